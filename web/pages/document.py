"""One document: what it states of itself, its contents, and every passage in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, Request, Response

from search_api.citation import cite
from search_api.types import Filters
from web.reading import Item, depths, laid_out
from web.rendering import render

if TYPE_CHECKING:
    from indexer.model import Citation, Document, Reference, Section
    from search_api.service import SearchService
    from search_api.types import DocumentView

ALL: Final = 1_000_000
# Deeper headings would bury the ones that a reader steers by; they are still in the text.
DEEPEST_IN_CONTENTS: Final = 4


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """A document cited, with the id of the one in the index that it must be, if there is one."""

    reference: Reference
    document_id: str | None


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """Everything about one document; ``contents`` are sections with their depth, ``citations`` by passage id."""

    document: Document
    items: list[Item]
    contents: tuple[tuple[Section, int], ...]
    citations: dict[str, Citation]
    basis: tuple[CitedDocument, ...]
    cited: tuple[CitedDocument, ...]


def router(service: SearchService) -> APIRouter:
    """``GET /documents/{document_id}``."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/documents/{document_id}")
    def document(request: Request, document_id: str) -> Response:
        view = service.document(document_id)
        _, everything = service.documents(Filters(), ALL, 0)
        return render(request, "document.html", _page(view, everything))

    return routes


def _page(view: DocumentView, everything: list[Document]) -> DocumentPage:
    levels = depths(view.sections)
    cited = [CitedDocument(reference, indexed(reference, everything)) for reference in view.references]
    return DocumentPage(
        document=view.document,
        items=laid_out(view),
        contents=tuple((s, levels[s.id] - 1) for s in view.sections if levels[s.id] <= DEEPEST_IN_CONTENTS),
        citations={passage.id: cite(view.document, passage) for passage in view.passages},
        basis=tuple(one for one in cited if one.reference.role == "basis"),
        cited=tuple(one for one in cited if one.reference.role == "cited"),
    )


def indexed(reference: Reference, documents: list[Document]) -> str | None:
    """The id of the one document in the index that a reference can only mean, else None.

    A number alone may stand for several documents (139/NQ-CP exists twice), so a date stated on both sides must agree
    as far as both go.
    """
    wanted = _key(reference.number)
    if wanted is None:
        return None
    same = [
        document.id
        for document in documents
        if _key(document.number) == wanted and _agree(document.issued_on, reference.issued_on)
    ]
    return same[0] if len(same) == 1 else None


def _key(number: str | None) -> str | None:
    return "".join(number.split()).casefold() if number else None


def _agree(first: str | None, second: str | None) -> bool:
    return first is None or second is None or first.startswith(second) or second.startswith(first)
