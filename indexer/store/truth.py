"""The SQLite side of the store: documents in, documents out, one transaction a document.

A document's content gives its ``revision`` (a hash) and its passages' numbers, ``(revision << 16) + place``.
The same content thus has the same numbers in every index, and other content never has: a derived index is
right exactly when it holds the truth's numbers.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import threading
from contextlib import closing, contextmanager
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from functools import reduce
from operator import xor
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.errors import NotFoundError, StorageError
from indexer.model import Assignment, Document, PageWord, ParsedDocument, Passage, Reference, Section, Target
from indexer.store import database
from indexer.store.base import Source, SourceRecord
from indexer.store.rows import TABLES, columns, from_row, to_row
from indexer.versions.grouping import Entry
from indexer.versions.sketch import from_bytes, sketch, to_bytes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from indexer.store.rows import Row

PLACE_BITS = 16
MOST_PASSAGES = 1 << PLACE_BITS
# 47 + 16 bits stay below FAISS's and SQLite's signed 64. That two of 100,000 documents meet: 1 in 28,000.
_REVISION_BITS = 47


@dataclass(frozen=True, slots=True)
class Stored:
    """A document as the index holds it."""

    parsed: ParsedDocument
    revision: int

    @property
    def numbers(self) -> range:
        """Its passages' numbers, in order."""
        return numbers_of(self.revision, len(self.parsed.passages))


def numbers_of(revision: int, count: int) -> range:
    """The numbers of a revision's ``count`` passages."""
    first = revision << PLACE_BITS
    return range(first, first + count)


def revision_of(parsed: ParsedDocument, vectors: NDArray[np.float32], fields: Iterable[Mapping[str, str]]) -> int:
    """The hash of everything that the derived indexes take from a document."""
    digest = hashlib.blake2b(repr(parsed).encode("utf-8", "surrogatepass"))
    digest.update(repr([dict(one) for one in fields]).encode("utf-8", "surrogatepass"))
    digest.update(np.ascontiguousarray(vectors, dtype="<f4").tobytes())
    return int.from_bytes(digest.digest()[:8], "big") >> (64 - _REVISION_BITS)


def fingerprint(revisions: Iterable[int]) -> int:
    """One number for a set of documents; a derived index carries that of what it holds."""
    return reduce(xor, revisions, 0)


