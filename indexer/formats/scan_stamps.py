"""Secrecy stamps printed in red on a scanned first page, which reading its text takes care not to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageChops

from indexer.formats.ocr import OcrError, lines_of, recognise
from indexer.formats.scan_cleaning import ink
from indexer.formats.scan_columns import picture_bytes
from indexer.formats.scan_rules import rules, without_rules
from indexer.secrecy import is_stamp

if TYPE_CHECKING:
    from numpy.typing import NDArray

# How much redder a stamp's ink is than it is green or blue, on paper that may be yellow, and on a small picture.
_RED, _BRIGHT, _FADED = 45, 90, 20
# The stamps are 8 mm high and up to 40 mm wide; less red than a twentieth of the smallest is none (share of the page).
_LEAST = 0.0001
_SPARSE = 11  # tesseract's layout for words that stand anywhere


def has_red(picture: Image.Image) -> bool:
    """Whether anything in the upper half of a page's picture is red; one drawn small, where strokes fade, will do."""
    return float((_redness(picture) > _FADED).mean()) >= _LEAST / 2


def red_stamps(picture: Image.Image, resolution: int) -> tuple[str, ...]:
    """The lines in red ink, in the upper half of a page's picture, that are secrecy stamps."""
    if picture.mode in {"1", "L", "LA", "I;16"}:
        return ()
    red = _redness(picture) > _RED
    if red.mean() < _LEAST:
        return ()
    grey = np.where(red, 0, 255).astype(np.uint8)
    plain = Image.fromarray(without_rules(grey, *rules(ink(grey), resolution), resolution))
    try:
        lines = lines_of(recognise(picture_bytes(plain), resolution, _SPARSE, choices=False))
    except OcrError:
        return ()
    texts = (" ".join(word.text for word in line) for line in lines)
    return tuple(text for text in texts if is_stamp(text))


def _redness(picture: Image.Image) -> NDArray[np.uint8]:
    """How much redder than green or blue the page's upper half is, 0 where it is not bright red."""
    upper = picture.convert("RGB").crop((0, 0, picture.width, picture.height // 2))
    red, green, blue = upper.split()
    redder = np.asarray(ImageChops.subtract(red, ImageChops.lighter(green, blue)))
    return np.where(np.asarray(red) > _BRIGHT, redder, 0).astype(np.uint8)
