"""A question's words as they are read: slang and short forms written out."""

from __future__ import annotations

import pytest

from search_api.question_text import said
from search_api.types import SearchRequest


@pytest.fixture
def spelled(service):
    def read(question):
        looked = service.looked(SearchRequest(question))
        return said(looked.query, looked.vocabulary).text

    return read


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Sở KH&CN làm gì?", "Sở Khoa học và Công nghệ làm gì?"),
        ("Ủy ban KH,CN&MT làm gì?", "Ủy ban Khoa học, Công nghệ và Môi trường làm gì?"),
        ("Ban KH,QQ&XX làm gì?", "Ban KH,QQ&XX làm gì?"),
        ("kh của xã có mấy bs?", "kế hoạch của xã có mấy bác sĩ?"),
        ("Tiền đâu mà làm?", "kinh phí lấy từ đâu để làm?"),
        ("How long will people in the ward live?", "what life expectancy will people in the ward ?"),
    ],
)
def test_slang_is_written_out_but_no_part_of_a_short_form(spelled, question, text):
    assert spelled(question) == text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("ai lo nguon kinh phi o suoi mo", "ai lo kinh phi o suoi mo"),
        ("nguoi bi huyet ap cao o suoi mo duoc gi", "nguoi bi cao huyet ap o suoi mo duoc gi"),
        ("kham benh online o suoi mo the nao", "kham chua benh tu xa o suoi mo the nao"),
        ("xa suoi mo lam xong may dau viec", "xa suoi mo hoan thanh may nhiem vu"),
    ],
)
def test_what_people_say_is_put_in_the_plans_words_without_marks_too(service, question, text):
    looked = service.looked(SearchRequest(question))
    read = said(looked.query, looked.vocabulary)
    assert read.text == text
    assert len(read.restored.split()) == len(text.split())


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Trong phụ lục, Suối Mơ giao ai chủ trì?", "Suối Mơ giao ai chủ trì?"),
        ("Theo phụ lục nhiệm vụ II, Suối Mơ giao ai chủ trì?", "Suối Mơ giao ai chủ trì?"),
        ("theo phu luc, suoi mo giao ai chu tri", "suoi mo giao ai chu tri"),
        ("In the annex, who leads vaccination?", "who leads vaccination?"),
        ("Suối Mơ có phụ lục nào về y tế?", "Suối Mơ có phụ lục nào về y tế?"),
        ("Phụ lục của Suối Mơ nêu gì?", "Phụ lục của Suối Mơ nêu gì?"),
    ],
)
def test_an_annex_named_at_the_beginning_only_says_where_to_look(spelled, question, text):
    assert spelled(question) == text


def test_people_who_do_something_are_no_agency_that_is_asked_for(spelled):
    assert (
        spelled("What share of people who exercise live in Suoi Mo?")
        == "What share of people that exercise live in Suoi Mo?"
    )
    assert spelled("Who leads vaccination in Suoi Mo?") == "Who leads vaccination in Suoi Mo?"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What must Suoi Mo increase when covering health?", "What must Suoi Mo increase while covering health?"),
        ("Who leads, and when is it due in Suoi Mo?", "Who leads, and when is it due in Suoi Mo?"),
        ("When is it due in Suoi Mo?", "When is it due in Suoi Mo?"),
    ],
)
def test_when_something_is_done_is_not_by_when(spelled, question, text):
    assert spelled(question) == text
