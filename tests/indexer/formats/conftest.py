"""Small real files of every kind, made by the libraries that people's programs use."""

from __future__ import annotations

import io
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from docx import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from pypdf import PdfWriter
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


BODY = "Căn cứ chức năng, nhiệm vụ được giao, xã xây dựng kế hoạch thực hiện như sau"


def header(canvas) -> None:
    for y, left, right in (
        (780, "ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (764, "XÃ YÊN BÌNH", "Độc lập - Tự do - Hạnh phúc"),
        (745, "Số: 15/KH-UBND", "Yên Bình, ngày 12 tháng 01 năm 2026"),
    ):
        canvas.drawCentredString(140, y, left)
        canvas.drawCentredString(400, y - 1, right)
    canvas.drawCentredString(140, 728, "V/v chăm sóc sức khỏe")
    canvas.drawCentredString(A4[0] / 2, 690, "KẾ HOẠCH")
    canvas.drawString(60, 660, BODY)


def saved(writer: PdfWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def join(*parts: bytes) -> bytes:
    writer = PdfWriter()
    for part in parts:
        writer.append(io.BytesIO(part))
    return saved(writer)


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


LEVELS = (
    ("upperRoman", "%1."),
    ("decimal", "%2."),
    ("decimal", "%2.%3."),
    ("lowerLetter", "%4)"),
    ("bullet", "–"),
    ("bullet", "+"),
)


def number(paragraph, level: int, list_id: int = 90) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')
    )


def define_list(document, levels=LEVELS, list_id: int = 90, restart: str = "") -> None:
    root = document.part.numbering_part.element
    inner = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, (kind, text) in enumerate(levels)
    )
    if not root.xpath('w:abstractNum[@w:abstractNumId="90"]'):
        root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{inner}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{list_id}"><w:abstractNumId w:val="90"/>{restart}</w:num>'))
