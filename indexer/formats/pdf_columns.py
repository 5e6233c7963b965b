"""Parts of a page set in two columns: the agency beside the country's name, the recipients beside the signature.

Read across, their lines would mix; so such a part is split at the empty strip between its columns, the gutter.
Only these two parts are split: other words that stand apart on one line (a short list with figures) belong together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from indexer.formats.pdf_glyphs import Row, Word, regroup, row_text
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

# A gutter is wider than justified text stretches its blanks: more than one letter size.
_GUTTER = 1.1
# Beside the country's name, which is long, the gutter may be narrow.
_NARROW_GUTTER = 0.2
# Columns of a header or a signature block are never narrower than this share of the page.
_NARROWEST = 0.1
# Lines further apart than this many letter sizes are not one block.
_BLOCK_GAP = 3.0
# The height of a signature (pictures, stamps) keeps the signer's name away from the post: in letter sizes.
_SIGNATURE_GAP = 14.0
# So many lines below "Nơi nhận" the right column is looked for where no line has both columns.
_STAGGERED = 20
# How far down the first page its header can begin, as a share of the page.
_HEADER_START = 0.25

_COUNTRY = re.compile(r"cong hoa xa hoi|dang cong san viet nam")
# Below a letter's header, and no part of it, stands whom it is for.
_ADDRESSED = re.compile(r"^kinh gui\b")
_RECIPIENTS = re.compile(r"^noi nhan\b")
_SIGNING = re.compile(
    r"^(?:tm|t/m|kt|tl|tuq|q)[.\s]|^(?:chu tich|bi thu|pho bi thu|thu truong|giam doc|chanh van phong)"
)


@dataclass(frozen=True, slots=True)
class Zone:
    """Rows ``first`` to ``last`` (inclusive) stand in two columns parted at ``gutter``."""

    first: int
    last: int
    gutter: float


def in_reading_order(rows: Sequence[Row], width: float, height: float, *, first_page: bool) -> list[Row]:
    """The rows from top to bottom; within a two-column part the left column's first, then the right one's."""
    ordered: list[Row] = []
    index = 0
    while index < len(rows):
        zone = _zone_at(rows, index, width, may_head=first_page and _top(rows[index]) < _HEADER_START * height)
        if zone is None:
            ordered.append(rows[index])
            index += 1
            continue
        # Lines of the right column above the zone's first common line belong to it too.
        lead = _leading_right(ordered, rows[zone.first], zone.gutter)
        words = [word for row in ordered[len(ordered) - lead :] for word in row]
        del ordered[len(ordered) - lead :]
        words += [word for row in rows[zone.first : zone.last + 1] for word in row]
        ordered += regroup(word for word in words if _middle(word) < zone.gutter)
        ordered += regroup(word for word in words if _middle(word) >= zone.gutter)
        index = zone.last + 1
    return ordered


def _zone_at(rows: Sequence[Row], start: int, width: float, *, may_head: bool) -> Zone | None:
    best = None
    for strip in _strips(rows[start]) or _strips_below(rows, start):
        last = _reach(rows, start, strip)
        zone = _judge(rows, start, last, width, may_head=may_head)
        if zone and (best is None or zone.last > best.last):
            best = zone
    return best


def _strips(row: Row) -> list[tuple[float, float]]:
    """The gaps of this row that could be a gutter."""
    strips = []
    for index in range(1, len(row)):
        before, after = row[index - 1], row[index]
        country = _COUNTRY.match(fold(row_text(row[index:])))
        if after.x0 - before.x1 > (_NARROW_GUTTER if country else _GUTTER) * max(before.size, after.size):
            strips.append((before.x1, after.x0))
    return strips


def _strips_below(rows: Sequence[Row], start: int) -> list[tuple[float, float]]:
    """Of recipients whose lines stand at other heights than the signature's: from their head to what is beside them."""
    head = rows[start]
    if not _RECIPIENTS.match(fold(row_text(head))):
        return []
    below = (run for row in rows[start + 1 : start + _STAGGERED] for run in _runs(row))
    return sorted({(head[-1].x1, x0) for x0, _ in below if x0 - head[-1].x1 > _GUTTER * head[0].size})