class Truth:
    """The database of one index. Errors are ``StorageError``."""

    def __init__(self, path: Path, *, write: bool) -> None:
        self.path = path
        self._lock = threading.RLock()
        with database.storage_errors(path):
            self._connection = database.connect(path, write=write)

    def close(self) -> None:
        """Closes the connection; the last one to close tidies the write-ahead log away."""
        with self._lock:
            self._connection.close()

    def migrate(self) -> None:
        """Brings the tables up to date; raises ``IndexMismatchError`` for those of a newer version."""
        with self._lock, database.storage_errors(self.path):
            database.migrate(self._connection, self.path)

    def is_current(self) -> bool:
        """Whether nothing is left to migrate; a newer version's database counts as not."""
        with self._lock, database.storage_errors(self.path):
            return database.applied(self._connection) == database.migrations()[-1][0]

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One view of the database for several reads, whatever is written meanwhile."""
        with (
            self._lock,
            database.storage_errors(self.path),
            database.transaction(self._connection, "DEFERRED"),
        ):
            yield

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction; the generation grows when it commits. May be nested: the outermost one commits."""
        with self._lock, database.storage_errors(self.path):
            if self._connection.in_transaction:
                yield
                return
            with database.transaction(self._connection):
                yield
                self.set_meta("generation", str(self.generation() + 1))

    # ---- meta --------------------

    def meta(self, key: str) -> str | None:
        """What is recorded under the key."""
        row = self._one("SELECT value FROM meta WHERE key = ?", key)
        return None if row is None else str(row[0])

    def set_meta(self, key: str, value: str) -> None:
        """Records it."""
        self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def generation(self) -> int:
        """Grows with every commit."""
        return int(self.meta("generation") or 0)

    # ---- reading --------------------

    def revisions(self) -> dict[str, int]:
        """Every document's revision by its id."""
        return dict(self._all("SELECT id, revision FROM documents ORDER BY id"))

    def revision(self, document_id: str) -> int | None:
        """The document's revision; None where there is no such document."""
        row = self._one("SELECT revision FROM documents WHERE id = ?", document_id)
        return None if row is None else int(row[0])

    def source_record(self, document_id: str) -> SourceRecord | None:
        """Where the document came from; None where that is not known."""
        query = "SELECT path, document_id, content_hash, mark FROM sources WHERE document_id = ?"
        row = self._one(query, document_id)
        return None if row is None else SourceRecord(*row)

    def load(self, document_id: str) -> Stored:
        """The document whole. Raises ``NotFoundError``."""
        (document, *_) = self._rows(Document, "WHERE id = ?", document_id) or (None,)
        revision = self.revision(document_id)
        if document is None or revision is None:
            raise missing(document_id)
        by_place = "WHERE document_id = ? ORDER BY place"
        by_ordinal = "WHERE document_id = ? ORDER BY ordinal"
        parsed = ParsedDocument(
            document=document,
            sections=tuple(self._rows(Section, by_place, document_id)),
            passages=tuple(self._rows(Passage, "WHERE document_id = ? ORDER BY row_number", document_id)),
            references=tuple(self._rows(Reference, by_place, document_id)),
            assignments=tuple(self._rows(Assignment, by_ordinal, document_id)),
            targets=tuple(self._rows(Target, by_ordinal, document_id)),
        )
        return Stored(parsed, revision)

    def vectors(self, revisions: Collection[int], dimension: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """The numbers and vectors of the documents with these revisions, ascending."""
        numbers: list[int] = []
        blobs: list[bytes] = []
        for revision in sorted(revisions):
            span = numbers_of(revision, MOST_PASSAGES)
            query = "SELECT row_number, vector FROM vectors WHERE row_number BETWEEN ? AND ? ORDER BY row_number"
            for number, blob in self._all(query, span.start, span.stop - 1):
                numbers.append(number)
                blobs.append(blob)
        matrix = np.frombuffer(b"".join(blobs), dtype="<f4").reshape(len(blobs), dimension)
        return np.array(numbers, dtype=np.int64), matrix.astype(np.float32, copy=False)

    def page_words(self, document_id: str, page: int) -> tuple[PageWord, ...]:
        """The words that OCR read on the page; none where it read none."""
        query = "SELECT words FROM page_words WHERE document_id = ? AND page = ?"
        row = self._one(query, document_id, page)
        return () if row is None else tuple(PageWord(*word) for word in json.loads(row[0]))

    def entry(self, document: Document) -> Entry:
        """The document as it is compared with others; of an index older than sketches its sketch is made now."""
        row = self._one("SELECT sketch, indexed_at FROM sketches WHERE document_id = ?", document.id)
        return (
            Entry(document, sketch(document.text), "") if row is None else Entry(document, from_bytes(row[0]), row[1])
        )

    def source(self, document_id: str) -> Source:
        """The original file. Raises ``NotFoundError`` when the document has none."""
        query = "SELECT path, content, facts, mark FROM sources WHERE document_id = ?"
        # Its own connection: a request for a large file does not hold up a refresh.
        with (
            database.storage_errors(self.path),
            closing(database.connect(self.path, write=False)) as connection,
        ):
            row = connection.execute(query, (document_id,)).fetchone()
        if row is None:
            raise NotFoundError(f"Không có tệp gốc của văn bản “{document_id}” trong chỉ mục.")
        return Source(path=row[0], content=bytes(row[1]), facts=json.loads(row[2]), mark=row[3])

    def source_records(self) -> list[SourceRecord]:
        """Where every document came from, without its bytes."""
        rows = self._all("SELECT path, document_id, content_hash, mark FROM sources ORDER BY path")
        return [SourceRecord(*row) for row in rows]

    # ---- writing, inside ``writing()`` --------------------

    def put(self, stored: Stored, vectors: NDArray[np.float32], source: Source | None) -> None:
        """Adds the document or replaces the one with its id. Without a source an older one's is kept."""
        document = stored.parsed.document
        source = source or self._kept_source(document.id)
        page_words = self._page_words_of(stored.parsed)
        indexed_at = self._indexed_at(document)
        self.delete(document.id)
        self._insert(Document, ("revision",), [(stored.revision, *to_row(document))])
        self._insert_parts(stored, vectors)
        self._connection.executemany("INSERT INTO page_words VALUES (?, ?, ?)", page_words)
        row = (document.id, to_bytes(sketch(document.text)), indexed_at)
        self._connection.execute("INSERT INTO sketches VALUES (?, ?, ?)", row)
        if source is not None:
            self._insert_source(document.id, source)

    def delete(self, document_id: str) -> bool:
        """Whether the document was there."""
        return self._connection.execute("DELETE FROM documents WHERE id = ?", (document_id,)).rowcount > 0

    def _kept_source(self, document_id: str) -> Source | None:
        try:
            return self.source(document_id)
        except NotFoundError:
            return None

    def _indexed_at(self, document: Document) -> str:
        """When this content was first put: reading it again makes it no newer."""
        query = "SELECT indexed_at FROM sketches JOIN documents ON id = document_id WHERE id = ? AND content_hash = ?"
        row = self._one(query, document.id, document.content_hash)
        return str(row[0]) if row else datetime.now(UTC).isoformat(timespec="microseconds")

    def _page_words_of(self, parsed: ParsedDocument) -> list[tuple[str, int, str]]:
        """The rows of the words read by OCR; those stored already where the document comes without them."""
        document = parsed.document
        words = dict(parsed.page_words) or {page: self.page_words(document.id, page) for page in document.ocr_pages}
        return [
            (document.id, page, json.dumps([astuple(word) for word in read], ensure_ascii=False))
            for page, read in words.items()
        ]

    def _insert_parts(self, stored: Stored, vectors: NDArray[np.float32]) -> None:
        parsed, owner = stored.parsed, stored.parsed.document.id
        sections = [(owner, place, *to_row(one)) for place, one in enumerate(parsed.sections)]
        self._insert(Section, ("document_id", "place"), sections)
        references = [(owner, place, *to_row(one)) for place, one in enumerate(parsed.references)]
        self._insert(Reference, ("document_id", "place"), references)
        self._insert(Assignment, (), [to_row(one) for one in parsed.assignments])
        self._insert(Target, (), [to_row(one) for one in parsed.targets])
        numbered = list(zip(stored.numbers, parsed.passages, strict=True))
        self._insert(Passage, ("row_number",), [(number, *to_row(passage)) for number, passage in numbered])
        blobs = (row.tobytes() for row in np.ascontiguousarray(vectors, dtype="<f4"))
        self._connection.executemany("INSERT INTO vectors VALUES (?, ?)", zip(stored.numbers, blobs, strict=True))

    def _insert_source(self, document_id: str, source: Source) -> None:
        facts = json.dumps(source.facts, ensure_ascii=False, default=str)
        # A file that now stands where another document's file stood has taken its path.
        self._connection.execute("DELETE FROM sources WHERE path = ?", (source.path,))
        row = (document_id, source.path, source.content_hash, source.mark, facts, source.content)
        self._connection.execute(
            "INSERT INTO sources (document_id, path, content_hash, mark, facts, content) VALUES (?, ?, ?, ?, ?, ?)",
            row,
        )

    def _insert(self, kind: type, extra: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
        names = (*extra, *columns(kind))
        marks = ", ".join("?" * len(names))
        # The names come from our own dataclasses and tables, never from a user.
        query = f"INSERT INTO {TABLES[kind]} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608
        try:
            self._connection.executemany(query, rows)
        except sqlite3.IntegrityError as error:
            raise StorageError(f"Không ghi được {TABLES[kind]} vào {self.path}: dữ liệu trùng ({error}).") from error

    # ---- SQL --------------------

    def _rows(self, kind: type[Row], where: str, *values: object) -> list[Row]:
        # Names of our own, as above.
        query = f"SELECT {', '.join(columns(kind))} FROM {TABLES[kind]} {where}"  # noqa: S608
        return [from_row(kind, row) for row in self._all(query, *values)]

    def _all(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with self._lock, database.storage_errors(self.path):
            return self._connection.execute(query, values).fetchall()

    def _one(self, query: str, *values: object) -> tuple[Any, ...] | None:
        rows = self._all(query, *values)
        return rows[0] if rows else None


def missing(document_id: str) -> NotFoundError:
    """The error for a document that the index does not have."""
    return NotFoundError(f"Không có văn bản “{document_id}” trong chỉ mục. Xem danh sách bằng lệnh cancu list.")
