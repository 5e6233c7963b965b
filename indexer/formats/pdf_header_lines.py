"""Which lines are a borderless table's header: from that of "STT" up to what stands over it, down to the body."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from indexer.formats.pdf_parts import Part, baseline, is_bold, parts, size
from indexer.formats.tables import GROUP_MARK, is_ordinal, numbers_columns
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.formats.pdf_glyphs import Row

SOON = 4
"""Lines further down in which "STT" may still stand in the middle of the same header."""

_MOST_LINES = 8
# Lines of one header are no further apart than this many letter sizes.
_NEAR = 2.2
# What stands over several names is short; a title above the table is not.
_LONGEST_PARENT = 10
# Less than this many letter sizes above a line stands only what is centred beside it.
_HALF = 1.05
# A gap this many times the usual one is wider; a usual line is this many letter sizes high.
_WIDER, _LINE = 1.35, 1.25
# The first line of "Số TT" or "STT" in a narrow column.
_NUMBER_BROKEN = frozenset({"so", "s", "st"})


def _near(above: Row, below: Row) -> bool:
    return baseline(below) - baseline(above) <= _NEAR * max(size(above), size(below))


def first_line(rows: Sequence[Row], index: int) -> int:
    """The highest line of the header that "STT" stands in: names centred beside it begin above it."""
    first = index
    while first > 0 and index - first < _MOST_LINES and _near(rows[first - 1], rows[first]):
        if not _stands_over(rows[first - 1], rows[first : index + SOON], index - first):
            break
        first -= 1
    return first


def _stands_over(row: Row, rows: Sequence[Row], index: int) -> bool:
    """Whether a line above ``rows``, whose line ``index`` holds "STT", holds names.

    Names stand right of "STT" and in its letters: several, or one that is no title.
    """
    beside, runs = parts(rows[index]), parts(row)
    if fold(runs[0].text) in _NUMBER_BROKEN and runs[0].beside(beside[0]):
        return True
    if row[0].x0 <= beside[0].x1 or is_bold(row) != is_bold(rows[index]):
        return False
    if len(runs) > 1:
        return True
    if len(runs[0].words) > _LONGEST_PARENT:
        return False
    half_a_line = baseline(rows[0]) - baseline(row) < _HALF * size(row)
    below = rows[index + 1 :]
    return half_a_line or _is_over_gap(runs[0], rows[: index + 1], below) or _parts_further(runs[0], beside, below)


def _is_over_gap(part: Part, beside: Sequence[Row], below: Sequence[Row]) -> bool:
    """Whether nothing stands right under these words down to the line of "STT", but several names below that."""
    between = [other for row in beside for other in parts(row)]
    return not any(part.beside(other) for other in between) and any(len(parts(row)) > 1 for row in below)


def _parts_further(part: Part, level: Sequence[Part], below: Sequence[Row]) -> bool:
    """Whether words stand over others that have yet more below them: a name over names over names."""
    children = [other for other in level if other.beside(part)]
    if len(children) <= 1 or not below:
        return False
    left, right = children[0].x0 - part.words[0].size, children[-1].x1 + part.words[0].size
    return any(sum(left < (lower.x0 + lower.x1) / 2 < right for lower in parts(row)) > len(children) for row in below)


def end_of_header(rows: Sequence[Row], first: int, index: int) -> int:
    """The first line below the header."""
    end = index + 1
    while end < min(len(rows), first + _MOST_LINES):
        if numbers_row(rows[end]):
            return end + 1
        if not _near(rows[end - 1], rows[end]) or _begins_body(rows, first, end):
            break
        end += 1
    return end


def _begins_body(rows: Sequence[Row], first: int, end: int) -> bool:
    row, header = rows[end], rows[first]
    if is_bold(header) and not any(word.bold for word in row):
        return True
    part = parts(row)[0]
    left = min(other[0].x0 for other in rows[first:end])
    at_the_left = part.x0 < left + 3 * size(header)
    if at_the_left and (is_ordinal(part.text) or GROUP_MARK.match(part.text)) and fold(part.text) != "t":
        return True
    if is_bold(header) or _is_divided(rows[first:end], row):
        return False
    # Plain letters like the body's: a gap wider than those inside the header ends it.
    inside = [baseline(below) - baseline(above) for above, below in pairwise(rows[first:end])]
    gap = baseline(row) - baseline(rows[end - 1])
    return gap > _WIDER * max(inside, default=_LINE * size(header))


def _is_divided(header: Sequence[Row], row: Row) -> bool:
    """Whether one name stands over several of this line, and none is its own."""
    below = parts(row)
    above = [part for line in header for part in parts(line)]
    return len(below) > 1 and any(sum(map(part.beside, below)) > 1 for part in above)


def numbers_row(row: Row) -> bool:
    """Whether the line only numbers the columns: "(1) (2) (3)"."""
    return numbers_columns([part.text for part in parts(row)])
