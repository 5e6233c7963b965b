"""Two documents, one above the other: what the lower keeps, changes, leaves out and adds.

Statement by statement (list items, paragraphs, rows of annexes) and target by target. "Left out" says that it was not
found, and shows what comes nearest: whether it is really missing is the reader's to judge.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from search_api.alignment import SAME_STATEMENT, likeness, numbers, words
from search_api.citation import cite
from search_api.comparators import apart
from search_api.matrix import build_matrix
from search_api.statements import Carrying, items_of
from search_api.types import Filters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from indexer.model import Citation, Document, Target
    from search_api.matrix import Difference
    from search_api.service import SearchService
    from search_api.statements import Item

Status = Literal["kept", "changed", "dropped", "added"]
STATUSES: Final[tuple[Status, ...]] = ("changed", "dropped", "added", "kept")

# "ngày 22/12/2024": when a document was issued says nothing of the task.
_AMOUNT: Final = re.compile(r"\d[\d.,]*(?:\s?[-–/]\s?\d[\d.,]*)*(?:\s?%)?")
# "Điều 5", "Phụ lục 02": a place in a document.
_PLACED: Final = re.compile(r"(?i)\b(?:điều|khoản|điểm|mục|chương|phần|phụ lục|biểu|mẫu|số)\s+\d[\d.]*")
_DATED: Final = re.compile(r"ngày\s+\d{1,2}(?:[/.-]\d{1,2}[/.-]|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4}")


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement and where it stands."""

    text: str
    citation: Citation
    passage_id: str


@dataclass(frozen=True, slots=True)
class TaskChange:
    """What became of a statement. ``coverage`` is the share of the upper's that the lower covers, None for "added".

    ``only_upper`` and ``only_lower`` are the amounts, as printed, that only one side has: the number, or the comparator
    that goes with it ("từ 75,5 tuổi trở lên" beside "75,5 tuổi"). ``near`` is what comes
    nearest in the lower document to a statement "dropped".
    """

    status: Status
    upper: Stated | None
    lower: tuple[Stated, ...]
    coverage: float | None = None
    only_upper: tuple[str, ...] = ()
    only_lower: tuple[str, ...] = ()
    near: Stated | None = None


@dataclass(frozen=True, slots=True)
class TargetChange:
    """What became of an indicator; ``differing`` pairs a lower target with the upper one it departs from."""

    status: Status
    indicator: str
    upper: tuple[Target, ...]
    lower: tuple[Target, ...]
    differing: tuple[tuple[Target, Target | None], ...] = ()


@dataclass(frozen=True, slots=True)
class HandingDown:
    """Everything of two documents; ``implements`` tells whether the lower says that it implements the upper."""

    upper: Document
    lower: Document
    implements: bool
    tasks: tuple[TaskChange, ...]
    targets: tuple[TargetChange, ...]

    def counts(self, of: Iterable[TaskChange | TargetChange]) -> dict[Status, int]:
        """How many of each status."""
        counted = Counter(change.status for change in of)
        return {status: counted[status] for status in STATUSES}


def hand_down(service: SearchService, lower_id: str, upper_id: str, *, implements: bool) -> HandingDown:
    """Compares two documents. Raises ``NotFoundError``."""
    lower, upper = service.document(lower_id), service.document(upper_id)
    uppers, lowers = items_of(upper.passages), items_of(lower.passages)
    carrying = Carrying(
        uppers,
        lowers,
        service.vectors([item.passage.id for item in uppers]),
        service.vectors([item.passage.id for item in lowers]),
    )
    tasks = _tasks(_Side(upper.document, uppers), _Side(lower.document, lowers), carrying)
    _, targets = service.targets(Filters(document=(upper_id, lower_id)))
    return HandingDown(
        upper.document, lower.document, implements, tuple(tasks), tuple(_targets(targets, lower_id, upper_id))
    )


@dataclass(frozen=True, slots=True)
class _Side:
    document: Document
    items: tuple[Item, ...]

    def stated(self, at: int) -> Stated:
        item = self.items[at]
        return Stated(item.text.strip(), cite(self.document, item.passage), item.passage.id)


def _tasks(upper: _Side, lower: _Side, carrying: Carrying) -> list[TaskChange]:
    """The upper's statements in their order, then what only the lower has in its own."""
    found = [_task(upper, lower, at, carrying) for at in range(len(upper.items))]
    taken = {place for _, places in found for place in places}
    added = [at for at in range(len(lower.items)) if at not in taken]
    return [change for change, _ in found] + [TaskChange("added", None, (lower.stated(at),)) for at in added]


