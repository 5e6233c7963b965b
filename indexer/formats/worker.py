"""The child process of ``confined``: reads one file after the other under limits until its input ends."""

from __future__ import annotations

import os
import pickle
import sys
import warnings
from contextlib import suppress

from indexer.errors import UnreadableFileError
from indexer.formats.confined import read_message, write_message
from indexer.formats.registry import read_here

# Address space of the child: a 500-page PDF needs under 1 GB, a decompression bomb all there is.
_MOST_MEMORY = 3 * 1024**3


def main() -> None:
    """Serves requests (name, content) with pickled readings, or the messages of errors."""
    _limit_memory()
    warnings.simplefilter("ignore")
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not mix into the replies
    requests = sys.stdin.buffer
    while True:
        name, content = read_message(requests), read_message(requests)
        if name is None or content is None:
            return
        write_message(replies, pickle.dumps(_reply(name.decode("utf-8", "surrogatepass"), content)))


def _reply(name: str, content: bytes) -> object:
    try:
        return read_here(name, content)
    except UnreadableFileError as error:
        return str(error)


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):  # systems without these limits do without
        import resource  # noqa: PLC0415 - not there on Windows

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
