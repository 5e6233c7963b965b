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
# Handwriting and worn rubber give words of less confidence than this, on the whole.
_UNSURE = 50.0


def arrival_stamps(
    across: Sequence[Rule], down: Sequence[Rule], words: Sequence[OcrWord], resolution: int
) -> list[Blot]:
    """The boxes of such stamps on a page: their great word was read in them, or hardly anything surely was."""
    found = []
    for frame in _frames(across, down, resolution):
        inside = [word for word in words if frame.holds((word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2)]
        unsure = sum(word.confidence for word in inside) < _UNSURE * len(inside)
        if unsure or any(fold(word.text).strip(" .:-") == _WORD and not word.text.islower() for word in inside):
            found.append(frame)
    return found


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
