"""Where a question speaks of one document after another: "ai ký kế hoạch của …" – "và kế hoạch của … số mấy"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from search_api import cues

if TYPE_CHECKING:
    from search_api.phrases import Words

_JOINING: Final = frozenset({"va", "con", "and"})
_BEHIND_AN_ACT: Final = frozenset({"len", "cho", "ve", "ai"})
_BEFORE_AN_ACT: Final = frozenset({"de", "phai", "can", "gui", "ky"})


def parts(words: Words) -> list[range]:
    """The places of the words about each of them; the whole question where it is one."""
    heads = [start for start, _ in kinds(words)]
    cuts = [cut for one, other in pairwise(heads) if (cut := _last_joint(words, one, other))]
    return [range(*ends) for ends in pairwise((0, *cuts, len(words.tokens)))]


def kinds(words: Words) -> list[tuple[int, int]]:
    """Where kinds of documents stand that the question may be about: no resolution that a plan carries out."""
    resting = {end for _, end in words.found(cues.RESTED_ON)}
    found = ((start, end) for start, end in words.found(cues.DOCUMENT_KINDS) if start not in resting)
    return [(start, end) for start, end in found if not _is_act(words, start, end)]


def _is_act(words: Words, start: int, end: int) -> bool:
    """Whether it is something done: "gửi những nơi nào để báo cáo"."""
    said = " ".join(token.folded for token in words.tokens[start:end])
    if said != "bao cao":
        return False
    behind = words.tokens[end].folded if end < len(words.tokens) else ""
    return behind in _BEHIND_AN_ACT or (start > 0 and words.tokens[start - 1].folded in _BEFORE_AN_ACT)


def _last_joint(words: Words, start: int, end: int) -> int | None:
    """Where the last clause between two places begins: at an "and", or behind a comma."""
    return next((place for place in range(end, start, -1) if _joins(words, place)), None)


def _joins(words: Words, place: int) -> bool:
    before = words.text[words.tokens[place - 1].end : words.tokens[place].start]
    return words.tokens[place].folded in _JOINING or any(mark in before for mark in ",;?")
