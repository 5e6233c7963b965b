"""The command as the contract has it: exit codes, one JSON value on standard output, lines that help."""

from __future__ import annotations

import json
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.indexer.plans import plan

ROOT = Path(__file__).parents[2]


def value(finished):
    """The one JSON value of a command that went well."""
    assert finished.exit_code == 0, finished.stderr
    return json.loads(finished.stdout)


def test_help_lists_the_commands_and_is_quick(start):
    began = time.perf_counter()
    printed, complaints = start("--help").communicate()
    assert time.perf_counter() - began < 3, "some 0.2 s; the limit allows for a busy machine"
    assert complaints == ""
    for command in ("index", "remove", "list", "status", "rebuild", "verify", "search", "serve", "mcp", "evaluate"):
        assert f"\n  {command} " in printed


def test_help_imports_nothing_heavy():
    script = (
        "import sys, cancu.cli\n"
        "heavy = {'faiss', 'tantivy', 'numpy', 'openvino', 'fastapi', 'torch', 'orjson', 'pdfplumber'}\n"
        "print(sorted(heavy & sys.modules.keys()))"
    )
    finished = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert finished.stdout == "[]\n"


def test_a_file_name_that_would_break_a_line_is_shown_escaped_and_exact_as_json(cancu, tmp_path):
    odd = tmp_path / "kế\nhoạch\t\x1b[31m.txt"
    odd.write_text("Trồng cây dọc đường làng trong tháng sau.", encoding="utf-8")
    (tmp_path / "hình\nảnh.jpeg2").write_text("x")
    first = cancu("index", tmp_path)
    (line,) = cancu("list").stdout.splitlines()
    assert r"kế\nhoạch" in line
    assert line.replace("\t", "", 1).isprintable()
    (listed,) = value(cancu("list", "--json"))
    assert listed["source_file"] == odd.name
    assert "hình\nảnh" not in first.stderr


def test_from_a_folder_to_a_citation(cancu, files):
    report = value(cancu("index", files, "--json"))
    assert sorted(one["document"] for one in report["indexed"]) == ["b-txt", "ke-hoach-duong-txt"]
    assert report["failed"] == report["skipped"] == []
    documents = value(cancu("list", "--json"))
    assert {one["id"]: one["source_file"] for one in documents} == {
        "b-txt": "b.txt",
        "ke-hoach-duong-txt": "Kế hoạch đường.txt",
    }
    found = value(cancu("search", "mặt đường của thôn Bắc", "--json", "--limit", "3"))
    assert len(found["hits"]) <= 3
    assert found["hits"][0]["document"]["id"] == "ke-hoach-duong-txt"
    assert found["hits"][0]["citation"]["url"].startswith("/documents/ke-hoach-duong-txt#p-")
    status = value(cancu("status", "--json"))
    assert (status["documents"], status["embedder"]) == (2, "fake")
    assert value(cancu("verify", "--json")) == {"ok": True, "documents": 2, "problems": []}
    assert len(value(cancu("rebuild", "--json"))["indexed"]) == 2
    assert value(cancu("remove", "b-txt", "--json")) == {"removed": ["b-txt"], "missing": []}
    assert [one["id"] for one in value(cancu("list", "--json"))] == ["ke-hoach-duong-txt"]


def test_without_json_a_person_can_read_it(cancu, files):
    assert "2 văn bản đã lập chỉ mục" in cancu("index", files).stdout
    assert "2 không thay đổi" in cancu("index", files).stdout
    assert "b-txt\t" in cancu("list").stdout
    shown = cancu("search", "nhà văn hóa").stdout
    assert "/documents/" in shown
    assert "1. " in shown
    assert "Văn bản: 2" in cancu("status").stdout
    assert "nguyên vẹn" in cancu("verify").stdout


def test_files_that_fail_are_named_with_the_reason_and_the_exit_code_is_one(cancu, files):
    (files / "rỗng.txt").write_text("")
    finished = cancu("index", files, "--json")
    assert finished.exit_code == 1
    report = json.loads(finished.stdout)
    assert [one["path"] for one in report["failed"]] == [str(files / "rỗng.txt")]
    lines = [line for line in finished.stderr.splitlines() if "rỗng.txt" in line]
    assert len(lines) == 1
    assert len(value(cancu("list", "--json"))) == 2


def test_a_path_that_is_not_there_is_bad_usage_and_leaves_no_trace(cancu, files, data):
    finished = cancu("index", files, files / "không có")
    assert finished.exit_code == 2
    assert "không có" in finished.stderr
    assert finished.stdout == ""
    assert not data.exists()


