"""Text files of one byte a letter: TCVN3, VNI, VISCII or code page 1258, told apart by the syllables they give."""

from __future__ import annotations

import unicodedata

from indexer.formats.old_fonts import letters
from indexer.formats.old_letters import guess_and_convert, vietnamese_share

# Of the words with marks in a Vietnamese text nearly all are syllables of the dictionary; the rest are names.
_LEAST_SHARE = 0.6
# The quotation marks and dashes that Windows put where Latin-1 has control characters.
_WINDOWS = {byte: bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(0x80, 0xA0)}


def decode_old(content: bytes) -> str | None:
    """The text in Unicode (NFC); None where no old encoding makes it Vietnamese."""
    latin = content.decode("latin-1").translate(_WINDOWS)
    candidates = [
        guess_and_convert(latin),
        "".join(letters(content.decode("latin-1"), "viscii")),
        unicodedata.normalize("NFC", content.decode("cp1258", errors="replace")),
    ]
    share, text = max(((vietnamese_share(text), text) for text in candidates), key=lambda each: each[0])
    return unicodedata.normalize("NFC", text) if share >= _LEAST_SHARE else None
