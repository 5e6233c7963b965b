"""The child process of ``page_child``: shapes and pictures of pages, one after the other, until its input ends."""

from __future__ import annotations

import json
import os
import pickle
import warnings
from dataclasses import astuple
from typing import TYPE_CHECKING

from indexer.formats.child import FOLDER_VARIABLE, read_message, write_message
from indexer.formats.confinement import allow_seconds, confine, end_group

if TYPE_CHECKING:
    from collections.abc import Mapping


def main() -> None:
    """Serves requests (seconds, what is wanted, file) with a line of JSON and, after it, a picture."""
    confine()
    warnings.simplefilter("ignore")
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not mix into the replies
    while request := read_message(requests):
        seconds, wanted, content = pickle.loads(request)  # noqa: S301 - from our own parent
        allow_seconds(seconds)
        write_message(replies, _reply(wanted, content))
    end_group(os.environ.get(FOLDER_VARIABLE))


def _reply(wanted: Mapping[str, int], content: bytes) -> bytes:
    # Deferred: the network is left before any library starts a thread.
    from indexer.formats.page_images import page_picture, page_shape  # noqa: PLC0415

    try:
        if "width" in wanted:
            return b"{}\n" + page_picture(content, wanted["page"], wanted["width"], wanted["rotation"])
        return json.dumps(astuple(page_shape(content, wanted["page"], as_is=bool(wanted["as_is"])))).encode() + b"\n"
    except Exception as error:  # libraries raise all kinds of errors on broken files
        return json.dumps({"error": type(error).__name__}).encode() + b"\n"


if __name__ == "__main__":
    main()
