"""Tables whose cells are parted by pipes and whose rows are wrapped over several lines, as mail leaves them.

A row begins with its number ("STT") and a pipe; the names of the columns tell how many cells it has.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indexer.formats.joining import join_lines
from indexer.formats.tables import PAGE_NUMBER, TableCell, build_table, is_ordinal, names_ordinals

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.model import Table

_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2  # beside the names
_MOST_LINES_OF_NAMES = 4
_FIRST_CELL = re.compile(r"\s*\|?(?P<first>[^|]{1,8})\|")
# A page's number stands far from the margin; a figure wrapped into the next line does not.
_INDENTED = 8


def wrapped_pipe_table(lines: Sequence[str], start: int, split: Callable[[str], list[str]]) -> tuple[Table, int] | None:
    """The table whose column names begin on line ``start``, and the line after it; None if it is none."""
    first = _FIRST_CELL.match(lines[start])
    if first is None or not names_ordinals(first["first"].strip()):
        return None
    names_end = _next_row(lines, start + 1, start + 1 + _MOST_LINES_OF_NAMES)
    if names_end is None:
        return None
    names = split(join_lines(lines[start:names_end]))
    rows, end = _rows(lines, names_end, split)
    if len(names) < _FEWEST_COLUMNS or len(rows) < _FEWEST_ROWS or any(not _fits(row, len(names)) for row in rows):
        return None
    header = [TableCell(column, text, header=True) for column, text in enumerate(names)]
    return build_table([header, *(_cells(row, len(names)) for row in rows)], len(names)), end


def _next_row(lines: Sequence[str], start: int, stop: int) -> int | None:
    """The first line from ``start`` that begins a row, before a blank one."""
    for index in range(start, min(stop, len(lines))):
        if _begins_row(lines[index]):
            return index
        if not lines[index].strip():
            return None
    return None


def _begins_row(line: str) -> bool:
    first = _FIRST_CELL.match(line)
    return first is not None and is_ordinal(first["first"].strip())


def _rows(lines: Sequence[str], start: int, split: Callable[[str], list[str]]) -> tuple[list[list[str]], int]:
    """The cells of each row, and the line behind the last: a blank one that no row follows."""
    rows: list[list[str]] = []
    index = start
    while index < len(lines) and _begins_row(lines[index]):
        end = index + 1
        while end < len(lines) and lines[end].strip() and not _begins_row(lines[end]):
            end += 1
        rows.append(split(join_lines(line for line in lines[index:end] if not _is_page_number(line))))
        index = end
        following = next((at for at in range(end, len(lines)) if lines[at].strip()), end)
        if following < len(lines) and _begins_row(lines[following]):
            index = following
    return rows, index


def _is_page_number(line: str) -> bool:
    return PAGE_NUMBER.match(line) is not None and len(line) - len(line.lstrip()) >= _INDENTED


def _fits(row: Sequence[str], columns: int) -> bool:
    return len(row) == columns or (len(row) < columns and not any(row[2:]))


def _cells(row: Sequence[str], columns: int) -> list[TableCell]:
    """A heading over the whole width ("II | Nước sạch | | |"); else a cell a column, the last ones perhaps empty."""
    if not any(row[2:]) and not row[0][:1].isdigit():
        return [TableCell(0, " ".join(filter(None, row)), width=columns)]
    return [TableCell(column, text) for column, text in enumerate((*row, *[""] * (columns - len(row))))]