@pytest.mark.parametrize(
    "arguments",
    [(), ("index",), ("lệnh-lạ",), ("list", "--lạ"), ("search", "x", "--limit", "0"), ("search", ""), ("remove",)],
)
def test_bad_usage_is_exit_code_two(cancu, arguments):
    finished = cancu(*arguments)
    assert finished.exit_code == 2
    assert "Traceback" not in finished.stderr


@pytest.mark.parametrize(
    "arguments", [("list",), ("status",), ("verify",), ("rebuild",), ("remove", "x"), ("search", "x"), ("serve",)]
)
def test_without_an_index_the_way_to_one_is_told(cancu, arguments, data):
    finished = cancu(*arguments)
    assert finished.exit_code == 1
    assert "cancu index" in finished.stderr
    assert len(finished.stderr.strip().splitlines()) == 1
    assert not (data / "index.sqlite").exists()


def test_removing_what_is_not_there_is_said(cancu, files):
    cancu("index", files)
    finished = cancu("remove", "b-txt", "khong-co", "--json")
    assert finished.exit_code == 1
    assert json.loads(finished.stdout) == {"removed": ["b-txt"], "missing": ["khong-co"]}
    assert "khong-co" in finished.stderr


def test_data_may_be_given_on_the_command_line(cancu, files, tmp_path):
    other = tmp_path / "nơi khác"
    assert cancu("index", files, "--data", other).exit_code == 0
    assert len(value(cancu("list", "--json", "--data", other))) == 2
    assert cancu("list").exit_code == 1


def test_another_embedder_is_refused_with_the_way_out(cancu, files, data):
    cancu("index", files)

    with closing(sqlite3.connect(data / "index.sqlite")) as connection, connection:
        connection.execute("UPDATE meta SET value = 'mô hình cũ' WHERE key = 'embedder'")
    for arguments in (("search", "x"), ("index", files)):
        finished = cancu(*arguments)
        assert finished.exit_code == 1
        assert "mô hình cũ" in finished.stderr
        assert "cancu rebuild" in finished.stderr
    assert cancu("rebuild").exit_code == 0
    assert cancu("search", "đường").exit_code == 0


def test_a_setting_that_cannot_be_used_is_named(cancu):
    finished = cancu("serve", CANCU_PORT="tám nghìn")
    assert finished.exit_code == 2
    assert "CANCU_PORT" in finished.stderr


def test_an_unexpected_error_is_one_line_and_a_traceback_on_demand(cancu, files, data):
    data.parent.mkdir(exist_ok=True)
    data.write_text("một tệp, không phải thư mục")
    plain, debug = cancu("index", files), cancu("index", files, CANCU_DEBUG="1")
    assert plain.exit_code == debug.exit_code == 1
    assert "Traceback" not in plain.stderr
    assert "Traceback" in debug.stderr


def test_a_terminal_gets_a_bar_and_the_lines_of_what_failed(cancu, files, monkeypatch):
    monkeypatch.setattr("cancu.output._on_terminal", lambda: True)
    (files / "[bold]rỗng.txt").write_text("")
    finished = cancu("index", files, "--json")
    assert len(json.loads(finished.stdout)["indexed"]) == 2
    assert "LỖI" in finished.stderr
    assert "[bold]rỗng.txt" in finished.stderr


def test_a_reader_that_has_seen_enough_gets_no_complaint(cancu, start, files):
    cancu("index", files)
    process = start("list")
    process.stdout.close()
    assert process.stderr.read() == ""
    process.wait()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_ends_cleanly_and_can_go_on(cancu, start, data, tmp_path, how):
    many = tmp_path / "nhiều"
    many.mkdir()
    for number in range(150):
        (many / f"{number:03}.txt").write_text(plan(f"số {number}"))
    for _ in range(5):
        shutil.rmtree(data, ignore_errors=True)
        process = start("index", many)
        deadline = time.monotonic() + 30
        while not (data / "lexical.current").exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(how)
        _, complaints = process.communicate(timeout=60)
        if process.returncode != 0:  # on a busy machine the signal may come when all is done: then once more
            break
    assert process.returncode == 130
    assert "Đã dừng" in complaints
    assert "Traceback" not in complaints
    assert value(cancu("verify", "--json"))["ok"] is True
    assert cancu("index", many).exit_code == 0
    assert len(value(cancu("list", "--json"))) == 150
