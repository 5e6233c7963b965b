"""Digests as DOCX, as an office's word processor makes them: styles, a ruled table, page numbers as a field."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from corpus.typesetting.source import FOOTER, NOTICE, NOTICE_DETAIL, UNSIGNED, Block, Source, is_group

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shared import Length
    from docx.styles.style import ParagraphStyle
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
# The day the digests were written; a clock's reading would change the file at every build.
WRITTEN = datetime(2026, 11, 22, tzinfo=UTC)
HEADER_RULE_INDENT, TITLE_RULE_INDENT = Cm(1.9), Cm(6.4)
ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP can hold
WIDTH = Cm(16.2)
FIVE_COLUMNS = (Cm(1.1), Cm(5.9), Cm(3.1), Cm(3.5), Cm(2.6))
UNUSED_PARTS = ("/stylesWithEffects", "/thumbnail", "/customXml")
CENTRE, JUSTIFY, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT


def render(source: Source) -> bytes:
    """The digest as a DOCX: the same bytes for the same source."""
    document = docx.Document()
    _set_up(document, source)
    _notice(document)
    _header(document, source)
    _title(document, source)
    for block in source.blocks:
        _set(document, block, source)
    out = io.BytesIO()
    document.save(out)
    return _same_every_time(out.getvalue())


def _same_every_time(package: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            entry.external_attr = 0o644 << 16
            new.writestr(entry, old.read(name))
    return out.getvalue()


def _set_up(document: Document, source: Source) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin = section.bottom_margin = Cm(2)
    section.left_margin, section.right_margin = Cm(3), Cm(1.8)
    section.header_distance = section.footer_distance = Cm(1)
    section.different_first_page_header_footer = True  # no number on page 1
    _page_number(section.header.paragraphs[0])
    for footer in (section.footer, section.first_page_footer):
        _write(footer.paragraphs[0], FOOTER, size=8.5, italic=True, align=CENTRE)
    _styles(document)
    _prune(document)
    properties = document.core_properties
    properties.title, properties.author, properties.subject = source.full_title, "Dự án Căn Cứ", FOOTER
    properties.comments, properties.keywords, properties.language = "", "", "vi"
    properties.created = properties.modified = WRITTEN
    properties.last_modified_by, properties.revision = "Dự án Căn Cứ", 1


def _prune(document: Document) -> None:
    """Leaves out what python-docx's template carries and no digest uses; stored uncompressed it would be 0.8 MB."""
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in {"Normal Table", "Table Grid"}:
            style.delete()
    for relations in (document.part.rels, document.part.package.rels):
        for key in [key for key, relation in relations.items() if relation.reltype.endswith(UNUSED_PARTS)]:
            relations.pop(key)


def _styles(document: Document) -> None:
    normal = document.styles["Normal"]
    _font(normal, 13.5)
    normal.paragraph_format.space_after = Pt(0)
    for level in (1, 2, 3):
        style = document.styles[f"Heading {level}"]
        _font(style, 13.5)
        style.font.bold, style.font.italic = True, level == 3  # noqa: PLR2004 - the third level is set in italics
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(6), Pt(5)
        style.paragraph_format.first_line_indent = Cm(1)
        style.paragraph_format.keep_with_next = True


def _font(style: ParagraphStyle, size: float) -> None:
    style.font.name, style.font.size = FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        fonts.attrib.pop(qn(theme), None)


def _page_number(paragraph: Paragraph) -> None:
    paragraph.alignment = CENTRE
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", " PAGE "), ("separate", ""), ("text", "2"), ("end", "")):
        if kind in {"begin", "separate", "end"}:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        else:
            part = OxmlElement("w:t" if kind else "w:instrText")
            part.set(qn("xml:space"), "preserve")
            part.text = text
        run._r.append(part)  # noqa: SLF001 - python-docx has no call for fields


def _write(paragraph: Paragraph, text: str, *, size: float | None = None, bold: bool = False, italic: bool = False,
           align: WD_ALIGN_PARAGRAPH = LEFT) -> Paragraph:  # fmt: skip
    paragraph.alignment = align
    for piece in re.split(r"(\*\*.+?\*\*|\*.+?\*)", text):
        if not piece:
            continue
        stars = len(piece) - len(piece.lstrip("*")) if piece.strip("*") else 0  # a star alone is the Party's own
        run = paragraph.add_run(piece.strip("*") if stars else piece)
        run.bold, run.italic = (bold or stars == 2) or None, (italic or stars == 1) or None  # noqa: PLR2004
        if size:
            run.font.size = Pt(size)
    return paragraph


