from __future__ import annotations

import pytest

from search_api.dates_asked import dates_asked, is_by, to_years


@pytest.mark.parametrize(
    ("question", "dates"),
    [
        ("đến 30/6/2026 đạt bao nhiêu", ("2026-06-30",)),
        ("trước 30.6.2026", ("2026-06-30",)),
        ("ngày 30 tháng 6 năm 2026", ("2026-06-30",)),
        ("den thang 9/2027 va 6/2026", ("2027-09", "2026-06")),
        ("cuoi thang 10/2026 dat bao nhieu", ("2026-10",)),
        ("by 30 June 2026", ("2026-06-30",)),
        ("in September 2027", ("2027-09",)),
        ("het t6/2026 dat may %", ("2026-06",)),
        ("Nghị quyết số 72-NQ/TW ngày 09/9/2025", ()),  # a cited document's own date
        ("Nghị định 88/2026/NĐ-CP", ()),
        ("31/2/2026", ()),  # no such day
        ("giai đoạn 2026-2030, 75,5 tuổi", ()),
    ],
)
def test_days_and_months_are_read_however_they_are_typed(question, dates):
    assert dates_asked(question) == dates


def test_a_date_is_read_on_as_its_year():
    assert to_years("đến ngày 30/6/2026 đạt bao nhiêu") == "đến 2026 đạt bao nhiêu"
    assert to_years("đến cuối tháng 6/2026") == "đến 2026"
    assert to_years("đến 31/2/2026") == "đến 31/2/2026"


def test_a_term_is_the_day_asked_about_only_where_it_states_it():
    assert is_by("2026-06-30", "2026-06-30", 2026)
    assert is_by("2026-06", "2026-06-30", 2026)
    assert not is_by("2026-06-30", "2026-10-30", 2026)
    assert not is_by("2026-06-30", None, 2026)
    assert is_by("2026-12-31", None, 2026)  # the year's last day is the year
