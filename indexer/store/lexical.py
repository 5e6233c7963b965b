"""The lexical index: tantivy over pre-analysed tokens. The only module that touches that library.

Derived from the truth and small enough to be built again at any time. A state document inside carries the
fingerprint of the documents it holds; it is committed together with them, so that it cannot lie. Changing a
document deletes and adds that document alone. A whole new index is built in a folder beside and takes the old
one's place when the pointer file is replaced.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import uuid
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import tantivy

from indexer.errors import StorageError
from indexer.store.truth import PLACE_BITS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from indexer.store.base import LexicalQuery
    from indexer.store.truth import Stored

# The fields that hold tokens; others in a query are an error of the caller.
FIELDS = ("unigrams", "bigrams", "accented", "words", "context_unigrams", "context_bigrams")
# Part of a folder's name: an index with other fields is another index.
_LAYOUT = 1
_POINTER = "lexical.current"
_HEAP = 32_000_000  # bytes a writer may fill before it spills; tantivy's least is 15 million
_STATE = "fingerprint"
_FEW = 8  # documents that a search is kept to one by one

# What tantivy raises: ValueError for input and output, the others for an index that another hand broke.
_Errors = (ValueError, OSError, RuntimeError, SystemError)


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for field in ("document", "revision", "state"):
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("number", fast=True)
    for field in FIELDS:
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
    return builder.build()


_SCHEMA = _schema()


class LexicalReader:
    """One unchanging view of the lexical index."""

    def __init__(self, searcher: tantivy.Searcher) -> None:
        self._searcher = searcher

    def fingerprint(self) -> int | None:
        """Of the documents inside; None for an index never committed."""
        found = self._searcher.search(_term("state", _STATE), 1, count=False).hits
        numbers = self._numbers(address for _, address in found)
        return numbers[0] if numbers else None

    def passages(self) -> int:
        """How many passages are inside."""
        return max(0, int(self._searcher.num_docs) - 1)

    def revisions(self) -> Counter[int]:
        """The number of passages of each revision inside."""
        everything = self._searcher.search(tantivy.Query.all_query(), max(1, self._searcher.num_docs), count=False)
        state = self._searcher.search(_term("state", _STATE), 1, count=False).hits
        addresses = {(address.segment_ord, address.doc) for _, address in state}
        rest = [a for _, a in everything.hits if (a.segment_ord, a.doc) not in addresses]
        return Counter(number >> PLACE_BITS for number in self._numbers(rest))

    def search(
        self, query: LexicalQuery, limit: int, documents: Collection[str] | None = None
    ) -> list[tuple[int, float]]:
        """``(passage number, BM25)``, best first; no token, no hit."""
        if limit < 1 or not query.terms or (documents is not None and not documents):
            return []
        built = _within(_any_of(query.terms), documents)
        hits = self._searcher.search(built, limit, count=False).hits
        numbers = self._numbers(address for _, address in hits)
        return [(number, float(score)) for number, (score, _) in zip(numbers, hits, strict=True)]

    def _numbers(self, addresses: Iterable[Any]) -> list[int]:
        return [int(number or 0) for number in self._searcher.fast_field_values("number", list(addresses))]


def _term(field: str, token: str) -> tantivy.Query:
    return tantivy.Query.term_query(_SCHEMA, field, token, index_option="freq" if field in FIELDS else "basic")


@lru_cache(maxsize=64)  # one request asks with the same terms for several sets of documents
def _any_of(terms: tuple[tuple[str, str, float], ...]) -> tantivy.Query:
    weighted = [(tantivy.Query.boost_query(_term(field, token), weight)) for field, token, weight in terms]
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in weighted])


def _within(query: tantivy.Query, documents: Collection[str] | None) -> tantivy.Query:
    if documents is None:
        return query
    # The filter must not add to the score.
    silent = tantivy.Query.const_score_query(_any_document(documents), 0.0)
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, query), (tantivy.Occur.Must, silent)])


def _any_document(documents: Collection[str]) -> tantivy.Query:
    """Few documents each by its own list: to prepare a set takes longer than the whole search."""
    if len(documents) > _FEW:
        return tantivy.Query.term_set_query(_SCHEMA, "document", list(documents))
    each = [_term("document", document) for document in documents]
    return each[0] if len(each) == 1 else tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in each])


class LexicalIndex:
    """The lexical index in a data folder: reading, and for the one writer, writing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._name: str | None = None
        self._index: tantivy.Index | None = None
        self._writer: tantivy.IndexWriter | None = None

    # ---- reading --------------------

    def reader(self) -> LexicalReader:
        """The index as last committed; an empty one where none is, or where it is damaged."""
        try:
            index = self._current()
            index.reload()
            return LexicalReader(index.searcher())
        except _Errors:
            self._forget()
            return LexicalReader(tantivy.Index(_SCHEMA).searcher())

    def _current(self) -> tantivy.Index:
        name = self._pointed_at()
        if self._index is None or name != self._name:
            self._close_writer()
            self._index, self._name = _open(self._folder / name), name
        return self._index

    def _pointed_at(self) -> str:
        name = (self._folder / _POINTER).read_text(encoding="utf-8").strip()
        if not name.startswith(f"lexical-{_LAYOUT}-") or "/" in name:
            raise ValueError(f"no lexical index of this layout: {name}")
        return name

    # ---- writing --------------------

    def change(
        self,
        gone: Collection[int],
        added: Iterable[tuple[Stored, Iterable[Mapping[str, str]]]],
        fingerprint: int,
    ) -> None:
        """Takes these revisions out and puts these documents in, in one commit."""
        with _reported(self._folder):
            if self._writer is None:
                self._writer = self._current().writer(heap_size=_HEAP, num_threads=1)
            try:
                for revision in gone:
                    self._writer.delete_documents_by_term("revision", _revision(revision))
                _fill(self._writer, added)
                _commit(self._writer, fingerprint)
            except BaseException:
                self._give_up()
                raise

    def replace(self, added: Iterable[tuple[Stored, Iterable[Mapping[str, str]]]], fingerprint: int) -> None:
        """Builds a whole new index beside and swaps it in."""
        name = f"lexical-{_LAYOUT}-{uuid.uuid4().hex[:12]}"
        with _reported(self._folder):
            self._forget()
            path = self._folder / name
            path.mkdir()
            try:
                writer = _open(path).writer(heap_size=_HEAP, num_threads=1)
                _fill(writer, added)
                _commit(writer, fingerprint)
                writer.wait_merging_threads()
                replace_file(self._folder / _POINTER, name.encode())
            except BaseException:
                shutil.rmtree(path, ignore_errors=True)
                raise
            self._sweep(keep=name)

    def _give_up(self) -> None:
        """What a broken commit left in the writer must not slip into the next one."""
        writer, self._writer = self._writer, None
        if writer is not None:
            with contextlib.suppress(*_Errors):
                writer.rollback()
                self._writer = writer

    def close(self) -> None:
        """Lets merges finish and gives the writer's lock back."""
        self._close_writer()
        self._index = None

    def _close_writer(self) -> None:
        writer, self._writer = self._writer, None
        if writer is not None:
            with contextlib.suppress(*_Errors):
                writer.wait_merging_threads()

    def _forget(self) -> None:
        self._close_writer()
        self._index = self._name = None

    def _sweep(self, keep: str) -> None:
        for path in self._folder.glob("lexical-*"):
            if path.name != keep:
                shutil.rmtree(path, ignore_errors=True)


