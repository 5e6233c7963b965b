"""Deadlines by year, each day that one names in its place."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from fastapi.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from indexer.parse import parse
from indexer.store.registry import open_store
from search_api.service import SearchService
from tests.search_api.building import put
from tests.search_api.test_assignments_api import TWO_DAYS
from web.app import create_app


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("mốc"), FakeEmbedder.name, FakeEmbedder.dimension, write=True) as store:
        put(store, parse("hai-moc.txt", TWO_DAYS.encode(), "hai-moc"))
        with TestClient(create_app(SearchService(store, FakeEmbedder()))) as client:
            yield lambda address: BeautifulSoup(client.get(address).text, "lxml")


def test_each_day_stands_in_its_year_with_its_whole_clause(page):
    found = page("/timeline")
    years = {section.h2.get_text(" ", strip=True): section for section in found.select("section.year")}
    assert list(years) == ["2026 1", "2027 1"]
    first, second = (section.select_one(".milestone").text for section in years.values())
    assert first == "đến ngày 15/9/2026 có ít nhất 40% số hộ"
    assert second == "đến ngày 15/3/2027 có 90% số hộ trong xã được xét nghiệm định kỳ"
    assert [time["datetime"] for time in found.select("time")] == ["2026-09-15", "2027-03-15"]
    assert not found.select(".absent")


SUB_ROWS = """# Phụ lục

| STT | Nhiệm vụ | Chủ trì | Phối hợp | Hoàn thành |
| --- | --- | --- | --- | --- |
| 1 | Làm đường về bản | Phòng Kinh tế | Trưởng bản | Quý II/2026 |
| 2 | Nước sạch cho các bản: | | | |
| | a) Đào giếng | Phòng Kinh tế | Trưởng bản | Trước 31/8/2026 |
| | b) Xét nghiệm nước | Trạm Y tế | Trưởng bản | Tháng 9/2026 |
| 3 | Tổng kết | Phòng Kinh tế | Trưởng bản | Năm 2028 |
"""


@pytest.fixture(scope="module")
def sub_rows(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("con"), FakeEmbedder.name, FakeEmbedder.dimension, write=True) as store:
        put(store, parse("dong-con.md", SUB_ROWS.encode(), "dong-con"))
        with TestClient(create_app(SearchService(store, FakeEmbedder()))) as client:
            yield client


def test_every_day_is_written_in_one_form_as_exactly_as_it_is_named(sub_rows):
    def days(address):
        return [time.text for time in BeautifulSoup(sub_rows.get(address).text, "lxml").select("time")]

    assert days("/timeline?lang=vi") == ["Quý II/2026", "31/08/2026", "Tháng 09/2026", "Năm 2028"]
    assert days("/timeline?lang=en") == ["Q2 2026", "31 August 2026", "September 2026", "2028"]


def test_the_words_of_a_deadline_are_shown_where_the_day_alone_says_less(sub_rows):
    found = BeautifulSoup(sub_rows.get("/timeline?lang=vi").text, "lxml")
    assert [words.text for words in found.select(".milestone")] == ["Trước 31/8/2026"]


@pytest.mark.parametrize("address", ["/timeline", "/assignments", "/agencies/Phòng Kinh tế"])
def test_a_sub_row_stands_behind_the_task_it_is_part_of(sub_rows, address):
    found = BeautifulSoup(sub_rows.get(address).text, "lxml")
    tasks = [" ".join(task.text.split()) for task in found.select(".verbatim")]
    assert "Nước sạch cho các bản › a) Đào giếng" in tasks
    assert "Làm đường về bản" in tasks


def test_files_and_the_answer_tell_it_too(sub_rows):
    rows = sub_rows.get("/api/assignments.csv").content.decode("utf-8-sig").splitlines()
    assert "Thuộc nhiệm vụ" in rows[0]
    assert sum("Nước sạch cho các bản" in row for row in rows) == 2
    assert "Nước sạch cho các bản › a) Đào giếng" in sub_rows.get("/api/assignments.ics").text.replace("\r\n ", "")
    answer = sub_rows.get("/api/answer", params={"q": "Trạm Y tế làm gì?"}).json()["answer"]
    assert "Nước sạch cho các bản › Xét nghiệm nước" in answer["text"]
    assert answer["facts"][0]["parent"] == "Nước sạch cho các bản:"


def test_a_task_that_names_several_times_is_not_said_to_name_none(tmp_path):
    rows = """# Phụ lục

| STT | Nhiệm vụ | Chủ trì | Hoàn thành |
| --- | --- | --- | --- |
| 1 | Nộp dự thảo trước ngày 5/3/2026; trình ký trước ngày 20/4/2026 | Phòng Kinh tế | |
| 2 | Làm đường về bản | Phòng Kinh tế | |
"""
    with open_store(tmp_path, FakeEmbedder.name, FakeEmbedder.dimension, write=True) as store:
        put(store, parse("hai-han.md", rows.encode(), "hai-han"))
        with TestClient(create_app(SearchService(store, FakeEmbedder()))) as client:
            found = BeautifulSoup(client.get("/assignments").text, "lxml")
    assert [cell.text.strip() for cell in found.select("[data-column='Thời hạn']")] == [
        "nêu trong nhiệm vụ",
        "không nêu",
    ]


def test_the_register_offers_both_years(page):
    assert {"2026", "2027"} <= {
        option["value"] for option in page("/assignments").select("#f-due option, [name=due] option")
    }
