"""The vector index: FAISS over unit vectors. The only module that touches that library.

Exact inner product over all vectors: 0.2 ms a query at 1,000 passages, 16 ms at 100,000 on one core. Beyond,
``VectorIndex.empty`` is the door to another kind: ``IndexIVFFlat`` or ``IndexHNSWFlat`` under the same
``IndexIDMap2`` (HNSW cannot remove: such an index would keep a set of gone numbers until built again).

An index never changes once made: ``changed`` gives a new one, so that a search in flight keeps its own.
The file is only a quick start; its last bytes carry the fingerprint of the documents inside.
"""

from __future__ import annotations

import os
import struct
import uuid
from typing import TYPE_CHECKING, Any

import faiss
import numpy as np

from indexer.errors import NotFoundError, StorageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

FILE = "vectors.faiss"
_TRAILER = struct.Struct("<8sQ")
_MAGIC = b"CANCUVEC"


class VectorIndex:
    """Passage numbers and their vectors, for searching."""

    def __init__(self, index: Any, dimension: int) -> None:  # noqa: ANN401 - FAISS has no types
        self._index = index
        self.dimension = dimension

    @classmethod
    def empty(cls, dimension: int) -> VectorIndex:
        """One with nothing in it."""
        return cls(faiss.IndexIDMap2(faiss.IndexFlatIP(dimension)), dimension)

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def numbers(self) -> NDArray[np.int64]:
        """Every number inside, ascending."""
        return np.sort(faiss.vector_to_array(self._index.id_map)).astype(np.int64, copy=False)

    def changed(self, gone: NDArray[np.int64], numbers: NDArray[np.int64], vectors: NDArray[np.float32]) -> VectorIndex:
        """A new index without the ``gone`` numbers and with the new ones; this one stays as it is."""
        index = faiss.clone_index(self._index)
        if len(gone):
            index.remove_ids(faiss.IDSelectorBatch(np.ascontiguousarray(gone)))
        if len(numbers):
            index.add_with_ids(np.ascontiguousarray(vectors, dtype=np.float32), np.ascontiguousarray(numbers))
        return VectorIndex(index, self.dimension)

    def search(
        self, vector: NDArray[np.float32], limit: int, only: Sequence[int] | None = None
    ) -> list[tuple[int, float]]:
        """``(number, cosine)``, best first, at most ``limit``; only among some numbers when given."""
        limit = min(limit, len(self))
        if limit < 1 or (only is not None and not len(only)):
            return []
        query = np.ascontiguousarray(vector, dtype=np.float32).reshape(1, self.dimension)
        options = None
        if only is not None:
            selector = faiss.IDSelectorBatch(np.asarray(only, dtype=np.int64))
            options = faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]  # FAISS's stubs lag
        # One query is too little work to share out, and OpenMP's second thread goes on spinning for milliseconds
        # after it. OpenMP keeps this setting for each thread apart: said once at import, no other thread heeds it.
        faiss.omp_set_num_threads(1)
        scores, found = self._index.search(query, limit, params=options)
        return [(n, s) for n, s in zip(found[0].tolist(), scores[0].tolist(), strict=True) if n >= 0]

    def vectors(self, numbers: Sequence[int]) -> NDArray[np.float32]:
        """One row a number. Raises ``NotFoundError`` for a number that is not inside."""
        rows = np.empty((len(numbers), self.dimension), dtype=np.float32)
        try:
            for place, number in enumerate(numbers):
                rows[place] = self._index.reconstruct(int(number))
        except RuntimeError as error:
            raise NotFoundError("Không có véc-tơ của đoạn ấy trong chỉ mục. Hãy chạy cancu verify.") from error
        return rows

    # ---- the file --------------------

    def save(self, folder: Path, fingerprint: int) -> None:
        """Writes the file beside, then puts it in the old one's place."""
        path = folder / FILE
        beside = folder / f"{FILE}.{uuid.uuid4().hex[:8]}.new"
        try:
            faiss.write_index(self._index, str(beside))
            with beside.open("ab") as file:
                file.write(_TRAILER.pack(_MAGIC, fingerprint))
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except (OSError, RuntimeError) as error:
            raise StorageError(
                f"Không ghi được chỉ mục véc-tơ ở {path} ({error}). Các văn bản đã lưu vẫn nguyên; hãy xem "
                "chỗ trống và quyền ghi."
            ) from error
        finally:
            beside.unlink(missing_ok=True)

    @classmethod
    def load(cls, folder: Path, dimension: int) -> VectorIndex:
        """The index in the file; an empty one where there is no sound file of this dimension."""
        if saved_fingerprint(folder) is None:
            return cls.empty(dimension)
        try:
            index = faiss.read_index(str(folder / FILE))
        except (OSError, RuntimeError, MemoryError):
            return cls.empty(dimension)
        if not isinstance(index, faiss.IndexIDMap2) or index.d != dimension:
            return cls.empty(dimension)
        return cls(index, dimension)


def saved_fingerprint(folder: Path) -> int | None:
    """Of the documents in the file; None where there is no whole file."""
    path = folder / FILE
    try:
        with path.open("rb") as file:
            file.seek(-_TRAILER.size, os.SEEK_END)
            magic, fingerprint = _TRAILER.unpack(file.read())
    except (OSError, struct.error):
        return None
    return int(fingerprint) if magic == _MAGIC else None
