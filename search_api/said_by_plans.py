"""What plans call a thing that a query has people's own words for: looked for beside what was typed.

Only where a word of these is in no document: what the documents say themselves is found as it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from search_api import synonyms
from search_api.answers.bags import accented, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.vietnamese.typos import Vocabulary


FEWEST: Final = 3
"""Syllables of such a way of saying: a shorter one ("đất đai") is as often meant otherwise."""


def said_by_plans(text: str, vocabulary: Vocabulary, *, with_marks: bool) -> tuple[str, ...]:
    """The plans' words for each such way of saying, in text order, none twice."""
    return tuple(dict.fromkeys(_said(text, vocabulary, with_marks=with_marks)))


def _said(text: str, vocabulary: Vocabulary, *, with_marks: bool) -> Iterator[str]:
    known, heads = synonyms.ways(with_marks=with_marks), synonyms.heads(with_marks=with_marks)
    forms = tuple(accented(token) if with_marks else token.folded for token in plain(text))
    place = 0
    while place < len(forms):
        lengths = range(min(synonyms.longest(), len(forms) - place), FEWEST - 1, -1)
        length = next((each for each in lengths if forms[place : place + each] in known), 1)
        way = forms[place : place + length]
        if length >= FEWEST and way in heads and not all(map(vocabulary.times, way)):
            yield " ".join(heads[way])
        place += length
