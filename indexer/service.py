"""Indexing: files and folders into a store, and looking after what is in it."""

from __future__ import annotations

import logging
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeVar

import numpy as np

from indexer.errors import CancuError, NotFoundError, SecretDocumentError, StorageError
from indexer.formats.containers import is_container
from indexer.formats.progress import pages_told
from indexer.intake import Catalogue, gather, is_there, mark_of, printable
from indexer.manifest import facts_for
from indexer.parse import parse
from indexer.store.base import Addition, Source, SourceRecord, content_hash
from indexer.structure.passages import embedding_text
from indexer.unpacking import FileItem, Unpacking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from indexer.embedding.base import Embedder
    from indexer.model import ParsedDocument
    from indexer.store.base import StoreStatus, WritableStore

    Progress = Callable[["Step"], None]
    PageProgress = Callable[["PagesRead"], None]

Item = TypeVar("Item")
Found = TypeVar("Found")
State = Literal["indexed", "unchanged", "duplicate", "failed"]

_SLOW: Final = {".docx": 1, ".doc": 2, ".pdf": 3, ".png": 4, ".jpg": 4, ".jpeg": 4, ".tif": 4, ".tiff": 4}
# Passages embedded in one call: enough that batches sorted by length are even, few enough to see progress.
BATCH_PASSAGES = 256
# Files read and parsed ahead of the embedder; bounds what is held in memory.
_FILES_AHEAD = 32
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file. ``reason`` is for the reader where it was not indexed.

    ``is_secret``: refused for its secrecy stamp.
    """

    path: str
    state: State
    document_id: str | None = None
    passages: int = 0
    reason: str = ""
    is_secret: bool = False


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What became of every file, in order; ``ignored`` are those of unknown kinds found in folders."""

    outcomes: tuple[Outcome, ...]
    ignored: tuple[str, ...] = ()

    @property
    def indexed(self) -> tuple[Outcome, ...]:
        """New, changed and renamed files."""
        return tuple(one for one in self.outcomes if one.state == "indexed")

    @property
    def skipped(self) -> tuple[Outcome, ...]:
        """Unchanged files and copies of others."""
        return tuple(one for one in self.outcomes if one.state in {"unchanged", "duplicate"})

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """Files that gave no document; an older version of theirs is still in the index."""
        return tuple(one for one in self.outcomes if one.state == "failed")


@dataclass(frozen=True, slots=True)
class Step:
    """``done`` of ``total`` files are dealt with; the last with this outcome."""

    done: int
    total: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class PagesRead:
    """``done`` of the ``total`` pages of a file that are to be read by OCR are read: seconds a page."""

    path: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class _Parsed:
    parsed: ParsedDocument
    source: Source


