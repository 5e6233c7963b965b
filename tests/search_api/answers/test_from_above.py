"""What a province's document says of one commune answers for that commune, not for its namesake in another province."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

PROVINCE = """ỦY BAN NHÂN DÂN
TỈNH NAM HẢI

Số: 77/KH-UBND

Nam Hải, ngày 20 tháng 01 năm 2026

# KẾ HOẠCH

Đặt trạm đo nước mưa năm 2026

## II. NHIỆM VỤ

1. Riêng xã {commune} đặt xong trạm đo nước mưa trước ngày 05/6/2026.

2. Phòng Kinh tế xã {commune} chủ trì kiểm đếm giếng khoan.
"""
COMMUNE = """ỦY BAN NHÂN DÂN
XÃ {capitals}

Số: 15/KH-UBND

{commune}, ngày 20 tháng 01 năm 2026

# KẾ HOẠCH

Xóa nhà tạm trên địa bàn xã {commune}{province} năm 2026

## I. MỤC TIÊU

- Năm 2026 xóa 12 nhà tạm.
"""


@pytest.fixture(scope="module", params=[("", True), (", tỉnh Nam Hải", True), (", tỉnh Bắc Sơn", False)])
def told(request, searching):
    province, told = request.param
    documents = {
        "tinh.md": PROVINCE.format(commune="Khe Lụa"),
        "xa.md": COMMUNE.format(commune="Khe Lụa", capitals="KHE LỤA", province=province),
    }
    answers = AnswerService(searching(documents))
    return told, lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Xã Khe Lụa phải đặt xong trạm đo nước mưa trước ngày nào?", "05/6/2026"),
        ("Ai chủ trì kiểm đếm giếng khoan ở xã Khe Lụa?", "Phòng Kinh tế"),
    ],
)
def test_a_commune_is_told_of_by_its_own_province_alone(told, question, said):
    is_told, ask = told
    answer = ask(question)
    assert (answer is not None and said in answer.text) is is_told
