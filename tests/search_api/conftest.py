from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from search_api.http import create_api
from search_api.service import SearchService
from tests.search_api.building import filled_store


@pytest.fixture(scope="session")
def store(tmp_path_factory):
    with filled_store(tmp_path_factory.mktemp("chỉ mục")) as opened:
        yield opened


@pytest.fixture(scope="session")
def service(store):
    return SearchService(store, FakeEmbedder())


@pytest.fixture(scope="session")
def client(service):
    with TestClient(create_api(service), raise_server_exceptions=False) as opened:
        yield opened


@pytest.fixture
def own_store(tmp_path):
    with filled_store(tmp_path / "riêng") as opened:
        yield opened


@pytest.fixture
def empty_service(tmp_path):
    with filled_store(tmp_path / "trống", ()) as opened:
        yield SearchService(opened, FakeEmbedder())
