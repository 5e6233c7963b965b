"""The child process that reads files: what befalls it befalls one file, and nothing of it is left behind."""

from __future__ import annotations

import io
import os
import pickle
import signal
import socket
import subprocess
import sys
import threading
import time
import zlib
from pathlib import Path

import pytest

from indexer.errors import UnreadableFileError
from indexer.formats import confined
from indexer.formats.child import Child
from indexer.formats.registry import read
from indexer.formats.worker import SAMPLE
from indexer.parse import parse, parse_here
from tests.indexer.plans import plan

from .conftest import lines


def child() -> Child:
    assert confined._turns.child is not None
    return confined._turns.child


@pytest.fixture
def fresh():
    """No child yet."""
    confined.end()


@pytest.mark.usefixtures("fresh")
def test_a_child_got_ready_ahead_reads_the_first_file():
    confined.get_ready()
    ready = child().process.pid
    assert lines(read("a.txt", "Sẵn sàng".encode())) == ["Sẵn sàng"]
    assert child().process.pid == ready


def test_what_a_child_reads_to_get_ready_leads_through_all_of_reading():
    parsed = parse_here("mẫu.txt", SAMPLE.encode(), "mau-txt", None)
    assert parsed.document.type == "Kế hoạch"
    assert [each.lead for each in parsed.assignments] == [("Trạm Y tế",)]
    assert [each.value for each in parsed.targets] == ["95"]


def test_a_child_that_died_is_replaced():
    read("a.txt", b"abc")
    os.kill(child().process.pid, signal.SIGKILL)
    child().process.wait()
    assert lines(read("a.txt", "Sống lại".encode())) == ["Sống lại"]


def kill_while_asked(process) -> None:
    """The child dies in the middle of the next request."""
    os.kill(process.pid, signal.SIGSTOP)
    threading.Timer(0.2, lambda: os.kill(process.pid, signal.SIGKILL)).start()


def test_a_file_pays_for_its_own_crash_only():
    """A child that read other files before may die of what they did to it: the file is given to another."""
    read("a.txt", b"abc")
    kill_while_asked(child().process)
    assert lines(read("b.txt", b"abc")) == ["abc"]


@pytest.mark.usefixtures("fresh")
def test_a_file_over_which_a_new_child_dies_too_is_refused(monkeypatch):
    started = []

    class Dying(Child):
        def __init__(self, module: str) -> None:
            super().__init__(module)
            started.append(self)
            kill_while_asked(self.process)

    monkeypatch.setattr(confined, "Child", Dying)
    with pytest.raises(UnreadableFileError, match="dừng đột ngột"):
        read("b.txt", b"abc")
    assert len(started) == 1
    monkeypatch.undo()
    assert lines(read("a.txt", b"abc")) == ["abc"]


def test_a_file_that_takes_too_long_is_given_up(monkeypatch):
    read("a.txt", b"abc")
    monkeypatch.setattr(confined.limits, "seconds", 0.3)
    os.kill(child().process.pid, signal.SIGSTOP)
    with pytest.raises(UnreadableFileError, match="quá lâu"):
        read("b.txt", b"abc")


@pytest.mark.usefixtures("fresh")
def test_a_reading_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(confined, "MOST_REPLY", 100)
    with pytest.raises(UnreadableFileError, match="dừng đột ngột"):
        read("b.txt", b"abc" * 100)


def test_a_document_is_understood_in_the_child_too():
    document = parse("a.txt", plan("A").encode(), "a-txt", {"number": "1/KH-UBND"})
    assert (document.document.number, document.document.locality) == ("1/KH-UBND", "xã Thử Nghiệm A")
    assert child().alive


def test_a_child_may_send_nothing_but_the_models_types():
    for wrong in (os.system, Path, subprocess.Popen):
        with pytest.raises(pickle.UnpicklingError):
            confined._Reply(io.BytesIO(pickle.dumps(wrong))).load()


