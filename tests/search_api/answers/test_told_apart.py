"""What is told apart: a blank cell, one thing alone, an exception, a case, who gives a target, both of two things."""

from __future__ import annotations

import pytest

from search_api.answers.particulars import (
    is_given_to,
    is_of_it_alone,
    is_of_the_case,
    is_of_the_grade,
    names_a_paper,
    tells_of_both,
    tells_where,
)
from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

PLAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 31/KH-UBND

Suối Mơ, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Phòng, chống thiên tai trên địa bàn xã Suối Mơ năm 2026

## I. MỤC TIÊU

- Bao phủ bảo hiểm y tế đạt 94,5% dân số; riêng lao động trực tiếp đi biển đạt 90%.
- Xã quản lý 41 người nghiện, tập trung ở các thôn Bản Áng, Nà Khoang.
- Phấn đấu đến năm 2028 có thêm 02 trạm bơm; đường đê rải đá chiếm 35% tổng chiều dài.
- Học viên nguồn là người được quy hoạch nhưng chưa giữ chức danh.

## II. NHIỆM VỤ

- Khi nước vượt báo động hai, Ban Chỉ huy xã huy động toàn bộ lực lượng ra đê.
- Riêng cống Ba Cửa do Hạt Quản lý đê quyết định đóng, mở.

## III. KINH PHÍ

- Từ ngân sách tỉnh và quỹ phòng, chống thiên tai.

## PHỤ LỤC I

| TT | Công trình | Kinh phí (triệu đồng) | Hoàn thành | Đơn vị thực hiện |
|---|---|---|---|---|
| 1 | Gia cố mái đê | 3.150 | 15/6/2026 | Phòng Kinh tế |
| 2 | Sửa kè Mom Rồng | 1.420 | 30/6/2026 | Công an xã |

## PHỤ LỤC II

| TT | Nguồn kinh phí | 2026 | 2027 | Cộng |
|---|---|---|---|---|
| 1 | Ngân sách tỉnh | 18,2 | 20,4 | 38,6 |
| 2 | Ngân sách xã | 3,1 | 3,6 | 6,7 |
| 3 | Viện trợ, tài trợ | 4,0 |  | 4,0 |

## PHỤ LỤC III

| TT | Vật tư | Hiện có | Nơi để |
|---|---|---|---|
| 1 | Bao tải | 9.500 | Kho xã |
| 2 | Cọc tre | 2.300 |  |

## PHỤ LỤC IV

| TT | Hạn | Nhiệm vụ | Phân công – Chịu trách nhiệm chính | Phân công – Tham gia | Lãnh đạo phụ trách | Cấp ban hành |
|---|---|---|---|---|---|---|
| 1 | 10/3/2026 | Phương án sơ tán dân vùng trũng | Công an xã | Hội Nông dân | Phó Chủ tịch UBND | Chủ tịch UBND xã |
| 2 | 20/4/2026 | Quy chế trực ban mùa lũ | Văn phòng HĐND và UBND | Công an xã | nt |  |
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"thien-tai.md": PLAN}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Lao động đi biển ở Suối Mơ phải đạt tỷ lệ bảo hiểm y tế bao nhiêu?", "90%"),
        ("Học viên nguồn ở Suối Mơ là ai?", "chưa giữ chức danh"),
        ("Ai có quyền quyết định đóng, mở cống Ba Cửa?", "Hạt Quản lý đê"),
        ("Khi nước vượt báo động hai thì ai huy động lực lượng ra đê ở Suối Mơ?", "Ban Chỉ huy xã"),
        ("Kè Mom Rồng ở Suối Mơ sửa xong ngày nào?", "30/6/2026"),
        ("Ngân sách tỉnh cho Suối Mơ năm 2027 là bao nhiêu?", "20,4"),
        ("Bao tải ở Suối Mơ để ở đâu?", "Kho xã"),
        ("Đến năm 2028 đường đê rải đá ở Suối Mơ chiếm bao nhiêu phần trăm?", "35%"),
        ("Ai lo phương án sơ tán dân vùng trũng ở Suối Mơ?", "Công an xã"),
        ("Suối Mơ sơ tán dân vùng trũng thì Công an xã phối hợp với ai?", "Hội Nông dân"),
        ("Phương án sơ tán dân vùng trũng ở Suối Mơ do cấp nào ban hành?", "Chủ tịch UBND xã"),
        ("Lãnh đạo nào phụ trách quy chế trực ban mùa lũ ở Suối Mơ?", "Phó Chủ tịch UBND"),
        ("Suối Mơ lấy kinh phí phòng chống thiên tai từ đâu?", "ngân sách tỉnh"),
    ],
)
def test_the_very_thing_is_told(ask, question, said):
    assert said in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Viện trợ, tài trợ cho Suối Mơ năm 2027 là bao nhiêu?",  # a blank cell
        "Cọc tre ở Suối Mơ để ở đâu?",
        "Riêng thôn Bản Áng của Suối Mơ có bao nhiêu người nghiện?",
        "Quy chế trực ban mùa lũ ở Suối Mơ do cấp nào ban hành?",
        "Văn bản nào quy định hạn mức giao đất ở Suối Mơ?",
        "Khi có động đất thì ai huy động lực lượng ở Suối Mơ?",
        "Cải tạo chợ và sửa kè Mom Rồng, việc nào tốn tiền hơn ở Suối Mơ?",
    ],
)
def test_what_is_not_said_of_it_is_told_of_nothing_else(ask, question):
    assert ask(question) is None


