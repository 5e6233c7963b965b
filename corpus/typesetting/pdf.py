"""Digests as PDF, set the way Nghị định 30/2020/NĐ-CP and Hướng dẫn 36-HD/VPTW want official papers set."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

from reportlab.lib.colors import Color, black
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm, mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from corpus.typesetting.source import FOOTER, NOTICE, NOTICE_DETAIL, UNSIGNED, Block, Source, is_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.pdfgen.canvas import Canvas

FONTS = Path(__file__).parents[1] / "fonts"
SERIF = "CanCuSerif"

# Nghị định 30/2020/NĐ-CP, annex I: A4, 20-25 mm above and below, 30-35 mm left, 15-20 mm right, text of 13-14 points.
TOP, BOTTOM, LEFT, RIGHT = 20 * mm, 20 * mm, 30 * mm, 18 * mm
WIDTH = A4[0] - LEFT - RIGHT
BODY_SIZE, CELL_SIZE, SMALL_SIZE = 13.5, 11.0, 11.0
INDENT = 1.0 * cm
# STT, task, lead, coordination, deadline: what five columns of an annex need of the page's width.
FIVE_COLUMNS = (1.05 * cm, 5.4 * cm, 2.95 * cm, 4.2 * cm, 2.6 * cm)
# A heading stays with at least two lines of what follows; a top one with the next heading too.
ROOM_AFTER_HEADING = {1: 4.2 * cm, 2: 3.0 * cm, 3: 2.4 * cm}
# The State's motto is the wider half of its header; a Party paper's halves are nearly alike.
HEADER_COLUMNS = {False: (0.41, 0.59), True: (0.46, 0.54)}
SIGNATURE_GAP = 1.5 * cm
GREY = Color(0.35, 0.35, 0.35)


def _style(name: str, **options: object) -> ParagraphStyle:
    defaults: dict[str, object] = {
        "fontName": SERIF, "fontSize": BODY_SIZE, "leading": BODY_SIZE * 1.28, "alignment": TA_LEFT,
        "allowWidows": 0, "allowOrphans": 0,
    }  # fmt: skip
    return ParagraphStyle(name, **(defaults | options))


BODY = _style("body", alignment=TA_JUSTIFY, firstLineIndent=INDENT, spaceAfter=4)
HEADINGS = {
    1: _style("h1", fontName=f"{SERIF}-Bold", spaceBefore=7, spaceAfter=5, firstLineIndent=INDENT),
    2: _style("h2", fontName=f"{SERIF}-Bold", spaceBefore=4, spaceAfter=5, firstLineIndent=INDENT,
              alignment=TA_JUSTIFY),
    3: _style("h3", fontName=f"{SERIF}-BoldItalic", spaceAfter=5, firstLineIndent=INDENT),
}  # fmt: skip
CENTRED = _style("centred", alignment=TA_CENTER)
BOLD_CENTRED = _style("bold centred", alignment=TA_CENTER, fontName=f"{SERIF}-Bold")
ITALIC_CENTRED = _style("italic centred", alignment=TA_CENTER, fontName=f"{SERIF}-Italic")
HEADER = _style("header", alignment=TA_CENTER, fontSize=12.5, leading=15.5)
HEADER_BOLD = _style("header bold", parent=HEADER, alignment=TA_CENTER, fontName=f"{SERIF}-Bold", fontSize=12.5,
                     leading=15.5)  # fmt: skip
NOTICE_STYLE = _style("notice", alignment=TA_CENTER, fontName=f"{SERIF}-Bold", fontSize=10.5, leading=13.5)
NOTICE_SMALL = _style("notice detail", alignment=TA_CENTER, fontSize=9, leading=11.5)
CELL = _style("cell", fontSize=CELL_SIZE, leading=CELL_SIZE * 1.16, alignment=TA_LEFT)
CELL_CENTRED = _style("cell centred", fontSize=CELL_SIZE, leading=CELL_SIZE * 1.16, alignment=TA_CENTER)
CELL_BOLD = _style("cell bold", fontSize=CELL_SIZE, leading=CELL_SIZE * 1.16, fontName=f"{SERIF}-Bold")
CELL_HEAD = _style("cell head", fontSize=CELL_SIZE, leading=CELL_SIZE * 1.16, fontName=f"{SERIF}-Bold",
                   alignment=TA_CENTER)  # fmt: skip
RECIPIENTS = _style("recipients", fontSize=SMALL_SIZE, leading=SMALL_SIZE * 1.18)
RECIPIENTS_HEAD = _style("recipients head", fontName=f"{SERIF}-BoldItalic", fontSize=12, leading=15)


def render(source: Source) -> bytes:
    """The digest as a PDF: the same bytes for the same source (no clock, no compression library's choice)."""
    _register_fonts()
    out = io.BytesIO()
    frame = Frame(LEFT, BOTTOM, WIDTH, A4[1] - TOP - BOTTOM, 0, 0, 0, 0, id="text")
    document = BaseDocTemplate(
        out, pagesize=A4, invariant=1, pageCompression=0, lang="vi", title=source.full_title,
        author="Dự án Căn Cứ", subject=FOOTER, creator="corpus/build.py",
        pageTemplates=[
            PageTemplate("first", frame, onPage=_foot),
            PageTemplate("later", frame, onPage=_head_and_foot),
        ],
    )  # fmt: skip
    document.build([NextPageTemplate("later"), *_story(source)])
    return out.getvalue()


def _register_fonts() -> None:
    for face in ("Regular", "Bold", "Italic", "BoldItalic"):
        name = SERIF if face == "Regular" else f"{SERIF}-{face}"
        pdfmetrics.registerFont(TTFont(name, FONTS / f"CanCuSerif-{face}.ttf"))
    pdfmetrics.registerFontFamily(
        SERIF, normal=SERIF, bold=f"{SERIF}-Bold", italic=f"{SERIF}-Italic", boldItalic=f"{SERIF}-BoldItalic"
    )


def _foot(canvas: Canvas, _: BaseDocTemplate) -> None:
    canvas.saveState()
    canvas.setFont(f"{SERIF}-Italic", 8.5)
    canvas.setFillColor(GREY)
    canvas.drawCentredString(LEFT + WIDTH / 2, 11 * mm, FOOTER)
    canvas.restoreState()


def _head_and_foot(canvas: Canvas, document: BaseDocTemplate) -> None:
    _foot(canvas, document)
    canvas.saveState()
    canvas.setFont(SERIF, 13)  # Nghị định 30/2020/NĐ-CP: Arabic figures, centred in the top margin, not on page 1
    canvas.drawCentredString(LEFT + WIDTH / 2, A4[1] - 13.5 * mm, str(document.page))
    canvas.restoreState()


def _story(source: Source) -> list[Flowable]:
    story: list[Flowable] = [_notice(), Spacer(0, 9), _header(source), Spacer(0, 12), *_title(source)]
    annex_before = False
    for block in source.blocks:
        if block.kind == "annex" and not annex_before:
            story.append(PageBreak())
        annex_before = block.kind == "annex"
        if block.kind == "signature":  # never alone on a page: it takes the last paragraph along
            last = [story.pop()]
            while isinstance(story[-1], CondPageBreak) or getattr(story[-1], "style", None) in HEADINGS.values():
                last.insert(0, story.pop())
            kept = [piece for piece in last if not isinstance(piece, CondPageBreak)]
            story.append(KeepTogether([*kept, Spacer(0, 10), _signature(source)]))
        else:
            story.extend(_set(block))
    return story


def _set(block: Block) -> list[Flowable]:
    match block.kind:
        case "annex":
            return [Paragraph(_inline(block.text), BOLD_CENTRED)]
        case "note":
            return [Paragraph(_inline(block.text), ITALIC_CENTRED), _Rule(0.22), Spacer(0, 8)]
        case "heading":
            return [
                CondPageBreak(ROOM_AFTER_HEADING[block.level]),
                Paragraph(_inline(block.text), HEADINGS[block.level]),
            ]
        case "table":
            return [_table(block)]
        case _:
            return [Paragraph(_inline(block.text), BODY)]


def _inline(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    text = re.sub(r"\*(.+?)\*", r"<i>\1</i>", text)
    return re.sub(r" {2,}", lambda blanks: "\u00a0" * len(blanks[0]), text)  # room left for a number stays room


class _Rule(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """A thin line in the middle of its column, ``share`` of the column wide, ``gap`` points under the text."""

    def __init__(self, share: float, gap: float = 2.5) -> None:
        super().__init__()
        self.share, self.gap = share, gap

    def wrap(self, width: float, _: float) -> tuple[float, float]:
        self.width = width
        return width, self.gap + 1

    def draw(self) -> None:
        self.canv.setLineWidth(0.7)
        side = self.width * (1 - self.share) / 2
        self.canv.line(side, 1, self.width - side, 1)


def _notice() -> Table:
    table = Table(
        [[[Paragraph(NOTICE, NOTICE_STYLE), Paragraph("<br/>".join(NOTICE_DETAIL), NOTICE_SMALL)]]], colWidths=[WIDTH]
    )
    table.setStyle(TableStyle([("BOX", (0, 0), (-1, -1), 0.7, black), ("TOPPADDING", (0, 0), (-1, -1), 3),
                               ("BOTTOMPADDING", (0, 0), (-1, -1), 4)]))  # fmt: skip
    return table


def _header(source: Source) -> Table:
    left: list[Flowable] = [Paragraph(line, HEADER_BOLD) for line in source.header_left]
    right: list[Flowable] = [Paragraph(line, HEADER_BOLD) for line in source.header_right]
    right.append(_Rule(0.64 if source.party else 0.56))
    if not source.party:
        left.append(_Rule(0.3))
    second: tuple[list[Flowable], list[Flowable]] = ([], [])
    if source.number:
        second[0].append(Paragraph(_inline(source.number), HEADER))
    second[0].extend(Paragraph(_inline(line), HEADER) for line in source.subject)
    if source.date:
        second[1].append(Paragraph(f"<i>{_inline(source.date)}</i>", HEADER))
    rows = [[left, right]] + ([list(second)] if any(second) else [])
    table = Table(rows, colWidths=[WIDTH * share for share in HEADER_COLUMNS[source.party]])
    table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
                               ("RIGHTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 0),
                               ("BOTTOMPADDING", (0, 0), (-1, -1), 6)]))  # fmt: skip
    return table


def _title(source: Source) -> Iterator[Flowable]:
    if source.type:
        yield Paragraph(source.type, _style("type", parent=BOLD_CENTRED, alignment=TA_CENTER,
                                            fontName=f"{SERIF}-Bold", fontSize=14.5, leading=20))  # fmt: skip
    for line in source.title:
        yield Paragraph(_inline(line), BOLD_CENTRED)
    if source.title:
        yield _Rule(0.2, gap=4)
        yield Spacer(0, 10)


def _table(block: Block) -> Table:
    header, *rows = block.rows
    cells = [[Paragraph(_inline(name), CELL_HEAD) for name in header]]
    style: list[tuple[object, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.6, black), ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), 1.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 3.3),
        ("LEFTPADDING", (0, 0), (-1, -1), 4), ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ]  # fmt: skip
    for number, row in enumerate(rows, start=1):
        if is_group(row):
            cells.append([Paragraph(_inline(row[0]), CELL_BOLD), *[""] * (len(row) - 1)])
            style += [("SPAN", (0, number), (-1, number)), ("NOSPLIT", (0, number), (-1, number + 1))]
        else:
            cells.append([Paragraph(_inline(text), CELL if column == 1 else CELL_CENTRED)
                          for column, text in enumerate(row)])  # fmt: skip
    return Table(cells, colWidths=FIVE_COLUMNS, repeatRows=1, style=TableStyle(style))


def _signature(source: Source) -> Table:
    left: list[Flowable] = []
    if source.recipients:
        left = [Paragraph("Nơi nhận:", RECIPIENTS_HEAD)]
        left += [Paragraph(f"- {_inline(line)}", RECIPIENTS) for line in source.recipients]
    right: list[Flowable] = [Paragraph(post, BOLD_CENTRED) for post in source.signer_post]
    right += [
        Spacer(0, SIGNATURE_GAP * 0.42), Paragraph(f"<i>{UNSIGNED}</i>", NOTICE_SMALL),
        Spacer(0, SIGNATURE_GAP * 0.42), Paragraph(source.signer, BOLD_CENTRED),
    ]  # fmt: skip
    table = Table([[left, right]], colWidths=[WIDTH * 0.5, WIDTH * 0.5])
    table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
                               ("RIGHTPADDING", (0, 0), (-1, -1), 0)]))  # fmt: skip
    return table
