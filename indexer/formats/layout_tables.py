"""Tables with numbered rows in a text that keeps the layout of a page, as "pdftotext -layout" gives it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from indexer.formats.joining import join_cell, join_lines
from indexer.formats.layout_header import are_clear, find_names, is_wide, parts_of
from indexer.formats.layout_rows import rows_of
from indexer.formats.tables import (
    GROUP_MARK,
    PAGE_NUMBER,
    TableCell,
    build_table,
    could_name,
    is_group,
    is_ordinal,
    names_a_sum,
)
from indexer.structure.columns import column_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.formats.layout_header import Names
    from indexer.formats.layout_rows import Cells
    from indexer.model import Table

_WORD: Final = re.compile(r"\S+")
_GAP: Final = 2  # blank lines that end a table
_MOST_TRIED: Final = 8  # lines of names without a table behind them
_LONGEST_HEADING: Final = 160  # letters of one line
_HEAD: Final = 3  # lines of a page above which a table may go on
_PROBED: Final = 40  # lines of a page that tell whether a table goes on
_NUMBERED: Final = 0.9  # of the rows, how many have a number at least

Bounds = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LayoutTable:
    """A table of lines ``first`` to ``last`` (exclusive) whose columns part at ``bounds``."""

    first: int
    last: int
    table: Table
    bounds: Bounds


def layout_table(lines: Sequence[str], above: Bounds = ()) -> LayoutTable | None:
    """The first table among the lines. ``above``: where the columns part of one that the page before left open."""
    begin = next((at for at, line in enumerate(lines) if line.strip() and not PAGE_NUMBER.match(line)), len(lines))
    named = islice((found for place in range(len(lines)) if (found := find_names(lines, place))), _MOST_TRIED)
    names = next(named, None)
    if above and _may_go_on(lines, begin, above, names) and (more := _read(lines, begin, begin, above, ())):
        return more
    while names:
        if table := _read(lines, names.first, names.end, names.bounds, names.names):
            return table
        names = next(named, None)
    return None


def _may_go_on(lines: Sequence[str], begin: int, above: Bounds, names: Names | None) -> bool:
    """Whether a page may go on with a table in columns of these bounds, not with one of its own names."""
    own = names is not None and names.first <= begin + _HEAD
    return not own and are_clear(lines[begin : begin + _PROBED], above)


def _read(lines: Sequence[str], first: int, begin: int, bounds: Bounds, names: Sequence[str]) -> LayoutTable | None:
    body, last = _body(lines, begin, bounds)
    width = len(bounds) + 1
    rows: list[list[TableCell]] = [[TableCell(at, name, header=True) for at, name in enumerate(names)]] if names else []
    for piece in body:
        if isinstance(piece, str):
            rows.append([TableCell(0, piece, width=width)])
            continue
        read = [_cells(row) for row in rows_of(piece, is_ordinal)]
        if not read:
            return None
        rows += read
    if len(rows) <= bool(names):
        return None
    table = build_table(rows, width)
    return LayoutTable(first, last, table, bounds) if _is_sound(table) else None


def _body(lines: Sequence[str], begin: int, bounds: Bounds) -> tuple[list[str | list[Cells]], int]:
    """Headings over the width, and the lines between them and blank ones; and where the last of them ends."""
    found: list[tuple[str | list[Cells], int]] = []
    blank, apart = 0, True
    for place in range(begin, len(lines)):
        line = lines[place]
        if not line.strip() or _is_page_number(lines, place):
            blank += not line.strip()
            apart = apart or not line.strip()
            continue
        if blank >= _GAP:
            break
        cells = None if is_wide(line, bounds) else _split(line, bounds)
        last = found[-1][0] if found else None
        if cells is None:
            if not _is_heading(line, last, apart=apart):
                break
            if isinstance(last, str) and not GROUP_MARK.match(line.strip()):
                found[-1] = (join_lines([last, line]), place + 1)
            else:
                found.append((join_lines([line]), place + 1))
        elif apart or not isinstance(last, list) or _is_sum(cells):
            found.append(([cells], place + 1))
        else:
            found[-1] = ([*last, cells], place + 1)
        blank, apart = 0, False
    while found and not _is_of_a_table(found[-1][0]):
        found.pop()  # the title of what follows, and what stands under it
    return list(_rejoined([piece for piece, _ in found])), found[-1][1] if found else begin


def _is_of_a_table(piece: str | list[Cells]) -> bool:
    """Whether more than a number and one cell is filled: a section behind the table has no more."""
    if isinstance(piece, str):
        return False
    filled = {column for line in piece for column, text in enumerate(line) if text}
    return len(filled - {0}) > 1 or (len(filled) == 1 and 0 not in filled)


def _is_page_number(lines: Sequence[str], place: int) -> bool:
    """Whether a number stands alone on a line at the page's edge, or between blank ones."""
    if not PAGE_NUMBER.match(lines[place]):
        return False
    above, below = lines[:place], lines[place + 1 :]
    edge = not any(map(str.strip, above)) or not any(map(str.strip, below))
    return edge or not (lines[place - 1].strip() or lines[place + 1].strip())


def _split(line: str, bounds: Bounds) -> Cells | None:
    """The line by column; None where a word stands across a bound."""
    cells = [""] * (len(bounds) + 1)
    for word in _WORD.finditer(line):
        if any(word.start() < bound < word.end() - 1 for bound in bounds):
            return None
        column = sum(bound <= word.start() for bound in bounds)
        cells[column] = f"{cells[column]} {word.group()}".strip()
    return cells


def _is_sum(cells: Cells) -> bool:
    return not cells[0] and names_a_sum(cells[1])


def _is_heading(line: str, last: str | list[Cells] | None, *, apart: bool) -> bool:
    """Whether a line over the width heads rows: marked or in capitals, and no sentence."""
    text = line.strip()
    if len(text) > _LONGEST_HEADING or text.endswith((".", ";")):
        return False
    if GROUP_MARK.match(text) or text.isupper():
        return True
    return isinstance(last, str) and not apart and len(parts_of(line)) == 1


def _rejoined(pieces: Sequence[str | list[Cells]]) -> Iterator[str | list[Cells]]:
    """Pieces without a number, put to the one above where they hold but more of one cell."""
    held: list[Cells] | None = None
    for piece in pieces:
        if isinstance(piece, list) and held is not None and _is_rest(piece):
            held += piece
            continue
        if held is not None:
            yield held
        held = list(piece) if isinstance(piece, list) else None
        if isinstance(piece, str):
            yield piece
    if held is not None:
        yield held


def _is_rest(piece: Sequence[Cells]) -> bool:
    filled = {column for line in piece for column, text in enumerate(line) if text}
    return len(filled) == 1 and 0 not in filled and not _is_sum(piece[0])


def _cells(row: Sequence[Cells]) -> list[TableCell]:
    return [TableCell(column, join_cell(line[column] for line in row if line[column])) for column in range(len(row[0]))]


def _is_sound(table: Table) -> bool:
    """Whether names are names and nearly every row has its number: better no rows than cells of two rows in one."""
    names, body = table.rows[: table.header_rows], table.rows[table.header_rows :]
    if not all(could_name(name) or column_role(name) == "figure" for row in names for name in row):
        return False
    rows = [row for row in body if not is_group(row)]
    if rows and not rows[0][0]:
        rows = rows[1:]  # the rest of the row that the page before left open
    if len(rows) > 1 and not rows[-1][0]:
        rows = rows[:-1]  # one whose number, in its middle, stands on the next page; or a sum
    return bool(rows) and sum(is_ordinal(row[0]) for row in rows) >= _NUMBERED * len(rows)
