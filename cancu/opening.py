"""The parts of the product put together: embedder, store and search service from settings."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from indexer.embedding.registry import load_embedder
from indexer.store.registry import open_store, require_index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cancu.settings import Settings
    from indexer.embedding.base import Embedder
    from indexer.store.local import LocalStore
    from search_api.service import SearchService


@contextmanager
def index_to_write(settings: Settings) -> Iterator[tuple[LocalStore, Embedder]]:
    """The index, made if it is not there, and the embedder that fills it."""
    embedder = load_embedder(settings.embedder, settings.data)
    with open_store(settings.data, embedder.name, embedder.dimension, write=True) as store:
        yield store, embedder


@contextmanager
def index_to_look_after(settings: Settings, *, write: bool) -> Iterator[LocalStore]:
    """The index whatever it was made with; no embedder is loaded."""
    with open_store(settings.data, None, None, write=write) as store:
        yield store


@contextmanager
def search_service(settings: Settings) -> Iterator[SearchService]:
    """Searching the index, which a server goes on following as it changes."""
    # Deferred: looking after an index needs no search.
    from search_api.service import SearchService  # noqa: PLC0415

    # Said before the model is loaded, which takes a second.
    require_index(settings.data)
    embedder = load_embedder(settings.embedder, settings.data)
    with open_store(settings.data, embedder.name, embedder.dimension, write=False) as store:
        yield SearchService(store, embedder)
