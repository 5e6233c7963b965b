from __future__ import annotations

import pytest

from indexer.records.years import deadline_year, find_years, heading_year


def terms(text):
    return [(when.relation, when.year) for when in find_years(text) if not when.bare]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đến năm 2030, đạt 95%", [("đến", 2030)]),
        ("đến hết năm 2027", [("đến", 2027)]),
        ("trước ngày 15/12/2026", [("đến", 2026)]),
        ("đến ngày 30/6/2026 có 50%", [("đến", 2026)]),
        ("đến tháng 9/2030", [("đến", 2030)]),
        ("từ năm 2026, người dân", [("từ", 2026)]),
        ("kể từ năm 2026", [("từ", 2026)]),
        ("từ nay đến năm 2030", [("đến", 2030)]),
        ("vào năm 2027", [("trong", 2027)]),
        ("giai đoạn 2026 - 2030", [("trong", 2030)]),
        ("chậm nhất quý iv/2026", [("đến", 2026)]),
        ("đến năm 2026 đạt 95%, đến năm 2030 đạt 100%", [("đến", 2026), ("đến", 2030)]),
    ],
)
def test_terms_are_read_with_their_relation(text, expected):
    assert terms(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "tăng 5% so với năm 2024",
        "nghị quyết số 72-nq/tw ngày 09/9/2025 của bộ chính trị",
        "tính đến năm 2024, toàn xã có 3 bác sĩ",
        "luật bảo hiểm y tế năm 2024",
        "ngày 04 tháng 5 năm 2025 của bộ chính trị",
    ],
)
def test_baselines_and_dates_of_documents_are_no_terms(text):
    assert terms(text) == []


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Đến tháng 9/2030", ("đến", 2030)),
        ("Từ năm 2026", ("từ", 2026)),
        ("Năm 2027", ("trong", 2027)),
        ("2026-2030", ("trong", 2030)),
        ("2027", ("trong", 2027)),
        ("31/12/2026", ("đến", 2026)),
        ("Quý II/2026", ("trong", 2026)),
    ],
)
def test_a_deadline_cell_gives_its_year(cell, expected):
    found = deadline_year(cell)
    assert found is not None
    assert (found.relation, found.year) == expected


@pytest.mark.parametrize("cell", ["Thường xuyên", "Hằng năm", "", "Năm 2026 và năm 2028", "Theo lộ trình"])
def test_a_deadline_cell_without_one_year_gives_none(cell):
    assert deadline_year(cell) is None


def test_the_nearest_heading_of_goals_gives_the_year():
    path = ("II. MỤC TIÊU ĐẾN NĂM 2030", "2. Tầm nhìn đến năm 2045")
    found = heading_year(path)
    assert found is not None
    assert (found.relation, found.year) == ("đến", 2045)


def test_a_heading_that_is_only_a_year_gives_it():
    found = heading_year(("PHỤ LỤC I", "I. Đến năm 2030"))
    assert found is not None
    assert found.year == 2030


@pytest.mark.parametrize(
    "heading",
    ["II. MỤC TIÊU ĐẾN NĂM 2030, TẦM NHÌN ĐẾN NĂM 2045", "III. NHIỆM VỤ CỦA CÁC ĐƠN VỊ NĂM 2026", "II. MỤC TIÊU"],
)
def test_a_heading_with_two_years_or_of_no_goal_gives_none(heading):
    assert heading_year((heading,)) is None


def test_a_heading_below_one_of_goals_gives_the_year_that_it_aims_at():
    found = heading_year(("II. MỤC TIÊU", "1. Chợ phiên, làng nghề đến năm 2031"))
    assert found is not None
    assert (found.relation, found.year) == ("đến", 2031)
    assert heading_year(("II. MỤC TIÊU", "1. Thực hiện Đề án năm 2031")) is None
    assert heading_year(("II. NHIỆM VỤ", "1. Chợ phiên, làng nghề đến năm 2031")) is None
