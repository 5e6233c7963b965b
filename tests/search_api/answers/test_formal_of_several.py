"""Several documents of one place: told apart by what they are about, or told one beside another."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest


def plan(number, day, about, signer, to):
    return f"""ỦY BAN NHÂN DÂN
TỈNH SƠN HÀ

Số: {number}/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Sơn Hà, ngày {day} tháng 3 năm 2026

KẾ HOẠCH

{about}


I. NHIỆM VỤ

- Hằng năm, trước ngày 15 tháng 12, các xã báo cáo kết quả.

Nơi nhận:
- {to} (để b/c);
- Các sở, ban, ngành;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
PHÓ CHỦ TỊCH

{signer}
"""


PEOPLE = plan(31, 21, "Triển khai công tác dân số trên địa bàn tỉnh Sơn Hà", "Lò Thị Hoa", "Bộ Y tế")
DRUGS = plan(28, 17, "Phòng, chống ma túy trên địa bàn tỉnh Sơn Hà", "Bùi Văn Lâm", "Bộ Công an")
FLOODS = plan(40, 25, "Phòng, chống dịch bệnh sau lụt bão trên địa bàn tỉnh Sơn Hà", "Hà Văn Tư", "Viện Pasteur")
SAME_DAY = plan(41, 25, "Phát triển du lịch trên địa bàn tỉnh Sơn Hà", "Hà Văn Năm", "Bộ Văn hóa")


@pytest.fixture(scope="module")
def ask(searching):
    listed = {"people.txt": PEOPLE, "drugs.txt": DRUGS, "floods.txt": FLOODS, "tourism.txt": SAME_DAY}
    answers = AnswerService(searching(listed))
    return lambda question: answers.answer(SearchRequest(question))


def told(answered):
    return {each.document.number: each.stated.value for each in answered.answer.statements}


@pytest.mark.parametrize(
    "question",
    [
        "Sơn Hà ban hành kế hoạch dân số và kế hoạch phòng chống ma túy vào ngày nào, cái nào trước?",
        "Kế hoạch dân số và kế hoạch ma túy của Sơn Hà cái nào ban hành trước?",
        "Kế hoạch dân số của Sơn Hà ra trước hay kế hoạch ma túy ra trước?",
        "son ha ban hanh ke hoach dan so va ke hoach ma tuy ngay nao, cai nao truoc",
        "Ngày ban hành của kế hoạch dân số và kế hoạch ma túy tỉnh Sơn Hà, văn bản nào sớm hơn?",
    ],
)
def test_of_two_the_days_are_told_and_which_was_first(ask, question):
    answered = ask(question)
    assert told(answered) == {"31/KH-UBND": "2026-03-21", "28/KH-UBND": "2026-03-17"}
    first, then = "Kế hoạch số 28/KH-UBND của UBND tỉnh Sơn Hà", "Kế hoạch số 31/KH-UBND của UBND tỉnh Sơn Hà"
    assert answered.answer.text.endswith(f"Thứ tự ban hành từ trước đến sau: {first}; {then}.")


def test_of_two_of_the_same_day_none_was_first(ask):
    answered = ask("Kế hoạch dịch bệnh và kế hoạch du lịch của Sơn Hà, cái nào ban hành trước?")
    assert set(told(answered)) == {"40/KH-UBND", "41/KH-UBND"}
    assert answered.answer.text.endswith("Các văn bản được ban hành cùng một ngày.")


@pytest.mark.parametrize(
    "question",
    [
        "Sơn Hà ban hành kế hoạch dân số và kế hoạch giáo dục vào ngày nào, cái nào trước?",
        "Kế hoạch dân số và quyết định dân số của Sơn Hà, cái nào ban hành trước?",
        "Kế hoạch dân số của Sơn Hà và Nghị quyết 72, văn bản nào ra trước?",
    ],
)
def test_of_two_one_of_which_is_not_there_nothing_is_told(ask, question):
    assert ask(question).answer is None


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Who signed the Son Ha plan on epidemic prevention after the November 2026 floods?", "40/KH-UBND"),
        ("Who signed Son Ha's plan on disease prevention after floods?", "40/KH-UBND"),
        ("Which provincial leader signed the Son Ha population plan?", "31/KH-UBND"),
        ("Kế hoạch phòng dịch sau lũ của Sơn Hà do ai ký?", "40/KH-UBND"),
        ("Kế hoạch dân số của Sơn Hà ai ký?", "31/KH-UBND"),
        ("ke hoach chong dich sau lu cua son ha ai ky", "40/KH-UBND"),
    ],
)
def test_the_one_meant_is_told_by_its_matter_alone(ask, question, number):
    assert set(told(ask(question))) == {number}


@pytest.mark.parametrize(
    "question",
    [
        "Who signed the Son Ha plan on forest fires?",
        "Who signed the Son Ha plan on schools after the floods?",
        "Kế hoạch chăn nuôi sau lũ của Sơn Hà do ai ký?",
    ],
)
def test_another_matter_is_no_document_s(ask, question):
    assert ask(question).answer is None


def test_one_that_is_called_by_its_number_is_told_alone(ask):
    assert set(told(ask("Kế hoạch 28 của Sơn Hà gửi bộ nào?"))) == {"28/KH-UBND"}
    assert ask("Kế hoạch 28 của Sơn Hà gửi viện nào?").answer is None


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Kế hoạch dân số của Sơn Hà gửi báo cáo bộ nào?", "31/KH-UBND"),
        ("Kế hoạch phòng dịch sau bão lụt của Sơn Hà gửi viện nào?", "40/KH-UBND"),
        ("ke hoach ma tuy cua son ha gui bao cao bo nao", "28/KH-UBND"),
    ],
)
def test_a_sort_of_body_is_told_where_one_receives_it(ask, question, number):
    assert set(told(ask(question))) == {number}


@pytest.mark.parametrize(
    "question", ["Kế hoạch dân số của Sơn Hà gửi viện nào?", "Kế hoạch ma túy của Sơn Hà gửi cục nào?"]
)
def test_a_sort_of_body_that_receives_nothing_is_not_told(ask, question):
    assert ask(question).answer is None
