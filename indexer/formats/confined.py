"""Reading in a child process with limits: a file made to harm, or merely broken, costs itself and nothing else.

One child serves one file after the other, so that libraries load once; it is started anew after a crash, a timeout,
a fork, or a file that took much memory. The file goes in by its standard input; what was read in it, or the error's
message, comes back. Reading is all that is done with a file's bytes, and understanding its text: a text can be made
to keep a regular expression busy for ever as a picture can be made to crash its decoder.
"""

from __future__ import annotations

import atexit
import dataclasses
import io
import os
import pickle
import threading
from typing import TYPE_CHECKING, Literal, TypeVar

from indexer import errors, model
from indexer.errors import CancuError, UnreadableFileError
from indexer.formats.child import Child, read_message, write_message
from indexer.formats.failures import unreadable
from indexer.formats.progress import hear_page
from indexer.model import ParsedDocument, Reading, Sheet, Unpacked

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["MOST_REPLY", "end", "limits", "parse_confined", "read_confined", "read_message", "write_message"]

Task = Literal["read", "parse", "unpack", "sheet"]
Wanted = TypeVar("Wanted", Reading, ParsedDocument, Unpacked, Sheet)

_MEGABYTE = 1024 * 1024


@dataclasses.dataclass(slots=True)
class Limits:
    """How long a file may take to be read."""

    # Sound files take a tenth of a second a page on a slow machine; what needs longer than this hangs. Pages of
    # long files and those read by OCR say when they are done, which gives the rest as long again.
    seconds: float = 120.0
    seconds_per_megabyte: float = 10.0
    # With all that its pages give it: a scan of 400 pages, a text of 20,000.
    longest: float = 3600.0

    def of(self, content: bytes) -> float:
        """Seconds for this file."""
        return self.seconds + self.seconds_per_megabyte * len(content) / _MEGABYTE


limits = Limits()
MOST_REPLY = 256 * _MEGABYTE
"""Bytes of a reading: that of a 5,000-page document takes a fifth of it."""
_SPLIT = "hãy chia nhỏ tệp hoặc xuất lại thành PDF/DOCX từ phần mềm gốc rồi thử lại"
_ERRORS = {name: kind for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, CancuError)}


def read_confined(name: str, content: bytes) -> Reading:
    """What the child reads in the file. Raises UnreadableFileError: the child's own, or that it died or hung."""
    return _told(name, _asked("read", name, content), Reading)


def parse_confined(name: str, content: bytes, document_id: str, facts: Mapping[str, object] | None) -> ParsedDocument:
    """The document that the child makes of the file. Raises UnreadableFileError, as ``read_confined``."""
    return _told(name, _asked("parse", name, content, document_id, facts), ParsedDocument)


def unpack_confined(name: str, content: bytes, start: int) -> Unpacked:
    """What the child takes out of a ZIP or an e-mail. Raises UnreadableFileError, as ``read_confined``."""
    return _told(name, _asked("unpack", name, content, start), Unpacked)


def sheet_confined(name: str, content: bytes) -> Sheet:
    """The document as it is set, as the child reads it. Raises UnreadableFileError, as ``read_confined``."""
    return _told(name, _asked("sheet", name, content), Sheet)


def _told(name: str, reply: object, kind: type[Wanted]) -> Wanted:
    match reply:
        case ("", result) if isinstance(result, kind):
            return result
        case (str(error), str(message)) if error:
            raise _ERRORS.get(error, UnreadableFileError)(message)
    raise unreadable(name, "trình đọc dừng đột ngột (tệp hỏng hoặc cần quá nhiều bộ nhớ)", _SPLIT)


def _asked(task: Task, name: str, content: bytes, *more: object) -> object:
    """The child's reply. A child that served other files before may owe its death to them: then a new one is asked."""
    seconds = limits.of(content)
    request = pickle.dumps((task, seconds, name, content, *more))
    with _turns.lock:
        reply, child = _turns.ask(request, seconds)
        if reply is None and not child.timed_out and child.answered:
            reply, child = _turns.ask(request, seconds)
    if child.timed_out:
        raise unreadable(name, "đọc quá lâu nên đã dừng", _SPLIT)
    return reply


def get_ready() -> None:
    """Starts the child ahead of the first file: its half a second passes beside what else there is to load."""
    with _turns.lock:
        _turns.living_child()


def end() -> None:
    """Ends the child, if there is one; the next file starts another."""
    with _turns.lock:
        _turns.stop()


class _Reply(pickle.Unpickler):
    """Builds the model's dataclasses and nothing else, whatever a child taken over by a hostile file may send."""

    def find_class(self, module: str, name: str) -> object:
        found = getattr(model, name, None) if module == model.__name__ else None
        if isinstance(found, type) and dataclasses.is_dataclass(found) and found.__module__ == model.__name__:
            return found
        message = f"{module}.{name}"
        raise pickle.UnpicklingError(message)


class _Turns:
    """Who may use the child: one thread at a time. Held apart so that a fork can start with a fresh one."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.child: Child | None = None

    def ask(self, request: bytes, seconds: float) -> tuple[object, Child]:
        """The reply, None where there is none, and the child that gave it."""
        child = self.living_child()
        data = child.ask(request, seconds, MOST_REPLY, hear_page, limits.longest)
        try:
            error, result, is_tired = _Reply(io.BytesIO(data or b"")).load()
        except Exception:  # no reply, or one that is none of ours
            child.stop()
            return None, child
        if is_tired:
            child.stop()
        return (error, result), child

    def living_child(self) -> Child:
        """The one there is, or a new one."""
        if self.child is None or not self.child.alive:
            self.stop()
            self.child = Child("indexer.formats.worker")
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
