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


def test_the_register_offers_both_years(page):
    assert {"2026", "2027"} <= {
        option["value"] for option in page("/assignments").select("#f-due option, [name=due] option")
    }
