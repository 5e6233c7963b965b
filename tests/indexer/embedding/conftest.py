from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from indexer.embedding import model_folder
from indexer.embedding.registry import load_embedder
from tests.indexer.embedding.made_up import tiny_packed

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.embedding.base import Embedder


@pytest.fixture
def tiny_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny model in the wheel's place: unpacking it takes milliseconds."""
    path = tmp_path / "tiny-q4.bin"
    path.write_bytes(tiny_packed())
    monkeypatch.setattr(model_folder, "packed_file", lambda: path)
    return path


@pytest.fixture(scope="session")
def reference(model_dir: Path) -> Embedder:
    """sentence-transformers on the default model's folder: what the default must agree with."""
    pytest.importorskip("sentence_transformers", reason="the slim set-up has no sentence-transformers")
    return load_embedder(str(model_folder.model_folder(model_dir)), model_dir)
