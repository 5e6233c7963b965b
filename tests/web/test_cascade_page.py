"""The tree of documents, and two of them beside each other."""

from __future__ import annotations

import pytest

from search_api.handing_down import Stated, TaskChange
from tests.web.made_up import VIEWS
from web.pages.cascade import _is_near

PAIR = "/cascade/ke-hoach-xa-ban-mai/nghi-quyet-500"


def test_the_tree_has_what_a_document_names_as_its_grounds_above_it(page):
    roots = page("/cascade").select(".tree > li")
    names = [root.select_one(".node-name").get_text(" ", strip=True) for root in roots]
    assert names[0].startswith("Nghị quyết số 500/NQ-CP")
    assert roots[0].select_one(".lowers .node-name a")["href"] == "/documents/ke-hoach-xa-ban-mai"
    assert roots[0].select_one(".lowers a[href^='/cascade/']")["href"] == PAIR


def test_grounds_that_are_not_indexed_are_shown_without_a_link(page):
    root = page("/cascade").select(".tree > li")[1].select_one(".node-name")
    assert "9-KH/TU" in root.text
    assert root.select_one(".tag").text == "chưa có trong kho"
    assert root.a is None


def test_documents_without_any_relation_are_listed_apart(page):
    apart = page("/cascade").select_one("section[aria-labelledby=apart]")
    assert "/documents/van-ban-khong-neu" in {link["href"] for link in apart.select("a")}
    assert "/documents/ke-hoach-xa-ban-mai" not in {link["href"] for link in apart.select("a")}


def test_the_tree_may_be_kept_to_one_document_and_says_so(page):
    soup = page("/cascade?document=nghi-quyet-500")
    assert len(soup.select(".tree > li")) == 1
    assert soup.select_one(".node-here").find("a", href="/documents/nghi-quyet-500")
    assert soup.select_one(".notice").find("a", href="/cascade")
    page("/cascade?document=nowhere", status=404)
    assert soup.select(".node-here a[href^='/cascade?']") == []


def test_the_document_page_and_the_list_lead_to_the_cascade(page):
    assert page("/documents/ke-hoach-xa-ban-mai").find("a", href="/cascade?document=ke-hoach-xa-ban-mai")
    assert page("/documents").find("a", href="/cascade")


def test_two_documents_beside_each_other(page):
    soup = page(PAIR)
    assert [link["href"] for link in soup.select(".sides a")] == [
        "/documents/nghi-quyet-500",
        "/documents/ke-hoach-xa-ban-mai",
    ]
    kept = soup.select(".is-kept .pair")
    dropped = soup.select(".is-dropped .pair")
    assert len(kept) + len(dropped) + len(soup.select(".is-changed .pair")) == len(VIEWS["nghi-quyet-500"].passages)
    assert soup.select(".notice") == []
    for quotation in soup.select(".pair blockquote"):
        assert quotation["cite"].startswith(("/documents/nghi-quyet-500#p-", "/documents/ke-hoach-xa-ban-mai#p-"))


def test_a_statement_kept_leads_to_both_places_word_by_word(page):
    links = [link["href"] for link in page(PAIR).select(".pairs .ways a")]
    assert links
    assert all(link.startswith("/compare?passage=nghi-quyet-500.") for link in links)
    assert page(links[0]).select(".beside")


def test_documents_that_do_not_stand_above_each_other_are_compared_with_a_warning(page):
    notice = page("/cascade/nghi-quyet-500/ke-hoach-xa-ban-mai").select_one(".notice")
    assert notice.a["href"] == PAIR
    page("/cascade/nghi-quyet-500/nghi-quyet-500", status=400)
    page("/cascade/nghi-quyet-500/nowhere", status=404)


def test_hostile_documents_are_shown_as_text_in_the_cascade(client):
    for address in ("/cascade?document=van-ban-xau", "/cascade/van-ban-xau/nghi-quyet-500", "/cascade"):
        answer = client.get(address)
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text
        assert len(answer.content) < 400_000


def test_statements_fold_and_unfold_without_scripts(opened):
    window = opened(PAIR, java_script_enabled=False)
    last = window.locator(".statements").last
    assert not last.locator(".pair").first.is_visible()
    last.locator("summary").click()
    assert last.locator(".pair").first.is_visible()


@pytest.mark.parametrize(
    ("near", "shown"),
    [("Bản nào cũng đào giếng nước sạch.", True), ("Thư viện mở cửa thêm buổi tối.", False)],
)
def test_what_comes_nearest_is_shown_only_where_it_is_near(near, shown):
    def stated(text):
        return Stated(text, None, "p")

    change = TaskChange("dropped", stated("Mỗi bản đào một giếng nước sạch."), (), 0.0, near=stated(near))
    assert _is_near(change) is shown
