"""A passage as its sentences, verbatim, each with what stands before it in the passage."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

# A full stop after a number or a single letter ("1.", "P.") ends no sentence; a semicolon and a line do.
_END: Final = re.compile(
    r"(?<=[^\W\d_]{2})[.!?](?=\s+\S)|(?<=[%\d)”\"])[.](?=\s+[“\"]?[A-ZĐÀ-Ỹ])|(?<=;)(?=\s)|\n|(?<=…)(?=\s)"
)
_FULL_STOP: Final = re.compile(r"(?<!\b[A-ZĐ])\.(?=\s|$)")

ENUMERATED: Final = 500
"""Characters up to which an enumeration is quoted whole."""

_ITEMS: Final = re.compile(r"\S\s*\n\s*(?:[-+•–]|\d{1,2}[.)]|[a-zđ]\))\s")
_NUMBER_FIRST: Final = re.compile(r"^\s*(?:[-+•–]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s*$")


@lru_cache(maxsize=20_000)
def sentences(text: str) -> tuple[str, ...]:
    """In order; each is found verbatim in the text, without the blanks round it."""
    found: list[str] = []
    start = 0
    for end in [match.end() for match in _END.finditer(text)] + [len(text)]:
        piece = text[start:end].strip()
        if piece and not _NUMBER_FIRST.match(piece):
            found.append(piece)
            start = end
    return tuple(found)


@lru_cache(maxsize=20_000)
def pairs(text: str) -> tuple[str, ...]:
    """Each two neighbouring sentences as one stretch of the text, for what one sentence alone does not say."""
    listed = sentences(text)
    found = []
    place = 0
    for first, second in pairwise(listed):
        start = text.find(first, place)
        end = text.find(second, start + len(first)) + len(second)
        found.append(text[start:end])
        place = start
    return tuple(found)


def to_its_end(text: str, quote: str) -> str:
    """A quote that breaks off within "…: A …; B …; C …." with all that the enumeration holds; else the quote itself."""
    start = text.find(quote)
    if start < 0 or ":" not in quote or not quote.endswith(";"):
        return quote
    line = text[start:].split("\n", 1)[0]
    end = _FULL_STOP.search(line, len(quote))
    whole = line[: end.end() if end else len(line)].rstrip()
    return whole if len(whole) <= ENUMERATED else quote


def is_of_items(quote: str) -> bool:
    """Whether it goes over two items of a list: what one says is not what the other is about."""
    return _ITEMS.search(quote) is not None


@lru_cache(maxsize=20_000)
def lead_in(text: str, quote: str) -> str:
    """The line that the quote's list item hangs from: "Thí điểm nhà dưỡng lão:" above "+ Khai trương"; "" for none."""
    start = text.find(quote)
    above, _, before = text[: max(start, 0)].rpartition("\n")
    mark = _bullet(f"{before}{quote}")
    if not mark:
        return ""
    for line in reversed(above.split("\n")):
        if _bullet(line) != mark:
            return line.strip() if line.rstrip().endswith(":") else ""
    return ""


def _bullet(line: str) -> str:
    """What a list item is marked with; "" for a line that is none."""
    first = line.lstrip()[:1]
    return first if first in {"-", "+", "•", "–"} else ""
