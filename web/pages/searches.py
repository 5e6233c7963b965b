"""Searches that are followed: what is new in one since the last look, here and as a feed."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response
from starlette.responses import RedirectResponse

from search_api import atom
from search_api.saved import SavedSearches
from web.forms import Form, field
from web.links import address
from web.own import SEARCHES
from web.rendering import READ, render

if TYPE_CHECKING:
    from indexer.store.desk import Desk
    from search_api.saved import News
    from search_api.service import SearchService


@dataclass(frozen=True, slots=True)
class SearchesPage:
    """A search that is followed, with its news; ``all_url`` shows everything it finds.

    ``mails``: whether its news can come by e-mail.
    """

    news: News
    all_url: str
    feed_url: str
    mails: bool


def router(service: SearchService, desk: Desk) -> APIRouter:
    """``/searches`` and everything below it."""
    routes = APIRouter(include_in_schema=False)
    searches = SavedSearches(service, desk)

    @routes.post("/searches")
    def follow(request: Request, form: Form) -> Response:
        saved = searches.save([(name, value) for name, values in form.items() for value in values])
        followed = RedirectResponse(f"/searches/{saved.id}", HTTPStatus.SEE_OTHER)
        SEARCHES.remember(followed, request, saved.id)
        return followed

    @routes.api_route("/searches/{key}.atom", methods=READ)
    def feed(request: Request, key: str) -> Response:
        return Response(atom.feed(searches.news(key), str(request.base_url)), media_type=atom.MEDIA_TYPE)

    @routes.api_route("/searches/{key}", methods=READ)
    def news(request: Request, key: str) -> Response:
        found = searches.news(key)
        pairs = [(name, value) for name, values in found.search.parameters.items() for value in values]
        feed_url = f"{request.base_url}searches/{key}.atom"
        page = SearchesPage(found, address("/search", pairs), feed_url, request.app.state.mails)
        shown = render(request, "searches.html", page)
        SEARCHES.remember(shown, request, key)
        return shown

    @routes.post("/searches/{key}")
    def change(request: Request, key: str, form: Form) -> Response:
        if field(form, "do") == "remove":
            searches.remove(key)
            left = RedirectResponse("/", HTTPStatus.SEE_OTHER)
            SEARCHES.forget(left, request, key)
            return left
        searches.mark_seen(key)
        return RedirectResponse(f"/searches/{key}", HTTPStatus.SEE_OTHER)

    return routes
