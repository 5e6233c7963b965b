"""``/api/documents``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, Request, Response

from search_api import openapi, views
from search_api.original import original_response
from search_api.parameters import MAX_LIMIT, MAX_OFFSET, collect, filters, whole_number
from search_api.responses import json_response, not_modified, weak_etag
from search_api.schemas import BAD_REQUEST, NOT_FOUND, DocumentsShape, DocumentViewShape

if TYPE_CHECKING:
    from search_api.service import SearchService

LISTED_DEFAULT: Final = 50


def documents_router(service: SearchService) -> APIRouter:
    """The list of documents, one whole, and its original file."""
    router = APIRouter(prefix="/api/documents", tags=["Văn bản"])

    @router.get(
        "",
        summary="Danh sách văn bản",
        responses={200: {"model": DocumentsShape}, **BAD_REQUEST},
        openapi_extra=openapi.parameters(openapi.limit(LISTED_DEFAULT), openapi.OFFSET, *openapi.FILTERS),
    )
    def documents(request: Request) -> Response:
        values = collect(request.query_params.multi_items())
        limit = whole_number(values, "limit", LISTED_DEFAULT, 1, MAX_LIMIT)
        offset = whole_number(values, "offset", 0, 0, MAX_OFFSET)
        wanted = filters(values)
        etag = weak_etag(request, service.version())
        return not_modified(request, etag) or json_response(
            views.documents_json(*service.listed(wanted, limit, offset)), etag=etag
        )

    @router.get(
        "/{document_id}",
        summary="Một văn bản, mục lục và mọi đoạn",
        responses={200: {"model": DocumentViewShape}, **NOT_FOUND},
    )
    def document(document_id: str, request: Request) -> Response:
        etag = weak_etag(request, service.version())
        return not_modified(request, etag) or json_response(
            views.document_view_json(service.document(document_id)), etag=etag
        )

    @router.head("/{document_id}/file", include_in_schema=False)
    @router.get(
        "/{document_id}/file",
        summary="Tệp gốc",
        response_class=Response,
        responses={200: {"description": "Tệp gốc", "content": {"application/octet-stream": {}}}, **NOT_FOUND},
    )
    def file(document_id: str, request: Request) -> Response:
        found, content = service.original_file(document_id)
        response = original_response(found, content)
        return not_modified(request, response.headers["etag"]) or response

    return router
