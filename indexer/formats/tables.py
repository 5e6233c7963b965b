"""From the cells of a table, as any format lays them out, to the vocabulary's ``Table``.

Merged cells are given once, by where they start and how far they reach. Column names standing in several rows are
folded into one, so that ``header_rows`` is 0 or 1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.formats.joining import tidy_cell
from indexer.model import Table
from indexer.structure.columns import NAME_STACK
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_ORDINAL_NAMES = frozenset({"stt", "tt", "sott", "sothutu", "thutu", "no", "no."})
_ORDINAL = re.compile(r"^(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-Za-zĐđ])[.)]?$")
# How a heading row begins: "II. …", "A. …", "1. …".
GROUP_MARK = re.compile(r"^(?:[IVXLC]+|[A-ZĐ]|\d{1,2})[.)]\s*\S")
_UNNUMBERED_GROUP = re.compile(r"^(?:[IVXLC]+|[A-ZĐ])[.)]\s")
# A row under the column names that numbers the columns: (1) (2) (3), A B 1 2, (5)=(3)+(4).
_COLUMN_NUMBER = re.compile(r"^\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?$")
_NUMBERED_COLUMNS = 3
# A column's name is short and no sentence.
_NAME_WORDS = 14
_SENTENCE_END = (".", ";", ":", ",")
# A page's number, alone on its line.
PAGE_NUMBER = re.compile(r"^[-–—\s]*\d{1,4}[-–—\s]*$")
_SUM = re.compile(r"(?:tong|cong|tong cong|tong so|cong chung)\s*:?")
# Above this share of ordinals the first column numbers the rows, whatever it is called.
_ORDINAL_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell where it starts: its column (0-based), how many columns and rows it reaches over, its text."""

    column: int
    text: str
    width: int = 1
    height: int = 1
    bold: bool = False
    header: bool = False


def build_table(
    rows: Sequence[Sequence[TableCell]],
    columns: int,
    *,
    top: float | None = None,
    bottom: float | None = None,
    row_pages: Sequence[tuple[int, int]] = (),
) -> Table:
    """The table of these cells. Rows without text are left out; ``row_pages`` goes with ``rows``."""
    kept = [index for index, row in enumerate(rows) if any(cell.text for cell in row)]
    filled = [rows[index] for index in kept]
    pages = [row_pages[index] for index in kept] if row_pages else []
    depth = _header_depth(filled, columns)
    body = [_spread(row, columns) for row in filled[depth:]]
    reached = _reached(rows, columns, kept[depth:])
    pages = pages[depth:]
    if depth:
        body.insert(0, _column_names(filled[:depth], columns))
        reached.insert(0, ("",) * columns)
        if row_pages:
            pages.insert(0, row_pages[kept[0]])
    above = tuple(reached) if any(map(any, reached)) else ()
    return Table(tuple(body), min(depth, 1), top, bottom, tuple(pages), above)


def names_ordinals(name: str) -> bool:
    """Whether a column of this name numbers the rows ("STT", "TT", "Số TT")."""
    return fold(name).replace(" ", "") in _ORDINAL_NAMES


def is_ordinal(text: str) -> bool:
    """Whether a first cell numbers its row: "1", "6.1", "II", "a)"."""
    return _ORDINAL.match(text) is not None


def names_a_sum(text: str) -> bool:
    """Whether a cell is what a row that sums up is called: "Tổng cộng"."""
    return _SUM.fullmatch(fold(text)) is not None


def is_group(row: Sequence[str]) -> bool:
    """Whether the row is one heading over its whole width."""
    return bool(row[0]) and not any(row[1:])


def has_ordinals(rows: Sequence[Sequence[str]], header_rows: int) -> bool:
    """Whether the first column numbers the rows, by its name or by what stands in it."""
    if header_rows and names_ordinals(rows[0][0]):
        return True
    firsts = [row[0] for row in rows[header_rows:] if row[0] and not is_group(row)]
    return bool(firsts) and sum(map(is_ordinal, firsts)) >= _ORDINAL_SHARE * len(firsts)


