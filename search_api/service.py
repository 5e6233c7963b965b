"""Searching and reading an index: what the API, the pages, the command line and the evaluation call."""

from __future__ import annotations

import threading
import time
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING, Final

from indexer.embedding.base import begin_query
from indexer.errors import NotFoundError
from indexer.model import Hit
from search_api import facets
from search_api.cache import LeastRecentlyUsed
from search_api.grouping import Group, group
from search_api.highlight import highlights, wanted
from search_api.learning import Learning
from search_api.query import read_query
from search_api.ranking import Ranker
from search_api.snapshot import Snapshot
from search_api.types import DocumentView, Filters, SearchRequest, SearchResult, Versions
from search_api.weights import Weights

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from indexer.embedding.base import Embedder
    from indexer.model import Assignment, Document, PageWord, Passage, Reference, Target
    from indexer.store.base import Store
    from indexer.vietnamese.typos import Vocabulary
    from search_api.candidate import Candidate
    from search_api.highlight import Wanted
    from search_api.learnt_file import LearntFile
    from search_api.query import Query
    from search_api.ranking import Found, Ranked
    from search_api.scope import Scope
    from search_api.types import Understanding

RESULTS_KEPT: Final = 2_000
RANKINGS_KEPT: Final = 500
VECTORS_KEPT: Final = 5_000
SIMILAR_SHOWN: Final = 20
"""How many passages a hit carries as ``similar`` at most."""


@dataclass(frozen=True)
class Listed:
    """A query's whole list, before a page of it is cut out."""

    found: Found
    groups: tuple[Group, ...]
    facets: dict[str, list[tuple[str, int]]]
    related: bool = True

    @cached_property
    def ranked(self) -> Ranked:
        """Every passage found with its score, best first."""
        return tuple((each.passage, score) for each, score in self.found)


class Ranking:
    """A query whose vector is being computed; its list is made by whoever looks at it first."""

    def __init__(
        self, query: Query, make: Callable[[], Listed], likely: Callable[[], Sequence[Passage]] = tuple
    ) -> None:
        self.query = query
        self._make, self._likely = make, likely
        self._made: Listed | None = None
        self._making = threading.Lock()  # a cached_property's would be one for all queries (Python 3.11)

    def listed(self) -> Listed:
        """Waits for the vector. Safe to use from several threads."""
        with self._making:
            if self._made is None:
                self._made = self._make()
            return self._made

    def likely(self) -> Sequence[Passage]:
        """What the words alone find, best first, to be looked at while the model computes; nothing once it has."""
        return self._likely() if self._made is None else ()


@dataclass(frozen=True, slots=True)
class Looked:
    """A request as the search has read it, and what it finds, for what is made of it beyond a list of hits.

    ``documents`` are those the filters leave; ``filtered`` tells whether there were any. ``rank`` gives everything
    found, best first: it waits for the model, so what needs no ranking is best done before, and what is likely
    looked at is ``likely``, which waits for nothing. ``nearest`` gives the ids of so many passages of a document as
    lie nearest to the query by meaning; none where meaning was not asked.
    """

    query: Query
    rank: Callable[[], Ranked]
    documents: dict[str, Document]
    filtered: bool
    vocabulary: Vocabulary
    store: Store
    nearest: Callable[[str, int], frozenset[str]]
    likely: Callable[[], Sequence[Passage]] = tuple

    @property
    def ranked(self) -> Ranked:
        """Everything found, best first."""
        return self.rank()


