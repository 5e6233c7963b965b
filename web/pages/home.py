"""The first page: a search box, questions to try, what this browser follows, and what the index holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, Request, Response

from search_api.saved import SavedSearches
from search_api.types import Filters
from web.ordering import newest_first
from web.own import SEARCHES, there
from web.rendering import READ, render
from web.tries import tries

if TYPE_CHECKING:
    from indexer.model import Document
    from indexer.store.desk import Desk
    from search_api.saved import SavedSearch
    from search_api.service import SearchService

NEWEST_SHOWN: Final = 5
ALL: Final = 100_000


@dataclass(frozen=True, slots=True)
class HomePage:
    """What the index holds, what to ask it, and the searches that this browser follows."""

    total: int
    newest: tuple[Document, ...]
    examples: dict[str, tuple[str, ...]]
    followed: tuple[SavedSearch, ...]


def router(service: SearchService, desk: Desk) -> APIRouter:
    """``GET /``."""
    routes = APIRouter(include_in_schema=False)
    searches = SavedSearches(service, desk)

    @routes.api_route("/", methods=READ)
    def home(request: Request) -> Response:
        total, documents = service.documents(Filters(), ALL, 0, once=True)
        dated = [document for document in newest_first(documents) if document.issued_on]
        followed = tuple(there(SEARCHES.keys(request), searches.read))
        return render(request, "home.html", HomePage(total, tuple(dated[:NEWEST_SHOWN]), tries(service), followed))

    return routes
