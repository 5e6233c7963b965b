"""What an embedder may see: one normal form, nothing invisible, a bounded length. Standard library only."""

from __future__ import annotations

import re
import unicodedata

from indexer.errors import EmptyTextError

# The model reads 512 tokens, about 2,000 characters of Vietnamese. Eight times that never cuts a text that
# the model would have read whole, and bounds NFKC, whose reordering of combining marks is quadratic in a
# hostile text's length.
MAX_CHARACTERS = 16_384

# U+2581 is the tokeniser's own word mark and U+FFFD the trace of a decoding error: both mean "nothing here".
_BLANKS = re.compile(r"[\s\u2581\ufffd]+")
_INVISIBLE_CATEGORIES = frozenset({"Cc", "Cf", "Cs"})  # controls, zero-width and direction marks, lone surrogates


def _visible(text: str) -> str:
    if text.isprintable():  # the usual case, decided in C
        return text
    return "".join(c for c in text if c.isspace() or unicodedata.category(c) not in _INVISIBLE_CATEGORIES)


def _single_blanks(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()


def clean(text: str) -> str:
    """``text`` in NFKC on one line, without invisible characters, at most ``MAX_CHARACTERS`` long.

    Raises ``EmptyTextError`` when nothing is left.
    """
    visible = _single_blanks(_visible(text))[:MAX_CHARACTERS]
    cleaned = _single_blanks(unicodedata.normalize("NFKC", visible))[:MAX_CHARACTERS].rstrip()
    if not cleaned:
        raise EmptyTextError("Văn bản cần tính vector không có chữ nào: hãy nhập ít nhất một chữ hoặc số.")
    return cleaned
