"""A passage's words on the pages it stands on, as boxes.

A passage is text put together again from lines; a page is words with boxes. Both are folded to tokens and aligned:
over page numbers and running heads, through the lines of neighbouring cells, past words that were read wrongly. A row
of a table is first found by its longest cell; then its cells share the width between them, from left to right.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import syllables
from search_api.row_matching import cells_in
from search_api.token_alignment import align

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from indexer.model import PageWord, Passage

# Of unrelated pages of the same kind no more than a third of a passage's tokens can be found in order.
_FOUND: Final = 0.6
# Words between two that were found are the passage's own, if they are no more than these: a slip, a bullet, a dash.
_FILLED: Final = 3
# Words on one line stand no farther apart than this many times their height; the blanks of a justified line are wide.
_LINE_GAP: Final = 4.0
_SAME_LINE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of one line of page ``page``, in fractions of its width and height from the top left corner."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


def around(boxes: Sequence[Box]) -> Box | None:
    """The one box that holds them all, of one page; None for none."""
    if not boxes:
        return None
    left, top = min(box.x0 for box in boxes), min(box.y0 for box in boxes)
    return Box(boxes[0].page, left, top, max(box.x1 for box in boxes), max(box.y1 for box in boxes))


@dataclass(frozen=True, slots=True)
class Match:
    """The passage's lines in reading order, cell after cell; ``share`` of its tokens were found."""

    boxes: tuple[Box, ...]
    share: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A word of a page, and what it counts as."""

    page: int
    word: PageWord
    tokens: tuple[str, ...]


def match(passage: Passage, pages: Mapping[int, Sequence[PageWord]]) -> Match | None:
    """Where the passage stands on these pages; None where it is not found on them."""
    words = [Placed(page, word, _tokens(word.text)) for page in sorted(pages) for word in pages[page]]
    cells = [tokens for cell in passage.cells if (tokens := _tokens(cell.value))]
    is_prose = len(cells) < 2  # noqa: PLR2004 - a row of one filled cell reads like prose
    ways = _as_prose(passage.text, words) if is_prose else cells_in(words, cells)
    found = (_matched([_found(tokens, among, is_prose=is_prose) for tokens, among in way]) for way in ways)
    return max((one for one in found if one.share >= _FOUND), key=lambda one: one.share, default=None)


def _as_prose(text: str, words: list[Placed]) -> Iterator[list[tuple[tuple[str, ...], list[Placed]]]]:
    """The text as one run; then each of its paragraphs by itself, for a page that has them in another order."""
    yield [(_tokens(text), words)]
    paragraphs = [tokens for paragraph in text.splitlines() if (tokens := _tokens(paragraph))]
    if len(paragraphs) > 1:
        yield [(tokens, words) for tokens in paragraphs]


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(token.folded for token in syllables(text))


def _matched(parts: Sequence[tuple[list[Placed], int, int]]) -> Match:
    found, wanted = sum(count for _, count, _ in parts), sum(total for *_, total in parts)
    return Match(tuple(box for words, *_ in parts for box in _boxes(words)), found / wanted if wanted else 0.0)


def _found(wanted: Sequence[str], words: Sequence[Placed], *, is_prose: bool) -> tuple[list[Placed], int, int]:
    """The words that are the wanted text, how many of its tokens they hold, and of how many."""
    owners = [place for place, word in enumerate(words) for _ in word.tokens]
    tokens = [token for word in words for token in word.tokens]
    breaks = [at for at, (a, b) in enumerate(pairwise(owners), start=1) if words[a].page != words[b].page]
    pairs = align(wanted, tokens, breaks)
    places = sorted({owners[there] for _, there in pairs})
    if is_prose:
        places = _with_bullet(places, words)
    return [words[place] for place in _filled(places, words)], len(pairs), len(wanted)


def _with_bullet(places: list[int], words: Sequence[Placed]) -> list[int]:
    """The places, and before them that of a dash or bullet on the same line."""
    before = places[0] - 1 if places else -1
    if before < 0 or words[before].tokens or not _same_line(words[before], words[before + 1]):
        return places
    return [before, *places]


def _same_line(one: Placed, other: Placed) -> bool:
    return one.page == other.page and one.word.y0 < (other.word.y0 + other.word.y1) / 2 < one.word.y1


def _filled(places: list[int], words: Sequence[Placed]) -> Iterable[int]:
    """The places with the short stretches between them, on the same page."""
    for here, after in pairwise(places):
        near = after - here <= _FILLED + 1 and words[here].page == words[after].page
        yield from range(here, after if near else here + 1)
    yield from places[-1:]


def _boxes(words: Iterable[Placed]) -> list[Box]:
    boxes: list[Box] = []
    for placed in words:
        word = placed.word
        box = Box(placed.page, word.x0, word.y0, word.x1, word.y1)
        if boxes and _continues(boxes[-1], box):
            last = boxes[-1]
            box = Box(last.page, last.x0, min(last.y0, box.y0), max(last.x1, box.x1), max(last.y1, box.y1))
            boxes.pop()
        boxes.append(box)
    return boxes


def _continues(line: Box, word: Box) -> bool:
    height = min(line.y1 - line.y0, word.y1 - word.y0)
    shared = min(line.y1, word.y1) - max(line.y0, word.y0)
    gap = word.x0 - line.x1
    return (
        line.page == word.page
        and shared >= _SAME_LINE * height
        and word.x0 >= line.x0
        and gap <= _LINE_GAP * max(line.y1 - line.y0, word.y1 - word.y0)
    )
