"""The days that a deadline's words name, each with its own words: "đến 30/6/2026 … và đến 30/10/2026 …" names two."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

from indexer.vietnamese.normal import fold, normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LAST_MONTH: Final = 12
LAST_DAY: Final = 31
_QUARTERS: Final = {"i": 3, "ii": 6, "iii": 9, "iv": 12, "1": 3, "2": 6, "3": 9, "4": 12}

_YEAR: Final = r"20\d\d(?!\w|/\w|-[a-z])"  # "12/2026/NĐ-CP" is a document
_OF_YEAR: Final = rf"(?:(?:\s?[/.-]\s?|,?\s+nam\s+)(?P<{{}}>{_YEAR}))"
# A day without a year is one only behind words that announce it: "1/2 số xã" is half of them.
_ANNOUNCED: Final = r"(?:ngay|mung|truoc|den|xong|va|hoac)"
_PLACE: Final = r"(?<![\w/.-])"
_WHEN: Final = re.compile(
    "|".join(
        (
            rf"{_PLACE}(?P<day>\d{{1,2}})\s?(?P<by>[/.-])\s?(?P<month>\d{{1,2}})\s?(?P=by)\s?(?P<year>{_YEAR})",
            rf"{_PLACE}(?P<day_said>\d{{1,2}})\s+thang\s+(?P<month_said>\d{{1,2}}){_OF_YEAR.format('year_said')}",
            rf"\b{_ANNOUNCED}\s+(?P<day_only>\d{{1,2}})(?:/|\s+thang\s+)(?P<month_only>\d{{1,2}})(?!\s?[/.,%\d])",
            rf"\bquy\s+(?:[iv1-4]{{1,3}}\s?[-–]\s?)?(?P<quarter>iv|i{{1,3}}|[1-4])\b{_OF_YEAR.format('quarter_year')}?",
            rf"\bthang\s+(?P<month_named>\d{{1,2}})(?!\d){_OF_YEAR.format('month_year')}?",
            rf"{_PLACE}(?:\d{{1,2}}\s?[-–]\s?)?(?P<month_figure>\d{{1,2}})\s?[/-]\s?(?P<figure_year>{_YEAR})",
            rf"(?<![\w/.])(?P<year_alone>{_YEAR})",
        )
    )
)
_YEARS: Final = ("year", "year_said", "quarter_year", "month_year", "figure_year", "year_alone")
_MONTHS: Final = ("month", "month_said", "month_only", "month_named", "month_figure")
_DAYS: Final = ("day", "day_said", "day_only")
_LEADS_IN: Final = re.compile(
    r"(?:\b(?:cham nhat|muon nhat|khong qua|hoan thanh|phan dau|bat dau|ke|tu|truoc|den|het|la|vao|trong|xong|ngay|mung"
    r"|cuoi|thang|nam|quy|giai doan)\s+)+$"
)
# "Từ năm 2026" is when it begins.
_BEGINS: Final = re.compile(r"\btu\s+(?:(?:ngay|thang|nam|quy|dau|cuoi)\s+)*$")
_TO: Final = re.compile(r"\s*(?:[-–—]|\b(?:den|toi)\b)\s*(?:(?:het|ngay|thang|nam|quy|cuoi|dau|truoc)\s+)*")
_BESIDE: Final = re.compile(r"(?:[\s,(:]|\b(?:nam|trong|truoc|den|het|ngay|thang|quy|cua|cuoi|xong)\b)*")
# "theo Quyết định số 12/QĐ-UBND ngày 05/3/2026": when a document was issued.
# "tầm nhìn đến năm 2045" sets nobody a day.
_NOT_DUE: Final = re.compile(r"\b\d+\S*/\S*[a-z]\S*\s+(?:ngay\s+)?$|\btam nhin\s+(?:den\s+)?(?:nam\s+)?$")
_BREAK: Final = re.compile(r"\s*(?:[,;]|\bva\b)")
_JOINS: Final = re.compile(r"^(?:[\s,;:.]|(?:và|hoặc|rồi)\b)+|(?:[\s,;:(]|\b(?:và|hoặc|rồi))+$", re.IGNORECASE)


Exactness = Literal["day", "month", "quarter", "year"]


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day by which something is due, the last of a month, quarter or year where that is named; ``text`` verbatim."""

    day: date
    text: str
    precision: Exactness = "day"


