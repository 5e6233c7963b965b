"""Folding near-identical passages of other documents under the best of them ("câu tương tự ở N văn bản khác").

Plans that carry out one resolution repeat its sentences; without folding, ten hits may say one thing. Passages whose
figures differ are never folded: a target of 95 % and one of 90 % in the same words are two targets.

By wording alone: of the real documents' passages every pair that shares seven words in ten has vectors nearer than
0.91, so the vectors would tell nothing more, and comparing them took ten times as long.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Final
from zlib import crc32

from indexer.vietnamese.normal import tokens
from search_api.how_often import how_often

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.model import Passage

# "11. | ", "2.1. ", "3) " at the start: where a text stands in its own document, no part of what it says.
_NUMBERING: Final = re.compile(r"^\s*\d+(?:\.\d+)*[.)]?\s*(?:\||(?<=[.)\s]))")


# Of 50 words two or three share a bit by chance: so many fewer in common are still worth counting truly.
_BITS: Final = 4096
_CHANCE: Final = 3


@dataclass(frozen=True, slots=True)
class Group:
    """Places in the list that was grouped: the one to show, and those folded under it, each best first."""

    first: int
    similar: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """A text's folded tokens, and its figures: tokens with a digit, and how often; without its numbering, "01" as "1".

    ``bits`` has one bit set for (nearly) each word: common bits are counted ten times as fast as common words.
    """

    words: frozenset[str]
    figures: frozenset[str]
    bits: int


def group(passages: Sequence[Passage], least: float) -> list[Group]:
    """Groups in the order of their best passage; each passage is in one group, compared with its first only.

    ``least``: the share of words in common from which passages of two documents are near-identical.
    """
    members: dict[int, list[int]] = {}
    same_figures: dict[frozenset[str], list[tuple[int, int]]] = {}
    for place, passage in enumerate(passages):
        own = wording(passage.text)
        firsts = same_figures.setdefault(own.figures, [])
        bits, enough = own.bits, least * len(own.words) - _CHANCE
        likely = [first for first, others in firsts if (bits & others).bit_count() >= enough]
        first = next((first for first in likely if near_identical(passages[first], passage, least)), None)
        if first is None:
            firsts.append((place, bits))
            members[place] = []
        else:
            members[first].append(place)
    return [Group(first, tuple(similar)) for first, similar in members.items()]


def near_identical(first: Passage, second: Passage, least: float) -> bool:
    """Other documents: the same figures and nearly the same words. The same document: the very same text."""
    if first.document_id == second.document_id:
        return first.text == second.text
    one, other = wording(first.text), wording(second.text)
    return one.figures == other.figures and overlap(one, other) >= least


def overlap(one: Wording, other: Wording) -> float:
    """Words in common over all words of both (Jaccard), in [0, 1]."""
    common = len(one.words & other.words)
    return common / (len(one.words) + len(other.words) - common) if common else 0.0


@lru_cache(maxsize=20_000)
def wording(text: str) -> Wording:
    """The text as it is compared."""
    unnumbered = _NUMBERING.sub("", text, count=1)
    words = frozenset(token.folded.lstrip("0") or "0" for token in tokens(unnumbered))
    figures = how_often(unnumbered) | {word for word in words if any(map(str.isdigit, word))}
    return Wording(words, figures, reduce(or_, (1 << crc32(word.encode()) % _BITS for word in words), 0))
