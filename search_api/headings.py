"""Whether a question speaks of a section by its heading: "nhiệm vụ của Trạm Y tế" of the section "7. Trạm Y tế".

What stands under such a heading often never repeats it, so neither arm of retrieval can see that it is meant.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.analysis import JOINER, analyse

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

SPOKEN_SHARE: Final = 0.75
"""Of a heading's pairs of syllables: "4. Phòng Kinh tế, Hạ tầng và Đô thị" is meant by "Kinh tế, Hạ tầng và Đô thị"."""


def spoken_of(headings: Iterable[str], pairs: AbstractSet[str]) -> frozenset[str]:
    """Those of the headings that a query with these pairs of syllables speaks out."""
    return frozenset(heading for heading in headings if speaks_of(pairs, heading))


def speaks_of(pairs: AbstractSet[str], heading: str) -> bool:
    """Whether the pairs of syllables of a query hold (nearly) all of those of a heading."""
    spoken = _pairs(heading)
    return bool(spoken) and len(spoken & pairs) >= SPOKEN_SHARE * len(spoken)


@lru_cache(maxsize=50_000)
def _pairs(heading: str) -> frozenset[str]:
    """Its folded pairs without its number: "1. Mục đích" gives {"muc_dich"}."""
    pairs = analyse(heading, words=False).bigrams
    return frozenset(pair for pair in pairs if not any(map(str.isdigit, pair)) and not _is_numeral(pair))


def _is_numeral(pair: str) -> bool:
    """Whether a pair starts with the heading's Roman number or letter ("ii_muc")."""
    first = pair.split(JOINER, maxsplit=1)[0]
    return len(first) == 1 or set(first) <= set("ivx")
