"""The child process of ``page_child``: shapes and pictures of pages, one after the other, until its input ends."""

from __future__ import annotations

import json
import os
import sys
import warnings
from contextlib import suppress
from dataclasses import astuple

from indexer.formats.confined import read_message, write_message
from indexer.formats.page_images import page_picture, page_shape

# A large page takes 0.3 GB; a bomb takes all there is.
_MOST_MEMORY = 2 * 1024**3


def main() -> None:
    """Serves requests (JSON, file) with (JSON, bytes)."""
    _limit()
    warnings.simplefilter("ignore")
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not mix into the replies
    requests = sys.stdin.buffer
    while True:
        wanted, content = read_message(requests), read_message(requests)
        if wanted is None or content is None:
            return
        write_message(replies, *_reply(json.loads(wanted), content))


def _reply(wanted: dict[str, int], content: bytes) -> tuple[bytes, bytes]:
    try:
        if "width" in wanted:
            return b"{}", page_picture(content, wanted["page"], wanted["width"], wanted["rotation"])
        shape = page_shape(content, wanted["page"])
        return json.dumps(astuple(shape)).encode(), b""
    except Exception as error:  # libraries raise all kinds of errors on broken files
        return json.dumps({"error": type(error).__name__}).encode(), b""


def _limit() -> None:
    with suppress(ImportError, ValueError, OSError):  # systems without these limits do without
        import resource  # noqa: PLC0415 - not there on Windows

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
