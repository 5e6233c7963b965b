"""What a question is about, and how much of it a text speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from search_api.answers.bags import Forms, bag, beside, places

if TYPE_CHECKING:
    from collections.abc import Iterable

UNKNOWN: Final = 1.3
"""What a word weighs that no document has: a question about it is hardly answered."""

PART: Final = 0.4
"""What a syllable counts that stands in the text without its neighbour: "y" of "y tế" in "ngày y lý"."""

GUESS: Final = 0.25
"""What hangs on marks put back by guess."""

APART: Final = 0.92
"""What is left of the coverage where a set term does not stand in one."""

ALONE: Final = 0.7
"""... when it is a word by itself in the question: it may be part of another in the text."""

LITTLE: Final = 1.1
"""The weight of a topic below which nothing is sure: one common word stands in many a text by chance."""

MISSING: Final = 0.35
"""A term covered less than this is missing."""

TELLING: Final = 0.8
"""The weight from which a term may not be missing."""

MUCH: Final = 3.0
"""The weight of a term that may well be all that a question is about."""

RARE: Final = 0.65
"""The weight from which a single syllable may not be missing: seen in some twenty places of a few plans, or fewer."""

WITHOUT: Final = 0.8
"""What is left of the coverage where a telling term is missing."""

TORN: Final = 0.6
"""What is left of a term whose words stand in a text, but not side by side."""

LEAST_RUN: Final = 3
"""Syllables of a run that may be scattered."""

LONG: Final = 40
"""Syllables of a text from which on a run of words may stand in it by chance, one here and one there."""

ROOM: Final = 4
"""Syllables of the text that a syllable of a run may take up, and still be part of one saying ..."""

SLACK: Final = 8
"""... and so many beside."""

SCATTERED: Final = 0.85
"""What is left of a run whose words stand farther apart."""

SYNONYM: Final = 0.95
"""What is left of a term that the text says in other words."""

SURE: Final = 0.95
"""Of a required term: all of it, rounding apart."""

CONTEXT: Final = 0.5
"""What a syllable counts that only the title or the headings above a text have."""


@dataclass(frozen=True, slots=True)
class Syllable:
    """A syllable of the topic. ``alone`` ones are words by themselves and need no neighbour.

    ``missed`` is the share of its weight that counts against a text without it: little for a word of the frame.
    ``beside`` are its neighbours in the question, also those that are in another term; ``whole`` ones are nothing else
    in any text, as names are.
    """

    form: str
    weight: float
    alone: bool = False
    missed: float = 1.0
    beside: tuple[str, str] = ("", "")
    whole: bool = False


Phrase = tuple[Syllable, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A syllable made ready to be compared.

    The pairs it stands in, how strong it is outside of these, and what of that counts where only the context has it.
    """

    form: str
    weight: float
    missed: float
    pairs: tuple[str, ...]
    least: float
    above: float


@dataclass(frozen=True, slots=True)
class Plan:
    """A phrase made ready to be compared with many texts.

    ``whole`` is what a text must have to have all of it side by side, ``solid`` the weight that must be there.
    """

    syllables: tuple[Part, ...]
    whole: tuple[str, ...]
    solid: float


@dataclass(frozen=True)
class Term:
    """A run of words of the question, or several ways to say them of which the best counts.

    ``whole`` ones are terms, not runs: "chuyển đổi" and "số" apart are not "chuyển đổi số". Of a ``required`` one
    all must be there.
    """

    alternatives: tuple[Phrase, ...]
    required: bool = False
    whole: bool = False

    @property
    def other(self) -> float:
        """What another way of saying it counts: of a translation all, of a synonym a little less."""
        return 1.0 if self.whole else SYNONYM

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """Its ways of saying it, ready to be compared."""
        return tuple(map(_plan, self.alternatives))

    @property
    def is_run(self) -> bool:
        """Whether it is words of the question as they stand there, enough of them to be torn apart."""
        return len(self.alternatives) == 1 and len(self.alternatives[0]) >= LEAST_RUN

    @cached_property
    def forms(self) -> frozenset[str]:
        """The syllables of all its ways of saying it."""
        return frozenset(each.form for phrase in self.alternatives for each in phrase)

    @cached_property
    def has_unknown(self) -> bool:
        """Whether a word of it is in no document."""
        return any(each.weight >= UNKNOWN for phrase in self.alternatives for each in phrase)

    @cached_property
    def telling(self) -> tuple[str, ...]:
        """The rare words of it that no other way of saying it is without."""
        if len(self.plans) > 1:
            return ()
        return tuple(each.form for each in self.plans[0].syllables if each.weight * each.missed >= RARE)

    @cached_property
    def solid(self) -> float:
        """The weight that must be there, of its weightiest way of saying it."""
        return max(plan.solid for plan in self.plans)


