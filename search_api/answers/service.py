"""Answering: the search's own ranking looked at again for what was asked, and nothing said that is not sure."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.errors import NotFoundError
from indexer.model import Target
from search_api import attributes
from search_api.answers.agreement import SURE_ENOUGH, agrees, far_ahead
from search_api.answers.formal import formal
from search_api.answers.instances import holds_quoted, names_each, tells_which
from search_api.answers.matter import FEW, SIMILAR, Matter
from search_api.answers.registry import ANSWERERS, OF_ONE, QUOTED, SECONDED, THRESHOLDS
from search_api.answers.types import Answered
from search_api.answers.wording import unknown_places
from search_api.cache import LeastRecentlyUsed
from search_api.questions import read_question

if TYPE_CHECKING:
    from indexer.model import Document
    from search_api.answers.types import Draft, Statement
    from search_api.formal_question import Datum, FormalQuestion
    from search_api.questions import Question
    from search_api.service import Looked, SearchService
    from search_api.types import SearchRequest


ANSWERS_KEPT: Final = 500

_PRESENT: Final = re.compile(
    r"(?i)\b(?:đến nay|hiện nay|hiện tại|hiện có|hiện đang|tính đến|đã (?:hoàn thành|đạt|có))\b"
)


class AnswerService:
    """Safe to use from several threads, as the search is."""

    def __init__(self, search: SearchService) -> None:
        self._search = search
        self._answers: LeastRecentlyUsed[tuple[SearchRequest, str], Answered] = LeastRecentlyUsed(ANSWERS_KEPT)

    def answer(self, request: SearchRequest) -> Answered:
        """The answer, or None with what was looked at. Any string is a question; an instruction is one too."""
        started = time.perf_counter()
        version = self._search.version()
        try:
            told = self._answers.get_or((request, version), lambda: self._answer(request))
        except NotFoundError:
            if self._search.version() == version:
                raise
            # A document was taken away while it was being read: begin again with the index as it is now.
            return self.answer(request)
        return replace(told, took_ms=(time.perf_counter() - started) * 1000)

    def _answer(self, request: SearchRequest) -> Answered:
        result = self._search.search(request)
        looked = self._search.looked(request)
        told = Answered(result.query, result.understood, None, None, result.hits)
        return told if looked.query.is_empty or not looked.ranked else self._answered(told, looked)

    def _answered(self, told: Answered, looked: Looked) -> Answered:
        question = read_question(looked.query, looked.vocabulary, looked.documents)
        told = replace(told, question=question)
        withheld: Draft | None = None
        if question.formal and (meant := _all_meant(question.formal, looked)):
            return _of_documents(told, meant, looked)
        if question.topic.is_empty and question.asked not in {"duty", "reference"}:
            return told
        for matter in _matters(question, looked):
            draft = _drafted(matter)
            sure = _sure(draft, matter, looked) if draft is not None else None
            if sure := sure or _of_the_first(matter, looked):
                text = "\n".join((sure.text, *unknown_places(question)))
                return replace(told, answer=replace(sure, text=text), confidence=sure.confidence)
            withheld = max((withheld, draft), key=_sureness)
        return replace(told, confidence=_sureness(withheld), withheld=withheld)


def _drafted(matter: Matter) -> Draft | None:
    """What is held of the draft; made anew from it alone where some is not, for the text tells of all."""
    draft = ANSWERERS[matter.question.asked](matter)
    held = _checked(draft, matter.question)
    if held is None or draft is None or len(held.statements) == len(draft.statements):
        return held
    narrowed = replace(matter, among=frozenset(each.passage.id for each in held.statements))
    return _checked(ANSWERERS[matter.question.asked](narrowed), matter.question)


def _sure(draft: Draft, matter: Matter, looked: Looked) -> Draft | None:
    """What is sure enough to be told; where nothing is by itself, what the search agrees with."""
    least = matter.threshold
    if draft.confidence >= least:
        return replace(draft, statements=tuple(each for each in draft.statements if each.confidence >= least))
    return _seconded(draft, matter, looked) if _may_be_seconded(draft, matter) else None


def _may_be_seconded(draft: Draft, matter: Matter) -> bool:
    """A figure that stands in a sentence on the matter may be; a recorded target is of its own indicator or of none."""
    if matter.question.asked == "target":
        return all(each.fact is None for each in draft.statements)
    return matter.question.asked in SECONDED


def _seconded(draft: Draft, matter: Matter, looked: Looked) -> Draft | None:
    """The draft, or what it tells of the passages that the search agrees with, if its surest is among them."""
    agreed = _agreed(draft, matter, looked)
    if len(agreed) == len(draft.statements):
        return draft
    if max(draft.statements, key=lambda each: each.confidence) not in agreed:
        return None
    narrowed = replace(matter, among=frozenset(each.passage.id for each in agreed))
    again = _drafted(narrowed)
    return again if again and len(_agreed(again, narrowed, looked)) == len(again.statements) else None


def _agreed(draft: Draft, matter: Matter, looked: Looked) -> list[Statement]:
    """The statements that the search agrees with; where documents are named also one as sure of another of them."""
    agreed = [each for each in draft.statements if agrees(each, matter, looked)]
    told = {each.document.id for each in agreed}
    least = max((each.confidence for each in agreed), default=1.0) - SIMILAR
    others = [each for each in draft.statements if each.document.id not in told and each.confidence >= least]
    return [*agreed, *others] if matter.named else agreed


def _of_the_first(matter: Matter, looked: Looked) -> Draft | None:
    """What the passage says that the search has put far ahead of all others, which makes up for words."""
    if matter.question.asked not in OF_ONE or matter.question.how_many:
        return None
    if (first := far_ahead(matter, looked)) is None:
        return None
    narrowed = replace(matter, among=frozenset((first.id,)), threshold=SURE_ENOUGH)
    draft = _drafted(narrowed)
    if draft is None or draft.confidence < SURE_ENOUGH:
        return None
    above = matter.context(first.document_id, first.section_path)
    if matter.question.topic.lacks_name(first.text, above):
        return None
    return draft if matter.has_numbers(first.text, above) else None


def _meant(asked: FormalQuestion, looked: Looked) -> list[Document]:
    """The documents that a question about a document itself is about; none where it may be about any of many."""
    named = looked.query.named
    if not (named.places or asked.is_of_one or looked.filtered):
        return []
    # A part of a question without a place of its own is of those of the whole.
    if asked.places:
        named = replace(named, places=tuple(each for each in named.places if each.folded in asked.places))
    inside = [each for key, each in looked.documents.items() if key in named.documents or not named.places]
    fitting = [each for each in inside if asked.fits(each)]
    return fitting if len(fitting) <= FEW else []


def _all_meant(asked: FormalQuestion, looked: Looked) -> list[tuple[Document, tuple[Datum, ...]]]:
    """The documents it is about, each with what is asked of it: of several named one by one, or else of one."""
    parts = [(part, _meant(part, looked) if part.names_its_own else []) for part in asked.parts]
    if not parts or not all(documents for _, documents in parts):
        one = [each for each in _meant(asked, looked) if all(part.may_speak_of(each) for part in asked.parts)]
        parts = [(asked, one)]
    return [(document, part.data) for part, documents in parts for document in documents]


def _of_documents(told: Answered, meant: list[tuple[Document, tuple[Datum, ...]]], looked: Looked) -> Answered:
    """What these documents state of themselves, or leave blank."""
    english = told.question is not None and told.question.english
    found = formal(meant, looked.store, english=english)
    question = replace(told.question, asked="formal", about="") if told.question else None
    sure = found.answer.confidence if found.answer else 0.0
    return replace(told, question=question, answer=found.answer, blank=found.blank, confidence=sure)


def _sureness(draft: Draft | None) -> float:
    return draft.confidence if draft else 0.0


def _matters(question: Question, looked: Looked) -> list[Matter]:
    """The scopes to answer in, the first that has an answer counts."""
    return [
        Matter(question, documents, looked.ranked, named, looked.store, THRESHOLDS[question.asked])
        for documents, named in _scopes(question, looked)
        if documents
    ]


def _scopes(question: Question, looked: Looked) -> list[tuple[dict[str, Document], bool]]:
    """The documents of the places named, alone; else those whose number is named, then all."""
    everything = looked.documents
    named = looked.query.named
    # A province's own documents speak for it; those of its communes only where it has none.
    places = named.documents or named.within
    if question.described:
        return [({key: each for key, each in everything.items() if key in question.described}, True)]
    if named.places:
        if question.of_document:
            both = places | named.numbered if question.asked == "comparison" else places
            places = places & named.numbered or both
        return [({key: each for key, each in everything.items() if key in places}, True)]
    if question.communes:
        everything = {key: each for key, each in everything.items() if each.level == "xã"} or everything
    numbered = {key: each for key, each in everything.items() if key in named.numbered}
    if question.of_document and (numbered or not question.cited):
        return [(numbered, True)]
    return [(numbered, True), (everything, looked.filtered)]


def _states(statement: Statement, question: Question) -> bool:
    """Whether it names what of the thing is asked: a number of doctors is not their pay."""
    named = statement.fact.indicator if isinstance(statement.fact, Target) else ""
    return attributes.states((statement.quote, named, *statement.passage.section_path), question.attributes)


def _is_of_what_is_asked(statement: Statement, question: Question) -> bool:
    """Whether it tells the one that is asked for and has the words that the question quotes."""
    above = "\n".join((statement.passage.text, *statement.passage.section_path))
    return tells_which(statement.quote, question) and holds_quoted(above, question)


def _checked(draft: Draft | None, question: Question) -> Draft | None:
    """Without a statement whose words are not in its passage: a citation must hold what it is cited for."""
    if draft is None:
        return None
    held = tuple(each for each in draft.statements if each.quote in each.passage.text)
    if question.asked in QUOTED or (question.asked == "duty" and draft.kind == "quote"):
        held = tuple(each for each in held if _is_of_what_is_asked(each, question))
    held = tuple(each for each in held if names_each(each.quote, question))
    if question.attributes:
        held = tuple(each for each in held if _states(each, question))
    if question.present and not any(_PRESENT.search(each.passage.text) for each in held):
        # "Có bao nhiêu bác sĩ hiện nay" is not answered by how many there shall be.
        return None
    return replace(draft, statements=held) if held else None
