"""``/api/documents/{document_id}/pages/…``: a page as it looks, and where on it a passage stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, Request, Response

from indexer.errors import NotFoundError
from search_api import openapi
from search_api.pages import WIDTHS, page_view, picture, version_of
from search_api.parameters import collect, whole_number
from search_api.responses import json_response, not_modified, weak_etag
from search_api.schemas import BAD_REQUEST, NOT_FOUND, PageViewShape
from search_api.views import page_json

if TYPE_CHECKING:
    from search_api.service import SearchService

_MOST_PAGES: Final = 1_000_000
# An address that names the content never shows another picture; documents may be confidential, so no shared cache.
_FOR_EVER: Final = "private, max-age=31536000, immutable"


def pages_router(service: SearchService) -> APIRouter:
    """One page as JSON, and its picture."""
    router = APIRouter(prefix="/api/documents/{document_id}/pages", tags=["Văn bản"])

    @router.head("/{number}.webp", include_in_schema=False)
    @router.get(
        "/{number}.webp",
        summary="Hình một trang",
        response_class=Response,
        responses={200: {"description": "Hình WebP", "content": {"image/webp": {}}}, **NOT_FOUND, **BAD_REQUEST},
        openapi_extra=openapi.parameters(openapi.whole("width", WIDTHS[1], "Bề rộng tối thiểu của hình, điểm ảnh.")),
    )
    def page_picture(document_id: str, number: str, request: Request) -> Response:
        values = collect(request.query_params.multi_items())
        width = whole_number(values, "width", WIDTHS[1], 1, WIDTHS[-1])
        document, drawn = picture(service, document_id, page_number(number), width)
        etag = f'"{document.content_hash[:16]}-{number}-{width}"'
        kept = values.get("v", [""])[-1] == version_of(document)
        headers = {"Cache-Control": _FOR_EVER if kept else "no-cache", "ETag": etag}
        return not_modified(request, etag) or Response(drawn, media_type="image/webp", headers=headers)

    @router.get(
        "/{number}",
        summary="Một trang: kích thước, hình, và chỗ của một đoạn trên trang",
        responses={200: {"model": PageViewShape}, **NOT_FOUND},
        openapi_extra=openapi.parameters(openapi.text("passage", "Đoạn cần chỉ chỗ trên trang.")),
    )
    def page(document_id: str, number: str, request: Request) -> Response:
        asked = collect(request.query_params.multi_items()).get("passage")
        etag = weak_etag(request, service.version())
        return not_modified(request, etag) or json_response(
            page_json(page_view(service, document_id, page_number(number), asked[-1] if asked else None)), etag=etag
        )

    return router


def page_number(text: str) -> int:
    """The page that an address names. Raises ``NotFoundError`` for what is no number."""
    if not (text.isascii() and text.isdigit() and len(text) < len(str(_MOST_PAGES))):
        raise NotFoundError("Địa chỉ không nêu đúng số trang.")
    return int(text)
