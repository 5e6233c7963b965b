"""Which documents do not state something is told beside what the others state of it."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest


def plan(place, *tasks):
    return "\n\n".join((
        "ỦY BAN NHÂN DÂN",
        f"XÃ {place.upper()}",
        f"{place}, ngày 05 tháng 02 năm 2026",
        f"# KẾ HOẠCH\n\nThực hiện Nghị quyết số 72-NQ/TW trên địa bàn xã {place}",
        "## I. NHIỆM VỤ",
        *(f"- {each}" for each in tasks),
    ))  # fmt: skip


PLANS = {
    "suoi-mo.md": plan(
        "Suối Mơ",
        "Trạm Y tế chủ trì khám mắt cho học sinh, hoàn thành trước ngày 30/9/2026.",
        "Đến năm 2028, trạm y tế xã có ít nhất 5 bác sĩ.",
    ),
    "nui-xanh.md": plan(
        "Núi Xanh", "Tuyên truyền phòng bệnh trong trường học.", "Đến năm 2028, trạm y tế xã có ít nhất 4 bác sĩ."
    ),
}


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching(PLANS))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    "question",
    [
        "Xã nào không nêu thời hạn khám mắt cho học sinh?",
        "xa nao chua neu thoi han kham mat cho hoc sinh",
        "Những địa phương nào không nói đến khám mắt cho học sinh?",
    ],
)
def test_the_silent_ones_are_named_and_the_others_quoted(ask, question):
    answer = ask(question)
    assert answer.text.startswith("Không nêu: xã Núi Xanh.\nXã Suối Mơ:")
    assert [each.document.locality for each in answer.statements] == ["xã Suối Mơ"]
    assert [each.document.locality for each in answer.silent] == ["xã Núi Xanh"]


def test_it_is_told_in_english_too(ask):
    assert ask("Which communes do not state who leads eye checks?").text.startswith("Not stated by: xã Núi Xanh.\n")
    assert ask("Which communes do not state the number of doctors?").text.startswith(
        "None was found that does not state it."
    )


def test_where_all_state_it_that_is_told(ask):
    answer = ask("Xã nào không nêu số bác sĩ tại trạm y tế?")
    assert answer.text.startswith("Không thấy nơi nào không nêu.")
    assert len(answer.statements) == 2


def test_of_what_is_near_and_not_sure_nobody_is_called_silent(searching):
    near = {
        "ho-xanh.md": plan(
            "Hồ Xanh", "Lo khám mắt, khám răng cho học sinh các trường khi có đoàn về; ngày 15/9 báo cáo."
        )
    }
    answers = AnswerService(searching({**PLANS, **near}))
    answer = answers.answer(SearchRequest("Xã nào không nêu thời hạn khám mắt cho học sinh?")).answer
    assert answer.text.startswith("Không nêu: xã Núi Xanh.\n")
    assert "Hồ Xanh" not in answer.text.splitlines()[0]


def test_places_that_the_question_names_are_not_judged_by_the_others(ask):
    assert ask("Xã nào không nêu thời hạn khám mắt cho học sinh trong hai xã Suối Mơ, Núi Xanh?") is None


def test_of_words_nobody_can_say_that_all_have_them(ask):
    assert ask("Xã nào không nhắc đến trạm y tế?") is None


def test_of_other_sorts_of_places_nobody_is_told(ask):
    assert ask("Phường nào không nêu số bác sĩ?") is None
    assert ask("Tỉnh nào không nêu số bác sĩ?") is None


def test_what_nobody_states_has_no_answer(ask):
    assert ask("Xã nào không nêu tỷ lệ hộ nghèo?") is None
