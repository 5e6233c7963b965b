from __future__ import annotations

from tests.web.made_up import VIEWS
from web.pages.passage import around

PLAN = VIEWS["ke-hoach-xa-ban-mai"]


def test_a_passage_is_shown_among_its_neighbours_and_marked(page):
    context = page(f"/passages/{PLAN.passages[4].id}").find(id="context")
    assert context.select_one(".here .text").text == PLAN.passages[4].text
    assert [text.text for text in context.select(".text")] == [p.text for p in PLAN.passages[3:6]]


def test_neighbours_are_of_the_same_section_but_one_each_side_always():
    passages = VIEWS["chuong-trinh-hanh-dong"].passages
    assert around(passages, passages[0].id) == passages[0:4]
    assert around(passages, passages[5].id) == passages[2:9]
    assert around(passages, passages[10].id) == passages[9:14]
    assert around(passages, passages[-1].id) == passages[-4:]


def test_the_like_in_other_documents_is_listed_with_citations(page):
    links = page(f"/passages/{PLAN.passages[3].id}").select(".likes .cite a")
    assert links[0]["href"].startswith("/documents/ke-hoach-phuong-ha-thanh#p-")
    assert all("ke-hoach-xa-ban-mai" not in link["href"] for link in links)


def test_a_passage_that_is_not_there_is_not_found(page):
    assert "Không có đoạn" in page("/passages/none.0", status=404).find("main").text
