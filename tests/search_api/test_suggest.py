"""Suggestions out of the documents' own terms, whatever way one types them."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from indexer.parse import parse
from indexer.store.registry import open_store
from search_api.http import create_api
from search_api.service import SearchService
from tests.search_api.building import put

TEXT = """KẾ HOẠCH
Chăm sóc sức khỏe Nhân dân
I. MỤC TIÊU
- Đến năm 2026, tỷ lệ bao phủ bảo hiểm y tế đạt 96% dân số.
II. NHIỆM VỤ
1. Nâng cao năng lực y tế cơ sở
- Giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với Trạm Y tế nâng cao năng lực y tế cơ sở.
"""


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("kho"), FakeEmbedder.name, FakeEmbedder.dimension, write=True) as store:
        put(store, parse("xa.txt", TEXT.encode(), "xa-txt", {"level": "xã", "locality": "xã Suối Mơ"}), TEXT.encode())
        with TestClient(create_api(SearchService(store, FakeEmbedder()))) as opened:
            yield opened


def suggested(client, typed, **more):
    reply = client.get("/api/suggest", params={"q": typed, **more})
    assert reply.status_code == 200
    return [each["text"] for each in reply.json()["suggestions"]]


@pytest.mark.parametrize("typed", ["bảo hiểm y", "bao hiem y", "BHYT", "bao phu bao h", "Bảo Hiểm Y Tế"])
def test_a_term_is_found_by_marks_without_them_by_its_abbreviation_and_half_typed(client, typed):
    assert suggested(client, typed)[0] == "tỷ lệ bao phủ bảo hiểm y tế"


def test_agencies_and_headings_are_terms_and_headings_lose_their_numbers(client):
    assert any("Phòng Văn hóa - Xã hội" in each for each in suggested(client, "phong van"))
    assert "Nâng cao năng lực y tế cơ sở" in suggested(client, "nâng cao")


@pytest.mark.parametrize("typed", ["", "  ", "zzz", "<script>", "\x00", "x" * 5_000, "hiểm bảo zz"])
def test_what_begins_no_term_gives_none(client, typed):
    assert suggested(client, typed) == []


def test_no_more_than_asked_for(client):
    assert len(suggested(client, "y", limit=1)) <= 1
    assert client.get("/api/suggest?q=y&limit=99").status_code == 400


def test_marks_are_offered_for_a_question_and_not_for_half_a_word(client):
    asked = client.get("/api/suggest?q=nang cao nang luc y te").json()
    assert asked["did_you_mean"] == "nâng cao năng lực y tế"
    assert client.get("/api/suggest?q=nang").json()["did_you_mean"] is None
