"""A target by a day of a year is told with its day, and is not one of another day."""

from __future__ import annotations

import pytest

from indexer.model import Target
from search_api.answers.service import AnswerService
from search_api.http_targets import targets_json
from search_api.target_register import matrix_rows, read_register, target_rows
from search_api.types import Filters, SearchRequest

PLAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

# KẾ HOẠCH

Chăm sóc sức khỏe người dân

## I. MỤC TIÊU

- Khám sức khỏe định kỳ: đến ngày 30/6/2026 có ít nhất 50% người dân và đến ngày 30/10/2026 có 100% người dân \
được khám sức khỏe định kỳ.
- Đến năm 2026, tỷ lệ bao phủ bảo hiểm y tế đạt trên 94% dân số.
"""


@pytest.fixture(scope="module")
def service(searching):
    return searching({"ke-hoach.md": PLAN})


@pytest.fixture(scope="module")
def ask(service):
    answers = AnswerService(service)
    return lambda question: answers.answer(SearchRequest(question)).answer


def values(answer):
    return {(each.fact.value, each.fact.by_date) for each in answer.statements if isinstance(each.fact, Target)}


def test_each_target_has_its_own_day(ask):
    answer = ask("Suối Mơ năm 2026 bao nhiêu phần trăm người dân được khám sức khỏe định kỳ?")
    assert values(answer) == {("50", "2026-06-30"), ("100", "2026-10-30")}
    assert "đến ngày 30/6/2026" in answer.text


@pytest.mark.parametrize("day", ["30/6/2026", "30.6.2026", "ngày 30 tháng 6 năm 2026", "6/2026"])
def test_the_day_asked_about_is_the_only_one_told(ask, day):
    answer = ask(f"Suối Mơ đến {day} bao nhiêu phần trăm người dân được khám sức khỏe định kỳ?")
    assert values(answer) == {("50", "2026-06-30")}


def test_a_day_that_no_target_states_is_not_answered_by_its_year(ask):
    assert ask("Suối Mơ đến 30/9/2026 bao nhiêu phần trăm người dân được khám sức khỏe định kỳ?") is None
    assert ask("Suối Mơ đến 30/6/2026 tỷ lệ bao phủ bảo hiểm y tế là bao nhiêu?") is None
    assert ask("Suối Mơ đến 31/12/2026 tỷ lệ bao phủ bảo hiểm y tế là bao nhiêu?") is not None


def test_when_a_share_is_reached_is_told_with_its_day(ask):
    answer = ask("Suối Mơ: 50 % người dân được khám sức khỏe định kỳ vào lúc nào?")
    assert "30/6/2026" in answer.text


def test_register_matrix_and_json_keep_the_day(service):
    register = read_register(service, Filters(), (), 100)
    header, *rows = target_rows(register, "")
    assert {row[header.index("Ngày, tháng")] for row in rows} == {"2026-06-30", "2026-10-30", None}
    assert {row[header.index("Năm")] for row in rows} == {2026}
    assert any("đến ngày 30/6/2026" in str(cell) for row in matrix_rows(register) for cell in row)
    assert {each["by_date"] for each in targets_json(register)["targets"]} == {"2026-06-30", "2026-10-30", None}
