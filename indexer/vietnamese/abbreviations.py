"""What the abbreviations in a query stand for: BHYT, bhyt, VH-XH, p. vhxh, NQ72, and BCT by its context.

Documents spell terms out and people abbreviate, so the query is expanded and never the text. The facts are
rows of ``abbreviations.tsv``: abbreviation, expansion, domain, typed ("capitals": never read into lower case,
for "ai" is who), and the context words that speak for this expansion. Several rows of one abbreviation make
it ambiguous.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from indexer.vietnamese.codes import DOCUMENT_TYPES
from indexer.vietnamese.normal import fold, syllables, tokens
from indexer.vietnamese.short_compounds import compounds
from indexer.vietnamese.syllables import is_syllable
from indexer.vietnamese.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.vietnamese.normal import Token

_MOST_PARTS = 4  # TP HCM, DS-KHHGĐ, BVCS&NCSKND have two; CB, CC, VC typed apart have three
_LONG = 3  # letters of an abbreviation that is one in a compound too: UBND of HĐND,UBND, but not CN of KH,CN&MT
_SHOUTING = 4  # this many capital words and no small letter: capitals say nothing any more
_gap_within = re.compile(r"[-&/.,\u2013]\s?| & | - ")
_plain_letters = re.compile(r"[A-Za-zĐđ]+\d*")
_glued_number = re.compile(r"([A-Za-zĐđ]{2,4})(\d{1,5})")


@dataclass(frozen=True, slots=True)
class Expansion:
    """One reading of an abbreviation, in its usual form; ``given_text[start:end]`` is what was typed."""

    abbreviation: str
    expansion: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Meaning:
    abbreviation: str
    expansion: str
    capitals_only: bool
    context: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Query:
    """The query as the matching sees it: its tokens, and its folded words to look for context in."""

    text: str
    atoms: tuple[Token, ...]
    shouting: bool
    compounds: tuple[tuple[int, int], ...]

    def typed(self, start: int, end: int) -> str:
        """The tokens ``start:end`` with the marks between them, without blanks: "KH,CN" of "KH, CN"."""
        return "".join(self.text[self.atoms[start].start : self.atoms[end - 1].end].split())

    def is_part(self, start: int, end: int) -> bool:
        """Whether the tokens ``start:end`` are less than a compound that they stand in."""
        return any(start < stop and begin < end and (begin < start or end < stop) for begin, stop in self.compounds)

    def words(self, start: int, end: int) -> str:
        """The folded words outside the tokens ``start:end``, blank-bounded for whole-word search."""
        outside = (*self.atoms[:start], *self.atoms[end:])
        return " ".join(("", *(fold(token.text) for token in outside), ""))

    def neighbours(self, start: int, end: int) -> str:
        """The folded words on either side of the tokens ``start:end``."""
        near = (*self.atoms[max(0, start - 2) : start], *self.atoms[end : end + 2])
        return " ".join(("", *(fold(token.text) for token in near), ""))


@cache
def _table() -> tuple[dict[str, tuple[_Meaning, ...]], dict[str, tuple[_Meaning, ...]]]:
    """Meanings by joined folded letters ("vhxh"), and those that keep their marks ("t/m", "p.", "t.ư")."""
    joined: dict[str, tuple[_Meaning, ...]] = {}
    literal: dict[str, tuple[_Meaning, ...]] = {}
    for abbreviation, expansion, _domain, typed, context in rows("abbreviations.tsv"):
        words = tuple(fold(word) for word in context.split(",") if word)
        meaning = _Meaning(abbreviation, expansion, typed == "capitals", words)
        if "/" in abbreviation or abbreviation.endswith(".") or "ư" in abbreviation.lower():
            key, table = abbreviation.lower(), literal
        else:
            key, table = "".join(token.folded for token in syllables(abbreviation)), joined
        if meaning not in table.get(key, ()):
            table[key] = (*table.get(key, ()), meaning)
    return joined, literal


@cache
def _beginnings() -> frozenset[str]:
    """Whatever an abbreviation begins with, as it is looked up: most words are none and need no further look."""
    return frozenset(key[:end] for table in _table() for key in table for end in range(1, len(key) + 1))


@cache
def known() -> frozenset[str]:
    """The folded, joined letters of every abbreviation: what spelling correction must leave alone."""
    return frozenset(_table()[0])


def expand(text: str) -> tuple[Expansion, ...]:
    """The expansions in order of place; an ambiguous abbreviation that no context decides gives all."""
    query = _query(text)
    numbered = [(t.start, t.end) for t in tokens(text) if t.is_code and t.text[0].isdigit()]
    found: list[Expansion] = []
    place = 0
    while place < len(query.atoms):
        atom = query.atoms[place]
        inside = any(start <= atom.start < end for start, end in numbered)
        end, meanings = (place + 1, ()) if inside else _longest(query, place)
        found += [Expansion(m.abbreviation, m.expansion, atom.start, _stop(query, end, m)) for m in meanings]
        place = end
    return tuple(found)


def spell_out(text: str) -> str:
    """The text with every abbreviation that has one reading written out: "TYT xã" gives "trạm y tế xã"."""
    found = expand(text)
    starts = [each.start for each in found]
    for each in reversed(found):
        if starts.count(each.start) == 1:
            apart = " " if text[each.end : each.end + 1].isalnum() else ""
            text = text[: each.start] + each.expansion + apart + text[each.end :]
    return text


def _query(text: str) -> _Query:
    atoms = tuple(syllables(text))
    shouting = text.upper() == text and len(atoms) >= _SHOUTING
    return _Query(text, atoms, shouting, compounds(text, atoms))


def _longest(query: _Query, place: int) -> tuple[int, Sequence[_Meaning]]:
    """The end (in tokens) and meanings of the longest abbreviation that begins at a token."""
    first = query.atoms[place]
    may_begin = first.folded in _beginnings() or first.text.lower() in _beginnings()
    for end in range(min(place + _MOST_PARTS, len(query.atoms)) if may_begin else place, place, -1):
        meanings = _literal(query, place, end) or _joined(query, place, end)
        if meanings:
            return end, meanings
    return place + 1, _with_number(query, place)


def _stop(query: _Query, end: int, meaning: _Meaning) -> int:
    """Where the typed abbreviation ends, with the full stop that belongs to it ("p.")."""
    stop = query.atoms[end - 1].end
    return stop + (meaning.abbreviation.endswith(".") and query.text[stop : stop + 1] == ".")


def _literal(query: _Query, place: int, end: int) -> Sequence[_Meaning]:
    start, stop = query.atoms[place].start, query.atoms[end - 1].end
    literal = _table()[1]
    return literal.get(query.text[start:stop].lower()) or literal.get(query.text[start : stop + 1].lower(), ())


def _joined(query: _Query, place: int, end: int) -> Sequence[_Meaning]:
    atoms = query.atoms[place:end]
    meanings = _written_so(query, place, end)
    if not meanings or not all(_plain_letters.fullmatch(atom.text) for atom in atoms):
        return ()
    if not all(_belong_together(query, a, b) for a, b in pairwise(atoms)):
        return ()
    typed = "".join(atom.text for atom in atoms)
    as_printed = typed != typed.upper() and any(typed == m.abbreviation for m in meanings)  # TTg, VNeID
    if not as_printed and (query.shouting or typed != typed.upper()):
        meanings = tuple(m for m in meanings if not m.capitals_only)
        if len(atoms) == 1 and is_syllable(fold(typed)):
            # "ca" is a word of its own: it is read as an abbreviation only beside a word that says so.
            return tuple(_speaking_for(meanings, query.neighbours(place, end)))
    meant = tuple(_speaking_for(meanings, query.words(place, end))) or meanings
    # Of two that words speak for, the one beside it: "TT Văn hóa, Thể thao và Truyền thông" is a centre.
    return tuple(_speaking_for(meant, query.neighbours(place, end))) or meant


def _written_so(query: _Query, place: int, end: int) -> tuple[_Meaning, ...]:
    """The meanings of what is written just so ("KH,CN" is not "KH&CN"), else of the letters alone; each once.

    Part of a compound means what it means alone only if it is long, or several parts that are written just so.
    """
    atoms = query.atoms[place:end]
    found = _table()[0].get("".join(atom.folded for atom in atoms))
    if not found:
        return ()
    written = fold(query.typed(place, end))
    exact = tuple(each for each in found if fold(each.abbreviation) == written)
    if query.is_part(place, end) and (len(atoms) > 1 or len(written) < _LONG):
        return exact if len(atoms) > 1 else ()
    letters = tuple(each for each in found if each.abbreviation.isalnum())
    return tuple({each.expansion: each for each in exact or letters or found}.values())


def _belong_together(query: _Query, a: Token, b: Token) -> bool:
    """Whether two tokens may be one abbreviation: "VH-XH", "GD&ĐT", "kt xh", but not "y te"."""
    gap = query.text[a.end : b.start]
    apart = gap == " " and not is_syllable(a.folded) and not is_syllable(b.folded)
    return apart or _gap_within.fullmatch(gap) is not None


def _speaking_for(meanings: Sequence[_Meaning], words: str) -> Iterator[_Meaning]:
    """The meanings with the most context words among ``words``; none where no word speaks for any."""
    scores = [sum(f" {word} " in words for word in meaning.context) for meaning in meanings]
    best = max(scores, default=0)
    return (meaning for meaning, score in zip(meanings, scores, strict=True) if best and score == best)


def _with_number(query: _Query, place: int) -> Sequence[_Meaning]:
    """NQ72 typed in one: the kind of document and its number."""
    match = _glued_number.fullmatch(query.atoms[place].text)
    if match is None or fold(match[1]) not in DOCUMENT_TYPES:
        return ()
    meanings = _table()[0].get(fold(match[1]), ())
    documents = tuple(_speaking_for(meanings, query.words(place, place + 1))) or meanings
    named = [m for m in documents if fold(m.expansion) == DOCUMENT_TYPES[fold(match[1])]]
    return [_Meaning(m.abbreviation + match[2], f"{m.expansion} {match[2]}", False, ()) for m in named]
