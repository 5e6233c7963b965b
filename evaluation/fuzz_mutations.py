"""Damage done to files, the same for the same seed: bits, cuts, doublings, splices, words that parsers stumble over."""

from __future__ import annotations

import io
import random
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST_EDITS: Final = 6
IN_A_MEMBER: Final = 0.7
"""Share of a package's damage done to a member: what is damaged outside rarely gets past the checksums."""

_NUMBERS: Final = (
    *("0", "-1", "1", "255", "256", "65535", "65536", "2147483647", "2147483648", "-2147483648", "4294967295"),
    *("9223372036854775807", "99999999999999999999", "1e308", "NaN", "0.0000001", "٣", "²"),
)
_WORDS: Final[dict[str, Sequence[bytes]]] = {
    "pdf": (
        b"<<", b">>", b"[", b"]", b"(", b")", b"obj", b"endobj", b"stream", b"endstream", b"/Kids", b"/Parent 3 0 R",
        b"/Length 99999999", b"/Filter/FlateDecode", b"/Filter[/ASCIIHexDecode/LZWDecode]", b"/Filter/JBIG2Decode",
        b"/Filter/DCTDecode", b"/Filter/JPXDecode", b"/Filter/CCITTFaxDecode", b"/Predictor 15/Columns 2147483647",
        b"/W[1 99 99]", b"/Prev 0", b"/Prev 10", b"/Root 1 0 R", b"/Encrypt 1 0 R", b"/Rotate 45", b"/Rotate -90",
        b"/MediaBox[0 0 1e9 1e9]", b"/MediaBox[0 0 0 0]", b"/MediaBox[]", b"BT", b"ET", b"Tj", b"q " * 400, b"Do",
        b"/Resources<<>>", b"1 0 R", b"3 0 R", b"9999 0 R", b"BI /W 99999 /H 99999 ID", b"EI", b"xref", b"trailer",
        b"startxref 0", b"%%EOF", b"[" * 3000, b"<<" * 3000, b"/Type/ObjStm/N 99999/First 3", b"beginbfrange",
        b"<0000><ffff><0000>", b"/Subtype/Type3", b"/ToUnicode 1 0 R", b"/XFA 1 0 R", b"/AcroForm 1 0 R",
    ),
    "xml": (
        b"<", b">", b"</", b"/>", b"&amp;", b"&a;", b"&#0;", b"&#x110000;", b"]]>", b"<![CDATA[", b"<!--", b"-->",
        b'<!DOCTYPE a [<!ENTITY a "aaaa">]>', b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', b"xmlns=''",
        b"<w:tbl>", b"</w:tbl>", b"<w:tr>", b"<w:tc>", b"</w:tc>", b"<w:p>", b"<w:sdt>", b"<w:txbxContent>",
        b'<w:gridSpan w:val="99999"/>', b'<w:vMerge/>', b'w:val="-1"', b'r="XFD1048576"', b'r="A0"', b't="s"',
        b'<mergeCell ref="A1:XFD1048576"/>', b"<v>99999999</v>", b'count="4294967295"', b'numFmtId="99"', b"<c>",
        b"<table>", b"<tr><td rowspan=99999 colspan=99999>", b"</table>", b"<li value=-9>", b"<p>" * 3000,
        b"<div>" * 3000, b"<svg>", b"<math>", b"<template>", b"<meta charset=utf-7>", b"<meta charset=x>", b"<script>",
    ),
    "text": (
        b"|", b"\n|---|---|\n", b"| a | b |\n", b"\n# ", b"\n> " * 200, b"\n- " * 50, b"[" * 500, b"*" * 500, b"`" * 99,
        b"_" * 300, b"\n1. ", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x0c",
        b"\r", b"\t" * 99, b"\nSTT\n", "\nPHỤ LỤC\n".encode(), "\nĐiều 1. ".encode(), b"\nI. ", b"%" * 20,
        "số 72-".encode(), "trên 95%".encode(), "̂́".encode() * 200, "ﷺ".encode(), " tháng năm 2026".encode(),
    ),
    "mail": (
        b"\r\n\r\n", b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n", b"--x", b"--",
        b"Content-Type: message/rfc822\r\n\r\n",
        b"Content-Transfer-Encoding: base64\r\n", b"Content-Transfer-Encoding: quoted-printable\r\n",
        b"=?utf-8?b?/w==?=", b"=?utf-8?q?=ff?=", b'filename="../../a.txt"', b"filename*=utf-8''%ff", b"charset=utf-7",
        b"charset=x", b"=" * 200, b"Date: Mon, 99 Jan 99999 99:99:99 +9999\r\n", b"Subject: " + b"a" * 2000 + b"\r\n",
    ),
    "zip": (
        b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x06", b"../", b"/", b"\xff\xff\xff\xff", b"\x00" * 8,
    ),
    "png": (
        b"IHDR", b"IDAT", b"IEND", b"PLTE", b"tRNS", b"zTXt", b"iCCP", b"eXIf", b"\x00" * 4, b"\x7f\xff\xff\xff",
    ),
}  # fmt: skip
_DICTIONARIES: Final = {
    "pdf": ("pdf",), "docx": ("xml",), "xlsx": ("xml",), "pptx": ("xml",), "txt": ("text",), "html": ("xml",),
    "md": ("text", "xml"), "eml": ("mail",), "zip": ("zip",), "png": ("png",),
    "scan.pdf": ("pdf", "png"),
}  # fmt: skip
_PACKAGES: Final = frozenset({"docx", "xlsx", "pptx", "zip"})
_STRANGE_NAMES: Final = ("../" * 5 + "etc/x", "/x", "a" * 300 + ".txt", "", "CON")
_PDF_STREAM: Final = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)


