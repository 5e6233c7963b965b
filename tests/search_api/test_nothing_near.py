"""Whether anything that was found has to do with the query at all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from search_api.http import create_api
from search_api.nothing_near import NEAR, is_near
from search_api.service import SearchService
from search_api.types import Filters, SearchRequest
from tests.search_api.building import filled_store

E5 = next(iter(NEAR))


@pytest.mark.parametrize(
    ("words", "meaning", "embedder", "near"),
    [
        ([], [("a", 0.81)], E5, False),
        ([], [("a", 0.86)], E5, True),
        ([("a", 2.0)], [("a", 0.81)], E5, True),
        ([], [("a", 0.1)], "một mô hình khác", True),
        ([], [], E5, True),
    ],
)
def test_a_word_or_a_near_meaning_has_to_do_with_the_query(words, meaning, embedder, near):
    assert is_near(words, meaning, embedder) is near


class Default(FakeEmbedder):
    """The fake one under the name of the one whose distances are known."""

    name = E5


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    with filled_store(tmp_path_factory.mktemp("gần xa")) as store:
        yield SearchService(store, Default())


@pytest.mark.parametrize("mode", ["hybrid", "semantic"])
def test_letters_typed_at_random_find_what_is_least_far_and_it_is_said(service, mode):
    found = service.search(SearchRequest("zxcv qwer asdf", mode=mode))
    assert found.hits
    assert not found.related


def test_a_query_with_a_word_of_the_documents_is_related(service):
    assert service.search(SearchRequest("y học cổ truyền")).related
    nowhere = replace(SearchRequest("zxcv"), filters=Filters(locality=("không đâu cả",)))
    assert service.search(nowhere).related


def test_the_api_tells_it_beside_the_hits(service):
    told = TestClient(create_api(service)).get("/api/search", params={"q": "zxcv qwer asdf"}).json()
    assert told["related"] is False
    assert told["hits"]
