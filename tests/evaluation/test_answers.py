from __future__ import annotations

import json

import pytest

from evaluation.answers import QUESTIONS, AnswerQuestion, Expected, judge, read, render, risk_coverage, summarise
from evaluation.questions import MAX_NEEDLE_WORDS
from indexer.embedding.fake import FakeEmbedder
from indexer.service import Indexer
from indexer.store.registry import open_store
from search_api.answers.service import AnswerService
from search_api.service import SearchService
from search_api.types import SearchRequest

PLAN = """ỦY BAN NHÂN DÂN
XÃ MƯỜNG LA

KẾ HOẠCH

## I. MỤC TIÊU

- Đến năm 2026, tỷ lệ bao phủ bảo hiểm y tế đạt trên 94% dân số.
"""


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    files, embedder = tmp_path_factory.mktemp("files"), FakeEmbedder()
    (files / "ke-hoach-xa-muong-la.md").write_text(PLAN, "utf-8")
    with open_store(tmp_path_factory.mktemp("index"), embedder.name, embedder.dimension, write=True) as store:
        Indexer(store, embedder).index([files])
        yield AnswerService(SearchService(store, embedder))


def asked(answers, *needles, every=True, text="Tỷ lệ bao phủ bảo hiểm y tế của xã Mường La là bao nhiêu?"):
    expected = (Expected("muong-la", needles, every),) if needles else ()
    question = AnswerQuestion("x-1", text, "target", "vi", expected)
    answered = answers.answer(SearchRequest(question.text))
    return judge(question, answered, answered.answer)


def test_an_answer_is_right_when_it_holds_what_is_known(answers):
    assert asked(answers, "trên 94", "2026").right
    assert asked(answers, "93|94").right
    assert asked(answers, "95").fault == "wrong"
    assert asked(answers).fault == "said something"


def test_silence_is_right_only_where_nothing_answers(answers):
    other = "Tỷ lệ hộ nghèo của xã Mường La là bao nhiêu?"
    assert asked(answers, text=other).right
    assert asked(answers, "94", text=other).fault == "said nothing"


def test_a_citation_is_judged_by_its_passage(answers):
    assert asked(answers, "94").cited


def test_the_summary_counts_by_kind_and_tells_the_failures(answers):
    said = [asked(answers, "94"), asked(answers, "95")]
    summary = summarise(said, said)
    assert summary["accuracy"] == 0.5
    assert summary["by_kind"] == {"target": (1, 2)}
    assert [each["fault"] for each in summary["failures"]] == ["wrong"]
    assert "nói sai 1" in render(summary)


def test_risk_and_coverage_run_from_the_surest_answer_on(answers):
    said = [asked(answers, "94"), asked(answers, "95"), asked(answers, text="?")]
    curve = risk_coverage(said)
    assert [coverage for _, coverage, _ in curve] == [1 / 3, 2 / 3]
    assert curve[-1][2] == 0.5


def test_the_shipped_questions_are_sound():
    questions = read(QUESTIONS)
    assert len(questions) >= 100
    assert sum(not each.expected for each in questions) >= 30
    assert {each.language for each in questions} == {"vi", "vi-bare", "en"}
    needles = [said for each in questions for one in each.expected for held in one.holds for said in held.split("|")]
    assert max(len(needle.split()) for needle in needles) <= MAX_NEEDLE_WORDS


def test_a_question_file_that_contradicts_itself_is_refused(tmp_path):
    line = {"id": "a", "text": "?", "kind": "none", "language": "vi", "status": "answered", "expect": []}
    (tmp_path / "q.jsonl").write_text(json.dumps(line))
    with pytest.raises(ValueError, match="expect"):
        read(tmp_path / "q.jsonl")
