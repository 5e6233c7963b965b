"""When a deadline falls, as far as its words say: the year to sort and filter by, or that it comes again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from indexer.vietnamese.normal import fold
from search_api.milestones import LAST_DAY, LAST_MONTH, Milestone, milestones
from search_api.parameters import ChoiceError, texts

if TYPE_CHECKING:
    from search_api.parameters import Parameters

Kind = Literal["year", "yearly", "ongoing", "event", "none"]
KINDS: Final[tuple[Kind, ...]] = ("year", "yearly", "ongoing", "event", "none")

_YEAR: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_IS_YEAR: Final = re.compile(r"\d{4}", re.ASCII)
_AGAIN: Final = re.compile(r"\b(?:hang|moi) (?:nam|quy|thang|tuan|ngay)\b|\bdinh ky\b")
_ALWAYS: Final = re.compile(r"\b(?:thuong xuyen|lien tuc)\b")


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """``order`` sorts: what has a date by it, then what comes again, what never ends, what awaits, what says nothing.

    ``year`` is that of the last day named, of "2026-2030" 2030; None where none is or where it comes again.
    ``days`` are all that are named, in the order of the words; none where only a start is.
    """

    order: tuple[int, int, int, int]
    kind: Kind
    year: int | None = None
    days: tuple[Milestone, ...] = ()

    @property
    def key(self) -> str:
        """What a filter calls it: the year, or the kind."""
        return str(self.year) if self.year else self.kind

    @property
    def keys(self) -> frozenset[str]:
        """Every value of a filter that asks for it: each year in which a day of it falls."""
        return frozenset({self.key, *(str(each.day.year) for each in self.days)})


@lru_cache(maxsize=10_000)
def due(deadline: str | None) -> Due:
    """Reads a deadline as its document words it ("Đến tháng 9/2030", "Hằng năm", "Thường xuyên", None)."""
    text = " ".join(fold(deadline or "").split())
    if not text:
        return _undated("none")
    days = milestones(deadline)
    # What is to be reached by each of several days may well speak of what is regular.
    again = _again(text) if len(days) <= 1 else None
    if again:
        return _undated(again)
    years = [each.day.year for each in days] or [int(year) for year in _YEAR.findall(text)[-1:]]
    if not years:
        return _undated("event")
    last = max((each.day for each in days), default=date(years[-1], LAST_MONTH, LAST_DAY))
    return Due((0, last.year, last.month, last.day), "year", last.year, days)


def _again(text: str) -> Kind | None:
    """That it never ends, or comes again."""
    if _ALWAYS.search(text):
        return "ongoing"
    return "yearly" if _AGAIN.search(text) else None


def _undated(kind: Kind) -> Due:
    return Due((KINDS.index(kind), 0, 0, 0), kind)


def wanted(values: Parameters, name: str = "due") -> tuple[str, ...]:
    """The filter's values: years and kinds. Raises ``ChoiceError``."""
    keys = texts(values, name)
    for key in keys:
        if key not in KINDS[1:] and not _IS_YEAR.fullmatch(key):
            raise ChoiceError(name, key, ("2026 (năm)", *KINDS[1:]))
    return keys
