"""Asked what a document rests on, its preamble is meant."""

from __future__ import annotations

import pytest

from indexer.model import Passage
from search_api.basis import asks_for_basis, is_preamble


def passage(section, ordinal):
    return Passage("p", "d", ordinal, "text", "paragraph", section, (), "", 1, 1, 0, 4)


@pytest.mark.parametrize(
    "query",
    [
        "Kế hoạch này căn cứ vào những văn bản nào?",
        "can cu ban hanh",
        "cơ sở pháp lý",
        "kế hoạch được ban hành để thực hiện văn bản nào",
        "legal basis of the plan",
        "On which documents is the plan based?",
    ],
)
def test_a_question_about_the_basis_is_known(query):
    assert asks_for_basis(query)


@pytest.mark.parametrize("query", ["thực hiện văn bản", "ai chủ trì", "basic services"])
def test_other_questions_are_not(query):
    assert not asks_for_basis(query)


def test_the_preamble_is_what_stands_before_the_first_section():
    assert is_preamble(passage(None, 0))
    assert not is_preamble(passage("s", 0))
    assert not is_preamble(passage(None, 40))
