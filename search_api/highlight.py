"""Which parts of a passage to mark: whole syllables of the query, runs of them as one span.

Most Vietnamese words have two syllables, and one of them alone ("y" of "y tế", "sức" of "sức khỏe") means something
else. So a pair of neighbouring syllables of the query is marked wherever it stands, with or without marks; a single
syllable only if it is a word of its own in the query, a number, or when nothing else of the query is in the passage.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import tokens
from indexer.vietnamese.spelling import one_accented_spelling
from search_api.lexical import analysed
from search_api.words import UNIT_WORDS, is_stop

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.vietnamese.normal import Token

Span = tuple[int, int]

_JOINING: Final = frozenset(" \n-–/&")
"""What may stand between two marked syllables of one span; any other sign parts them."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for, made once a query: pairs, whose first halves are ``begins``, and single syllables.

    ``singles`` and ``rest`` are accented when ``with_marks``, else folded.
    """

    pairs: frozenset[tuple[str, ...]]
    begins: frozenset[str]
    singles: frozenset[str]
    rest: frozenset[str]
    codes: frozenset[str]
    bridges: frozenset[str]
    with_marks: bool


def wanted(texts: Iterable[str], *, with_marks: bool) -> Wanted:
    """From the query and what was made of it (written-out abbreviations, translations, corrections)."""
    each = [_wanted(text, with_marks=with_marks) for text in texts]
    pairs: frozenset[tuple[str, ...]] = frozenset().union(*(one.pairs for one in each))
    return Wanted(
        pairs=pairs,
        begins=frozenset(pair[0] for pair in pairs),
        singles=frozenset().union(*(one.singles for one in each)),
        rest=frozenset().union(*(one.rest for one in each)),
        codes=frozenset().union(*(one.codes for one in each)),
        bridges=frozenset().union(*(one.bridges for one in each)),
        with_marks=with_marks,
    )


def _wanted(text: str, *, with_marks: bool) -> Wanted:
    read = _read(text)
    forms = read.accented if with_marks else read.folded
    stops = [is_stop(accented) for accented in read.accented]
    words = set(analysed(text).words)
    alone = [not stop and _stands_alone(each, words) for each, stop in zip(read.accented, stops, strict=True)]
    paired = zip(pairwise(read.folded), pairwise(stops), strict=True)
    pairs = frozenset(pair for pair, either_stops in paired if not any(either_stops))
    return Wanted(
        pairs=pairs,
        begins=frozenset(first for first, _ in pairs),
        singles=frozenset(form for form, own in zip(forms, alone, strict=True) if own),
        rest=frozenset(form for form, stop in zip(forms, stops, strict=True) if not stop),
        codes=frozenset(code.folded for code in read.codes),
        bridges=frozenset(folded for folded, stop in zip(read.folded, stops, strict=True) if stop),
        with_marks=with_marks,
    )


def highlights(text: str, query: Wanted) -> tuple[Span, ...]:
    """Spans ``[start, end)`` in ``text``, in order, apart from one another."""
    read = _read(text)
    spans = [read.spans[place] for place in _marked(read, query)]
    codes = [(code.start, code.end) for code in read.codes if code.folded in query.codes]
    return tuple(_merged(text, sorted(spans + codes)))


def _marked(read: _Read, query: Wanted) -> set[int]:
    folded, begins, pairs = read.folded, query.begins, query.pairs
    likely = [place for place, syllable in enumerate(folded) if syllable in begins]
    starts = [place for place in likely if folded[place : place + 2] in pairs]
    marked = {*starts, *(place + 1 for place in starts)}
    # Of a pair found here, neither half is marked elsewhere alone: "năm" of "năm 2030" in "số năm sống khỏe".
    covered = {folded[place] for place in marked}
    forms = read.accented if query.with_marks else read.folded
    if not query.singles.isdisjoint(forms):
        alone = [place for place, form in enumerate(forms) if form in query.singles]
        marked.update(place for place in alone if folded[place] not in covered)
    if not marked:
        marked = {place for place, form in enumerate(forms) if form in query.rest}
    between = (place + 1 for place in marked if place + 2 in marked and folded[place + 1] in query.bridges)
    return marked | set(between)


def _merged(text: str, spans: Iterable[Span]) -> list[Span]:
    """Overlapping spans, and those with only blanks or joining signs between them, as one."""
    merged: list[Span] = []
    for start, end in spans:
        if merged and (start <= merged[-1][1] or _JOINING.issuperset(text[merged[-1][1] : start])):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _stands_alone(accented: str, words: set[str]) -> bool:
    """A number, or a syllable that the segmenter took for a word of its own; not "xã", which is in "xã hội" too."""
    return any(map(str.isdigit, accented)) or (len(accented) > 1 and accented in words and accented not in UNIT_WORDS)


@dataclass(frozen=True, slots=True)
class _Read:
    """A text's syllables, numbers and quantities one after another, and apart from them the codes some of them form."""

    spans: tuple[Span, ...]
    folded: tuple[str, ...]
    accented: tuple[str, ...]
    codes: tuple[Token, ...]


@lru_cache(maxsize=10_000)
def _read(text: str) -> _Read:
    found = tokens(text)
    plain = [token for token in found if not token.is_code or token.folded.replace(",", "").isdigit()]
    return _Read(
        spans=tuple((token.start, token.end) for token in plain),
        folded=tuple(token.folded for token in plain),
        accented=tuple(token.folded if token.is_code else one_accented_spelling(token.text) for token in plain),
        codes=tuple(token for token in found if token.is_code),
    )
