"""A passage's text as lines, sentences and clauses, each with its span."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=\S)")
_OPENERS = "-+•–“\"('"
_MARKER = re.compile(r"\s*(?:[-+•*–]\s*|(?:\d+(?:\.\d+)*|[a-zđ]|[IVX]+)[.)]\s+)+")


def lines(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the lines that hold something: the blocks that a passage was merged from."""
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        yield match.span()


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the sentences within a line, its marker ("-", "a)", "2.1.") left out."""
    if marker := _MARKER.match(text, start, end):
        start = marker.end()
    for match in _SENTENCE_END.finditer(text, start, end):
        if match.end() >= end or not (text[match.end()].isupper() or text[match.end()] in _OPENERS):
            continue
        yield start, match.start()
        start = match.end()
    if start < end:
        yield start, end


def is_item(line: str) -> bool:
    """Whether a line begins with a list marker."""
    return _MARKER.match(line) is not None


def clauses(text: str) -> list[tuple[int, int]]:
    """Spans of the parts of a sentence that semicolons outside brackets part."""
    found, start, depth = [], 0, 0
    for at, character in enumerate(text):
        depth = max(0, depth + (character == "(") - (character == ")"))
        if character == ";" and not depth:
            found.append((start, at))
            start = at + 1
    return [*found, (start, len(text))]
