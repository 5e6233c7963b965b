"""What this browser keeps at hand: links to its briefings and followed searches in cookies, the last used first.

The server keeps no list of whose they are.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from indexer.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from starlette.requests import Request
    from starlette.responses import Response

T = TypeVar("T")

MOST: Final = 20
_SECONDS: Final = 365 * 24 * 3600
_ID: Final = re.compile(r"[\w-]{16,40}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Own:
    """Things of one kind, by their ids."""

    cookie: str

    def keys(self, request: Request) -> list[str]:
        """Their ids; whatever else the cookie holds is passed over."""
        listed = request.cookies.get(self.cookie, "").split(".")
        return [key for key in dict.fromkeys(listed) if _ID.fullmatch(key)][:MOST]

    def remember(self, response: Response, request: Request, key: str) -> None:
        """Puts it first."""
        self._set(response, [key, *(each for each in self.keys(request) if each != key)][:MOST])

    def forget(self, response: Response, request: Request, key: str) -> None:
        """Takes it out."""
        self._set(response, [each for each in self.keys(request) if each != key])

    def _set(self, response: Response, keys: list[str]) -> None:
        response.set_cookie(self.cookie, ".".join(keys), max_age=_SECONDS, samesite="lax", httponly=True)


def there(keys: Iterable[str], read: Callable[[str], T]) -> Iterator[T]:
    """Those that are still kept here; others were removed, or are of another server at the same address."""
    for key in keys:
        with suppress(NotFoundError):
            yield read(key)


BRIEFINGS: Final = Own("cancu_briefings")
SEARCHES: Final = Own("cancu_searches")
