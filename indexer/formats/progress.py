"""Who is told of each page read by OCR: seconds a page, so that waiting for a long scan wants a word.

Deep inside a reader nothing is known of who waits; the process that reads says it once, here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Listener = Callable[[int, int], None]


class _Told:
    listener: Listener | None = None


def listen(listener: Listener | None) -> None:
    """From now on ``listener(done, total)`` is called after each page; None ends it."""
    _Told.listener = listener


def tell_page(done: int, total: int) -> None:
    """``done`` of ``total`` pages to be read by OCR are read. What the listener raises ends the reading."""
    if _Told.listener:
        _Told.listener(done, total)
