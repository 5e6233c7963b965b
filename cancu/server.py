"""``cancu serve``: pages and API under uvicorn, in one process or several."""

from __future__ import annotations

import gc
import os
import socket
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, Any

import uvicorn

from cancu.notifying import Rounds
from cancu.opening import post_office, search_service
from cancu.settings import Settings, SettingsError
from indexer.store.desk import Desk
from indexer.store.registry import require_index

if TYPE_CHECKING:
    from fastapi import FastAPI

    from search_api.llm import LanguageModel
    from search_api.service import SearchService

# What is open for the server's whole life; the process's end closes it.
_open_for_good = ExitStack()
_GRACE_SECONDS = 5
_COLLECT_AFTER = (50_000, 20, 50)  # new objects of a kind that can form cycles; Python's own: 700, 10, 10
_KEPT_SECONDS = 75  # a reader's connection, or a proxy's, stays open between two questions


def serve(settings: Settings) -> int:
    """Serves until it is stopped; gives the exit code."""
    require_index(settings.data)
    _require_port(settings)
    gc.disable()  # until all is loaded: what loads stays, and looking through it again and again takes a tenth longer
    # uvicorn ends its work and then passes on the signal that it was stopped with.
    with suppress(KeyboardInterrupt):
        _run(settings)
    return 0


def _run(settings: Settings) -> None:
    with search_service(settings) as service:
        if settings.workers == 1:
            uvicorn.run(_app(service, settings), **_options(settings))
            return
    # What could go wrong has been tried once: a worker that fails would be started again and again.
    # Worker processes start afresh and read what this one was told from the environment.
    os.environ["CANCU_DATA"] = str(settings.data.absolute())
    uvicorn.run("cancu.server:application", factory=True, workers=settings.workers, **_options(settings))


def application() -> FastAPI:
    """The app of one worker process, from the environment's settings."""
    gc.disable()
    settings = Settings.read(os.environ)
    service = _open_for_good.enter_context(search_service(settings))
    return _app(service, settings)


def _app(service: SearchService, settings: Settings) -> FastAPI:
    """Each process makes rounds of the post of its own; a mail is claimed by one of them."""
    # Deferred: half a second of Python, in which the embedder makes itself ready beside it.
    from cancu.warming import warm_up  # noqa: PLC0415
    from web.app import create_app  # noqa: PLC0415

    desk, post = Desk(settings.data), post_office(settings)
    if post:
        Rounds(service, desk, post, settings.smtp_minutes)
    app = create_app(service, language_model(settings), desk, post)
    _collect_seldom()
    warm_up(service)
    return app


def _collect_seldom() -> None:
    """Searches leave next to no cycles behind; looking for them among all documents holds up whoever sets it off."""
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(*_COLLECT_AFTER)


def language_model(settings: Settings) -> LanguageModel | None:
    """The model that words answers, where one is configured."""
    if not settings.llm_url or not settings.llm_model:
        return None
    from search_api.llm import LanguageModel, ModelSettings  # noqa: PLC0415 - an HTTP client that few need

    return LanguageModel(ModelSettings(settings.llm_url, settings.llm_model, settings.llm_key, settings.llm_seconds))


def _options(settings: Settings) -> dict[str, Any]:
    # Left to itself uvicorn takes httptools and uvloop where they are installed.
    return {
        "host": settings.host,
        "port": settings.port,
        "log_level": "info" if settings.debug else "warning",
        "access_log": settings.debug,
        "server_header": False,
        "timeout_graceful_shutdown": _GRACE_SECONDS,
        "timeout_keep_alive": _KEPT_SECONDS,
    }


def _require_port(settings: Settings) -> None:
    """Raises ``SettingsError`` when the address cannot be listened on; uvicorn would say so less clearly."""
    try:
        with socket.create_server((settings.host, settings.port)):
            pass
    except OSError as error:
        raise SettingsError(
            f"Không nghe được ở {settings.host}:{settings.port} ({error.strerror}). Hãy chọn cổng khác với --port."
        ) from error
