from __future__ import annotations

import pytest

from search_api.asides import asking, beside, without_asides


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Em mới nhận việc, ai lo tiêm chủng ở Suối Mơ ạ?", "ai lo tiêm chủng ở Suối Mơ ạ?"),
        ("Ai lo tiêm chủng ở Suối Mơ, xin cảm ơn!", "Ai lo tiêm chủng ở Suối Mơ"),
        ("I am new here, who leads vaccination?", "who leads vaccination?"),
        ("Cho tôi số hiệu kế hoạch để ghi vào báo cáo.", "Cho tôi số hiệu kế hoạch"),
        ("Ai lo tiêm chủng ở Suối Mơ để em đưa vào slide?", "Ai lo tiêm chủng ở Suối Mơ?"),
    ],
)
def test_what_people_say_of_themselves_and_politeness_is_left_out(said, asked):
    assert without_asides(said) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Trong 45 nhiệm vụ năm 2026, tỉnh đã làm xong mấy nhiệm vụ?",
        "Cho hỏi cơ quan chủ trì tuyên truyền nghị quyết, quán triệt ở Suối Mơ?",
        "Xin cảm ơn",
        "Em làm điều dưỡng ở trạm, Suối Mơ có đãi ngộ gì cho tụi em?",  # says whom it is about
        "Em là trưởng thôn, em phải làm gì?",
        "Vận động để người dân bỏ tiền vào quỹ?",
        "",
    ],
)
def test_what_belongs_to_the_matter_stays(question):
    assert without_asides(question) == question


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Tuần trước có tai nạn ở chợ. Suối Mơ phối hợp với bệnh viện nào?", "Suối Mơ phối hợp với bệnh viện nào?"),
        ("Kế toán hỏi tiền đâu mà làm: kinh phí lấy từ nguồn nào?", "kinh phí lấy từ nguồn nào?"),
        ("Ai lo tiêm chủng? Tôi cần trước thứ Hai.", "Ai lo tiêm chủng? "),
        ("Ra quân đầu năm. Nước sạch: ai chủ trì?", "Nước sạch: ai chủ trì?"),
        ("Dân hỏi tiền xe cấp cứu: ai được đỡ khoản này?", "Dân hỏi tiền xe cấp cứu: ai được đỡ khoản này?"),
        ("Họp thôn bàn mãi: Suối Mơ giao cơ quan nào chủ trì phòng đuối nước cho trẻ em?",
         "Suối Mơ giao cơ quan nào chủ trì phòng đuối nước cho trẻ em?"),  # a long question has its own matter
        ("Phòng đuối nước ở Suối Mơ: cơ quan nào chủ trì?", "Phòng đuối nước ở Suối Mơ: cơ quan nào chủ trì?"),
        ("Ai lo tiêm chủng ở Suối Mơ?", "Ai lo tiêm chủng ở Suối Mơ?"),
        ("tiêm chủng Suối Mơ 75,5", "tiêm chủng Suối Mơ 75,5"),
        ("", ""),
    ],
)  # fmt: skip
def test_the_sentence_that_asks_is_told_from_what_is_said_round_it(said, asked):
    assert said[slice(*asking(said))] == asked


@pytest.mark.parametrize(
    ("said", "beyond"),
    [
        ("Ngoài Trạm Y tế, ai lo tiêm chủng?", "Ngoài Trạm Y tế, "),
        ("o cac thon, ngoai y te thon con giu ai", "ngoai y te thon"),
        ("Which plan other than that of the ward does it cite?", "other than that of the ward"),
        ("Ai lo tiêm chủng ngoài giờ?", ""),
        ("Ngoài trời, trẻ em chơi.", ""),
    ],
)
def test_what_the_answer_is_to_go_beyond_is_found_wherever_it_stands(said, beyond):
    assert said[slice(*beside(said))] == beyond


def test_a_wish_for_names_is_no_mere_politeness():
    question = "Which firms help Suoi Mo? Please name them."
    assert without_asides(question) == question
