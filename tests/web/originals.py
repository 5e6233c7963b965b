"""The files that the made-up documents might have come from: real ones, with the passages on their pages."""

from __future__ import annotations

import html
import io
from functools import lru_cache
from importlib.resources import files
from itertools import groupby

from docx import Document as WordDocument
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from tests.web.made_up import VIEWS

STYLE = ParagraphStyle("made-up", fontName="MadeUp", fontSize=12, leading=16, spaceAfter=6)


@lru_cache
def original(document_id: str) -> bytes:
    """The file: PDF, DOCX, HTML or text, as the document says."""
    view = VIEWS[document_id]
    makers = {"pdf": _pdf, "docx": _docx, "html": _html}
    return makers.get(view.document.format, _text)(view)


def _pdf(view) -> bytes:
    pdfmetrics.registerFont(TTFont("MadeUp", str(files("matplotlib") / "mpl-data/fonts/ttf/DejaVuSans.ttf")))
    story = []
    for page in range(1, view.document.pages + 1):
        own = [passage for passage in view.passages if passage.page_start == page]
        story += [Paragraph(f"Trang {page}", STYLE), *_flowables(own), PageBreak()]
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer).build(story)
    return buffer.getvalue()


def _flowables(passages):
    for is_row, group in groupby(passages, key=lambda passage: bool(passage.cells)):
        if is_row:
            yield _grid([[_set(cell.value) for cell in passage.cells] for passage in group])
        else:
            yield from (_set(passage.text) for passage in group)
        yield Spacer(1, 8)


def _set(text):
    return Paragraph(html.escape(text[:2000]).replace("\n", "<br/>"), STYLE)


def _grid(rows):
    columns = max(map(len, rows))
    filled = [row + [""] * (columns - len(row)) for row in rows]
    return Table(
        filled, style=TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    )


def _docx(view) -> bytes:
    document = WordDocument()
    head = document.add_table(1, 2)
    head.cell(0, 0).text = "UBND PHƯỜNG HÀ THÀNH\nSố: 77/KH-UBND"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph(view.document.title)
    document.add_paragraph("I. MỤC TIÊU")
    for passage in view.passages:
        document.add_paragraph(passage.text)
    document.add_paragraph("Nơi nhận:")
    document.add_paragraph("- Lưu: VT.")
    document.add_paragraph("KT. CHỦ TỊCH")
    document.add_paragraph("Trần Thị Mận")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _html(view) -> bytes:
    paragraphs = "".join(f"<p>{html.escape(passage.text)}</p>" for passage in view.passages)
    return f"<!doctype html><html><body>{paragraphs}</body></html>".encode()


def _text(view) -> bytes:
    return "\n\n".join(passage.text for passage in view.passages).encode()
