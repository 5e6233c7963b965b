"""Plain text: physical lines as they stand, cut into pages where the file shows them, tables as tables."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from indexer.formats.decoding import decode
from indexer.formats.pipe_tables import with_tables
from indexer.formats.side_by_side import one_after_the_other
from indexer.formats.text_columns import with_columns
from indexer.model import Page, Reading

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from indexer.formats.layout_tables import Bounds

_FORM_FEED = "\f"
# What some PDF readers leave of a page's head: one blank before the page's first line.
_PAGE_START = re.compile(r"^ (?=\S)")
_INDENTED = re.compile(r"^[ \t]{2,}\S")
_PAGE_NUMBER = re.compile(r"^\s*[-–—]?\s*(?:[Tt]rang\s+)?(\d{1,4})(?:\s*/\s*\d{1,4})?\s*[-–—]?\s*$")
_FEWEST_NUMBERS = 2  # page numbers that make a text one of pages
_FIRST_PRINTED = 3  # the highest number that a text's first printed one may be: title page and contents have none
_SHORTEST_NUMBERED = 20  # lines between two of them; the numbers of a flattened table's rows stand closer
_SHORTEST_LINE = 60  # characters of a line that is broken only because the next word found no room
_CENTRED = 20  # blanks before a number that stands in the middle of its line
_DOUBLED = 0.45  # share of blank lines from which a text has one behind every line: twice as many lines, then
_HEAD_ROOM = 1.5
# A page has some lines at least; a line beginning with a blank soon after another is an indent or a slip.
_SHORTEST_PAGE = 8
# More such lines than one in ten are no page starts: a text that indents its paragraphs by one blank.
_MOST_STARTS = 0.1


def read_text(name: str, content: bytes) -> Reading:
    """The file's lines, blank ones included. Without a sign of pages: one page, ``paged`` False."""
    text = decode(name, content)
    cut = _cut_at_form_feeds if _FORM_FEED in text.strip(_FORM_FEED + "\n ") else _cut_at_blanks
    pages = [one_after_the_other(page) for page in cut(text)]
    return Reading(format="text", pages=tuple(_pages(pages)), paged=len(pages) > 1 or _FORM_FEED in text)


def _pages(pages: Sequence[Sequence[str]]) -> Iterator[Page]:
    still: Bounds = ()
    for number, lines in enumerate(pages, start=1):
        items, still = with_columns(with_tables(lines), still)
        yield Page(number, items)


def _cut_at_form_feeds(text: str) -> list[list[str]]:
    pages = [part.split("\n") for part in text.split(_FORM_FEED)]
    if len(pages) > 1 and not any(line.strip() for line in pages[-1]):
        pages.pop()  # pdftotext ends every page with a form feed, the last one too
    return [_trim(page) for page in pages]


def _trim(lines: list[str]) -> list[str]:
    return lines[:-1] if lines and not lines[-1] else lines


def _cut_at_blanks(text: str) -> list[list[str]]:
    lines = text.replace(_FORM_FEED, "").split("\n")
    if lines and not lines[-1]:
        lines.pop()
    starts = _page_starts(lines)
    run = [] if starts else _numbered_run(lines)
    if not (starts or run):
        lines = _without_centred_numbers(lines)
    bounds = [0, *(starts or _numbered_starts(lines, run)), len(lines)]
    printed = {place for place, _ in run if not _is_told(lines, place)} if run and run[0][1] <= _FIRST_PRINTED else ()
    pages = [[lines[place] for place in range(first, last) if place not in printed] for first, last in pairwise(bounds)]
    for page in pages[1:] if starts else ():
        page[0] = page[0][1:]
    return pages


def _without_centred_numbers(lines: list[str]) -> list[str]:
    """Without the numbers far from the margin that count up one by one, wherever they stand: of pages too short to cut.

    A figure that is wrapped into a line of its own stands at the margin.
    """
    centred = [place for place, line in enumerate(lines) if len(line) - len(line.lstrip()) >= _CENTRED]
    found = [(place, int(match[1])) for place in centred if (match := _PAGE_NUMBER.match(lines[place]))]
    numbers = [number for _, number in found]
    if len(found) < _FEWEST_NUMBERS or numbers[0] > _FIRST_PRINTED:
        return lines
    if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return lines
    printed = {place for place, _ in found}
    return [line for place, line in enumerate(lines) if place not in printed]


