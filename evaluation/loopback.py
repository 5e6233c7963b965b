"""A real ``cancu serve`` on a free port of this machine, and a client that keeps its connection."""

from __future__ import annotations

import gzip
import http.client
import os
import re
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self
from urllib.parse import quote, urljoin

if TYPE_CHECKING:
    from collections.abc import Iterator

HOST = "127.0.0.1"
START_SECONDS = 60.0
STOP_SECONDS = 10.0
REQUEST_SECONDS = 30.0
_POLL_SECONDS = 0.01
_TAG = re.compile(r"<(?:link|script|img)\b[^>]*>", re.IGNORECASE)
_ADDRESS = re.compile(r"""\b(?:href|src)\s*=\s*["']([^"']+)""", re.IGNORECASE)
_NOT_FETCHED = re.compile(r"""\brel\s*=\s*["'](?:canonical|alternate|next|prev|search|author|license)""", re.IGNORECASE)
_IN_CSS = re.compile(r"""url\(\s*["']?([^"')]+)""")


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer: ``transferred`` is the body as it came over the wire, ``body`` the same unpacked."""

    status: int
    kind: str
    transferred: int
    body: bytes
    ms: float


class Server:
    """``cancu serve`` as a process of its own, for the length of a with-block. Raises ``TimeoutError``."""

    def __init__(self, data: Path) -> None:
        with socket.socket() as probe:
            probe.bind((HOST, 0))
            self.port: int = probe.getsockname()[1]
        self._command = [
            *cancu_command(),
            "serve",
            "--host",
            HOST,
            "--port",
            str(self.port),
            "--data",
            str(data),
        ]
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(  # noqa: S603 - our own command
            self._command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def cpu_seconds(self) -> float | None:
        """What the server has computed so far, in all its threads; None where the system does not tell (no /proc)."""
        told = Path(f"/proc/{self._process.pid}/stat") if self._process else None
        if told is None or not told.exists():
            return None
        # Behind the name in brackets: utime and stime are the 12th and 13th (proc(5) counts them 14 and 15).
        fields = told.read_text("ascii", "replace").rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def first_answer(self, path: str) -> Reply:
        """Asks until it is answered with 200; ``ms`` is that last request's own time."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self._process is not None and self._process.poll() is not None:
                raise TimeoutError(f"cancu serve ended with exit code {self._process.returncode}")
            try:
                with Client(self.port) as client:
                    reply = client.get(path)
                if reply.status == http.HTTPStatus.OK:
                    return reply
            except OSError:
                pass
            time.sleep(_POLL_SECONDS)
        raise TimeoutError(f"cancu serve gave no answer within {START_SECONDS:.0f} s")


class Client:
    """One kept connection."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection(HOST, port, timeout=REQUEST_SECONDS)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def get(self, path: str) -> Reply:
        """The whole reply to a GET, compressed on the way if the server offers it."""
        started = time.perf_counter()
        self._connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        response = self._connection.getresponse()
        raw = response.read()
        ms = (time.perf_counter() - started) * 1000
        packed = response.headers.get("Content-Encoding") == "gzip"
        body = gzip.decompress(raw) if packed else raw
        return Reply(response.status, response.headers.get("Content-Type", ""), len(raw), body, ms)


def cancu_command() -> list[str]:
    """The installed command beside this interpreter, or the package run as a module."""
    installed = Path(sys.executable).with_name("cancu")
    return [str(installed)] if installed.exists() else [sys.executable, "-m", "cancu"]


def search_path(query: str, *, page: bool = False) -> str:
    """The URL of a search, of the API or of the page."""
    return f"{'/search' if page else '/api/search'}?q={quote(query)}"


def answer_path(query: str) -> str:
    """The URL of an answer of the API."""
    return f"/api/answer?q={quote(query)}"


def page_weight(client: Client, path: str) -> dict[str, Reply]:
    """A page and everything it makes a browser fetch: address -> reply."""
    found = {path: client.get(path)}
    waiting = list(_fetched_by(path, found[path]))
    while waiting:
        address = waiting.pop()
        if address not in found:
            found[address] = client.get(address)
            waiting += _fetched_by(address, found[address])
    return found


def _fetched_by(base: str, reply: Reply) -> Iterator[str]:
    text = reply.body.decode("utf-8", "replace")
    if "html" in reply.kind:
        for tag in _TAG.findall(text):
            address = _ADDRESS.search(tag)
            if address and not _NOT_FETCHED.search(tag):
                yield from _local(base, address[1])
    if "html" in reply.kind or "css" in reply.kind:
        for address in _IN_CSS.findall(text):
            yield from _local(base, address)


def _local(base: str, address: str) -> Iterator[str]:
    if not address.startswith(("data:", "#", "http:", "https:", "//")):
        yield urljoin(base, address.replace("&amp;", "&")).split("#")[0]
