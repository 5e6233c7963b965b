"""An embedder for tests: no model, instant, always the same."""

from __future__ import annotations

import re
from hashlib import shake_128
from typing import TYPE_CHECKING

import numpy as np

from indexer.embedding.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_WORD = re.compile(r"\w+")
_MIDDLE_OF_A_BYTE = 127.5


class FakeEmbedder:
    """A text is the sum of its words' directions, which are a hash's; so texts sharing words are nearer."""

    name = "fake"
    dimension = 128

    def embed_query(self, text: str) -> NDArray[np.float32]:
        """One unit vector, shape ``(dimension,)``. Raises ``EmptyTextError``."""
        cleaned = clean(text).lower()
        total = np.sum([self._direction(word) for word in _WORD.findall(cleaned) or [cleaned]], axis=0)
        vector: NDArray[np.float32] = (total / np.linalg.norm(total)).astype(np.float32)
        return vector

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector a row, in the order given. Raises ``EmptyTextError`` when any text is empty."""
        return np.array([self.embed_query(text) for text in texts], np.float32).reshape(-1, self.dimension)

    def _direction(self, word: str) -> NDArray[np.float64]:
        numbers = np.frombuffer(shake_128(word.encode()).digest(self.dimension), np.uint8)
        return numbers.astype(np.float64) - _MIDDLE_OF_A_BYTE
