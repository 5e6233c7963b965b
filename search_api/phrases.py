"""A question's words, and the phrases that stand among them."""

from __future__ import annotations

from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold
from indexer.vietnamese.parts_of_speech import parts
from indexer.vietnamese.segment import dictionary
from search_api import cues, meant
from search_api.answers.bags import accented, plain
from search_api.frames import PARTICLES
from search_api.lexical import analysed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.vietnamese.normal import Token
    from indexer.vietnamese.parts_of_speech import Part


PAIR: Final = 2

SOUNDS: Final = (
    ("ng", "ng"),
    ("nh", "nh"),
    ("kh", "kh"),
    ("tr", "ch"),
    ("gi", "d"),
    ("r", "d"),
    ("x", "s"),
    ("n", "l"),
    ("k", "c"),
    ("q", "c"),
)
"""Beginnings that are said alike in some part of the country; those that the others begin with stand first."""


class Words:
    """The question's tokens, and the phrases found among them.

    ``spelled`` are its syllables with their marks, those put back by guess where it was typed without: good enough to
    tell "ai" and "chuyện" from "chuyển", where the forms to compare with texts stay as typed.
    """

    def __init__(self, text: str, restored: str, *, with_marks: bool, english: bool = False) -> None:
        self.text = text
        self.with_marks = with_marks
        self.tokens = plain(text)
        guessed = plain(restored)
        alike = [token.folded for token in guessed] == [token.folded for token in self.tokens]
        self.spelled = list(map(accented, guessed if alike else self.tokens))
        self.guessed = alike and not with_marks
        if self.guessed:
            self._mean_questions()
        # English has blanks between its words; what the analyser joins there is no word.
        joined = () if english else analysed(restored if alike and restored else text).words
        self._words = " ".join(f"_{word}_" for word in joined)
        self._restored = restored if alike and restored else text
        self._found: dict[tuple[str, bool], tuple[tuple[int, int], ...]] = {}
        # "AI" in capitals is the technology; "ai" is who.
        self.forms = ["AI" if token.text == "AI" else self.form(token) for token in self.tokens]
        if with_marks and not english:
            self._mend()

    @cached_property
    def parts(self) -> list[Part]:
        """The part of speech of each token; "noun" for all where the tagger parts the text otherwise."""
        found = parts(self._restored)
        listed = [token.text for token in plain(self._restored)]
        if listed == [syllable for syllable, _ in found]:
            told = [part for _, part in found]
        else:  # a document's number, which the two part otherwise
            by_syllable = dict(found)
            told = [by_syllable.get(syllable, "noun") for syllable in listed]
        return told if len(told) == len(self.tokens) else ["noun"] * len(self.tokens)

    def _mend(self) -> None:
        """Cues of two syllables one of which was typed without its marks, or as it sounds: "chủ tri", "chủ chì"."""
        for place, (one, other) in enumerate(pairwise(self.spelled)):
            typed = (one, other)
            if self._ends_a_word(place):  # "trò gì" of "vai trò gì" is no "chỗ gì"
                continue
            mended = next((pair for pair in _sounding(one, other) if _differs_in_one(pair, typed)), None)
            if mended:
                self.spelled[place : place + 2] = self.forms[place : place + 2] = mended

    def _mean_questions(self) -> None:
        """Question words that were guessed to be others, as they are meant."""
        folded = [token.folded for token in self.tokens]
        for place, (one, other) in enumerate(pairwise(folded)):
            before, after = meant.BEFORE.get(one), meant.AFTER.get(other)
            if before and other in before[1] and not self._ends_a_word(place):
                self.spelled[place] = before[0]
            if after and one in after[1]:
                self.spelled[place + 1] = after[0]

        last = len(folded) - 1
        if last > 0 and " ".join(folded[-2:]) not in meant.NOT_LAST and not self._ends_a_word(last):
            self.spelled[last] = meant.LAST.get(folded[last], self.spelled[last])

    def _ends_a_word(self, place: int) -> bool:
        """Whether a guessed syllable and the one before it are a word of the dictionary: "bộ máy"."""
        return place > 0 and f"{self.spelled[place - 1]} {self.spelled[place]}" in dictionary()

    def hide(self, names: Iterable[tuple[str, ...]]) -> None:
        """Lets no phrase be found in these names, given folded: "muong la ai" holds no "là ai"."""
        self._found.clear()
        for name in names:
            for start in self.starts_of(name):
                self.forms[start : start + len(name)] = [""] * len(name)

    def starts_of(self, name: tuple[str, ...]) -> Iterator[int]:
        """Where a name begins, given folded."""
        folded = tuple(token.folded for token in self.tokens)
        return (start for start in range(len(folded) - len(name) + 1) if folded[start : start + len(name)] == name)

    def in_a_word(self, place: int) -> bool:
        """Whether a syllable is part of a longer word: "bao" of "bao phủ", "hạn" of "dài hạn"."""
        around = range(max(0, place - 1), min(place + 2, len(self.spelled)))
        # A name that the question has is not part of a word with what stands beside it.
        told = [self.spelled[each] if self.forms[each] or not self.forms[place] else "" for each in around]
        return any(a and b and f"_{a}_{b}_" in self._words and not _are_little(a, b) for a, b in pairwise(told))

    def is_word(self, place: int) -> bool:
        """Whether a syllable and the one after it are one word, or part of one."""
        return f"_{self.spelled[place]}_{self.spelled[place + 1]}_" in self._words

    def _is_at(self, place: int, form: tuple[str, ...], said: tuple[str, ...], *, loosely: bool) -> bool:
        if tuple(self.forms[place : place + len(form)]) != form:
            return False
        if len(form) > 1:
            in_others = self.begins_in_a_word(place) or self._is_of_two_words(place, said)
            return not (in_others or self._goes_on(place + len(form)))
        return not self.in_a_word(place) and (loosely or not self.guessed or self.spelled[place] == said[0])

    def _is_of_two_words(self, place: int, said: tuple[str, ...]) -> bool:
        """Whether it was typed without marks and is the end of one word and the beginning of the next.

        "Cong tac vien dan so" has no "viện dẫn".
        """
        end = place + len(said)
        if not self.guessed or place == 0 or end >= len(self.spelled) or not self.forms[place - 1]:
            return False
        if any(a == b for a, b in zip(self.spelled[place:end], said, strict=True)):
            return False
        return self.is_word(place - 1) and self.is_word(end - 1)

    def _goes_on(self, end: int) -> bool:
        """Whether what was typed without marks and ends there is other words with what follows: "do dau don"."""
        if self.with_marks or end >= len(self.tokens):
            return False
        one, other = (token.folded for token in self.tokens[end - 2 : end])
        return self.tokens[end].folded in meant.NOT_BEFORE.get((one, other), ())

    def begins_in_a_word(self, place: int) -> bool:
        """Whether a syllable is the second of a word: "đoạn nào" does not stand in "giai đoạn nào"."""
        if not place or not self.forms[place - 1]:
            return False
        one, other = self.spelled[place - 1], self.spelled[place]
        return f"_{one}_{other}_" in self._words and f"{one} {other}" in dictionary()

    def form(self, token: Token) -> str:
        """A token as phrases and texts are compared."""
        return accented(token) if self.with_marks else token.folded

    def has(self, phrases: str) -> bool:
        """Whether any of the phrases stands in the question."""
        return bool(self.found(phrases))

    def has_any(self, phrases: str) -> bool:
        """The same, whatever marks a syllable typed without may have."""
        return bool(self.found(phrases, loosely=True))

    def found(self, phrases: str, *, loosely: bool = False) -> tuple[tuple[int, int], ...]:
        """Where they stand, ``[start, end)`` in tokens; the longest at each place.

        ``loosely``: a single syllable typed without marks is any that it may be, not only the one it was taken for.
        """
        key = (phrases, loosely)
        known = self._found.get(key)
        if known is None:
            known = self._found[key] = tuple(self._look_for(phrases, loosely=loosely))
        return known

    def _look_for(self, phrases: str, *, loosely: bool) -> Iterator[tuple[int, int]]:
        listed = phrases_of(phrases, with_marks=self.with_marks)
        if listed.keys().isdisjoint(self.forms):
            return
        place = 0
        while place < len(self.forms):
            length = 0
            for form, said in listed.get(self.forms[place], ()):
                if self._is_at(place, form, said, loosely=loosely):
                    length = len(form)
                    yield place, place + length
                    break
            place += length or 1


