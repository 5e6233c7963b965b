"""Which stretches of a text are written in an old encoding: by font names where they tell, by syllables elsewhere.

Each word is tried as Unicode, as TCVN3 and as VNI: a word that becomes a Vietnamese syllable speaks for that
reading, one that becomes none against it. The cheapest way through all words is taken, changing the reading as
seldom as the evidence allows; where no old font is named, three words or so must agree. Words of plain ASCII say
nothing and follow their neighbours.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from indexer.formats.lost_capitals import mended_capitals
from indexer.formats.old_fonts import draws_capitals, encoding_of, knows, letters
from indexer.vietnamese.normal import fold
from indexer.vietnamese.segment import dictionary
from indexer.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.formats.old_fonts import Encoding

# Letters, and the signs of Latin-1 and the private use area that stand for letters in the old encodings.
_WORD = re.compile(r"[A-Za-z\xa1-\u024f\u0300-\u036f\u03bc\u1e00-\u1eff\u20ab\u2219\u22c5\uf0a1-\uf0ff]+")
# Signs of Latin-1 that Vietnamese in Unicode has no letters among: nearly every document passes for want of them.
_SUSPECT = re.compile(
    r"[\xa1-\xaa\xac-\xba\xbc-\xbf\xc4-\xc7\xcb\xce-\xd1\xd6-\xd8\xdb\xdc\xde\xdf\xe4-\xe7\xeb\xee-\xf1\xf6-\xf8\xfb\xfc"
    r"\xfe\xff\uf0a1-\uf0ff]"
)
_VIETNAMESE = re.compile(r"[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
# Signs at a word's edge that belong to the text around it when the word is Unicode.
_LEADING, _TRAILING = "¡¿«§¶°©®×·µ±\xad", "»°²³¹®©ªº·×\xad"
_PRIVATE = "\ue000"
_SWITCH = 4.0  # what a change of reading costs: no fewer words than this may ask for it
_NEW_FONT = 0.5  # what it costs where an old font gives way to another or begins
_BY_FONT = 1.5  # what a font's name says for a word's reading
_FEWEST = 3  # words with marks that tell a byte encoding
_READINGS: tuple[Encoding | None, ...] = (None, "tcvn3", "vni")
_LINE_END = 2.0  # what it costs to go back to Unicode with a new line
_STATES: dict[Encoding | None, int] = {None: 1, "tcvn3": 2, "vni": 3}  # what became of a letter; 0: it is no word's
_SYLLABLE, _SILENT, _FOREIGN, _IMPOSSIBLE = 1.0, 0.0, -0.7, -2.0


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one font; None where the font is not known."""

    text: str
    font: str | None = None


@dataclass(frozen=True, slots=True)
class Converted:
    """The texts of the runs in Unicode, the old encodings found in them, and the one that the last words are in."""

    texts: tuple[str, ...]
    encodings: frozenset[Encoding]
    last: Encoding | None = None


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that holds more than ASCII; ``opens`` if it is the first such word of its line."""

    text: str
    start: int
    font: str | None
    opens: bool


def guess_and_convert(text: str) -> str:
    """A text whose fonts are not known: its stretches in TCVN3 or VNI in Unicode, all else as it is."""
    return convert_runs([Run(text)]).texts[0]


def convert_runs(runs: Sequence[Run], before: Encoding | None = None) -> Converted:
    """A document's runs in order, each in Unicode whatever it was written in. A paragraph's end is a newline.

    ``before`` is what the words before the first run were read as: on a page that goes on, few letters tell enough.
    """
    texts = tuple(run.text for run in runs)
    named = any(encoding_of(run.font) for run in runs)
    if not named and not any(map(_SUSPECT.search, texts)):
        return Converted(texts, frozenset(), before)
    words = list(_words(runs))
    readings = _cheapest(words, before, named=named)
    if not named:
        readings = _without_chance(words, readings, before)
    out, states = list("".join(texts)), bytearray(sum(map(len, texts)))
    for word, reading in zip(words, readings, strict=True):
        place = slice(word.start, word.start + len(word.text))
        converted = reading if reading and not _is_foreign(word, reading) else None
        if converted:
            out[place] = letters(word.text, converted)
        states[place] = bytes([_STATES[converted]]) * len(word.text)
    found = frozenset(one for one in readings if one)
    return Converted(_drawn(runs, out, states), found, readings[-1] if readings else before)


def _drawn(runs: Sequence[Run], out: list[str], states: bytes | bytearray) -> tuple[str, ...]:
    """The runs' texts, in capitals where the font draws them so and the letters are not Unicode after all."""
    if _STATES["tcvn3"] in states:
        out = mended_capitals(out, [state == _STATES["tcvn3"] for state in states])
    ends = list(accumulate(len(run.text) for run in runs))
    pieces = []
    for run, end in zip(runs, ends, strict=True):
        start = end - len(run.text)
        piece = "".join(out[start:end])
        plain = _STATES[None] in states[start:end]
        pieces.append(piece.upper() if draws_capitals(run.font) and not plain else piece)
    return tuple(pieces)


# ---- words ---------------------------------------------------------------------------------------------------


def _words(runs: Sequence[Run]) -> Iterator[_Word]:
    """The words that hold more than ASCII; a word ends where an old font begins or ends."""
    at = 0
    text, kind, font = "", None, None
    for run in runs:
        if encoding_of(run.font) != kind:
            yield from _words_of(text, at, font)
            at, text, kind = at + len(text), "", encoding_of(run.font)
        text, font = text + run.text, run.font
    yield from _words_of(text, at, font)


