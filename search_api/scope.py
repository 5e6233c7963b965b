"""Which documents a request is about: those that its filters leave, each of them once.

Of a document in several files only the version that stands first is searched, counted and listed in the registers.
Where the filters leave that one out, the next one stands for it: nothing that is asked for disappears. A version
that the request names by its id is always there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from search_api import facets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.model import Document
    from indexer.versions.grouping import Versions
    from search_api.types import Filters


@dataclass(frozen=True, slots=True)
class Scope:
    """``documents`` are those the filters leave, None for all; ``hidden`` the versions that others stand for."""

    documents: frozenset[str] | None
    hidden: frozenset[str] = frozenset()

    def __contains__(self, document_id: str) -> bool:
        return document_id not in self.hidden and (self.documents is None or document_id in self.documents)

    @property
    def allowed(self) -> frozenset[str] | None:
        """The ids to keep a search to; None where there may be any that is not hidden."""
        return None if self.documents is None else self.documents - self.hidden


def scope(documents: Mapping[str, Document], versions: Versions, filters: Filters) -> Scope:
    """What the filters leave of the documents."""
    kept = facets.matching(documents, filters)
    if filters.every_version:
        return Scope(kept)
    return Scope(kept, versions.duplicates(kept) - frozenset(filters.document))
