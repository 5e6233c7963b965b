"""``/api/briefings``: passages as a file at once, or kept under a link, edited, refreshed and taken away."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from fastapi import APIRouter, Response
from fastapi import Request as HttpRequest

from indexer.vietnamese.normal import fold
from search_api.bodies import Sent, checked
from search_api.briefings.paper import paper
from search_api.briefings.service import Briefings, requested
from search_api.briefings.types import Draft, DraftItem, Request
from search_api.exports.registry import EXPORTERS, NAMES, exporter
from search_api.parameters import BOOLEANS, ParameterError, collect, one_of
from search_api.responses import json_response
from search_api.schemas import BAD_REQUEST, NOT_FOUND

if TYPE_CHECKING:
    from indexer.store.desk import Desk
    from search_api.briefings.pinning import Standing
    from search_api.briefings.service import Briefing
    from search_api.briefings.types import Content
    from search_api.service import SearchService

Json = dict[str, Any]

DEFAULT: Final = "docx"
_NOTHING: Final = (
    "còn trống, nên tệp sẽ không có gì. Hãy đưa vào ít nhất một mã đoạn (trường passage.id của mỗi kết quả ở "
    "/api/search), hoặc thêm keep=true để giữ một bản tổng hợp trống rồi thêm mục sau."
)


def briefings_router(service: SearchService, desk: Desk) -> APIRouter:
    """Making, keeping and taking away briefings."""
    router = APIRouter(prefix="/api/briefings", tags=["Bản tổng hợp"], responses={**BAD_REQUEST, **NOT_FOUND})
    briefings = Briefings(service, desk)

    @router.post("", summary="Các đoạn thành tệp DOCX, PPTX, PDF hoặc Markdown; keep=true: giữ lại dưới một liên kết")
    def make(request: HttpRequest, body: Sent) -> Response:
        values = collect(request.query_params.multi_items())
        wanted = checked(Request, body)
        keep = one_of(values, "keep", BOOLEANS, wanted.keep)
        content = _content(service, wanted, keep=keep)
        if keep:
            return json_response(briefing_json(briefings.make(content), {}), status=HTTPStatus.CREATED)
        name = values.get("format", [wanted.format or DEFAULT])[-1]
        return exported(content, briefings.standings(content), name, str(request.base_url))

    @router.get("/{briefing_id}", summary="Bản tổng hợp đã giữ; format=: tải về")
    def read(briefing_id: str, request: HttpRequest) -> Response:
        found = briefings.read(briefing_id)
        standings = briefings.standings(found.content)
        wanted = collect(request.query_params.multi_items()).get("format")
        if wanted:
            return exported(found.content, standings, wanted[-1], str(request.base_url))
        return json_response(briefing_json(found, standings))

    @router.put("/{briefing_id}", summary="Lưu bản đã sửa; 409 khi có người vừa sửa ở nơi khác")
    def save(briefing_id: str, body: Sent) -> Response:
        return told(briefings.save(briefing_id, checked(Draft, body)))

    @router.post("/{briefing_id}/items", summary="Thêm một mục vào cuối")
    def add(briefing_id: str, body: Sent) -> Response:
        return told(briefings.add(briefing_id, checked(DraftItem, body)))

    @router.post("/{briefing_id}/refresh", summary="Lấy lại các mục đã đổi theo kho hôm nay; item=: một mục")
    def refresh(briefing_id: str, request: HttpRequest) -> Response:
        item = collect(request.query_params.multi_items()).get("item")
        return told(briefings.refresh(briefing_id, item[-1] if item else None))

    @router.delete("/{briefing_id}", summary="Xóa bản tổng hợp", status_code=HTTPStatus.NO_CONTENT)
    def remove(briefing_id: str) -> Response:
        briefings.remove(briefing_id)
        return Response(status_code=HTTPStatus.NO_CONTENT)

    def told(briefing: Briefing) -> Response:
        return json_response(briefing_json(briefing, briefings.standings(briefing.content)))

    return router


def _content(service: SearchService, wanted: Request, *, keep: bool) -> Content:
    """Raises ``ParameterError`` for a file of nothing; one that is kept may be filled later."""
    if not wanted.passage_ids and not keep:
        raise ParameterError("passage_ids", _NOTHING)
    return requested(service, wanted)


def exported(content: Content, standings: dict[str, Standing], name: str, base: str) -> Response:
    """The file. Raises ``ParameterError`` for a kind of file that is not known."""
    kind = NAMES.get(name.strip().lower(), name.strip().lower())
    if kind not in EXPORTERS:
        raise ParameterError("format", f"phải là một trong: {', '.join(EXPORTERS)}; không phải “{name[:40]}”.")
    made_by = exporter(kind)
    made = paper(content, standings, base)
    plain = "-".join("".join(c if c.isalnum() and c.isascii() else " " for c in fold(made.title)).split())[:80]
    names = (
        f"filename=\"{plain or 'cancu'}.{made_by.suffix}\"; filename*=UTF-8''{quote(made.title[:80])}.{made_by.suffix}"
    )
    headers = {"Content-Disposition": f"attachment; {names}", "Cache-Control": "no-store"}
    return Response(made_by.render(made), media_type=made_by.media_type, headers=headers)


def briefing_json(briefing: Briefing, standings: dict[str, Standing]) -> Json:
    """A briefing kept. Each item's ``state`` is "same", "changed" (``now``: what it says today) or "gone"."""
    return {
        "id": briefing.id,
        "url": f"/briefings/{briefing.id}",
        "revision": briefing.revision,
        "made_at": briefing.made_at,
        "edited_at": briefing.edited_at,
        "title": briefing.content.title,
        "language": briefing.content.language,
        "items": [
            {**item.model_dump(mode="json"), **_standing_json(standings.get(item.id))}
            for item in briefing.content.items
        ],
    }


def _standing_json(standing: Standing | None) -> Json:
    if standing is None:
        return {"state": "same"}
    now = standing.now.model_dump(mode="json") if standing.now and standing.state == "changed" else None
    return {"state": standing.state, "now": now}
