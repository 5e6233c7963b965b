"""The assignments that a document states: who leads which task, with whom and by when, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.model import Assignment
from indexer.records.agencies import canonical
from indexer.records.prose import claims_of_prose
from indexer.records.rows import claims_of_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.model import Document, Passage
    from indexer.records.claims import Claim


def find_assignments(document: Document, passages: Sequence[Passage]) -> list[Assignment]:
    """The assignments of ``passages``, in document order; what is not sure is left out.

    Two statements that contradict each other are two assignments. Ids are the passage's and a number in it.
    """
    rows = claims_of_rows(passage for passage in passages if passage.kind == "table_row")
    claims = sorted([*rows, *claims_of_prose(document, passages)], key=lambda claim: claim.passage.ordinal)
    seen: dict[str, int] = {}
    found: list[Assignment] = []
    for ordinal, claim in enumerate(claims):
        number = seen[claim.passage.id] = seen.get(claim.passage.id, 0) + 1
        found.append(_assignment(claim, document, ordinal, number))
    return found


def _assignment(claim: Claim, document: Document, ordinal: int, number: int) -> Assignment:
    passage = claim.passage
    return Assignment(
        id=f"{passage.id}-a{number}",
        document_id=document.id,
        passage_id=passage.id,
        ordinal=ordinal,
        task=claim.task,
        lead=claim.lead,
        lead_canonical=tuple(canonical(name, document.locality) for name in claim.lead),
        coordinate=claim.coordinate,
        coordinate_canonical=tuple(canonical(name, document.locality) for name in claim.coordinate),
        deadline=claim.deadline or None,
        section_path=passage.section_path,
        label=passage.label,
        page=passage.page_start,
        source=claim.source,
        quote=claim.quote,
        flags=claim.flags,
        parent=passage.parent if claim.source == "table" else "",
    )
