"""From an understood query to a ranked list of passages: two arms asked, fused, small priors added."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold
from search_api import fusion
from search_api.basis import asks_for_basis, is_preamble
from search_api.headings import speaks_of
from search_api.lexical import lexical_query
from search_api.scope import Scope
from search_api.times import is_about, says_when, years_in

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from indexer.model import Passage
    from indexer.store.base import LexicalQuery, Store
    from search_api.query import Query
    from search_api.snapshot import Snapshot
    from search_api.types import Intent, Mode
    from search_api.weights import Weights

Scored = list[tuple[str, float]]
Ranked = tuple[tuple["Passage", float], ...]
Arm = Callable[[int, frozenset[str] | None], Scored]

# Folded words in the name of a column under which a table says who does it, or by when.
_COLUMNS: Final[dict[Intent | None, tuple[str, ...]]] = {
    "lead": ("chu tri", "thuc hien", "phu trach", "chiu trach nhiem", "dau moi", "tham muu"),
    "deadline": ("thoi gian", "thoi han", "han hoan thanh", "tien do", "lo trinh", "hoan thanh"),
}


@dataclass(frozen=True, slots=True)
class Arms:
    """What each arm gave: its best anywhere, and its best in the documents that the query names."""

    best: Scored
    named: Scored

    def scaled(self) -> dict[str, float]:
        """Scores in [0, 1], the scale that of the best anywhere."""
        return fusion.min_max(self.best, self.named)


class Ranker:
    """Ranks for one query; asked again for each set of documents, it embeds and analyses the query once."""

    def __init__(
        self,
        query: Query,
        mode: Mode,
        *,
        snapshot: Snapshot,
        store: Store,
        embed: Callable[[str], NDArray[np.float32]],
        weights: Weights,
    ) -> None:
        self._query = query
        self._snapshot = snapshot
        self._store = store
        self._weights = weights
        self._vector = embed(query.dense_text) if mode != "lexical" and query.dense_text else None
        self._lexical: LexicalQuery | None = None
        if mode != "semantic":
            self._lexical = lexical_query(query.parts, query.named.syllables, weights)

    def rank(self, scope: Scope) -> Ranked:
        """``(passage, score in [0, 1])``, best first, within the scope."""
        if scope.allowed is not None and not scope.allowed:
            return ()
        lexical, dense = self._arms(scope)
        share = fusion.dense_share(self._query.understood.language, self._query.known, self._weights)
        fused = fusion.fuse(lexical.scaled(), dense.scaled(), share)
        passages = self._snapshot.passages(fused)
        present = {key: fused[key] for key in passages}
        scored = fusion.ranked(fusion.add_priors(present, self._priors(passages)))
        return tuple((passages[key], score) for key, score in scored)

    def _arms(self, scope: Scope) -> tuple[Arms, Arms]:
        named = self._named_within(scope)
        inside = Scope(named)
        return Arms(self._best(self._by_words, scope), self._best(self._by_words, inside) if named else []), Arms(
            self._best(self._by_meaning, scope), self._best(self._by_meaning, inside) if named else []
        )

    def _named_within(self, scope: Scope) -> frozenset[str]:
        named = self._query.named.documents | self._query.named.numbered
        inside = frozenset(each for each in named if each in scope and each in self._snapshot.documents)
        among = len(self._snapshot.documents) - len(scope.hidden) if scope.allowed is None else len(scope.allowed)
        return inside if len(inside) < among else frozenset()

    def _best(self, arm: Arm, scope: Scope) -> Scored:
        """The arm's best ``TOP`` in the scope. Hidden versions are few: asking for more costs less than naming all."""
        hidden = scope.hidden if scope.allowed is None else frozenset()
        limit = fusion.TOP
        while True:
            found = arm(limit, scope.allowed)
            kept = self._without(found, hidden) if hidden else found
            if len(kept) >= fusion.TOP or len(found) < limit:
                return kept[: fusion.TOP]
            limit *= 2

    def _without(self, found: Scored, hidden: frozenset[str]) -> Scored:
        passages = self._snapshot.passages(key for key, _ in found)
        return [(key, score) for key, score in found if key in passages and passages[key].document_id not in hidden]

    def _by_words(self, limit: int, documents: frozenset[str] | None) -> Scored:
        if self._lexical is None or not self._lexical.terms:
            return []
        return self._store.search_lexical(self._lexical, limit, documents)

    def _by_meaning(self, limit: int, documents: frozenset[str] | None) -> Scored:
        if self._vector is None:
            return []
        return self._store.search_dense(self._vector, limit, documents)

    def _priors(self, passages: dict[str, Passage]) -> list[tuple[float, frozenset[str]]]:
        """Each weight with the passages it favours; a prior that the query gives no cause for is left out."""
        named, weights = self._query.named, self._weights
        priors = [
            (weights.locality, _of_documents(passages, named.documents)),
            (weights.province, _of_documents(passages, named.within)),
            (weights.numbered, _of_documents(passages, named.numbered)),
        ]
        intent = self._query.understood.intent
        if intent in _COLUMNS:
            weight = weights.table_row if intent == "lead" else weights.deadline_row
            priors.append((weight, _ids(passages, lambda passage: _has_cell(passage, _COLUMNS[intent]))))
        if intent == "target":
            priors.append((weights.figure, _ids(passages, lambda passage: any(map(str.isdigit, passage.text)))))
        if intent == "deadline":
            priors.append((weights.says_when, _ids(passages, says_when)))
        if asks_for_basis(self._query.text):
            priors.append((weights.preamble, _ids(passages, is_preamble)))
        if years := years_in(self._query.text):
            priors.append((weights.year, _ids(passages, lambda passage: is_about(years, passage))))
        pairs = _pairs_of(self._lexical)
        headings = {passage.section_path[-1:] for passage in passages.values()}
        spoken = {heading for heading in headings if speaks_of(pairs, "".join(heading))}
        priors.append((weights.heading, _ids(passages, lambda passage: passage.section_path[-1:] in spoken)))
        priors.append((weights.in_section, _ids(passages, lambda passage: passage.section_id is not None)))
        return [(weight, favoured) for weight, favoured in priors if favoured]


def _pairs_of(query: LexicalQuery | None) -> frozenset[str]:
    terms = query.terms if query else ()
    return frozenset(token for field, token, _ in terms if field == "bigrams")


def _of_documents(passages: dict[str, Passage], documents: frozenset[str]) -> frozenset[str]:
    return _ids(passages, lambda passage: passage.document_id in documents) if documents else frozenset()


def _ids(passages: dict[str, Passage], fits: Callable[[Passage], bool]) -> frozenset[str]:
    return frozenset(key for key, passage in passages.items() if fits(passage))


def _has_cell(passage: Passage, columns: tuple[str, ...]) -> bool:
    """Whether a table row has something under one of these columns."""
    return any(cell.value.strip() and _names(cell.column, columns) for cell in passage.cells)


@lru_cache(maxsize=10_000)
def _names(column: str, words: tuple[str, ...]) -> bool:
    folded = fold(column)
    return any(word in folded for word in words)
