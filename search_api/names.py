"""Localities and document numbers that a query names, among those of the indexed documents.

A locality's name may be a plain word as well (Hòa Bình is also "peace"). It counts as named when the query puts a
unit before it ("xã …"), writes it with capitals, or when the documents never write it in small letters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.analysis import analyse
from indexer.vietnamese.codes import DOCUMENT_TYPES
from indexer.vietnamese.normal import fold, index_form, syllables, tokens
from indexer.vietnamese.places import name_syllables
from indexer.vietnamese.spelling import one_accented_spelling, toneless
from search_api.annexes import numbers
from search_api.words import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.model import Document
    from indexer.vietnamese.normal import Token

TELLING_NAME: Final = 4
"""Syllables from which a body's name tells its documents: "Đảng đoàn Quốc hội"; every plan names "Chính phủ"."""

_IN_VIETNAMESE: Final = {
    "resolution": "nghị quyết", "decree": "nghị định", "decision": "quyết định", "directive": "chỉ thị",
    "circular": "thông tư", "conclusion": "kết luận", "plan": "kế hoạch",
    "guideline": "hướng dẫn", "guidance": "hướng dẫn",
}  # fmt: skip
_ENGLISH: Final = re.compile(rf"(?i)\b(?:{'|'.join(_IN_VIETNAMESE)})(?= (?:no\.? )?\d)")
# The Party's plans of action are numbered as plans: 11-KH/TU.
_PLAN_OF_ACTION: Final = re.compile(r"(?i)\b(?P<kind>kế hoạch|ke hoach) (?:hành động|hanh dong)(?= (?:số |so )?\d)")
# A notice of what a meeting has concluded is numbered as a notice: 231/TB-UBND.
_NOTICE: Final = re.compile(r"(?i)\b(?P<kind>thông báo|thong bao) (?:kết luận|ket luan)(?= (?:số |so )?\d)")
_UNITS: Final = frozenset(tuple(map(index_form, unit.split())) for unit in UNITS)
_UNIT_LENGTHS: Final = tuple(sorted({len(unit) for unit in _UNITS}, reverse=True))
# Whom a city and much else is called after: "tư tưởng Hồ Chí Minh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh".
_PERSON: Final = re.compile(
    r"\b(?:tu tuong|dao duc|phong cach|guong|loi(?: day)?|di chuc|chu tich|president|bac|cong san|tncs|tien phong|tntp"
    r"|lang|giai thuong|chinh tri quoc gia|huan chuong)(?: cua)? (?P<person>ho chi minh)\b"
)
_STOPS: Final = frozenset("ckpt")
# Words that stand before a locality's name in an agency's name.
_AGENCY_ENDS: Final = frozenset({"ubnd", "hdnd", "ubmttq", "mttq", "uy"})


@dataclass(frozen=True, slots=True)
class Place:
    """A locality or province: its name without the unit, and the documents of it and (``within``) inside it."""

    name: str
    syllables: tuple[str, ...]
    folded: tuple[str, ...]
    documents: frozenset[str]
    within: frozenset[str]


@dataclass(frozen=True, slots=True)
class Named:
    """What a query names: places, documents by their numbers or issuers, and those numbers, folded.

    ``syllables`` are the folded syllables of the places' names; ``issuers`` those of each central body named.
    """

    places: tuple[Place, ...] = ()
    numbered: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    issuers: tuple[tuple[str, ...], ...] = ()

    @property
    def documents(self) -> frozenset[str]:
        """Documents of the places named; of a province only when no place inside it is named too."""
        own = frozenset().union(*(place.documents for place in self.places))
        outer = frozenset().union(*(place.documents for place in self.places if place.within & own))
        return own - outer or own

    @property
    def within(self) -> frozenset[str]:
        """Documents of places inside a province named."""
        return frozenset().union(*(place.within for place in self.places))

    @property
    def syllables(self) -> frozenset[str]:
        """Folded syllables of the names."""
        return frozenset(syllable for place in self.places for syllable in place.folded)


