"""What people say for what plans call otherwise: fees, treatment on insurance, what is half done."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

PLAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 15/KH-UBND

Suối Mơ, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Chăm sóc sức khỏe người dân trên địa bàn xã Suối Mơ

## I. MỤC TIÊU

- Nâng tỷ lệ khám bệnh, chữa bệnh bảo hiểm y tế tại trạm y tế lên trên 23%; có ít nhất 4 bác sĩ.
- Đến nay, trong 30 nhiệm vụ của năm 2026, xã đã hoàn thành 12 nhiệm vụ, 18 nhiệm vụ đang triển khai.

## PHỤ LỤC

| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành |
|---|---|---|---|
| 1 | Người dân được miễn viện phí ở mức cơ bản | Trạm Y tế | Từ năm 2031 |
| 2 | Bố trí ngân sách cho khám bệnh cơ bản | Phòng Kinh tế | Hằng năm |
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"ke-hoach.md": PLAN}))
    return lambda question: answers.answer(SearchRequest(question))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("tu bao gio dan suoi mo di vien khoi tra tien (muc co ban), ai lo", ("2031", "Trạm Y tế")),
        ("suoi mo bao nhieu % nguoi kham bang the bhyt tai tram, va may bac si", ("23%", "4 bác sĩ")),
        ("suoi mo lam xong may viec roi", ("12 nhiệm vụ",)),
        ("Năm 2026 Suối Mơ làm xong mấy việc, còn mấy việc đang dở?", ("12 nhiệm vụ", "18 nhiệm vụ")),
    ],
)
def test_both_are_told_in_the_plans_own_words(ask, asked, said):
    told = ask(asked).answer
    assert all(each in told.text for each in said)
