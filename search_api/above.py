"""Which document of the index stands above another: the nearest one, among those it cites, of a higher rank."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.model import Document, Reference

_RANKS: Final[dict[str | None, int]] = {"trung ương": 0, "tỉnh": 1, "xã": 2}


def documents_above(
    documents: Sequence[Document], references: Mapping[str, Sequence[Reference]]
) -> dict[str, str | None]:
    """For each document's id the id of the one above it in the index; None where the index holds none.

    Of several, the one of the nearest rank: a commune's plan is set beside its province's, else the centre's.
    A document is recognised by its number and, where both are known, its date (two may bear one number).
    A document and its digest cite each other's sources, never each other.
    """
    return {document.id: _above(document, documents, references.get(document.id, ())) for document in documents}


def _above(document: Document, documents: Sequence[Document], references: Sequence[Reference]) -> str | None:
    rank = _RANKS.get(document.level)
    if rank is None:
        return None
    higher = [
        (_RANKS[other.level], place)
        for place, other in enumerate(documents)
        if _RANKS.get(other.level, rank) < rank and any(_is(other, reference) for reference in references)
    ]
    return documents[max(higher, key=lambda each: (each[0], -each[1]))[1]].id if higher else None


def _is(document: Document, reference: Reference) -> bool:
    if not document.number or not reference.number or _key(document.number) != _key(reference.number):
        return False
    issued, cited = document.issued_on, reference.issued_on
    return not issued or not cited or issued.startswith(cited) or cited.startswith(issued)


def _key(number: str) -> str:
    return "".join(character for character in fold(number) if character.isalnum())