def _words_of(text: str, at: int, font: str | None) -> Iterator[_Word]:
    line_start = 0
    for found in _WORD.finditer(text):
        if not found[0].isascii():
            opens = "\n" in text[line_start : found.start()]
            line_start = found.start()
            yield _Word(found[0], at + found.start(), font, opens)


def _is_foreign(word: _Word, reading: Encoding) -> bool:
    """Whether a word among TCVN3 of unknown font is a bullet, or French, say: letters that become no syllable."""
    if reading != "tcvn3" or encoding_of(word.font):
        return False
    bullet = len(word.text) == 1 and word.text >= _PRIVATE
    return bullet or (word.text.isalpha() and _as_old(word.text, reading) < 0)


# ---- the cheapest way ----------------------------------------------------------------------------------------


def _cheapest(words: Sequence[_Word], start: Encoding | None, *, named: bool) -> list[Encoding | None]:
    """The reading of each word on the way that gains most (Viterbi's algorithm)."""
    gains = [0.0 if reading in {None, start} else -_SWITCH for reading in _READINGS]
    came_from: list[list[int]] = []
    before: Encoding | None = None
    for word in words:
        kind = encoding_of(word.font)
        toll = _NEW_FONT if kind != before else _SWITCH
        back = min(toll, _LINE_END) if word.opens else toll
        tolls = [back, *(0.0 if kind == reading else toll for reading in _READINGS[1:])]
        origins = [_best_origin(gains, place, each) for place, each in enumerate(tolls)]
        gains = [
            gains[origin] - (0.0 if origin == place else tolls[place]) + _gain(word, kind, reading, named=named)
            for place, (origin, reading) in enumerate(zip(origins, _READINGS, strict=True))
        ]
        came_from.append(origins)
        before = kind
    return _walked_back(gains, came_from)


def _best_origin(gains: Sequence[float], place: int, toll: float) -> int:
    others = max(range(len(gains)), key=gains.__getitem__)
    return others if gains[others] - toll > gains[place] else place


def _walked_back(gains: Sequence[float], came_from: Sequence[Sequence[int]]) -> list[Encoding | None]:
    place = max(range(len(gains)), key=gains.__getitem__)
    way: list[Encoding | None] = []
    for origins in reversed(came_from):
        way.append(_READINGS[place])
        place = origins[place]
    return way[::-1]


def _gain(word: _Word, kind: Encoding | None, reading: Encoding | None, *, named: bool) -> float:
    by_font = _BY_FONT if named and kind == reading and word.font is not None else 0.0
    return by_font + (_as_old(word.text, reading) if reading else _as_unicode(word.text))


def _without_chance(
    words: Sequence[_Word], readings: Sequence[Encoding | None], before: Encoding | None
) -> list[Encoding | None]:
    """The readings less each stretch that hardly any word speaks for: "¶I" may be "Ải" by chance.

    It takes ``_FEWEST`` different syllables of several letters: a sign is soon a letter.
    """
    kept: list[Encoding | None] = []
    for reading, group in groupby(zip(words, readings, strict=True), key=itemgetter(1)):
        stretch = [word.text for word, _ in group]
        told = not kept and reading == before  # the page before tells how this one begins
        spoken = {text for text in stretch if reading and text[1:] and _as_old(text, reading) == _SYLLABLE}
        kept += [reading if told or len(spoken) >= _FEWEST else None] * len(stretch)
    return kept


# ---- evidence ------------------------------------------------------------------------------------------------


@lru_cache(maxsize=20_000)
def _as_unicode(text: str) -> float:
    """What a word says for being Unicode already."""
    bare = unicodedata.normalize("NFC", text.lstrip(_LEADING).rstrip(_TRAILING).replace("\xad", ""))
    if bare.isascii() or not any(map(str.isalpha, bare)):
        return _SILENT
    if bare.lower() in _syllables():
        return _SYLLABLE if len(bare) == len(text) else _SILENT
    if _VIETNAMESE.search(bare):
        return _SYLLABLE / 2
    return _FOREIGN if bare.isalpha() and bare < _PRIVATE else _IMPOSSIBLE


@lru_cache(maxsize=20_000)
def _as_old(text: str, encoding: Encoding) -> float:
    """What a word says for being written in an old encoding."""
    if len(text) == 1 and (not text.isalpha() or text in _TRAILING):
        return _SILENT  # a lone sign: "§", "×", a bullet of a symbol font
    if not all(character.isascii() or knows(character, encoding) for character in text):
        return _IMPOSSIBLE
    word = "".join(letters(text, encoding)).lower()
    if word in _syllables():
        return _SYLLABLE
    if not all(map(_is_vietnamese, word)):
        return _IMPOSSIBLE
    return _SILENT if is_syllable(fold(word)) else _IMPOSSIBLE


def _is_vietnamese(letter: str) -> bool:
    return letter.isascii() or _VIETNAMESE.match(letter) is not None or letter in "àáâãèéêìíòóôõùúý"


def vietnamese_share(text: str) -> float:
    """Which part of the words with marks are Vietnamese syllables; 0 where there are hardly any."""
    words = [found.lower() for found in _WORD.findall(text) if not found.isascii()]
    known = sum(word in _syllables() for word in words)
    return known / len(words) if known >= _FEWEST else 0.0


@cache
def _syllables() -> frozenset[str]:
    """Every syllable with marks that a dictionary word holds."""
    pieces = (piece for word in dictionary() for piece in re.split(r"[\s-]", word))
    return frozenset(piece for piece in pieces if not piece.isascii() and is_syllable(fold(piece)))
