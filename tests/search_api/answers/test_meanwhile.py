"""The model computes while the question is read and the records are weighed; nothing of an answer hangs on when."""

from __future__ import annotations

from indexer.embedding.fake import FakeEmbedder
from search_api.answers.service import AnswerService
from search_api.service import SearchService
from search_api.types import SearchRequest


class Beside(FakeEmbedder):
    """Computes beside its caller and writes down when it is begun and waited for."""

    def __init__(self, events):
        self._events = events

    def begin_query(self, text):
        self._events.append("begun")
        return lambda: self._events.append("waited") or self.embed_query(text)


def test_the_records_are_weighed_before_the_vector_is_waited_for(answers, monkeypatch):
    events = []
    service = AnswerService(SearchService(answers._search._store, Beside(events)))
    records = type(answers._search._store).assignments
    monkeypatch.setattr(
        type(answers._search._store),
        "assignments",
        lambda store, *of: events.append("weighed") or records(store, *of),
    )
    request = SearchRequest("Cơ quan nào chủ trì nhiệm vụ y học cổ truyền ở xã Suối Mơ?")
    told = service.answer(request)
    assert events.index("begun") < events.index("weighed") < events.index("waited")
    assert events.count("waited") == 1
    assert (told.answer, told.hits) == (answers.answer(request).answer, answers.answer(request).hits)


def test_a_page_beyond_the_last_hit_has_its_answer_all_the_same(answers):
    told = answers.answer(SearchRequest("Ai chủ trì y học cổ truyền ở Suối Mơ?", offset=1000))
    assert told.answer is not None
    assert not told.hits


def test_words_that_no_document_has_are_not_answered_by_words_alone(answers):
    told = answers.answer(SearchRequest("Ai chủ trì xyzzy?", mode="lexical"))
    assert told.answer is None
