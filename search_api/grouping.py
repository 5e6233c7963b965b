"""Folding near-identical passages of other documents under the best of them ("câu tương tự ở N văn bản khác").

Plans that carry out one resolution repeat its sentences; without folding, ten hits may say one thing. Passages whose
figures differ are never folded: a target of 95 % and one of 90 % in the same words are two targets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from indexer.model import Passage
    from search_api.weights import Weights


# "11. | ", "2.1. ", "3) " at the start: where a text stands in its own document, no part of what it says.
_NUMBERING: Final = re.compile(r"^\s*\d+(?:\.\d+)*[.)]?\s*(?:\||(?<=[.)\s]))")


@dataclass(frozen=True, slots=True)
class Group:
    """Places in the list that was grouped: the one to show, and those folded under it, each best first."""

    first: int
    similar: tuple[int, ...] = ()


@lru_cache(maxsize=20_000)
def _words(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """All folded tokens, and those of them with a digit; without the text's own numbering, "01" as "1"."""
    unnumbered = _NUMBERING.sub("", text, count=1)
    folded = frozenset(token.folded.lstrip("0") or "0" for token in tokens(unnumbered))
    return folded, frozenset(token for token in folded if any(map(str.isdigit, token)))


def overlap(first: str, second: str) -> float:
    """Shared tokens over all tokens (Jaccard) in [0, 1]; 0 when the figures in the two differ."""
    words, figures = _words(first)
    other_words, other_figures = _words(second)
    if figures != other_figures or not words or not other_words:
        return 0.0
    return len(words & other_words) / len(words | other_words)


def near_identical(first: Passage, second: Passage, cosine: float, weights: Weights) -> bool:
    """Other documents: the same words, or close in meaning and wording. The same document: the very same text."""
    if first.document_id == second.document_id:
        return first.text == second.text
    shared = overlap(first.text, second.text)
    return shared == 1.0 or (shared >= weights.similar_overlap and cosine >= weights.similar_cosine)


def group(passages: Sequence[Passage], vectors: NDArray[np.float32], weights: Weights) -> list[Group]:
    """Groups in the order of their best passage; each passage is in one group, compared with its first only."""
    if not passages:
        return []
    cosines = vectors @ vectors.T
    members: dict[int, list[int]] = {}
    for place, passage in enumerate(passages):
        near = (
            first
            for first in members
            if near_identical(passages[first], passage, float(cosines[first, place]), weights)
        )
        first = next(near, None)
        if first is None:
            members[place] = []
        else:
            members[first].append(place)
    return [Group(first, tuple(similar)) for first, similar in members.items()]
