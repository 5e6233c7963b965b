"""The numbering that official documents print at the start of a paragraph, and what may follow what.

State form: Nghị định 30/2020/NĐ-CP, Phụ lục I (phần, chương, mục, tiểu mục, điều, khoản, điểm). Party form:
Hướng dẫn 05-HD/VPTW (I., 1., 1.1., a), -, +).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from indexer.vietnamese.letters import CAPITAL

if TYPE_CHECKING:
    from collections.abc import Callable

MarkerKind = Literal[
    "annex",
    "part",
    "chapter",
    "division",
    "subdivision",
    "article",
    "roman",
    "capital",
    "arabic",
    "decimal",
    "letter",
    "bullet",
    "plus",
]

# Depth in the tree, outermost first; "decimal" goes deeper by its own number of dots.
RANK: dict[MarkerKind, int] = {
    "annex": 0,
    "part": 1,
    "chapter": 2,
    "capital": 3,
    "division": 3,
    "subdivision": 4,
    "article": 5,
    "roman": 5,
    "arabic": 6,
    "decimal": 7,
    "letter": 10,
    "bullet": 11,
    "plus": 12,
}

# The letters of điểm: Vietnamese order, without f, j, w, z (Nghị định 30/2020/NĐ-CP follows the alphabet).
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_UPPER = rf"[{CAPITAL}“\"(]"
_ORDINALS = {
    "nhất": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}
_NUMBER = r"[IVXLC]+|\d{1,3}"


@dataclass(frozen=True, slots=True)
class Marker:
    """``printed`` as it stands ("II.", "2.1.", "a)"), ``value`` to compare, ``rest`` the text behind it."""

    kind: MarkerKind
    printed: str
    value: tuple[int, ...]
    rest: str

    @property
    def rank(self) -> int:
        """Depth in the tree; greater is deeper."""
        return RANK[self.kind] + (len(self.value) - 2 if self.kind == "decimal" else 0)


def roman_value(text: str) -> int | None:
    """The number that a Roman numeral states, or None ("IIII" and "VX" are none)."""
    digits = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    if not text or any(letter not in digits for letter in text):
        return None
    total = 0
    for here, after in zip(text, [*text[1:], ""], strict=True):
        value = digits[here]
        total += -value if after and digits[after] > value else value
    return total if to_roman(total) == text else None


def to_roman(number: int) -> str:
    """The number in Roman numerals: "XIV"."""
    out = ""
    for value, text in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        while number >= value:
            out, number = out + text, number - value
    return out


def _number(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    return roman_value(text) or _ORDINALS.get(text.lower())


_NAMED: tuple[tuple[MarkerKind, re.Pattern[str]], ...] = (
    ("annex", re.compile(rf"(PHỤ LỤC|Phụ lục)(?:\s+(?:SỐ|số))?(?:\s+({_NUMBER}|[A-Z]))?\s*[.:\-–]?(?=\s|$)")),
    ("part", re.compile(rf"(PHẦN|Phần)\s+(?:(?:THỨ|thứ)\s+)?({_NUMBER}|\w+)\s*[.:\-–]?(?=\s|$)")),
    ("chapter", re.compile(rf"(CHƯƠNG|Chương)\s+({_NUMBER})\s*[.:\-–]?(?=\s|$)")),
    ("division", re.compile(rf"(MỤC|Mục)\s+({_NUMBER})\s*[.:\-–]?(?=\s|$)")),
    ("subdivision", re.compile(rf"(TIỂU MỤC|Tiểu mục)\s+({_NUMBER})\s*[.:\-–]?(?=\s|$)")),
    ("article", re.compile(r"(ĐIỀU|Điều)\s+(\d{1,3}[a-zđ]?)\s*[.:](?=\s|$)")),
)
_ROMAN = re.compile(
    r"([IVXL]{1,6})(?!/(?:v\b|\d))\s*[.\-–/)]\s*(?=\S)"
)  # "V/v" is "about" and no number, nor is "quý | I/2026"
_CAPITAL = re.compile(rf"([A-HK-UY])\s*[.\-–/)]\s+(?={_UPPER})")
_DECIMAL = re.compile(
    r"\(?(\d{1,2}(?:\.\d{1,2}){1,3})(?:(?:[.)]*|[-–])\s+(?=[^\W\d_]|[“\"(*])|[.)]\s+(?=\d+(?:[.,]\d+)?\s*(?:%|[^\W\d_])))"
)
_ARABIC = re.compile(
    rf"(?:\((\d{{1,2}})\)|(\d{{1,3}})\s*(?:[.)](?={_UPPER})|[.)/]\s+(?=\S)|(?<=\d)[-–]\s+(?={_UPPER}|100\s?%)))\s*"
)
_LETTER = re.compile(rf"\(?([a-zđ])\s*\)\s*(?=\S)|([a-hđ])\.\s+(?=[{CAPITAL}])")
_BULLET = re.compile(r"[-–—−•·●▪]\s*(?=[^\s\-–—_.])|\*\s+(?=\S)")
_PLUS = re.compile(r"\+\s*(?=\S)|[◦○]\s*(?=\S)")
# A line of at most this many characters may be an annex's or chapter's own heading line rather than a
# sentence that begins with the words ("Phụ lục 1 kèm theo Kế hoạch này quy định ...").
_HEADING_LINE = 120


def parse_marker(text: str) -> Marker | None:
    """The marker at the start of ``text``, taken by form alone; whether it fits is ``follows``'s question."""
    return _named(text) or _plain(text)


