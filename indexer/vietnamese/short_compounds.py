"""Short forms written in one: KH,CN&MT. What such a compound stands for its parts alone do not say."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.vietnamese.normal import Token

_LETTERS: Final = re.compile(r"[A-Za-zĐđ]+")


def compounds(text: str, atoms: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """Where they stand among a text's tokens, ``[start, end)``: at least two parts with no blank between."""
    return tuple((start, end) for start, end in _runs(text, atoms) if end - start > 1)


def _runs(text: str, atoms: Sequence[Token]) -> Iterator[tuple[int, int]]:
    start = 0
    for place, (one, other) in enumerate(pairwise(atoms), start=1):
        if not _are_one(one, other, text[one.end : other.start]):
            yield start, place
            start = place
    yield start, len(atoms)


def _are_one(one: Token, other: Token, gap: str) -> bool:
    if gap == ",":  # small letters beside a comma are two words: "ko,đc"
        return _is_capital(one) and _is_capital(other)
    return gap in {"&", "-", "/"} and _is_short(one) and _is_short(other)


def _is_short(atom: Token) -> bool:
    """Whether it is written as no word is: "CA" and "bhyt", but not "ca"."""
    return _is_capital(atom) or (_LETTERS.fullmatch(atom.text) is not None and not is_syllable(atom.folded))


def _is_capital(atom: Token) -> bool:
    return _LETTERS.fullmatch(atom.text) is not None and atom.text.isupper()
