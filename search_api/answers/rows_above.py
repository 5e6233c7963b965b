"""The rows that a told row refers to: what a ditto mark or a merged cell says is cited where it stands."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from indexer.records.rows import DITTO
from indexer.structure.columns import said
from search_api.answers.types import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.model import Cell, Passage
    from indexer.store.base import Store
    from search_api.answers.types import Draft

REFERRED: frozenset[str] = frozenset({"ditto", "merged"})
"""Flags of a record that has a cell from above."""


def with_rows_above(draft: Draft, store: Store) -> Draft:
    """The same, with the rows in which stands what the told records take from above, each once."""
    told = {each.passage.id for each in draft.statements}
    found: dict[str, Statement] = {}
    for each in draft.statements:
        if each.fact is not None and REFERRED.isdisjoint(getattr(each.fact, "flags", ())):
            continue
        for row, value in _rows_above(each.passage, store):
            # Of a row that is told by one cell, only what that cell says.
            if row.id not in told and (each.fact is not None or value.strip() in draft.text):
                found.setdefault(row.id, Statement(each.document, row, row.text, each.confidence))
    return replace(draft, above=tuple(found.values())) if found else draft


def _rows_above(row: Passage, store: Store) -> Iterator[tuple[Passage, str]]:
    """Of each column in which the row refers above, the nearest row that says something itself, and what."""
    referring = [place for place, cell in enumerate(row.cells) if _refers_above(cell)]
    if not referring:
        return
    columns = [cell.column for cell in row.cells]
    listed = (each for each in store.passages(row.document_id) if each.ordinal < row.ordinal)
    above = sorted((each for each in listed if [cell.column for cell in each.cells] == columns), key=_from_below)
    for place in referring:
        values = ((each, value) for each in above if (value := each.cells[place].value) and not DITTO.match(value))
        yield from islice(values, 1)


def _refers_above(cell: Cell) -> bool:
    return bool(cell.above and not cell.value) or DITTO.match(said(cell)) is not None


def _from_below(row: Passage) -> int:
    return -row.ordinal
