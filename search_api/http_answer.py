"""``/api/answer``: the direct answer with its citations, or what was looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field

from indexer.model import Assignment
from search_api import openapi, views
from search_api.answers.service import AnswerService
from search_api.citation import cite_document
from search_api.parameters import collect, search_request
from search_api.responses import json_response, not_modified, weak_etag
from search_api.schemas import BAD_REQUEST, CitationShape, HitShape, UnderstandingShape

if TYPE_CHECKING:
    from indexer.model import Target
    from search_api.answers.types import Answered, Draft, Silence, Statement
    from search_api.questions import Question
    from search_api.service import SearchService

Json = dict[str, Any]


class QuotationShape(CitationShape):
    """A citation with the verbatim words it is for."""

    passage_id: str | None = Field(description="null: chỗ ngoài các đoạn, như phần đầu văn bản, phần ký.")
    quote: str


class StatedShape(QuotationShape):
    """What a document states of itself: its signer, number, date, issuer, type, title or recipients.

    "kept" is where it is kept, "digital" when it was signed digitally.
    """

    what: str = Field(examples=["signer", "number", "date", "issuer", "type", "title", "recipients", "kept", "digital"])
    value: str | None = Field(description="null: văn bản để trống chỗ ấy.")
    document: Json


class SilenceShape(BaseModel):
    """A document in scope that does not state it; ``near`` is where it speaks of the matter."""

    document: Json
    near: QuotationShape | None


class AnswerShape(BaseModel):
    """The answer: its words, the records it is made of, its citations, and the documents that are silent."""

    text: str
    kind: str = Field(examples=["lead", "deadline", "target", "comparison", "duty", "definition", "quote"])
    facts: list[Json]
    citations: list[QuotationShape]
    silent: list[SilenceShape]
    stated: list[StatedShape]


class AnsweredShape(BaseModel):
    """``answer`` is null when nothing was found that is sure enough to be said."""

    query: str
    status: str = Field(examples=["answered", "not_found"])
    understood_as: UnderstandingShape
    answer: AnswerShape | None
    left_blank: list[StatedShape] = Field(description="Khi không có câu trả lời: chỗ mà văn bản để trống.")
    confidence: float
    hits: list[HitShape]
    took_ms: float


def answer_router(service: SearchService) -> APIRouter:
    """Asking."""
    router = APIRouter(prefix="/api", tags=["Hỏi đáp"])
    answers = AnswerService(service)

    @router.get(
        "/answer",
        summary="Trả lời trực tiếp, mỗi ý kèm căn cứ",
        responses={200: {"model": AnsweredShape}, **BAD_REQUEST},
        openapi_extra=openapi.parameters(*openapi.ANSWER),
    )
    def answer(request: Request) -> Response:
        wanted = search_request(collect(request.query_params.multi_items()))
        etag = weak_etag(request, service.version())
        return not_modified(request, etag) or json_response(answered_json(answers.answer(wanted)), etag=etag)

    return router


def answered_json(answered: Answered) -> Json:
    """``GET /api/answer``."""
    return {
        "query": answered.query,
        "status": "answered" if answered.answer else "not_found",
        "understood_as": {
            **views.understood_json(answered.understood),
            **(_question_json(answered.question) if answered.question else {}),
        },
        "answer": draft_json(answered.answer) if answered.answer else None,
        "left_blank": [stated for each in _blank(answered) if (stated := _stated_json(each))],
        "confidence": round(answered.confidence, 4),
        "hits": [views.hit_json(hit) for hit in answered.hits],
        "took_ms": round(answered.took_ms, 2),
    }


def _blank(answered: Answered) -> tuple[Statement, ...]:
    return answered.blank.statements if answered.blank else ()


def _question_json(question: Question) -> Json:
    return {
        "asked": question.asked,
        "about": question.about,
        "years": question.years,
        "places_outside": question.outside,
        "documents_called": question.called,
    }


def draft_json(draft: Draft) -> Json:
    """The ``answer`` of it."""
    near = [each.near for each in draft.silent if each.near]
    return {
        "text": draft.text,
        "kind": draft.kind,
        "facts": [fact for each in draft.statements if (fact := _fact_json(each))],
        "citations": [_quotation_json(each) for each in (*draft.statements, *draft.above, *near)],
        "silent": [_silence_json(each) for each in draft.silent],
        "stated": [stated for each in draft.statements if (stated := _stated_json(each))],
    }


def _silence_json(silence: Silence) -> Json:
    return {
        "document": views.document_json(silence.document),
        "near": _quotation_json(silence.near) if silence.near else None,
        "citation": views.citation_json(silence.near.citation if silence.near else cite_document(silence.document)),
    }


def _quotation_json(statement: Statement) -> Json:
    citation = views.citation_json(statement.citation)
    return {**citation, "passage_id": statement.passage_id, "quote": statement.quote}


def _stated_json(statement: Statement) -> Json | None:
    """What a document states of itself; the value is null where it is left blank."""
    stated = statement.stated
    if stated is None:
        return None
    return {
        "what": stated.datum,
        "value": stated.value or None,
        "document": views.document_json(statement.document),
        **_quotation_json(statement),
    }


def _fact_json(statement: Statement) -> Json | None:
    """An assignment or a target with its document and citation; None for what is only quoted."""
    record = statement.fact
    if record is None:
        return None
    own = _assignment_json(record) if isinstance(record, Assignment) else _target_json(record)
    return {
        **own,
        "id": record.id,
        "passage_id": record.passage_id,
        "document": views.document_json(statement.document),
        "section_path": record.section_path,
        "label": record.label,
        "page": record.page,
        "source": record.source,
        "citation": views.citation_json(statement.citation),
    }


def _assignment_json(record: Assignment) -> Json:
    return {
        "task": record.task,
        "parent": record.parent or None,
        "lead": record.lead,
        "lead_canonical": record.lead_canonical,
        "coordinate": record.coordinate,
        "coordinate_canonical": record.coordinate_canonical,
        "deadline": record.deadline,
        "quote": record.quote,
        "flags": record.flags,
    }


def _target_json(record: Target) -> Json:
    return {
        "indicator": record.indicator,
        "comparator": record.comparator,
        "value": record.value,
        "unit": record.unit,
        "by_year": record.by_year,
        "by_date": record.by_date,
        "relation": record.relation,
        "change": record.change,
        "flags": record.flags,
        "text": record.text,
    }
