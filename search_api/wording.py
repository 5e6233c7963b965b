"""How documents word the same thing: passages aligned, and the wordings of one matter gathered into clusters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.structure.columns import column_role
from search_api.alignment import Alignment, align, is_cut, likeness, same_figures, shared, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.model import Hit, Passage
    from search_api.service import SearchService

FEWEST: Final = 2
MOST: Final = 8
"""Passages that are compared at once: more do not fit side by side on any screen."""

CANDIDATES: Final = 100
"""The nearest passages, in meaning, that are looked through for wordings of the same matter."""

SAME_MATTER: Final = 0.4
"""Share of the shorter text's words, in order, that two wordings of one matter have in common.

Passages of the plans that carry out one resolution: twins 0.6-1, paraphrases 0.4-0.6, the same topic only below 0.37.
"""

HELD: Final = 0.6
"""The same share where one text is at least ``LONG`` times as long: in so many words a few of them always are."""

LONG: Final = 3

NEAR_IDENTICAL: Final = 0.85
"""``likeness`` from which wordings make one cluster: a word in seven differs."""

FEWEST_WORDS: Final = 5
"""Fewer words in common are a phrase that any document has ("theo quy định của pháp luật"), not a wording."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Passages beside the first of them. ``clusters`` are places in ``hits``; ``likeness`` is to the first."""

    hits: tuple[Hit, ...]
    alignment: Alignment
    likeness: tuple[float, ...]
    clusters: tuple[tuple[int, ...], ...]
    cut: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One document's wording, and how like it is to the one asked about."""

    hit: Hit
    likeness: float


@dataclass(frozen=True, slots=True)
class Cluster:
    """Wordings nearly the same, the likest to the one asked about first. Their figures are the same."""

    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Wordings:
    """A passage, and how each document words the matter: its own cluster first, then by likeness."""

    hit: Hit
    clusters: tuple[Cluster, ...]

    @property
    def documents(self) -> int:
        """How many documents word it, this one included."""
        return sum(len(cluster.wordings) for cluster in self.clusters)


def statement(passage: Passage) -> str:
    """What is compared of a passage: all of it, and of a table row the task without who does it and by when."""
    tasks = [cell.value for cell in passage.cells if column_role(cell.column) == "task" and cell.value.strip()]
    return "\n".join(tasks) or passage.text


def compare(service: SearchService, passage_ids: Sequence[str]) -> Comparison:
    """The passages in the order given. Raises ``NotFoundError``."""
    hits = tuple(service.hit(passage_id) for passage_id in passage_ids)
    texts = [hit.passage.text for hit in hits]
    stated = [statement(hit.passage) for hit in hits]
    return Comparison(
        hits=hits,
        alignment=align(texts),
        likeness=tuple(likeness(stated[0], other) for other in stated),
        clusters=clustered(stated),
        cut=tuple(is_cut(text) for text in texts),
    )


def wordings(service: SearchService, passage_id: str) -> Wordings:
    """How each document words what the passage says; the best passage of each. Raises ``NotFoundError``."""
    hit = service.hit(passage_id)
    said = statement(hit.passage)
    best: dict[str, Wording] = {}
    for other in service.similar(passage_id, CANDIDATES):
        wording = Wording(other, likeness(said, statement(other.passage)))
        known = best.get(other.document.id)
        if same_matter(said, statement(other.passage)) and (known is None or wording.likeness > known.likeness):
            best[other.document.id] = wording
    listed = [Wording(hit, 1.0), *sorted(best.values(), key=lambda each: -each.likeness)]
    groups = clustered([statement(each.hit.passage) for each in listed])
    return Wordings(hit, tuple(Cluster(tuple(listed[place] for place in group)) for group in groups))


def same_matter(first: str, second: str) -> bool:
    """Whether two texts are wordings of one matter, or the one holds the other."""
    common = shared(first, second)
    shorter, longer = sorted((len(words(first)), len(words(second))))
    share = HELD if longer >= LONG * shorter else SAME_MATTER
    return common >= FEWEST_WORDS and common >= share * shorter


def clustered(texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """Places of nearly the same texts with the same figures together; each is compared with its cluster's first."""
    clusters: list[list[int]] = []
    for place, text in enumerate(texts):
        near = _near(text, (texts[cluster[0]] for cluster in clusters))
        if near is None:
            clusters.append([place])
        else:
            clusters[near].append(place)
    return tuple(map(tuple, clusters))


def _near(text: str, firsts: Iterable[str]) -> int | None:
    for place, first in enumerate(firsts):
        if same_figures(text, first) and likeness(text, first) >= NEAR_IDENTICAL:
            return place
    return None
