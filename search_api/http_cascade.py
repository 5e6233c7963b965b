"""``/api/cascade``: which document implements which; ``/api/cascade/{lower}/{upper}``: what became of the upper one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field

from indexer.errors import NotFoundError
from search_api import openapi, views
from search_api.cascade import CascadeReader
from search_api.handing_down import hand_down
from search_api.http_targets import TargetShape, target_json
from search_api.parameters import ParameterError, collect, texts
from search_api.responses import json_response, not_modified, weak_etag
from search_api.schemas import BAD_REQUEST, NOT_FOUND, CitationShape, DocumentShape, ReferenceShape

if TYPE_CHECKING:
    from search_api.cascade import Branch, Cascade, Link, Node
    from search_api.handing_down import HandingDown, Stated, TargetChange, TaskChange
    from search_api.service import SearchService

Json = dict[str, Any]
StatusShape = Literal["kept", "changed", "dropped", "added"]


class NodeShape(BaseModel):
    """A document of the cascade: indexed, or only cited."""

    key: str
    name: str
    level: Literal["trung ương", "tỉnh", "xã"] | None
    indexed: bool
    document: DocumentShape | None
    reference: ReferenceShape | None = Field(description="Cách văn bản khác viện dẫn nó, khi chưa có trong kho.")


class LinkShape(BaseModel):
    """``lower`` implements ``upper``, as ``reference`` in it says."""

    lower: str
    upper: str
    direct: bool = Field(description="false: lower còn thực hiện upper qua một văn bản khác.")
    reference: ReferenceShape


class BranchShape(BaseModel):
    """A node of the tree; one with several grounds stands under each of them."""

    key: str
    branches: list[BranchShape]


class CascadeShape(BaseModel):
    """The graph, and the same as a tree."""

    nodes: list[NodeShape]
    links: list[LinkShape]
    tree: list[BranchShape]
    apart: list[str] = Field(description="Văn bản không nêu căn cứ nào và không là căn cứ của văn bản nào.")


class StatedShape(BaseModel):
    """A statement, verbatim, and where it stands."""

    text: str
    passage_id: str
    citation: CitationShape


class TaskChangeShape(BaseModel):
    """What became of a statement of the upper document, or, "added", what only the lower states."""

    status: StatusShape
    upper: StatedShape | None
    lower: list[StatedShape]
    coverage: float | None = Field(description="Phần nội dung cấp trên mà văn bản dưới nêu lại.")
    only_upper: list[str] = Field(description="Con số chỉ văn bản trên có.")
    only_lower: list[str] = Field(description="Con số chỉ văn bản dưới có.")
    near: StatedShape | None = Field(description="Khi không thấy: chỗ gần nhất ở văn bản dưới.")


class DifferingShape(BaseModel):
    """A lower target and the upper one it departs from; null: the upper has none for that year."""

    lower: TargetShape
    upper: TargetShape | None


class TargetChangeShape(BaseModel):
    """What became of an indicator."""

    status: StatusShape
    indicator: str
    upper: list[TargetShape]
    lower: list[TargetShape]
    differing: list[DifferingShape]


class HandingDownShape(BaseModel):
    """Two documents, one above the other."""

    upper: DocumentShape
    lower: DocumentShape
    implements: bool = Field(description="Văn bản dưới có nêu văn bản trên làm căn cứ hay không.")
    counts: dict[Literal["tasks", "targets"], dict[StatusShape, int]]
    tasks: list[TaskChangeShape]
    targets: list[TargetChangeShape]


DOCUMENT = {
    "name": "document",
    "in": "query",
    "required": False,
    "schema": {"type": "string"},
    "description": "Chỉ phần có văn bản này: mã văn bản, hoặc key của một nút.",
}


def cascade_router(service: SearchService) -> APIRouter:
    """Which document implements which."""
    router = APIRouter(prefix="/api", tags=["Triển khai văn bản"])
    reader = CascadeReader(service)

    @router.get(
        "/cascade",
        summary="Văn bản nào triển khai văn bản nào",
        responses={200: {"model": CascadeShape}, **BAD_REQUEST, **NOT_FOUND},
        openapi_extra=openapi.parameters(DOCUMENT),
    )
    def cascade(request: Request) -> Response:
        named = texts(collect(request.query_params.multi_items()), "document")
        wanted = tuple(map(service.primary, named))
        etag = weak_etag(request, service.version())
        return not_modified(request, etag) or json_response(cascade_json(part(reader.read(), wanted)), etag=etag)

    @router.get(
        "/cascade/{lower}/{upper}",
        summary="Văn bản dưới giữ, đổi, bỏ và thêm gì so với văn bản trên",
        responses={200: {"model": HandingDownShape}, **BAD_REQUEST, **NOT_FOUND},
    )
    def between(lower: str, upper: str, request: Request) -> Response:
        etag = weak_etag(request, service.version())
        return not_modified(request, etag) or json_response(
            handing_down_json(handed_down(service, reader, lower, upper)), etag=etag
        )

    return router


def part(cascade: Cascade, wanted: tuple[str, ...]) -> Cascade:
    """The part with one document, or all. Raises ``NotFoundError``, and ``ParameterError`` for several."""
    if not wanted:
        return cascade
    if len(wanted) > 1:
        raise ParameterError("document", f"chỉ nhận một văn bản, đang có {len(wanted)}.")
    if wanted[0] not in cascade.nodes:
        raise NotFoundError(f"Không có văn bản “{wanted[0][:200]}”. Xem danh sách tại /documents hoặc /cascade.")
    return cascade.around(wanted[0])


def handed_down(service: SearchService, reader: CascadeReader, lower: str, upper: str) -> HandingDown:
    """Raises ``NotFoundError``, and ``ParameterError`` for a document beside itself."""
    first, second = service.primary(lower), service.primary(upper)
    if first == second:
        raise ParameterError("upper", "là chính văn bản dưới: hãy chọn hai văn bản khác nhau.")
    return hand_down(service, lower, upper, implements=reader.read().implements(first, second))


# ---- JSON -----------------------------------------------------------------------------------------------------


def cascade_json(cascade: Cascade) -> Json:
    """``GET /api/cascade``."""
    return {
        "nodes": [_node_json(node) for node in cascade.nodes.values()],
        "links": [_link_json(link) for link in cascade.links],
        "tree": [_branch_json(branch) for branch in cascade.tree],
        "apart": [document.id for document in cascade.apart],
    }


def _node_json(node: Node) -> Json:
    return {
        "key": node.key,
        "name": node.name,
        "level": node.level,
        "indexed": node.document is not None,
        "document": views.document_json(node.document) if node.document else None,
        "reference": views.reference_json(node.reference) if node.reference else None,
    }


def _link_json(link: Link) -> Json:
    return {
        "lower": link.lower,
        "upper": link.upper,
        "direct": link.direct,
        "reference": views.reference_json(link.reference),
    }


def _branch_json(branch: Branch) -> Json:
    return {"key": branch.node.key, "branches": [_branch_json(each) for each in branch.branches]}


def handing_down_json(found: HandingDown) -> Json:
    """``GET /api/cascade/{lower}/{upper}``."""
    return {
        "upper": views.document_json(found.upper),
        "lower": views.document_json(found.lower),
        "implements": found.implements,
        "counts": {"tasks": found.counts(found.tasks), "targets": found.counts(found.targets)},
        "tasks": [_task_json(change) for change in found.tasks],
        "targets": [_target_change_json(found, change) for change in found.targets],
    }


def _task_json(change: TaskChange) -> Json:
    return {
        "status": change.status,
        "upper": _stated_json(change.upper),
        "lower": [_stated_json(stated) for stated in change.lower],
        "coverage": None if change.coverage is None else round(change.coverage, 4),
        "only_upper": change.only_upper,
        "only_lower": change.only_lower,
        "near": _stated_json(change.near),
    }


def _stated_json(stated: Stated | None) -> Json | None:
    if stated is None:
        return None
    return {"text": stated.text, "passage_id": stated.passage_id, "citation": views.citation_json(stated.citation)}


def _target_change_json(found: HandingDown, change: TargetChange) -> Json:
    upper, lower = views.document_json(found.upper), views.document_json(found.lower)
    return {
        "status": change.status,
        "indicator": change.indicator,
        "upper": [target_json(target, found.upper, upper) for target in change.upper],
        "lower": [target_json(target, found.lower, lower) for target in change.lower],
        "differing": [
            {
                "lower": target_json(own, found.lower, lower),
                "upper": target_json(other, found.upper, upper) if other else None,
            }
            for own, other in change.differing
        ],
    }
