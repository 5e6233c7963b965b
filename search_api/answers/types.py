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
    ``missing`` is what the text says of the silent ones. ``lacks_one``: to one of these questions no answer was found.
    """

    kind: Intent
    text: str
    statements: tuple[Statement, ...]
    silent: tuple[Silence, ...] = ()
    above: tuple[Statement, ...] = ()
    asked: tuple[str, ...] = ()
    missing: str = ""
    lacks_one: bool = False

    @property
    def confidence(self) -> float:
        """That of its surest statement."""
        return max((each.confidence for each in self.statements), default=0.0)


def joined(one: Draft | None, other: Draft | None, questions: tuple[str, str], *, english: bool) -> Draft:
    """Two answers as one, each under its own question; of one that has none it is said that it was not found."""
    bare = (each.strip(" ?.,;") for each in questions)
    asked = tuple(f"{each[:1].upper()}{each[1:]}?" for each in bare)
    told = [each for each in (one, other) if each]
    missing = "No sure answer was found." if english else "Không tìm thấy câu trả lời chắc chắn."
    said = (each.text if each else missing for each in (one, other))
    return Draft(
        kind=told[0].kind if len({each.kind for each in told}) == 1 else "quote",
        text="\n".join(line for both in zip(asked, said, strict=True) for line in both),
        statements=tuple(statement for each in told for statement in each.statements),
        silent=tuple(silence for each in told for silence in each.silent),
        above=tuple(statement for each in told for statement in each.above),
        asked=asked,
        lacks_one=len(told) == 1,
    )


def tells_all(draft: Draft | None, other: Draft) -> bool:
    """Whether there is a draft that states all that the other does: the same row, or the same words of a passage."""
    listed = draft.statements if draft else ()
    return all(any(_states_too(each, said) for each in listed) for said in other.statements)


def _states_too(one: Statement, other: Statement) -> bool:
    if one.document.id != other.document.id or one.passage.id != other.passage.id:
        return False
    return one.passage.kind == "table_row" or other.quote.strip(" ;.") in one.quote


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
