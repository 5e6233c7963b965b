"""The ZIP package of a DOCX: its XML parts, read only after counting what they would inflate to."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any, TypeAlias

from lxml import etree

from indexer.formats.failures import DOWNLOAD_AGAIN, unreadable

# A thousand pages of text are some 50 MB of XML; a part beyond this is a decompression bomb.
_MOST_INFLATED = 200 * 1024 * 1024
_CHUNK = 1024 * 1024

Element: TypeAlias = Any  # an lxml element; lxml ships no types
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# The same elements in a file saved as "Strict Open XML".
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OTHER_PACKAGES = {
    "xl/workbook.xml": "bảng tính Excel (XLSX)",
    "ppt/presentation.xml": "trình chiếu PowerPoint (PPTX)",
    "content.xml": "OpenDocument (ODT)",
}


class Package:
    """The parts of a DOCX by their names. Raises UnreadableFileError for anything that is no sound DOCX."""

    def __init__(self, name: str, content: bytes) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise unreadable(name, "tệp DOCX bị hỏng hoặc bị cắt cụt", DOWNLOAD_AGAIN) from error
        self._names = set(self._zip.namelist())
        self._left = _MOST_INFLATED
        if "word/document.xml" not in self._names:
            raise self._not_docx()

    def _not_docx(self) -> Exception:
        kind = next((kind for part, kind in _OTHER_PACKAGES.items() if part in self._names), None)
        if kind:
            return unreadable(self._name, f"tệp là {kind}, chưa đọc được", "lưu thành DOCX hoặc PDF rồi thử lại")
        return unreadable(
            self._name, "tệp nén, không phải văn bản DOCX", "giải nén rồi đưa từng tệp văn bản bên trong vào"
        )

    def part(self, path: str) -> Element | None:
        """The root element of a part, its names in the usual namespace; None where the package has no such part."""
        if path not in self._names:
            return None
        data = self._inflate(path)
        if _STRICT.encode() in data:
            data = data.replace(_STRICT.encode(), _TRANSITIONAL.encode())
        # No entity is expanded, nothing is fetched; lxml's own limits on depth and text size stay on.
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise unreadable(self._name, f"phần {path} trong tệp DOCX bị hỏng", DOWNLOAD_AGAIN) from error

    def _inflate(self, path: str) -> bytes:
        """The part's bytes, counted as they come: the size that a ZIP states may lie."""
        pieces = []
        try:
            with self._zip.open(path) as stream:
                while piece := stream.read(_CHUNK):
                    self._left -= len(piece)
                    if self._left < 0:
                        raise unreadable(
                            self._name, "tệp DOCX bung ra quá lớn (trên 200 MB chữ)", "kiểm tra nguồn của tệp"
                        )
                    pieces.append(piece)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise unreadable(self._name, f"phần {path} trong tệp DOCX bị hỏng", DOWNLOAD_AGAIN) from error
        return b"".join(pieces)


def w(tag: str) -> str:
    """A WordprocessingML name as lxml writes it."""
    return _W + tag


def value(element: Element | None, child: str, attribute: str = "val") -> str | None:
    """Attribute ``w:attribute`` of the child ``w:child``; None where either is missing."""
    found = element.find(w(child)) if element is not None else None
    return found.get(w(attribute)) if found is not None else None


def switched_on(element: Element | None, child: str) -> bool | None:
    """An on/off property (``<w:b/>``, ``<w:b w:val="0"/>``); None where it is not stated."""
    found = element.find(w(child)) if element is not None else None
    return None if found is None else found.get(w("val"), "1") not in {"0", "false", "off"}
