"""The metrics hold their own properties and agree with trec_eval (through ir_measures) on random rankings."""

from __future__ import annotations

import ir_measures
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ir_measures import RR, R, Success, nDCG

from evaluation.metrics import METRICS, mean, roc_auc, score, score_run
from evaluation.model import ScoredDoc

DOCS = [f"d{number}" for number in range(60)]
REFERENCE = {
    "hit@1": Success(rel=2) @ 1,
    "hit@5": Success(rel=2) @ 5,
    "MRR@10": RR(rel=2) @ 10,
    "nDCG@10": nDCG @ 10,
    "Recall@5": R(rel=2) @ 5,
    "Recall@10": R(rel=2) @ 10,
    "Recall@50": R(rel=2) @ 50,
}

rankings = st.lists(st.sampled_from(DOCS), unique=True, max_size=55)
judgements = st.dictionaries(st.sampled_from(DOCS), st.integers(1, 3), min_size=1, max_size=12)


def test_every_metric_has_its_reference():
    assert set(METRICS) == set(REFERENCE)


@given(st.lists(st.tuples(rankings, judgements), min_size=1, max_size=4))
def test_every_metric_agrees_with_trec_eval(topics):
    qrels = {f"q{number}": grades for number, (_, grades) in enumerate(topics)}
    run = {
        f"q{number}": tuple(ScoredDoc(doc, 100.0 - rank) for rank, doc in enumerate(ranking))
        for number, (ranking, _) in enumerate(topics)
    }
    ours = mean(score_run(run, qrels))
    theirs = ir_measures.calc_aggregate(
        list(REFERENCE.values()),
        [ir_measures.Qrel(q, doc, grade) for q, grades in qrels.items() for doc, grade in grades.items()],
        [ir_measures.ScoredDoc(q, each.doc_id, each.score) for q, docs in run.items() for each in docs],
    )
    assert ours == pytest.approx({name: theirs[measure] for name, measure in REFERENCE.items()})


@given(rankings, judgements)
def test_every_metric_lies_between_0_and_1(ranking, grades):
    assert all(0 <= value <= 1 + 1e-9 for value in score(ranking, grades).values())


@given(judgements)
def test_the_ideal_ranking_has_full_ndcg(grades):
    ideal = sorted(grades, key=lambda doc: -grades[doc])
    assert score(ideal, grades)["nDCG@10"] == pytest.approx(1)


@given(rankings, judgements)
def test_deeper_cuts_never_lower_recall_or_hits(ranking, grades):
    values = score(ranking, grades)
    assert values["hit@1"] <= values["hit@5"]
    assert values["Recall@5"] <= values["Recall@10"] <= values["Recall@50"]


def test_a_question_without_results_scores_0_and_counts():
    run = {"found": (ScoredDoc("a", 1.0),)}
    scores = score_run(run, {"found": {"a": 3}, "lost": {"a": 3}})
    assert set(scores) == {"found", "lost"}
    assert mean(scores) == pytest.approx(dict.fromkeys(METRICS, 0.5))


def test_a_passage_on_the_same_subject_only_is_no_hit_but_has_gain():
    values = score(["near"], {"near": 1, "answer": 3})
    assert values["hit@5"] == 0
    assert values["MRR@10"] == 0
    assert 0 < values["nDCG@10"] < 0.5


def test_no_questions_have_mean_0():
    assert mean({}) == dict.fromkeys(METRICS, 0.0)


def test_roc_auc_is_the_share_of_pairs_in_order():
    assert roc_auc([3, 2], [1, 2]) == pytest.approx(3.5 / 4)
    assert roc_auc([1], [2]) == 0
    assert roc_auc([], [1]) == 0
