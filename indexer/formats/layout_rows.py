"""Which lines of a table make one row, where a text keeps the layout of a page but no rules.

Blank lines part rows where they stand. Else each row has its number: at its top, or in the middle of its height, where
half a line is lost to the text's whole ones. So the rows are cut where the cells of all columns together stand best
beside the numbers, and where no sentence is cut in two.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

Cells = list[str]
"""One line of the table, by column; "" where nothing stands."""

_Cost = Callable[[int, int, int], float]

_UNFINISHED: Final = re.compile(r"(?i)[;,-]$|\b(?:năm|tháng|quý|ngày|trước|đến|từ)$")
_ROUNDED: Final = 0.5  # lines by which a number may stand off the middle
_CUT_SENTENCE: Final = 2.0
_CUT_LIST: Final = 1.0
_NO_TASK: Final = 4.0
_REST: Final = 1.5  # that the first lines end a row of the page before, or the last ones begin one of the next
_NEXT: Final = 2  # lines between two of one cell, where others' stand between
_LONGEST_ROW: Final = 60  # lines
_NEVER: Final = 1e9


def rows_of(lines: Sequence[Cells], is_number: Callable[[str], bool]) -> list[list[Cells]]:
    """The lines, from top to bottom, row by row; none where so many follow a number that it is none of a row.

    ``lines`` have no blank ones.
    """
    numbers = [place for place, line in enumerate(lines) if is_number(line[0])]
    if not numbers:
        return [list(lines)]
    if max(after - before for before, after in pairwise([-1, *numbers, len(lines)])) > _LONGEST_ROW:
        return []
    ways = [_cut(lines, numbers, cost) for cost in (_topped(lines), _centred(lines))]
    cuts = min(ways, key=itemgetter(0))[1]
    return [list(lines[first:last]) for first, last in pairwise([0, *cuts, len(lines)]) if first < last]


def _cut(lines: Sequence[Cells], numbers: Sequence[int], cost: _Cost) -> tuple[float, list[int]]:
    """What the best way to cut costs, and where rows end."""
    rests = range(1, numbers[0] + 1)
    opening = _CUT_SENTENCE if any(text[:1].islower() for text in lines[0]) else 0.0
    best: dict[int, tuple[float, list[int]]] = {
        0: (opening, []),
        **{at: (_REST + _torn(lines, at), [at]) for at in rests},
    }
    for number, after in pairwise([*numbers, len(lines)]):
        reached: dict[int, tuple[float, list[int]]] = {}
        for end in range(number + 1, after + 1):
            cut = 0.0 if end == len(lines) else _torn(lines, end) + (_REST if after == len(lines) else 0.0)
            ways = (
                (spent + cost(start, number, end) + cut, [*cuts, end])
                for start, (spent, cuts) in best.items()
                if start <= number
            )
            reached[end] = min(ways, default=(_NEVER, []))
        best = reached
    return min(best.values())


def _centred(lines: Sequence[Cells]) -> _Cost:
    def cost(start: int, number: int, end: int) -> float:
        spans = _spans(lines, start, end)
        off = sum(max(0.0, abs((first + last) / 2 - number) - _ROUNDED) for first, last in spans)
        return off + _without_task(lines, start, end)

    return cost


def _topped(lines: Sequence[Cells]) -> _Cost:
    def cost(start: int, number: int, end: int) -> float:
        off = sum(abs(first - number) for first, _ in _spans(lines, start, end))
        return off + _without_task(lines, start, end)

    return cost


def _spans(lines: Sequence[Cells], start: int, end: int) -> list[tuple[int, int]]:
    """The first and the last line of each column's cell, the numbers' apart."""
    found = []
    for column in range(1, len(lines[0])):
        filled = [place for place in range(start, end) if lines[place][column]]
        if filled:
            found.append((filled[0], filled[-1]))
    return found


def _without_task(lines: Sequence[Cells], start: int, end: int) -> float:
    return 0.0 if any(line[1] for line in lines[start:end]) else _NO_TASK


def _torn(lines: Sequence[Cells], cut: int) -> float:
    """What a cut costs in the cells that it goes through."""
    spent = 0.0
    for column in range(1, len(lines[0])):
        above = next((place for place in range(cut - 1, max(-1, cut - 1 - _NEXT), -1) if lines[place][column]), None)
        below = next((place for place in range(cut, min(len(lines), cut + _NEXT)) if lines[place][column]), None)
        if above is None or below is None:
            continue
        first = lines[below][column][0]
        spent += _CUT_SENTENCE if first.islower() else _CUT_LIST if first.isdigit() and column == 1 else 0.0
        spent += _CUT_LIST if _UNFINISHED.search(lines[above][column]) else 0.0
    return spent
