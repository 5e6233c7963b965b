"""Plain text: physical lines as they stand, cut into pages where the file shows them, pipe tables as tables."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from indexer.formats.decoding import decode
from indexer.formats.pipe_tables import with_tables
from indexer.formats.side_by_side import one_after_the_other
from indexer.model import Page, Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

_FORM_FEED = "\f"
# What some PDF readers leave of a page's head: one blank before the page's first line.
_PAGE_START = re.compile(r"^ (?=\S)")
_INDENTED = re.compile(r"^[ \t]{2,}\S")
_PAGE_NUMBER = re.compile(r"^\s*[-–—]?\s*\d{1,4}\s*[-–—]?\s*$")
# A page has some lines at least; a line beginning with a blank soon after another is an indent or a slip.
_SHORTEST_PAGE = 8
# More such lines than one in ten are no page starts: a text that indents its paragraphs by one blank.
_MOST_STARTS = 0.1


def read_text(name: str, content: bytes) -> Reading:
    """The file's lines, blank ones included. Without a sign of pages: one page, ``paged`` False."""
    text = decode(name, content)
    cut = _cut_at_form_feeds if _FORM_FEED in text.strip(_FORM_FEED + "\n ") else _cut_at_blanks
    pages = [one_after_the_other(page) for page in cut(text)]
    return Reading(
        format="text",
        pages=tuple(Page(number, with_tables(lines)) for number, lines in enumerate(pages, start=1)),
        paged=len(pages) > 1 or _FORM_FEED in text,
    )


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
    bounds = [0, *starts, len(lines)]
    pages = [lines[first:last] for first, last in pairwise(bounds)]
    for page in pages[1:]:
        page[0] = page[0][1:]
    return pages


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