class Indexer:
    """Fills a store with what an embedder makes of files."""

    def __init__(self, store: WritableStore, embedder: Embedder, *, allow_secret: bool = False) -> None:
        """``allow_secret``: whether documents with a secrecy stamp are taken in, as on an isolated network."""
        self._store = store
        self._embedder = embedder
        self._allow_secret = allow_secret

    def index(
        self, paths: Sequence[Path], progress: Progress | None = None, pages: PageProgress | None = None
    ) -> IndexReport:
        """Adds and updates the files at these paths, folders with everything below; removes nothing.

        A file that cannot be read is reported and its older version stays. ``pages`` is told, in another thread, of
        each page read by OCR; the ``StoppedError`` it may raise ends the reading of that file. Raises
        ``NotFoundError`` before anything is done when a path is not there, ``StorageError`` when the index cannot be
        written.
        """
        gathered = gather(paths)
        reporter = _Reporter(len(gathered.files) + len(gathered.unreadable), progress)
        for folder, reason in gathered.unreadable:
            reporter.tell(_failure(folder, f"không mở được thư mục ({reason})"))
        ids = (document.id for document in self._store.documents())
        examiner = _Examiner(Catalogue(self._store.source_records(), ids), pages, allow_secret=self._allow_secret)
        unpacking = Unpacking(reporter.expect)
        for batch in _batches_ahead(examiner.examine, unpacking.items(_quickest_first(gathered.files)), _passages_in):
            reporter.tell(*self._take_in(batch))
        self.remove(examiner.held_secrets)
        return IndexReport(tuple(reporter.outcomes), tuple(map(printable, (*gathered.ignored, *unpacking.ignored))))

    def remove(self, document_ids: Iterable[str]) -> list[str]:
        """Removes documents; gives the ids that were not there."""
        return [one for one in document_ids if not self._store.remove(one)]

    def rebuild(self, progress: Progress | None = None) -> IndexReport:
        """Parses the stored originals again and embeds everything with this embedder: all or nothing.

        A document whose original is not stored, or can no longer be parsed, keeps its passages; one whose original
        turns out to bear a secrecy stamp goes.
        """
        documents = self._store.documents()
        reporter = _Reporter(len(documents), progress)
        additions = self._parsed_and_embedded([document.id for document in documents], reporter)
        self._store.rewrite(additions, self._embedder.name, self._embedder.dimension)
        return IndexReport(tuple(reporter.outcomes))

    def verify(self) -> list[str]:
        """What is wrong with the index, one line each; empty when it is sound."""
        return self._store.problems()

    def status(self) -> StoreStatus:
        """What the index holds and what it was made with."""
        return self._store.status()

    # ---- embedding -------------------------------------------------------------------------------------------

    def _take_in(self, batch: Sequence[Outcome | _Parsed]) -> Iterator[Outcome]:
        """The outcome of each, in order, once those that parsed are in the store."""
        put = iter(self._put([one for one in batch if isinstance(one, _Parsed)]))
        return (one if isinstance(one, Outcome) else next(put) for one in batch)

    def _put(self, batch: Sequence[_Parsed]) -> list[Outcome]:
        """Embeds a batch in one go; when a document in it cannot be, each alone."""
        try:
            vectors = self._embed([one.parsed for one in batch], reuse=True)
        except StorageError:
            raise
        except (CancuError, ValueError) as error:
            if len(batch) > 1:
                return [outcome for one in batch for outcome in self._put([one])]
            return [_failure(batch[0].source.path, f"không tạo được véc-tơ ({error})")]
        pairs = zip(batch, vectors, strict=True)
        self._store.put_many(Addition(one.parsed, rows, one.source) for one, rows in pairs)
        return [_success(one.source.path, one.parsed) for one in batch]

    def _embed(self, documents: Sequence[ParsedDocument], *, reuse: bool) -> list[NDArray[np.float32]]:
        """For each document one vector a passage; texts that its older version has are not embedded again."""
        known: dict[str, NDArray[np.float32]] = {}
        texts = [[embedding_text(one.document, passage) for passage in one.passages] for one in documents]
        if reuse:
            for one in documents:
                known.update(self._known_vectors(one.document.id))
        new = list(dict.fromkeys(text for rows in texts for text in rows if text not in known))
        for start in range(0, len(new), BATCH_PASSAGES):
            part = new[start : start + BATCH_PASSAGES]
            known.update(zip(part, self._embedder.embed_passages(part), strict=True))
        shape = (-1, self._embedder.dimension)
        return [np.array([known[text] for text in rows], np.float32).reshape(shape) for rows in texts]

    def _known_vectors(self, document_id: str) -> dict[str, NDArray[np.float32]]:
        try:
            old = self._store.parsed(document_id)
        except NotFoundError:
            return {}
        vectors = self._store.vectors_by_id([passage.id for passage in old.passages])
        texts = (embedding_text(old.document, passage) for passage in old.passages)
        return dict(zip(texts, vectors, strict=True))

    # ---- rebuilding ------------------------------------------------------------------------------------------

    def _parsed_again(self, document_id: str) -> tuple[Addition, Outcome]:
        """The document parsed anew, without vectors yet; or as it was, with the reason."""
        old, source = self._store.parsed(document_id), None
        try:
            source = _with_present_facts(self._store.source(document_id))
            name = Path(source.path).name
            parsed = parse(name, source.content, document_id, source.facts, allow_secret=self._allow_secret)
        except CancuError as error:
            path = source.path if source else old.document.source_file
            secret = isinstance(error, SecretDocumentError)
            return Addition(old, _no_vectors(), source), replace(_failure(path, str(error)), is_secret=secret)
        return Addition(parsed, _no_vectors(), source), _success(source.path, parsed)

    def _parsed_and_embedded(self, document_ids: Sequence[str], reporter: _Reporter) -> Iterator[Addition]:
        for batch in _batches_ahead(self._parsed_again, document_ids, lambda one: len(one[0].parsed.passages)):
            vectors = self._embed([addition.parsed for addition, _ in batch], reuse=False)
            for (addition, outcome), rows in zip(batch, vectors, strict=True):
                if not outcome.is_secret:
                    yield replace(addition, vectors=rows)
                reporter.tell(outcome)


