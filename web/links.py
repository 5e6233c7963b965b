"""Page addresses: the same query parameters as the API, defaults left out, so that an address can be shared."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote, urlencode

from search_api.parameters import MAX_QUERY
from search_api.types import Filters, SearchRequest
from search_api.wording import MOST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.requests import Request

    from indexer.model import Document, Passage

Repeatable = Literal["level", "locality", "issuer", "type", "document"]
REPEATABLE: tuple[Repeatable, ...] = ("level", "type", "issuer", "locality", "document")
CITED = "#cited"
DEFAULTS = SearchRequest(q="")


def filter_parameters(filters: Filters) -> list[tuple[str, str]]:
    """The filters as query parameters, in a fixed order."""
    values = [(name, value) for name in REPEATABLE for value in chosen(filters, name)]
    dates = [("issued_from", filters.issued_from), ("issued_to", filters.issued_to)]
    return values + [(name, value) for name, value in dates if value]


def search_parameters(request: SearchRequest) -> list[tuple[str, str]]:
    """What makes this search, without what is default anyway, and of a long text no more than is read of it."""
    parameters = [
        ("q", request.q if len(request.q) <= MAX_QUERY else " ".join(request.q.split())[: MAX_QUERY + 1]),
        *filter_parameters(request.filters),
    ]
    if request.mode != DEFAULTS.mode:
        parameters.append(("mode", request.mode))
    if request.limit != DEFAULTS.limit:
        parameters.append(("limit", str(request.limit)))
    if request.as_typed:
        parameters.append(("as_typed", "true"))
    if request.offset:
        parameters.append(("offset", str(request.offset)))
    return parameters


def address(path: str, parameters: list[tuple[str, str]]) -> str:
    """``path`` with its query string, if any."""
    return f"{path}?{urlencode(parameters, errors='replace')}" if parameters else path


def toggled(filters: Filters, name: Repeatable, value: str) -> Filters:
    """The filters with ``value`` taken out if it was in, else put in."""
    values = chosen(filters, name)
    changed = tuple(each for each in values if each != value) if value in values else (*values, value)
    match name:
        case "level":
            return replace(filters, level=changed)
        case "locality":
            return replace(filters, locality=changed)
        case "issuer":
            return replace(filters, issuer=changed)
        case "type":
            return replace(filters, type=changed)
        case "document":
            return replace(filters, document=changed)


def chosen(filters: Filters, name: Repeatable) -> tuple[str, ...]:
    """The values of one filter."""
    values: tuple[str, ...] = getattr(filters, name)
    return values


def document_url(document_id: str, passage_id: str | None = None) -> str:
    """The document's page, at the passage if one is given."""
    place = f"#p-{passage_id}" if passage_id else ""
    return f"/documents/{quote(document_id, safe='')}{place}"


def original_url(document_id: str, file_format: str, page: int | None = None) -> str:
    """The original file; a PDF opens at the page (PDF Open Parameters, RFC 8118)."""
    place = f"#page={page}" if page and file_format == "pdf" else ""
    return f"/api/documents/{quote(document_id, safe='')}/file{place}"


def page_url(document_id: str, number: int, passage_id: str | None = None) -> str:
    """A page as it looks, at the passage if one is given."""
    parameters = [("passage", passage_id)] if passage_id else []
    path = f"/documents/{quote(document_id, safe='')}/pages/{number}"
    return address(path, parameters) + (CITED if passage_id else "")


def passage_page_url(document: Document, passage: Passage) -> str:
    """The page that shows the passage; where pages are ours to make, the address that leads to it."""
    if document.paged:
        return page_url(document.id, passage.page_start, passage.id)
    path = f"/documents/{quote(document.id, safe='')}/pages"
    return address(path, [("passage", passage.id)]) + CITED


def in_language(request: Request, language: str) -> str:
    """This very page in the other language."""
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "lang"]
    return address(request.url.path, [*kept, ("lang", language)])


def agency_url(name: str) -> str:
    """All duties of an agency, by its one name."""
    return f"/agencies/{quote(name, safe='', errors='replace')}"


def compare_url(passage_ids: Iterable[str]) -> str:
    """The passages beside the first of them, as many as may be; for a single one, all its wordings."""
    return address("/compare", [("passage", each) for each in list(dict.fromkeys(passage_ids))[:MOST]])
