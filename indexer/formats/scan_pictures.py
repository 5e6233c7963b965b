"""What hangs together on a scanned page: stamps and signatures, taller than a line of text; and how tall words are."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from indexer.formats.scan_rules import WHITE, runs

if TYPE_CHECKING:
    from numpy.typing import NDArray

# A blot is looked for on a page so many times smaller, where the parts of a stamp run together and lines do not.
_SMALLER = 4
# In inches: how tall and wide a blot is at least. Two lines of text that touch are less.
_TALL, _WIDE = 0.6, 0.5
# What is taken for a word: so tall at least (on the smaller page), so wide for its height, and so many of them.
_LEAST_HEIGHT, _LEAST_WIDTH = 3, 0.6
_FEWEST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Blot:
    """The box round a stamp or signature, in pixels."""

    x0: float
    y0: float
    x1: float
    y1: float

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies in it."""
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1


def is_blank(dark: NDArray[np.bool_]) -> bool:
    """Whether nothing on a page is as tall as a letter: the back of a sheet, a page that failed to draw."""
    small = _shrunk(dark)
    return not (small[:-2] & small[1:-1] & small[2:]).any()


def blots(dark: NDArray[np.bool_], resolution: int) -> list[Blot]:
    """The stamps and signatures on a page from which rules were taken out."""
    boxes = (_box(group) for group in _blot_groups(dark, resolution))
    return [Blot(x0 * _SMALLER, y0 * _SMALLER, x1 * _SMALLER, y1 * _SMALLER) for x0, y0, x1, y1 in boxes]


def without_blots(grey: NDArray[np.uint8], dark: NDArray[np.bool_], resolution: int) -> NDArray[np.uint8]:
    """The page without its stamps and signatures, and without the letters that touch them."""
    clean = grey.copy()
    for group in _blot_groups(dark, resolution):
        for row, start, end in group:
            clean[row * _SMALLER : (row + 1) * _SMALLER, start * _SMALLER : end * _SMALLER] = WHITE
    return clean


def _blot_groups(dark: NDArray[np.bool_], resolution: int) -> list[list[list[int]]]:
    tall, wide = _TALL * resolution / _SMALLER, _WIDE * resolution / _SMALLER
    found = []
    for group in _components(_shrunk(dark)):
        x0, y0, x1, y1 = _box(group)
        if y1 - y0 >= tall and x1 - x0 >= wide:
            found.append(group)
    return found


def word_height(dark: NDArray[np.bool_]) -> float | None:
    """How tall the taller words of a page are, in pixels; None where hardly a word stands on it."""
    boxes = ((x1 - x0, y1 - y0) for x0, y0, x1, y1 in map(_box, _components(_shrunk(dark))))
    heights = [height for width, height in boxes if height >= _LEAST_HEIGHT and width > height * _LEAST_WIDTH]
    return float(np.percentile(heights, 75)) * _SMALLER if len(heights) >= _FEWEST_WORDS else None


def _shrunk(dark: NDArray[np.bool_]) -> NDArray[np.bool_]:
    height, width = (side // _SMALLER * _SMALLER for side in dark.shape)
    squares = dark[:height, :width].reshape(height // _SMALLER, _SMALLER, width // _SMALLER, _SMALLER)
    return np.asarray(squares.any(axis=(1, 3)))


def _components(dark: NDArray[np.bool_]) -> list[list[list[int]]]:
    """What hangs together: the dark stretches (row, start, end) of each row with those that touch them above."""
    found = [list(map(int, run)) for run in zip(*runs(dark, 0), strict=True)]
    parent = list(range(len(found)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    above: list[int] = []
    current: list[int] = []
    row = -1
    for index, (at, start, end) in enumerate(found):
        if at != row:
            above, current, row = (current if at == row + 1 else []), [], at
        for other in above:
            if found[other][1] <= end and start <= found[other][2]:
                parent[root(index)] = root(other)
        current.append(index)
    groups: dict[int, list[list[int]]] = defaultdict(list)
    for index, run in enumerate(found):
        groups[root(index)].append(run)
    return list(groups.values())


def _box(group: list[list[int]]) -> tuple[int, int, int, int]:
    return min(run[1] for run in group), group[0][0], max(run[2] for run in group), group[-1][0] + 1
