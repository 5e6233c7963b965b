"""A briefing as a PDF with its own fonts, so that it looks the same on every machine. Uses ReportLab."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from reportlab.graphics.charts.barcharts import HorizontalBarChart
from reportlab.graphics.shapes import Drawing, String
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm, mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from search_api.exports.turning import turned
from search_api.exports.types import Bars, Grid, Heading, Quotation, Tree, Words, cited, listed, printable
from search_api.exports.words import day, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Flowable

    from search_api.exports.types import Language, Paper, Part, Source

FONTS: Final = Path(__file__).parent / "fonts"
FAMILY: Final = "CanCuText"
# The margins of Nghị định 30/2020/NĐ-CP, annex I.
TOP, BOTTOM, LEFT, RIGHT = 20 * mm, 20 * mm, 30 * mm, 18 * mm
WIDTH: Final = A4[0] - LEFT - RIGHT
LYING: Final = landscape(A4)
LYING_WIDTH: Final = LYING[0] - TOP - BOTTOM
PADDING: Final = 6
"""Points that a frame keeps free inside its edges."""
LONGEST_CELL: Final = 3_000
"""Characters: a row of a table must fit on a page."""
INK, RULE, SHADE, BAR = HexColor(0x222222), HexColor(0x999999), HexColor(0xF1EDE4), HexColor(0x8B1518)


def _style(name: str, **options: object) -> ParagraphStyle:
    defaults = {"fontName": FAMILY, "fontSize": 13, "leading": 17, "textColor": INK, "spaceAfter": 5}
    return ParagraphStyle(name, **{**defaults, **options})


TITLE = _style("title", fontName=f"{FAMILY}-Bold", fontSize=15, leading=20, alignment=TA_CENTER)
MADE = _style("made", fontName=f"{FAMILY}-Italic", fontSize=11, alignment=TA_CENTER, spaceAfter=12)
BODY = _style("body", alignment=TA_JUSTIFY, firstLineIndent=1 * cm)
QUOTE = _style("quote", alignment=TA_JUSTIFY, leftIndent=0.8 * cm)
PLACE = _style("place", fontName=f"{FAMILY}-Italic", fontSize=11, leading=14, leftIndent=0.8 * cm, spaceAfter=9)
NOTICE = _style("notice", fontName=f"{FAMILY}-BoldItalic", fontSize=11, leading=14, leftIndent=0.8 * cm)
CAPTION = _style("caption", fontName=f"{FAMILY}-Bold", spaceBefore=6, keepWithNext=1)
CELL = _style("cell", fontSize=10.5, leading=13, spaceAfter=0)
HEAD = _style("head", fontName=f"{FAMILY}-Bold", fontSize=10.5, leading=13, spaceAfter=0)
HEADINGS: Final = {
    1: _style("h1", fontName=f"{FAMILY}-Bold", spaceBefore=9, keepWithNext=1),
    2: _style("h2", fontName=f"{FAMILY}-Bold", spaceBefore=6, leftIndent=0.4 * cm, keepWithNext=1),
    3: _style("h3", fontName=f"{FAMILY}-BoldItalic", spaceBefore=4, leftIndent=0.8 * cm, keepWithNext=1),
    4: _style("h4", leftIndent=1.2 * cm, keepWithNext=1),
}
LINED: Final = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.5, RULE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ]
)
HEADED: Final = TableStyle([("BACKGROUND", (0, 0), (-1, 0), SHADE)], parent=LINED)


class Pdf:
    """PDF 1.4, fonts inside."""

    suffix = "pdf"
    media_type = "application/pdf"

    def render(self, paper: Paper) -> bytes:
        """The file's bytes: the same for the same briefing."""
        _fonts()
        out = io.BytesIO()
        document = BaseDocTemplate(
            out, invariant=1, title=printable(paper.title)[:255], author="Căn Cứ", lang=paper.language
        )
        lying = turned(paper.parts)
        document.addPageTemplates(sorted(_pages(), key=lambda each: (each.id == "lying") != (lying[:1] == [True])))
        document.build(list(_story(paper, lying)))
        return out.getvalue()


