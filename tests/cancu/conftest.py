from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.indexer.plans import plan

ROOT = Path(__file__).parents[2]


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "văn bản"
    folder.mkdir()
    (folder / "Kế hoạch đường.txt").write_text(plan("Bắc"))
    (folder / "b.txt").write_text(plan("Nam"))
    return folder


@pytest.fixture
def data(tmp_path):
    return tmp_path / "chỉ mục"


@pytest.fixture
def environment(data):
    return {**os.environ, "CANCU_DATA": str(data), "CANCU_EMBEDDER": "fake", "PYTHONPATH": str(ROOT)}


@pytest.fixture
def cancu(environment, tmp_path):
    """Runs the command as a user does; gives the finished process."""

    def run(*arguments, **more):
        command = [sys.executable, "-m", "cancu", *map(str, arguments)]
        return subprocess.run(
            command, cwd=tmp_path, env={**environment, **more}, capture_output=True, text=True, timeout=60, check=False
        )

    return run
