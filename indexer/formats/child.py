"""A child process that answers requests one after another, and what is left of it: nothing, however it ends.

It leads a process group of its own, so that programs it starts end with it; it has a folder of its own for passing
files, removed with it; and when its requests end, because this process closed them or died, it ends itself.
"""

from __future__ import annotations

import contextlib
import math
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

_LENGTH = struct.Struct("!Q")
_ROOT = Path(__file__).resolve().parents[2]
# Nothing that reads files has any use for these.
_SECRET = re.compile(r"KEY|TOKEN|SECRET|PASSWORD|CREDENTIAL", re.IGNORECASE)
_GROUPS = os.name == "posix"
FOLDER_VARIABLE = "CANCU_PASSING_FILES"
"""The environment variable that names the child's own folder."""


def write_message(stream: IO[bytes], *messages: bytes) -> None:
    """Each message after its length (8 bytes, big endian)."""
    for message in messages:
        stream.write(_LENGTH.pack(len(message)))
        stream.write(message)
    stream.flush()


def read_message(stream: IO[bytes], most: int | None = None) -> bytes | None:
    """The next message; None where the other side is gone or announces more than ``most`` bytes."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if most is not None and length > most:
        return None
    message = stream.read(length)
    return message if len(message) == length else None


class Child:
    """One process running ``module``. ``timed_out`` tells whether it was ended for being late."""

    def __init__(self, module: str) -> None:
        self.timed_out = False
        self.answered = 0
        self.folder = tempfile.mkdtemp(prefix=f"cancu-{os.getpid()}-")
        self.process = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(self.folder),
            start_new_session=_GROUPS,
        )
        self._requests = cast("IO[bytes]", self.process.stdin)
        self._replies = cast("IO[bytes]", self.process.stdout)

    @property
    def alive(self) -> bool:
        """Whether it still runs. One that ended is not reaped yet: its number stays its own until ``stop``."""
        if self.process.returncode is not None or not _GROUPS:
            return self.process.poll() is None
        try:
            return os.waitid(os.P_PID, self.process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None
        except ChildProcessError:
            return False

    def ask(
        self,
        request: bytes,
        seconds: float,
        most: int,
        heard: Callable[[bytes], None] | None = None,
        longest: float = math.inf,
    ) -> bytes | None:
        """The reply; None where there is none within ``seconds`` or ``most`` bytes, and then the child is gone.

        A child may say how far it is: an empty message and one that ``heard`` is called with. It then has so many
        seconds more, up to ``longest`` in all. What ``heard`` raises ends the child.
        """
        reply, end = None, time.monotonic() + longest
        try:
            # A closed pipe, or a length that is none: either way no reply.
            with contextlib.suppress(OSError, ValueError, MemoryError):
                write_message(self._requests, request)
                while not (reply := self._within(min(seconds, end - time.monotonic()), most)) and reply is not None:
                    note = self._within(seconds, most)
                    if note and heard:
                        heard(note)
        finally:
            if not reply:
                self.stop()
        self.answered += bool(reply)
        return reply or None

    def _within(self, seconds: float, most: int) -> bytes | None:
        """The next message; the child is ended when it takes longer."""
        timer = threading.Timer(max(0.0, min(seconds, threading.TIMEOUT_MAX)), self._end_late)
        timer.daemon = True
        timer.start()
        try:
            return read_message(self._replies, most)
        finally:
            timer.cancel()

    def _end_late(self) -> None:
        self.timed_out = True
        self._kill()

    def stop(self) -> None:
        """Ends the child with everything that it started, and removes what it left."""
        self._kill()
        self.process.wait()
        self.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _kill(self) -> None:
        if self.process.returncode is not None:  # reaped: its number may be another process's by now
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if _GROUPS:
                os.killpg(self.process.pid, signal.SIGKILL)
            else:
                self.process.kill()

    def close(self) -> None:
        """Closes this process's ends of the pipes."""
        for pipe in (self._requests, self._replies):
            with contextlib.suppress(OSError):
                pipe.close()


def _environment(folder: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not _SECRET.search(name)}
    path = os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH")]))
    return kept | {"PYTHONPATH": path, "TMPDIR": folder, FOLDER_VARIABLE: folder}
