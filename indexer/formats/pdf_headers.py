"""The names of a borderless table's columns, in one row or several: which words are one name, which stand over others.

Without rules only places tell. A name may be broken into lines, all names may be centred in the height of the row (so
that "STT" stands lower than the first line of the others), and a name over several columns has theirs below it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations, islice, pairwise
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from indexer.formats.joining import join_lines
from indexer.formats.pdf_header_lines import SOON, end_of_header, first_line, numbers_row
from indexer.formats.pdf_parts import Columns, Part, baseline, is_bold, parts, size
from indexer.structure.columns import NAME_STACK, column_role
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.formats.pdf_glyphs import Row

_FEWEST_COLUMNS = 3
_FEWEST_KNOWN = 2
# Baselines nearer than this share of the letter size are one.
_LEVEL = 0.3
# Lines of one name are less than this many letter sizes apart.
_PARTED = 1.5
# Ways tried to share columns out among the names over them; a real header has a handful.
_MOST_SPLITS = 500
# Lines below the names that tell of the columns: more than a page has.
_MOST_BODY = 300

_Placed = tuple[float, Part]
"""Words and their baseline."""


@dataclass(frozen=True, slots=True)
class Header:
    """The lines ``first`` to ``end`` (exclusive) of a page name these columns."""

    first: int
    end: int
    names: tuple[str, ...]
    columns: Columns


@dataclass(slots=True)
class _Name:
    """A column's own lines from the lowest up, each with its baseline, and the names that stand over it."""

    lines: list[_Placed]
    over: list[str] = field(default_factory=list)

    @property
    def x0(self) -> float:
        """Its left end."""
        return min(part.x0 for _, part in self.lines)

    @property
    def x1(self) -> float:
        """Its right end."""
        return max(part.x1 for _, part in self.lines)

    @property
    def high(self) -> float:
        """The baseline of its first line."""
        return min(level for level, _ in self.lines)

    @property
    def low(self) -> float:
        """The baseline of its last line."""
        return max(level for level, _ in self.lines)

    @property
    def middle(self) -> float:
        """Half-way from its first line to its last."""
        return (self.high + self.low) / 2

    def beside(self, part: Part) -> bool:
        """Whether it stands above or below these words."""
        return self.x0 < part.x1 and part.x0 < self.x1

    @property
    def text(self) -> str:
        """The whole name: what stands over it, a dash, its own."""
        own = join_lines(part.text for _, part in sorted(self.lines, key=itemgetter(0)))
        return NAME_STACK.join([*self.over, own])


def find_header(rows: Sequence[Row], index: int) -> Header | None:
    """The header whose first column's name stands on line ``index``, if one does."""
    numbered = _names_ordinals(rows, index)
    if not numbered and (not _may_name(rows[index]) or _numbered_soon(rows, index)):
        return None
    first = first_line(rows, index)
    end = end_of_header(rows, first, index)
    if end >= len(rows):
        return None
    lines = [row for row in rows[first:end] if not numbers_row(row)]
    body = rows[end : end + _MOST_BODY]
    names, over = _names(lines, body)
    if len(names) < _FEWEST_COLUMNS or not (numbered or _looks_named(lines, names)):
        return None
    bounds = tuple(_bound(left, right, body) for left, right in pairwise(names))
    left, right = _sides(lines, body)
    _put_over(names, over, [left, *bounds, right], _LEVEL * size(lines[0]))
    return Header(first, end, tuple(name.text for name in names), Columns(bounds))


def _names_ordinals(rows: Sequence[Row], index: int) -> bool:
    """Whether the leftmost words are "STT" (perhaps broken in a narrow column)."""
    name = fold("".join(word.text for word in parts(rows[index])[0].words))
    below = fold(rows[index + 1][0].text) if index + 1 < len(rows) else ""
    return name in {"stt", "tt", "sott"} or (name in {"st", "t", "so"} and below in {"t", "tt"})


def _numbered_soon(rows: Sequence[Row], index: int) -> bool:
    """Whether "STT" stands some lines below, in the middle of the same header."""
    return any(_names_ordinals(rows, below) for below in range(index + 1, min(index + SOON, len(rows))))


def _may_name(row: Row) -> bool:
    """Whether a line without "STT" may hold names: two at least, the first of them known."""
    found = parts(row)
    return len(found) >= _FEWEST_KNOWN and column_role(found[0].text) != "other"


def _looks_named(lines: Sequence[Row], names: Sequence[_Name]) -> bool:
    """Whether a header without "STT" is one: enough names we know, most of all or all in bold letters."""
    known = sum(column_role(name.text) != "other" for name in names)
    return known >= _FEWEST_KNOWN and (2 * known > len(names) or all(map(is_bold, lines)))


