"""Bytes of a text file to characters: UTF-8, UTF-16, the old Windows code page for Vietnamese, the old encodings."""

from __future__ import annotations

import codecs
import re
import unicodedata

from indexer.formats.failures import unreadable
from indexer.formats.old_bytes import decode_old
from indexer.formats.old_letters import guess_and_convert

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65_536
# UTF-16 without a mark: in Vietnamese text most code units are letters below U+0100, so every other byte is zero.
_ZERO_BYTES = 0.3
# One broken byte in a long UTF-8 text is damage, not another encoding.
_DAMAGED_SHARE = 0.001
_DAMAGED_LEAST = 1
# Control characters that no text holds.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_MOST_CONTROLS = 0.002
# Words that every Vietnamese page holds: the proof that a guessed encoding is the right one.
_COMMON_WORDS = frozenset(
    [
        "của",
        "và",
        "các",
        "có",
        "được",
        "cho",
        "việc",
        "thực",
        "hiện",
        "theo",
        "đến",
        "với",
        "ngày",
        "tháng",
        "năm",
        "số",
        "tại",
        "về",
        "trong",
    ]
)
_COMMON_SHARE = 0.04
_WORD = re.compile(r"[^\W\d_]+")
_SAVE_AS_UTF8 = (
    "mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8; nếu chữ viết bằng TCVN3 (.VnTime) hay VNI thì chuyển "
    "mã sang Unicode trước (ví dụ bằng UniKey)"
)
_HTML_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


def decode(name: str, content: bytes) -> str:
    """The text of a file in NFC with plain line ends. Raises UnreadableFileError: binary, or an unknown encoding."""
    text = _decoded(content)
    text = None if text is None else guess_and_convert(text)
    if text is None:
        raise unreadable(name, "không nhận ra bảng mã của tệp văn bản", _SAVE_AS_UTF8)
    if len(_CONTROLS.findall(text[:_SAMPLE])) > _MOST_CONTROLS * len(text[:_SAMPLE]):
        raise unreadable(
            name,
            "nội dung là dữ liệu nhị phân, không phải văn bản",
            "kiểm tra lại tệp hoặc chọn đúng tệp văn bản",
        )
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def decode_html(name: str, content: bytes) -> str:
    """As ``decode``, but an encoding that the page itself names comes first."""
    stated = _HTML_CHARSET.search(content[:_SAMPLE])
    if stated and not any(content.startswith(bom) for bom, _ in _BOMS):
        try:
            return unicodedata.normalize("NFC", content.decode(stated.group(1).decode("ascii")))
        except (LookupError, UnicodeError):
            pass
    return decode(name, content)


def _decoded(content: bytes) -> str | None:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return content.decode(encoding, errors="replace")
    unmarked = _utf16_without_mark(content)
    if unmarked is not None:
        return unmarked
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(content) or decode_old(content) or _windows_vietnamese(content)


def _utf16_without_mark(content: bytes) -> str | None:
    sample = content[: _SAMPLE - _SAMPLE % 2]
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        others = sample[0::2] if encoding == "utf-16-le" else sample[1::2]
        if zeros.count(0) > _ZERO_BYTES * max(1, len(zeros)) and others.count(0) <= len(others) // 100:
            return content.decode(encoding, errors="replace")
    return None


def _damaged_utf8(content: bytes) -> str | None:
    text = content.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    proof = any(ord(character) > ord("\xff") and character != "\ufffd" for character in text)
    return text if proof and damaged <= max(_DAMAGED_LEAST, _DAMAGED_SHARE * len(text)) else None


def _windows_vietnamese(content: bytes) -> str | None:
    """Code page 1258 (marks as characters of their own), if what comes out is Vietnamese or nearly all ASCII."""
    text = unicodedata.normalize("NFC", content.decode("cp1258", errors="replace"))
    words = _WORD.findall(text.lower())
    common = sum(word in _COMMON_WORDS for word in words)
    accented = sum(character > "\x7f" for character in text)
    vietnamese = bool(words) and common > _COMMON_SHARE * len(words) and "\ufffd" not in text
    return text if vietnamese or accented < _COMMON_SHARE * len(text) / 4 else None
