"""Where a run of words stands within a longer one: in order, over gaps, through slips of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

# An equal token counts 1. One letter away it still counts, if it is long enough to be no other word.
_NEAR, _SHORTEST_NEAR = 0.5, 3
_OTHER: Final = -1.0
# A wanted token that is not there; and words that stand between two wanted ones: opening such a gap costs more than a
# stray token at either end could win, going on costs next to nothing (page furniture, the other cells of a row).
_MISSING, _GAP, _STEP = 0.3, 1.5, 0.005


def align(wanted: Sequence[str], there: Sequence[str], breaks: Sequence[int] = ()) -> list[tuple[int, int]]:
    """Pairs (place in ``wanted``, place in ``there``) of the best alignment, ascending; empty where nothing is alike.

    ``breaks`` are places in ``there`` before which a gap costs little: where a page begins.
    """
    if not wanted or not there:
        return []
    likeness = _likeness(wanted, there)
    travelled = _travelled(len(there), breaks)
    table = _filled(likeness, travelled)
    return _walked_back(table, likeness, travelled)


def _likeness(wanted: Sequence[str], there: Sequence[str]) -> NDArray[np.float32]:
    """How well each wanted token goes with each that is there."""
    ours, own = np.unique(np.array(wanted), return_inverse=True)
    theirs, their = np.unique(np.array(there), return_inverse=True)
    distance = cdist(list(ours), list(theirs), scorer=Levenshtein.distance, score_cutoff=1, dtype=np.uint32)
    short = np.array([len(token) < _SHORTEST_NEAR or token.isdigit() for token in ours])[:, None]
    between = np.where(distance == 0, 1.0, np.where((distance == 1) & ~short, _NEAR, _OTHER)).astype(np.float32)
    found: NDArray[np.float32] = between[own][:, their]
    return found


def _travelled(length: int, breaks: Sequence[int]) -> NDArray[np.float32]:
    """What going on from the first place to each has cost; passing a break gives most of a gap's price back."""
    cost = np.arange(length + 1, dtype=np.float32) * _STEP
    for place in breaks:
        cost[place + 1 :] -= _GAP - _MISSING
    return cost


def _filled(likeness: NDArray[np.float32], travelled: NDArray[np.float32]) -> NDArray[np.float32]:
    """``table[i, j]``: the best score of the first ``i`` wanted tokens when the last one found is before ``j``."""
    count, length = likeness.shape
    table = np.zeros((count + 1, length + 1), dtype=np.float32)
    for row in range(count):
        above = table[row]
        here = above - _MISSING
        here[1:] = np.maximum(here[1:], above[:-1] + likeness[row])
        table[row + 1] = np.maximum(here, _after_gap(here, travelled))
    return table


def _after_gap(here: NDArray[np.float32], travelled: NDArray[np.float32]) -> NDArray[np.float32]:
    best: NDArray[np.float32] = np.maximum.accumulate(here + travelled) - travelled - _GAP
    return best


def _walked_back(
    table: NDArray[np.float32], likeness: NDArray[np.float32], travelled: NDArray[np.float32]
) -> list[tuple[int, int]]:
    row, column = len(table) - 1, int(table[-1].argmax())
    pairs: list[tuple[int, int]] = []
    while row:
        here = table[row - 1] - _MISSING
        here[1:] = np.maximum(here[1:], table[row - 1, :-1] + likeness[row - 1])
        if here[column] < table[row, column]:  # a gap ends here; it began where this is best
            column = int((here + travelled)[: column + 1].argmax())
        row -= 1
        found = column and table[row, column - 1] + likeness[row, column - 1] > table[row, column] - _MISSING
        if found:
            column -= 1
            if likeness[row, column] > 0:
                pairs.append((row, column))
    return pairs[::-1]
