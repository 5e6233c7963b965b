"""Characters with their boxes, and the words and rows they form. Content order is never trusted, only geometry."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from operator import attrgetter
from statistics import median
from typing import TYPE_CHECKING, Any, TypeVar

from indexer.model import Line
from indexer.vietnamese.normal import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

# Baselines of one line differ by less than this share of the letter size (fonts mixed in one line, raised marks).
_SAME_BASELINE = 0.3
# A gap wider than this share of the letter size parts two words: where the file writes its blanks, and where not.
_GAP_WITH_BLANKS = 0.35
_GAP_WITHOUT_BLANKS = 0.16
_BLANKS_WRITTEN = 0.06
# The same letter twice in (nearly) the same place is bold print made by printing twice.
_DOUBLE_PRINT = 0.12
_BOLD_NAMES = ("bold", "black", "heavy", "-bd", "demi")
_UNMAPPED = "(cid:"


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character (with its combining marks) and its box, points from the page's top left corner."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    baseline: float
    size: float
    bold: bool = False

    @property
    def middle(self) -> tuple[float, float]:
        """The centre of the box."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Word:
    """Glyphs without a gap between them."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    baseline: float
    size: float
    bold: bool = False


Row = tuple[Word, ...]
_Piece = TypeVar("_Piece", Glyph, Word)


def turn_of(character: Mapping[str, Any]) -> int:
    """By how many degrees, clockwise, the page must turn for this letter to stand upright.

    The matrix alone tells: pdfminer's own ``upright`` takes a rounding error for a turn.
    """
    along, up = float(character["matrix"][0]), float(character["matrix"][1])
    if abs(up) > abs(along):
        return 90 if up > 0 else 270
    return 0 if along >= 0 else 180


def glyphs_of(characters: Iterable[Mapping[str, Any]]) -> list[Glyph]:
    """The visible characters of a page, combining marks put on the letter written before them."""
    glyphs: list[Glyph] = []
    for character in characters:
        text = str(character["text"])
        if turn_of(character) or text.startswith(_UNMAPPED):
            continue
        if glyphs and unicodedata.combining(text[:1] or " "):
            glyphs[-1] = replace(glyphs[-1], text=unicodedata.normalize("NFC", glyphs[-1].text + text))
            continue
        glyphs.append(_glyph(character, text))
    return _without_double_print(glyphs)


def _glyph(character: Mapping[str, Any], text: str) -> Glyph:
    font = str(character.get("fontname", "")).lower()
    return Glyph(
        text=text,
        x0=float(character["x0"]),
        x1=float(character["x1"]),
        top=float(character["top"]),
        bottom=float(character["bottom"]),
        baseline=float(character["bottom"]) + float(character["y0"]) - float(character["matrix"][5]),
        size=float(character["size"]),
        bold=any(mark in font for mark in _BOLD_NAMES),
    )


def _without_double_print(glyphs: list[Glyph]) -> list[Glyph]:
    places: dict[tuple[str, int], list[Glyph]] = {}
    kept = []
    for glyph in glyphs:
        twins = places.setdefault((glyph.text, round(glyph.baseline)), [])
        near = _DOUBLE_PRINT * glyph.size
        if not glyph.text.isspace() and any(abs(twin.x0 - glyph.x0) < near for twin in twins):
            continue
        twins.append(glyph)
        kept.append(glyph)
    return kept


def rows_of(glyphs: Sequence[Glyph]) -> list[Row]:
    """The words of these glyphs, line by line by their baselines, from top to bottom and left to right."""
    visible = [glyph for glyph in glyphs if glyph.size > 0]
    blanks = sum(glyph.text.isspace() for glyph in visible)
    gap = _GAP_WITH_BLANKS if blanks > _BLANKS_WRITTEN * len(visible) else _GAP_WITHOUT_BLANKS
    return [row for line in _by_baseline(visible) if (row := _words(line, gap))]


def regroup(words: Iterable[Word]) -> list[Row]:
    """Words (of one column, say) put into lines anew."""
    return [tuple(sorted(line, key=attrgetter("x0"))) for line in _by_baseline(list(words))]


def _by_baseline(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = []
    for piece in sorted(pieces, key=attrgetter("baseline")):
        last = lines[-1][-1] if lines else None
        if last and piece.baseline - last.baseline <= _SAME_BASELINE * min(piece.size, last.size):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return lines


def _words(line: list[Glyph], gap: float) -> Row:
    words: list[Word] = []
    current: list[Glyph] = []
    for glyph in sorted(line, key=attrgetter("x0")):
        apart = bool(current) and glyph.x0 - current[-1].x1 > gap * min(glyph.size, current[-1].size)
        if (glyph.text.isspace() or apart) and current:
            words.append(_word(current))
            current = []
        if not glyph.text.isspace():
            current.append(glyph)
    if current:
        words.append(_word(current))
    return tuple(word for word in words if word.text)


def _word(glyphs: list[Glyph]) -> Word:
    return Word(
        text=normalise("".join(glyph.text for glyph in glyphs)).strip(),
        x0=glyphs[0].x0,
        x1=max(glyph.x1 for glyph in glyphs),
        top=min(glyph.top for glyph in glyphs),
        bottom=max(glyph.bottom for glyph in glyphs),
        baseline=median(glyph.baseline for glyph in glyphs),
        size=median(glyph.size for glyph in glyphs),
        bold=2 * sum(glyph.bold for glyph in glyphs) > len(glyphs),
    )


def row_text(row: Row) -> str:
    """The words of a row with a blank between them."""
    return " ".join(word.text for word in row)


def line_of(row: Row) -> Line:
    """The row as a line of the vocabulary: its box, the size of most of its letters, bold if most of it is."""
    letters = [(word.size, word.bold) for word in row for _ in word.text]
    return Line(
        text=row_text(row),
        x0=round(min(word.x0 for word in row), 1),
        x1=round(max(word.x1 for word in row), 1),
        top=round(min(word.top for word in row), 1),
        bottom=round(max(word.bottom for word in row), 1),
        size=round(median(size for size, _ in letters), 1),
        bold=2 * sum(bold for _, bold in letters) > len(letters),
    )
