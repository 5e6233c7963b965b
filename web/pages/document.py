"""One document: what it states of itself, its contents, and every passage in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, Request, Response

from search_api.citation import cite
from search_api.formal import formal_places
from search_api.types import Filters
from web.reading import Item, depths, headings, laid_out
from web.rendering import READ, render

if TYPE_CHECKING:
    from indexer.model import Citation, Document, Passage, Reference
    from search_api.service import SearchService
    from search_api.types import DocumentView, Versions

ALL: Final = 1_000_000
OPENING: Final = ("head", "title")
# Deeper headings would bury the ones that a reader steers by; they are still in the text.
DEEPEST_IN_CONTENTS: Final = 4


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """A document cited, with the id of the one in the index that it must be, if there is one."""

    reference: Reference
    document_id: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents; ``depth`` from 1."""

    section_id: str
    text: str
    depth: int


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """Everything about one document; ``citations`` are by passage id.

    ``opening`` and ``closing`` are what stands before and after the text: letterhead, title, recipients, signature.
    """

    document: Document
    items: list[Item]
    contents: tuple[Entry, ...]
    citations: dict[str, Citation]
    basis: tuple[CitedDocument, ...]
    cited: tuple[CitedDocument, ...]
    versions: Versions
    opening: tuple[Passage, ...]
    closing: tuple[Passage, ...]


def router(service: SearchService) -> APIRouter:
    """``GET /documents/{document_id}``."""
    routes = APIRouter(include_in_schema=False)

    @routes.api_route("/documents/{document_id}", methods=READ)
    def document(request: Request, document_id: str) -> Response:
        view = service.document(document_id)
        _, everything = service.documents(Filters(), ALL, 0, once=True)
        return render(request, "document.html", _page(view, everything))

    return routes


def _page(view: DocumentView, everything: list[Document]) -> DocumentPage:
    cited = [CitedDocument(reference, indexed(reference, everything)) for reference in view.references]
    places = formal_places(view.document)
    return DocumentPage(
        document=view.document,
        items=laid_out(view),
        contents=_contents(view),
        citations={passage.id: cite(view.document, passage) for passage in (*view.passages, *places.values())},
        basis=tuple(one for one in cited if one.reference.role == "basis"),
        cited=tuple(one for one in cited if one.reference.role == "cited"),
        versions=view.versions,
        opening=tuple(place for part, place in places.items() if part in OPENING),
        closing=tuple(place for part, place in places.items() if part not in OPENING),
    )


def _contents(view: DocumentView) -> tuple[Entry, ...]:
    levels, texts = depths(view.sections), headings(view)
    shown = (section.id for section in view.sections if levels[section.id] <= DEEPEST_IN_CONTENTS)
    return tuple(Entry(section_id, texts[section_id], levels[section_id] - 1) for section_id in shown)


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
