"""The sort of time a question asks for: a beginning, an end, a month, a round, of the whole or of a part."""

from __future__ import annotations

import pytest

from indexer.vietnamese.normal import fold
from search_api.answers.sentences import is_of_items, lead_in
from search_api.answers.service import AnswerService
from search_api.answers.times_asked import is_of_the_sort
from search_api.types import SearchRequest

PLAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 31/KH-UBND

Suối Mơ, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Phát động Đợt thi đua chào mừng Đại hội lần thứ XIV của Đảng

Căn cứ Kế hoạch số 139/KH-UBND ngày 16/5/2025 của UBND tỉnh về đợt thi đua.

## I. NỘI DUNG

### 1. Chủ đề thi đua

- Đoàn kết, sáng tạo, về đích trước hẹn trong năm 2026.

### 2. Thời gian thực hiện: Từ tháng 10/2025 đến khi Đại hội thành công.

### 3. Khen thưởng

- Mỗi thôn chọn một gương sáng của đợt thi đua.
"""


class Said:
    def __init__(self, quote: str) -> None:
        self.quote, self.fact = quote, None


@pytest.mark.parametrize(
    ("question", "quote", "told"),
    [
        ("báo cáo trước ngày nào hằng năm", "theo Kế hoạch ngày 16/5/2025 phải báo cáo", False),
        ("báo cáo trước ngày nào hằng năm", "báo cáo trước ngày 30/11 hằng năm", True),
        ("đợt thi đua bắt đầu từ tháng mấy", "hoàn thành trước tháng 5/2026", False),
        ("đợt thi đua bắt đầu từ tháng mấy", "từ tháng 10/2025", True),
        ("When will the new station building be finished?", "đến năm 2027 có 5 bác sĩ tại trạm", False),
        ("When will the new station building be finished?", "xây dựng trạm, hoàn thành năm 2027", True),
        ("cải tạo trạm hoàn thành khi nào", "khởi công quý I/2026, hoàn thành trước ngày 30/9/2027", True),
        ("cải tạo trạm hoàn thành khi nào", "khởi công quý I/2026", False),
        ("How often are targets built into the plan?", "hằng năm", True),
        ("How many days do they have to send the plan?", "gửi kế hoạch trong năm 2026", False),
        ("How many days do they have to send the plan?", "gửi kế hoạch trong thời hạn 10 ngày kể từ ngày nhận", True),
    ],
)
def test_a_time_of_another_sort_is_not_told(question, quote, told):
    assert is_of_the_sort(fold(question), Said(quote)) is told


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"thi-dua.md": PLAN}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    "question",
    [
        "Đợt thi đua ở Suối Mơ bắt đầu từ tháng mấy?",
        "Thời gian thực hiện đợt thi đua ở Suối Mơ?",
        "dot thi dua o suoi mo tu thang may",
    ],
)
def test_when_the_whole_takes_place_stands_under_the_heading_of_its_time(ask, question):
    told = ask(question)
    assert [each.quote for each in told.statements] == [
        "2. Thời gian thực hiện: Từ tháng 10/2025 đến khi Đại hội thành công."
    ]


def test_when_it_is_summed_up_is_another_time(ask):
    assert ask("Suối Mơ tổng kết đợt thi đua khi nào?") is None


def test_an_item_of_a_list_has_the_line_that_it_hangs_from():
    text = "- Thí điểm nhà dưỡng lão:\n+ Quy mô 30 người;\n+ Khai trương vào quý III/2026;\n- Khám sức khỏe."
    assert lead_in(text, "+ Khai trương vào quý III/2026;") == "- Thí điểm nhà dưỡng lão:"
    assert not lead_in(text, "- Khám sức khỏe.")
    assert not lead_in("Tăng cường kiểm tra.\n- Khám sức khỏe.", "- Khám sức khỏe.")
    assert is_of_items("- Khám sức khỏe.\n- Tiêm chủng.")
    assert not is_of_items("Khám sức khỏe trong\nnăm 2026.")
