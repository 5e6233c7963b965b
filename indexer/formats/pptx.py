"""PPTX: each slide a page, its title a heading; text boxes, tables and the speaker's notes below it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from indexer.errors import UnreadableFileError
from indexer.formats.docx_numbering import written
from indexer.formats.docx_package import Package
from indexer.formats.failures import DOWNLOAD_AGAIN, unreadable
from indexer.formats.joining import join_cell, tidy
from indexer.formats.tables import TableCell, build_table
from indexer.model import Line, Page, Reading, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    # python-pptx ships no types.
    Shape = Any

_MAIN = "ppt/presentation.xml"
_DEEPEST = 20
_SMALL_PRINT = frozenset({PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER})
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# PowerPoint's names for its numbers: the counter's form, then what stands round it ("arabicPeriod": "1.").
_FORMS = (("roman", "Roman"), ("alpha", "Letter"))
_SIGNS = {"Period": "{}.", "ParenR": "{})", "ParenBoth": "({})", "Plain": "{}"}


def read_pptx(name: str, content: bytes) -> Reading:
    """One page a slide; a hidden slide's page stays empty. Raises UnreadableFileError: broken."""
    Package(name, content, _MAIN, "PowerPoint (PPTX)").check()
    try:
        presentation = Presentation(io.BytesIO(content))
        pages = [Page(number, tuple(_slide(slide))) for number, slide in enumerate(presentation.slides, start=1)]
        title = tidy(presentation.core_properties.title or "")
    except UnreadableFileError:
        raise
    except Exception as error:  # python-pptx raises whatever a broken part makes it run into
        raise unreadable(name, "tệp PowerPoint (PPTX) bị hỏng", DOWNLOAD_AGAIN) from error
    return Reading("pptx", tuple(pages), {"title": title} if title else {})


def _slide(slide: Any) -> Iterator[Line | Table]:  # noqa: ANN401 - python-pptx ships no types
    if slide.element.get("show") in {"0", "false"}:
        return
    title = slide.shapes.title
    text = tidy(title.text_frame.text) if title is not None else ""
    if text:
        yield Line(text, bold=True, whole=True, level=1)
    for shape in slide.shapes:
        if title is None or shape.shape_id != title.shape_id:
            yield from _shape(shape, 0)
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        for line in _text(slide.notes_slide.notes_text_frame):
            yield Line(f"Ghi chú: {line.text}", whole=True)


def _shape(shape: Shape, depth: int) -> Iterator[Line | Table]:
    if shape.is_placeholder and shape.placeholder_format.type in _SMALL_PRINT:
        return
    if getattr(shape, "shapes", None) is not None and depth < _DEEPEST:
        for inner in shape.shapes:
            yield from _shape(inner, depth + 1)
    elif getattr(shape, "has_table", False):
        yield from _table(shape.table)
    elif shape.has_text_frame:
        yield from _text(shape.text_frame)


def _text(frame: Any) -> Iterator[Line]:  # noqa: ANN401 - python-pptx ships no types
    """The paragraphs of a text frame with the numbers and dashes that are shown before them."""
    counters: dict[int, int] = {}
    for paragraph in frame.paragraphs:
        mark = _mark(paragraph, counters)
        for text in filter(None, map(tidy, paragraph.text.split("\v"))):
            bold = all(run.font.bold for run in paragraph.runs if run.text.strip())
            yield Line(f"{mark} {text}".strip(), bold=bold and bool(paragraph.runs), whole=True)
            mark = ""


def _mark(paragraph: Any, counters: dict[int, int]) -> str:  # noqa: ANN401 - python-pptx ships no types
    """What PowerPoint draws before a paragraph, where the paragraph says so itself."""
    properties = paragraph._p.pPr  # noqa: SLF001 - python-pptx has no word for bullets
    level = paragraph.level
    for deeper in [one for one in counters if one > level]:
        del counters[deeper]
    numbered = properties.find(f"{_DRAWING}buAutoNum") if properties is not None else None
    if numbered is None or not paragraph.text.strip():
        counters.pop(level, None)
        return "-" if properties is not None and properties.find(f"{_DRAWING}buChar") is not None else ""
    start = str(numbered.get("startAt") or "1")
    counters[level] = counters[level] + 1 if level in counters else int(start) if start.isdecimal() else 1
    return _numbered(str(numbered.get("type") or "arabicPeriod"), counters[level])


def _numbered(kind: str, number: int) -> str:
    case = "upper" if "Uc" in kind else "lower"
    form = next((f"{case}{word}" for start, word in _FORMS if kind.startswith(start)), "decimal")
    sign = next((sign for end, sign in _SIGNS.items() if kind.endswith(end)), "{}.")
    return sign.format(written(number, form))


def _table(table: Any) -> Iterator[Table]:  # noqa: ANN401 - python-pptx ships no types
    rows = []
    for row in table.rows:
        cells = [(column, cell) for column, cell in enumerate(row.cells) if not cell.is_spanned]
        rows.append([_cell(column, cell) for column, cell in cells])
    built = build_table(rows, len(table.columns))
    if built.rows:
        yield built


def _cell(column: int, cell: Any) -> TableCell:  # noqa: ANN401 - python-pptx ships no types
    lines = list(_text(cell.text_frame))
    return TableCell(
        column,
        join_cell([line.text for line in lines], [True] * len(lines)),
        width=cell.span_width if cell.is_merge_origin else 1,
        height=cell.span_height if cell.is_merge_origin else 1,
        bold=bool(lines) and all(line.bold for line in lines),
    )
