"""Several readings of one picture made one: place by place, the reading that most speaks for.

A picture read again after a slight change (smoothed, smaller) errs elsewhere. Where the readings agree a word is
nearly always right; what only one of them saw is nearly always a speck or a stamp. Where they differ, which is mostly
by a mark over a letter, a word of the dictionary made with the word beside it ("tổ chức", not "tô chức") tips the
scales. Nothing is written that none of the readings saw.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

from indexer.formats.ocr import OcrWord, lines_of
from indexer.vietnamese.normal import fold
from indexer.vietnamese.segment import dictionary
from indexer.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Sequence

# Two boxes hold the same letters when they share this much of the smaller one, across and down.
_SAME_PLACE_ACROSS, _SAME_PLACE_DOWN = 0.3, 0.5
# A word seen by one reading alone stays only when that one is as sure as this.
_SURE_ALONE = 80.0
# What a dictionary word made with a neighbour, and a word that is no syllable at all, weigh against the share of the
# readings' confidence (0 to 100); and by how much the dictionary makes the elected word surer.
_DICTIONARY, _NO_SYLLABLE, _SURER = 40.0, 15.0, 25.0
_ROMAN = re.compile(r"^[IVX]+\.$")
_AROUND = ".,;:()\"“”'’…!?"


@dataclass(frozen=True, slots=True)
class _Seen:
    reading: int
    word: OcrWord


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the readings saw something: what each of them did, and how much speaks for each text."""

    versions: dict[int, list[OcrWord]]
    votes: dict[str, float]


def vote(readings: Sequence[Sequence[OcrWord]]) -> list[OcrWord]:
    """The words of the picture, line by line. Their confidence says how sure the readings are and how they agree."""
    seen = [_Seen(number, word) for number, words in enumerate(readings) for word in words]
    places = [_place(group, len(readings)) for group in _groups(seen)]
    firsts = {id(word): place for place in places for word in [_first(place)]}
    found: list[OcrWord] = []
    for line in lines_of([_first(place) for place in places]):
        row = [firsts[id(word)] for word in line]
        for index, place in enumerate(row):
            before = row[index - 1].votes if index else {}
            after = row[index + 1].votes if index + 1 < len(row) else {}
            found += _elected(place, set(before), set(after), leads=not index)
    return found


def _groups(seen: list[_Seen]) -> list[list[_Seen]]:
    """What stands in the same place: words that overlap, directly or through others."""
    ordered = sorted(seen, key=lambda one: one.word.y0)
    parent = list(range(len(ordered)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    near: list[int] = []
    for index, one in enumerate(ordered):
        near = [other for other in near if ordered[other].word.y1 > one.word.y0]
        for other in near:
            if ordered[other].reading != one.reading and _overlap(ordered[other].word, one.word):
                parent[root(other)] = root(index)
        near.append(index)
    groups: dict[int, list[_Seen]] = defaultdict(list)
    for index, one in enumerate(ordered):
        groups[root(index)].append(one)
    return list(groups.values())


def _overlap(one: OcrWord, other: OcrWord) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    narrow = min(one.x1 - one.x0, other.x1 - other.x0)
    low = min(one.y1 - one.y0, other.y1 - other.y0)
    return across > _SAME_PLACE_ACROSS * narrow and down > _SAME_PLACE_DOWN * low


def _place(group: list[_Seen], readings: int) -> _Place:
    versions: dict[int, list[OcrWord]] = defaultdict(list)
    for one in sorted(group, key=lambda one: (one.reading, one.word.x0)):
        versions[one.reading].append(one.word)
    votes: dict[str, float] = defaultdict(float)
    for words in versions.values():
        votes[_text(words)] += sum(word.confidence for word in words) / len(words) / readings
    return _Place(dict(versions), dict(votes))


def _first(place: _Place) -> OcrWord:
    return next(iter(place.versions.values()))[0]


def _elected(place: _Place, before: set[str], after: set[str], *, leads: bool) -> list[OcrWord]:
    """The words of the reading whose text has most behind it. ``leads``: they begin a line."""
    scores = {text: votes + _worth(text, before, after) for text, votes in place.votes.items()}
    if leads:  # "II." is read as "H." or "1I." more often than the other way round
        scores = {text: score + (_DICTIONARY if _ROMAN.match(text) else 0.0) for text, score in scores.items()}
    best = max(scores, key=lambda text: scores[text])
    chosen = next(words for words in place.versions.values() if _text(words) == best)
    if len(place.versions) == 1 and min(word.confidence for word in chosen) < _SURE_ALONE:
        return []
    surer = _SURER if _makes_word(best, before, after) else 0.0
    return [replace(word, confidence=min(place.votes[best] + surer, 100.0)) for word in chosen]


def _text(words: list[OcrWord]) -> str:
    return " ".join(word.text for word in sorted(words, key=attrgetter("x0")))


def _worth(text: str, before: set[str], after: set[str]) -> float:
    known = _DICTIONARY if _makes_word(text, before, after) else 0.0
    strange = any(word.isalpha() and word.islower() and not is_syllable(fold(word)) for word in text.split())
    return known - (_NO_SYLLABLE if strange else 0.0)


def _makes_word(text: str, before: set[str], after: set[str]) -> bool:
    """Whether the text makes a word of the dictionary with one of the texts before or after it."""
    plain = _plain(text)
    if not plain or not plain.replace(" ", "").isalpha():
        return False
    pairs = [f"{_plain(other).split(' ')[-1]} {plain.split(' ')[0]}" for other in before if not _ends(other)]
    pairs += [f"{plain.split(' ')[-1]} {_plain(other).split(' ')[0]}" for other in after] if not _ends(text) else []
    return any(pair in _words() for pair in pairs)


def _plain(text: str) -> str:
    return text.strip(_AROUND).lower()


def _ends(text: str) -> bool:
    """Whether a clause ends with the text: the next word makes no word with it."""
    return text[-1:] in ".,;:)!?"


@cache
def _words() -> frozenset[str]:
    return frozenset(word.lower() for word in dictionary() if " " in word)
