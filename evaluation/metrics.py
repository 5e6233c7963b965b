"""Retrieval metrics as pure functions of one question's ranking and its judged passages; each gives 0 to 1.

To add one, write a function of the same shape and put one line into ``METRICS``.

A question without results scores 0 and is never dropped from a mean. Binary metrics count grades from
``ANSWERS`` up: a passage that is only about the same subject (grade 1) is no hit. The tests hold every
function here against ir_measures/pytrec_eval.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from statistics import fmean
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evaluation.model import Grades, Qrels, Run

Metric = Callable[[Sequence[str], "Grades"], float]

ANSWERS = 2
"""The lowest grade that counts as an answer in the binary metrics."""


def ndcg(ranking: Sequence[str], grades: Grades, k: int) -> float:
    """Normalised discounted cumulative gain, gain = grade (Järvelin 2002, doi:10.1145/582415.582418)."""
    ideal = _dcg(sorted(grades.values(), reverse=True)[:k])
    return _dcg([grades.get(doc, 0) for doc in ranking[:k]]) / ideal if ideal else 0.0


def reciprocal_rank(ranking: Sequence[str], grades: Grades, k: int) -> float:
    """One over the rank of the first answer within ``k``, else 0 (Kantor & Voorhees 2000)."""
    ranks = (rank for rank, doc in enumerate(ranking[:k], start=1) if grades.get(doc, 0) >= ANSWERS)
    return 1 / next(ranks, math.inf)


def hit(ranking: Sequence[str], grades: Grades, k: int) -> float:
    """1 if an answer stands within the first ``k``, else 0 (Success@k)."""
    return float(any(grades.get(doc, 0) >= ANSWERS for doc in ranking[:k]))


def recall(ranking: Sequence[str], grades: Grades, k: int) -> float:
    """The share of all answers that stand within the first ``k``."""
    answers = {doc for doc, grade in grades.items() if grade >= ANSWERS}
    return len(answers.intersection(ranking[:k])) / len(answers) if answers else 0.0


METRICS: Mapping[str, Metric] = {
    "hit@1": partial(hit, k=1),
    "hit@5": partial(hit, k=5),
    "MRR@10": partial(reciprocal_rank, k=10),
    "nDCG@10": partial(ndcg, k=10),
    "Recall@5": partial(recall, k=5),
    "Recall@10": partial(recall, k=10),
    "Recall@50": partial(recall, k=50),
}


def score(ranking: Sequence[str], grades: Grades) -> dict[str, float]:
    """Every metric of one question."""
    return {name: metric(ranking, grades) for name, metric in METRICS.items()}


def score_run(run: Run, qrels: Qrels) -> dict[str, dict[str, float]]:
    """Question id -> every metric, for every question of ``qrels``, retrieved or not."""
    return {qid: score([doc.doc_id for doc in run.get(qid, ())], grades) for qid, grades in qrels.items()}


def mean(scores: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """The mean of each metric over the questions; all 0 where there are none."""
    return {name: fmean(row[name] for row in scores.values()) if scores else 0.0 for name in METRICS}


def roc_auc(positives: Sequence[float], negatives: Sequence[float]) -> float:
    """How often one of ``positives`` lies above one of ``negatives``, ties counting half (Mann-Whitney U)."""
    if not positives or not negatives:
        return 0.0
    wins = sum((p > n) + (p == n) / 2 for p in positives for n in negatives)
    return wins / (len(positives) * len(negatives))


def _dcg(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, start=1))
