"""One cited document of several is told where its kind or issuer is asked for, and none where it is not cited."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

PLAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

# KẾ HOẠCH

Chăm sóc sức khỏe người dân

Thực hiện Nghị quyết số 282/NQ-CP ngày 15/9/2025 của Chính phủ, \
Kế hoạch số 21-KH/TU ngày 11/11/2025 của Ban Thường vụ Tỉnh ủy và \
Kế hoạch số 6-KH/ĐU ngày 30/12/2025 của Đảng ủy xã Suối Mơ, UBND xã Suối Mơ ban hành Kế hoạch như sau:

## I. NHIỆM VỤ

- Quán triệt Chương trình hành động số 03-CTr/TU ngày 20/10/2025 của Ban Thường vụ Tỉnh ủy.
- Thực hiện Quyết định số 118/QĐ-TTg ngày 14/10/2024 của Thủ tướng Chính phủ.
- Ứng dụng Internet vạn vật (IoT) theo Quyết định phê duyệt của Thủ tướng Chính phủ về nhà máy nước.
- Sở Y tế đề nghị lập kế hoạch khám mắt tại Tờ trình số 15/TTr-SYT ngày 10/12/2025.
- Làm theo lời dạy của Chủ tịch Hồ Chí Minh: “Dân cường thì nước thịnh”.
- Phát triển kinh tế tư nhân theo Nghị quyết số 139/NQ-CP ngày 17/5/2025 của Chính phủ.
- Trồng rừng bám sát Nghị quyết số 68-NQ/TW, ngày 04/5/2025 của Bộ Chính trị; \
dựa vào Kế hoạch số 346-KH/TU của Tỉnh ủy, soạn cho các xã vùng cao để làm theo Nghị quyết số 68-NQ/TW.

## II. KINH TẾ

- Giữ rừng đầu nguồn theo Kế hoạch số 30-KH/TU ngày 02/3/2026 của Ban Thường vụ Tỉnh ủy.
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"ke-hoach.md": PLAN}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Kế hoạch của Suối Mơ căn cứ vào kế hoạch số mấy của Đảng ủy xã?", "6-KH/ĐU"),
        ("Suối Mơ thực hiện nghị quyết nào của Chính phủ?", "282/NQ-CP"),
        ("Kinh tế tư nhân ở Suối Mơ: dẫn nghị quyết nào của Chính phủ?", "139/NQ-CP"),
        ("suoi mo can cu ke hoach nao cua tinh uy", "21-KH/TU"),
        ("Suối Mơ quán triệt chương trình hành động số mấy của Ban Thường vụ Tỉnh ủy?", "03-CTr/TU"),
        ("Suối Mơ thực hiện quyết định số bao nhiêu của Thủ tướng?", "118/QĐ-TTg"),
        ("Which resolution of the Government does the Suoi Mo plan implement?", "282/NQ-CP"),
        ("Kế hoạch ngày 11/11/2025 của tỉnh mà xã Suối Mơ thực hiện số mấy?", "21-KH/TU"),
        ("ke hoach ngay 02/3/2026 cua tinh ma xa suoi mo thuc hien so may", "30-KH/TU"),
        ("Kế hoạch số 346-KH/TU thực hiện nghị quyết nào của Bộ Chính trị?", "68-NQ/TW"),
        ("Giữ rừng đầu nguồn ở Suối Mơ dựa vào kế hoạch số mấy của Tỉnh ủy?", "30-KH/TU"),
        ("Sở Y tế đề nghị Suối Mơ lập kế hoạch bằng tờ trình số mấy?", "15/TTr-SYT"),
        ("Suối Mơ phải bảo ủy ban xã lo làm theo quyết định nào của Thủ tướng, số mấy?", "118/QĐ-TTg"),
        ("Besides Resolution 72, which action programme of the province does the Suoi Mo plan carry out?", "03-CTr/TU"),
    ],
)
def test_only_the_one_asked_for_is_told(ask, question, number):
    (statement,) = ask(question).statements
    assert number in statement.quote


def test_the_date_of_a_cited_document_is_told_beside_what_it_carries_out(ask):
    told = ask("Kế hoạch số 30-KH/TU ban hành ngày nào và giữ rừng theo kế hoạch nào của Tỉnh ủy?")
    assert any("02/3/2026" in each.quote for each in told.statements)


def test_every_document_that_it_cites_is_told_once(ask):
    told = [each.quote for each in ask("Kế hoạch của Suối Mơ viện dẫn những văn bản nào?").statements]
    assert len(told) == len(set(told)) > 5
    assert "282/NQ-CP" in told[0]


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch của Suối Mơ căn cứ vào nghị quyết nào của Quốc hội?",
        "Kế hoạch của Suối Mơ căn cứ vào quyết định nào của Thủ tướng?",  # mentions one, does not rest on it
        "Suối Mơ căn cứ vào chỉ thị nào của Ban Bí thư?",
        "Kế hoạch ngày 05/5/2026 của tỉnh mà xã Suối Mơ thực hiện số mấy?",  # none of that day
    ],
)
def test_what_it_does_not_rest_on_is_not_told(ask, question):
    assert ask(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "Suối Mơ căn cứ vào kế hoạch nào của Tỉnh ủy để giữ rừng đầu nguồn?",
        "Về giữ rừng đầu nguồn, Suối Mơ dựa trên kế hoạch số mấy của Tỉnh ủy?",
    ],
)
def test_what_is_cited_for_the_matter_is_told_though_the_document_rests_on_another(ask, question):
    (statement,) = ask(question).statements
    assert "30-KH/TU" in statement.quote


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Suối Mơ thực hiện kế hoạch nào của Tỉnh ủy ban hành năm 2026?", "30-KH/TU"),
        ("Suối Mơ thực hiện kế hoạch nào của Tỉnh ủy ban hành tháng 3/2026?", "30-KH/TU"),
        ("Suối Mơ thực hiện kế hoạch số mấy của Tỉnh ủy ban hành tháng 11/2025?", "21-KH/TU"),
        ("Suối Mơ thực hiện nghị quyết nào của Chính phủ ban hành tháng 5/2025?", "139/NQ-CP"),
    ],
)
def test_of_those_cited_the_one_issued_at_the_time_asked_is_told(ask, question, number):
    (statement,) = ask(question).statements
    assert number in statement.quote


@pytest.mark.parametrize(
    "question",
    [
        "Suối Mơ thực hiện kế hoạch nào của Tỉnh ủy ban hành năm 2024?",
        "Suối Mơ căn cứ vào nghị quyết nào của Chính phủ ban hành năm 2024?",
    ],
)
def test_what_was_issued_at_another_time_is_not(ask, question):
    assert ask(question) is None


def test_without_a_kind_all_bases_are_told(ask):
    assert len(ask("Kế hoạch của Suối Mơ căn cứ vào những văn bản nào?").statements) == 3


def test_where_a_document_s_number_is_left_out_there_is_none_to_tell(ask):
    assert ask("Quyết định phê duyệt nhà máy nước của Thủ tướng mà Suối Mơ nhắc đến có số hiệu bao nhiêu?") is None


def test_an_abbreviation_is_told_where_it_is_written_out(ask):
    for question in ("IoT là gì?", "What does IoT stand for?", "IoT trong kế hoạch Suối Mơ nghĩa là gì?"):
        assert "Internet vạn vật (IoT)" in ask(question).statements[0].quote
    assert ask("XYZ là gì?") is None


def test_whose_words_are_quoted_is_told_by_the_sentence_that_quotes_them(ask):
    assert "Hồ Chí Minh" in ask("Câu “Dân cường thì nước thịnh” là lời của ai?").statements[0].quote
    assert ask("Câu “Nước chảy đá mòn” là lời của ai?") is None
    assert ask("Dân cường thì nước thịnh là lời của ai?") is None


@pytest.mark.parametrize(
    "question",
    [
        "Suối Mơ căn cứ kế hoạch số mấy của Đảng ủy xã và kế hoạch nào của Tỉnh ủy?",
        "suoi mo can cu ke hoach so may cua dang uy xa va ke hoach so may cua tinh uy",
    ],
)
def test_two_that_are_asked_for_at_once_are_both_told(ask, question):
    assert ["21-KH/TU" in ask(question).text, "6-KH/ĐU" in ask(question).text] == [True, True]


@pytest.mark.parametrize(
    "question",
    [
        "Nghị định thay thế Nghị quyết số 139/NQ-CP mà Suối Mơ chờ có số hiệu gì?",
        "Kế hoạch của Thành ủy mà Suối Mơ thực hiện là kế hoạch số mấy?",
        "Thông tư hướng dẫn Quyết định số 118/QĐ-TTg mang số mấy?",
    ],
)
def test_no_other_number_stands_for_one_that_is_not_stated(ask, question):
    assert ask(question) is None
