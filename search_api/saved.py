"""Searches that somebody keeps, and what is new in them since the last look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from search_api.parameters import collect, search_request
from search_api.types import Filters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.model import Document, Hit
    from indexer.store.desk import Body, Desk, Kept
    from search_api.parameters import Parameters
    from search_api.service import SearchService

KIND: Final = "search"
ALL: Final = 1_000_000
_HASH_KEPT: Final = 16
"""Letters of a content's hash that are kept: two of a million documents share them less than once in 10^7 offices."""
LOOKED_AT: Final = 50
"""Hits that are compared: what comes so far down that nobody reads it is no news."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was there at a look: ``passages`` found, and ``documents`` indexed, each by its content's hash.

    A passage that only moves up the list, because another document went, is none that came. ``documents`` None: not
    known (searches kept before it was).
    """

    passages: frozenset[str] = frozenset()
    documents: frozenset[str] | None = None

    def is_new(self, hit: Hit) -> bool:
        """Whether it came after that look."""
        came = self.documents is None or _content(hit.document) not in self.documents
        return came and hit.passage.id not in self.passages

    def body(self) -> dict[str, list[str] | None]:
        """As it is kept."""
        documents = None if self.documents is None else sorted(self.documents)
        return {"seen": sorted(self.passages), "documents": documents}

    @classmethod
    def of(cls, body: Body) -> Seen:
        """What ``body`` gave."""
        documents = body.get("documents")
        return cls(frozenset(body["seen"]), None if documents is None else frozenset(documents))


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """``parameters`` are those of ``/api/search``."""

    id: str
    parameters: Parameters
    seen: Seen
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
        return _saved(self._desk.add(KIND, {"parameters": parameters, **self.seen_today(parameters).body()}))

    def read(self, key: str) -> SavedSearch:
        """Raises ``NotFoundError``."""
        return _saved(self._desk.get(KIND, key))

    def all(self) -> list[SavedSearch]:
        """The newest first."""
        return [_saved(kept) for kept in self._desk.all(KIND)]

    def news(self, key: str, since: Seen | None = None) -> News:
        """What is new; looking changes nothing, so a feed can ask often. Raises ``NotFoundError``.

        ``since``: another look than the search's own last.
        """
        search = self.read(key)
        hits, total = self._found(search.parameters)
        return News(search, tuple(filter((since or search.seen).is_new, hits)), total)

    def seen_today(self, parameters: Parameters, before: Seen | None = None) -> Seen:
        """What a look at this moment shows; what drops out of the list and comes back later is no news either."""
        found = {hit.passage.id for hit in self._found(parameters)[0]}
        _, documents = self._service.documents(Filters(), ALL, 0)
        return Seen(frozenset(found | (before.passages if before else set())), frozenset(map(_content, documents)))

    def mark_seen(self, key: str) -> SavedSearch:
        """From now on only what comes later is new. Raises ``NotFoundError``."""
        search = self.read(key)
        seen = self.seen_today(search.parameters, search.seen)
        body = {"parameters": search.parameters, **seen.body()}
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
        seen=Seen.of(kept.body),
        made_at=kept.made_at,
        looked_at=kept.edited_at,
        revision=kept.revision,
    )


def _content(document: Document) -> str:
    return document.content_hash[:_HASH_KEPT]
