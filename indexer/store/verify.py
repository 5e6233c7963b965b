"""Whether an index is sound: the database, its documents, and the derived indexes against them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from indexer.errors import NotFoundError
from indexer.store.database import integrity_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.store.snapshot import Snapshot
    from indexer.store.truth import Stored, Truth

# Engines round differently in the last places of float32.
_UNIT_TOLERANCE = 1e-3


def problems(truth: Truth, view: Snapshot) -> list[str]:
    """One line a problem, empty when all is well. Reads every document and every vector."""
    damaged = [f"cơ sở dữ liệu: {line}" for line in integrity_problems(truth.path)]
    if damaged:
        return damaged
    found: list[str] = []
    for document_id, stored in view.documents.items():
        found += [f"{document_id}: {line}" for line in _document_problems(truth, view, document_id, stored)]
    return found + list(_derived_problems(view))


def _document_problems(truth: Truth, view: Snapshot, document_id: str, stored: Stored) -> Iterator[str]:
    text = stored.parsed.document.text
    for passage in stored.parsed.passages:
        if text[passage.start : passage.end] != passage.text:
            yield f"đoạn {passage.id} không khớp với vị trí {passage.start}-{passage.end} trong văn bản"
    yield from _record_problems(stored)
    yield from _source_problems(truth, document_id)
    yield from _vector_problems(truth, view, stored)


def _record_problems(stored: Stored) -> Iterator[str]:
    """A record that its passage does not state."""
    texts = {passage.id: passage.text for passage in stored.parsed.passages}
    told = [(one.id, one.passage_id, one.quote) for one in stored.parsed.assignments]
    told += [(one.id, one.passage_id, one.text) for one in stored.parsed.targets]
    for record_id, passage_id, words in told:
        if words not in texts.get(passage_id, ""):
            yield f"bản ghi {record_id} không có trong đoạn {passage_id}"


def _source_problems(truth: Truth, document_id: str) -> Iterator[str]:
    record = truth.source_record(document_id)
    if record is not None and record.content_hash != truth.source(document_id).content_hash:
        yield "tệp gốc đã lưu không còn đúng mã băm"


def _vector_problems(truth: Truth, view: Snapshot, stored: Stored) -> Iterator[str]:
    numbers, vectors = truth.vectors([stored.revision], view.vectors.dimension)
    if numbers.tolist() != list(stored.numbers):
        yield f"có {len(numbers)} véc-tơ cho {len(stored.numbers)} đoạn"
        return
    if len(vectors) and np.abs(np.linalg.norm(vectors, axis=1) - 1).max() > _UNIT_TOLERANCE:
        yield "có véc-tơ không dài bằng 1"
    try:
        same = np.array_equal(view.vectors.vectors(list(stored.numbers)), vectors)
    except NotFoundError:
        same = False
    if not same:
        yield "chỉ mục véc-tơ khác với dữ liệu"


def _derived_problems(view: Snapshot) -> Iterator[str]:
    wanted = {s.revision: len(s.numbers) for s in view.documents.values() if s.parsed.passages}
    if view.lags or dict(view.lexical.revisions()) != wanted:
        yield "chỉ mục từ khoá khác với dữ liệu"
    if len(view.vectors) != len(view.passages):
        yield f"chỉ mục véc-tơ có {len(view.vectors)} đoạn, dữ liệu có {len(view.passages)}"