def _reach(rows: Sequence[Row], start: int, strip: tuple[float, float]) -> int:
    """The last row in one block with ``start`` that leaves a part of the strip empty."""
    left, right = strip
    last = start
    least = (right - left) * 0.4 if right - left < rows[start][0].size else _GUTTER * rows[start][0].size
    for index in range(start + 1, len(rows)):
        row = rows[index]
        allowed = _SIGNATURE_GAP if row[0].x0 >= right else _BLOCK_GAP
        if _top(row) - _bottom(rows[index - 1]) > allowed * row[0].size or _ADDRESSED.match(fold(row_text(row))):
            break
        middle = (left + right) / 2
        for x0, x1 in _runs(
            row
        ):  # what goes on with plain blanks stands on one side, whatever word of it is in the strip
            left, right = (max(left, x1), right) if x0 + x1 < 2 * middle else (left, min(right, x0))
        if right - left < least:
            break
        last = index
    return last


def _runs(row: Row) -> list[tuple[float, float]]:
    """From where to where its words stand with plain blanks between them."""
    runs = [(row[0].x0, row[0].x1)]
    for before, word in pairwise(row):
        if word.x0 - before.x1 > _GUTTER * word.size:
            runs.append((word.x0, word.x1))
        else:
            runs[-1] = (runs[-1][0], word.x1)
    return runs


def _judge(rows: Sequence[Row], start: int, last: int, width: float, *, may_head: bool) -> Zone | None:
    """The zone of these rows, if their words say that it is a header or a signature block."""
    block = rows[start : last + 1]
    gutter = _gutter(block)
    if gutter is None:
        return None
    left = [row for row in (tuple(w for w in r if _middle(w) < gutter) for r in block) if row]
    right = [row for row in (tuple(w for w in r if _middle(w) >= gutter) for r in block) if row]
    if min(_breadth(left), _breadth(right)) < _NARROWEST * width:
        return None
    both = sum(1 for row in block if row[0].x1 < gutter < row[-1].x0)
    heads = may_head and (any(_COUNTRY.search(fold(row_text(row))) for row in right) or both > 1)
    signs = any(_RECIPIENTS.match(fold(row_text(row))) for row in left) and bool(right)
    signs = signs or any(_SIGNING.match(fold(row_text(row))) for row in right[:2])
    if not (heads or signs):
        return None
    return Zone(start, start + _last_of_block(block, gutter, keep_left=signs), gutter)


def _gutter(block: Sequence[Row]) -> float | None:
    """The middle of the widest strip that every row of the block leaves empty."""
    words = sorted((word for row in block for word in row), key=lambda word: word.x0)
    widest, gutter, edge = 0.0, None, words[0].x1
    for word in words[1:]:
        if word.x0 - edge > widest:
            widest, gutter = word.x0 - edge, (edge + word.x0) / 2
        edge = max(edge, word.x1)
    return gutter


def _last_of_block(block: Sequence[Row], gutter: float, *, keep_left: bool) -> int:
    """Where the block ends: its last row of two columns, with the left column's lines that go on below it."""
    last = max((i for i, row in enumerate(block) if row[0].x1 < gutter < row[-1].x0), default=0)
    left = [word for row in block[: last + 1] for word in row if _middle(word) < gutter]
    x0, x1 = min(word.x0 for word in left), max(word.x1 for word in left)
    for index in range(last + 1, len(block)):
        row = block[index]
        on_the_right = row[0].x0 > gutter
        # A header's lines are centred under each other: others are the text's first line, short by chance.
        off_centre = abs(row[0].x0 + row[-1].x1 - x0 - x1) / 2
        if not (keep_left or on_the_right or off_centre < row[0].size):
            break
        if not on_the_right or keep_left:
            last = index
    return last


def _leading_right(ordered: Sequence[Row], first: Row, gutter: float) -> int:
    """How many rows right above the zone stand in its right column alone, and near enough to belong to it."""
    count = 0
    below = first
    right = [word for word in first if word.x0 > gutter]
    heads = _RECIPIENTS.match(fold(row_text(first)))
    if not (right or heads) or not _SIGNING.match(fold(row_text(ordered[-1])) if ordered else ""):
        return 0
    for row in reversed(ordered):
        near = _top(below) - _bottom(row) < _BLOCK_GAP * row[0].size
        if not (near and row[0].x0 > gutter):
            break
        count, below = count + 1, row
    return count


def _middle(word: Word) -> float:
    return (word.x0 + word.x1) / 2


def _breadth(rows: Sequence[Row]) -> float:
    words = [word for row in rows for word in row]
    return max((w.x1 for w in words), default=0.0) - min((w.x0 for w in words), default=0.0)


def _top(row: Row) -> float:
    return min(word.top for word in row)


def _bottom(row: Row) -> float:
    return max(word.bottom for word in row)
