"""Known tables by ReportLab: set by its page layout, or drawn with all rules inside form XObjects."""

from __future__ import annotations

import io
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from evaluation.tables_drawn import LEADING, LONG, MARGIN, SHORT, SIZE, Sheet, draw
from evaluation.tables_known import placed
from evaluation.tables_words import AFTER, TITLES

if TYPE_CHECKING:
    from evaluation.tables_known import Box, Known

_FONT, _BOLD = "Known", "Known-Bold"
_FRAME = 6.0


def register_fonts() -> None:
    """Fonts with every Vietnamese letter."""
    folder = files("matplotlib") / "mpl-data" / "fonts" / "ttf"
    pdfmetrics.registerFont(TTFont(_FONT, str(folder / "DejaVuSans.ttf")))
    pdfmetrics.registerFont(TTFont(_BOLD, str(folder / "DejaVuSans-Bold.ttf")))


# ---- drawn ---------------------------------------------------------------------------------------------------


def by_forms(known: Known) -> bytes:
    """The table's document as PDF, the rules of each page a form XObject."""
    register_fonts()
    buffer = io.BytesIO()
    canvas = Canvas(buffer)

    def measure(text: str, *, bold: bool) -> float:
        return float(pdfmetrics.stringWidth(text, _BOLD if bold else _FONT, SIZE))

    for number, sheet in enumerate(draw(known, measure)):
        canvas.setPageSize((sheet.width, sheet.height))
        _draw_sheet(canvas, sheet, f"rules{number}", dashed=known.borders == "dashed")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw_sheet(canvas: Canvas, sheet: Sheet, form: str, *, dashed: bool) -> None:
    canvas.beginForm(form, 0, 0, sheet.width, sheet.height)
    canvas.setLineWidth(0.5)
    if dashed:
        canvas.setDash(3, 2)
    for rule in sheet.rules:
        canvas.line(rule.x0, sheet.height - rule.y0, rule.x1, sheet.height - rule.y1)
    canvas.endForm()
    for text in sheet.texts:
        canvas.setFont(_BOLD if text.bold else _FONT, SIZE)
        canvas.drawString(text.x, sheet.height - text.y, text.text)
    canvas.doForm(form)


# ---- set -----------------------------------------------------------------------------------------------------


def by_reportlab(known: Known) -> bytes:
    """The table's document as PDF."""
    register_fonts()
    size = (LONG, SHORT) if known.landscape else (SHORT, LONG)
    buffer = io.BytesIO()
    template = SimpleDocTemplate(
        buffer, pagesize=size, leftMargin=MARGIN, rightMargin=MARGIN, topMargin=MARGIN, bottomMargin=MARGIN
    )
    title = ParagraphStyle("title", fontName=_BOLD, fontSize=SIZE, leading=LEADING, alignment=TA_CENTER)
    body = ParagraphStyle("body", fontName=_FONT, fontSize=SIZE, leading=LEADING)
    story: list[Any] = [Paragraph(text, title) for text in TITLES]
    story += [Spacer(1, LEADING), _table(known, size[0] - 2 * MARGIN), Spacer(1, 2 * LEADING), Paragraph(AFTER, body)]
    template.build(story, onLaterPages=_number)
    return buffer.getvalue()


def _number(canvas: Canvas, _: object) -> None:
    canvas.setFont(_FONT, SIZE)
    canvas.drawCentredString(canvas._pagesize[0] / 2, canvas._pagesize[1] - MARGIN / 2, str(canvas.getPageNumber()))  # noqa: SLF001 - the only way to the size


def _table(known: Known, width: float) -> Table:
    columns = len(known.widths)
    inner = width - 2 * _FRAME
    cells: list[list[Any]] = [[""] * columns for _ in known.rows]
    spans: list[tuple[Any, ...]] = []
    for index, row in enumerate(placed(known.rows, columns)):
        for column, box in row:
            cells[index][column] = _paragraphs(known, index, column, box)
            if box.wide > 1 or box.high > 1:
                spans.append(("SPAN", (column, index), (column + box.wide - 1, index + box.high - 1)))
    table = Table(
        cells,
        colWidths=[share * inner for share in known.widths],
        repeatRows=known.header_rows if known.repeat else 0,
        splitInRow=int(known.cut),
    )
    align = "MIDDLE" if known.middle else "TOP"
    table.setStyle(TableStyle([*_rules(known), *spans, ("VALIGN", (0, 0), (-1, -1), align)]))
    return table


def _paragraphs(known: Known, index: int, column: int, box: Box) -> Any:  # noqa: ANN401 - ReportLab takes either
    header = index < known.header_rows
    bold = header or box.wide == len(known.widths)
    style = ParagraphStyle("cell", fontName=_BOLD if bold else _FONT, fontSize=SIZE, leading=LEADING)
    if header or (column == 0 and not bold):
        style.alignment = TA_CENTER
    elif known.right and column > 1:
        style.alignment = TA_RIGHT
    return Paragraph(box.text.replace("\n", "<br/>"), style)


def _rules(known: Known) -> list[tuple[Any, ...]]:
    every = ((0, 0), (-1, -1))
    shade = [("BACKGROUND", (0, 0), (-1, known.header_rows - 1), colors.lightgrey)] if known.shaded else []
    if known.borders == "none":
        return shade
    if known.borders == "horizontal":
        return [*shade, ("LINEABOVE", *every, 0.5, colors.black), ("LINEBELOW", *every, 0.5, colors.black)]
    dash = (None, (3, 2)) if known.borders == "dashed" else ()
    return [*shade, ("GRID", *every, 0.5, colors.black, *dash)]
