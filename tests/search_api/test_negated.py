"""Questions for the documents that do not state something."""

from __future__ import annotations

import pytest

from search_api.negated import NotStated, not_stated


@pytest.mark.parametrize(
    ("question", "rest", "communes"),
    [
        ("Xã nào không nêu thời hạn khám mắt?", "thời hạn khám mắt", True),
        ("Những kế hoạch nào chưa nhắc đến y học cổ truyền vậy?", "y học cổ truyền", False),
        ("phuong nao khong quy dinh co quan chu tri", "co quan chu tri", True),
        ("Which plans don't mention school meals?", "school meals", False),
    ],
)
def test_what_is_asked_to_be_missing_is_a_question_of_its_own(question, rest, communes):
    assert not_stated(question) == NotStated(rest, communes)


@pytest.mark.parametrize(
    "question",
    [
        "Xã nào đặt mục tiêu cao nhất?",
        "Xã nào không để xảy ra dịch lớn?",
        "Kế hoạch có nêu thời hạn không?",
        "Thuốc nào không được bán?",
        "",
    ],
)
def test_other_questions_are_none(question):
    assert not_stated(question) is None
