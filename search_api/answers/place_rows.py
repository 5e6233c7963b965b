"""How much of a place: the figure at its row and column of a table that sets targets for many places.

"Phụ lục: chỉ tiêu giao cho các xã, phường": the place stands in one cell, what is counted names the column; or the
place names the column and what is counted stands in the row.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from indexer.structure.columns import column_role
from indexer.vietnamese.abbreviations import spell_out
from indexer.vietnamese.normal import fold, tokens
from search_api.answers.matter import Matter
from search_api.answers.registry import THRESHOLDS
from search_api.answers.types import Draft, Statement
from search_api.answers.wording import by_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.model import Cell, Passage
    from search_api.questions import Question
    from search_api.service import Looked

THING: Final = 0.4
"""How surely a column alone must be meant for the place, which is named for certain, to count as well."""

APART: Final = 0.05
"""How much surer the figure must be than that of any other column of its row."""

_PLACE: Final = re.compile(r"(?i)(?:xã|phường|đặc khu|thị trấn|huyện|thôn|bản|tỉnh|thành phố)\s+(?!và\b|,)\S.{0,40}")
_ALL: Final = re.compile(r"(?:toan|ca) (?:tinh|thanh pho|xa|phuong|huyen)|tong(?: (?:so|cong))?")
_ASKS_ALL: Final = re.compile(
    r"\b(?:toan|ca|tong cong) (?:tinh|thanh pho|xa|phuong|huyen)\b|\b(?:across|whole|entire)\b"
)
_FIGURE: Final = re.compile(r"[<>≤≥]?\s*\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?\s*%?")


class _Figure(NamedTuple):
    statement: Statement
    said: str


def of_place_rows(question: Question, looked: Looked) -> Draft | None:
    """The figure of the place that the question names; None where no row or no column is surely meant.

    Of the documents whose number the question names every row is looked at, of others those that were found.
    """
    if question.asked != "target" or question.claim or question.which:
        return None
    numbered = looked.query.named.numbered
    documents = {key: each for key, each in looked.documents.items() if not numbered or key in numbered}
    # The row is of the place; that no document is of it is no matter then.
    terms = tuple(each for each in question.topic.terms if not each.required)
    question = replace(question, topic=replace(question.topic, terms=terms))
    matter = Matter(question, documents, looked.ranked, named=True, store=looked.store, threshold=THRESHOLDS["target"])
    told = {each.statement.document.id: each for row in _rows(matter, numbered) if (each := _figure_in(row, matter))}
    if not told:
        return None
    statements = tuple(each.statement for each in told.values())
    said = {each.statement.passage.id: each.said for each in told.values()}
    text = by_document(statements, (), lambda each: said[each.passage.id], missing="", english=question.english)
    return Draft("target", text, statements)


def _rows(matter: Matter, numbered: frozenset[str]) -> Iterator[Passage]:
    listed: Iterable[Passage] = matter.passages
    if numbered:
        listed = [each for key in sorted(numbered) for each in matter.store.passages(key)]
    return (
        each for each in listed if each.kind == "table_row" and matter.question.is_of_years("", _above(each, matter))
    )


def _above(row: Passage, matter: Matter) -> str:
    return " \n ".join((matter.documents[row.document_id].title, *row.section_path, *(c.column for c in row.cells)))


def _figure_in(row: Passage, matter: Matter) -> _Figure | None:
    """The one figure of the row, surely of the place and surely of what is counted."""
    asked = _named(matter.question)
    found = sorted(_figures(row, asked, matter), key=lambda each: -each.statement.confidence)
    if not found or found[0].statement.confidence < matter.threshold:
        return None
    least = found[0].statement.confidence - APART
    return found[0] if len(found) == 1 or found[1].statement.confidence < least else None


def _figures(row: Passage, asked: str, matter: Matter) -> Iterator[_Figure]:
    place = next((cell for cell in row.cells if _is_place(cell.value, asked)), None)
    task = next((cell for cell in row.cells if column_role(cell.column) == "task"), None)
    for cell in row.cells:
        if not _FIGURE.fullmatch(cell.value.strip()) or column_role(cell.column) == "number":
            continue
        if place is not None:
            yield _figure(row, place.value, cell.column, cell, matter)
        elif task is not None and _is_place(cell.column, asked):
            yield _figure(row, cell.column, task.value, cell, matter)


def _figure(row: Passage, place: str, counted: str, cell: Cell, matter: Matter) -> _Figure:
    document = matter.documents[row.document_id]
    context = matter.context(document.id, (*row.section_path, place))
    thing = spell_out(counted)
    sure = matter.confidence(thing, context)
    if sure >= THING:
        sure = matter.confidence(f"{thing} \n {place}", context)
    return _Figure(Statement(document, row, row.text, sure), f"{place} – {counted}: {cell.value}")


def _named(question: Question) -> str:
    """The question's words between blanks, without marks where it has none."""
    words = [token.text.lower() for token in tokens(question.spelled)]
    return f" {' '.join(words)} "


def _is_place(text: str, asked: str) -> bool:
    """Whether a cell names the very place that the question names, or all of them where it asks of all."""
    name = " ".join(text.lower().split())
    if _ALL.fullmatch(fold(name)):
        return _ASKS_ALL.search(fold(asked)) is not None
    return _PLACE.fullmatch(name) is not None and (f" {name} " in asked or f" {fold(name)} " in asked)
