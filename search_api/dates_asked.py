"""Days and months in a question, however they are typed: "30/6/2026", "30.6.2026", "6/2026", "30 June 2026"."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING, Final

from search_api.answers.dates import without_document_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTHS: Final = len(_NAMES)
_YEAR: Final = r"(?P<{}>20\d\d)(?![\w/-]|\.\d)"
_NAMED: Final = "|".join(f"{each}|{each[:3]}" for each in _NAMES)
_DATE: Final = re.compile(
    r"(?<![\w/.,-])(?:"
    rf"(?:ng[àa]y\s*)?(?P<d1>\d{{1,2}})\s*(?P<sign>[/.-])\s*(?P<m1>\d{{1,2}})\s*(?P=sign)\s*{_YEAR.format('y1')}"
    rf"|(?:ng[àa]y\s*)?(?P<d2>\d{{1,2}})\s+th[áa]ng\s+(?P<m2>\d{{1,2}})\s*(?:n[ăa]m|/)\s*{_YEAR.format('y2')}"
    rf"|(?:(?:cu[ốo]i\s+|h[ếe]t\s+)?(?:th[áa]ng\s*|t)(?P<m3>\d{{1,2}})\s*(?:/|[.-]|n[ăa]m)|(?P<m4>\d{{1,2}})\s*/)\s*{_YEAR.format('y3')}"
    rf"|(?:(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?\s+)?(?P<m5>{_NAMED})\.?\s+{_YEAR.format('y5')}"
    r")",
    re.IGNORECASE,
)


def dates_asked(text: str) -> tuple[str, ...]:
    """The days and months that it names, in ISO 8601 ("2026-06-30", "2026-06"); those of cited documents apart."""
    return tuple(dict.fromkeys(dates_stated(without_document_dates(text))))


def dates_stated(text: str) -> Iterator[str]:
    """Those in any text, in order."""
    return (date for match in _DATE.finditer(text) if (date := _iso(match)))


def to_years(text: str) -> str:
    """The text with each of them made its year, as which it is read on."""
    return _DATE.sub(lambda match: _first(match, "y1", "y2", "y3", "y5") if _iso(match) else match[0], text)


def _iso(match: re.Match[str]) -> str | None:
    """None for a day that no calendar has."""
    year, named = int(_first(match, "y1", "y2", "y3", "y5")), match["m5"]
    month = _number_of(named) if named else int(_first(match, "m1", "m2", "m3", "m4"))
    day = int(_first(match, "d1", "d2", "d5") or 0)
    if not 1 <= month <= _MONTHS or day > monthrange(year, month)[1]:
        return None
    return f"{year}-{month:02d}" + (f"-{day:02d}" if day else "")


def _number_of(name: str) -> int:
    return next(at for at, each in enumerate(_NAMES, start=1) if each.startswith(name.lower()))


def _first(match: re.Match[str], *names: str) -> str:
    return next((match[name] for name in names if match[name]), "")


def is_by(date: str, by_date: str | None, by_year: int | None) -> bool:
    """Whether a term is the day or month asked about: the end of a year is the year."""
    if by_date:
        return by_date.startswith(date)
    return by_year is not None and date in {f"{by_year}-12", f"{by_year}-12-31"}
