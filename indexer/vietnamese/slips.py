"""What a word misread on a scan was likely meant to be: "tô chức" -> "tổ chức", "Phần đấu" -> "Phấn đấu".

The dictionary alone decides, never the corpus at hand: a doubtful word that makes none with its neighbours, though
one that looks like it would, is likely that other one. Readings are offered and searched by; the text stays as it
was read.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract

from indexer.model import LikelyReading
from indexer.vietnamese.glossary import vietnamese_terms
from indexer.vietnamese.normal import fold, index_form, syllables
from indexer.vietnamese.segment import dictionary
from indexer.vietnamese.spelling import one_accented_spelling, toneless
from indexer.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.vietnamese.normal import Token

_LEAST_TERM = 3  # syllables: a shorter term may have a look-alike that is meant
_LEAST_LETTERS = 3  # a shorter word that is no syllable has too many neighbours one letter away
_NEIGHBOURS = 12
_TONES = "\u0300\u0301\u0303\u0309\u0323"
# Words of every official text that the dictionary lacks.
MORE_WORDS = ("hằng năm", "hằng ngày", "hằng tháng", "hằng quý", "toàn dân", "y dược", "mọi người", "nhân dân")

# Words that stand alone in every official text, while what looks like them ("đế", "vẻ", "nhiêu") hardly ever does.
COMMON_WORDS = frozenset(
    """để về đến đều nhiều của các cho với tại và theo trên trong những là từ sẽ đã khi nếu cả bằng""".split()  # noqa: SIM905 - a list to be read
)


@dataclass(frozen=True, slots=True)
class _Dictionary:
    """The dictionary's words of two syllables, and its syllables by their folded forms."""

    pairs: frozenset[tuple[str, str]]
    by_fold: dict[str, tuple[str, ...]]


def likely_readings(text: str, doubtful: Iterable[tuple[int, int]]) -> tuple[LikelyReading, ...]:
    """What the words in the ``doubtful`` spans of ``text`` were likely meant to be, in order."""
    spans = tuple(doubtful)
    if not spans:
        return ()
    found: list[LikelyReading] = []
    typed = syllables(text)
    forms = [one_accented_spelling(token.text) for token in typed]
    beside = [_are_beside(text, typed[i], typed[i + 1]) for i in range(len(typed) - 1)]
    bound = _bound(forms, beside)
    for place, token in enumerate(typed):
        doubted = any(start <= token.start and token.end <= end for start, end in spans)
        if place in bound or not doubted or not token.text.isalpha():
            continue
        before = forms[place - 1] if place and beside[place - 1] and place - 1 not in bound else None
        after = forms[place + 1] if place < len(beside) and beside[place] and place + 1 not in bound else None
        reading = _reading(forms[place], token.folded, before, after)
        if reading:
            found.append(LikelyReading(token.start, token.end, _in_case_of(token.text, reading)))
            bound |= {place - 1, place, place + 1}
    return tuple(found)


def strayed_readings(text: str) -> tuple[LikelyReading, ...]:
    """Words that spoil a longer term: "số sức khỏe điện tử" is one mark away from "sổ sức khỏe điện tử".

    Found however sure the reading was: both words look alike, and each is a word.
    """
    typed = syllables(text)
    forms = [one_accented_spelling(token.text) for token in typed]
    beside = [_are_beside(text, typed[i], typed[i + 1]) for i in range(len(typed) - 1)]
    bound = _bound(forms, beside)
    found: list[dict[int, str]] = []
    for start, term in _terms_near([token.folded for token in typed], beside):
        other = [place for place, syllable in enumerate(term, start) if syllable != forms[place]]
        if not other:
            bound |= set(range(start, start + len(term)))
        elif len(other) < len(term) and all(look_alike(forms[place], term[place - start]) for place in other):
            found.append({place: term[place - start] for place in other})
    strayed = {place: meant for one in found if not one.keys() <= bound for place, meant in one.items()}
    return tuple(
        LikelyReading(typed[place].start, typed[place].end, _in_case_of(typed[place].text, meant))
        for place, meant in sorted(strayed.items())
    )


