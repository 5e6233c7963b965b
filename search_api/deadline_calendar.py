"""Deadlines as a calendar (RFC 5545): a whole-day event on each day that one names. Uses icalendar."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from icalendar import Calendar, Event

from search_api.due import due
from search_api.exports.types import printable
from search_api.sub_rows import BELOW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search_api.assignment_register import Entry
    from search_api.milestones import Milestone

MEDIA_TYPE = "text/calendar; charset=utf-8"
_SHORT = 120
_CLAUSE_END = re.compile(r"\s*[,;:.(–](?=\s)|\s*\((?=\S)")


def calendar(entries: Sequence[Entry], base: str) -> bytes:
    """``base`` is this server's address. What comes again ("hằng năm") or has no date is no event."""
    made = Calendar()
    made.add("prodid", "-//Can Cu//Thoi han//VI")
    made.add("version", "2.0")
    made.add("x-wr-calname", "Thời hạn nhiệm vụ")
    for entry in entries:
        days = due(entry.assignment.deadline).days
        for at, milestone in enumerate(days):
            made.add_component(_event(entry, milestone, f"-{at + 1}" if len(days) > 1 else "", base))
    return bytes(made.to_ical())


def _event(entry: Entry, milestone: Milestone, nth: str, base: str) -> Event:
    """``nth`` tells it from the other days of its task, whose words then say what this day is for."""
    record, day = entry.assignment, milestone.day
    task = BELOW.join(filter(None, (printable(entry.parent), _on_one_line(record.task))))
    called = f"{_on_one_line(milestone.text)} – {task}" if nth else task
    event = Event()
    event.add("uid", f"{record.id}{nth}@cancu")
    event.add("dtstamp", datetime.now(UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", _short(called))
    event.add("description", _description(entry, task))
    event.add("url", urljoin(base, entry.citation.url))
    return event


def _on_one_line(text: str) -> str:
    return " ".join(printable(text).split())


def _short(text: str) -> str:
    """Cut where a clause ends if there is such a place, else between words."""
    if len(text) <= _SHORT:
        return text
    clauses = [found.start() for found in _CLAUSE_END.finditer(text, _SHORT // 3, _SHORT)]
    return (text[: clauses[-1]] if clauses else text[:_SHORT].rsplit(" ", 1)[0]) + " …"


def _description(entry: Entry, task: str) -> str:
    record = entry.assignment
    lines = (
        task,
        f"Chủ trì: {'; '.join(record.lead)}" if record.lead else "",
        f"Phối hợp: {'; '.join(record.coordinate)}" if record.coordinate else "",
        f"Thời hạn: {record.deadline}",
        entry.citation.label,
    )
    return "\n".join(printable(line) for line in lines if line)
