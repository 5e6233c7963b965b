"""JSON answers made straight from plain dictionaries, with a validator so that an unchanged one is not sent twice."""

from __future__ import annotations

import hashlib
import secrets
from typing import TYPE_CHECKING, Final

import orjson
from fastapi import Response

if TYPE_CHECKING:
    from fastapi import Request

# Another run of the server may have other weights or another version: its answers are not these.
_RUN: Final = secrets.token_hex(4)


def json_response(body: object, *, etag: str | None = None, status: int = 200) -> Response:
    """The body as UTF-8 JSON. Caches keep it only together with its validator, and ask again each time."""
    headers = {"Cache-Control": "no-cache", "ETag": etag} if etag else {"Cache-Control": "no-store"}
    return Response(orjson.dumps(body), status, media_type="application/json", headers=headers)


def weak_etag(request: Request, version: object) -> str:
    """The same for the same URL and version of the index. Weak, because ``took_ms`` differs."""
    told = f"{_RUN} {version} {request.url.path}?{request.url.query}"
    return f'W/"{hashlib.blake2b(told.encode(), digest_size=12).hexdigest()}"'


def not_modified(request: Request, etag: str) -> Response | None:
    """304 when the reader already has this version."""
    held = request.headers.get("if-none-match", "")
    if etag not in (each.strip() for each in held.split(",")):
        return None
    return Response(status_code=304, headers={"Cache-Control": "no-cache", "ETag": etag})