def _terms_near(folded: Sequence[str], beside: Sequence[bool]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The longer terms that the text has, whatever its marks, and where they begin."""
    for start in range(len(folded) - _LEAST_TERM + 1):
        for term in _terms().get(tuple(folded[start : start + _LEAST_TERM]), ()):
            end = start + len(term)
            in_one = end <= len(folded) and all(beside[start : end - 1])
            if in_one and tuple(map(index_form, term)) == tuple(folded[start:end]):
                yield start, term


def look_alike(read: str, meant: str) -> bool:
    """Whether two syllables of the same letters differ by one mark: the tone, or that of ă, â, ê, ô, ơ or ư."""
    read, meant = one_accented_spelling(read), one_accented_spelling(meant)
    if ("đ" in read) != ("đ" in meant):
        return False
    return toneless(read) == toneless(meant) or _tones(read) == _tones(meant)


def _tones(syllable: str) -> list[str]:
    return [mark for mark in unicodedata.normalize("NFD", syllable) if mark in _TONES]


def unknown_words(text: str) -> tuple[tuple[int, int], ...]:
    """Where words stand that have marks as Vietnamese ones do and are no syllable of any: "cuyết"."""
    known = _dictionary().by_fold
    return tuple(
        (token.start, token.end)
        for token in syllables(text)
        if token.text.isalpha() and token.text.islower() and not token.text.isascii()
        if one_accented_spelling(token.text) not in known.get(fold(one_accented_spelling(token.text)), ())
    )


def is_word(one: str, other: str) -> bool:
    """Whether two syllables are a word of the dictionary."""
    return (one_accented_spelling(one), one_accented_spelling(other)) in _dictionary().pairs


def read_as(text: str, readings: Iterable[LikelyReading]) -> str:
    """The text with its likely readings put in."""
    for one in sorted(readings, key=lambda one: one.start, reverse=True):
        text = text[: one.start] + one.reading + text[one.end :]
    return text


def _are_beside(text: str, one: Token, other: Token) -> bool:
    return text[one.end : other.start].isspace()


def _bound(forms: Sequence[str], beside: Sequence[bool]) -> set[int]:
    """The places of syllables that make a word of the dictionary with a neighbour."""
    pairs = _dictionary().pairs
    bound: set[int] = set()
    for place, near in enumerate(beside):
        if near and (forms[place], forms[place + 1]) in pairs:
            bound |= {place, place + 1}
    return bound


def _reading(form: str, folded: str, before: str | None, after: str | None) -> str | None:
    """The syllable looking like this one that makes a word with a neighbour, if there is just one."""
    known = _dictionary()
    alike: Iterable[str] = known.by_fold.get(folded, ())
    if not is_syllable(folded) and len(folded) >= _LEAST_LETTERS:
        near = extract(folded, known.by_fold.keys(), scorer=Levenshtein.distance, score_cutoff=1, limit=_NEIGHBOURS)
        alike = [syllable for other, _, _ in near for syllable in known.by_fold[other]]
    fitting = {
        one
        for one in alike
        if one != form and ((before and (before, one) in known.pairs) or (after and (one, after) in known.pairs))
    }
    if len(fitting) > 1:  # tones are lost more easily than the marks that make other letters of ă, ê, ơ
        fitting = {one for one in fitting if toneless(one) == toneless(form)}
    return fitting.pop() if len(fitting) == 1 else None


def _in_case_of(read: str, meant: str) -> str:
    if len(read) > 1 and read.isupper():
        return meant.upper()
    return meant[:1].upper() + meant[1:] if read[:1].isupper() else meant


@cache
def _dictionary() -> _Dictionary:
    pairs: set[tuple[str, str]] = set()
    by_fold: defaultdict[str, set[str]] = defaultdict(set)
    for word in (*dictionary(), *MORE_WORDS):
        parts = [one_accented_spelling(part) for part in word.split()]
        for part in parts:
            by_fold[fold(part)].add(part)
        if len(parts) == 2:  # noqa: PLR2004 - words of two syllables, which most are
            pairs.add((parts[0], parts[1]))
    return _Dictionary(frozenset(pairs), {key: tuple(sorted(forms)) for key, forms in by_fold.items()})


@cache
def _terms() -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The longer terms of the field and of the dictionary, by their first syllables without marks."""
    found: defaultdict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for term in (*vietnamese_terms(), *dictionary()):
        parts = tuple(map(one_accented_spelling, term.split()))
        if len(parts) >= _LEAST_TERM:
            found[tuple(map(index_form, parts[:_LEAST_TERM]))].add(parts)
    return {key: tuple(sorted(terms)) for key, terms in found.items()}
