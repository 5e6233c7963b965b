"""Annexes in files of their own are known by the number of their document."""

from __future__ import annotations

import pytest

from indexer.embedding.fake import FakeEmbedder
from indexer.service import Indexer
from indexer.store.registry import open_store
from search_api.annexes import numbers
from search_api.answers.service import AnswerService
from search_api.service import SearchService
from search_api.types import SearchRequest

RESOLUTION = """CHÍNH PHỦ

Số: 31/NQ-CP

Hà Nội, ngày 05 tháng 02 năm 2026

# NGHỊ QUYẾT

Chương trình hành động về nước sạch

## I. NHIỆM VỤ

- Mọi thôn đều có nước sạch vào năm 2030.
"""
ANNEX = """PHỤ LỤC II

DANH MỤC NHIỆM VỤ

(Kèm theo Nghị quyết số {number}/NQ-CP ngày 05 tháng 02 năm 2026 của Chính phủ)

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
| 1 | Khoan giếng ở các thôn | Bộ Xây dựng | Bộ Tài chính | Năm 2027 |
"""


@pytest.fixture(params=["", "31"])
def store(request, tmp_path):
    files, embedder = tmp_path / "văn bản", FakeEmbedder()
    files.mkdir()
    (files / "nghi-quyet.md").write_text(RESOLUTION, "utf-8")
    (files / "phu-luc.md").write_text(ANNEX.format(number=request.param), "utf-8")
    with open_store(tmp_path / "chỉ mục", embedder.name, embedder.dimension, write=True) as store:
        assert not Indexer(store, embedder).index([files]).failed
        yield store


def test_an_annex_has_the_number_of_its_document_blank_or_not(store):
    assert numbers(store.documents()) == {"nghi-quyet-md": "31/NQ-CP", "phu-luc-md": "31/NQ-CP"}


def test_it_answers_where_its_document_is_named(store):
    answers = AnswerService(SearchService(store, FakeEmbedder()))
    answered = answers.answer(SearchRequest("Phụ lục II Nghị quyết 31/NQ-CP giao cơ quan nào chủ trì khoan giếng?"))
    assert [each.fact.lead for each in answered.answer.statements] == [("Bộ Xây dựng",)]
    other = answers.answer(SearchRequest("Phụ lục I Nghị quyết 31/NQ-CP giao cơ quan nào chủ trì khoan giếng?"))
    assert other.answer is None
