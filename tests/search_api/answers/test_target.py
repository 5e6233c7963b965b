"""Numbers: of which year, and which documents state them too."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

SUOI_MO = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

# KẾ HOẠCH

Chăm sóc sức khỏe người dân trên địa bàn xã Suối Mơ

## I. THỰC HIỆN 2026

- Tỷ lệ hộ dùng nước sạch đạt trên 80%.
- Số bác sĩ đạt 10 bác sĩ trên 10.000 dân đến năm 2030.
"""
NUI_XANH = """ỦY BAN NHÂN DÂN
XÃ NÚI XANH

# KẾ HOẠCH

Phát triển xã Núi Xanh

## I. MỤC TIÊU

- Đến năm 2030, có 12 bác sĩ/vạn dân.
- Đến năm 2030, tỷ lệ người dân thường xuyên tham gia hoạt động thể chất hằng năm tăng thêm 10%.
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"suoi-mo.md": SUOI_MO, "nui-xanh.md": NUI_XANH}))
    return lambda question: answers.answer(SearchRequest(question)).answer


def test_a_document_that_states_the_same_in_other_words_is_not_called_silent(ask):
    answer = ask("Đến năm 2030 số bác sĩ trên 10.000 dân là bao nhiêu?")
    assert "suoi-mo-md" in {each.document.id for each in answer.statements}
    assert answer.silent == ()


def test_a_document_that_does_not_is(ask):
    answer = ask("Tỷ lệ hộ dùng nước sạch năm 2026 là bao nhiêu?")
    assert [each.document.id for each in answer.silent] == ["nui-xanh-md"]


@pytest.mark.parametrize(("year", "told"), [(2026, True), (2030, False)])
def test_the_year_in_the_heading_above_is_the_year_of_a_number_that_has_none(ask, year, told):
    assert bool(ask(f"Tỷ lệ hộ dùng nước sạch năm {year} của Suối Mơ là bao nhiêu?")) is told


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Núi Xanh: tỷ lệ người dân thường xuyên tham gia hoạt động thể chất tăng bao nhiêu?", "tăng 10% mỗi năm"),
        ("How much should the share of people who exercise regularly grow in Nui Xanh?", "10% each year"),
    ],
)
def test_what_is_added_every_year_is_told_so(ask, question, said):
    assert said in ask(question).text
