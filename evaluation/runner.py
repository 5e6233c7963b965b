"""Asks the real search all the questions, over a real index in a folder of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

from evaluation.metrics import score
from evaluation.model import Outcome, ScoredDoc
from evaluation.resolve import Library, resolve
from indexer.model import ParsedDocument
from indexer.store.base import Addition
from indexer.structure.passages import labelled_text
from search_api.service import SearchService
from search_api.types import SearchRequest
from search_api.weights import Weights

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from evaluation.model import Question, Run
    from evaluation.resolve import Resolved
    from evaluation.variants import Variant
    from indexer.embedding.base import Embedder
    from indexer.model import Document, Passage
    from indexer.store.base import OpenStore, Store

DEPTH = 50
"""How many passages a run keeps for each question: the deepest cut of any metric."""

LABEL_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Bench:
    """An index with its questions resolved: everything that stays the same from variant to variant."""

    store: Store
    bare_store: Store
    embedder: Embedder
    questions: tuple[Question, ...]
    resolved: Resolved
    labels: Mapping[str, str]
    top_cosines: Mapping[str, float]

    def run(self, variant: Variant) -> tuple[Run, float]:
        """What a variant retrieves for every question, and the median time of a search in milliseconds."""
        store = self.bare_store if variant.bare_vectors else self.store
        service = SearchService(store, self.embedder, replace(Weights(), **variant.weights))
        run: dict[str, tuple[ScoredDoc, ...]] = {}
        times = []
        for question in self.questions:
            result = service.search(SearchRequest(q=question.text, limit=DEPTH, mode=variant.mode))
            run[question.id] = tuple(ScoredDoc(hit.passage.id, hit.score) for hit in result.hits)
            times.append(result.took_ms)
        return run, median(times) if times else 0.0

    def outcomes(self, run: Run) -> tuple[list[Outcome], list[Outcome]]:
        """The judged questions and the unanswerable ones; questions about absent documents are in neither."""
        judged = [
            self._outcome(question, self.resolved.grades[question.id], run.get(question.id, ()))
            for question in self.questions
            if question.id in self.resolved.grades
        ]
        lacking = [
            self._outcome(question, {}, run.get(question.id, ()))
            for question in self.questions
            if not question.answerable
        ]
        return judged, lacking

    def _outcome(self, question: Question, grades: Mapping[str, int], ranking: tuple[ScoredDoc, ...]) -> Outcome:
        metrics = score([doc.doc_id for doc in ranking], grades)
        return Outcome(question, grades, ranking, metrics, self.labels, self.top_cosines[question.id])


def make_bench(store: OpenStore, bare_store: OpenStore, embedder: Embedder, questions: Sequence[Question]) -> Bench:
    """Fills ``bare_store`` with the same documents, embedded without context, and resolves the questions."""
    documents = [(document, store.passages(document.id)) for document in store.documents()]
    copy_bare(store, bare_store, embedder)
    labels = {p.id: label(document, p) for document, passages in documents for p in passages}
    cosines = {question.id: _top_cosine(store, embedder, question.text) for question in questions}
    resolved = resolve(questions, Library(documents))
    return Bench(store, bare_store, embedder, tuple(questions), resolved, labels, cosines)


def _top_cosine(store: Store, embedder: Embedder, text: str) -> float:
    nearest = store.search_dense(embedder.embed_query(text), 1)
    return nearest[0][1] if nearest else 0.0


def copy_bare(store: OpenStore, bare_store: OpenStore, embedder: Embedder) -> None:
    """Every document of a store into another, each passage embedded by its own text alone."""
    bare_store.put_many(_bare(store, document, embedder) for document in store.documents())


def _bare(store: Store, document: Document, embedder: Embedder) -> Addition:
    passages = tuple(store.passages(document.id))
    sections, references = tuple(store.sections(document.id)), tuple(store.references(document.id))
    vectors = embedder.embed_passages([labelled_text(passage) for passage in passages])
    return Addition(ParsedDocument(document, sections, passages, references), vectors)


def label(document: Document, passage: Passage) -> str:
    """A passage's name for a reader of the report: file, place, its first words."""
    start = " ".join(passage.text.split())[:LABEL_CHARACTERS]
    return f"{document.source_file} {passage.label}: {start}…"
