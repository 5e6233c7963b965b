"""The rules (drawn lines) of a scanned page: found by their length and thinness, and taken out of the picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Numbers = NDArray[np.int64]

# In inches: how long a line across and a line down must be (longer than a long word, taller than a letter), how
# thick it may be, and what gap a poor copy may have left in it.
_ACROSS, _DOWN = 0.6, 0.22
_THICK = 0.045
_GAP = 0.012
_JOIN = 0.08
# Two long pieces of a line are one though the gap is wider: up to this share of the shorter.
_SMALL_GAP = 0.1
_NEXT_ROWS = 2
# A line is followed in pieces so many times as long as half of its greatest thickness.
_FOLLOWED = 40
# A row of pixels as dark as this share of the darkest belongs to the line; none of a text does.
_MOSTLY = 0.75
WHITE, _INKED = 255, 158  # what is darker is ink


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across (``y0`` nearly ``y1``) or down, in pixels."""

    x0: float
    y0: float
    x1: float
    y1: float


def rules(dark: Mask, resolution: int) -> tuple[list[Rule], list[Rule]]:
    """The page's lines across and its lines down."""
    across = [Rule(a, y, b, y) for a, y, b in _lines(dark, _ACROSS, resolution)]
    down = [Rule(x, a, x, b) for a, x, b in _lines(np.ascontiguousarray(dark.T), _DOWN, resolution)]
    return across, down


def without_rules(grey: NDArray[np.uint8], across: list[Rule], down: list[Rule], resolution: int) -> NDArray[np.uint8]:
    """The picture with its rules made white; letters that reach into one, or that one runs through, stay whole."""
    clean = grey.copy()
    half = max(2, round(_THICK * resolution / 2.5))
    for rule in across:
        _wipe(clean, round(rule.y0), round(rule.x0), round(rule.x1), half)
    for rule in down:
        _wipe(clean.T, round(rule.x0), round(rule.y0), round(rule.y1), half)
    for level in across:
        for upright in down:
            if _cross(level, upright, half):
                y, x = round(level.y0), round(upright.x0)
                clean[max(0, y - half) : y + half + 1, max(0, x - half) : x + half + 1] = WHITE
    return clean


def _wipe(grey: NDArray[np.uint8], at: int, start: int, end: int, half: int) -> None:
    """Makes a line along the rows white, but for the strokes that go through it; of one that ends at it only the line.

    It is followed piece by piece: a page's lines are never all level.
    """
    top = max(0, at - 3 * half)
    for left in range(max(0, start), end + 1, _FOLLOWED * half):
        piece = grey[top : at + 3 * half + 1, left : min(end + 1, left + _FOLLOWED * half)]
        inked = (piece < _INKED).sum(axis=1)
        own = np.flatnonzero(inked >= _MOSTLY * inked.max())
        middle = round(float(own.mean()))
        band = piece[max(0, middle - half) : middle + half + 1]
        above, below = band[0] < _INKED, band[-1] < _INKED
        band[:, ~(above | below)] = WHITE
        piece[own[0] : own[-1] + 1, above ^ below] = WHITE


def _cross(level: Rule, upright: Rule, near: float) -> bool:
    return level.x0 - near <= upright.x0 <= level.x1 + near and upright.y0 - near <= level.y0 <= upright.y1 + near


def _lines(dark: Mask, inches: float, resolution: int) -> list[tuple[float, float, float]]:
    """Long thin stretches along the rows of ``dark``: (start, row, end)."""
    thick = max(3, round(_THICK * resolution))
    smeared = dark.copy()
    smeared[1:] |= dark[:-1]
    smeared[:-1] |= dark[1:]
    rows, starts, ends = runs(smeared, round(_GAP * resolution))
    long = ends - starts >= inches * resolution
    bands = _bands(rows[long], starts[long], ends[long], thick)
    return _joined(bands, _JOIN * resolution)


def runs(dark: Mask, gap: int) -> tuple[Numbers, Numbers, Numbers]:
    """The dark stretches of every row, those parted by no more than ``gap`` pixels as one: row, start, end."""
    padded = np.zeros((dark.shape[0], dark.shape[1] + 2), dtype=np.int8)
    padded[:, 1:-1] = dark
    change = np.diff(padded, axis=1)
    rows, starts = np.nonzero(change == 1)
    _, ends = np.nonzero(change == -1)
    if not len(rows):
        return rows, starts, ends
    new = np.ones(len(rows), dtype=bool)
    new[1:] = (rows[1:] != rows[:-1]) | (starts[1:] - ends[:-1] > gap)
    last = np.append(np.flatnonzero(new)[1:] - 1, len(rows) - 1)
    return rows[new], starts[new], ends[last]


def _bands(rows: Numbers, starts: Numbers, ends: Numbers, thick: int) -> list[tuple[float, float, float]]:
    """Stretches of neighbouring rows made one line; what is thicker than a line is a picture and left out."""
    groups: list[list[tuple[int, int, int]]] = []
    for row, start, end in zip(rows.tolist(), starts.tolist(), ends.tolist(), strict=True):
        home = next((g for g in reversed(groups) if _touches(g, row, start, end)), None)
        if home is None:
            groups.append([(row, start, end)])
        else:
            home.append((row, start, end))
    found = []
    for group in groups:
        left, right = min(g[1] for g in group), max(g[2] for g in group)
        area = sum(end - start for _, start, end in group)
        if area <= thick * (right - left):
            found.append((float(left), sum(row * (end - start) for row, start, end in group) / area, float(right)))
    return found


def _touches(group: list[tuple[int, int, int]], row: int, start: int, end: int) -> bool:
    return any(row - other <= _NEXT_ROWS and start < right and left < end for other, left, right in group[-4:])


def _joined(bands: list[tuple[float, float, float]], gap: float) -> list[tuple[float, float, float]]:
    """Pieces of one line, broken by a poor copy, put together."""
    joined: list[tuple[float, float, float]] = []
    for left, row, right in sorted(bands):
        for place, (start, other, end) in enumerate(joined):
            if abs(row - other) <= gap / 3 and left - end <= max(gap, _SMALL_GAP * min(end - start, right - left)):
                length, more = end - start, right - left
                joined[place] = (start, (other * length + row * more) / (length + more), max(end, right))
                break
        else:
            joined.append((left, row, right))
    return joined
