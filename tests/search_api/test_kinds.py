"""What a question asks for."""

from __future__ import annotations

import pytest

from search_api.kinds import kind_of, sought
from search_api.phrases import Words


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Ai phải làm cơ chế huy động nguồn lực?", "lead"),
        ("Trạm Y tế phải làm gì?", "duty"),
        ("Trạm bắt tay với bên nào để chống dịch?", "coordinate"),
        ("Đạt từ bao nhiêu trở lên?", "target"),
    ],
)
def test_the_words_give_the_kind_away(question, kind):
    assert kind_of(Words(question, "", with_marks=True))[0] == kind


def test_a_document_is_sought_by_what_it_is_about():
    assert sought("Quyết định nào của Thủ tướng về trẻ em?") == "quyet dinh"
    assert sought("Nghị định cũ về dược liệu là số mấy?") == "nghi dinh"
    assert sought("Nghị quyết số 72-NQ/TW về vấn đề gì?") is None
    assert sought("Nghị quyết nào?") is None
