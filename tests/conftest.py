"""Fixtures that parts share: the default model, unpacked once for all runs, its embedder, loaded once a run; mail.

Here too: what is compiled is kept for the next process and the next run, whatever the environment says of it. Many
processes start in a run, and the tests alone are 24,000 lines whose assertions are rewritten.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from indexer.embedding.registry import DEFAULT_EMBEDDER, load_embedder
from tests.search_api.scripted_post import post_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.embedding.base import Embedder
    from tests.search_api.scripted_post import Script

sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


@pytest.fixture(scope="session")
def model_dir() -> Path:
    """The data folder that holds the default model between test runs."""
    return Path(__file__).parents[1] / ".data" / "test-models"


@pytest.fixture(scope="session")
def embedder(model_dir: Path) -> Embedder:
    """The default embedder."""
    return load_embedder(DEFAULT_EMBEDDER, model_dir)


@pytest.fixture
def script() -> Iterator[Script]:
    """A mail server that does as the test tells it."""
    with post_server() as running:
        yield running