def _pages() -> tuple[PageTemplate, PageTemplate]:
    """Upright, and lying with the edge that is bound at the top."""
    upright = Frame(LEFT - PADDING, BOTTOM, WIDTH + 2 * PADDING, A4[1] - TOP - BOTTOM)
    lying = Frame(TOP - PADDING, RIGHT, LYING_WIDTH + 2 * PADDING, LYING[1] - LEFT - RIGHT)
    return (
        PageTemplate("upright", upright, onPage=_numbered, pagesize=A4),
        PageTemplate("lying", lying, onPage=_numbered, pagesize=LYING),
    )


@cache
def _fonts() -> None:
    for face in ("Regular", "Bold", "Italic", "BoldItalic"):
        name = FAMILY if face == "Regular" else f"{FAMILY}-{face}"
        pdfmetrics.registerFont(TTFont(name, FONTS / f"CanCuText-{face}.ttf"))
    pdfmetrics.registerFontFamily(
        FAMILY, normal=FAMILY, bold=f"{FAMILY}-Bold", italic=f"{FAMILY}-Italic", boldItalic=f"{FAMILY}-BoldItalic"
    )


def _numbered(canvas: Canvas, document: BaseDocTemplate) -> None:
    """Every page but the first, as Nghị định 30/2020/NĐ-CP has it."""
    if document.page > 1:
        width, height = document.pageTemplate.pagesize
        canvas.setFont(FAMILY, 12)
        canvas.drawCentredString(width / 2, height - 12 * mm, str(document.page))


def _story(paper: Paper, lying: Sequence[bool]) -> Iterator[Flowable]:
    yield Paragraph(_markup(paper.title), TITLE)
    yield Paragraph(word(paper.language, "made_on", day(paper.language, paper.made_on)), MADE)
    on_side = lying[:1] == [True]
    for part, turn in zip(paper.parts, lying, strict=True):
        yield from _turn(on_side, turn)
        yield from _part(part, paper.language, LYING_WIDTH if turn else WIDTH)
        on_side = turn
    if not paper.parts:
        yield Paragraph(word(paper.language, "empty"), BODY)
    if paper.sources:
        yield from _turn(on_side, False)
        yield from _sources(paper)


def _turn(on_side: bool, turn: bool) -> Iterator[Flowable]:
    """A new page where the next part wants the other side up."""
    if turn != on_side:
        yield NextPageTemplate("lying" if turn else "upright")
        yield PageBreak()


def _part(part: Part, language: Language, width: float) -> Iterator[Flowable]:
    match part:
        case Heading():
            yield Paragraph(_markup(f"{part.marker} {part.text}".strip()), HEADINGS[min(part.level, len(HEADINGS))])
        case Words():
            yield from _words(part.text)
        case Quotation():
            yield from _quotation(part, language)
        case Grid():
            yield _caption(part.title, part.sources)
            yield _table((part.columns, *part.rows), HEADED, widths=_widths(len(part.columns), width))
            yield from _words(part.note)
        case Bars():
            yield _caption(part.title, part.sources)
            yield _chart(part)
            yield from _words(part.note)
        case Tree():
            yield _caption(part.title, part.sources)
            for label, depth in part.nodes:
                style = _style("node", leftIndent=(0.5 + 0.8 * depth) * cm, bulletIndent=(0.8 * depth) * cm)
                yield Paragraph(_markup(label), style, bulletText="•")
            yield from _words(part.note)


def _words(text: str) -> Iterator[Flowable]:
    yield from (Paragraph(_markup(line), BODY) for line in text.splitlines() if line.strip())


def _quotation(part: Quotation, language: Language) -> Iterator[Flowable]:
    if part.cells:
        yield _table(part.cells, LINED, widths=(4 * cm, WIDTH - 4 * cm), head=False)
        yield Spacer(1, 3)
    else:
        yield from (Paragraph(_markup(line), QUOTE) for line in part.text.splitlines() if line.strip())
    yield Paragraph(_linked(part.source, part.source.label), PLACE)
    if part.notice:
        yield Paragraph(_markup(part.notice), NOTICE)
    yield from _words(part.note and f"{word(language, 'note')}: {part.note}")


