"""The cells that rules enclose, table by table. Knows rules alone, whatever page they were seen on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from indexer.formats.pdf_rules import Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

# Rules nearer than this (points) are one rule: strokes have width, producers round.
SNAP = 3.0
# Four rules make the smallest cell.
_FEWEST_RULES = 4
# Rules that reach past the outermost uprights by more than this, or the other way round, leave a table open.
_OPEN_END = 10.0
# Cells with borders of their own stand no further apart than this.
_APART = 12.0

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def box_groups(rules: Sequence[Rule]) -> list[list[Box]]:
    """The cells of each table; a cell that stands alone is a group too (a page may hold one wide row of a table)."""
    if len(rules) < _FEWEST_RULES:
        return []
    edges = [_edge(rule) for rule in (*rules, *_closing(rules))]
    edges = merge_edges(
        edges, snap_x_tolerance=SNAP, snap_y_tolerance=SNAP, join_x_tolerance=SNAP, join_y_tolerance=SNAP
    )
    edges = [edge for edge in edges if edge["x1"] - edge["x0"] + edge["bottom"] - edge["top"] >= SNAP]
    cells = intersections_to_cells(edges_to_intersections(edges, SNAP, SNAP))
    boxes = [(float(x0), float(top), float(x1), float(bottom)) for x0, top, x1, bottom in cells]
    groups = [list(group) for group in cells_to_tables(boxes)]
    grouped = {box for group in groups for box in group}
    return groups + _neighbours([box for box in boxes if box not in grouped])


def _edge(rule: Rule) -> dict[str, Any]:
    """The rule as pdfplumber's finder knows it."""
    if rule.upright:
        place = {"x0": rule.at, "x1": rule.at, "top": rule.start, "bottom": rule.end}
    else:
        place = {"x0": rule.start, "x1": rule.end, "top": rule.at, "bottom": rule.at}
    size = {"width": place["x1"] - place["x0"], "height": place["bottom"] - place["top"]}
    return {"object_type": "line", "orientation": "v" if rule.upright else "h", **place, **size}


def _closing(rules: Sequence[Rule]) -> list[Rule]:
    """What closes a table left open: one without side rules, a row cut by the page's end."""
    uprights = [rule for rule in rules if rule.upright and rule.length > _OPEN_END]
    level = [rule for rule in rules if not rule.upright and rule.length > _OPEN_END]
    if not uprights or not level:
        return []
    left, right = min(rule.start for rule in level), max(rule.end for rule in level)
    top, bottom = min(rule.start for rule in uprights), max(rule.end for rule in uprights)
    sides = [left] if left < min(rule.at for rule in uprights) - _OPEN_END else []
    sides += [right] if right > max(rule.at for rule in uprights) + _OPEN_END else []
    ends = [top] if top < min(rule.at for rule in level) - _OPEN_END else []
    ends += [bottom] if bottom > max(rule.at for rule in level) + _OPEN_END else []
    return [Rule(upright=True, at=at, start=top, end=bottom) for at in sides] + [
        Rule(upright=False, at=at, start=left, end=right) for at in ends
    ]


# ---- cells with borders of their own ---------------------------------------------------------------------------


def _neighbours(boxes: list[Box]) -> list[list[Box]]:
    """Boxes that stand apart, each with those beside, above and below it, grown so that they meet."""
    left = [box for box in boxes if not _holds_others(box, boxes)]
    groups: list[list[Box]] = []
    while left:
        group = [left.pop()]
        for box in group:
            near = [other for other in left if _distance(box, other) <= _APART]
            group += near
            left = [other for other in left if other not in near]
        groups.append(_grown(group))
    return groups


def _holds_others(box: Box, boxes: Sequence[Box]) -> bool:
    """Whether this is the frame round other boxes."""
    x0, top, x1, bottom = box
    return sum(x0 <= a and c <= x1 and top <= b and d <= bottom for a, b, c, d in boxes) > 1


def _distance(one: Box, other: Box) -> float:
    """The gap between two boxes that stand side by side or one above the other."""
    across = max(one[0], other[0]) - min(one[2], other[2])
    down = max(one[1], other[1]) - min(one[3], other[3])
    return max(across, down) if min(across, down) < 0 else across + down + _APART


def _grown(group: list[Box]) -> list[Box]:
    gaps = [_distance(one, other) for one in group for other in group if one is not other]
    half = max(0.0, min(gaps, default=0.0)) / 2
    return [(x0 - half, top - half, x1 + half, bottom + half) for x0, top, x1, bottom in group]
