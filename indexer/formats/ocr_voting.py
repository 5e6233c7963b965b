"""Several readings of one picture made one: place by place, the reading that most speaks for.

A picture read again after a slight change (smoothed, smaller) errs elsewhere. Where the readings agree a word is
nearly always right; what only one of them saw is nearly always a speck or a stamp. Where they differ, which is mostly
by a mark over a letter, or doubt, what the page says elsewhere and a word of the dictionary made with the word beside
it ("tổ chức", not "tô chức") tip the scales. Nothing is written that none of the readings saw or thought possible.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise, product
from typing import TYPE_CHECKING

from indexer.formats.ocr import OcrWord, lines_of
from indexer.vietnamese.glossary import vietnamese_terms
from indexer.vietnamese.normal import fold
from indexer.vietnamese.segment import dictionary
from indexer.vietnamese.slips import COMMON_WORDS, MORE_WORDS
from indexer.vietnamese.spelling import one_accented_spelling
from indexer.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# Two boxes hold the same letters when they share this much of the smaller one, across and down.
_SAME_PLACE_ACROSS, _SAME_PLACE_DOWN = 0.3, 0.5
# A word seen by one reading alone stays only when that one is as sure as this.
_SURE_ALONE = 80.0
# What a reading thought possible weighs less than what it read.
_POSSIBLE = 0.8
# What weighs against the share of the readings' confidence (0 to 100): a dictionary word made with a neighbour, a word
# that is no syllable at all, and one that every text has where what looks like it is rare. And by how much a word of
# the dictionary is surer: of those that few readings saw, one in thirty was wrong on pages that were compared.
_DICTIONARY, _NO_SYLLABLE, _COMMON, _SURER = 80.0, 30.0, 55.0, 45.0
# The dot of an i is read as a hook ("chỉ" for "chi"); of a real hook hardly one reading in three thinks that it may be
# a dot.
_DOTTED, _HOOKS = 80.0, str.maketrans("ỉ", "i")
# A word that begins or ends further out than what another reading took for the whole of it: letters are overlooked
# more often than seen where none are. The share of their size that a letter is wide at least.
_WIDER, _LETTER = 30.0, 0.25
# A word that the page has elsewhere, for each time the number of times doubles.
_ELSEWHERE, _MOST_ELSEWHERE = 4.0, 12.0
# As sure as this, with all readings of one mind, a word tells of other places.
_TELLING = 88.0
# Words further apart than this share of their size are not beside each other.
_APART = 1.2
# The next line of a paragraph lies so far below at most (share of the size of its letters); so many columns a table
# has at most.
_NEXT_LINE, _COLUMNS = 2.2, 12
# Marks on marks are lost where lines stand close, and seldom seen where none are.
_MARKED = 24.0
_MARKS_ON_MARKS = tuple("ấầẩẫắằẳẵếềểễốồổỗẤẦẨẪẮẰẲẴẾỀỂỄỐỒỔỖ")
_RUN_TOGETHER = re.compile(r"[,;:.](?=[^\W\d_])")
_ROMAN = re.compile(r"^(?=[IVX]{2})[IVX]+\.$|^I\.$")
# "Quý II/2026" with a stroke of the number taken for another sign; "Quý 1/2026" may be printed so.
_QUARTER = re.compile(r"^(?=[1lH|!]*I|H)[I1lH|!]{1,3}/20\d\d[.,;]?$")
_QUARTERS = re.compile(r"^(?:I{1,3}|IV)/20\d\d[.,;]?$")
_STROKES = str.maketrans({"H": "II", "1": "I", "l": "I", "|": "I", "!": "I"})
_AROUND = ".,;:()\"“”'’…!?"


@dataclass(frozen=True, slots=True)
class _Seen:
    reading: int
    word: OcrWord


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What may stand in a place: the words as one of the readings has them, and how much speaks for them."""

    text: str
    words: tuple[OcrWord, ...]
    votes: float


