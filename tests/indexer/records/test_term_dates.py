from __future__ import annotations

import pytest

from indexer.records.years import deadline_year, find_years


@pytest.mark.parametrize(
    ("text", "year", "relation", "date"),
    [
        ("đến ngày 30/6/2026 có ít nhất 50%", 2026, "đến", "2026-06-30"),
        ("trước 30.6.2026", 2026, "đến", "2026-06-30"),
        ("đến 6/2026 đạt 80%", 2026, "đến", "2026-06"),
        ("chậm nhất tháng 9 năm 2027", 2027, "đến", "2027-09"),
        ("từ ngày 01 tháng 01 năm 2027", 2027, "từ", "2027-01-01"),
        ("đến 31/2/2026", 2026, "đến", None),  # the year is stated, the day is none
        ("đến năm 2030", 2030, "đến", None),
        ("đến hết quý ii/2026", 2026, "đến", None),
    ],
)
def test_a_term_keeps_its_day_or_month(text, year, relation, date):
    (when,) = find_years(text)
    assert (when.year, when.relation, when.date) == (year, relation, date)


@pytest.mark.parametrize("text", ["kế hoạch 12/2026", "số 5/2026/nđ-cp", "của 6/2026"])
def test_a_number_with_a_year_is_no_term(text):
    assert find_years(text) == []


def test_a_deadline_cell_keeps_its_day_too():
    assert deadline_year("30/6/2026").date == "2026-06-30"
    assert deadline_year("6/2026").date == "2026-06"
    assert deadline_year("2026").date is None
