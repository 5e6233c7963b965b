"""Which documents do not state something, told beside what the others state of it: those are its grounds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from search_api.answers.types import Draft, Silence
from search_api.answers.wording import names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from indexer.model import Document
    from search_api.answers.types import Answered
    from search_api.negated import NotStated
    from search_api.types import SearchRequest

MOST: Final = 12
"""Documents up to which each is asked by itself."""

_SAID: Final = (("Không nêu", "Văn bản nào cũng nêu."), ("Not stated by", "All of them state it."))


def silent_ones(
    asked: NotStated,
    request: SearchRequest,
    documents: Mapping[str, Document],
    ask: Callable[[SearchRequest], Answered],
    *,
    english: bool,
) -> Draft | None:
    """What each document says when it is asked alone; None where none states it, or there are too many."""
    scope = [each for each in documents.values() if not asked.communes or each.level == "xã"]
    if not 1 < len(scope) <= MOST:
        return None
    told = {each.id: ask(_of_one(request, asked.rest, each)) for each in scope}
    drafts = [answered.answer for answered in told.values() if answered.answer]
    if not drafts:
        return None
    quiet = [each for each in scope if told[each.id].answer is None]
    text = "\n".join((_line(quiet, scope, english=english), *(each.text for each in drafts)))
    statements = tuple(each for draft in drafts for each in draft.statements)
    return Draft("comparison", text, statements, tuple(map(Silence, quiet)), tuple(a for d in drafts for a in d.above))


def _of_one(request: SearchRequest, question: str, document: Document) -> SearchRequest:
    return replace(request, q=question, filters=replace(request.filters, document=(document.id,)))


def _line(quiet: list[Document], scope: list[Document], *, english: bool) -> str:
    silent, all_state = _SAID[english]
    called = names(scope)
    return f"{silent}: {', '.join(map(called, quiet))}." if quiet else all_state
