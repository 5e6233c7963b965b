"""A second opinion on an answer that is less than sure: whether the search, by words and by meaning, found it too.

Words alone cannot tell a question put in words that no document has ("bao giờ xong", "which office takes the lead")
from one about a thing that no document has. Of 47 withheld drafts for questions that nothing answers three were
of passages that both arms of the search put in front, and none of those was surer than .45; of 16 drafts that were
right but withheld, eleven were (docs/decisions.md).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from indexer.model import Passage
    from search_api.answers.matter import Matter
    from search_api.answers.types import Statement
    from search_api.service import Looked

ENOUGH: Final = 0.8
"""Of the threshold of its kind, what is enough where the search agrees."""

MUCH: Final = 3.0
"""The weight that a statement has in common with the question from which a telling word may be missing."""

SOME: Final = 1.5
"""The same from which less of the threshold is enough, where few passages of its document are nearer."""

LESS: Final = 0.6
"""Of the threshold, what is never enough."""

NEAREST: Final = 5
"""Passages of a document among which its statement must be by meaning, ..."""

VERY_NEAR: Final = 4
"""... and among which it makes up for more."""

AHEAD: Final = 0.1
"""By how much of a score the first passage found is ahead of the next where nothing else comes near, ..."""

SURE_ENOUGH: Final = 0.45
"""... and how sure what it says must be all the same ..."""

LITTLE_SURE: Final = 0.25
"""... or where it is the very nearest of its document by meaning, and nothing is missing that may not be."""


# What stands behind "xã" and is no name.
_NO_NAME: Final = (
    "nay|do|nao|co|phai|duoc|giao|la|thi|se|can|ta|minh|cua|va|cac|hoi|o|dat|tu|den|vien|nam|toi|ngay|em|chung|anh|kia|ben"
    "|nha|muon|bao|may|khi|truoc|sau|cung|xa|phuong|tram|thon|ban|to|tren|duoi|moi|lam|lo|hien|dang|theo"
)
_PLACE: Final = re.compile(rf"\b(?:xa|phuong) (?P<name>(?!(?:{_NO_NAME})\b)[a-z]+ (?!(?:{_NO_NAME})\b)[a-z]+)")


def far_ahead(matter: Matter, looked: Looked) -> Passage | None:
    """The passage far ahead of all others in the documents in question, near by meaning too; None for most."""
    found = [(passage, score) for passage, score in matter.ranked if passage.document_id in matter.documents][:2]
    if not found or (len(found) > 1 and found[0][1] - found[1][1] < AHEAD):
        return None
    first = found[0][0]
    return first if first.id in looked.nearest(first.document_id, NEAREST) else None


def least_of(first: Passage, matter: Matter, looked: Looked) -> float:
    """How sure must be what the passage far ahead says."""
    question = matter.question
    above = matter.context(first.document_id, (*first.section_path, *first.merged))
    may_miss = not question.attributes and not question.topic.is_torn(first.text, above)
    return LITTLE_SURE if may_miss and first.id in looked.nearest(first.document_id, 1) else SURE_ENOUGH


def agrees(statement: Statement, matter: Matter, looked: Looked) -> bool:
    """Whether its passage is the first found of its document, among the nearest of it by meaning, and of the matter.

    A number or a set term may not be missing: the search cannot make up for it. A telling word that some document has
    may only where much is in common: a long question has one that the document says otherwise.
    """
    if statement.confidence < matter.threshold * LESS:
        return False
    document = statement.document.id
    first = next((passage.id for passage, _ in looked.ranked if passage.document_id == document), None)
    if first != statement.passage.id or not _is_of_the_matter(statement, matter):
        return False
    return first in looked.nearest(document, _how_near(statement, matter))


def _how_near(statement: Statement, matter: Matter) -> int:
    """Among how many passages of its document it must be by meaning; the more it has in common, the more."""
    in_common = statement.confidence * matter.question.topic.weight
    if in_common >= MUCH:
        return NEAREST
    passage = statement.passage
    above = matter.context(statement.document.id, (*passage.section_path, *passage.merged))
    lacks = matter.question.topic.lacks_known(passage.text, above)
    if statement.confidence >= matter.threshold * ENOUGH and not lacks:
        return NEAREST
    return VERY_NEAR if in_common >= SOME else 0


def _is_of_the_matter(statement: Statement, matter: Matter) -> bool:
    passage = statement.passage
    above = matter.context(statement.document.id, (*passage.section_path, *passage.merged))
    if not _is_of_the_place(statement, matter):
        return False
    return matter.has_numbers(passage.text, above) and not matter.question.topic.is_torn(passage.text, above)


def _is_of_the_place(statement: Statement, matter: Matter) -> bool:
    """Whether each place stands there that the question names by its kind: no other's task for "xa muong thai"."""
    asked = [found["name"] for found in _PLACE.finditer(fold(matter.question.spelled))]
    document, passage = statement.document, statement.passage
    own = (document.title, document.issuer or "", document.locality or "", passage.text, *passage.section_path)
    said = fold(" \n ".join(own))
    return all(re.search(rf"\b{name}\b", said) for name in asked)
