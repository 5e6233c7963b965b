"""The vocabulary of evaluation, TREC's: Question (a topic), Qrel, ScoredDoc, Run. Standard library only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["lead", "deadline", "target", "wording", "reference", "duty", "definition", "comparison", "unanswerable"]
Style = Literal["formal", "typed", "bare", "english"]
QuestionLanguage = Literal["vi", "vi-bare", "en"]
Half = Literal["dev", "test"]

Grades = Mapping[str, int]
"""The judged passages of one question: passage id -> grade, 1 to 3."""

Qrels = Mapping[str, Grades]
"""Question id -> its grades."""


@dataclass(frozen=True, slots=True)
class Needle:
    """Says which passages of one document are relevant, by content: passage ids change with the text.

    A passage fits when any of ``any_of`` (if given) and all of ``all_of`` stand in its text, compared folded
    and token by token ("a|b" stands for either wording); ``section`` is a prefix of its place label ("IV.2"),
    ``kind`` its kind, ``cells`` maps words of a column's name to words its cell must hold. ``optional`` ones
    may fit nothing.
    Grade 3 states the answer, 2 states it in passing, 1 is about the same subject only.
    """

    document: str
    any_of: tuple[str, ...] = ()
    all_of: tuple[str, ...] = ()
    grade: int = 3
    section: str | None = None
    kind: str | None = None
    cells: Mapping[str, str] = field(default_factory=dict)
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One question. An unanswerable one has no needles: nothing in the corpus answers it."""

    id: str
    text: str
    kind: Kind
    style: Style
    language: QuestionLanguage
    relevant: tuple[Needle, ...] = ()

    @property
    def answerable(self) -> bool:
        """Whether something in the whole corpus answers it."""
        return bool(self.relevant)


@dataclass(frozen=True, slots=True)
class ScoredDoc:
    """One retrieved passage, as in a TREC run: the unit that is ranked is the passage."""

    doc_id: str
    score: float


Run = Mapping[str, tuple[ScoredDoc, ...]]
"""Question id -> what was retrieved, best first."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one question got. ``labels`` name the passages of ``grades`` and ``ranking`` for a reader."""

    question: Question
    grades: Grades
    ranking: tuple[ScoredDoc, ...]
    metrics: Mapping[str, float]
    labels: Mapping[str, str] = field(default_factory=dict)
    top_cosine: float = 0.0
    """The model's own likeness of the question to the nearest passage anywhere."""

    @property
    def top_score(self) -> float:
        """The first passage's score, 0 without results."""
        return self.ranking[0].score if self.ranking else 0.0
