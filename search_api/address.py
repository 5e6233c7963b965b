"""Questions for what stands at a place of a document: "khoản 3 Điều 8 quy định gì", "mục II.2 nói gì", "Phụ lục II"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from indexer.vietnamese.normal import fold
from search_api.row_asked import annex_of, row_of

_ROMAN: Final = r"[ivx]{1,5}"
_ARTICLE: Final = re.compile(r"\b(?:dieu|article) (?P<n>\d{1,3}[a-z]?)\b(?! (?:kien|tri|duong))")
_CLAUSE: Final = re.compile(r"\b(?:khoan|clause) (?P<n>\d{1,2}[a-z]?)\b")
_POINT: Final = re.compile(r"\b(?:diem|point) (?P<n>[a-z]|\d{1,2})\b")
_SECTION: Final = re.compile(
    rf"\b(?:muc|phan|section|part) (?P<n>{_ROMAN}(?:[.,]? ?\d{{1,2}}){{0,3}}(?:[.,]? ?[a-z])?)\b"
)
_ANNEX: Final = re.compile(r"\b(?:phu luc|annex|appendix) (?:so |no\.? )?(?P<n>\d{1,2}[a-z]?|[ivx]{1,4})\b")
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


ANY: Final = "*"
"""An annex whose number is not said."""

_IN_ANNEX: Final = re.compile(r"\b(?:phu luc|annex|appendix)\b")


@dataclass(frozen=True, slots=True)
class Address:
    """A place of a document. ``label`` is folded as citations have it; ``row`` the row of an annex, or None.

    ``rest`` are the folded words of the question that are no part of it.
    """

    label: str
    rest: tuple[str, ...]
    annex: str = ""
    row: tuple[str, str] | None = None

    def is_of(self, label: str) -> bool:
        """Whether a passage's label ("điểm a khoản 2 Điều 5", "II.2.a", "Phụ lục 02, II.4") is at or below it."""
        told = " ".join(fold(label).split())
        if self.annex:
            return told.startswith("phu luc") and self.annex in {ANY, annex_of(label)} and self._is_row(told)
        if self.label.startswith("muc "):
            own = self.label.removeprefix("muc ")
            return told == own or told.startswith(f"{own}.")
        return told == self.label or told.endswith(f" {self.label}")

    def _is_row(self, told: str) -> bool:
        return self.row is None or re.search(rf"(?:[.,]| |dong ){re.escape(self.row[1])}$", told) is not None


@lru_cache(maxsize=2_000)
def address_of(question: str) -> Address | None:
    """The place whose words are asked for; None where none is, or where something else of it is asked."""
    text = " ".join(fold(question).split())
    if not _SAYS.search(text):
        return None
    row = row_of(question)
    annex = annex_of(question)
    if (annex and not _SECTION.search(text)) or (row and _IN_ANNEX.search(text)):
        numbers = {annex, row[1] if row else ""}
        found = Address("", (), annex or ANY, row)
        return _with_rest(found, _ANNEX.sub(" ", text), numbers)
    label = _article(text) or _section(text)
    if label is None:
        return None
    for pattern in (_ARTICLE, _CLAUSE, _POINT, _SECTION):
        text = pattern.sub(" ", text)
    return _with_rest(Address(label, ()), text, set())


def _article(text: str) -> str | None:
    article = _ARTICLE.search(text)
    if article is None:
        return None
    clause, point = _CLAUSE.search(text), _POINT.search(text)
    parts = [f"dieu {article['n']}"]
    if clause:
        parts.insert(0, f"khoan {clause['n']}")
        if point:
            parts.insert(0, f"diem {point['n']}")
    return " ".join(parts)


def _section(text: str) -> str | None:
    """Gives "muc ii.2.a" for "mục II.2.a" and for "điểm a khoản 2 mục II"."""
    section = _SECTION.search(text)
    if section is None:
        return None
    parts = re.findall(r"[a-z]+|\d+", section["n"])
    parts += [found["n"] for found in (_CLAUSE.search(text), _POINT.search(text)) if found]
    return "muc " + ".".join(parts)


def _with_rest(found: Address, text: str, known: set[str]) -> Address:
    rest = tuple(word for word in _WORD.findall(text) if word not in _LIGHT and word.lstrip("0") not in known)
    return Address(found.label, rest, found.annex, found.row)
