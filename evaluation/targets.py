"""Precision and recall of target extraction against hand-made truth (``truth/targets.jsonl``).

``python -m evaluation.targets FOLDER``: the originals are found by their file names (``documents.json``). The truth
lists every measure to reach and every goal with a stated year; its text is in our words, its facts are the documents'.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.resolve import document_keys
from indexer.errors import UnreadableFileError
from indexer.parse import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.model import Target

TRUTH = Path(__file__).with_name("truth") / "targets.jsonl"
FIELDS = ("indicator", "comparator", "value", "unit", "by_year", "relation", "change", "source")
"""What must agree for a target to count as right; the place is told, not counted."""

Fact = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Facts of one document: right ones, and those missed and invented, told for a reader."""

    document: str
    right: int
    missed: tuple[str, ...]
    invented: tuple[str, ...]

    @property
    def recall(self) -> float:
        """1.0 where there is nothing to find."""
        wanted = self.right + len(self.missed)
        return self.right / wanted if wanted else 1.0

    @property
    def precision(self) -> float:
        """1.0 where nothing was found."""
        found = self.right + len(self.invented)
        return self.right / found if found else 1.0


def read_truth(path: Path = TRUTH) -> dict[str, list[Fact]]:
    """Facts by document key."""
    truth: dict[str, list[Fact]] = {}
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        truth.setdefault(row["document"], []).append(tuple(row[field] for field in FIELDS))
    return truth


def score(document: str, truth: Iterable[Fact], targets: Iterable[Target]) -> Score:
    """Each fact counts as often as it is stated."""
    wanted = Counter(truth)
    found = Counter(tuple(getattr(target, field) for field in FIELDS) for target in targets)
    return Score(document, (wanted & found).total(), _told(wanted - found), _told(found - wanted))


def score_folder(folder: Path, truth: dict[str, list[Fact]]) -> list[Score]:
    """One score a file that holds a document of the truth, by name; files that cannot be read are left out."""
    scores: list[Score] = []
    for path in sorted(folder.iterdir()):
        for key in document_keys(path.name) if path.is_file() else ():
            if key in truth:
                try:
                    parsed = parse(path.name, path.read_bytes(), key)
                except UnreadableFileError as error:
                    print(error, file=sys.stderr)
                    continue
                scores.append(score(path.name, truth[key], parsed.targets))
    return scores


def _told(facts: Counter[Fact]) -> tuple[str, ...]:
    return tuple(" | ".join("–" if field is None else str(field) for field in fact) for fact in facts.elements())


def main(folder: Path) -> int:
    """Prints the scores; 0 when every fact is right, 1 otherwise, 2 for a folder without these documents."""
    scores = score_folder(folder, read_truth()) if folder.is_dir() else []
    for each in scores:
        print(f"{each.document}: precision {each.precision:.3f}, recall {each.recall:.3f}, right {each.right}")
        for fact in each.missed:
            print(f"  missed:   {fact}")
        for fact in each.invented:
            print(f"  invented: {fact}")
    if not scores:
        print(f"{folder}: không có văn bản nào của bộ kiểm. Hãy chỉ tới thư mục chứa các bản gốc.", file=sys.stderr)
        return 2
    right, missed = sum(each.right for each in scores), sum(len(each.missed) for each in scores)
    invented = sum(len(each.invented) for each in scores)
    print(f"all: precision {right / max(1, right + invented):.3f}, recall {right / max(1, right + missed):.3f}")
    return int(bool(missed or invented))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path()))
