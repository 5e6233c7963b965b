"""Targets out of passages: what is to be reached, how much of it and by when. Right or silent.

A target is a measure (``measures``) with an indicator: a known one (``indicators.tsv``) or the clause's own words
(``wording``). Its year is stated, in this order, in its own clause, at the beginning of its sentence, in the line that
announces its list, in its row's deadline cell, in the heading of its goals; a year elsewhere is not its year.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.model import Target
from indexer.records import wording
from indexer.records.drafts import Draft, Setting
from indexer.records.folding import lowered
from indexer.records.grouped import own_name, told_apart
from indexer.records.sentence_targets import read_sentence
from indexer.records.sentences import is_item, lines, sentences
from indexer.records.target_rows import read_row
from indexer.records.years import When, find_years, heading_year

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.model import Passage

_SECOND_HALF = 7  # July


def find_targets(passages: Sequence[Passage], issued_on: str | None = None) -> list[Target]:
    """Every target in document order. ``issued_on`` (ISO 8601): what was due before that year is no target."""
    earliest = int(issued_on[:4]) if issued_on and issued_on[:4].isdigit() else None
    over = _year_over(issued_on or "") if earliest else None
    found: list[Target] = []
    announced = _Announced()
    apart = told_apart(passages)
    for passage in passages:
        drafts = read_row(passage, over) if passage.cells else _read_prose(passage, announced, over)
        if by := apart.get(passage.id):
            drafts = (replace(each, indicator=f"{own_name(each.indicator)} ({by})") for each in drafts)
        for number, draft in enumerate(_due(drafts, earliest)):
            found.append(_target(passage, draft, number, len(found)))
    return found


def _year_over(issued_on: str) -> int:
    """The last year of which a document may tell what was reached: its own only where half of it had passed."""
    year, month = int(issued_on[:4]), issued_on[5:7]
    return year - 1 if month.isdigit() and int(month) < _SECOND_HALF else year


@dataclass(slots=True)
class _Announced:
    """The term that a line such as "Đến năm 2030:" gives to the list under it."""

    section_path: tuple[str, ...] = ()
    when: When | None = None


def _read_prose(passage: Passage, announced: _Announced, over: int | None) -> Iterator[Draft]:
    if passage.section_path != announced.section_path:
        announced.section_path, announced.when = passage.section_path, None
    inherited = heading_year(passage.section_path)
    goals = any(wording.goal_heading(lowered(heading)) for heading in passage.section_path)
    past = wording.tells_what_is(passage.section_path)
    for start, end in lines(passage.text):
        line = passage.text[start:end]
        if not is_item(line):
            announced.when = None
        aimed = goals or announced.when is not None
        setting = Setting(announced.when or inherited, goals=aimed, past=past, over=over)
        for sentence in sentences(passage.text, start, end):
            yield from read_sentence(passage.text, sentence, setting)
        if line.rstrip().endswith(":") and not is_item(line):
            terms = [when for when in find_years(lowered(line)) if not when.bare]
            announced.when = terms[-1] if terms else None


def _due(drafts: Iterator[Draft], earliest: int | None) -> Iterator[Draft]:
    for draft in drafts:
        if earliest is None or draft.when is None or draft.when.year >= earliest:
            yield draft


def _target(passage: Passage, draft: Draft, number: int, ordinal: int) -> Target:
    # By the year before which it is to be reached it is too late, and the one before that is not what is written.
    when = None if draft.when and draft.when.before else draft.when
    return Target(
        id=f"{passage.id}.t{number}",
        document_id=passage.document_id,
        passage_id=passage.id,
        ordinal=ordinal,
        indicator=draft.indicator,
        comparator=draft.comparator,
        value=draft.value,
        unit=draft.unit,
        by_year=when.year if when else None,
        relation=when.relation if when else None,
        text=draft.text,
        section_path=passage.section_path,
        label=passage.label,
        page=passage.page_start,
        source="table" if passage.cells else "prose",
        change=draft.change,
        by_date=when.date if when else None,
    )
