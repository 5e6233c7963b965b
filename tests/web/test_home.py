from __future__ import annotations

from bs4 import BeautifulSoup
from fastapi.testclient import TestClient

from tests.web.fake import FakeService
from web.app import create_app
from web.tries import SHIPPED


def test_the_search_box_works_without_javascript(page):
    form = page("/").find("form", role="search")
    assert (form["action"], form["method"]) == ("/search", "get")
    assert form.find("input", type="search")["name"] == "q"
    assert form.find("label")["for"] == form.find("input", type="search")["id"]


def test_each_way_of_asking_has_examples_that_lead_to_results(page, client):
    links = page("/").select(".examples a")
    assert [link.text for link in links] == [q for questions in SHIPPED.values() for q in questions]
    assert {client.get(link["href"]).status_code for link in links} == {200}


def test_examples_are_in_vietnamese_bare_vietnamese_abbreviations_and_english():
    assert not any(q.isascii() for q in SHIPPED["vi"])
    assert all(q.isascii() for q in SHIPPED["bare"] + SHIPPED["en"])
    assert all(any(word.isupper() and len(word) > 2 for word in q.split()) for q in SHIPPED["short"])


def test_it_says_what_the_index_holds_and_the_newest_first(page):
    home = page("/")
    assert home.find(id="holds").text.endswith("6 văn bản")
    dates = [time["datetime"] for time in home.select(".newest time")]
    assert dates == ["2026-06", "2026-05-18", "2026-03-02", "2025"]


def test_an_empty_index_says_how_to_fill_it():
    with TestClient(create_app(FakeService({}))) as client:
        assert "cancu index" in client.get("/").text
        assert "cancu index" in client.get("/documents").text


def test_searches_that_this_browser_follows_are_at_hand_until_it_stops(service):
    with TestClient(create_app(service)) as client:
        assert "followed" not in client.get("/").text
        path = client.post("/searches", data={"q": "y học cổ truyền"}).url.path
        home = BeautifulSoup(client.get("/").text, "lxml")
        assert [(link["href"], link.text) for link in home.select(".followed a")] == [(path, "y học cổ truyền")]
        client.post(path, data={"do": "remove"})
        assert "followed" not in client.get("/").text


def test_the_tree_and_the_deadlines_are_found_from_the_first_page_and_from_every_foot(page):
    for where in ("main", ".foot"):
        links = {link["href"] for link in page("/").select(f"{where} a")}
        assert {"/cascade", "/timeline"} <= links
    assert page("/help").select_one(".foot a[href='/timeline']")
