"""Agencies: a list of them taken apart, each under one name, with the commune or province it belongs to.

The facts stand in ``agencies.tsv``: the name, whose it is and its variants. Whose it is ("scope") is "xã" for a
commune's own unit, "tỉnh" for a province's, "địa phương" for one that exists at both levels, "-" where no place is
added (ministries, regional offices). A name that the table does not know is kept as it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from indexer.records.agency_words import GENERIC, HEAD, LOWER_NOUN
from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import index_form, syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from indexer.vietnamese.normal import Token

Scope = Literal["xã", "tỉnh", "địa phương", "-"]
_Key = tuple[str, ...]

_COMMUNE_KINDS = ("xã", "phường", "đặc khu", "thị trấn")
_PROVINCE_KINDS = ("tỉnh", "thành phố")
_KINDS = (*_COMMUNE_KINDS, *_PROVINCE_KINDS)
# What may stand between an agency's name and its place.
_LINKS = ("của", "trên địa bàn", "thuộc")
# What may begin the rest of a known name without making it another agency's: "BHXH cơ sở Mường La".
_PLACE_WORDS = (*_KINDS, "huyện", "cơ sở", "khu vực", "cấp", "trung ương", "việt nam", "liên", "thôn", "bản")
_EDGES = re.compile(r"^[\s.,;:–+•*/-]+|[\s.,;:–+•*/-]+$")
_STRONG = re.compile(r"\s*[;\n]\s*|(?:^|\s+)[-–+•*]\s+(?=" + HEAD + ")")
_HEAD_OF_PLACES = r"trưởng (?:các |\d{1,2} )?(?:thôn|bản|xóm|ấp|buôn|khu phố|tiểu khu)\b"
_ANOTHER = rf"(?:{HEAD}|[Cc]ác\s+(?:(?i:{LOWER_NOUN})|{HEAD})|(?<=và\s)(?:cơ quan|đơn vị)\b|{_HEAD_OF_PLACES})"
_WEAK = re.compile(rf"\s*(?:,|/|\+|(?<=\s)và|(?<=\s)cùng(?: với)?|(?<=\s)&)\s*(?={_ANOTHER})")
_UNPARTED = re.compile(rf"\s+(?={HEAD})")
_BODY_OF = re.compile(r"\b(?:Đảng (?:ủy|uỷ|bộ)|Chi bộ|Công đoàn|Thường trực|Ban Thường vụ)$")
_COMMA = re.compile(
    rf",\s+(?=[{CAPITAL}]|thôn\b|bản\b|trạm y tế\b|trường\b|tổ\b|doanh nghiệp\b|hợp tác xã\b"
    r"|trưởng (?:thôn|bản|xóm|ấp|khu)\b)"
)
_LONGEST_UNPARTED = 200  # characters; every place is tried, and a cell of thousands names nobody
_LONGEST_KNOWN = 120  # characters; no agency of the table has as many ...
_COMMAS_IN_A_NAME = 3  # ... nor as many commas
_SHORT_NAME = re.compile(rf"\s*\((?:sau đây gọi (?:tắt )?là )?[{CAPITAL}]{{2,}}\)")
_OFFICE_OF_TWO = re.compile(r"(?:văn phòng|vp)\s+(?:đoàn\s+\S+.*|hđnd|hội đồng nhân dân)$", re.IGNORECASE)
_BARE_NOUN = re.compile(rf"(?:[Cc]ác\s+)?(?:{LOWER_NOUN})(?:,\s*(?:{LOWER_NOUN}))*$", re.IGNORECASE)
_SPELLINGS = (("Uỷ", "Ủy"), ("uỷ", "ủy"), ("hoá", "hóa"), ("Hoá", "Hóa"), ("khoẻ", "khỏe"))
_LONG_FORMS = (
    ("UBND", "Ủy ban nhân dân"),
    ("HĐND", "Hội đồng nhân dân"),
    ("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"),
    ("MTTQ", "Mặt trận Tổ quốc"),
    ("BHXH", "Bảo hiểm xã hội"),
)


@dataclass(frozen=True, slots=True)
class _Known:
    name: str
    scope: Scope


@dataclass(frozen=True, slots=True)
class _Table:
    by_key: Mapping[_Key, _Known]
    variants: Mapping[str, tuple[str, ...]]
    longest: int


@cache
def _table() -> _Table:
    lines = Path(__file__).with_name("agencies.tsv").read_text(encoding="utf-8").splitlines()[1:]
    by_key: dict[_Key, _Known] = {}
    variants: dict[str, tuple[str, ...]] = {}
    for line in lines:
        name, scope, others = line.split("\t")
        known = _Known(name, cast("Scope", scope))
        variants[name] = tuple(filter(None, others.split("|")))
        for form in (name, *variants[name]):
            by_key.setdefault(_key(form), known)
    return _Table(by_key, variants, max(map(len, by_key)))


def _key(text: str) -> _Key:
    return tuple(token.folded for token in syllables(text))


# ---- a list taken apart ---------------------------------------------------------------------------------------


def split_agencies(cell: str) -> list[str]:
    """The agencies that a cell or phrase lists, as it names them, in order.

    A semicolon, a line or a bullet always parts them; a comma and "và" only where another agency begins, for
    "Phòng Kinh tế, Hạ tầng và Đô thị" is one and "Các cơ quan, đơn vị" is named as one.
    """
    named = [name for part in _STRONG.split(cell) for name in _split_weakly(part) if name]
    return list(dict.fromkeys(each for name in named for each in _split_unparted(name)))


def _split_weakly(part: str) -> Iterator[str]:
    start = 0
    for match in sorted((*_WEAK.finditer(part), *_behind_known(part)), key=lambda match: match.start()):
        if match.start() < start:
            continue
        before = _trim(part[start : match.start()])
        if not before or not _may_end(before, part[match.end() :]):
            continue
        yield before
        start = match.end()
    yield _trim(part[start:])


def _behind_known(part: str) -> Iterator[re.Match[str]]:
    """The commas behind an agency that the table knows whole: "Trạm Y tế xã, Viettel", not "Phòng Kinh tế, Hạ tầng"."""
    begin = 0
    commas = list(_COMMA.finditer(part))
    for place, match in enumerate(commas):
        if match.start() - begin > _LONGEST_KNOWN:
            begin = match.end()
            continue
        ends = [each.start() for each in commas[place + 1 : place + 1 + _COMMAS_IN_A_NAME]]
        ends += [len(part)] if len(part) - begin <= _LONGEST_KNOWN else []
        longer = any(is_known(_trim(part[begin:end])) for end in ends)
        if is_known(_trim(part[begin : match.start()])) and not longer:
            yield match
            begin = match.end()


def _split_unparted(name: str) -> list[str]:
    """Two agencies set one under the other in a cell, nothing between them; only where both are known."""
    if len(name) > _LONGEST_UNPARTED:
        return [name]
    for match in _UNPARTED.finditer(name):
        first, rest = name[: match.start()], name[match.end() :]
        if _BODY_OF.search(first):
            continue  # "Đảng ủy Công an tỉnh" is one
        if is_known(first) and is_known(rest) and not is_known(name):
            return [first, *_split_unparted(rest)]
    return [name]


def _may_end(before: str, after: str) -> bool:
    """Whether an agency may end here: not inside "các cơ quan, các đơn vị" nor "Văn phòng HĐND và UBND"."""
    if _OFFICE_OF_TWO.search(before):
        return False
    if re.match(r"(?:cơ quan|đơn vị)\b", after):
        return re.match(HEAD, before) is not None and " các " not in before
    next_is_generic = re.match(rf"(?:[Cc]ác\s+)?(?:{LOWER_NOUN})", after) is not None
    return not (next_is_generic and _BARE_NOUN.match(before)) or re.match(HEAD, after) is not None


# ---- one name -------------------------------------------------------------------------------------------------


@lru_cache(maxsize=20_000)
def canonical(agency: str, locality: str | None = None) -> str:
    """The agency's one name, with the place of the document that names it.

    "Trạm Y Tế xã" in a document of xã Mường La is "Trạm Y tế xã Mường La". A unit of another place, and agencies in
    general, keep their own words.
    """
    text = _tidy(agency)
    if not text or (re.match(GENERIC, text) and not is_known(text)):
        return _capital(_spelt_out(re.sub(r"\bcó liên quan\b", "liên quan", text)))
    name, rest = base_and_place(text)
    return _with_place(name, rest, _scope(name), locality)


@lru_cache(maxsize=20_000)
def base_and_place(agency: str) -> tuple[str, str]:
    """The agency's one name without its place, and the place as it stands: ("Trạm Y tế", "xã Mường La")."""
    text = _tidy(agency)
    found = _known_prefix(text)
    if found:
        return found[0].name, found[1]
    text = _capital(_spelt_out(text))
    place = re.search(rf"\s(?:{'|'.join(_KINDS)})(?:\s+[{CAPITAL}].*)?$", text)
    return (text[: place.start()], text[place.start() :].strip()) if place else (text, "")


