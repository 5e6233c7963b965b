"""By when a target is to be reached, in words: "đến ngày 30/6/2026", "đến năm 2030", "trước năm 2029"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from search_api.official_citation import written_month

if TYPE_CHECKING:
    from indexer.model import Target

_BEFORE: Final = re.compile(r"(?<!\w)trước\s+năm\s+(?P<year>20\d\d)(?!\d)", re.IGNORECASE)


def by_when(target: Target) -> str:
    """As exactly as the document states it; "" where it states no year."""
    if target.by_year is None:
        year = before(target)
        return f"trước năm {year}" if year else ""
    relation = target.relation if target.relation in ("đến", "từ") else ""
    return f"{relation} {_point(target)}".strip()


def before(target: Target) -> int | None:
    """The year before which a target without one is to be reached, which it has in its words alone."""
    found = _BEFORE.findall(target.text) if target.by_year is None else []
    return int(found[0]) if len(found) == 1 else None


def _point(target: Target) -> str:
    year, month, day = (*(target.by_date or str(target.by_year)).split("-"), "", "")[:3]
    if day:
        return f"ngày {day}/{int(month)}/{year}"
    return f"tháng {written_month(month)}/{year}" if month else f"năm {year}"


def is_day(target: Target) -> bool:
    """Whether the very day is stated."""
    return target.by_date is not None and len(target.by_date) == len("2026-06-30")
