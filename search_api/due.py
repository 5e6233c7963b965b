"""When a deadline falls, as far as its words say: the year to sort and filter by, or that it comes again."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from indexer.vietnamese.normal import fold

Kind = Literal["year", "yearly", "ongoing", "event", "none"]
KINDS: Final[tuple[Kind, ...]] = ("year", "yearly", "ongoing", "event", "none")
LAST_MONTH: Final = 12
LAST_DAY: Final = 31

_YEAR: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_AGAIN: Final = re.compile(r"\b(?:hang|moi) (?:nam|quy|thang|tuan|ngay)\b|\bdinh ky\b")
_ALWAYS: Final = re.compile(r"\b(?:thuong xuyen|lien tuc)\b")
_DAY: Final = re.compile(r"(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?20\d\d")
_DAY_IN_WORDS: Final = re.compile(r"\bngay (\d{1,2}) thang (\d{1,2})\b")
_MONTH: Final = re.compile(r"\bthang (\d{1,2})\b|(?<![\d/.-])(\d{1,2})\s?/\s?20\d\d")
_QUARTER: Final = re.compile(r"\bquy (iv|i{1,3}|[1-4])\b")
_QUARTERS: Final = {"i": 3, "ii": 6, "iii": 9, "iv": 12, "1": 3, "2": 6, "3": 9, "4": 12}


# "Từ năm 2026" is when it begins; "từ 2026 đến 2030" ends.
_BEGINS: Final = re.compile(r"(?:bat dau )?(?:ke )?tu\b(?!.*(?:\bden\b|-))")


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """``order`` sorts: what has a date by it, then what comes again, what never ends, what awaits, what says nothing.

    ``year`` is the last one named, of "2026-2030" 2030; None where none is or where it comes again.
    """

    order: tuple[int, int, int, int]
    kind: Kind
    year: int | None = None

    @property
    def key(self) -> str:
        """What a filter calls it: the year, or the kind."""
        return str(self.year) if self.year else self.kind


@lru_cache(maxsize=10_000)
def due(deadline: str | None) -> Due:
    """Reads a deadline as its document words it ("Đến tháng 9/2030", "Hằng năm", "Thường xuyên", None)."""
    text = " ".join(fold(deadline or "").split())
    if not text:
        return _undated("none")
    if _ALWAYS.search(text):
        return _undated("ongoing")
    if _AGAIN.search(text):
        return _undated("yearly")
    years = [int(year) for year in _YEAR.findall(text)]
    if not years:
        return _undated("event")
    month, day = _within_year(text)
    return Due((0, years[-1], month, day), "year", years[-1])


def _undated(kind: Kind) -> Due:
    return Due((KINDS.index(kind), 0, 0, 0), kind)


def _within_year(text: str) -> tuple[int, int]:
    """The month and day named last; the year's end where none is."""
    days = _DAY.findall(text) or _DAY_IN_WORDS.findall(text)
    if days:
        return int(days[-1][1]), int(days[-1][0])
    quarters = _QUARTER.findall(text)
    if quarters:
        return _QUARTERS[quarters[-1]], LAST_DAY
    months = [first or second for first, second in _MONTH.findall(text)]
    return (int(months[-1]), LAST_DAY) if months else (LAST_MONTH, LAST_DAY)


def last_day(deadline: str | None) -> date | None:
    """The last day a deadline names ("đến tháng 9/2030" is 30 September); None where it names no year, or a start."""
    read = due(deadline)
    if read.year is None or _BEGINS.match(fold(deadline or "").strip()):
        return None
    _, year, month, day = read.order
    month = min(max(month, 1), LAST_MONTH)
    return date(year, month, min(max(day, 1), calendar.monthrange(year, month)[1]))
