"""Table columns of a scanned page, each read by itself: a lone number or name is overlooked on a whole page."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PIL import Image, ImageFilter

from indexer.formats.ocr import OcrWord, recognise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.formats.scan_rules import Rule

# In inches: a column so narrow holds numbers; one narrower, or a lower box, is two strokes side by side.
_NARROW, _SLIT, _LOW = 0.8, 0.15, 0.2
_SAME_COLUMN = 0.1
_EDGE = 3  # pixels left out along each rule: what it left behind when it was taken out
_MARGIN = 60
# Tesseract's page segmentation modes for one block of text, and for lines of different sizes.
_ONE_BLOCK, _LINES = 6, 4
# How sure a number is that was told by one of its neighbours, and one that fits between both.
_GUESSED, _BETWEEN_BOTH = 30.0, 90.0
# A word that the whole page's readings overlooked counts when the column's reading is as sure as this.
_SURE = 60.0
_NUMBER = re.compile(r"^\d{1,3}[.)]?$")
_COUNTED = re.compile(r"^\d{1,3}$")
_NEARLY_NUMBER = re.compile(r"^(?:(?=.*\d)[\dlIiOo|\]]{1,3}[.,)]?|[lI|\]])$")
_DIGITS = str.maketrans("lIi|]Oo,", "1111100.")


@dataclass(frozen=True, slots=True)
class Column:
    """The boxes of one column, in pixels, from top to bottom."""

    boxes: tuple[tuple[int, int, int, int], ...]

    @property
    def frame(self) -> tuple[int, int, int, int]:
        """The box round all of them."""
        x0, y0, x1, y1 = zip(*self.boxes, strict=True)
        return min(x0), min(y0), max(x1), max(y1)

    def holds(self, word: OcrWord) -> bool:
        """Whether the word stands in one of them."""
        x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
        return any(box[0] <= x <= box[2] and box[1] <= y <= box[3] for box in self.boxes)


def columns_of(down: Sequence[Rule], resolution: int) -> list[Column]:
    """The columns between neighbouring uprights, as far down as both of them reach."""
    near = _SAME_COLUMN * resolution
    columns: list[list[tuple[int, int, int, int]]] = []
    for box in sorted(_boxes(sorted(down, key=lambda rule: rule.x0), resolution)):
        home = next((c for c in columns if abs(c[0][0] - box[0]) < near and abs(c[0][2] - box[2]) < near), None)
        if home is None:
            columns.append([box])
        else:
            home.append(box)
    return [Column(tuple(column)) for column in columns]


def with_columns(
    words: Sequence[OcrWord], picture: Image.Image, columns: Sequence[Column], resolution: int
) -> list[OcrWord]:
    """The words with those that only a reading of their column saw; numbers in narrow columns as these give them."""
    found = list(words)
    for column in columns:
        read = [word for word in _read(picture, column, resolution) if column.holds(word)]
        if column.frame[2] - column.frame[0] <= _NARROW * resolution:
            read = _numbers(read, picture, column, resolution)
            found = [word for word in found if not (column.holds(word) and any(_meet(word, one) for one in read))]
            found += read
        else:
            seen = [word for word in found if column.holds(word)]
            found += [word for word in read if word.confidence >= _SURE and not any(_meet(word, one) for one in seen)]
    return found


def picture_bytes(picture: Image.Image) -> bytes:
    """A picture as tesseract takes it by its input."""
    out = io.BytesIO()
    picture.convert("L").save(out, "PPM")
    return out.getvalue()


def _boxes(down: Sequence[Rule], resolution: int) -> Iterator[tuple[int, int, int, int]]:
    for index, left in enumerate(down):
        reach = left.y0
        for right in down[index + 1 :]:
            top, bottom = max(reach, right.y0), min(left.y1, right.y1)
            if right.x0 - left.x0 > _SLIT * resolution and bottom - top > _LOW * resolution:
                yield round(left.x0) + _EDGE, round(top), round(right.x0) - _EDGE, round(bottom)
                reach = bottom
            if reach >= left.y1 - _LOW * resolution:
                break


def _read(picture: Image.Image, column: Column, resolution: int, layout: int = _ONE_BLOCK) -> list[OcrWord]:
    """The words of a column, seen on white paper without its neighbours."""
    left, top, right, bottom = column.frame
    sheet = Image.new("L", (right - left + 2 * _MARGIN, bottom - top + 2 * _MARGIN), "white")
    for box in column.boxes:
        sheet.paste(picture.crop(box), (box[0] - left + _MARGIN, box[1] - top + _MARGIN))
    words = recognise(picture_bytes(sheet), resolution, layout)
    return [_moved(word, left - _MARGIN, top - _MARGIN) for word in words]


def _numbers(read: list[OcrWord], picture: Image.Image, column: Column, resolution: int) -> list[OcrWord]:
    """The words of a narrow column with the numbers that only reading it otherwise shows: without specks, in lines."""
    found = _with_numbers([], read)
    for other, layout in ((picture.filter(ImageFilter.MedianFilter(3)), _ONE_BLOCK), (picture, _LINES)):
        if not _counts_up(found):
            found = _with_numbers(found, _read(other, column, resolution, layout))
    return _counted(sorted(found, key=lambda word: word.y0))


def _with_numbers(read: Sequence[OcrWord], again: Sequence[OcrWord]) -> list[OcrWord]:
    """The words with the numbers of another reading, which take the place of what is none and of marks beside them."""
    again = [_as_number(word) for word in again]
    if not read:
        return again
    numbers = [word for word in again if _NUMBER.match(word.text)]
    kept = [word for word in read if _NUMBER.match(word.text) or not any(_spoils(word, one) for one in numbers)]
    return kept + [word for word in numbers if not any(_meet(word, one) for one in kept)]


def _spoils(word: OcrWord, number: OcrWord) -> bool:
    """Whether the word stands where a number is, or is a mark on its line."""
    level = min(word.y1, number.y1) > max(word.y0, number.y0)
    return _meet(word, number) or (level and not any(map(str.isalnum, word.text)))


def _counts_up(words: Sequence[OcrWord]) -> bool:
    """Whether the column has numbers, one more each time, and nothing else but its name."""
    texts = [word.text.strip(".)") for word in sorted(words, key=lambda word: word.y0) if not _is_name(word.text)]
    numbers = [int(text) for text in texts if text.isdecimal()]
    return len(numbers) == len(texts) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _counted(words: list[OcrWord]) -> list[OcrWord]:
    """The words of a column of numbers, one that was misread told by those around it: "15 lồ 17"."""
    found = list(words)
    for place in range(len(words) - 1):
        after = words[place + 1].text
        before = found[place - 1].text if place else ""
        if _COUNTED.match(words[place].text) or _is_name(words[place].text):
            continue
        if not _COUNTED.match(after) or int(after) == 1:
            continue
        if not _COUNTED.match(before) or int(after) - int(before) == 2:  # noqa: PLR2004 - just one in between
            found[place] = replace(words[place], text=str(int(after) - 1), confidence=_GUESSED)
    return [_surer(word, found[:place][-1:], found[place + 1 :][:1]) for place, word in enumerate(found)]


def _surer(word: OcrWord, before: Sequence[OcrWord], after: Sequence[OcrWord]) -> OcrWord:
    """A number that is one more than the one above it and one less than the one below is sure."""
    counted = [int(one.text) for one in (*before, word, *after) if _COUNTED.match(one.text)]
    fits = len(counted) == 3 and counted[0] + 1 == counted[1] == counted[2] - 1  # noqa: PLR2004 - with both
    return replace(word, confidence=max(word.confidence, _BETWEEN_BOTH)) if fits else word


def _is_name(text: str) -> bool:
    """Whether the word is (part of) the column's name: "STT"."""
    return text.isalpha() and text.isupper()


def _as_number(word: OcrWord) -> OcrWord:
    """A number in which a letter was read for a digit."""
    return replace(word, text=word.text.translate(_DIGITS)) if _NEARLY_NUMBER.match(word.text) else word


def _meet(one: OcrWord, other: OcrWord) -> bool:
    return min(one.x1, other.x1) > max(one.x0, other.x0) and min(one.y1, other.y1) > max(one.y0, other.y0)


def _moved(word: OcrWord, across: float, down: float) -> OcrWord:
    x0, y0, x1, y1 = word.x0 + across, word.y0 + down, word.x1 + across, word.y1 + down
    return replace(word, x0=x0, y0=y0, x1=x1, y1=y1, baseline=word.baseline + down)
