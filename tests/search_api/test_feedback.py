"""What readers say of answers is kept with what was answered, and becomes evaluation questions."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from indexer.parse import parse
from indexer.store.desk import Desk
from indexer.store.registry import open_store
from search_api.feedback import FeedbackBook, as_question
from search_api.http import create_api
from search_api.service import SearchService
from tests.search_api.building import put

TEXT = """KẾ HOẠCH
Chăm sóc sức khỏe Nhân dân
I. MỤC TIÊU
- Đến năm 2026, tỷ lệ bao phủ bảo hiểm y tế đạt 96% dân số.
"""


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


@pytest.fixture
def client(tmp_path, desk):
    with open_store(tmp_path, FakeEmbedder.name, FakeEmbedder.dimension, write=True) as store:
        put(store, parse("xa.txt", TEXT.encode(), "xa-txt", {"level": "xã", "locality": "xã Suối Mơ"}), TEXT.encode())
        with TestClient(create_api(SearchService(store, FakeEmbedder()), desk=desk)) as opened:
            yield opened


def say(client, **body):
    return client.post("/api/feedback", json=body)


def test_feedback_is_kept_with_the_answer_its_citations_and_the_version(client, desk):
    assert say(client, question="tỷ lệ bao phủ bảo hiểm y tế năm 2026", verdict="right").status_code == 201
    (kept,) = FeedbackBook(desk).all()
    assert "96%" in kept.answer["text"]
    assert kept.answer["citations"][0]["url"].startswith("/documents/xa-txt#p-")
    assert kept.version


def test_what_was_not_found_is_kept_as_such(client, desk):
    say(client, question="giá vàng hôm nay", verdict="missing", note="=HYPERLINK(1)")
    (kept,) = FeedbackBook(desk).all()
    assert (kept.answer, kept.note) == (None, "=HYPERLINK(1)")


@pytest.mark.parametrize("body", [{}, {"question": "", "verdict": "right"}, {"question": "x", "verdict": "maybe"}, []])
def test_what_says_nothing_is_refused(client, desk, body):
    assert client.post("/api/feedback", json=body).status_code == 400
    assert FeedbackBook(desk).all() == []


def test_a_right_answer_becomes_a_question_with_its_places_and_a_wrong_one_waits_for_the_truth(client, desk):
    say(client, question="tỷ lệ bao phủ bảo hiểm y tế năm 2026", verdict="right")
    say(client, question="tỷ lệ bao phủ bảo hiểm y tế năm 2026", verdict="wrong")
    wrong, right = sorted(map(as_question, FeedbackBook(desk).all()), key=lambda each: each["verdict"], reverse=True)
    assert (right["verdict"], len(right["citations"])) == ("right", 1)
    assert (wrong["verdict"], wrong["citations"]) == ("wrong", [])
