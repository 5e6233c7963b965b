"""What a term or a short name means, where a document says so: in brackets, quotation marks, articles of terms."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.answers.short_names import name_asked
from search_api.types import SearchRequest

PLAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

# QUY CHẾ

Sử dụng nhà văn hóa xã Suối Mơ

## Điều 1. Giải thích từ ngữ

1. "Người tạm trú theo mùa" là người đến làm việc tại xã từ 30 ngày trở lên trong năm.
2. Giờ xanh là khoảng thời gian từ 17 giờ đến 19 giờ dành cho trẻ em.

## Điều 2. Quản lý

Lập danh sách người tạm trú theo mùa mỗi quý; dùng thiết bị Internet vạn vật (IoT) để bật đèn.
Thực hiện theo Quyết định số 35/QĐ-UBND của Ủy ban nhân dân xã (sau đây gọi tắt là Quyết định 35).
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"quy-che.md": PLAN}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ('"Người tạm trú theo mùa" ở xã Suối Mơ được hiểu là ai?', "từ 30 ngày trở lên"),
        ("“Người tạm trú theo mùa” mà Suối Mơ nhắc đến là gì?", "từ 30 ngày trở lên"),
        ('Quy chế giải thích "người tạm trú theo mùa" là gì?', "từ 30 ngày trở lên"),
        ("Thế nào là giờ xanh?", "từ 17 giờ đến 19 giờ"),
        ("gio xanh la gi", "từ 17 giờ đến 19 giờ"),
        ("IoT trong quy chế này là gì?", "Internet vạn vật (IoT)"),
        ("What does IoT stand for?", "Internet vạn vật (IoT)"),
    ],
)
def test_the_sentence_that_defines_it_answers(ask, question, said):
    assert said in ask(question).text


def test_a_term_that_is_only_used_is_not_defined(ask):
    assert ask("Thế nào là thiết bị bật đèn?") is None


@pytest.mark.parametrize("question", ["Ai chủ trì việc bật đèn?", "Trạm Y tế làm gì?", "tram y te xa lam gi", ""])
def test_other_questions_ask_for_no_name(question):
    assert name_asked(question) is None