def _open(path: Path) -> tantivy.Index:
    if not path.is_dir():
        raise FileNotFoundError(path)
    index = tantivy.Index(_SCHEMA, path=str(path))
    # We say when to look again; tantivy's own policy would start a watching thread.
    index.config_reader("manual")
    return index


def _fill(writer: tantivy.IndexWriter, added: Iterable[tuple[Stored, Iterable[Mapping[str, str]]]]) -> None:
    for stored, fields in added:
        for document in _documents(stored, fields):
            writer.add_document(document)


def _documents(stored: Stored, fields: Iterable[Mapping[str, str]]) -> Iterator[tantivy.Document]:
    for number, tokens in zip(stored.numbers, fields, strict=True):
        document = tantivy.Document()
        document.add_text("document", stored.parsed.document.id)
        document.add_text("revision", _revision(stored.revision))
        document.add_unsigned("number", number)
        for field in FIELDS:
            document.add_text(field, tokens.get(field, ""))
        yield document


def _commit(writer: tantivy.IndexWriter, fingerprint: int) -> None:
    writer.delete_documents_by_term("state", _STATE)
    state = tantivy.Document()
    state.add_text("state", _STATE)
    state.add_unsigned("number", fingerprint)
    writer.add_document(state)
    writer.commit()


def _revision(revision: int) -> str:
    return f"{revision:x}"


def replace_file(path: Path, content: bytes) -> None:
    """Puts a whole new file in the old one's place: a reader sees one or the other."""
    beside = path.with_name(f"{path.name}.{uuid.uuid4().hex[:8]}.new")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


@contextlib.contextmanager
def _reported(folder: Path) -> Iterator[None]:
    try:
        yield
    except _Errors as error:
        raise StorageError(
            f"Không ghi được chỉ mục từ khoá ở {folder} ({error}). Các văn bản đã lưu vẫn nguyên; hãy xem "
            "chỗ trống và quyền ghi, lần mở sau chỉ mục này tự được dựng lại."
        ) from error
