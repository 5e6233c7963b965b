"""Which targets differ between two documents: told where a question compares them and names no target of its own."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from search_api.answers import english as english_words
from search_api.answers.target import told
from search_api.answers.types import Draft
from search_api.answers.wording import by_document, listed
from search_api.matrix import build_matrix

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.model import Target
    from search_api.answers.matter import Matter

TWO: Final = 2
"""Documents that are compared as wholes; of more, one after another is asked about."""

MOST: Final = 6
"""Indicators that are told; the others are counted, and stand on the page of the cascade."""


def differing(matter: Matter) -> Draft | None:
    """Both sides' words of each target that they state otherwise; None where there is none, or not two documents."""
    if len(matter.documents) != TWO or not matter.named:
        return None
    apart = dict(_apart(matter.targets(), *matter.documents))
    told_of = dict(islice(apart.items(), MOST))
    sides = [target for both in told_of.values() for target in both]
    statements = [each for target in sides if (each := matter.statement(target, target.text, 1.0))]
    if len({each.document.id for each in statements}) < TWO:
        return None
    english = matter.question.english
    lines = by_document(statements, (), lambda each: told(each, english=english), missing="", english=english)
    headline = _headline(list(told_of), len(apart) - len(told_of), english=english)
    return Draft("comparison", f"{headline}\n{lines}", tuple(statements))


def _apart(targets: Sequence[Target], one: str, other: str) -> Iterator[tuple[str, tuple[Target, ...]]]:
    """By indicator the targets of both that differ, in the order of the register."""
    for indicator, row in build_matrix(targets, dict.fromkeys((one, other))).cells.items():
        sides = [[targets[place] for place in row.get(document, ())] for document in (one, other)]
        if told_apart := [*_otherwise(*sides), *_otherwise(*reversed(sides))]:
            yield indicator, tuple(told_apart)


def _otherwise(own: Sequence[Target], others: Sequence[Target]) -> list[Target]:
    """Those of one side that none of the other's for the same year is like, where it has any; each measure once."""
    found: dict[tuple[str | None, int | None], Target] = {}
    for each in own:
        rivals = [other for other in others if _same_year(each, other)]
        if rivals and all(other.value != each.value for other in rivals):
            found.setdefault((each.value, each.by_year), each)
    return list(found.values())


def _same_year(one: Target, other: Target) -> bool:
    """Whether they may be for the same year: one without a year may be for any."""
    return one.by_year is None or other.by_year is None or one.by_year == other.by_year


def _headline(indicators: list[str], more: int, *, english: bool) -> str:
    named = [english_words.indicator(each) for each in indicators] if english else indicators
    names = listed(named, english=english)
    if english:
        return f"Targets that differ: {names}{f', and {more} more' if more else ''}."
    return f"Chỉ tiêu khác nhau: {names}{f', và {more} chỉ tiêu nữa' if more else ''}."
