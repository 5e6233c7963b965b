"""What was learnt from the documents, kept beside the index, so that a restarted server need not learn it again."""

from __future__ import annotations

import hashlib
import json
import os
import struct
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from indexer.vietnamese import analysis
from indexer.vietnamese.diacritics import Restorer
from indexer.vietnamese.typos import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.model import Document

FILE_NAME: Final = "learnt.bin"
_FORMAT = 1
_SIZES = struct.Struct(">QQ")


@dataclass(frozen=True, slots=True)
class LearntFile:
    """One file. Losing it costs a second of learning, so trouble with it is no error: it is then made anew."""

    path: Path

    def load(self, documents: Iterable[Document]) -> tuple[Restorer, Vocabulary] | None:
        """What was learnt from exactly these documents, or None."""
        with suppress(OSError, ValueError, struct.error):
            data = self.path.read_bytes()
            head, _, body = data.partition(b"\n")
            if head != _key(documents):
                return None
            restorer, vocabulary = _SIZES.unpack_from(body)
            middle = _SIZES.size + restorer
            if len(body) == middle + vocabulary:
                return Restorer.from_bytes(body[_SIZES.size : middle]), Vocabulary.from_bytes(body[middle:])
        return None

    def save(self, documents: Iterable[Document], restorer: Restorer, vocabulary: Vocabulary) -> None:
        """Keeps it for the next start; written beside and moved into place. A full disk keeps nothing."""
        parts = restorer.to_bytes(), vocabulary.to_bytes()
        data = _key(documents) + b"\n" + _SIZES.pack(*map(len, parts)) + b"".join(parts)
        with suppress(OSError):
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=f"{self.path.name}.")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(data)
                Path(name).replace(self.path)
            except OSError:
                Path(name).unlink(missing_ok=True)


def _key(documents: Iterable[Document]) -> bytes:
    """Names the texts learnt from and the processing they went through."""
    seen = hashlib.sha256()
    for document in documents:
        seen.update(f"{document.id}\x00{document.content_hash}\x00{len(document.text)}\x01".encode())
    return json.dumps([_FORMAT, analysis.VERSION, seen.hexdigest()]).encode()
