"""Measures that two texts state with another comparator: "từ 75,5 tuổi trở lên" beside "75,5 tuổi".

Words for one comparator are one: "ít nhất 95%", "tối thiểu 95%", "≥ 95%" and "từ 95% trở lên" say the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, TypeAlias

from indexer.records.folding import lowered
from indexer.records.measures import find_measures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.model import Comparator

_Key: TypeAlias = tuple[str, str | None]
_Said: TypeAlias = "dict[_Key, dict[Comparator, str]]"

_DATE: Final = re.compile(
    r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|\d{4}"
)


def apart(texts: Sequence[str], others: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What each side says of a number that both have, as printed, where no comparator of it is the same."""
    one, other = _said(texts), _said(others)
    differing = [key for key in one if key in other and not one[key].keys() & other[key].keys()]
    return _printed(one[key] for key in differing), _printed(other[key] for key in differing)


def _printed(said: Iterable[dict[Comparator, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for comparators in said for text in comparators.values()))


def _said(texts: Iterable[str]) -> _Said:
    """By number and unit: its comparators, each as it is first printed."""
    found: defaultdict[_Key, dict[Comparator, str]] = defaultdict(dict)
    for text in texts:
        for key, comparator, printed in _measures(text):
            found[key].setdefault(comparator, printed)
    return found


def _measures(text: str) -> Iterator[tuple[_Key, Comparator, str]]:
    low = lowered(text)
    for each in find_measures(low, [date.span() for date in _DATE.finditer(low)]):
        yield (each.value, each.unit), each.comparator, text[each.start : each.end].strip()
