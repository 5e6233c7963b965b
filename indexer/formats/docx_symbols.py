"""Signs that Word draws from symbol fonts: their numbers there, put into Unicode."""

from __future__ import annotations

import re

_PRIVATE = re.compile("[\uf020-\uf0ff]")
# Greek letters stand in the places of Latin ones; digits and most signs in their own.
_GREEK = dict(zip("abcdefghiklmnopqrstuwxyz", "αβχδεφγηικλμνοπθρστυωξψζ", strict=True)) | dict(
    zip("ABCDEFGHIKLMNOPQRSTUWXYZ", "ΑΒΧΔΕΦΓΗΙΚΛΜΝΟΠΘΡΣΤΥΩΞΨΖ", strict=True)
)
_SYMBOL = {
    0x2D: "-", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±",
    0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "-", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC6: "∅",
    0xCE: "∈", 0xD6: "√", 0xDE: "⇒", 0xE5: "∑",
}  # fmt: skip
_WINGDINGS = {
    0x6F: "☐", 0x71: "☐", 0xA8: "☐", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
    0xE2: "↓", 0xE8: "→", 0xF0: "⇨",
    # The dots, arrows and diamonds of hand-made lists.
    0x2D: "-", 0x6C: "-", 0x6E: "-", 0x75: "-", 0x76: "-", 0x77: "-", 0x9E: "-", 0x9F: "-", 0xA7: "-", 0xB7: "-",
    0xD8: "-",
}  # fmt: skip
_BYTE = 0xFF


def symbol(font: str | None, code: str | None) -> str:
    """The sign that ``w:sym`` shows; "" where nobody knows it."""
    try:
        return _sign(font, int(code or "", 16))
    except ValueError:
        return ""


def without_private(text: str, font: str | None) -> str:
    """A run's text with what it writes in a symbol font's own numbers put into Unicode."""
    return _PRIVATE.sub(lambda match: _sign(font, ord(match.group())), text)


def _sign(font: str | None, code: int) -> str:
    if (font or "").lower().startswith(("wingdings", "webdings")):
        return _WINGDINGS.get(code & _BYTE, "")
    letter = chr(code & _BYTE)
    plain = letter if letter.isascii() and letter.isprintable() else ""
    return _SYMBOL.get(code & _BYTE) or _GREEK.get(letter, plain)
