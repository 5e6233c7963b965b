"""Which legal bases several documents cite: each once, with those that cite it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from search_api.types import Filters
from web.pages.document import CitedDocument, indexed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.model import Document, Reference
    from search_api.service import SearchService

ALL: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class SharedBasis:
    """A document that others are based on; ``citing`` are the ids of those that say so."""

    cited: CitedDocument
    citing: tuple[str, ...]


def shared_bases(service: SearchService, documents: Sequence[Document]) -> tuple[SharedBasis, ...]:
    """The most cited first; as they come among those cited alike."""
    found: dict[str, dict[str, Reference]] = {}
    for document in documents:
        for reference in service.references(document.id):
            if reference.role == "basis":
                found.setdefault(_key(reference), {}).setdefault(document.id, reference)
    _, everything = service.documents(Filters(), ALL, 0, once=True)
    bases = [SharedBasis(_cited(tuple(each.values()), everything), tuple(each)) for each in found.values()]
    return tuple(sorted(bases, key=lambda basis: -len(basis.citing)))


def _key(reference: Reference) -> str:
    return "".join((reference.number or reference.text).split()).casefold()


def _cited(said: Sequence[Reference], everything: list[Document]) -> CitedDocument:
    """As the one that says most of it does: number, day, issuer."""
    best = max(said, key=lambda each: (bool(each.issued_on), bool(each.issuer), bool(each.type)))
    return CitedDocument(best, indexed(best, everything))
