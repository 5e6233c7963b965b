"""Tables without rules: columns from where the names in the header row stand and what the rows below leave empty.

Only tables that number their rows ("STT", "TT") are looked for, each number at the top of its row: without rules
nothing else tells a row's beginning from a wrapped line. What does not fit stays lines.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from indexer.formats.joining import join_lines
from indexer.formats.pdf_glyphs import Row, Word, row_text
from indexer.formats.tables import GROUP_MARK, TableCell, build_table, is_ordinal
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.model import Table

# Words further apart than this many letter sizes stand in different columns.
_COLUMN_GAP = 0.55
_FEWEST_COLUMNS = 3
_MOST_HEADER_LINES = 4
# A larger empty stretch than this (letter sizes) below a line ends the table.
_END_GAP = 2.5
_PAGE_NUMBER = re.compile(r"^[-–—\s]*\d{1,4}[-–—\s]*$")
# How many lines of a page are looked at to tell whether the table before goes on.
_PROBE = 4


@dataclass(frozen=True, slots=True)
class Columns:
    """The positions (points) that part the columns."""

    bounds: tuple[float, ...]

    def of(self, word: Word) -> int:
        """The column that a word stands in."""
        return bisect_right(self.bounds, (word.x0 + word.x1) / 2)

    def crossed_by(self, row: Row) -> bool:
        """Whether a run of words goes through from one column to the next."""
        return any(part[0].x0 < bound < part[-1].x1 for part in _parts(row) for bound in self.bounds)


@dataclass(frozen=True, slots=True)
class BorderlessTable:
    """A table found among the rows ``first`` to ``last`` (exclusive) of a page."""

    first: int
    last: int
    table: Table
    columns: Columns


def borderless_table(rows: Sequence[Row], above: Columns | None) -> BorderlessTable | None:
    """The first table among these rows. ``above``: the columns of a table open at the end of the page before."""
    start = 1 if rows and _PAGE_NUMBER.match(row_text(rows[0])) else 0
    for first in range(start, len(rows)):
        if _names_columns(rows, first):
            found = _with_header(rows, first, above if first == start else None)
            if found:
                return found
    if above and _goes_on(rows[start:], above):
        return _body(rows, start, start, above, again=True)
    return None


def _parts(row: Row) -> list[list[Word]]:
    """The runs of words of a row that no column gap parts."""
    parts: list[list[Word]] = []
    for word in row:
        if parts and word.x0 - parts[-1][-1].x1 <= _COLUMN_GAP * word.size:
            parts[-1].append(word)
        else:
            parts.append([word])
    return parts


def _names_columns(rows: Sequence[Row], index: int) -> bool:
    """Whether a header begins here: "STT" (perhaps broken in a narrow column) and the other columns' names."""
    parts = _parts(rows[index])
    if len(parts) < _FEWEST_COLUMNS:
        return False
    name = fold("".join(word.text for word in parts[0]))
    below = fold(rows[index + 1][0].text) if index + 1 < len(rows) else ""
    return name in {"stt", "tt", "sott"} or (name in {"st", "t"} and below in {"t", "tt"})


def _with_header(rows: Sequence[Row], first: int, above: Columns | None) -> BorderlessTable | None:
    end = first + 1
    while end < min(len(rows), first + _MOST_HEADER_LINES) and not _begins_body(rows[end], rows[first]):
        end += 1
    names = _merged([(part[0].x0, part[-1].x1) for row in rows[first:end] for part in _parts(row)])
    if len(names) < _FEWEST_COLUMNS or end >= len(rows):
        return None
    bounds = tuple(_bound(left, right, rows[end:]) for left, right in pairwise(names))
    again = above is not None and len(above.bounds) == len(bounds)
    return _body(rows, first, end, above if above and again else Columns(bounds), again=again)


def _begins_body(row: Row, header: Row) -> bool:
    if header[0].bold and not any(word.bold for word in row):
        return True
    first = _parts(row)[0]
    text = " ".join(word.text for word in first)
    at_the_left = first[0].x0 < header[0].x1 + header[0].size
    return at_the_left and (is_ordinal(text) or GROUP_MARK.match(text) is not None) and fold(text) != "t"


def _merged(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The spans with those that overlap made one: the lines of one column's name."""
    merged: list[tuple[float, float]] = []
    for x0, x1 in sorted(spans):
        if merged and x0 < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], x1))
        else:
            merged.append((x0, x1))
    return merged


