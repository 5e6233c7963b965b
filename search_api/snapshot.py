"""One generation of the index as the search reads it; replaced as a whole when the index changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.errors import NotFoundError
from indexer.versions.grouping import relation
from search_api.names import Gazetteer
from search_api.scope import Scope, scope
from search_api.types import Versions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from indexer.model import Document, Passage
    from indexer.store.base import Store
    from indexer.versions.grouping import Versions as Groups
    from search_api.types import Filters


class Snapshot:
    """The documents, and their passages as they are asked for. Safe to use from several threads."""

    def __init__(self, store: Store) -> None:
        self.generation = store.generation()
        self.documents: dict[str, Document] = {document.id: document for document in store.documents()}
        self.versions = store.versions()
        self.gazetteer = Gazetteer(self.documents.values())
        self._store = store

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

    def passages(self, passage_ids: Iterable[str]) -> dict[str, Passage]:
        """Those that exist and whose documents are of this generation, in the order asked for."""
        wanted = list(passage_ids)
        found = self._store.passages_by_id(wanted)
        return {key: found[key] for key in wanted if key in found and found[key].document_id in self.documents}

    def passage(self, passage_id: str) -> Passage:
        """Raises ``NotFoundError``."""
        found = self.passages((passage_id,))
        if passage_id not in found:
            raise NotFoundError(f"Không có đoạn “{passage_id[:200]}”: văn bản đã đổi hoặc đã bị xóa, hãy tìm lại.")
        return found[passage_id]

    def passage_count(self) -> int:
        """Of all documents."""
        return sum(len(self._store.passages(document_id)) for document_id in self.documents)


def versions_of(document: Document, documents: Mapping[str, Document], groups: Groups) -> Versions:
    """The document's other versions among ``documents``."""
    others = (documents[key] for key in groups.of(document.id) if key in documents)
    listed = tuple((each, relation(each, document)) for each in others if each.id != document.id)
    return Versions(listed, groups.primary(document.id) if listed else None)
