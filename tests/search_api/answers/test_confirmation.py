"""A yes or no is said only to what is surely meant; over the two made-up plans of this folder."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Có phải tuổi thọ trung bình ở Suối Mơ đến năm 2030 là 76 tuổi không?", "Đúng: xã Suối Mơ nêu 76 tuổi"),
        ("Suối Mơ đặt mục tiêu tuổi thọ trung bình 80 tuổi đúng không?", "Không: xã Suối Mơ nêu 76 tuổi"),
        ("Suối Mơ đặt mục tiêu 90% bảo hiểm y tế năm 2026 phải không", "Không: xã Suối Mơ nêu trên 94%"),
        ("nui xanh dat muc tieu 95% bao hiem y te dung khong", "Không: xã Núi Xanh nêu trên 97%"),
        ("suoi mo dat tuoi tho trung binh 80 tuoi nam 2030 dung khong", "Không: xã Suối Mơ nêu 76 tuổi"),
        ("Is it true that Suoi Mo aims for a life expectancy of 80 years by 2030?", "No: xã Suối Mơ states 76"),
    ],
)
def test_a_number_that_is_put_gets_a_yes_or_no_and_what_is_stated(ask, question, verdict):
    answer = ask(question).answer
    assert answer.text.startswith(verdict)
    assert answer.statements


def test_a_number_that_is_right_but_for_its_sign_gets_what_is_stated_alone(ask):
    text = ask("Suối Mơ đặt mục tiêu 94% bảo hiểm y tế đúng không?").answer.text
    assert not text.startswith(("Đúng", "Không"))
    assert "trên 94%" in text


@pytest.mark.parametrize(
    "question",
    [
        "Suối Mơ đặt mục tiêu 94% bảo hiểm y tế năm 2035 đúng không?",  # another year
        "Có phải tỷ lệ hộ nghèo ở Suối Mơ là 5% không?",  # another indicator
        "Có phải tuổi thọ trung bình ở xã Phú Lương là 76 tuổi không?",  # another commune
        "Có phải tuổi thọ trung bình là 76 tuổi không?",  # so in one, not in the other
    ],
)
def test_nothing_is_said_where_it_is_not_surely_meant(ask, question):
    assert ask(question).answer is None
