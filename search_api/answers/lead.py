"""Who leads a task, and who takes part: from the assignments that documents state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.model import Assignment
from search_api.answers.matter import surest
from search_api.answers.types import Draft
from search_api.answers.wording import by_document, clipped, listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from search_api.answers.matter import Matter
    from search_api.answers.types import Statement


def lead(matter: Matter) -> Draft | None:
    """The agencies that lead, document by document; those that name none are said to name none."""
    missing = "names no lead agency" if matter.question.english else "không nêu cơ quan chủ trì"
    return _answer(matter, lambda record: bool(record.lead), missing)


def coordinate(matter: Matter) -> Draft | None:
    """The agencies that coordinate."""
    missing = "names no coordinating agency" if matter.question.english else "không nêu cơ quan phối hợp"
    return _answer(matter, lambda record: bool(record.coordinate), missing)


def _answer(matter: Matter, states: Callable[[Assignment], bool], missing: str) -> Draft | None:
    found = surest(assigned(matter, states), 0.0)
    if not found:
        return None
    english = matter.question.english
    several = len({each.passage.id for each in found}) > len({each.document.id for each in found})
    text = by_document(
        found,
        silent := matter.silent(found),
        lambda each: who(each, english=english, task=several),
        missing=missing,
        english=english,
    )
    return Draft("lead", text, tuple(found), silent)


def assigned(matter: Matter, states: Callable[[Assignment], bool]) -> list[Statement]:
    """The assignments about the question's matter, as statements."""
    found = []
    for record in filter(states, matter.assignments()):
        sure = matter.confidence(record.task, matter.context(record.document_id, record.section_path))
        statement = matter.statement(record, record.quote, sure) if sure >= matter.threshold / 2 else None
        if statement:
            found.append(statement)
    return found


def who(statement: Statement, *, english: bool, task: bool) -> str:
    """ "Trạm Y tế chủ trì; các cơ quan, đơn vị phối hợp; thời gian: thường xuyên"."""
    record = statement.fact
    assert isinstance(record, Assignment)  # noqa: S101 - only assignments are told here
    parts = []
    if record.lead:
        parts.append(f"{listed(record.lead, english=english)} {_leads(record, english=english)}")
    if record.coordinate:
        does = "coordinate" if english else "phối hợp"
        parts.append(f"{listed(record.coordinate, english=english)} {does}")
    if record.deadline:
        parts.append(f"{'deadline' if english else 'thời gian'}: {record.deadline.strip()}")
    said = "; ".join(parts)
    return f"{clipped(record.task)}: {said}" if task else said


def _leads(record: Assignment, *, english: bool) -> str:
    if not english:
        return "chủ trì"
    return "leads" if len(record.lead) == 1 else "lead"