def test_a_general_figure_is_told_with_its_exception(ask):
    told = ask("Suối Mơ đặt mục tiêu bao phủ bảo hiểm y tế bao nhiêu phần trăm?")
    assert "94,5%" in told.text
    assert "riêng lao động trực tiếp đi biển đạt 90%" in told.text


def test_a_figure_of_all_is_not_that_of_one_alone():
    asked = "Riêng thôn Bản Áng có bao nhiêu người nghiện?"
    assert not is_of_it_alone("41 người nghiện, ở các thôn Bản Áng, Nà Khoang", asked)
    assert is_of_it_alone("thôn Bản Áng 12 người, thôn Nà Khoang 9 người", asked)
    assert is_of_it_alone("cả xã 41 người, riêng Bản Áng nhiều nhất", asked)
    assert is_of_it_alone("41 người nghiện", "Riêng năm 2026 có bao nhiêu người nghiện?")
    of_its_own = "Riêng xã Suối Mơ tỷ lệ tham gia bảo hiểm y tế là bao nhiêu?"
    assert is_of_it_alone("tham gia bảo hiểm y tế đạt 95%", of_its_own, "xã Suối Mơ")
    assert is_of_it_alone("xã Suối Mơ đạt 95%", of_its_own, "tỉnh Phú Sa")
    assert not is_of_it_alone("toàn tỉnh đạt 95%", of_its_own, "tỉnh Phú Sa")


def test_a_case_is_told_by_what_speaks_of_it():
    asked = "Khi Ban Chỉ đạo kết thúc hoạt động thì ai chỉ đạo tiếp?"
    assert is_of_the_case("Khi Ban Chỉ đạo kết thúc hoạt động, Đảng ủy tiếp tục chỉ đạo", asked)
    assert not is_of_the_case("Đảng ủy chỉ đạo thực hiện Kế hoạch", asked)
    assert is_of_the_case("Đảng ủy chỉ đạo", "Khi triển khai kế hoạch này thì cơ quan nào chủ trì?")  # no case


def test_a_target_that_is_given_names_to_whom():
    asked = "Sở Y tế giao phường Bình Lãng chỉ tiêu bao nhiêu?"
    assert is_given_to("5 | Phường Bình Lãng | 98", asked)
    assert is_given_to("xã Suối Mơ khám cho 1.250 cụ", "Sở Y tế giao xã Suối Mơ khám cho bao nhiêu cụ?")
    assert not is_given_to("Bao phủ đạt 97% dân số", asked)
    assert is_given_to("Bao phủ đạt 97% dân số", "Sở Y tế giao xã nào chỉ tiêu cao nhất?")


def test_two_things_are_compared_only_where_both_are_spoken_of():
    asked = "Gia cố mái đê và thay cánh cống, việc nào tốn tiền hơn?"
    assert not tells_of_both("Gia cố mái đê 3.150 triệu đồng", asked)
    assert tells_of_both("Gia cố mái đê 3.150, thay cánh cống 860", asked)


def test_a_kind_of_document_is_told_by_naming_one():
    for asked in ("What form of document will it issue?", "Ban hành hình thức văn bản gì?"):
        assert not names_a_paper("Tỷ lệ thừa cân dưới 19%", asked)
        assert names_a_paper("Đề án phòng thừa cân", asked)


def test_with_whom_a_place_was_merged_is_told_by_a_name():
    for asked in ("Which province did it merge with?", "Tỉnh sáp nhập với tỉnh nào?"):
        assert not tells_where("Sau sắp xếp, tỉnh có 48 xã", asked)
        assert tells_where("Sáp nhập với tỉnh Phú Sa, trung tâm tại phường Hòa Lạng", asked)


def test_schools_and_rural_grades_are_told_apart_in_english_too():
    assert not is_of_the_grade("học sinh tiểu học dưới 19%", "What limit is set for lower secondary students?")
    assert is_of_the_grade("học sinh tiểu học dưới 19%", "What limit is set for primary pupils?")
    assert not is_of_the_grade("02 xã đạt chuẩn nông thôn mới nâng cao", "mấy xã đạt chuẩn nông thôn mới")
    assert is_of_the_grade("04 xã đạt chuẩn nông thôn mới", "mấy xã đạt chuẩn nông thôn mới")