class SearchService:
    """Safe to use from several threads. A change of the index is seen by the next request."""

    def __init__(
        self, store: Store, embedder: Embedder, weights: Weights | None = None, kept: LearntFile | None = None
    ) -> None:
        """``kept`` is where what was learnt from the documents outlives the process; None learns at every start."""
        self._store = store
        self._embedder = embedder
        self._weights = weights or Weights()
        self._results: LeastRecentlyUsed[tuple[object, ...], SearchResult] = LeastRecentlyUsed(RESULTS_KEPT)
        self._rankings: LeastRecentlyUsed[tuple[object, ...], Ranking] = LeastRecentlyUsed(RANKINGS_KEPT)
        self._vectors: LeastRecentlyUsed[str, NDArray[np.float32]] = LeastRecentlyUsed(VECTORS_KEPT)
        self._changing = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._learning = Learning(kept)

    # ---- searching -------------------------------------------------------------------------------------------

    def search(self, request: SearchRequest) -> SearchResult:
        """One page of results. A query with nothing to look for, or an empty index, gives no hits."""
        started = time.perf_counter()
        snapshot = self._current()
        result = self._results.get_or((request, self._version(snapshot)), lambda: self._search(request, snapshot))
        return replace(result, took_ms=(time.perf_counter() - started) * 1000)

    def _search(self, request: SearchRequest, snapshot: Snapshot) -> SearchResult:
        ranking = self._cached_ranking(request, snapshot)
        marks = ranking.query.wanted  # made while the model computes
        listed = ranking.listed()
        page = listed.groups[request.offset : request.offset + request.limit]
        return SearchResult(
            query=ranking.query.text,
            understood=ranking.query.understood,
            took_ms=0.0,
            total=len(listed.groups),
            hits=tuple(
                _group_hit(listed.found, each, rank, marks) for rank, each in enumerate(page, start=request.offset + 1)
            ),
            facets=listed.facets,
            passages=len(listed.found),
            related=listed.related,
        )

    def looked(self, request: SearchRequest) -> Looked:
        """How the request was read, its vector begun; the same ranking that its search gives a page of."""
        snapshot = self._current()
        ranking = self._cached_ranking(request, snapshot)
        kept = snapshot.scope(request.filters)
        documents = {key: each for key, each in snapshot.documents.items() if key in kept}
        vocabulary = self._learning.learnt(snapshot).vocabulary
        filtered = kept.documents is not None
        nearest = partial(self._nearest, ranking.query.dense_text if request.mode != "lexical" else "")
        return Looked(
            ranking.query,
            lambda: ranking.listed().ranked,
            documents,
            filtered,
            vocabulary,
            self._store,
            nearest,
            ranking.likely,
        )

    def _nearest(self, text: str, document: str, limit: int) -> frozenset[str]:
        if not text:
            return frozenset()
        found = self._store.search_dense(self._begin_embedding(text)(), limit, frozenset((document,)))
        return frozenset(passage_id for passage_id, _ in found)

    def understanding(self, text: str) -> Understanding:
        """How a query would be read, without looking for anything."""
        snapshot = self._current()
        return read_query(text, snapshot, self._learning.learnt(snapshot), self._weights).understood

    def _cached_ranking(self, request: SearchRequest, snapshot: Snapshot) -> Ranking:
        key = (replace(request, limit=1, offset=0), self._version(snapshot))
        return self._rankings.get_or(key, lambda: self._ranking(request, snapshot))

    def _ranking(self, request: SearchRequest, snapshot: Snapshot) -> Ranking:
        query = read_query(
            request.q, snapshot, self._learning.learnt(snapshot), self._weights, as_typed=request.as_typed
        )
        if query.is_empty or not snapshot.documents:
            return Ranking(query, lambda: Listed((), (), {facet: [] for facet in facets.FACETS}))
        ranker = Ranker(
            query,
            request.mode,
            snapshot=snapshot,
            store=self._store,
            begin=self._begin_embedding,
            weights=self._weights,
            embedder=self._embedder.name,
        )
        scope = snapshot.scope(request.filters)
        return Ranking(query, partial(self._listed, request, ranker, scope, snapshot), partial(ranker.likely, scope))

    def _listed(self, request: SearchRequest, ranker: Ranker, scope: Scope, snapshot: Snapshot) -> Listed:
        found = ranker.rank(scope)
        counted = _facets(request.filters, found, ranker, snapshot)
        return Listed(found, self._groups(request, found), counted, ranker.related(scope))

    def _groups(self, request: SearchRequest, found: Found) -> tuple[Group, ...]:
        if not request.group:
            return _each_alone(len(found))
        return tuple(group([each.passage for each, _ in found], self._weights.similar_overlap))

    def _begin_embedding(self, text: str) -> Callable[[], NDArray[np.float32]]:
        known = self._vectors.get(text)
        if known is not None:
            return lambda: known
        vector = begin_query(self._embedder, text)
        return lambda: self._vectors.get_or(text, vector)

    # ---- reading ---------------------------------------------------------------------------------------------

    def documents(self, filters: Filters, limit: int, offset: int, *, once: bool = False) -> tuple[int, list[Document]]:
        """How many documents the filters leave, and a page of them, by title; with ``once`` one version of each."""
        found = self._kept(replace(filters, every_version=not once))
        return len(found), found[offset : offset + limit]

    def listed(self, filters: Filters, limit: int, offset: int) -> tuple[int, list[tuple[Document, Versions]]]:
        """As ``documents``, every file for itself, each with its other versions."""
        total, found = self.documents(filters, limit, offset)
        return total, [(document, self.versions(document.id)) for document in found]

    def _kept(self, filters: Filters) -> list[Document]:
        snapshot = self._current()
        kept = snapshot.scope(filters)
        return [document for key, document in snapshot.documents.items() if key in kept]

    def versions(self, document_id: str) -> Versions:
        """The document's other versions. Raises ``NotFoundError``."""
        snapshot = self._current()
        return snapshot.versions_of(snapshot.document(document_id))

    def primary(self, document_id: str) -> str:
        """The id of the version that stands for the document; its own where it is the only one."""
        return self._current().versions.primary(document_id)

    def document(self, document_id: str) -> DocumentView:
        """Raises ``NotFoundError``."""
        snapshot = self._current()
        document = snapshot.document(document_id)
        return DocumentView(
            document=document,
            sections=tuple(self._store.sections(document_id)),
            passages=tuple(self._store.passages(document_id)),
            references=tuple(self._store.references(document_id)),
            versions=snapshot.versions_of(document),
        )

    def assignments(self, filters: Filters) -> tuple[list[Document], list[Assignment]]:
        """The documents that the filters leave, by title, and who does what by each, in its own order."""
        documents = self._kept(filters)
        places = {document.id: place for place, document in enumerate(documents)}
        found = [each for each in self._store.assignments() if each.document_id in places]
        return documents, sorted(found, key=lambda each: (places[each.document_id], each.ordinal))

    def targets(self, filters: Filters) -> tuple[list[Document], list[Target]]:
        """The documents that the filters leave, by title, and what each is to reach, in its own order."""
        documents = self._kept(filters)
        places = {document.id: place for place, document in enumerate(documents)}
        found = [target for target in self._store.targets() if target.document_id in places]
        return documents, sorted(found, key=lambda target: (places[target.document_id], target.ordinal))

    def references(self, document_id: str) -> list[Reference]:
        """What the document cites. Raises ``NotFoundError``."""
        return self._store.references(self._current().document(document_id).id)

    def vectors(self, passage_ids: Sequence[str]) -> NDArray[np.float32]:
        """One row a passage, in the order asked for. Raises ``NotFoundError``."""
        return self._store.vectors_by_id(passage_ids)

    def facts(self, document_id: str) -> Document:
        """What the document states of itself. Raises ``NotFoundError``."""
        return self._current().document(document_id)

    def page_words(self, document_id: str, page: int) -> tuple[PageWord, ...]:
        """The words that OCR read on the page, with their boxes; empty for a page that was not read so."""
        return self._store.page_words(document_id, page)

    def original(self, document_id: str) -> bytes:
        """The original file. Raises ``NotFoundError``."""
        return self._store.original(self._current().document(document_id).id)

    def original_file(self, document_id: str) -> tuple[Document, bytes]:
        """The original file with its document. Raises ``NotFoundError``."""
        return self._current().document(document_id), self.original(document_id)

    def hit(self, passage_id: str) -> Hit:
        """One passage with its document and citation. Raises ``NotFoundError``."""
        snapshot = self._current()
        return _hit(snapshot.candidate(passage_id), 1.0, 1)

    def similar(self, passage_id: str, limit: int) -> tuple[Hit, ...]:
        """The nearest wording in other documents, scores cosines. Raises ``NotFoundError``."""
        snapshot = self._current()
        passage = snapshot.candidate(passage_id).passage
        own = snapshot.versions.of(passage.document_id)
        others = snapshot.documents.keys() - snapshot.versions.duplicates() - set(own)
        if not others:
            return ()
        vector = self._store.vectors_by_id([passage_id])[0]
        scores = dict(self._store.search_dense(vector, limit, others))
        marks = wanted((passage.text,), with_marks=True)
        near = snapshot.candidates(scores)
        return tuple(_hit(each, scores[each.id], rank, marks) for rank, each in enumerate(near, start=1))

    # ---- state -----------------------------------------------------------------------------------------------

    def ready(self) -> None:
        """Raises ``NotFoundError`` while there is nothing to search, or what the store raises."""
        if not self._current().documents:
            raise NotFoundError("Chỉ mục chưa có văn bản nào. Hãy nạp văn bản bằng lệnh: cancu index <thư mục>")

    def version(self) -> str:
        """Changes whenever the same request may give another answer."""
        return self._version(self._current())

    def _version(self, snapshot: Snapshot) -> str:
        return f"{snapshot.generation}.{self._learning.version()}"

    def statistics(self) -> dict[str, int]:
        """Documents, passages and generation of the index, for monitoring."""
        snapshot = self._current()
        return {
            "documents": len(snapshot.documents),
            "passages": snapshot.passage_count,
            "generation": snapshot.generation,
        }

    def _current(self) -> Snapshot:
        generation = self._store.generation()
        snapshot = self._snapshot
        if snapshot is None or snapshot.generation != generation:
            return self._renewed(generation)
        return snapshot

    def _renewed(self, generation: int) -> Snapshot:
        with self._changing:
            if self._snapshot is None or self._snapshot.generation != generation:
                self._snapshot = Snapshot(self._store)
                self._results.clear()
                self._rankings.clear()
            return self._snapshot


