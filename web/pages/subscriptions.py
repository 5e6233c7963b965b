"""News of a followed search by e-mail: an address asks for it, its owner says yes, and leaves whenever they like.

Nothing changes by opening a link: programs that check mail open every one of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Literal

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from indexer.errors import NotFoundError
from search_api.letters import Letterhead, question
from search_api.subscriptions import Subscriptions
from web.forms import Form, field
from web.language import chosen
from web.rendering import READ, render

if TYPE_CHECKING:
    from indexer.store.desk import Desk
    from search_api.post import PostOffice
    from search_api.service import SearchService

State = Literal["asked", "waiting", "confirmed", "left"]


@dataclass(frozen=True, slots=True)
class SubscriptionPage:
    """``key`` is empty where the reader has not come from a mail; no page shows an address."""

    state: State
    query: str
    key: str = ""
    search_url: str = ""


def router(service: SearchService, desk: Desk, post: PostOffice | None) -> APIRouter:
    """``POST /searches/{key}/mail`` where mail can be sent; ``/subscriptions/{key}`` always."""
    routes = APIRouter(include_in_schema=False)
    subscriptions = Subscriptions(service, desk)

    @routes.post("/searches/{key}/mail")
    def ask(request: Request, key: str, form: Form) -> Response:
        if post is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        asked = subscriptions.ask(key, field(form, "address"), chosen(request))
        query = subscriptions.query(key)
        if asked:
            try:
                post.send(question(asked, query, Letterhead(post.sender, post.site)))
            except BaseException:
                subscriptions.leave(asked.id)
                raise
        # The same whether or not the address was there already: nobody learns that from here.
        return render(request, "subscription.html", SubscriptionPage("asked", query, search_url=f"/searches/{key}"))

    @routes.api_route("/subscriptions/{key}", methods=READ)
    def read(request: Request, key: str) -> Response:
        return render(request, "subscription.html", _page(subscriptions, key))

    @routes.post("/subscriptions/{key}")
    def change(request: Request, key: str, form: Form) -> Response:
        if field(form, "do") == "confirm":
            subscriptions.confirm(key)
            return render(request, "subscription.html", _page(subscriptions, key))
        # Anything else leaves: the button here, and the one of mail programs (RFC 8058).
        subscriptions.leave(key)
        return render(request, "subscription.html", SubscriptionPage("left", ""))

    return routes


def _page(subscriptions: Subscriptions, key: str) -> SubscriptionPage:
    try:
        found = subscriptions.read(key)
        query = subscriptions.query(found.search_id)
    except NotFoundError:
        return SubscriptionPage("left", "")
    state: State = "confirmed" if found.confirmed else "waiting"
    return SubscriptionPage(state, query, key, f"/searches/{found.search_id}" if found.confirmed else "")
