"""What an agency has to do: every assignment that names it, or what stands under its heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from indexer.model import Assignment
from indexer.vietnamese import glossary
from search_api.answers.bags import plain
from search_api.answers.types import Draft, Statement
from search_api.answers.wording import by_document, clipped
from search_api.headings import speaks_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from search_api.answers.matter import Matter

LEAST_RUN: Final = 2
"""Syllables side by side that a question and an agency's name must share at least."""

LEAST_SHARE: Final = 0.6
"""Of an agency's name that they must make up, unless they are the whole of a name's telling words."""

MOST_TOLD: Final = 12

# What agencies' names have in common: it tells none of them apart.
_COMMON: Final = frozenset(
    "phong ban so bo uy cac co quan don vi to chuc xa phuong tinh thanh pho de nghi giao trung tam viet nam va cua".split()
)  # fmt: skip

Name = tuple[str, ...]


def duty(matter: Matter) -> Draft | None:
    """The duties of the agency that the question names; None when it names none that the documents know."""
    statements = list(_assigned(matter)) or list(_under_heading(matter))
    if not statements:
        return None
    english = matter.question.english
    silent = matter.silent(statements) if matter.named and len(matter.documents) > 1 else ()
    text = by_document(
        statements,
        silent,
        lambda each: _told(each, english=english),
        missing="assigns it nothing" if english else "không nêu",
        english=english,
    )
    return Draft("duty", text, tuple(statements), silent)


def _assigned(matter: Matter) -> Iterator[Statement]:
    question = [_question_name(matter)] if not matter.question.english else list(_english_names(matter))
    records = matter.assignments()
    names = {name for record in records for name in _agencies(record, matter)}
    scored = {name: max((_match(name, each) for each in question), default=0.0) for name in names}
    best = max(scored.values(), default=0.0)
    if not best:
        return
    meant = {name for name, score in scored.items() if score >= best}
    for record in records:
        if meant.intersection(_agencies(record, matter)):
            statement = matter.statement(record, record.quote, 1.0)
            if statement:
                yield statement


def _agencies(record: Assignment, matter: Matter) -> list[Name]:
    """The names of those who act in the record, in the role that is asked about."""
    asked = matter.question.text.lower()
    lead = [*record.lead, *record.lead_canonical]
    coordinate = [*record.coordinate, *record.coordinate_canonical]
    if "chủ trì" in asked or "chu tri" in asked:
        return [_name(each) for each in lead]
    if "phối hợp" in asked or "phoi hop" in asked:
        return [_name(each) for each in coordinate]
    return [_name(each) for each in lead or coordinate]


def _name(agency: str) -> Name:
    return tuple(token.folded for token in plain(agency))


def _question_name(matter: Matter) -> Name:
    return _name(matter.question.spelled)


def _english_names(matter: Matter) -> Iterator[Name]:
    for _, translations in glossary.terms(matter.question.text):
        yield from map(_name, translations)


def _match(agency: Name, question: Name) -> float:
    """How well the question names the agency: the length of the run they share, 0 where that is too little."""
    telling = [word for word in agency if word not in _COMMON]
    length, start = _longest_run(agency, question)
    run = agency[start : start + length]
    whole = length >= LEAST_RUN and (length >= LEAST_SHARE * len(agency) or set(telling) <= set(run))
    if not whole or (telling and not set(run) & set(telling)):
        return 0.0
    return length + length / len(agency)


def _longest_run(a: Sequence[str], b: Sequence[str]) -> tuple[int, int]:
    """The length of the longest run that both have, and where it begins in ``a``."""
    best, at = 0, 0
    for start in range(len(a)):
        for other in range(len(b)):
            length = 0
            while start + length < len(a) and other + length < len(b) and a[start + length] == b[other + length]:
                length += 1
            if length > best:
                best, at = length, start
    return best, at


def _under_heading(matter: Matter) -> Iterable[Statement]:
    """The passages under the heading that the question speaks out."""
    name = _question_name(matter)
    pairs = frozenset(f"{a}_{b}" for a, b in zip(name, name[1:], strict=False))
    found = [each for each in matter.passages if each.kind != "table_row" and speaks_of(pairs, each)]
    for each in sorted(found, key=lambda each: (each.document_id, each.ordinal))[:MOST_TOLD]:
        yield Statement(matter.documents[each.document_id], each, each.text, 1.0)


def _told(statement: Statement, *, english: bool) -> str:
    record = statement.fact
    if not isinstance(record, Assignment):
        return clipped(statement.quote, 300)
    parts = [clipped(record.task)]
    if record.deadline:
        parts.append(f"{'deadline' if english else 'thời gian'}: {record.deadline.strip()}")
    return "; ".join(parts)
