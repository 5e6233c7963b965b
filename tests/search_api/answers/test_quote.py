"""Of whom something is said, what it is taken for, with whom it is done and whose duty it is: over a made-up plan."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

PLAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

# KẾ HOẠCH

Chăm sóc sức khỏe người dân trên địa bàn xã Suối Mơ

## I. NHIỆM VỤ

- Khám sức khỏe miễn phí tại trạm, trước hết cho người cao tuổi.
- Khám sức khỏe miễn phí cho học sinh và phụ nữ mang thai.
- Khám sức khỏe miễn phí bằng xe lưu động tại chợ phiên.
- Tiêm chủng là nhiệm vụ thường xuyên của cả bản làng.
- Tăng cường tiêm chủng trong các đợt cao điểm mùa đông.
- Phối hợp với đội thanh niên để dọn rác suối.
- Dọn rác suối vào sáng thứ bảy hằng tuần.
- Giữ các giếng làng cũ để cấp nước khi khô hạn.
- Tổ chức trạm theo mô hình đơn vị sự nghiệp công lập.
- Phát triển các loại hình bảo hiểm và đơn vị tham gia.
- Kinh phí từ ngân sách xã theo dự toán hằng năm.
- Kinh phí quyên góp của doanh nghiệp, cá nhân hảo tâm.

## II. TỔ CHỨC THỰC HIỆN

### 1. Phòng Văn hóa - Xã hội

- Chủ trì tuyên truyền phòng bệnh dại.

### 2. Trạm Y tế xã

- Tham mưu cho Phòng Văn hóa - Xã hội kế hoạch diệt muỗi.
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"ke-hoach.md": PLAN}))
    return lambda question: answers.answer(SearchRequest(question))


def quote(answered):
    (statement,) = answered.answer.statements
    return statement.quote


@pytest.mark.parametrize(
    "question",
    [
        "Suối Mơ khám sức khỏe miễn phí cho ai?",
        "Suối Mơ khám sức khỏe miễn phí cho đối tượng nào?",
        "Which groups get free health checks in Suoi Mo?",
    ],
)
def test_of_whom_is_told_by_a_sentence_that_names_people(ask, question):
    assert "học sinh và phụ nữ" in quote(ask(question))


@pytest.mark.parametrize(
    "question",
    [
        "Suối Mơ khám sức khỏe miễn phí trước hết cho ai?",
        "Which groups get free health checks first in Suoi Mo?",
    ],
)
def test_who_comes_first_is_told_by_a_sentence_that_says_so(ask, question):
    assert "trước hết cho người cao tuổi" in quote(ask(question))


@pytest.mark.parametrize("question", ["Suối Mơ coi tiêm chủng là gì?", "suoi mo coi tiem chung la nhiem vu gi"])
def test_what_something_is_taken_for_is_told_by_a_sentence_that_says_what_it_is(ask, question):
    assert "là nhiệm vụ thường xuyên" in quote(ask(question))


@pytest.mark.parametrize(
    "question", ["Suối Mơ dọn rác suối phối hợp với ai?", "Đối tượng nào phối hợp dọn rác suối ở Suối Mơ?"]
)
def test_with_whom_is_told_by_a_sentence_that_says_so_where_no_record_does(ask, question):
    assert "Phối hợp với đội thanh niên" in quote(ask(question))


def test_a_less_sure_sentence_that_says_with_whom_is_only_a_draft(ask):
    answered = ask("Suối Mơ phối hợp với ai để dọn rác bằng thuyền nan?")
    assert answered.answer is None
    (statement,) = answered.withheld.statements
    assert "Phối hợp với đội thanh niên" in statement.quote


def test_who_gives_the_duties_is_not_asked_about_them(ask):
    told = ask("UBND xã Suối Mơ giao Trạm Y tế làm gì?").answer
    assert {each.fact.lead[0] for each in told.statements if each.fact} == {"Trạm Y tế xã"}
    assert ask("Trạm Y tế xã Suối Mơ được giao làm gì?").answer is not None


def test_the_duties_of_the_one_for_whom_something_is_proposed_are_not_told(ask):
    told = ask("Trạm Y tế xã Suối Mơ tham mưu việc gì cho Phòng Văn hóa - Xã hội?")
    assert "diệt muỗi" in quote(told)
    assert ask("Hội Nông dân xã Suối Mơ tham mưu việc gì cho Phòng Văn hóa - Xã hội?").answer is None
    assert "bệnh dại" in quote(ask("Phòng Văn hóa - Xã hội xã Suối Mơ làm gì?"))


def test_an_aim_is_a_reason_for_what_stands_before_it(ask):
    assert "khi khô hạn" in quote(ask("Vì sao Suối Mơ giữ các giếng làng cũ?"))


def test_it_is_none_for_what_is_not_done(ask):
    assert ask("Vì sao Suối Mơ không giữ các giếng làng cũ?").answer is None


def test_what_a_unit_is_set_up_as_is_told_by_a_sentence_that_says_so(ask):
    assert "sự nghiệp công lập" in quote(ask("Suối Mơ tổ chức trạm theo loại hình đơn vị gì?"))


@pytest.mark.parametrize(
    "question",
    ["Ngoài ngân sách ra, Suối Mơ xin kinh phí của những ai?", "Ngoài tiền ngân sách, Suối Mơ còn lấy kinh phí từ ai?"],
)
def test_money_besides_the_budget_is_not_the_budget(ask, question):
    assert "quyên góp" in quote(ask(question))
