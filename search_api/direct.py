"""Endpoints straight to their answers: no parameters to resolve, no stacks of exits to open.

Ours read the query string themselves, so nothing is lost. FastAPI's own route of the same path stays behind and
describes it in the OpenAPI document.
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from fastapi import Request
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool
from starlette.routing import Match, Route

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fastapi import APIRouter, Response
    from starlette.types import Receive, Scope, Send


def direct_routes(router: APIRouter) -> Iterator[Route]:
    """One for each endpoint that is a plain function of the request and nothing else; to stand before the router."""
    for route in router.routes:
        if isinstance(route, APIRoute) and route.methods == {"GET"} and _takes_request_alone(route.endpoint):
            yield DirectRoute(route.path, route.endpoint)


def _takes_request_alone(endpoint: Callable[..., object]) -> bool:
    return not inspect.iscoroutinefunction(endpoint) and [*inspect.signature(endpoint).parameters] == ["request"]


class DirectRoute(Route):
    """GET of one path, answered by a plain function in a thread of its own; errors take the application's way."""

    def __init__(self, path: str, respond: Callable[[Request], Response]) -> None:
        super().__init__(path, _Endpoint(respond), include_in_schema=False)
        self.methods = {"GET"}

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """As any route; the metrics read from the scope which one it was."""
        match, child = super().matches(scope)
        return match, child if match is Match.NONE else {**child, "route": self}


class _Endpoint:
    def __init__(self, respond: Callable[[Request], Response]) -> None:
        self._respond = respond

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await run_in_threadpool(self._respond, Request(scope, receive))
        await response(scope, receive, send)
