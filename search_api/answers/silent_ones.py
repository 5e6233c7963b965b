"""Which places do not state something, told beside what the others state of it: those are its grounds.

Silence is claimed only where no passage is near the matter; of what is near and not sure the place is told.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from indexer.model import Target
from search_api.answers.dates import dates_in
from search_api.answers.types import Draft, Silence, Statement
from search_api.answers.wording import name, where

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from indexer.model import Document, Passage
    from indexer.store.base import Store
    from search_api.answers.types import Answered
    from search_api.negated import NotStated
    from search_api.questions import Question
    from search_api.types import SearchRequest

MOST: Final = 12
"""Places up to which each is asked by itself."""

SURE: Final = 0.8
"""How sure an answer must be for its place to state it."""

LITTLE: Final = 0.3
"""How sure what is withheld must be for its place to be one that may state it."""

NEAR: Final = 0.65
"""Of what is asked about, what a passage has that may state it."""

_SILENT: Final = ("Không nêu", "Not stated by")
_NONE: Final = ("Không thấy nơi nào không nêu.", "None was found that does not state it.")
_PERHAPS: Final = ("có thể có nêu, xem", "may state it, see")


@dataclass(frozen=True, slots=True)
class _Place:
    """What one place's documents say when they are asked alone: surely, or where they may."""

    documents: tuple[Document, ...]
    sure: Draft | None
    near: Statement | None
    is_near: bool


def silent_ones(
    asked: NotStated,
    request: SearchRequest,
    documents: Mapping[str, Document],
    ask: Callable[[SearchRequest], Answered],
    store: Store,
    *,
    english: bool,
) -> Draft | None:
    """The places that are silent; None where none surely states it, or there are too many."""
    scope = _by_place(each for each in documents.values() if asked.is_of(each))
    if not 1 < len(scope) <= MOST:
        return None
    told = [_asked_alone(request, asked.rest, each, ask, store) for each in scope]
    told = _of_one_indicator(told)
    sure = [each.sure for each in told if each.sure]
    if not sure:
        return None
    quiet = [each.documents[0] for each in told if not (each.sure or each.is_near)]
    if not quiet and not all(any(map(_is_recorded, each.statements)) for each in sure):
        return None  # of words nobody can say that all have them
    head = f"{_SILENT[english]}: {', '.join(map(name, quiet))}." if quiet else _NONE[english]
    unsure = [each for each in told if each.is_near and not each.sure and each.near]
    text = "\n".join((head, *(each.text for each in sure), *(_perhaps(each, english=english) for each in unsure)))
    statements = tuple(each for draft in sure for each in draft.statements)
    above = (*(each for draft in sure for each in draft.above), *(each.near for each in unsure if each.near))
    return Draft("comparison", text, statements, tuple(map(Silence, quiet)), above)


def _of_one_indicator(told: list[_Place]) -> list[_Place]:
    """With those that state another target than most only as places that may state it."""
    named = Counter(name for each in told for name in _indicators(each.sure))
    most, count = max(named.items(), key=lambda item: item[1], default=("", 0))
    if count <= 1:
        return told
    return [
        replace(each, sure=None) if each.sure and (own := _indicators(each.sure)) and most not in own else each
        for each in told
    ]


def _indicators(draft: Draft | None) -> set[str]:
    """The targets that it tells."""
    facts = (each.fact for each in draft.statements) if draft else ()
    return {fact.indicator for fact in facts if isinstance(fact, Target)}


def _is_recorded(statement: Statement) -> bool:
    return statement.fact is not None


def _by_place(documents: Iterable[Document]) -> list[tuple[Document, ...]]:
    """The documents of each place together; one of no place is by itself."""
    found: dict[str, list[Document]] = {}
    for each in documents:
        found.setdefault(each.locality or each.id, []).append(each)
    return list(map(tuple, found.values()))


def _asked_alone(
    request: SearchRequest,
    question: str,
    documents: Sequence[Document],
    ask: Callable[[SearchRequest], Answered],
    store: Store,
) -> _Place:
    within = replace(request.filters, document=tuple(each.id for each in documents))
    told = ask(replace(request, q=question, filters=within))
    draft = told.answer or told.withheld
    near = draft.statements[0] if draft else nearest(told.question, documents, store)
    is_near = told.answer is not None or told.confidence >= LITTLE or (near is not None and draft is None)
    return _Place(tuple(documents), told.answer if told.confidence >= SURE else None, near, is_near)


def nearest(question: Question | None, documents: Iterable[Document], store: Store) -> Statement | None:
    """The passage of the documents that most likely states what is asked; None where none is near it."""
    if question is None:
        return None
    weighed = [
        Statement(document, each, each.text, _nearness(question, each))
        for document in documents
        for each in store.passages(document.id)
        if question.asked != "deadline" or dates_in(each.text)
    ]
    best = max(weighed, key=lambda each: each.confidence, default=None)
    return best if best and best.confidence >= NEAR else None


def _nearness(question: Question, passage: Passage) -> float:
    """How much of what is asked about a passage has; who leads is told by records alone."""
    if question.asked in {"lead", "coordinate"} or question.inner in {"lead", "coordinate"}:
        return 0.0
    return question.topic.covered(passage.text, "\n".join((*passage.section_path, passage.parent)))


def _perhaps(place: _Place, *, english: bool) -> str:
    called = name(place.documents[0])
    at = f" {where(place.near)}" if place.near else ""
    return f"{called[:1].upper()}{called[1:]}: {_PERHAPS[english]}{at}." if at else ""
