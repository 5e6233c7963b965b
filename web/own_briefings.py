"""The briefings of this browser: their links in a cookie, the one at hand first. The server keeps no list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

COOKIE: Final = "cancu_briefings"
MOST: Final = 20
_SECONDS: Final = 365 * 24 * 3600
_ID: Final = re.compile(r"[\w-]{16,40}", re.ASCII)


def own(request: Request) -> list[str]:
    """Their ids; whatever else the cookie holds is passed over."""
    listed = request.cookies.get(COOKIE, "").split(".")
    return [key for key in dict.fromkeys(listed) if _ID.fullmatch(key)][:MOST]


def remember(response: Response, request: Request, key: str) -> None:
    """Puts it first."""
    _set(response, [key, *(each for each in own(request) if each != key)][:MOST])


def forget(response: Response, request: Request, key: str) -> None:
    """Takes it out."""
    _set(response, [each for each in own(request) if each != key])


def _set(response: Response, keys: list[str]) -> None:
    response.set_cookie(COOKIE, ".".join(keys), max_age=_SECONDS, samesite="lax", httponly=True)
