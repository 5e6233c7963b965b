"""What a passage must share with the question, however near its other words are."""

from __future__ import annotations

import pytest

from search_api.answers import particulars
from search_api.answers.particulars import (
    is_of_the_day,
    is_of_the_grade,
    tells_how_done,
    tells_where,
    tells_who_approves,
)


@pytest.mark.parametrize(
    ("texts", "question", "of_it"),
    [
        (
            "Đào tạo chuyên khoa cấp I được hỗ trợ 45 triệu đồng",
            "đi học chuyên khoa cấp II được hỗ trợ bao nhiêu",
            False,
        ),
        ("Đào tạo chuyên khoa cấp I được hỗ trợ 45 triệu đồng", "di hoc chuyen khoa cap 1 duoc bao nhieu", True),
        ("Xã khu vực I, II và III được hỗ trợ", "xã khu vực III được gì", True),
        ("Xã khu vực I, II được hỗ trợ", "xã khu vực III được gì", False),
        ("Xã khu vực I đến khu vực III được hỗ trợ", "xã khu vực II được gì", True),
        ("Trạm được cấp 5 máy tính, tuyển 5 bác sĩ trong vòng 5 ngày", "cấp 2 có gì ở tuyến 2, vòng 2", True),
        ("Xét nghiệm nước đợt 1", "xét nghiệm nước đợt 2 khi nào", False),
        ("Hỗ trợ 45 triệu đồng cho người đi học", "đi học chuyên khoa cấp II được bao nhiêu", True),  # of no grade
        ("Do 01 đồng chí làm Tổ trưởng ở cấp xã", "ai làm tổ trưởng ở cấp xã", True),
        ("85% giáo viên tiểu học dùng thành thạo", "bao nhieu % giao vien THCS dung thanh thao", False),
        ("85% giáo viên trung học cơ sở dùng thành thạo", "bao nhieu % giao vien THCS dung thanh thao", True),
    ],
)
def test_one_grade_is_not_another(texts, question, of_it):
    assert is_of_the_grade(texts, question) is of_it


@pytest.mark.parametrize("question", ["Bệnh viện đặt ở phường nào?", "benh vien duoc xay dung tai phuong nao"])
def test_where_is_told_by_a_place(question):
    assert not tells_where("Thành lập bệnh viện quy mô 150 giường", question)
    assert tells_where("Thành lập bệnh viện tại phường Hòa Lạng", question)
    assert tells_where("Thành lập bệnh viện trên địa bàn phường Hòa Lạng", question)
    assert tells_where("Thành lập bệnh viện quy mô 150 giường", "Bệnh viện có bao nhiêu giường?")
    assert tells_where("Trồng cây thuốc tại hộ gia đình", "Trồng cây thuốc ở đâu?")


def test_a_day_that_has_a_name_is_that_day_alone():
    for question in ("Ai lo Ngày Sức khỏe toàn dân?", "ai lo ngay suc khoe toan dan"):
        assert not is_of_the_day("Chăm lo sức khỏe toàn dân", question)
        assert is_of_the_day("Tổ chức Ngày Sức khoẻ toàn dân", question)
    assert is_of_the_day("Chăm lo sức khỏe", "Ai báo cáo ngày 10 hằng tháng?")
    assert is_of_the_day("Tổ chức Ngày Dân số vào ngày 26/12", "Ngày Dân số được tổ chức khi nào?")
    assert is_of_the_day("Trạm Y tế báo cáo", "Ngày Trạm Y tế phải nộp báo cáo là ngày nào?")


@pytest.mark.parametrize(
    "question",
    ["Ai phê duyệt đề án?", "đề án do cấp nào quyết định", "don vi nao phe duyet de an", "Who approves the scheme?"],
)
def test_who_approves_is_not_who_does_it(question):
    assert not tells_who_approves("Trạm Y tế xây dựng đề án", question)
    assert tells_who_approves("Trạm Y tế xây dựng đề án, trình HĐND xã phê duyệt", question)
    assert tells_who_approves("Trạm Y tế xây dựng đề án", "Ai xây dựng đề án theo Quyết định 15?")


@pytest.mark.parametrize(
    "question",
    [
        "Suối Mơ đã làm thế nào để đạt 95%?",
        "Suối Mơ làm cách nào mà xong cả 45 việc?",
        "How did Suoi Mo reach 95%?",
        "How did Suoi Mo close its clinics?",
    ],
)
def test_a_goal_does_not_tell_how_it_was_reached(question):
    assert not tells_how_done("Đến năm 2030 đạt 95% dân số", question)
    assert tells_how_done("Xã đã đạt 95% nhờ vận động từng hộ", question)


def test_how_to_reach_a_goal_may_be_asked_of_a_plan():
    for question in ("Suối Mơ làm thế nào để đạt 95%?", "Kế hoạch đã đề ra mục tiêu thế nào?"):
        assert tells_how_done("Vận động từng hộ tham gia để đạt 95%", question)


@pytest.mark.parametrize(
    ("quote", "replaced"),
    [
        ("Kế hoạch này thay thế Kế hoạch số 5/KH-UBND ngày 01/02/2023 của UBND xã.", True),
        ("Quyết định số 7/QĐ-UBND hết hiệu lực kể từ ngày ký.", True),
        ("Giữ mức sinh thay thế ở các thôn.", False),
    ],
)
def test_what_a_paper_replaces_is_a_paper(quote, replaced):
    assert particulars.names_the_replaced(quote, "Kế hoạch của xã thay thế văn bản nào?") is replaced
    assert particulars.names_the_replaced(quote, "Mức sinh thay thế là bao nhiêu?")
    assert particulars.names_the_replaced(quote, "Xã viết tắt “Chương trình 3” thay cho văn bản nào?")


def test_where_money_comes_from_is_told_by_what_speaks_of_money():
    asked = "lam vuon thuoc thi tien lay tu dau ra"
    assert particulars.tells_of_money("Kinh phí từ ngân sách xã.", asked)
    assert not particulars.tells_of_money("Quản lý theo chất lượng đầu ra của lao động.", asked)
    assert particulars.tells_of_money("Quản lý theo chất lượng đầu ra.", "quản lý theo cái gì")


@pytest.mark.parametrize("question", ["Xã thi hành những luật nào?", "Which laws must be implemented?"])
def test_laws_that_are_asked_for_have_names(question):
    assert particulars.asks_which_laws(question)
    assert particulars.names_a_law("Triển khai các Luật: Dân số, Phòng bệnh.")
    assert not particulars.names_a_law("Triển khai các quy định pháp luật về y tế.")
