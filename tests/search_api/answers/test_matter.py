"""What an answer is made from: which sentences, how sure they are, and what is told of them where none is sure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from search_api.answers.matter import BEHIND, Matter, best_of_each
from search_api.answers.service import AnswerService
from search_api.types import SearchRequest
from tests.search_api.answers.conftest import NUI_XANH, SUOI_MO

SUOI, NUI = "ke-hoach-xa-suoi-mo-md", "ke-hoach-xa-nui-xanh-md"


@pytest.fixture
def matter(answers):
    def made(question, **facts):
        request = SearchRequest(question)
        looked = answers._search.looked(request)
        read = answers.answer(request).question
        return Matter(read, looked.documents, looked.rank, True, looked.store, 0.7, **facts)

    return made


def test_of_equally_sure_sentences_the_one_that_the_search_found_further_ahead_is_surer(matter):
    asked = matter("Suối Mơ tiêm chủng trẻ em")
    first = asked.passages[0]
    twin = replace(first, id="twin")
    ahead, behind = (
        replace(asked, rank=lambda: ((first, 1.0), (twin, 0.5))),
        replace(asked, rank=lambda: ((twin, 1.0), (first, 0.5))),
    )
    assert best_of_each(ahead.sentences)[0].passage == first
    assert best_of_each(behind.sentences)[0].passage == twin
    sure = {each.passage.id: each.confidence for each in ahead.sentences}
    assert sure[first.id] - sure["twin"] == pytest.approx(BEHIND / 2)


def test_only_the_passages_that_may_answer_are_looked_at_and_no_document_is_silent(matter):
    asked = matter("Ai chủ trì y học cổ truyền?")
    assert asked.silent(())
    first = asked.passages[0]
    narrowed = replace(asked, among=frozenset({first.id}))
    assert narrowed.passages == [first]
    assert {each.passage_id for each in (*narrowed.assignments(), *narrowed.targets())} <= {first.id}
    assert narrowed.silent(()) == ()


class Search:
    """The search, with the documents whose first passage is the nearest by meaning too."""

    def __init__(self, search, agreeing):
        self._search, self._agreeing = search, agreeing

    def looked(self, request):
        looked = self._search.looked(request)
        firsts = {passage.document_id: passage.id for passage, _ in reversed(looked.ranked)}
        return replace(looked, nearest=lambda key, _: frozenset({firsts[key]} if key in self._agreeing else ()))

    def __getattr__(self, name):
        return getattr(self._search, name)


@pytest.fixture(scope="module")
def told(searching):
    """Of which documents something is told, where the search agrees with what some say."""
    says = "- Phát huy y học cổ truyền, vận động người dân dùng cây thuốc quanh vườn."
    suoi_mo = SUOI_MO.replace("- Trồng vườn thuốc nam tại các điểm trường.", says)
    search = searching({"ke-hoach-xa-suoi-mo.md": suoi_mo, "ke-hoach-xa-nui-xanh.md": NUI_XANH})

    def asked(*agreeing):
        request = SearchRequest("Phát huy cây thuốc quanh suối cùng học sinh thế nào?")
        answer = AnswerService(Search(search, agreeing)).answer(request).answer
        return answer and ([each.document.id for each in answer.statements], answer.silent)

    return asked


def test_of_a_draft_that_is_less_than_sure_only_what_the_search_agrees_with_is_told(told):
    assert told(SUOI, NUI) == ([SUOI, NUI], ())
    assert told(SUOI) == ([SUOI], ())


def test_nothing_is_told_where_it_does_not_agree_with_the_surest(told):
    assert told(NUI) is None
    assert told() is None
