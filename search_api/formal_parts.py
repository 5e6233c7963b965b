"""Where a question speaks of one document after another: "ai ký kế hoạch của …" – "và kế hoạch của … số mấy"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from search_api import cues

if TYPE_CHECKING:
    from search_api.phrases import Words

_JOINING: Final = frozenset({"va", "con", "and", "hay", "or"})
_BEHIND_AN_ACT: Final = frozenset(
    "len cho ve ai toi den nhung may bo vien cuc dau noi cac cap bao".split()  # noqa: SIM905 - a list to be read
)
_BEFORE_AN_ACT: Final = frozenset({"de", "phai", "can", "gui", "ky", "ai"})
# "Chứ không phải số của nghị quyết": what is said not to be meant.
_NOT_MEANT: Final = "không phải là số | không phải số | không phải là ngày | không phải ngày | không phải của"


def parts(words: Words) -> list[range]:
    """The places of the words about each of them; the whole question where it is one."""
    heads = [start for start, _ in kinds(words)]
    cuts = [cut for one, other in pairwise(heads) if (cut := _last_joint(words, one, other))]
    return [range(*ends) for ends in pairwise((0, *cuts, len(words.tokens)))]


def kinds(words: Words) -> list[tuple[int, int]]:
    """Where kinds of documents stand that the question may be about: no resolution that a plan carries out."""
    resting = {end for _, end in words.found(cues.RESTED_ON)}
    other = {*not_meant(words), *(start for start, _ in words.found(f"{cues.WHICH_FIRST} | {cues.WHICH_BEFORE}"))}
    found = ((start, end) for start, end in words.found(cues.DOCUMENT_KINDS) if start not in resting | other)
    return [(start, end) for start, end in found if not _is_act(words, start, end)]


def not_meant(words: Words) -> set[int]:
    """The places of a clause that says which number or date is not meant, unless it goes on to what is."""
    taken: set[int] = set()
    for start, _ in words.found(_NOT_MEANT):
        end = next((at for at in range(start + 1, len(words.tokens)) if _breaks(words, at)), len(words.tokens))
        if "mà" not in words.spelled[start:end]:
            taken |= set(range(start, end))
    return taken


def _breaks(words: Words, place: int) -> bool:
    """Whether a mark stands before a word."""
    return any(mark in ",;?.()" for mark in words.text[words.tokens[place - 1].end : words.tokens[place].start])


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
