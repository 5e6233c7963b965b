"""Cells of tables as an answer: each told by its row, its column and what stands there, cited by its row."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from search_api.answers.types import Draft, Statement
from search_api.answers.wording import by_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search_api.types import Intent


class ToldCell(NamedTuple):
    """A cell's row as a statement, and how the cell is told: "Xã Suối Mơ – Hộ nghèo (hộ): 12"."""

    statement: Statement
    said: str


def draft_of(cells: Sequence[ToldCell], kind: Intent, *, english: bool) -> Draft | None:
    """The answer that tells them, document by document; None where there are none. One cell a row."""
    if not cells:
        return None
    statements = tuple(each.statement for each in cells)
    said = {each.statement.passage.id: each.said for each in cells}
    text = by_document(statements, (), lambda each: said[each.passage.id], missing="", english=english)
    return Draft(kind, text, statements)
