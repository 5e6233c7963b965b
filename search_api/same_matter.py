"""Which target of another document one is set beside: only one that is surely of the same matter.

One indicator may be stated for several groups of people at once ("riêng ngư dân 98%", "trong đó 1 bác sĩ y học cổ
truyền"): two numbers of one year are a change only where it is plain which of them answers to which.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from search_api.alignment import likeness
from search_api.words import is_stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.model import Target

ALIKE: Final = 0.5
"""``likeness`` of two clauses from which they speak of one group, where each document has several for the year."""

_ASIDE: Final = re.compile(r"\briêng\b", re.IGNORECASE)
_COUNTED: Final = re.compile(r"\d\s*%\s+(?:(?:tổng\s+)?số\s+)?([^\W\d_]+\s+[^\W\d_]+)")
_EVERYBODY: Final = frozenset({"dân số", "người dân", "nhân dân", "dân cư", "toàn dân"})
# "99% trở lên", "14% mỗi năm", "70% so với": who is counted is said elsewhere.
_NOBODY: Final = frozenset({"trở", "năm", "mỗi", "hằng", "hàng", "so", "đối", "cuối", "hết", "đầu"})


def beside(target: Target, own: Sequence[Target], higher: Sequence[Target]) -> Target | None:
    """That of ``higher`` which ``target``, one of ``own``, answers to; None where none surely does."""
    same_year = [other for other in higher if other.by_year == target.by_year]
    ours = [other for other in own if other.by_year == target.by_year]
    if not same_year and (len(own) == len(higher) == 1 or (target.by_year is None and len(_values(higher)) == 1)):
        same_year = list(higher)
    likely = [other for other in same_year if _of_one_group(target, other)]
    if len(_values(same_year)) == len(_values(ours)) == 1 or not likely:
        return likely[0] if likely else None
    return _same_value(target, likely) or _likest(target, ours, likely)


def _values(targets: Sequence[Target]) -> set[tuple[object, ...]]:
    return {(target.value, target.comparator, target.change) for target in targets}


def _same_value(target: Target, others: Sequence[Target]) -> Target | None:
    said = (target.value, target.change)
    return next((other for other in others if (other.value, other.change) == said), None)


def _likest(target: Target, ours: Sequence[Target], others: Sequence[Target]) -> Target | None:
    """The other whose clause is likest, if neither that nor another of our own comes as near."""
    best = max(others, key=lambda other: likeness(target.text, other.text))
    like = likeness(target.text, best.text)
    rivals = [(each, best) for each in ours if _values([each]) != _values([target])]
    rivals += [(target, each) for each in others if _values([each]) != _values([best])]
    return best if like >= ALIKE and all(likeness(a.text, b.text) < like for a, b in rivals) else None


def _of_one_group(one: Target, other: Target) -> bool:
    """Whether neither clause sets a group apart that the other is silent on, and both give a level or an increase."""
    if bool(_ASIDE.search(one.text)) != bool(_ASIDE.search(other.text)):
        return False
    if (one.change is None) != (other.change is None):
        return False
    return _speaks_of(_group(one), other) and _speaks_of(_group(other), one)


def _group(target: Target) -> str:
    """Who is counted: the words behind the percentage ("100% thuyền viên"); "" for everybody, or where none stand."""
    found = _COUNTED.search(target.text)
    words = " ".join(found[1].lower().split()) if found else ""
    nobody = words in _EVERYBODY or any(is_stop(word) or word in _NOBODY for word in words.split())
    return "" if nobody else words


def _speaks_of(group: str, other: Target) -> bool:
    return group in " ".join(f"{other.text} {other.indicator}".lower().split())
