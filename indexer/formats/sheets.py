"""A spreadsheet's grid to lines and tables: titles above a table are lines, what stands under column names is rows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from indexer.formats.joining import join_cell, tidy
from indexer.formats.layout import is_layout
from indexer.formats.tables import build_table, could_name, is_ordinal, names_ordinals
from indexer.model import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.formats.tables import TableCell
    from indexer.model import Table

    Row = list[TableCell]

# Column names fill at least this share of the columns that are used below them.
_NAMED_SHARE = 0.5


@dataclass(slots=True)
class _Walk:
    items: list[Line | Table] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def sheet_items(rows: Sequence[Sequence[TableCell]]) -> list[Line | Table]:
    """The lines and tables of one sheet from top to bottom. A row holds its cells with text, by column."""
    walk = _Walk()
    for block in _blocks(rows):
        start = _header_at(block)
        if start is None and _goes_on(walk.rows, block):
            walk.rows += block
            continue
        _end_table(walk)
        if start is None:
            start = 0 if _is_bare_table(block) else len(block)
        walk.items += _lines(block[:start])
        walk.rows = block[start:]
    _end_table(walk)
    return walk.items


def _blocks(rows: Sequence[Sequence[TableCell]]) -> Iterator[list[Row]]:
    """Runs of rows with an empty row between them."""
    block: list[Row] = []
    reach = 0
    for index, row in enumerate(rows):
        filled = [cell for cell in row if cell.text]
        if not filled and index >= reach:
            if block:
                yield block
            block = []
            continue
        reach = max([reach, *(index + cell.height for cell in filled)])
        block.append(filled)
    if block:
        yield block


def _header_at(block: Sequence[Row]) -> int | None:
    """The row that names the columns of what stands below it."""
    numbered = (index for index, row in enumerate(block) if any(names_ordinals(cell.text) for cell in row))
    found = next(numbered, None)
    if found is not None:
        return found
    used = len({cell.column for row in block for cell in row})
    for index, row in enumerate(block[:-1]):
        covered = sum(cell.width for cell in row)
        names = len(row) > 1 and all(could_name(cell.text) for cell in row)
        if names and max(covered, len(row)) >= _NAMED_SHARE * used and not _is_layout(block[: index + 2]):
            return index
    return None


def _is_layout(rows: Sequence[Row]) -> bool:
    return is_layout([[cell.text for cell in row] for row in rows])


def _goes_on(table: Sequence[Row], block: Sequence[Row]) -> bool:
    """Whether a block below an empty row still belongs to the table: it has its numbers, or fills its columns."""
    if not table or _is_layout(block):
        return False
    first = min(cell.column for row in table for cell in row)
    columns = {cell.column for row in table for cell in row}
    numbered = any(cell.column == first and is_ordinal(cell.text) for cell in block[0])
    filled = all(len(row) >= _NAMED_SHARE * len(columns) and len(row) > 1 for row in block)
    return (numbered and len(block[0]) > 1) or filled


def _is_bare_table(block: Sequence[Row]) -> bool:
    """Whether rows without column names are a table all the same."""
    several = [row for row in block if len(row) > 1]
    return len(several) > 1 and 2 * len(several) >= len(block) and not _is_layout(block)


def _lines(rows: Sequence[Row]) -> Iterator[Line]:
    """Rows above a table: agency beside country is read column by column, a title stands alone."""
    beside: list[Row] = []
    for row in [*rows, []]:
        if len(row) > 1:
            beside.append(row)
            continue
        cells = [cell for each in beside for cell in each]
        beside = []
        for cell in [*sorted(cells, key=lambda one: one.column), *row]:
            for text in filter(None, map(tidy, cell.text.split("\n"))):
                yield Line(text, bold=cell.bold, whole=True)


def _end_table(walk: _Walk) -> None:
    if not walk.rows:
        return
    rows, columns = _narrowed(walk.rows)
    walk.rows = []
    if columns > 1:
        table = build_table(rows, columns)
        walk.items += [table] if table.rows else []
    else:
        walk.items += _lines(rows)


def _narrowed(rows: Sequence[Row]) -> tuple[list[Row], int]:
    """The rows with only those columns counted in which any cell starts."""
    used = sorted({cell.column for row in rows for cell in row})
    place = {column: index for index, column in enumerate(used)}
    return [
        [
            replace(
                cell,
                column=place[cell.column],
                text=_joined(cell.text),
                width=sum(cell.column <= column < cell.column + cell.width for column in used),
                height=min(cell.height, len(rows) - index),
            )
            for cell in row
        ]
        for index, row in enumerate(rows)
    ], len(used)


def _joined(text: str) -> str:
    lines = text.split("\n")
    return join_cell(lines, [True] * len(lines))