@cache
def phrases_of(phrases: str, *, with_marks: bool) -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """By their first word: each in the form to compare and with its marks, the longest first."""
    listed = {tuple(map(accented, found)): found for each in phrases.split("|") if (found := plain(each))}
    by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for said, found in sorted(listed.items(), key=lambda each: (-len(each[0]), each[0])):
        form = said if with_marks else tuple(token.folded for token in found)
        by_first.setdefault(form[0], []).append((form, said))
    return by_first


def said_in(phrases: str) -> Iterator[tuple[str, ...]]:
    """Each phrase with its marks."""
    return (said for listed in phrases_of(phrases, with_marks=True).values() for _, said in listed)


@cache
def forms_of(phrases: str, *, with_marks: bool) -> frozenset[tuple[str, ...]]:
    """Each phrase in the form to compare."""
    return frozenset(form for listed in phrases_of(phrases, with_marks=with_marks).values() for form, _ in listed)


def _are_little(one: str, other: str) -> bool:
    """Whether both are little words by themselves: "thế nhỉ" is no word."""
    return one in _little() and other in _little()


@cache
def _little() -> frozenset[str]:
    return frozenset(said[0] for said in said_in(PARTICLES) if len(said) == 1)


@cache
def _cue_pairs() -> dict[tuple[str, str], list[tuple[str, str]]]:
    """The cues of two syllables by how they sound."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    listed = (cues.WHO, cues.LEAD, cues.COORDINATE, cues.HOW_MUCH, cues.TARGET, cues.REASON, cues.MISSPELT_KINDS)
    for phrases in listed:
        for said in said_in(phrases):
            if len(said) == PAIR:
                found.setdefault((sound(said[0]), sound(said[1])), []).append((said[0], said[1]))
    return found


def _sounding(one: str, other: str) -> list[tuple[str, str]]:
    return _cue_pairs().get((sound(one), sound(other)), [])


def _differs_in_one(pair: tuple[str, str], typed: tuple[str, str]) -> bool:
    """Whether one syllable is the very one, and the other has no marks or is no word that could be meant."""
    if typed != pair and fold(" ".join(typed)) == fold(" ".join(pair)) and _is_mistoned(pair, typed):
        return True
    if pair[0] == typed[0]:
        return pair[1] != typed[1] and _is_slip(typed[1], pair[1])
    return pair[1] == typed[1] and _is_slip(typed[0], pair[0])


def _is_mistoned(pair: tuple[str, str], typed: tuple[str, str]) -> bool:
    """Whether only the cue is a word: "phàn trăm" is "phần trăm", but "chi tiêu" is not "chỉ tiêu"."""
    one_right = pair[0] == typed[0] or pair[1] == typed[1]
    return one_right and " ".join(pair) in dictionary() and " ".join(typed) not in dictionary()


def _is_slip(typed: str, meant: str) -> bool:
    return typed.isascii() or fold(typed) != fold(meant)


@cache
def sound(syllable: str) -> str:
    """A syllable without marks, with the consonants alike that many people do not tell apart."""
    bare = fold(syllable)
    for spelled, alike in SOUNDS:
        if bare.startswith(spelled):
            return alike + bare[len(spelled) :]
    return bare
