"""Whether a question speaks of a section by its heading: "nhiệm vụ của Trạm Y tế" of the section "7. Trạm Y tế".

What stands under such a heading often never repeats it, so neither arm of retrieval can see that it is meant.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.analysis import JOINER, analyse

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

SPOKEN_SHARE: Final = 0.75
"""Of a heading's pairs of syllables: "4. Phòng Kinh tế, Hạ tầng và Đô thị" is meant by "Kinh tế, Hạ tầng và Đô thị"."""

FEWEST_PAIRS: Final = 2
"""One pair alone ("Kinh tế") is in many a question that means something else."""
_LISTED: Final = re.compile(r"[,;]")


def spoken_of(headings: Iterable[str], pairs: AbstractSet[str], *, listed: bool = False) -> frozenset[str]:
    """Those of the headings that a query with these pairs of syllables speaks out; ``listed``: or one thing in them."""
    return frozenset(
        heading for heading in headings if speaks_of(pairs, heading) or (listed and speaks_of_part(pairs, heading))
    )


def speaks_of(pairs: AbstractSet[str], heading: str) -> bool:
    """Whether the pairs of syllables of a query hold (nearly) all of those of a heading."""
    spoken = _pairs(heading)
    return bool(spoken) and len(spoken & pairs) >= SPOKEN_SHARE * len(spoken)


def speaks_of_part(pairs: AbstractSet[str], heading: str) -> bool:
    """Whether the pairs hold all of one thing that a heading lists: an agency of "4. Trưởng các bản, tiểu khu"."""
    return any(part <= pairs for part in _parts(heading))


@lru_cache(maxsize=50_000)
def _pairs(heading: str) -> frozenset[str]:
    """Its folded pairs without its number: "1. Mục đích" gives {"muc_dich"}."""
    pairs = analyse(heading, words=False).bigrams
    return frozenset(pair for pair in pairs if not any(map(str.isdigit, pair)) and not _is_numeral(pair))


@lru_cache(maxsize=50_000)
def _parts(heading: str) -> tuple[frozenset[str], ...]:
    """The pairs of each thing that a heading lists ("4. Trưởng các bản, tiểu khu"), those of one pair left out."""
    parts = map(_pairs, _LISTED.split(heading)) if _LISTED.search(heading) else ()
    return tuple(part for part in parts if len(part) >= FEWEST_PAIRS)


def _is_numeral(pair: str) -> bool:
    """Whether a pair starts with the heading's Roman number or letter ("ii_muc")."""
    first = pair.split(JOINER, maxsplit=1)[0]
    return len(first) == 1 or set(first) <= set("ivx")
