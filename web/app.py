"""The whole server: the JSON API and the pages for people over one search service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.middleware.gzip import GZipMiddleware

from indexer.store.desk import Desk
from search_api.http import create_api
from web import assets
from web.as_data import AsData
from web.errors import errors_as_pages
from web.pages import (  # a page's name
    agency,
    assignments,
    briefings,
    cascade,
    compare,
    coverage,
    document,
    documents,
    feedback,
    help,  # noqa: A004
    home,
    leaf,
    opensearch,
    passage,
    search,
    searches,
    subscriptions,
    targets,
    timeline,
)
from web.security import SecurityHeaders

if TYPE_CHECKING:
    from fastapi import FastAPI

    from search_api.llm import LanguageModel
    from search_api.post import PostOffice
    from search_api.service import SearchService

# A page: one module with ``router(service)``, and one line here.
PAGES = (
    search,
    documents,
    document,
    leaf,
    passage,
    compare,
    cascade,
    assignments,
    agency,
    targets,
    coverage,
    timeline,
    help,
    opensearch,
)
# The same for what people keep: ``router(service, desk)``.
AT_DESK = (home, briefings, searches, feedback)
# Level 2 gives 80 % of what level 9 saves in a fifth of the time; a page must not wait for its compression.
GZIP_LEVEL, GZIP_FROM_BYTES = 2, 1000


def create_app(
    service: SearchService,
    model: LanguageModel | None = None,
    desk: Desk | None = None,
    post: PostOffice | None = None,
) -> FastAPI:
    """The API of ``search_api.http.create_api`` plus pages and static files; ``post`` sends news by e-mail."""
    desk = desk or Desk(None)
    app = create_api(service, model, desk)
    app.state.worded = model is not None
    app.state.mails = post is not None
    for page in PAGES:
        app.include_router(page.router(service))
    for page in AT_DESK:
        app.include_router(page.router(service, desk))
    app.include_router(subscriptions.router(service, desk, post))
    app.include_router(assets.router)
    errors_as_pages(app)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(AsData)
    app.add_middleware(GZipMiddleware, minimum_size=GZIP_FROM_BYTES, compresslevel=GZIP_LEVEL)
    return app
