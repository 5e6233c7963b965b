"""All that an answer is made from: the question, the documents in scope, their records and the passages found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from search_api.answers.bags import holds_code, numbers
from search_api.answers.sentences import lead_in, pairs, sentences
from search_api.answers.types import Silence, Statement
from search_api.row_asked import is_of_annex, is_of_part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from indexer.model import Assignment, Document, Passage, Reference, Target
    from indexer.store.base import Store
    from search_api.questions import Question
    from search_api.ranking import Ranked

SMALL: Final = 12
"""Documents in scope up to which all their records are looked at, not only those of the passages found."""

FEW: Final = 8
"""Documents up to which all that are silent are named, though the question names none of them."""

LOOKED_AT: Final = 60
"""Passages whose sentences are read."""

PERHAPS: Final = 0.85
"""Of the threshold: a document that comes this near to stating it is not said to be silent."""

SIMILAR: Final = 0.08
"""Statements this close to the surest one are told beside it."""

APART: Final = 0.25
"""A document's statement that is this much less sure than the surest of all is of another matter."""

BEHIND: Final = 0.06
"""How much less sure a sentence is for the search having found its passage hardly worth a place in the list."""

EXAMPLE: Final = 0.15
"""How much less sure an example is than the rule it stands for."""
_EXAMPLE: Final = re.compile(r"\W*(?:Ví dụ|VD|Chẳng hạn)\b")

_NUMBERING: Final = re.compile(r"(?m)^\s*\d{1,2}\s*[.)|/]\s")

_TEN_THOUSAND: Final = re.compile(r"(?i)\bvạn dân\b|\b10[.,]000 (?:dân|người)\b")  # in English with a comma

WRONG_CODE: Final = 0.5
"""What is left of a confidence when the document number in the question is not there."""


