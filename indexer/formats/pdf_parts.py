"""What stands beside and below each other on a page without rules: runs of words, and the columns they keep to."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from indexer.formats.joining import join_cell, same_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.formats.pdf_glyphs import Row, Word

# Words further apart than this many letter sizes stand in different columns.
_COLUMN_GAP = 0.55
# A blank takes about this share of the letter size.
_BLANK = 0.3


@dataclass(frozen=True, slots=True)
class Part:
    """A run of words of one line that no column gap parts."""

    words: Row

    @property
    def x0(self) -> float:
        """Its left end."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Its right end."""
        return self.words[-1].x1

    def beside(self, other: Part) -> bool:
        """Whether one stands above or below the other."""
        return self.x0 < other.x1 and other.x0 < self.x1

    @property
    def text(self) -> str:
        """Its words with a blank between them."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Columns:
    """The positions (points) that part the columns."""

    bounds: tuple[float, ...]

    @property
    def count(self) -> int:
        """How many columns there are."""
        return len(self.bounds) + 1

    def of(self, word: Word) -> int:
        """The column that a word stands in."""
        return bisect_right(self.bounds, (word.x0 + word.x1) / 2)

    def split(self, row: Row) -> dict[int, Row]:
        """The words of a line by column."""
        found: dict[int, list[Word]] = {}
        for word in sorted(row, key=lambda word: word.x0):
            found.setdefault(self.of(word), []).append(word)
        return {column: tuple(words) for column, words in found.items()}

    def crossed_by(self, row: Row) -> bool:
        """Whether a run of words goes through from one column to the next."""
        return any(part.x0 < bound < part.x1 for part in parts(row) for bound in self.bounds)


def parts(row: Row) -> list[Part]:
    """The runs of words of a line, from left to right."""
    runs: list[list[Word]] = []
    for word in row:
        if runs and word.x0 - runs[-1][-1].x1 <= _COLUMN_GAP * word.size:
            runs[-1].append(word)
        else:
            runs.append([word])
    return [Part(tuple(run)) for run in runs]


def baseline(row: Row) -> float:
    """The height at which a line's letters stand."""
    return median(word.baseline for word in row)


def size(row: Row) -> float:
    """The size of a line's letters."""
    return median(word.size for word in row)


def cell_text(rows: Sequence[Row], right: float) -> str:
    """The text of a cell from its lines; ``right`` is where its column's lines end."""
    texts = [" ".join(word.text for word in row) for row in rows]
    roomy = [row[-1].x1 + _BLANK * size(row) + _width(below) < right for row, below in pairwise(rows)]
    ends = [room and same_mark(text, texts[0]) for room, text in zip(roomy, texts[1:], strict=True)]
    return join_cell(texts, ends)


def _width(row: Row) -> float:
    return row[0].x1 - row[0].x0


def top(rows: Iterable[Row]) -> float:
    """Where the highest letter begins."""
    return min(word.top for row in rows for word in row)


def bottom(rows: Iterable[Row]) -> float:
    """Where the lowest letter ends."""
    return max(word.bottom for row in rows for word in row)


def is_bold(row: Sequence[Word]) -> bool:
    """Whether every word is bold."""
    return all(word.bold for word in row)
