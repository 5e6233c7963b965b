"""Figures told one after the other, and the years that are said once of them or of each."""

from __future__ import annotations

import pytest

from indexer.records.targets import find_targets
from tests.indexer.records.made import prose, read, told

GOALS_2030 = ("II. MỤC TIÊU", "1. Mục tiêu đến năm 2030")
TASKS = ("III. NHIỆM VỤ",)
COVER = "tỷ lệ bao phủ bảo hiểm y tế"


def read_of(issued_on, text, *path):
    return [told(each) for each in find_targets([prose(text, *path)], issued_on)]


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ bao phủ bảo hiểm y tế đạt 91%, 93% và 96% vào các năm 2026, 2027, 2029.",
        "Tỷ lệ bao phủ bảo hiểm y tế các năm 2026, 2027 và 2029 lần lượt đạt 91%, 93%, 96%.",
        "Tỷ lệ bao phủ bảo hiểm y tế đạt 91% (năm 2026), 93% (năm 2027), 96% (năm 2029).",
        "Tỷ lệ bao phủ bảo hiểm y tế đạt 91% (2026), 93% (2027), 96% (2029).",
        "Tỷ lệ bao phủ bảo hiểm y tế năm 2026 đạt 91%; năm 2027 93%; năm 2029 là 96%.",
        "Năm 2026, tỷ lệ bao phủ bảo hiểm y tế 91%; năm 2027: 93%; năm 2029: 96%.",
    ],
)
def test_each_figure_has_the_year_of_its_own(text):
    assert read(text, *GOALS_2030) == [f"{COVER} = {value} % trong {year}" for value, year in
                                       (("91", 2026), ("93", 2027), ("96", 2029))]  # fmt: skip


def test_a_list_of_years_stands_in_the_words_of_its_figure():
    (*_, last) = find_targets([prose("Tỷ lệ hộ nghèo còn 5%, 4% vào các năm 2027, 2028.", *TASKS)], "2026-01")
    assert last.text == "4% vào các năm 2027, 2028."


def test_years_that_do_not_fit_the_figures_leave_them_out():
    assert read("Tỷ lệ bao phủ bảo hiểm y tế đạt 91% và 93% vào các năm 2026, 2027, 2029.", *GOALS_2030) == []


def test_one_figure_for_several_years_has_none_of_them_and_no_other():
    text = "Trong hai năm 2026 và 2027, tỷ lệ bao phủ BHYT đạt 91%, tỷ lệ tiêm chủng đạt 93%."
    assert read(text, *GOALS_2030) == [f"{COVER} = 91 % – –", "tỷ lệ tiêm chủng = 93 % – –"]


def test_in_order_without_what_the_order_is_of_tells_nothing():
    assert read("Tỷ lệ tiêm chủng và tỷ lệ bao phủ bảo hiểm y tế lần lượt đạt 95% và 97%.", *GOALS_2030) == []


def test_a_year_to_come_is_no_baseline_beside_later_ones():
    text = "Tỷ lệ bao phủ BHYT đạt 91% năm 2026, 96% năm 2029."
    both = [f"{COVER} = 91 % trong 2026", f"{COVER} = 96 % trong 2029"]
    assert read_of("2026-02-05", text, *GOALS_2030) == both
    assert read_of("2026-10-05", text, *GOALS_2030) == both[1:]  # most of the year is over: it may be what was reached
    assert read_of("2026", text, *GOALS_2030) == both[1:]


def test_a_count_of_several_kinds_has_the_year_that_closes_it():
    text = "Mỗi trạm y tế có ít nhất 3 bác sĩ, 2 điều dưỡng vào năm 2027."
    assert read(text, *GOALS_2030) == ["số bác sĩ tại trạm y tế >= 3 bác sĩ trong 2027"]


