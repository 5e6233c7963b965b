"""The sentences of an answer: their frame in the question's language, the facts in the document's own words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from search_api.alignment import shared
from search_api.alignment import words as words_of
from search_api.answers.english import deadline as in_english
from search_api.answers.english import quoted
from search_api.citation import pages, place, short_title
from search_api.sub_rows import BELOW, parent_task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from indexer.model import Assignment, Document
    from search_api.answers.types import Answered, Draft, Silence, Statement
    from search_api.questions import Question

MOST_LINES: Final = 6
"""Statements of one document that are told; the others are counted, and stand among the facts."""

TASK_LENGTH: Final = 160
"""Characters of a task that still read at a glance."""

NEARLY: Final = 0.35
"""How sure what is not told must be for its place to be named."""

PARENT_LENGTH: Final = 80
"""... and of the task that it is part of."""

REPEATED: Final = 0.5
"""Share of that one's words, in their order, from which a task says itself what it is part of."""

_MARKER: Final = re.compile(r"^\s*(?:[-+•–]\s+|\d{1,2}(?:\.\d{1,2})*[.)]\s+|[a-zđ]\)\s+)")

# The sign that a document ends there: no part of what its last sentence says.
_CLOSING: Final = re.compile(r"\.\s?/\s?\.?$")


def name(document: Document) -> str:
    """What a document is called beside others: its locality, else its issuer, else its title."""
    return document.locality or document.issuer or short_title(document)


def names(documents: Sequence[Document]) -> Callable[[Document], str]:
    """The same, with the title where two of them would be called alike, and the file where even that is the same."""
    several = {each.id: each for each in documents}.values()
    called, titled = Counter(map(name, several)), Counter(map(short_title, several))

    def its_name(document: Document) -> str:
        if called[name(document)] <= 1:
            return name(document)
        title = short_title(document)
        return title if titled[title] <= 1 else f"{title} ({document.source_file})"

    return its_name


def where(statement: Statement) -> str:
    """The place within its document: "Phụ lục 02, II.4, tr. 12"."""
    passage = statement.passage
    parts = (place(passage.label), pages(statement.document, passage.page_start, passage.page_end))
    return ", ".join(filter(None, parts)) or short_title(statement.document)


def clipped(text: str, length: int = TASK_LENGTH) -> str:
    """On one line, without the numbering before it and a document's closing mark, cut between words."""
    line = _CLOSING.sub("", _MARKER.sub("", " ".join(text.split()))).rstrip(" .;,")
    return line if len(line) <= length else line[:length].rsplit(" ", 1)[0].rstrip(" ,;.") + " …"


def told_task(text: str, length: int = TASK_LENGTH, *, english: bool) -> str:
    """A task at a glance; in an English sentence between quotation marks, since its words are the document's."""
    return quoted(clipped(text, length)) if english else clipped(text, length)


def told_record(record: Assignment, *, english: bool) -> str:
    """The same of an assignment, that of a sub-row behind the task it is part of, unless it says that itself."""
    parent, task = clipped(parent_task(record), PARENT_LENGTH), clipped(record.task)
    words = f"{parent}{BELOW}{task}" if parent and not _says(task, parent) else task
    return quoted(words) if english else words


def _says(task: str, parent: str) -> bool:
    return shared(task, parent) >= REPEATED * len(words_of(parent))


def timed(deadline: str, *, english: bool) -> str:
    """Gives "thời gian: Thường xuyên"."""
    return in_english(deadline) if english else f"thời gian: {deadline.strip()}"


def by_document(
    statements: Sequence[Statement],
    silent: Sequence[Silence],
    line: Callable[[Statement], str],
    *,
    missing: str,
    english: bool,
    perhaps: Sequence[Silence] = (),
) -> str:
    """A paragraph a document: its statements, one a line, then the documents that are silent.

    Of those that ``perhaps`` state it in other words it is told where they speak of it, and not that they are silent.
    """
    called = names([*(each.document for each in statements), *(each.document for each in (*silent, *perhaps))])
    grouped: dict[str, list[Statement]] = {}
    for each in statements:
        grouped.setdefault(each.document.id, []).append(each)
    paragraphs = [_paragraph(called(listed[0].document), listed, line, english=english) for listed in grouped.values()]
    see = "see" if english else "xem"
    paragraphs += [f"{_capital(called(each.document))}: {see} {where(each.near)}." for each in perhaps if each.near]
    paragraphs += _silence(silent, called, missing=missing, english=english)
    return "\n".join(paragraphs)


