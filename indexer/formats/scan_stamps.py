"""Secrecy stamps printed in red on a scanned first page, which reading its text takes care not to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from indexer.formats.ocr import OcrError, lines_of, recognise
from indexer.formats.scan_cleaning import ink
from indexer.formats.scan_columns import picture_bytes
from indexer.formats.scan_rules import rules, without_rules
from indexer.secrecy import is_stamp

if TYPE_CHECKING:
    from numpy.typing import NDArray

# How much redder a stamp's ink is than it is green or blue, on paper that may be yellow.
_RED, _BRIGHT = 45, 90
# The stamps are 8 mm high and up to 40 mm wide; less red than a twentieth of the smallest is none (share of the page).
_LEAST = 0.0001
_SPARSE = 11  # tesseract's layout for words that stand anywhere


def red_stamps(picture: Image.Image, resolution: int) -> tuple[str, ...]:
    """The lines in red ink, in the upper half of a page's picture, that are secrecy stamps."""
    if picture.mode in {"1", "L", "LA", "I;16"}:
        return ()
    upper = picture.convert("RGB").crop((0, 0, picture.width, picture.height // 2))
    red = _red(np.asarray(upper, dtype=np.int16))
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


def _red(colours: NDArray[np.int16]) -> NDArray[np.bool_]:
    red, others = colours[..., 0], colours[..., 1:].max(axis=2)
    return np.asarray((red - others > _RED) & (red > _BRIGHT))
