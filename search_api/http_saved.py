"""``/api/searches``: searches kept under a link, what is new in them, and the same as an Atom feed."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Response
from fastapi import Request as HttpRequest

from search_api import atom, openapi, views
from search_api.responses import json_response
from search_api.saved import SavedSearches
from search_api.schemas import BAD_REQUEST, NOT_FOUND

if TYPE_CHECKING:
    from indexer.store.desk import Desk
    from search_api.saved import News
    from search_api.service import SearchService

Json = dict[str, Any]


def saved_router(service: SearchService, desk: Desk) -> APIRouter:
    """Keeping searches."""
    router = APIRouter(prefix="/api/searches", tags=["Tìm kiếm đã lưu"], responses=NOT_FOUND)
    searches = SavedSearches(service, desk)

    @router.post(
        "",
        summary="Lưu một lần tìm (tham số như /api/search); những gì tìm thấy lúc này coi như đã xem",
        responses=BAD_REQUEST,
        openapi_extra=openapi.parameters(*openapi.SEARCH),
    )
    def save(request: HttpRequest) -> Response:
        saved = searches.save(request.query_params.multi_items())
        return json_response(news_json(searches.news(saved.id)), status=HTTPStatus.CREATED)

    @router.get("/{search_id}", summary="Những đoạn mới từ lần xem trước")
    def news(search_id: str) -> Response:
        return json_response(news_json(searches.news(search_id)))

    @router.get("/{search_id}/atom", summary="Những đoạn mới, dạng Atom")
    def as_feed(search_id: str, request: HttpRequest) -> Response:
        return Response(atom.feed(searches.news(search_id), str(request.base_url)), media_type=atom.MEDIA_TYPE)

    @router.post("/{search_id}/seen", summary="Đã xem: từ đây chỉ báo những gì đến sau")
    def seen(search_id: str) -> Response:
        searches.mark_seen(search_id)
        return json_response(news_json(searches.news(search_id)))

    @router.delete("/{search_id}", summary="Thôi theo dõi", status_code=HTTPStatus.NO_CONTENT)
    def remove(search_id: str) -> Response:
        searches.remove(search_id)
        return Response(status_code=HTTPStatus.NO_CONTENT)

    return router


def news_json(news: News) -> Json:
    """A search kept with what is new in it."""
    return {
        "id": news.search.id,
        "url": f"/searches/{news.search.id}",
        "feed": f"/searches/{news.search.id}.atom",
        "query": news.search.query,
        "parameters": news.search.parameters,
        "made_at": news.search.made_at,
        "looked_at": news.search.looked_at,
        "total": news.total,
        "new": [views.hit_json(hit) for hit in news.hits],
    }
