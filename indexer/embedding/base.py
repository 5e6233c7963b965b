"""What the product asks of an embedding engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray


class Embedder(Protocol):
    """Raw text in (never segmented), unit vectors out.

    ``name`` identifies the weights, not the engine: two engines with the same weights give interchangeable vectors.
    Implementations add the model's own "query: " and "passage: " prefixes, clean the text, cap its length, and raise
    ``EmptyTextError`` for a text with nothing in it.
    """

    name: str
    dimension: int

    def embed_query(self, text: str) -> NDArray[np.float32]:
        """One unit vector, shape ``(dimension,)``."""
        ...

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector a row, shape ``(len(texts), dimension)``, in the order given."""
        ...
