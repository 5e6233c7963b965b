"""Deadlines on a line of years, and as a calendar to take away."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response

from search_api.assignment_register import Wanted, read_register
from search_api.due import due
from search_api.parameters import filters, texts
from web.asked import asked
from web.rendering import READ, render

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from search_api.assignment_register import Entry
    from search_api.milestones import Milestone
    from search_api.service import SearchService

MOST = 300
"""Deadlines that one page shows."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year with the days due in it in order; ``share`` of the fullest year, 0-100, is how long its bar is."""

    year: int
    dated: tuple[tuple[Milestone, Entry], ...]
    share: int


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """``undated`` have a deadline without a year, or none. ``calendar_url`` is the same as a file."""

    years: tuple[Year, ...]
    total: int
    undated: int
    calendar_url: str
    query: str


def router(service: SearchService) -> APIRouter:
    """``GET /timeline``, with the parameters of the register."""
    routes = APIRouter(include_in_schema=False)

    @routes.api_route("/timeline", methods=READ)
    def timeline(request: Request) -> Response:
        values = asked(request)
        wanted = Wanted(filters=filters(values), agency=texts(values, "agency"), lead=texts(values, "lead"))
        return render(request, "timeline.html", _page(read_register(service, wanted), str(request.query_params)))

    return routes


def _page(entries: Sequence[Entry], query: str) -> TimelinePage:
    days = [(milestone, entry) for entry in entries for milestone in due(entry.assignment.deadline).days]
    days.sort(key=lambda pair: pair[0].day)
    dated = {entry.assignment.id for _, entry in days}
    calendar = f"/api/assignments.ics?{query}" if query else "/api/assignments.ics"
    return TimelinePage(tuple(_years(days[:MOST])), len(days), len(entries) - len(dated), calendar, query)


def _years(days: Sequence[tuple[Milestone, Entry]]) -> Iterator[Year]:
    grouped = [(year, tuple(group)) for year, group in groupby(days, key=lambda pair: pair[0].day.year)]
    most = max((len(group) for _, group in grouped), default=1)
    for year, group in grouped:
        yield Year(year, group, round(100 * len(group) / most))