class Gazetteer:
    """The places and numbers of one generation of documents."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = tuple(documents)
        self._common: dict[str, bool] = {}

    @cached_property
    def _places(self) -> dict[str, list[Place]]:
        """By the first folded syllable, the longest names first."""
        of: dict[str, set[str]] = defaultdict(set)
        within: dict[str, set[str]] = defaultdict(set)
        for document in self._documents:
            for name, ids in ((document.locality, of), (document.province, within)):
                if name and (bare := without_unit(name)):
                    ids[bare].add(document.id)
        places: dict[str, list[Place]] = defaultdict(list)
        for name in of.keys() | within.keys():
            place = _place(name, of.get(name, set()), within.get(name, set()))
            places[place.folded[0]].append(place)
        return {
            first: sorted(found, key=lambda place: (-len(place.folded), place.name)) for first, found in places.items()
        }

    @cached_property
    def _in_one_word(self) -> dict[str, Place]:
        """As English writes them: "Hanoi"."""
        listed = (place for places in self._places.values() for place in places if len(place.folded) > 1)
        return {"".join(place.folded): place for place in listed}

    @cached_property
    def _codes(self) -> dict[str, frozenset[str]]:
        """The documents with each number: "282nqcp", and with its type alone "282nq"."""
        codes: dict[str, set[str]] = defaultdict(set)
        numbered = numbers(self._documents)
        types = {number: each.type for each in self._documents if (number := each.number)}
        for document, number in numbered.items():
            for code in codes_in(f"{types.get(number) or ''} {number}"):
                codes[code].add(document)
                if code.endswith("ctr"):  # "Chương trình hành động số 09" is 09-CTr
                    codes[f"{code.removesuffix('ctr')}cthd"].add(document)
        return {code: frozenset(ids) for code, ids in codes.items()}

    def named_in(self, query: str) -> Named:
        """Takes any string."""
        codes = self._codes_in(query)
        places = tuple(self._places_in(query))
        issuers = () if places else tuple(self._issuers_in(query))
        numbered = frozenset[str]().union(*(self._codes[code] for code in codes))
        # "Kế hoạch 12 của Đảng đoàn Quốc hội" is one document, not all of that body's.
        issued = frozenset[str]().union(*(self._issuers[issuer] for issuer in issuers))
        return Named(places, numbered & issued or issued or numbered, codes, issuers)

    @cached_property
    def _issuers(self) -> dict[tuple[str, ...], frozenset[str]]:
        """The documents of each body that is of no place, by the folded syllables of its name."""
        found: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for document in self._documents:
            if document.issuer and not (document.locality or document.province):
                found[tuple(token.folded for token in syllables(document.issuer))].add(document.id)
        return {name: frozenset(ids) for name, ids in found.items() if len(name) >= TELLING_NAME}

    def _issuers_in(self, query: str) -> Iterable[tuple[str, ...]]:
        if not self._issuers:
            return
        said = f" {' '.join(token.folded for token in syllables(query))} "
        yield from (name for name in self._issuers if f" {' '.join(name)} " in said)

    def _places_in(self, query: str) -> Iterable[Place]:
        found = syllables(without_person(query))
        place = 0
        while place < len(found):
            if one := self._in_one_word.get(found[place].folded):
                yield one
                place += 1
                continue
            named = next(
                (each for each in self._places.get(found[place].folded, ()) if self._is_at(each, found, place)), None
            )
            if named is None:
                place += 1
                continue
            yield named
            place += len(named.folded)

    def _is_at(self, name: Place, query: Sequence[Token], start: int) -> bool:
        here = query[start : start + len(name.folded)]
        if tuple(token.folded for token in here) != name.folded or not _marks_agree(name, here):
            return False
        return (
            all(token.text[0].isupper() for token in here)
            or _after_unit(query[:start])
            or not self._is_common_word(name.name)
        )

    def _is_common_word(self, name: str) -> bool:
        """Whether the documents write the name in small letters somewhere."""
        if name not in self._common:
            small = re.compile(rf"(?<!\w){re.escape(name.lower())}(?!\w)")
            self._common[name] = any(small.search(document.text) for document in self._documents)
        return self._common[name]

    def _codes_in(self, query: str) -> frozenset[str]:
        """The whole numbers of documents ("72-NQ/TW"), and those with their type ("nghị quyết 72")."""
        if not any(map(str.isdigit, fold(query))):
            return frozenset()
        found, rest = set(), query
        for token in reversed([token for token in tokens(query) if token.is_code]):
            found.add(token.folded)
            rest = f"{rest[: token.start]} | {rest[token.end :]}"
        found |= codes_named(rest)
        # "Nghị quyết 14/2026" is 14/2026/NQ-HĐND, of the year and of no other.
        for number in _OF_A_YEAR.finditer(fold(query)):
            kind = next(short for short in _OF_A_YEAR_KINDS if number["kind"] in (short, DOCUMENT_TYPES[short]))
            begun = f"{number['number'].lstrip('0')}-{number['year']}{kind}"
            found |= {code for code in self._codes if code.lstrip("0").startswith(begun)}
        return frozenset(code for code in found if code in self._codes)


# The kinds whose number may have its year behind it.
_OF_A_YEAR_KINDS: Final = ("nq", "qd", "nd", "tt", "ct")
_OF_A_YEAR: Final = re.compile(
    rf"\b(?P<kind>{'|'.join((*map(DOCUMENT_TYPES.__getitem__, _OF_A_YEAR_KINDS), *_OF_A_YEAR_KINDS))})(?: so)?"
    r" (?P<number>\d{1,4})/(?P<year>20\d\d)(?![\d/-])"
)


def codes_in(text: str) -> set[str]:
    """Document codes and keys among a text's index tokens: letters and digits in one ("72nqtw", "72nq")."""
    return {
        token
        for token in analyse(text, words=False).unigrams
        if any(map(str.isdigit, token)) and any(map(str.isalpha, token))
    }


