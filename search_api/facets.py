"""Filters and facets: which documents a filter leaves, and how many passages stand behind each value."""

from __future__ import annotations

import calendar
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from indexer.vietnamese.normal import fold, normalise
from search_api.names import without_unit
from search_api.types import Filters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from indexer.model import Document

Facet = Literal["level", "locality", "type", "issuer"]
FACETS: Final[tuple[Facet, ...]] = ("level", "locality", "type", "issuer")
NO_FILTERS: Final = Filters()


def matching(documents: Mapping[str, Document], filters: Filters) -> frozenset[str] | None:
    """Ids of the documents that the filters leave; None when nothing is restricted."""
    if replace(filters, every_version=False) == NO_FILTERS:
        return None
    return frozenset(key for key, document in documents.items() if _fits(document, filters))


def _fits(document: Document, filters: Filters) -> bool:
    if filters.document and document.id not in filters.document:
        return False
    chosen = (
        (filters.level, document.level),
        (filters.locality, document.locality),
        (filters.issuer, document.issuer),
        (filters.type, document.type),
    )
    return all(not wanted or _is_among(value, wanted) for wanted, value in chosen) and _dated(document, filters)


def _is_among(value: str | None, wanted: tuple[str, ...]) -> bool:
    """Whether one of the values is meant: in any case, without marks, a place also without its unit ("Mường La")."""
    if value is None or value in wanted:
        return value in wanted
    names, (typed, bare) = {value.casefold(), without_unit(value).casefold()}, _typed(wanted)
    return not names.isdisjoint(typed) or not bare.isdisjoint(map(fold, names))


@lru_cache(maxsize=64)  # the same for every document that one request is held against
def _typed(wanted: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The values as they are compared, and those of them without marks."""
    typed = frozenset(filter(None, (normalise(each).strip().casefold() for each in wanted)))
    return typed, frozenset(filter(str.isascii, typed))


def _dated(document: Document, filters: Filters) -> bool:
    """A date known to the month or year counts as that whole span; no date stated is never within a range."""
    if filters.issued_from is None and filters.issued_to is None:
        return True
    if document.issued_on is None:
        return False
    first, last = span(document.issued_on)
    return (filters.issued_from is None or last >= span(filters.issued_from)[0]) and (
        filters.issued_to is None or first <= span(filters.issued_to)[1]
    )


def span(date: str) -> tuple[str, str]:
    """First and last day of a date given to the day, month or year: "2026-06" -> ("2026-06-01", "2026-06-30")."""
    parts = date.split("-")
    if len(parts) == 1:
        return f"{date}-01-01", f"{date}-12-31"
    if len(parts) == 2:  # noqa: PLR2004 - year and month
        last = calendar.monthrange(int(parts[0]), int(parts[1]))[1]
        return f"{date}-01", f"{date}-{last:02d}"
    return date, date


def without(filters: Filters, facet: Facet) -> Filters:
    """The filters with one field lifted, for that facet's own counts."""
    match facet:
        case "level":
            return replace(filters, level=())
        case "locality":
            return replace(filters, locality=())
        case "type":
            return replace(filters, type=())
        case "issuer":
            return replace(filters, issuer=())


def counts(documents: Iterable[Document], facet: Facet, each: Mapping[str, int] | None = None) -> list[tuple[str, int]]:
    """Values with how often they occur, the most frequent first. ``each``: how often a document counts, else once."""
    counted: Counter[str] = Counter()
    for document in documents:
        if value := getattr(document, facet):
            counted[value] += each[document.id] if each is not None else 1
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))