@dataclass(frozen=True, slots=True)
class _Elected:
    """A word of what was elected, and how sure it would be if it made a word with its neighbour."""

    word: OcrWord
    if_known: float


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the readings saw something: what each of them did, what may stand there."""

    versions: dict[int, tuple[OcrWord, ...]]
    candidates: tuple[_Candidate, ...]

    @property
    def word(self) -> OcrWord:
        """One of its words, to tell where it is."""
        return next(iter(self.versions.values()))[0]

    @property
    def right(self) -> float:
        return max(words[-1].x1 for words in self.versions.values())


def vote(readings: Sequence[Sequence[OcrWord]], weights: Sequence[float] = ()) -> list[OcrWord]:
    """The words of the picture, line by line. Their confidence says how sure the readings are and how they agree.

    ``weights`` tell how much each reading counts, all the same where none are given.
    """
    shares = [weight / sum(weights) for weight in weights] or [1 / len(readings)] * len(readings)
    seen = [_Seen(number, word) for number, words in enumerate(readings) for word in words]
    places = [_place(group, shares) for group in _groups(seen)]
    elsewhere = _elsewhere(places, len(readings))
    found: list[_Elected] = []
    for run in _runs(places):
        elected = _elected(run, elsewhere)
        for index, (place, candidate) in enumerate(zip(run, elected, strict=True)):
            if len(place.versions) == 1 and min(word.confidence for word in candidate.words) < _SURE_ALONE:
                continue
            sure = min(candidate.votes + _SURER, 100.0)
            for at, word in enumerate(candidate.words):
                known = _supported(elected, index, at)
                confidence = sure if known else _unrivalled(place, candidate)
                found.append(_Elected(replace(word, confidence=confidence), sure))
    return _surer_on_their_lines(found)


def _surer_on_their_lines(found: Sequence[_Elected]) -> list[OcrWord]:
    """The words line by line; sure where they make one of the dictionary's with what stands beside them after all."""
    sure = {id(one.word): one.if_known for one in found}
    ordered: list[OcrWord] = []
    for line in lines_of([one.word for one in found]):
        pairs = list(zip((None, *line), line, (*line[1:], None), strict=False))
        for before, word, after in pairs:
            known = (before and _stand_as_word(before, word)) or (after and _stand_as_word(word, after))
            ordered.append(replace(word, confidence=max(word.confidence, sure[id(word)])) if known else word)
    return ordered


def _stand_as_word(one: OcrWord, other: OcrWord) -> bool:
    return other.x0 - one.x1 <= _APART * other.size and _make_word(one.text, other.text)


# ---- runs of text ----------------------------------------------------------------------------------------------


def _runs(places: Sequence[_Place]) -> list[list[_Place]]:
    """The places in the order that they are read in: pieces of lines, each with the one below that goes on with it."""
    by_word = {id(place.word): place for place in places}
    pieces: list[list[_Place]] = []
    for line in lines_of([place.word for place in places]):
        for word in line:
            place = by_word[id(word)]
            if pieces and pieces[-1][0].word in line and _are_near(pieces[-1][-1], place):
                pieces[-1].append(place)
            else:
                pieces.append([place])
    runs: list[list[_Place]] = []
    for piece in pieces:
        before = next((run for run in reversed(runs[-_COLUMNS:]) if _goes_on(run[-1], run, piece)), None)
        if before is None:
            runs.append(piece)
        else:
            runs.remove(before)
            runs.append(before + piece)
    return runs


def _goes_on(last: _Place, run: Sequence[_Place], piece: Sequence[_Place]) -> bool:
    """Whether a piece of a line is the one right below a run's last."""
    word, first = last.word, piece[0].word
    down = first.baseline - word.baseline
    if not 0 < down <= _NEXT_LINE * word.size:
        return False
    line = [place for place in run if abs(place.word.baseline - word.baseline) < word.size / 2]
    left, right = min(place.word.x0 for place in line), last.right
    across = min(right, piece[-1].right) - max(left, first.x0)
    return across > min(right - left, piece[-1].right - first.x0) / 2


# ---- places ----------------------------------------------------------------------------------------------------


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


def _place(group: list[_Seen], shares: Sequence[float]) -> _Place:
    versions: dict[int, list[OcrWord]] = defaultdict(list)
    for one in sorted(group, key=lambda one: (one.reading, one.word.x0)):
        versions[one.reading].append(one.word)
    words: dict[str, tuple[OcrWord, ...]] = {}
    votes: dict[str, float] = defaultdict(float)
    thought: dict[str, set[int]] = defaultdict(set)
    for number, version in versions.items():
        for text, having, sure in _wordings(version):
            words.setdefault(text, having)
            votes[text] += sure * shares[number]
            thought[text].add(number)
    for text, numbers in thought.items():
        if len(numbers) > 1 and any(_is_dotted(text, other) for other in thought):
            votes[text] += _DOTTED
    for longer, shorter in product(versions.values(), repeat=2):
        if _is_wider(longer, shorter):
            votes[_text(longer)] += _WIDER
    for version in versions.values():  # a text that one of them read has that reading's boxes
        words[_text(version)] = tuple(version)
    candidates = tuple(_Candidate(text, words[text], weight) for text, weight in votes.items())
    return _Place({number: tuple(version) for number, version in versions.items()}, candidates)


