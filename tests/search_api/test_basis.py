"""Asked what a document rests on, its preamble is meant."""

from __future__ import annotations

import pytest

from indexer.model import Passage
from search_api.basis import asks_for_basis, states_basis


def passage(section, ordinal, text="Thực hiện Nghị quyết số 12-NQ/TU của Tỉnh ủy"):
    return Passage("p", "d", ordinal, text, "paragraph", section, (), "", 1, 1, 0, len(text))


@pytest.mark.parametrize(
    "query",
    [
        "Kế hoạch này căn cứ vào những văn bản nào?",
        "can cu ban hanh",
        "cơ sở pháp lý",
        "kế hoạch được ban hành để thực hiện văn bản nào",
        "legal basis of the plan",
        "On which documents is the plan based?",
        "Kế hoạch của xã thực hiện nghị quyết số mấy của Tỉnh ủy?",
        "CTHĐ xã này cụ thể hóa nghị quyết nào",
    ],
)
def test_a_question_about_the_basis_is_known(query):
    assert asks_for_basis(query)


@pytest.mark.parametrize(
    "query",
    [
        "thực hiện văn bản",
        "ai chủ trì",
        "basic services",
        "ai xây dựng kế hoạch thực hiện nghị quyết nào",
        "Kế hoạch số 7-KH/TU được nêu để thực hiện nghị quyết nào",
    ],
)
def test_other_questions_are_not(query):
    assert not asks_for_basis(query)


def test_what_stands_before_the_first_section_and_cites_something_is_the_basis():
    assert states_basis(passage(None, 0))
    assert not states_basis(passage("s", 0))
    assert not states_basis(passage(None, 40))


def test_a_sentence_that_cites_nothing_is_not():
    assert states_basis(passage(None, 2, "Căn cứ Luật Tổ chức chính quyền địa phương;"))
    assert not states_basis(passage(None, 2, "Ủy ban nhân dân xã yêu cầu các đơn vị làm tốt những việc sau:"))
