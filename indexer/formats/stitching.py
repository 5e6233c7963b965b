"""A table that runs over several pages made one again, every row keeping its own pages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from indexer.formats.joining import join_halves
from indexer.formats.tables import has_ordinals, is_group, is_ordinal, names_ordinals
from indexer.model import Line, Page, Table
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_PAGE_NUMBER = re.compile(r"^[-–—\s]*(?:trang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?[-–—\s]*$")
_DIGITS = re.compile(r"\d+")
# A running head or foot stands at a page's edge on at least this many pages.
_RUNNING_PAGES = 3
_EDGE_LINES = 2
# Column names printed again differ by a letter or a blank at most.
_SAME_NAMES = 0.9
# So many lines may stand between two parts of a table whose rows number on: what a stamp leaves on a scan.
_STRAY_LINES = 3
# Where a whole header differs by more, so many of its names are the same, each but for a letter or two.
_MOST_NAMES, _SAME_NAME = 0.6, 0.8

Row = tuple[str, ...]


@dataclass(slots=True)
class _Open:
    """A table that may go on: where it stands and what it holds so far."""

    page: int
    item: int
    columns: int
    header_rows: int
    rows: list[Row] = field(default_factory=list)
    pages: list[tuple[int, int]] = field(default_factory=list)
    above: list[Row] = field(default_factory=list)
    strays: int = 0
    names: list[Row] = field(default_factory=list)


def stitch_pages(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages with every continued table merged into its first part; every table gets its ``row_pages``.

    A table goes on when it is the last thing on its page and a table with as many columns is the first thing on the
    next one; page numbers, blank lines and running heads do not count, nor do a few lines where the names are
    printed again and the rows number on. Its repeated header is dropped; a row that the page's end cut in two is one
    row again. A different header of its own ("STT …") begins a new table.
    """
    running = _running_lines(pages)
    items = [list(page.items) for page in pages]
    last: _Open | None = None
    for index, page in enumerate(pages):
        for place, item in enumerate(page.items):
            if isinstance(item, Line):
                last = _past(last, item, running)
            elif last and last.page != index and _continues(last, item):
                _append(last, item, page.number)
                items[last.page][last.item] = _closed(last, pages)
                items[index][place] = Line("")
            else:
                last = _opened(item, index, place, page.number)
                items[index][place] = _closed(last, pages)
    return tuple(
        replace(page, items=tuple(new for old, new in zip(page.items, kept, strict=True) if not _gone(old, new)))
        for page, kept in zip(pages, items, strict=True)
    )


def _gone(old: Line | Table, new: Line | Table) -> bool:
    return isinstance(old, Table) and isinstance(new, Line)


def _opened(table: Table, page: int, item: int, number: int) -> _Open:
    columns = len(table.rows[0]) if table.rows else 0
    pages = list(table.row_pages) or [(number, number)] * len(table.rows)
    names = [table.rows[0]] if table.header_rows else []
    return _Open(page, item, columns, table.header_rows, list(table.rows), pages, _above(table), names=names)


def _closed(table: _Open, pages: Sequence[Page]) -> Table:
    first = pages[table.page].items[table.item]
    top, bottom = (first.top, first.bottom) if isinstance(first, Table) else (None, None)
    above = tuple(table.above) if any(map(any, table.above)) else ()
    rows = [*map(_most_frequent, zip(*table.names, strict=True))] if table.names else []
    return Table(
        (*([tuple(rows)] if rows else []), *table.rows[bool(rows) :]),
        table.header_rows,
        top,
        bottom,
        tuple(table.pages),
        above,
    )


def _most_frequent(names: Sequence[str]) -> str:
    """What a column is called on most of its pages: a scan may spoil it on the first."""
    return max(names, key=names.count)


def _above(table: Table) -> list[Row]:
    return list(table.above) or [("",) * len(row) for row in table.rows]


def _past(table: _Open | None, line: Line, running: frozenset[str]) -> _Open | None:
    """The open table behind this line; None where it cannot go on."""
    if table and not _is_furniture(line, running):
        table.strays += 1
    return table if table and table.strays <= _STRAY_LINES else None


def _continues(before: _Open, table: Table) -> bool:
    if not before.rows or not table.rows or len(table.rows[0]) != before.columns:
        return False
    if before.strays:
        return bool(table.header_rows) and _same_names(before, table.rows[0]) and _numbers_on(before, table)
    if not table.header_rows or _same_names(before, table.rows[0]):
        return True
    # What was taken for column names may be a first row; a column called "STT" leaves no doubt.
    return bool(before.header_rows) and not any(map(names_ordinals, table.rows[0]))


