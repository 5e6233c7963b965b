"""``POST /feedback``: "đúng", "sai" or "thiếu" from an answer's box, without a script too."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response

from search_api.answers.service import AnswerService
from search_api.bodies import checked
from search_api.feedback import FeedbackBook, Said
from search_api.responses import json_response
from web.forms import Form, field
from web.links import address
from web.rendering import render

if TYPE_CHECKING:
    from indexer.store.desk import Desk
    from search_api.service import SearchService


@dataclass(frozen=True, slots=True)
class ThanksPage:
    """Thanks, and the way back."""

    back_url: str


def router(service: SearchService, desk: Desk) -> APIRouter:
    """``POST /feedback``."""
    routes = APIRouter(include_in_schema=False)
    answers, book = AnswerService(service), FeedbackBook(desk)

    @routes.post("/feedback")
    def say(request: Request, form: Form) -> Response:
        said = checked(Said, {name: field(form, name) for name in ("question", "verdict", "note")})
        kept = book.keep(said, answers, service)
        if "application/json" in request.headers.get("accept", ""):
            return json_response({"id": kept.id}, status=HTTPStatus.CREATED)
        return render(request, "thanks.html", ThanksPage(address("/search", [("q", said.question)])))

    return routes