@dataclass(frozen=True)
class Matter:
    """``documents`` are those in scope, ``named`` whether the question (or a filter) names them.

    ``rank`` gives everything found, best first; it waits for the model.

    ``among``: the passages alone that may answer; then no document is said to be silent. None for all. ``likely``
    gives those that will probably be among the first found, without waiting.
    """

    question: Question
    documents: Mapping[str, Document]
    rank: Callable[[], Ranked]
    named: bool
    store: Store
    threshold: float
    among: frozenset[str] | None = None
    likely: Callable[[], Sequence[Passage]] = tuple

    # ---- what is there ----------------------------------------------------------------------------------------

    @property
    def ranked(self) -> Ranked:
        """Everything found, best first. Waits for the model, which computes while the records are weighed."""
        return self.rank()

    @cached_property
    def passages(self) -> list[Passage]:
        """Those found in the documents in scope, best first."""
        found = (passage for passage, _ in self.ranked if passage.document_id in self.documents)
        return [passage for passage in found if self._may_answer(passage.id)]

    def _may_answer(self, passage_id: str) -> bool:
        return self.among is None or passage_id in self.among

    @cached_property
    def _places(self) -> dict[str, int]:
        """Where in the order found each passage stands."""
        return {passage.id: place for place, passage in enumerate(self.passages)}

    @cached_property
    def _behind(self) -> dict[str, float]:
        """By passage: what its sentences lose, nothing for the one found best of all."""
        best = max((score for _, score in self.ranked), default=0.0) or 1.0
        return {passage.id: BEHIND * (1 - score / best) for passage, score in self.ranked}

    @property
    def _all_records(self) -> bool:
        return len(self.documents) <= SMALL

    def assignments(self) -> list[Assignment]:
        """Those in scope."""
        listed = [each for key in self._with_passages() for each in self.store.assignments(key)]
        return [each for each in listed if self._is_looked_at(each)]

    def targets(self) -> list[Target]:
        """Those in scope."""
        listed = [each for key in self._with_passages() for each in self.store.targets(key)]
        return [each for each in listed if self._is_looked_at(each)]

    def _is_looked_at(self, record: Assignment | Target) -> bool:
        return self._may_answer(record.passage_id) and (self._all_records or record.passage_id in self._places)

    def references(self, document_id: str) -> list[Reference]:
        """All of a document."""
        return self.store.references(document_id)

    def _with_passages(self) -> Iterable[str]:
        if self._all_records:
            return self.documents
        return dict.fromkeys(passage.document_id for passage in self.passages)

    def passage(self, passage_id: str) -> Passage | None:
        """One passage, if it is still there."""
        return self.store.passages_by_id((passage_id,)).get(passage_id)

    # ---- how surely it is meant -------------------------------------------------------------------------------

    def context(self, document_id: str, section_path: Sequence[str]) -> str:
        """What the document is (kind, number, title, issuer, place) and the headings above a place, as one text."""
        document = self.documents[document_id]
        name = f"{document.type or ''} {document.number}" if document.number else None
        return _context(name, document.title, document.issuer, document.locality, tuple(section_path))

    def confidence(self, text: str, context: str) -> float:
        """How surely a text is about what the question is about."""
        topic = self.question.topic
        covered = topic.covered(text, context)
        return covered if self._has_codes(text, context) else covered * WRONG_CODE

    def _has_codes(self, text: str, context: str) -> bool:
        wanted = self.question.topic.codes
        if not wanted:
            return True
        return all(holds_code(text, code) or holds_code(context, code) for code in wanted)

    def has_numbers(self, *texts: str) -> bool:
        """Whether every number of the question stands in one of the texts, and not as that of a heading or row."""
        if not self.question.numbers:
            return True
        stated = {each for text in texts for each in numbers(_NUMBERING.sub("", text))}
        if any(map(_TEN_THOUSAND.search, texts)):
            stated |= {"10.000", "10,000"}
        return stated.issuperset(self.question.numbers)

    def is_of_the_annex(self, record: Assignment | Target) -> bool:
        """Whether it stands in the annex that the question asks of, where it asks of one."""
        annex, label = self.question.annex, record.label or ""
        if annex is None:
            return True
        return record.source == "table" and is_of_annex(label, annex) and is_of_part(label, self.question.part)

    def statement(self, record: Assignment | Target, quote: str, confidence: float) -> Statement | None:
        """A record as a statement; None when its passage is gone."""
        passage = self.passage(record.passage_id)
        if passage is None:
            return None
        return Statement(self.documents[record.document_id], passage, quote, confidence, record)

    # ---- sentences --------------------------------------------------------------------------------------------

    @cached_property
    def sentences(self) -> list[Statement]:
        """Each sentence of the passages found, as a statement with its confidence, in no order."""
        for passage in self.likely()[:LOOKED_AT]:  # while the model computes
            if passage.document_id in self.documents:
                self._weighed(passage)
        found: list[Statement] = []
        for passage in self.passages[:LOOKED_AT]:
            for quote, weight in self._weighed(passage):
                sure = weight - self._behind[passage.id] - (EXAMPLE if _EXAMPLE.match(quote) else 0.0)
                if sure >= self.threshold / 2:
                    found.append(Statement(self.documents[passage.document_id], passage, quote, sure))
        return found

    @cached_property
    def _weights(self) -> dict[str, tuple[tuple[str, float], ...]]:
        return {}

    def _weighed(self, passage: Passage) -> tuple[tuple[str, float], ...]:
        """What of a passage may be quoted, each with its confidence; none of one that is of another matter."""
        if passage.id not in self._weights:
            context = self.context(passage.document_id, (*passage.section_path, *passage.merged))
            of_it = self.confidence(passage.text, context) >= self.threshold / 2
            quotes = stretches(passage) if of_it else ()
            self._weights[passage.id] = tuple(
                (quote, self.confidence(quote, "\n".join((context, lead_in(passage.text, quote))))) for quote in quotes
            )
        return self._weights[passage.id]

    def silent(self, spoken: Iterable[Statement], unsure: Iterable[Statement] = ()) -> tuple[Silence, ...]:
        """The documents in scope that none of the statements is of, nor any of the ``unsure`` ones half so sure.

        When the question names none, only those are told that speak of the matter at all, unless all are few.
        """
        told_by = [each.document for each in spoken]
        heard = {each.id for each in told_by}
        heard |= {each.document.id for each in unsure if each.confidence >= self.threshold * PERHAPS}
        quiet = [document for key, document in self.documents.items() if key not in heard]
        if self.question.asked == "comparison" and not self.question.described:
            # Of a province that is compared it is enough that one of its documents tells.
            provinces = {each.locality for each in told_by if each.level == "tỉnh"}
            quiet = [each for each in quiet if each.level != "tỉnh" or each.locality not in provinces]
        if not quiet or self.among is not None or self.question.row is not None:
            return ()  # the row of one annex is no other document's
        told = [Silence(document, self._near(document.id)) for document in quiet]
        return tuple(each for each in told if each.near or self.named or len(self.documents) <= FEW)

    def _near(self, document_id: str) -> Statement | None:
        """Where the document speaks of the matter: of its nearly equally sure sentences the one best found."""
        sure = [
            each for each in self.sentences if each.document.id == document_id and each.confidence >= self.threshold
        ]
        best = max((each.confidence for each in sure), default=0.0)
        nearly = [each for each in sure if each.confidence >= best - SIMILAR]
        first = min((self._places[each.passage.id] for each in nearly), default=None)
        return max((each for each in nearly if self._places[each.passage.id] == first), key=_surest, default=None)


@lru_cache(maxsize=20_000)
def _context(
    name: str | None, title: str, issuer: str | None, locality: str | None, section_path: tuple[str, ...]
) -> str:
    return " \n ".join(filter(None, (name, title, issuer, locality, *section_path)))


def stretches(passage: Passage) -> tuple[str, ...]:
    """What of a passage may be quoted: a table row whole, else its sentences and each two of them together."""
    if passage.kind == "table_row":
        return (passage.text,)
    return (*sentences(passage.text), *pairs(passage.text))


def _surest(statement: Statement) -> tuple[float, int]:
    """Of equally sure ones the shortest."""
    return statement.confidence, -len(statement.quote)


def surest(statements: Iterable[Statement], least: float, within: float = SIMILAR) -> list[Statement]:
    """Of each document those nearly as sure as its surest, the surest document first.

    A document whose surest is far less sure than the surest of all is left out, and beside a statement that is sure
    enough (``least``) none is told that is not. Where none is, the best are given all the same, for measuring.
    """
    listed = sorted(statements, key=_surest, reverse=True)
    best = listed[0].confidence if listed else 0.0
    bar = max(best - APART, least) if best >= least else best - APART
    own: dict[str, float] = {}
    for each in listed:
        own.setdefault(each.document.id, each.confidence)
    return [each for each in listed if each.confidence >= max(bar, own[each.document.id] - within)]


def best_of_each(statements: Iterable[Statement]) -> list[Statement]:
    """The surest of each document, the shortest of equally sure ones; the surest document first."""
    told: dict[str, Statement] = {}
    for each in sorted(statements, key=_surest, reverse=True):
        told.setdefault(each.document.id, each)
    return list(told.values())
