"""One generation of the index as the search reads it; replaced as a whole when the index changes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from indexer.errors import NotFoundError
from indexer.versions.grouping import relation
from search_api.candidate import Candidate
from search_api.names import Gazetteer
from search_api.scope import Scope, scope
from search_api.types import Versions

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from indexer.model import Document, Passage
    from indexer.store.base import Store
    from indexer.versions.grouping import Versions as Groups
    from search_api.types import Filters


class Snapshot:
    """The documents, and their passages once they were asked for. Safe to use from several threads."""

    def __init__(self, store: Store) -> None:
        self.generation = store.generation()
        self.documents: dict[str, Document] = {document.id: document for document in store.documents()}
        self.versions = store.versions()
        self.gazetteer = Gazetteer(self.documents.values())
        self._store = store
        self._candidates: dict[str, Candidate] = {}

    def document(self, document_id: str) -> Document:
        """Raises ``NotFoundError``."""
        if document_id not in self.documents:
            raise NotFoundError(
                f"Không có văn bản “{document_id[:200]}”. Xem danh sách tại /documents hoặc bằng lệnh: cancu list"
            )
        return self.documents[document_id]

    def scope(self, filters: Filters) -> Scope:
        """What the filters leave, each document once."""
        return scope(self.documents, self.versions, filters)

    def versions_of(self, document: Document) -> Versions:
        """The document's other versions."""
        return versions_of(document, self.documents, self.versions)

    def candidates(self, passage_ids: Collection[str]) -> list[Candidate]:
        """Those that exist and whose documents are of this generation, in the order asked for."""
        known = self._candidates
        if missing := [key for key in passage_ids if key not in known]:
            for key, passage in self._store.passages_by_id(missing).items():
                if passage.document_id in self.documents:
                    known[key] = self._candidate(passage)
        return [known[key] for key in passage_ids if key in known]

    def _candidate(self, passage: Passage) -> Candidate:
        others = tuple(each for each in self.versions.of(passage.document_id) if each != passage.document_id)
        return Candidate(passage, self.documents[passage.document_id], others)

    def candidate(self, passage_id: str) -> Candidate:
        """Raises ``NotFoundError``."""
        found = self.candidates((passage_id,))
        if not found:
            raise NotFoundError(f"Không có đoạn “{passage_id[:200]}”: văn bản đã đổi hoặc đã bị xóa, hãy tìm lại.")
        return found[0]

    @cached_property
    def passage_count(self) -> int:
        """Of all documents."""
        return sum(len(self._store.passages(document_id)) for document_id in self.documents)


def versions_of(document: Document, documents: Mapping[str, Document], groups: Groups) -> Versions:
    """The document's other versions among ``documents``."""
    others = (documents[key] for key in groups.of(document.id) if key in documents)
    listed = tuple((each, relation(each, document)) for each in others if each.id != document.id)
    return Versions(listed, groups.primary(document.id) if listed else None)
