"""The body of a Word document in reading order: paragraphs with what hangs on them, and tables in tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from indexer.formats.docx_numbering import written
from indexer.formats.docx_package import switched_on, value, w
from indexer.formats.docx_paragraphs import MC, Paragraph, chosen, page_breaks, read_paragraph
from indexer.formats.docx_styles import has_borders, whole
from indexer.formats.joining import join_cell, tidy
from indexer.formats.layout import is_layout
from indexer.formats.tables import TableCell, build_table, names_ordinals
from indexer.model import Line, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.formats.docx_numbering import Numbering
    from indexer.formats.docx_package import Element
    from indexer.formats.docx_styles import Styles

_WRAPPERS = frozenset(
    {w("sdt"), w("sdtContent"), w("smartTag"), w("ins"), w("moveTo"), w("customXml"), w("customXmlIns")}
)
_REMOVED = (f"{w('trPr')}/{w('del')}", f"{w('trPr')}/{w('moveFrom')}")
# A borderless table as small as this lays out, it lists nothing.
_LAYOUT_ROWS, _LAYOUT_COLUMNS = 3, 2
_BULLETS = frozenset({"", "-", "+"})


class Notes:
    """Footnotes and endnotes: each is given once, where it is first referred to, behind its number."""

    def __init__(self, footnotes: Element | None, endnotes: Element | None) -> None:
        self._left = {**_notes("footnote", footnotes), **_notes("endnote", endnotes)}
        self._counted = {"footnote": 0, "endnote": 0}

    def take(self, kind: str, note_id: str) -> tuple[str, Element] | None:
        """How the note is numbered, and the note; None where there is none, or it was taken before."""
        element = self._left.pop((kind, note_id), None)
        if element is None:
            return None
        self._counted[kind] += 1
        return f"[{written(self._counted[kind], 'decimal' if kind == 'footnote' else 'lowerRoman')}]", element


def _notes(kind: str, root: Element | None) -> dict[tuple[str, str], Element]:
    notes = root.findall(w(kind)) if root is not None else []
    return {(kind, note.get(w("id"), "")): note for note in notes if note.get(w("type")) in {None, "normal"}}


@dataclass(slots=True)
class Walk:
    """The document's parts, and what has been read so far: items with the page each begins on.

    ``carried`` waits for the next paragraph, ``referred`` are notes to be given out behind what refers to them.
    """

    styles: Styles
    numbering: Numbering
    notes: Notes
    page: int = 1
    after_set_break: bool = False
    items: list[tuple[int, Line | Table]] = field(default_factory=list)
    carried: list[Line] = field(default_factory=list)
    referred: list[tuple[str, str]] = field(default_factory=list)


def read_body(walk: Walk, body: Element) -> None:
    """Reads all blocks of ``body`` into ``walk.items``."""
    for element in _blocks(body):
        if element.tag == w("p"):
            _read_paragraph(walk, element)
        else:
            _flush(walk)
            _read_table(walk, element)
    _flush(walk)


def _blocks(parent: Element) -> Iterator[Element]:
    """Paragraphs and tables in order, also those inside content controls and tracked insertions."""
    for element in parent:
        if element.tag in {w("p"), w("tbl")}:
            yield element
        elif element.tag in _WRAPPERS and not _is_contents(element):
            yield from _blocks(element)
        elif element.tag == MC + "AlternateContent":
            yield from _blocks(chosen(element))


def _is_contents(element: Element) -> bool:
    """Whether a content control holds the generated table of contents."""
    gallery = element.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
    return gallery is not None and gallery.get(w("val")) == "Table of Contents"


# ---- paragraphs ----------------------------------------------------------------------------------------------


def _read_paragraph(walk: Walk, element: Element) -> None:
    paragraph = read_paragraph(
        element,
        walk.styles,
        walk.numbering,
        after_set_break=walk.after_set_break,
        carried=[line.text for line in walk.carried],
    )
    walk.after_set_break = paragraph.after_set_break
    walk.page += paragraph.breaks_before
    start = walk.page
    if not paragraph.contents:
        walk.items += [(start, item) for item in _shown(walk, _boxed(walk, paragraph))]
        walk.carried = list(paragraph.lines) if paragraph.mark_deleted else []
        walk.items += [(start, line) for line in paragraph.lines if not paragraph.mark_deleted]
        walk.referred += paragraph.notes
        if not paragraph.mark_deleted:
            _give_notes(walk, start)
    walk.page += paragraph.breaks_inside


def _flush(walk: Walk) -> None:
    """Gives out what a paragraph whose end mark was deleted left waiting for the next one."""
    walk.items += [(walk.page, line) for line in walk.carried]
    walk.carried = []
    _give_notes(walk, walk.page)


def _give_notes(walk: Walk, page: int) -> None:
    referred, walk.referred = walk.referred, []
    for kind, note_id in referred:
        note = walk.notes.take(kind, note_id)
        if note is None:
            continue
        mark, element = note
        text = tidy(" ".join(line.text for line in _flat(_within(walk, element))))
        if text:
            walk.items.append((page, Line(f"{mark} {text}", whole=True)))


def _boxed(walk: Walk, paragraph: Paragraph) -> Iterator[Line | _Grid]:
    """What stands in the text boxes anchored in a paragraph."""
    for box in paragraph.boxes:
        yield from _within(walk, box)


def _within(walk: Walk, parent: Element) -> Iterator[Line | _Grid]:
    """The lines and tables of a cell, a box or a note."""
    carried: list[str] = []
    for element in _blocks(parent):
        if element.tag == w("tbl"):
            yield _grid(walk, element)
            continue
        paragraph = read_paragraph(element, walk.styles, walk.numbering, carried=carried)
        walk.referred += paragraph.notes
        yield from _boxed(walk, paragraph)
        carried = [line.text for line in paragraph.lines] if paragraph.mark_deleted else []
        yield from () if paragraph.mark_deleted else paragraph.lines
        if paragraph.label not in _BULLETS:  # rows are numbered by paragraphs without text
            yield Line(paragraph.label, whole=True)
    yield from (Line(text, whole=True) for text in carried)


# ---- tables --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Slot:
    """One ``w:tc`` in its grid column; ``goes_on`` if it only continues the merged cell above."""

    element: Element
    column: int
    width: int
    goes_on: bool
    starts_merge: bool


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table as it stands in the file: its slots, and what stands in each; ``headers`` marks repeated rows."""

    element: Element
    slots: list[list[_Slot]]
    contents: list[list[list[_Content]]]
    headers: list[bool]

    @property
    def columns(self) -> int:
        return max((slot.column + slot.width for row in self.slots for slot in row), default=0)


