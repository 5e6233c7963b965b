"""Results: passages with their grounds, facets, and how the question was understood."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, Request, Response

from search_api.parameters import MODES, collect, filters, search_request
from search_api.types import Filters
from web.filtering import FilterPanel, panel
from web.links import search_parameters, search_url
from web.pages.home import EXAMPLES
from web.paging import Paging
from web.rendering import READ, render

if TYPE_CHECKING:
    from search_api.facets import Facet
    from search_api.service import SearchService
    from search_api.types import Mode, SearchRequest, SearchResult

FACETS: Final[tuple[Facet, ...]] = ("level", "type", "issuer", "locality")


@dataclass(frozen=True, slots=True)
class EmptyPage:
    """Nothing was asked yet."""

    examples: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of results and the ways on from it; the URLs keep everything else as it is."""

    asked: SearchRequest
    result: SearchResult
    panel: FilterPanel
    paging: Paging
    modes: tuple[tuple[Mode, str], ...]
    kept: list[tuple[str, str]]
    examples: dict[str, tuple[str, ...]]


def router(service: SearchService) -> APIRouter:
    """``GET /search``."""
    routes = APIRouter(include_in_schema=False)

    @routes.api_route("/search", methods=READ)
    def search(request: Request) -> Response:
        values = collect(request.query_params.multi_items())
        if "q" not in values:
            filters(values)
            return render(request, "search_empty.html", EmptyPage(EXAMPLES))
        asked = replace(search_request(values), group=True)
        return render(request, "search.html", _page(asked, service.search(asked), service))

    return routes


def _page(asked: SearchRequest, result: SearchResult, service: SearchService) -> SearchPage:
    first = replace(asked, offset=0)
    unfiltered = replace(first, filters=Filters())
    counts = {name: result.facets.get(name, []) for name in FACETS}
    return SearchPage(
        asked=asked,
        result=result,
        panel=panel("/search", search_parameters(unfiltered), asked.filters, counts, _titles(asked, service)),
        paging=Paging(result.total, asked.limit, asked.offset, lambda at: search_url(replace(asked, offset=at))),
        modes=tuple((mode, search_url(replace(first, mode=mode))) for mode in MODES.values()),
        kept=[(name, value) for name, value in search_parameters(first) if name != "q"],
        examples=EXAMPLES,
    )


def _titles(asked: SearchRequest, service: SearchService) -> dict[str, str]:
    """Names of the documents that the search is kept to, asked for only when there are any."""
    if not asked.filters.document:
        return {}
    _, documents = service.documents(Filters(document=asked.filters.document), len(asked.filters.document), 0)
    return {document.id: document.title for document in documents}
