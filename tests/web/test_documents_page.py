from __future__ import annotations

import re

import pytest


def titles(soup):
    return [link["href"].rpartition("/")[2] for link in soup.select(".documents h2 a")]


@pytest.mark.parametrize(
    ("order", "first", "last"),
    [
        ("newest", "ke-hoach-phuong-ha-thanh", "van-ban-xau"),
        ("oldest", "chuong-trinh-hanh-dong", "van-ban-xau"),
        ("title", "van-ban-xau", "van-ban-khong-neu"),
    ],
)
def test_the_list_is_sorted_as_asked_and_undated_documents_come_last(page, order, first, last):
    found = titles(page(f"/documents?sort={order}"))
    assert (found[0], len(found)) == (first, 6)
    assert found[-1] == last or order == "title"


def test_filters_narrow_the_list_and_their_counts_ignore_themselves(page):
    found = page("/documents?level=xã")
    assert set(titles(found)) == {"ke-hoach-xa-ban-mai", "ke-hoach-phuong-ha-thanh"}
    levels = [" ".join(link.text.split()) for link in found.select("[aria-labelledby=facet-level] a")]
    assert levels == ["Cấp xã 2 văn bản", "Trung ương 1 văn bản", "Cấp tỉnh 1 văn bản"]


def test_a_date_range_keeps_documents_dated_within_it_as_far_as_they_say(page):
    assert titles(page("/documents?issued_from=2026-06-15")) == ["ke-hoach-phuong-ha-thanh"]


def test_sorting_keeps_the_filters(page):
    links = page("/documents?level=xã").select(".modes a")
    assert [link["href"] for link in links] == [
        "/documents?level=x%C3%A3",
        "/documents?level=x%C3%A3&sort=oldest",
        "/documents?level=x%C3%A3&sort=title",
    ]


def test_pages_of_the_list_keep_order_and_size(page):
    found = page("/documents?sort=title&limit=2&offset=2")
    assert len(titles(found)) == 2
    assert found.select_one(".pages [rel=next]")["href"] == "/documents?sort=title&limit=2&offset=4"


def test_what_a_document_does_not_state_is_said_not_guessed(page):
    entry = page("/documents").find("a", href="/documents/van-ban-khong-neu").find_parent("li")
    assert "không nêu ngày" in entry.text
    assert entry.find("time") is None


def test_nothing_matching_says_so(page):
    assert "Không có văn bản nào khớp" in page("/documents?issuer=Không ai").find("main").text


@pytest.mark.parametrize("address", ["/documents?limit=1000", "/documents?offset=x"])
def test_a_parameter_that_cannot_be_used_is_a_page_that_says_which(page, address):
    assert "Tham số “" in page(address, status=400).find("main").text


def test_what_tells_documents_of_one_matter_apart_stands_above_their_titles(page):
    for address in ("/documents", "/"):
        called = [each.text for each in page(address).select(".called-by")]
        assert "Kế hoạch số 14/KH-UBND của Ủy ban nhân dân xã Bản Mai" in called


def test_dates_are_asked_for_and_shown_day_first(page):
    form = page("/documents?issued_from=15/6/2026").select_one("form.dates")
    field = form.find(id="issued_from")
    assert (field["type"], field["value"]) == ("text", "15/06/2026")
    assert form.find(id=field["aria-describedby"]).text.startswith("ngày/tháng/năm")
    assert re.fullmatch(field["pattern"], "15/6/2026")
    assert not re.fullmatch(field["pattern"], "hôm qua")
