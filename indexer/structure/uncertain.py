"""Words that OCR was not sure of, or that no text has: where they stand, and which records rest on them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.model import NEEDS_CHECK, Assignment, PageWord, Passage, Target
from indexer.structure.stray_marks import stray_marks
from indexer.vietnamese.slips import likely_readings, look_alike, strayed_readings, unknown_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from indexer.model import LikelyReading
    from indexer.structure.metadata import Metadata

# Below this a word is more likely wrong than a reader would guess from the page; below the other it may be, where
# another one would make sense.
SURE, DOUBTFUL = 60.0, 85.0
_word = re.compile(r"\S+")
_CERTAIN = 100.0
_TRIED = 3  # a word that was joined to another over a line's end is looked for from so many letters on

PageWords = tuple[tuple[int, tuple[PageWord, ...]], ...]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Read:
    """A word of a page between its neighbours."""

    before: str
    after: str
    confidence: float


def mark_uncertain(passages: Sequence[Passage], page_words: PageWords) -> list[Passage]:
    """The passages with the spans of what OCR was not sure of, and what it likely should have read."""
    pages = {page: _by_text(words) for page, words in page_words}
    return [_marked(one, pages) for one in passages]


def _marked(passage: Passage, pages: Mapping[int, Mapping[str, list[_Read]]]) -> Passage:
    if not any(page in pages for page in _pages(passage)):
        return passage
    text, doubtful, strange = passage.text, list(_spans(passage, pages)), unknown_words(passage.text)
    likely = likely_readings(text, [*(span for span, _ in doubtful), *strange])
    likely += tuple(one for one in strayed_readings(text) if not any(_meet(one, other) for other in likely))
    unsure = {span for span, confidence in doubtful if confidence < SURE}
    unsure |= {(one.start, one.end) for one in likely if look_alike(text[one.start : one.end], one.reading)}
    unsure |= {*stray_marks(text), *strange}
    return replace(passage, uncertain=_disjoint(unsure), likely=tuple(sorted(likely, key=lambda one: one.start)))


def _meet(one: LikelyReading, other: LikelyReading) -> bool:
    return one.start < other.end and other.start < one.end


def _disjoint(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, without those that stand in the one before."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda one: (one[0], -one[1])):
        if not found or span[0] >= found[-1][1]:
            found.append(span)
    return tuple(found)


def _by_text(words: Sequence[PageWord]) -> dict[str, list[_Read]]:
    texts = ["", *(word.text for word in words), ""]
    found: dict[str, list[_Read]] = defaultdict(list)
    for place, word in enumerate(words, start=1):
        confidence = _CERTAIN if word.confidence is None else word.confidence
        found[word.text].append(_Read(texts[place - 1], texts[place + 1], confidence))
    return found


def _pages(passage: Passage) -> range:
    return range(passage.page_start, passage.page_end + 1)


def _spans(passage: Passage, pages: Mapping[int, Mapping[str, list[_Read]]]) -> Iterator[tuple[Span, float]]:
    """The places of doubtful words and how sure OCR was of them."""
    shown = [pages[page] for page in _pages(passage) if page in pages]
    matches = list(_word.finditer(passage.text))
    texts = ["", *(match.group() for match in matches), ""]
    for place, match in enumerate(matches, start=1):
        confidence = _confidence(match.group(), texts[place - 1], texts[place + 1], shown)
        if confidence < DOUBTFUL:
            yield match.span(), confidence


def _confidence(text: str, before: str, after: str, pages: Sequence[Mapping[str, list[_Read]]]) -> float:
    """Of the words of this text on these pages, that of the one between these neighbours.

    A word joined over a line's end is as sure as the least sure of what may be its parts.
    """
    ranked = [
        ((read.before == before) + (read.after == after), read.confidence)
        for page in pages
        for read in page.get(text, ())
    ]
    if ranked:
        return max(ranked)[1]
    parts = (read for page in pages for part, some in page.items() if _is_part(part, text) for read in some)
    return min((read.confidence for read in parts), default=_CERTAIN)


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


def surely_signed(metadata: Metadata, page_words: PageWords) -> Metadata:
    """What a document states of itself without a signer's name or post that OCR was not sure of.

    Both stand under stamp and signature, where half a name is easily read for a whole one.
    """
    if metadata.signer and not _is_sure(metadata.signer, page_words):
        metadata = replace(metadata, signer=None)
    if metadata.signer_post and not _is_sure(metadata.signer_post, page_words):
        metadata = replace(metadata, signer_post=None)
    return metadata


def _is_sure(text: str, page_words: PageWords) -> bool:
    """Whether the words were surely read where they stand together; those that stand nowhere came otherwise."""
    wanted = text.lower().split()
    for _, words in reversed(page_words):
        texts = [word.text.lower() for word in words]
        for start in range(len(texts) - len(wanted) + 1):
            if texts[start : start + len(wanted)] == wanted:
                return all((word.confidence or 0.0) >= SURE for word in words[start : start + len(wanted)])
    return True


def _touched(passage: Passage, parts: Iterable[str]) -> bool:
    """Whether an uncertain word stands in one of these parts of the passage."""
    for part in filter(None, parts):
        start = passage.text.find(part)
        end = start + len(part)
        if start >= 0 and any(first < end and last > start for first, last in passage.uncertain):
            return True
    return False
