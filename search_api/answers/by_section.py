"""Who leads what a section holds, where a plan gives whole sections away: "Chủ trì các nhiệm vụ tại mục IV.3"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.model import Assignment
from search_api.answers.lead import who
from search_api.answers.matter import best_of_each, surest
from search_api.answers.types import Draft
from search_api.answers.wording import by_document, clipped

if TYPE_CHECKING:
    from search_api.answers.matter import Matter
    from search_api.answers.types import Statement

SURE: Final = 0.85
"""How surely a sentence of the section must be on the matter."""

QUOTED: Final = 200

_KINDS: Final = r"(?:nhiệm vụ|nội dung|giải pháp)"
_GIVEN: Final = re.compile(
    rf"(?i)\b{_KINDS}(?:,? (?:và )?{_KINDS})* (?:được )?(?:nêu )?(?:tại|ở|thuộc) (?:các )?"
    r"(?:(?P<points>(?:khoản|điểm) [\w.]+(?:(?:, | và )[\w.]{1,4}\b)*),? )?(?:mục|phần) "
    r"(?P<labels>\(?[IVX\d][\w.()]*(?:(?:,? (?:và )?)?\(?(?:[IVX]+|\d[\d.]*|[a-zđ]\))[\w.()]*)*)"
    r"(?:,? (?:của |thuộc )?(?:mục|phần|chương) (?P<above>[IVX]+)\b)?"
)
_OF_ANOTHER: Final = re.compile(
    r"(?i)^\W*(?:(?:của|trong|ban hành|kèm theo|thuộc) )*"
    r"(?:nghị quyết|kế hoạch|chương trình(?: hành động)?|quyết định|chỉ thị|công văn|đề án|hướng dẫn|thông báo)"
    r" (?:số )?(?:\d|của (?!(?:ubnd )?(?:xã|phường)\b))"
)
_PARTS: Final = re.compile(r"[IVX]+\b|\d+(?:\.\d+)*|(?<![a-zđ])[a-zđ](?=\)|$)")
_POINT: Final = re.compile(r"\b(?:\d+(?:\.\d+)*|[a-zđ])\b")


@lru_cache(maxsize=2_000)
def sections_given(task: str) -> tuple[str, ...]:
    """The labels of its document's sections that a task gives away: "mục (IV) (4.1) (4.2)" is IV.4.1 and IV.4.2."""
    match = _GIVEN.search(task)
    if match is None or _OF_ANOTHER.match(task[match.end() :]):
        return ()
    found = [[match["above"]]] if match["above"] else []
    for part in _PARTS.findall(match["labels"]):
        found.append([*_above(part, found[-1] if found else []), part])
    labels = [each for place, each in enumerate(found) if not _goes_on(each, found[place + 1 :])]
    points = _POINT.findall(match["points"] or "")
    told = [".".join(each) for each in labels]
    return tuple(f"{label}.{point}" for label in told for point in points) if points else tuple(told)


def _above(part: str, before: list[str]) -> list[str]:
    """Of the label before, what a part hangs from: all that is of a higher rank."""
    return [each for each in before if _rank(each) < _rank(part)]


def _rank(part: str) -> int:
    if re.fullmatch("[IVX]+", part):
        return 0
    return 9 if part.isalpha() else 1 + part.count(".")


def _goes_on(label: list[str], behind: list[list[str]]) -> bool:
    """Whether it is only the way to the next one: "(IV)" of "(IV)(3.4)"."""
    return bool(behind) and behind[0][: len(label)] == label


def by_section(matter: Matter) -> Draft | None:
    """Of each document the agency that is given the section in which the matter stands, with both places."""
    told: list[Statement] = []
    for said in best_of_each(surest(matter.sentences, SURE)):
        given = _given(matter, said) if said.confidence >= SURE and said.passage.kind != "table_row" else None
        if given is not None:
            told += [given, said]
    if not told:
        return None
    english = matter.question.english
    text = by_document(told, (), lambda each: _line(each, english=english), missing="", english=english)
    return Draft("lead", text, tuple(told))


def _given(matter: Matter, said: Statement) -> Statement | None:
    """The assignment that names the section nearest above the sentence; None where two agencies are given it."""
    label = f"{said.passage.label or ''}."
    fitting = [
        (len(section), record)
        for record in matter.store.assignments(said.document.id)
        if record.lead and record.source == "prose"
        for section in sections_given(record.task)
        if label.startswith(f"{section}.")
    ]
    nearest = [record for length, record in fitting if length == max(each for each, _ in fitting)]
    if len({record.lead for record in nearest}) != 1:
        return None
    return matter.statement(nearest[0], nearest[0].quote, said.confidence)


def _line(statement: Statement, *, english: bool) -> str:
    quote = f"“{clipped(statement.quote, QUOTED)}”"
    if not isinstance(statement.fact, Assignment):
        return quote
    return f"{who(statement, english=english, task=False)} – {quote}"
