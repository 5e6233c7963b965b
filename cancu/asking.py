"""``cancu ask``: the same answer as ``/api/answer``, for a terminal or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from cancu.opening import search_service
from cancu.output import complain, print_json
from search_api.answers.service import AnswerService
from search_api.http_answer import answered_json
from search_api.parameters import ParameterError, collect, search_request

if TYPE_CHECKING:
    from cancu.settings import Settings
    from indexer.model import Hit
    from search_api.answers.types import Draft

OK, BAD_USAGE = 0, 2
_RELATED = 5


def ask(settings: Settings, question: str, *, as_json: bool) -> int:
    """Prints the answer, or that there is none; gives the exit code."""
    try:
        request = search_request(collect([("q", question)]))
    except ParameterError as error:
        complain(str(error))
        return BAD_USAGE
    with search_service(settings) as service:
        answered = AnswerService(service).answer(request)
    if as_json:
        print_json(answered_json(answered))
    elif answered.answer:
        typer.echo(_shown(answered.answer))
    elif answered.blank:
        typer.echo(f"Văn bản để trống chỗ này.\n{_shown(answered.blank)}")
    else:
        typer.echo("Không tìm thấy câu trả lời trong các văn bản.")
        typer.echo("\n".join(("Có thể liên quan:", *map(_related, answered.hits[:_RELATED]))))
    return OK


def _shown(answer: Draft) -> str:
    places = dict.fromkeys(f"- {each.citation.label}\n  {each.citation.url}" for each in answer.statements)
    return "\n".join((answer.text, "", "Căn cứ:", *places))


def _related(hit: Hit) -> str:
    return f"- {hit.citation.label}\n  {hit.citation.url}"
