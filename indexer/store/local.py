"""The store in one folder: SQLite holds the truth, tantivy and FAISS are derived from it.

A write is one SQLite transaction a document; that commit is the only point where anything changes. Answers
come from a snapshot in memory, which follows within half a second what other processes write.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Self

import numpy as np
from filelock import FileLock, Timeout

from indexer.errors import NotFoundError, StorageError
from indexer.store import database
from indexer.store.base import Addition, StoreStatus
from indexer.store.live import Changes, LiveIndex
from indexer.store.origin import Origin, nothing_there, recorded
from indexer.store.truth import MOST_PASSAGES, Stored, Truth, missing, revision_of
from indexer.store.verify import problems
from indexer.versions.grouping import Versions, find_versions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from indexer.model import Assignment, Document, PageWord, ParsedDocument, Passage, Reference, Section, Target
    from indexer.store.base import LexicalQuery, Source, SourceRecord
    from indexer.store.fields import Analyser

DATABASE = "index.sqlite"
LOCK = "write.lock"
# A reader that mends a derived index holds the lock for a moment: so long a writer waits, in seconds.
_WAIT_FOR_LOCK = 3.0


class LocalStore:
    """``Store`` and ``WritableStore`` over one folder. Made by ``open``; close it after use."""

    def __init__(
        self, folder: Path, truth: Truth, analyser: Analyser, lock: FileLock, *, write: bool, watch: bool
    ) -> None:
        self._folder = folder
        self._truth = truth
        self._analyser = analyser
        self._lock = lock
        self._versions = (-1, Versions())
        self._live = LiveIndex(folder, truth, analyser, lock, write=write)
        if watch and not write:
            self._live.watch()

    @classmethod
    def open(
        cls,
        data_dir: Path,
        embedder_name: str | None,
        dimension: int | None,
        *,
        write: bool,
        analyser: Analyser,
        watch: bool = True,
    ) -> Self:
        """See ``indexer.store.registry.open_store``. Without ``watch`` the caller calls ``refresh``."""
        origin = None
        if embedder_name is not None and dimension is not None:
            origin = Origin(embedder_name, dimension, analyser.version)
        path = data_dir / DATABASE
        if not path.is_file() and (origin is None or not write):
            raise nothing_there(data_dir)
        lock = FileLock(data_dir / LOCK, timeout=0, thread_local=False)
        if write:
            _prepare_folder(data_dir, lock)
        try:
            truth = _open_truth(path, lock, write=write)
            try:
                _settle_origin(truth, origin, data_dir, write=write)
                return cls(data_dir, truth, analyser, lock, write=write, watch=watch)
            except BaseException:
                truth.close()
                raise
        except BaseException:
            lock.release()
            raise

    def close(self) -> None:
        """Leaves everything tidy for the next to open. Safe to call twice."""
        try:
            self._live.close()
        finally:
            self._truth.close()
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ---- writing --------------------

    def put(self, parsed: ParsedDocument, vectors: NDArray[np.float32], source: Source | None = None) -> None:
        """Adds a document or replaces the one with its id. Raises ``StorageError``."""
        self.put_many([Addition(parsed, vectors, source)])

    def put_many(self, additions: Iterable[Addition]) -> None:
        """Puts each document in its own transaction; the derived indexes follow once, at the end."""
        changes = Changes()
        try:
            for addition in additions:
                self._put(addition, changes)
        finally:
            self._live.publish(changes)

    def remove(self, document_id: str) -> bool:
        """Whether the document was there."""
        before = self._truth.revision(document_id)
        if before is None:
            return False
        with self._truth.writing():
            self._truth.delete(document_id)
        changes = Changes()
        changes.remove(document_id, before)
        self._live.publish(changes)
        return True

    def rewrite(self, additions: Iterable[Addition], embedder_name: str, dimension: int) -> None:
        """Replaces everything in one transaction: until it commits the index is as it was."""
        kept: set[str] = set()
        with self._truth.writing():
            Origin(embedder_name, dimension, self._analyser.version).record(self._truth)
            for addition in additions:
                stored, _ = self._prepare(addition, dimension)
                self._truth.put(stored, addition.vectors, addition.source)
                kept.add(stored.parsed.document.id)
            for document_id in self._truth.revisions().keys() - kept:
                self._truth.delete(document_id)
        self._live.start_over()

    def _put(self, addition: Addition, changes: Changes) -> None:
        stored, fields = self._prepare(addition, self._origin().dimension)
        before = self._truth.revision(stored.parsed.document.id)
        with self._truth.writing():
            self._truth.put(stored, addition.vectors, addition.source)
        changes.replace(before, stored, fields)

    def _prepare(self, addition: Addition, dimension: int) -> tuple[Stored, list[Mapping[str, str]]]:
        parsed, vectors = addition.parsed, addition.vectors
        if vectors.shape != (len(parsed.passages), dimension) or not np.isfinite(vectors).all():
            raise ValueError(f"vectors of {parsed.document.id}: shape {vectors.shape}, or not finite")
        if len(parsed.passages) > MOST_PASSAGES:
            raise StorageError(f"Văn bản “{parsed.document.id}” dài hơn {MOST_PASSAGES} đoạn. Hãy chia nhỏ tệp.")
        fields = self._analyser.fields(parsed)
        return Stored(parsed, revision_of(parsed, vectors, fields)), fields

    def _origin(self) -> Origin:
        origin = recorded(self._truth)
        if origin is None:
            raise nothing_there(self._folder)
        return origin

    # ---- reading --------------------

    def refresh(self) -> bool:
        """Takes up at once what other processes committed; whether anything changed."""
        return self._live.refresh()

    def generation(self) -> int:
        """Of the view that answers are given from; grows with every change that it takes up."""
        return self._live.snapshot().generation

    def documents(self) -> list[Document]:
        """Every document, by title."""
        found = [stored.parsed.document for stored in self._live.snapshot().documents.values()]
        return sorted(found, key=lambda document: (document.title, document.id))

    def document(self, document_id: str) -> Document:
        """Raises ``NotFoundError``."""
        return self.parsed(document_id).document

    def versions(self) -> Versions:
        """Which documents are one document in several files, and which of each is shown first."""
        view = self._live.snapshot()
        if self._versions[0] != view.generation:
            self._versions = (view.generation, find_versions(view.entries.values()))
        return self._versions[1]

    def parsed(self, document_id: str) -> ParsedDocument:
        """The document with all its parts. Raises ``NotFoundError``."""
        stored = self._live.snapshot().documents.get(document_id)
        if stored is None:
            raise missing(document_id)
        return stored.parsed

    def sections(self, document_id: str) -> list[Section]:
        """In document order. Raises ``NotFoundError``."""
        return list(self.parsed(document_id).sections)

    def passages(self, document_id: str) -> list[Passage]:
        """In document order. Raises ``NotFoundError``."""
        return list(self.parsed(document_id).passages)

    def references(self, document_id: str) -> list[Reference]:
        """In document order. Raises ``NotFoundError``."""
        return list(self.parsed(document_id).references)

    def assignments(self, document_id: str | None = None) -> list[Assignment]:
        """One document's, in its order, or all documents', by their titles. Raises ``NotFoundError``."""
        return [one for parsed in self._chosen(document_id) for one in parsed.assignments]

    def targets(self, document_id: str | None = None) -> list[Target]:
        """One document's, in its order, or all documents', by their titles. Raises ``NotFoundError``."""
        return [one for parsed in self._chosen(document_id) for one in parsed.targets]

    def _chosen(self, document_id: str | None) -> list[ParsedDocument]:
        if document_id is not None:
            return [self.parsed(document_id)]
        every = (stored.parsed for stored in self._live.snapshot().documents.values())
        return sorted(every, key=lambda parsed: (parsed.document.title, parsed.document.id))

    def passages_by_id(self, passage_ids: Iterable[str]) -> dict[str, Passage]:
        """Those that exist."""
        view = self._live.snapshot()
        return {one: view.passages[view.numbers[one]] for one in passage_ids if one in view.numbers}

    def vectors_by_id(self, passage_ids: Sequence[str]) -> NDArray[np.float32]:
        """One row an id, shape ``(n, dimension)``. Raises ``NotFoundError``."""
        view = self._live.snapshot()
        for one in passage_ids:
            if one not in view.numbers:
                raise NotFoundError(f"Không có đoạn “{one}” trong chỉ mục; văn bản có thể đã thay đổi.")
        return view.vectors.vectors([view.numbers[one] for one in passage_ids])

    def original(self, document_id: str) -> bytes:
        """The original file's bytes. Raises ``NotFoundError``."""
        return self.source(document_id).content

    def source(self, document_id: str) -> Source:
        """The file that the document was made from. Raises ``NotFoundError``."""
        return self._truth.source(document_id)

    def page_words(self, document_id: str, page: int) -> tuple[PageWord, ...]:
        """The words that OCR read on the page and where they stand; empty for a page that was not read by OCR."""
        return self._truth.page_words(document_id, page)

    def source_records(self) -> list[SourceRecord]:
        """Where each document came from, by path."""
        return self._truth.source_records()

    def search_lexical(
        self, query: LexicalQuery, limit: int, documents: Collection[str] | None = None
    ) -> list[tuple[str, float]]:
        """``(passage id, BM25 score)``, best first; only within ``documents`` when given."""
        view = self._live.snapshot()
        hits = view.lexical.search(query, limit, documents)
        return [(view.passages[number].id, score) for number, score in hits if number in view.passages]

    def search_dense(
        self, vector: NDArray[np.float32], limit: int, documents: Collection[str] | None = None
    ) -> list[tuple[str, float]]:
        """``(passage id, cosine)``, best first; only within ``documents`` when given."""
        view = self._live.snapshot()
        only = None if documents is None else view.numbers_within(documents)
        return [(view.passages[number].id, score) for number, score in view.vectors.search(vector, limit, only)]

    # ---- looking after it --------------------

    def status(self) -> StoreStatus:
        """What the index holds and what it was made with."""
        view, origin = self._live.snapshot(), recorded(self._truth)
        return StoreStatus(
            documents=len(view.documents),
            passages=len(view.passages),
            generation=view.generation,
            embedder=origin.embedder if origin else None,
            dimension=origin.dimension if origin else None,
            text_processing=origin.text_processing if origin else None,
            bytes_on_disk=sum(path.stat().st_size for path in _own_files(self._folder)),
        )

    def problems(self) -> list[str]:
        """What is wrong with the index, one line each; empty when it is sound."""
        return problems(self._truth, self._live.snapshot())


