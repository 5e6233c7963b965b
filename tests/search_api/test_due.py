"""What a deadline's words say of when it falls."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_api.due import due


@pytest.mark.parametrize(
    ("deadline", "key"),
    [
        ("Năm 2026", "2026"),
        ("Đến tháng 9/2030", "2030"),
        ("2026–2030", "2030"),
        ("Từ năm 2026", "2026"),
        ("trước ngày 15/12/2025", "2025"),
        ("Thường xuyên", "ongoing"),
        ("THUONG XUYEN", "ongoing"),
        ("Hằng năm", "yearly"),
        ("trước ngày 10/11 hàng năm", "yearly"),
        ("Hằng năm và theo từng giai đoạn", "yearly"),
        ("Sau khi Chính phủ ban hành Nghị định", "event"),
        ("Quý I", "event"),
        (None, "none"),
        ("  ", "none"),
    ],
)
def test_a_deadline_has_a_year_or_a_kind(deadline, key):
    assert due(deadline).key == key


@pytest.mark.parametrize(
    ("deadline", "day"),
    [
        ("Đến tháng 9/2030", "2030-09-30"),
        ("Năm 2026", "2026-12-31"),
        ("Từ năm 2026 đến năm 2028", "2028-12-31"),
        ("Từ năm 2026", None),
        ("Bắt đầu từ quý I/2026", None),
        ("Thường xuyên", None),
    ],
)
def test_what_only_begins_has_no_last_day(deadline, day):
    assert [each.day.isoformat() for each in due(deadline).days] == ([day] if day else [])


def test_a_deadline_with_days_in_two_years_is_found_by_either_and_sorts_by_the_last():
    found = due("trước ngày 15/12/2026 và trước ngày 15/3/2027")
    assert found.keys == {"2026", "2027"}
    assert found.key == "2027"


def test_deadlines_sort_by_date_then_by_how_open_they_are():
    ordered = ["trước ngày 15/3/2026", "Tháng 6/2026", "Quý III/2026", "ngày 01 tháng 10 năm 2026", "Năm 2026", "2027",
               "Hằng năm", "Thường xuyên", "Theo yêu cầu", None]  # fmt: skip
    backwards = list(reversed(ordered))
    assert sorted(backwards, key=lambda deadline: due(deadline).order) == ordered


@given(st.text(max_size=80))
def test_any_words_have_a_place_in_the_order(text):
    found = due(text)
    assert (found.kind == "year") == (found.year is not None)
    assert len(found.order) == 4