def unmarked(heading: str) -> str:
    """A heading without its number: "Sở Y tế" of "2. Sở Y tế"."""
    marker = parse_marker(heading)
    return (marker.rest if marker else heading).strip()


def _named(text: str) -> Marker | None:
    for kind, pattern in _NAMED:
        match = pattern.match(text)
        if match is None:
            continue
        stated = match.group(2)
        value = _annex_value(stated) if kind == "annex" else _article_value(stated)
        if value is None or not _is_heading_form(kind, match, text):
            continue
        return Marker(kind, match.group(0).strip(), value, text[match.end() :].strip())
    return None


def _annex_value(stated: str | None) -> tuple[int, ...] | None:
    if stated is None:
        return ()
    number = _number(stated)
    return (number,) if number is not None else (ord(stated) - ord("A") + 1,)


def _article_value(stated: str) -> tuple[int, ...] | None:
    match = re.fullmatch(r"(\d+)([a-zđ])", stated)
    if match:
        return int(match.group(1)), _LETTERS.find(match.group(2)) + 1
    number = _number(stated)
    return None if number is None else (number,)


def _is_heading_form(kind: MarkerKind, match: re.Match[str], text: str) -> bool:
    """Capitals always; "Phụ lục 1", "Phần I" in small letters only where the line can be a heading."""
    if kind == "article" or match.group(1).isupper():
        return True
    rest = text[match.end() :].strip()
    return len(text) <= _HEADING_LINE and not rest[:1].islower()


def _dotted(match: re.Match[str]) -> tuple[int, ...] | None:
    return tuple(int(part) for part in match[1].split("."))


def _roman(match: re.Match[str]) -> tuple[int, ...] | None:
    value = roman_value(match[1])
    return None if value is None else (value,)


def _digits(match: re.Match[str]) -> tuple[int, ...] | None:
    return (int(match[1] or match[2]),)


def _letter(match: re.Match[str]) -> tuple[int, ...] | None:
    value = _LETTERS.find(match[1] or match[2]) + 1
    return (value,) if value else None


def _capital(match: re.Match[str]) -> tuple[int, ...] | None:
    return (ord(match[1]) - ord("A") + 1,)


def _unnumbered(_: re.Match[str]) -> tuple[int, ...] | None:
    return ()


# In this order: "I." is a Roman number before it is a capital, "2.1." is decimal before it is "2.".
_PLAIN: tuple[tuple[MarkerKind, re.Pattern[str], Callable[[re.Match[str]], tuple[int, ...] | None]], ...] = (
    ("roman", _ROMAN, _roman),
    ("decimal", _DECIMAL, _dotted),
    ("arabic", _ARABIC, _digits),
    ("letter", _LETTER, _letter),
    ("capital", _CAPITAL, _capital),
    ("bullet", _BULLET, _unnumbered),
    ("plus", _PLUS, _unnumbered),
)


def _plain(text: str) -> Marker | None:
    for kind, pattern, read in _PLAIN:
        match = pattern.match(text)
        value = read(match) if match else None
        if match is not None and value is not None:
            return Marker(kind, match.group(0).strip(), value, text[match.end() :])
    return None


_OVER_ARTICLES: Final = frozenset({"part", "chapter", "division", "subdivision"})


class Numbering:
    """The open numbers at every depth while walking down a document.

    ``expects`` says whether a marker is the first of its kind here or the successor of an open sibling, which tells
    "2. Yêu cầu" after "1. Mục đích" from a line that merely starts with a digit.
    """

    def __init__(self) -> None:
        self._open: dict[tuple[MarkerKind, int], tuple[int, ...]] = {}

    def expects(self, marker: Marker) -> bool:
        """Whether the marker's number is the next one at its depth (or a first one)."""
        if marker.kind in ("bullet", "plus") or not marker.value:
            return True
        last = self._open.get((marker.kind, marker.rank))
        if marker.kind == "decimal":
            return self._expects_decimal(marker.value, last)
        number = marker.value[0]
        if last is None:
            return number == 1
        return number == last[0] + 1 or number == 1 or (marker.kind == "article" and number > last[0])

    def _expects_decimal(self, value: tuple[int, ...], last: tuple[int, ...] | None) -> bool:
        if value[-1] == 1:
            return True
        return last is not None and value[:-1] == last[:-1] and value[-1] == last[-1] + 1

    def accept(self, marker: Marker) -> None:
        """Opens the marker's number and closes everything deeper; articles are counted on through the chapters."""
        kept = {marker.kind, "article"} if marker.kind in _OVER_ARTICLES else {marker.kind}
        self._open = {key: value for key, value in self._open.items() if key[1] < marker.rank or key[0] in kept}
        if marker.kind not in ("bullet", "plus"):
            deeper = [key for key in self._open if key[1] > marker.rank and key[0] not in kept - {marker.kind}]
            for key in deeper:
                del self._open[key]
            self._open[(marker.kind, marker.rank)] = marker.value
