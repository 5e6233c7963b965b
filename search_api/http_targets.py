"""``/api/targets``: what documents are to reach, its matrix, and both as CSV and XLSX."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field

from search_api import openapi, views
from search_api.parameters import collect, filters, texts, whole_number
from search_api.responses import json_response, not_modified, weak_etag
from search_api.schemas import BAD_REQUEST, CitationShape, DocumentShape
from search_api.sheets import csv_response, xlsx_response
from search_api.target_register import TargetRegister, cite_target, matrix_rows, read_register, target_rows

if TYPE_CHECKING:
    from indexer.model import Document, Target
    from search_api.service import SearchService

Json = dict[str, Any]

TARGETS_DEFAULT: Final = 1_000
TARGETS_MAX: Final = 10_000


class TargetShape(BaseModel):
    """A target as its document states it; null where it does not."""

    id: str
    passage_id: str
    indicator: str
    comparator: Literal[">=", ">", "=", "<=", "<"]
    value: str | None = Field(examples=["95", "75.5", "4-6", "toàn dân"])
    unit: str | None
    change: Literal["tăng", "giảm"] | None = Field(
        description="Giá trị là phần tăng hay giảm thêm, không phải mức đạt."
    )
    flags: list[str] = Field(description="Điều cần lưu ý: cần kiểm tra.")
    by_year: int | None
    by_date: str | None = Field(
        description="Ngày hoặc tháng, khi văn bản nêu cụ thể hơn năm.", examples=["2026-06-30", "2026-09"]
    )
    relation: Literal["đến", "từ", "trong"] | None
    text: str = Field(description="Nguyên văn.")
    document: DocumentShape
    section_path: list[str]
    label: str
    page: int | None
    source: Literal["table", "prose"]
    citation: CitationShape


class DifferenceShape(BaseModel):
    """A cell beside that of the document above."""

    status: Literal["kept", "changed", "added", "silent"]
    changes: list[tuple[int | None, int | None]] = Field(
        description="Từng cặp: chỉ số của chỉ tiêu này trong targets, chỉ số của chỉ tiêu cấp trên mà nó khác."
    )


class TargetsShape(BaseModel):
    """``matrix``: indicator -> document id -> indices into ``targets``; no entry means that it is not stated."""

    total: int
    targets: list[TargetShape]
    matrix: dict[str, dict[str, list[int]]]
    differences: dict[str, dict[str, DifferenceShape]]
    documents: list[DocumentShape]
    above: dict[str, str | None]


def targets_router(service: SearchService) -> APIRouter:
    """The register of targets."""
    router = APIRouter(prefix="/api", tags=["Chỉ tiêu"])
    indicator = openapi.repeatable("indicator", "Tên chỉ tiêu, hoặc vài từ trong tên; có dấu hay không, viết tắt được.")
    asked = openapi.parameters(indicator, openapi.limit(TARGETS_DEFAULT, TARGETS_MAX), *openapi.FILTERS)

    def register(request: Request) -> TargetRegister:
        values = collect(request.query_params.multi_items())
        limit = whole_number(values, "limit", TARGETS_DEFAULT, 1, TARGETS_MAX)
        return read_register(service, filters(values), texts(values, "indicator"), limit)

    @router.get(
        "/targets",
        summary="Chỉ tiêu của các văn bản và ma trận so sánh",
        responses={200: {"model": TargetsShape}, **BAD_REQUEST},
        openapi_extra=asked,
    )
    def targets(request: Request) -> Response:
        etag = weak_etag(request, service.version())
        return not_modified(request, etag) or json_response(targets_json(register(request)), etag=etag)

    @router.get("/targets.csv", summary="Chỉ tiêu, tệp CSV", responses=BAD_REQUEST, openapi_extra=asked)
    def targets_csv(request: Request) -> Response:
        return csv_response("chi-tieu", target_rows(register(request), str(request.base_url)))

    @router.get("/targets.xlsx", summary="Chỉ tiêu và ma trận, tệp XLSX", responses=BAD_REQUEST, openapi_extra=asked)
    def targets_xlsx(request: Request) -> Response:
        found = register(request)
        return xlsx_response(
            "chi-tieu", {"Chỉ tiêu": target_rows(found, str(request.base_url)), "Ma trận": matrix_rows(found)}
        )

    return router


def targets_json(register: TargetRegister) -> Json:
    """``GET /api/targets``."""
    documents = {document.id: document for document in register.documents}
    shown = {key: views.document_json(document) for key, document in documents.items()}
    return {
        "total": register.total,
        "targets": [
            target_json(target, documents[target.document_id], shown[target.document_id]) for target in register.targets
        ],
        "matrix": register.matrix.cells,
        "differences": {
            indicator: {
                key: {"status": difference.status, "changes": difference.changes} for key, difference in row.items()
            }
            for indicator, row in register.matrix.differences.items()
        },
        "documents": list(shown.values()),
        "above": register.above,
    }


def target_json(target: Target, document: Document, shown: Json) -> Json:
    """A target with its citation; ``shown`` is its document's object."""
    return {
        "id": target.id,
        "passage_id": target.passage_id,
        "indicator": target.indicator,
        "comparator": target.comparator,
        "value": target.value,
        "unit": target.unit,
        "change": target.change,
        "flags": target.flags,
        "by_year": target.by_year,
        "by_date": target.by_date,
        "relation": target.relation,
        "text": target.text,
        "document": shown,
        "section_path": target.section_path,
        "label": target.label,
        "page": target.page if document.paged else None,
        "source": target.source,
        "citation": views.citation_json(cite_target(document, target)),
    }
