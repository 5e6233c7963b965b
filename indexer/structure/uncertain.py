"""Words that OCR was not sure of: where they stand in the passages, and which records rest on them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.model import NEEDS_CHECK, Assignment, PageWord, Passage, Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

# Below this a word is more likely wrong than a reader would guess from the page.
SURE = 60.0
_word = re.compile(r"\S+")
_TRIED = 3  # a word that was joined to another over a line's end is looked for from so many letters on

PageWords = tuple[tuple[int, tuple[PageWord, ...]], ...]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Read:
    """A word of a page between its neighbours."""

    before: str
    after: str
    sure: bool


def mark_uncertain(passages: Sequence[Passage], page_words: PageWords) -> list[Passage]:
    """The passages with the spans of what OCR was not sure of."""
    pages = {page: _by_text(words) for page, words in page_words}
    return [replace(one, uncertain=tuple(_spans(one, pages))) if pages else one for one in passages]


def _by_text(words: Sequence[PageWord]) -> dict[str, list[_Read]]:
    texts = ["", *(word.text for word in words), ""]
    found: dict[str, list[_Read]] = defaultdict(list)
    for place, word in enumerate(words, start=1):
        sure = word.confidence is None or word.confidence >= SURE
        found[word.text].append(_Read(texts[place - 1], texts[place + 1], sure))
    return found


def _spans(passage: Passage, pages: Mapping[int, Mapping[str, list[_Read]]]) -> Iterator[Span]:
    shown = [pages[page] for page in range(passage.page_start, passage.page_end + 1) if page in pages]
    matches = list(_word.finditer(passage.text))
    texts = ["", *(match.group() for match in matches), ""]
    for place, match in enumerate(matches, start=1):
        if not _is_sure(match.group(), texts[place - 1], texts[place + 1], shown):
            yield match.span()


def _is_sure(text: str, before: str, after: str, pages: Sequence[Mapping[str, list[_Read]]]) -> bool:
    """Of the words of this text on these pages, whether the one between these neighbours was read surely.

    A word joined over a line's end is sure when all that may be its parts are.
    """
    ranked = [
        ((read.before == before) + (read.after == after), read.sure) for one in pages for read in one.get(text, ())
    ]
    if ranked:
        return max(ranked)[1]
    return all(read.sure for page in pages for part, some in page.items() if _is_part(part, text) for read in some)


def _is_part(part: str, whole: str) -> bool:
    return len(part) >= _TRIED and (whole.startswith(part) or whole.endswith(part))


def flag_assignments(records: Iterable[Assignment], passages: Sequence[Passage]) -> list[Assignment]:
    """The assignments with ``NEEDS_CHECK`` where who, what or when was not surely read."""
    unsure = {passage.id: passage for passage in passages if passage.uncertain}
    return [
        replace(one, flags=(*one.flags, NEEDS_CHECK))
        if one.passage_id in unsure
        and _touched(unsure[one.passage_id], (one.task, *one.lead, *one.coordinate, one.deadline or ""))
        else one
        for one in records
    ]


def flag_targets(records: Iterable[Target], passages: Sequence[Passage]) -> list[Target]:
    """The targets with ``NEEDS_CHECK`` where their words were not surely read."""
    unsure = {passage.id: passage for passage in passages if passage.uncertain}
    return [
        replace(one, flags=(*one.flags, NEEDS_CHECK))
        if one.passage_id in unsure and _touched(unsure[one.passage_id], (one.text,))
        else one
        for one in records
    ]


def _touched(passage: Passage, parts: Iterable[str]) -> bool:
    """Whether an uncertain word stands in one of these parts of the passage."""
    for part in filter(None, parts):
        start = passage.text.find(part)
        end = start + len(part)
        if start >= 0 and any(first < end and last > start for first, last in passage.uncertain):
            return True
    return False