@dataclass(frozen=True, slots=True)
class _Named:
    """A time in the words: where it stands, and what it tells of itself."""

    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None
    ends: bool = False
    quarter: bool = False

    @property
    def precision(self) -> Exactness:
        if self.day:
            return "day"
        return "quarter" if self.quarter else "month" if self.month else "year"


def milestones(deadline: str | None) -> tuple[Milestone, ...]:
    """In the order of the words; none where they name no year, or only when something begins."""
    text = normalise(deadline or "")
    plain = "".join((fold(letter) or " ")[:1] for letter in text)
    named = [each for each in _dated(_joined(plain, list(_named(plain)))) if not _begins(plain, each)]
    starts = [0, *(_clause(plain, one.end, next_.start) for one, next_ in pairwise(named)), len(text)]
    return tuple(
        Milestone(_last_day(each), _JOINS.sub("", text[starts[at] : starts[at + 1]]), each.precision)
        for at, each in enumerate(named)
    )


def _named(plain: str) -> Iterator[_Named]:
    for found in _WHEN.finditer(plain):
        said = {key: value for key, value in found.groupdict().items() if value}
        year, month, day = (
            next((int(said[key]) for key in keys if key in said), None) for keys in (_YEARS, _MONTHS, _DAYS)
        )
        if not _NOT_DUE.search(plain, 0, found.start()):
            quarter = _QUARTERS.get(said.get("quarter", ""))
            yield _Named(*found.span(), year, quarter or month, day, quarter=quarter is not None)


def _joined(plain: str, named: Sequence[_Named]) -> list[_Named]:
    """A span of time ends with its end ("từ … đến …"); a year beside a day without one is its year."""
    joined: list[_Named] = []
    for each in named:
        before = joined[-1] if joined else None
        gap = plain[before.end : each.start] if before else ""
        if before and _is_span(plain, before, gap):
            joined[-1] = replace(each, start=before.start, ends=True)
        elif before and _BESIDE.fullmatch(gap) and _completes(before, each):
            exact = each if before.month is None else before
            joined[-1] = replace(exact, start=before.start, end=each.end, year=before.year or each.year)
        else:
            joined.append(each)
    return joined


def _is_span(plain: str, before: _Named, gap: str) -> bool:
    """Whether what stands after ``gap`` ends what ``before`` begins."""
    if not _TO.fullmatch(gap):
        return False
    return not gap.strip()[:1].isalpha() or _begins(plain, before) or "giai doan" in plain[: before.start]


def _completes(before: _Named, after: _Named) -> bool:
    """Whether one names the year and the other the time within it."""
    if (before.month is None) == (after.month is None):
        return False
    return before.year is None or after.year is None or before.year == after.year


def _dated(named: Sequence[_Named]) -> Iterator[_Named]:
    """Those with a year; one without takes the next that is named, else the last: "ngày 30/6 và ngày 31/12/2026"."""
    for at, each in enumerate(named):
        years = [other.year for other in (each, *named[at + 1 :], *reversed(named[:at])) if other.year]
        month = each.month or LAST_MONTH
        if years and 1 <= month <= LAST_MONTH:
            yield replace(each, year=years[0])


def _begins(plain: str, named: _Named) -> bool:
    """Whether it says when something begins, and not when it ends."""
    return not named.ends and _BEGINS.search(plain, _lead_in(plain, named.start), named.start) is not None


def _clause(plain: str, before: int, start: int) -> int:
    """Where the words of a time begin that stands after another: "… 30/6/2026, 100% vào 31/12/2026"."""
    led_in = _lead_in(plain, start)
    return before if _BREAK.match(plain, before, led_in) else led_in


def _lead_in(plain: str, start: int) -> int:
    """Where the words that belong to a time begin: "chậm nhất đến ngày 30/6/2026"."""
    found = _LEADS_IN.search(plain, 0, start)
    return found.start() if found else start


def _last_day(named: _Named) -> date:
    year, month = named.year or 0, named.month or LAST_MONTH
    return date(year, month, min(max(named.day or LAST_DAY, 1), calendar.monthrange(year, month)[1]))
