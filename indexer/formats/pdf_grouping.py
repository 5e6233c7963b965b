"""Which lines of a borderless table make one row.

Rules between rows settle it where there are any. Else the lines of one cell keep a line's distance, so that a gap which
no column bridges parts two rows, however their cells are aligned. Where rows follow each other without such a gap, the
numbers tell: each at the top of its row, or in the middle of it. Without numbers the column that wraps least tells.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from indexer.formats.pdf_parts import Columns, baseline, bottom, size, top
from indexer.formats.tables import is_ordinal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.formats.pdf_glyphs import Row

Lines = list["Row"]

# A distance of lines this many times the usual one parts two cells.
_APART = 1.2
# No lines of one cell are further apart than this many letter sizes.
_MOST_LEADING = 1.9
# How many of the numbers must open a sentence beside them to stand at the top of their rows.
_MOSTLY = 0.9
_FEW = 0.1
# An end this many letter sizes (a line and a little) from where a centred number puts it may be the true one.
_OFF = 1.4


def group_rows(lines: Sequence[Row], columns: Columns, rules: Sequence[float], *, numbered: bool) -> list[Lines]:
    """The lines, from top to bottom, row by row."""
    leading = _leading(lines, columns)
    pieces = [piece for part in _at_rules(lines, rules) for piece in _at_gaps(part, columns, leading)]
    if not numbered:
        if _is_spaced(pieces, leading):
            return pieces
        return [row for piece in pieces for row in _at_openings(piece, columns)]
    fullest = _fullest(lines, columns)
    centred = _is_centred(lines, columns, fullest)
    pieces = _rejoined(pieces, columns)
    return [row for piece in pieces for row in _at_numbers(piece, columns, fullest if centred else None)]


def _ordinal(row: Row, columns: Columns) -> bool:
    words = columns.split(row).get(0, ())
    return is_ordinal(" ".join(word.text for word in words))


def _opens(words: Row) -> bool:
    """Whether a sentence or an item of a list may begin with these words."""
    first = words[0].text[0]
    return not (first.islower() or first.isdigit()) or is_ordinal(words[0].text)


# ---- gaps ----------------------------------------------------------------------------------------------------


def _distances(lines: Sequence[Row], columns: Columns) -> list[float]:
    """From each line of each column to the next one of that column."""
    last: dict[int, float] = {}
    found = []
    for line in lines:
        for column in columns.split(line):
            if column in last:
                found.append(baseline(line) - last[column])
            last[column] = baseline(line)
    return found


def _leading(lines: Sequence[Row], columns: Columns) -> float:
    """The distance of two lines of one cell."""
    distances = sorted(_distances(lines, columns))
    if not distances:
        return 0.0
    return min(distances[int(_FEW * len(distances))], _MOST_LEADING * size(lines[0]))


def _at_rules(lines: Sequence[Row], rules: Sequence[float]) -> list[Lines]:
    pieces: list[Lines] = [[lines[0]]]
    for above, below in pairwise(lines):
        if any(baseline(above) - size(above) / 4 < rule < baseline(below) - size(below) / 4 for rule in rules):
            pieces.append([])
        pieces[-1].append(below)
    return pieces


def _at_gaps(lines: Sequence[Row], columns: Columns, leading: float) -> list[Lines]:
    """Cut wherever no column has a line above and one below that follow each other at a line's distance."""
    cells = [columns.split(line) for line in lines]
    pieces: list[Lines] = [[lines[0]]]
    for index in range(1, len(lines)):
        above: dict[int, float] = {}
        for line, cell in zip(lines[:index], cells[:index], strict=True):
            above.update(dict.fromkeys(cell, baseline(line)))
        below: dict[int, float] = {}
        for line, cell in zip(reversed(lines[index:]), reversed(cells[index:]), strict=True):
            below.update(dict.fromkeys(cell, baseline(line)))
        bridged = any(below[column] - above[column] <= _APART * leading for column in above.keys() & below.keys())
        if not bridged:
            pieces.append([])
        pieces[-1].append(lines[index])
    return pieces


