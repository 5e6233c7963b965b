"""Files that are ZIP packages or old Office files inside: what they hold decides who reads them."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.formats.docx import read_docx
from indexer.formats.docx_package import Package
from indexer.formats.failures import DOWNLOAD_AGAIN, unreadable
from indexer.formats.msg import read_msg
from indexer.formats.office import to_modern
from indexer.formats.ole import suffix_of

if TYPE_CHECKING:
    from indexer.model import Reading

_PARTS = {
    "word/document.xml": ".docx",
    "xl/workbook.xml": ".xlsx",
    "xl/workbook.bin": ".xlsb",
    "ppt/presentation.xml": ".pptx",
}
_MAIN = {suffix: part for part, suffix in _PARTS.items()}
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
_OPEN_DOCUMENTS = {
    "text": ".odt",
    "text-template": ".ott",
    "spreadsheet": ".ods",
    "spreadsheet-template": ".ots",
    "presentation": ".odp",
    "presentation-template": ".otp",
}
_LONGEST_TYPE = 100
_RTF = re.compile(rb"\{\\rtf[\d\\]")


# These two readers' libraries take longer to import than most files to read: a child that meets no such file starts
# in four fifths of the time.
def _read_xlsx(name: str, content: bytes) -> Reading:
    from indexer.formats.xlsx import read_xlsx  # noqa: PLC0415 - deferred as said

    return read_xlsx(name, content)


def _read_pptx(name: str, content: bytes) -> Reading:
    from indexer.formats.pptx import read_pptx  # noqa: PLC0415 - deferred as said

    return read_pptx(name, content)


_READERS = {".docx": read_docx, ".xlsx": _read_xlsx, ".pptx": _read_pptx, ".msg": read_msg}
# What LibreOffice makes of the other kinds, by their suffixes.
_CONVERTED = {
    **dict.fromkeys((".doc", ".rtf", ".odt", ".ott"), ".docx"),
    **dict.fromkeys((".xls", ".xlsb", ".ods", ".ots"), ".xlsx"),
    **dict.fromkeys((".ppt", ".odp", ".otp"), ".pptx"),
}


def read_package(name: str, content: bytes) -> Reading:
    """A DOCX, XLSX, PPTX or OpenDocument file. Raises UnreadableFileError for any other ZIP."""
    return _read(name, content, suffix_of_package(name, content) or ".docx")


def read_old_office(name: str, content: bytes) -> Reading:
    """An Outlook message; a DOC, XLS or PPT through LibreOffice. Raises UnreadableFileError, also without that."""
    return _read(name, content, suffix_of(name, content))


def read_rtf(name: str, content: bytes) -> Reading:
    """An RTF, through LibreOffice. Raises UnreadableFileError: cut short, or LibreOffice is not installed."""
    if not _RTF.match(content) or not content.rstrip(b"\0\x1a \t\r\n").endswith(b"}"):
        raise unreadable(name, "tệp RTF bị hỏng hoặc bị cắt cụt", DOWNLOAD_AGAIN)
    return _read(name, content, ".rtf")


def suffix_of_package(name: str, content: bytes) -> str | None:
    """The suffix that a package of these parts should have; None for another ZIP. Raises UnreadableFileError."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = set(package.namelist())
            kind = package.open("mimetype").read(_LONGEST_TYPE) if "mimetype" in names else b""
    except Exception as error:  # zipfile raises all kinds of errors on broken files
        raise unreadable(name, "tệp bị hỏng hoặc bị cắt cụt", DOWNLOAD_AGAIN) from error
    stated = kind.decode("ascii", "replace").strip().removeprefix(_OPEN_DOCUMENT)
    if stated in _OPEN_DOCUMENTS and "content.xml" in names:
        return _OPEN_DOCUMENTS[stated]
    found = next((suffix for part, suffix in _PARTS.items() if part in names), None)
    return found or (".docx" if any(part.startswith("word/document") for part in names) else None)


def _read(name: str, content: bytes, suffix: str) -> Reading:
    reader = _READERS.get(suffix)
    if reader:
        return reader(name, content)
    if content.startswith(b"PK"):  # LibreOffice does not count what a package inflates to
        Package(name, content, _MAIN.get(suffix, "content.xml"), suffix[1:].upper()).check()
    modern = _READERS[_CONVERTED[suffix]](name, to_modern(name, content, suffix))
    return replace(modern, format=suffix[1:])
