"""Deadlines as a calendar (RFC 5545): a whole-day event on the last day of each that names a year. Uses icalendar."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from icalendar import Calendar, Event

from search_api.due import last_day
from search_api.exports.types import printable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from search_api.assignment_register import Entry

MEDIA_TYPE = "text/calendar; charset=utf-8"
_SHORT = 120


def calendar(entries: Sequence[Entry], base: str) -> bytes:
    """``base`` is this server's address. What comes again ("hằng năm") or has no date is no event."""
    made = Calendar()
    made.add("prodid", "-//Can Cu//Thoi han//VI")
    made.add("version", "2.0")
    made.add("x-wr-calname", "Thời hạn nhiệm vụ")
    for entry in entries:
        day = last_day(entry.assignment.deadline)
        if day:
            made.add_component(_event(entry, day, base))
    return bytes(made.to_ical())


def _event(entry: Entry, day: date, base: str) -> Event:
    record = entry.assignment
    task = " ".join(printable(record.task).split())
    event = Event()
    event.add("uid", f"{record.id}@cancu")
    event.add("dtstamp", datetime.now(UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", task if len(task) <= _SHORT else task[:_SHORT].rsplit(" ", 1)[0] + " …")
    event.add("description", _description(entry, task))
    event.add("url", urljoin(base, entry.citation.url))
    return event


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
