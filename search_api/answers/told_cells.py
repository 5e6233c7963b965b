"""Cells of tables as an answer: each told by its row, its column and what stands there, cited by its row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from indexer.structure.columns import column_role
from indexer.vietnamese.normal import fold
from search_api.answers.types import Draft, Statement
from search_api.answers.wording import by_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.model import Cell, Passage
    from indexer.store.base import Store
    from search_api.types import Intent

# "(Đơn vị tính: triệu đồng)", "Đơn vị tính kinh phí: triệu đồng": a line of its own over a table.
_CAPTION: Final = re.compile(r"(?i)\W*(?:đơn vị(?: tính)?|đvt)(?P<of>[^:\n]{0,40}):\s*(?P<unit>[^\d:;\n()]{1,30}?)\W*")
_MEASURE: Final = re.compile(r"[^\d\W][^\d]{0,30}|%[^\d]{0,20}")
_FIGURE: Final = re.compile(r"[\d.,\s–-]+")


class ToldCell(NamedTuple):
    """A cell, its row as a statement, and how the cell is told: "Xã Suối Mơ – Hộ nghèo (hộ): 12"."""

    statement: Statement
    said: str
    cell: Cell


def draft_of(cells: Sequence[ToldCell], kind: Intent, store: Store, *, english: bool) -> Draft | None:
    """The answer that tells them, document by document; None where there are none. One cell a row."""
    if not cells:
        return None
    statements = tuple(each.statement for each in cells)
    said = {each.statement.passage.id: f"{each.said}{_unit(each, store)}" for each in cells}
    text = by_document(statements, (), lambda each: said[each.passage.id], missing="", english=english)
    return Draft(kind, text, statements)


def _unit(told: ToldCell, store: Store) -> str:
    """The unit that a line over the table gives to all of it, or to the columns of one name, that have none."""
    if not _FIGURE.fullmatch(told.cell.value.strip()) or "(" in told.cell.column or "%" in told.cell.column:
        return ""
    row = told.statement.passage
    own = next((each.value for each in row.cells if column_role(each.column) == "unit" and each.value), "")
    if own and _MEASURE.fullmatch(own):
        return f" {own}"
    above = [each for each in store.passages(row.document_id) if _stands_over(each, row)]
    captions = (
        found for each in reversed(above) for line in each.text.split("\n") if (found := _CAPTION.fullmatch(line))
    )
    caption = next(captions, None)
    return f" {caption['unit'].strip()}" if caption and fold(caption["of"]).strip() in fold(told.cell.column) else ""


def _stands_over(passage: Passage, row: Passage) -> bool:
    return passage.ordinal < row.ordinal and passage.section_path[:1] == row.section_path[:1] and not passage.cells
