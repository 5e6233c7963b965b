"""A briefing as a Word document, set as official papers are (Nghị định 30/2020/NĐ-CP, annex I). Uses python-docx."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Mm, Pt, RGBColor

from search_api.exports.turning import turned
from search_api.exports.types import Bars, Grid, Heading, Quotation, Tree, Words, cited, listed, printable
from search_api.exports.words import day, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docx.document import Document as WordDocument
    from docx.section import Section
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

    from search_api.exports.types import Language, Paper, Part, Source

FONT: Final = "Times New Roman"
# Nghị định 30/2020/NĐ-CP, annex I, part I: A4, 20-25 mm above and below, 30-35 mm left, 15-20 mm right, 13-14 points.
TOP, BOTTOM, LEFT, RIGHT = Mm(20), Mm(20), Mm(30), Mm(18)
BODY, CELL = Pt(14), Pt(12)
TEXT_WIDTH = Length(Mm(210) - LEFT - RIGHT)
LYING_WIDTH = Length(Mm(297) - TOP - BOTTOM)
INDENT = Cm(1.27)
GREY = RGBColor(0x44, 0x44, 0x44)
DEEPEST: Final = 4


class Word:
    """Office Open XML."""

    suffix = "docx"
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    def render(self, paper: Paper) -> bytes:
        """The file's bytes."""
        document = _empty(paper)
        lying = turned(paper.parts)
        if lying[:1] == [True]:
            _lay(document.sections[0])
        _title(document, paper)
        for part, turn in zip(paper.parts, lying, strict=True):
            _turn(document, turn)
            _add(document, part, paper)
        if not paper.parts:
            document.add_paragraph(word(paper.language, "empty"))
        if paper.sources:
            _turn(document, False)
            _sources(document, paper)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()


def _empty(paper: Paper) -> WordDocument:
    document = Document()
    section = document.sections[0]
    _stand(section)
    _styles(document)
    _page_number(section.header.paragraphs[0])
    section.different_first_page_header_footer = True  # annex I: the first page shows no number
    properties = document.core_properties
    properties.title, properties.author, properties.language = printable(paper.title)[:255], "Căn Cứ", paper.language
    properties.comments = ""
    return document


def _stand(section: Section) -> None:
    section.orientation, section.page_width, section.page_height = WD_ORIENT.PORTRAIT, Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = TOP, BOTTOM, LEFT, RIGHT


def _lay(section: Section) -> None:
    """The page on its side, the edge that is bound at the top."""
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = LEFT, RIGHT, BOTTOM, TOP


def _is_lying(document: WordDocument) -> bool:
    return bool(document.sections[-1].orientation == WD_ORIENT.LANDSCAPE)


def _turn(document: WordDocument, turn: bool) -> None:
    """A new page where the next part wants the other side up."""
    if turn != _is_lying(document):
        section = document.add_section(WD_SECTION.NEW_PAGE)
        _end_above(document)
        section.different_first_page_header_footer = False
        (_lay if turn else _stand)(section)


def _end_above(document: WordDocument) -> None:
    """The section ends in the blank line below a table: one line more could need a page of its own."""
    *_, above, ending = document.paragraphs
    if not above.text and above._p.getnext() is ending._p:  # noqa: SLF001
        above._p.get_or_add_pPr().append(ending._p.pPr.sectPr)  # noqa: SLF001
        ending._p.getparent().remove(ending._p)  # noqa: SLF001


def _styles(document: WordDocument) -> None:
    normal = document.styles["Normal"]
    _font(normal, BODY)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.15
    for level in range(1, DEEPEST + 1):
        heading = document.styles[f"Heading {level}"]
        _font(heading, BODY, bold=level < DEEPEST, italic=level == DEEPEST - 1)
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(6), Pt(6)
        heading.paragraph_format.first_line_indent = INDENT
    title = document.styles["Title"]
    _font(title, BODY, bold=True)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for border in title.element.pPr.findall(qn("w:pBdr")):
        title.element.pPr.remove(border)
    quotation = document.styles.add_style("Trích nguyên văn", WD_STYLE_TYPE.PARAGRAPH)
    quotation.base_style = normal
    quotation.paragraph_format.left_indent = Cm(1)
    quotation.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def _font(style: object, size: Pt, *, bold: bool = False, italic: bool = False) -> None:
    font = style.font  # type: ignore[attr-defined]  # python-docx has no types
    font.name, font.size, font.bold, font.italic = FONT, size, bold, italic
    font.color.rgb = RGBColor(0, 0, 0)
    # Without these Word takes the theme's font for Vietnamese letters.
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()  # type: ignore[attr-defined]
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), FONT)


