"""Pages as pictures, made in a child process with limits: a hostile file costs its own picture and nothing else.

What the child answers is JSON and a picture, never objects, and no longer than a page can be.
"""

from __future__ import annotations

import atexit
import json
import os
import pickle
import threading
from typing import TYPE_CHECKING, Any

from indexer.errors import UnreadableFileError
from indexer.formats.child import Child
from indexer.formats.page_shape import PageShape
from indexer.model import PageWord

if TYPE_CHECKING:
    from collections.abc import Mapping

# A page takes a tenth of a second; what needs longer than this hangs.
_SECONDS = 20.0
# A picture of 16 million pixels has under 8 MB, ten thousand words have under 2 MB.
_MOST_REPLY = 16 * 1024 * 1024


def shape(content: bytes, number: int, *, as_is: bool = False) -> PageShape:
    """The size and the words of page ``number``, from 1. Raises ``UnreadableFileError``.

    ``as_is`` leaves the page turned as the file has it, as OCR does, and takes no words from it.
    """
    told, _ = _ask({"page": number, "as_is": as_is}, content)
    try:
        width, height, rotation, words = told
        return PageShape(float(width), float(height), int(rotation), tuple(PageWord(*word) for word in words))
    except (TypeError, ValueError) as error:
        raise _failed(number) from error


def picture(content: bytes, number: int, width: int, rotation: int) -> bytes:
    """The page as a WebP picture, turned as its shape says. Raises ``UnreadableFileError``."""
    return _ask({"page": number, "width": width, "rotation": rotation}, content)[1]


def _ask(wanted: Mapping[str, int], content: bytes) -> tuple[Any, bytes]:
    with _turns.lock:
        reply = _turns.living_child().ask(pickle.dumps((_SECONDS, wanted, content)), _SECONDS, _MOST_REPLY)
    try:
        head, _, picture = (reply or b"").partition(b"\n")
        told = json.loads(head)
    except ValueError as error:
        raise _failed(wanted["page"]) from error
    if isinstance(told, dict) and "error" in told:
        raise _failed(wanted["page"])
    return told, picture


def _failed(number: int) -> UnreadableFileError:
    return UnreadableFileError(f"Trang {number} không hiện được thành hình. Hãy xem phần chữ, hoặc mở tệp gốc.")


class _Turns:
    """Who may use the child: one thread at a time. Held apart so that a fork can start with a fresh one."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._child: Child | None = None

    def living_child(self) -> Child:
        if self._child is None or not self._child.alive:
            self.stop()
            self._child = Child("indexer.formats.page_worker")
        return self._child

    def stop(self) -> None:
        if self._child:
            self._child.stop()
            self._child = None

    def forget(self) -> None:
        """After a fork: the child is the parent's, and its lock may be held by a thread that is not here."""
        if self._child:
            self._child.close()
        self.lock, self._child = threading.Lock(), None


_turns = _Turns()
atexit.register(_turns.stop)
if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(after_in_child=_turns.forget)
