"""Yes or no to a number that a question puts, where the indicator, the place and the year are surely meant.

Where the number is right and its sign is not said ("95%" of "trên 95%"), what is stated is told without a yes or no.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from indexer.model import Target
from search_api.answers.target import measure, target, told
from search_api.answers.wording import by_document, name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search_api.answers.matter import Matter
    from search_api.answers.types import Draft, Statement
    from search_api.claims import Claim

SURE: Final = 0.8
"""How surely the target must be meant: a "no" to the wrong one is a false statement."""

Verdict = Literal["yes", "no", "open"]
_SAID: Final = {"yes": ("Đúng", "Yes"), "no": ("Không", "No")}


def confirmation(matter: Matter) -> Draft | None:
    """What the documents state, after "Đúng" or "Không"; nothing where one of them is not surely of the same."""
    claim = matter.question.claim
    draft = target(matter)
    if claim is None or draft is None:
        return None
    stated = [(each, each.fact) for each in draft.statements if isinstance(each.fact, Target)]
    if len(stated) < len(draft.statements):
        return None
    if len({record.indicator for _, record in stated}) > 1:
        stated = _of_the_number(stated, claim)
        draft = _redrafted(draft, [each for each, _ in stated], english=matter.question.english)
    if not all(_is_meant(matter, *pair, claim) for pair in stated):
        return None
    of_a_year = bool(matter.question.years)
    verdicts = {
        key: _verdict([record for each, record in stated if each.document.id == key], claim, of_a_year=of_a_year)
        for key in dict.fromkeys(each.document.id for each, _ in stated)
    }
    if len(set(verdicts.values())) != 1:
        return None  # so in one document and not in another: the question says not of which
    verdict = next(iter(verdicts.values()))
    if verdict == "open":
        return draft
    return replace(draft, text=f"{_line(verdict, stated, english=matter.question.english)}\n{draft.text}")


def _of_the_number(stated: Sequence[tuple[Statement, Target]], claim: Claim) -> list[tuple[Statement, Target]]:
    """Of several indicators the one that has the number put: "95% bảo hiểm y tế" is who is insured, not who is treated.

    None where none has it, or two.
    """
    having = {record.indicator for _, record in stated if _compared(record, claim) != "no"}
    return [pair for pair in stated if having == {pair[1].indicator}]


def _redrafted(draft: Draft, statements: Sequence[Statement], *, english: bool) -> Draft:
    text = by_document(statements, (), lambda each: told(each, english=english), missing="", english=english)
    return replace(draft, statements=tuple(statements), silent=(), text=text)


def _is_meant(matter: Matter, statement: Statement, record: Target, claim: Claim) -> bool:
    years = matter.question.years
    of_year = not years or record.by_year in years
    return statement.confidence >= SURE and of_year and (record.unit == claim.unit or record.value == "toàn dân")


def _verdict(records: Sequence[Target], claim: Claim, *, of_a_year: bool) -> Verdict:
    """Of one document: yes where its target is the number put, no where none of its targets may be.

    One that is right for one year and not for another is neither, unless the year is asked about.
    """
    verdicts = {_compared(record, claim) for record in records}
    if verdicts == {"no"}:
        return "no"
    return "yes" if "yes" in verdicts and (of_a_year or len(verdicts) == 1) else "open"


def _compared(record: Target, claim: Claim) -> Verdict:
    """A number is not the same as more than it, and a range holds what lies in it without being it."""
    low, high = _bounds(record)
    put = float(claim.value)
    if not low <= put <= high:
        return "no"
    if low < high or record.change:
        return "open"
    alike = {claim.comparator} if claim.compared else {"=", ">="}
    return "yes" if record.comparator in alike else "open"


def _bounds(record: Target) -> tuple[float, float]:
    if record.value == "toàn dân":
        return 100.0, 100.0
    try:
        low, _, high = (record.value or "").partition("-")
        return float(low), float(high or low)
    except ValueError:
        return float("-inf"), float("inf")  # a measure in words: nothing is said of it


def _line(verdict: Verdict, stated: Sequence[tuple[Statement, Target]], *, english: bool) -> str:
    """Gives "Không: xã Suối Mơ nêu trên 94%, đến năm 2026."."""
    measures: dict[str, list[str]] = {}
    for statement, record in stated:
        measures.setdefault(name(statement.document), []).append(measure(record, english=english))
    states = "states" if english else "nêu"
    said = [f"{who} {states} {'; '.join(dict.fromkeys(all_told))}" for who, all_told in measures.items()]
    return f"{_SAID[verdict][english]}: {'; '.join(said)}."
