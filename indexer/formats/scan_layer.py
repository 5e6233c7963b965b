"""Words and rules of scanned pages written as a PDF without any picture: what a born-digital page would have held.

Such a page goes through the very same geometry as every other PDF: lines, columns, tables, signatures.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LAST_CODE = 0xFFFF
_LEAST_BLANK = 0.05  # of the letter size, between two words
_ADVANCE = 500  # thousandths of the letter size: every letter is as wide, and stretched to fill its word's box


@dataclass(frozen=True, slots=True)
class LayerWord:
    """A word where it stands: points from the page's top left corner."""

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class LayerPage:
    """A page's words, line after line, and its rules as (x0, top, x1, bottom), in points."""

    width: float
    height: float
    words: tuple[LayerWord, ...]
    rules: tuple[tuple[float, float, float, float], ...] = ()


def text_layer(pages: Sequence[LayerPage]) -> bytes:
    """A PDF of these pages."""
    plain, bold, catalog, tree, first = 1, 5, 9, 10, 11
    kids = " ".join(f"{first + 2 * place} 0 R" for place in range(len(pages)))
    codes = sorted({character for page in pages for word in page.words for character in word.text} | {" "})
    objects = [
        *_font(plain, "Plain", codes),
        *_font(bold, "Plain-Bold", codes),
        f"<< /Type /Catalog /Pages {tree} 0 R >>".encode(),
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
    ]
    for place, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {page.width:.2f} {page.height:.2f}] /Resources "
            f"<< /Font << /P {plain} 0 R /B {bold} 0 R >> >> /Contents {first + 2 * place + 1} 0 R >>".encode()
        )
        objects.append(_stream(_drawn(page)))
    return _file(objects, catalog)


def _font(number: int, name: str, characters: Sequence[str]) -> list[bytes]:
    """The four objects of a font whose codes are the characters themselves and which draws nothing."""
    descriptor = (
        f"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 "
        "/Descent -200 /CapHeight 700 /StemV 80 >>"
    )
    descendant = (
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering "
        f"(Identity) /Supplement 0 >> /FontDescriptor {number + 2} 0 R /DW {_ADVANCE} >>"
    )
    font = (
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
        f"/DescendantFonts [{number + 1} 0 R] /ToUnicode {number + 3} 0 R >>"
    )
    return [font.encode(), descendant.encode(), descriptor.encode(), _stream(_to_unicode(characters))]


def _to_unicode(characters: Sequence[str]) -> bytes:
    """The map from codes to characters: each is its own."""
    codes = [_codes(character) for character in characters]
    pairs = "".join(f"<{code}> <{code}>\n" for code in codes)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{len(codes)} beginbfchar\n{pairs}endbfchar\n"
        "endcmap end end"
    ).encode()


def _codes(text: str) -> str:
    """UTF-16 in hex; a character beyond the basic plane, which no code of two bytes can name, as a question mark."""
    plain = "".join(character if ord(character) <= _LAST_CODE else "?" for character in text)
    return plain.encode("utf-16-be", "replace").hex()


def _drawn(page: LayerPage) -> bytes:
    parts = [
        f"{x0:.2f} {page.height - top:.2f} m {x1:.2f} {page.height - bottom:.2f} l S"
        for x0, top, x1, bottom in page.rules
    ]
    parts.append("BT")
    for word, after in zip_longest(page.words, page.words[1:]):
        if not after or after.baseline != word.baseline:
            parts.append(_written(word, page.height))
            continue
        blank = min(word.x1, after.x0 - _LEAST_BLANK * word.size)  # boxes may touch: words never do
        parts.append(_written(replace(word, x1=max(blank, word.x0 + _LEAST_BLANK)), page.height))
        parts.append(_written(LayerWord(" ", blank, after.x0, word.baseline, word.size), page.height))
    parts.append("ET")
    return "\n".join(parts).encode()


def _written(word: LayerWord, height: float) -> str:
    codes = _codes(word.text)
    natural = len(codes) / 4 * _ADVANCE / 1000 * word.size
    stretch = 100 * (word.x1 - word.x0) / natural
    font = "B" if word.bold else "P"
    place = f"1 0 0 1 {word.x0:.2f} {height - word.baseline:.2f} Tm"
    return f"/{font} {word.size:.2f} Tf {stretch:.2f} Tz {place} <{codes}> Tj"


def _stream(content: bytes) -> bytes:
    return f"<< /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream"


def _file(objects: Sequence[bytes], catalog: int) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer << /Size {len(objects) + 1} /Root {catalog} 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
