from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search_api.learning import Learning
from search_api.parameters import MAX_QUERY
from search_api.query import read_query
from search_api.snapshot import Snapshot
from search_api.weights import Weights
from tests.search_api.building import document, filled_store


@pytest.fixture(scope="module")
def read(store):
    snapshot, learning = Snapshot(store), Learning()
    return lambda text, **how: read_query(text, snapshot, learning.learnt(snapshot), Weights(), **how)


def test_a_query_with_its_marks_is_searched_as_it_is(read):
    query = read("Ai chủ trì phát triển y học cổ truyền?")
    assert query.understood.language == "vi"
    assert query.understood.diacritics_restored is None
    assert query.understood.intent == "lead"
    assert query.dense_text == "Ai chủ trì phát triển y học cổ truyền?"


CITY = document(
    "ke-hoach-thanh-pho",
    [("I", "I. NHIỆM VỤ", ["- Nạo vét kênh rạch."])],
    title="Kế hoạch chống ngập", locality="Thành phố Hồ Chí Minh", province="Hồ Chí Minh", level="tỉnh",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "places"),
    [("Tư tưởng HCM là gì?", 0), ("TP HCM nạo vét gì?", 1), ("TP.HCM nạo vét gì?", 1), ("TPHCM nạo vét gì?", 1)],
)
def test_a_city_called_after_a_man_is_meant_where_it_is_called_a_city(tmp_path, text, places):
    with filled_store(tmp_path, (CITY,)) as store:
        snapshot, learning = Snapshot(store), Learning()
        query = read_query(text, snapshot, learning.learnt(snapshot), Weights())
        assert len(query.named.places) == places


def test_a_bare_query_gets_its_marks_back_and_is_embedded_with_them(read):
    query = read("phat trien y hoc co truyen")
    assert query.understood.language == "vi-bare"
    assert query.understood.diacritics_restored == "phát triển y học cổ truyền"
    assert query.dense_text == "phát triển y học cổ truyền"
    assert [part.text for part in query.parts] == ["phát triển y học cổ truyền"]


@pytest.mark.parametrize("text", ["phat trien y hoc co truyen", "tỷ lệ BHYT", "y hocj co truyen", "doctors at station"])
def test_a_query_to_be_read_as_typed_is_searched_letter_by_letter(read, text):
    query = read(text, as_typed=True)
    assert query.dense_text == text
    assert (query.understood.diacritics_restored, query.understood.corrected) == (None, None)
    assert (query.understood.expansions, query.understood.translations) == ((), ())
    assert {part.text for part in query.parts} <= {text}


def test_abbreviations_are_written_out_for_both_arms(read):
    query = read("tỷ lệ BHYT")
    assert query.understood.expansions == ("bảo hiểm y tế",)
    assert query.dense_text == "tỷ lệ bảo hiểm y tế"
    assert [part.text for part in query.parts] == ["tỷ lệ BHYT", "bảo hiểm y tế"]


def test_an_english_query_is_embedded_as_it_is_and_looked_up_in_vietnamese(read):
    query = read("who leads traditional medicine in 2026 under 72-NQ/TW")
    assert query.understood.language == "en"
    assert "y học cổ truyền" in query.understood.translations
    assert [part.text for part in query.parts][-1] == "2026 72-NQ/TW 72 NQ TW"


def test_english_that_the_glossary_knows_is_embedded_with_its_vietnamese(read):
    known = read("lead agency for traditional medicine")
    assert known.known == 1
    assert known.dense_text.startswith("lead agency for traditional medicine ")
    assert "y học cổ truyền" in known.dense_text
    unknown = read("traditional squirrels meandering over medicine cupboards")
    assert unknown.known < 0.6
    assert unknown.dense_text == unknown.text


def test_english_words_that_look_like_vietnamese_ones_are_not_looked_for(read):
    query = read("how long can the main thing hang on to Suoi Mo")
    assert query.understood.language == "en"
    assert [part.text for part in query.parts if "Suoi" in part.text] == ["Suoi Mo Suối Mơ"]


def test_a_slip_is_mended(read):
    query = read("phát triểnn y học cổ truyền")
    assert query.understood.corrected == "phát triển y học cổ truyền"


def test_places_and_numbers_are_named_in_what_was_understood(read):
    understood = read("kế hoạch xã Suối Mơ thực hiện nghị quyết 72-NQ/TW").understood
    assert understood.localities == ("Suối Mơ",)
    assert understood.documents == ("nghi-quyet-ve-y-te",)


def test_a_long_query_is_cut_and_says_so(read):
    assert not read("y tế").understood.truncated
    query = read("y tế cơ sở " * 1000)
    assert query.understood.truncated
    assert len(query.text) <= MAX_QUERY
    assert read("y" * 1_000_000).understood.truncated


@pytest.mark.parametrize("text", ["", "   ", "?!…", "\x00", "🙂🙂", "<>", "\u200b\ufeff"])
def test_a_query_without_a_letter_or_digit_is_empty(read, text):
    assert read(text).is_empty


def test_blanks_and_invisible_characters_are_cleaned_away(read):
    assert read(" y\x00 \u200b tế\n\n cơ\tsở ").text == "y tế cơ sở"


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_any_string_can_be_read(read, text):
    query = read(text)
    assert query.is_empty == (query.dense_text == "")
    assert len(query.text) <= MAX_QUERY
    query.wanted.pairs.isdisjoint(())
