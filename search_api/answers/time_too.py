"""By when, where that was asked in the same breath and what was told has it beside: "mấy camera và bao giờ xong"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from search_api.answers.dates import dates_in
from search_api.answers.deadline import when_told
from search_api.answers.types import Statement
from search_api.answers.wording import by_document
from search_api.compound import asks_when_too

if TYPE_CHECKING:
    from indexer.store.base import Store
    from search_api.answers.types import Draft
    from search_api.questions import Question

_SENTENCE_ENDS: Final = re.compile(r"[.;]\s")


def with_its_time(draft: Draft, question: Question, store: Store) -> Draft:
    """The same, with the record of the one passage that is told, where it alone says by when."""
    told = {each.passage.id: each for each in draft.statements if each.fact is None}
    if len(told) != 1 or len(draft.statements) != 1 or not asks_when_too(question.text) or dates_in(draft.text):
        return draft
    (statement,) = told.values()
    records = [each for each in store.assignments(statement.document.id) if each.passage_id == statement.passage.id]
    timed = [each for each in records if each.deadline and _is_of(statement.quote, each.quote)]
    if len(timed) != 1:
        return draft
    found = Statement(statement.document, statement.passage, timed[0].quote, statement.confidence, timed[0])
    line = by_document([found], (), lambda each: when_told(each, english=question.english), missing="", english=False)
    return replace(draft, text=f"{draft.text}\n{line}", statements=(statement, found))


def _is_of(quote: str, record: str) -> bool:
    """Whether the record's sentence, or the one it goes on from, is what was quoted."""
    first = _SENTENCE_ENDS.split(quote.strip())[0].lstrip("-+•) ").rstrip(".; ")
    return first.partition(") ")[2] in record if ") " in first[:4] else first in record
