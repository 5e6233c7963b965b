"""Exact cells: known tables set by several producers, read back, compared cell by cell.

``python -m evaluation.tables [--set NAME] [--layouts WORD] [--wrong]`` prints layouts × producers. A cell is right when
a passage for its row has the same text, blanks aside, under the same column's name; empty cells do not count. Needs
LibreOffice and Ghostscript as programs and the packages of ``dev``.
"""

from __future__ import annotations

import argparse
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pypdf import PdfReader, PdfWriter

from evaluation.report import markdown_table
from evaluation.tables_cairo import by_cairo
from evaluation.tables_held_out import held_out_tables, second_tables
from evaluation.tables_known import known_tables, truth
from evaluation.tables_reportlab import by_forms, by_reportlab
from evaluation.tables_weasyprint import by_weasyprint
from evaluation.tables_word import by_ghostscript, by_libreoffice
from indexer.errors import UnreadableFileError
from indexer.parse import parse
from search_api.views import passage_json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from evaluation.tables_known import Known, Row
    from indexer.model import Passage

_QUARTER = 90
SETS = {"known": known_tables, "held-out": held_out_tables, "second": second_tables}
PRODUCERS = ("LibreOffice", "Ghostscript", "WeasyPrint", "ReportLab", "ReportLab, XObject", "cairo")


@dataclass(frozen=True, slots=True)
class Count:
    """Cells that stand in the table, were read, and are right."""

    known: int
    read: int
    right: int

    @property
    def f1(self) -> float:
        """1.0 where there is nothing to read and nothing was read."""
        return 2 * self.right / (self.known + self.read) if self.known + self.read else 1.0

    def __add__(self, other: Count) -> Count:
        return Count(self.known + other.known, self.read + other.read, self.right + other.right)


def main() -> None:
    """Prints the figures."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--layouts", default="", help="only layouts whose name holds this")
    arguments.add_argument("--producers", default="", help="only producers whose name holds this")
    arguments.add_argument("--set", choices=SETS, default="known", help="the last two are held out from tuning")
    arguments.add_argument("--wrong", action="store_true", help="print the rows that differ")
    options = arguments.parse_args()
    tables = [known for known in SETS[options.set]() if options.layouts in known.name]
    chosen = [name for name in PRODUCERS if options.producers in name]
    counts = {}
    for producer, files in zip(chosen, produce(tables, chosen), strict=True):
        for known, content in zip(tables, files, strict=True):
            rows = read_rows(content)
            counts[known.name, producer] = compare(truth(known), rows)
            if options.wrong:
                _print_wrong(f"{known.name}, {producer}", truth(known), rows)
    _print(tables, chosen, counts)


def produce(tables: Sequence[Known], producers: Sequence[str]) -> list[list[bytes]]:
    """By producer the PDF of each table."""
    office = by_libreoffice(tables) if {"LibreOffice", "Ghostscript"} & set(producers) else []
    one: dict[str, Callable[[Known], bytes]] = {
        "WeasyPrint": by_weasyprint,
        "ReportLab": by_reportlab,
        "ReportLab, XObject": by_forms,
        "cairo": by_cairo,
    }
    made = []
    for producer in producers:
        files = [one[producer](known) for known in tables] if producer in one else office
        turned = [_turned(content, known) for content, known in zip(files, tables, strict=True)]
        made.append([by_ghostscript(content) for content in turned] if producer == "Ghostscript" else turned)
    return made


def _turned(content: bytes, known: Known) -> bytes:
    """The pages with their text running up the sheet, which a viewer is told to turn back or not."""
    if not known.turn:
        return content
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    for page in writer.pages:
        page.rotate(3 * _QUARTER)
        page.transfer_rotation_to_content()
        if known.turn == "viewer":
            page.rotate(_QUARTER)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def read_rows(content: bytes) -> list[Row]:
    """The table rows that the reader finds, as a caller of the interface gets them."""
    try:
        document = parse("bang.pdf", content, "bang")
    except UnreadableFileError as error:
        print(error)
        return []
    return [row_cells(passage) for passage in document.passages if passage.kind == "table_row"]


def row_cells(passage: Passage) -> Row:
    """A row's cells, as a caller of the interface gets them."""
    return tuple((cell["column"], cell["value"]) for cell in passage_json(passage)["cells"])


# ---- comparing -----------------------------------------------------------------------------------------------


def compare(known: Sequence[Row], found: Sequence[Row]) -> Count:
    """Rows paired in order so that most cells agree."""
    ours, theirs = [_filled(row) for row in known], [_filled(row) for row in found]
    best = [[0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for i, row in enumerate(ours, start=1):
        for j, other in enumerate(theirs, start=1):
            best[i][j] = max(best[i - 1][j], best[i][j - 1], best[i - 1][j - 1] + len(row & other))
    return Count(sum(map(len, ours)), sum(map(len, theirs)), best[-1][-1])


def _filled(row: Row) -> frozenset[tuple[int, str, str]]:
    """Cells with text, each told by its place too: two columns may have one name."""
    plain = [(at, " ".join(name.split()), " ".join(value.split())) for at, (name, value) in enumerate(row)]
    return frozenset(cell for cell in plain if cell[2])


def _print_wrong(title: str, known: Sequence[Row], found: Sequence[Row]) -> None:
    if [*map(_filled, known)] == [*map(_filled, found)]:
        return
    print(f"== {title}: {len(known)} rows, read {len(found)}")
    for index in range(max(len(known), len(found))):
        ours = known[index] if index < len(known) else ()
        theirs = found[index] if index < len(found) else ()
        if _filled(ours) != _filled(theirs):
            print(f"  {index} known {ours}\n  {index} read  {theirs}")


def _print(tables: Sequence[Known], producers: Sequence[str], counts: dict[tuple[str, str], Count]) -> None:
    rows = []
    for known in tables:
        mine = [counts[known.name, producer] for producer in producers]
        rows.append((known.name, *(f"{count.f1:.3f}" for count in mine), f"{_total(mine).f1:.3f}"))
    for kind, ruled in (("có kẻ", True), ("không kẻ", False)):
        mine = [_total([counts[k.name, p] for k in tables if k.ruled == ruled]) for p in producers]
        rows.append((f"**{kind}**", *(f"{count.f1:.3f}" for count in mine), f"**{_total(mine).f1:.4f}**"))
    print(markdown_table(("", *producers, "tất cả"), rows))


def _total(counts: Sequence[Count]) -> Count:
    total = Count(0, 0, 0)
    for count in counts:
        total += count
    return total


if __name__ == "__main__":
    main()
