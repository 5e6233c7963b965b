"""Headers that every response carries, so that a document's text can never act as a page of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Pages: everything from this server, no inline script or style, never in someone else's frame.
PAGE_POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
# Original files and whatever else the API sends: shown if it must be, but with no rights at all.
FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
API_PREFIXES = ("/api/", "/healthz", "/readyz", "/metrics")


def is_api(path: str) -> bool:
    """Whether machines rather than people ask for this path."""
    return path == "/api" or path.startswith(API_PREFIXES)


class SecurityHeaders:
    """ASGI middleware that adds the headers; one that a route has set itself stays."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on and adds to the headers of the answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                secure(MutableHeaders(scope=message), scope["path"])
            await send(message)

        await self.app(scope, receive, guarded)


def secure(headers: MutableHeaders, path: str) -> None:
    """Adds what a response for ``path`` must carry and does not yet."""
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    kind = headers.get("content-type", "")
    if not is_api(path):
        headers.setdefault("Content-Security-Policy", PAGE_POLICY)
    elif kind.startswith(("text/html", "image/svg", "text/xml", "application/xhtml", "application/xml")):
        headers.setdefault("Content-Security-Policy", FILE_POLICY)
