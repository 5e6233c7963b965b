"""The evaluation report in Markdown, from a summary; pure functions from data to text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from evaluation.metrics import METRICS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from evaluation.summary import Scores, Summary

SHOWN = ("hit@1", "hit@5", "MRR@10", "nDCG@10", "Recall@10")
"""The metrics of the smaller tables; the first table shows all."""


def render(summary: Summary, plots: Mapping[str, str] | None = None) -> str:
    """The whole report. ``plots`` maps a section's key to its picture's file name."""
    plots = plots or {}
    corpus = summary["corpus"]
    parts = [
        "# Evaluation report\n",
        f"{corpus['documents']} documents, {corpus['passages']} passages, model `{corpus['embedder']}`.",
        f"{summary['metrics']['all']['questions']} questions with an answer,",
        f"{summary['separation']['score']['unanswerable']['questions']} without.\n",
        "Binary metrics count a passage that answers (grade 2 or 3); nDCG uses all grades.",
        "Weights may be tuned on the half `dev` only.\n",
        _table("Half", summary["metrics"], tuple(METRICS)),
    ]
    for title, key in (("kind", "by_kind"), ("style", "by_style"), ("document", "by_document")):
        parts += [f"\n## By {title}\n", _picture(plots, key), _table(title.capitalize(), summary[key], SHOWN)]
    parts += ["\n## Ablations\n", _picture(plots, "ablations"), _ablations(summary["ablations"])]
    parts += ["\n## Questions that nothing answers\n", _picture(plots, "separation")]
    parts += [_separation(summary["separation"])]
    parts += ["\n## First passage is no answer\n", _failures(summary["failures"])]
    if summary.get("answers"):
        parts += ["\n## Direct answers\n", answers_table(summary["answers"])]
    if summary.get("xquad"):
        parts += ["\n## XQuAD\n", xquad_table(summary["xquad"])]
    if summary["absent"]:
        parts.append(f"\n{len(summary['absent'])} questions are about documents not in this folder.\n")
    if summary["unresolved"]:
        parts += ["\n## Faults: relevant passages not found\n", unresolved(summary["unresolved"])]
    return "\n".join(part for part in parts if part)


def answers_table(answers: Mapping[str, Any]) -> str:
    """Right of all, by kind and half; ``python -m evaluation.answers`` tells more."""
    counts = answers["by_kind_and_half"]
    rows = [
        [kind, *("{}/{}".format(*counts.get(f"{kind} {half}", (0, 0))) for half in ("dev", "test"))]
        for kind in answers["by_kind"]
    ]
    head = (
        f"{answers['questions']} questions, {answers['accuracy']:.1%} right, {answers['answered_wrongly']} wrong "
        f"things said, {answers['citations_true']:.1%} of the answers with citations that hold.\n"
    )
    return f"{head}\n{markdown_table(['Kind', 'dev', 'test'], rows)}"


def xquad_table(scores: Mapping[str, Mapping[str, float]]) -> str:
    """nDCG@10 by query language and arm, in per cent."""
    arms = list(next(iter(scores.values())))
    rows = [[name, *(f"{100 * row[arm]:.1f}" for arm in arms)] for name, row in scores.items()]
    return markdown_table(["nDCG@10", *arms], rows)


def unresolved(faults: Sequence[Mapping[str, Any]]) -> str:
    """One line a needle that fits no passage of its document."""
    lines = []
    for fault in faults:
        wanted = {key: fault[key] for key in ("any_of", "all_of", "section", "cells") if fault[key]}
        lines.append(f"- {fault['question']}: {fault['document']} {wanted}")
    return "\n".join(lines)


def markdown_table(header: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: bool = True) -> str:
    """A Markdown table; the first column left, the others right where they hold numbers."""
    rule = ["---", *("---:" if numbers else "---" for _ in header[1:])]
    return "\n".join("| " + " | ".join(row) + " |" for row in (header, rule, *rows)) + "\n"


def _table(name: str, groups: Mapping[str, Scores], metrics: Sequence[str]) -> str:
    rows = [
        [group, str(int(scores["questions"])), *(f"{scores[metric]:.3f}" for metric in metrics)]
        for group, scores in groups.items()
    ]
    return markdown_table([name, "n", *metrics], rows)


def _ablations(ablations: Mapping[str, Mapping[str, Scores]]) -> str:
    rows = [
        [name, *(f"{halves[part][metric]:.3f}" for part in ("dev", "test") for metric in SHOWN[:4])]
        for name, halves in ablations.items()
    ]
    header = [f"{part} {metric}" for part in ("dev", "test") for metric in SHOWN[:4]]
    return markdown_table(["Variant", *header], rows)


def _separation(separation: Mapping[str, Any]) -> str:
    rows = []
    for sign, name in (("score", "score"), ("cosine", "best cosine")):
        found = separation[sign]
        for sort in ("answerable", "unanswerable"):
            shown = (f"{found[sort][q]:.3f}" if q in found[sort] else "–" for q in ("q1", "median", "q3"))
            rows.append([f"{name}, {sort}", str(found[sort]["questions"]), *shown, f"{found['roc_auc']:.3f}"])
    told = "How well the first passage's score, and the model's best cosine, tell the two sorts apart.\n"
    return told + "\n" + markdown_table(["Sign", "n", "q1", "median", "q3", "ROC AUC"], rows)


def _failures(failures: Sequence[Mapping[str, Any]]) -> str:
    if not failures:
        return "None.\n"
    rows = [
        [f"{row['id']} ({row['half']})", _cell(row["text"]), str(row["rank"] or "–"),
         _cell("; ".join(row["wanted"])), _cell("; ".join(row["first"]))]
        for row in failures
    ]  # fmt: skip
    return markdown_table(["Question", "Text", "Rank of answer", "Wanted", "Came first"], rows, numbers=False)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _picture(plots: Mapping[str, str], key: str) -> str:
    return f"![{key}]({plots[key]})\n" if key in plots else ""