class _Examiner:
    """Reads files one after another: what each is to the index, and its parsed document where it is news."""

    def __init__(self, catalogue: Catalogue, pages: PageProgress | None, *, allow_secret: bool) -> None:
        self._catalogue = catalogue
        self._pages = pages
        self._allow_secret = allow_secret
        self._ahead: dict[Path, Outcome | _Parsed] = {}
        self.held_secrets: set[str] = set()
        """Documents of the index whose very bytes turned out to bear a secrecy stamp."""

    def examine(self, file: FileItem) -> Outcome | _Parsed:
        """Never raises: a file that cannot be read or parsed is an ``Outcome`` that says why."""
        path = file.path
        if file.problem is not None or path in self._ahead:
            return self._ahead.pop(path, None) or _failure(path, file.problem or "")
        try:
            content = file.content if file.content is not None else path.read_bytes()
            if is_container(path.name) and not self._allow_secret:
                self._refuse_secret_members(FileItem(path, content))
            with pages_told(partial(self._tell_page, path)):
                return self._examine(path, content)
        except OSError as error:
            return _failure(path, f"không mở được tệp ({error.strerror or error})")
        except CancuError as error:
            return replace(_failure(path, str(error)), is_secret=isinstance(error, SecretDocumentError))
        except Exception as error:  # one file with a surprise in it must not end the run
            _log.debug("%s", path, exc_info=True)
            return _failure(path, f"lỗi bất ngờ khi đọc ({type(error).__name__}: {error})")

    def _tell_page(self, path: Path, done: int, total: int) -> None:
        if self._pages:
            self._pages(PagesRead(printable(path), done, total))

    def _examine(self, path: Path, content: bytes) -> Outcome | _Parsed:
        facts = facts_for(path)
        known_as, digest, mark = printable(path), content_hash(content), mark_of(facts)
        same = self._catalogue.is_unchanged(known_as, digest, mark)
        if same:
            return Outcome(known_as, "unchanged", same.document_id)
        twin = self._catalogue.twin(known_as, digest)
        if twin:
            return Outcome(known_as, "duplicate", twin.document_id, reason=f"cùng nội dung với {twin.path}")
        name = printable(path.name)
        document_id = self._catalogue.document_id(known_as, name, digest)
        try:
            parsed = parse(name, content, document_id, facts, allow_secret=self._allow_secret)
        except SecretDocumentError:
            if self._catalogue.holds(document_id, digest):
                self.held_secrets.add(document_id)
            raise
        self._catalogue.add(SourceRecord(known_as, document_id, digest, mark))
        return _Parsed(parsed, Source(known_as, content, facts, mark))

    def _refuse_secret_members(self, container: FileItem) -> None:
        """Raises ``SecretDocumentError`` for an e-mail that carries a secret document: its bytes hold that too."""
        members = [item for item in Unpacking().within(container) if item.path != container.path]
        self._ahead |= {item.path: self.examine(item) for item in members}
        if any(isinstance(found, Outcome) and found.is_secret for found in self._ahead.values()):
            raise SecretDocumentError(
                f"{container.path.name}: có tệp đính kèm mang dấu chỉ độ mật nên thư này cũng không được tiếp nhận. "
                "Cách xử lý: bỏ tệp đính kèm đó ra khỏi thư rồi thử lại."
            )


class _Reporter:
    def __init__(self, total: int, progress: Progress | None) -> None:
        self._total = total
        self._progress = progress
        self.outcomes: list[Outcome] = []

    def expect(self, more: int) -> None:
        """More is to be told of than was known: a container was opened."""
        self._total += more

    def tell(self, *outcomes: Outcome) -> None:
        for outcome in outcomes:
            self.outcomes.append(outcome)
            if self._progress:
                self._progress(Step(len(self.outcomes), self._total, outcome))


def _quickest_first(files: Iterable[Path]) -> list[Path]:
    """In their order, those last that take long to read: the embedder then has work from the beginning."""
    return sorted(files, key=lambda file: _SLOW.get(file.suffix.lower(), 0))


def _passages_in(found: Outcome | _Parsed) -> int:
    return len(found.parsed.passages) if isinstance(found, _Parsed) else 0


def _batches_ahead(
    work: Callable[[Item], Found], items: Iterable[Item], passages: Callable[[Found], int]
) -> Iterator[list[Found]]:
    """What ``work`` gives for each item, in order, worked out ahead of the caller in one other thread.

    A batch is what has been found when the caller is ready for it, up to ``BATCH_PASSAGES``: the embedder neither
    waits for files to be parsed nor gets them one by one.
    """
    pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="cancu-read")
    rest = iter(items)
    waiting = deque(pool.submit(work, item) for item in islice(rest, _FILES_AHEAD))
    batch: list[Found] = []
    try:
        while waiting:
            if batch and (sum(map(passages, batch)) >= BATCH_PASSAGES or not waiting[0].done()):
                yield batch
                batch = []
            batch.append(waiting.popleft().result())
            waiting.extend(pool.submit(work, item) for item in islice(rest, 1))
        if batch:
            yield batch
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _with_present_facts(source: Source) -> Source:
    """What the manifest beside the file states today; what it stated then, where the file is gone."""
    facts = facts_for(Path(source.path)) if is_there(source.path) else source.facts
    return replace(source, facts=facts, mark=mark_of(facts))


def _no_vectors() -> NDArray[np.float32]:
    return np.empty((0, 0), np.float32)


def _failure(path: Path | str, reason: str) -> Outcome:
    # Readers' errors begin with the file's name, which stands in the path already.
    return Outcome(printable(path), "failed", reason=reason.removeprefix(f"{printable(Path(path).name)}: "))


def _success(path: str, parsed: ParsedDocument) -> Outcome:
    return Outcome(path, "indexed", parsed.document.id, len(parsed.passages))
