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
    ],
)
def test_slang_is_written_out_but_no_part_of_a_short_form(spelled, question, text):
    assert spelled(question) == text
