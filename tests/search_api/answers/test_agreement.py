from __future__ import annotations

from dataclasses import replace

import pytest

from search_api.answers.agreement import agrees
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
        matter = Matter(question, looked.documents, looked.ranked, True, looked.store, 0.7)
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


@pytest.mark.parametrize("question", ["Suối Mơ tiêm chủng 12 trẻ em", "Suối Mơ tiêm chủng trẻ em bằng cây thuốc"])
def test_it_never_makes_up_for_a_number_or_for_a_word_that_another_document_has(case, question):
    statement, matter, looked = case(question)
    assert not agrees(statement, matter, replace(looked, nearest=near(statement.passage.id)))


def test_what_lies_nearest_is_told_of_one_document_and_not_where_meaning_was_not_asked(answers):
    looked = answers._search.looked(SearchRequest("y học cổ truyền"))
    document = looked.ranked[0][0].document_id
    found = looked.nearest(document, 2)
    assert len(found) == 2
    assert found <= {each.id for each in looked.store.passages(document)}
    assert not answers._search.looked(SearchRequest("y học cổ truyền", mode="lexical")).nearest(document, 2)
