"""Which reader reads what: a suffix to its reader, and what the bytes themselves say. The package's one door."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from indexer.errors import UnreadableFileError
from indexer.formats.confined import read_confined
from indexer.formats.csv_text import read_csv
from indexer.formats.eml import read_eml
from indexer.formats.failures import CLEARER_SCAN, DOWNLOAD_AGAIN, KINDS, unreadable
from indexer.formats.html import read_html
from indexer.formats.images import read_image
from indexer.formats.legacy import CONVERT, is_legacy
from indexer.formats.markdown import read_markdown
from indexer.formats.packages import read_old_office, read_package, read_rtf
from indexer.formats.pdf import read_pdf
from indexer.formats.stitching import stitch_pages
from indexer.formats.text import read_text
from indexer.model import Line, Reading, Table

Reader = Callable[[str, bytes], Reading]

# To add a format: write its reader beside the others and name its suffix here.
READERS: dict[str, Reader] = {
    ".pdf": read_pdf,
    **dict.fromkeys((".docx", ".docm", ".dotx", ".dotm"), read_package),
    **dict.fromkeys((".xlsx", ".xlsm", ".xltx", ".xlsb"), read_package),
    **dict.fromkeys((".pptx", ".pptm", ".ppsx", ".potx"), read_package),
    **dict.fromkeys((".odt", ".ott", ".ods", ".ots", ".odp", ".otp"), read_package),
    **dict.fromkeys((".doc", ".dot", ".xls", ".xlt", ".ppt", ".pps", ".pot"), read_old_office),
    ".rtf": read_rtf,
    ".csv": read_csv,
    ".eml": read_eml,
    ".msg": read_old_office,
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp"), read_image),
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
}
_SAVE_AS = "lưu thành DOCX, XLSX hoặc PDF từ phần mềm gốc rồi thử lại"
_UNPACK = "giải nén, hoặc nén lại thành ZIP, rồi thử lại"
_AS_PICTURE = "lưu ảnh thành JPG hoặc PNG rồi thử lại"
_ORIGINAL = "đây chỉ là lối tắt: chép chính tệp văn bản vào thư mục rồi thử lại"
# Files of kinds that are known but not read, and what to do: named as failures, never passed over in silence.
NOT_YET: dict[str, str] = {
    **dict.fromkeys((".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz"), _UNPACK),
    **dict.fromkeys((".wps", ".pub", ".pages", ".numbers", ".key", ".mht", ".mhtml", ".one", ".odg"), _SAVE_AS),
    **dict.fromkeys((".djvu", ".djv", ".xps", ".oxps", ".epub", ".vsd", ".vsdx", ".mdb", ".accdb", ".dwg"), _SAVE_AS),
    **dict.fromkeys((".heic", ".heif", ".avif", ".jp2"), _AS_PICTURE),
    **dict.fromkeys((".lnk", ".url", ".webloc", ".gdoc", ".gsheet"), _ORIGINAL),
}

# Readers of files whose first bytes must show what they are; any other reader goes by the suffix alone.
_SIGNED = {read_pdf, read_package, read_old_office, read_rtf, read_image}

_HEAD = 1024  # where a PDF may begin (ISO 32000-1, annex H) and where a page shows what it is
_HTML = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_IMAGES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")


def read(name: str, content: bytes) -> Reading:
    """What stands in the file: pages of lines and tables, tables stitched over pages with ``row_pages`` filled.

    The bytes decide before the suffix does. Raises UnreadableFileError, and nothing else, for whatever cannot be
    read; its message names the file, says what is wrong and what to do. Parses in a child process with limits on
    memory and time; safe to call from several threads, which then take turns.
    """
    _reader_for(name, content)  # what the first bytes tell needs no child
    return read_confined(name, content)


def read_here(name: str, content: bytes) -> Reading:
    """As ``read``, in this process and without limits."""
    reader = _reader_for(name, content)
    try:
        reading = reader(name, content)
        reading = replace(reading, pages=stitch_pages(reading.pages))
    except UnreadableFileError:
        raise
    except MemoryError as error:
        raise unreadable(name, "tệp bung ra quá lớn", "kiểm tra nguồn của tệp, hoặc chia nhỏ rồi thử lại") from error
    except Exception as error:  # libraries raise all kinds of errors on broken files
        raise unreadable(name, f"tệp bị hỏng, không đọc được ({type(error).__name__})", DOWNLOAD_AGAIN) from error
    if is_legacy(reading):
        raise unreadable(name, "chữ viết bằng bảng mã cũ (TCVN3 hoặc VNI), không phải Unicode", CONVERT)
    if not any(_has_text(item) for page in reading.pages for item in page.items):
        raise unreadable(name, "tệp không có chữ nào", f"kiểm tra lại tệp; nếu là bản quét thì {CLEARER_SCAN}")
    return reading


def _has_text(item: Line | Table) -> bool:
    return bool(item.text.strip()) if isinstance(item, Line) else bool(item.rows)


def _reader_for(name: str, content: bytes) -> Reader:
    if not content.strip(b"\0 \t\r\n\f"):
        raise unreadable(name, "tệp rỗng", DOWNLOAD_AGAIN)
    suffix = PurePath(name).suffix.lower()
    stated = READERS.get(suffix)
    if suffix in NOT_YET:
        raise unreadable(name, f"chưa đọc được loại tệp {suffix}", NOT_YET[suffix])
    seen = _seen(content)
    if seen:
        return seen
    if stated in _SIGNED:
        raise unreadable(
            name,
            f"đuôi tệp là {suffix} nhưng nội dung không phải loại đó (hoặc bị cắt mất phần đầu)",
            DOWNLOAD_AGAIN,
        )
    if stated:
        return stated
    what = f"không biết loại tệp {suffix}" if suffix else "tên tệp không có đuôi nên không biết là loại gì"
    raise unreadable(name, what, f"dùng một trong các loại: {KINDS}")


def _seen(content: bytes) -> Reader | None:
    """The reader for what the bytes show; None where only the suffix can tell."""
    head = content[:_HEAD]
    if b"%PDF-" in head:
        return read_pdf
    if head.startswith(b"PK"):
        return read_package
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return read_old_office
    if head.startswith(b"{\\rtf"):
        return read_rtf
    if (head.startswith(_IMAGES) and b"\0" in head) or (head.startswith(b"RIFF") and head[8:12] == b"WEBP"):
        return read_image
    return read_html if _HTML.match(head) else None
