"""The view in memory and the lexical index, both following the truth.

The truth commits first. A writer then lets the lexical index follow; if it dies between, whoever opens the
folder next makes up for it. A reader swaps in a whole new view when the generation has grown.
"""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from indexer.errors import CancuError, IndexMismatchError, StorageError
from indexer.store.lexical import LexicalIndex
from indexer.store.origin import recorded
from indexer.store.snapshot import Snapshot, read_snapshot
from indexer.store.truth import fingerprint
from indexer.store.vectors import VectorIndex, saved_fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from indexer.store.fields import Analyser
    from indexer.store.truth import Stored, Truth

# A change is to be seen within two seconds; asking costs some 20 microseconds.
_POLL_SECONDS = 0.3
# A writer is between the truth's commit and the lexical index's only for so long.
_RETRY_SECONDS = 0.03
# How long a reader keeps its last consistent view while a writer brings the lexical index up to date.
_GRACE_SECONDS = 1.0
_log = logging.getLogger(__name__)


class Changes:
    """What the lexical index has yet to follow: revisions gone, and documents put."""

    def __init__(self) -> None:
        self.gone: set[int] = set()
        self.added: dict[str, tuple[Stored, list[Mapping[str, str]]]] = {}

    def __bool__(self) -> bool:
        return bool(self.gone or self.added)

    def replace(self, before: int | None, stored: Stored, fields: list[Mapping[str, str]]) -> None:
        """A document put in the place of revision ``before``."""
        # The same content put again has the same numbers: taken out first, it does not stand there twice.
        self.gone |= {stored.revision} if before is None else {stored.revision, before}
        self.added[stored.parsed.document.id] = (stored, fields)

    def remove(self, document_id: str, before: int) -> None:
        """A document taken out."""
        self.gone.add(before)
        self.added.pop(document_id, None)


