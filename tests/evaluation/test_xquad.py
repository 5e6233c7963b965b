"""XQuAD is read as retrieval: paragraphs, questions in three ways of writing, scores through the real search."""

from __future__ import annotations

import json

import pytest

from evaluation.benchmark_xquad import find_benchmark, read_xquad, score_xquad, strip_marks
from indexer.embedding.fake import FakeEmbedder

TEXTS = ("Trạm Y tế xã tiêm chủng cho trẻ em.", "Đường sắt nối hai thành phố.", "Sông Đà chảy qua Sơn La.")
ASKED = ("Ai tiêm chủng cho trẻ em?", "Đường sắt nối gì?", "Sông Đà chảy qua đâu?")


@pytest.fixture
def benchmark_folder(tmp_path):
    paragraphs = [{"context": text, "qas": [{"question": asked}]} for text, asked in zip(TEXTS, ASKED, strict=True)]
    for name in ("xquad.vi.json", "xquad.en.json"):
        (tmp_path / name).write_text(json.dumps({"data": [{"paragraphs": paragraphs}]}), "utf-8")
    return tmp_path


def test_every_question_belongs_to_its_own_paragraph(benchmark_folder):
    xquad = read_xquad(benchmark_folder)
    assert list(xquad.paragraphs.values()) == list(TEXTS)
    assert {name: len(asked) for name, asked in xquad.queries.items()} == {
        "Vietnamese": 3,
        "stripped": 3,
        "English": 3,
    }
    assert xquad.queries["stripped"][1] == ("Duong sat noi gi?", "xquad-0001")


def test_it_is_scored_by_language_and_arm(benchmark_folder, tmp_path):
    scores = score_xquad(benchmark_folder, FakeEmbedder(), tmp_path / "index")
    assert scores["Vietnamese"]["lexical"] == 1
    assert scores["stripped"]["lexical"] == 1
    assert all(0 <= value <= 1 for row in scores.values() for value in row.values())


def test_it_is_found_by_its_variable_or_not_at_all(benchmark_folder, tmp_path, monkeypatch):
    monkeypatch.setenv("CANCU_BENCHMARK", str(benchmark_folder))
    assert find_benchmark() == benchmark_folder
    monkeypatch.setenv("CANCU_BENCHMARK", str(tmp_path / "nowhere"))
    assert find_benchmark() is None


def test_stripping_keeps_case_and_letters():
    assert strip_marks("Đường sắt ở Ý") == "Duong sat o Y"
