"""One generation of the index as the search reads it; replaced as a whole when the index changes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from indexer.errors import NotFoundError
from search_api.candidate import Candidate
from search_api.names import Gazetteer

if TYPE_CHECKING:
    from collections.abc import Collection

    from indexer.model import Document
    from indexer.store.base import Store


class Snapshot:
    """The documents, and their passages once they were asked for. Safe to use from several threads."""

    def __init__(self, store: Store) -> None:
        self.generation = store.generation()
        self.documents: dict[str, Document] = {document.id: document for document in store.documents()}
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

    def candidates(self, passage_ids: Collection[str]) -> list[Candidate]:
        """Those that exist and whose documents are of this generation, in the order asked for."""
        known = self._candidates
        if missing := [key for key in passage_ids if key not in known]:
            for key, passage in self._store.passages_by_id(missing).items():
                if passage.document_id in self.documents:
                    known[key] = Candidate(passage, self.documents[passage.document_id])
        return [known[key] for key in passage_ids if key in known]

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
