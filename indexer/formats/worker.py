"""The child process of ``confined``: reads one file after the other under limits until its input ends."""

from __future__ import annotations

import os
import pickle
import threading
import warnings
from functools import partial
from queue import SimpleQueue
from typing import IO, TYPE_CHECKING

from indexer.errors import CancuError
from indexer.formats.child import FOLDER_VARIABLE, read_message, write_message
from indexer.formats.confinement import allow_seconds, confine, end_group, peak_memory
from indexer.formats.progress import page_note, pages_told

if TYPE_CHECKING:
    from collections.abc import Callable

# A child that has held so much keeps the next file from having it.
_TIRED = 1024**3
SAMPLE = """ỦY BAN NHÂN DÂN XÃ A

KẾ HOẠCH

1. Đến năm 2030 có trên 95% người dân được khám sức khỏe.

2. Giao Trạm Y tế chủ trì, phối hợp với Phòng Kinh tế báo cáo trước ngày 15/12 hằng năm.
"""
"""What a child reads that is started ahead of the first file."""


def main() -> None:
    """Serves requests (task, seconds, name, content and more) with (error's name or "", result, whether tired)."""
    confine()
    warnings.simplefilter("ignore")
    requests, replies = _channels()
    inbox: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=_listen, args=(requests, inbox), daemon=True).start()
    tasks = _tasks()
    if inbox.empty():  # started ahead of the first file: what understanding it will load is loaded meanwhile
        _answer(tasks["parse"], "mẫu.txt", SAMPLE.encode(), "mau-txt", None)
    while True:
        task, seconds, name, *rest = pickle.loads(inbox.get())  # noqa: S301 - from our own parent
        allow_seconds(seconds)
        with pages_told(partial(_tell, replies, seconds)):
            answer = _answer(tasks[task], name, *rest)
        write_message(replies, answer)


def _tell(replies: IO[bytes], seconds: float, done: int, total: int) -> None:
    """Says that a page was read by OCR, which gives those that follow as long again."""
    allow_seconds(seconds)
    write_message(replies, b"", page_note(done, total))


def _channels() -> tuple[IO[bytes], IO[bytes]]:
    """The parent's two pipes, out of reach of libraries that print and of programs that we start."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    return requests, replies


def _listen(requests: IO[bytes], inbox: SimpleQueue[bytes]) -> None:
    """Takes in requests while others are worked on; when they end, so does everything here."""
    while request := read_message(requests):
        inbox.put(request)
    end_group(os.environ.get(FOLDER_VARIABLE))


def _tasks() -> dict[str, Callable[..., object]]:
    # Deferred: the network is left before any library starts a thread.
    from indexer.formats.containers import unpack_here  # noqa: PLC0415
    from indexer.formats.registry import read_here  # noqa: PLC0415
    from indexer.parse import parse_here  # noqa: PLC0415
    from indexer.sheet import sheet_here  # noqa: PLC0415

    return {"read": read_here, "parse": parse_here, "unpack": unpack_here, "sheet": sheet_here}


def _answer(task: Callable[..., object], name: str, *rest: object) -> bytes:
    from indexer.formats.confined import MOST_REPLY  # noqa: PLC0415 - deferred as above
    from indexer.formats.failures import unreadable  # noqa: PLC0415 - deferred as above

    error, result = "", None
    try:
        result = task(name, *rest)
    except CancuError as failure:
        error, result = type(failure).__name__, str(failure)
    answer = pickle.dumps((error, result, peak_memory() > _TIRED))
    if len(answer) <= MOST_REPLY:
        return answer
    too_much = unreadable(name, "tệp cho ra quá nhiều chữ", "chia nhỏ tệp rồi thử lại")
    return pickle.dumps((type(too_much).__name__, str(too_much), True))


if __name__ == "__main__":
    main()
