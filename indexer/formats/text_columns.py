"""Tables that a text sets in columns with blanks between, as a reader of PDF that keeps the layout gives them.

Each letter of such a text is as wide as every other, so that its words have places, and what reads the tables without
rules of a PDF page reads these. A row that is one line with tabs between its cells needs no places.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from indexer.formats.pdf_borderless import borderless_table
from indexer.formats.pdf_glyphs import Word
from indexer.formats.tables import TableCell, build_table, could_name, is_group, is_ordinal, names_ordinals
from indexer.model import Line
from indexer.structure.columns import column_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.formats.pdf_borderless import OpenTable
    from indexer.formats.pdf_glyphs import Row
    from indexer.model import Table

# In letter sizes a blank is half of one and a line one and a quarter, as in print.
_SIZE: Final = 12.0
_ADVANCE: Final = 6.0
_LINE: Final = 15.0
_WORD: Final = re.compile(r"\S+")
_APART: Final = re.compile(r"\S(?: {2,}|\t)\s*\S")
_FEWEST_NAMES: Final = 3
_FEWEST_ROWS: Final = 2  # the names and a row
_KNOWN: Final = 2
_NUMBERED: Final = 0.9
_TAB_STOP: Final = 8
_GAP: Final = 2  # blank lines, which the reader of tables takes for their end


def with_columns(
    items: Sequence[Line | Table], above: OpenTable | None
) -> tuple[tuple[Line | Table, ...], OpenTable | None]:
    """A page's items with the tables among its lines; ``above`` is the one that the page before left open.

    The second is what this page leaves open.
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
            still = None
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


def _of_lines(lines: Sequence[Line], above: OpenTable | None) -> tuple[list[Line | Table], OpenTable | None]:
    if all(not line.text.strip() or line.text.strip(" -–").isdecimal() for line in lines):
        return list(lines), above  # the page's number
    if not (above or any(_may_name(line.text) for line in lines)):
        return list(lines), None
    tabbed = _tabbed(lines)
    if tabbed:
        return tabbed, None
    places = [place for place, line in enumerate(lines) if line.text.strip()]
    rows = [_row(lines[place].text, place) for place in places]
    out: list[Line | Table] = []
    done = 0
    while (found := borderless_table(rows, above)) and _is_sound(found.table):
        first, last = places[-len(rows) :][found.first], places[-len(rows) :][found.last - 1] + 1
        out += [*lines[done:first], found.table]
        done, rows, above = last, rows[found.last :], None
        if not rows:
            return [*out, *lines[done:]], found.open
    return [*out, *lines[done:]], None


def _may_name(line: str) -> bool:
    """Whether a line may hold the names of columns: three of them, or the first called by its numbers."""
    if not _APART.search(line):
        return False
    names = [name for name in re.split(r" {2,}|\t", line.strip()) if name.strip()]
    known = sum(column_role(name) != "other" for name in names)
    return len(names) >= _FEWEST_NAMES and (names_ordinals(names[0]) or known >= _KNOWN)


def _is_sound(table: Table) -> bool:
    """Whether names are names and, in a table that numbers its rows, nearly every row has its number.

    Cells set in the middle of their rows are interleaved by half lines, which a text cannot tell: better no rows than
    cells of two rows in one.
    """
    names, body = table.rows[: table.header_rows], table.rows[table.header_rows :]
    if not all(could_name(name) or column_role(name) == "figure" for row in names for name in row):
        return False
    rows = [row for row in body if not is_group(row)]
    if not names:
        rows = rows[1:]  # the rest of the row that the page before left open
    if len(rows) > 1 and not rows[-1][0]:
        rows = rows[:-1]  # one whose number, in its middle, stands on the next page
    if any(names_ordinals(row[0]) for row in names) or any(is_ordinal(row[0]) for row in rows):
        return sum(is_ordinal(row[0]) for row in rows) >= _NUMBERED * len(rows)
    return True


def _row(text: str, place: int) -> Row:
    plain = unicodedata.normalize("NFC", text).expandtabs(_TAB_STOP)
    top = place * _LINE
    return tuple(
        Word(
            match.group(),
            match.start() * _ADVANCE,
            match.end() * _ADVANCE,
            top,
            top + _SIZE,
            top + _SIZE,
            _SIZE,
        )
        for match in _WORD.finditer(plain)
    )


# ---- tabs ----------------------------------------------------------------------------------------------------


def _tabbed(lines: Sequence[Line]) -> list[Line | Table]:
    """The lines with their first table of cells between tabs; [] if there is none."""
    for start, line in enumerate(lines):
        names = _between_tabs(line.text)
        if len(names) < _FEWEST_NAMES or not _may_name(line.text):
            continue
        end = start + 1
        while end < len(lines) and len(_between_tabs(lines[end].text)) == len(names):
            end += 1
        if end - start >= _FEWEST_ROWS:
            rows = [_between_tabs(each.text) for each in lines[start:end]]
            cells = [[TableCell(at, text, header=not number) for at, text in enumerate(row)]
                     for number, row in enumerate(rows)]  # fmt: skip
            return [*lines[:start], build_table(cells, len(names)), *_rest(lines[end:])]
    return []


def _between_tabs(text: str) -> list[str]:
    return [cell.strip() for cell in text.strip("\n ").split("\t")]


def _rest(lines: Sequence[Line]) -> list[Line | Table]:
    return _tabbed(lines) or list(lines)
