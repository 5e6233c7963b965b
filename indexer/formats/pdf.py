"""PDF: pages of lines and ruled tables by geometry, with the file's properties and its signers' names."""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pdfplumber
from pypdf import PdfReader

from indexer.formats.failures import CLEARER_SCAN, DOWNLOAD_AGAIN, unreadable
from indexer.formats.joining import tidy
from indexer.formats.ocr import missing
from indexer.formats.old_fonts import warnings_of
from indexer.formats.pdf_fonts import OldFonts
from indexer.formats.pdf_glyphs import glyphs_of, line_of, rows_of
from indexer.formats.pdf_layout import NOTHING_ABOVE, Above, Frame, lay_out
from indexer.formats.pdf_legibility import legibility
from indexer.formats.pdf_pages import open_pdf
from indexer.formats.pdf_rules import rules_of
from indexer.formats.pdf_signers import signers
from indexer.formats.pdf_stamps import stamp_sheet
from indexer.formats.pdf_upright import upright
from indexer.formats.progress import tell_page
from indexer.formats.scan_layer import text_layer
from indexer.formats.scan_pages import draw_page, read_pages
from indexer.formats.scan_stamps import has_red, red_stamps
from indexer.model import Line, Page, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from indexer.formats.old_fonts import Encoding
    from indexer.formats.pdf_glyphs import Glyph, Row
    from indexer.formats.pdf_legibility import Legibility
    from indexer.formats.pdf_rules import PlumberPage
    from indexer.formats.scan_page import ScannedPage
    from indexer.model import Table

# A complete file ends with its cross-reference's place; some producers add a few hundred bytes after it.
_TAIL = 4096
_TOLD_EACH = 20  # pages, a few seconds: so that a long file is not taken for one that hangs
_MOST_PAGES = 10_000
_COARSE = 75  # dots an inch, enough to see whether a page has red on it
_PROPERTIES = {"/Title": "title", "/Author": "author", "/Subject": "subject", "/CreationDate": "created"}