@dataclass(frozen=True)
class Topic:
    """All terms. ``codes`` are the document codes named, folded; ``vague``: it has only words of every plan.

    ``wholes`` are the set terms in it, that mean something else when torn apart.
    ``guessed`` is the same with the marks that a question typed without them was given: it may be wrong, so it only
    tips the scales between "chuyển đổi số" and "chuyển đổi … cơ sở".
    """

    terms: tuple[Term, ...]
    with_marks: bool
    codes: frozenset[str] = frozenset()
    vague: bool = False
    guessed: Topic | None = None
    wholes: tuple[tuple[str, ...], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the question is about nothing in particular."""
        return not self.terms

    @cached_property
    def has_words(self) -> bool:
        """Whether it has more than numbers, of which any text may have some."""
        return any(not form.isdigit() for form in self._forms)

    @cached_property
    def weight(self) -> float:
        """Of all its words: the more it is, the less a share of it is in a text by chance."""
        return sum(term.solid for term in self.terms)

    @cached_property
    def _forms(self) -> frozenset[str]:
        return frozenset[str]().union(*(term.forms for term in self.terms))

    @cached_property
    def _wholes(self) -> tuple[tuple[str, ...], ...]:
        return tuple(map(_whole, self.wholes))

    def covered(self, text: str, context: str = "") -> float:
        """How much of the topic a text speaks of, in [0, 1]; see ``_covered``."""
        sure = self._covered(text, context)
        if not sure or self.guessed is None:
            return sure
        return (1 - GUESS) * sure + GUESS * min(sure, self.guessed.covered(text, context))

    def _covered(self, text: str, context: str) -> float:
        """The share in [0, 1] of the topic that the text speaks of; 0 where a required term is missing.

        What the context has counts in part, and only for a text that has something of its own.
        """
        inner = bag(text).forms(with_marks=self.with_marks)
        if self._forms.isdisjoint(inner.singles):
            return 0.0
        outer = bag(context).forms(with_marks=self.with_marks) if context else None
        gained = wanted = 0.0
        left = 1.0
        if not all(_has_whole(each, inner) or (outer and _has_whole(each, outer)) for each in self._wholes):
            left *= APART
        for term in self.terms:
            share, counted = _best_share(term, inner, outer)
            if term.required and share < SURE:
                return 0.0
            if share >= MISSING and term.is_run and not _is_near(term, text, self.with_marks):
                share *= SCATTERED
            gained += counted * share
            wanted += counted
            if (share < MISSING and term.solid >= TELLING) or _lacks_telling(term, inner, outer):
                left = min(left, WITHOUT)
        return min(1.0, wanted / LITTLE) * left * gained / wanted if wanted else 0.0

    def is_torn(self, text: str, context: str) -> bool:
        """Whether a set term of it is neither in the text nor in its context as one: "cô đỡ thôn bản"."""
        around = [bag(each).forms(with_marks=self.with_marks) for each in (text, context) if each]
        return not all(any(_has_whole(each, forms) for forms in around) for each in self._wholes)

    def lacks_known(self, text: str, context: str) -> bool:
        """Whether a telling term that some document has is not there: the text is of another matter."""
        inner, outer = self._forms_of(text, context)
        known = [term for term in self.terms if not term.has_unknown]
        return any(
            _lacks_telling(term, inner, outer)
            or (term.solid >= TELLING and _best_share(term, inner, outer)[0] < MISSING)
            for term in known
        )

    def lacks_much(self, text: str, context: str) -> bool:
        """Whether a known term that weighs much of the question is not there at all: what it is about."""
        inner, outer = self._forms_of(text, context)
        heavy = [term for term in self.terms if not term.has_unknown and term.solid >= MUCH]
        return any(_best_share(term, inner, outer)[0] < MISSING for term in heavy)

    def lacks_name(self, text: str, context: str) -> bool:
        """Whether a name or a word of another language is not there, nor anything that is said for it."""
        inner, outer = self._forms_of(text, context)
        named = [term for term in self.terms if any(each.whole for each in term.alternatives[0])]
        return any(_best_share(term, inner, outer)[0] < MISSING for term in named)

    def _forms_of(self, text: str, context: str) -> tuple[Forms, Forms | None]:
        inner = bag(text).forms(with_marks=self.with_marks)
        return inner, bag(context).forms(with_marks=self.with_marks) if context else None

    def precision(self, text: str) -> float:
        """The share in [0, 1] of the text's own syllables that the topic has: 1 for its very words."""
        said = bag(text).forms(with_marks=self.with_marks).singles
        return len(said & self._forms) / len(said) if said else 0.0


def _is_near(term: Term, text: str, with_marks: bool) -> bool:
    """Whether the words of a run stand near each other in a long text."""
    at = places(text, with_marks=with_marks)
    wanted = {each.form for each in term.alternatives[0]} & at.keys()
    if len(wanted) < LEAST_RUN or sum(map(len, at.values())) < LONG:
        return True
    room = ROOM * len(wanted) + SLACK
    listed = sorted((place, form) for form in wanted for place in at[form])
    start, held = 0, dict.fromkeys(wanted, 0)
    missing = len(wanted)
    for place, form in listed:
        missing -= not held[form]
        held[form] += 1
        while place - listed[start][0] >= room:
            held[listed[start][1]] -= 1
            missing += not held[listed[start][1]]
            start += 1
        if not missing:
            return True
    return False


def _best_share(term: Term, inner: Forms, outer: Forms | None) -> tuple[float, float]:
    """That of the way of saying it that is best covered, the first of equal ones."""
    if term.forms.isdisjoint(inner.singles) and (outer is None or term.forms.isdisjoint(outer.singles)):
        return 0.0, term.plans[0].solid
    best = _share(term.plans[0], inner, outer, whole=term.whole)
    for plan in term.plans[1:]:
        if not term.whole and not _has_whole(plan.whole, inner):
            continue
        share, counted = _share(plan, inner, outer, whole=term.whole)
        if share * term.other > best[0]:
            best = share * term.other, counted
    return best


def _lacks_telling(term: Term, inner: Forms, outer: Forms | None) -> bool:
    """Whether a rare word of the question is nowhere in the text nor above it, whatever else of its term is there."""
    return any(form not in inner.singles and not (outer and form in outer.singles) for form in term.telling)


def _share(plan: Plan, inner: Forms, outer: Forms | None, *, whole: bool) -> tuple[float, float]:
    """How much of the phrase is there, and of which weight; within the text in full, in its context only in part."""
    gained = counted = 0.0
    for each in plan.syllables:
        strength = _strength(each, inner)
        if strength < CONTEXT and outer is not None:
            strength = max(strength, each.above * _strength(each, outer))
        gained += each.weight * strength
        counted += each.weight * (strength + (1 - strength) * each.missed)
    share = gained / counted if counted else 0.0
    if whole and not _has_whole(plan.whole, inner) and not (outer and _has_whole(plan.whole, outer)):
        share *= TORN
    return share, counted


def _strength(syllable: Part, forms: Forms) -> float:
    if syllable.form not in forms.singles:
        return 0.0
    for pair in syllable.pairs:
        if pair in forms.pairs:
            return 1.0
    return syllable.least


def _plan(phrase: Phrase) -> Plan:
    syllables = tuple(
        Part(
            each.form,
            each.weight,
            each.missed,
            tuple(_pairs(phrase, place)),
            _least(each, phrase),
            # "Nghị quyết 72" is named in the title once for all.
            1.0 if each.form.isdigit() else CONTEXT,
        )
        for place, each in enumerate(phrase)
    )
    return Plan(
        syllables, _whole(tuple(each.form for each in phrase)), sum(each.weight * each.missed for each in phrase)
    )


def _least(syllable: Syllable, phrase: Phrase) -> float:
    if syllable.whole or syllable.form.isdigit() or (len(phrase) == 1 and not any(syllable.beside)):
        return 1.0
    return ALONE if syllable.alone else PART


def _whole(words: tuple[str, ...]) -> tuple[str, ...]:
    """What a text must have to have all the words side by side: each pair of them, or the only one."""
    return tuple(beside(*pair) for pair in pairwise(words)) or words


def _has_whole(whole: tuple[str, ...], forms: Forms) -> bool:
    return forms.pairs.issuperset(whole) or (len(whole) == 1 and whole[0] in forms.singles)


def _pairs(phrase: Phrase, place: int) -> Iterable[str]:
    before, after = phrase[place].beside
    if before or place:
        yield beside(before or phrase[place - 1].form, phrase[place].form)
    if after or place + 1 < len(phrase):
        yield beside(phrase[place].form, after or phrase[place + 1].form)