def _spread(row: Sequence[TableCell], columns: int) -> tuple[str, ...]:
    texts = [""] * columns
    for cell in row:
        if cell.column < columns:
            texts[cell.column] = tidy_cell(f"{texts[cell.column]} {cell.text}")
    filled = [cell for cell in row if cell.text]
    wide = len(filled) == 1 and filled[0].width >= max(2, columns - 1)
    # The heading of a group set in the column beside the empty number: "", "II. Xã hội số", "".
    beside = len(filled) == 1 and columns > 1 and _UNNUMBERED_GROUP.match(filled[0].text) is not None
    if wide or beside:
        return (filled[0].text, *[""] * (columns - 1))
    return tuple(texts)


def _reached(rows: Sequence[Sequence[TableCell]], columns: int, kept: Sequence[int]) -> list[tuple[str, ...]]:
    """For each kept row what the cells merged down to it from the kept rows above say, by column."""
    reached: dict[int, list[str]] = {index: [""] * columns for index in kept}
    for index in kept:
        for cell in rows[index]:
            for below in range(index + 1, index + cell.height):
                if below in reached and cell.column < columns:
                    reached[below][cell.column] = cell.text
    return [tuple(reached[index]) for index in kept]


def _column_names(rows: Sequence[Sequence[TableCell]], columns: int) -> tuple[str, ...]:
    names: list[list[str]] = [[] for _ in range(columns)]
    for row in rows:
        for cell in row:
            if not cell.text or _COLUMN_NUMBER.match(cell.text):
                continue
            for column in range(cell.column, min(cell.column + cell.width, columns)):
                names[column].append(cell.text)
    return tuple(NAME_STACK.join(dict.fromkeys(parts)) for parts in names)


def _header_depth(rows: Sequence[Sequence[TableCell]], columns: int) -> int:
    """How many leading rows name the columns."""
    if not rows or not _is_header(rows, columns):
        return 0
    depth = max(cell.height for cell in rows[0])
    marked = 0
    while marked < len(rows) and _marked(rows[marked]):
        marked += 1
    depth = max(depth, marked)
    if depth < len(rows) and _numbers_columns(rows[depth], columns):
        depth += 1
    return depth if depth < len(rows) else 1


def _marked(row: Sequence[TableCell]) -> bool:
    return bool(row) and all(cell.header for cell in row)


def _is_header(rows: Sequence[Sequence[TableCell]], columns: int) -> bool:
    first = rows[0]
    if any(names_ordinals(cell.text) for cell in first) or _marked(first):
        return True
    covered = sum(cell.width for cell in first if cell.text)
    if covered < columns or len(first) < min(columns, 2) or len(rows) == 1:
        return False
    if not all(could_name(cell.text) for cell in first):
        return False
    bold = all(cell.bold for cell in first)
    return bold or not any(is_ordinal(cell.text) for cell in rows[0])


def could_name(text: str) -> bool:
    """Whether a text may be a column's name: short, no sentence, no number."""
    return (
        len(text.split()) <= _NAME_WORDS
        and not text.endswith(_SENTENCE_END)
        and not text.replace(",", "").replace(".", "").replace("%", "").isdigit()
    )


def _numbers_columns(row: Sequence[TableCell], columns: int) -> bool:
    texts = [cell.text for cell in row if cell.text]
    return len(texts) >= min(columns, _NUMBERED_COLUMNS) and numbers_columns(texts)


def numbers_columns(texts: Sequence[str]) -> bool:
    """Whether these cells number their columns: 1, 2, 3 or A, B, 1, 2 or (1), (2), (3)=(1)+(2)."""
    if len(texts) <= 1 or not all(map(_COLUMN_NUMBER.match, texts)):
        return False
    digits = [int(match.group()) for text in texts if (match := re.match(r"\d+", text.strip("()")))]
    return bool(digits) and digits == list(range(1, len(digits) + 1))
