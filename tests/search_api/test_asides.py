from __future__ import annotations

import pytest

from search_api.asides import without_asides


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Em mới nhận việc, ai lo tiêm chủng ở Suối Mơ ạ?", "ai lo tiêm chủng ở Suối Mơ ạ?"),
        ("Ai lo tiêm chủng ở Suối Mơ, xin cảm ơn!", "Ai lo tiêm chủng ở Suối Mơ"),
        ("I am new here, who leads vaccination?", "who leads vaccination?"),
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
        "",
    ],
)
def test_what_belongs_to_the_matter_stays(question):
    assert without_asides(question) == question