@lru_cache(maxsize=64)
def _each_alone(count: int) -> tuple[Group, ...]:
    """So many hits, none folded under another: most lists are of one of a few lengths."""
    return tuple(map(Group, range(count)))


def _facets(filters: Filters, found: Found, ranker: Ranker, snapshot: Snapshot) -> dict[str, list[tuple[str, int]]]:
    """Counts of passages by value, each facet as if its own filter were not set."""
    counted: dict[str, list[tuple[str, int]]] = {}
    passages = _passages_by_document(found)
    for facet in facets.FACETS:
        behind = passages
        if getattr(filters, facet):
            behind = _passages_by_document(ranker.rank(snapshot.scope(facets.without(filters, facet))))
        counted[facet] = facets.counts((snapshot.documents[key] for key in behind), facet, behind)
    return counted


def _passages_by_document(found: Found) -> Counter[str]:
    return Counter([each.document_id for each, _ in found])


def _group_hit(found: Found, of: Group, rank: int, marks: Wanted) -> Hit:
    similar = tuple(_hit(*found[place], at, marks) for at, place in enumerate(of.similar[:SIMILAR_SHOWN], start=1))
    return _hit(*found[of.first], rank, marks, similar=similar)


def _hit(
    found: Candidate, score: float, rank: int, marks: Wanted | None = None, *, similar: tuple[Hit, ...] = ()
) -> Hit:
    spans = highlights(found.passage.text, marks) if marks else ()
    return Hit(rank, score, found.passage, found.document, found.citation, spans, similar, found.versions)