def _is_dotted(text: str, other: str) -> bool:
    """Whether the text has the dot of an i where the other has a hook."""
    return text.count("i") > other.count("i") and text == other.translate(_HOOKS)


def _is_wider(one: Sequence[OcrWord], other: Sequence[OcrWord]) -> bool:
    """Whether one reading has letters before or behind what the other has, and reaches as much further.

    Not marks: a speck beside a word is seen as a point where there is none.
    """
    if len(one) != 1 or len(other) != 1 or len(one[0].text) <= len(other[0].text) or other[0].text not in one[0].text:
        return False
    if not any(map(str.isalnum, one[0].text.replace(other[0].text, "", 1))):
        return False
    more = (one[0].x1 - one[0].x0) - (other[0].x1 - other[0].x0)
    return more > _LETTER * other[0].size * (len(one[0].text) - len(other[0].text))


def _wordings(version: Sequence[OcrWord]) -> Iterator[tuple[str, tuple[OcrWord, ...], float]]:
    """What a reading read, and that with another choice in one of its words, each with how sure it is of it."""
    sure = sum(word.confidence for word in version) / len(version)
    yield _text(version), tuple(version), sure
    for place, word in enumerate(version):
        for words, share in _otherwise(word):
            changed = (*version[:place], *words, *version[place + 1 :])
            yield _text(changed), changed, sure * share * _POSSIBLE


def _otherwise(word: OcrWord) -> Iterator[tuple[tuple[OcrWord, ...], float]]:
    """What else a word may be, and how likely."""
    for text, likely in word.otherwise:
        yield (replace(word, text=text),), likely / 100
    for parted in _parted(word):
        yield parted, 1.0
    for roman in _roman(word.text):
        yield (replace(word, text=roman),), 1.0


def _roman(text: str) -> Iterator[str]:
    """The Roman number that a word of strokes may be: "H.", "1I." and "lI." are "II.", "IH/2026" is "III/2026"."""
    number, slash, year = text.partition("/")
    found = number.translate(_STROKES)
    if found != number and (_ROMAN.match(found) if not slash else _QUARTER.match(text)):
        yield found + slash + year


def _parted(word: OcrWord) -> Iterator[tuple[OcrWord, OcrWord]]:
    """The two words that were run together in one: "Ytế" is "Y tế"."""
    text = word.text
    if not _is_strange(text):
        return
    for at in range(1, len(text)):
        one, other = text[:at], text[at:]
        if _are_two(one, other):
            middle = word.x0 + (word.x1 - word.x0) * at / len(text)
            yield replace(word, text=one, x1=middle, otherwise=()), replace(word, text=other, x0=middle, otherwise=())


def _are_two(one: str, other: str) -> bool:
    if one[-1] in _AROUND:
        return other[0].isalpha() and len(one) > 1
    if not (_is_syllable(one) and _is_syllable(other)):
        return False
    return other[0].isupper() or f"{_plain(one)} {_plain(other)}" in _words()


def _is_syllable(text: str) -> bool:
    plain = text.strip(_AROUND)
    return plain.isalpha() and is_syllable(fold(plain)) and (len(plain) == 1 or not plain[1:].isupper())


def _text(words: Sequence[OcrWord]) -> str:
    return " ".join(word.text for word in words)


# ---- what the page says elsewhere ------------------------------------------------------------------------------


def _elsewhere(places: Sequence[_Place], readings: int) -> Mapping[str, int]:
    """How often all readings surely read each word on the page."""
    return Counter(told for place in places if (told := _telling(place, readings)))


def _telling(place: _Place, readings: int) -> str:
    """The word on which all readings surely agree; "" where there is none."""
    read = {_text(words) for words in place.versions.values()}
    best = max(candidate.votes for candidate in place.candidates)
    return _plain(read.pop()) if len(read) == 1 and len(place.versions) == readings and best >= _TELLING else ""


# ---- the election ----------------------------------------------------------------------------------------------


def _elected(line: Sequence[_Place], elsewhere: Mapping[str, int]) -> list[_Candidate]:
    """For each place of a line one candidate, so that most speaks for all of them and for their neighbourhood."""
    best: list[list[tuple[float, int]]] = []  # by place and candidate: the score up to it, the candidate before it
    for index, place in enumerate(line):
        row = []
        for candidate in place.candidates:
            own = candidate.votes + _worth(candidate.text, elsewhere, leads=not index)
            before = line[index - 1].candidates if index else ()
            ways = [(best[-1][number][0] + _together(other, candidate), number) for number, other in enumerate(before)]
            score, number = max(ways, default=(0.0, -1))
            row.append((score + own, number))
        best.append(row)
    chosen: list[_Candidate] = []
    number = max(range(len(best[-1])), key=lambda at: best[-1][at][0]) if best else -1
    for index in range(len(line) - 1, -1, -1):
        chosen.append(line[index].candidates[number])
        number = best[index][number][1]
    return chosen[::-1]


