"""The kinds of answer by what is asked. Another kind is one file beside this one and one line here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from search_api.answers.comparison import comparison
from search_api.answers.deadline import deadline
from search_api.answers.duty import duty
from search_api.answers.lead import coordinate, lead, person
from search_api.answers.quote import definition, passage, reason, wording
from search_api.answers.reference import reference
from search_api.answers.target import target

if TYPE_CHECKING:
    from collections.abc import Callable

    from search_api.answers.matter import Matter
    from search_api.answers.types import Draft
    from search_api.kinds import Asked

ANSWERERS: Final[dict[Asked, Callable[[Matter], Draft | None]]] = {
    "lead": lead,
    "coordinate": coordinate,
    "person": person,
    "duty": duty,
    "deadline": deadline,
    "target": target,
    "comparison": comparison,
    "definition": definition,
    "wording": wording,
    "reference": reference,
    "reason": reason,
    "passage": passage,
}

THRESHOLDS: Final[dict[Asked, float]] = {
    "lead": 0.7,
    "coordinate": 0.7,
    "person": 0.7,
    "duty": 0.7,
    "deadline": 0.7,
    "target": 0.7,
    "comparison": 0.7,
    "definition": 0.75,
    "wording": 0.75,
    "reference": 0.75,
    "reason": 0.85,
    "passage": 0.75,
}
"""How sure an answer of each kind must be to be given; chosen on the evaluation's questions (docs/decisions.md)."""