def _numbered_run(lines: Sequence[str]) -> list[tuple[int, int]]:
    """The printed numbers that alone tell pages, and their lines: alone in a line beside a blank one, in sequence."""
    found = [(place, int(match[1])) for place, line in enumerate(lines) if (match := _is_alone(lines, place, line))]
    doubled = sum(not line.strip() for line in lines) >= _DOUBLED * len(lines)
    shortest = 2 * _SHORTEST_NUMBERED if doubled else _SHORTEST_NUMBERED
    found = [each for at, each in enumerate(found) if not _is_among_rows(at, found, shortest)]
    apart = {place for place, _ in found if not any(map(str.strip, _beside(lines, place)))}
    run = _longest_run(found, apart, shortest)
    return run if len(run) >= _FEWEST_NUMBERS else []


def _is_among_rows(at: int, found: Sequence[tuple[int, int]], shortest: int) -> bool:
    """Whether the numbers before and after it stand too near for pages: the rows of a flattened table."""
    place, number = found[at]
    before = takewhile(lambda each: place - each[0] < shortest, reversed(found[max(0, at - shortest) : at]))
    after = takewhile(lambda each: each[0] - place < shortest, found[at + 1 : at + 1 + shortest])
    return any(other == number - 1 for _, other in before) and any(other == number + 1 for _, other in after)


def _is_told(lines: Sequence[str], place: int) -> bool:
    """Whether the last words before a number announce it: "Tổng số trạm y tế:"."""
    before = next((line for line in reversed(lines[:place]) if line.strip()), "")
    return before.rstrip().endswith(":")


def _numbered_starts(lines: Sequence[str], run: Sequence[tuple[int, int]]) -> list[int]:
    """Where the pages so numbered begin.

    The number stands at the page's head from the second page on (Nghị định 30/2020/NĐ-CP, Phụ lục I), or at its foot.
    """
    if not run:
        return []
    lengths = sorted(after - before for before, after in pairwise(place for place, _ in run))
    first, number = run[0]
    at_head = number > 1 and first <= (number - 1) * lengths[len(lengths) // 2] * _HEAD_ROOM
    starts = [place if at_head else place + 1 for place, _ in run]
    return [place for place in starts if 0 < place < len(lines)]


def _is_alone(lines: Sequence[str], place: int, line: str) -> re.Match[str] | None:
    if not (match := _PAGE_NUMBER.match(line)):
        return None
    beside = _beside(lines, place)
    return match if not all(map(str.strip, beside)) or _is_within_sentence(*beside) else None


def _is_within_sentence(before: str, after: str) -> bool:
    """Whether a long line is broken there and goes on in small letters; a flattened table's cells are short."""
    before = before.rstrip()
    breaks = len(before) >= _SHORTEST_LINE and (before[-1].isalnum() or before[-1] == ",")
    return breaks and after.lstrip()[:1].islower()


def _beside(lines: Sequence[str], place: int) -> tuple[str, str]:
    """The lines before and behind; at the text's ends a blank one."""
    return lines[place - 1] if place else "", lines[place + 1] if place + 1 < len(lines) else ""


def _longest_run(found: Sequence[tuple[int, int]], apart: Collection[int], shortest: int) -> list[tuple[int, int]]:
    """The longest sequence of numbers that follow one another, a page's lines (``shortest``) between them.

    Of two as long, the one with more places in ``apart``, between blank lines: a row's number has its cells behind it.
    """
    ending: dict[int, list[tuple[int, int]]] = {}  # by number, the best that ends with it
    for place, number in found:
        before = ending.get(number - 1, [])
        follows = bool(before) and place - before[-1][0] >= shortest
        run = [*(before if follows else ()), (place, number)]
        if _rank(run, apart) > _rank(ending.get(number, []), apart):
            ending[number] = run
    return max(ending.values(), key=lambda run: _rank(run, apart), default=[])


def _rank(run: Sequence[tuple[int, int]], apart: Collection[int]) -> tuple[int, int]:
    return len(run), sum(place in apart for place, _ in run)


def _page_starts(lines: Sequence[str]) -> list[int]:
    """The lines that begin with the one blank of a page start, right below text or a page number.

    A new page follows on the last line of the page before without a blank line; after one, the blank is a slip.
    """
    texts = [index for index, line in enumerate(lines) if line.strip()]
    blanks = [index for index in texts if _PAGE_START.match(lines[index])]
    indented = sum(1 for index in texts if _INDENTED.match(lines[index]))
    if len(blanks) > _MOST_STARTS * len(texts) or indented > len(texts) // 4:
        return []
    order = {index: place for place, index in enumerate(texts)}
    starts: list[int] = []
    last = 0
    for index in blanks:
        place = order[index]
        if place - last < _SHORTEST_PAGE or not _follows_a_page(lines, index, texts[place - 1]):
            continue
        starts.append(index)
        last = place
    return starts


def _follows_a_page(lines: Sequence[str], index: int, before: int) -> bool:
    return before == index - 1 or _PAGE_NUMBER.match(lines[before]) is not None