def variants(name: str) -> tuple[str, ...]:
    """Other ways to write a canonical name without its place ("VH-XH"); () for one that is not known."""
    return _table().variants.get(name, ())


def known_names() -> tuple[str, ...]:
    """The names of the agencies in the table, each by its own."""
    return tuple(_table().variants)


@lru_cache(maxsize=10_000)  # answering asks it of the same few hundred headings for each question
def is_known(agency: str) -> bool:
    """Whether the table knows the agency, its place aside."""
    return _known_prefix(_tidy(agency)) is not None


def same_agency(asked: str, agency: str) -> bool:
    """Whether an agency's canonical name is meant by ``asked``, any of its variants with or without its place."""
    name, place = base_and_place(asked)
    other, other_place = base_and_place(agency)
    if _key(name) != _key(other):
        return False
    wanted = [syllable for syllable in _key(place) if syllable not in _place_keys()]
    return not wanted or set(wanted) <= set(_key(other_place))


def mentions(asked: str, agency: str) -> bool:
    """Whether an agency's canonical name holds the words of ``asked`` side by side ("mat tran to quoc")."""
    words, name = _key(asked), _key(agency)
    return bool(words) and any(name[i : i + len(words)] == words for i in range(len(name) - len(words) + 1))


@cache
def _place_keys() -> frozenset[str]:
    return frozenset(syllable for kind in _KINDS for syllable in _key(kind))


