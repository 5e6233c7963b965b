"""At least, at most, above, below: a word before "hơn" or "quá" turns it round."""

from __future__ import annotations

import pytest

from indexer.records.targets import find_targets
from tests.indexer.records.made import read, row

GOALS = ("II. MỤC TIÊU", "1. Mục tiêu đến năm 2029")


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("thấp hơn", "<"),
        ("ít hơn", "<"),
        ("nhỏ hơn", "<"),
        ("chưa đến", "<"),
        ("chưa tới", "<"),
        ("không đến", "<"),
        ("dưới mức", "<"),
        ("ở mức dưới", "<"),
        ("cao hơn", ">"),
        ("nhiều hơn", ">"),
        ("hơn", ">"),
        ("vượt mức", ">"),
        ("không cao hơn", "<="),
        ("không nhiều hơn", "<="),
        ("không vượt quá", "<="),
        ("không vượt", "<="),
        ("không quá", "<="),
        ("nhỏ hơn hoặc bằng", "<="),
        ("không thấp hơn", ">="),
        ("không nhỏ hơn", ">="),
        ("không ít hơn", ">="),
        ("không dưới", ">="),
        ("không kém", ">="),
        ("lớn hơn hoặc bằng", ">="),
    ],
)
def test_what_stands_before_the_number_tells_which_side_is_meant(words, sign):
    assert read(f"- Tỷ lệ ao nuôi bỏ hoang {words} 7%.", *GOALS) == [f"Tỷ lệ ao nuôi bỏ hoang {sign} 7 % đến 2029"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Không để tỷ lệ đơn thư tồn đọng vượt quá 4%.", "tỷ lệ đơn thư tồn đọng <= 4 % đến 2029"),
        ("Không để tỷ lệ đơn thư tồn đọng trên 4%.", "tỷ lệ đơn thư tồn đọng <= 4 % đến 2029"),
        ("Không được để tỷ lệ học sinh đến lớp dưới 96%.", "tỷ lệ học sinh đến lớp >= 96 % đến 2029"),
        ("Không để số vụ cháy rừng tăng quá 3%.", "số vụ cháy rừng <= 3 % đến 2029 +tăng"),
    ],
)
def test_what_nobody_may_let_happen_is_the_other_side_of_the_goal(text, told):
    assert read(text, *GOALS) == [told]


def test_behind_what_must_not_happen_another_goal_is_told_as_it_is():
    text = "Không để xảy ra ngộ độc lớn và bảo đảm tỷ lệ bếp ăn đạt chuẩn trên 92%."
    assert not any("<" in each for each in read(text, *GOALS))


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ hồ sơ số hóa cao hơn 6% so với năm 2025.",
        "Tỷ lệ hộ nghèo thấp hơn bình quân của tỉnh 3%.",
        "Tỷ lệ hộ nghèo thấp hơn mức bình quân chung 3%.",
        "Thời gian xử lý hồ sơ nhanh hơn 20%.",
        "Không còn thôn có tỷ lệ hộ nghèo trên 30%.",
        "Đến năm 2028, không có ấp có tỷ lệ hộ nghèo trên 30%.",
    ],
)
def test_how_far_apart_two_things_are_and_what_there_shall_be_none_of_is_no_level(text):
    assert read(text, *GOALS) == []


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("Không dưới 91", ">= 91"),
        ("Không vượt quá 6", "<= 6"),
        ("Thấp hơn 6", "< 6"),
        ("Từ 91 trở lên", ">= 91"),
        ("6 trở xuống", "<= 6"),
        ("Từ 5 - 6", "= 5-6"),
    ],
)
def test_the_same_in_a_cell(cell, told):
    made = row("Biểu chỉ tiêu", Chỉ_tiêu="Tỷ lệ ao nuôi an toàn", Đơn_vị_tính="%", Năm_2029=cell)
    (found,) = find_targets([made])
    assert f"{found.comparator} {found.value}" == told


def test_from_a_number_without_an_end_is_no_value():
    made = row("Biểu chỉ tiêu", Chỉ_tiêu="Tỷ lệ ao nuôi an toàn", Đơn_vị_tính="%", Năm_2029="Từ 91")
    assert find_targets([made]) == []
