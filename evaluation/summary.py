"""An evaluation's outcomes as one JSON value: what ``--json`` prints and what the report is written from."""

from __future__ import annotations

from collections import defaultdict
from statistics import quantiles
from typing import TYPE_CHECKING, Any

from evaluation.metrics import ANSWERS, mean, roc_auc
from evaluation.questions import half

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from evaluation.model import Outcome, Question
    from evaluation.resolve import Resolved

Scores = dict[str, float]
Summary = dict[str, Any]

WORST = 25
"""How many failures a report lists."""


def metrics_of(outcomes: Iterable[Outcome]) -> Scores:
    """The mean of every metric and the number of questions it is over."""
    scores = {outcome.question.id: outcome.metrics for outcome in outcomes}
    return {"questions": len(scores), **mean(scores)}


def by_half(outcomes: Sequence[Outcome]) -> dict[str, Scores]:
    """Means over all questions, over the half that tuning may look at, and over the half it may not."""
    return {
        "all": metrics_of(outcomes),
        "dev": metrics_of(o for o in outcomes if half(o.question) == "dev"),
        "test": metrics_of(o for o in outcomes if half(o.question) == "test"),
    }


def by(outcomes: Sequence[Outcome], key: Callable[[Question], str]) -> dict[str, Scores]:
    """Means by a property of the question, in the order of its first appearance."""
    groups: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[key(outcome.question)].append(outcome)
    return {name: metrics_of(group) for name, group in groups.items()}


def subject(question: Question) -> str:
    """The one document that answers the question, or "several"."""
    documents = {needle.document for needle in question.relevant if needle.grade >= ANSWERS}
    return documents.pop() if len(documents) == 1 else "several"


def first_answer(outcome: Outcome) -> int | None:
    """The rank of the first passage that answers, or None."""
    ranks = (rank for rank, doc in enumerate(outcome.ranking, start=1) if outcome.grades.get(doc.doc_id, 0) >= ANSWERS)
    return next(ranks, None)


def failures(outcomes: Sequence[Outcome], limit: int = WORST) -> list[dict[str, Any]]:
    """Questions whose first passage is no answer, worst first, with what was wanted and what came."""
    missed = [outcome for outcome in outcomes if not outcome.metrics["hit@1"]]
    missed.sort(key=lambda outcome: (outcome.metrics["MRR@10"], outcome.metrics["nDCG@10"]))
    return [_failure(outcome) for outcome in missed[:limit]]


def _failure(outcome: Outcome) -> dict[str, Any]:
    wanted = [doc for doc, grade in outcome.grades.items() if grade >= ANSWERS]
    return {
        "id": outcome.question.id,
        "text": outcome.question.text,
        "half": half(outcome.question),
        "rank": first_answer(outcome),
        "wanted": [outcome.labels.get(doc, doc) for doc in wanted[:3]],
        "first": [outcome.labels.get(doc.doc_id, doc.doc_id) for doc in outcome.ranking[:1]],
    }


def separation(answerable: Sequence[Outcome], unanswerable: Sequence[Outcome]) -> dict[str, Any]:
    """How well the first passage's score, and the best cosine, tell questions with an answer from those without."""
    return {
        "score": _separated([o.top_score for o in answerable], [o.top_score for o in unanswerable]),
        "cosine": _separated([o.top_cosine for o in answerable], [o.top_cosine for o in unanswerable]),
    }


def _separated(has: Sequence[float], lacks: Sequence[float]) -> dict[str, Any]:
    return {
        "roc_auc": roc_auc(has, lacks),
        "answerable": {"questions": len(has), **_quartiles(has)},
        "unanswerable": {"questions": len(lacks), **_quartiles(lacks)},
        "scores": {"answerable": has, "unanswerable": lacks},
    }


def _quartiles(values: Sequence[float]) -> Scores:
    if len(values) < 2:  # noqa: PLR2004 - a quantile needs two values
        return {}
    low, middle, high = quantiles(values, n=4)
    return {"q1": low, "median": middle, "q3": high}


def summarise(
    fused: Sequence[Outcome],
    unanswerable: Sequence[Outcome],
    ablations: Mapping[str, Sequence[Outcome]],
    resolved: Resolved,
    corpus: Mapping[str, Any],
) -> Summary:
    """Everything a report needs; plain dicts, lists, strings and numbers."""
    return {
        "corpus": dict(corpus),
        "metrics": by_half(fused),
        "by_kind": by(fused, lambda question: question.kind),
        "by_style": by(fused, lambda question: question.style),
        "by_language": by(fused, lambda question: question.language),
        "by_document": by(fused, subject),
        "ablations": {name: by_half(outcomes) for name, outcomes in ablations.items()},
        "separation": separation(fused, unanswerable),
        "failures": failures(fused),
        "absent": list(resolved.absent),
        "unresolved": [
            {"question": question, "document": needle.document, "any_of": list(needle.any_of),
             "all_of": list(needle.all_of), "section": needle.section, "cells": dict(needle.cells)}
            for question, needle in resolved.unresolved
        ],
    }  # fmt: skip
