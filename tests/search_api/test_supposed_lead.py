"""Whether a body leads something is asked as who leads it."""

from __future__ import annotations

import pytest

from search_api.supposed_lead import by_whom


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Có phải Trạm Y tế xã chủ trì việc trồng cây xanh không?", "Ai chủ trì việc trồng cây xanh?"),
        ("co phai phong kinh te chu tri sua cau treo khong", "ai chu tri sua cau treo?"),
        ("Công an xã có chủ trì đăng ký xe máy điện không?", "Ai chủ trì đăng ký xe máy điện?"),
    ],
)
def test_a_supposed_leader_is_left_out(text, asked):
    assert by_whom(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "Ai chủ trì việc trồng cây xanh?",
        "Có phải đến năm 2030 mới trồng xong cây xanh không?",
        "Trạm Y tế xã chủ trì những việc gì?",
        "Có phải Trạm Y tế xã có 4 bác sĩ không?",
    ],
)
def test_other_questions_stay_as_they_are(text):
    assert by_whom(text) == text