# ---- which names ---------------------------------------------------------------------------------------------


def _names(lines: Sequence[Row], body: Sequence[Row]) -> tuple[list[_Name], list[_Placed]]:
    """The columns' own names from left to right, and what stands over several of them."""
    names: list[_Name] = []
    over: list[_Placed] = []
    for row in sorted(lines, key=baseline, reverse=True):
        for part in parts(row):
            below = [name for name in names if name.beside(part)]
            if len(below) > 1:
                over.append((baseline(row), part))
            elif below:
                below[0].lines.append((baseline(row), part))
            else:
                names.append(_Name([(baseline(row), part)]))
    names.sort(key=attrgetter("x0"))
    near = _LEVEL * size(lines[0])
    over += _narrow_parents(names, body, near)
    return names, [*over, *_lone_parents(names, over, near)]


def _lone_parents(names: list[_Name], over: Sequence[_Placed], near: float) -> list[_Placed]:
    """First lines of a name that in truth stand over its neighbours too: those begin lower than the first column's.

    A name broken into lines beside such neighbours looks the same. Between two of them it is none; at the end of a row
    of them it is none where something else stands over them, or where its lines are nearer to each other.
    """
    centred = min(name.high for name in names) < names[0].high - near
    lower = [_is_lower(name, names[0], near, centred=centred) for name in names]
    tops = [level for level, _ in over]
    found = {i: upper for i in range(1, len(names)) if (upper := _upper_lines(names, lower, i, tops, near))}
    between = {index for index in found if lower[index - 1] and index + 1 < len(names) and lower[index + 1]}
    parents = [*over, *(placed for index in between for placed in found[index])]
    lower = [low or index in between for index, low in enumerate(lower)]
    ends = found.keys() - between
    wide = {index for index in ends if _gap_below(names[index], found[index]) > _PARTED * near / _LEVEL}
    ends = {
        index
        for index in ends
        if _is_level(found[index], parents, names[0], near)
        or not _has_parent(names, lower, index, parents)
        or (index in wide and not centred)
    }
    chosen = [*between, *(ends & wide or ends)]
    for index in chosen:
        names[index].lines = [placed for placed in names[index].lines if placed not in found[index]]
    return [placed for index in chosen for placed in found[index]]


def _is_lower(name: _Name, first: _Name, near: float, *, centred: bool) -> bool:
    """Whether a name stands lower than that of the first column, which has the whole height of the header."""
    return name.middle > first.middle + near and (centred or name.high > first.high + near)


def _is_level(upper: Sequence[_Placed], parents: Sequence[_Placed], first: _Name, near: float) -> bool:
    """Whether these lines stand at the height of names over others, and below the first column's."""
    level = upper[0][0]
    return level > first.high + near and any(abs(level - at) < near for at, _ in parents)


def _upper_lines(
    names: Sequence[_Name], lower: Sequence[bool], index: int, tops: Sequence[float], near: float
) -> list[_Placed]:
    """The lines of a name above where its lower neighbours begin, if what is left stands as low as they do."""
    name, first = names[index], names[0]
    beside = [at for at in (index - 1, index + 1) if at < len(names) and lower[at]]
    start = min((names[at].high for at in beside), default=0.0)
    beside_first = name.high <= first.middle + near
    end = min(start - near, first.middle + near) if beside_first else start - near
    upper = [placed for placed in name.lines if placed[0] <= end]
    rest = [level for level, _ in name.lines if level > end]
    under_others = any(level < name.high - near for level in tops)
    parted = bool(upper and rest) and first.middle + near < sum(rest) / len(rest)
    return upper if parted and (beside_first or under_others) else []


def _has_parent(names: Sequence[_Name], lower: Sequence[bool], index: int, parents: Sequence[_Placed]) -> bool:
    """Whether something stands over the lower names beside this one."""
    first = last = index - 1 if lower[index - 1] else index + 1
    while first > 0 and lower[first - 1]:
        first -= 1
    while last + 1 < len(names) and lower[last + 1]:
        last += 1
    return any(names[first].x0 < _middle(placed) < names[last].x1 for placed in parents)


def _gap_below(name: _Name, upper: Sequence[_Placed]) -> float:
    below = min(level for level, _ in name.lines if level > upper[0][0] and all(level != at for at, _ in upper))
    return below - max(level for level, _ in upper)


def _narrow_parents(names: list[_Name], body: Sequence[Row], near: float) -> list[_Placed]:
    """Names that stand over the gap between two columns; taken out of ``names``."""
    found: list[_Placed] = []
    for left, name, right in zip(names[:-2], names[1:-1], names[2:], strict=True):
        lower = min(left.high, right.high) > name.low + near and left is not names[0]
        if lower and _columns_between(left, right, body) < _FEWEST_COLUMNS:
            found += name.lines
    names[:] = [name for name in names if name.lines[0] not in found]
    return found


