"""A document's pages as they look: their size, the picture of each, and where on it a passage stands."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar
from urllib.parse import quote

from indexer.errors import NotFoundError, UnreadableFileError
from indexer.formats import page_child
from indexer.sheet import sheet as read_sheet
from search_api.cache import LeastRecentlyUsed
from search_api.page_matching import match

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from indexer.formats.page_shape import PageShape
    from indexer.model import Document, Hit, PageWord, Passage, Sheet
    from search_api.page_matching import Box, Match

WIDTHS: Final = (900, 1200, 1600, 2400)
"""The widths in pixels that pictures come in: few, so that what is kept serves many.

The first fills the page's frame on a desk (54rem, 864 pixels): a scan at 1200 weighs twice what a page may.
"""

# A file that could not be shown is not tried again before so many seconds, or it would keep all others waiting.
_TRIED_AGAIN: Final = 60.0

K = TypeVar("K", bound="Hashable")
V = TypeVar("V")


class Kept(Generic[K, V]):
    """What was made of files lately, failures for a short while only: what failed may have been the machine."""

    def __init__(self, size: int) -> None:
        self._made: LeastRecentlyUsed[K, V] = LeastRecentlyUsed(size)
        self._failed: dict[K, float] = {}

    def get_or_none(self, key: K, make: Callable[[], V]) -> V | None:
        """What is kept or can be made; None where that fails, or has just failed."""
        now = time.monotonic()
        if self._failed.get(key, 0.0) > now:
            return None
        try:
            return self._made.get_or(key, make)
        except (NotFoundError, UnreadableFileError):
            self._failed = {each: until for each, until in self._failed.items() if until > now}
            self._failed[key] = now + _TRIED_AGAIN
            return None


# By content, page and width: the same whatever document and index they stand in. About 10 MB each when full.
_SHAPES: Final[Kept[tuple[str, int, bool], PageShape]] = Kept(256)
_PICTURES: Final[Kept[tuple[str, int, int], bytes]] = Kept(96)
_SHEETS: Final[Kept[str, Sheet]] = Kept(16)


class Originals(Protocol):
    """What this asks of the search service."""

    def facts(self, document_id: str) -> Document:
        """Raises ``NotFoundError``."""
        ...

    def original(self, document_id: str) -> bytes:
        """Raises ``NotFoundError``."""
        ...

    def page_words(self, document_id: str, page: int) -> tuple[PageWord, ...]:
        """What OCR read on the page."""
        ...

    def hit(self, passage_id: str) -> Hit:
        """Raises ``NotFoundError``."""
        ...


@dataclass(frozen=True, slots=True)
class Located:
    """A passage and where its pages show it; ``match`` is None where its words are not found on them."""

    passage: Passage
    match: Match | None

    def on(self, page: int) -> tuple[Box, ...]:
        """Its boxes on one page."""
        return tuple(box for box in self.match.boxes if box.page == page) if self.match else ()

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages with a box."""
        return tuple(dict.fromkeys(box.page for box in self.match.boxes)) if self.match else ()


@dataclass(frozen=True, slots=True)
class PageView:
    """One page of a document. ``shape`` is None where it has no picture: its format has none, or it cannot be drawn."""

    document: Document
    number: int
    shape: PageShape | None
    located: Located | None = None


def page_view(service: Originals, document_id: str, number: int, passage_id: str | None = None) -> PageView:
    """Page ``number``, from 1, and where the passage stands. Raises ``NotFoundError``."""
    document = _with_page(service, document_id, number)
    passage = _own(service, document, passage_id) if passage_id else None
    shape = _shape(service, document, number)
    if passage is None:
        return PageView(document, number, shape)
    pages = {page: _words(service, document, page) for page in range(passage.page_start, passage.page_end + 1)}
    return PageView(document, number, shape, Located(passage, match(passage, pages) if any(pages.values()) else None))


def picture(service: Originals, document_id: str, number: int, width: int) -> tuple[Document, bytes]:
    """The page as a WebP picture of at least that width, or the widest. Raises ``NotFoundError``: no such picture."""
    document = _with_page(service, document_id, number)
    shape = _shape(service, document, number)
    fitting = next((one for one in WIDTHS if one >= width), WIDTHS[-1])
    drawn = shape and _PICTURES.get_or_none(
        (document.content_hash, number, fitting),
        lambda: page_child.picture(service.original(document_id), number, fitting, shape.rotation),
    )
    if not drawn:
        raise NotFoundError(f"Trang {number} không có hình. Hãy xem phần chữ, hoặc mở tệp gốc.")
    return document, drawn


def is_pictured(document: Document) -> bool:
    """Whether its pages are shown as pictures: PDFs, and pictures themselves."""
    return document.format == "pdf" or document.read_by_ocr


def picture_url(document: Document, number: int) -> str:
    """Where the page's picture is to be had; the address names the file's content, so that it can be kept for ever."""
    return f"/api/documents/{quote(document.id, safe='')}/pages/{number}.webp?v={version_of(document)}"


def version_of(document: Document) -> str:
    """What in a picture's address names the file's content."""
    return document.content_hash[:12]


def sheet(service: Originals, document: Document) -> Sheet | None:
    """The document as it is set, read again from its file; None where that fails. For formats without pictures."""
    name = PurePosixPath(document.source_file).name
    return _SHEETS.get_or_none(document.content_hash, lambda: read_sheet(name, service.original(document.id)))


def _with_page(service: Originals, document_id: str, number: int) -> Document:
    document = service.facts(document_id)
    if not 1 <= number <= document.pages:
        raise NotFoundError(f"Văn bản có {document.pages} trang, không có trang {number}.")
    return document


def _own(service: Originals, document: Document, passage_id: str) -> Passage:
    passage = service.hit(passage_id).passage
    if passage.document_id != document.id:
        raise NotFoundError(f"Đoạn “{passage_id}” không ở văn bản này.")
    return passage


def _shape(service: Originals, document: Document, number: int) -> PageShape | None:
    if not is_pictured(document):
        return None
    read_by_ocr = number in document.ocr_pages

    return _SHAPES.get_or_none(
        (document.content_hash, number, read_by_ocr),
        lambda: page_child.shape(service.original(document.id), number, as_is=read_by_ocr),
    )


def _words(service: Originals, document: Document, page: int) -> tuple[PageWord, ...]:
    """The page's words: as OCR read them where it did, else as the file has them."""
    if page in document.ocr_pages:
        return service.page_words(document.id, page)
    shape = _shape(service, document, page)
    return shape.words if shape else ()