def _worth(text: str, elsewhere: Mapping[str, int], *, leads: bool) -> float:
    """What speaks for a text by itself. ``leads``: it begins a line."""
    times = elsewhere.get(_plain(text), 0)
    known = min(_ELSEWHERE * times.bit_length(), _MOST_ELSEWHERE)
    # "II." is read as "H." or "1I." more often than the other way round
    roman = _DICTIONARY if (leads and _ROMAN.match(text)) or any(map(_QUARTERS.match, text.split())) else 0.0
    marked = _MARKED * sum(map(text.count, _MARKS_ON_MARKS))
    words = sum(_make_word(one, other) for one, other in pairwise(text.split()))
    common = _COMMON if text.strip(_AROUND).lower() in COMMON_WORDS else 0.0
    return (
        known
        + roman
        + marked
        + common
        + _DICTIONARY * words
        - (_NO_SYLLABLE if any(map(_is_strange, text.split())) else 0.0)
    )


def _is_strange(word: str) -> bool:
    """Whether no word is written so: no syllable and no abbreviation, or two words run together at a comma."""
    word = word.strip(_AROUND)
    if (
        _RUN_TOGETHER.search(word)
        or _has_capital_inside(word)
        or (word.isalpha() and word.islower() and _plain(word) not in _syllables())
    ):
        return True
    return word.isalpha() and not word.isupper() and not is_syllable(fold(word))


def _has_capital_inside(word: str) -> bool:
    """Whether a capital follows a small letter: "tẾ"."""
    return any(one.islower() and other.isupper() for one, other in pairwise(word))


def _together(one: _Candidate, other: _Candidate) -> float:
    """What speaks for two texts by their standing beside each other."""
    return _DICTIONARY if _make_word(one.words[-1].text, other.words[0].text) else 0.0


def _supported(elected: Sequence[_Candidate], index: int, at: int) -> bool:
    """Whether a word of what was elected makes a word of the dictionary with one of its neighbours."""
    before = elected[index - 1].words[-1:] if index else ()
    after = elected[index + 1].words[:1] if index + 1 < len(elected) else ()
    words = (*before, *elected[index].words, *after)
    at += len(before)
    if at + 1 < len(words) and _is_quarter(words[at].text, words[at + 1].text):
        return True
    beside = pairwise(words[max(0, at - 1) : at + 2])
    return any(_make_word(one.text, other.text) for one, other in beside)


def _unrivalled(place: _Place, elected: _Candidate) -> float:
    """How sure what was elected is without its neighbours: the less, the more speaks for the same with other marks."""
    own = elected.text.lower()
    rivals = (
        other.votes
        for other in place.candidates
        if fold(other.text) == fold(own) and one_accented_spelling(other.text) != one_accented_spelling(own)
    )
    if own.strip(_AROUND) in COMMON_WORDS:
        return min(elected.votes + _SURER, 100.0)
    return max(0.0, min(elected.votes, 100.0 * (1 - max(rivals, default=0.0) / max(elected.votes, 1.0))))


def _are_near(one: _Place, other: _Place) -> bool:
    return other.word.x0 - one.right <= _APART * other.word.size


def _make_word(one: str, other: str) -> bool:
    return not _ends(one) and f"{_plain(one)} {_plain(other)}" in _words()


def _is_quarter(one: str, other: str) -> bool:
    return one.lower() == "quý" and _QUARTERS.match(other) is not None


def _plain(text: str) -> str:
    return one_accented_spelling(text.strip(_AROUND).lower())


def _ends(text: str) -> bool:
    """Whether a clause ends with the text: the next word makes no word with it."""
    return text[-1:] in ".,;:)!?"


@cache
def _words() -> frozenset[str]:
    """The dictionary's words of two syllables, and neighbours in the longer terms of the field."""
    known = (*(word for word in dictionary() if word.count(" ") == 1), *MORE_WORDS, *vietnamese_terms())
    return frozenset(" ".join(pair) for word in known for pair in pairwise(map(one_accented_spelling, word.split())))


@cache
def _syllables() -> frozenset[str]:
    return frozenset(one_accented_spelling(part) for word in dictionary() for part in word.lower().split())
