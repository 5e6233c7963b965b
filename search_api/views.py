"""The JSON of the contract, as plain dictionaries, from the types of the search and the model."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from indexer.structure.columns import said
from search_api.citation import cite
from search_api.pages import WIDTHS, picture_url

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.model import Citation, Document, Hit, Passage, Reference, Section
    from search_api.page_matching import Box
    from search_api.pages import PageView
    from search_api.types import DocumentView, SearchResult, Understanding, Versions

Json = dict[str, Any]


def search_json(result: SearchResult) -> Json:
    """``GET /api/search``."""
    return {
        "query": result.query,
        "understood_as": understood_json(result.understood),
        "took_ms": round(result.took_ms, 2),
        "total": result.total,
        "related": result.related,
        "hits": [hit_json(hit) for hit in result.hits],
        "facets": result.facets,
    }


def understood_json(understood: Understanding) -> Json:
    """How the query was read."""
    return {
        "language": understood.language,
        "expansions": understood.expansions,
        "translations": understood.translations,
        "diacritics_restored": understood.diacritics_restored,
        "corrected": understood.corrected,
        "intent": understood.intent,
        "localities": understood.localities,
        "documents": understood.documents,
        "truncated": understood.truncated,
    }


def hit_json(hit: Hit) -> Json:
    """One hit; those folded under it have no ``similar`` of their own."""
    return {
        "rank": hit.rank,
        "score": round(hit.score, 4),
        "passage": passage_json(hit.passage, hit.highlights),
        "document": document_json(hit.document),
        "citation": citation_json(hit.citation),
        "similar": [hit_json(similar) for similar in hit.similar],
        "versions": hit.versions,
    }


def passage_json(passage: Passage, highlights: Sequence[tuple[int, int]] = ()) -> Json:
    """A passage verbatim, with where it stands; character span in the document's extracted text."""
    return {
        "id": passage.id,
        "text": passage.text,
        "highlights": highlights,
        "kind": passage.kind,
        "section_path": passage.section_path,
        "section_id": passage.section_id,
        "label": passage.label,
        "page_start": passage.page_start,
        "page_end": passage.page_end,
        "start": passage.start,
        "end": passage.end,
        "uncertain": passage.uncertain,
        "likely": [{"start": one.start, "end": one.end, "reading": one.reading} for one in passage.likely],
        "cells": [{"column": cell.column, "value": said(cell)} for cell in passage.cells],
    }


def document_json(document: Document) -> Json:
    """A document's own facts; null where it does not state one."""
    return _document_json(document).copy()


@lru_cache(maxsize=10_000)
def _document_json(document: Document) -> Json:
    return {
        "id": document.id,
        "title": document.title,
        "type": document.type,
        "number": document.number,
        "issued_on": document.issued_on,
        "issued_on_precision": document.issued_on_precision,
        "issuer": document.issuer,
        "level": document.level,
        "locality": document.locality,
        "province": document.province,
        "signer": document.signer,
        "signer_post": document.signer_post,
        # The name alone: where a file lay on the server is nobody's business.
        "source_file": PurePosixPath(document.source_file).name,
        "is_digest": document.is_digest,
        "format": document.format,
        "pages": document.pages if document.paged else None,
        "ocr": document.read_by_ocr,
        "ocr_pages": document.ocr_pages,
        "secrecy": document.secrecy,
        "content_hash": document.content_hash,
        "file_url": f"/api/documents/{quote(document.id)}/file",
        "warnings": document.warnings,
    }


def citation_json(citation: Citation) -> Json:
    """A label to print and the URL of the place."""
    return {"label": citation.label, "url": citation.url}


def section_json(section: Section) -> Json:
    """One section of the flat list."""
    return {
        "id": section.id,
        "label": section.label,
        "title": section.title,
        "level": section.level,
        "parent": section.parent,
        "page_start": section.page_start,
        "page_end": section.page_end,
    }


def reference_json(reference: Reference) -> Json:
    """A document cited."""
    return {
        "number": reference.number,
        "type": reference.type,
        "issued_on": reference.issued_on,
        "issuer": reference.issuer,
        "role": reference.role,
        "text": reference.text,
        "page": reference.page,
    }


def page_json(view: PageView) -> Json:
    """``GET /api/documents/{id}/pages/{n}``."""
    located = view.located
    return {
        "document": view.document.id,
        "page": view.number,
        "pages": view.document.pages,
        "width": view.shape and view.shape.width,
        "height": view.shape and view.shape.height,
        "image": picture_url(view.document, view.number) if view.shape else None,
        "widths": WIDTHS if view.shape else (),
        "passage": located
        and {
            "id": located.passage.id,
            "found": located.match is not None,
            "pages": located.pages,
            "boxes": [_box_json(box) for box in located.on(view.number)],
        },
    }


def _box_json(box: Box) -> Json:
    return {side: round(getattr(box, side), 5) for side in ("x0", "y0", "x1", "y1")}


def documents_json(total: int, documents: Sequence[tuple[Document, Versions]]) -> Json:
    """``GET /api/documents``."""
    listed = [{**document_json(document), **versions_json(versions)} for document, versions in documents]
    return {"total": total, "documents": listed}


def versions_json(versions: Versions) -> Json:
    """The other files of the same document, and which of all of them is shown first."""
    return {
        "primary": versions.primary,
        "versions": [
            {
                "id": other.id,
                "title": other.title,
                "number": other.number,
                "issued_on": other.issued_on,
                "source_file": PurePosixPath(other.source_file).name,
                "format": other.format,
                "relation": relation,
            }
            for other, relation in versions.others
        ],
    }


def document_view_json(view: DocumentView) -> Json:
    """``GET /api/documents/{id}``: the document object and everything in it, in document order."""
    return {
        **document_json(view.document),
        **versions_json(view.versions),
        "recipients": view.document.recipients,
        "formal": [{"part": each.part, "text": each.text, "page": each.page} for each in view.document.formal],
        "sections": [section_json(section) for section in view.sections],
        "passages": [
            {**passage_json(passage), "citation": citation_json(cite(view.document, passage))}
            for passage in view.passages
        ],
        "references": [reference_json(reference) for reference in view.references],
    }


def similar_json(hits: Sequence[Hit]) -> Json:
    """``GET /api/passages/{id}/similar``."""
    return {"total": len(hits), "hits": [hit_json(hit) for hit in hits]}