def test_threads_take_turns():
    found: list[list[str]] = []
    threads = [
        threading.Thread(target=lambda n=n: found.append(lines(read("a.txt", f"Dòng {n}".encode())))) for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == [[f"Dòng {n}"] for n in range(8)]


def test_a_forked_process_starts_a_child_of_its_own():
    read("a.txt", b"abc")
    pid = os.fork()
    if pid == 0:
        os._exit(0 if confined._turns.child is None and lines(read("a.txt", b"def")) == ["def"] else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    assert lines(read("a.txt", b"abc")) == ["abc"]


# ---- nothing left behind -------------------------------------------------------------------------------------


def gone(pid: int) -> bool:
    """Whether the process ends within five seconds."""
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            if Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z":
                return True
        except FileNotFoundError:
            return True
        time.sleep(0.02)
    return False


CHILD_AT_WORK = (
    "import os, signal, sys, threading, time\n"
    "from indexer.formats import confined, registry\n"
    "registry.read('a.txt', b'abc')\n"
    "child = confined._turns.child\n"
    "print(child.process.pid, child.folder, flush=True)\n"
)


def started(rest: str) -> tuple[subprocess.Popen, int, Path]:
    process = subprocess.Popen([sys.executable, "-c", CHILD_AT_WORK + rest], stdout=subprocess.PIPE, text=True)
    pid, folder = process.stdout.readline().split()
    return process, int(pid), Path(folder)


@pytest.mark.parametrize("end", ["", "os.kill(os.getpid(), signal.SIGKILL)"], ids=["itself", "killed"])
def test_the_child_and_its_folder_go_with_the_parent(end):
    process, pid, folder = started(end)
    with process:
        assert gone(pid)
    assert not folder.exists()


def test_a_child_that_hangs_goes_with_its_parent_killed():
    """A file that never ends being read: the parent is killed meanwhile."""
    busy = "threading.Thread(target=lambda: registry.read('b.txt', BUSY), daemon=True).start(); time.sleep(60)"
    process, pid, folder = started(f"BUSY = ('| a ' * 40 + '\\n').encode() * 40_000\n{busy}")
    with process:
        time.sleep(0.3)
        process.kill()
        assert gone(pid)
    assert not folder.exists()


def test_programs_that_a_child_started_end_with_it(tmp_path):
    script = tmp_path / "started.py"
    script.write_text(
        "import subprocess, sys, os\n"
        "from indexer.formats.child import write_message, read_message\n"
        "request = read_message(sys.stdin.buffer)\n"
        "started = subprocess.Popen(['sleep', '60'], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)\n"
        "write_message(sys.stdout.buffer, str(started.pid).encode())\n"
        "started.wait()\n"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(tmp_path))
        one = Child("started")
        pid = int(one.ask(b"x", 10, 100) or b"0")
        assert Path(f"/proc/{pid}").exists()
        one.stop()
    assert gone(pid)
    assert not Path(one.folder).exists()


# ---- what it may not -----------------------------------------------------------------------------------------

ASK = (
    "import sys, socket, resource, os\n"
    "from indexer.formats.confinement import confine, allow_seconds\n"
    "from indexer.formats.child import write_message, read_message\n"
    "confine()\n"
    "read_message(sys.stdin.buffer)\n"
)


def told_by(tmp_path, code: str) -> str | None:
    (tmp_path / "asked.py").write_text(ASK + code)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(tmp_path))
        patch.setenv("CANCU_LLM_KEY", "mật khẩu")
        one = Child("asked")
        reply = one.ask(b"x", 10, 1000)
        one.stop()
    return None if reply is None else reply.decode()


def test_the_child_has_no_network(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        code = (
            "try:\n"
            f"    socket.create_connection(('127.0.0.1', {port}), 2); told = b'connected'\n"
            "except OSError as error:\n"
            "    told = type(error).__name__.encode()\n"
            "write_message(sys.stdout.buffer, told)\n"
        )
        told = told_by(tmp_path, code)
    if told == "connected":
        pytest.skip("this kernel lets no process leave the network")
    assert told == "OSError"


def test_the_child_has_limits_and_no_secrets(tmp_path):
    code = (
        "kinds = [resource.RLIMIT_AS, resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE, resource.RLIMIT_CORE]\n"
        "told = [resource.getrlimit(kind)[0] for kind in kinds] + [int('CANCU_LLM_KEY' in os.environ)]\n"
        "write_message(sys.stdout.buffer, repr(told).encode())\n"
    )
    memory, file, files, core, secret = map(int, (told_by(tmp_path, code) or "").strip("[]").split(","))
    assert 0 < memory <= 4 << 30
    assert 0 < file <= 1 << 30
    assert 0 < files <= 1024
    assert (core, secret) == (0, 0)


def test_a_child_that_no_signal_of_ours_reaches_is_ended_by_the_kernel(tmp_path):
    code = "allow_seconds(0.1)\nwhile True: pass\n"
    began = time.monotonic()
    assert told_by(tmp_path, code) is None
    assert time.monotonic() - began < 9


# ---- bombs ---------------------------------------------------------------------------------------------------


def test_a_bomb_in_a_pdf_costs_memory_and_time_of_the_child_only():

    packer = zlib.compressobj(9)
    head = packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    data = head + block * 8191  # 8 GB
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n" % len(data) + data + b"\nendstream"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        stream,
    ]
    body = b"%PDF-1.4\n"
    offsets = []
    for number, item in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj" % number + item + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    content = body + b"xref\n0 5\n0000000000 65535 f \n" + table
    content += b"trailer<</Root 1 0 R/Size 5>>\nstartxref\n%d\n%%%%EOF" % len(body)
    with pytest.raises(UnreadableFileError, match=r"quá lớn|dừng đột ngột|không có chữ"):
        read("bom.pdf", content)
    assert lines(read("a.txt", b"abc")) == ["abc"]


def test_pages_that_are_done_give_a_long_file_time_but_not_for_ever(tmp_path):
    (tmp_path / "told.py").write_text(
        "import sys, time\n"
        "from indexer.formats.child import read_message, write_message\n"
        "read_message(sys.stdin.buffer)\n"
        "for _ in range(20):\n"
        "    time.sleep(0.1)\n"
        "    write_message(sys.stdout.buffer, b'', b'page')\n"
        "write_message(sys.stdout.buffer, b'done')\n"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(tmp_path))
        patient, impatient = Child("told"), Child("told")
    assert patient.ask(b"x", 1.5, 100) == b"done"
    assert impatient.ask(b"x", 1.5, 100, longest=1.5) is None
    assert impatient.timed_out
    patient.stop()
