"""The HTTP API as one application: the contract's routes, problem documents, OpenAPI that needs no network."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, FastAPI, Response

from indexer.store.desk import Desk
from search_api import openapi, problems
from search_api.direct import direct_routes
from search_api.docs_page import docs_html
from search_api.http_answer import answer_router
from search_api.http_assignments import assignments_router
from search_api.http_briefings import briefings_router
from search_api.http_cascade import cascade_router
from search_api.http_compare import compare_router
from search_api.http_feedback import feedback_router
from search_api.http_saved import saved_router
from search_api.http_stream import stream_router
from search_api.http_suggest import suggest_router
from search_api.http_targets import targets_router
from search_api.metrics import Metrics, MetricsMiddleware
from search_api.responses import json_response
from search_api.routes_documents import documents_router
from search_api.routes_health import health_router
from search_api.routes_pages import pages_router
from search_api.routes_search import search_router

if TYPE_CHECKING:
    from collections.abc import Callable

    from search_api.llm import LanguageModel
    from search_api.service import SearchService

# To add a part of the API: a module with one such function, and one line here.
ROUTERS: Final[dict[str, Callable[[SearchService], APIRouter]]] = {
    "search": search_router,
    "answer": answer_router,
    "compare": compare_router,
    "cascade": cascade_router,
    "assignments": assignments_router,
    "targets": targets_router,
    "documents": documents_router,
    "suggest": suggest_router,
    "pages": pages_router,
}

# The same for what people keep.
AT_DESK: Final[dict[str, Callable[[SearchService, Desk], APIRouter]]] = {
    "briefings": briefings_router,
    "searches": saved_router,
    "feedback": feedback_router,
}


def create_api(service: SearchService, model: LanguageModel | None = None, desk: Desk | None = None) -> FastAPI:
    """Everything under ``/api``, and ``/healthz``, ``/readyz``, ``/metrics``.

    ``model``, if any, words answers; ``desk`` is where briefings are kept, without one until the process ends.
    """
    desk = desk or Desk(None)
    app = FastAPI(
        title="Căn Cứ",
        version=_version(),
        description="Tìm kiếm ngữ nghĩa văn bản chỉ đạo, điều hành; mỗi đoạn kèm căn cứ trích dẫn.",
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
    )
    metrics = Metrics(service.statistics)
    app.add_middleware(MetricsMiddleware, metrics=metrics)
    problems.install(app)
    for make in ROUTERS.values():
        router = make(service)
        app.router.routes.extend(direct_routes(router))
        app.include_router(router)
    app.include_router(stream_router(service, model))
    for at_desk in AT_DESK.values():
        app.include_router(at_desk(service, desk))
    app.include_router(health_router(service, metrics))
    app.include_router(_documentation(app))
    return app


def _documentation(app: FastAPI) -> APIRouter:
    router = APIRouter(prefix="/api", include_in_schema=False)

    @router.get("/openapi.json")
    def openapi_json() -> Response:
        return json_response(openapi.document(app))

    @router.get("/docs")
    def docs() -> Response:
        return Response(docs_html(openapi.document(app)), media_type="text/html")

    return router


def _version() -> str:
    try:
        return version("cancu")
    except PackageNotFoundError:  # run from the source folder, not installed
        return "0"
