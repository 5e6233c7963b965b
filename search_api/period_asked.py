"""The months of which a question asks what falls due: "trong quý IV/2026", "tháng 10/2026 phải làm gì"."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from indexer.vietnamese.normal import fold
from search_api.due import due
from search_api.milestones import milestones

if TYPE_CHECKING:
    from search_api.milestones import Milestone

_BY: Final = re.compile(r"\b(?:truoc|den het|cham nhat|muon nhat|tu nay den)(?: la)? (?:ngay )?\d")
_FROM: Final = re.compile(r"tu\b")  # "từ quý I đến quý III": longer than what it ends with
# "Theo công văn tháng 6/2026": when it was issued.
_OF_A_PAPER: Final = re.compile(
    r"\b(?:cong van|cv|ke hoach|kh|chuong trinh|ctr|nghi quyet|nq|quyet dinh|qd|chi thi|bao cao|thong bao|van ban)"
    r"(?: (?!trong\b|phai\b|lam\b)\S+){0,4} (?:thang|quy)\b"
)
_MONTHS: Final = {"month": 1, "quarter": 3}


class Period(NamedTuple):
    """From its first day to its last, and the words for it."""

    first: date
    last: date
    words: str

    def has(self, deadline: str | None) -> bool:
        """Whether a day of the deadline falls in it; a mere year tells no month."""
        days = (each for each in due(deadline).days if each.precision != "year")
        return any(self.first <= each.day <= self.last for each in days)


def period_asked(text: str) -> Period | None:
    """The month or quarter with its year that a text names, or all up to a day; None where it names none or several."""
    named = milestones(text)
    if len(named) == 1 and named[0].precision == "day" and _BY.search(fold(text)):
        return Period(date.min, named[0].day, named[0].text)
    if len(named) != 1 or named[0].precision not in _MONTHS or _FROM.match(fold(named[0].text)):
        return None
    if _OF_A_PAPER.search(fold(text)):
        return None
    return Period(_begin(named[0]), named[0].day, named[0].text)


def _begin(milestone: Milestone) -> date:
    last = milestone.day
    return date(last.year, last.month - _MONTHS[milestone.precision] + 1, 1)
