"""What is asked of a thing must be named by what answers."""

from __future__ import annotations

import pytest

from search_api import attributes
from search_api.phrases import Words


def _asked(text: str, restored: str = "") -> tuple[attributes.Attribute, ...]:
    return attributes.asked_of(Words(text, restored, with_marks=not text.isascii()))


@pytest.mark.parametrize(
    ("question", "restored"),
    [
        ("Mức lương của bác sĩ là bao nhiêu?", ""),
        ("luong bac si bao nhieu", "lương bác sĩ bao nhiêu"),
        ("Số điện thoại của trạm là gì?", ""),
        ("Xã có dân số bao nhiêu?", ""),
        ("Bao giờ xây xong trạm mới?", ""),
        ("What is the population of Suối Mơ?", ""),
        ("Có bao nhiêu nhiệm vụ bị quá hạn?", ""),
        ("Tổng kinh phí là bao nhiêu tỷ đồng?", ""),
        ("Vướng đất nhà dân thì đền bù ra sao?", ""),
        ("Không đi khám thì xử lý sao?", ""),
    ],
)
def test_a_number_of_doctors_does_not_state_what_is_asked_of_them(question, restored):
    wanted = _asked(question, restored)
    assert wanted
    assert not attributes.states(["đến năm 2027 có ít nhất 4 bác sĩ"], wanted)


@pytest.mark.parametrize(
    "question",
    [
        "Chất lượng phục vụ thế nào?",
        "Tỷ lệ bao phủ bảo hiểm y tế đạt 95% dân số khi nào?",
        "Ai đánh giá lực lượng cứu hộ?",
        "Xây dựng kế hoạch xong khi nào?",
        "Can the plan be paid for by sponsors?",
        "When must the entire population of Suối Mơ be examined?",
        "How many million people have health records?",
        "How much is paid for a bridge?",
        "How much is a household paid for moving?",
    ],
)
def test_words_that_only_have_its_syllable_ask_for_nothing(question):
    assert _asked(question) == ()


def test_a_text_that_names_it_in_another_form_states_it():
    assert attributes.states(["nâng phụ cấp cho y tế thôn bản"], _asked("Trợ cấp của y tế thôn là bao nhiêu?"))
    assert attributes.states(["Tiền lương tăng 10%"], _asked("Lương của bác sĩ tăng bao nhiêu?"))


def test_what_comes_of_not_doing_it_is_told_by_a_text_that_speaks_of_that_case():
    wanted = _asked("Bác sĩ không làm đủ thời gian cam kết thì sao?")
    assert not attributes.states(["bác sĩ cam kết làm việc 05 năm được hỗ trợ một lần"], wanted)
    assert attributes.states(["trường hợp không đủ thời gian phải hoàn trả"], wanted)
    assert _asked("Còn xã Suối Mơ thì sao?") == ()


@pytest.mark.parametrize("question", ["How much are teachers paid?", "What is paid to each nurse?"])
def test_what_persons_are_paid_is_their_wage(question):
    assert not attributes.states(["có 12 giáo viên, điều dưỡng"], _asked(question))
    assert attributes.states(["tiền công 90.000 đồng"], _asked(question))


def test_money_for_a_measure_is_told_of_that_measure():
    wanted = _asked("How much is paid per kilometre?")
    assert attributes.states(["2 triệu đồng/km"], wanted)
    assert not attributes.states(["2 triệu đồng/ha"], wanted)
    assert attributes.states(["2 triệu đồng/ha"], _asked("Được trả bao nhiêu một ha?"))


def test_repaying_is_told_in_either_word():
    wanted = _asked("Bỏ việc sớm thì phải bồi hoàn thế nào?")
    assert attributes.states(["phải hoàn trả gấp đôi"], wanted)
    assert not attributes.states(["được hỗ trợ một lần"], wanted)


def test_how_much_a_fine_is_is_not_told_by_that_there_is_one():
    wanted = _asked("Mức phạt tiền khi hút thuốc ở nơi cấm?")
    assert not attributes.states(["xử phạt hành vi hút thuốc nơi cấm"], wanted)
    assert attributes.states(["hút thuốc nơi cấm bị phạt tiền 300.000 đồng"], wanted)


def test_the_beginning_of_a_number_in_farming_is_no_telephone():
    assert _asked("ban do so nong nghiep khi nao xong") == ()


def test_before_birth_and_a_year_is_no_year_of_birth():
    assert not any("năm sinh" in forms for forms in _asked("Tỷ lệ sàng lọc trước sinh năm 2028 là bao nhiêu?"))
    assert any("năm sinh" in forms for forms in _asked("Chủ tịch sinh năm nào?"))


@pytest.mark.parametrize("number", ["(024) 3736 2288", "+84 24 3736 2288", "0999.456.033", "1900 9095", "115"])
def test_a_telephone_number_is_one_however_it_is_grouped(number):
    assert attributes.states([f"số điện thoại trực: {number}"], _asked("Số điện thoại của trạm là gì?"))


@pytest.mark.parametrize("number", ["01.02.2026", "350", "1.200.000", "12/2026", "2026"])
def test_a_date_or_an_amount_is_no_telephone_number(number):
    assert not attributes.states([f"lắp số điện thoại nóng: {number}"], _asked("Số điện thoại của trạm là gì?"))


def test_a_share_of_the_whole_country_asks_for_no_cases():
    assert not _asked("kinh te so ca nuoc chiem bao nhieu", "kinh tế số cá nước chiếm bao nhiêu")
    assert _asked("so ca mac benh la bao nhieu", "số ca mắc bệnh là bao nhiêu")


@pytest.mark.parametrize(
    "question",
    [
        "Đường dây nóng của bến xe chạy từ ngày nào?",
        "Ai chủ trì lập đường dây nóng của bến xe?",
        "Đường dây nóng của bến xe nhận bao nhiêu cuộc gọi?",
    ],
)
def test_of_a_hotline_more_than_its_number_may_be_asked(question):
    assert attributes.states(["Đường dây nóng của bến xe chạy từ ngày 03/5/2026"], _asked(question))


@pytest.mark.parametrize(
    "question", ["Số đường dây nóng của bến xe là bao nhiêu?", "Gọi đường dây nóng của bến xe số nào, khi nào?"]
)
def test_a_hotline_without_its_number_does_not_state_the_number(question):
    assert not attributes.states(["Đường dây nóng của bến xe chạy từ ngày 03/5/2026"], _asked(question))
