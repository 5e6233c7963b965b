"""Who is told of pages read: by OCR each (seconds a page), of a long file some, so that waiting for it wants a word.

Deep inside a reader nothing is known of who waits; the process that reads says it once, here.
"""

from __future__ import annotations

import struct
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Listener = Callable[[int, int], None]

_NOTE = struct.Struct("!LL")


class _Told:
    listener: Listener | None = None


@contextmanager
def pages_told(listener: Listener) -> Iterator[None]:
    """Meanwhile ``listener(done, total)`` is called after each page."""
    before, _Told.listener = _Told.listener, listener
    try:
        yield
    finally:
        _Told.listener = before


def tell_page(done: int, total: int) -> None:
    """``done`` of ``total`` pages (those for OCR, or all) are read. What the listener raises ends the reading."""
    if _Told.listener:
        _Told.listener(done, total)


def page_note(done: int, total: int) -> bytes:
    """What a child process says of it to the process that waits."""
    return _NOTE.pack(done, total)


def hear_page(note: bytes) -> None:
    """Tells, in the process that waits, what its child said."""
    if len(note) == _NOTE.size:
        tell_page(*_NOTE.unpack(note))
