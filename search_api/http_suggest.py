"""``/api/suggest``: terms of the documents as one types; ``/api/coverage``: what plans say nothing of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from fastapi import APIRouter, Request, Response

from search_api import openapi, views
from search_api.coverage import CoverageReader
from search_api.parameters import collect, whole_number
from search_api.responses import json_response, not_modified, weak_etag
from search_api.schemas import BAD_REQUEST, NOT_FOUND
from search_api.suggest import MOST, Suggestions

if TYPE_CHECKING:
    from search_api.coverage import Coverage
    from search_api.handing_down import Stated
    from search_api.service import SearchService

Json = dict[str, Any]
FEWEST: Final = 3
LONGEST: Final = 200
"""Characters of what is typed so far that are looked at."""


def suggest_router(service: SearchService) -> APIRouter:
    """Suggesting, and coverage."""
    router = APIRouter(prefix="/api")
    suggestions, coverage = Suggestions(service), CoverageReader(service)

    @router.get(
        "/suggest",
        summary="Gợi ý khi gõ, lấy từ chính các văn bản; did_you_mean: câu đã thêm dấu hoặc sửa lỗi gõ",
        tags=["Tìm kiếm"],
        responses=BAD_REQUEST,
        openapi_extra=openapi.parameters(openapi.text("q", "Phần đã gõ."), openapi.limit(MOST, 20)),
    )
    def suggest(request: Request) -> Response:
        values = collect(request.query_params.multi_items())
        typed = values.get("q", [""])[-1][:LONGEST]
        limit = whole_number(values, "limit", MOST, 1, 20)
        etag = weak_etag(request, service.version())
        return not_modified(request, etag) or json_response(_suggested(typed, limit), etag=etag)

    def _suggested(typed: str, limit: int) -> Json:
        # Marks guessed from a word or two that may not even be whole would be noise.
        understood = service.understanding(typed) if len(typed.split()) >= FEWEST else None
        return {
            "query": typed,
            "did_you_mean": understood and (understood.diacritics_restored or understood.corrected),
            "suggestions": [
                {"text": each.text, "kind": each.kind, "count": each.count} for each in suggestions.of(typed, limit)
            ],
        }

    @router.get(
        "/coverage/{document_id}",
        summary="Từng nội dung của một văn bản: văn bản nào triển khai, đổi, hay không nêu",
        tags=["So sánh"],
        responses=NOT_FOUND,
    )
    def covered(document_id: str, request: Request) -> Response:
        etag = weak_etag(request, service.version())
        return not_modified(request, etag) or json_response(coverage_json(coverage.read(document_id)), etag=etag)

    return router


def coverage_json(coverage: Coverage) -> Json:
    """``GET /api/coverage/{document_id}``."""
    return {
        "upper": views.document_json(coverage.upper),
        "documents": [views.document_json(document) for document in coverage.lowers],
        "left_out": coverage.left_out,
        "rows": [
            {
                **_stated_json(row.stated),
                "cells": [
                    {
                        "status": cell.status,
                        "coverage": round(cell.coverage, 3),
                        **({"place": _stated_json(cell.place)} if cell.place else {"place": None}),
                    }
                    for cell in row.cells
                ],
            }
            for row in coverage.rows
        ],
    }


def _stated_json(stated: Stated) -> Json:
    return {"text": stated.text, "passage_id": stated.passage_id, "citation": views.citation_json(stated.citation)}
