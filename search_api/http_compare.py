"""``/api/compare``: passages aligned word by word; ``/api/passages/{id}/wordings``: how documents word one matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field

from search_api import openapi, views
from search_api.parameters import ParameterError, Parameters, collect, texts
from search_api.responses import json_response, not_modified, weak_etag
from search_api.schemas import BAD_REQUEST, NOT_FOUND, CitationShape, DocumentShape, HitShape, PassageShape
from search_api.wording import FEWEST, MOST, Comparison, Wordings, compare, wordings

if TYPE_CHECKING:
    from search_api.service import SearchService

Json = dict[str, Any]


class PieceShape(BaseModel):
    """What a passage has in some columns."""

    kind: Literal["same", "changed", "added", "missing", "empty"] = Field(
        description="So với đoạn đầu: same, changed, added, missing; empty: cả hai đều không có."
    )
    text: str = Field(description="Nguyên văn.")
    column: int
    span: int


class ComparedShape(BaseModel):
    """One passage of a comparison."""

    passage: PassageShape
    document: DocumentShape
    citation: CitationShape
    likeness: float = Field(ge=0, le=1, description="Tỷ lệ chữ giống đoạn đầu.")
    opening: str = Field(description="Phần đánh số ở đầu đoạn, không so sánh.")
    pieces: list[PieceShape] = Field(description="Nối lại thành nguyên văn đoạn, sau opening.")
    truncated: bool


class ComparisonShape(BaseModel):
    """Passages beside the first of them."""

    columns: list[str]
    passages: list[ComparedShape]
    clusters: list[list[int]] = Field(description="Các đoạn viết gần như nhau, theo thứ tự trong passages.")


class WordingShape(HitShape):
    """A wording of the matter."""

    likeness: float = Field(ge=0, le=1)


class ClusterShape(BaseModel):
    """Wordings nearly the same."""

    documents: int
    wordings: list[WordingShape]


class WordingsShape(BaseModel):
    """How documents word one matter."""

    passage: HitShape
    documents: int
    clusters: list[ClusterShape]


def compare_router(service: SearchService) -> APIRouter:
    """Comparing wording."""
    router = APIRouter(prefix="/api", tags=["So sánh"])

    @router.get(
        "/compare",
        summary="So cách viết của 2 đến 8 đoạn, từng chữ một",
        responses={200: {"model": ComparisonShape}, **BAD_REQUEST, **NOT_FOUND},
        openapi_extra=openapi.parameters(PASSAGES),
    )
    def compare_passages(request: Request) -> Response:
        wanted = compared_ids(collect(request.query_params.multi_items()))
        etag = weak_etag(request, service.version())
        return not_modified(request, etag) or json_response(comparison_json(compare(service, wanted)), etag=etag)

    @router.get(
        "/passages/{passage_id}/wordings",
        summary="Các văn bản viết điều này thế nào, gom theo cách viết",
        responses={200: {"model": WordingsShape}, **NOT_FOUND},
    )
    def passage_wordings(passage_id: str, request: Request) -> Response:
        etag = weak_etag(request, service.version())
        return not_modified(request, etag) or json_response(wordings_json(wordings(service, passage_id)), etag=etag)

    return router


PASSAGES = {
    "name": "passage",
    "in": "query",
    "required": True,
    "schema": {"type": "array", "items": {"type": "string"}, "minItems": FEWEST, "maxItems": MOST},
    "description": "Mã các đoạn, lặp lại tham số; các đoạn sau được so với đoạn đầu.",
}


def compared_ids(values: Parameters) -> tuple[str, ...]:
    """The passages to compare, each once. Raises ``ParameterError``."""
    wanted = texts(values, "passage")
    if not FEWEST <= len(wanted) <= MOST:
        raise ParameterError("passage", f"cần từ {FEWEST} đến {MOST} mã đoạn khác nhau, đang có {len(wanted)}.")
    return wanted


def comparison_json(comparison: Comparison) -> Json:
    """``GET /api/compare``."""
    return {
        "columns": comparison.alignment.columns,
        "passages": [_compared_json(comparison, place) for place in range(len(comparison.hits))],
        "clusters": comparison.clusters,
    }


def _compared_json(comparison: Comparison, place: int) -> Json:
    hit = comparison.hits[place]
    return {
        "passage": views.passage_json(hit.passage),
        "document": views.document_json(hit.document),
        "citation": views.citation_json(hit.citation),
        "likeness": round(comparison.likeness[place], 4),
        "opening": comparison.alignment.openings[place],
        "pieces": [
            {"kind": piece.kind, "text": piece.text, "column": piece.column, "span": piece.span}
            for piece in comparison.alignment.rows[place]
        ],
        "truncated": comparison.cut[place],
    }


def wordings_json(found: Wordings) -> Json:
    """``GET /api/passages/{id}/wordings``."""
    return {
        "passage": views.hit_json(found.hit),
        "documents": found.documents,
        "clusters": [
            {
                "documents": len(cluster.wordings),
                "wordings": [
                    {**views.hit_json(each.hit), "likeness": round(each.likeness, 4)} for each in cluster.wordings
                ],
            }
            for cluster in found.clusters
        ],
    }
