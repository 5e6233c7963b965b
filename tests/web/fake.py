"""A search service over the made-up documents: the real one's methods, a retrieval that a reader can foresee."""

from __future__ import annotations

import re
from functools import lru_cache

from indexer.embedding.fake import FakeEmbedder
from indexer.errors import NotFoundError
from indexer.model import Hit
from indexer.versions.grouping import Versions
from indexer.vietnamese import normal
from indexer.vietnamese.normal import fold
from search_api.citation import cite
from search_api.facets import FACETS, counts, matching, without
from search_api.learning import Learning
from search_api.query import read_query
from search_api.service import Looked
from search_api.snapshot import Snapshot
from search_api.types import SearchRequest, SearchResult, Understanding
from search_api.weights import Weights
from tests.web import originals
from tests.web.made_up import RECORDS, VIEWS

tokens = lru_cache(maxsize=2000)(normal.tokens)  # the same few texts are searched again and again


class FakeService:
    """A passage is found when it holds a word of the query; the more words, the better."""

    def __init__(self, views=VIEWS, records=RECORDS):
        self.views = views
        self.records = records
        self.asked = []
        self._learning = Learning()

    def search(self, request):
        self.asked.append(request)
        if request.q == "gây lỗi":
            raise RuntimeError("chuyện không ngờ")
        found = self._found(request, request.filters)
        facets = {f: counts((h.document for h in self._found(request, without(request.filters, f))), f) for f in FACETS}
        page = found[request.offset : request.offset + request.limit]
        return SearchResult(request.q, understood(request), 4.2, len(found), tuple(page), facets)

    def _found(self, request, filters):
        words = {token.folded for token in tokens(request.q)}
        kept = matching({key: view.document for key, view in self.views.items()}, filters)
        hits = [
            self._hit(view, passage, words)
            for key, view in self.views.items()
            for passage in view.passages
            if kept is None or key in kept
        ]
        best = sorted((hit for hit in hits if hit.score), key=lambda hit: -hit.score)
        return fold_alike(best) if request.group else best

    def _hit(self, view, passage, words):
        spans = tuple((t.start, t.end) for t in tokens(passage.text) if t.folded in words)
        score = len({fold(passage.text[start:end]) for start, end in spans}) / max(len(words), 1)
        return Hit(1, score, passage, view.document, cite(view.document, passage), spans)

    def looked(self, request):
        """Read as the real service reads it, over the ranking above."""
        store = FakeStore(self.views, self.records)
        snapshot = Snapshot(store)
        learnt = self._learning.learnt(snapshot)
        hits = self._found(request, request.filters)
        kept = matching(snapshot.documents, request.filters)
        documents = {key: each for key, each in snapshot.documents.items() if kept is None or key in kept}
        query = read_query(request.q, snapshot, learnt, Weights(), as_typed=request.as_typed)
        ranked = [(hit.passage, hit.score) for hit in hits]
        return Looked(query, lambda: ranked, documents, kept is not None, learnt.vocabulary, store, _nothing_near)

    def understanding(self, text):
        return self.looked(SearchRequest(text)).query.understood

    def assignments(self, filters):
        return self._recorded(filters, 0)

    def targets(self, filters):
        return self._recorded(filters, 1)

    def _recorded(self, filters, kind):
        _, documents = self.documents(filters, len(self.views), 0)
        return documents, [each for document in documents for each in self.records[document.id][kind]]

    def vectors(self, passage_ids):
        return FakeEmbedder().embed_passages([self.hit(passage_id).passage.text for passage_id in passage_ids])

    def references(self, document_id):
        return list(self.document(document_id).references)

    def versions(self, document_id):
        return self.document(document_id).versions

    def primary(self, document_id):
        return document_id

    def documents(self, filters, limit, offset, *, once=False):  # noqa: ARG002 - each made-up document is in one file
        documents = {key: view.document for key, view in self.views.items()}
        kept = matching(documents, filters)
        found = [document for key, document in documents.items() if kept is None or key in kept]
        return len(found), found[offset : offset + limit]

    def document(self, document_id):
        if document_id not in self.views:
            raise NotFoundError(f"Không có văn bản “{document_id}” trong chỉ mục.")
        return self.views[document_id]

    def hit(self, passage_id):
        for view in self.views.values():
            for passage in view.passages:
                if passage.id == passage_id:
                    return self._hit(view, passage, set())
        raise NotFoundError(f"Không có đoạn “{passage_id}” trong chỉ mục.")

    def similar(self, passage_id, limit):
        hit = self.hit(passage_id)
        words = {token.folded for token in tokens(hit.passage.text)}
        others = [view for key, view in self.views.items() if key != hit.document.id]
        near = [self._hit(view, passage, words) for view in others for passage in view.passages]
        return tuple(sorted(near, key=lambda hit: -hit.score)[:limit])

    def original(self, document_id):
        self.document(document_id)
        return originals.original(document_id)

    def facts(self, document_id):
        return self.document(document_id).document

    def page_words(self, document_id, page):  # noqa: ARG002 - the real one's
        return ()

    def original_file(self, document_id):
        return self.document(document_id).document, self.original(document_id)

    def version(self):
        return "1"

    def ready(self):
        return None

    def statistics(self):
        return {"documents": len(self.views), "passages": 0, "generation": 1}


class FakeStore:
    """What an answer asks a store for."""

    def __init__(self, views, records):
        self._views = views
        self._records = records

    def generation(self):
        return 1

    def versions(self):
        return Versions()

    def documents(self):
        return [view.document for view in self._views.values()]

    def passages(self, document_id):
        return list(self._views[document_id].passages)

    def references(self, document_id):
        return list(self._views[document_id].references)

    def assignments(self, document_id):
        return list(self._records[document_id][0])

    def targets(self, document_id):
        return list(self._records[document_id][1])

    def passages_by_id(self, passage_ids):
        found = {passage.id: passage for view in self._views.values() for passage in view.passages}
        return {key: found[key] for key in passage_ids if key in found}


def fold_alike(hits):
    """The ward's plan says what the commune's says, but for the place."""
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(re.sub(r"\b(xã|phường)\b", "", hit.passage.text)[:200], []).append(hit)
    return [
        Hit(
            rank,
            hits[0].score,
            hits[0].passage,
            hits[0].document,
            hits[0].citation,
            hits[0].highlights,
            tuple(hits[1:]),
        )
        for rank, hits in enumerate(groups.values(), start=1)
    ]


def understood(request):
    q = request.q
    if request.as_typed:
        return Understanding("vi")
    if "Bản Mai" in q:
        return Understanding("vi", localities=("Bản Mai",))
    if "traditional" in q:
        return Understanding("en", translations=("y học cổ truyền",))
    if "YHCT" in q:
        return Understanding("vi", expansions=("y học cổ truyền",))
    if q.isascii():
        return Understanding("vi-bare", diacritics_restored="y học cổ truyền", corrected="y hoc co truyen")
    return Understanding("vi")


def _nothing_near(_document, _limit):
    return frozenset()
