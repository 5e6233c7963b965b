"""``POST /api/feedback``: what a reader says of an answer. Listing it is the administrator's: ``cancu feedback``."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from fastapi import APIRouter, Response

from search_api.answers.service import AnswerService
from search_api.bodies import Sent, checked
from search_api.feedback import FeedbackBook, Said
from search_api.responses import json_response
from search_api.schemas import BAD_REQUEST

if TYPE_CHECKING:
    from indexer.store.desk import Desk
    from search_api.service import SearchService


def feedback_router(service: SearchService, desk: Desk) -> APIRouter:
    """Saying "đúng", "sai" or "thiếu"."""
    router = APIRouter(prefix="/api", tags=["Góp ý"])
    answers, book = AnswerService(service), FeedbackBook(desk)

    @router.post("/feedback", summary="Góp ý về câu trả lời: right, wrong hoặc missing", responses=BAD_REQUEST)
    def keep(body: Sent) -> Response:
        kept = book.keep(checked(Said, body), answers, service)
        return json_response({"id": kept.id, "at": kept.at}, status=HTTPStatus.CREATED)

    return router
