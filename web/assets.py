"""Static files under addresses that hold their content's hash, so that a browser never asks for one twice."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from fastapi import APIRouter, HTTPException, Request, Response

if TYPE_CHECKING:
    from collections.abc import Iterable

STATIC = Path(__file__).parent / "static"
FOREVER = "public, max-age=31536000, immutable"
HASH_LENGTH = 12
MEDIA_TYPES = {".css": "text/css", ".ico": "image/x-icon", ".js": "text/javascript", ".svg": "image/svg+xml"}
A_DAY = "public, max-age=86400"
# An office's own server: what search engines would find there is not theirs to show.
ROBOTS = "User-agent: *\nDisallow: /\n"

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Asset:
    """One static file, ready to send plain or gzipped."""

    url: str
    etag: str
    media_type: str
    plain: bytes
    gzipped: bytes


@cache
def assets() -> dict[str, Asset]:
    """Every asset by its plain name. ``app.css`` is all of ``static/css`` in order: one request instead of six."""
    files = {path.name: path.read_bytes() for path in sorted(STATIC.glob("*.*"))}
    files["app.css"] = b"\n".join(path.read_bytes() for path in sorted(STATIC.glob("css/*.css")))
    return {name: _asset(name, content) for name, content in files.items()}


@cache
def _by_file_name() -> dict[str, Asset]:
    return {asset.url.rpartition("/")[2]: asset for asset in assets().values()}


def _asset(name: str, content: bytes) -> Asset:
    digest = hashlib.sha256(content).hexdigest()[:HASH_LENGTH]
    path = Path(name)
    url = f"/static/{path.stem}.{digest}{path.suffix}"
    return Asset(url, f'"{digest}"', MEDIA_TYPES[path.suffix], content, gzip.compress(content, 9, mtime=0))


def url(name: str) -> str:
    """The address of an asset, hash included. Raises ``KeyError`` for one that is not there."""
    return assets()[name].url


@router.get("/static/{file_name}")
def static(file_name: str, request: Request) -> Response:
    """The asset, or 304 where the browser has it already."""
    asset = _by_file_name().get(file_name)
    if asset is None:
        raise HTTPException(404)
    headers = {"Cache-Control": FOREVER, "ETag": asset.etag, "Vary": "Accept-Encoding"}
    if asset.etag in _listed(request.headers.get("if-none-match", "")):
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(asset.gzipped, headers=headers | {"Content-Encoding": "gzip"}, media_type=asset.media_type)
    return Response(asset.plain, headers=headers, media_type=asset.media_type)


@router.api_route("/favicon.ico", methods=["GET", "HEAD"])
def favicon() -> Response:
    """Our mark, for programs that ask at this address without reading a page."""
    icon = assets()["favicon.ico"]
    return Response(icon.plain, headers={"Cache-Control": A_DAY}, media_type=icon.media_type)


@router.api_route("/robots.txt", methods=["GET", "HEAD"])
def robots() -> Response:
    """Keeps search engines out."""
    return Response(ROBOTS, headers={"Cache-Control": A_DAY}, media_type="text/plain")


def _listed(header: str) -> Iterable[str]:
    return [tag.strip().removeprefix("W/") for tag in header.split(",")]
