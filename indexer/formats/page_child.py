"""Pages as pictures, made in a child process with limits: a hostile file costs its own picture and nothing else.

The child serves one page after the other, so that libraries load once; it is started anew after a crash, a timeout
or a fork. What it answers is JSON and bytes, never objects, and no longer than a page can be.
"""

from __future__ import annotations

import atexit
import json
import os
import struct
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, cast

from indexer.errors import UnreadableFileError
from indexer.formats.confined import write_message
from indexer.formats.page_shape import PageShape
from indexer.model import PageWord

# A page takes a tenth of a second; what needs longer than this hangs.
_SECONDS = 20.0
# A picture of 16 million pixels has under 8 MB, ten thousand words have under 2 MB.
_MOST_BYTES = 16 * 1024 * 1024
_LENGTH = struct.Struct("!Q")
_ROOT = Path(__file__).resolve().parents[2]


def shape(content: bytes, number: int) -> PageShape:
    """The size and the words of page ``number``, from 1. Raises ``UnreadableFileError``."""
    told, _ = _ask({"page": number}, content)
    try:
        width, height, rotation, words = told
        return PageShape(float(width), float(height), int(rotation), tuple(PageWord(*word) for word in words))
    except (TypeError, ValueError) as error:
        raise _failed(number) from error


def picture(content: bytes, number: int, width: int, rotation: int) -> bytes:
    """The page as a WebP picture, turned as its shape says. Raises ``UnreadableFileError``."""
    return _ask({"page": number, "width": width, "rotation": rotation}, content)[1]


def _ask(wanted: dict[str, int], content: bytes) -> tuple[Any, bytes]:
    with _turns.lock:
        reply = _turns.living_child().ask(json.dumps(wanted).encode(), content)
    if reply is None or (isinstance(reply[0], dict) and "error" in reply[0]):
        raise _failed(wanted["page"])
    return reply


def _failed(number: int) -> UnreadableFileError:
    return UnreadableFileError(f"Trang {number} không hiện được thành hình. Hãy xem phần chữ, hoặc mở tệp gốc.")


class _Child:
    """The child process and its two pipes."""

    def __init__(self) -> None:
        path = os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH")]))
        self._process = subprocess.Popen(
            [sys.executable, "-m", "indexer.formats.page_worker"],
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

    def ask(self, wanted: bytes, content: bytes) -> tuple[Any, bytes] | None:
        """The child's reply; None where there is none, and then the child is gone."""
        timer = threading.Timer(_SECONDS, self._process.kill)
        timer.daemon = True
        timer.start()
        reply = None
        with suppress(Exception):  # a closed pipe, or a reply that is none: either way no reply
            write_message(self._requests, wanted, content)
            reply = (json.loads(self._part()), self._part())
        timer.cancel()
        if reply is None:
            self.stop()
        return reply

    def _part(self) -> bytes:
        (length,) = _LENGTH.unpack(self._replies.read(_LENGTH.size))
        if length > _MOST_BYTES:
            raise ValueError(length)
        part = self._replies.read(length)
        if len(part) < length:
            raise EOFError
        return part

    def stop(self) -> None:
        """Ends the child and closes its pipes."""
        self._process.kill()
        self._process.wait()
        self.close()

    def close(self) -> None:
        """Closes this process's ends of the pipes."""
        for pipe in (self._requests, self._replies):
            with suppress(OSError):
                pipe.close()


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
