from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.vietnamese.normal import tokens
from search_api.highlight import highlights, wanted
from tests.search_api.building import CORPUS

PASSAGES = [passage.text for parsed in CORPUS for passage in parsed.passages]


def marked(query, text, *, with_marks=True):
    return [text[start:end] for start, end in highlights(text, wanted([query], with_marks=with_marks))]


def test_a_run_of_query_words_is_one_span():
    text = "Phát huy y học cổ truyền, kết hợp y học cổ truyền với y học hiện đại."
    assert marked("y học cổ truyền", text) == ["y học cổ truyền", "y học cổ truyền", "y học"]


def test_a_query_without_marks_highlights_the_accented_words():
    assert marked("trạm y tế xã", "Tại TRẠM Y TẾ cơ sở", with_marks=False) == ["TRẠM Y TẾ"]
    assert marked("tram y te", "Tại Trạm Y tế", with_marks=False) == ["Trạm Y tế"]


def test_half_a_word_is_not_marked():
    assert marked("phát triển y tế", "Phát huy vai trò y tế; ý kiến của dân") == ["y tế"]


def test_question_and_function_words_are_not_marked_alone():
    assert marked("ai là người chủ trì của việc này", "Người chủ trì là ai? Của ai?") == ["Người chủ trì"]


def test_a_function_word_within_a_run_is_marked_with_it():
    assert marked("chủ trì và phối hợp", "đơn vị chủ trì và phối hợp với") == ["chủ trì và phối hợp"]


def test_numbers_and_document_codes_are_marked_whole():
    text = "Nghị quyết số 72-NQ/TW: đạt 75,5 tuổi năm 2030, 5 bác sĩ"
    assert marked("72-NQ/TW", text) == ["72-NQ/TW"]
    assert marked("75,5 tuổi", text) == ["75,5 tuổi"]
    assert marked("2030", text) == ["2030"]


def test_spelling_variants_are_the_same_word():
    assert marked("tỷ lệ sức khoẻ", "tỉ lệ sức khỏe") == ["tỉ lệ sức khỏe"]


def test_a_lone_syllable_is_marked_when_nothing_else_of_the_query_is_there():
    assert marked("kinh phí", "Nguồn kinh tế") == ["kinh"]


def test_nothing_in_common_is_nothing_marked():
    assert marked("giao thông", "Trạm y tế") == []
    assert marked("", "Trạm y tế") == []


@pytest.mark.parametrize("text", PASSAGES)
def test_spans_are_in_order_apart_and_within_the_text(text):
    spans = highlights(text, wanted(["y học cổ truyền", "tuổi thọ năm 2030"], with_marks=True))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] < b[0] for a, b in pairwise(spans))


words = st.sampled_from(" ".join(PASSAGES).split())
typed = st.lists(st.one_of(words, st.text(max_size=8)), max_size=8).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(typed, st.one_of(st.sampled_from(PASSAGES), typed), st.booleans())
def test_spans_always_begin_and_end_at_the_edge_of_a_word(query, text, with_marks):
    found = tokens(text)
    starts, ends = {token.start for token in found}, {token.end for token in found}
    for start, end in highlights(text, wanted([query], with_marks=with_marks)):
        assert start in starts
        assert end in ends
