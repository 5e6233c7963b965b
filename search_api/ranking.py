"""From an understood query to a ranked list of passages: two arms asked, fused, small priors added."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from search_api import fusion
from search_api.basis import asks_for_basis
from search_api.headings import spoken_of
from search_api.lexical import lexical_query
from search_api.nothing_near import is_near
from search_api.scope import Scope
from search_api.times import is_about, years_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    import numpy as np
    from numpy.typing import NDArray

    from indexer.model import Passage
    from indexer.store.base import LexicalQuery, Store
    from search_api.candidate import Candidate
    from search_api.query import Query
    from search_api.snapshot import Snapshot
    from search_api.types import Mode
    from search_api.weights import Weights

Scored = list[tuple[str, float]]
Ranked = tuple[tuple["Passage", float], ...]
Arm = Callable[[int, frozenset[str] | None], Scored]
Found = tuple[tuple["Candidate", float], ...]
Prior = tuple[float, frozenset[str]]

SMALL: Final = 1_000
"""Passages up to which each arm is asked once, and what the documents named have of its answer is picked out."""


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
        begin: Callable[[str], Callable[[], NDArray[np.float32]]],
        weights: Weights,
        embedder: str = "",
    ) -> None:
        self._query = query
        self._snapshot = snapshot
        self._store = store
        self._weights = weights
        self._embedder = embedder
        # The model computes while the words are looked for; only then is its vector waited for.
        self._begin = partial(begin, query.dense_text) if mode != "lexical" and query.dense_text else None
        self._wait = self._begin() if self._begin else None
        self._waited: NDArray[np.float32] | None = None
        self._by_scope: dict[Scope, Arms] = {}
        self._meant: dict[Scope, Arms] = {}
        self._lexical: LexicalQuery | None = None
        if mode != "semantic":
            self._lexical = lexical_query(query.parts, query.named.syllables, weights)

    def _vector(self) -> NDArray[np.float32] | None:
        if self._waited is None and self._begin:
            wait, self._wait = self._wait, None
            self._waited = (wait or self._begin())()  # one that failed is begun anew by who asks next
        return self._waited

    def rank(self, scope: Scope) -> Found:
        """``(candidate, score in [0, 1])``, best first, within the scope."""
        if scope.allowed is not None and not scope.allowed:
            return ()
        lexical, dense = self._arms(scope)
        share = fusion.dense_share(self._query.understood.language, self._query.known, self._weights)
        fused = fusion.fuse(lexical.scaled(), dense.scaled(), share)
        candidates = {each.id: each for each in self._snapshot.candidates(fused)}
        present = fused if len(candidates) == len(fused) else {key: fused[key] for key in candidates}
        scored = fusion.ranked(fusion.add_priors(present, self._priors(candidates.values())))
        return tuple((candidates[key], score) for key, score in scored)

    def related(self, scope: Scope) -> bool:
        """Whether anything within the scope has to do with the query."""
        if scope.allowed is not None and not scope.allowed:
            return True
        lexical, dense = self._arms(scope)
        return is_near(lexical.best, dense.best, self._embedder)

    def likely(self, scope: Scope) -> list[Passage]:
        """What the words alone find in the scope, best first; it waits for nothing."""
        return [each.passage for each in self._snapshot.candidates(dict(self._words(scope).best))]

    def _arms(self, scope: Scope) -> tuple[Arms, Arms]:
        words = self._words(scope)
        if scope not in self._meant:
            self._meant[scope] = self._asked(self._by_meaning, scope)
        return words, self._meant[scope]

    def _words(self, scope: Scope) -> Arms:
        if scope not in self._by_scope:
            self._by_scope[scope] = self._asked(self._by_words, scope)
        return self._by_scope[scope]

    def _asked(self, arm: Arm, scope: Scope) -> Arms:
        named = self._named_within(scope)
        ask = self._in_one if named and self._snapshot.passage_count <= SMALL else self._one_by_one
        return ask(arm, scope, named)

    def _one_by_one(self, arm: Arm, scope: Scope, named: frozenset[str]) -> Arms:
        return Arms(self._best(arm, scope), self._best(arm, Scope(named)) if named else [])

    def _in_one(self, arm: Arm, scope: Scope, named: frozenset[str]) -> Arms:
        hidden = scope.hidden if scope.allowed is None else frozenset()
        every = self._without(arm(SMALL, scope.allowed), hidden)
        inside = {each.id for each in self._snapshot.candidates(dict(every)) if each.document_id in named}
        return Arms(every[: fusion.TOP], [each for each in every if each[0] in inside][: fusion.TOP])

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
            kept = self._without(found, hidden)
            if len(kept) >= fusion.TOP or len(found) < limit:
                return kept[: fusion.TOP]
            limit *= 2

    def _without(self, found: Scored, hidden: frozenset[str]) -> Scored:
        if not hidden:
            return found
        kept = {each.id for each in self._snapshot.candidates(dict(found)) if each.document_id not in hidden}
        return [each for each in found if each[0] in kept]

    def _by_words(self, limit: int, documents: frozenset[str] | None) -> Scored:
        if self._lexical is None or not self._lexical.terms:
            return []
        return self._store.search_lexical(self._lexical, limit, documents)

    def _by_meaning(self, limit: int, documents: frozenset[str] | None) -> Scored:
        vector = self._vector()
        return [] if vector is None else self._store.search_dense(vector, limit, documents)

    def _priors(self, found: Collection[Candidate]) -> list[tuple[float, frozenset[str]]]:
        """Each weight with the passages it favours; a prior that the query gives no cause for is left out."""
        weights = self._weights
        priors = [*self._named_priors(found), *self._asked_priors(found)]
        pairs = _pairs_of(self._lexical)
        duty = self._query.understood.intent == "duty"
        spoken = spoken_of({each.heading for each in found}, pairs, listed=duty)
        above = spoken_of({heading for each in found for heading in each.headings_above}, pairs)
        priors.append((weights.heading, frozenset(each.id for each in found if each.heading in spoken)))
        deeper = frozenset(each.id for each in found if not above.isdisjoint(each.headings_above))
        priors.append((weights.heading_above, deeper))
        priors.append((weights.in_section, frozenset(each.id for each in found if each.in_section)))
        return [(weight, favoured) for weight, favoured in priors if favoured]

    def _named_priors(self, found: Collection[Candidate]) -> Iterator[Prior]:
        named, weights = self._query.named, self._weights
        for weight, documents in (
            (weights.locality, named.documents),
            (weights.province, named.within),
            (weights.numbered, named.numbered),
        ):
            if documents:
                yield weight, frozenset(each.id for each in found if each.document_id in documents)

    def _asked_priors(self, found: Collection[Candidate]) -> Iterator[Prior]:
        weights, text = self._weights, self._query.text
        match self._query.understood.intent:
            case "lead":
                yield weights.table_row, frozenset(each.id for each in found if each.says_who)
            case "target":
                yield weights.figure, frozenset(each.id for each in found if each.has_figure)
            case "deadline":
                yield weights.deadline_row, frozenset(each.id for each in found if each.dates_row)
                yield weights.says_when, frozenset(each.id for each in found if each.says_when)
        if asks_for_basis(text):
            yield weights.preamble, frozenset(each.id for each in found if each.states_basis)
        if years := years_in(text):
            yield weights.year, frozenset(each.id for each in found if is_about(years, each.passage))


def _pairs_of(query: LexicalQuery | None) -> frozenset[str]:
    terms = query.terms if query else ()
    return frozenset(token for field, token, _ in terms if field == "bigrams")
