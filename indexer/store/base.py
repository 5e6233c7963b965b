"""What the product asks of a store. One class and one line in ``indexer.store.registry`` add another."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from indexer.model import Document, ParsedDocument, Passage, Reference, Section


@dataclass(frozen=True, slots=True)
class LexicalQuery:
    """A query's tokens by index field: ``(field, token, weight)``. Fields are those of ``Analysis``."""

    terms: tuple[tuple[str, str, float], ...] = field(default=())


class Store(Protocol):
    """Documents, passages and vectors; and the two arms of retrieval over them.

    Writers are exclusive; readers never wait. ``generation`` grows with every committed change, so that a server
    knows when to look again. Scores are the engine's own; the caller normalises them.
    """

    def put(self, parsed: ParsedDocument, vectors: NDArray[np.float32]) -> None:
        """Adds a document or replaces the one with its id; ``vectors`` has one row a passage."""
        ...

    def remove(self, document_id: str) -> bool:
        """Whether the document was there."""
        ...

    def generation(self) -> int:
        """A number that grows with every committed change."""
        ...

    def documents(self) -> list[Document]:
        """Every document, by title."""
        ...

    def document(self, document_id: str) -> Document:
        """Raises ``NotFoundError``."""
        ...

    def original(self, document_id: str) -> bytes:
        """The original file's bytes. Raises ``NotFoundError``."""
        ...

    def sections(self, document_id: str) -> list[Section]:
        """In document order."""
        ...

    def passages(self, document_id: str) -> list[Passage]:
        """In document order."""
        ...

    def references(self, document_id: str) -> list[Reference]:
        """In document order."""
        ...

    def passages_by_id(self, passage_ids: Iterable[str]) -> dict[str, Passage]:
        """Those that exist."""
        ...

    def vectors_by_id(self, passage_ids: Sequence[str]) -> NDArray[np.float32]:
        """One row an id, shape ``(n, dimension)``. Raises ``NotFoundError``."""
        ...

    def search_lexical(
        self, query: LexicalQuery, limit: int, documents: Collection[str] | None = None
    ) -> list[tuple[str, float]]:
        """``(passage id, BM25 score)``, best first; only within ``documents`` when given."""
        ...

    def search_dense(
        self, vector: NDArray[np.float32], limit: int, documents: Collection[str] | None = None
    ) -> list[tuple[str, float]]:
        """``(passage id, cosine)``, best first; only within ``documents`` when given."""
        ...