def codes_named(text: str) -> set[str]:
    """The same of a text that may call the kinds of documents in English: "Resolution 03" is "03nq"."""
    for longer in (_NOTICE, _PLAN_OF_ACTION):
        text = longer.sub(lambda kind: kind["kind"], text)
    return codes_in(_ENGLISH.sub(lambda kind: _IN_VIETNAMESE[kind[0].lower()], text))


def without_unit(name: str) -> str:
    """The name alone: "Mường La" of "xã Mường La"; a name without a unit as it is."""
    found = syllables(name)
    folded = tuple(token.folded for token in found)
    for length in _UNIT_LENGTHS:
        if len(folded) > length and folded[:length] in _UNITS:
            return name[found[length].start :].strip()
    return name.strip() if found else ""


def without_person(query: str) -> str:
    """The query without the person whom a city is called after; blanks stand there."""
    folded = fold(query)
    if len(folded) != len(query):
        return query
    for match in _PERSON.finditer(folded):
        start, end = match.span("person")
        query = f"{query[:start]}{' ' * (end - start)}{query[end:]}"
    return query


def _place(name: str, documents: set[str], within: set[str]) -> Place:
    found = syllables(name)
    return Place(
        name,
        tuple(one_accented_spelling(token.text) for token in found),
        tuple(token.folded for token in found),
        frozenset(documents),
        frozenset(within - documents),
    )


def _marks_agree(name: Place, query: Sequence[Token]) -> bool:
    """A syllable typed with marks must have the name's; one without stands for any.

    "Suôi" is "Suối", and so is "Suổi" with its capital, but what itself stands in names of places is another: "Đông
    Tiến" is not "Đồng Tiến". A syllable that ends in a stop may always lack its tone, as in names of the highlands:
    "Đăk Lăk".
    """
    pairs = zip(name.syllables, name.folded, query, strict=True)
    return all(_is_typed(accented, folded, token.text) for accented, folded, token in pairs)


def _is_typed(accented: str, folded: str, text: str) -> bool:
    typed = one_accented_spelling(text)
    if typed in (accented, folded):
        return True
    if typed == toneless(accented) and folded[-1] in _STOPS:
        return True
    bare = toneless(typed) if text[0].isupper() else typed
    return bare == toneless(accented) and typed not in name_syllables()


def _after_unit(before: Sequence[Token]) -> bool:
    folded = tuple(token.folded for token in before)
    return any(folded[-length:] in _UNITS for length in _UNIT_LENGTHS) or folded[-1:] in {(e,) for e in _AGENCY_ENDS}
