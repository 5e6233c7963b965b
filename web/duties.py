"""Entries of the register of assignments in the orders that its pages read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from search_api.citation import pages, place, short_title
from search_api.due import Due, due

if TYPE_CHECKING:
    from collections.abc import Iterable

    from search_api.assignment_register import Entry


def due_of(entry: Entry) -> Due:
    """When its deadline falls."""
    return due(entry.assignment.deadline)


def by_deadline(entries: Iterable[Entry]) -> list[Entry]:
    """What has a date first, by it; as they come within one deadline."""
    return sorted(entries, key=lambda entry: due_of(entry).order)


def where(entry: Entry) -> str:
    """The place within its document: "Phụ lục 02, II.4, tr. 12"."""
    page = pages(entry.document, entry.assignment.page, entry.assignment.page)
    # A page number alone on a line of a narrow column is lost.
    page = page.replace(" ", "\N{NO-BREAK SPACE}", 1)
    return ", ".join(filter(None, (place(entry.assignment.label), page))) or short_title(entry.document)
