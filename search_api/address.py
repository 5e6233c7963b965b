"""Questions for what stands at a place of a document: "khoản 3 Điều 8 quy định gì", "mục II.2 nói gì", "Phụ lục II"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from indexer.vietnamese.normal import fold
from search_api.codes import KINDS
from search_api.row_asked import ANNEX, annex_of, is_row, row_of

# "k3 Đ8": as they are noted.
_SHORT: Final = re.compile(
    r"(?i)(?P<before>^\W*|, |\b(?:tại|theo|ở|của|trong|tai|o|cua|điểm \w|diem \w) "
    r"|\b(?P<clause>khoản|khoan) \d{1,2},? )"
    r"(?P<short>k|đ|(?(clause)d|(?!)))\.? ?(?=\d{1,3}[a-zđ]?(?![\w/.,-]\w|\w))"
)
_WHOLE: Final = {"k": "khoản", "đ": "Điều", "d": "Điều"}
# "Theo Phụ lục II, …": what is asked stands behind it.
_ACCORDING: Final = re.compile(r"\W*(?:theo|tai|o|trong|can cu|under|according to|in)\b")
_ARTICLE: Final = re.compile(r"\b(?:dieu|article) (?P<n>\d{1,3}[a-z]?)\b(?! (?:kien|tri|duong))")
_CLAUSE: Final = re.compile(r"\b(?:khoan|clause) (?P<n>\d{1,2}[a-z]?)\b")
_POINT: Final = re.compile(r"\b(?:diem|point) (?P<n>[a-z]|\d{1,2})\b")
# As it is typed: "Mức vi phạm", "phân vi" and "thành phần vi chất" name no section. A numeral in small letters has a
# number behind it, or no other word that it may be the beginning of.
_SECTION: Final = re.compile(
    r"(?<!\w)(?<!thành )(?<!thanh )(?i:mục|phần|muc|phan|section|part) "
    r"(?P<n>(?:[IVX]{1,5}(?!\w)|[ivx]{1,5}(?=[.,]? ?\d|\W*$|[,.;?]"
    r"| (?:(?i:của|cua|trong|tại|tai|phụ|phu|kế|ke|quy|nói|noi|nêu|neu|ghi|viết|viet|có|co|là|la|say|of)\b)))"
    r"(?:[.,]? ?\d{1,2}\b){0,3}(?:[.,]? ?[a-zđ]\b)?)"
)
# "Mục 12 của công văn": of a document whose sections bear bare numbers.
_BARE_SECTION: Final = re.compile(
    r"(?<!\w)(?<!thành )(?<!thanh )(?i:mục|muc|section) (?:số |so )?(?P<n>\d{1,2}(?:\.\d{1,2}){0,2})(?![\d%/]|[.,]\d)"
)
# What the place says is asked for, and nothing else of it: no agency, no number, no day.
_SAYS: Final = re.compile(
    r"\b(?:quy dinh|noi|neu|ghi|viet|de cap|yeu cau|huong dan|co noi dung|noi dung)\b(?: \w+){0,3}? ?"
    r"\b(?:gi|nao|sao|nhung gi|cai gi)\b"
    r"|\bla (?:(?:nhiem vu|noi dung|viec|chi tieu|cong viec|muc tieu) )?gi\b"
    r"|\b(?:trich|doc|xem|nguyen van|noi dung(?: cua)?) (?:\w+ ){0,3}?(?:dieu|khoan|diem|muc|phan|phu luc) \w+"
    r"|\bwhat (?:does|do|is)\b.*\b(?:say|says|provide|state|require|about|in)\b"
)
_WORD: Final = re.compile(r"[^\W_]+(?:[/-][^\W_]+)*")
# What a question for a place may say besides: they tell of no matter.
_LIGHT: Final = frozenset(
    """
    cua trong tai o theo thi ve va la gi nao nhung cac quy dinh noi neu ghi viet de cap yeu cau huong dan dung co sao
    the ra cai trich doc xem nguyen van so thu tu stt nhiem vu muc tieu chi dong hang kem cho biet toi khoan dieu diem
    phan phu luc what does do is the of in say says provide state require about number no task row clause article
    point section part annex appendix
    """.split()  # noqa: SIM905 - a list to be read
)
# What may be asked of a row besides: the row tells all of it.
_OF_A_ROW: Final = frozenset("ai chu tri phoi hop giao lam thoi han xong truoc ngay khi bao gio hoan thanh".split())  # noqa: SIM905
# "Quy định" is what a place does as well, and a document of that kind only where a word of its name follows.
_KIND: Final = re.compile(
    rf"\b(?P<kind>bo luat|luat|phap lenh|hien phap|{KINDS}|chuong trinh|quy che|thong bao|bao cao|de an|dieu le|noi quy"
    r"|quy dinh(?! (?:\w+ )?(?:gi|nao|sao|the|nhung|ra|cu the|rang|viec)\b)(?= \w))\b"
)


ANY: Final = "*"
"""An annex whose number is not said."""

_IN_ANNEX: Final = re.compile(r"\b(?:phu luc|annex|appendix)\b")
_PLACES: Final = (_ARTICLE, _CLAUSE, _POINT, ANNEX, _IN_ANNEX, re.compile("§"))


@dataclass(frozen=True, slots=True)
class Address:
    """A place of a document. ``label`` is folded as citations have it; ``row`` the row of an annex, or None.

    ``rest`` are the folded words of the question that are no part of it. ``kind`` is the kind of document it is said
    to be in, folded; ``alone`` that nothing at the place is asked of, but the place itself: not "sản phẩm … tại Phụ
    lục II là gì".
    """

    label: str
    rest: tuple[str, ...] = ()
    annex: str = ""
    row: tuple[str, str] | None = None
    kind: str = ""
    alone: bool = True

    def is_of(self, label: str, text: str = "") -> bool:
        """Whether a passage's label ("điểm a khoản 2 Điều 5", "II.2.a", "Phụ lục 02, II.4") is at or below it.

        ``text`` is the passage's, whose first cell tells a row's own number.
        """
        told = " ".join(fold(label).split())
        if self.annex:
            return told.startswith("phu luc") and self._is_of_annex(label, told, text)
        if self.label.startswith("muc "):
            return self._is_of_section(told)
        return told == self.label or told.endswith(f" {self.label}")

    def _is_of_annex(self, label: str, told: str, text: str) -> bool:
        if self.annex not in {ANY, annex_of(label)} or (self.row and not is_row(label, self.row, text)):
            return False
        return not self.label or self._is_of_section(told.partition(", ")[2])

    def _is_of_section(self, told: str) -> bool:
        own = self.label.removeprefix("muc ")
        if self.bare and told.endswith(f".{own}"):
            return True  # "mục 2.4" of section II
        return told == own or told.startswith(f"{own}.")

    @property
    def bare(self) -> bool:
        """Whether a section is named by a number alone, which may be that of a part of one."""
        return self.label.removeprefix("muc ")[:1].isdigit()


@lru_cache(maxsize=2_000)
def address_of(question: str) -> Address | None:
    """The place whose words are asked for; None where none is, or where something else of it is asked."""
    typed = " ".join(question.split())
    for _ in range(2):  # "k3 Đ8": the article is known by its clause
        typed = _SHORT.sub(lambda found: f"{found['before']}{_WHOLE[found['short'].lower()]} ", typed)
    text = fold(typed)
    if not _SAYS.search(text):
        return None
    row, annex = row_of(question), annex_of(question)
    section = _SECTION.search(typed) or _BARE_SECTION.search(typed)
    others = fold(_BARE_SECTION.sub(" § ", _SECTION.sub(" § ", typed)))
    if annex or (row and _IN_ANNEX.search(text)) or (section and _IN_ANNEX.search(text)):
        label = _section(section, text) if section else ""
        return _whole(Address(label, annex=annex or ANY, row=row), others)
    label = _article(text) or (_section(section, text) if section else "")
    return _whole(Address(label), others) if label else None


def _article(text: str) -> str:
    article = _ARTICLE.search(text)
    if article is None:
        return ""
    clause, point = _CLAUSE.search(text), _POINT.search(text)
    parts = [f"dieu {article['n']}"]
    if clause:
        parts.insert(0, f"khoan {clause['n']}")
        if point:
            parts.insert(0, f"diem {point['n']}")
    return " ".join(parts)


def _section(section: re.Match[str], text: str) -> str:
    """Gives "muc ii.2.a" for "mục II.2.a" and for "điểm a khoản 2 mục II"."""
    parts = re.findall(r"[a-z]+|\d+", fold(section["n"]))
    parts += [found["n"] for found in (_CLAUSE.search(text), _POINT.search(text)) if found]
    return "muc " + ".".join(parts)


def _whole(found: Address, text: str) -> Address:
    """With what else is said: ``text`` is the question, folded, a "§" for a section named."""
    begins = min((place.start() for pattern in _PLACES if (place := pattern.search(text))), default=0)
    kind = _KIND.search(text)
    number = {*fold(found.row[1]).split("."), found.row[1], *_OF_A_ROW} if found.row else set[str]()
    before = [word for word in _words(text[:begins], number) if not kind or kind.start() >= begins]
    for pattern in (_ARTICLE, _CLAUSE, _POINT, ANNEX):
        text = pattern.sub(" ", text)
    behind = text.rpartition(",")[2] if _ACCORDING.match(text) and "," in text else ""
    asked_of = before or (not _KIND.search(behind) and _words(behind, number))
    rest = tuple(_words(text, number))
    return Address(found.label, rest, found.annex, found.row, kind["kind"] if kind else "", alone=not asked_of)


def _words(text: str, known: set[str]) -> list[str]:
    return [word for word in _WORD.findall(text) if word not in _LIGHT and word.lstrip("0") not in known]
