"""Figures that are told one after the other, and what is told once of all of them, in the same order.

"Đạt 55%, 62% và 70% vào các năm 2026, 2027, 2028"; "đến năm 2030 tương ứng đạt 70% và 65%".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from indexer.records import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.records.drafts import Named, Part
    from indexer.records.sentence_parts import Sentence
    from indexer.records.years import When

_IN_ORDER = re.compile(r"(?<!\w)(?:lần lượt|tương ứng)(?!\w)")
_PEOPLE = re.compile(r"(?<!\w)(?:dân số|số dân|người dân|dân)(?!\w)")


@dataclass(frozen=True, slots=True)
class Years:
    """What lists of years say, by where a measure starts: ``dated`` holds its own year.

    ``undated``: those of all the years of a list alike, so that no other year is theirs. ``out``: those of a series
    that the years do not fit.
    """

    dated: dict[int, When] = field(default_factory=dict)
    undated: set[int] = field(default_factory=set)
    out: set[int] = field(default_factory=set)


def years_of(sentence: Sentence) -> Years:
    """What the lists of years in a sentence are of."""
    years = Years()
    runs = list(_runs(sentence))
    for terms in sentence.lists:
        before, after = _before(sentence, runs, terms[0]), _after(runs, terms[0])
        fitting = next((run for run in (after, before) if len(run) == len(terms)), None)
        if fitting:
            years.dated.update({part.measure.start: term for part, term in zip(fitting, terms, strict=True)})
            continue
        unfit = before or after
        if len(unfit) > 1:
            years.out.update(part.measure.start for part in unfit)
        else:
            years.undated.update(part.measure.start for part in unfit or ())
            years.undated.update(_all_behind(sentence, terms[0]) if not before else ())
    return years


def names_in_order(sentence: Sentence, part: Part, named: Sequence[tuple[Part, Named]]) -> Sequence[Named] | None:
    """Of which indicators the figures of a part's series are, in the order of the clause before.

    None where no series with "tương ứng" begins with the part; () where one does and its names are not told.
    """
    run = _begun_by(sentence, part)
    if len(run) < 2 or not _IN_ORDER.search(sentence.low, part.start, part.measure.start):  # noqa: PLR2004 - two are a series
        return None
    clauses = [each.clause for each, _ in named if each.clause != part.clause]
    earlier = [name for each, name in named if clauses and each.clause == clauses[-1]]
    own = wording.nothing_before(sentence.blank[part.start : part.measure.start])
    fits = own and len(earlier) == len(run) and len({each.name for each in earlier}) == len(run)
    return earlier if fits else ()


def length_of(sentence: Sentence, part: Part) -> int:
    """How many figures follow each other from the part on."""
    return len(_begun_by(sentence, part)) or 1


def _begun_by(sentence: Sentence, part: Part) -> list[Part]:
    """The series whose first figure is the part's; empty where it begins none."""
    return next((run for run in _runs(sentence) if run[0] is part), [])


def _runs(sentence: Sentence) -> Iterator[list[Part]]:
    """Measures of one unit that follow each other with nothing of their own between them."""
    run: list[Part] = []
    for first, second in pairwise([None, *sentence.parts]):
        if second is None:
            continue
        if first and run and _goes_on(sentence, first, second):
            run.append(second)
            continue
        if run:
            yield run
        run = [second]
    if run:
        yield run


def _goes_on(sentence: Sentence, first: Part, second: Part) -> bool:
    if first.clause != second.clause or first.measure.unit != second.measure.unit:
        return False
    between = (first.measure.end, second.measure.start)
    dated = any(between[0] <= start < between[1] for start, _ in sentence.hidden)
    return not dated and wording.nothing_before(_PEOPLE.sub(" ", sentence.low[slice(*between)]))


def _all_behind(sentence: Sentence, term: When) -> Iterator[int]:
    """The measures of the clause behind a list that opens it."""
    for part in sentence.parts:
        if part.clause[0] <= term.start and term.end <= part.measure.start:
            yield part.measure.start


def _before(sentence: Sentence, runs: Sequence[list[Part]], term: When) -> list[Part]:
    """The series that ends right before a list of years."""
    for run in runs:
        last = run[-1].measure
        if last.end <= term.start and wording.nothing_before(_PEOPLE.sub(" ", sentence.low[last.end : term.start])):
            return run
    return []


def _after(runs: Sequence[list[Part]], term: When) -> list[Part]:
    """The series that comes next behind it in its clause."""
    behind = (run for run in runs if run[0].measure.start >= term.end)
    run = next(behind, [])
    return run if run and run[0].clause[0] <= term.start else []