def _notice(document: Document) -> None:
    table = document.add_table(rows=1, cols=1, style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    _cell_margins(table, side=80, above=50)
    cell = table.cell(0, 0)
    _write(cell.paragraphs[0], NOTICE, size=10.5, bold=True, align=CENTRE)
    for line in NOTICE_DETAIL:
        _write(cell.add_paragraph(), line, size=9, align=CENTRE)
    document.add_paragraph().paragraph_format.line_spacing = Pt(8)


def _header(document: Document, source: Source) -> None:
    left = [(line, True, False) for line in source.header_left]
    right = [(line, True, False) for line in source.header_right]
    table = _columns(document, (0.41, 0.59))
    _fill(table.cell(0, 0), left, rule=not source.party)
    _fill(table.cell(0, 1), right, rule=True)
    second_left = [(line, False, False) for line in (source.number, *source.subject) if line]
    second_right = [(source.date, False, True)] if source.date else []
    if second_left or second_right:
        row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx left it untyped
        _fill(row.cells[0], second_left)
        _fill(row.cells[1], second_right)
    document.add_paragraph().paragraph_format.line_spacing = Pt(10)


def _columns(document: Document, shares: tuple[float, ...]) -> Table:
    table: Table = document.add_table(rows=1, cols=len(shares))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = int(WIDTH * share)
        column.cells[0].width = int(WIDTH * share)
    _cell_margins(table, side=0)
    return table


def _cell_margins(table: Table, *, side: int, above: int = 0) -> None:
    """Sets the room inside a table's cells, in twentieths of a point."""
    margins = OxmlElement("w:tblCellMar")
    for name, width in (("top", above), ("left", side), ("bottom", above), ("right", side)):
        margin = OxmlElement(f"w:{name}")
        margin.set(qn("w:w"), str(width))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx has no call for cell margins
    properties.insert_element_before(margins, "w:tblLook", "w:tblCaption", "w:tblDescription", "w:tblPrChange")


def _fill(cell: _Cell, lines: list[tuple[str, bool, bool]], *, rule: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    for number, (text, bold, italic) in enumerate(lines):
        paragraph = cell.add_paragraph() if number else paragraph
        _write(paragraph, text, size=12.5, bold=bold, italic=italic, align=CENTRE)
    if rule:
        _rule(cell.add_paragraph(), HEADER_RULE_INDENT)


def _rule(paragraph: Paragraph, indent: Length) -> None:
    """Makes an empty paragraph the rule under a header: a border a part of the column wide."""
    border = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    border.append(top)
    layout = paragraph.paragraph_format
    layout.left_indent = layout.right_indent = indent
    layout.space_before, layout.space_after, layout.line_spacing = Pt(2), Pt(4), Pt(4)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no call for borders
    properties.insert_element_before(border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _title(document: Document, source: Source) -> None:
    if source.type:
        _write(document.add_paragraph(), source.type, size=14.5, bold=True, align=CENTRE)
    for line in source.title:
        _write(document.add_paragraph(), line, bold=True, align=CENTRE)
    if source.title:
        _rule(document.add_paragraph(), TITLE_RULE_INDENT)
    for number, line in enumerate(source.addressees):
        paragraph = _write(document.add_paragraph(), f"Kính gửi:\t- {line}" if not number else f"\t- {line}")
        paragraph.paragraph_format.left_indent = Cm(3.2)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(5.4))
    if source.addressees:
        document.add_paragraph()


def _set(document: Document, block: Block, source: Source) -> None:
    match block.kind:
        case "heading":
            paragraph = document.add_heading(level=block.level)
            _write(paragraph, block.text, align=JUSTIFY)
        case "table":
            _table(document, block)
        case "signature":
            _signature(document, source)
        case "annex" | "note":
            _write(document.add_paragraph(), block.text, bold=block.kind == "annex", italic=block.kind == "note",
                   align=CENTRE)  # fmt: skip
        case _:
            paragraph = _write(document.add_paragraph(), block.text, align=JUSTIFY)
            paragraph.paragraph_format.first_line_indent = Cm(1)
            paragraph.paragraph_format.space_after = Pt(5)
            paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.MULTIPLE
            paragraph.paragraph_format.line_spacing = 1.1


def _table(document: Document, block: Block) -> None:
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    table = document.add_table(rows=0, cols=len(block.rows[0]), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _cell_margins(table, side=70, above=45)
    for column, width in zip(table.columns, FIVE_COLUMNS, strict=True):
        column.width = width
    for number, row in enumerate(block.rows):
        added = table.add_row()
        _row_setting(added, "w:cantSplit")
        for column, (cell, text) in enumerate(zip(added.cells, row, strict=True)):
            cell.width, cell.vertical_alignment = FIVE_COLUMNS[column], WD_CELL_VERTICAL_ALIGNMENT.CENTER
            align = LEFT if number and column == 1 else CENTRE
            _write(cell.paragraphs[0], text, size=11.5, bold=not number or is_group(row), align=align)
        if is_group(row):
            added.cells[0].merge(added.cells[-1])
    _row_setting(table.rows[0], "w:tblHeader")


def _row_setting(row: _Row, name: str) -> None:
    """Turns on a row's setting: ``w:cantSplit`` (kept on one page) or ``w:tblHeader`` (repeated on every page)."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 - python-docx has no call for it


def _signature(document: Document, source: Source) -> None:
    for paragraph in (document.paragraphs[-1], document.add_paragraph()):  # it is never alone on a page
        paragraph.paragraph_format.keep_with_next = True
    document.paragraphs[-1].paragraph_format.line_spacing = Pt(8)
    table = _columns(document, (0.5, 0.5))
    _row_setting(table.rows[0], "w:cantSplit")
    left, right = table.rows[0].cells
    if source.recipients:
        _write(left.paragraphs[0], "Nơi nhận:", size=12, bold=True, italic=True)
        for line in source.recipients:
            _write(left.add_paragraph(), f"- {line}", size=11)
    lines = [*((post, True, False) for post in source.signer_post), ("", False, False), (UNSIGNED, False, True),
             ("", False, False), ("", False, False), (source.signer, True, False)]  # fmt: skip
    for number, (text, bold, italic) in enumerate(lines):
        paragraph = right.add_paragraph() if number else right.paragraphs[0]
        _write(paragraph, text, size=9 if text == UNSIGNED else 13.5, bold=bold, italic=italic, align=CENTRE)
