"""Marks in a text read by OCR that no text has there: most are specks of dirt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indexer.vietnamese.slips import is_word

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = r"[^\W\d_]{2,}"
_SIGNS = r"\-–—+&*•…/|=<>≥≤%."
# Where a clause goes on after a point, or a cell begins or ends with a mark that joins.
_STRAY = re.compile(
    rf"{_WORD}\.(?=\s+(?P<goes_on>{_WORD}))"
    rf"|(?<![^\s|])[.,;:'\"]\w\S*"
    rf"|\w+[,;:'\"](?=\s*\||$)"
    rf"|(?<!\S)[^\w\s{_SIGNS}]+(?!\S)"
)
_DASHED = re.compile(rf"(?<![-–—] )\b(?P<one>{_WORD}) ?(?P<dash>[-–—]) ?(?P<other>{_WORD})\b(?! [-–—])")


def stray_marks(text: str) -> Iterator[tuple[int, int]]:
    """Where such marks stand, with the words they stick to."""
    for match in _STRAY.finditer(text):
        if match["goes_on"] is None or match["goes_on"].islower():
            yield match.span()
    for match in _DASHED.finditer(text):
        if match["one"].islower() and match["other"].islower() and is_word(match["one"], match["other"]):
            yield match.span("dash")
