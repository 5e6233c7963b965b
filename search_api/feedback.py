"""What readers say of answers, kept with question, version and citations, for the administrator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from pydantic import BaseModel, Field

from search_api.types import SearchRequest

if TYPE_CHECKING:
    from indexer.store.desk import Desk, Kept
    from search_api.answers.service import AnswerService
    from search_api.service import SearchService

KIND: Final = "feedback"
Verdict = Literal["right", "wrong", "missing"]
"""đúng, sai, thiếu."""

Json = dict[str, Any]


class Said(BaseModel):
    """What a reader sends."""

    question: str = Field(min_length=1, max_length=2_000)
    verdict: Verdict
    note: str = Field(default="", max_length=200_000)


@dataclass(frozen=True, slots=True)
class Feedback:
    """One of them. ``answer`` is what was answered then, by the index of ``version``; None for nothing found."""

    id: str
    at: str
    question: str
    verdict: Verdict
    note: str
    answer: Json | None
    version: str


class FeedbackBook:
    """Keeps and lists them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def keep(self, said: Said, answers: AnswerService, service: SearchService) -> Feedback:
        """The answer is looked up here and not taken from the reader: it is what the index said."""
        answered = answers.answer(SearchRequest(q=said.question)).answer
        told = None
        if answered:
            citations = [
                {"label": each.citation.label, "url": each.citation.url, "quote": each.quote}
                for each in answered.statements
            ]
            told = {"text": answered.text, "kind": answered.kind, "citations": citations}
        body = {**said.model_dump(), "answer": told, "version": service.version()}
        return _feedback(self._desk.add(KIND, body))

    def all(self) -> list[Feedback]:
        """The newest first."""
        return [_feedback(kept) for kept in self._desk.all(KIND, 100_000)]


def as_question(feedback: Feedback) -> Json:
    """As a line of evaluation questions: what was right must stay so; what was wrong waits for the truth."""
    cited = feedback.answer["citations"] if feedback.answer and feedback.verdict == "right" else []
    return {
        "id": f"feedback-{feedback.id}",
        "text": feedback.question,
        "verdict": feedback.verdict,
        "note": feedback.note,
        "status": "answered" if feedback.answer else "not_found",
        "citations": cited,
    }


def _feedback(kept: Kept) -> Feedback:
    body = kept.body
    return Feedback(
        kept.id, kept.made_at, body["question"], body["verdict"], body["note"], body["answer"], body["version"]
    )
