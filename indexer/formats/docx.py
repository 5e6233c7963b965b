"""DOCX: the document as Word shows it, with the pages that the file itself knows of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.formats.docx_body import Notes, Walk, read_body
from indexer.formats.docx_fonts import put_in_unicode
from indexer.formats.docx_numbering import Numbering
from indexer.formats.docx_package import Package, w
from indexer.formats.docx_styles import Styles
from indexer.formats.joining import tidy
from indexer.formats.old_fonts import warnings_of
from indexer.model import Line, Page, Reading, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.formats.docx_package import Element

_CORE = {"title": "title", "creator": "author", "subject": "subject", "created": "created"}
# Words of a page at most (A4, 13 pt, single spaced): breaks that leave more between them are not all the breaks.
_FULL_PAGE = 5000
_WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"


def read_docx(name: str, content: bytes) -> Reading:
    """The document's body. ``paged`` only if the file itself shows where its pages end."""
    package = Package(name, content)
    document = package.part(package.main)
    body = document.find(w("body")) if document is not None else None
    kinds = ("styles", "numbering", "footnotes", "endnotes")
    styles, numbering, footnotes, endnotes = (package.beside(kind) for kind in kinds)
    edges = _edges(package)
    old = put_in_unicode([document, footnotes, endnotes, *edges], styles, numbering, package.beside("theme"))
    walk = Walk(Styles(styles), Numbering(numbering), Notes(footnotes, endnotes))
    read_body(walk, body if body is not None else ())
    rendered = document is not None and next(document.iter(w("lastRenderedPageBreak")), None) is not None
    paged = walk.page > 1 and (rendered or _breaks_are_pages(walk.items))
    return Reading(
        "docx",
        _pages(walk, paged=paged),
        _properties(package),
        paged=paged,
        warnings=warnings_of(old),
        furniture=tuple(dict.fromkeys(text for edge in edges for text in _texts(edge))),
    )


def _properties(package: Package) -> dict[str, str]:
    core = package.part("docProps/core.xml")
    found = {}
    for element in core if core is not None else ():
        key = _CORE.get(str(element.tag).rpartition("}")[2])
        if key and tidy(element.text or ""):
            found[key] = tidy(element.text)
    return found


def _edges(package: Package) -> list[Element]:
    """The heads and feet of the pages."""
    paths = [path for kind in ("/header", "/footer") for path in package.related(package.main, kind).values()]
    return [root for root in map(package.part, paths) if root is not None]


def _texts(edge: Element) -> Iterator[str]:
    """What stands in a head or foot, a paragraph a line; watermarks too."""
    for paragraph in edge.iter(w("p")):
        if text := tidy("".join(piece.text or "" for piece in paragraph.iter(w("t")))):
            yield text
    for art in edge.iter(_WORD_ART):
        if text := tidy(art.get("string", "")):
            yield text


def _pages(walk: Walk, *, paged: bool) -> tuple[Page, ...]:
    if not paged:
        items = (replace(i, row_pages=()) if isinstance(i, Table) else i for _, i in walk.items)
        return (Page(1, tuple(items)),)
    last = max(walk.page, 1)
    by_page: list[list[Line | Table]] = [[] for _ in range(last)]
    for page, item in walk.items:
        by_page[page - 1].append(item)
    return tuple(Page(number, tuple(items)) for number, items in enumerate(by_page, start=1))


def _breaks_are_pages(items: list[tuple[int, Line | Table]]) -> bool:
    """Whether the author's own page breaks can be all there are: no stretch between them overflows a page.

    Word notes where it broke pages when it saves; other writers do not, and a break before an annex alone would give
    every citation behind it a wrong page.
    """
    letters: dict[int, int] = {}
    for page, item in items:
        length = len(item.text) if isinstance(item, Line) else sum(len(cell) for row in item.rows for cell in row)
        letters[page] = letters.get(page, 0) + length
    return all(count <= _FULL_PAGE for count in letters.values())
