"""From when something is in force, within what time it is done, and by which days."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

DECISION = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 21/QĐ-UBND

Suối Mơ, ngày 05 tháng 02 năm 2026

# QUYẾT ĐỊNH

Ban hành Quy chế dùng nhà văn hóa xã Suối Mơ

## Điều 1. Phạm vi

Quy chế áp dụng cho các thôn, trưởng thôn gửi báo cáo sử dụng nhà văn hóa trước ngày 10/6 và 10/12 hằng năm.

## Điều 2. Trả lời

Trả lời đơn mượn nhà văn hóa không quá 03 ngày kể từ ngày nhận đơn.

## Điều 3. Hiệu lực

Quyết định này có hiệu lực kể từ ngày 01 tháng 3 năm 2026.
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"quyet-dinh.md": DECISION}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Quyết định 21/QĐ-UBND của xã Suối Mơ có hiệu lực từ khi nào?", "01 tháng 3 năm 2026"),
        ("Xã Suối Mơ trả lời đơn mượn nhà văn hóa trong bao lâu?", "không quá 03 ngày"),
        ("Trưởng thôn ở Suối Mơ gửi báo cáo sử dụng nhà văn hóa trước những ngày nào?", "10/6 và 10/12"),
    ],
)
def test_the_time_that_is_asked_for_is_told(ask, question, said):
    assert said in ask(question).text
