"""Texts laid side by side word by word: what each shares with the first, changes, adds and leaves out.

The first text is what the others are compared with. Words agree in any case and spelling of theirs (tỷ/tỉ), with
their marks; a number or a document's code is one word, and so is a percent sign. Punctuation goes with the word
before it and is no difference.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

from rapidfuzz.distance import LCSseq

from indexer.vietnamese.normal import tokens
from indexer.vietnamese.spelling import one_accented_spelling
from search_api.how_often import how_often

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.vietnamese.normal import Token

Kind = Literal["same", "changed", "added", "missing", "empty"]

LONGEST: Final = 2_000
"""Words of one text that are compared; passages have some hundred, and what runs far beyond is a runaway cell."""

_SEVERAL_NUMBERS: Final = re.compile(r"\d+(?:-\d+)+")
_SIGN: Final = re.compile(r"[%‰≥≤<>]")
# "11. | ", "2.1. ", "a) ", "- " at the start: where a text stands in its own document, no part of its wording.
_NUMBERING: Final = re.compile(r"\s*(?:\d+(?:\.\d+)*[.)]?\s*\||\d+(?:\.\d+)*[.)](?=\s)|[a-zđ]\)(?=\s)|[-+•–](?=\s))")

# "năm" is also a year.
_SPELT: Final = {"một": "1", "hai": "2", "ba": "3", "bốn": "4", "sáu": "6", "bảy": "7", "tám": "8", "chín": "9"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared, and where it stands in its text."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Match:
    """``length`` words that two texts share, from word ``first`` of the one and word ``second`` of the other on."""

    first: int
    second: int
    length: int


@dataclass(frozen=True, slots=True)
class Piece:
    """What one text has in ``span`` columns from ``column`` on; its text verbatim, "" where it has none.

    ``kind`` tells how it stands to the first text: "same", "changed" (other words there), "added" (the first has
    none there), "missing" (only the first has), "empty" (neither has).
    """

    kind: Kind
    text: str
    column: int
    span: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """``columns`` are the first text's stretches ("" where others add something); one row of pieces a text.

    A row's pieces fill the columns from left to right. What stands before a text's first word (its numbering) is its
    ``opening``: that and the pieces' texts joined are the text itself, up to ``LONGEST`` words.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Piece, ...], ...]
    openings: tuple[str, ...]


@lru_cache(maxsize=10_000)
def words(text: str) -> tuple[Word, ...]:
    """The words to compare, without the numbering that the text begins with. A text of signs alone is one word."""
    numbering = _NUMBERING.match(text)
    begin = numbering.end() if numbering else 0
    found = sorted(_words(text[begin:]), key=lambda word: word.start)
    found = [Word(word.key, word.start + begin, word.end + begin) for word in found]
    return tuple(found) or ((Word(text.strip(), 0, len(text)),) if text.strip() else ())


def _words(text: str) -> Iterator[Word]:
    covered = 0
    for token in tokens(text):
        # "4-5", "2026-2030" and "07/4" are also written "4 - 5" and "07 tháng 4": numbers each on its own.
        if token.start >= covered and not (token.is_code and _SEVERAL_NUMBERS.fullmatch(token.folded)):
            yield Word(_key(token), token.start, token.end)
            covered = token.end
    for sign in _SIGN.finditer(text):
        yield Word(sign[0], sign.start(), sign.end())


def _key(token: Token) -> str:
    if token.is_code:
        return token.folded
    spelled = one_accented_spelling(token.text)
    return spelled.lstrip("0") or "0" if spelled.isdigit() else spelled


def numbers(text: str, *, spelt: bool = True) -> set[str]:
    """The words with a digit in them, and those that spell a number out, in digits; a document's code is one."""
    keys = {word.key for word in words(text)}
    digits = {key for key in keys if any(map(str.isdigit, key))}
    return digits | {_SPELT[key] for key in keys & _SPELT.keys()} if spelt else digits


def same_figures(first: str, second: str) -> bool:
    """Whether every number of the one is in the other, in digits or spelt out, as often; else they say two things."""
    if how_often(first) != how_often(second):
        return False
    return numbers(first, spelt=False) <= numbers(second) and numbers(second, spelt=False) <= numbers(first)


def shared(first: str, second: str) -> int:
    """How many words the two have in common, in the same order."""
    return LCSseq.similarity(_keys(first), _keys(second))


def likeness(first: str, second: str) -> float:
    """Words in common over all words (Dice), in [0, 1]: 1 for the same wording."""
    total = len(_keys(first)) + len(_keys(second))
    return 2 * shared(first, second) / total if total else 0.0


def _keys(text: str) -> list[str]:
    return [word.key for word in words(text)[:LONGEST]]


SAME_STATEMENT: Final = 0.5
"""``likeness`` from which two texts surely state one thing, if perhaps with other numbers: half of all their words.

Below it they share a subject at most ("khám sức khỏe 1.850 ngư dân" beside the health checks of all).
"""


def is_cut(text: str) -> bool:
    """Whether the text has more words than are compared."""
    return len(words(text)) > LONGEST


# ---- two texts ------------------------------------------------------------------------------------------------


