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
    from collections.abc import Iterable, Sequence

    from indexer.vietnamese.normal import Token

Span = tuple[int, int]

_JOINING: Final = frozenset(" \n-–/&")
"""What may stand between two marked syllables of one span; any other sign parts them."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for, made once a query. ``singles`` and ``rest`` are accented when ``with_marks``, else folded."""

    pairs: frozenset[tuple[str, str]]
    singles: frozenset[str]
    rest: frozenset[str]
    codes: frozenset[str]
    bridges: frozenset[str]
    with_marks: bool


def wanted(texts: Iterable[str], *, with_marks: bool) -> Wanted:
    """From the query and what was made of it (written-out abbreviations, translations, corrections)."""
    each = [_wanted(text, with_marks=with_marks) for text in texts]
    return Wanted(
        pairs=frozenset().union(*(one.pairs for one in each)),
        singles=frozenset().union(*(one.singles for one in each)),
        rest=frozenset().union(*(one.rest for one in each)),
        codes=frozenset().union(*(one.codes for one in each)),
        bridges=frozenset().union(*(one.bridges for one in each)),
        with_marks=with_marks,
    )


def _wanted(text: str, *, with_marks: bool) -> Wanted:
    plain = [(token, is_stop(_accented(token))) for token in _plain(text)]
    content = [token for token, stop in plain if not stop]
    words = set(analysed(text).words)
    return Wanted(
        pairs=frozenset((a.folded, b.folded) for (a, a_stop), (b, b_stop) in pairwise(plain) if not a_stop | b_stop),
        singles=frozenset(_form(token, with_marks=with_marks) for token in content if _stands_alone(token, words)),
        rest=frozenset(_form(token, with_marks=with_marks) for token in content),
        codes=frozenset(token.folded for token in tokens(text) if token.is_code),
        bridges=frozenset(token.folded for token, stop in plain if stop),
        with_marks=with_marks,
    )


def highlights(text: str, query: Wanted) -> tuple[Span, ...]:
    """Spans ``[start, end)`` in ``text``, in order, apart from one another."""
    plain = _plain(text)
    marked = _marked(plain, query)
    spans = [(plain[place].start, plain[place].end) for place in sorted(marked)]
    codes = [(token.start, token.end) for token in _tokens(text) if token.is_code and token.folded in query.codes]
    return tuple(_merged(text, sorted(spans + codes)))


def _marked(plain: Sequence[Token], query: Wanted) -> set[int]:
    marked: set[int] = set()
    for place, (a, b) in enumerate(pairwise(plain)):
        if (a.folded, b.folded) in query.pairs:
            marked |= {place, place + 1}
    # Of a pair found here, neither half is marked elsewhere alone: "năm" of "năm 2030" in "số năm sống khỏe".
    covered = {plain[place].folded for place in marked}
    marked |= {place for place in _places(plain, query.singles, query) if plain[place].folded not in covered}
    if not marked:
        marked = _places(plain, query.rest, query)
    between = (place + 1 for place in marked if place + 2 in marked and plain[place + 1].folded in query.bridges)
    return marked | set(between)


def _places(plain: Sequence[Token], forms: frozenset[str], query: Wanted) -> set[int]:
    return {place for place, token in enumerate(plain) if _form(token, with_marks=query.with_marks) in forms}


def _merged(text: str, spans: Iterable[Span]) -> list[Span]:
    """Overlapping spans, and those with only blanks or joining signs between them, as one."""
    merged: list[Span] = []
    for start, end in spans:
        if merged and (start <= merged[-1][1] or _JOINING.issuperset(text[merged[-1][1] : start])):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _stands_alone(token: Token, words: set[str]) -> bool:
    """A number, or a syllable that the segmenter took for a word of its own; not "xã", which is in "xã hội" too."""
    return (
        token.folded.isdigit()
        or token.is_code
        or (len(token.folded) > 1 and _accented(token) in words and _accented(token) not in UNIT_WORDS)
    )


def _form(token: Token, *, with_marks: bool) -> str:
    return _accented(token) if with_marks else token.folded


def _accented(token: Token) -> str:
    return token.folded if token.is_code else one_accented_spelling(token.text)


@lru_cache(maxsize=10_000)
def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(tokens(text))


@lru_cache(maxsize=10_000)
def _plain(text: str) -> tuple[Token, ...]:
    """Syllables, numbers and quantities one after another, without the codes that some of them form."""
    return tuple(token for token in _tokens(text) if not token.is_code or token.folded.replace(",", "").isdigit())
