"""The one analyzer: documents and queries alike become the same index tokens here and nowhere else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from indexer.vietnamese import segment
from indexer.vietnamese.codes import DOCUMENT_TYPES
from indexer.vietnamese.normal import normalise, tokens
from indexer.vietnamese.spelling import one_accented_spelling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.vietnamese.normal import Token

FIELDS = ("unigrams", "bigrams", "accented", "words")
CONTEXT_FIELDS = ("context_unigrams", "context_bigrams")
# Stored beside an index: one made with another version is to be rebuilt.
VERSION = 1

JOINER = "_"
_TYPE_WORDS = {tuple(words.split()): short for short, words in DOCUMENT_TYPES.items()}
_TYPES = "|".join(sorted(DOCUMENT_TYPES, key=len, reverse=True))
# 72nqtw and nq72, typed in one.
_glued = re.compile(rf"(\d{{1,5}})({_TYPES})[a-z]{{0,8}}|({_TYPES})(\d{{1,5}})")
_LONGEST_TYPE = max(map(len, _TYPE_WORDS))


@dataclass(frozen=True, slots=True)
class Analysis:
    """A text's index tokens by field, in text order and with repetitions; none holds a blank.

    ``unigrams``: folded syllables, numbers, codes ("72nqtw") and keys ("72nq" for "nghị quyết số 72");
    ``bigrams``: neighbouring folded syllables ("co_truyen"); ``accented``: syllables in lower case with their
    marks, one spelling a syllable; ``words``: Vietnamese words ("trạm_y_tế").
    """

    unigrams: tuple[str, ...]
    bigrams: tuple[str, ...]
    accented: tuple[str, ...]
    words: tuple[str, ...]


def analyse(text: str, *, words: bool = True) -> Analysis:
    """The tokens of any text. ``words=False`` leaves that field empty: it takes most of the time."""
    text = normalise(text)
    found = tokens(text)
    plain = [token for token in found if not token.is_code or token.folded.replace(",", "").isdigit()]
    folded = [token.folded for token in plain]
    return Analysis(
        unigrams=(*(token.folded for token in found), *_document_keys(folded)),
        bigrams=tuple(f"{a}{JOINER}{b}" for a, b in pairwise(folded)),
        accented=tuple(map(_accented, plain)),
        words=tuple(_index_word(word) for word in segment.words(text)) if words else (),
    )


def _accented(token: Token) -> str:
    return token.folded if token.is_code else one_accented_spelling(token.text)


def _index_word(word: str) -> str:
    return JOINER.join(map(one_accented_spelling, word.split()))


def _document_keys(folded: Sequence[str]) -> Iterator[str]:
    """The key 72nq wherever a number meets its kind of document: 72-NQ, nq 72, nghị quyết số 72."""
    for place, token in enumerate(folded):
        if not token.isdigit():
            glued = _glued.fullmatch(token)
            if glued:
                yield (glued[1] or glued[4]) + (glued[2] or glued[3])
            continue
        following = folded[place + 1] if place + 1 < len(folded) else ""
        short = following if following in DOCUMENT_TYPES else _type_before(folded, place)
        if short:
            # In 30/2020/NĐ-CP the number is the one before the year.
            yield (folded[place - 1] if _is_year_after_number(folded, place) else token) + short


def _is_year_after_number(folded: Sequence[str], place: int) -> bool:
    return place > 0 and folded[place - 1].isdigit() and len(folded[place]) == len("2020")


def _type_before(folded: Sequence[str], place: int) -> str | None:
    end = place - 1 if place and folded[place - 1] == "so" else place
    if end and folded[end - 1] in DOCUMENT_TYPES:
        return folded[end - 1]
    for length in range(_LONGEST_TYPE, 0, -1):
        short = _TYPE_WORDS.get(tuple(folded[max(0, end - length) : end]))
        if short:
            return short
    return None
