"""Names of provinces and communes as they are since 1 July 2025: 34 provinces, 3,321 communes, wards and zones.

The list stands in communes.tsv (facts of the resolutions on commune mergers of 2025, checked against two published
lists) and is read on first use.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, Literal, cast

from indexer.vietnamese.normal import syllables
from indexer.vietnamese.spelling import one_accented_spelling
from indexer.vietnamese.tables import rows

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from indexer.vietnamese.normal import Token

Kind = Literal["xã", "phường", "đặc khu", "tỉnh", "thành phố"]
Commune = tuple[str, Kind, str]
_Words = tuple[str, ...]

_CITIES = ("Cần Thơ", "Đà Nẵng", "Hà Nội", "Hải Phòng", "Hồ Chí Minh", "Huế")
# Nghị quyết 202/2025/QH15: six cities under the central government and 28 provinces.
_PROVINCES = (
    *("An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai"),
    *("Hà Tĩnh", "Hưng Yên", "Khánh Hòa", "Lai Châu", "Lâm Đồng", "Lạng Sơn", "Lào Cai", "Nghệ An", "Ninh Bình"),
    *("Phú Thọ", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sơn La", "Tây Ninh", "Thái Nguyên", "Thanh Hóa"),
    *("Tuyên Quang", "Vĩnh Long"),
)
_COMMUNE_KINDS: tuple[Kind, ...] = ("xã", "phường", "đặc khu")
# What may stand before a name, and what it announces. A letter announces only with its full stop ("p. Trần Liễu").
_BEFORE: Mapping[_Words, Kind] = {
    ("xa",): "xã",
    ("x",): "xã",
    ("phuong",): "phường",
    ("p",): "phường",
    ("dac", "khu"): "đặc khu",
    ("tinh",): "tỉnh",
    ("thanh", "pho"): "thành phố",
    ("tp",): "thành phố",
    ("commune",): "xã",
    ("ward",): "phường",
    ("province",): "tỉnh",
}
_AFTER: Mapping[str, Kind] = {"commune": "xã", "ward": "phường", "province": "tỉnh", "city": "thành phố"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in a text; ``given_text[start:end]`` is the name alone, as typed. ``name`` has its marks.

    ``provinces`` are those with a commune of this name and kind (xã Định Hóa is in two), or the province itself;
    empty, and ``kind`` None, for a name that only the caller knows.
    """

    name: str
    kind: Kind | None
    provinces: tuple[str, ...]
    start: int
    end: int


_FORMER: Final = (
    "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bến Tre", "Bình Dương", "Bình Định", "Bình Phước",
    "Bình Thuận", "Đắk Nông", "Hà Giang", "Hà Nam", "Hải Dương", "Hậu Giang", "Hòa Bình", "Kiên Giang", "Kon Tum",
    "Long An", "Nam Định", "Ninh Thuận", "Phú Yên", "Quảng Bình", "Quảng Nam", "Sóc Trăng", "Thái Bình", "Tiền Giang",
    "Trà Vinh", "Vĩnh Phúc", "Yên Bái",
)  # fmt: skip


def former_provinces() -> tuple[str, ...]:
    """The 29 names that went into others on 1 July 2025 (Nghị quyết 202/2025/QH15): people still ask by them."""
    return _FORMER


def provinces() -> tuple[str, ...]:
    """The 34 names without "Tỉnh" or "Thành phố": the cities, then the provinces, each in alphabetical order."""
    return (*_CITIES, *_PROVINCES)


def communes(name: str) -> list[Commune]:
    """Every ``(name, kind, province)`` of this name, given with or without its marks and its kind."""
    typed = tuple(syllables(name))
    words = _words(name)
    kinds = _COMMUNE_KINDS
    for before, kind in _BEFORE.items():
        if words[: len(before)] == before and words[len(before) :] in _by_words():
            typed, words, kinds = typed[len(before) :], words[len(before) :], (kind,)
            break
    return [each for each in _by_words().get(words, ()) if each[1] in kinds and _agree(each[0], typed)]


