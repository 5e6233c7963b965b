"""Tables that a text sets in columns, with tabs or with blanks between, as a reader of PDF that keeps the layout does.

Of the former a line is a row; of the latter ``layout_tables`` reads those whose rows have numbers. Others stay lines:
nothing tells where one of their rows ends.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from indexer.formats.layout_tables import layout_table
from indexer.formats.tables import TableCell, build_table, names_ordinals
from indexer.model import Line, Table
from indexer.structure.columns import column_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.formats.layout_tables import Bounds

_MOST_TABLES: Final = 20  # of one stretch of text without wide gaps
_APART: Final = re.compile(r"\S(?: {2,}|\t)\s*\S")
_FEWEST_NAMES: Final = 3
_FEWEST_CELLS: Final = 2
_FEWEST_ROWS: Final = 2  # the names and a row
_KNOWN: Final = 2
_TAB_STOP: Final = 8
_GAP: Final = 2  # blank lines, which the reader of tables takes for their end


def with_columns(items: Sequence[Line | Table], above: Bounds) -> tuple[tuple[Line | Table, ...], Bounds]:
    """A page's items with the tables among its lines; ``above``: where columns part of the table left open before.

    The second is what this page leaves open; () for none.
    """
    found: list[Line | Table] = []
    held: list[Line] = []
    still = above
    for item in (*items, None):
        if isinstance(item, Line):
            held.append(item)
            continue
        for block in _blocks(held):
            read, still = _of_lines(block, still)
            found += read
        held = []
        if item is not None:
            found.append(item)
            still = ()
    return tuple(found), still


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines cut behind every gap that ends a table."""
    block: list[Line] = []
    blank = 0
    for line in lines:
        if line.text.strip() and blank >= _GAP:
            yield block
            block = []
        blank = 0 if line.text.strip() else blank + 1
        block.append(line)
    yield block


def _of_lines(lines: Sequence[Line], above: Bounds) -> tuple[list[Line | Table], Bounds]:
    if all(not line.text.strip() or line.text.strip(" -–").isdecimal() for line in lines):
        return list(lines), above  # the page's number
    if not (above or any(_may_name(line.text) for line in lines)):
        return list(lines), ()
    tabbed = _tabbed(lines) if any("\t" in line.text for line in lines) else []
    if any(isinstance(item, Table) for item in tabbed):
        return tabbed, ()
    return _in_columns(lines, above)


def _in_columns(lines: Sequence[Line], above: Bounds) -> tuple[list[Line | Table], Bounds]:
    out: list[Line | Table] = []
    rest, still = list(lines), above
    plain = [_plain(line.text) for line in lines]
    for _ in range(_MOST_TABLES):
        found = layout_table(plain, still)
        if found is None:
            break
        out += [*rest[: found.first], found.table]
        rest, plain, still = rest[found.last :], plain[found.last :], ()
        if not any(line.text.strip() for line in rest):
            return [*out, *rest], found.bounds
    return [*out, *rest], ()


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).expandtabs(_TAB_STOP)


def _may_name(line: str) -> bool:
    """Whether a line may hold the names of columns: three of them, or the first called by its numbers."""
    if not _APART.search(line):
        return False
    names = [name for name in re.split(r" {2,}|\t", line.strip()) if name.strip()]
    known = sum(column_role(name) != "other" for name in names)
    return len(names) >= _FEWEST_NAMES and (names_ordinals(names[0]) or known >= _KNOWN)


# ---- tabs ----------------------------------------------------------------------------------------------------


def _tabbed(lines: Sequence[Line]) -> list[Line | Table]:
    """The lines with the tables of cells between tabs."""
    out: list[Line | Table] = []
    place = 0
    while place < len(lines):
        rows = _between_tabs_from(lines, place)
        if len(rows) >= _FEWEST_ROWS:
            cells = [
                [TableCell(at, text, header=not number) for at, text in enumerate(row)]
                for number, row in enumerate(rows)
            ]
            out.append(build_table(cells, len(rows[0])))
            place += len(rows)
        else:
            out.append(lines[place])
            place += 1
    return out


def _between_tabs_from(lines: Sequence[Line], start: int) -> list[list[str]]:
    """The rows of a table whose names stand on line ``start``; none where none do."""
    names = _between_tabs(lines[start].text)
    if len(names) < _FEWEST_NAMES or not _may_name(lines[start].text):
        return []
    rows = [names]
    for line in lines[start + 1 :]:
        cells = _between_tabs(line.text)
        if not _FEWEST_CELLS <= len(cells) <= len(names):
            break
        rows.append([*cells, *[""] * (len(names) - len(cells))])  # empty ones at the end may be gone
    return rows


def _between_tabs(text: str) -> list[str]:
    return [cell.strip() for cell in text.strip("\n ").split("\t")]
