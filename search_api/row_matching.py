"""The cells of a table's row among the words of its pages.

Words of a page come line by line, so those of neighbouring cells interleave. The cell with most words is found first;
the band that it takes up grows by the lines around it as long as they hold what the other cells still want; within the
band the cells share the width between them, from left to right, in the way that suits their words best.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from search_api.token_alignment import align

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from search_api.page_matching import Placed

    Tokens = tuple[str, ...]

# How many places of the longest cell are looked at, as long as they hold nearly as much of it as the best one.
_CORES: Final = 3
_RIVAL: Final = 0.75
# A line around the band belongs to the row when this much of it is what other cells want.
_WANTED: Final = 0.6
# Lines of page furniture and of a header said again that may stand between the parts of a row cut by a page's end.
_SKIPPED: Final = 8
# Where cells may part: this many places across the band. A word belongs to the cell that its middle is in.
_PLACES: Final = 80
_STRANGE: Final = 0.3


def cells_in(words: Sequence[Placed], cells: Sequence[Tokens]) -> Iterator[list[tuple[Tokens, list[Placed]]]]:
    """Each cell's tokens with the words of its part of the row: the ways to see it, one of them the right one."""
    lines = _lines(words)
    for core in _cores(words, cells, lines):
        for steps in ((-1, 1), (1, -1)):
            band = _band(core, cells, lines, steps)
            yield list(zip(cells, _columns(band, cells), strict=True))


# ---- the band --------------------------------------------------------------------------------------------------


def _band(core: set[int], cells: Sequence[Tokens], lines: list[list[Placed]], steps: tuple[int, int]) -> list[Placed]:
    """The words of the row, in order. Two rows may end alike, so where it grows first is for the caller to try."""
    inside = set(core)
    wanted = Counter(token for tokens in cells for token in tokens)
    wanted -= Counter(token for place in inside for word in lines[place] for token in word.tokens)
    for step in steps:
        for edge in sorted(place for place in inside if place + step not in inside):
            _grow(inside, lines, wanted, edge, step)
    return [word for place in sorted(inside) for word in lines[place]]


def _cores(words: Sequence[Placed], cells: Sequence[Tokens], lines: list[list[Placed]]) -> Iterator[set[int]]:
    """The lines where the cell with most words may stand: rows of one table like to say nearly the same."""
    left, best = list(words), 0
    for _ in range(_CORES):
        owners = [word for word in left for _ in word.tokens]
        tokens = [token for word in left for token in word.tokens]
        breaks = [at for at, (a, b) in enumerate(pairwise(owners), start=1) if a.page != b.page]
        pairs = align(max(cells, key=len), tokens, breaks)
        if not pairs or len(pairs) < _RIVAL * best:
            return
        best = max(best, len(pairs))
        found = {id(owners[there]) for _, there in pairs}
        left = [word for word in left if id(word) not in found]
        yield _between({place for place, line in enumerate(lines) if any(id(word) in found for word in line)}, lines)


def _lines(words: Sequence[Placed]) -> list[list[Placed]]:
    """The words by page and height: what stands on one line, whatever cell it is in."""
    lines: list[list[Placed]] = []
    for word in sorted(words, key=lambda each: (each.page, each.word.y0 + each.word.y1)):
        last = lines[-1][-1] if lines else None
        if last and last.page == word.page and _middle(word) < last.word.y1 - (last.word.y1 - last.word.y0) / 4:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda each: each.word.x0) for line in lines]


def _middle(placed: Placed) -> float:
    return (placed.word.y0 + placed.word.y1) / 2


def _between(inside: set[int], lines: list[list[Placed]]) -> set[int]:
    """With the lines that stand between these on the same page."""
    kept: set[int] = set()
    for page in {lines[place][0].page for place in inside}:
        own = [place for place in inside if lines[place][0].page == page]
        kept |= set(range(min(own), max(own) + 1))
    return kept


def _grow(inside: set[int], lines: list[list[Placed]], wanted: Counter[str], edge: int, step: int) -> None:
    """Takes in the lines beyond this edge that hold what is still wanted; at a page's end looks a little further."""
    at, skipped = edge + step, 0
    while 0 <= at < len(lines) and at not in inside and wanted.total():
        tokens = Counter(token for word in lines[at] for token in word.tokens)
        taken = tokens & wanted
        if tokens and taken.total() >= _WANTED * tokens.total():
            inside.add(at)
            wanted -= taken
            edge, skipped = at, 0
        else:
            skipped += 1
            if skipped > _SKIPPED or not _at_page_end(edge, at, lines):
                return
        at += step


def _at_page_end(edge: int, at: int, lines: list[list[Placed]]) -> bool:
    """Whether between the band's edge and this line a page ends, or may be about to."""
    first, last = sorted((edge, at))
    ends = min(last + _SKIPPED, len(lines) - 1) if edge < at else max(first - _SKIPPED, 0)
    return lines[edge][0].page != lines[ends][0].page


# ---- the columns -----------------------------------------------------------------------------------------------


def _columns(band: list[Placed], cells: Sequence[Tokens]) -> list[list[Placed]]:
    """The band's words by cell: the partition of its width that finds most of each cell's tokens in its part."""
    slots = _slots(band)
    best = [[(0.0, 0)] * (_PLACES + 1)]  # best[k][p]: the first k cells end at place p; score, where the k-th began
    best[0] = [(0.0 if place == 0 else float("-inf"), 0) for place in range(_PLACES + 1)]
    for tokens in cells:
        best.append(_next_cell(best[-1], slots, Counter(tokens)))
    bounds = [_PLACES]
    for row in best[:0:-1]:
        bounds.append(row[bounds[-1]][1])
    bounds.reverse()
    slot_of = {id(word): place for place, words in enumerate(slots) for word in words}
    return [[word for word in band if low <= slot_of[id(word)] < high] for low, high in pairwise(bounds)]


def _slots(band: list[Placed]) -> list[list[Placed]]:
    left, right = min(each.word.x0 for each in band), max(each.word.x1 for each in band)
    slots: list[list[Placed]] = [[] for _ in range(_PLACES)]
    for each in band:
        middle = (each.word.x0 + each.word.x1) / 2
        slots[min(int((middle - left) / (right - left or 1.0) * _PLACES), _PLACES - 1)].append(each)
    return slots


def _next_cell(
    before: list[tuple[float, int]], slots: list[list[Placed]], wanted: Counter[str]
) -> list[tuple[float, int]]:
    """The best end at each place for a cell that wants these tokens, after what came before it."""
    best: list[tuple[float, int]] = [(float("-inf"), 0)] * (_PLACES + 1)
    for low in range(_PLACES):
        if before[low][0] == float("-inf"):
            continue
        score, left = before[low][0], wanted.copy()
        for high in range(low + 1, _PLACES + 1):
            score += sum(_gain(token, left) for word in slots[high - 1] for token in word.tokens)
            if score >= best[high][0]:  # a dash at a line's end stays with its cell
                best[high] = (score, low)
    return best


def _gain(token: str, left: Counter[str]) -> float:
    if left[token] > 0:
        left[token] -= 1
        return 1.0
    return -_STRANGE
