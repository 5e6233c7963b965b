"""Precision and recall of assignment extraction against hand-made truth (``truth/assignments.jsonl``).

``python -m evaluation.assignments FOLDER``: the originals are found by their file names (``documents.json``). The truth
lists every annex row and every sentence that gives a named agency a duty. Left out: duties of everybody ("cán bộ, đảng
viên và Nhân dân"), and closing words that only ask all addressees to carry the document out. A row's ``task`` is the
beginning of the SHA-256 of its letters: exact in every cell, and none of its words stand here.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.resolve import document_keys
from evaluation.targets import Score
from indexer.errors import UnreadableFileError
from indexer.parse import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.model import Assignment, ParsedDocument

TRUTH = Path(__file__).with_name("truth") / "assignments.jsonl"
DIGEST_LENGTH = 12

Fact = tuple[str, tuple[str, ...], tuple[str, ...], str | None, str, str | None]


def read_truth(path: Path = TRUTH) -> dict[str, list[Fact]]:
    """Facts by document key: place, lead, coordinate, deadline, source, the task's digest."""
    truth: dict[str, list[Fact]] = {}
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        agencies = tuple(sorted(row["lead"])), tuple(sorted(row["coordinate"]))
        fact = (row["place"], *agencies, row["deadline"], row["source"], row.get("task"))
        truth.setdefault(row["document"], []).append(fact)
    return truth


def fact_of(assignment: Assignment) -> Fact:
    """What is compared: agencies in any order; a task in prose has no sure end, so that only a row's counts."""
    task = digest(assignment.task) if assignment.source == "table" else None
    return (
        assignment.label,
        tuple(sorted(assignment.lead)),
        tuple(sorted(assignment.coordinate)),
        assignment.deadline,
        assignment.source,
        task,
    )


def digest(text: str) -> str:
    """The same for texts with the same letters and digits, whatever stands between them."""
    letters = "".join(character for character in text.lower() if character.isalnum())
    return hashlib.sha256(letters.encode()).hexdigest()[:DIGEST_LENGTH]


def score(document: str, truth: Iterable[Fact], assignments: Iterable[Assignment]) -> Score:
    """Each fact counts as often as it is stated; one wrong cell makes a fact wrong."""
    wanted, found = Counter(truth), Counter(map(fact_of, assignments))
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
                scores.append(_score(path.name, truth[key], parsed))
    return scores


def _score(name: str, truth: Iterable[Fact], parsed: ParsedDocument) -> Score:
    """Of a digest, which has the facts in other words, the tasks' words do not count."""
    if not parsed.document.is_digest:
        return score(name, truth, parsed.assignments)
    found: Counter[Fact] = Counter((*fact_of(each)[:-1], None) for each in parsed.assignments)
    wanted: Counter[Fact] = Counter((*fact[:-1], None) for fact in truth)
    return Score(name, (wanted & found).total(), _told(wanted - found), _told(found - wanted))


def _told(facts: Counter[Fact]) -> tuple[str, ...]:
    return tuple(
        f"{place} | {'; '.join(lead)} | {'; '.join(coordinate)} | {deadline or '–'} | {source}"
        for place, lead, coordinate, deadline, source, _ in facts.elements()
    )


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
