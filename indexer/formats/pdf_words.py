"""The words of one PDF page with their boxes on the page as it is shown: cropped, turned, upright."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pdfplumber

from indexer.formats.pdf_fonts import OldFonts
from indexer.formats.pdf_glyphs import glyphs_of, rows_of
from indexer.formats.pdf_upright import upright
from indexer.model import PageWord

if TYPE_CHECKING:
    from pdfplumber.page import Page as PlumberPage

    from indexer.formats.pdf_glyphs import Word

# What letters take above and below their line, as shares of their size, stacked marks and tails included. Fonts state
# it too, but many producers write nonsense there.
_ABOVE, _BELOW = 0.92, 0.24
_Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page as shown: size in points, how far it is turned (degrees, clockwise), its words line by line."""

    width: float
    height: float
    rotation: int
    words: tuple[PageWord, ...]


def pdf_page(content: bytes, number: int, *, as_is: bool = False) -> PdfPage:
    """Page ``number``, from 1. ``as_is``: turned as the file has it, and without words."""
    with pdfplumber.open(io.BytesIO(content), pages=[number], password="") as document:
        page = document.pages[0] if as_is else OldFonts(document).put_in_unicode(upright(document.pages[0]))
        frame = _frame(page)
        rows = [] if as_is else rows_of(glyphs_of(page.chars))
        words = (_placed(word, page, frame) for row in rows for word in row)
        return PdfPage(
            width=frame[2] - frame[0],
            height=frame[3] - frame[1],
            rotation=int(page.rotation),
            words=tuple(word for word in words if _is_shown(word)),
        )


def _frame(page: PlumberPage) -> _Box:
    """What is shown of the page, in points from the top left corner of its media box as it is turned."""
    left, low, right, high = _ordered(page.page_obj.mediabox)
    cut = _ordered(page.page_obj.cropbox)
    x0, x1 = max(left, cut[0]), min(right, cut[2])
    y0, y1 = max(low, cut[1]), min(high, cut[3])
    if x0 >= x1 or y0 >= y1:
        x0, y0, x1, y1 = left, low, right, high
    turned: dict[int, _Box] = {
        0: (x0 - left, high - y1, x1 - left, high - y0),
        90: (y0 - low, x0 - left, y1 - low, x1 - left),
        180: (right - x1, y0 - low, right - x0, y1 - low),
        270: (high - y1, right - x1, high - y0, right - x0),
    }
    return turned[int(page.rotation)]


def _ordered(box: tuple[float, ...] | list[float]) -> _Box:
    x0, y0, x1, y1 = (float(value) for value in box)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _placed(word: Word, page: PlumberPage, frame: _Box) -> PageWord:
    left, top = page.bbox[0] + frame[0], page.bbox[1] + frame[1]
    width, height = frame[2] - frame[0], frame[3] - frame[1]
    return PageWord(
        word.text,
        (word.x0 - left) / width,
        (word.baseline - _ABOVE * word.size - top) / height,
        (word.x1 - left) / width,
        (word.baseline + _BELOW * word.size - top) / height,
    )


def _is_shown(word: PageWord) -> bool:
    return 0 <= (word.x0 + word.x1) / 2 <= 1 and 0 <= (word.y0 + word.y1) / 2 <= 1
