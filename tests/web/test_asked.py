"""A choice that there is not is left out of what a page is asked for, and told in a line on it."""

from __future__ import annotations

import pytest

Q = "/search?q=y+học+cổ+truyền"


@pytest.mark.parametrize(
    ("address", "name", "allowed"),
    [
        (f"{Q}&level=foo", "cấp", "trung ương, tỉnh, xã"),
        (f"{Q}&mode=magic", "cách tìm", "hybrid, lexical, semantic"),
        ("/search?level=foo", "cấp", "trung ương, tỉnh, xã"),
        ("/documents?sort=foo", "thứ tự", "newest"),
        ("/documents?level=foo", "cấp", "trung ương, tỉnh, xã"),
        ("/assignments?agency=trạm+y+tế&role=boss", "vai trò", "lead, coordinate"),
        ("/assignments?due=foo", "thời hạn", "yearly"),
        ("/targets?view=pie", "cách xem", "matrix, list"),
        ("/timeline?level=foo", "cấp", "trung ương, tỉnh, xã"),
    ],
)
def test_the_page_is_shown_without_it_and_says_so(page, address, name, allowed):
    found = page(address)
    told = found.select_one("main > .notice[role=status]").text
    assert told.startswith(f"Không có {name} “")
    assert allowed in told
    assert found.h1.text != "Yêu cầu chưa đúng"
    assert not page(address.split("?")[0]).select("main > .notice[role=status]")


def test_what_is_a_choice_is_kept_beside_what_is_none(page, service):
    told = page(f"{Q}&level=foo&level=xã").select("main > .notice[role=status]")
    assert len(told) == 1
    assert service.asked[-1].filters.level == ("xã",)


def test_the_line_is_told_in_the_reader_s_language_and_never_as_markup(page):
    told = page(f"{Q}&level=<b>x</b>", cookie="cancu_lang=en").select_one("main > .notice[role=status]")
    assert told.text.startswith("There is no level “<b>x</b>”")
    assert not told.select("b")


@pytest.mark.parametrize("path", ["/search?q=y tế&", "/documents?", "/assignments?", "/targets?", "/cascade?"])
def test_a_page_asked_for_by_its_number_is_told_to_be_no_choice(page, path):
    assert "page=2" in page(f"{path}page=2").select_one("main > .notice[role=status]").text
    assert page(path).select_one("main > .notice[role=status]") is None
