"""A summary says where answers came, what was missed, and how well scores tell the unanswerable apart."""

from __future__ import annotations

import pytest

from evaluation.metrics import score
from evaluation.model import Needle, Outcome, Question, ScoredDoc
from evaluation.report import markdown_table
from evaluation.summary import by, failures, first_answer, metrics_of, separation, subject


def outcome(key, ranking, grades, top=1.0, documents=("muong-la",), kind="lead"):
    needles = tuple(Needle(document, any_of=("x",)) for document in documents)
    question = Question(key, f"Câu {key}", kind, "formal", "vi", needles)
    docs = tuple(ScoredDoc(doc, top - rank / 100) for rank, doc in enumerate(ranking))
    return Outcome(question, grades, docs, score(ranking, grades), {"a": "Kế hoạch A"})


FIRST = outcome("1", ["a", "b"], {"a": 3})
SECOND = outcome("2", ["b", "a"], {"a": 3, "b": 1})
NEVER = outcome("3", ["b"], {"a": 3}, kind="duty", documents=("muong-la", "cao-minh"))


def test_the_first_answer_is_found_by_grade_not_by_mention():
    assert [first_answer(each) for each in (FIRST, SECOND, NEVER)] == [1, 2, None]


def test_failures_are_listed_worst_first_and_named():
    listed = failures([FIRST, SECOND, NEVER])
    assert [(row["id"], row["rank"]) for row in listed] == [("3", None), ("2", 2)]
    assert listed[0]["wanted"] == ["Kế hoạch A"]
    assert listed[0]["first"] == ["b"]
    assert len(failures([SECOND, NEVER], limit=1)) == 1


def test_groups_have_their_own_means():
    groups = by([FIRST, SECOND, NEVER], lambda question: question.kind)
    assert groups["lead"]["hit@1"] == pytest.approx(0.5)
    assert groups["duty"] == metrics_of([NEVER])
    assert groups["lead"]["questions"] == 2


def test_the_subject_is_the_only_document_that_answers():
    assert subject(FIRST.question) == "muong-la"
    assert subject(NEVER.question) == "several"


def test_separation_counts_pairs_in_order_and_questions_without_results():
    apart = separation(
        [outcome("1", ["a"], {"a": 3}, top=0.9)], [outcome("2", ["a"], {}, top=0.2), outcome("3", [], {})]
    )
    assert apart["cosine"]["roc_auc"] == 0.5
    apart = apart["score"]
    assert apart["roc_auc"] == 1
    assert apart["scores"] == {"answerable": [0.9], "unanswerable": [0.2, 0.0]}
    assert apart["answerable"] == {"questions": 1}
    assert apart["unanswerable"]["median"] == pytest.approx(0.1)


def test_a_table_has_a_row_a_line():
    assert markdown_table(["Kind", "n"], [["lead", "2"]]) == "| Kind | n |\n| --- | ---: |\n| lead | 2 |\n"
