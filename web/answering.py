"""The direct answer as a page shows it: its words document by document, each place in them a link, and its grounds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from markupsafe import Markup, escape

from indexer.model import Assignment, Target
from search_api.answers.wording import clipped, listed, names, where
from web.formatting import NO_BREAK, capital

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from search_api.answers.types import Answered, Draft, Statement

FEW_GROUNDS: Final = 1
# Characters at the beginning of a quotation by which a line of the answer shows whose words it repeats.
RECOGNISED: Final = 60


@dataclass(frozen=True, slots=True)
class Said:
    """What is told of one document, or of several that are silent alike. ``title`` None: a line about all of them."""

    title: str | None
    lines: tuple[Markup, ...]
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """A record that the answer rests on, or a row that a told one refers to, to be checked against its place."""

    statement: Statement
    kind: Literal["assignment", "target", "row"]


@dataclass(frozen=True, slots=True)
class AnswerBox:
    """``kind`` None: there is no answer to give; ``said`` is then where the documents leave it blank, if they do.

    ``agencies`` are those whose duties the answer tells, ``indicators`` those it gives numbers of.
    """

    kind: str | None
    said: tuple[Said, ...] = ()
    grounds: tuple[Ground, ...] = ()
    agencies: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()

    @property
    def few(self) -> bool:
        """Whether the grounds fit under the answer without pushing the passages off the screen."""
        return len(self.grounds) <= FEW_GROUNDS

    @property
    def parted(self) -> tuple[tuple[tuple[Said, ...], tuple[Said, ...]], ...]:
        """What is said of all documents, and then of each: several times where several things were asked at once."""
        found: list[tuple[list[Said], list[Said]]] = []
        for one in self.said:
            if not found or (one.title is None and found[-1][1]):
                found.append(([], []))
            found[-1][one.title is not None].append(one)
        return tuple((tuple(of_all), tuple(of_each)) for of_all, of_each in found)


def answer_box(answered: Answered) -> AnswerBox:
    """The answer laid out."""
    draft = answered.answer
    if draft is None:
        return AnswerBox(None, tuple(_said(answered.blank)) if answered.blank else ())
    numbers = [each.fact for each in draft.statements if isinstance(each.fact, Target)]
    return AnswerBox(
        kind="formal" if any(each.stated for each in draft.statements) else draft.kind,
        said=tuple(_said(draft)),
        grounds=(*_grounds(draft), *(Ground(each, "row") for each in draft.above)),
        agencies=tuple(_agencies(draft)) if draft.kind == "duty" else (),
        indicators=tuple(dict.fromkeys(target.indicator for target in numbers)),
    )


def _agencies(draft: Draft) -> list[str]:
    """The agencies that all assignments of a document have in common: those that were asked about."""
    common: dict[str, list[str]] = {}
    for each in draft.statements:
        if isinstance(each.fact, Assignment):
            named = dict.fromkeys((*each.fact.lead_canonical, *each.fact.coordinate_canonical))
            shared = common.setdefault(each.document.id, list(named))
            common[each.document.id] = [name for name in shared if name in named]
    return list(dict.fromkeys(name for names_ in common.values() for name in names_))


def _grounds(draft: Draft) -> Iterator[Ground]:
    """What is only quoted stands in the words already; of a row that is told by a cell, the whole of it does not."""
    for each in draft.statements:
        if isinstance(each.fact, Assignment):
            yield Ground(each, "assignment")
        elif isinstance(each.fact, Target):
            yield Ground(each, "target")
        elif each.passage.kind == "table_row" and clipped(each.quote, RECOGNISED) not in draft.text:
            yield Ground(each, "row")


# ---- the words ------------------------------------------------------------------------------------------------------


def _said(draft: Draft) -> Iterator[Said]:
    """The answer's text, parted at the documents' names that its paragraphs begin with."""
    titles = _titles(draft)
    silent = {each.document.id for each in draft.silent}
    title, of, lines = None, "", list[Markup]()
    for line in draft.text.split("\n"):
        found = next((each for each in titles if line.startswith(f"{each}:")), None)
        if line in draft.asked and (lines or title):
            yield Said(title, tuple(lines), of in silent)
            title, of, lines = None, "", []
        if found:
            if lines or title:
                yield Said(title, tuple(lines), of in silent)
            title, of, lines = found, titles[found], []
            line = line[len(found) + 1 :].strip()  # noqa: PLW2901 - what is left of it
        if line:
            lines.append(_linked(line.removeprefix("- "), _spoken(draft, of)))
    if lines or title:
        yield Said(title, tuple(lines), of in silent)


def _titles(draft: Draft) -> Mapping[str, str]:
    """What a paragraph may begin with, the longest first, and the id of the document (or the first) it is about."""
    documents = [each.document for each in (*draft.statements, *draft.above)]
    documents += [each.document for each in draft.silent]
    called = names(documents)
    titles = {capital(called(document)): document.id for document in documents}
    quiet = [each.document for each in draft.silent if each.near is None]
    for english in (False, True) if quiet else ():
        titles[capital(listed(map(called, quiet), english=english))] = quiet[0].id
    return dict(sorted(titles.items(), key=lambda pair: -len(pair[0])))


def _spoken(draft: Draft, document_id: str) -> list[Statement]:
    near = [each.near for each in draft.silent if each.near]
    return [each for each in (*draft.statements, *near, *draft.above) if each.document.id == document_id]


def _linked(line: str, statements: Sequence[Statement]) -> Markup:
    """The line escaped, the places named in it linked to where they are."""
    places: dict[str, list[Statement]] = {}
    for each in statements:
        places.setdefault(where(each), []).append(each)
    if not places:
        return escape(line)
    pattern = "|".join(map(re.escape, sorted(places, key=len, reverse=True)))
    pieces, at = list[Markup](), 0
    for match in re.finditer(rf"(?:{pattern})(?![\w-])", line):
        url = _meant(places[match[0]], line).citation.url
        link = Markup('<a class="place" href="{}">{}</a>').format(url, match[0].replace("tr. ", f"tr.{NO_BREAK}"))
        pieces += [escape(line[at : match.start()]), link]
        at = match.end()
    return Markup().join([*pieces, escape(line[at:])])


def _meant(candidates: Sequence[Statement], line: str) -> Statement:
    """Of statements that stand in one section of one page, the one whose words the line repeats."""
    return max(candidates, key=lambda each: sum(len(words) for words in _words(each) if words and words in line))


def _words(statement: Statement) -> Iterator[str]:
    record = statement.fact
    if isinstance(record, Assignment):
        yield from (*record.lead, *record.coordinate, record.deadline or "")
        yield clipped(record.task, RECOGNISED).removesuffix(" …")
    elif isinstance(record, Target):
        yield clipped(record.text, RECOGNISED).removesuffix(" …")
    yield clipped(statement.quote, RECOGNISED).removesuffix(" …")
