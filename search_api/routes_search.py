"""``/api/search`` and ``/api/passages``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, Request, Response

from search_api import openapi, views
from search_api.parameters import MAX_LIMIT, collect, search_request, whole_number
from search_api.responses import json_response, not_modified, weak_etag
from search_api.schemas import BAD_REQUEST, NOT_FOUND, HitShape, SearchShape, SimilarShape

if TYPE_CHECKING:
    from search_api.service import SearchService

SIMILAR_DEFAULT: Final = 5


def search_router(service: SearchService) -> APIRouter:
    """Searching, and reading single passages."""
    router = APIRouter(prefix="/api", tags=["Tìm kiếm"])

    @router.get(
        "/search",
        summary="Tìm đoạn văn bản",
        responses={200: {"model": SearchShape}, **BAD_REQUEST},
        openapi_extra=openapi.parameters(*openapi.SEARCH),
    )
    def search(request: Request) -> Response:
        wanted = search_request(collect(request.query_params.multi_items()))
        etag = weak_etag(request, service.version())
        return not_modified(request, etag) or json_response(views.search_json(service.search(wanted)), etag=etag)

    @router.get("/passages/{passage_id}", summary="Một đoạn", responses={200: {"model": HitShape}, **NOT_FOUND})
    def passage(passage_id: str, request: Request) -> Response:
        etag = weak_etag(request, service.version())
        return not_modified(request, etag) or json_response(views.hit_json(service.hit(passage_id)), etag=etag)

    @router.get(
        "/passages/{passage_id}/similar",
        summary="Câu gần giống nhất ở văn bản khác",
        responses={200: {"model": SimilarShape}, **BAD_REQUEST, **NOT_FOUND},
        openapi_extra=openapi.parameters(openapi.limit(SIMILAR_DEFAULT)),
    )
    def similar(passage_id: str, request: Request) -> Response:
        values = collect(request.query_params.multi_items())
        limit = whole_number(values, "limit", SIMILAR_DEFAULT, 1, MAX_LIMIT)
        return json_response(views.similar_json(service.similar(passage_id, limit)))

    return router
