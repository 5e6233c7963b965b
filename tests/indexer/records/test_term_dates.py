from __future__ import annotations

import pytest

from indexer.records.targets import find_targets
from indexer.records.years import deadline_year, find_years
from tests.indexer.records.made import prose


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


def test_a_day_that_closes_words_with_a_comma_in_them_is_their_own():
    text = "Có 41% dân số được khám sức khỏe định kỳ, khám sàng lọc trước ngày 31/5/2026 và 90% trước ngày 20/11/2026."
    targets = find_targets([prose(text, "II. CHỈ TIÊU", "1. Năm 2026")])
    assert [(each.value, each.by_date) for each in targets] == [("41", "2026-05-31"), ("90", "2026-11-20")]


def test_a_day_of_the_next_clause_is_none_of_the_figures_before_it():
    text = "Thời gian tiếp cận không quá 12 phút ở nội thành, 20 phút ở ngoại thành; khai trương trước ngày 01/8/2026."
    targets = find_targets([prose(text, "II. CHỈ TIÊU")])
    assert targets
    assert not [each for each in targets if each.by_date]