def _columns_between(left: _Name, right: _Name, body: Sequence[Row]) -> int:
    """How many columns the body shows from the one of ``left`` to the one of ``right``."""
    merged: list[float] = []
    inside = [part for row in body for part in parts(row) if left.x0 < (part.x0 + part.x1) / 2 < right.x1]
    for part in sorted(inside, key=lambda part: part.x0):
        if part.x1 - part.x0 > right.x1 - left.x0:
            continue
        if merged and part.x0 <= merged[-1]:
            merged[-1] = max(merged[-1], part.x1)
        else:
            merged.append(part.x1)
    return len(merged)


def _sides(lines: Sequence[Row], body: Sequence[Row]) -> tuple[float, float]:
    words = [word for row in (*lines, *body) for word in row]
    return min(word.x0 for word in words), max(word.x1 for word in words)


def _put_over(names: Sequence[_Name], over: Sequence[_Placed], edges: Sequence[float], near: float) -> None:
    """Puts each name that stands over several columns on all of them, the lowest last."""
    reached: dict[tuple[int, int], list[_Placed]] = {}
    while over:
        level = min(level for level, _ in over)
        here = sorted((placed for placed in over if placed[0] - level < near), key=lambda placed: placed[1].x0)
        over = [placed for placed in over if placed not in here]
        for reach, placed in _reaches(here, _runs(names, level, near), names, edges):
            reached.setdefault(reach, []).append(placed)
    for (first, last), placed_here in reached.items():
        text = join_lines(part.text for _, part in placed_here)
        for name in names[first:last]:
            name.over.append(text)


def _runs(names: Sequence[_Name], level: float, near: float) -> list[tuple[int, int]]:
    """Neighbouring columns whose own names stand lower than the first column's and than ``level``."""
    first = names[0].high if names[0].high <= level + near else names[0].middle
    runs: list[tuple[int, int]] = []
    for index, name in enumerate(names):
        if name.middle <= first + near or name.high <= level + near:
            continue
        if runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs


def _reaches(
    here: Sequence[_Placed], runs: Sequence[tuple[int, int]], names: Sequence[_Name], edges: Sequence[float]
) -> Iterator[tuple[tuple[int, int], _Placed]]:
    """Each of the names at one height with the columns it stands over: together they stand over all of a run."""
    for first, last in runs:
        mine = [placed for placed in here if edges[first] <= _middle(placed) <= edges[last]]
        if not mine or len(mine) > last - first:
            continue
        cuts = combinations(range(first + 1, last), len(mine) - 1)
        splits = [list(pairwise((first, *cut, last))) for cut in islice(cuts, _MOST_SPLITS)]
        best = min(splits, key=lambda split: (_torn(split, mine, names), _misfit(split, mine, names, edges)))
        yield from zip(best, mine, strict=True)


def _torn(split: Sequence[tuple[int, int]], placed: Sequence[_Placed], names: Sequence[_Name]) -> int:
    """How many columns' names stand right under a name that would not be over them."""
    return sum(
        name.beside(part) and not first <= index < last
        for (first, last), (_, part) in zip(split, placed, strict=True)
        for index, name in enumerate(names)
    )


def _misfit(
    split: Sequence[tuple[int, int]], placed: Sequence[_Placed], names: Sequence[_Name], edges: Sequence[float]
) -> float:
    """How far these names stand from the middle of these columns, or from their left or right ends."""
    pairs = list(zip(split, placed, strict=True))
    return min(
        sum(abs((edges[first] + edges[last]) / 2 - _middle(one)) for (first, last), one in pairs),
        sum(abs(names[first].x0 - part.x0) for (first, _), (_, part) in pairs),
        sum(abs(names[last - 1].x1 - part.x1) for (_, last), (_, part) in pairs),
    )


def _middle(placed: _Placed) -> float:
    return (placed[1].x0 + placed[1].x1) / 2


def _bound(left: _Name, right: _Name, body: Sequence[Row]) -> float:
    """Between two columns' names, the middle of the widest stretch that the fewest rows reach into."""
    spans = [(part.x0, part.x1) for row in body for part in parts(row)]
    first, last = round(left.x1), round(right.x0)
    crossings = [sum(x0 < x < x1 for x0, x1 in spans) for x in range(first, last + 1)]
    if not crossings:
        return (left.x1 + right.x0) / 2
    fewest = min(crossings)
    best_start, best_length, length = 0, 0, 0
    for place, count in enumerate([*crossings, fewest + 1]):
        if count == fewest:
            length += 1
            continue
        if length > best_length:
            best_start, best_length = place - length, length
        length = 0
    return first + best_start + (best_length - 1) / 2