@lru_cache(maxsize=20_000)
def _known_prefix(text: str) -> tuple[_Known, str] | None:
    """The longest name of the table that the text begins with, and the rest, which can only be a place."""
    tokens = syllables(text)
    table = _table()
    for length in range(min(table.longest, len(tokens)), 0, -1):
        known = table.by_key.get(tuple(token.folded for token in tokens[:length]))
        if known and _is_place(text, tokens, length):
            return known, text[tokens[length].start :] if length < len(tokens) else ""
    return None


def _is_place(text: str, tokens: list[Token], length: int) -> bool:
    if length == len(tokens):
        return True
    between = text[tokens[length - 1].end : tokens[length].start]
    rest = text[tokens[length].start :]
    if between.strip() or "," in rest or " và " in rest or re.match(HEAD, rest):
        return False
    lower = rest.lower()
    starts = any(lower == word or lower.startswith(f"{word} ") for word in (*_PLACE_WORDS, *_LINKS))
    return starts or all(token.text[0].isupper() for token in tokens[length:])


def _scope(name: str) -> Scope:
    known = _table().by_key.get(_key(name))
    if known:
        return known.scope
    head = index_form(name.split(" ", 1)[0])
    return {"phong": "xã", "tram": "xã", "so": "tỉnh"}.get(head, "-")  # type: ignore[return-value]  # the dict's own values


def _with_place(name: str, rest: str, scope: Scope, locality: str | None) -> str:
    if locality is None or not _has(scope, locality):
        return f"{name} {rest}".strip()
    kind, place = _kind_and_name(locality)
    bare = re.sub(rf"^(?:{'|'.join(_LINKS)})\s+", "", rest, flags=re.IGNORECASE)
    own = {"", kind, place.lower(), locality.lower()}
    if _key(bare) not in {_key(each) for each in own}:
        return f"{name} {rest}".strip()
    if name.endswith((" ủy", "Tỉnh ủy", "Thành ủy")) and kind in _PROVINCE_KINDS:
        return f"{name} {place}"
    return f"{name} {locality}"


def _has(scope: Scope, locality: str) -> bool:
    """Whether a place of this kind has such an agency."""
    kind = _kind_and_name(locality)[0]
    return (scope in ("xã", "địa phương") and kind in _COMMUNE_KINDS) or (
        scope in ("tỉnh", "địa phương") and kind in _PROVINCE_KINDS
    )


def _kind_and_name(locality: str) -> tuple[str, str]:
    for kind in _KINDS:
        if locality.lower().startswith(f"{kind} "):
            return kind, locality[len(kind) + 1 :]
    return "", locality


def _trim(text: str) -> str:
    return _EDGES.sub("", text)


def _tidy(agency: str) -> str:
    """On one line, without the short name that is put behind it: "Bảo hiểm xã hội (BHXH) thành phố"."""
    return _trim(" ".join(_SHORT_NAME.sub(" ", agency).split()))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _spelt_out(text: str) -> str:
    for short, long in _LONG_FORMS:
        text = re.sub(rf"\b{short}\b", long, text)
    for old, new in _SPELLINGS:
        text = re.sub(rf"\b{old}\b", new, text)
    return text
