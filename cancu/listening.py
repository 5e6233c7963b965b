"""``cancu feedback``: what readers said of answers."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import orjson
import typer

from cancu.output import print_json
from indexer.store.desk import Desk
from indexer.store.registry import require_index
from search_api.feedback import FeedbackBook, as_question

if TYPE_CHECKING:
    from cancu.settings import Settings
    from search_api.feedback import Feedback

OK = 0
_VERDICTS = {"right": "đúng", "wrong": "sai", "missing": "thiếu"}


def feedback(settings: Settings, *, as_questions: bool, as_json: bool) -> int:
    """Prints them; gives the exit code."""
    require_index(settings.data)
    found = FeedbackBook(Desk(settings.data)).all()
    if as_questions:
        for each in found:
            typer.echo(orjson.dumps(as_question(each)))
    elif as_json:
        print_json([asdict(each) for each in found])
    else:
        for each in found:
            typer.echo(_line(each))
        if not found:
            typer.echo("Chưa có góp ý nào.", err=True)
    return OK


def _line(feedback: Feedback) -> str:
    note = f"\n  {feedback.note}" if feedback.note else ""
    told = feedback.answer["text"] if feedback.answer else "(không tìm thấy câu trả lời)"
    return f"{feedback.at[:16]}  {_VERDICTS[feedback.verdict]}: {feedback.question}\n  {told}{note}"
