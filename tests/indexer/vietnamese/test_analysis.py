from __future__ import annotations

import pytest

from indexer.vietnamese.analysis import FIELDS, Analysis, analyse
from indexer.vietnamese.normal import normalise

QUERY = "ai chủ trì y học cổ truyền ở xã"


def test_every_field_of_a_phrase():
    assert analyse("Trạm Y tế") == Analysis(
        unigrams=("tram", "y", "te"),
        bigrams=("tram_y", "y_te"),
        accented=("trạm", "y", "tế"),
        words=("trạm", "y_tế"),
    )


def test_the_fields_are_those_of_an_analysis():
    assert Analysis.__match_args__ == FIELDS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tỷ lệ khỏe mạnh", "tỉ lệ khoẻ mạnh"),
        ("Ủy ban hóa", "uỷ ban hoá"),
        ("y te\u0302\u0301", "y tế"),
        ("Bác sỹ", "bác sĩ"),
    ],
)
def test_variants_of_spelling_are_one(one, other):
    a, b = analyse(one), analyse(other)
    assert (a.unigrams, a.bigrams, a.accented) == (b.unigrams, b.bigrams, b.accented)


def test_a_bare_query_shares_unigrams_and_bigrams_with_the_accented_text():
    bare, accented = analyse("y hoc co truyen"), analyse("Y học cổ truyền")
    assert bare.unigrams == accented.unigrams
    assert bare.bigrams == accented.bigrams
    assert set(bare.accented).isdisjoint(accented.accented) is False  # "y" has no mark
    assert "cổ" in accented.accented


@pytest.mark.parametrize(
    "query",
    ["72-NQ/TW", "72 NQ/TW", "72nqtw", "nq 72", "NQ72", "NQ-72", "nghị quyết 72", "nghi quyet so 72", "72-nq/tw"],
)
def test_a_document_is_found_by_its_number_however_typed(query):
    document = analyse("Thực hiện Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị")
    assert "72nq" in analyse(query).unigrams
    assert "72nq" in document.unigrams


def test_two_numbers_of_one_count_are_told_apart_by_their_issuers():
    assert "71nqtw" in analyse("71-NQ/TW").unigrams
    assert "71nqtw" not in analyse("71/NQ-CP").unigrams


def test_the_year_in_a_number_is_not_its_number():
    assert "30nd" in analyse("30/2020/NĐ-CP").unigrams
    assert "2020nd" not in analyse("30/2020/NĐ-CP").unigrams
    assert "30nd" in analyse("nghị định 30").unigrams


def test_words_may_be_left_out():
    assert analyse(QUERY, words=False).words == ()
    assert analyse(QUERY, words=False).unigrams == analyse(QUERY).unigrams


def test_nothing_comes_of_nothing():
    assert analyse("") == analyse(" \x00🙂!") == Analysis((), (), (), ())


def test_tokens_of_strange_texts_hold_no_blank(strange):
    for text in strange[:10_000]:
        analysis = analyse(text)
        for field in FIELDS:
            assert all(token.split() == [token] for token in getattr(analysis, field))


def test_strange_texts_are_analysed_as_their_normal_form(strange):
    for text in strange[:2000]:
        assert analyse(text) == analyse(normalise(text))
