"""The original file as an HTTP answer: shown in the browser, and harmless there."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from fastapi import Response

from indexer.formats.places import WITHIN

if TYPE_CHECKING:
    from indexer.model import Document

MEDIA_TYPES: Final = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".doc": "application/msword",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xls": "application/vnd.ms-excel",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".ppt": "application/vnd.ms-powerpoint",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".rtf": "application/rtf",
    ".msg": "application/vnd.ms-outlook",
    ".html": "text/html",
    ".htm": "text/html",
    # Markdown as plain text: browsers offer text/markdown for download instead of showing it.
    ".md": "text/plain",
    ".markdown": "text/plain",
    ".txt": "text/plain",
    ".csv": "text/plain",
    ".eml": "text/plain",
}
_ANY: Final = "application/octet-stream"
# No script, no request, no form, an origin of its own. Not for PDF: the browser's own viewer would not start.
_SANDBOX: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"


def original_response(document: Document, content: bytes) -> Response:
    """The file inline under its own name, in no other type than it is."""
    name = PurePosixPath(document.source_file).name.rpartition(WITHIN)[2]
    media_type = MEDIA_TYPES.get(PurePosixPath(name).suffix.lower(), _ANY)
    headers = {
        "Content-Disposition": content_disposition(name),
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-cache",
        "ETag": f'"{document.content_hash}"',
    }
    if media_type.startswith("text/"):
        media_type += charset(content)
        headers["Content-Security-Policy"] = _SANDBOX
    headers["Content-Type"] = media_type
    return Response(content, headers=headers)


def content_disposition(name: str) -> str:
    """Inline, with the name twice (RFC 6266): in ASCII for old readers, and as it is (RFC 8187)."""
    bare = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D")).encode("ascii", "ignore").decode()
    plain = "".join(c if c.isprintable() and c not in '"\\%' else "_" for c in bare)
    return f"inline; filename=\"{plain}\"; filename*=UTF-8''{quote(name.encode('utf-8', 'replace'), safe='')}"


def charset(content: bytes) -> str:
    """What a browser must be told of a text's encoding; nothing when we do not know it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "; charset=utf-16"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return "; charset=utf-8"
