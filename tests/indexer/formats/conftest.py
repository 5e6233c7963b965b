"""Small real files of every kind, made by the libraries that people's programs use."""

from __future__ import annotations

import io
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from docx import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from indexer.formats.registry import read
from indexer.model import Line
from indexer.model import Table as ReadTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.model import Reading

FONTS = files("matplotlib") / "mpl-data" / "fonts" / "ttf"  # DejaVu: has every Vietnamese letter
PLAIN = ParagraphStyle("plain", fontName="Body", fontSize=11, leading=14)
BOLD = ParagraphStyle("bold", parent=PLAIN, fontName="Body-Bold")


@pytest.fixture(scope="session", autouse=True)
def fonts() -> None:
    pdfmetrics.registerFont(TTFont("Body", str(FONTS / "DejaVuSans.ttf")))
    pdfmetrics.registerFont(TTFont("Body-Bold", str(FONTS / "DejaVuSans-Bold.ttf")))


def lines(reading: Reading, page: int = 1) -> list[str]:
    """The texts of a page's lines that are not blank."""
    return [item.text for item in reading.pages[page - 1].items if isinstance(item, Line) and item.text]


def tables(reading: Reading) -> list[ReadTable]:
    """All tables in order."""
    return [item for page in reading.pages for item in page.items if isinstance(item, ReadTable)]


def draw_pdf(draw: Callable[[Canvas], None], size: tuple[float, float] = A4) -> bytes:
    """A PDF drawn by hand; ``draw`` ends its own pages but the last."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size)
    canvas.setFont("Body", 12)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def flow_pdf(story: Sequence[object]) -> bytes:
    """A PDF set by reportlab's page layout, page numbers at the top."""

    def number(canvas: Canvas, _: object) -> None:
        canvas.setFont("Body", 12)
        canvas.drawCentredString(A4[0] / 2, A4[1] - 40, str(canvas.getPageNumber()))

    buffer = io.BytesIO()
    template = SimpleDocTemplate(buffer, pagesize=A4)
    template.build(list(story), onFirstPage=number, onLaterPages=number)
    return buffer.getvalue()


def ruled(
    rows: Sequence[Sequence[str]],
    widths: Sequence[float] = (30, 190, 90, 90, 70),
    *,
    repeat: int = 0,
    split_in_row: int = 0,
    spans: Sequence[tuple[object, ...]] = (),
    bold_header: bool = True,
) -> Table:
    """A ruled table whose cells wrap."""
    cells = [
        [Paragraph(text, BOLD if bold_header and index == 0 else PLAIN) for text in row]
        for index, row in enumerate(rows)
    ]
    table = Table(cells, colWidths=list(widths), repeatRows=repeat, splitInRow=split_in_row)
    table.setStyle(
        TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP"), *spans])
    )
    return table


HEADER = ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn")


def task_rows(count: int, words: int = 12) -> list[tuple[str, ...]]:
    """Rows of a task table whose second cell wraps."""
    return [
        (str(n), f"Nhiệm vụ số {n} " + "triển khai " * words + "xong", "Phòng Văn hoá", "Trạm y tế", f"Quý {n}")
        for n in range(1, count + 1)
    ]


def spacer(height: float) -> Spacer:
    return Spacer(1, height)


def word_file(build: Callable[[object], None]) -> bytes:
    """A DOCX built with python-docx."""
    document = WordDocument()
    build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def word_xml(document: object, xml: str) -> None:
    """Adds raw WordprocessingML at the end of the body; ``{ns}`` in it becomes the namespaces."""
    body = document.element.body
    namespaces = nsdecls("w", "wp", "a") + (
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    body.insert(len(body) - 1, parse_xml(xml.replace("{ns}", namespaces)))


def read_word(build: Callable[[object], None]) -> Reading:
    return read("van-ban.docx", word_file(build))
