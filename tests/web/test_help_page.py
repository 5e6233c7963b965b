"""Help that teaches by examples: every one runs over the shipped documents and finds what it promises."""

from __future__ import annotations

from urllib.parse import unquote_plus

import pytest
from bs4 import BeautifulSoup
from fastapi.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from indexer.parse import parse
from indexer.store.registry import open_store
from search_api.service import SearchService
from tests.search_api.building import put
from tests.search_api.test_assignments_api import SUOI_MO
from web.app import create_app
from web.pages.help import topics
from web.sample import Sample, sample


def examples(of):
    return [example for topic in topics(of) for paragraph in topic.paragraphs for example in paragraph.examples]


# Where on the page, and what must stand there.
PROMISED = {
    "/search?q=Cơ quan nào chủ trì phát triển y học cổ truyền?": ("section.answer", "Trạm Y tế chủ trì"),
    "/search?q=who leads traditional medicine tasks": ("section.answer", "Trạm Y tế lead"),
    "/search?q=ai chu tri yhct muong la": (".understood", "ai chủ trì yhct mường la"),
    "/search?q=tỷ lệ bao phủ BHYT năm 2030": ("section.answer", "toàn dân, trong năm 2030"),
    "/search?q=12-CTr/ĐU": (".hits", "Chương trình hành động số 12-CTr/ĐU của Đảng ủy xã Định Hóa"),
    "/search?q=Khi nào khám sức khỏe định kỳ miễn phí cho người dân?": ("section.answer", "Từ năm 2026"),
    "/search?q=ai chủ trì đóng tàu ngầm": ("section.answer-none", "Không có câu trả lời"),
    "/search?q=tuổi thọ trung bình Mường La năm 2030": (".understood", "Mường La"),
    "/agencies/Trạm Y tế xã Mường La": (".records", "y học cổ truyền"),
    "/timeline": (".dues", "Đến tháng 9/2030"),
    "/targets?indicator=bảo hiểm y tế": (".matrix", "> 95%"),
    "/coverage": ("main", "72-NQ/TW"),
    "/search?q=miễn viện phí ở mức cơ bản": (".hits > li:first-child .text, .hits > li:first-child .row", "mức cơ bản"),
    "/documents/ke-hoach-ubnd-xa-muong-la-tom-luoc-pdf/pages/9": ("h1", "Trang 9/11"),
    "/documents": (".documents .badge", "Bản tóm lược"),
    "/assignments?locality=xã Cao Minh": (".records .absent", "không nêu"),
    "/search?q=bảo hiểm y tế&level=xã": (".chips", "Cấp xã"),
    "/search?q=khám bệnh không mất tiền&mode=semantic": (".modes [aria-current]", "Theo nghĩa"),
    "/search?q=phát triển y học cổ truyền": (".hits", "y học cổ truyền"),
    "/briefings": ("h1", "Bản tổng hợp"),
    "/cascade": (".tree", "Kế hoạch của UBND phường Trần Liễu"),
    "/search?q=trạm y tế xã&document=nghi-quyet-72-nq-tw-bo-chinh-tri-tom-luoc-pdf": (".follow button", "Theo dõi"),
}
MACHINES = "/search.json?q=bảo hiểm y tế&limit=1"


@pytest.fixture(scope="module")
def shipped(shipped_store):
    with TestClient(create_app(SearchService(shipped_store, FakeEmbedder()))) as client:
        yield client


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_links_every_example(shipped, language):
    soup = BeautifulSoup(shipped.get(f"/help?lang={language}").text, "lxml")
    shipped.cookies.clear()
    links = soup.select("a.try")
    assert all(link.text.strip() for link in links)
    assert [unquote_plus(link["href"]) for link in links] == [*PROMISED, MACHINES]


@pytest.mark.parametrize("example", PROMISED)
def test_an_example_finds_what_it_promises(shipped, example):
    selector, words = PROMISED[example]
    answer = shipped.get(example)
    assert answer.status_code == 200
    found = (part.get_text(" ", strip=True) for part in BeautifulSoup(answer.text, "lxml").select(selector))
    assert words in " ".join(" ".join(found).split())


def test_the_example_for_machines_gives_data(shipped):
    told = shipped.get(MACHINES).json()
    assert "bảo hiểm y tế" in told["hits"][0]["passage"]["text"].lower()


def test_over_other_documents_every_example_opens_and_is_of_those(tmp_path):
    numbered = SUOI_MO.replace("Suối Mơ, ngày", "Số: 14/KH-UBND\n\nSuối Mơ, ngày")
    plan = parse("ke-hoach-suoi-mo.txt", numbered.encode(), "suoi-mo")
    with open_store(tmp_path, FakeEmbedder.name, FakeEmbedder.dimension, write=True) as store:
        put(store, plan)
        client = TestClient(create_app(SearchService(store, FakeEmbedder())))
        links = BeautifulSoup(client.get("/help").text, "lxml").select("a.try")
        statuses = {link["href"]: client.get(link["href"]).status_code for link in links}
    assert set(statuses.values()) == {200}
    shown = " ".join(link.text for link in links)
    assert any(link["href"].startswith("/agencies/") for link in links)
    assert "14/KH-UBND" in shown
    assert "suoi mo" in shown
    assert "Mường La" not in shown


def test_an_empty_index_has_examples_that_need_nothing(tmp_path):
    with open_store(tmp_path, FakeEmbedder.name, FakeEmbedder.dimension, write=True) as store:
        assert sample(SearchService(store, FakeEmbedder())) == Sample()
    assert all(example.url for example in examples(Sample()))
