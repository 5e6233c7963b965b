"""The first page's questions: of the documents at hand, each with an answer."""

from __future__ import annotations

from bs4 import BeautifulSoup
from fastapi.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from indexer.parse import parse
from indexer.store.registry import open_store
from search_api.service import SearchService
from tests.search_api.building import put
from web.app import create_app

ROADS = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 9/KH-UBND

KẾ HOẠCH
Làm đường thôn

I. MỤC TIÊU

- Đến năm 2030, tỷ lệ đường thôn được đổ bê tông đạt 90%.

PHỤ LỤC

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Rà soát đường thôn hư hỏng | Phòng Kinh tế | Trưởng thôn | Tháng 3/2027 |
| 2 | Phát cỏ ven đường | Đoàn Thanh niên | Trưởng thôn | Hằng quý |
| 3 | Cắm biển báo dốc | Công an xã | Trưởng thôn | Năm 2027 |
"""


def test_over_other_documents_the_questions_are_of_those_and_answered(tmp_path):
    with open_store(tmp_path, FakeEmbedder.name, FakeEmbedder.dimension, write=True) as store:
        put(store, parse("duong-thon.txt", ROADS.encode(), "duong-thon"))
        client = TestClient(create_app(SearchService(store, FakeEmbedder())))
        links = BeautifulSoup(client.get("/").text, "lxml").select(".examples a")
        pages = [BeautifulSoup(client.get(link["href"]).text, "lxml") for link in links]
    assert [link.text for link in links] == [
        "Ai chủ trì rà soát đường thôn hư hỏng?",
        "Khi nào xong phát cỏ ven đường?",
        "ai chu tri cam bien bao doc",
        "tỷ lệ đường thôn được đổ bê tông năm 2030",
    ]
    assert all(page.select("section.answer") and not page.select("section.answer-none") for page in pages)
