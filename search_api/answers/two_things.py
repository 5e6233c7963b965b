"""Answering a question that asks two things, or holds two against each other, part by part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING, Final

from indexer.model import Target
from search_api.alignment import likeness
from search_api.answers.registry import THRESHOLDS
from search_api.answers.types import joined, tells_all
from search_api.sides import is_of_the_state, sides
from search_api.two_asked import is_always_two, is_under_one_head, of_two_agencies, two_asked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from indexer.model import Document
    from search_api.answers.types import Answered, Draft, Statement
    from search_api.types import SearchRequest, Understanding

ALIKE: Final = 0.45
"""``likeness`` of what two figures are called from which they may be of one thing in other words."""

SPOKEN_OF: Final = 0.5
"""How much of a topic a passage has from which it may speak of it in other words."""


_OF_RECORDS: Final = frozenset({"lead", "coordinate", "deadline", "target"})
"""The kinds of question that have the same for an answer on either side."""


@dataclass(frozen=True, slots=True)
class TwoThings:
    """``answer`` gives the whole answer to a part, ``alone`` that without a second question in it."""

    answer: Callable[[SearchRequest], Answered]
    alone: Callable[[SearchRequest], Answered]
    understanding: Callable[[str], Understanding]

    def answered(self, whole: Answered, request: SearchRequest, documents: Mapping[str, Document]) -> Answered:
        """The answer to the whole, or where that tells of one of two things alone, the answers to both."""
        if parts := two_asked(whole.query):
            return self._as_two(whole, request, parts)
        if parts := _sides_apart(whole):
            return self._side_by_side(whole, request, parts, documents)
        return whole

    def _as_two(self, answered: Answered, request: SearchRequest, parts: tuple[str, str]) -> Answered:
        """The answer to a question that asks two things: to both of them, unless what is told of it is that already."""
        if _is_of_lines(answered):
            return answered
        sure = answered.blank or _is_sure(answered)
        both = self._of_both(request, parts)
        may_hide = is_always_two(request.q) or _may_hide_one(answered, request.q)
        if sure and not may_hide and not _are_of_its_passages(both, answered.answer):
            return answered
        if both is None:
            # One of the two alone, and not surely that, would be taken for both.
            return answered if sure or not _tells_of_one(answered.answer) else replace(answered, answer=None)
        if both.lacks_one and (sure or tells_all(answered.answer, both)):
            return answered
        if sure and not is_always_two(request.q) and tells_all(answered.answer, both):
            return answered
        return replace(answered, answer=both, confidence=both.confidence)

    def _side_by_side(
        self, answered: Answered, request: SearchRequest, parts: tuple[str, str], documents: Mapping[str, Document]
    ) -> Answered:
        """What each of the two that are compared says, asked for by itself; the same where one of them says nothing."""
        listed = [self._of_a_side(request, each, documents) for each in parts]
        drafts = [each.answer for each in listed if each and each.answer and each.question]
        kinds = {each.question.asked for each in listed if each and each.question}
        if len(drafts) < len(parts) or len(kinds) > 1 or not kinds <= _OF_RECORDS:
            return answered
        one, other = drafts
        if not _are_alike(one, other):
            return answered
        both = joined(one, other, parts, english=answered.understood.language == "en")
        return replace(answered, answer=both, confidence=both.confidence)

    def _of_a_side(self, request: SearchRequest, part: str, documents: Mapping[str, Document]) -> Answered | None:
        """Of a place its own answer, of the state that of its documents; None of what is neither."""
        if is_of_the_state(part):
            own = tuple(sorted(key for key, each in documents.items() if each.level == "trung ương"))
            request = replace(request, filters=replace(request.filters, document=own))
        elif not (read := self.understanding(part)).localities and not read.documents:
            return None
        return self.alone(replace(request, q=part))

    def _of_both(self, request: SearchRequest, parts: tuple[str, str]) -> Draft | None:
        """Of a question that asks two things the answers to both; the second of where the first is answered."""
        headed = is_under_one_head(request.q)
        first = self.answer(replace(request, q=parts[0]))
        one = first.answer
        if one is None and not headed:
            return None
        understood = [self.understanding(each) for each in parts]
        of_one_place, of_another = (bool(each.localities or each.documents) for each in understood)
        if one and not of_another and (of_one_place or not (headed or of_two_agencies(request.q))):
            within = tuple(dict.fromkeys(each.document.id for each in one.statements))
            request = replace(request, filters=replace(request.filters, document=within))
        second = self.answer(replace(request, q=parts[1]))
        lacks_one = headed and (_is_silent_on(second, one) or _is_silent_on(first, second.answer))
        if (one and second.answer) or lacks_one:
            return joined(one, second.answer, parts, english=understood[0].language == "en")
        return None


def _sides_apart(answered: Answered) -> tuple[str, str] | None:
    """The two sides of a comparison of which at most one is told."""
    question, draft, text = answered.question, answered.answer, answered.query
    if question is None or question.asked != "comparison" or (draft is not None and not _tells_of_one(draft)):
        return None
    found = sides(text)
    if found is None or question.english or question.inner not in {"target", "passage"}:
        return found
    how_much = "là bao nhiêu" if not text.isascii() else "la bao nhieu"
    one, other = (f"{each.rstrip(' ?')} {how_much}?" for each in found)
    return one, other


def _are_alike(one: Draft, other: Draft) -> bool:
    """Whether they are of different documents, and figures of things that are called nearly the same."""
    if not {each.document.id for each in one.statements}.isdisjoint(each.document.id for each in other.statements):
        return False
    pairs = product(one.statements, other.statements)
    return "target" not in {one.kind, other.kind} or any(likeness(_named(a), _named(b)) >= ALIKE for a, b in pairs)


def _named(statement: Statement) -> str:
    return statement.fact.indicator if isinstance(statement.fact, Target) else statement.quote


def _may_hide_one(answered: Answered, text: str) -> bool:
    """Whether what is told may be of one alone: of two things under one head, which are not compared."""
    return is_under_one_head(text) and answered.question is not None and answered.question.asked != "comparison"


def _are_of_its_passages(both: Draft | None, whole: Draft | None) -> bool:
    """Whether all of it stands in the passages that are told: "within 30 days", and behind it "15 more at most"."""
    if both is None:
        return False
    known = {each.passage.id for each in whole.statements} if whole else set()
    return known.issuperset(each.passage.id for each in both.statements)


def _is_silent_on(asked: Answered, told: Draft | None) -> bool:
    """Whether the one has no answer, and what answers the other does not speak of its matter either."""
    if asked.answer or asked.question is None or told is None:
        return False
    topic = asked.question.topic
    return topic.has_words and all(topic.covered(each.passage.text) < SPOKEN_OF for each in told.statements)


def _is_of_lines(answered: Answered) -> bool:
    """Whether no word was left of what is asked of a document itself, so that it is told whole or not at all."""
    question = answered.question
    if question is None or question.formal is None:
        return False
    return bool(question.formal.signed_for) or (answered.answer is not None and question.asked == "formal")


def _is_sure(answered: Answered) -> bool:
    """Whether it is answered, and so surely that the search need not agree."""
    if answered.answer is None or answered.question is None:
        return False
    return answered.confidence >= THRESHOLDS.get(answered.question.asked, 0.0)


def _tells_of_one(draft: Draft | None) -> bool:
    return draft is not None and len({each.document.id for each in draft.statements}) == 1
