"""Ruled tables of a PDF page: their cells from the drawn lines, the text of each cell from the page's glyphs."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.formats.pdf_glyphs import Glyph, rows_of
from indexer.formats.pdf_grid import SNAP, box_groups
from indexer.formats.pdf_parts import cell_text
from indexer.formats.tables import TableCell, build_table
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.formats.pdf_grid import Box
    from indexer.formats.pdf_rules import Rule
    from indexer.model import Table

# About what lies between a cell's text and its right rule.
_PADDING = 4.0
_FEWEST_COLUMNS = 2  # one column is a frame round text, not a table
_LAYOUT_ROWS = 3  # names, number, date
_NOT_A_TABLE = ("cong hoa xa hoi", "dang cong san viet nam", "noi nhan:")


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table of one page, where its columns begin and end, and the glyphs that are its own."""

    table: Table
    edges: tuple[float, ...]
    glyphs: frozenset[int]


def ruled_tables(rules: Sequence[Rule], glyphs: Sequence[Glyph], above: Sequence[float] = ()) -> list[RuledTable]:
    """The page's tables from top to bottom.

    ``above`` are the column edges of the table that ended the page before: a first table that fits between them is
    read on the same columns, though it may show fewer (a page that holds one wide heading row).
    """
    found: list[RuledTable] = []
    for boxes in sorted(box_groups(rules), key=_top_left):
        table = _read(boxes, glyphs, above if not found else ())
        if table:
            found.append(table)
    return found


def _top_left(boxes: Sequence[Box]) -> tuple[float, float]:
    return min(box[1] for box in boxes), min(box[0] for box in boxes)


def _read(boxes: Sequence[Box], glyphs: Sequence[Glyph], above: Sequence[float]) -> RuledTable | None:
    edges = _steps([box[0] for box in boxes] + [box[2] for box in boxes])
    levels = _steps([box[1] for box in boxes] + [box[3] for box in boxes])
    if above and _fits(edges, above):
        edges = tuple(above)
    if len(edges) < _FEWEST_COLUMNS + 1:
        return None
    shares = _share_out(boxes, glyphs)
    rows: list[list[TableCell]] = [[] for _ in levels[1:]]
    for box, share in zip(boxes, shares, strict=True):
        row = _step(levels, box[1])
        column = _step(edges, box[0])
        rows[row].append(
            TableCell(
                column=column,
                text=cell_text(rows_of([glyphs[index] for index in share]), box[2] - _PADDING),
                width=max(1, _step(edges, box[2]) - column),
                height=max(1, _step(levels, box[3]) - row),
                bold=bool(share) and all(glyphs[i].bold for i in share if not glyphs[i].text.isspace()),
            )
        )
    ordered = [sorted(row, key=lambda cell: cell.column) for row in rows]
    if not any(cell.text for row in ordered for cell in row) or _is_layout(ordered):
        return None
    table = build_table(ordered, len(edges) - 1, top=round(levels[0], 1), bottom=round(levels[-1], 1))
    return RuledTable(table, edges, frozenset(index for share in shares for index in share))


def _steps(values: Sequence[float]) -> tuple[float, ...]:
    """The distinct positions among ``values``, those nearer than the snap taken as one."""
    steps: list[float] = []
    for value in sorted(values):
        if not steps or value - steps[-1] > SNAP:
            steps.append(value)
    return tuple(steps)


def _step(steps: Sequence[float], value: float) -> int:
    return max(0, bisect_right(steps, value + SNAP) - 1)


def _fits(edges: Sequence[float], above: Sequence[float]) -> bool:
    """Whether these columns are those above, or some of them run together."""
    near = SNAP
    same_sides = abs(edges[0] - above[0]) <= near and abs(edges[-1] - above[-1]) <= near
    return same_sides and all(any(abs(edge - other) <= near for other in above) for edge in edges)


def _share_out(boxes: Sequence[Box], glyphs: Sequence[Glyph]) -> list[list[int]]:
    """For each box the indices of the glyphs whose middle lies in it."""
    shares: list[list[int]] = [[] for _ in boxes]
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    top, bottom = min(box[1] for box in boxes), max(box[3] for box in boxes)
    for index, glyph in enumerate(glyphs):
        x, y = glyph.middle
        if not (left <= x <= right and top <= y <= bottom):
            continue
        home = next((i for i, box in enumerate(boxes) if box[0] <= x <= box[2] and box[1] <= y <= box[3]), None)
        if home is not None:
            shares[home].append(index)
    return shares


def _is_layout(rows: Sequence[Sequence[TableCell]]) -> bool:
    """Whether the rules only frame a document's header or its signature block."""
    text = fold(" ".join(cell.text for row in rows[:2] for cell in row))
    return len(rows) <= _LAYOUT_ROWS and any(mark in text for mark in _NOT_A_TABLE)
