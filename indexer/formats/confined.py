"""Parsing in a child process with limits: a file made to harm, or merely broken, costs itself and nothing else.

One child serves one file after the other, so that libraries load once; it is started anew after a crash, a
timeout or a fork. The file goes in by its standard input; the reading, or its error's message, comes back.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import os
import pickle
import struct
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, cast

from indexer import model
from indexer.errors import UnreadableFileError
from indexer.formats.failures import unreadable
from indexer.model import Reading

# Sound files take a tenth of a second a page on a slow machine; what needs longer than this hangs.
_SECONDS = 120.0
_SECONDS_PER_MEGABYTE = 10.0
_MEGABYTE = 1024 * 1024
_LENGTH = struct.Struct("!Q")
_ROOT = Path(__file__).resolve().parents[2]
_SPLIT = "hãy chia nhỏ tệp hoặc xuất lại thành PDF/DOCX từ phần mềm gốc rồi thử lại"


def read_confined(name: str, content: bytes) -> Reading:
    """What the child reads in the file. Raises UnreadableFileError: the child's own, or that it died or hung."""
    with _turns.lock:
        child = _turns.living_child()
        reply = child.ask(name, content, _SECONDS + _SECONDS_PER_MEGABYTE * len(content) / _MEGABYTE)
    if isinstance(reply, Reading):
        return reply
    if isinstance(reply, str):
        raise UnreadableFileError(reply)
    if child.timed_out:
        raise unreadable(name, "đọc quá lâu nên đã dừng", _SPLIT)
    raise unreadable(name, "trình đọc dừng đột ngột (tệp hỏng hoặc cần quá nhiều bộ nhớ)", _SPLIT)


def write_message(stream: IO[bytes], *parts: bytes) -> None:
    """Each part after its length (8 bytes, big endian)."""
    for part in parts:
        stream.write(_LENGTH.pack(len(part)))
        stream.write(part)
    stream.flush()


def read_message(stream: IO[bytes]) -> bytes | None:
    """The next part; None where the other side is gone."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    part = stream.read(length)
    return part if len(part) == length else None


class _Child:
    """The child process and its two pipes."""

    def __init__(self) -> None:
        path = os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH")]))
        self.timed_out = False
        self._process = subprocess.Popen(
            [sys.executable, "-m", "indexer.formats.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
        )
        self._requests = cast("IO[bytes]", self._process.stdin)
        self._replies = cast("IO[bytes]", self._process.stdout)

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, name: str, content: bytes, seconds: float) -> Reading | str | None:
        """The child's reply; None where there is none, and then the child is gone."""
        timer = threading.Timer(seconds, self._stop_late)
        timer.daemon = True
        timer.start()
        reply = None
        with contextlib.suppress(Exception):  # a closed pipe, or a reply that is none: either way no reply
            write_message(self._requests, name.encode("utf-8", "surrogatepass"), content)
            data = read_message(self._replies)
            reply = _Reply(io.BytesIO(data)).load() if data else None
        timer.cancel()
        if not isinstance(reply, Reading | str):
            self.stop()
            return None
        return reply

    def _stop_late(self) -> None:
        self.timed_out = True
        self._process.kill()

    def stop(self) -> None:
        """Ends the child and closes its pipes."""
        self._process.kill()
        self._process.wait()
        self.close()

    def close(self) -> None:
        """Closes this process's ends of the pipes."""
        for pipe in (self._requests, self._replies):
            with contextlib.suppress(OSError):
                pipe.close()


class _Reply(pickle.Unpickler):
    """Builds readings and nothing else, whatever a child taken over by a hostile file may send."""

    def find_class(self, module: str, name: str) -> object:
        if module == model.__name__ and name in {"Reading", "Page", "PageWord", "Line", "Table"}:
            return getattr(model, name)
        message = f"{module}.{name}"
        raise pickle.UnpicklingError(message)


class _Turns:
    """Who may use the child: one thread at a time. Held apart so that a fork can start with a fresh one."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.child: _Child | None = None

    def living_child(self) -> _Child:
        if self.child is None or not self.child.alive:
            self.stop()
            self.child = _Child()
        return self.child

    def stop(self) -> None:
        if self.child:
            self.child.stop()
            self.child = None

    def forget(self) -> None:
        """After a fork: the child is the parent's, and its lock may be held by a thread that is not here."""
        if self.child:
            self.child.close()
        self.lock, self.child = threading.Lock(), None


_turns = _Turns()
atexit.register(_turns.stop)
if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(after_in_child=_turns.forget)
