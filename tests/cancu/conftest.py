from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cancu.cli import app
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
    return {"CANCU_DATA": str(data), "CANCU_EMBEDDER": "fake"}


@pytest.fixture
def cancu(environment):
    """Runs a command in this process; gives its exit code and what it printed."""

    def run(*arguments, **more):
        finished = CliRunner().invoke(app, list(map(str, arguments)), env={**environment, **more}, prog_name="cancu")
        assert finished.exception is None or isinstance(finished.exception, SystemExit)
        return finished

    return run


@pytest.fixture
def start(environment):
    """Starts the command as a user does, in a process of its own."""
    started = []

    def start(*arguments):
        process = subprocess.Popen(
            [sys.executable, "-m", "cancu", *map(str, arguments)],
            env={**os.environ, **environment, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            # A shell's background jobs ignore Ctrl-C and pass that on; a user's command does not.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - one thread here
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        with process:  # closes its pipes and waits for it
            pass
