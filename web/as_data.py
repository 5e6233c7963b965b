"""A page's address gives its data too: with ``Accept: application/json``, or ``.json`` at its end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

SUFFIX: Final = ".json"
ONE: Final = r"(?P<id>[^/]+)"
# A page's path and the route of the API that says the same; their query parameters are the same already.
DATA: Final = tuple(
    (re.compile(page), route)
    for page, route in (
        (r"/search", "/api/search"),
        (r"/documents", "/api/documents"),
        (rf"/documents/{ONE}", r"/api/documents/\g<id>"),
        (rf"/passages/{ONE}", r"/api/passages/\g<id>"),
        (r"/compare", "/api/compare"),
        (r"/assignments", "/api/assignments"),
        (r"/targets", "/api/targets"),
        (r"/cascade", "/api/cascade"),
        (r"/cascade/(?P<lower>[^/]+)/(?P<upper>[^/]+)", r"/api/cascade/\g<lower>/\g<upper>"),
        (rf"/coverage/{ONE}", r"/api/coverage/\g<id>"),
        (rf"/briefings/{ONE}", r"/api/briefings/\g<id>"),
        (rf"/searches/{ONE}", r"/api/searches/\g<id>"),
    )
)
_AGENCY: Final = re.compile(r"/agencies/(?P<name>.+)")


class AsData:
    """ASGI middleware: such a request goes to the API as if it had asked there."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, to the page or to its data."""
        if scope["type"] == "http" and scope["method"] in ("GET", "HEAD"):
            scope = _redirected(scope)
        await self.app(scope, receive, send)


def _redirected(scope: Scope) -> Scope:
    path: str = scope["path"]
    if path.startswith(("/api/", "/static/")):
        return scope
    if path.endswith(SUFFIX):
        path = path[: -len(SUFFIX)]
    elif not _wants_json(scope):
        return scope
    agency = _AGENCY.fullmatch(path)
    if agency:
        asked = f"agency={quote(agency['name'], safe='')}".encode()
        query = b"&".join(filter(None, (scope["query_string"], asked)))
        return {**scope, **_at("/api/assignments"), "query_string": query}
    for page, route in DATA:
        if match := page.fullmatch(path):
            return {**scope, **_at(match.expand(route))}
    return scope


def _at(path: str) -> dict[str, str | bytes]:
    return {"path": path, "raw_path": quote(unquote(path)).encode()}


def _wants_json(scope: Scope) -> bool:
    """Whether JSON is asked for and HTML is not: a browser asks for HTML, and takes anything."""
    accepted = b",".join(value for name, value in scope["headers"] if name == b"accept")
    return b"application/json" in accepted and b"text/html" not in accepted
