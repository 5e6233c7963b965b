"""What is learnt from the documents' own texts to read queries, and kept up to date in the background."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.diacritics import Restorer
from indexer.vietnamese.typos import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search_api.learnt_file import LearntFile
    from search_api.snapshot import Snapshot

MOST_CHARACTERS: Final = 20_000_000
"""Of text to learn from: under a minute of work, and more teaches little."""

REST: Final = 10
"""After learning, at least this many times as long passes before the next time, however fast documents come."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """From the documents of one generation."""

    generation: int
    restorer: Restorer
    vocabulary: Vocabulary


class Learning:
    """Gives what was learnt last and, when the index has changed since, learns again behind the reader's back.

    Only the very first reader waits: an answer from nothing learnt would be another one a second later.
    """

    def __init__(self, kept: LearntFile | None = None) -> None:
        """``kept`` is where it is kept for the next start; None keeps it in memory alone."""
        self._kept = kept
        self._learnt: Learnt | None = None
        self._first = threading.Lock()
        self._busy = threading.Lock()
        self._rested_at = 0.0

    def version(self) -> int:
        """Changes whenever something was learnt."""
        return self._learnt.generation if self._learnt else -1

    def learnt(self, snapshot: Snapshot) -> Learnt:
        """For reading a query now."""
        if self._learnt is None:
            with self._first:
                if self._learnt is None:
                    self._learn(snapshot)
        elif self._learnt.generation != snapshot.generation and time.monotonic() >= self._rested_at:
            self._learn_behind(snapshot)
        assert self._learnt is not None  # noqa: S101 - set just above, and never unset
        return self._learnt

    def _learn(self, snapshot: Snapshot) -> None:
        started = time.monotonic()
        documents = snapshot.documents.values()
        known = self._kept.load(documents) if self._kept else None
        restorer, vocabulary = known or (Restorer.train(_texts(snapshot)), Vocabulary.build(_texts(snapshot)))
        self._learnt = Learnt(snapshot.generation, restorer, vocabulary)
        self._rested_at = time.monotonic() + REST * (time.monotonic() - started)
        if self._kept and not known:
            self._kept.save(documents, restorer, vocabulary)

    def _learn_behind(self, snapshot: Snapshot) -> None:
        if self._busy.acquire(blocking=False):
            threading.Thread(target=self._learn_and_release, args=(snapshot,), daemon=True).start()

    def _learn_and_release(self, snapshot: Snapshot) -> None:
        try:
            self._learn(snapshot)
        finally:
            self._busy.release()


def _texts(snapshot: Snapshot) -> Iterator[str]:
    room = MOST_CHARACTERS
    for document in snapshot.documents.values():
        if room <= 0:
            return
        room -= len(document.text)
        yield document.text
