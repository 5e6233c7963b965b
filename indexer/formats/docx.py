"""DOCX: paragraphs and tables in body order, with the numbering, levels and pages that Word shows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from indexer.formats.docx_fonts import put_in_unicode
from indexer.formats.docx_numbering import Numbering
from indexer.formats.docx_package import Package, switched_on, value, w
from indexer.formats.docx_paragraphs import Paragraph, page_breaks, read_paragraph
from indexer.formats.docx_styles import Styles, has_borders, whole
from indexer.formats.joining import tidy
from indexer.formats.layout import is_layout
from indexer.formats.old_fonts import warnings_of
from indexer.formats.tables import TableCell, build_table
from indexer.model import Line, Page, Reading, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.formats.docx_package import Element

_CORE = {"title": "title", "creator": "author", "subject": "subject", "created": "created"}
# Words of a page at most (A4, 13 pt, single spaced): breaks that leave more between them are not all the breaks.
_FULL_PAGE = 5000
_WRAPPERS = frozenset(
    {w("sdt"), w("sdtContent"), w("smartTag"), w("ins"), w("moveTo"), w("customXml"), w("customXmlIns")}
)
# A borderless table as small as this lays out, it lists nothing.
_LAYOUT_ROWS, _LAYOUT_COLUMNS = 3, 2
_BULLETS = frozenset({"", "-", "+"})


@dataclass(slots=True)
class _Walk:
    """The document's parts, and what has been read so far: items with the page each begins on."""

    styles: Styles
    numbering: Numbering
    footnotes: dict[str, Element]
    page: int = 1
    after_set_break: bool = False
    items: list[tuple[int, Line | Table]] = field(default_factory=list)
    carried: list[Line] = field(default_factory=list)


def read_docx(name: str, content: bytes) -> Reading:
    """The document's body. ``paged`` only if the file itself shows where its pages end."""
    package = Package(name, content)
    document = package.part(package.main)
    body = document.find(w("body")) if document is not None else None
    styles, numbering, notes = (package.beside(kind) for kind in ("styles", "numbering", "footnotes"))
    old = put_in_unicode([document, notes], styles, numbering, package.beside("theme"))
    walk = _Walk(Styles(styles), Numbering(numbering), _footnotes(notes))
    for element in _blocks(body if body is not None else ()):
        _read_block(walk, element)
    _flush(walk)
    rendered = document is not None and next(document.iter(w("lastRenderedPageBreak")), None) is not None
    paged = walk.page > 1 and (rendered or _breaks_are_pages(walk.items))
    return Reading("docx", _pages(walk, paged=paged), _properties(package), paged=paged, warnings=warnings_of(old))


def _properties(package: Package) -> dict[str, str]:
    core = package.part("docProps/core.xml")
    found = {}
    for element in core if core is not None else ():
        key = _CORE.get(str(element.tag).rpartition("}")[2])
        if key and tidy(element.text or ""):
            found[key] = tidy(element.text)
    return found


def _footnotes(root: Element | None) -> dict[str, Element]:
    notes = root.findall(w("footnote")) if root is not None else []
    return {note.get(w("id"), ""): note for note in notes if note.get(w("type")) in {None, "normal"}}


def _pages(walk: _Walk, *, paged: bool) -> tuple[Page, ...]:
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


# ---- blocks --------------------------------------------------------------------------------------------------


def _blocks(parent: Element) -> Iterator[Element]:
    """Paragraphs and tables in order, also those inside content controls and tracked insertions."""
    for element in parent:
        if element.tag in {w("p"), w("tbl")}:
            yield element
        elif element.tag in _WRAPPERS and not _is_contents(element):
            yield from _blocks(element)


def _is_contents(element: Element) -> bool:
    """Whether a content control holds the generated table of contents."""
    gallery = element.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
    return gallery is not None and gallery.get(w("val")) == "Table of Contents"


def _read_block(walk: _Walk, element: Element) -> None:
    if element.tag == w("p"):
        _read_paragraph(walk, element)
        return
    _flush(walk)
    _read_table(walk, element)


def _read_paragraph(walk: _Walk, element: Element) -> None:
    paragraph = read_paragraph(element, walk.styles, walk.numbering, after_set_break=walk.after_set_break)
    walk.after_set_break = paragraph.after_set_break
    walk.page += paragraph.breaks_before
    start = walk.page
    if not paragraph.contents:
        lines = _joined(walk.carried, list(paragraph.lines))
        if paragraph.mark_deleted:
            walk.carried = lines
            return
        walk.carried = []
        walk.items += [(start, line) for line in _boxed(walk, paragraph)]
        walk.items += [(start, line) for line in lines]
        walk.items += [(start, line) for line in _notes(walk, paragraph)]
    walk.page += paragraph.breaks_inside


def _flush(walk: _Walk) -> None:
    """Gives out what a paragraph whose end mark was deleted left waiting for the next one."""
    walk.items += [(walk.page, line) for line in walk.carried]
    walk.carried = []


def _joined(before: list[Line], after: list[Line]) -> list[Line]:
    if not before or not after:
        return before + after
    joined = replace(before[-1], text=tidy(f"{before[-1].text} {after[0].text}"))
    return [*before[:-1], joined, *after[1:]]


def _boxed(walk: _Walk, paragraph: Paragraph) -> Iterator[Line]:
    """The lines of the text boxes anchored in a paragraph."""
    for box in paragraph.boxes:
        for element in _blocks(box):
            yield from _lines_within(walk, element)


