"""Tables drawn in a text with "+---+" and "|", or with the box-drawing letters of Unicode, whose cells may wrap.

A rule over the whole width ends a row; one that leaves a column out lets that column's cell reach over both rows. Where
only the names are ruled off, a row begins at each line whose first cell is filled.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING, Final

from indexer.formats.joining import join_cell
from indexer.formats.tables import TableCell, build_table, is_ordinal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.model import Table

# U+2500 to U+257F: lines across, lines down, and all that joins them.
_ACROSS: Final = "─━═┄┅┈┉╌╍"
_DOWN: Final = "│┃║┆┇┊┋╎╏"
_BOXES: Final = str.maketrans(
    dict.fromkeys(map(chr, range(0x2500, 0x2580)), "+") | dict.fromkeys(_ACROSS, "-") | dict.fromkeys(_DOWN, "|")
)
_RULE: Final = re.compile(r"^\s*[+|]?(?=.*[-=]{3})[-=]*(?:[+|][-=]*)*\+[-=+|]*\s*$")
_RULED: Final = re.compile(r"^[-=]{2,}$")
_FEWEST_COLUMNS: Final = 2
_FEWEST_LINES: Final = 2  # of cells: the names and a row, or two rows
_SOON: Final = 12  # lines of a cell that a page began with, above the first rule


def grid_table(lines: Sequence[str], start: int) -> tuple[Table, int] | None:
    """The table that is drawn from line ``start`` on, and the line after it; None if none is."""
    if not _may_begin(lines[start].translate(_BOXES)):
        return None
    if not any(_RULE.match(line.translate(_BOXES)) for line in islice(lines, start, start + _SOON)):
        return None
    drawn = list(_drawn(lines, start))
    rules = [line for line in drawn if _RULE.match(line)]
    if not rules:
        return None
    bounds = _bounds(rules)
    drawn = list(takewhile(lambda line: _fits(line, bounds), drawn))
    filled = sum(not _RULE.match(line) for line in drawn)
    if len(bounds) <= _FEWEST_COLUMNS or filled < _FEWEST_LINES or filled == len(drawn):
        return None
    return build_table(_cells(drawn, bounds), len(bounds) - 1), start + len(drawn)


def _may_begin(line: str) -> bool:
    return _RULE.match(line) is not None or "|" in line


def _drawn(lines: Sequence[str], start: int) -> Iterator[str]:
    """The lines down to the first that is neither a rule nor has a bar, or to a second rule in a row: another table."""
    ruled = False
    for place in range(start, len(lines)):
        line = lines[place].translate(_BOXES).rstrip()
        rule = _RULE.match(line) is not None
        if not (rule or "|" in line) or (rule and ruled):
            return
        ruled = rule
        yield line


def _fits(line: str, bounds: Sequence[int]) -> bool:
    """Whether the line has the table's bars, or at least no word outside them."""
    if _RULE.match(line) or len(_inner(line)) == len(bounds) - 1:
        return True
    return not line[: max(bounds[0], 0)].strip(" |") and not line[bounds[-1] + 1 :].strip(" |")


def _bounds(rules: Sequence[str]) -> list[int]:
    """Where bars stand, from left to right; a rule that draws no ends has them all the same."""
    crossed = {place for rule in rules for place, letter in enumerate(rule) if letter == "+"}
    first, last = rules[0], max(rules, key=len)
    ends = {len(first) - len(first.lstrip()), len(last) - 1}
    left, right = min(ends), max(ends)
    open_left = {left - 1} if first.lstrip()[0] not in "+|" else {left}
    open_right = {right + 1} if last[-1] not in "+|" else {right}
    return sorted(crossed | open_left | open_right)


def _cells(drawn: Sequence[str], bounds: Sequence[int]) -> list[list[TableCell]]:
    bands = _bands(drawn)
    rows: list[list[TableCell]] = []
    for number, band in enumerate(bands):
        last_of_two = len(bands) == number + 1 and number == 1
        for lines in _apart(band, bounds, open_rows=last_of_two):
            rows += _row(lines, bounds)
    return rows


def _bands(drawn: Sequence[str]) -> list[list[str]]:
    """The lines between rules over the whole width."""
    bands: list[list[str]] = [[]]
    for line in drawn:
        if _RULE.match(line):
            bands.append([])
        else:
            bands[-1].append(line)
    return [band for band in bands if band]


def _apart(band: Sequence[str], bounds: Sequence[int], *, open_rows: bool) -> list[list[str]]:
    """The rows of a band: several where its numbers, or under the names alone its first cells, tell so."""
    pieces = [_pieces(line, bounds) for line in band]
    if any(_RULED.match(text) for listed in pieces for _, _, text in listed):
        return [list(band)]
    firsts = [listed[0][2] for listed in pieces]
    numbered = [is_ordinal(text) for text in firsts]
    if sum(numbered) > 1 and numbered[0]:
        opens = numbered
    elif all(text[:1].isupper() or text[:1].isdigit() for text in firsts):
        opens = [True] * len(band)
    elif open_rows:
        opens = list(map(bool, firsts))
    else:
        return [list(band)]
    rows: list[list[str]] = []
    for line, first in zip(band, opens, strict=True):
        if first or not rows:
            rows.append([])
        rows[-1].append(line)
    return rows


def _row(lines: Sequence[str], bounds: Sequence[int]) -> list[list[TableCell]]:
    """A row; rows, where rules over some columns part those columns' cells."""
    rows: list[list[_Open]] = [[]]
    here: dict[int, _Open] = {}
    for line in lines:
        pieces = _pieces(line, bounds)
        ruled = {column for column, _, text in pieces if _RULED.match(text)}
        if ruled:
            rows.append([])
            for column, cell in here.items():
                cell.height += column not in ruled
            here = {column: cell for column, cell in here.items() if column not in ruled}
        for column, width, text in pieces:
            if column in ruled:
                continue
            if column not in here:
                here[column] = _Open(column, width)
                rows[-1].append(here[column])
            here[column].lines.append(text)
    return [[cell.closed() for cell in sorted(row, key=lambda cell: cell.column)] for row in rows]


class _Open:
    """A cell that more lines may come to."""

    def __init__(self, column: int, width: int) -> None:
        self.column, self.width, self.height = column, width, 1
        self.lines: list[str] = []

    def closed(self) -> TableCell:
        return TableCell(self.column, join_cell(filter(None, self.lines)), self.width, self.height)


def _pieces(line: str, bounds: Sequence[int]) -> list[tuple[int, int, str]]:
    """Each cell's column, how many it reaches over, and its text in this line.

    Bars tell by where they stand; in a line that was shifted, by their number.
    """
    inner = _inner(line)
    if len(inner) == len(bounds) - 1:
        return [(column, 1, text.strip()) for column, text in enumerate(inner)]
    last = len(bounds) - 1
    cuts = [at for at, place in enumerate(bounds) if at in (0, last) or line[place : place + 1] in ("|", "+")]
    return [
        (first, after - first, line[bounds[first] + 1 : bounds[after]].strip(" |")) for first, after in pairwise(cuts)
    ]


def _inner(line: str) -> list[str]:
    return line.strip().removeprefix("|").removesuffix("|").split("|")
