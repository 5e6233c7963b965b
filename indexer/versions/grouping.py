"""Which documents of an index are one document in several files, and which of each is shown first.

The same whatever order the files came in: pairs are taken from the likest down, and two groups become one only if
nothing in the one contradicts anything in the other. A draft like two signed plans joins the one that it is likest.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from indexer.versions.evidence import conflict, same_heading, same_key
from indexer.versions.sketch import shared

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from numpy.typing import NDArray

    from indexer.model import Document
    from indexer.versions.sketch import Sketch

Relation = Literal["same_text", "draft", "signed", "scan", "part", "whole"]

# Runs of three syllables in common. One plan in several formats: 0.99 and more; near-twin plans of two communes: up to
# 0.36; a document and its digest: 0.26; a clean scan: 0.99, one of 60 dots an inch 0.75.
SAME: Final = 0.8
"""From here on two documents that contradict nothing are one."""
REVISED: Final = 0.55
"""... that say whose they are, and the same: a draft that was worked over before it was signed."""
SCANNED: Final = 0.42
"""... that say whose they are, and the same, one of them read by OCR; or that bear the same number."""
PART: Final = 0.7
"""A file shorter than this share of another is a part of it: the plan without its annexes."""
_FEWEST_RUNS: Final = 40
"""Shorter texts share their few runs by chance."""
_BAND: Final = 4
"""Bins alike side by side for two documents to be compared: nearly all pairs at 0.42 have them, at 0.1 one in 80."""
_FACTORS: Final = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5], np.uint64)
_CROWD: Final = 64
"""Of so many alike each is compared with the next one only."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A document as it is compared."""

    document: Document
    sketch: Sketch
    indexed_at: str


@dataclass(frozen=True, slots=True)
class Versions:
    """The groups of an index. Each lists its documents' ids, the one to show first before the others."""

    groups: tuple[tuple[str, ...], ...] = ()
    _group_of: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, document_id: str) -> tuple[str, ...]:
        """The ids of all its versions, itself among them, the first to show first; itself alone where it has none."""
        return self._group_of.get(document_id, (document_id,))

    def primary(self, document_id: str) -> str:
        """The version that is shown first."""
        return self.of(document_id)[0]

    def duplicates(self, among: Collection[str] | None = None) -> frozenset[str]:
        """The documents, of all or of those ``among`` them, that another version there stands before."""
        if among is None:
            return frozenset(each for group in self.groups for each in group[1:])
        left = ([each for each in group if each in among] for group in self.groups)
        return frozenset(each for group in left for each in group[1:])


def find_versions(entries: Iterable[Entry]) -> Versions:
    """The groups of two and more."""
    known = {entry.document.id: entry for entry in entries}
    group_of: dict[str, tuple[str, ...]] = {key: (key,) for key in known}
    for _, first, second in sorted(_alike(known), key=lambda pair: (-pair[0], pair[1], pair[2])):
        one, other = group_of[first], group_of[second]
        if one is not other and not _contradict(one, other, known):
            joined = one + other
            group_of.update(dict.fromkeys(joined, joined))
    found = {group for group in group_of.values() if len(group) > 1}
    ranked = sorted(_ranked(group, known) for group in found)
    return Versions(tuple(ranked), {key: group for group in ranked for key in group})


def relation(document: Document, beside: Document) -> Relation:
    """What a document is to another version of it."""
    if document.read_by_ocr and not beside.read_by_ocr:
        return "scan"
    if document.number and not beside.number:
        return "signed"
    if beside.number and not document.number:
        return "draft"
    if len(document.text) < PART * len(beside.text):
        return "part"
    if len(beside.text) < PART * len(document.text):
        return "whole"
    return "same_text"


def _ranked(group: Iterable[str], known: Mapping[str, Entry]) -> tuple[str, ...]:
    """Signed before draft, whole before part, written before read by OCR, then what states more, then the newer."""
    entries = [known[key] for key in group]
    longest = max(len(entry.document.text) for entry in entries)
    return tuple(entry.document.id for entry in sorted(entries, key=lambda entry: _rank(entry, longest)))


def _rank(entry: Entry, longest: int) -> tuple[object, ...]:
    one = entry.document
    stated = (one.number, one.issued_on, one.issuer, one.type, one.level, one.locality, one.province, one.signer)
    return (
        one.number is None,
        len(one.text) < PART * longest,
        one.issued_on_precision != "day",
        one.read_by_ocr,
        -sum(each is not None for each in stated),
        not one.paged,
        _reversed(entry.indexed_at),
        one.id,
    )


def _reversed(time: str) -> tuple[int, ...]:
    return tuple(-ord(character) for character in time)


def _contradict(one: tuple[str, ...], other: tuple[str, ...], known: Mapping[str, Entry]) -> bool:
    return any(conflict(known[a].document, known[b].document) for a in one for b in other)


def _alike(known: Mapping[str, Entry]) -> Iterator[tuple[float, str, str]]:
    """Pairs that are one document, and how alike they are."""
    for first, second in _candidates(known):
        one, other = known[first], known[second]
        alike = shared(one.sketch, other.sketch)
        if alike >= SCANNED and _is_one(one, other, alike):
            yield alike, first, second


def _is_one(one: Entry, other: Entry, alike: float) -> bool:
    if conflict(one.document, other.document):
        return False
    if min(one.sketch.runs, other.sketch.runs) < _FEWEST_RUNS:
        return alike == 1.0 and same_heading(one.document, other.document)
    whose = same_key(one.document, other.document)
    read = one.document.read_by_ocr or other.document.read_by_ocr
    enough = SCANNED if whose or read else REVISED
    return alike >= SAME or (alike >= enough and (whose or same_heading(one.document, other.document)))


def _candidates(known: Mapping[str, Entry]) -> set[tuple[str, str]]:
    """Pairs with bins alike side by side somewhere: all that can be one document, and few others."""
    found: set[tuple[str, str]] = set()
    keys = sorted(known)
    if not keys:
        return found
    bands = np.stack([known[key].sketch.smallest for key in keys]).reshape(len(keys), -1, _BAND)
    for column in (bands.astype(np.uint64) * _FACTORS).sum(axis=2).T:
        for places in _runs_of_equals(column):
            crowd = [keys[place] for place in sorted(places)]
            found.update(combinations(crowd, 2) if len(crowd) < _CROWD else pairwise(crowd))
    return found


def _runs_of_equals(values: NDArray[np.uint64]) -> Iterator[NDArray[np.intp]]:
    """The places of each value that occurs more than once."""
    order = np.argsort(values, kind="stable")
    starts = np.flatnonzero(np.diff(values[order], prepend=~values[order[0]]))
    lengths = np.diff(starts, append=len(order))
    for start, length in zip(starts[lengths > 1], lengths[lengths > 1], strict=True):
        yield order[start : start + length]
