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
_APART = 8.0

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def box_groups(rules: Sequence[Rule]) -> list[list[Box]]:
    """The cells of each table; a cell that stands alone is a group too (a page may hold one wide row of a table)."""
    if len(rules) < _FEWEST_RULES:
        return []
    edges = _merged([_edge(rule) for rule in (*rules, *_closing(rules))])
    edges = _merged([*edges, *_ends(edges)])
    cells = intersections_to_cells(edges_to_intersections(edges, SNAP, SNAP))
    boxes = [(float(x0), float(top), float(x1), float(bottom)) for x0, top, x1, bottom in cells]
    boxes = [box for box in boxes if not _holds_others(box, boxes)]
    groups = [list(group) for group in cells_to_tables(boxes)]
    grouped = {box for group in groups for box in group}
    return _neighbours(groups + [[box] for box in boxes if box not in grouped])


def _merged(edges: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Edges that nearly meet made one, too short ones left out."""
    merged = merge_edges(
        edges, snap_x_tolerance=SNAP, snap_y_tolerance=SNAP, join_x_tolerance=SNAP, join_y_tolerance=SNAP
    )
    return [edge for edge in merged if edge["x1"] - edge["x0"] + edge["bottom"] - edge["top"] >= SNAP]


def _ends(edges: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rules that close, above and below, what uprights of one height stand for: a merged cell cut by the page's end."""
    heights: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for edge in edges:
        if edge["orientation"] == "v":
            heights.setdefault((round(edge["top"] / SNAP), round(edge["bottom"] / SNAP)), []).append(edge)
    return [
        _edge(Rule(upright=False, at=at, start=min(e["x0"] for e in same), end=max(e["x0"] for e in same)))
        for same in heights.values()
        if len(same) > 1
        for at in (min(e["top"] for e in same), max(e["bottom"] for e in same))
    ]


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


def _neighbours(groups: list[list[Box]]) -> list[list[Box]]:
    """Groups that stand beside, above and below each other with but a narrow gap made one."""
    joined: list[list[Box]] = []
    left = list(groups)
    while left:
        group, parts = list(left.pop(0)), 1
        for box in group:
            near = [other for other in left if any(_distance(box, one) <= _APART for one in other)]
            left = [other for other in left if other not in near]
            group += [one for other in near for one in other]
            parts += len(near)
        joined.append(_aligned(group) if parts > 1 else group)
    return joined


def _holds_others(box: Box, boxes: Sequence[Box]) -> bool:
    """Whether this is the frame round other boxes."""
    x0, top, x1, bottom = box
    return sum(x0 <= a and c <= x1 and top <= b and d <= bottom for a, b, c, d in boxes) > 1


def _distance(one: Box, other: Box) -> float:
    """The gap between two boxes that stand side by side or one above the other."""
    across = max(one[0], other[0]) - min(one[2], other[2])
    down = max(one[1], other[1]) - min(one[3], other[3])
    return max(across, down) if min(across, down) < 0 else across + down + _APART


def _aligned(boxes: list[Box]) -> list[Box]:
    """The boxes with the two borders between neighbours made one."""
    xs = _places([x for box in boxes for x in (box[0], box[2])])
    ys = _places([y for box in boxes for y in (box[1], box[3])])
    placed = [(xs[x0], ys[top], xs[x1], ys[bottom]) for x0, top, x1, bottom in boxes]
    return [box for box in placed if box[0] < box[2] and box[1] < box[3]]  # what lay between two borders is gone


def _places(values: list[float]) -> dict[float, float]:
    """Each value's place: the middle of the run of values that it stands in."""
    runs: list[list[float]] = []
    for value in sorted(values):
        if runs and value - runs[-1][0] <= _APART:
            runs[-1].append(value)
        else:
            runs.append([value])
    return {value: (run[0] + run[-1]) / 2 for run in runs for value in run}
