"""Searches that somebody keeps, and what is new in them since the last look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from search_api.parameters import collect, search_request

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.model import Hit
    from indexer.store.desk import Desk, Kept
    from search_api.parameters import Parameters
    from search_api.service import SearchService

KIND: Final = "search"
LOOKED_AT: Final = 50
"""Hits that are compared: what comes so far down that nobody reads it is no news."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """``parameters`` are those of ``/api/search``; ``seen`` the passages found at the last look."""

    id: str
    parameters: Parameters
    seen: frozenset[str]
    made_at: str
    looked_at: str
    revision: int

    @property
    def query(self) -> str:
        """What was asked."""
        return self.parameters["q"][-1]


@dataclass(frozen=True, slots=True)
class News:
    """A search looked at again: its hits of today that were not there at the last look, best first."""

    search: SavedSearch
    hits: tuple[Hit, ...]
    total: int


class SavedSearches:
    """Safe to use from several threads."""

    def __init__(self, service: SearchService, desk: Desk) -> None:
        self._service = service
        self._desk = desk

    def save(self, pairs: Sequence[tuple[str, str]]) -> SavedSearch:
        """Keeps the search; all it finds now counts as seen. Raises ``ParameterError``."""
        parameters = collect(pairs)
        seen = [hit.passage.id for hit in self._found(parameters)[0]]
        return _saved(self._desk.add(KIND, {"parameters": parameters, "seen": seen}))

    def read(self, key: str) -> SavedSearch:
        """Raises ``NotFoundError``."""
        return _saved(self._desk.get(KIND, key))

    def all(self) -> list[SavedSearch]:
        """The newest first."""
        return [_saved(kept) for kept in self._desk.all(KIND)]

    def news(self, key: str) -> News:
        """What is new; looking changes nothing, so a feed can ask often. Raises ``NotFoundError``."""
        search = self.read(key)
        hits, total = self._found(search.parameters)
        return News(search, tuple(hit for hit in hits if hit.passage.id not in search.seen), total)

    def mark_seen(self, key: str) -> SavedSearch:
        """From now on only what comes later is new. Raises ``NotFoundError``."""
        search = self.read(key)
        found = {hit.passage.id for hit in self._found(search.parameters)[0]}
        # What drops out of the list and comes back later is no news either.
        body = {"parameters": search.parameters, "seen": sorted(found | search.seen)}
        return _saved(self._desk.replace(KIND, key, body, search.revision))

    def remove(self, key: str) -> None:
        """Raises ``NotFoundError``."""
        self._desk.remove(KIND, key)

    def _found(self, parameters: Parameters) -> tuple[tuple[Hit, ...], int]:
        request = search_request({**parameters, "limit": [str(LOOKED_AT)], "offset": ["0"], "group": ["false"]})
        result = self._service.search(request)
        return result.hits, result.total


def _saved(kept: Kept) -> SavedSearch:
    return SavedSearch(
        id=kept.id,
        parameters=kept.body["parameters"],
        seen=frozenset(kept.body["seen"]),
        made_at=kept.made_at,
        looked_at=kept.edited_at,
        revision=kept.revision,
    )
