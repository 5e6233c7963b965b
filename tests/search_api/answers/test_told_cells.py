"""The unit that is told with a table's figure: its row's own, or that of a line right over the table."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

PLAN = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: 43/KH-UBND

Bắc Sơn, ngày 20 tháng 01 năm 2026

# KẾ HOẠCH

Xóa nhà tạm trên địa bàn tỉnh năm 2026

## PHỤ LỤC I

Đơn vị tính: triệu đồng

| TT | Xã | Vốn kè suối | Số cột mốc | Năm xong kè | Hộ dời |
|---|---|---|---|---|---|
| 1 | Suối Mơ | 1200 | 45 | 2027 | 35 |
| 2 | Mường Cang | 900 | 61 | 2028 | 36 |

Danh sách giao cho các xã

| TT | Xã | Nhà tạm |
|---|---|---|
| 1 | Suối Mơ | 33 |
| 2 | Mường Cang | 20 |

## PHỤ LỤC II

Đơn vị tính: Sở Xây dựng

| TT | Xã | Giếng khoan |
|---|---|---|
| 1 | Suối Mơ | 17 |
| 2 | Mường Cang | 19 |

## PHỤ LỤC III

| TT | Xã | ĐVT | Rừng luồng |
|---|---|---|---|
| 1 | Suối Mơ | ha | 412 |
| 2 | Mường Cang | Phòng Kinh tế | 388 |
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"nha-tam.md": PLAN}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Xã Suối Mơ được giao vốn kè suối là bao nhiêu?", "Vốn kè suối: 1200 triệu đồng ("),
        ("Xã Suối Mơ có bao nhiêu hộ dời?", "Hộ dời: 35 ("),
        ("Xã Suối Mơ có số cột mốc là bao nhiêu?", "Số cột mốc: 45 ("),
        ("Xã Mường Cang có năm xong kè là năm nào?", "Năm xong kè: 2028 ("),
        ("Xã Suối Mơ có bao nhiêu nhà tạm?", "Nhà tạm: 33 ("),
        ("Xã Suối Mơ có bao nhiêu giếng khoan?", "Giếng khoan: 17 ("),
        ("Xã Suối Mơ được giao rừng luồng là bao nhiêu?", "Rừng luồng: 412 ha ("),
        ("Xã Mường Cang được giao rừng luồng là bao nhiêu?", "Rừng luồng: 388 ("),
    ],
)
def test_a_figure_is_told_with_its_own_unit_alone(ask, question, said):
    assert said in ask(question).text
