"""Answers to questions on two things, on sub-rows, on rows that refer above, and on who decides."""

from __future__ import annotations

import pytest

from evaluation.answers import AnswerQuestion, Expected, judge
from search_api.answers.service import AnswerService
from search_api.http_answer import draft_json
from search_api.types import SearchRequest

PLAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 15/KH-UBND

Suối Mơ, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Thực hiện Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị trên địa bàn xã Suối Mơ

## I. NHIỆM VỤ

- Cán bộ nữ được nghỉ hưu ở tuổi 57.
- Tỷ lệ tiêm chủng các vắc xin trong Chương trình Tiêm chủng mở rộng đạt trên 95%.
- Đào tạo 09 cô đỡ thôn bản có chứng chỉ.
- Thí điểm nhà chăm sóc ban ngày tại thôn Bản Áng:
+ Quy mô 30 người, mở cửa các ngày trong tuần;
+ Khai trương vào quý III/2026;
+ Mức đóng góp của gia đình không quá 600.000 đồng mỗi tháng.

## II. TỔ CHỨC THỰC HIỆN

### 1. Công an xã

- Giữ trật tự tại các điểm khám bệnh.

## PHỤ LỤC

| TT | Tên văn bản, đề án, công việc | Hoàn thành | Cơ quan tham mưu, chủ trì | Đơn vị tham gia | Cấp quyết định |
|---|---|---|---|---|---|
| 1 | Phát triển y học cổ truyền | Quý I/2026 | Trạm Y tế | Công an xã; Hội Nông dân xã | Đảng ủy xã |
| 2 | Lập tổ cấp cứu vùng cao |  |  |  | HĐND xã |
| 2.1 | Bố trí khu đất cạnh bến xe | Quý II/2026 | Phòng Kinh tế | nt | nt |
| 2.2 | Mua xe cứu thương | Quý IV/2027 | Trạm Y tế | Hội Nông dân xã |  |
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"ke-hoach.md": PLAN}))
    return lambda question: answers.answer(SearchRequest(question))


def test_two_things_are_answered_each_under_its_own_question(ask):
    told = ask("Ở Suối Mơ ai chủ trì phát triển y học cổ truyền và ai chủ trì mua xe cứu thương?").answer
    assert [each.passage.cells[0].value for each in told.statements] == ["1", "2.2"]
    assert told.text.splitlines()[0] == "Ở Suối Mơ ai chủ trì phát triển y học cổ truyền?"
    assert "Ai chủ trì mua xe cứu thương?" in told.text.splitlines()


def test_where_one_of_the_two_has_no_answer_nothing_is_told(ask):
    assert ask("Ở Suối Mơ ai chủ trì y học cổ truyền và ai chủ trì sửa mái nhà bưu điện?").answer is None


def test_of_two_under_one_head_both_are_told_though_one_alone_is_sure(ask):
    told = ask("Suối Mơ: đào tạo mấy cô đỡ có chứng chỉ, tiêm chủng mở rộng đạt bao nhiêu phần trăm?").answer
    assert "09 cô đỡ" in told.text
    assert "95%" in told.text
    told = ask("Suối Mơ: ai phát triển y học cổ truyền, ai mua xe cứu thương, mua ở chợ?").answer
    assert [each.passage.cells[0].value for each in told.statements] == ["1", "2.2"]


def test_of_two_under_one_head_it_is_said_which_was_not_found(ask):
    told = ask("Suối Mơ: đào tạo mấy cô đỡ có chứng chỉ, sửa bao nhiêu mái nhà bưu điện?").answer
    assert "09 cô đỡ" in told.text
    assert told.text.splitlines()[-2:] == [
        "Suối Mơ: sửa bao nhiêu mái nhà bưu điện?",
        "Không tìm thấy câu trả lời chắc chắn.",
    ]


def test_a_sub_row_is_found_by_the_row_whose_part_it_is(ask):
    told = ask("Ai bố trí khu đất cho tổ cấp cứu vùng cao của Suối Mơ?").answer
    assert told.statements[0].fact.lead == ("Phòng Kinh tế",)


def test_the_row_that_a_ditto_mark_refers_to_is_cited_too(ask):
    answered = ask("Ai phối hợp bố trí khu đất cạnh bến xe ở Suối Mơ?")
    assert answered.answer.statements[0].fact.coordinate == ("Công an xã", "Hội Nông dân xã")
    assert [each.passage.cells[0].value for each in answered.answer.above] == ["1", "2"]  # "nt", and "nt" of another
    quotes = [each["quote"] for each in draft_json(answered.answer)["citations"]]
    assert any("Công an xã; Hội Nông dân xã" in each for each in quotes)
    wanted = AnswerQuestion("x", "x", "coordinate", "vi", (Expected("x", ("công an",)),))
    assert judge(wanted, answered, answered.answer).cited


def test_who_decides_is_told_from_its_column_and_never_by_who_leads(ask):
    assert "Đảng ủy xã" in ask("Phát triển y học cổ truyền ở Suối Mơ do cấp nào quyết định?").answer.text
    assert "HĐND xã (nt)" in ask("Bố trí khu đất cạnh bến xe ở Suối Mơ do cấp nào quyết định?").answer.text
    assert ask("Mua xe cứu thương ở Suối Mơ do cấp nào quyết định?").answer is None
    assert ask("Ai phê duyệt việc giữ trật tự tại các điểm khám bệnh ở Suối Mơ?").answer is None


def test_an_item_hangs_from_the_line_above_its_list(ask):
    told = ask("Nhà chăm sóc ban ngày ở thôn Bản Áng bao giờ khai trương?").answer
    assert "quý III/2026" in told.text


def test_what_women_are_given_is_not_told_of_men(ask):
    assert "57" in ask("Suối Mơ cho cán bộ nữ nghỉ hưu ở tuổi bao nhiêu?").answer.text
    assert ask("Suối Mơ cho cán bộ nam nghỉ hưu ở tuổi bao nhiêu?").answer is None


def test_a_share_does_not_tell_how_many_kinds_there_are(ask):
    assert ask("How many kinds of vaccine are in Suối Mơ's expanded immunization programme?").answer is None


def test_a_word_of_a_name_is_no_classifier(ask):
    assert "09 cô đỡ" in ask("Suối Mơ đào tạo mấy cô đỡ có chứng chỉ?").answer.text


def test_the_date_of_a_cited_resolution_is_no_year_of_the_plan(ask):
    assert ask("Năm 2025 Suối Mơ đào tạo mấy cô đỡ có chứng chỉ?").answer is None