def _notes(walk: _Walk, paragraph: Paragraph) -> Iterator[Line]:
    """The footnotes that a paragraph refers to, each a line after it."""
    for note in paragraph.notes:
        for element in _blocks(walk.footnotes.get(note, ())):
            yield from _lines_within(walk, element)


def _lines_within(walk: _Walk, element: Element) -> Iterator[Line]:
    """The lines of a block that stands inside another (a cell, a box, a note); a nested table's cells in order."""
    if element.tag == w("p"):
        paragraph = read_paragraph(element, walk.styles, walk.numbering)
        yield from _boxed(walk, paragraph)
        yield from paragraph.lines
        if paragraph.label not in _BULLETS:  # rows are numbered by paragraphs without text
            yield Line(paragraph.label, whole=True)
        return
    for cell in element.iterfind(f"{w('tr')}/{w('tc')}"):
        for block in _blocks(cell):
            yield from _lines_within(walk, block)


# ---- tables --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Slot:
    """One ``w:tc`` in its grid column; ``goes_on`` if it only continues the merged cell above."""

    element: Element
    column: int
    width: int
    goes_on: bool
    starts_merge: bool


def _read_table(walk: _Walk, element: Element) -> None:
    rows = [row for row in _rows(element) if row.find(f"{w('trPr')}/{w('del')}") is None]
    slots = [list(_slots(row)) for row in rows]
    columns = max((slot.column + slot.width for row in slots for slot in row), default=0)
    texts, pages = [], []
    for row, row_slots in zip(rows, slots, strict=True):
        texts.append([list(_cell_lines(walk, slot)) for slot in row_slots])
        header = switched_on(row.find(w("trPr")), "tblHeader") or False
        pages.append((*_row_pages(walk, row_slots), header))
    start = pages[0][0] if pages else walk.page
    if columns <= 1 or _lays_out(walk, element, texts, columns):
        walk.items += [(start, line) for line in _column_by_column(slots, texts)]
        return
    cells = [_cells(index, slots, texts, header=header) for index, (_, _, header) in enumerate(pages)]
    table = build_table(cells, columns, row_pages=[(first, last) for first, last, _ in pages])
    if table.rows:
        walk.items.append((table.row_pages[0][0], table))


def _row_pages(walk: _Walk, slots: list[_Slot]) -> tuple[int, int]:
    """The first and last page of a row, by the page ends that Word noted in its cells."""
    breaks = [page_breaks(slot.element) for slot in slots]
    before = max((count for count, _ in breaks), default=0)
    walk.page += before - 1 if before and walk.after_set_break else before
    walk.after_set_break = False
    first = walk.page
    walk.page += max((count for _, count in breaks), default=0)
    return first, walk.page


def _rows(table: Element) -> Iterator[Element]:
    for element in table:
        if element.tag == w("tr"):
            yield element
        elif element.tag in _WRAPPERS:
            yield from _rows(element)


def _slots(row: Element) -> Iterator[_Slot]:
    column = whole(value(row.find(w("trPr")), "gridBefore"), 0)
    for cell in _cells_of(row):
        properties = cell.find(w("tcPr"))
        width = max(1, whole(value(properties, "gridSpan"), 1))
        merge = properties.find(w("vMerge")) if properties is not None else None
        starts = merge is not None and merge.get(w("val")) == "restart"
        yield _Slot(cell, column, width, merge is not None and not starts, starts)
        column += width


def _cells_of(row: Element) -> Iterator[Element]:
    for element in row:
        if element.tag == w("tc"):
            yield element
        elif element.tag in _WRAPPERS:
            yield from _cells_of(element)


def _cell_lines(walk: _Walk, slot: _Slot) -> Iterator[Line]:
    if not slot.goes_on:
        for block in _blocks(slot.element):
            yield from _lines_within(walk, block)


def _cells(index: int, slots: list[list[_Slot]], texts: list[list[list[Line]]], *, header: bool) -> list[TableCell]:
    return [
        TableCell(
            column=slot.column,
            text=tidy(" ".join(line.text for line in lines)),
            width=slot.width,
            height=_height(index, slot, slots),
            bold=bool(lines) and all(line.bold for line in lines),
            header=header,
        )
        for slot, lines in zip(slots[index], texts[index], strict=True)
        if not slot.goes_on
    ]


def _height(index: int, slot: _Slot, slots: list[list[_Slot]]) -> int:
    height = 1
    while (
        slot.starts_merge
        and index + height < len(slots)
        and any(below.goes_on and below.column == slot.column for below in slots[index + height])
    ):
        height += 1
    return height


def _lays_out(walk: _Walk, element: Element, texts: list[list[list[Line]]], columns: int) -> bool:
    """Whether the table is a document's header or signature block, or so small and unruled that it lists nothing."""
    if is_layout([[" ".join(line.text for line in cell) for cell in row] for row in texts]):
        return True
    properties = element.find(w("tblPr"))
    ruled = has_borders(properties) or walk.styles.draws_borders(value(properties, "tblStyle"))
    ruled = ruled or next(element.iter(w("tcBorders")), None) is not None
    return not ruled and len(texts) <= _LAYOUT_ROWS and columns <= _LAYOUT_COLUMNS


def _column_by_column(slots: list[list[_Slot]], texts: list[list[list[Line]]]) -> Iterator[Line]:
    """The left column's lines of all rows, then the next column's."""
    placed = [
        (slot.column, lines)
        for row, cells in zip(slots, texts, strict=True)
        for slot, lines in zip(row, cells, strict=True)
    ]
    for _, lines in sorted(placed, key=lambda pair: pair[0]):
        yield from lines
