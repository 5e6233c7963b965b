"""``/api/answer/stream``: the answer at once, then a language model's wording of it as server-sent events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson
from fastapi import APIRouter, Request
from starlette.responses import StreamingResponse

from search_api import openapi, views
from search_api.answers.service import AnswerService
from search_api.formal import is_formal
from search_api.http_answer import answered_json
from search_api.parameters import collect, search_request
from search_api.schemas import BAD_REQUEST
from search_api.worded import Sentence, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search_api.answers.types import Answered
    from search_api.llm import LanguageModel
    from search_api.service import SearchService
    from search_api.worded import Finished

Json = dict[str, Any]

# A proxy that gathers the whole stream before it passes it on would make it a slow answer.
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
DESCRIPTION = """\
Sự kiện `answer`: đúng JSON của /api/answer, gửi ngay. Sự kiện `sentence` (0 hoặc nhiều): một câu do mô hình ngôn ngữ
diễn đạt, `{"text", "citations": [{"label", "url", "passage_id", "quote"}]}`; câu không có nguyên văn làm chứng bị bỏ.
Sự kiện `done`: `{"status", "model", "dropped", "took_ms"}`, status là answered, not_found (không câu nào đứng được),
unavailable (mô hình chậm hoặc lỗi: bỏ các câu đã gửi, giữ câu trả lời) hoặc off (không cấu hình mô hình)."""


def stream_router(service: SearchService, model: LanguageModel | None) -> APIRouter:
    """Asking, with the wording of a model if there is one."""
    router = APIRouter(prefix="/api", tags=["Hỏi đáp"])
    answers = AnswerService(service)

    @router.get(
        "/answer/stream",
        summary="Câu trả lời, rồi lời diễn đạt của mô hình ngôn ngữ nếu có",
        description=DESCRIPTION,
        response_class=StreamingResponse,
        responses={200: {"content": {"text/event-stream": {}}}, **BAD_REQUEST},
        openapi_extra=openapi.parameters(*openapi.ANSWER),
    )
    def stream(request: Request) -> StreamingResponse:
        answered = answers.answer(search_request(collect(request.query_params.multi_items())))
        return StreamingResponse(_events(answered, model), media_type="text/event-stream", headers=HEADERS)

    return router


def _events(answered: Answered, model: LanguageModel | None) -> Iterator[bytes]:
    yield _event("answer", answered_json(answered))
    for step in worded(answered, model):
        if isinstance(step, Sentence):
            yield _event("sentence", _sentence_json(step))
        else:
            yield _event("done", _finished_json(step))


def _event(name: str, data: Json) -> bytes:
    return b"event: %s\ndata: %s\n\n" % (name.encode(), orjson.dumps(data))


def _sentence_json(sentence: Sentence) -> Json:
    return {
        "text": sentence.text,
        "citations": [
            {
                **views.citation_json(each.source.citation),
                "passage_id": None if is_formal(each.source.passage) else each.source.passage.id,
                "quote": each.quote,
            }
            for each in sentence.citations
        ],
    }


def _finished_json(finished: Finished) -> Json:
    return {
        "status": finished.status,
        "model": finished.model,
        "dropped": finished.dropped,
        "took_ms": round(finished.took_ms, 2),
    }
