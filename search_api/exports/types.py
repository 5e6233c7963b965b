"""What a briefing holds when it leaves as a file; no exporter knows where it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

Language = Literal["vi", "en"]


@dataclass(frozen=True, slots=True)
class Source:
    """A place that is cited: its number in this briefing, the citation, and an address that opens it.

    ``official``: the citation in full, for the list of sources; ``spot``: the place without its ``document``.
    """

    number: int
    label: str
    url: str
    official: str
    document: str = ""
    spot: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """``level`` 1-4; ``marker`` is its number in an outline ("I.", "1.", "a)", "-"), "" for none."""

    text: str
    level: int
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Somebody's own words, no quotation."""

    text: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage verbatim. ``cells`` are (column, value) of a table's row; ``notice`` says what changed since."""

    text: str
    source: Source
    cells: tuple[tuple[str, str], ...] = ()
    note: str = ""
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: as many values in each row as there are columns. ``sources`` are what its cells rest on."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sources: tuple[Source, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar chart: one value a category, None where nothing is stated. ``told`` is each as the document has it."""

    title: str
    categories: tuple[str, ...]
    values: tuple[float | None, ...]
    told: tuple[str, ...]
    unit: str
    sources: tuple[Source, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tree:
    """Nodes in order from the root down, each with its depth from 0."""

    title: str
    nodes: tuple[tuple[str, int], ...]
    sources: tuple[Source, ...] = ()
    note: str = ""


Part = Heading | Words | Quotation | Grid | Bars | Tree


@dataclass(frozen=True, slots=True)
class Paper:
    """A briefing ready to leave. ``made_on`` is a day, "2026-11-22"."""

    title: str
    parts: tuple[Part, ...]
    sources: tuple[Source, ...]
    made_on: str
    language: Language = "vi"


class Exporter(Protocol):
    """One kind of file."""

    suffix: str
    media_type: str

    def render(self, paper: Paper) -> bytes:
        """The file's bytes."""


# XML 1.0 has no other control characters than tab and line ends; lone surrogates cannot be written at all.
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# Marks that turn the direction of writing would show the text in another order than it has.
_TURNING: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
FEWEST_IN_A_RUN: Final = 3
LONGEST_GROUP: Final = 40
"""Places of one document in one entry of the list of sources."""
_MARK: Final = re.compile(r"\s*[-–—+•*]\s+")
LONGEST: Final = 200_000
"""Characters of one text; a longer one is cut, and says so."""


def printable(text: str) -> str:
    """The text as a file can hold it."""
    clean = _TURNING.sub("", _UNPRINTABLE.sub(" ", text))
    return clean if len(clean) <= LONGEST else clean[:LONGEST].rstrip() + " …"


def cited(sources: Sequence[Source]) -> str:
    """The numbers behind a statement, in order: "[1][3]"; three and more in a row as "[5–9]"."""
    runs: list[list[int]] = []
    for number in sorted({source.number for source in sources}):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "".join(map(_run, runs))


def listed(sources: Sequence[Source], most: int = LONGEST_GROUP) -> list[list[tuple[Source, str]]]:
    """The list of sources: what follows one another in a document in one entry, named once, each with its words."""
    entries: list[list[tuple[Source, str]]] = []
    for source in sources:
        last = entries[-1] if entries else []
        if last and source.spot and source.document == last[0][0].document and len(last) < most:
            last.append((source, source.spot))
        else:
            entries.append([(source, source.official)])
    return entries


def unlisted(text: str) -> str:
    """One item of a list without its mark: "- " before a sentence is no part of it. Of several all keep theirs."""
    mark = _MARK.match(text)
    alone = sum(_MARK.match(line) is not None for line in text.splitlines()) == 1
    return text[mark.end() :] if mark and alone else text


def _run(numbers: Sequence[int]) -> str:
    if len(numbers) < FEWEST_IN_A_RUN:
        return "".join(f"[{number}]" for number in numbers)
    return f"[{numbers[0]}–{numbers[-1]}]"