def mutated(suffix: str, files: Sequence[bytes], seed: int) -> bytes:
    """A damaged copy of one of ``files``."""
    chance = random.Random(f"{suffix}-{seed}")  # noqa: S311 - to be the same again, not to be secret
    content = chance.choice(files)
    words = [word for name in _DICTIONARIES[suffix] for word in _WORDS[name]]
    if suffix in _PACKAGES and chance.random() < IN_A_MEMBER:
        return _with_a_member_damaged(content, words, chance)
    if suffix.endswith("pdf") and chance.random() < IN_A_MEMBER / 2:
        return _with_a_stream_damaged(content, words, chance)
    return damaged(content, files, words, chance)


def damaged(content: bytes, others: Sequence[bytes], words: Sequence[bytes], chance: random.Random) -> bytes:
    """One to six edits, each of a kind of its own."""
    data = bytearray(content)
    for _ in range(chance.randint(1, MOST_EDITS)):
        if not data:
            break
        chance.choice(_EDITS)(data, others, words, chance)
    return bytes(data)


def _flip(data: bytearray, _o: Sequence[bytes], _w: Sequence[bytes], chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 4, 32))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _cut(data: bytearray, _o: Sequence[bytes], _w: Sequence[bytes], chance: random.Random) -> None:
    at = chance.randrange(len(data))
    del data[at : at + chance.choice((1, 8, 64, 512, len(data)))]


def _double(data: bytearray, _o: Sequence[bytes], _w: Sequence[bytes], chance: random.Random) -> None:
    at, length = chance.randrange(len(data)), chance.choice((1, 16, 256, 4096))
    data[at:at] = data[at : at + length] * chance.choice((1, 1, 2, 20))


def _splice(data: bytearray, others: Sequence[bytes], _w: Sequence[bytes], chance: random.Random) -> None:
    other = chance.choice(others)
    start = chance.randrange(len(other))
    at, length = chance.randrange(len(data)), chance.choice((16, 256, 4096))
    data[at : at + chance.choice((0, length))] = other[start : start + length]


def _say(data: bytearray, _o: Sequence[bytes], words: Sequence[bytes], chance: random.Random) -> None:
    at = chance.randrange(len(data))
    word = chance.choice(words)
    data[at : at + chance.choice((0, len(word)))] = word


def _number(data: bytearray, _o: Sequence[bytes], _w: Sequence[bytes], chance: random.Random) -> None:
    """Another number in the place of one."""
    found = list(re.finditer(rb"\d+", data))
    if found:
        start, end = chance.choice(found).span()
        data[start:end] = chance.choice(_NUMBERS).encode()


_EDITS: Final[tuple[Callable[[bytearray, Sequence[bytes], Sequence[bytes], random.Random], None], ...]] = (
    _flip, _cut, _double, _splice, _say, _say, _number,
)  # fmt: skip


def _with_a_member_damaged(content: bytes, words: Sequence[bytes], chance: random.Random) -> bytes:
    """The package packed again with one member damaged, or gone, or named otherwise."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        members = {name: package.read(name) for name in package.namelist()}
    name = chance.choice([name for name, member in members.items() if member])
    kind = chance.random()
    if kind < 0.05:  # noqa: PLR2004 - one in twenty is gone
        del members[name]
    elif kind < 0.1:  # noqa: PLR2004 - one in twenty has another name
        members[chance.choice(("../" * 5 + "etc/x", "/x", "a" * 300 + ".txt", "", "CON", name.upper()))] = members.pop(
            name
        )
    else:
        members[name] = damaged(members[name], list(filter(None, members.values())), words, chance)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for each, member in members.items():
            package.writestr(zipfile.ZipInfo(each), member)
    return buffer.getvalue()


def _with_a_stream_damaged(content: bytes, words: Sequence[bytes], chance: random.Random) -> bytes:
    """The PDF with what one of its streams inflates to damaged; its length is left to be wrong."""
    streams = list(_PDF_STREAM.finditer(content))
    start, end = chance.choice(streams).span(1)
    data = content[start:end]
    try:
        data = zlib.compress(damaged(zlib.decompress(data), [data], words, chance))
    except zlib.error:
        data = damaged(data, [data], words, chance)
    return content[:start] + data + content[end:]
