"""Fixtures that parts share: the default model, unpacked once for all runs, and its embedder, loaded once a run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from indexer.embedding.registry import DEFAULT_EMBEDDER, load_embedder

if TYPE_CHECKING:
    from indexer.embedding.base import Embedder


@pytest.fixture(scope="session")
def model_dir() -> Path:
    """The data folder that holds the default model between test runs."""
    return Path(__file__).parents[1] / ".data" / "test-models"


@pytest.fixture(scope="session")
def embedder(model_dir: Path) -> Embedder:
    """The default embedder."""
    return load_embedder(DEFAULT_EMBEDDER, model_dir)
