"""Small sound files of each format that is fuzzed, in our own words: what mutations begin from."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING, Final

import docx
import openpyxl
import pptx
from PIL import Image, ImageDraw, ImageFont
from pptx.util import Inches
from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Callable

FONT: Final = Path(__file__).parents[1] / "corpus" / "fonts" / "CanCuSerif-Regular.ttf"
PAPER: Final = (460, 310)
"""The size of a PDF's page, in points: small, for a damaged one may have to be read by OCR."""
PICTURE: Final = (700, 115)
"""The size of a picture, in pixels."""
PICTURE_DOTS: Final = 150
"""How many dots an inch a scanned page has."""
LINES: Final = (
    "ỦY BAN NHÂN DÂN", "XÃ SUỐI MƠ", "Số: 15/KH-UBND", "KẾ HOẠCH", "Sửa đường thôn và nhà văn hóa năm 2026",
    "I. MỤC ĐÍCH", "1. Bảo đảm việc đi lại của nhân dân được thuận lợi, đạt trên 95% hộ dân.", "II. NHIỆM VỤ",
    "1. Công chức địa chính đo đạc lại mặt đường, xong trước ngày 15 tháng 3 năm 2026.",
    "a) Trưởng thôn họp dân, thống nhất mức góp ngày công của từng hộ.",
)  # fmt: skip
ROWS: Final = (
    ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"),
    ("1", "Đo đạc mặt đường", "Công chức địa chính", "Quý I/2026"),
    ("2", "Họp dân bàn mức đóng góp", "Trưởng thôn", "Quý II/2026"),
)


def plain(width: int = 0) -> bytes:
    """The lines as text, wrapped as a page would where ``width`` is given."""
    return "\n".join(line[:width] or line for line in (*LINES, *(" | ".join(row) for row in ROWS))).encode()


def pdf(*, compressed: bool) -> bytes:
    """One page: lines in an embedded font, a ruled table, a picture, a form field."""
    rl_config.useA85 = 0
    pdfmetrics.registerFont(TTFont("Serif", str(FONT)))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=PAPER, pageCompression=int(compressed), invariant=1)
    canvas.setFont("Serif", 10)
    for place, line in enumerate(LINES):
        canvas.drawString(20, 290 - 14 * place, line)
    edges = (20, 45, 215, 345, 440)
    canvas.grid(edges, [150 - 18 * row for row in range(len(ROWS) + 1)])
    for place, row in enumerate(ROWS):
        for left, cell in zip(edges, row, strict=False):
            canvas.drawString(left + 3, 137 - 18 * place, cell)
    canvas.drawImage(ImageReader(Image.new("L", (60, 30), 128)), 20, 20, 120, 60)
    canvas.acroForm.textfield(name="so", value="15", x=300, y=20, width=80, height=20)
    canvas.save()
    return buffer.getvalue()


def word() -> bytes:
    """Headings, a numbered list, a table with a merged cell."""
    document = docx.Document()
    for line in LINES:
        document.add_paragraph(line, style="List Number" if line[0].isdigit() else None)
    table = document.add_table(len(ROWS), len(ROWS[0]), style="Table Grid")
    for cells, row in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(cells.cells, row, strict=True):
            cell.text = text
    table.cell(1, 3).merge(table.cell(2, 3))
    return _saved(document.save)


def sheet() -> bytes:
    """One sheet with a merged title, a number, a date and a formula."""
    book = openpyxl.Workbook()
    page = book.active
    page.append(["Phụ lục phân công nhiệm vụ"])
    page.merge_cells("A1:D1")
    for row in ROWS:
        page.append(row)
    page["E2"], page["E3"], page["E4"] = 95.5, "=E2*2", "2026-01-15"
    return _saved(book.save)


def slides() -> bytes:
    """A slide with lines and one with a table."""
    show = pptx.Presentation()
    first = show.slides.add_slide(show.slide_layouts[1])
    first.shapes.title.text, first.placeholders[1].text = LINES[3], "\n".join(LINES[4:])
    second = show.slides.add_slide(show.slide_layouts[5])
    frame = second.shapes.add_table(len(ROWS), len(ROWS[0]), Inches(1), Inches(2), Inches(8), Inches(2))
    for place, row in enumerate(ROWS):
        for column, text in enumerate(row):
            frame.table.cell(place, column).text = text
    return _saved(show.save)


