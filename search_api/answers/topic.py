"""What a question is about, and how much of it a text speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from search_api.answers.bags import Bag, Forms, bag

if TYPE_CHECKING:
    from collections.abc import Iterable

PART: Final = 0.4
"""What a syllable counts that stands in the text without its neighbour: "y" of "y tế" in "ngày y lý"."""

SURE: Final = 0.95
"""Of a required term: all of it, rounding apart."""

CONTEXT: Final = 0.5
"""What a syllable counts that only the title or the headings above a text have."""


@dataclass(frozen=True, slots=True)
class Syllable:
    """A syllable of the topic. ``alone`` ones are words by themselves and need no neighbour."""

    form: str
    weight: float
    alone: bool = False


Phrase = tuple[Syllable, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A run of words of the question, or several ways to say them of which the best counts."""

    alternatives: tuple[Phrase, ...]
    required: bool = False

    @property
    def weight(self) -> float:
        """That of its weightiest way of saying it."""
        return max(sum(each.weight for each in phrase) for phrase in self.alternatives)


@dataclass(frozen=True, slots=True)
class Topic:
    """All terms. ``codes`` are the document codes named, folded."""

    terms: tuple[Term, ...]
    with_marks: bool
    codes: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether the question is about nothing in particular."""
        return not self.terms

    def covered(self, text: str, context: str = "") -> float:
        """The share in [0, 1] of the topic that the text speaks of; 0 where a required term is missing."""
        inner = bag(text).forms(with_marks=self.with_marks)
        outer = bag(context).forms(with_marks=self.with_marks) if context else None
        total = sum(term.weight for term in self.terms)
        if not total:
            return 0.0
        gained = 0.0
        for term in self.terms:
            share = max(_share(phrase, inner, outer) for phrase in term.alternatives)
            if term.required and share < SURE:
                return 0.0
            gained += term.weight * share
        return gained / total

    def names_codes_of(self, found: Bag) -> bool:
        """Whether a text has every document code that the question names."""
        return self.codes <= found.codes

    def precision(self, text: str) -> float:
        """The share in [0, 1] of the text's own syllables that the topic has: 1 for its very words."""
        said = bag(text).forms(with_marks=self.with_marks).singles
        mine = {each.form for term in self.terms for phrase in term.alternatives for each in phrase}
        return len(said & mine) / len(said) if said else 0.0


def _share(phrase: Phrase, inner: Forms, outer: Forms | None) -> float:
    """How much of the phrase is there; within the text in full, in its context only in part."""
    total = sum(each.weight for each in phrase)
    gained = 0.0
    for place, syllable in enumerate(phrase):
        strength = _strength(phrase, place, inner)
        if outer is not None and strength < CONTEXT:
            strength = max(strength, CONTEXT * _strength(phrase, place, outer))
        gained += syllable.weight * strength
    return gained / total if total else 0.0


def _strength(phrase: Phrase, place: int, forms: Forms) -> float:
    syllable = phrase[place]
    if syllable.form not in forms.singles:
        return 0.0
    if syllable.alone or len(phrase) == 1:
        return 1.0
    return 1.0 if any(pair in forms.pairs for pair in _pairs(phrase, place)) else PART


def _pairs(phrase: Phrase, place: int) -> Iterable[tuple[str, str]]:
    if place:
        yield phrase[place - 1].form, phrase[place].form
    if place + 1 < len(phrase):
        yield phrase[place].form, phrase[place + 1].form