def _numbers_on(before: _Open, table: Table) -> bool:
    """Whether the first number in a table is the one after the last before it."""
    ours = [int(row[0]) for row in before.rows if row[0].isdecimal()]
    theirs = [int(row[0]) for row in table.rows if row[0].isdecimal()]
    return bool(ours and theirs) and theirs[0] == ours[-1] + 1


def _same_names(before: _Open, names: Row) -> bool:
    if not before.header_rows:
        return False
    ours, theirs = before.rows[0], names
    if _alike("|".join(ours), "|".join(theirs)) >= _SAME_NAMES:
        return True
    # A stamp over a scanned header spoils some of its names.
    same = sum(_alike(one, other) >= _SAME_NAME for one, other in zip(ours, theirs, strict=True))
    return names_ordinals(ours[0]) and names_ordinals(theirs[0]) and same >= _MOST_NAMES * len(ours)


def _alike(one: str, other: str) -> float:
    plain, plainer = (fold(text).replace(" ", "") for text in (one, other))
    return SequenceMatcher(None, plain, plainer, autojunk=False).ratio()


def _append(before: _Open, table: Table, number: int) -> None:
    before.strays = 0
    rows = list(table.rows)
    pages = list(table.row_pages) or [(number, number)] * len(rows)
    above = _above(table)
    if _same_names(before, rows[0]):
        before.names.append(rows[0])
        rows, pages, above = rows[1:], pages[1:], above[1:]
    if rows and len(before.rows) > before.header_rows and _cut(before, rows[0]):
        before.rows[-1] = tuple(join_halves(a, b) for a, b in zip(before.rows[-1], rows[0], strict=True))
        before.pages[-1] = (before.pages[-1][0], pages[0][1])
        rows, pages, above = rows[1:], pages[1:], above[1:]
    before.above += _reached_from(before, rows, above)
    before.rows += rows
    before.pages += pages


def _reached_from(before: _Open, rows: Sequence[Row], above: list[Row]) -> list[Row]:
    """``above`` of a page's rows, with what a cell merged down the page before still says of the first of them."""
    carried = list(before.above[-1])
    reached = []
    for row, own in zip(rows, above, strict=True):
        if is_group(row):
            carried = [""] * len(row)
        carried = ["" if value or over else more for value, over, more in zip(row, own, carried, strict=True)]
        reached.append(tuple(over or more for over, more in zip(own, carried, strict=True)))
    return reached


def _cut(before: _Open, first: Row) -> bool:
    """Whether ``first``, the first row of a page, is the rest of the last row of the page before."""
    last = before.rows[-1]
    if is_group(last) or is_group(first):
        return is_group(last) and is_group(first) and _reads_on(last[0], first[0])
    if not has_ordinals(before.rows, before.header_rows):
        return all(_reads_on(a, b) for a, b in zip(last, first, strict=True) if b)
    body = before.rows[before.header_rows : -1]
    unnumbered = any(not row[0] for row in body)
    if not first[0]:
        return not unnumbered or any(_reads_on(a, b) for a, b in zip(last[1:], first[1:], strict=True) if b)
    # A number centred in its cell may fall to the second half of a cut row.
    centred = not last[0] and not unnumbered and is_ordinal(first[0])
    return centred and any(_reads_on(a, b) for a, b in zip(last[1:], first[1:], strict=True) if a and b)


def _reads_on(before: str, after: str) -> bool:
    """Whether ``after`` goes on in the middle of a sentence."""
    if not before or not after or before[-1] in ".;:":
        return False
    return after[0].islower() or after[0] in ",;)" or (after[0].isdigit() and before[-1].islower())


def _is_furniture(line: Line, running: frozenset[str]) -> bool:
    text = line.text.strip()
    return not text or _PAGE_NUMBER.match(text.lower()) is not None or _DIGITS.sub("#", text) in running


def _running_lines(pages: Sequence[Page]) -> frozenset[str]:
    """Lines that stand at the top or bottom of many pages, whatever numbers are in them."""
    counts: dict[str, int] = {}
    for page in pages:
        lines = [item.text.strip() for item in page.items if isinstance(item, Line) and item.text.strip()]
        for text in {_DIGITS.sub("#", line) for line in lines[:_EDGE_LINES] + lines[-_EDGE_LINES:]}:
            counts[text] = counts.get(text, 0) + 1
    return frozenset(text for text, count in counts.items() if count >= _RUNNING_PAGES)