def _own_files(folder: Path) -> Iterable[Path]:
    """The index's files, not the embedder's that may live beside them."""
    for pattern in (f"{DATABASE}*", "lexical-*/*", "vectors.faiss"):
        yield from (path for path in folder.glob(pattern) if path.is_file())


def _prepare_folder(data_dir: Path, lock: FileLock) -> None:
    with database.storage_errors(data_dir):
        data_dir.mkdir(parents=True, exist_ok=True)
        _acquire(lock, data_dir, _WAIT_FOR_LOCK)


def _acquire(lock: FileLock, data_dir: Path, wait: float) -> None:
    try:
        lock.acquire(timeout=wait)
    except Timeout:
        raise StorageError(
            f"Một lệnh cancu khác đang ghi vào chỉ mục ở {data_dir}. Hãy đợi lệnh ấy xong rồi chạy lại, hoặc "
            "chọn chỉ mục khác với --data."
        ) from None


def _open_truth(path: Path, lock: FileLock, *, write: bool) -> Truth:
    truth = Truth(path, write=write)
    try:
        if write:
            truth.migrate()
        elif not truth.is_current():
            _migrate_before_reading(path, lock)
    except BaseException:
        truth.close()
        raise
    return truth


def _migrate_before_reading(path: Path, lock: FileLock) -> None:
    _acquire(lock, path.parent, _WAIT_FOR_LOCK)
    try:
        with closing(Truth(path, write=True)) as writer:
            writer.migrate()
    finally:
        lock.release()


def _settle_origin(truth: Truth, origin: Origin | None, folder: Path, *, write: bool) -> None:
    if origin is None:
        return
    if write and recorded(truth) is None:
        with truth.writing():
            origin.record(truth)
    origin.check(recorded(truth), folder)
