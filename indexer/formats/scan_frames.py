"""The stamp that an office presses on what arrives: a small frame with "ĐẾN", a number and a day written by hand.

It says nothing of the document, and lies over its title or first lines: what is read in it is left out.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from indexer.formats.scan_pictures import Blot
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.formats.ocr import OcrWord
    from indexer.formats.scan_rules import Rule

# In inches: how wide and high such a frame is, and how far apart its corners may stay.
_WIDE, _HIGH, _MEET = (1.0, 3.2), (0.4, 1.6), 0.12
# What stands so far outside is still the frame's.
_AROUND = 0.02
_WORD = "den"


def arrival_stamps(
    across: Sequence[Rule], down: Sequence[Rule], words: Sequence[OcrWord], resolution: int
) -> list[Blot]:
    """The boxes of such stamps on a page."""
    arrived = [word for word in words if word.text.isupper() or not word.text.islower()]
    arrived = [word for word in arrived if fold(word.text).strip(" .:-") == _WORD]
    return [frame for frame in _frames(across, down, resolution) if any(_in(word, frame) for word in arrived)]


def _frames(across: Sequence[Rule], down: Sequence[Rule], resolution: int) -> Iterator[Blot]:
    """Boxes of this size that four rules close."""
    near = _MEET * resolution
    wide, high = [tuple(side * resolution for side in sides) for sides in (_WIDE, _HIGH)]
    for left, right in product(down, down):
        if not wide[0] <= right.x0 - left.x0 <= wide[1]:
            continue
        spanning = [rule for rule in across if abs(rule.x0 - left.x0) < near and abs(rule.x1 - right.x0) < near]
        for top, bottom in product(spanning, spanning):
            closed = all(abs(side.y0 - top.y0) < near and abs(side.y1 - bottom.y0) < near for side in (left, right))
            if closed and high[0] <= bottom.y0 - top.y0 <= high[1]:
                more = _AROUND * resolution
                yield Blot(left.x0 - more, top.y0 - more, right.x0 + more, bottom.y0 + more)


def _in(word: OcrWord, frame: Blot) -> bool:
    return frame.holds((word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2)
