"""A known table set by hand into text, rules and pages, for producers that only draw."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, Protocol

from evaluation.tables_known import placed
from evaluation.tables_words import AFTER, TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evaluation.tables_known import Box, Known

SIZE, LEADING, PAD, MARGIN = 10.0, 13.0, 4.0, 56.0
SHORT, LONG = 595.0, 842.0
_SEPARATE = 3.0
"""What lies between the borders of two cells that have one each."""


class Measure(Protocol):
    """The width of a text in points."""

    def __call__(self, text: str, *, bold: bool) -> float:
        """As the class says."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words on one baseline, ``y`` from the top."""

    x: float
    y: float
    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule from one point to another."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(slots=True)
class Sheet:
    """What is drawn on one page."""

    width: float
    height: float
    texts: list[Text] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Cell:
    column: int
    box: Box
    lines: tuple[str, ...]
    bold: bool


def draw(known: Known, measure: Measure) -> list[Sheet]:
    """The pages of a document that holds the table between a title and a closing line."""
    return _Setting(known, measure).pages()


def wrapped(text: str, width: float, measure: Measure, *, bold: bool) -> tuple[str, ...]:
    """The lines of a text in a column; its own line breaks are kept."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if line and measure(longer, bold=bold) > width:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return tuple(lines)


class _Setting:
    def __init__(self, known: Known, measure: Measure) -> None:
        self._known, self._measure = known, measure
        self._width, self._height = (LONG, SHORT) if known.landscape else (SHORT, LONG)
        inner = self._width - 2 * MARGIN
        self._edges = [MARGIN + inner * share for share in accumulate(known.widths, initial=0.0)]
        self._sheets: list[Sheet] = []
        self._rows = [self._cells(index, row) for index, row in enumerate(placed(known.rows, len(known.widths)))]
        self._heights = self._row_heights()
        self._y = 0.0

    def pages(self) -> list[Sheet]:
        self._turn_page()
        for title in TITLES:
            self._write((self._width - self._measure(title, bold=True)) / 2, title, bold=True)
        self._y += LEADING
        index = 0
        while index < len(self._rows):
            index = self._set_block(index)
        self._y += 2 * LEADING
        for line in wrapped(AFTER, self._width - 2 * MARGIN, self._measure, bold=False):
            self._write(MARGIN, line, bold=False)
        return self._sheets

    def _cells(self, index: int, row: Sequence[tuple[int, Box]]) -> list[_Cell]:
        wide = len(self._known.widths)
        cells = []
        for column, box in row:
            bold = index < self._known.header_rows or box.wide == wide
            room = self._edges[column + box.wide] - self._edges[column] - 2 * PAD - self._gap
            cells.append(_Cell(column, box, wrapped(box.text, room, self._measure, bold=bold), bold))
        return cells

    @property
    def _gap(self) -> float:
        return _SEPARATE if self._known.borders == "separate" else 0.0

    def _row_heights(self) -> list[float]:
        heights = [0.0] * len(self._rows)
        spanning = [(index, cell) for index, row in enumerate(self._rows) for cell in row]
        for index, cell in sorted(spanning, key=lambda pair: pair[1].box.high):
            reach = range(index, index + cell.box.high)
            missing = len(cell.lines) * LEADING + 2 * PAD + self._gap - sum(heights[row] for row in reach)
            heights[reach[-1]] += max(0.0, missing)
        return heights

    def _set_block(self, first: int) -> int:
        """Sets the rows from ``first`` that merged cells hold together; gives the row after them."""
        last = max(first + cell.box.high for cell in self._rows[first])
        height = sum(self._heights[first:last])
        room = self._height - MARGIN - self._y
        if height > room and not (self._known.cut and room > 2 * LEADING + 2 * PAD and last == first + 1):
            self._next_page(first)
        if height > self._height - MARGIN - self._y:
            self._cut_row(first)
            return last
        for index in range(first, last):
            self._set_row(index, self._rows[index])
            self._y += self._heights[index]
        return last

    def _cut_row(self, index: int) -> None:
        """As many lines as the page has room for, the rest on the next."""
        fit = int((self._height - MARGIN - self._y - 2 * PAD - self._gap) // LEADING)
        head = [_Cell(c.column, c.box, c.lines[:fit], c.bold) for c in self._rows[index]]
        rest = [_Cell(c.column, c.box, c.lines[fit:], c.bold) for c in self._rows[index]]
        whole = self._heights[index]
        self._heights[index] = fit * LEADING + 2 * PAD + self._gap
        self._set_row(index, head)
        self._next_page(index)
        self._heights[index] = max(len(cell.lines) for cell in rest) * LEADING + 2 * PAD + self._gap
        self._set_row(index, rest)
        self._y += self._heights[index]
        self._heights[index] = whole

    def _next_page(self, index: int) -> None:
        self._turn_page()
        if self._known.repeat and index >= self._known.header_rows:
            for row in range(self._known.header_rows):
                self._set_row(row, self._rows[row])
                self._y += self._heights[row]

    def _turn_page(self) -> None:
        self._sheets.append(Sheet(self._width, self._height))
        self._y = MARGIN
        if len(self._sheets) > 1:
            self._sheets[-1].texts.append(Text(self._width / 2, MARGIN / 2, str(len(self._sheets))))

    def _write(self, x: float, text: str, *, bold: bool) -> None:
        if self._y + LEADING > self._height - MARGIN:
            self._turn_page()
        self._y += LEADING
        self._sheets[-1].texts.append(Text(x, self._y, text, bold))

    def _set_row(self, index: int, cells: Sequence[_Cell]) -> None:
        for cell in cells:
            high = sum(self._heights[index : index + cell.box.high]) - self._gap
            left, right = self._edges[cell.column], self._edges[cell.column + cell.box.wide] - self._gap
            self._set_text(cell, left, right, high, centred=index < self._known.header_rows)
            self._sheets[-1].rules += self._border(left, right, self._y, self._y + high)

    def _set_text(self, cell: _Cell, left: float, right: float, high: float, *, centred: bool) -> None:
        spare = high - 2 * PAD - len(cell.lines) * LEADING
        y = self._y + PAD + (spare / 2 if self._known.middle or centred else 0.0)
        for number, line in enumerate(cell.lines, start=1):
            x = left + PAD
            width = self._measure(line, bold=cell.bold)
            if centred or (cell.column == 0 and cell.box.wide == 1):
                x = (left + right - width) / 2
            elif self._known.right and cell.column > 1 and cell.box.wide == 1:
                x = right - PAD - width
            self._sheets[-1].texts.append(Text(x, y + number * LEADING - PAD / 2, line, cell.bold))

    def _border(self, left: float, right: float, top: float, bottom: float) -> list[Rule]:
        across = [Rule(left, top, right, top), Rule(left, bottom, right, bottom)]
        upright = [Rule(left, top, left, bottom), Rule(right, top, right, bottom)]
        if self._known.borders == "none":
            return []
        if self._known.borders == "horizontal":
            return across
        if self._known.borders == "double":
            inner = [Rule(left + 2, top + 2, right - 2, top + 2), Rule(left + 2, bottom - 2, right - 2, bottom - 2)]
            sides = [Rule(left + 2, top + 2, left + 2, bottom - 2), Rule(right - 2, top + 2, right - 2, bottom - 2)]
            return across + upright + inner + sides
        return across + upright
