from __future__ import annotations

from dataclasses import replace

import pytest

from search_api.answers.agreement import AHEAD, LESS, LITTLE_SURE, SURE_ENOUGH, agrees, far_ahead, least_of
from search_api.answers.matter import Matter
from search_api.answers.types import Statement
from search_api.types import SearchRequest


@pytest.fixture
def case(answers):
    """What a question is answered from, what the search found, and the first passage found as a statement."""

    def made(text):
        looked = answers._search.looked(SearchRequest(text))
        first = looked.ranked[0][0]
        question = answers.answer(SearchRequest(text)).question
        matter = Matter(question, looked.documents, looked.rank, True, looked.store, 0.7)
        return Statement(looked.documents[first.document_id], first, first.text, 0.5), matter, looked

    return made


def near(*ids):
    return lambda _document, _limit: frozenset(ids)


def test_the_search_agrees_with_what_both_its_arms_put_in_front(case):
    statement, matter, looked = case("Suối Mơ tiêm chủng trẻ em")
    assert agrees(statement, matter, replace(looked, nearest=near(statement.passage.id)))


def test_it_does_not_where_the_meaning_is_another(case):
    statement, matter, looked = case("Suối Mơ tiêm chủng trẻ em")
    assert not agrees(statement, matter, replace(looked, nearest=near("khác")))


def test_it_does_not_with_a_passage_that_is_not_the_first_of_its_document(case):
    statement, matter, looked = case("Suối Mơ tiêm chủng trẻ em")
    other = next(
        passage
        for passage, _ in looked.ranked
        if passage.document_id == statement.document.id and passage.id != statement.passage.id
    )
    nearest = near(other.id, statement.passage.id)
    assert not agrees(replace(statement, passage=other), matter, replace(looked, nearest=nearest))


def place(statement, number):
    """As if its passage were the one of that number of its document by nearness of meaning."""
    ids = [*(f"khác {each}" for each in range(1, number)), statement.passage.id]
    return lambda _document, limit: frozenset(ids[:limit])


@pytest.mark.parametrize("question", ["Suối Mơ tiêm chủng 12 trẻ em", "Suối Mơ tiêm chủng trẻ em nhờ cô đỡ thôn bản"])
def test_it_never_makes_up_for_a_number_or_a_set_term(case, question):
    statement, matter, looked = case(question)
    assert not agrees(replace(statement, confidence=0.65), matter, replace(looked, nearest=place(statement, 1)))


# "Cây thuốc" stands in another document.
LONG, SHORT = "Suối Mơ tiêm chủng trẻ em bằng cây thuốc", "Suối Mơ tiêm cây thuốc"


@pytest.mark.parametrize(
    ("question", "confidence", "number", "told"),
    [
        (LONG, 0.55, 5, True),  # much in common
        (LONG, 0.55, 6, False),
        (LONG, 0.5, 4, True),  # some: few other passages may be nearer
        (LONG, 0.5, 5, False),
        (SHORT, 0.5, 1, False),  # too little
    ],
)
def test_it_makes_up_for_a_word_that_another_document_has_where_enough_is_in_common(
    case, question, confidence, number, told
):
    statement, matter, looked = case(question)
    found = agrees(replace(statement, confidence=confidence), matter, replace(looked, nearest=place(statement, number)))
    assert found is told


@pytest.mark.parametrize(("confidence", "told"), [(0.57, True), (0.5, False)])
def test_with_little_in_common_and_nothing_missing_it_must_be_nearly_sure(case, confidence, told):
    statement, matter, looked = case("Suối Mơ tiêm chủng")
    assert (
        agrees(replace(statement, confidence=confidence), matter, replace(looked, nearest=place(statement, 5))) is told
    )


def test_what_is_far_from_sure_is_never_told(case):
    statement, matter, looked = case(LONG)
    unsure = replace(statement, confidence=matter.threshold * LESS - 0.01)
    assert not agrees(unsure, matter, replace(looked, nearest=place(statement, 1)))


def test_what_lies_nearest_is_told_of_one_document_and_not_where_meaning_was_not_asked(answers):
    looked = answers._search.looked(SearchRequest("y học cổ truyền"))
    document = looked.ranked[0][0].document_id
    found = looked.nearest(document, 2)
    assert len(found) == 2
    assert found <= {each.id for each in looked.store.passages(document)}
    assert not answers._search.looked(SearchRequest("y học cổ truyền", mode="lexical")).nearest(document, 2)


def ranked(matter, ahead):
    """As if the first passage found were so far ahead of the next."""
    (first, _), (second, _), *_ = matter.ranked
    return replace(matter, rank=lambda: ((first, 0.9), (second, 0.9 - ahead)))


@pytest.mark.parametrize(("ahead", "found"), [(AHEAD + 0.01, True), (AHEAD - 0.01, False)])
def test_one_passage_is_far_ahead_or_there_are_several_to_choose_from(case, ahead, found):
    statement, matter, looked = case("Suối Mơ tiêm chủng trẻ em")
    nearest = replace(looked, nearest=near(statement.passage.id))
    assert (far_ahead(ranked(matter, ahead), nearest) == statement.passage) is found


def test_what_is_far_ahead_by_words_must_be_near_by_meaning(case):
    _, matter, looked = case("Suối Mơ tiêm chủng trẻ em")
    assert far_ahead(ranked(matter, 0.5), replace(looked, nearest=near("khác"))) is None


@pytest.mark.parametrize(
    ("question", "number", "least"),
    [
        ("Suối Mơ tiêm chủng trẻ em", 1, LITTLE_SURE),
        ("Suối Mơ tiêm chủng trẻ em", 2, SURE_ENOUGH),
        (
            "Suối Mơ khám cho trẻ em bị phạt tiền bao giờ?",
            1,
            SURE_ENOUGH,
        ),  # what is asked of the thing may not be missing
        ("Suối Mơ tiêm chủng trẻ em nhờ cô đỡ thôn bản", 1, SURE_ENOUGH),
    ],
)
def test_the_very_nearest_by_meaning_may_have_few_words_in_common(case, question, number, least):
    statement, matter, looked = case(question)
    near_by = replace(looked, nearest=place(statement, number))
    assert least_of(statement.passage, matter, near_by) == least


def test_only_documents_in_question_are_looked_at(case):
    _, matter, looked = case("Suối Mơ tiêm chủng trẻ em")
    assert far_ahead(replace(matter, documents={}), looked) is None
