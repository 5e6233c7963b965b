"""What an answer is made of: statements that stand in documents, the documents that are silent, and the words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from search_api.citation import cite
from search_api.formal import is_formal

if TYPE_CHECKING:
    from indexer.model import Assignment, Citation, Document, Hit, Passage, Target
    from search_api.formal_question import Datum
    from search_api.questions import Question
    from search_api.types import Intent, Understanding


@dataclass(frozen=True, slots=True)
class Stated:
    """What a document states of itself, as its facts have it; "" where it is left blank."""

    datum: Datum
    value: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What one place of one document states: verbatim in ``quote``, taken apart in ``fact`` where it was recorded.

    ``confidence`` in [0, 1] is how surely it is what was asked about. ``stated`` is what it says of the document.
    """

    document: Document
    passage: Passage
    quote: str
    confidence: float
    fact: Assignment | Target | None = None
    stated: Stated | None = None

    @property
    def passage_id(self) -> str | None:
        """The passage's id in the index; None for a place outside the text, such as the signature."""
        return None if is_formal(self.passage) else self.passage.id

    @property
    def citation(self) -> Citation:
        """The statement's place."""
        return cite(self.document, self.passage)


@dataclass(frozen=True, slots=True)
class Silence:
    """A document asked about that does not state what was asked; ``near`` is where it speaks of the matter."""

    document: Document
    near: Statement | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer before it is decided whether it is sure enough to be given.

    ``above`` are the table rows in which stands what a told row only refers to: "nt", a merged cell. ``asked`` are the
    questions that stand as lines of the text over what answers each, where two things were asked at once.
    ``missing`` is what the text says of the silent ones.
    """

    kind: Intent
    text: str
    statements: tuple[Statement, ...]
    silent: tuple[Silence, ...] = ()
    above: tuple[Statement, ...] = ()
    asked: tuple[str, ...] = ()
    missing: str = ""

    @property
    def confidence(self) -> float:
        """That of its surest statement."""
        return max((each.confidence for each in self.statements), default=0.0)


def joined(one: Draft, other: Draft, questions: tuple[str, str]) -> Draft:
    """Two answers as one, each under its own question."""
    bare = (each.strip(" ?.,;") for each in questions)
    asked = tuple(f"{each[:1].upper()}{each[1:]}?" for each in bare)
    return Draft(
        kind=one.kind if one.kind == other.kind else "quote",
        text="\n".join((asked[0], one.text, asked[1], other.text)),
        statements=(*one.statements, *other.statements),
        silent=(*one.silent, *other.silent),
        above=(*one.above, *other.above),
        asked=asked,
    )


@dataclass(frozen=True, slots=True)
class Answered:
    """What ``/api/answer`` tells. ``answer`` is None when nothing was found that is sure enough to be said.

    ``blank`` are then the places that the documents leave blank where it should stand.

    ``withheld`` is then the best draft there was, for measuring; ``confidence`` is that of the draft, given or
    withheld; ``hits`` are what was looked at.
    """

    query: str
    understood: Understanding
    question: Question | None
    answer: Draft | None
    hits: tuple[Hit, ...] = field(default=())
    confidence: float = 0.0
    withheld: Draft | None = None
    blank: Draft | None = None
    took_ms: float = 0.0
