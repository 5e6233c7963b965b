"""Which of many places stands highest or lowest in a column of a table."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

PLAN = """ỦY BAN NHÂN DÂN
TỈNH PHÚ SA

Số: 15/KH-UBND

Phú Sa, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Xây dựng nông thôn mới trên địa bàn tỉnh Phú Sa năm 2026

## I. MỤC TIÊU

- Có thêm 04 xã đạt chuẩn nông thôn mới; thêm 02 xã đạt chuẩn nông thôn mới nâng cao.

## PHỤ LỤC I

| TT | Xã | Thu nhập bình quân (triệu đồng/người) | Tỷ lệ hộ nghèo (%) |
|---|---|---|---|
| 1 | Bình Lạng | 58,5 | 3,1 |
| 2 | Đồi Chè | 56 | 17,2 |
| 3 | Tân Gò | 71 | 1,2 |
| 4 | Suối Trạm |  | 1,2 |
|  | Cộng | 185,5 |  |

## PHỤ LỤC II

| TT | Trường mầm non | Số trẻ bán trú |
|---|---|---|
| 1 | Họa Mi | 1.318 |
| 2 | Sen Hồng | 245 |
| 3 | Hoa Sen | 196 |

## PHỤ LỤC III

| TT | Xã | Số bác sĩ của Trạm |
|---|---|---|
| 1 | Bình Lạng | 4-6 |
| 2 | Đồi Chè | 5 |
| 3 | Tân Gò | 3 |
| 4 | Suối Trạm | 2 |
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"nong-thon-moi.md": PLAN}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Xã nào của Phú Sa có thu nhập bình quân cao nhất?", ["Tân Gò"]),
        ("xa nao o Phu Sa ty le ho ngheo cao nhat", ["Đồi Chè"]),
        ("Xã nào của Phú Sa có tỷ lệ hộ nghèo thấp nhất?", ["Tân Gò", "Suối Trạm"]),  # both
        ("Trường mầm non nào của Phú Sa có nhiều trẻ bán trú nhất?", ["Họa Mi"]),
        ("Trường nào của Phú Sa ít trẻ bán trú nhất?", ["Hoa Sen"]),
    ],
)
def test_the_row_at_the_end_that_is_asked_for_is_told(ask, question, told):
    answer = ask(question)
    assert [each.passage.cells[1].value for each in answer.statements] == told
    assert all(name in answer.text for name in told)


def test_what_no_column_holds_has_no_highest(ask):
    assert ask("Xã nào của Phú Sa có nhiều dược sĩ nhất?") is None


def test_none_is_highest_where_a_row_has_no_one_number(ask):
    """Whether "4-6" is more than 5 nobody can say."""
    assert ask("Xã nào của Phú Sa có nhiều bác sĩ nhất ở Trạm?") is None


def test_a_place_may_be_called_like_a_sum_and_a_sum_is_no_place(searching):
    plan = PLAN.replace("Tân Gò | 71 |", "Cộng Hòa | 71 |").replace("|  | Cộng | 185,5 |", "|  | Cả tỉnh | 185,5 |")
    answers = AnswerService(searching({"nong-thon-moi.md": plan}))
    told = answers.answer(SearchRequest("Xã nào của Phú Sa có thu nhập bình quân cao nhất?")).answer
    assert [each.passage.cells[1].value for each in told.statements] == ["Cộng Hòa"]


def test_a_commune_is_no_hamlet(ask):
    assert ask("Thôn nào của Phú Sa có thu nhập bình quân cao nhất?") is None


def test_one_grade_of_rural_area_is_not_another(ask):
    assert "04 xã" in ask("Phú Sa có thêm mấy xã đạt chuẩn nông thôn mới?").text
    assert "02 xã" in ask("Phú Sa có thêm mấy xã đạt chuẩn nông thôn mới nâng cao?").text
