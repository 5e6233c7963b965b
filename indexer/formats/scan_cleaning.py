"""A scanned page made ready for OCR: colours of stamps and pens gone, paper white, specks gone, lines level.

Grey pixels as numpy arrays, 0 black to 255 white; pictures come and go as Pillow images.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageChops, ImageFilter

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Grey = NDArray[np.uint8]

WHITE = 255
# Paper darker than this, or uneven, is made white first; ink is what is darker than this share of it.
_PAPER = 235
_UNEVEN = 12.0
_INK = 0.62
# The paper's brightness is looked at in squares of so many pixels.
_SQUARE = 32
# More lone dark pixels than this share of all dark ones: a speckled copy.
_SPECKLED = 0.02
# Angles looked at (degrees), coarsely then finely, on a picture so many pixels wide.
_MOST_SKEW, _COARSE, _FINE = 6.0, 0.5, 0.05
_LEAST_SKEW = 0.1
_SMALL = 900
# How much sharper than the page as it is must the turned page be.
_CLEARLY = 1.02


@dataclass(frozen=True, slots=True)
class CleanPage:
    """The cleaned picture and by how many degrees, counterclockwise, it was turned to stand level."""

    picture: Image.Image
    turned: float


def cleaned(picture: Image.Image) -> CleanPage:
    """The page ready to be read. Its size stays; what turning brings in at the edges is white."""
    grey = Image.fromarray(_on_white(_without_colour(picture)))
    if _is_speckled(grey):
        grey = grey.filter(ImageFilter.MedianFilter(3))
    angle = skew(grey)
    if abs(angle) >= _LEAST_SKEW:
        grey = grey.rotate(angle, Image.Resampling.BICUBIC, fillcolor=WHITE)
        return CleanPage(grey, angle)
    return CleanPage(grey, 0.0)


def ink(grey: Grey) -> NDArray[np.bool_]:
    """Which pixels are dark."""
    return grey < round(_INK * WHITE)


def _without_colour(picture: Image.Image) -> Grey:
    """The brightest of a pixel's three colours: red stamps and blue pens fade, black stays black."""
    if picture.mode in {"1", "L", "LA", "I;16"}:
        return np.asarray(picture.convert("L"))
    red, green, blue = picture.convert("RGB").split()
    return np.asarray(ImageChops.lighter(ImageChops.lighter(red, green), blue))


def _on_white(grey: Grey) -> Grey:
    """The page with its paper made white everywhere: shadows, yellowed paper, a light that fell from one side."""
    paper = _paper(grey)
    if paper.min() > _PAPER and paper.std() < _UNEVEN:
        return grey
    height, width = grey.shape
    smooth = Image.fromarray(paper).filter(ImageFilter.MedianFilter(5)).filter(ImageFilter.BoxBlur(2))
    full = np.asarray(smooth.resize((width, height), Image.Resampling.BILINEAR), dtype=np.float32)
    lit = grey / np.maximum(full, 1.0) * WHITE
    return np.clip(lit, 0, WHITE).astype(np.uint8)


def _paper(grey: Grey) -> Grey:
    """The brightness of the paper, square by square: that of the brightest tenth of its pixels."""
    rows, columns = grey.shape[0] // _SQUARE, grey.shape[1] // _SQUARE
    if not rows or not columns:
        return np.full((1, 1), grey.max(), dtype=np.uint8)
    squares = grey[: rows * _SQUARE, : columns * _SQUARE].reshape(rows, _SQUARE, columns, _SQUARE)
    flat = squares.transpose(0, 2, 1, 3).reshape(rows, columns, -1)[:, :, ::7]
    return np.asarray(np.percentile(flat, 90, axis=2), dtype=np.uint8)


def _is_speckled(grey: Image.Image) -> bool:
    dark = ink(np.asarray(grey))
    inner = dark[1:-1, 1:-1]
    beside = np.zeros(inner.shape, dtype=np.uint8)
    for down, across in ((-1, 0), (1, 0), (0, -1), (0, 1)):
        beside += dark[1 + down : dark.shape[0] - 1 + down, 1 + across : dark.shape[1] - 1 + across]
    alone = int(np.count_nonzero(inner & (beside == 0)))
    return alone > _SPECKLED * max(1, int(np.count_nonzero(inner)))


def skew(grey: Image.Image) -> float:
    """By how many degrees (counterclockwise) the page must be turned for its lines to lie level."""
    share = min(1.0, _SMALL / grey.width)
    small = grey.resize((round(grey.width * share), round(grey.height * share)), Image.Resampling.BOX)
    rows, columns = np.nonzero(ink(np.asarray(small)))
    if len(rows) < _SMALL:
        return 0.0
    coarse = _sharpest(rows, columns, np.arange(-_MOST_SKEW, _MOST_SKEW + _COARSE, _COARSE))
    return _sharpest(rows, columns, np.arange(coarse - _COARSE, coarse + _COARSE, _FINE))


def _sharpest(rows: NDArray[np.int64], columns: NDArray[np.int64], angles: NDArray[np.float64]) -> float:
    """The angle at which the rows of the page differ most in ink: lines of text dark, what is between them white."""
    scores = [_sharpness(rows + columns * np.tan(np.radians(-angle))) for angle in angles]
    best = int(np.argmax(scores))
    level = _sharpness(rows.astype(np.float64))
    return float(angles[best]) if scores[best] > level * _CLEARLY else 0.0


def _sharpness(heights: NDArray[np.float64]) -> float:
    places = np.round(heights - heights.min()).astype(np.int64)
    counts = np.bincount(places).astype(np.float64)
    return float(np.square(np.diff(counts)).sum())
