"""The streak that dirt on a scanner's glass draws down a whole page, through letters and between lines: taken out.

It is thinner than any stroke of a letter, broken where the copy is poor, and may slant a little as the paper did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from indexer.formats.scan_rules import runs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Numbers = NDArray[np.int64]

# In inches: how thick a streak is at most (a letter's stem is twice that), how long a piece of it is at least, how far
# it lies from everything else where it stands between lines, and how long such pieces are together at least.
_THIN, _PIECE, _ALONE, _TOGETHER = 0.012, 0.03, 0.04, 0.4
# The page is looked at in so many bands; a streak shows in so many of them.
_BANDS, _FEWEST_BANDS = 16, 6
# How far it may slant (share of its length), and in which steps that is tried.
_SLANT, _STEP = 0.02, 0.001
# How far from its line its pixels lie (inches): a drum does not run quite even.
_NEAR = 0.012
_MOST_STREAKS = 4


def without_streaks(grey: NDArray[np.uint8], dark: Mask, resolution: int) -> NDArray[np.uint8]:
    """The picture without its streaks; letters that one runs through stay."""
    rows, starts, ends = runs(dark, 0)
    thin = ends - starts <= max(2, round(_THIN * resolution))
    rows, starts, ends = rows[thin], starts[thin], ends[thin]
    middles = (starts + ends) // 2
    alone = _alone(dark, rows, starts, ends, round(_ALONE * resolution))
    clean = grey
    for _ in range(_MOST_STREAKS):
        found = _streak(rows[alone], middles[alone], dark.shape[0], resolution)
        if found is None:
            break
        at, slant = found
        near = np.abs(middles - (at + slant * rows)) <= _NEAR * resolution
        if clean is grey:
            clean = grey.copy()
        for row, start, end in zip(rows[near], starts[near], ends[near], strict=True):
            clean[row, max(0, start - 1) : end + 1] = 255
        alone &= ~near
    return clean


def _alone(dark: Mask, rows: Numbers, starts: Numbers, ends: Numbers, far: int) -> Mask:
    """Which of the stretches have nothing beside them."""
    counts = np.zeros((dark.shape[0], dark.shape[1] + 1), dtype=np.int32)
    np.cumsum(dark, axis=1, out=counts[:, 1:])
    left, right = np.maximum(starts - far, 0), np.minimum(ends + far, dark.shape[1])
    return np.asarray(counts[rows, right] - counts[rows, left] == ends - starts)


def _streak(rows: Numbers, middles: Numbers, height: int, resolution: int) -> tuple[float, float] | None:
    """Where the longest streak begins at the top of the page and how it slants; None where there is none."""
    if not len(rows):
        return None
    pieces = _pieces(rows, middles, round(_PIECE * resolution))
    rows, middles = rows[pieces], middles[pieces]
    wide = max(2, round(_NEAR * resolution))
    best, where = 0, (0.0, 0.0)
    for slant in np.arange(-_SLANT, _SLANT + _STEP, _STEP):
        places = np.round(middles - slant * rows).astype(np.int64)
        if not len(places):
            return None
        low = int(places.min())
        counts = np.convolve(np.bincount(places - low), np.ones(2 * wide + 1, dtype=np.int64), "same")
        if counts.max() > best:
            best, where = int(counts.max()), (float(counts.argmax() + low), float(slant))
    on = np.abs(middles - (where[0] + where[1] * rows)) <= wide
    bands = np.unique(rows[on] * _BANDS // height)
    return where if best >= _TOGETHER * resolution and len(bands) >= _FEWEST_BANDS else None


def _pieces(rows: Numbers, middles: Numbers, least: int) -> Mask:
    """Which of the stretches belong to a piece of so many rows, one below the other."""
    ordered = np.lexsort((rows, middles // 4))
    new = np.ones(len(rows), dtype=bool)
    new[1:] = (np.diff(rows[ordered]) > 2) | (np.diff(middles[ordered] // 4) != 0)  # noqa: PLR2004 - a row may be missing
    group = np.cumsum(new) - 1
    kept = np.zeros(len(rows), dtype=bool)
    kept[ordered] = np.bincount(group)[group] >= least
    return kept
