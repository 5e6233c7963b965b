"""PDF: pages of lines and ruled tables by geometry, with the file's properties and its signers' names."""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pdfplumber
from pypdf import PdfReader

from indexer.formats.failures import DOWNLOAD_AGAIN, NEEDS_OCR, unreadable
from indexer.formats.joining import tidy
from indexer.formats.pdf_glyphs import glyphs_of, line_of, rows_of
from indexer.formats.pdf_layout import NOTHING_ABOVE, Above, Frame, lay_out
from indexer.formats.pdf_rules import rules_of
from indexer.formats.pdf_signers import signers
from indexer.formats.pdf_stamps import stamp_sheet
from indexer.formats.pdf_upright import upright
from indexer.model import Line, Page, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from indexer.formats.pdf_glyphs import Glyph, Row
    from indexer.formats.pdf_rules import PlumberPage
    from indexer.model import Table

# A complete file ends with its cross-reference's place; some producers add a few hundred bytes after it.
_TAIL = 4096
# A page with a picture and fewer letters than this is a scan (a stamp or a page number may stand on it).
_FEWEST_LETTERS = 30
# Above this share of letters without a Unicode value the text cannot be trusted at all.
_MOST_UNMAPPED = 0.3
# Above this share of one-letter words the producer scrambled the text (about .02 in good files, .5 in bad ones).
_MOST_SINGLE_LETTERS = 0.25
_PROPERTIES = {"/Title": "title", "/Author": "author", "/Subject": "subject", "/CreationDate": "created"}

for _noisy in ("pdfminer", "pdfplumber", "pypdf"):  # what is wrong with a file is said by our own errors
    logging.getLogger(_noisy).setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What was taken from one page, and what tells a scan or a broken font."""

    page: Page
    letters: int
    unmapped: int
    has_image: bool


def read_pdf(name: str, content: bytes) -> Reading:
    """The pages of a PDF. Raises UnreadableFileError: cut off, encrypted, no pages, a scan, unmapped fonts."""
    tail = content[-_TAIL:]
    if b"%%EOF" not in tail and b"startxref" not in tail:
        raise unreadable(name, "tệp PDF bị cắt cụt (thiếu phần cuối)", DOWNLOAD_AGAIN)
    reader = _open(name, content)
    sheets = _sheets(content, _stamps(reader))
    _refuse_unreadable(name, sheets)
    return Reading(
        format="pdf",
        pages=tuple(sheet.page for sheet in sheets),
        properties=_properties(reader),
        signers=_quietly_signers(reader),
        warnings=tuple(_warnings(sheets)),
    )


def _open(name: str, content: bytes) -> PdfReader:
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise unreadable(
            name,
            "tệp PDF được đặt mật khẩu",
            "mở tệp bằng mật khẩu, lưu thành bản không mật khẩu rồi thử lại",
        )
    if not len(reader.pages):
        raise unreadable(name, "tệp PDF không có trang nào", DOWNLOAD_AGAIN)
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


def _sheets(content: bytes, stamps: Mapping[int, list[list[Glyph]]]) -> list[_Sheet]:
    sheets: list[_Sheet] = []
    open_table = NOTHING_ABOVE
    with pdfplumber.open(io.BytesIO(content), password="") as document:
        for index, page in enumerate(document.pages):
            sheet, open_table = _sheet(upright(page), index + 1, stamps.get(index, ()), open_table)
            sheets.append(sheet)
            page.close()
    return sheets


def _sheet(
    page: PlumberPage, number: int, stamps: Iterable[list[Glyph]], above: Above
) -> tuple[_Sheet, Above]:
    characters = page.chars
    written = glyphs_of(characters)
    inline, apart = _sort_stamps(stamps, written)
    frame = Frame(float(page.width), float(page.height), number)
    items, open_table = lay_out(written + inline, rules_of(page), frame, above)
    for row in apart:
        _insert(items, line_of(row))
    sheet = _Sheet(
        page=Page(number, tuple(items), frame.width, frame.height),
        letters=sum(glyph.text.isalpha() for glyph in written),
        unmapped=sum(str(character["text"]).startswith("(cid:") for character in characters),
        has_image=bool(page.images),
    )
    return sheet, open_table


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
    letters = sum(sheet.letters for sheet in sheets)
    unmapped = sum(sheet.unmapped for sheet in sheets)
    if unmapped > _MOST_UNMAPPED * (letters + unmapped):
        raise unreadable(name, "phông chữ trong tệp PDF không kèm bảng mã nên không đọc được chữ", NEEDS_OCR)
    if letters < _FEWEST_LETTERS and any(sheet.has_image for sheet in sheets):
        raise unreadable(name, f"bản quét {len(sheets)} trang chỉ có ảnh, không có lớp chữ", NEEDS_OCR)
    if letters < _FEWEST_LETTERS * len(sheets) and all(map(_is_scan, sheets)):
        raise unreadable(name, f"bản quét {len(sheets)} trang chỉ có ảnh, không có lớp chữ", NEEDS_OCR)
    if not any(sheet.page.items for sheet in sheets):
        raise unreadable(name, "tệp PDF không có chữ nào", "kiểm tra lại tệp; nếu chữ là hình vẽ thì " + NEEDS_OCR)


def _is_scan(sheet: _Sheet) -> bool:
    return sheet.has_image and sheet.letters < _FEWEST_LETTERS


def _warnings(sheets: list[_Sheet]) -> Iterable[str]:
    scans = [str(sheet.page.number) for sheet in sheets if _is_scan(sheet)]
    if scans:
        yield f"Trang {', '.join(scans)} chỉ là ảnh, chưa đọc được chữ (cần OCR)."
    words = [word for s in sheets for item in s.page.items if isinstance(item, Line) for word in item.text.split()]
    letters = [word for word in words if len(word) == 1 and word.isalpha()]
    if len(letters) > _MOST_SINGLE_LETTERS * len(words):
        yield "Nhiều chữ đứng rời từng chữ cái: chữ trong tệp có thể đã bị xáo trộn."
