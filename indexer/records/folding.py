"""Text folded or lowered character by character, so that a span found in it is a span of the original."""

from __future__ import annotations

from functools import lru_cache

from indexer.vietnamese.normal import fold

_CHARACTERS_KEPT = 4096  # more than the characters that official documents use


def folded(text: str) -> str:
    """``fold`` at equal length: "Tỷ lệ" -> "ty le"; a character that folds to several or none stays as it is."""
    return "".join(map(_folded, text))


def lowered(text: str) -> str:
    """Lower case at equal length, marks kept."""
    return "".join(map(_lowered, text))


@lru_cache(maxsize=_CHARACTERS_KEPT)
def _folded(character: str) -> str:
    plain = fold(character)
    return plain if len(plain) == 1 else character


@lru_cache(maxsize=_CHARACTERS_KEPT)
def _lowered(character: str) -> str:
    low = character.lower()
    return low if len(low) == 1 else character
