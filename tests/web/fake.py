"""A search service over the made-up documents: the real one's methods, a retrieval that a reader can foresee."""

from __future__ import annotations

import re
from functools import lru_cache

from indexer.errors import NotFoundError
from indexer.model import Hit
from indexer.vietnamese import normal
from indexer.vietnamese.normal import fold
from search_api.citation import cite
from search_api.facets import FACETS, counts, matching, without
from search_api.types import SearchResult, Understanding
from tests.web.made_up import VIEWS

tokens = lru_cache(maxsize=2000)(normal.tokens)  # the same few texts are searched again and again


class FakeService:
    """A passage is found when it holds a word of the query; the more words, the better."""

    def __init__(self, views=VIEWS):
        self.views = views
        self.asked = []

    def search(self, request):
        self.asked.append(request)
        if request.q == "gây lỗi":
            raise RuntimeError("chuyện không ngờ")
        found = self._found(request, request.filters)
        facets = {f: counts((h.document for h in self._found(request, without(request.filters, f))), f) for f in FACETS}
        page = found[request.offset : request.offset + request.limit]
        return SearchResult(request.q, understood(request.q), 4.2, len(found), tuple(page), facets)

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

    def documents(self, filters, limit, offset):
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
        return b"%PDF-1.4 made up"

    def original_file(self, document_id):
        return self.document(document_id).document, self.original(document_id)

    def version(self):
        return "1"

    def ready(self):
        return None

    def statistics(self):
        return {"documents": len(self.views), "passages": 0, "generation": 1}


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


def understood(q):
    if "traditional" in q:
        return Understanding("en", translations=("y học cổ truyền",))
    if "YHCT" in q:
        return Understanding("vi", expansions=("y học cổ truyền",))
    if q.isascii():
        return Understanding("vi-bare", diacritics_restored="y học cổ truyền", corrected="y hoc co truyen")
    return Understanding("vi")
