"""Tables of web pages turned into text with each pipe on a line of its own and each cell on the lines between.

Two pipes in a row end one table row and begin the next; but they also enclose an empty cell. The header tells how many
cells a row has, the number that begins a row ("STT") tells the two apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.formats.joining import join_lines
from indexer.formats.tables import GROUP_MARK, TableCell, build_table, is_ordinal, names_ordinals

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.model import Table

_PIPE = "|"
_FEWEST_COLUMNS = 2
_FEWEST_ROWS = 2  # the header and one more


def lone_pipe_table(lines: Sequence[str], start: int, plain: Callable[[str], str]) -> tuple[Table, int] | None:
    """The table that begins with the pipe on line ``start``, and the line after it; None if it is none."""
    if lines[start].strip() != _PIPE:
        return None
    fields, end = _fields(lines, start, plain)
    columns = fields.index("") if "" in fields else 0
    if columns < _FEWEST_COLUMNS or not names_ordinals(fields[0]):
        return None
    rows = _rows(fields, columns)
    if len(rows) < _FEWEST_ROWS:
        return None
    names = [TableCell(column, text, header=True) for column, text in enumerate(rows[0])]
    return build_table([names, *(_cells(row, columns) for row in rows[1:])], columns), end


def _fields(lines: Sequence[str], start: int, plain: Callable[[str], str]) -> tuple[list[str], int]:
    """What stands between the pipes, until a pipe that only a blank line or the end follows."""
    fields: list[str] = []
    cell: list[str] = []
    for index in range(start + 1, len(lines)):
        text = lines[index].strip()
        if text != _PIPE:
            if not text and not cell and lines[index - 1].strip() == _PIPE:
                return fields, index
            cell.append(text)
            continue
        fields.append(plain(join_lines(cell)))
        cell = []
    return fields, len(lines) - len(cell)


def _rows(fields: Sequence[str], columns: int) -> list[list[str]]:
    rows: list[list[str]] = []
    row: list[str] = []
    for index, field in enumerate(fields):
        following = fields[index + 1] if index + 1 < len(fields) else ""
        short_ends = not field and bool(row) and _begins_row(following)
        if len(row) == columns or short_ends:
            rows.append(row)
            row = [] if not field else [field]
        else:
            row.append(field)
    return [*rows, row] if any(row) else rows


def _begins_row(text: str) -> bool:
    return is_ordinal(text) or GROUP_MARK.match(text) is not None


def _cells(row: Sequence[str], columns: int) -> list[TableCell]:
    if not any(row[1:]):
        return [TableCell(0, row[0], width=columns)]
    return [TableCell(column, text) for column, text in enumerate(row)]