def _bound(left: tuple[float, float], right: tuple[float, float], body: Sequence[Row]) -> float:
    """Between two columns' names, the middle of the widest stretch that the fewest rows reach into."""
    spans = [(part[0].x0, part[-1].x1) for row in body for part in _parts(row)]
    first, last = round(sum(left) / 2), round(sum(right) / 2)
    crossings = [sum(x0 < x < x1 for x0, x1 in spans) for x in range(first, last + 1)]
    fewest = min(crossings)
    best_start, best_length, length = 0, 0, 0
    for place, count in enumerate([*crossings, fewest + 1]):
        if count == fewest:
            length += 1
            continue
        if length > best_length:
            best_start, best_length = place - length, length
        length = 0
    return first + best_start + best_length / 2


def _goes_on(rows: Sequence[Row], columns: Columns) -> bool:
    """Whether the first rows of a page stand in these columns: none runs through, and some begin beyond the first."""
    probe = [row for row in rows[:_PROBE] if not _is_group(row, columns)]
    return (
        bool(probe)
        and all(not columns.crossed_by(row) for row in probe)
        and any(columns.of(row[-1]) > 0 for row in probe)
    )


def _is_group(row: Row, columns: Columns) -> bool:
    """Whether a row is a heading over the width of the table."""
    marked = GROUP_MARK.match(row_text(row)) is not None or all(word.bold for word in row)
    return marked and columns.of(row[0]) == 0 and columns.crossed_by(row)


def _body(rows: Sequence[Row], first: int, begin: int, columns: Columns, *, again: bool) -> BorderlessTable | None:
    """The table from its header (``first``) and its rows from ``begin`` on; ``again`` if it began before."""
    body: list[list[list[str]]] = []
    index = begin
    while index < len(rows) and _belongs(rows, index, begin, columns):
        row = rows[index]
        ordinal = " ".join(word.text for word in row if columns.of(word) == 0)
        grows = bool(body) and _continues_group(rows, index, body[-1], columns)
        if _is_group(row, columns) and not grows:
            body.append([[row_text(row)]])
        elif grows:
            body[-1][0].append(row_text(row))
        else:
            if is_ordinal(ordinal) or not body or len(body[-1]) == 1:
                body.append([[] for _ in range(len(columns.bounds) + 1)])
            _fill(body[-1], row, columns)
        index += 1
    header = _header_cells(rows[first:begin], columns)
    if not again and body and len(body[0]) > 1 and not body[0][0]:
        return None  # numbers centred in their rows: nothing tells where a row begins
    width = len(columns.bounds) + 1
    cells = [_cells(lines, width) for lines in body]
    table = build_table(
        [header, *cells] if header else cells,
        width,
        top=round(min(word.top for word in rows[first]), 1),
        bottom=round(max(word.bottom for word in rows[index - 1]), 1),
    )
    return BorderlessTable(first, index, table, columns) if len(table.rows) > table.header_rows else None


def _belongs(rows: Sequence[Row], index: int, begin: int, columns: Columns) -> bool:
    row = rows[index]
    if index > begin:
        above = max(word.bottom for word in rows[index - 1])
        if min(word.top for word in row) - above > _END_GAP * row[0].size:
            return False
    return not columns.crossed_by(row) or _is_group(row, columns) or _wraps_group(rows, index, begin, columns)


def _wraps_group(rows: Sequence[Row], index: int, begin: int, columns: Columns) -> bool:
    """Whether a row is the next line of a heading: the same letters, begun at the same place."""
    if index <= begin:
        return False
    above, row = rows[index - 1], rows[index]
    same = all(word.bold == above[0].bold for word in row) and abs(row[0].x0 - above[0].x0) < row[0].size
    return (
        same and len(_parts(row)) == 1 and (_is_group(above, columns) or _wraps_group(rows, index - 1, begin, columns))
    )


def _continues_group(rows: Sequence[Row], index: int, last: list[list[str]], columns: Columns) -> bool:
    return len(last) == 1 and not GROUP_MARK.match(row_text(rows[index])) and _wraps_group(rows, index, 0, columns)


def _fill(cells: list[list[str]], row: Row, columns: Columns) -> None:
    for column in range(len(cells)):
        words = [word.text for word in row if columns.of(word) == column]
        if words:
            cells[column].append(" ".join(words))


def _header_cells(rows: Sequence[Row], columns: Columns) -> list[TableCell]:
    if not rows:
        return []
    cells: list[list[str]] = [[] for _ in range(len(columns.bounds) + 1)]
    for row in rows:
        _fill(cells, tuple(sorted(row, key=attrgetter("x0"))), columns)
    return [TableCell(column, join_lines(lines), header=True, bold=True) for column, lines in enumerate(cells)]


def _cells(lines: list[list[str]], width: int) -> list[TableCell]:
    if len(lines) == 1:
        return [TableCell(0, join_lines(lines[0]), width=width)]
    return [TableCell(column, join_lines(texts)) for column, texts in enumerate(lines)]
