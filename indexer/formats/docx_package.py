"""The ZIP package of an Office file: its XML parts, read only after counting what they would inflate to."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from typing import Any, TypeAlias

from lxml import etree

from indexer.formats.failures import DOWNLOAD_AGAIN, unreadable

# A thousand pages of text are some 50 MB of XML; a part beyond this is a decompression bomb.
_MOST_INFLATED = 200 * 1024 * 1024
_CHUNK = 1024 * 1024
_CHECK_SOURCE = "kiểm tra nguồn của tệp"

Element: TypeAlias = Any  # an lxml element; lxml ships no types
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# The same elements in a file saved as "Strict Open XML".
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# No Office program declares one, and what is declared may grow without end.
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)


class Package:
    """The parts of an Office file by their names. Raises UnreadableFileError for anything that is no sound one.

    ``main`` is the part that makes the file what it is, ``kind`` what people call such a file.
    """

    def __init__(self, name: str, content: bytes, main: str = "word/document.xml", kind: str = "DOCX") -> None:
        self._name, self._kind = name, kind
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise unreadable(name, f"tệp {kind} bị hỏng hoặc bị cắt cụt", DOWNLOAD_AGAIN) from error
        self._names = set(self._zip.namelist())
        self._left = _MOST_INFLATED
        self.main = main if main in self._names else next(iter(self.related("", "/officeDocument").values()), main)
        if self.main not in self._names:
            raise unreadable(
                name, f"tệp nén, không phải văn bản {kind}", "giải nén rồi đưa từng tệp văn bản bên trong vào"
            )

    @property
    def names(self) -> frozenset[str]:
        """The paths of all parts."""
        return frozenset(self._names)

    def related(self, path: str, kind: str) -> dict[str, str]:
        """The parts of this kind (the end of its type) that the part at ``path`` names, by the ids that it uses."""
        folder, file = posixpath.split(path)
        root = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        found = {}
        for relation in root.iterfind(_RELATION) if root is not None else ():
            if str(relation.get("Type", "")).endswith(kind) and relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
                found[str(relation.get("Id"))] = target.lstrip("/")
        return found

    def beside(self, kind: str) -> Element | None:
        """The root of the part of this kind ("styles", "numbering") that belongs to the main part."""
        usual = posixpath.join(posixpath.dirname(self.main), f"{kind}.xml")
        stated = next(iter(self.related(self.main, f"/{kind}").values()), usual)
        return self.part(stated)

    def check(self) -> None:
        """Counts everything that the parts inflate to, for libraries that do not count. Raises UnreadableFileError."""
        for path in sorted(self._names):
            data = self.data(path)
            if path.endswith((".xml", ".rels")) and _ENTITY.search(data):
                raise unreadable(self._name, f"phần {path} trong tệp {self._kind} có khai báo lạ", _CHECK_SOURCE)
        self._left = _MOST_INFLATED  # all of it may now be read once more

    def part(self, path: str) -> Element | None:
        """The root element of a part, its names in the usual namespace; None where the package has no such part."""
        if path not in self._names:
            return None
        data = self.data(path)
        if _STRICT.encode() in data:
            data = data.replace(_STRICT.encode(), _TRANSITIONAL.encode())
        # No entity is expanded, nothing is fetched; lxml's own limits on depth and text size stay on.
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise unreadable(self._name, f"phần {path} trong tệp {self._kind} bị hỏng", DOWNLOAD_AGAIN) from error

    def data(self, path: str) -> bytes:
        """The part's bytes, counted as they come: the size that a ZIP states may lie."""
        pieces = []
        try:
            with self._zip.open(path) as stream:
                while piece := stream.read(_CHUNK):
                    self._left -= len(piece)
                    if self._left < 0:
                        raise unreadable(
                            self._name, f"tệp {self._kind} bung ra quá lớn (trên 200 MB chữ)", _CHECK_SOURCE
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
            raise unreadable(self._name, f"phần {path} trong tệp {self._kind} bị hỏng", DOWNLOAD_AGAIN) from error
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
