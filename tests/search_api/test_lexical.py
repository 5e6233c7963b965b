from __future__ import annotations

from dataclasses import replace

from search_api.lexical import Part, lexical_query
from search_api.weights import Weights

WEIGHTS = Weights(
    unigrams=1,
    bigrams=2,
    accented=0.5,
    words=0.5,
    context_unigrams=0.25,
    context_bigrams=0.25,
    stop=0.1,
    name=0.3,
    figure_term=1,
)


def terms(*parts, names=frozenset(), weights=WEIGHTS):
    return {(field, token): weight for field, token, weight in lexical_query(parts, names, weights).terms}


def test_every_field_gets_the_tokens_it_holds():
    found = terms(Part("y học cổ truyền"))
    assert found["unigrams", "truyen"] == 1
    assert found["bigrams", "co_truyen"] == 2
    assert found["accented", "truyền"] == 0.5
    assert found["words", "cổ_truyền"] == 0.5
    assert found["context_bigrams", "co_truyen"] == 0.25


def test_question_words_weigh_little_but_are_not_dropped():
    found = terms(Part("ai có thuốc"))
    assert found["unigrams", "ai"] == 0.1
    assert found["unigrams", "thuoc"] == 1
    assert found["bigrams", "ai_co"] == 0.2
    assert found["bigrams", "co_thuoc"] == 2


def test_a_syllable_that_also_has_content_keeps_its_weight():
    assert terms(Part("có y học cổ truyền"))["unigrams", "co"] == 1


def test_names_of_places_leave_the_work_to_the_boost_but_count_in_titles():
    found = terms(Part("y tế xã Suối Mơ"), names=frozenset({"suoi", "mo"}))
    assert found["unigrams", "suoi"] == 0.3
    assert found["bigrams", "suoi_mo"] == 0.6
    assert found["bigrams", "xa_suoi"] == 2
    assert found["context_bigrams", "suoi_mo"] == 0.25


def test_a_token_has_the_best_weight_of_the_parts_it_is_in():
    found = terms(Part("trạm"), Part("trạm xá", 0.5))
    assert found["unigrams", "tram"] == 1
    assert found["unigrams", "xa"] == 0.5


def test_document_numbers_are_looked_for_whole_and_by_type():
    found = terms(Part("Nghị quyết số 72-NQ/TW"))
    assert {("unigrams", "72nqtw"), ("unigrams", "72nq"), ("unigrams", "72")} <= found.keys()


def test_numbers_and_codes_weigh_more_than_words():
    found = terms(Part("mục tiêu 2045 của 72-NQ/TW"), weights=replace(WEIGHTS, figure_term=4))
    assert found["unigrams", "2045"] == found["unigrams", "72nqtw"] == 4
    assert found["unigrams", "muc"] == 1
    assert found["context_unigrams", "2045"] == 1


def test_a_weight_of_nought_leaves_the_field_out():
    weights = Weights(accented=0, words=0)
    assert {field for field, _ in terms(Part("y tế"), weights=weights)} == {
        "unigrams", "bigrams", "context_bigrams",
    }  # fmt: skip


def test_nothing_to_look_for_is_no_term():
    assert terms() == {}
    assert terms(Part("… !?")) == {}