_Content: TypeAlias = Line | _Grid


def _grid(walk: Walk, element: Element) -> _Grid:
    rows = [row for row in _rows(element) if all(row.find(path) is None for path in _REMOVED)]
    slots = [list(_slots(row)) for row in rows]
    return _Grid(
        element,
        slots,
        [[[] if slot.goes_on else list(_within(walk, slot.element)) for slot in row] for row in slots],
        [switched_on(row.find(w("trPr")), "tblHeader") or False for row in rows],
    )


def _read_table(walk: Walk, element: Element) -> None:
    grid = _grid(walk, element)
    pages = [_row_pages(walk, slots) for slots in grid.slots]
    items = _items(walk, grid, pages)
    walk.items += [(item.row_pages[0][0] if isinstance(item, Table) else pages[0][0], item) for item in items]
    _give_notes(walk, walk.page)


def _shown(walk: Walk, contents: Iterable[_Content]) -> Iterator[Line | Table]:
    for content in contents:
        if isinstance(content, Line):
            yield content
        else:
            yield from _items(walk, content, [(walk.page, walk.page)] * len(content.slots))


def _items(walk: Walk, grid: _Grid, pages: list[tuple[int, int]]) -> list[Line | Table]:
    """The table; or, where it only lays the page out, what it lays out, column by column."""
    if grid.columns <= 1 or _lays_out(walk, grid):
        return list(_shown(walk, _column_by_column(grid)))
    table = build_table([_cells(grid, index) for index in range(len(grid.slots))], grid.columns, row_pages=pages)
    return [table] if table.rows else []


def _flat(contents: Iterable[_Content]) -> Iterator[Line]:
    """The lines of a cell; a nested table's cells in order."""
    for content in contents:
        if isinstance(content, Line):
            yield content
        else:
            for row in content.contents:
                for cell in row:
                    yield from _flat(cell)


def _row_pages(walk: Walk, slots: list[_Slot]) -> tuple[int, int]:
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
        if element.tag == w("tc") and element.find(f"{w('tcPr')}/{w('cellDel')}") is None:
            yield element
        elif element.tag in _WRAPPERS:
            yield from _cells_of(element)


def _cells(grid: _Grid, index: int) -> list[TableCell]:
    cells = []
    for slot, contents in zip(grid.slots[index], grid.contents[index], strict=True):
        lines = list(_flat(contents))
        text = join_cell([line.text for line in lines], [True] * len(lines))
        bold = bool(lines) and all(line.bold for line in lines)
        cell = TableCell(slot.column, text, slot.width, _height(index, slot, grid.slots), bold, grid.headers[index])
        cells += [] if slot.goes_on else [cell]
    return cells


def _height(index: int, slot: _Slot, slots: list[list[_Slot]]) -> int:
    height = 1
    while (
        slot.starts_merge
        and index + height < len(slots)
        and any(below.goes_on and below.column == slot.column for below in slots[index + height])
    ):
        height += 1
    return height


def _lays_out(walk: Walk, grid: _Grid) -> bool:
    """Whether the table is a document's header or signature block, or so small and unruled that it lists nothing."""
    texts = [[" ".join(line.text for line in _flat(cell)) for cell in row] for row in grid.contents]
    if is_layout(texts):
        return True
    if any(map(names_ordinals, texts[0])):
        return False
    properties = grid.element.find(w("tblPr"))
    ruled = has_borders(properties) or walk.styles.draws_borders(value(properties, "tblStyle"))
    ruled = ruled or any(_own_borders(row) for row in grid.slots)
    return not ruled and len(grid.slots) <= _LAYOUT_ROWS and grid.columns <= _LAYOUT_COLUMNS


def _own_borders(row: list[_Slot]) -> bool:
    return any(slot.element.find(f"{w('tcPr')}/{w('tcBorders')}") is not None for slot in row)


def _column_by_column(grid: _Grid) -> Iterator[_Content]:
    """The left column's contents of all rows, then the next column's."""
    placed = [
        (slot.column, contents)
        for row, cells in zip(grid.slots, grid.contents, strict=True)
        for slot, contents in zip(row, cells, strict=True)
    ]
    for _, contents in sorted(placed, key=lambda pair: pair[0]):
        yield from contents
