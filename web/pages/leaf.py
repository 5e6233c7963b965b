"""One page of a document as it looks, the cited passage boxed on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response
from starlette.responses import RedirectResponse

from indexer.errors import NotFoundError
from search_api.citation import cite
from search_api.page_matching import around
from search_api.pages import WIDTHS, is_pictured, page_view, picture_url, sheet
from search_api.parameters import collect, whole_number
from search_api.routes_pages import page_number
from web.links import page_url
from web.rendering import READ, render
from web.sheet import Setting

if TYPE_CHECKING:
    from indexer.formats.page_shape import PageShape
    from indexer.model import Citation, Document, Passage
    from search_api.page_matching import Box
    from search_api.pages import PageView
    from search_api.service import SearchService
    from web.sheet import SheetPage

_MOST_PAGES = 1_000_000


@dataclass(frozen=True, slots=True)
class Picture:
    """A page's picture in several widths, its size in points, and the boxes on it in fractions of that.

    ``row`` goes round all boxes where they are a table's row.
    """

    url: str
    widths: tuple[int, ...]
    width: float
    height: float
    boxes: tuple[Box, ...]
    row: Box | None


@dataclass(frozen=True, slots=True)
class Cited:
    """The passage asked for; ``pages`` are those with words of it, none where it is not found."""

    passage: Passage
    citation: Citation
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LeafPage:
    """One page: its picture, or its sheet, or neither where it can only be read as text."""

    document: Document
    number: int
    last: int
    picture: Picture | None
    sheet: SheetPage | None
    cited: Cited | None
    anchor: str | None


def router(service: SearchService) -> APIRouter:
    """``GET /documents/{document_id}/pages/{number}``, and without a number the way to the page that is meant."""
    routes = APIRouter(include_in_schema=False)

    @routes.api_route("/documents/{document_id}/pages", methods=READ)
    def meant(request: Request, document_id: str) -> Response:
        values = collect(request.query_params.multi_items())
        passage_id = values["passage"][-1] if "passage" in values else None
        if "page" in values:
            number = whole_number(values, "page", 1, 1, _MOST_PAGES)
        else:
            number = _first_page(service, document_id, passage_id)
        return RedirectResponse(page_url(document_id, number, passage_id), 303)

    @routes.api_route("/documents/{document_id}/pages/{number}", methods=READ)
    def leaf(request: Request, document_id: str, number: str) -> Response:
        values = collect(request.query_params.multi_items())
        passage_id = values["passage"][-1] if "passage" in values else None
        document = service.facts(document_id)
        page = (_pictured if is_pictured(document) else _set)(service, document, page_number(number), passage_id)
        return render(request, "leaf.html", page)

    return routes


def _first_page(service: SearchService, document_id: str, passage_id: str | None) -> int:
    """The page that the passage begins on."""
    document = service.facts(document_id)
    if passage_id is None:
        return 1
    passage = service.hit(passage_id).passage
    if document.paged:
        return passage.page_start
    found = sheet(service, document)
    setting = Setting(found, document) if found else None
    span = setting.span_of(passage, document) if setting else None
    return setting.portion_at(span[0]) if setting and span else 1


def _pictured(service: SearchService, document: Document, number: int, passage_id: str | None) -> LeafPage:
    view = page_view(service, document.id, number, passage_id)
    if view.shape is None:
        return _set(service, document, number, passage_id)
    cited = None
    if view.located:
        cited = Cited(view.located.passage, cite(document, view.located.passage), view.located.pages)
    return LeafPage(document, number, document.pages, _picture(view, view.shape), None, cited, _anchor(service, view))


def _picture(view: PageView, shape: PageShape) -> Picture:
    boxes = view.located.on(view.number) if view.located else ()
    url = picture_url(view.document, view.number)
    is_row = view.located is not None and bool(view.located.passage.cells)
    return Picture(url, WIDTHS, shape.width, shape.height, boxes, around(boxes) if is_row else None)


def _anchor(service: SearchService, view: PageView) -> str | None:
    """The passage at which the text view opens: the cited one, else the first that the page has."""
    if view.located:
        return view.located.passage.id
    passages = service.document(view.document.id).passages
    return next((each.id for each in passages if each.page_end >= view.number), None)


def _set(service: SearchService, document: Document, number: int, passage_id: str | None) -> LeafPage:
    passage = service.hit(passage_id).passage if passage_id else None
    if passage and passage.document_id != document.id:
        raise NotFoundError(f"Đoạn “{passage_id}” không ở văn bản này.")
    found = sheet(service, document)
    setting = Setting(found, document) if found else None
    last = setting.portions if setting else document.pages
    if not 1 <= number <= last:
        raise NotFoundError(f"Văn bản có {last} trang, không có trang {number}.")
    span = setting.span_of(passage, document) if setting and passage else None
    pages = (setting.portion_at(span[0]),) if setting and span else ()
    cited = Cited(passage, cite(document, passage), pages) if passage else None
    page = setting.page(number, span) if setting else None
    return LeafPage(document, number, last, None, page, cited, passage_id)
