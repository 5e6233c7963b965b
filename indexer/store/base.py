"""What the product asks of a store. One class and one line in ``indexer.store.registry`` add another."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, Self

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from indexer.model import Assignment, Document, PageWord, ParsedDocument, Passage, Reference, Section, Target
    from indexer.versions.grouping import Versions


@dataclass(frozen=True, slots=True)
class LexicalQuery:
    """A query's tokens by index field: ``(field, token, weight)``. Fields are those of ``Analysis``."""

    terms: tuple[tuple[str, str, float], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Source:
    """The file a document was made from.

    ``path`` is absolute; ``facts`` is what an administrator stated of it; ``mark`` names the facts and
    the code that parsed it: the same bytes with the same mark need no second parsing.
    """

    path: str
    content: bytes
    facts: Mapping[str, Any] | None = None
    mark: str = ""

    @property
    def content_hash(self) -> str:
        """SHA-256 of the bytes, in hex."""
        return content_hash(self.content)


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A ``Source`` without its bytes, and the document made from it."""

    path: str
    document_id: str
    content_hash: str
    mark: str


@dataclass(frozen=True, slots=True)
class Addition:
    """A document to put: one vector a passage, and the file it comes from where there is one."""

    parsed: ParsedDocument
    vectors: NDArray[np.float32]
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class StoreStatus:
    """What an index holds and what it was made with."""

    documents: int
    passages: int
    generation: int
    embedder: str | None
    dimension: int | None
    text_processing: str | None
    bytes_on_disk: int


def content_hash(content: bytes) -> str:
    """SHA-256 in hex: the name by which equal files are known."""
    return hashlib.sha256(content).hexdigest()


class Store(Protocol):
    """Documents, passages and vectors; and the two arms of retrieval over them.

    Writers are exclusive; readers never wait. ``generation`` grows with every committed change, so that a
    server knows when to look again. Scores are the engine's own; the caller normalises them.
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

    def versions(self) -> Versions:
        """Which documents are one document in several files, and which of each is shown first."""
        ...

    def original(self, document_id: str) -> bytes:
        """The original file's bytes. Raises ``NotFoundError``."""
        ...

    def page_words(self, document_id: str, page: int) -> tuple[PageWord, ...]:
        """The words that OCR read on the page and where they stand; empty for a page that was not read by OCR."""
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

    def assignments(self, document_id: str | None = None) -> list[Assignment]:
        """Who does what: one document's, in its order, or all documents', by their titles. Raises ``NotFoundError``."""
        ...

    def targets(self, document_id: str | None = None) -> list[Target]:
        """How much by when, as ``assignments``. Raises ``NotFoundError``."""
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


class WritableStore(Store, Protocol):
    """What indexing asks beyond reading."""

    def put_many(self, additions: Iterable[Addition]) -> None:
        """Puts each document, one transaction a document; readers see them together."""
        ...

    def rewrite(self, additions: Iterable[Addition], embedder_name: str, dimension: int) -> None:
        """Replaces everything, vectors' origin included, in one transaction: all or nothing."""
        ...

    def parsed(self, document_id: str) -> ParsedDocument:
        """The document with all its parts. Raises ``NotFoundError``."""
        ...

    def source(self, document_id: str) -> Source:
        """The file that it was made from. Raises ``NotFoundError``."""
        ...

    def source_records(self) -> list[SourceRecord]:
        """Where each document came from, by path."""
        ...

    def status(self) -> StoreStatus:
        """What the index holds."""
        ...

    def problems(self) -> list[str]:
        """What is wrong with the index, one line each; empty when it is sound."""
        ...


class OpenStore(WritableStore, Protocol):
    """A store as ``indexer.store.registry.open_store`` gives it: closed after use."""

    def close(self) -> None:
        """Safe to call twice."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...