def _page_number(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no page field of its own


def _title(document: WordDocument, paper: Paper) -> None:
    document.add_paragraph(printable(paper.title), style="Title")
    made = document.add_paragraph(word(paper.language, "made_on", day(paper.language, paper.made_on)))
    made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    made.runs[0].italic = True


def _add(document: WordDocument, part: Part, paper: Paper) -> None:
    match part:
        case Heading():
            document.add_heading(printable(f"{part.marker} {part.text}".strip()), level=min(part.level, DEEPEST))
        case Words():
            _words(document, part.text)
        case Quotation():
            _quotation(document, part, paper.language)
        case Grid():
            _captioned(document, part.title, part.sources)
            _table(document, (part.columns, *part.rows))
            _words(document, part.note)
        case Bars():
            _captioned(document, part.title, part.sources)
            _table(
                document,
                (
                    (word(paper.language, "document"), word(paper.language, "unit", part.unit)),
                    *zip(part.categories, part.told, strict=True),
                ),
            )
            _words(document, part.note)
        case Tree():
            _captioned(document, part.title, part.sources)
            for label, depth in part.nodes:
                document.add_paragraph(printable(label)).paragraph_format.left_indent = Cm(1 + depth)
            _words(document, part.note)


def _words(document: WordDocument, text: str) -> None:
    for line in printable(text).splitlines():
        if line.strip():
            paragraph = document.add_paragraph(line.strip())
            paragraph.paragraph_format.first_line_indent = INDENT
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def _quotation(document: WordDocument, part: Quotation, language: Language) -> None:
    if part.cells:
        _table(document, part.cells, head=False)
        place = document.add_paragraph()
    else:
        for line in printable(part.text).splitlines():
            place = document.add_paragraph(line, style="Trích nguyên văn")
        place.add_run(" ")
    _reference(place, part.source)
    if part.notice:
        notice = document.add_paragraph(printable(part.notice))
        notice.runs[0].italic, notice.runs[0].bold = True, True
    _words(document, part.note and f"{word(language, 'note')}: {part.note}")


def _reference(paragraph: Paragraph, source: Source) -> None:
    run = paragraph.add_run(f"[{source.number}] {printable(source.label)}")
    run.italic, run.font.size, run.font.color.rgb = True, CELL, GREY


def _captioned(document: WordDocument, title: str, sources: Sequence[Source]) -> None:
    paragraph = document.add_paragraph(f"{printable(title)} {cited(sources)}".strip())
    paragraph.runs[0].bold = True
    paragraph.paragraph_format.keep_with_next = True


def _table(
    document: WordDocument, rows: Iterable[Sequence[str]], *, head: bool = True, widths: Sequence[Length] = ()
) -> None:
    filled = [[printable(value) for value in row] for row in rows]
    table = document.add_table(rows=0, cols=len(filled[0]), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for number, row in enumerate(filled):
        cells = table.add_row().cells
        for column, (cell, value) in enumerate(zip(cells, row, strict=True)):
            _fill(cell, value, bold=(head and number == 0) or (not head and column == 0))
    if head:
        repeated = OxmlElement("w:tblHeader")  # the head again on each page that the table reaches
        table.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001 - no such call in python-docx
    for row in table.rows:
        whole = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(whole)  # noqa: SLF001
    _widen(table, widths or _widths(len(filled[0]), LYING_WIDTH if _is_lying(document) else TEXT_WIDTH))
    blank = document.add_paragraph()
    blank.paragraph_format.space_after, blank.paragraph_format.line_spacing = Pt(0), Pt(8)


def _widths(columns: int, width: Length) -> list[Length]:
    """The first column names what the row is about, and gets more; a pair is a name and what it says."""
    share = {1: 1.0, 2: 0.3}.get(columns, max(0.2, 1 / columns))
    rest = (1 - share) / max(1, columns - 1)
    return [Length(round(width * part)) for part in (share, *[rest] * (columns - 1))]


def _widen(table: Table, widths: Sequence[Length]) -> None:
    """Both in the grid and in each cell: programs go by one or the other."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def _fill(cell: _Cell, value: str, *, bold: bool) -> None:
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(value)
    run.font.size, run.bold = CELL, bold
    paragraph.paragraph_format.space_after = Pt(2)
    paragraph.paragraph_format.line_spacing = 1.0


def _sources(document: WordDocument, paper: Paper) -> None:
    document.add_heading(word(paper.language, "sources"), level=1)
    head = (word(paper.language, "number"), word(paper.language, "place"))
    widths = (Cm(2.1), Length(TEXT_WIDTH - Cm(2.1)))
    entries = listed(paper.sources)
    numbers = (cited([source for source, _ in entry]) for entry in entries)
    _table(document, (head, *((number, "") for number in numbers)), widths=widths)
    for row, entry in zip(document.tables[-1].rows[1:], entries, strict=True):
        _entry(row.cells[1].paragraphs[0], entry)
    document.add_paragraph(word(paper.language, "verbatim")).runs[0].italic = True


def _entry(paragraph: Paragraph, entry: Sequence[tuple[Source, str]]) -> None:
    """The places of one entry; of several each with its number."""
    for n, (source, named) in enumerate(entry):
        if n:
            paragraph.add_run("; ").font.size = CELL
        _link(paragraph, source, named if len(entry) == 1 else f"[{source.number}] {named}")


def _link(paragraph: Paragraph, source: Source, named: str) -> None:
    """The place, opening where it stands; only an address of the web becomes a link."""
    run = paragraph.add_run(printable(named))
    run.font.size = CELL
    if source.url.startswith(("http://", "https://")):
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(source.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        link.append(run._r)  # noqa: SLF001
        paragraph._p.append(link)  # noqa: SLF001
