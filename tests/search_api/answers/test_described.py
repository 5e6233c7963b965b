"""A document called by what it is about says where to look, where its title tells it from the others."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

HEAD = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: {number}/KH-UBND

Bắc Sơn, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

{title}

## I. NHIỆM VỤ

### 1. Sở Tài chính

- {duty}

## II. BÁO CÁO

- Các địa phương báo cáo kết quả trước ngày {day} hằng năm.

## III. KINH PHÍ

- Các cơ quan, đơn vị khác phối hợp với Sở Tài chính lập dự toán.
"""
POPULATION = HEAD.format(
    number=31, title="Công tác dân số đến năm 2030", duty="Cấp tiền cho cộng tác viên.", day="20/11"
)
FOREST = HEAD.format(
    number=32, title="Trồng rừng và giữ rừng đầu nguồn", duty="Chi trả dịch vụ môi trường.", day="05/12"
)
ROADS = HEAD.format(number=33, title="Làm đường 5G-A tới các bản", duty="Thẩm định giá đá và cát.", day="15/10")


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"dan-so.md": POPULATION, "rung.md": FOREST, "duong.md": ROADS}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "holds", "number"),
    [
        ("Theo kế hoạch dân số, Sở Tài chính có nhiệm vụ gì?", "cộng tác viên", "31/KH-UBND"),
        ("trong ke hoach trong rung, so tai chinh co nhiem vu gi", "dịch vụ môi trường", "32/KH-UBND"),
        ("Under the population plan, what must the Department of Finance do?", "cộng tác viên", "31/KH-UBND"),
        ("Trong kế hoạch giữ rừng, các địa phương báo cáo kết quả trước ngày nào?", "05/12", "32/KH-UBND"),
        ("Kế hoạch 33 giao Sở Tài chính nhiệm vụ gì?", "đá và cát", "33/KH-UBND"),
    ],
)
def test_only_the_document_that_is_so_called_is_asked(ask, question, holds, number):
    told = ask(question)
    assert holds in told.text
    assert {each.document.number for each in told.statements} == {number}


def test_what_every_title_has_tells_none_apart(ask):
    told = ask("Theo kế hoạch của tỉnh Bắc Sơn, các địa phương báo cáo kết quả trước ngày nào?")
    assert len({each.document.id for each in told.statements}) == 3


def test_two_documents_so_called_are_told_side_by_side(ask):
    told = ask("So sánh hạn báo cáo kết quả giữa kế hoạch dân số và kế hoạch giữ rừng")
    assert {each.document.number for each in told.statements} == {"31/KH-UBND", "32/KH-UBND"}


def test_what_all_other_agencies_do_together_with_whom_is_told(ask):
    told = ask("Trong kế hoạch dân số, các cơ quan, đơn vị khác phải phối hợp với ai?")
    assert "Sở Tài chính" in told.text


def test_what_is_due_once_a_year_is_not_due_each_month(ask):
    assert ask("Trong kế hoạch dân số, mỗi tháng các địa phương báo cáo kết quả vào ngày nào?") is None


def test_the_words_for_it_are_told_as_part_of_how_the_question_was_read(searching):
    answers = AnswerService(searching({"dan-so.md": POPULATION, "rung.md": FOREST}))
    told = answers.answer(SearchRequest("Theo kế hoạch dân số, Sở Tài chính có nhiệm vụ gì?"))
    assert told.question.called == ("kế hoạch dân số",)
    assert "kế hoạch" not in told.question.about


def test_a_number_that_a_title_has_does_not_describe_its_document(searching):
    carried = ROADS.replace("Làm đường 5G-A tới các bản", "Thực hiện Nghị quyết số 45/NQ-CP của Chính phủ")
    answers = AnswerService(searching({"dan-so.md": POPULATION, "rung.md": FOREST, "duong.md": carried}))
    assert answers.answer(SearchRequest("Nghị quyết số 45/NQ-CP là nghị quyết về cái gì?")).question.called == ()


GOVERNMENT = """CHÍNH PHỦ

Số: 9/NQ-CP

Hà Nội, ngày 05 tháng 01 năm 2026

# NGHỊ QUYẾT

Về trồng rừng phòng hộ

## I. CHỈ TIÊU

- Đến năm 2030, tỷ lệ che phủ rừng phòng hộ đạt 43%.
"""


@pytest.fixture(scope="module")
def ask_both(searching):
    answers = AnswerService(searching({"rung.md": FOREST, "chinh-phu.md": GOVERNMENT}))
    return lambda question: answers.answer(SearchRequest(question)).answer


def test_a_document_is_called_by_its_kind_and_issuer_too(ask_both):
    told = ask_both("Theo nghị quyết của Chính phủ, tỷ lệ che phủ rừng phòng hộ đến năm 2030 là bao nhiêu?")
    assert {each.document.number for each in told.statements} == {"9/NQ-CP"}
    assert "43" in told.text


def test_a_plan_is_no_resolution_though_both_are_about_forests(ask_both):
    told = ask_both("Trong kế hoạch trồng rừng, Sở Tài chính có nhiệm vụ gì?")
    assert {each.document.number for each in told.statements} == {"32/KH-UBND"}
