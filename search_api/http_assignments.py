"""``/api/assignments``: who does what, with whom and by when, and the same as CSV and XLSX."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field

from search_api import due, openapi, views
from search_api.assignment_register import Entry, Wanted, read_register, register_rows
from search_api.parameters import MAX_OFFSET, collect, filters, texts, whole_number
from search_api.responses import json_response, not_modified, weak_etag
from search_api.schemas import BAD_REQUEST, CitationShape, DocumentShape
from search_api.sheets import csv_response, xlsx_response

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search_api.parameters import Parameters
    from search_api.service import SearchService

Json = dict[str, Any]

ASSIGNMENTS_DEFAULT: Final = 100
ASSIGNMENTS_MAX: Final = 10_000
_FILE: Final = "phan-cong-nhiem-vu"


class AssignmentShape(BaseModel):
    """Who leads a task as its document states it; null, or an empty list, where it does not."""

    id: str
    passage_id: str
    task: str = Field(description="Nguyên văn.")
    parent: str | None = Field(description="Nguyên văn nhiệm vụ mà dòng này (6.1, a) là một phần; null nếu không có.")
    lead: list[str] = Field(description="Mỗi cơ quan một phần tử, như văn bản gọi.")
    lead_canonical: list[str] = Field(description="Tên chung của từng cơ quan trong lead.")
    coordinate: list[str]
    coordinate_canonical: list[str]
    deadline: str | None = Field(description="Nguyên văn.")
    document: DocumentShape
    section_path: list[str]
    label: str
    page: int | None
    source: Literal["table", "prose"]
    quote: str = Field(description="Nguyên văn trong đoạn nêu việc phân công.")
    flags: list[str] = Field(
        description="Điều cần lưu ý: numbering, ditto, merged, heading, addressees, body, continued, cần kiểm tra."
    )
    citation: CitationShape


class AssignmentsShape(BaseModel):
    """A page of the register; ``total`` counts all that the filters leave."""

    total: int
    assignments: list[AssignmentShape]


def assignments_router(service: SearchService) -> APIRouter:
    """The register of assignments."""
    router = APIRouter(prefix="/api", tags=["Phân công"])
    asked = openapi.parameters(
        openapi.repeatable("lead", "Cơ quan chủ trì: tên đầy đủ, tên tắt hay vài từ trong tên."),
        openapi.repeatable("coordinate", "Cơ quan phối hợp."),
        openapi.repeatable("agency", "Cơ quan, dù chủ trì hay phối hợp."),
        openapi.repeatable("due", "Thời hạn: năm (2026), yearly, ongoing, event, none."),
        openapi.text("q", "Các từ của nhiệm vụ, đề mục hoặc cơ quan."),
        openapi.limit(ASSIGNMENTS_DEFAULT, ASSIGNMENTS_MAX),
        openapi.OFFSET,
        *openapi.FILTERS,
    )

    def page(request: Request) -> tuple[int, list[Entry]]:
        values = collect(request.query_params.multi_items())
        limit = whole_number(values, "limit", ASSIGNMENTS_DEFAULT, 1, ASSIGNMENTS_MAX)
        offset = whole_number(values, "offset", 0, 0, MAX_OFFSET)
        entries = read_register(service, _wanted(values))
        return len(entries), entries[offset : offset + limit]

    def every(request: Request) -> list[Entry]:
        values = collect(request.query_params.multi_items())
        limit = whole_number(values, "limit", ASSIGNMENTS_MAX, 1, ASSIGNMENTS_MAX)
        return read_register(service, _wanted(values))[:limit]

    @router.get(
        "/assignments",
        summary="Ai làm việc gì, phối hợp với ai, bao giờ xong",
        responses={200: {"model": AssignmentsShape}, **BAD_REQUEST},
        openapi_extra=asked,
    )
    def assignments(request: Request) -> Response:
        etag = weak_etag(request, service.version())
        return not_modified(request, etag) or json_response(assignments_json(*page(request)), etag=etag)

    @router.get("/assignments.csv", summary="Phân công, tệp CSV", responses=BAD_REQUEST, openapi_extra=asked)
    def assignments_csv(request: Request) -> Response:
        return csv_response(_FILE, register_rows(every(request), str(request.base_url)))

    @router.get("/assignments.xlsx", summary="Phân công, tệp XLSX", responses=BAD_REQUEST, openapi_extra=asked)
    def assignments_xlsx(request: Request) -> Response:
        return xlsx_response(_FILE, {"Phân công nhiệm vụ": register_rows(every(request), str(request.base_url))})

    @router.get("/assignments.ics", summary="Thời hạn, tệp lịch iCalendar", responses=BAD_REQUEST, openapi_extra=asked)
    def assignments_ics(request: Request) -> Response:
        # The calendar library is slow to import, and few ask a server for a calendar.
        from search_api.deadline_calendar import calendar  # noqa: PLC0415

        headers = {"Content-Disposition": f'attachment; filename="{_FILE}.ics"', "Cache-Control": "no-store"}
        return Response(calendar(every(request), str(request.base_url)), media_type="text/calendar", headers=headers)

    return router


def _wanted(values: Parameters) -> Wanted:
    return Wanted(
        filters=filters(values),
        lead=texts(values, "lead"),
        coordinate=texts(values, "coordinate"),
        agency=texts(values, "agency"),
        due=due.wanted(values),
        q=" ".join(texts(values, "q")),
    )


def assignments_json(total: int, entries: Sequence[Entry]) -> Json:
    """``GET /api/assignments``."""
    shown = {entry.document.id: views.document_json(entry.document) for entry in entries}
    return {"total": total, "assignments": [_entry_json(entry, shown[entry.document.id]) for entry in entries]}


def _entry_json(entry: Entry, document: Json) -> Json:
    record = entry.assignment
    return {
        "id": record.id,
        "passage_id": record.passage_id,
        "task": record.task,
        "parent": record.parent or None,
        "lead": record.lead,
        "lead_canonical": record.lead_canonical,
        "coordinate": record.coordinate,
        "coordinate_canonical": record.coordinate_canonical,
        "deadline": record.deadline,
        "document": document,
        "section_path": record.section_path,
        "label": record.label,
        "page": record.page if entry.document.paged else None,
        "source": record.source,
        "quote": record.quote,
        "flags": record.flags,
        "citation": views.citation_json(entry.citation),
    }
