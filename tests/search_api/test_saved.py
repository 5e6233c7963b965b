"""Saved searches: what was there is no news, what comes later is, and feeds say the same."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from starlette.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from indexer.store.desk import Desk
from search_api.http import create_api
from search_api.service import SearchService
from tests.search_api.building import document, filled_store, put

ATOM = "{http://www.w3.org/2005/Atom}"


def plan(name, text):
    return document(f"ke-hoach-{name}", [("I", "I. NHIỆM VỤ", [text])], locality=f"xã {name}", level="xã")


@pytest.fixture
def store(tmp_path):
    with filled_store(tmp_path, (plan("a", "- Phát triển y học cổ truyền tại trạm y tế."),)) as opened:
        yield opened


@pytest.fixture
def client(store, tmp_path):
    with TestClient(create_api(SearchService(store, FakeEmbedder()), desk=Desk(tmp_path))) as opened:
        yield opened


def test_only_what_came_after_saving_is_new(client, store):
    saved = client.post("/api/searches", params={"q": "y học cổ truyền"}).json()
    assert saved["new"] == []
    put(store, plan("b", "- Mở lớp bồi dưỡng y học cổ truyền cho cán bộ."))
    news = client.get(f"/api/searches/{saved['id']}").json()
    assert [hit["document"]["id"] for hit in news["new"]] == ["ke-hoach-b"]


def test_looking_changes_nothing_until_one_says_seen(client, store):
    saved = client.post("/api/searches", params={"q": "y học cổ truyền"}).json()
    put(store, plan("b", "- Mở lớp bồi dưỡng y học cổ truyền cho cán bộ."))
    url = f"/api/searches/{saved['id']}"
    assert len(client.get(url).json()["new"]) == len(client.get(url).json()["new"]) == 1
    assert client.post(f"{url}/seen").json()["new"] == []
    assert client.get(url).json()["new"] == []


def test_filters_are_kept_with_the_search(client, store):
    saved = client.post("/api/searches", params={"q": "y học cổ truyền", "locality": "xã a"}).json()
    put(store, plan("b", "- Mở lớp bồi dưỡng y học cổ truyền cho cán bộ."))
    assert client.get(f"/api/searches/{saved['id']}").json()["new"] == []


def test_the_feed_has_an_entry_for_each_new_passage_with_its_place(client, store):
    saved = client.post("/api/searches", params={"q": "y học cổ truyền <b>&"}).json()
    put(store, plan("b", "- Mở lớp y học cổ truyền <i>&\u202e cho cán bộ."))
    reply = client.get(f"/api/searches/{saved['id']}/atom")
    assert reply.headers["content-type"].startswith("application/atom+xml")
    root = ET.fromstring(reply.content)  # noqa: S314 - our own feed
    (entry,) = root.findall(f"{ATOM}entry")
    assert "<i>&" in entry.find(f"{ATOM}content").text
    assert entry.find(f"{ATOM}link").get("href").startswith("http://testserver/documents/ke-hoach-b#p-")
    assert client.get(f"/api/searches/{saved['id']}/atom").content == reply.content


def test_a_search_that_asks_nothing_is_refused_and_an_unknown_one_not_found(client):
    assert client.post("/api/searches", params={"q": " "}).status_code == 400
    assert client.get("/api/searches/abc").status_code == 404


def test_a_search_removed_is_gone(client):
    saved = client.post("/api/searches", params={"q": "y tế"}).json()
    assert client.delete(f"/api/searches/{saved['id']}").status_code == 204
    assert client.get(f"/api/searches/{saved['id']}").status_code == 404