def _task(upper: _Side, lower: _Side, at: int, carrying: Carrying) -> tuple[TaskChange, tuple[int, ...]]:
    """What became of a statement, and the places of those of the lower document that take it up."""
    if not lower.items:
        return TaskChange("dropped", upper.stated(at), ()), ()
    carried = carrying.carried(at)
    if not carried.by:
        return _dropped(upper, lower, at, carried.near), ()
    own, shown = upper.items[at].text.strip(), carried.by
    only_upper, only_lower = _differing(own, lower, shown)
    if only_upper:
        shown = _same_statements(own, lower, shown)
        if not shown:
            return _dropped(upper, lower, at, carried.by[0]), ()
        _, only_lower = _differing(own, lower, shown)
    change = TaskChange(
        "changed" if only_upper else "kept",
        upper.stated(at),
        tuple(lower.stated(other) for other in shown),
        carried.coverage,
        only_upper,
        only_lower,
    )
    return change, shown


def _dropped(upper: _Side, lower: _Side, at: int, near: int | None) -> TaskChange:
    return TaskChange("dropped", upper.stated(at), (), 0.0, near=None if near is None else lower.stated(near))


def _differing(own: str, lower: _Side, places: Sequence[int]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What only the upper's words have of numbers and their signs, and only those at the lower's places."""
    texts = [lower.items[place].text for place in places]
    signs_own, signs_lower = apart([own], texts)
    return (*_missing([own], texts), *signs_own), (*_missing(texts, [own]), *signs_lower)


def _same_statements(own: str, lower: _Side, places: Sequence[int]) -> tuple[int, ...]:
    """Those of the places that surely say the same thing, their numbers apart; any other is at most the nearest."""
    return tuple(place for place in places if likeness(own, lower.items[place].text) >= SAME_STATEMENT)


def _missing(texts: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """The amounts of some texts with a number that no other text has, in digits or spelt out."""
    known = {number for other in others for number in numbers(other)}
    amounts = {amount: None for text in texts for amount, own in _amounts(text).items() if own - known}
    return tuple(amounts)


def _amounts(text: str) -> dict[str, set[str]]:
    """How much and by when, as printed ("4 - 5", "95%", "2030"), each with its numbers.

    A document's code and date of issue, a place in a document and the item's own number are none: they say nothing
    of the task.
    """
    listed = words(text)
    plain = _PLACED.sub(_blanks, _DATED.sub(_blanks, text))
    plain = " " * listed[0].start + plain[listed[0].start :] if listed else ""
    for word in listed:
        if any(map(str.isdigit, word.key)) and any(map(str.isalpha, word.key)):
            plain = plain[: word.start] + " " * (word.end - word.start) + plain[word.end :]
    printed = (match[0].strip(" .,") for match in _AMOUNT.finditer(plain))
    return {amount: numbers(amount, spelt=False) for amount in printed}


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])


# ---- targets --------------------------------------------------------------------------------------------------

_OF_TARGETS: Final[dict[str, Status]] = {
    "kept": "kept", "changed": "changed", "added": "added", "silent": "dropped",
}  # fmt: skip


def _targets(targets: Sequence[Target], lower: str, upper: str) -> list[TargetChange]:
    matrix = build_matrix(targets, {upper: None, lower: upper})
    found = []
    for indicator, cells in matrix.cells.items():
        difference = matrix.differences[indicator].get(lower)
        if difference or len(cells) > 1:
            found.append(_target(indicator, cells, difference, targets, (lower, upper)))
    return found


def _target(
    indicator: str,
    cells: Mapping[str, Sequence[int]],
    difference: Difference | None,
    targets: Sequence[Target],
    sides: tuple[str, str],
) -> TargetChange:
    """Where nothing tells which of the lower's numbers answers to which of the upper's, the upper's are not found."""
    lower, upper = (tuple(targets[at] for at in cells.get(side, ())) for side in sides)
    pairs = difference.changes if difference and difference.status == "changed" else ()
    differing = tuple(
        (targets[own], None if other is None else targets[other]) for own, other in pairs if own is not None
    )
    status = _OF_TARGETS[difference.status] if difference else "dropped"
    return TargetChange(status, indicator, upper, lower, differing)
