"""``cancu evaluate`` runs the real search over a small folder and reports it, as Markdown and as JSON."""

from __future__ import annotations

import json

import pytest

from evaluation import answers, run
from evaluation.metrics import METRICS
from evaluation.variants import FUSED, VARIANTS
from indexer.embedding.fake import FakeEmbedder

# Of what is asked of the answers: one that the folder answers, one that nothing does, one about a document elsewhere.
ASKED = [
    {"id": "target-1", "text": "Tuổi thọ trung bình ở xã Mường La đến năm 2030 là bao nhiêu?", "kind": "target",
     "language": "vi", "status": "answered", "expect": [{"document": "muong-la", "holds": ["75"]}]},
    {"id": "none-1", "text": "Giá vàng hôm nay là bao nhiêu?", "kind": "none",
     "language": "vi", "status": "not_found", "expect": []},
    {"id": "lead-1", "text": "Ai chủ trì việc dọn bãi biển ở xã Cao Minh?", "kind": "lead",
     "language": "vi", "status": "answered", "expect": [{"document": "cao-minh", "holds": ["trạm y tế"]}]},
]  # fmt: skip


@pytest.fixture(autouse=True)
def small(monkeypatch, tmp_path):
    """The fake embedder, no XQuAD, few questions, reports aside."""
    monkeypatch.setattr(run, "load_embedder", lambda *_: FakeEmbedder())
    monkeypatch.setattr(run, "find_benchmark", lambda: None)
    monkeypatch.setattr(run, "REPORTS", tmp_path / "reports")
    monkeypatch.setattr(run, "VARIANTS", VARIANTS[:2])
    monkeypatch.setattr(answers, "QUESTIONS", tmp_path / "answers.jsonl")
    answers.QUESTIONS.write_text("\n".join(json.dumps(each) for each in ASKED), "utf-8")


@pytest.fixture
def all_variants(monkeypatch):
    monkeypatch.setattr(run, "VARIANTS", VARIANTS)


@pytest.mark.usefixtures("all_variants")
def test_the_json_is_one_value_with_every_metric_and_variant(folder, question_file, capsys):
    assert run.main(folder, question_file, True) == run.DONE
    summary = json.loads(capsys.readouterr().out)
    assert set(summary["metrics"]["all"]) == {"questions", *METRICS}
    assert summary["metrics"]["all"]["questions"] == 3
    assert summary["metrics"]["all"]["hit@5"] == 1
    assert set(summary["ablations"]) == {variant.name for variant in VARIANTS}
    assert summary["ablations"][FUSED]["all"] == summary["metrics"]["all"]
    assert summary["separation"]["cosine"]["unanswerable"]["questions"] == 1
    assert summary["absent"] == ["q5"]
    assert summary["corpus"]["documents"] == 2
    assert summary["answers"]["questions"] == 2
    assert summary["answers"]["citations_true"] == 1


def test_the_report_names_kinds_variants_and_documents(folder, question_file, capsys):
    assert run.main(folder, question_file, False) == run.DONE
    report = capsys.readouterr().out
    for name in ("lead", "target", "wording", "muong-la", "tran-lieu", "several", *(v.name for v in VARIANTS[:2])):
        assert f"| {name} |" in report
    assert "1 questions are about documents not in this folder" in report


def test_the_shipped_run_keeps_its_report_with_pictures(folder, question_file, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(run, "QUESTIONS", question_file)
    monkeypatch.setattr(run, "DOCUMENTS", folder)
    assert run.main(None, None, False) == run.DONE
    reports = tmp_path / "reports"
    assert (reports / "report.md").read_text("utf-8").strip() in capsys.readouterr().out
    for picture in ("by_kind.svg", "ablations.svg", "separation.svg"):
        assert f"({picture})" in (reports / "report.md").read_text("utf-8")
        assert (reports / picture).stat().st_size > 1000


def test_a_needle_that_fits_nothing_is_listed_and_fails_the_run(folder, question_file, capsys):
    line = json.loads(question_file.read_text("utf-8").splitlines()[0])
    line["relevant"][0]["any_of"] = ["vườn bưởi"]
    question_file.write_text(json.dumps(line), "utf-8")
    assert run.main(folder, question_file, True) == run.FAULTS
    assert "vườn bưởi" in capsys.readouterr().err


def test_an_unreadable_file_is_listed_and_fails_the_run(folder, question_file, capsys):
    (folder / "hỏng.pdf").write_bytes(b"%PDF-1.7 nothing")
    assert run.main(folder, question_file, True) == run.FAULTS
    assert "hỏng.pdf" in capsys.readouterr().err


def test_what_is_not_there_is_said_clearly(folder, question_file, tmp_path, capsys):
    assert run.main(tmp_path / "nowhere", question_file, True) == run.BAD_USAGE
    assert "nowhere" in capsys.readouterr().err
    assert run.main(folder, tmp_path / "none.jsonl", True) == run.BAD_USAGE
    assert "none.jsonl" in capsys.readouterr().err
