"""What the product asks of an embedding engine."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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


@runtime_checkable
class BackgroundEmbedder(Protocol):
    """An embedder that may also compute beside its caller."""

    def begin_query(self, text: str) -> Callable[[], NDArray[np.float32]]:
        """Begins at once; what it gives waits for the vector. Raises ``EmptyTextError``."""
        ...


def begin_query(embedder: Embedder, text: str) -> Callable[[], NDArray[np.float32]]:
    """A wait for the text's vector: begun at once where the embedder can, else made when it is waited for."""
    if isinstance(embedder, BackgroundEmbedder):
        return embedder.begin_query(text)
    return partial(embedder.embed_query, text)
