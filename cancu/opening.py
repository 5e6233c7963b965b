"""The search service put together from settings: embedder, index, search."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from indexer.embedding.registry import load_embedder
from indexer.store.registry import open_store, require_index
from search_api.learnt_file import FILE_NAME, LearntFile
from search_api.post import PostOffice, PostSettings
from search_api.service import SearchService

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cancu.settings import Settings

_ANY_QUERY: Final = "y tế"


@contextmanager
def search_service(settings: Settings) -> Iterator[SearchService]:
    """Searching the index, which a server goes on following as it changes."""
    # Said before the model is loaded, which takes a second.
    require_index(settings.data)
    embedder = load_embedder(settings.embedder, settings.data)
    with (
        ThreadPoolExecutor(1) as beside,
        open_store(settings.data, embedder.name, embedder.dimension, write=False) as store,
    ):
        # An embedder's first query takes a third of a second, outside Python: it passes while the rest is loaded.
        beside.submit(embedder.embed_query, _ANY_QUERY)
        yield SearchService(store, embedder, kept=LearntFile(settings.data / FILE_NAME))


def post_office(settings: Settings) -> PostOffice | None:
    """What sends mail, where a mail server is named."""
    if not settings.smtp_host or not settings.smtp_from or not settings.site:
        return None
    return PostOffice(
        PostSettings(
            host=settings.smtp_host,
            sender=settings.smtp_from,
            site=settings.site,
            port=settings.smtp_port,
            security=settings.smtp_security,
            user=settings.smtp_user,
            password=settings.smtp_password,
        )
    )
