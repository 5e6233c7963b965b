"""Known tables as DOCX set by LibreOffice, and what Ghostscript makes of its PDFs."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from evaluation.tables_known import placed
from evaluation.tables_words import AFTER, TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evaluation.tables_known import Box, Known

_MARGIN, _SIZE = 56, 10
_LINES = {"grid": "single", "separate": "single", "dashed": "dashed", "double": "double", "horizontal": "single"}


def by_libreoffice(tables: Sequence[Known]) -> list[bytes]:
    """The documents of the tables as PDF, made in one go: starting the office takes longer than printing."""
    with tempfile.TemporaryDirectory() as folder:
        names = [f"{number}.docx" for number in range(len(tables))]
        for name, known in zip(names, tables, strict=True):
            word_document(known).save(str(Path(folder, name)))
        _print(Path(folder), names)
        return [Path(folder, name).with_suffix(".pdf").read_bytes() for name in names]


def _print(folder: Path, names: Sequence[str]) -> None:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *names]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)  # noqa: S603 - our own arguments


def by_ghostscript(content: bytes) -> bytes:
    """The PDF written anew."""
    with tempfile.TemporaryDirectory() as folder:
        old, new = Path(folder, "old.pdf"), Path(folder, "new.pdf")
        old.write_bytes(content)
        command = ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", f"-sOutputFile={new}", str(old)]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own arguments
        return new.read_bytes()


def word_document(known: Known, paragraphs: Sequence[str] = ()) -> Any:  # noqa: ANN401 - python-docx ships no types
    """The table between its title and what follows it; ``paragraphs`` stand before them."""
    document = Document()
    section = document.sections[0]
    if known.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = (Pt(842), Pt(595)) if known.landscape else (Pt(595), Pt(842))
    for side in ("left", "right", "top", "bottom"):
        setattr(section, f"{side}_margin", Pt(_MARGIN))
    for text in paragraphs:
        _write(document.add_paragraph(), text)
    for title in TITLES:
        _write(document.add_paragraph(), title, bold=True, centred=True)
    _fill(document, known)
    document.add_paragraph()
    _write(document.add_paragraph(), AFTER)
    _number_pages(section)
    return document


def _number_pages(section: Any) -> None:  # noqa: ANN401 - python-docx ships no types
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))  # noqa: SLF001 - no public way to a field


def _write(paragraph: Any, text: str, *, bold: bool = False, centred: bool = False) -> None:  # noqa: ANN401 - as above
    run = paragraph.add_run(text)
    run.bold, run.font.size, run.font.name = bold, Pt(_SIZE), "Liberation Serif"
    paragraph.paragraph_format.space_after = Pt(0)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _fill(document: Any, known: Known) -> None:  # noqa: ANN401 - as above
    columns = len(known.widths)
    table = document.add_table(len(known.rows), columns)
    table.autofit = False
    inner = (842 if known.landscape else 595) - 2 * _MARGIN
    for column, share in zip(table.columns, known.widths, strict=True):
        for cell in column.cells:
            cell.width = Pt(share * inner)
    _borders(table, known)
    for index, row in enumerate(placed(known.rows, columns)):
        _row_properties(table.rows[index], known, header=index < known.header_rows)
        for column, box in row:
            cell = table.cell(index, column)
            if box.wide > 1 or box.high > 1:
                cell = cell.merge(table.cell(index + box.high - 1, column + box.wide - 1))
            _set_cell(cell, known, index, column, box)


def _row_properties(row: Any, known: Known, *, header: bool) -> None:  # noqa: ANN401 - as above
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - no public way to these
    if header and known.repeat:
        properties.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    if not known.cut:
        properties.append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))


def _set_cell(cell: Any, known: Known, index: int, column: int, box: Box) -> None:  # noqa: ANN401 - as above
    header = index < known.header_rows
    bold = header or box.wide == len(known.widths)
    for number, line in enumerate(box.text.split("\n")):
        paragraph = cell.paragraphs[0] if not number else cell.add_paragraph()
        _write(paragraph, line, bold=bold, centred=header or (column == 0 and not bold))
        if known.right and column > 1 and not header:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if known.middle:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    if known.shaded and header:
        cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="D9D9D9"/>'))  # noqa: SLF001 - no public way


def _borders(table: Any, known: Known) -> None:  # noqa: ANN401 - as above
    if known.borders == "none":
        return
    sides = ["top", "bottom", "insideH"]
    sides += [] if known.borders == "horizontal" else ["left", "right", "insideV"]
    line = _LINES[known.borders]
    inner = "".join(f'<w:{side} w:val="{line}" w:sz="6" w:space="0" w:color="000000"/>' for side in sides)
    properties = table._tbl.tblPr  # noqa: SLF001 - no public way to borders
    properties.append(parse_xml(f"<w:tblBorders {nsdecls('w')}>{inner}</w:tblBorders>"))
    if known.borders == "separate":
        properties.append(parse_xml(f'<w:tblCellSpacing {nsdecls("w")} w:w="30" w:type="dxa"/>'))
