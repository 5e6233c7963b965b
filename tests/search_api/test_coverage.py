"""Coverage: each statement of a document beside every document that implements it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from indexer.parse import parse
from indexer.store.registry import open_store
from search_api.http import create_api
from search_api.service import SearchService
from tests.search_api.building import put

UPPER = """NGHỊ QUYẾT
Về bảo vệ sức khỏe Nhân dân
I. NHIỆM VỤ
- Xây dựng vùng trồng cây dược liệu quý gắn với du lịch cộng đồng.
- Mở lớp bồi dưỡng kỹ năng sơ cấp cứu cho 200 giáo viên mỗi năm.
"""
LOWER = """KẾ HOẠCH
Thực hiện Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị
I. NHIỆM VỤ
- Xây dựng vùng trồng cây dược liệu quý gắn với du lịch cộng đồng của xã.
"""


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    facts = {"number": "72-NQ/TW", "type": "Nghị quyết", "issued_on": "2025-09-09", "level": "trung ương"}
    with open_store(tmp_path_factory.mktemp("kho"), FakeEmbedder.name, FakeEmbedder.dimension, write=True) as store:
        put(store, parse("nq.txt", UPPER.encode(), "nq-txt", facts), UPPER.encode())
        put(store, parse("xa.txt", LOWER.encode(), "xa-txt", {"level": "xã", "locality": "xã Suối Mơ"}), LOWER.encode())
        with TestClient(create_api(SearchService(store, FakeEmbedder()))) as opened:
            yield opened


def test_what_a_plan_carries_on_has_its_place_and_what_it_leaves_out_has_none(client):
    body = client.get("/api/coverage/nq-txt").json()
    assert [document["id"] for document in body["documents"]] == ["xa-txt"]
    found = {row["text"][2:20]: row["cells"][0] for row in body["rows"]}
    assert found["Xây dựng vùng trồn"]["status"] == "kept"
    assert found["Xây dựng vùng trồn"]["place"]["citation"]["url"].startswith("/documents/xa-txt#p-")
    assert found["Mở lớp bồi dưỡng k"] == {"status": "dropped", "coverage": 0.0, "place": None}


def test_a_document_that_none_implements_is_told(client):
    assert client.get("/api/coverage/xa-txt").status_code == 404
    assert client.get("/api/coverage/khong-co").status_code == 404