def find_places(text: str, known: Collection[str] = ()) -> tuple[Place, ...]:
    """The places named in a text, with or without marks, in text order; the longest name wins.

    A name counts when its kind stands beside it ("xã Mường La", "tinh son la", "Cao Minh commune"), or when it is
    one of ``known`` (names without their kind, such as the localities of the index). Other words never count.
    """
    search = _Search(text, tuple(syllables(text)), _by_their_words(tuple(known)))
    found: list[Place] = []
    start = 0
    while start < len(search.typed):
        end, place = search.longest_at(start)
        if place is not None:
            found.append(place)
        start = end
    return tuple(found)


@lru_cache(maxsize=16)
def _by_their_words(known: tuple[str, ...]) -> Mapping[_Words, str]:
    return {_words(name): name for name in known}


@dataclass(frozen=True, slots=True)
class _Search:
    text: str
    typed: tuple[Token, ...]
    known: Mapping[_Words, str]

    def longest_at(self, start: int) -> tuple[int, Place | None]:
        """Where to look on, and the place whose name begins at a token."""
        kind_before = self._kind_before(start)
        longest = max(_longest_name(), *map(len, self.known), 1)
        for end in range(min(start + longest, len(self.typed)), start, -1):
            place = self._place(start, end, kind_before or self._kind_after(end))
            if place is not None:
                return end, place
        return start + 1, None

    def _place(self, start: int, end: int, kind: Kind | None) -> Place | None:
        span = self.typed[start:end]
        words = tuple(token.folded for token in span)
        is_known = words in self.known and _agree(self.known[words], span)
        if kind is None and not is_known:
            return None
        if kind is not None and not is_known and len(span) == 1 and span[0].text.islower() and span[0].text.isascii():
            return None  # "xa chu": one bare syllable is too little
        places = [p for p in _by_words().get(words, ()) if kind in {None, p[1]} and _agree(p[0], span)]
        if places:
            # "xa dinh hoa" may be Định Hóa or Định Hòa: the one that the caller knows.
            name, its_kind, _province = next((p for p in places if p[0] == self.known.get(words)), places[0])
            where = dict.fromkeys(province for n, k, province in places if (n, k) == (name, its_kind))
            return Place(name, its_kind, tuple(where), span[0].start, span[-1].end)
        return Place(self.known[words], None, (), span[0].start, span[-1].end) if is_known else None

    def _kind_before(self, start: int) -> Kind | None:
        for length in range(1, min(2, start) + 1):
            span = self.typed[start - length : start]
            kind = _BEFORE.get(tuple(token.folded for token in span))
            letter = len(span[-1].folded) == 1
            if kind and _agree(kind, span) and (not letter or self.text[span[-1].end :].startswith(".")):
                return kind
        return None

    def _kind_after(self, end: int) -> Kind | None:
        return _AFTER.get(self.typed[end].folded) if end < len(self.typed) else None


def _agree(name: str, span: tuple[Token, ...]) -> bool:
    """Whether every typed syllable is bare or carries the name's marks: "phương" announces no phường."""
    right = map(one_accented_spelling, (token.text for token in syllables(name)))
    return all(t.text.isascii() or one_accented_spelling(t.text) == r for t, r in zip(span, right, strict=False))


def _words(name: str) -> _Words:
    return tuple(token.folded for token in syllables(name))


@cache
def _communes() -> tuple[Commune, ...]:
    return tuple((name, cast("Kind", kind), province) for province, kind, name in rows("communes.tsv"))


@cache
def _by_words() -> Mapping[_Words, tuple[Commune, ...]]:
    """All places by the index forms of their name's syllables; a province stands in itself."""
    found: defaultdict[_Words, list[Commune]] = defaultdict(list)
    for city in _CITIES:
        found[_words(city)].append((city, "thành phố", city))
    for province in _PROVINCES:
        found[_words(province)].append((province, "tỉnh", province))
    for commune in _communes():
        found[_words(commune[0])].append(commune)
    return {words: tuple(places) for words, places in found.items()}


@cache
def name_syllables() -> frozenset[str]:
    """The syllables of all these names, accented one way, in small letters."""
    names = (commune[0] for commune in _communes())
    return frozenset(one_accented_spelling(each.text) for name in (*provinces(), *names) for each in syllables(name))


@cache
def _longest_name() -> int:
    return max(map(len, _by_words()))
