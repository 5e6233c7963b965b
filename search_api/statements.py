"""What a document states, item by item, and which items of another document carry the same.

Vectors tell which passages of the other document to look at, shared words decide: neighbouring syllables weigh more
than single ones, rare ones more than those of every item of the two documents.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.structure.columns import column_role
from search_api.alignment import words
from search_api.words import is_stop

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from indexer.model import Passage

PASSAGES_LOOKED_AT: Final = 10
"""The passages nearest in meaning to an item's own; what carries it is among the first seven of fifty to eighty."""

CARRIED: Final = 0.28
"""Share of an item's weight from which another item carries it.

The least at which hardly an item is said to be carried that is not (59 of 60 rightly, of 73 that are; see
docs/evaluation.md): that would hide what was left out, while one that is missed is shown with what comes nearest.
"""

CARRIED_IN_PART: Final = 0.12
"""Share of it that an item must have which itself is wholly carried by it: a row of an annex that takes up one part."""

NEAR: Final = 0.18
"""Share from which an item that does not carry another is worth showing as the nearest to it."""

FEWEST_WORDS: Final = 4
"""A line of fewer words is a label ("Kinh phí:"), no statement."""

PAIR_WEIGHT, SINGLE_WEIGHT = 1.0, 0.5
"""Of neighbouring words and of one word; a document's code says as much as a pair."""

_GROUNDS: Final = re.compile(r"\s*[-+•–]?\s*(?:Căn cứ|Theo đề nghị|Xét đề nghị)\b")


@dataclass(frozen=True, slots=True)
class Item:
    """One list item, paragraph or table row (its task) as the passage states it, and its features."""

    passage: Passage
    text: str
    features: frozenset[str]


@dataclass(frozen=True, slots=True)
class Carried:
    """Places of the items that carry one, the surest first; ``coverage`` is the share of it that they cover together.

    ``near`` is the nearest item where none carries it, or None.
    """

    by: tuple[int, ...]
    coverage: float
    near: int | None


def items_of(passages: Iterable[Passage]) -> tuple[Item, ...]:
    """The items below a heading; preambles, legal grounds and closing words are none."""
    listed = ((passage, text) for passage in passages if passage.section_path for text in _texts(passage))
    return tuple(Item(passage, text, _features(text)) for passage, text in listed if _states(text))


def _states(text: str) -> bool:
    return len(words(text)) >= FEWEST_WORDS and _GROUNDS.match(text) is None


def _texts(passage: Passage) -> list[str]:
    if not passage.cells:
        return passage.text.splitlines()
    tasks = [cell.value for cell in passage.cells if column_role(cell.column) == "task" and cell.value.strip()]
    return ["\n".join(tasks) or passage.text]


def _features(text: str) -> frozenset[str]:
    """Words and pairs of neighbours, in one spelling; function words only beside others."""
    keys = [word.key for word in words(text)]
    pairs = (f"{a} {b}" for a, b in pairwise(keys) if not (is_stop(a) and is_stop(b)))
    return frozenset(pairs) | {key for key in keys if not is_stop(key)}


class Carrying:
    """Items of two documents beside each other. ``vectors`` of the passages: one row an item, in the items' order."""

    def __init__(
        self,
        upper: Sequence[Item],
        lower: Sequence[Item],
        upper_vectors: NDArray[np.float32],
        lower_vectors: NDArray[np.float32],
    ) -> None:
        self._upper, self._lower = upper, lower
        self._cosines = upper_vectors @ lower_vectors.T
        seen = Counter(feature for item in (*upper, *lower) for feature in item.features)
        size = len(upper) + len(lower)
        self._weights = {
            feature: math.log(1 + size / count) * _weight_of_kind(feature) for feature, count in seen.items()
        }

    def carried(self, place: int) -> Carried:
        """What of the lower document carries an item of the upper."""
        item = self._upper[place]
        shares = self.shares(place)
        by = [other for other, (own, others) in shares.items() if is_carried(own, others)]
        by.sort(key=lambda other: -max(shares[other]))
        near = max(shares, key=lambda other: max(shares[other]), default=None)
        if by or near is None or max(shares[near]) < NEAR:
            near = None
        covered = item.features & frozenset().union(*(self._lower[other].features for other in by))
        return Carried(tuple(by), self._share(covered, item), near)

    def shares(self, place: int) -> dict[int, tuple[float, float]]:
        """Of each item looked at, how much of the upper item it has, and how much of its own the upper one has."""
        item = self._upper[place]
        return {other: self._shares(item, self._lower[other]) for other in self._looked_at(place)}

    def _looked_at(self, place: int) -> list[int]:
        """The items of the nearest passages, nearest first."""
        row = self._cosines[place]
        passages: dict[str, None] = {}
        looked_at: list[int] = []
        for other in sorted(range(len(row)), key=lambda each: -row[each]):
            passage = self._lower[other].passage.id
            if passage in passages or len(passages) < PASSAGES_LOOKED_AT:
                passages[passage] = None
                looked_at.append(other)
        return looked_at

    def _shares(self, item: Item, other: Item) -> tuple[float, float]:
        shared = item.features & other.features
        return self._share(shared, item), self._share(shared, other)

    def _share(self, features: frozenset[str], of: Item) -> float:
        total = self._weight(of.features)
        return self._weight(features) / total if total else 0.0

    def _weight(self, features: frozenset[str]) -> float:
        return sum(self._weights[feature] for feature in features)


def _weight_of_kind(feature: str) -> float:
    if " " in feature:
        return PAIR_WEIGHT
    is_code = any(map(str.isdigit, feature)) and any(map(str.isalpha, feature))
    return PAIR_WEIGHT if is_code else SINGLE_WEIGHT


def is_carried(own: float, others: float, threshold: float = CARRIED) -> bool:
    """Whether an item with these shares carries another, wholly or in part."""
    return own >= threshold or (others >= threshold and own >= CARRIED_IN_PART)
