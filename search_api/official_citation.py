"""A place as official letters cite it at first mention (Nghị định 30/2020/NĐ-CP, annex I, II.5).

"Type, number, date of issue, issuer, subject": "Mục II.2 Kế hoạch số 14/KH-UBND ngày 24 tháng 11 năm 2025 của Ủy ban
nhân dân xã Bản Mai về chăm sóc sức khỏe Nhân dân, tr. 3". What the document does not state is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from indexer.model import Document

LONGEST_SUBJECT: Final = 400
"""Characters of a subject; longer ones are whole preambles taken for a title."""

_ANNEX: Final = re.compile(r"(?i)^(phụ lục|biểu|mẫu)\b")
# How subjects begin that need no "về" before them.
_GOES_ON: Final = re.compile(r"(?i)^(về|v/v|thực hiện|triển khai|tổ chức thực hiện|quy định|ban hành|hành động)\b")
_SHORT: Final = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "UBMTTQ": "Ủy ban Mặt trận Tổ quốc"}
_MONTHS_WITH_NOUGHT: Final = 2  # "01", "02": annex I, II.4; days below ten have one too


def official(document: Document, where: str, pages: str) -> str:
    """``where`` names the place ("Mục II.2"), ``pages`` the pages ("tr. 3"); either may be empty."""
    joint = " kèm theo " if _ANNEX.match(where) else " "
    named = _named(document)
    placed = f"{where}{joint}{named}" if where else named
    return ", ".join(filter(None, (placed, pages)))


def _named(document: Document) -> str:
    if not document.type:
        return _cut(document.title or document.source_file)
    number = f"số {document.number}" if document.number else ""
    issuer = f"của {_in_full(document.issuer)}" if document.issuer else ""
    return " ".join(filter(None, (document.type, number, _dated(document), issuer, _subject(document))))


def _in_full(issuer: str) -> str:
    """Letters write an agency's name out."""
    short, _, rest = issuer.partition(" ")
    return f"{_SHORT.get(short, short)} {rest}".rstrip()


def _dated(document: Document) -> str:
    """As letters write it, "ngày 05 tháng 01 năm 2026", as far as it is stated."""
    year, month, day = ([*(document.issued_on or "").split("-"), "", ""])[:3]
    month = written_month(month)
    said = (("ngày", day), ("tháng", month), ("năm", year))
    return " ".join(f"{name} {value}" for name, value in said if value)


def written_month(month: str) -> str:
    """As letters write it: "01", "02", "3"; "" stays ""."""
    return str(int(month)).zfill(2 if int(month) <= _MONTHS_WITH_NOUGHT else 1) if month else ""


def _subject(document: Document) -> str:
    title = " ".join(document.title.split())
    if document.type and title.lower().startswith(document.type.lower()):
        title = title[len(document.type) :].lstrip(" :-–")
    if not title:
        return ""
    begun = _small(title) if title[1:2].islower() else title
    return _cut(begun if _GOES_ON.match(title) else f"về {begun}")


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_SUBJECT else text[:LONGEST_SUBJECT].rsplit(" ", 1)[0] + " …"