def beside(draft: Draft, told: Answered, nearest: Statement | None = None) -> Draft:
    """The draft with what another document says, which is then not silent; else with the place where it may say it.

    ``nearest`` is that place where nothing was drafted.
    """
    other = told.answer
    english = told.question is not None and told.question.english
    if other and _kinds(other) <= _kinds(draft):
        heard = {each.document.id for each in other.statements}
        return replace(
            _without_silent(draft, heard, other.text, english=english),
            statements=(*draft.statements, *other.statements),
            above=(*draft.above, *other.above),
        )
    perhaps = other or told.withheld
    near = perhaps.statements[0] if perhaps else nearest
    if near is None or near.confidence < NEARLY:
        return draft
    line = f"{_capital(name(near.document))}: {'see' if english else 'xem'} {where(near)}."
    if line in draft.text.split("\n"):
        return draft
    told_so = _without_silent(draft, {near.document.id}, line, english=english)
    return replace(told_so, above=(*told_so.above, near))


def _kinds(draft: Draft) -> set[type | None]:
    """Of which sort the records are that it tells: who leads stands beside no figure."""
    return {type(each.fact) if each.fact else None for each in draft.statements}


def _without_silent(draft: Draft, heard: set[str], more: str, *, english: bool) -> Draft:
    """With further words before the lines on those that are silent, of whom these are none."""
    listed = [*(each.document for each in draft.statements), *(each.document for each in draft.silent)]
    before = "\n".join(_silence(draft.silent, names(listed), missing=draft.missing, english=english))
    left = tuple(each for each in draft.silent if each.document.id not in heard)
    after = _silence(left, names(listed), missing=draft.missing, english=english)
    said = draft.text.removesuffix(before).rstrip("\n") if before else draft.text
    return replace(draft, text="\n".join((said, more, *after)), silent=left)


def _paragraph(title: str, statements: Sequence[Statement], line: Callable[[Statement], str], *, english: bool) -> str:
    lines: defaultdict[str, list[Statement]] = defaultdict(list)
    for each in statements:
        lines[line(each)].append(each)
    told = [f"{said} ({'; '.join(dict.fromkeys(map(where, at)))})" for said, at in lines.items()]
    rest = len(told) - MOST_LINES
    more = [f"and {rest} more" if english else f"và {rest} nội dung khác"] if rest > 0 else []
    if len(told) == 1:
        return f"{_capital(title)}: {told[0]}."
    return "\n- ".join((f"{_capital(title)}:", *(f"{each}." for each in (*told[:MOST_LINES], *more))))


def _silence(silent: Sequence[Silence], called: Callable[[Document], str], *, missing: str, english: bool) -> list[str]:
    """Those that speak of the matter one by one, with the place; the others together."""
    near = [each for each in silent if each.near]
    rest = [called(each.document) for each in silent if not each.near]
    see = "the matter stands in" if english else "nội dung này ở"
    lines = [f"{_capital(called(each.document))}: {missing}; {see} {where(each.near)}." for each in near if each.near]
    if rest:
        said = _of_several(missing) if english and len(rest) > 1 else missing
        lines.append(f"{_capital(listed(rest, english=english))}: {said}.")
    return lines


_ONE_DOES: Final = re.compile(r"^(?:(does)|(\w+)s)\b")


def _of_several(said: str) -> str:
    """Of one document "names no lead agency", of several "name no lead agency"."""
    return _ONE_DOES.sub(lambda verb: "do" if verb[1] else verb[2], said)


def unknown_places(question: Question) -> list[str]:
    """A line for each commune asked about of which there is no document."""
    missing = "no document of it is indexed" if question.english else "chưa có văn bản nào trong chỉ mục"
    return [f"{place}: {missing}." for place in question.beside]


def listed(parts: Iterable[str], *, english: bool) -> str:
    """Gives "A", "A và B", "A, B và C": semicolons where a part has a comma of its own."""
    parts = [part.strip(" ;.,") for part in parts if part.strip(" ;.,")]
    joiner = "; " if any("," in part for part in parts) else ", "
    last = " and " if english else " và "
    return parts[0] if len(parts) == 1 else joiner.join(parts[:-1]) + last + parts[-1] if parts else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
