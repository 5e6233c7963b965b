"""From what stands on a page, letters and rules, to its lines and tables in reading order.

Knows nothing of PDF: whatever has letters with places, a page read by OCR too, is laid out by it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.formats.pdf_borderless import borderless_table
from indexer.formats.pdf_columns import in_reading_order
from indexer.formats.pdf_glyphs import line_of, rows_of
from indexer.formats.pdf_parts import baseline, top
from indexer.formats.pdf_tables import ruled_tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.formats.pdf_borderless import OpenTable
    from indexer.formats.pdf_glyphs import Glyph, Row
    from indexer.formats.pdf_rules import Rule
    from indexer.model import Line, Table

# Below this share of the page's height stands what every page ends with.
_FOOT = 0.92


@dataclass(frozen=True, slots=True)
class Frame:
    """A page's size in points and its number."""

    width: float
    height: float
    number: int


@dataclass(frozen=True, slots=True)
class Above:
    """The columns of the table that ended the page before: where its rules stand, or those without rules."""

    edges: tuple[float, ...] = ()
    borderless: OpenTable | None = None


NOTHING_ABOVE = Above()


def lay_out(
    glyphs: Sequence[Glyph], rules: Sequence[Rule], frame: Frame, above: Above = NOTHING_ABOVE
) -> tuple[list[Line | Table], Above]:
    """The page's lines and tables, and the columns that the next page may go on with."""
    items: list[Line | Table] = []
    tables = ruled_tables(rules, glyphs, above.edges)
    own = frozenset(index for table in tables for index in table.glyphs)
    rows = rows_of([glyph for index, glyph in enumerate(glyphs) if index not in own])
    still_open = above.borderless
    for found in tables:
        start = found.table.top or 0.0
        found_items, _ = _without_rules([row for row in rows if baseline(row) <= start], rules, frame, still_open)
        items += [*found_items, found.table]
        rows, still_open = [row for row in rows if baseline(row) > start], None
    last_items, still_open = _without_rules(rows, rules, frame, still_open)
    edges = tables[-1].edges if tables and not still_open else ()
    return items + last_items, Above(edges, still_open)


def _without_rules(
    rows: list[Row], rules: Sequence[Rule], frame: Frame, above: OpenTable | None
) -> tuple[list[Line | Table], OpenTable | None]:
    """Lines and tables where no rules enclose cells, and the table still open at the end."""
    items: list[Line | Table] = []
    while found := borderless_table(rows, above, rules):
        items += [*_lines(rows[: found.first], frame), found.table]
        rows, above = rows[found.last :], None
        if all(top([row]) > _FOOT * frame.height for row in rows):
            return items + _lines(rows, frame), found.open
    return items + _lines(rows, frame), None


def _lines(rows: Sequence[Row], frame: Frame) -> list[Line]:
    ordered = in_reading_order(rows, frame.width, frame.height, first_page=frame.number == 1)
    return [line_of(row) for row in ordered]
