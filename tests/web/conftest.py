"""The pages over made-up documents: a client without a browser, and Chromium against a real server."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from contextlib import contextmanager

import pytest
import uvicorn
from bs4 import BeautifulSoup
from fastapi.testclient import TestClient

from corpus.build import DOCUMENTS
from indexer.embedding.fake import FakeEmbedder
from indexer.service import Indexer
from indexer.store.registry import open_store
from tests.web.fake import FakeService
from web.app import create_app

CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"]  # fmt: skip
# The first is the second without the windows that nobody sees: a page opens in it for a quarter of the work.
PROGRAMS = ("chromium-headless-shell", "chromium")
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def service():
    return FakeService()


@pytest.fixture(scope="session")
def client(service):
    with TestClient(create_app(service), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="session")
def page(client):
    """A page by its address, parsed as a browser without JavaScript would see it."""

    def get(address, status=200, **headers):
        answer = client.get(address, headers=headers)
        assert answer.status_code == status
        return BeautifulSoup(answer.text, "lxml")

    return get


@pytest.fixture(scope="session")
def server(service):
    """The address of a running server."""
    with running(create_app(service)) as address:
        yield address


@pytest.fixture(scope="session")
def shipped_folder(tmp_path_factory):
    """A copy of the documents that are shipped, to be changed and put back."""
    copied = tmp_path_factory.mktemp("văn bản") / "kho"
    shutil.copytree(DOCUMENTS, copied)
    return copied


@pytest.fixture(scope="session")
def shipped_store(shipped_folder, tmp_path_factory):
    """They indexed, once for all tests."""
    with open_store(tmp_path_factory.mktemp("kho"), FakeEmbedder.name, FakeEmbedder.dimension, write=True) as opened:
        Indexer(opened, FakeEmbedder()).index([shipped_folder])
        yield opened


@contextmanager
def running(app):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


def chromium():
    """The path of the machine's Chromium; None where there is none."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)


@pytest.fixture(scope="session")
def browser():
    """The machine's Chromium, else Playwright's own; without either the tests are skipped, in CI not."""
    # Slow imports that other tests need not pay.
    from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415

    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM)
        except Error:
            if "CI" in os.environ:
                raise
            pytest.skip("Không có Chromium để thử trang: cài gói chromium rồi chạy lại (trong CI thì bắt buộc).")
        yield browser
        browser.close()


@pytest.fixture
def opened(browser, server):
    """Opens an address in a new window; what went wrong in it fails the test."""
    contexts = []
    wrong = []

    def open_(address, *, viewport=DESK, language="vi", **options):
        context = browser.new_context(viewport=viewport, locale=language, base_url=server, **options)
        context.add_cookies([{"name": "cancu_lang", "value": language, "url": server}])
        contexts.append(context)
        window = context.new_page()
        window.on("pageerror", lambda error: wrong.append(str(error)))
        window.on("console", lambda said: wrong.append(said.text) if "Content Security" in said.text else None)
        window.goto(address)
        return window

    yield open_
    for context in contexts:
        context.close()
    assert wrong == []
