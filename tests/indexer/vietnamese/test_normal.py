from __future__ import annotations

import sys
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.vietnamese.normal import fold, index_form, normalise, syllables, tokens

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
INVISIBLE_CATEGORIES = {"Cc", "Cf", "Cs"}


def folded(text):
    return [token.folded for token in tokens(text)]


def test_text_is_composed():
    assert normalise("tê\u0301") == "tế"


def test_odd_blanks_are_blanks():
    assert normalise("y\xa0tế\u2009xã\u3000Mường\tLa") == "y tế xã Mường La"


def test_line_ends_are_newlines():
    assert normalise("a\r\nb\rc\x0cd\u2028e\nf") == "a\nb\nc\nd\ne\nf"


@pytest.mark.parametrize("hidden", ["\x00", "\u200b", "\u202e", "\ufeff", "\xad", "\ud800", "\ufe0f", "\x1b"])
def test_what_nobody_sees_is_removed(hidden):
    assert normalise(f"trạm{hidden} y tế") == "trạm y tế"


def test_a_mark_parted_from_its_letter_by_a_hidden_character_joins_it():
    assert normalise("tê\u200b\u0301") == "tế"


def test_nothing_invisible_is_left_of_all_of_unicode():
    left = [
        point
        for point in range(sys.maxunicode + 1)
        for character in normalise(f"a{chr(point)}b")
        if character != "\n" and unicodedata.category(character) in INVISIBLE_CATEGORIES
    ]
    assert left == []


def test_no_visible_letter_or_mark_is_lost():
    lost = [
        point
        for point in range(sys.maxunicode + 1)
        if unicodedata.category(chr(point))[0] in "LNPS" and chr(point) != "\u2800"
        if normalise(f"a{chr(point)}b") != unicodedata.normalize("NFC", f"a{chr(point)}b")
    ]
    assert lost == []


def test_folding_leaves_neither_case_nor_marks():
    assert fold("Y HỌC CỔ TRUYỀN, Đắk Lắk") == "y hoc co truyen, dak lak"


def test_folding_takes_compatibility_forms_apart():
    assert fold("ﬁ … ２０３０ m²") == "fi ... 2030 m2"


def test_a_folded_text_may_have_another_length_but_spans_are_of_the_given_one():
    text = "…… Trạm ﬁ y tế"
    assert [(text[t.start : t.end], t.folded) for t in tokens(text)] == [
        ("Trạm", "tram"),
        ("ﬁ", "fi"),
        ("y", "y"),
        ("tế", "te"),
    ]


def test_a_decomposed_syllable_is_one_token():
    text = "tra\u0323m y te\u0302\u0301"
    assert [text[t.start : t.end] for t in tokens(text)] == text.split()
    assert folded(text) == ["tram", "y", "te"]


def test_a_hidden_character_does_not_cut_a_syllable():
    assert folded("truyền\xad thông tr\u200bạm") == ["truyen", "thong", "tram"]


def test_spelling_variants_have_one_index_form():
    assert index_form("tỉ") == index_form("TỶ") == "ti"
    assert index_form("bác") == "bac"
    assert index_form("quí") == index_form("quý") == "quy"


@pytest.mark.parametrize("typed", ["72-NQ/TW", "72 NQ/TW", "72-\nNQ/TW", "72/NQ-TW", "72-nq/tw", "72–NQ/TW", "72nqtw"])
def test_a_document_number_is_one_token_however_it_is_typed(typed):
    assert folded(typed)[0] == "72nqtw"


def test_a_code_comes_before_its_parts_and_holds_them():
    code, *parts = tokens("theo Nghị quyết số 282/NQ-CP")[4:]
    assert (code.text, code.folded, code.is_code) == ("282/NQ-CP", "282nqcp", True)
    assert [part.text for part in parts] == ["282", "NQ", "CP"]
    assert all(code.start <= part.start and part.end <= code.end for part in parts)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1.000", ["1000"]),
        ("1.000.000", ["1000000"]),
        ("75,5", ["75,5"]),
        ("75.5", ["75,5"]),
        ("4-5", ["4-5", "4", "5"]),
        ("2025–2030", ["2025-2030", "2025", "2030"]),
        ("10/12/2025", ["10-12-2025", "10", "12", "2025"]),
        ("VH-XH", ["vhxh", "vh", "xh"]),
        ("GD&ĐT", ["gddt", "gd", "dt"]),
        ("xã/phường", ["xa", "phuong"]),
        ("tế-xã", ["te", "xa"]),
        ("5G", ["5g"]),
    ],
)
def test_numbers_and_symbols_have_one_form(typed, expected):
    assert folded(typed) == expected


def test_a_sentence_end_is_no_part_of_a_number():
    assert folded("năm 2030. Đến") == ["nam", "2030", "den"]


def test_strange_texts_by_the_ten_thousand(strange):
    for text in strange:
        normal = normalise(text)
        assert normalise(normal) == normal
        bare = fold(text)
        assert fold(bare) == bare
        assert fold(normal) == fold(normalise(normal))


def test_spans_of_strange_texts_are_their_own(strange):
    for text in strange:
        found = tokens(text)
        assert all(text[token.start : token.end] == token.text for token in found)
        assert all(token.folded and not token.folded.isspace() and " " not in token.folded for token in found)
        starts = [token.start for token in found]
        assert starts == sorted(starts)


def test_syllables_of_strange_texts_never_overlap(strange):
    for text in strange:
        found = syllables(text)
        assert all(a.end <= b.start for a, b in pairwise(found))


@settings(max_examples=1000, deadline=None)
@given(ANY_TEXT)
def test_any_text_is_taken(text):
    normal = normalise(text)
    assert normalise(normal) == normal
    assert fold(fold(text)) == fold(text)
    assert all(text[token.start : token.end] == token.text for token in tokens(text))


@settings(max_examples=500, deadline=None)
@given(ANY_TEXT)
def test_the_fast_way_of_folding_is_the_full_one(text):
    full = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower())
    plain = "".join(c for c in full if unicodedata.category(c) not in {"Mn", "Cf", "Cs"})
    if plain.isascii():
        assert fold(text) == plain
