"""One unchanging view of the whole index, in memory: what every search and page is answered from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from indexer.store.truth import PLACE_BITS, Stored, Truth, fingerprint
from indexer.store.vectors import VectorIndex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from numpy.typing import NDArray

    from indexer.model import Passage
    from indexer.store.lexical import LexicalReader
    from indexer.versions.grouping import Entry


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The documents of one generation, their passages by number and by id, and both indexes over them.

    ``lexical`` may for a moment lag behind the documents; ``lags`` says so, and numbers unknown to the
    documents are left out of its hits.
    """

    generation: int
    fingerprint: int
    documents: Mapping[str, Stored]
    passages: Mapping[int, Passage]
    numbers: Mapping[str, int]
    vectors: VectorIndex
    lexical: LexicalReader
    entries: Mapping[str, Entry]

    @property
    def lags(self) -> bool:
        """Whether the lexical index holds other documents than these."""
        return self.lexical.fingerprint() != self.fingerprint or self.lexical.passages() != len(self.passages)

    def numbers_within(self, documents: Collection[str]) -> list[int]:
        """The numbers of these documents' passages; unknown documents have none."""
        known = (self.documents[one] for one in set(documents) if one in self.documents)
        return [number for stored in known for number in stored.numbers]


def read_snapshot(truth: Truth, lexical: LexicalReader, dimension: int, before: Snapshot) -> Snapshot:
    """The truth as it is now. What has not changed since ``before`` is taken over, not read again."""
    with truth.reading():
        revisions = truth.revisions()
        documents = _documents(truth, revisions, before.documents)
        entries = _entries(truth, documents, before)
        counts = {stored.revision: len(stored.numbers) for stored in documents.values()}
        vectors = _vectors(truth, before.vectors, counts, dimension)
        generation = truth.generation()
    gone = [s for key, s in before.documents.items() if documents.get(key) is not s]
    new = [s for key, s in documents.items() if before.documents.get(key) is not s]
    passages, numbers = dict(before.passages), dict(before.numbers)
    for stored in gone:
        for number, passage in _numbered(stored):
            del passages[number]
            numbers.pop(passage.id, None)
    for stored in new:
        for number, passage in _numbered(stored):
            passages[number] = passage
            numbers[passage.id] = number
    print_ = fingerprint(revisions.values())
    return Snapshot(generation, print_, documents, passages, numbers, vectors, lexical, entries)


def _documents(truth: Truth, revisions: Mapping[str, int], before: Mapping[str, Stored]) -> dict[str, Stored]:
    found: dict[str, Stored] = {}
    for document_id, revision in revisions.items():
        known = before.get(document_id)
        found[document_id] = known if known and known.revision == revision else truth.load(document_id)
    return found


def _entries(truth: Truth, documents: Mapping[str, Stored], before: Snapshot) -> dict[str, Entry]:
    return {
        key: before.entries[key] if before.documents.get(key) is stored else truth.entry(stored.parsed.document)
        for key, stored in documents.items()
    }


def _numbered(stored: Stored) -> Iterable[tuple[int, Passage]]:
    return zip(stored.numbers, stored.parsed.passages, strict=True)


def _vectors(truth: Truth, before: VectorIndex, counts: Mapping[int, int], dimension: int) -> VectorIndex:
    """The vectors of these revisions (each with its number of passages), from ``before`` where possible."""
    if before.dimension != dimension:
        before = VectorIndex.empty(dimension)
    have = before.numbers()
    kept = set(_whole(have, counts))
    gone = have[~np.isin(have >> PLACE_BITS, np.array(sorted(kept), dtype=np.int64))]
    missing = [revision for revision, count in counts.items() if count and revision not in kept]
    if not missing and not len(gone):
        return before
    return before.changed(gone, *truth.vectors(missing, dimension))


def _whole(numbers: NDArray[np.int64], counts: Mapping[int, int]) -> Iterator[int]:
    found, present = np.unique(numbers >> PLACE_BITS, return_counts=True)
    for revision, count in zip(found.tolist(), present.tolist(), strict=True):
        if counts.get(revision) == count:
            yield revision