def page() -> bytes:
    """Headings, nested lists, a table with spans."""
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    items = "".join(f"<p>{line}</p>" for line in LINES)
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>Kế hoạch</title></head><body><h1>KẾ HOẠCH</h1>{items}'
        f'<ol start="2"><li>Một<ul><li>Hai</li></ul></li></ol><table><tr><th colspan="4">Phân công</th></tr>{rows}'
        f'</table><svg><path d="M0 0"/></svg></body></html>'
    ).encode()


def markdown() -> bytes:
    """Headings, lists, a table, code, a quotation."""
    table = "\n".join(f"| {' | '.join(row)} |" for row in (ROWS[0], ("---",) * 4, *ROWS[1:]))
    body = "\n\n".join(LINES)
    return f"# KẾ HOẠCH\n\n{body}\n\n{table}\n\n- *một*\n  1. **hai**\n\n> trích\n\n```\nmã\n```\n".encode()


def mail() -> bytes:
    """A letter with two attachments."""
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "xa@vidu.vn", "huyen@vidu.vn", "Gửi kế hoạch số 15"
    letter["Date"] = "Mon, 12 Jan 2026 08:00:00 +0700"
    letter.set_content("\n".join(LINES))
    letter.add_attachment(plain(), maintype="text", subtype="plain", filename="kế hoạch.txt")
    letter.add_attachment(word(), maintype="application", subtype="octet-stream", filename="ke-hoach.docx")
    letter.set_boundary("=== ranh gioi ===")
    return letter.as_bytes()


def archive() -> bytes:
    """A ZIP with files in folders and a ZIP in it."""
    inner = _zipped({"trong/ghi-chu.txt": plain(40)})
    return _zipped({"ke-hoach.txt": plain(), "thư mục/ke-hoach.docx": word(), "khac.zip": inner})


def picture(kind: str) -> bytes:
    """A few lines as a phone sees them, small: recognising a page takes seconds."""
    image = Image.new("L", PICTURE, 255)
    pen, font = ImageDraw.Draw(image), ImageFont.truetype(str(FONT), 20)
    for place, line in enumerate(LINES[5:8]):
        pen.text((20, 8 + 35 * place), line, font=font, fill=0)
    return _saved(lambda buffer: image.save(buffer, kind, resolution=PICTURE_DOTS))


def pdf_of_picture() -> bytes:
    """A page that is a picture of one bit a pixel, as office scanners leave it."""
    buffer = io.BytesIO()
    wide, high = (side * 72 / PICTURE_DOTS for side in PICTURE)
    canvas = Canvas(buffer, pagesize=(wide, high), pageCompression=0, invariant=1)
    image = Image.open(io.BytesIO(picture("PNG"))).convert("1")
    canvas.drawImage(ImageReader(image), 0, 0, wide, high)
    canvas.save()
    return buffer.getvalue()


def _zipped(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


def _saved(save: Callable[[io.BytesIO], None]) -> bytes:
    buffer = io.BytesIO()
    save(buffer)
    return buffer.getvalue()


FILES: Final[dict[str, Callable[[], list[bytes]]]] = {
    "pdf": lambda: [pdf(compressed=False), pdf(compressed=True)],
    "docx": lambda: [word()],
    "xlsx": lambda: [sheet()],
    "pptx": lambda: [slides()],
    "txt": lambda: [plain(), plain(40), "\n".join(LINES).encode("utf-16")],
    "html": lambda: [page()],
    "md": lambda: [markdown()],
    "eml": lambda: [mail()],
    "zip": lambda: [archive()],
    # Damage hardly ever gets past a PNG's checksums; the bytes, not the suffix, tell what a picture is.
    "png": lambda: [picture(kind) for kind in ("PNG", "JPEG", "TIFF", "BMP")],
    "scan.pdf": lambda: [picture("PDF"), pdf_of_picture()],
}
"""What makes the sound files of each format, by its suffix."""
BY_OCR: Final = frozenset({"png", "scan.pdf"})
"""Formats read by recognising text, seconds a file."""
