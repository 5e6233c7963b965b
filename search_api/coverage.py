"""Coverage: which of a document's statements the documents that implement it carry on, change, or say nothing of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.errors import NotFoundError
from search_api.cache import LeastRecentlyUsed
from search_api.cascade import CascadeReader
from search_api.handing_down import hand_down

if TYPE_CHECKING:
    from indexer.model import Document
    from search_api.handing_down import Stated, Status, TaskChange
    from search_api.service import SearchService

KEPT: Final = 50
MOST_DOCUMENTS: Final = 12
"""Documents side by side: beyond them a table can no longer be read."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What became of a statement in one document, and where; ``place`` None where it says nothing."""

    status: Status
    coverage: float
    place: Stated | None


@dataclass(frozen=True, slots=True)
class Row:
    """A statement with a cell for each document."""

    stated: Stated
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """``upper``'s statements in their order; ``lowers`` are the columns. ``left_out`` of them were too many to show."""

    upper: Document
    lowers: tuple[Document, ...]
    rows: tuple[Row, ...]
    left_out: int = 0


class CoverageReader:
    """Compares once for each version of the index. Safe to use from several threads."""

    def __init__(self, service: SearchService) -> None:
        self._service = service
        self._cascade = CascadeReader(service)
        self._kept: LeastRecentlyUsed[tuple[str, str], Coverage] = LeastRecentlyUsed(KEPT)

    def uppers(self) -> list[Document]:
        """The indexed documents that others implement, from the centre down."""
        cascade = self._cascade.read()
        above = {link.upper for link in cascade.links}
        return [node.document for key, node in cascade.nodes.items() if key in above and node.document]

    def read(self, upper_id: str) -> Coverage:
        """Raises ``NotFoundError`` for a document that is not there or that none implements."""
        return self._kept.get_or((upper_id, self._service.version()), lambda: self._build(upper_id))

    def _build(self, upper_id: str) -> Coverage:
        upper = self._service.document(upper_id).document
        cascade = self._cascade.read()
        keys = [key for key, node in cascade.nodes.items() if node.document and cascade.implements(key, upper_id)]
        if not keys:
            raise NotFoundError(f"Chưa có văn bản nào trong kho nêu “{upper.title[:80]}” làm căn cứ.")
        shown = keys[:MOST_DOCUMENTS]
        found = [hand_down(self._service, key, upper_id, implements=True) for key in shown]
        columns = [[change for change in each.tasks if change.upper] for each in found]
        rows = tuple(
            Row(changes[0].upper, tuple(map(_cell, changes)))
            for changes in zip(*columns, strict=True)
            if changes[0].upper
        )
        return Coverage(upper, tuple(each.lower for each in found), rows, len(keys) - len(shown))


def _cell(change: TaskChange) -> Cell:
    return Cell(change.status, change.coverage or 0.0, change.lower[0] if change.lower else None)
