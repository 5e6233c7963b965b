"""Suggestions as one types, out of the documents' own terms: indicators, agencies, headings, places, numbers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from indexer.vietnamese import abbreviations
from indexer.vietnamese.normal import fold
from search_api.cache import LeastRecentlyUsed
from search_api.citation import short_title
from search_api.types import Filters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.model import Document
    from search_api.service import SearchService

Kind = Literal["indicator", "agency", "heading", "document"]

ALL: Final = 10_000_000
MOST: Final = 8
LONGEST: Final = 110
"""Characters of a term that still fits on one line of a list."""
_ORDER: Final[dict[Kind, int]] = {"indicator": 0, "agency": 1, "heading": 2, "document": 3}
_NONE: Final = 9
_MARKER: Final = re.compile(r"^\s*(?:phụ lục\s*\S*|[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])\s*[.):-]*\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A term of the documents, and how many of their places have it."""

    text: str
    kind: Kind
    count: int


@dataclass(frozen=True, slots=True)
class _Term:
    suggestion: Suggestion
    words: tuple[str, ...]


class Suggestions:
    """Terms of one version of the index after another. Safe to use from several threads."""

    def __init__(self, service: SearchService) -> None:
        self._service = service
        self._kept: LeastRecentlyUsed[str, tuple[_Term, ...]] = LeastRecentlyUsed(1)

    def of(self, typed: str, limit: int = MOST) -> tuple[Suggestion, ...]:
        """Terms that have every word typed, the last one perhaps only begun; the likeliest first."""
        asked = [fold(each) for each in (typed, abbreviations.spell_out(typed))]
        wanted = [words for each in dict.fromkeys(asked) if (words := _words(each))]
        if not wanted:
            return ()
        terms = self._kept.get_or(self._service.version(), self._terms)
        ranked = [(min(_rank(term.words, words) for words in wanted), term) for term in terms]
        found = sorted((pair for pair in ranked if pair[0] < _NONE), key=_likeliest)
        return tuple(term.suggestion for _, term in found[:limit])

    def _terms(self) -> tuple[_Term, ...]:
        counted: Counter[tuple[str, Kind]] = Counter()
        spelled: dict[tuple[str, Kind], str] = {}
        for text, kind in self._stated():
            clean = " ".join(text.split())
            key = (fold(clean), kind)
            if 3 <= len(clean) <= LONGEST:  # noqa: PLR2004 - a letter or two is no term
                counted[key] += 1
                spelled.setdefault(key, clean)
        return tuple(
            _Term(Suggestion(spelled[key], key[1], count), tuple(_words(key[0]))) for key, count in counted.items()
        )

    def _stated(self) -> Iterator[tuple[str, Kind]]:
        _, targets = self._service.targets(Filters())
        yield from ((target.indicator, "indicator") for target in targets)
        documents, assignments = self._service.assignments(Filters())
        for assignment in assignments:
            yield from ((name, "agency") for name in assignment.lead_canonical + assignment.coordinate_canonical)
        for document in documents:
            yield short_title(document), "document"
            yield from ((heading, "heading") for heading in self._headings(document))

    def _headings(self, document: Document) -> Iterator[str]:
        for section in self._service.document(document.id).sections:
            bare = _MARKER.sub("", section.title)
            # Headings in capitals are those of every plan: "MỤC ĐÍCH, YÊU CẦU".
            if bare and not bare.isupper():
                yield bare


def _likeliest(ranked: tuple[int, _Term]) -> tuple[int, int, int, int]:
    rank, term = ranked
    return rank, _ORDER[term.suggestion.kind], -term.suggestion.count, len(term.words)


def _rank(words: Sequence[str], typed: Sequence[str]) -> int:
    """0: the term begins so; 1: the words stand in it in a row; 2: somewhere; ``_NONE``: not all of them."""
    *whole, begun = typed
    for start in range(len(words) - len(typed) + 1):
        if list(words[start : start + len(whole)]) == whole and words[start + len(whole)].startswith(begun):
            return 0 if start == 0 else 1
    there = set(words)
    if there.issuperset(whole) and any(word.startswith(begun) for word in words):
        return 2
    return _NONE


def _words(folded: str) -> list[str]:
    return re.findall(r"\w+(?:[/-]\w+)*", folded)
