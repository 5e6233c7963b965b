"""The target matrix: indicator by document, each cell kept, changed, added or silent beside the document above."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from indexer.records.indicators import known_names
from search_api.same_matter import beside

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.model import Target

Status = Literal["kept", "changed", "added", "silent"]
NOT_STATED = "không nêu"
"""What a cell without a target shows: silence, never zero."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How a document's cell differs from that of the document above.

    ``changes`` pairs a target's place in the register with the place of the one above that it departs from
    (None: no target above is for that year). A silent cell lists what the document above states. Where both state
    the indicator and nothing tells which number answers to which, there is no difference to tell.
    """

    status: Status
    changes: tuple[tuple[int | None, int | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Matrix:
    """``cells``: indicator -> document id -> places in the register; a document that states none has no entry.

    ``differences`` holds the same keys, and the documents that are silent where the one above states a target.
    """

    cells: dict[str, dict[str, list[int]]]
    differences: dict[str, dict[str, Difference]]


def build_matrix(targets: Sequence[Target], above: Mapping[str, str | None]) -> Matrix:
    """The matrix of a register. ``above`` names, for each document in it, the one above; only documents in it count.

    A goal without a measure, named by a clause of its own, stands in the list alone: in another's words the same goal
    would be another row, and "không nêu" beside it untrue.
    """
    cells: dict[str, dict[str, list[int]]] = {}
    measured = {target.indicator for target in targets if target.value is not None}
    for indicator in _ordered(measured | ({target.indicator for target in targets} & set(known_names())), targets):
        row: dict[str, list[int]] = {}
        for place, target in enumerate(targets):
            if target.indicator == indicator:
                row.setdefault(target.document_id, []).append(place)
        cells[indicator] = row
    shown = above.keys()
    differences = {
        indicator: {
            document: difference
            for document, higher in above.items()
            if higher in shown and (difference := _difference(row.get(document, []), row.get(higher, []), targets))
        }
        for indicator, row in cells.items()
    }
    return Matrix(cells, differences)


def _ordered(names: set[str], targets: Sequence[Target]) -> list[str]:
    """Known indicators in the order of their table, each before its groups; then the others as they come."""
    others = list(dict.fromkeys(target.indicator for target in targets if target.indicator in names))
    known: list[str] = []
    for name in known_names():
        known += [*([name] if name in names else []), *(each for each in others if each.startswith(f"{name} ("))]
    return list(dict.fromkeys([*known, *others]))


def _difference(own: list[int], higher: list[int], targets: Sequence[Target]) -> Difference | None:
    if not own:
        return Difference("silent", tuple((None, place) for place in higher)) if higher else None
    if not higher:
        return Difference("added")
    changes = [(place, other) for place in own for other in _departures(place, own, higher, targets)]
    if changes:
        return Difference("changed", tuple(changes))
    kept = any(_same(targets[place], targets[other]) for place in own for other in higher)
    return Difference("kept") if kept else None


def _departures(place: int, own: list[int], higher: list[int], targets: Sequence[Target]) -> list[int | None]:
    """The target above that one departs from, if it surely does, else none; None where none above is for its year."""
    target = targets[place]
    if any(_same(target, targets[other]) for other in higher):
        return []
    ours, theirs = ([targets[at] for at in each] for each in (own, higher))
    answered = beside(target, ours, theirs)
    if answered is not None:
        return [next(at for at in higher if targets[at] is answered)]
    return [] if any(other.by_year == target.by_year for other in theirs) else [None]


def _same(one: Target, other: Target) -> bool:
    """Equal in what is to be reached and by when.

    An unwritten unit is no difference, nor "đến" or "trong" a year, nor a comparator in other words ("tối thiểu 75,5",
    "từ 75,5 trở lên"); one that only one of them has is. A day is one only where both state it: "đến năm 2026" leaves
    it open.
    """
    # "100 % dân số" is 100 %.
    units = {"%" if unit.startswith("%") else unit for unit in (one.unit, other.unit) if unit}
    ages = units <= {"năm", "tuổi"}
    return (
        (one.comparator, one.value, one.change, one.by_year)
        == (other.comparator, other.value, other.change, other.by_year)
        and (one.relation == "từ") == (other.relation == "từ")
        and (one.by_date == other.by_date or not (one.by_date and other.by_date))
        and (len(units) < 2 or ages)  # noqa: PLR2004 - two units written, and they differ
    )


def comparator_apart(one: Target, other: Target) -> bool:
    """Whether the comparator is all that two targets differ in: "75,5 tuổi" beside "từ 75,5 tuổi trở lên"."""
    return one.comparator != other.comparator and _same(replace(one, comparator=other.comparator), other)