class LiveIndex:
    """Gives the present ``Snapshot``. ``lock`` is the writers' lock, held already when ``write``."""

    def __init__(self, folder: Path, truth: Truth, analyser: Analyser, lock: FileLock, *, write: bool) -> None:
        self._folder = folder
        self._truth = truth
        self._analyser = analyser
        self._lock = lock
        self._write = write
        self._lexical = LexicalIndex(folder)
        self._refreshing = threading.Lock()
        self._closed = threading.Event()
        self._waiting_since: float | None = None
        self._complaint = ""
        self._behind = False
        self._origin = recorded(truth)
        self._snapshot = self._first(VectorIndex.load(folder, self._dimension()))
        self._mend_if_lagging()

    def close(self) -> None:
        """Ends the watching; a writer leaves the vector index's file for the next quick start."""
        self._closed.set()
        with self._refreshing:
            try:
                if self._write:
                    self._save_vectors()
            finally:
                self._lexical.close()

    def snapshot(self) -> Snapshot:
        """The present view. A writer sees its own changes at once."""
        if self._behind:
            self.refresh()
        return self._snapshot

    # ---- reading what others wrote --------------------

    def watch(self) -> None:
        """Starts a thread that refreshes a few times a second until ``close``."""
        threading.Thread(target=self._watch, name="cancu-index-watch", daemon=True).start()

    def refresh(self) -> bool:
        """Takes up what was committed since; whether anything changed. Searches under way keep their view.

        Raises ``IndexMismatchError`` if the index was made anew with another origin; the old view stays.
        """
        with self._refreshing:
            if self._closed.is_set() or not self._has_news():
                return False
            self._check_origin()
            new = self._read(self._snapshot)
            if new.lags and not self._write and self._still_waiting():
                return False
            self._snapshot, self._behind, self._waiting_since = new, False, None
            self._mend_if_lagging()
            return True

    def _watch(self) -> None:
        while not self._closed.wait(_RETRY_SECONDS if self._waiting_since else _POLL_SECONDS):
            try:
                self.refresh()
            except CancuError as error:
                self._complain(error)

    def _has_news(self) -> bool:
        return self._truth.generation() != self._snapshot.generation or self._snapshot.lags

    def _check_origin(self) -> None:
        if not self._write and recorded(self._truth) != self._origin:
            raise IndexMismatchError(
                f"Chỉ mục ở {self._folder} vừa được lập lại với mô hình nhúng hoặc bản xử lý văn bản khác. "
                "Hãy khởi động lại chương trình này."
            )

    def _still_waiting(self) -> bool:
        """A writer commits the truth first and the lexical index some hundredths of a second later."""
        now = time.monotonic()
        self._waiting_since = self._waiting_since or now
        return now - self._waiting_since < _GRACE_SECONDS

    def _complain(self, error: CancuError) -> None:
        if str(error) != self._complaint:
            self._complaint = str(error)
            _log.error("%s", error)

    # ---- letting the derived indexes follow --------------------

    def publish(self, changes: Changes) -> None:
        """After the truth's commit: the lexical index follows. For the writer."""
        if not changes:
            return
        self._behind = True
        self._lexical.change(changes.gone, changes.added.values(), fingerprint(self._truth.revisions().values()))

    def start_over(self) -> None:
        """Reads everything anew and swaps in a newly built lexical index. For the writer."""
        with self._refreshing:
            self._snapshot = self._first(VectorIndex.empty(self._dimension()))
            self._replace_lexical(self._snapshot)
            self._snapshot, self._behind = self._read(self._snapshot), False

    def _mend_if_lagging(self) -> None:
        """Makes up for what a writer that died left undone, unless another process is at work."""
        if not self._snapshot.lags:
            return
        try:
            # Reentrant: a writer holds it already.
            with self._lock:
                self._mend()
        except Timeout:
            return
        except (StorageError, OSError) as error:
            self._complain(StorageError(str(error)))

    def _mend(self) -> None:
        # Others may have written until we had the lock.
        now = self._read(self._snapshot)
        if now.lags:
            if now.documents:
                _log.warning("Chỉ mục từ khoá ở %s chưa khớp với dữ liệu; đang dựng lại phần thiếu.", self._folder)
            try:
                self._follow(now)
            except StorageError:
                self._replace_lexical(now)
            now = self._read(now)
        if not self._write:
            self._lexical.close()
        self._snapshot = now

    def _follow(self, now: Snapshot) -> None:
        if now.lexical.fingerprint() is None:
            self._replace_lexical(now)
            return
        inside = now.lexical.revisions()
        wanted = {s.revision: s for s in now.documents.values() if s.parsed.passages}
        gone = [r for r, count in inside.items() if r not in wanted or count != len(wanted[r].numbers)]
        new = [s for revision, s in wanted.items() if revision in gone or revision not in inside]
        self._lexical.change(gone, self._analysed(new), now.fingerprint)

    def _replace_lexical(self, now: Snapshot) -> None:
        self._lexical.replace(self._analysed(now.documents.values()), now.fingerprint)

    def _analysed(self, documents: Iterable[Stored]) -> Iterator[tuple[Stored, list[Mapping[str, str]]]]:
        return ((stored, self._analyser.fields(stored.parsed)) for stored in documents)

    # ---- the parts of a view --------------------

    def _first(self, vectors: VectorIndex) -> Snapshot:
        return self._read(Snapshot(-1, 0, {}, {}, {}, vectors, self._lexical.reader(), {}))

    def _read(self, before: Snapshot) -> Snapshot:
        return read_snapshot(self._truth, self._lexical.reader(), self._dimension(), before)

    def _dimension(self) -> int:
        origin = recorded(self._truth)
        return 1 if origin is None else origin.dimension

    def _save_vectors(self) -> None:
        try:
            now = self._read(self._snapshot)
            if saved_fingerprint(self._folder) != now.fingerprint:
                now.vectors.save(self._folder, now.fingerprint)
        except StorageError as error:
            # Without the file the next start reads the vectors from the truth.
            _log.warning("%s", error)
