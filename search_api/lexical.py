"""From an understood query to the weighted tokens that the lexical index is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from indexer.store.base import LexicalQuery
from indexer.vietnamese.analysis import JOINER, analyse
from indexer.vietnamese.normal import index_form
from search_api.words import is_stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.vietnamese.analysis import Analysis
    from search_api.weights import Weights

Term = tuple[str, str, float]


@dataclass(frozen=True, slots=True)
class Part:
    """A text to look for with its weight: the query itself, a written-out abbreviation, a translation."""

    text: str
    weight: float = 1.0


analysed = lru_cache(maxsize=2_000)(analyse)
"""A query's text is analysed once, for searching and for marking what was found."""


def lexical_query(parts: tuple[Part, ...], names: frozenset[str], weights: Weights) -> LexicalQuery:
    """Each token once a field, with the highest weight it has anywhere. ``names``: folded syllables of places."""
    best: dict[tuple[str, str], float] = {}
    for part in parts:
        for field, token, weight in _terms(part, names, weights):
            key = (field, token)
            best[key] = max(best.get(key, 0.0), weight * part.weight)
    return LexicalQuery(tuple((field, token, weight) for (field, token), weight in best.items() if weight > 0))


def _terms(part: Part, names: frozenset[str], weights: Weights) -> Iterator[Term]:
    found = analysed(part.text)
    light = _Light(found, names, weights)
    for token in found.unigrams:
        if any(map(str.isdigit, token)):
            yield "unigrams", token, weights.unigrams * weights.figure_term
            yield "context_unigrams", token, weights.context_unigrams * weights.figure_term
        else:
            yield "unigrams", token, weights.unigrams * light.of(token)
    for token in found.bigrams:
        weight = light.of_pair(token)
        yield "bigrams", token, weights.bigrams * weight
        yield "context_bigrams", token, weights.context_bigrams * light.in_context(token)
    for token in found.accented:
        yield "accented", token, weights.accented * light.of(index_form(token))
    for token in found.words:
        yield "words", token, weights.words * min(1.0, max(light.of(index_form(s)) for s in token.split(JOINER)))


class _Light:
    """How much of its field's weight a token has: question words and the names of places have only part of it."""

    def __init__(self, found: Analysis, names: frozenset[str], weights: Weights) -> None:
        stops = {index_form(token) for token in found.accented if is_stop(token)}
        content = {index_form(token) for token in found.accented if not is_stop(token)}
        self._stops = stops - content
        self._names = names
        self._name_pairs = {
            JOINER.join(pair) for pair in pairwise(map(index_form, found.accented)) if names.issuperset(pair)
        }
        self._weights = weights

    def of(self, syllable: str) -> float:
        """A single folded syllable's part."""
        if syllable in self._stops:
            return self._weights.stop
        return self._weights.name if syllable in self._names else 1.0

    def of_pair(self, pair: str) -> float:
        """A pair's part: that of a stop word only when both are."""
        if pair in self._name_pairs:
            return self._weights.name
        return self._weights.stop if self._stops.issuperset(pair.split(JOINER)) else 1.0

    def in_context(self, token: str) -> float:
        """In titles and headings names count in full; question words do not."""
        return self._weights.stop if self._stops.issuperset(token.split(JOINER)) else 1.0
