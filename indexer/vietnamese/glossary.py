"""English terms of official documents and what they are called in Vietnamese, for the lexical arm of a search.

``glossary.tsv`` holds one English term a row and its Vietnamese terms, the usual one first, split by ";".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from indexer.vietnamese.english_numbers import with_digits
from indexer.vietnamese.normal import normalise
from indexer.vietnamese.tables import rows

if TYPE_CHECKING:
    from collections.abc import Collection

_Words = tuple[str, ...]

_word = re.compile(r"[a-z0-9]+")
_grouped_digits = re.compile(r"(?<=\d)[.,](?=\d{3}\b)")
# British and American spellings of one word, told apart by nothing that a search needs.
_SPELLINGS = (("isation", "ization"), ("ise", "ize"), ("yse", "yze"), ("our", "or"), ("centre", "center"))
_UNDOUBLED = "bdgmnprt"  # consonants that English doubles before -ing and -ed ("planning")
_LEAST_STEM = 3
# Words that hold a question together and are in no term by themselves.
_FILLERS = frozenset(["the", "a", "an", "of", "for", "in", "on", "at", "to", "with", "s"])


def translate(text: str) -> tuple[str, ...]:
    """The Vietnamese of every term in an English text, longest terms first taken, in text order, none twice."""
    return tuple(dict.fromkeys(each for _, translations in terms(text) for each in translations))


def terms(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """An English text term by term, in lower case, with what each is called in Vietnamese; nothing where unknown."""
    words = _words(text)
    stems = tuple(map(stem, words))
    found: list[tuple[str, tuple[str, ...]]] = []
    place = 0
    while place < len(words):
        length, translations = _longest_at(words, stems, place)
        found.append((" ".join(words[place : place + length]), translations))
        place += length
    return tuple(found)


def share_known(text: str, ignoring: Collection[str] = ()) -> float:
    """The share of an English text's words that stand in a term, in [0, 1]; 1 for a text without any.

    Left out: numbers, the words that hold a question together, and lower-case words in ``ignoring``.
    """
    words = _words(text)
    stems = tuple(map(stem, words))
    known = unknown = place = 0
    while place < len(words):
        length, terms = _longest_at(words, stems, place)
        if terms:
            known += length
        elif words[place].isalpha() and words[place] not in ignoring:
            unknown += 1
        place += length
    return known / (known + unknown) if known or unknown else 1.0


@cache
def vietnamese_terms() -> frozenset[str]:
    """Every Vietnamese term of the table, in lower case."""
    return frozenset(term.strip().lower() for _, listed in rows("glossary.tsv") for term in listed.split(";"))


@cache
def english_words() -> frozenset[str]:
    """Every word of the table's English terms, in lower case."""
    return frozenset(word for english, _ in rows("glossary.tsv") for word in _words(english) if word.isalpha())


def _longest_at(words: _Words, stems: _Words, place: int) -> tuple[int, tuple[str, ...]]:
    """How many words the longest term at a place has, and its translations; one and none where none begins."""
    exact, stemmed, longest = _table()
    for end in range(min(place + longest, len(words)), place, -1):
        translation = exact.get(words[place:end]) or stemmed.get(stems[place:end])
        if translation:
            return end - place, translation
    return 1, ()


@cache
def _table() -> tuple[dict[_Words, tuple[str, ...]], dict[_Words, tuple[str, ...]], int]:
    """The terms by their words and by their stems, and the length of the longest in words.

    Of two terms with one stem ("plan", "planning") the shorter has the stem; the other is found as it is written.
    """
    exact = {_words(english): tuple(vietnamese.split(";")) for english, vietnamese in rows("glossary.tsv")}
    stemmed: dict[_Words, tuple[str, ...]] = {}
    for words in sorted(exact, key=lambda words: len(" ".join(words))):
        stemmed.setdefault(tuple(map(stem, words)), exact[words])
    return exact, stemmed, max(map(len, exact))


def _words(text: str) -> _Words:
    lower = _grouped_digits.sub("", with_digits(normalise(text)).lower()).replace("’", "'").replace("'", "")
    return tuple(word for word in _word.findall(lower) if word not in _FILLERS)


@cache
def stem(word: str) -> str:
    """The word without plural, -ing and -ed, in one spelling; the same for "coordinates" and "coordinating"."""
    if word.isdigit():
        return word
    for ending, other in _SPELLINGS:
        if word.endswith((ending, ending + "s", ending + "d")):
            word = word.replace(ending, other)
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", "")):
        if word.endswith(ending) and not word.endswith(("ss", "us", "is")) and len(word) > _LEAST_STEM:
            word = word.removesuffix(ending) + instead
            break
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _LEAST_STEM and re.search("[aeiouy]", stem):
            word = stem[:-1] if stem[-1] == stem[-2] and stem[-1] in _UNDOUBLED else stem
            break
    return word.removesuffix("e") if len(word) > _LEAST_STEM else word
