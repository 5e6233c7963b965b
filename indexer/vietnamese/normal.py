"""Normal forms of text and the tokens in it: what every other part takes text to be.

Three steps, each usable alone: ``normalise`` (safe to store and show), ``fold`` (no case, no marks),
``tokens`` (syllables, numbers and document codes with their places in the given text).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from indexer.vietnamese.codes import LETTERS_AND_DIGITS, canonical_code, code_parts, code_pattern
from indexer.vietnamese.spelling import one_spelling

if TYPE_CHECKING:
    from collections.abc import Iterator

# General categories Cc (but tab and line ends), Cf, Cs, variation selectors and the noncharacters of the
# BMP: nothing a reader sees. Written out, because asking unicodedata for every character costs 0.1 s.
# tests/indexer/vietnamese/test_normal.py holds the list against unicodedata.
_INVISIBLE = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\ufff0-\ufffb\ufffe\uffff"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_BLANKS = "\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\u2800"
_LINE_ENDS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"

_invisible = re.compile(f"[{_INVISIBLE}]")
_blank = re.compile(f"[{_BLANKS}]")
_line_end = re.compile(f"\r\n?|[{_LINE_ENDS}]")

# Latin with its extensions, combining marks and general punctuation: what Vietnamese documents use.
_COMMON_RANGES = (
    (0x00, 0x250),
    (0x300, 0x370),
    (0x1E00, 0x1F00),
    (0x2010, 0x2028),
    (0x2030, 0x205F),
    (0x20AB, 0x20AC),
)
_uncommon = re.compile("[^" + "".join(f"{chr(a)}-{chr(b - 1)}" for a, b in _COMMON_RANGES) + "]")


_QUERY = 300
"""Characters up to which a text may be a query: each step of reading one begins with the same normal form and tokens,
which are therefore kept for a while."""


def normalise(text: str) -> str:
    """The text in NFC with plain blanks and newline line ends, nothing invisible in it. Takes any str."""
    return _query_normalised(text) if len(text) <= _QUERY else _normalised(text)


def _normalised(text: str) -> str:
    if not text.isascii() or not text.isprintable():
        text = _line_end.sub("\n", text)
        text = _blank.sub(" ", text)
        text = _invisible.sub("", text)
    return unicodedata.normalize("NFC", text)


_query_normalised = lru_cache(maxsize=256)(_normalised)


def _fold_fully(text: str) -> str:
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower())
    bare = (c for c in text if unicodedata.category(c) not in {"Mn", "Cf", "Cs"})
    return unicodedata.normalize("NFC", "".join(bare)).replace("đ", "d")


_FOLDED = {point: _fold_fully(chr(point)) for start, end in _COMMON_RANGES for point in range(start, end)}


def fold(text: str) -> str:
    """The text under NFKC, in lower case, đ as d, without marks: "Y HỌC cổ truyền" gives "y hoc co truyen".

    Lengths may change ("…" gives "..."), so places in the folded text are not places in the given one.
    """
    return _query_folded(text) if len(text) <= _QUERY else _folded(text)


def _folded(text: str) -> str:
    if _uncommon.search(text) is None:
        return text.translate(_FOLDED)
    folded = _fold_fully(text)
    # Some compatibility forms only come apart once lowered or recomposed; a second round settles all of them.
    return folded if folded.isascii() else _fold_fully(folded)


# A question is folded by each rule that looks at it, and so are the sentences that it is held against.
_query_folded = lru_cache(maxsize=4_096)(_folded)


class Token(NamedTuple):
    """A syllable, number or document code; ``given_text[start:end] == text``.

    ``folded`` is the token as the index holds it: folded, and one spelling for variants (tỉ/tỷ, bác sĩ/sỹ).
    A code ("72-NQ/TW", folded "72nqtw"; "75,5") comes before its own parts, whose places lie inside its own.
    """

    text: str
    folded: str
    start: int
    end: int
    is_code: bool = False


@lru_cache(maxsize=50_000)
def index_form(syllable: str) -> str:
    """A syllable as the index holds it: ``fold``, and one of its spellings ("tỷ" and "tỉ" both give "ti")."""
    return one_spelling("".join(fold(syllable).split()))


_syllable = re.compile(LETTERS_AND_DIGITS)
_token = re.compile(f"(?P<code>{code_pattern()})|{LETTERS_AND_DIGITS}")


def syllables(text: str) -> list[Token]:
    """The syllables and plain numbers alone, one after another, without the codes they may form."""
    return [*_query_syllables(text)] if len(text) <= _QUERY else [*_syllables(text)]


def tokens(text: str) -> list[Token]:
    """Every token in order of its start; a code stands before its parts. Never raises."""
    return [*_query_tokens(text)] if len(text) <= _QUERY else _tokens(text)


@lru_cache(maxsize=256)
def _query_syllables(text: str) -> tuple[Token, ...]:
    return tuple(_syllables(text))


@lru_cache(maxsize=256)
def _query_tokens(text: str) -> tuple[Token, ...]:
    return tuple(_tokens(text))


def _syllables(text: str) -> Iterator[Token]:
    found = ((m[0], index_form(m[0]), m.start(), m.end()) for m in _syllable.finditer(text))
    return (Token(*each) for each in found if each[1])


def _tokens(text: str) -> list[Token]:
    if text.islower() and text.replace(" ", "").isalpha():
        return [*_syllables(text)]  # a code has capitals or digits
    found: list[Token] = []
    for match in _token.finditer(text):
        word, start, end = match[0], match.start(), match.end()
        if match.lastgroup != "code":
            folded = index_form(word)
            if folded:
                found.append(Token(word, folded, start, end))
            continue
        found.append(Token(word, canonical_code(fold(word)), start, end, is_code=True))
        for part_start, part_end in code_parts(word):
            part = word[part_start:part_end]
            if index_form(part):
                found.append(Token(part, index_form(part), start + part_start, start + part_end))
    return found
