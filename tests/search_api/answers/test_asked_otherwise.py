"""The same facts asked for otherwise: who was given it, what an agency leads, how much is saved, ratios, columns."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

PLAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 15/KH-UBND

Suối Mơ, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Cải cách thủ tục và chăm lo đời sống người dân trên địa bàn xã Suối Mơ

## I. MỤC TIÊU

- Cắt giảm tối thiểu 30% thời gian làm thủ tục cho người dân.
- Kinh phí thực hiện năm 2026 là 940 triệu đồng.
- Có 16/19 thôn lập tổ giúp việc người già.
- Hằng năm, số vụ cháy giảm trên 3%; số người bị đuối nước giảm trên 5%.

## II. NHIỆM VỤ

| STT | Nội dung | Cơ quan chủ trì | Kinh phí (triệu đồng) |
|---|---|---|---|
| 1 | Đề án phố đi bộ bên suối | Phòng Kinh tế | 315 |
| 2 | Sửa đổi quy ước các thôn | Phòng Văn hóa - Xã hội | 27 |

| STT | Chỉ tiêu | ĐVT | Năm 2026 | Năm 2028 |
|---|---|---|---|---|
| 1 | Số bác sĩ trên một vạn dân | người | 13,4 | 14,8 |
| 2 | Tỷ lệ ngõ có đèn | % | 65 | 100 |

## III. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế chủ trì trồng hoa ven suối; hướng dẫn thanh toán trong vòng 10 ngày kể từ ngày nhận đủ hồ sơ.
"""
OTHER = """ỦY BAN NHÂN DÂN
XÃ NÚI XANH

Số: 22/KH-UBND

# KẾ HOẠCH

Trồng cây ở xã Núi Xanh

## I. NHIỆM VỤ

1. Phòng Kinh tế chủ trì trồng thông trên đồi.
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"suoi-mo.md": PLAN, "nui-xanh.md": OTHER}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Ai được xã Suối Mơ giao chủ trì trồng hoa ven suối?", "Phòng Kinh tế"),
        ("Suối Mơ cắt giảm tối thiểu bao nhiêu thời gian làm thủ tục?", "30%"),
        ("Tổng kinh phí thực hiện năm 2026 của Suối Mơ là bao nhiêu?", "940 triệu đồng"),
        ("What is the total planned budget of Suối Mơ for 2026?", "940 triệu đồng"),
        ("Suối Mơ có bao nhiêu thôn lập tổ giúp việc người già?", "16/19 thôn"),
        ("Kinh phí cho đề án phố đi bộ bên suối ở Suối Mơ là bao nhiêu?", "315"),
        ("Mỗi năm số người bị đuối nước ở Suối Mơ giảm bao nhiêu phần trăm?", "5%"),
        ("Phòng Kinh tế của Suối Mơ chủ trì đề án nào?", "phố đi bộ"),
        ("Số bác sĩ trên một vạn dân năm 2026 của Suối Mơ là bao nhiêu?", "13,4"),
        ("Bao giờ 100% ngõ có đèn ở Suối Mơ?", "2028"),
    ],
)
def test_it_is_found_all_the_same(ask, question, said):
    answer = ask(question)
    assert answer is not None
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Xã Đồi Thông Cũ giao ai chủ trì trồng hoa ven suối?",  # in no list, and of no document
        "Ai chủ trì trồng hoa ven suối theo Luật Đất đai ở Suối Mơ?",
        "Who leads planting flowers along the stream in Đồi Thông ward?",
        "Phường Suối Mơ giao ai chủ trì trồng hoa ven suối?",  # the documents' is a xã
        "phuong suoi mo giao ai chu tri trong hoa ven suoi",
    ],
)
def test_a_commune_in_no_list_and_a_law_that_is_not_there_are_not_passed_over(ask, question):
    assert ask(question) is None


def test_beside_a_known_commune_an_unknown_one_is_told_to_have_no_document(ask):
    answer = ask("Ở xã Suối Mơ và xã Đồi Thông Cũ, ai chủ trì trồng hoa ven suối?")
    assert "Phòng Kinh tế" in answer.text
    assert "Đồi Thông Cũ" in answer.text.splitlines()[-1]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Vai trò của Phòng Kinh tế trong kế hoạch của xã Suối Mơ là gì?", "trồng hoa"),
        ("Nêu nhiệm vụ của Phòng Kinh tế xã Suối Mơ trong trồng hoa, dọn suối.", "trồng hoa"),
    ],
)
def test_duties_asked_for_with_la_gi_or_neu_are_duties(ask, question, said):
    assert said in ask(question).text


def test_the_years_of_one_row_are_told_in_one_line(ask):
    text = ask("Số bác sĩ trên một vạn dân của Suối Mơ là bao nhiêu?").text
    assert "13,4 người, trong năm 2026; 14,8 người, trong năm 2028" in text
    assert text.count("| người |") == 1


def test_a_time_limit_of_another_clause_is_not_told(ask):
    assert "10 ngày" not in ask("Ai chủ trì trồng hoa ven suối ở Suối Mơ?").text


@pytest.mark.parametrize(
    "question", ["Phòng Kinh tế tỉnh Sơn La chủ trì những gì?", "Phòng Kinh tế của Hà Nội chủ trì nhiệm vụ gì?"]
)
def test_an_office_of_a_place_without_documents_has_no_duties_here(ask, question):
    assert ask(question) is None


def test_by_when_a_plan_must_be_issued_is_not_when_one_was(ask):
    answer = ask("UBND xã Suối Mơ phải ban hành kế hoạch trước ngày nào?")
    assert answer is None or "ngày ban hành" not in answer.text