def matches(first: Sequence[Word], second: Sequence[Word]) -> list[Match]:
    """The stretches shared, in order; a stray word between two longer differences is part of them."""
    steps = LCSseq.opcodes([word.key for word in first], [word.key for word in second])
    found = [Match(s.src_start, s.dest_start, s.src_end - s.src_start) for s in steps if s.tag == "equal"]
    return _without_strays(found, first, second)


def _without_strays(found: list[Match], first: Sequence[Word], second: Sequence[Word]) -> list[Match]:
    """As diff-match-patch's semantic clean-up: a match no longer than what differs on both its sides reads as noise."""
    place = 0
    while place < len(found):
        if _is_stray(found, place, first, second):
            del found[place]
            place = max(0, place - 1)
        else:
            place += 1
    return found


def _is_stray(found: Sequence[Match], place: int, first: Sequence[Word], second: Sequence[Word]) -> bool:
    here = found[place]
    before = found[place - 1] if place else Match(0, 0, 0)
    after = found[place + 1] if place + 1 < len(found) else Match(len(first), len(second), 0)
    size = _letters(first, here.first, here.first + here.length)
    return size <= _difference(before, here, first, second) and size <= _difference(here, after, first, second)


def _difference(before: Match, after: Match, first: Sequence[Word], second: Sequence[Word]) -> int:
    """Letters between two matches, in the text that has more of them there."""
    return max(
        _letters(first, before.first + before.length, after.first),
        _letters(second, before.second + before.length, after.second),
    )


def _letters(words_: Sequence[Word], start: int, end: int) -> int:
    return sum(word.end - word.start for word in words_[start:end])


# ---- several texts --------------------------------------------------------------------------------------------


def align(texts: Sequence[str]) -> Alignment:
    """Lays the texts beside the first of them. Raises ``ValueError`` without any."""
    if not texts:
        raise ValueError("nothing to align")
    listed = [words(text)[:LONGEST] for text in texts]
    base = listed[0]
    shared_with = [matches(base, other) for other in listed]
    columns = _columns(len(base), shared_with, listed)
    rows = zip(texts, listed, shared_with, strict=True)
    return Alignment(
        columns=tuple(_slice(texts[0], base, start, end) for start, end in columns),
        rows=tuple(tuple(_row(text, own, found, columns)) for text, own, found in rows),
        openings=tuple(text[: own[0].start] if own else text for text, own in zip(texts, listed, strict=True)),
    )


def _columns(
    length: int, shared_with: Sequence[Sequence[Match]], listed: Sequence[Sequence[Word]]
) -> list[tuple[int, int]]:
    """The first text cut wherever another begins or ends to agree; an empty stretch where another adds something."""
    cuts = {0, length}
    additions: set[int] = set()
    for found, own in zip(shared_with, listed, strict=True):
        for gap in _gaps(found, length, len(own)):
            cuts |= {gap.start, gap.end}
            if gap.start == gap.end:
                additions.add(gap.start)
    return sorted([*pairwise(sorted(cuts)), *((cut, cut) for cut in additions)])


@dataclass(frozen=True, slots=True)
class _Gap:
    """Where two texts differ: words of the first, and of the other."""

    start: int
    end: int
    own_start: int
    own_end: int


def _gaps(found: Sequence[Match], length: int, own_length: int) -> Iterator[_Gap]:
    at, own = 0, 0
    for match in (*found, Match(length, own_length, 0)):
        if at < match.first or own < match.second:
            yield _Gap(at, match.first, own, match.second)
        at, own = match.first + match.length, match.second + match.length


def _row(text: str, own: Sequence[Word], found: Sequence[Match], columns: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    gaps = list(_gaps(found, columns[-1][1] if columns else 0, len(own)))
    place, at = 0, 0  # the column, and the word of this text
    while place < len(columns):
        start, end = columns[place]
        gap = next((each for each in gaps if _covers(each, start, end)), None)
        if gap is None:
            yield Piece("same" if end > start else "empty", _slice(text, own, at, at + end - start), place, 1)
            at, place = at + end - start, place + 1
            continue
        span = sum(1 for column in columns[place:] if _covers(gap, *column))
        yield Piece(_kind(gap), _slice(text, own, gap.own_start, gap.own_end), place, span)
        at, place = gap.own_end, place + span


def _covers(gap: _Gap, start: int, end: int) -> bool:
    """Whether the column lies in the gap; an addition's column only in a gap that surrounds it or is one itself."""
    if start == end:
        return gap.start <= start <= gap.end if gap.start == gap.end else gap.start < start < gap.end
    return gap.start <= start and end <= gap.end


def _kind(gap: _Gap) -> Kind:
    if gap.start == gap.end:
        return "added"
    return "changed" if gap.own_end > gap.own_start else "missing"


def _slice(text: str, listed: Sequence[Word], start: int, end: int) -> str:
    """Words ``start`` to ``end`` with the signs after them."""
    if start == end:
        return ""
    if end == len(words(text)):
        return text[listed[start].start :]
    return text[listed[start].start : listed[end].start if end < len(listed) else listed[-1].end]


def agreeing(pieces: Iterable[Piece]) -> bool:
    """Whether a row says all that the first text says, and nothing else."""
    return all(piece.kind in {"same", "empty"} for piece in pieces)
