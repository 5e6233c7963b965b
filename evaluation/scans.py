"""A real scan held against a proof-read sample of its pages and a table of its annex's rows.

    python -m evaluation.scans SCAN.pdf PROOF

``PROOF`` is a folder beside the repository (the words are not ours to copy): ``text/01.txt`` holds page 1 line by
line as a person reads it, ``rows.tsv`` an annex's rows under its columns' names, the first of which numbers them.
Told are the characters that are right; the cells that are right, and of each wrong one whether a person is told to
check it; and what a page costs. A cell is right when every letter is, blanks and the two ways of writing a mark over
"oa", "oe", "uy" aside.
"""

from __future__ import annotations

import csv
import resource
import sys
import time
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from indexer.model import NEEDS_CHECK
from indexer.parse import parse_here
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from indexer.model import ParsedDocument, Passage

Row = dict[str, str]
_TASK, _LEAD = "nhiem vu", "chu tri"


@dataclass(frozen=True, slots=True)
class Characters:
    """How many characters a page has and how many edits lead from what was read to them."""

    known: int
    edits: int

    @property
    def accuracy(self) -> float:
        """1.0 where every character is right."""
        return 1 - self.edits / max(1, self.known)

    def __add__(self, other: Characters) -> Characters:
        return Characters(self.known + other.known, self.edits + other.edits)


@dataclass(frozen=True, slots=True)
class RowVerdict:
    """A row's wrong cells, by column: what stands there and what was read; ``flagged``: a person is told to check."""

    number: str
    wrong: Mapping[str, tuple[str, str]]
    characters: Characters
    flagged: bool
    found: bool = True

    @property
    def right(self) -> bool:
        """Whether task and lead are right, whatever the other cells are."""
        return self.found and not any(_names(column, (_TASK, _LEAD)) for column in self.wrong)


def page_characters(known: str, read: str) -> Characters:
    """Of one page's text."""
    known, read = _plain(known), _plain(read)
    return Characters(len(known), Levenshtein.distance(known, read))


def read_page(parsed: ParsedDocument, number: int) -> str:
    """The words that OCR read on a page, in the order of its lines."""
    return " ".join(word.text for page, words in parsed.page_words if page == number for word in words)


def judge_rows(known: Sequence[Row], parsed: ParsedDocument) -> list[RowVerdict]:
    """Each known row beside the passage that bears its number."""
    checked = {record.passage_id for record in parsed.assignments if NEEDS_CHECK in record.flags}
    rows = [passage for passage in parsed.passages if passage.kind == "table_row"]
    by_number = {cell.value.strip(" ."): passage for passage in rows for cell in passage.cells[:1]}
    return [_judged(row, by_number.get(next(iter(row.values()))), checked) for row in known]


def _judged(row: Row, passage: Passage | None, checked: set[str]) -> RowVerdict:
    number, *_ = row.values()
    if passage is None:
        return RowVerdict(
            number, {}, Characters(sum(map(len, row.values())), sum(map(len, row.values()))), False, False
        )
    cells = {fold(cell.column): cell.value for cell in passage.cells}
    compared = {column: (text, cells.get(fold(column), "")) for column, text in row.items()}
    wrong = {column: pair for column, pair in compared.items() if _plain(pair[0]) != _plain(pair[1])}
    characters = sum((page_characters(*pair) for pair in compared.values()), Characters(0, 0))
    return RowVerdict(number, wrong, characters, passage.id in checked or bool(passage.uncertain))


def _names(column: str, words: Sequence[str]) -> bool:
    return any(word in fold(column) for word in words)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).replace("…", "...").split())


def read_rows(path: Path) -> list[Row]:
    """The known rows, in order."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def main(scan: Path, proof: Path) -> int:
    """Prints the figures; 0."""
    started = time.monotonic()
    parsed = parse_here(scan.name, scan.read_bytes(), scan.stem, None)
    print("\n".join([_cost(parsed.document.pages, time.monotonic() - started), *_told(parsed, proof)]))
    return 0


def _told(parsed: ParsedDocument, proof: Path) -> Iterator[str]:
    total = Characters(0, 0)
    for path in sorted((proof / "text").glob("*.txt")):
        page = page_characters(path.read_text("utf-8"), read_page(parsed, int(path.stem)))
        total += page
        yield f"page {path.stem}: {page.accuracy:.4f} ({page.edits} of {page.known})"
    verdicts = judge_rows(read_rows(proof / "rows.tsv"), parsed)
    cells = sum((each.characters for each in verdicts), Characters(0, 0))
    total += cells
    yield f"annex: {cells.accuracy:.4f} ({cells.edits} of {cells.known})"
    yield f"all: {total.accuracy:.4f} ({total.edits} of {total.known})"
    yield from _rows_told(verdicts)


def _rows_told(verdicts: Sequence[RowVerdict]) -> Iterator[str]:
    faulty = [each for each in verdicts if each.wrong or not each.found]
    silent = [each for each in faulty if not each.flagged]
    flagged = sum(each.flagged for each in verdicts)
    yield (
        f"rows: {sum(each.right for each in verdicts)} of {len(verdicts)} with task and lead right, "
        f"{len(verdicts) - len(faulty)} right in every cell; to check: {flagged}; faulty, not to check: {len(silent)}"
    )
    for each in faulty:
        yield f"row {each.number}: {'to check' if each.flagged else 'silent'}{'' if each.found else ', not found'}"
        for column, (known, read) in each.wrong.items():
            yield f"  {column}: {known!r} read as {read!r}"


def _cost(pages: int, wall: float) -> str:
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime
    most = max(own.ru_maxrss, others.ru_maxrss) / 1024
    return (
        f"{pages} pages: {wall / pages:.1f} s a page ({spent / pages:.1f} s of processor time), at most {most:.0f} MB"
    )


if __name__ == "__main__":
    if len(sys.argv) != 3:  # noqa: PLR2004 - itself and two
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
