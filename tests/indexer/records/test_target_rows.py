"""What is to be reached, out of table rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.records.targets import find_targets
from tests.indexer.records.made import row, told

ANNEX = "PHỤ LỤC 1 PHÂN CÔNG THỰC HIỆN CÁC MỤC TIÊU"


def read(*path, **cells):
    return [told(target) for target in find_targets([row(*path, **cells)], "2026-01")]


def test_the_deadline_cell_gives_the_year():
    cells = {"STT": "1", "Tên_mục_tiêu": "Tuổi thọ trung bình đạt 76 tuổi", "Cơ_quan_chủ_trì": "Trạm Y tế"}
    assert read(ANNEX, **cells, Thời_gian_hoàn_thành="Đến tháng 9/2029") == ["tuổi thọ trung bình = 76 tuổi đến 2029"]
    assert read(ANNEX, **cells, Thời_gian_hoàn_thành="Từ năm 2027") == ["tuổi thọ trung bình = 76 tuổi từ 2027"]
    assert read(ANNEX, **cells, Thời_gian_hoàn_thành="Thường xuyên") == ["tuổi thọ trung bình = 76 tuổi – –"]


def test_a_year_in_the_rows_own_words_comes_first():
    cells = {"Nhiệm_vụ": "Đến năm 2027 có ít nhất 3 bác sĩ tại trạm y tế", "Thời_gian": "Năm 2030"}
    assert read(ANNEX, **cells) == ["số bác sĩ tại trạm y tế >= 3 bác sĩ đến 2027"]


def test_a_value_may_stand_in_a_column_of_its_own():
    cells = {"TT": "7", "Chỉ_tiêu": "Tỉ lệ giao dịch không dùng tiền mặt", "Đơn_vị": "%", "Kết_quả": "≥ 80"}
    assert read("PHỤ LỤC I", "I. Đến năm 2030", **cells) == ["Tỉ lệ giao dịch không dùng tiền mặt >= 80 % đến 2030"]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("95", "= 95 %"), ("> 60", "> 60 %"), ("40 - 50", "= 40-50 %"), ("100%", "= 100 %"), ("0,7", "= 0.7 %")],
)
def test_value_cells(cell, expected):
    cells = {"Chỉ_tiêu": "Tỷ lệ đường thôn được bê tông hóa", "Đơn_vị_tính": "%", "Kết_quả": cell}
    assert read("PHỤ LỤC", **cells) == [f"Tỷ lệ đường thôn được bê tông hóa {expected} – –"]


@pytest.mark.parametrize(
    ("name", "cell", "change"),
    [
        ("Số hộ dùng nước sạch", "tăng 10%", "tăng"),
        ("Số hộ dùng nước sạch", "Tăng thêm ≥ 10%", "tăng"),
        ("Số hộ dùng nước sạch tăng thêm", "10%", "tăng"),
        ("Số hộ dùng nước sạch tăng hằng năm", "10%", "tăng"),
        ("Tỷ lệ hộ nghèo", "giảm 10%", "giảm"),
        ("Mức tăng trưởng của xã", "10%", None),
    ],
)
def test_a_cell_or_a_name_that_says_so_makes_the_number_an_increase_and_no_level(name, cell, change):
    (found,) = find_targets([row("PHỤ LỤC", Chỉ_tiêu=name, Kết_quả=cell)], "2026-01")
    assert (found.change, found.value) == (change, "10")


def test_each_column_of_a_year_is_a_target_and_a_column_of_what_was_reached_is_none():
    cells = {
        "Chỉ_tiêu": "Tỷ lệ bao phủ bảo hiểm y tế",
        "Đơn_vị": "%",
        "Thực_hiện_2024": "92",
        "Năm_2026": "95",
        "Năm_2030": "100",
    }
    assert read("PHỤ LỤC", **cells) == [
        "tỷ lệ bao phủ bảo hiểm y tế = 95 % trong 2026",
        "tỷ lệ bao phủ bảo hiểm y tế = 100 % trong 2030",
    ]


def test_a_table_of_years_alone_names_what_is_to_be_reached_in_its_first_column():
    cells = {"Năm": "Tỉ lệ dân số tham gia bảo hiểm y tế", "2026": "96%", "2027": "97%"}
    assert read("II. CHỈ TIÊU", **cells) == [
        "tỷ lệ bao phủ bảo hiểm y tế = 96 % trong 2026",
        "tỷ lệ bao phủ bảo hiểm y tế = 97 % trong 2027",
    ]
    assert read("II. CHỈ TIÊU", **{"Năm": "Thôn Trung tâm", "2026": "12", "Ghi_chú": "x"}) == []


def test_a_row_of_goals_without_a_number_keeps_its_deadline_and_a_row_of_tasks_is_none():
    cells = {"Tên_mục_tiêu": "Phát triển nhà dưỡng lão", "Cơ_quan_chủ_trì": "Phòng Y tế", "Thời_gian": "Năm 2030"}
    assert read(ANNEX, **cells) == ["Phát triển nhà dưỡng lão = – – trong 2030"]
    assert read("PHỤ LỤC 2 PHÂN CÔNG NHIỆM VỤ", **cells) == []


def test_products_and_numbers_of_rows_are_no_targets():
    cells = {"STT": "12", "Nhiệm_vụ": "Xây dựng kế hoạch truyền thông", "Sản_phẩm": "01 kế hoạch", "Thời_gian": "2026"}
    assert read("PHỤ LỤC 2", **cells) == []


def test_what_was_reached_beside_what_was_planned_is_no_target():
    cells = {"Chỉ_tiêu": "Số nhà tạm được xóa", "Đơn_vị_tính": "nhà", "Kế_hoạch_năm": "60", "Kết_quả_6_tháng": "22"}
    assert read("I. KẾT QUẢ", **cells) == ["Số nhà tạm được xóa = 60 nhà – –"]
    cells = {"Chỉ_tiêu": "Số nhà tạm được xóa", "Đơn_vị_tính": "nhà", "Kết_quả_đến_ngày_30/6": "22"}
    assert read("I. KẾT QUẢ", **cells) == []


def test_the_years_below_one_heading_and_plans_of_a_year_are_columns_of_values():
    cells = {"Chỉ_tiêu": "Hộ có nhà tiêu hợp vệ sinh", "ĐVT": "%", "Lộ_trình_thực_hiện_–_2026": "70", "KH_2028": "82"}
    assert read("II. MỤC TIÊU", **cells) == [
        "Hộ có nhà tiêu hợp vệ sinh = 70 % trong 2026",
        "Hộ có nhà tiêu hợp vệ sinh = 82 % trong 2028",
    ]


def test_a_share_of_a_count_is_a_value_too():
    cells = {"Chỉ_tiêu": "Trường đạt chuẩn", "ĐVT": "trường", "Năm_2027": "10/12"}
    assert read("II. MỤC TIÊU", **cells) == ["Trường đạt chuẩn = 10/12 trường trong 2027"]


def test_a_number_in_the_indicators_name_is_not_the_target_where_columns_have_values():
    cells = {"Chỉ_tiêu": "Tỷ lệ người được khám răng ít nhất 01 lần/năm", "ĐVT": "%", "Năm_2026": "85"}
    assert read("II. MỤC TIÊU", **cells) == ["Tỷ lệ người được khám răng ít nhất 01 lần/năm = 85 % trong 2026"]


def test_households_are_not_people():
    cells = {"Chỉ_tiêu": "Tỷ lệ hộ gia đình sử dụng nước sạch", "ĐVT": "%", "Năm_2026": "85"}
    assert read("II. MỤC TIÊU", **cells) == ["tỷ lệ hộ gia đình được sử dụng nước sạch = 85 % trong 2026"]


def test_the_unit_may_stand_in_brackets_behind_the_name():
    cells = {"TT": "7", "Chỉ_tiêu": "Tỷ lệ đường thôn được bê tông hóa (%)", "2026": "50", "2027": "58"}
    assert read("PHỤ LỤC", **cells) == [
        "Tỷ lệ đường thôn được bê tông hóa = 50 % trong 2026",
        "Tỷ lệ đường thôn được bê tông hóa = 58 % trong 2027",
    ]


def test_a_year_below_a_heading_with_years_of_its_own_is_the_columns_year():
    plan = "Kế_hoạch_giai_đoạn_2026_-_2030_–_"
    cells = {"Chỉ_tiêu": "Tỷ lệ hộ có nhà tiêu hợp vệ sinh", "ĐVT": "%", f"{plan}2026": "70", f"{plan}2027": "82"}
    assert read("PHỤ LỤC", **cells, Thực_hiện_2025="66") == [
        "Tỷ lệ hộ có nhà tiêu hợp vệ sinh = 70 % trong 2026",
        "Tỷ lệ hộ có nhà tiêu hợp vệ sinh = 82 % trong 2027",
    ]
    cells = {"Chỉ_tiêu": "Tỷ lệ hộ có nhà tiêu hợp vệ sinh", "ĐVT": "%", "Năm_–_2028": "90"}
    assert read("PHỤ LỤC", **cells) == ["Tỷ lệ hộ có nhà tiêu hợp vệ sinh = 90 % trong 2028"]


def test_a_plan_that_is_carried_out_is_a_plan_and_what_was_carried_out_is_none():
    cells = {"Chỉ_tiêu": "Số lớp xóa mù chữ", "ĐVT": "lớp", "Kế_hoạch_thực_hiện_năm_2027": "3", "Thực_hiện_2025": "2"}
    assert read("PHỤ LỤC", **cells) == ["Số lớp xóa mù chữ = 3 lớp trong 2027"]


def test_rows_of_one_name_under_two_headings_are_told_apart_by_them():
    cells = {"Chỉ_tiêu": "Tỷ lệ hộ phân loại rác", "ĐVT": "%"}
    rows = [
        replace(row("PHỤ LỤC I", "I. Khu vực đô thị", **cells, Năm_2027="60"), id="d.1"),
        replace(row("PHỤ LỤC I", "II. Khu vực nông thôn", **cells, Năm_2027="40"), id="d.2"),
        replace(row("PHỤ LỤC I", "III. Toàn xã", Chỉ_tiêu="Số xe gom rác", ĐVT="xe", Năm_2027="4"), id="d.3"),
    ]
    assert [told(each) for each in find_targets(rows, "2026-01")] == [
        "Tỷ lệ hộ phân loại rác (khu vực đô thị) = 60 % trong 2027",
        "Tỷ lệ hộ phân loại rác (khu vực nông thôn) = 40 % trong 2027",
        "Số xe gom rác = 4 xe trong 2027",
    ]


def test_a_row_of_figures_of_a_place_is_no_target_of_its_last_figure():
    cells = {"TT": "1", "Đơn_vị": "Tổ dân phố số 1", "Số_hộ_nghèo": "6", "Chỉ_tiêu_người_mới_tham_gia": "40"}
    assert read("PHỤ LỤC II", **cells) == []


def numbered(*rows):
    """What rows of "TT | Chỉ tiêu | ĐVT | Năm 2026" state together."""
    made = [
        replace(row("PHỤ LỤC", TT=number, Chỉ_tiêu=name, ĐVT=unit, Năm_2026=value), id=f"d.{place}")
        for place, (number, name, unit, value) in enumerate(rows)
    ]
    return [told(each) for each in find_targets(made, "2026-01")]


def test_a_part_is_told_with_the_row_that_it_is_part_of():
    assert numbered(("3", "Số hộ nuôi ong", "hộ", "40"), ("3.1", "Hộ mới nuôi", "hộ", "12")) == [
        "Số hộ nuôi ong = 40 hộ trong 2026",
        "Hộ mới nuôi (số hộ nuôi ong) = 12 hộ trong 2026",
    ]


@pytest.mark.parametrize(
    ("whole", "value"),
    [("Các chỉ tiêu về y tế", ""), ("Lĩnh vực y tế", "5"), ("Nhóm y tế", ""), ("Chăm sóc sức khỏe", "")],
)
def test_under_a_row_that_counts_nothing_itself_the_names_stay(whole, value):
    found = numbered(("2", whole, "", value), ("2.1", "Bao phủ bảo hiểm y tế", "%", "95"))
    assert found[-1] == "tỷ lệ bao phủ bảo hiểm y tế = 95 % trong 2026"


@pytest.mark.parametrize(
    "column", ["So_với_năm_2024", "Bằng_%_năm_2024", "Ước_thực_hiện_2026", "Năm_2026_–_So_với_2025"]
)
def test_a_column_that_compares_or_estimates_holds_no_target(column):
    cells = {"Chỉ_tiêu": "Tỷ lệ đường thôn được bê tông hóa", "ĐVT": "%", column: "104"}
    assert read("PHỤ LỤC", **cells) == []


def test_water_in_a_column_s_name_is_no_estimate():
    cells = {"Chỉ_tiêu": "Tỷ lệ thôn có bể chứa", "ĐVT": "%", "Kế_hoạch_nước_sạch_2027": "80"}
    assert read("PHỤ LỤC", **cells) == ["Tỷ lệ thôn có bể chứa = 80 % – –"]


def test_a_sign_in_brackets_behind_the_name_is_that_of_all_its_figures():
    name = "Tỷ lệ học sinh cận thị (không vượt quá)"
    cells = {"TT": "2", "Chỉ_tiêu": name, "Đơn_vị": "%", "Năm_2027": "24", "Năm_2029": "≤ 21"}
    assert read(ANNEX, **cells) == [f"{name} <= 24 % trong 2027", f"{name} <= 21 % trong 2029"]


def test_before_a_year_in_the_deadline_cell_is_not_by_it():
    cells = {"Tên_mục_tiêu": "Tuổi thọ trung bình đạt 76 tuổi", "Thời_gian_hoàn_thành": "Trước năm 2029"}
    assert read(ANNEX, **cells) == ["tuổi thọ trung bình = 76 tuổi – –"]
