"""Narrow table columns ("STT") of a scanned page, read by themselves: lone numbers are overlooked on a whole page."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PIL import Image

from indexer.formats.ocr import OcrWord, recognise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.formats.scan_rules import Rule

# In inches: a column so narrow holds numbers; one narrower, or a lower box, is two strokes side by side.
_NARROW, _SLIT, _LOW = 0.8, 0.15, 0.2
_EDGE = 3  # pixels left out along each rule: what it left behind when it was taken out
_MARGIN = 60
_ONE_BLOCK = 6  # tesseract's page segmentation mode for a single column of lines
_NUMBER = re.compile(r"^(?=.*\d)[\dlIiOo|]{1,3}[.,]?$")
_DIGITS = str.maketrans("lIi|Oo,", "111100.")


@dataclass(frozen=True, slots=True)
class _Box:
    x0: int
    y0: int
    x1: int
    y1: int

    def holds(self, word: OcrWord) -> bool:
        return self.x0 <= (word.x0 + word.x1) / 2 <= self.x1 and self.y0 <= (word.y0 + word.y1) / 2 <= self.y1


def with_narrow_columns(
    words: Sequence[OcrWord], picture: Image.Image, down: Sequence[Rule], resolution: int
) -> list[OcrWord]:
    """The words with those in narrow columns as a reading of these columns alone gives them."""
    boxes = list(_boxes(sorted(down, key=lambda rule: rule.x0), resolution))
    if not boxes:
        return list(words)
    left, top = min(box.x0 for box in boxes), min(box.y0 for box in boxes)
    right, bottom = max(box.x1 for box in boxes), max(box.y1 for box in boxes)
    sheet = Image.new("L", (right - left + 2 * _MARGIN, bottom - top + 2 * _MARGIN), "white")
    for box in boxes:
        sheet.paste(picture.crop((box.x0, box.y0, box.x1, box.y1)), (box.x0 - left + _MARGIN, box.y0 - top + _MARGIN))
    across, down_by = left - _MARGIN, top - _MARGIN
    read = [_moved(word, across, down_by) for word in recognise(picture_bytes(sheet), resolution, _ONE_BLOCK)]
    kept = [word for word in words if not any(box.holds(word) and any(map(box.holds, read)) for box in boxes)]
    return kept + [_as_number(word) for word in read]


def picture_bytes(picture: Image.Image) -> bytes:
    """A picture as tesseract takes it by its input."""
    out = io.BytesIO()
    picture.convert("L").save(out, "PPM")
    return out.getvalue()


def _boxes(down: Sequence[Rule], resolution: int) -> Iterator[_Box]:
    """Between two neighbouring uprights, as far down as both of them reach."""
    for index, left in enumerate(down):
        for right in down[index + 1 :]:
            if right.x0 - left.x0 > _NARROW * resolution:
                break
            top, bottom = max(left.y0, right.y0), min(left.y1, right.y1)
            if right.x0 - left.x0 > _SLIT * resolution and bottom - top > _LOW * resolution:
                yield _Box(round(left.x0) + _EDGE, round(top), round(right.x0) - _EDGE, round(bottom))
                break


def _moved(word: OcrWord, across: float, down: float) -> OcrWord:
    return replace(
        word,
        x0=word.x0 + across,
        x1=word.x1 + across,
        y0=word.y0 + down,
        y1=word.y1 + down,
        baseline=word.baseline + down,
    )


def _as_number(word: OcrWord) -> OcrWord:
    """A number in which a letter was read for a digit."""
    return replace(word, text=word.text.translate(_DIGITS)) if _NUMBER.match(word.text) else word
