"""The rules drawn on a PDF page: straight lines and sides of shapes, as the eye takes them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PlumberPage: TypeAlias = Any  # pdfplumber ships no types

# A line this little off (points) is straight: a turned page's numbers are never whole.
_STRAIGHT = 0.5
# A filled shape no thicker than this is a rule; a thicker one is a shade behind text.
_THICKEST = 3.0
_SHORTEST = 1.0
# A drawing of many thousand lines is a map or a chart, and would take minutes.
_MOST_RULES = 20_000


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line ``at`` a height (or, upright, a distance from the left) from ``start`` to ``end``, in points."""

    upright: bool
    at: float
    start: float
    end: float

    @property
    def length(self) -> float:
        """How long it is."""
        return self.end - self.start


def rules_of(page: PlumberPage) -> list[Rule]:
    """The page's rules, those inside form XObjects too; none where there are too many to be a table's."""
    if len(page.lines) + len(page.rects) + len(page.curves) > _MOST_RULES:
        return []
    filled = [shape for shape in (*page.rects, *page.curves) if _is_shade(shape)]
    shapes = [*page.lines, *page.rects, *page.curves]
    shades = {id(shape) for shape in filled} - _frames(filled)
    rules = [rule for shape in shapes if id(shape) not in shades for rule in _sides(shape)]
    return rules if len(rules) <= _MOST_RULES else []


def _is_shade(shape: Mapping[str, Any]) -> bool:
    thick = min(shape["x1"] - shape["x0"], shape["bottom"] - shape["top"]) > _THICKEST
    return thick and shape["object_type"] != "line" and not shape.get("stroke", True)


def _frames(filled: Sequence[Mapping[str, Any]]) -> set[int]:
    """Filled shapes with another just inside or outside: together they are a border, drawn as what lies between."""
    centres: dict[tuple[int, int], list[Mapping[str, Any]]] = {}
    for shape in filled:
        centre = (round((shape["x0"] + shape["x1"]) / 4), round((shape["top"] + shape["bottom"]) / 4))
        centres.setdefault(centre, []).append(shape)
    return {
        id(shape)
        for shapes in centres.values()
        for shape in shapes
        if any(0 < abs(shape[side] - other[side]) <= _THICKEST for other in shapes for side in ("x0", "top"))
    }


def _sides(shape: Mapping[str, Any]) -> Iterator[Rule]:
    x0, x1, top, bottom = (float(shape[key]) for key in ("x0", "x1", "top", "bottom"))
    if shape["object_type"] == "line":
        points = [(x0, top), (x1, bottom)]
    elif shape["object_type"] == "rect":
        points = [(x0, top), (x1, top), (x1, bottom), (x0, bottom), (x0, top)]
    else:
        points = [(float(x), float(y)) for x, y in shape["pts"]]
    for (left, upper), (right, lower) in pairwise(points):
        yield from _straight(left, upper, right, lower)


def _straight(x0: float, y0: float, x1: float, y1: float) -> Iterator[Rule]:
    across, down = abs(x1 - x0), abs(y1 - y0)
    if across >= _SHORTEST and down <= _STRAIGHT:
        yield Rule(upright=False, at=(y0 + y1) / 2, start=min(x0, x1), end=max(x0, x1))
    elif down >= _SHORTEST and across <= _STRAIGHT:
        yield Rule(upright=True, at=(x0 + x1) / 2, start=min(y0, y1), end=max(y0, y1))
