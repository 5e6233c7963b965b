"""One document in several files: searched, counted and answered from once, and every file still there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from indexer.parse import parse
from search_api.http import create_api
from search_api.service import SearchService
from tests.indexer.plans import plan
from tests.search_api.building import filled_store, put

MORE = (
    "Phấn đấu đến năm 2030 trên 95% đường thôn được đổ bê tông, giao Phòng Kinh tế chủ trì, Ban Quản lý phối hợp.",
    "Trạm Y tế chủ trì khám sức khỏe cho nhân dân toàn xã mỗi năm một lần, hoàn thành trước ngày 30 tháng 11.",
    "Trường tiểu học tổ chức cho học sinh tham gia giữ gìn vệ sinh đường thôn vào sáng thứ bảy hằng tuần.",
)
DRAFT, SIGNED, TWIN = "ban-thao-txt", "ke-hoach-15-txt", "xa-khac-txt"


def made(name, commune="A", **facts):
    return parse(f"{name}.txt", plan(commune, *MORE).encode(), f"{name}-txt", facts)


@pytest.fixture
def store(tmp_path):
    with filled_store(tmp_path / "chỉ mục", ()) as opened:
        put(opened, made("ban-thao"), b"1")
        put(opened, made("ke-hoach-15", number="15/KH-UBND", issued_on="2026-01-12"), b"2")
        put(opened, made("xa-khac", "B"), b"3")
        yield opened


@pytest.fixture
def client(store):
    with TestClient(create_api(SearchService(store, FakeEmbedder()))) as opened:
        yield opened


def owners(hits):
    return {hit["document"]["id"] for hit in hits}


def test_only_the_first_version_is_found_and_says_that_there_are_others(client):
    found = client.get("/api/search", params={"q": "đường thôn", "limit": 100}).json()
    assert owners(found["hits"]) == {SIGNED, TWIN}
    assert {tuple(hit["versions"]) for hit in found["hits"] if hit["document"]["id"] == SIGNED} == {(DRAFT,)}
    every = client.get("/api/search", params={"q": "đường thôn", "limit": 100, "versions": "all"}).json()
    assert owners(every["hits"]) == {DRAFT, SIGNED, TWIN}
    assert sum(count for _, count in found["facets"]["locality"]) == found["total"] < every["total"]


@pytest.mark.parametrize("mode", ["lexical", "semantic", "hybrid"])
def test_a_version_is_found_when_it_is_asked_for(client, mode):
    for wanted in ([DRAFT], [DRAFT, SIGNED]):
        found = client.get("/api/search", params={"q": "đường thôn", "document": wanted, "mode": mode}).json()
        assert owners(found["hits"]) == set(wanted)


def test_where_a_filter_leaves_the_first_out_the_next_one_stands_for_it(client):
    """The draft states no date to be in or out of a range, the signed one does."""
    found = client.get("/api/search", params={"q": "đường thôn", "issued_from": "2026"}).json()
    assert owners(found["hits"]) == {SIGNED}


def test_registers_count_a_document_once(client):
    assignments = client.get("/api/assignments").json()
    targets = client.get("/api/targets").json()
    for rows in (assignments["assignments"], targets["targets"]):
        assert owners(rows) == {SIGNED, TWIN}
    assert client.get("/api/assignments", params={"versions": "all"}).json()["total"] == assignments["total"] * 3 // 2
    assert all(cells.keys() == {SIGNED, TWIN} for cells in targets["matrix"].values())


def test_answers_speak_of_a_document_once(client):
    told = client.get("/api/answer", params={"q": "Ai chủ trì khám sức khỏe cho nhân dân?"}).json()
    assert told["status"] == "answered"
    documents = [fact["document"]["id"] for fact in told["answer"]["facts"]]
    assert sorted(documents) == [SIGNED, TWIN]


def test_the_nearest_wording_elsewhere_is_no_version_of_ones_own(client):
    found = client.get("/api/search", params={"q": "khám sức khỏe", "document": SIGNED}).json()["hits"][0]
    for passage in (found["passage"]["id"],):
        assert owners(client.get(f"/api/passages/{passage}/similar").json()["hits"]) == {TWIN}


def test_the_cascade_shows_a_document_once_whichever_file_is_named(client):
    whole = client.get("/api/cascade").json()
    shown = {node["key"] for node in whole["nodes"]} | set(whole["apart"])
    assert {SIGNED, TWIN} <= shown
    assert DRAFT not in shown
    assert client.get("/api/cascade", params={"document": DRAFT}).status_code == 200


def test_every_file_is_listed_and_readable_with_its_other_versions(client):
    listed = client.get("/api/documents").json()
    assert listed["total"] == 3
    told = {
        each["id"]: (each["primary"], [(v["id"], v["relation"]) for v in each["versions"]])
        for each in listed["documents"]
    }
    assert told == {
        DRAFT: (SIGNED, [(SIGNED, "signed")]),
        SIGNED: (SIGNED, [(DRAFT, "draft")]),
        TWIN: (None, []),
    }
    view = client.get(f"/api/documents/{DRAFT}").json()
    assert view["primary"] == SIGNED
    assert view["passages"]
    assert client.get(f"/api/documents/{DRAFT}/file").content == b"1"


def test_a_version_stands_for_the_document_when_the_first_is_taken_away(client, store):
    store.remove(SIGNED)
    assert owners(client.get("/api/search", params={"q": "đường thôn"}).json()["hits"]) == {DRAFT, TWIN}
    assert client.get(f"/api/documents/{DRAFT}").json()["versions"] == []


def test_a_version_that_changes_into_another_document_is_one_of_its_own(client, store):
    put(store, made("ban-thao", "C"), b"4")
    assert owners(client.get("/api/search", params={"q": "đường thôn"}).json()["hits"]) == {DRAFT, SIGNED, TWIN}


def test_many_copies_push_nothing_out_of_the_results(client, store):
    """A hundred hits are asked of each arm: copies must not fill them."""
    one = made("ke-hoach-15", number="15/KH-UBND", issued_on="2026-01-12")
    for number in range(40):
        key = f"ban-sao-{number}"
        passages = tuple(replace(each, id=f"{key}.{each.ordinal}", document_id=key) for each in one.passages)
        copy = replace(one, document=replace(one.document, id=key, title=f"Sao {number}"), passages=passages)
        put(store, replace(copy, sections=(), assignments=(), targets=()), f"sao {number}".encode())
    for mode in ("lexical", "semantic"):
        found = client.get("/api/search", params={"q": "đường thôn", "limit": 100, "mode": mode}).json()
        assert len(owners(found["hits"])) == 2
        assert TWIN in owners(found["hits"])


def test_another_value_for_versions_is_a_problem(client):
    told = client.get("/api/search", params={"q": "a", "versions": "no"})
    assert (told.status_code, told.json()["parameter"]) == (400, "versions")
