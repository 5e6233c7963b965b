"""By when: the years that a sentence, a heading or a deadline cell states, and how ("đến", "từ", "trong")."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.records.folding import lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.model import YearRelation

_YEAR = r"(?P<year>20\d\d)(?!\d|/\w)"
_DAY_OR_MONTH = (
    r"(?:(?:ngày\s*)?(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*"
    r"|(?:ngày\s*(?P<spoken_day>\d{1,2})\s*)?tháng\s*(?P<spoken_month>\d{1,2})\s*(?:[/.-]|năm)\s*"
    r"|(?P<bare_month>\d{1,2})\s*/\s*"
    r"|quý\s*(?:[1-4]|i{1,3}|iv)\s*(?:[/-]|năm)\s*|năm\s+)"
)
_RELATION = (
    r"(?P<relation>(?:từ\s+nay\s+)?(?:đến|tới)|trước|(?:chậm|muộn) nhất(?:\s+(?:là|vào|trong))?"
    r"|hoàn thành trong|trong|vào|kể\s+từ|bắt đầu từ|từ|so với|so|của|như|tính đến|sau)?\s*"
    r"(?:hết|trước|cuối|đầu|khoảng|cùng kỳ)?\s*"
)
_PERIOD = re.compile(
    r"(?<!\w)(?:(?:trong\s+)?giai\s+đoạn\s+|(?:từ\s+)?(?:năm\s+)?)20\d\d\s*(?:[-–—]|đến(?:\s+năm)?)\s*" + _YEAR
)
_POINT = re.compile(r"(?<!\w)" + _RELATION + _DAY_OR_MONTH + _YEAR)
_LIST = re.compile(
    r"(?<!\w)(?:(?P<relation>đến|tới|vào|trong|cho)\s+)?(?:hết\s+|cuối\s+)?(?:các\s+)?năm\s+20\d\d"
    r"(?:\s*(?:,|,?\s+và)\s+(?:(?:đến|tới|vào|trong)\s+)?(?:hết\s+|cuối\s+)?(?:năm\s+)?20\d\d(?![\d%/]))+"
)
_EACH = re.compile(r"20\d\d")
_BY = ("đến", "tới", "trước", "chậm nhất", "muộn nhất", "từ nay")
_FROM = ("từ", "kể", "bắt đầu từ")
_ALOOF = ("so", "của", "như", "tính đến", "sau")  # a baseline or a status, not a term
_BEFORE_MONTH = re.compile(r"trước\s+tháng(?!\w)")
# "Trước ngày 30/6/2029" leaves the day itself, as a deadline is understood; "trước năm 2029" nothing of that year.
_BEFORE_YEAR = re.compile(r"trước\s+(?:đầu\s+)?(?:năm\s|(?:tháng\s*0?1|quý\s*(?:1|i))\s*(?:[/.-]|năm))")
_IN_BRACKETS = re.compile(r"(?<=[%‰\w])\s?\((20\d\d)\)(?=\s*(?:[,;.]|và(?!\w)|$))")
_CLAUSE_START = re.compile(r"(?:[,;:(]|(?<!\w)(?:và|phấn đấu))\s*$")
_MONTHS = 12
_LEAD = 16  # characters before a term that tell whether it opens a clause
_GOAL = re.compile(r"mục tiêu|chỉ tiêu|tầm nhìn|phấn đấu")
_ONLY_A_YEAR = re.compile(r"[\s\W]*(?:[ivx]+|\d+(?:\.\d+)*|[a-zđ])?[\s\W]*")


@dataclass(frozen=True, slots=True)
class When:
    """A year and its relation, with the span of the words that state it.

    ``bare``: "năm 2026" in the middle of a clause, which is a term only right behind what it dates.
    ``date`` is the day or month, where one is stated: "2026-06-30", "2026-06".
    ``before``: the year itself is too late ("trước năm 2029"), so that it is no year to reach the target by.
    """

    year: int
    relation: YearRelation
    start: int
    end: int
    bare: bool = False
    date: str | None = None
    before: bool = False


def find_years(text: str) -> list[When]:
    """The terms that a lowered sentence states, in order; dates of documents, baselines and statuses are none."""
    found = [When(int(match["year"]), "trong", match.start(), match.end()) for match in _PERIOD.finditer(text)]
    found += [When(int(match[1]), "trong", *match.span(), bare=True) for match in _IN_BRACKETS.finditer(text)]
    for match in _POINT.finditer(text):
        if any(match.start() < period.end and period.start < match.end() for period in found):
            continue
        if (when := _point(text, match)) is not None:
            found.append(when)
    return sorted(found, key=lambda when: when.start)


def find_lists(text: str) -> list[tuple[When, ...]]:
    """The years that a lowered sentence counts up for as many figures: "vào các năm 2026, 2027, 2028".

    Each has the span of the whole list.
    """
    return [
        tuple(When(int(year), _list_relation(match), match.start(), match.end()) for year in _EACH.findall(match[0]))
        for match in _LIST.finditer(text)
    ]


def _list_relation(match: re.Match[str]) -> YearRelation:
    words = match["relation"] or ""
    return "đến" if words.startswith(_BY) else "trong"


def _point(text: str, match: re.Match[str]) -> When | None:
    words = match["relation"] or ""
    if words.startswith(_ALOOF) or (match["bare_month"] and not words):
        return None
    by = re.search(r"trước|hết|cuối", match[0]) is not None
    relation: YearRelation = "đến" if words.startswith(_BY) or by else "từ" if words.startswith(_FROM) else "trong"
    date = None if _BEFORE_MONTH.search(match[0]) else _date(match)  # "trước tháng 9" leaves no day of September
    before = _BEFORE_YEAR.search(match[0]) is not None
    when = When(int(match["year"]), relation, match.start(), match.end(), date=date, before=before)
    if relation != "trong" or words:
        return when
    if not match[0].lstrip().startswith(("năm", "quý", "tháng")):
        return None
    return when if _opens(text, match.start()) else replace(when, bare=True)


def _date(match: re.Match[str]) -> str | None:
    """The day or month in ISO 8601; None for the year alone, and for a day that no calendar has."""
    day = int(match["day"] or match["spoken_day"] or 0)
    month = int(match["month"] or match["spoken_month"] or match["bare_month"] or 0)
    if not 1 <= month <= _MONTHS:
        return None
    year = int(match["year"])
    if not day:
        return f"{year}-{month:02d}"
    return f"{year}-{month:02d}-{day:02d}" if day <= monthrange(year, month)[1] else None


def opens_clause(text: str, when: When) -> bool:
    """Whether the term stands at the beginning of a clause of the lowered text."""
    return _opens(text, when.start)


def _opens(text: str, at: int) -> bool:
    return not text[:at].strip() or _CLAUSE_START.search(text[max(0, at - _LEAD) : at]) is not None


def deadline_year(cell: str) -> When | None:
    """What a deadline cell states: "Đến tháng 9/2030", "Từ năm 2026", "2026-2030", "2027"; None for none or several."""
    text = lowered(cell).strip()
    if re.fullmatch(r"20\d\d", text):
        return When(int(text), "trong", 0, len(text))
    found = find_years(text)
    if not found and text[:1].isdigit() and (only := _POINT.fullmatch(f"đến {text}")):
        return When(int(only["year"]), "đến", 0, len(text), date=_date(only))
    return found[0] if len(found) == 1 else None


def heading_year(section_path: Sequence[str]) -> When | None:
    """The term that the nearest heading of goals states ("1. Mục tiêu đến năm 2030"); None where it states two."""
    for place, heading in reversed(list(enumerate(section_path))):
        text = lowered(heading)
        found = find_years(text)
        if not found:
            continue
        only = len(found) == 1 and _ONLY_A_YEAR.fullmatch(text[: found[0].start])
        below_goals = found[0].relation == "đến" and any(_GOAL.search(lowered(above)) for above in section_path[:place])
        if _GOAL.search(text) or only or below_goals:
            return found[0] if len({when.year for when in found}) == 1 else None
    return None
