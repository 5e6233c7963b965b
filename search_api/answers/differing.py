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
    from collections.abc import Iterator

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
    targets = matter.targets()
    apart = dict(_apart(targets, *_upper_first(matter)))
    told_of = dict(islice(apart.items(), MOST))
    pairs = [each for record in told_of.values() for each in record]
    statements = [each for record in pairs if (each := matter.statement(record, record.text, 1.0))]
    if len({each.document.id for each in statements}) < TWO:
        return None
    english = matter.question.english
    lines = by_document(statements, (), lambda each: told(each, english=english), missing="", english=english)
    headline = _headline(list(told_of), len(apart) - len(told_of), english=english)
    return Draft("comparison", f"{headline}\n{lines}", tuple(statements))


def _upper_first(matter: Matter) -> tuple[str, str]:
    """The two documents, the one that may stand above the other first: by when they were issued."""
    first, second = sorted(matter.documents, key=lambda key: matter.documents[key].issued_on or "")
    return first, second


def _apart(targets: list[Target], upper: str, lower: str) -> Iterator[tuple[str, tuple[Target, ...]]]:
    """By indicator the targets of both that differ, in the order of the register."""
    matrix = build_matrix(targets, {upper: None, lower: upper})
    for indicator, row in matrix.differences.items():
        difference = row.get(lower)
        pairs = difference.changes if difference and difference.status == "changed" else ()
        sides = dict.fromkeys(place for pair in pairs for place in pair if place is not None)
        if len({targets[place].document_id for place in sides}) == TWO:
            yield indicator, tuple(targets[place] for place in sides)


def _headline(indicators: list[str], more: int, *, english: bool) -> str:
    named = [english_words.indicator(each) for each in indicators] if english else indicators
    names = listed(named, english=english)
    if english:
        return f"Targets that differ: {names}{f', and {more} more' if more else ''}."
    return f"Chỉ tiêu khác nhau: {names}{f', và {more} chỉ tiêu nữa' if more else ''}."