def _rejoined(pieces: list[Lines], columns: Columns) -> list[Lines]:
    """Pieces without a number put back to the one above, where they hold but more of one cell."""
    joined: list[Lines] = []
    for piece in pieces:
        filled = {column for line in piece for column in columns.split(line)}
        if joined and len(filled) == 1 and 0 not in filled:
            joined[-1] = joined[-1] + piece
        else:
            joined.append(piece)
    return joined


# ---- numbers -------------------------------------------------------------------------------------------------


def _fullest(lines: Sequence[Row], columns: Columns) -> int:
    """The column, beside that of the numbers, that has the most lines; 0 if there is none."""
    counts: dict[int, int] = {}
    for line in lines:
        for column in columns.split(line):
            counts[column] = counts.get(column, 0) + 1
    counts.pop(0, None)
    return max(counts, key=lambda column: counts[column], default=0)


def _is_centred(lines: Sequence[Row], columns: Columns, fullest: int) -> bool:
    """Whether the numbers stand in the middle of their rows: beside some the longest cell goes on, or has no line."""
    numbers = [line for line in lines if _ordinal(line, columns)]
    if not fullest or not numbers:
        return False
    beside = [columns.split(line).get(fullest) for line in numbers]
    opening = sum(words is not None and _opens(words) for words in beside)
    return opening < _MOSTLY * len(numbers)


def _at_numbers(lines: Lines, columns: Columns, centred_beside: int | None) -> list[Lines]:
    """``centred_beside`` is the fullest column where the numbers are in the middle of their rows, else None."""
    numbers = [index for index, line in enumerate(lines) if _ordinal(line, columns)]
    if len(numbers) <= 1 and not (numbers and numbers[0] and centred_beside is None):
        return [lines]
    if centred_beside is None:
        cuts = [index for index in numbers if index]
    else:
        cuts = _around(lines, numbers, centred_beside, columns)
    return [lines[first:last] for first, last in pairwise([0, *cuts, len(lines)])]


def _around(lines: Lines, numbers: Sequence[int], column: int, columns: Columns) -> list[int]:
    """Where rows without gaps begin if each number is the middle of its row.

    The first row reaches as far below its number as above it, and so on: each end is the next one's beginning. A
    number stands half a line off the middle of an even count of lines where lines are all that places it, so that of
    two near ends the one is taken behind which ``column`` begins a sentence.
    """
    cuts: list[int] = []
    start = top(lines[:1])
    for number, after in pairwise(numbers):
        middle = (top([lines[number]]) + bottom([lines[number]])) / 2
        end = 2 * middle - start
        places = sorted(range(number + 1, after + 1), key=lambda place: abs(_between(lines, place) - end))
        near = [place for place in places if abs(_between(lines, place) - end) <= _OFF * size(lines[number])]
        opening = (place for place in near if (words := columns.split(lines[place]).get(column)) and _opens(words))
        cut = next(opening, places[0])
        cuts.append(cut)
        start = _between(lines, cut)
    return cuts


def _between(lines: Lines, place: int) -> float:
    """The height that parts the lines before ``place`` from those after."""
    return (bottom(lines[place - 1 : place]) + top(lines[place : place + 1])) / 2


# ---- no numbers ----------------------------------------------------------------------------------------------


def _is_spaced(pieces: Sequence[Lines], leading: float) -> bool:
    """Whether rows are set apart, so that every gap found is one between rows and there are no others."""
    gaps = [baseline(below[0]) - baseline(above[-1]) for above, below in pairwise(pieces)]
    return bool(gaps) and sum(gap > _APART * leading for gap in gaps) >= _MOSTLY * len(gaps)


def _at_openings(lines: Lines, columns: Columns) -> list[Lines]:
    """Rows that follow without a gap begin where the column that wraps least begins a sentence."""
    counts = {column: sum(column in columns.split(line) for line in lines) for column in range(columns.count)}
    filled = {column: count for column, count in counts.items() if count}
    column = min(filled, key=lambda column: (column not in columns.split(lines[0]), filled[column]))
    pieces: list[Lines] = [[lines[0]]]
    for line in lines[1:]:
        cells = columns.split(line)
        if column in cells and 0 in cells and len(cells) > 1 and _opens(cells[0]):
            pieces.append([])
        pieces[-1].append(line)
    return pieces
