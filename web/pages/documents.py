"""The list of documents, filtered and sorted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, get_args

from fastapi import APIRouter, Request, Response

from search_api.facets import counts, matching, without
from search_api.parameters import filters, one_of, whole_number
from search_api.types import Filters
from web.asked import asked
from web.filtering import FilterPanel, panel
from web.links import address, filter_parameters
from web.ordering import ORDERS, Order
from web.paging import Paging
from web.rendering import READ, render

if TYPE_CHECKING:
    from indexer.model import Document
    from search_api.facets import Facet
    from search_api.service import SearchService
    from search_api.types import Versions

PER_PAGE: Final = 25
MAX_PER_PAGE: Final = 100
MAX_OFFSET: Final = 1_000_000
ALL: Final = 1_000_000
DEFAULT_ORDER: Final[Order] = "newest"
FACETS: Final[tuple[Facet, ...]] = ("level", "type", "issuer", "locality")


@dataclass(frozen=True, slots=True)
class DocumentsPage:
    """One page of the list and the ways on from it."""

    documents: tuple[Document, ...]
    versions: dict[str, Versions]
    panel: FilterPanel
    paging: Paging
    order: Order
    orders: tuple[tuple[Order, str], ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the address asks for."""

    filters: Filters
    order: Order
    limit: int
    offset: int

    def parameters(self, order: Order, offset: int = 0) -> list[tuple[str, str]]:
        """The address of this list in another order or from another place on."""
        sort = [("sort", order)] if order != DEFAULT_ORDER else []
        limit = [("limit", str(self.limit))] if self.limit != PER_PAGE else []
        return [
            *filter_parameters(self.filters),
            *sort,
            *limit,
            *([("offset", str(offset))] if offset else []),
        ]


def router(service: SearchService) -> APIRouter:
    """``GET /documents``."""
    routes = APIRouter(include_in_schema=False)

    @routes.api_route("/documents", methods=READ)
    def documents(request: Request) -> Response:
        _, everything = service.documents(Filters(), ALL, 0)
        return render(request, "documents.html", _page(_wanted(request), everything, service))

    return routes


def _wanted(request: Request) -> Wanted:
    values = asked(request, sort=get_args(Order))
    orders: dict[str, Order] = {order: order for order in get_args(Order)}
    return Wanted(
        filters(values),
        one_of(values, "sort", orders, DEFAULT_ORDER),
        whole_number(values, "limit", PER_PAGE, 1, MAX_PER_PAGE),
        whole_number(values, "offset", 0, 0, MAX_OFFSET),
    )


def _page(wanted: Wanted, everything: list[Document], service: SearchService) -> DocumentsPage:
    found = ORDERS[wanted.order](_kept(everything, wanted.filters))
    facets = {name: counts(_kept(everything, without(wanted.filters, name)), name) for name in FACETS}
    bare = Wanted(Filters(), wanted.order, wanted.limit, 0).parameters(wanted.order)
    names = {document.id: document.title for document in everything} if wanted.filters.document else {}
    shown = found[wanted.offset : wanted.offset + wanted.limit]
    return DocumentsPage(
        documents=tuple(shown),
        versions={document.id: service.versions(document.id) for document in shown},
        panel=panel("/documents", bare, wanted.filters, facets, names),
        paging=Paging(
            len(found),
            wanted.limit,
            wanted.offset,
            lambda at: address("/documents", wanted.parameters(wanted.order, at)),
        ),
        order=wanted.order,
        orders=tuple((order, address("/documents", wanted.parameters(order))) for order in ORDERS),
    )


def _kept(documents: list[Document], filters: Filters) -> list[Document]:
    kept = matching({document.id: document for document in documents}, filters)
    return [document for document in documents if kept is None or document.id in kept]
