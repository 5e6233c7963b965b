"""``/healthz``, ``/readyz`` and ``/metrics``."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST

from indexer.errors import CancuError
from search_api.problems import problem
from search_api.responses import json_response
from search_api.schemas import UNAVAILABLE, StatusShape

if TYPE_CHECKING:
    from search_api.metrics import Metrics
    from search_api.service import SearchService


def health_router(service: SearchService, metrics: Metrics) -> APIRouter:
    """For whoever watches the server."""
    router = APIRouter(tags=["Vận hành"])

    @router.head("/healthz", include_in_schema=False)
    @router.get("/healthz", summary="Máy chủ đang chạy", responses={200: {"model": StatusShape}})
    async def healthz() -> Response:
        return json_response({"status": "ok"})

    @router.head("/readyz", include_in_schema=False)
    @router.get("/readyz", summary="Chỉ mục dùng được", responses={200: {"model": StatusShape}, **UNAVAILABLE})
    def readyz() -> Response:
        try:
            service.ready()
        except CancuError as error:
            return problem(HTTPStatus.SERVICE_UNAVAILABLE, str(error))
        return json_response({"status": "ready", **service.statistics()})

    @router.get("/metrics", summary="Số đo cho Prometheus", response_class=Response)
    def numbers() -> Response:
        return Response(metrics.text(), headers={"Content-Type": CONTENT_TYPE_LATEST, "Cache-Control": "no-store"})

    return router
