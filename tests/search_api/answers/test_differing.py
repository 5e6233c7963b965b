"""In which targets two documents differ, where a question compares them and names none."""

from __future__ import annotations

import pytest

from indexer.model import Target


def said(answered):
    return {
        (each.document.locality, each.fact.indicator, each.fact.value)
        for each in answered.answer.statements
        if isinstance(each.fact, Target)
    }


@pytest.mark.parametrize(
    "question",
    [
        "Suối Mơ và Núi Xanh khác nhau ở những chỉ tiêu nào?",
        "Kế hoạch của Suối Mơ và Núi Xanh khác nhau thế nào?",
        "chi tieu nao cua Suoi Mo khac voi Nui Xanh",
    ],
)
def test_both_sides_of_each_target_that_differs_are_told(ask, question):
    answered = ask(question)
    assert said(answered) == {
        ("xã Suối Mơ", "tỷ lệ bao phủ bảo hiểm y tế", "94"),
        ("xã Núi Xanh", "tỷ lệ bao phủ bảo hiểm y tế", "97"),
        ("xã Suối Mơ", "tuổi thọ trung bình", "76"),
        ("xã Núi Xanh", "tuổi thọ trung bình", "75"),
    }
    assert answered.answer.text.startswith("Chỉ tiêu khác nhau: tỷ lệ bao phủ bảo hiểm y tế và tuổi thọ trung bình.")


def test_in_english_the_targets_have_their_english_names(ask):
    text = ask("Which targets of Suối Mơ differ from Núi Xanh?").answer.text
    assert text.startswith("Targets that differ: health insurance coverage and average life expectancy.")


def test_a_target_that_is_named_is_compared_alone(ask):
    told = said(ask("Tuổi thọ trung bình của Suối Mơ và Núi Xanh khác nhau thế nào?"))
    assert {indicator for _, indicator, _ in told} == {"tuổi thọ trung bình"}


def test_of_one_document_nothing_differs(ask):
    assert ask("Suối Mơ khác ở những chỉ tiêu nào?").answer is None
