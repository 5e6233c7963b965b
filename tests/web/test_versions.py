"""What pages say of a document that is in the index with several files."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from starlette.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from search_api.service import SearchService
from tests.search_api.building import filled_store, put
from tests.search_api.test_versions import DRAFT, SIGNED, TWIN, made
from web.app import create_app


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    with filled_store(tmp_path_factory.mktemp("chỉ mục"), ()) as store:
        put(store, made("ban-thao"), b"1")
        put(store, made("ke-hoach-15", number="15/KH-UBND", issued_on="2026-01-12"), b"2")
        put(store, made("xa-khac", "B"), b"3")
        with TestClient(create_app(SearchService(store, FakeEmbedder()))) as opened:
            yield opened


def soup(client, address):
    answered = client.get(address)
    assert answered.status_code == 200
    return BeautifulSoup(answered.text, "html.parser")


def words(element):
    return " ".join(element.text.split())


@pytest.mark.parametrize(
    ("shown", "other", "told"),
    [
        (SIGNED, DRAFT, "Văn bản này có 1 bản khác"),
        (DRAFT, SIGNED, "Văn bản này có 1 bản khác – đây không phải bản chính"),
    ],
)
def test_a_document_names_its_other_versions(client, shown, other, told):
    versions = soup(client, f"/documents/{shown}").select_one(".versions")
    assert words(versions.summary) == told
    assert [a["href"] for a in versions.select("li a")] == [f"/documents/{other}"]
    assert ("bản đã ký, có số, bản chính" in words(versions.li)) == (other == SIGNED)
    assert ("bản thảo" in words(versions.li)) == (other == DRAFT)


def test_a_document_in_one_file_says_nothing_of_versions(client):
    assert soup(client, f"/documents/{TWIN}").select(".versions") == []


def test_results_show_the_first_version_and_that_there_are_others(client):
    page = soup(client, "/search?q=đường+thôn&answer=0")
    owners = {a["href"].split("#")[0] for a in page.select("article.hit .hit-link")}
    assert owners <= {f"/documents/{SIGNED}", f"/documents/{TWIN}"}
    told = [hit for hit in page.select("article.hit") if "Văn bản này có 1 bản khác" in words(hit)]
    assert told
    assert all(SIGNED in hit.select_one(".hit-link")["href"] for hit in told)


def test_the_list_holds_every_file_and_points_to_the_first(client):
    page = soup(client, "/documents")
    items = {
        li.select_one(".hit-link")["href"].rpartition("/")[2]: words(li) for li in page.select("ul.documents > li")
    }
    assert items.keys() == {DRAFT, SIGNED, TWIN}
    assert "bản chính" in items[SIGNED]
    assert "Văn bản này có 1 bản khác" in items[DRAFT]
    assert "bản khác" not in items[TWIN]


def test_the_first_page_counts_documents_not_files(client):
    assert "2" in words(soup(client, "/").main)
    assert "3 văn bản" not in words(soup(client, "/").main)
