"""``cancu serve``: it answers, follows the index, and stops when told."""

from __future__ import annotations

import json
import signal
import socket
import time
import urllib.request
from contextlib import contextmanager
from urllib.error import URLError

import pytest

from tests.indexer.plans import plan

START = 30.0
# Two seconds are promised of a machine that does nothing else (evaluation/benchmark_speed.py); other tests run beside.
SOON = 8.0
SETTLED = 2.0  # seconds in which each worker has looked for a change


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return listening.getsockname()[1]


def ask(port, path):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
        return json.loads(answer.read())


def until(limit, holds):
    end = time.monotonic() + limit
    while time.monotonic() < end:
        try:
            if found := holds():
                return found
        except (URLError, ConnectionError):
            pass
        time.sleep(0.05)
    raise AssertionError("not in time")


@pytest.fixture
def serving(start):
    @contextmanager
    def serving(*options):
        port = free_port()
        process = start("serve", "--port", port, *options)
        try:
            until(START, lambda: ask(port, "/healthz"))
            yield port, process
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=20)

    return serving


@pytest.mark.parametrize("options", [(), ("--workers", "2")], ids=["one process", "two"])
def test_a_server_answers_and_picks_up_changes_while_it_runs(cancu, serving, files, options):
    cancu("index", files)
    with serving(*options) as (port, _):
        assert ask(port, "/api/documents")["total"] == 2
        (files / "c.txt").write_text(plan("Trung"))
        assert cancu("index", files).exit_code == 0
        assert soon_totals(port, {3}) == {3}
        cancu("remove", "c-txt")
        assert soon_totals(port, {2}) == {2}


def totals(port):
    """Asked several times, so that each worker process answers."""
    return {ask(port, "/api/documents")["total"] for _ in range(8)}


def soon_totals(port, wanted):
    """What they are soon, asked until they have been as wanted for a while: eight asks may all meet one worker."""
    end = time.monotonic() + SOON
    since = time.monotonic()
    while time.monotonic() < min(end, since + SETTLED):
        if totals(port) != wanted:
            since = time.monotonic()
        time.sleep(0.05)
    return totals(port)


def test_the_command_prints_what_the_api_answers(cancu, serving, files):
    cancu("index", files)
    with serving() as (port, _):
        told = ask(port, "/api/search?q=nh%C3%A0%20v%C4%83n%20h%C3%B3a&limit=4")
    printed = json.loads(cancu("search", "nhà văn hóa", "--limit", "4", "--json").stdout)
    assert {**printed, "took_ms": 0} == {**told, "took_ms": 0}


def test_a_server_that_is_stopped_stops(cancu, serving, files):
    cancu("index", files)
    with serving() as (_, process):
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=15) == 0


def test_a_taken_port_is_named(cancu, files):
    cancu("index", files)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        finished = cancu("serve", "--port", taken.getsockname()[1])
    assert finished.exit_code == 2
    assert str(taken) not in finished.stderr
    assert "--port" in finished.stderr
