"""A table's rows as blocks: each row with its columns' names, group headings told from rows."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.model import Block, Cell, Table
from indexer.structure.columns import NAME_STACK, column_role
from indexer.structure.markers import parse_marker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.structure.flattened import FlatTable

CELL_SEPARATOR = " | "
_GROUP_NUMBER = re.compile(r"^(?:[IVXLC]{1,6}|[A-Z])[.\-)]?$")
_SUB_ROW = re.compile(r"\d{1,3}(?:\.\d{1,2})+")
_LETTERED = re.compile(r"[a-zđ]\)")
_OPENS_LETTERED = re.compile(r"[a-zđ]\)\s")
_HEADER_KNOWN = 2  # names we know in a first row that the reader did not call a header


def table_blocks(table: Table, page: int) -> Iterator[Block]:
    """Rows and group headings of a table in a file that has tables."""
    header_rows = table.header_rows or _guess_header(table)
    columns = _column_names(table.rows[:header_rows])
    for index, row in enumerate(table.rows[header_rows:], start=header_rows):
        if not any(row):
            continue
        first, last = table.row_pages[index] if index < len(table.row_pages) else (page, page)
        above = table.above[index] if table.above else ()
        heading = None if any(above) else _group_heading(row)
        if heading is not None:
            yield heading_block(heading, first, last)
        else:
            yield row_block(columns, row, first, last, above)


def flat_blocks(table: FlatTable) -> Iterator[Block]:
    """Rows and group headings of a table found in flattened text."""
    for row in table.rows:
        if row.heading:
            yield heading_block(row.cells[0], row.page_start, row.page_end)
        else:
            yield row_block(table.columns, row.cells, row.page_start, row.page_end)


def row_block(columns: Sequence[str], row: Sequence[str], first: int, last: int, above: Sequence[str] = ()) -> Block:
    """One row; its text is its cells joined, empty ones left out. ``above`` as in ``Table``."""
    names = [*columns, *[""] * (len(row) - len(columns))]
    merged = above or [""] * len(row)
    cells = tuple(
        Cell(name, value, "" if value else over) for name, value, over in zip(names, row, merged, strict=False)
    )
    text = CELL_SEPARATOR.join(cell.value for cell in cells if cell.value)
    return Block("table_row", text, first, last, cells=cells)


def with_parents(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same, each sub-row ("6.1") with what the row says whose part it is ("6")."""
    columns: tuple[str, ...] = ()
    tasks = _Tasks()
    for block in blocks:
        names = tuple(cell.column for cell in block.cells)
        if names != columns:
            columns, tasks = names, _Tasks()
        place = _task_place(names)
        if block.kind != "table_row" or place is None:
            yield block
            continue
        cell, parent = block.cells[place], tasks.parent(block.cells, place)
        cells = (*block.cells[:place], replace(cell, above=parent), *block.cells[place + 1 :])
        yield replace(block, cells=cells) if parent and cell.value else block


class _Tasks:
    """What the rows of a table say so far, by their numbers."""

    def __init__(self) -> None:
        self._said: dict[str, str] = {}
        self._heads: dict[str, str] = {}  # of rows that hold nothing but a number and a task
        self._last = ""

    def parent(self, cells: Sequence[Cell], place: int) -> str:
        """What the row says whose sub-row this is; "" for a row of its own, which is kept."""
        number, merged, task = cells[0].value.rstrip("."), cells[0].above.rstrip("."), cells[place].value
        if merged and not number:  # below the number of a row that only heads the ones below
            return self._heads.get(merged, "")
        # "a)" is of the numbered row above, in a column of its own or before the task where that column is empty.
        if _LETTERED.fullmatch(number) or (not number and _OPENS_LETTERED.match(task)):
            return self._last
        self._said[number] = self._last = task
        if not any(cell.value for at, cell in enumerate(cells) if at not in (0, place)):
            self._heads[number] = task
        return self._said.get(number.rpartition(".")[0], "") if _SUB_ROW.fullmatch(number) else ""


def _task_place(names: Sequence[str]) -> int | None:
    """Where in a numbered table the tasks stand."""
    roles = list(map(column_role, names))
    return roles.index("task") if roles[:1] == ["number"] and "task" in roles else None


def heading_block(text: str, first: int, last: int) -> Block:
    """A heading over the rows that follow it."""
    marker = parse_marker(text)
    return Block("heading", text, first, last, marker=marker.printed if marker else None, of_table=True)


def _guess_header(table: Table) -> int:
    if not table.rows:
        return 0
    known = sum(column_role(cell) != "other" for cell in table.rows[0] if cell)
    return int(known >= _HEADER_KNOWN)


def _column_names(rows: Sequence[Sequence[str]]) -> list[str]:
    """One name a column; stacked header cells join from the top down, a name that spans rows counts once."""
    names: list[str] = []
    for column in zip(*rows, strict=True):
        parts: list[str] = []
        for cell in column:
            if cell and cell not in parts:
                parts.append(cell)
        names.append(NAME_STACK.join(parts))
    return names


def _group_heading(row: Sequence[str]) -> str | None:
    """The text of a row that heads the following ones: one cell filled, or a Roman number and its title."""
    filled = [cell for cell in row if cell]
    if len(filled) == 1 and len(row) > 1 and (row[0] or parse_marker(filled[0])) and not filled[0].isdigit():
        return filled[0]
    if filled == list(row[:2]) and len(row) > len(filled) and _GROUP_NUMBER.match(row[0]):
        number = row[0] if row[0][-1] in ".-)" else f"{row[0]}."
        return f"{number} {row[1]}"
    return None