def test_a_rate_among_ten_thousand_people_counts_what_its_name_says():
    text = "Số bác sĩ trên 10.000 dân đạt 9,5 vào năm 2027 và 11 vào năm 2029; số giường bệnh trên 10.000 dân đạt 31."
    assert read(text, *GOALS_2030) == [
        "số bác sĩ trên một vạn dân = 9.5 bác sĩ/10.000 dân trong 2027",
        "số bác sĩ trên một vạn dân = 11 bác sĩ/10.000 dân trong 2029",
        "số giường bệnh trên một vạn dân = 31 giường bệnh/10.000 dân đến 2030",
    ]
    text = "Số dược sĩ đại học trên 10.000 dân đạt 2,5."
    assert read(text, *GOALS_2030) == ["Số dược sĩ đại học trên 10.000 dân = 2.5 dược sĩ đại học/10.000 dân đến 2030"]


# ---- before a year -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ tiêm chủng đạt 94% trước năm 2029.",
        "Trước năm 2029, tỷ lệ tiêm chủng đạt 94%.",
        "Từ nay đến trước năm 2029, tỷ lệ tiêm chủng đạt 94%.",
        "Tỷ lệ tiêm chủng đạt 94% trước tháng 01/2029.",
    ],
)
def test_before_a_year_is_not_by_it_nor_by_that_of_the_heading(text):
    assert read(text, *GOALS_2030) == ["tỷ lệ tiêm chủng = 94 % – –"]


def test_before_a_month_is_in_its_year_and_before_a_day_is_that_day_as_a_deadline_is_meant():
    (month,) = find_targets([prose("Tỷ lệ tiêm chủng đạt 94% trước tháng 9/2028.", *TASKS)], "2026")
    assert (month.relation, month.by_year, month.by_date) == ("đến", 2028, None)
    (day,) = find_targets([prose("Tỷ lệ tiêm chủng đạt 94% trước ngày 15/9/2028.", *TASKS)], "2026")
    assert (day.relation, day.by_year, day.by_date) == ("đến", 2028, "2028-09-15")


# ---- no targets ----------------------------------------------------------------------------------------------


def test_what_is_supposed_is_no_target():
    assert read("Trưởng thôn chịu trách nhiệm nếu để tỷ lệ tiêm chủng dưới 90%.", *GOALS_2030) == []


def test_a_section_that_tells_what_is_states_targets_only_where_it_says_so():
    section = "I. ĐÁNH GIÁ TÌNH HÌNH"
    assert read("Tỷ lệ hộ nghèo cuối năm 2026 là 3,1%.", section) == []
    text = "Tỷ lệ hộ nghèo năm 2026 là 3,1%, phấn đấu đến năm 2029 còn dưới 2%."
    assert read(text, section) == ["tỷ lệ hộ nghèo < 2 % đến 2029"]
    assert read("Tỷ lệ hộ nghèo còn dưới 2%.", section, "2. Mục tiêu năm 2028") == ["tỷ lệ hộ nghèo < 2 % trong 2028"]


def test_a_count_that_falls_by_a_share_has_a_change():
    text = "Giảm số vụ đuối nước ít nhất 40% so với năm 2025."
    assert read(text, *GOALS_2030) == ["số vụ đuối nước >= 40 % đến 2030 +giảm"]
    assert read("Giảm số học sinh bỏ học xuống dưới 5%.", *GOALS_2030) == ["số học sinh bỏ học < 5 % đến 2030"]


def test_a_figure_is_of_the_indicator_before_it_not_of_the_next_clause_s():
    text = "85% người dân có sổ sức khỏe điện tử vào năm 2026, 98% vào năm 2028; 98% bệnh viện dùng bệnh án điện tử."
    assert read(text, "II. MỤC TIÊU")[:2] == [
        "tỷ lệ người dân được lập sổ sức khỏe điện tử = 85 % trong 2026",
        "tỷ lệ người dân được lập sổ sức khỏe điện tử = 98 % trong 2028",
    ]