for _noisy in ("pdfminer", "pdfplumber", "pypdf"):  # what is wrong with a file is said by our own errors
    logging.getLogger(_noisy).setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What was taken from one page, how far its text can be trusted, and the old encodings met so far."""

    page: Page
    legibility: Legibility
    old: frozenset[Encoding] = frozenset()


def read_pdf(name: str, content: bytes) -> Reading:
    """The pages of a PDF. Raises UnreadableFileError: cut off, encrypted, no pages, a scan, unmapped fonts."""
    tail = content[-_TAIL:]
    if b"%%EOF" not in tail and b"startxref" not in tail:
        raise unreadable(name, "tệp PDF bị cắt cụt (thiếu phần cuối)", DOWNLOAD_AGAIN)
    reader = _open(name, content)
    stamps = _stamps(reader)
    sheets = _sheets(content, stamps)
    illegible = [sheet.page.number for sheet in sheets if sheet.legibility.needs_ocr]
    if illegible and not missing():
        sheets = _sheets(content, stamps, read_pages(content, illegible))
    _refuse_unreadable(name, sheets)
    return Reading(
        format="pdf",
        pages=tuple(sheet.page for sheet in sheets),
        properties=_properties(reader),
        signers=_quietly_signers(reader),
        warnings=tuple(_warnings(sheets)),
        furniture=_red_stamps(content) if sheets[0].legibility.pictured and not missing() else (),
    )


def _red_stamps(content: bytes) -> tuple[str, ...]:
    coarse, _ = draw_page(content, 1, _COARSE)
    return red_stamps(*draw_page(content, 1)) if has_red(coarse) else ()


def _open(name: str, content: bytes) -> PdfReader:
    try:
        reader = PdfReader(io.BytesIO(content))
        is_locked = reader.is_encrypted and not reader.decrypt("")
    except NotImplementedError as error:  # no password but another program's lock
        todo = "xin bản không khóa từ nơi phát hành rồi thử lại"
        raise unreadable(name, "tệp PDF bị khóa bằng phần mềm quản lý bản quyền (DRM)", todo) from error
    if is_locked:
        raise unreadable(
            name,
            "tệp PDF được đặt mật khẩu",
            "mở tệp bằng mật khẩu, lưu thành bản không mật khẩu rồi thử lại",
        )
    if not len(reader.pages):
        raise unreadable(name, "tệp PDF không có trang nào", DOWNLOAD_AGAIN)
    if len(reader.pages) > _MOST_PAGES:
        raise unreadable(name, f"tệp PDF có {len(reader.pages)} trang, quá nhiều", "chia nhỏ tệp rồi thử lại")
    return reader


def _properties(reader: PdfReader) -> dict[str, str]:
    information: Mapping[str, Any] = reader.metadata or {}
    stated = {ours: tidy(str(information.get(theirs) or "")) for theirs, ours in _PROPERTIES.items()}
    return {key: value for key, value in stated.items() if value}


def _quietly_signers(reader: PdfReader) -> tuple[str, ...]:
    try:
        return signers(reader)
    except Exception:
        return ()


# ---- pages ---------------------------------------------------------------------------------------------------


def _stamps(reader: PdfReader) -> dict[int, list[list[Glyph]]]:
    """The glyphs of each stamp by the page (0-based) it stands on."""
    try:
        sheet = stamp_sheet(reader)
    except Exception:
        sheet = None
    found: dict[int, list[list[Glyph]]] = {}
    if sheet:
        with pdfplumber.open(io.BytesIO(sheet.content)) as document:
            for number, page in zip(sheet.pages, document.pages, strict=True):
                found.setdefault(number, []).append(glyphs_of(page.chars))
    return found


def _sheets(
    content: bytes, stamps: Mapping[int, list[list[Glyph]]], scans: Mapping[int, ScannedPage] | None = None
) -> list[_Sheet]:
    """Every page; those of ``scans`` (by their numbers) as OCR read them."""
    sheets: list[_Sheet] = []
    open_table = NOTHING_ABOVE
    read = {number: scan for number, scan in (scans or {}).items() if scan.words}
    places = {number: place for place, number in enumerate(read)}
    layer = text_layer([scan.layer for scan in read.values()])
    with (
        open_pdf(io.BytesIO(content), password="") as document,
        pdfplumber.open(io.BytesIO(layer)) as layers,
    ):
        fonts = OldFonts(document)
        for number, page in enumerate(document.pages, start=1):
            stamped = stamps.get(number - 1, ())
            if number in read:
                sheet, open_table = _sheet(layers.pages[places[number]], number, stamped, open_table)
                sheet = replace(sheet, page=replace(sheet.page, words=read[number].words))
            else:
                sheet, open_table = _sheet(fonts.put_in_unicode(upright(page)), number, stamped, open_table)
            sheets.append(replace(sheet, old=frozenset(fonts.encodings)))
            page.close()
            if number % _TOLD_EACH == 0:
                tell_page(number, len(document.pages))
    return sheets


def pages_of_scans(scans: Mapping[int, ScannedPage]) -> list[Page]:
    """The pages that OCR read, by their numbers, laid out as those of a PDF."""
    pages: list[Page] = []
    open_table = NOTHING_ABOVE
    with pdfplumber.open(io.BytesIO(text_layer([scan.layer for scan in scans.values()]))) as layers:
        for (number, scan), layer in zip(scans.items(), layers.pages, strict=True):
            sheet, open_table = _sheet(layer, number, (), open_table)
            pages.append(replace(sheet.page, words=scan.words))
    return pages


def _sheet(page: PlumberPage, number: int, stamps: Iterable[list[Glyph]], above: Above) -> tuple[_Sheet, Above]:
    written = glyphs_of(page.chars)
    inline, apart = _sort_stamps(stamps, written)
    frame = Frame(float(page.width), float(page.height), number)
    items, open_table = lay_out(written + inline, rules_of(page), frame, above)
    for row in apart:
        _insert(items, line_of(row))
    found = Page(number, tuple(items), frame.width, frame.height)
    return _Sheet(found, legibility(page, rows_of(written))), open_table


# ---- stamps --------------------------------------------------------------------------------------------------


def _sort_stamps(stamps: Iterable[list[Glyph]], written: list[Glyph]) -> tuple[list[Glyph], list[Row]]:
    """Stamps that fill a hole in a line (a number, a date), as glyphs of that line; all others as their own rows."""
    inline: list[Glyph] = []
    apart: list[Row] = []
    for stamp in stamps:
        rows = rows_of(stamp)
        if len(rows) == 1 and _fills_a_hole(stamp, written):
            inline += stamp
        else:
            apart += rows
    return inline, apart


def _fills_a_hole(stamp: list[Glyph], written: list[Glyph]) -> bool:
    middle = sum(glyph.middle[1] for glyph in stamp) / len(stamp)
    beside = [g for g in written if g.top <= middle <= g.bottom and not g.text.isspace()]
    left, right = min(glyph.x0 for glyph in stamp), max(glyph.x1 for glyph in stamp)
    return bool(beside) and not any(g.x0 < right - g.size / 4 and g.x1 > left + g.size / 4 for g in beside)


def _insert(items: list[Line | Table], line: Line) -> None:
    """Puts a stamped line after the last item that stands above it."""
    top = line.top or 0.0
    place = max((i + 1 for i, item in enumerate(items) if (item.bottom or 0.0) <= top), default=0)
    items.insert(place, line)


# ---- what is wrong -------------------------------------------------------------------------------------------


def _refuse_unreadable(name: str, sheets: list[_Sheet]) -> None:
    """Raises UnreadableFileError where no page can be used: they are not, or could not be, read by OCR."""
    left = [sheet.legibility for sheet in sheets if sheet.legibility.needs_ocr and not sheet.page.words]
    todo = f"{missing() or CLEARER_SCAN} rồi thử lại"
    if len(left) == len(sheets) and all(one.is_unmapped for one in left):
        raise unreadable(name, "phông chữ trong tệp PDF không kèm bảng mã nên không đọc được chữ", todo)
    if left and sum(sheet.legibility.is_scan or not sheet.page.items for sheet in sheets) == len(sheets):
        raise unreadable(name, f"bản quét {len(sheets)} trang chỉ có ảnh, không có lớp chữ", todo)
    if not any(sheet.page.items for sheet in sheets):
        raise unreadable(name, "tệp PDF không có chữ nào", "kiểm tra lại tệp")


def _warnings(sheets: list[_Sheet]) -> Iterable[str]:
    yield from warnings_of(sheets[-1].old if sheets else ())
    left = [sheet for sheet in sheets if sheet.legibility.needs_ocr and not sheet.page.words]
    scans = ", ".join(str(sheet.page.number) for sheet in left if sheet.legibility.is_scan)
    if scans:
        yield f"Trang {scans} chỉ là ảnh, chưa đọc được chữ ({missing() or CLEARER_SCAN} rồi thử lại)."
    if any(sheet.legibility.is_scrambled for sheet in left):
        yield "Nhiều chữ đứng rời từng chữ cái: chữ trong tệp có thể đã bị xáo trộn."
