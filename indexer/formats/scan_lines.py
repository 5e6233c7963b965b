"""The lines of a page set apart and read again: marks that stand on marks are cut off where lines stand close.

Of "ế" or "ẩ" the program that reads sees "ê", "â" where it takes the upper mark for a part of the line above. Each
line, as an earlier reading found it, is cut out with its marks and put on a sheet of its own, far from the next.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import attrgetter
from statistics import median
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from indexer.formats.ocr import OcrWord, lines_of, recognise
from indexer.formats.scan_columns import picture_bytes
from indexer.formats.scan_rules import WHITE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from indexer.formats.scan_pictures import Blot

    Grey = NDArray[np.uint8]

# Shares of the letters' size: how far marks reach above the baseline and descenders below it; what is white between
# two lines; and how far apart two words are of which each begins a piece of its own.
_ABOVE, _BELOW, _BETWEEN, _APART = 1.12, 0.34, 0.7, 2.0
# What comes in at the edge from the line above or below is no taller than this share.
_SPILT = 0.16
# Sizes nearer than this share to the usual one are that one: they are measured roughly.
_SAME_SIZE = 0.25
# How much wider a piece is cut than its words are, and how much more where its first word lies under a stamp.
_MORE, _UNDER = 0.25, 2.5
_MARGIN = 20
_ONE_BLOCK = 6
# A sheet no higher than this (pixels): the reader takes no more.
_HIGHEST = 30_000


@dataclass(frozen=True, slots=True)
class _Strip:
    """A piece of a line: its box on the page, and how far down on the sheet it was put."""

    x0: int
    y0: int
    x1: int
    y1: int
    at: int


def read_apart(
    picture: Image.Image, words: Sequence[OcrWord], stamps: Sequence[Blot], resolution: int
) -> list[OcrWord]:
    """The words in the lines that these words stand in, read once more. Raises ``OcrError``.

    Beside a stamp a line is read as far as it may reach under it.
    """
    grey = np.asarray(picture)
    found: list[OcrWord] = []
    for strips in _sheets(list(_boxes(words, stamps, grey.shape))):
        sheet = np.full(
            (strips[-1].at + strips[-1].y1 - strips[-1].y0 + _MARGIN, max(s.x1 - s.x0 for s in strips) + 2 * _MARGIN),
            WHITE,
            dtype=np.uint8,
        )
        for strip in strips:
            sheet[strip.at : strip.at + strip.y1 - strip.y0, _MARGIN : _MARGIN + strip.x1 - strip.x0] = _cut(
                grey, strip
            )
        read = recognise(picture_bytes(Image.fromarray(sheet)), resolution, _ONE_BLOCK)
        found += [placed for word in read if (placed := _placed(word, strips))]
    return found


def _boxes(
    words: Sequence[OcrWord], stamps: Sequence[Blot], shape: tuple[int, ...]
) -> Iterator[tuple[int, int, int, int]]:
    """The boxes of the pieces of lines, from top to bottom."""
    usual = median(word.size for word in words) if words else 0.0
    for line in lines_of(words):
        for piece in _pieces(line):
            size = median(word.size for word in piece)
            size = usual if abs(size - usual) <= _SAME_SIZE * usual else size
            baseline = median(word.baseline for word in piece)
            top, bottom = round(baseline - _ABOVE * size), round(baseline + _BELOW * size)
            more = size * (_UNDER if any(_is_beside(piece[0], stamp) for stamp in stamps) else _MORE)
            left, right = round(piece[0].x0 - more), round(max(word.x1 for word in piece) + size * _MORE)
            box = max(0, left), max(0, top), min(shape[1], right), min(shape[0], bottom)
            if box[2] > box[0] and box[3] > box[1]:
                yield box


def _is_beside(word: OcrWord, stamp: Blot) -> bool:
    """Whether a line that begins with the word may begin under the stamp."""
    near = _UNDER * word.size
    return stamp.x0 <= word.x0 <= stamp.x1 + near and stamp.y0 - near <= word.baseline <= stamp.y1 + near


def _pieces(line: Sequence[OcrWord]) -> Iterator[list[OcrWord]]:
    piece: list[OcrWord] = []
    for word in sorted(line, key=attrgetter("x0")):
        if piece and word.x0 - piece[-1].x1 > _APART * word.size:
            yield piece
            piece = []
        piece.append(word)
    if piece:
        yield piece


def _sheets(boxes: Sequence[tuple[int, int, int, int]]) -> list[list[_Strip]]:
    """Where each piece stands on which sheet, one below the other."""
    sheets: list[list[_Strip]] = []
    at = _HIGHEST
    for x0, y0, x1, y1 in boxes:
        if at + y1 - y0 + _MARGIN > _HIGHEST:
            sheets.append([])
            at = _MARGIN
        sheets[-1].append(_Strip(x0, y0, x1, y1, at))
        at += round((y1 - y0) * (1 + _BETWEEN))
    return sheets


def _cut(grey: Grey, strip: _Strip) -> Grey:
    """The piece without what its neighbours spilt into it."""
    cut = grey[strip.y0 : strip.y1, strip.x0 : strip.x1].copy()
    tall = round(_SPILT * (strip.y1 - strip.y0))
    for rows in (cut, cut[::-1]):
        dark = rows[: tall + 1] < WHITE
        reach = np.cumprod(dark, axis=0).astype(bool)  # from the edge on, down each column
        reach[:, reach[tall]] = False  # a stroke of the line's own
        rows[: tall + 1][reach] = WHITE
    return cut


def _placed(word: OcrWord, strips: Sequence[_Strip]) -> OcrWord | None:
    """The word where it stands on the page."""
    middle = (word.y0 + word.y1) / 2
    strip = next((s for s in strips if s.at <= middle <= s.at + s.y1 - s.y0), None)
    if strip is None:
        return None
    across, down = strip.x0 - _MARGIN, strip.y0 - strip.at
    return replace(
        word,
        x0=word.x0 + across,
        y0=word.y0 + down,
        x1=word.x1 + across,
        y1=word.y1 + down,
        baseline=word.baseline + down,
    )