def _caption(title: str, sources: Sequence[Source]) -> Flowable:
    return Paragraph(f"{_markup(title)} {cited(sources)}", CAPTION)


def _table(rows: Iterable[Sequence[str]], style: TableStyle, *, widths: Sequence[float], head: bool = True) -> Flowable:
    cells = [
        [_cell(value, head=row == 0 if head else column == 0) for column, value in enumerate(values)]
        for row, values in enumerate(rows)
    ]
    return Table(cells, colWidths=widths, style=style, repeatRows=1 if head else 0, spaceAfter=6)


def _widths(columns: int, width: float) -> list[float]:
    """The first column names what the row is about: it gets half as much again as each other."""
    share = width / (columns + 0.5)
    return [1.5 * share if columns > 1 else width, *[share] * (columns - 1)]


def _cell(value: str, *, head: bool) -> Flowable:
    fitting = value if len(value) <= LONGEST_CELL else value[:LONGEST_CELL].rstrip() + " …"
    return Paragraph(_markup(fitting).replace("\n", "<br/>"), HEAD if head else CELL)


def _chart(part: Bars) -> Flowable:
    """Bars from the top down in the order given; where nothing is stated there is no bar."""
    height = 0.9 * cm * len(part.categories)
    drawing = Drawing(WIDTH, height + 1.2 * cm)
    chart = HorizontalBarChart()
    chart.x, chart.y, chart.width, chart.height = 5.5 * cm, 0.8 * cm, WIDTH - 7.5 * cm, height
    chart.data = [tuple(reversed(part.values))]
    chart.categoryAxis.categoryNames = [printable(name)[:40] for name in reversed(part.categories)]
    chart.categoryAxis.labels.fontName = chart.valueAxis.labels.fontName = FAMILY
    chart.categoryAxis.labels.fontSize = chart.valueAxis.labels.fontSize = 10
    chart.categoryAxis.labels.dx = -4
    chart.valueAxis.valueMin = 0
    chart.bars[0].fillColor, chart.bars[0].strokeColor = BAR, None
    chart.barLabels.fontName, chart.barLabels.fontSize = FAMILY, 10
    chart.barLabels.boxAnchor, chart.barLabels.dx, chart.barLabelFormat = "w", 4, "values"
    chart.barLabelArray = [[printable(told) for told in reversed(part.told)]]
    drawing.add(chart)
    for row, (value, told) in enumerate(zip(reversed(part.values), reversed(part.told), strict=True)):
        if value is None:
            middle = chart.y + height * (row + 0.5) / len(part.values)
            drawing.add(String(chart.x + 4, middle - 3, printable(told), fontName=FAMILY, fontSize=10))
    return drawing


def _sources(paper: Paper) -> Iterator[Flowable]:
    yield Paragraph(word(paper.language, "sources"), HEADINGS[1])
    for entry in listed(paper.sources):
        told = "; ".join(_linked(source, _unbroken(source, named)) for source, named in entry)
        yield Paragraph(told, _style("source", fontSize=11, leading=14))
    yield Paragraph(word(paper.language, "verbatim"), MADE)


def _unbroken(source: Source, named: str) -> str:
    """A place alone, "Phụ lục 1, I.2, tr. 6", stays on one line."""
    return named.replace(" ", "\N{NO-BREAK SPACE}") if named == source.spot else named


def _linked(source: Source, named: str) -> str:
    # A page's number alone on a line says nothing.
    label = f"[{source.number}]\N{NO-BREAK SPACE}{_markup(named)}".replace(" tr. ", " tr.\N{NO-BREAK SPACE}")
    if not source.url.startswith(("http://", "https://")):
        return label
    return f'<a href="{escape(source.url, {chr(34): "%22"})}">{label}</a>'


def _markup(text: str) -> str:
    """Text for ReportLab's paragraphs, in which markup would mean something."""
    return escape(printable(text))
