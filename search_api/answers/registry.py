"""The kinds of answer by what is asked. Another kind is one file beside this one and one line here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold
from search_api.answers.by_section import by_section
from search_api.answers.comparison import comparison
from search_api.answers.confirmation import confirmation
from search_api.answers.deadline import deadline
from search_api.answers.duty import duty, duty_on_the_matter
from search_api.answers.lead import coordinate, lead, person
from search_api.answers.particulars import puts_a_case
from search_api.answers.quote import definition, figures, of_case, passage, reason, wording
from search_api.answers.reference import reference
from search_api.answers.target import target

if TYPE_CHECKING:
    from collections.abc import Callable

    from search_api.answers.matter import Matter
    from search_api.answers.types import Draft
    from search_api.kinds import Asked


# "Khi cần sửa đổi … thì các bộ phải làm gì": what is to be done then, of all that they have to do.
_CONDITION: Final = re.compile(
    r"(?:^\W*|[,:] )(?:khi(?! nao)|neu(?! (?:cac|nhung|ro|nhiem|ten|cu))|truong hop|gap|when|if)\b.{8,}"
    r"(?:\bthi\b(?! dua| hanh| xa| tran)|,)|(?<!truoc )\bkhi (?:can|co|phat|gap|xay)\b"
)
# "Nêu nhiệm vụ của …" tells to list them, and is no "nếu".
_LIST: Final = re.compile(r"(?i)^\W*nêu\b")


# "Sở Xây dựng phải làm gì để phòng đuối nước?"
_HAS_TO_DO: Final = re.compile(
    r"^\W*(?:theo [^,]{3,60}, ?)?"
    r"(?:so|phong|ban|bo|tram|trung tam|cong an|hoi|doan|ubnd|uy ban|van phong|mat tran|truong) (?:\w+ ){1,9}?"
    r"(?:phai|can|co trach nhiem|co nhiem vu|duoc giao|se) (?:lam )?(?:nhung )?(?:gi|viec gi) (?:de|ve|nham)\b"
)


def _asks_on_condition(text: str) -> bool:
    return _LIST.search(text) is None and _CONDITION.search(fold(text)) is not None


def _duty(matter: Matter) -> Draft | None:
    """Of an agency; "dẫn Nghị quyết 57 trong nhiệm vụ nào" asks for no agency's duties, but for a place."""
    if matter.question.row is not None and (row := lead(matter)):
        return row  # "nhiệm vụ II.7 là việc gì, khi nào làm": all of the row
    if matter.question.about_matter:
        return wording(matter)
    if _asks_on_condition(matter.question.spelled):
        return duty_on_the_matter(matter) or wording(matter)
    if found := duty(matter):
        return found
    if matter.question.topic.codes:
        return reference(matter)
    return None if matter.question.names_agency else wording(matter)


def _lead(matter: Matter) -> Draft | None:
    """Who leads; in a case that the question puts, what is said of that very case comes first.

    Where no record and no sentence tells, a section that is given to an agency as a whole does.
    """
    said = of_case(matter) if puts_a_case(matter.question.spelled) else None
    if said and said.confidence >= matter.threshold:
        return said
    found = lead(matter)
    return found if found and found.confidence >= matter.threshold else by_section(matter) or found


def _passage(matter: Matter) -> Draft | None:
    """What is said; of a row of an annex that is asked for by its number, all of the row."""
    row = lead(matter) if matter.question.row is not None else None
    return row or passage(matter)


def _wording(matter: Matter) -> Draft | None:
    """How it is worded; else, of an agency that is asked what it has to do about the matter, its duties."""
    found = wording(matter)
    if found and found.confidence >= matter.threshold:
        return found
    return (duty(matter) if _HAS_TO_DO.search(fold(matter.question.spelled)) else None) or found


def _target(matter: Matter) -> Draft | None:
    """A recorded target; else what counts the very number that the question has, which is no target."""
    if matter.question.claim:
        return confirmation(matter)
    found = target(matter)
    return found if found and found.confidence >= matter.threshold else figures(matter) or found


ANSWERERS: Final[dict[Asked, Callable[[Matter], Draft | None]]] = {
    "lead": _lead,
    "coordinate": coordinate,
    "person": person,
    "duty": _duty,
    "deadline": deadline,
    "target": _target,
    "comparison": comparison,
    "definition": definition,
    "wording": _wording,
    "reference": reference,
    "reason": reason,
    "passage": _passage,
}

THRESHOLDS: Final[dict[Asked, float]] = {
    "lead": 0.6,
    "coordinate": 0.6,
    "person": 0.63,
    "duty": 0.63,
    "deadline": 0.67,
    "target": 0.68,
    "comparison": 0.66,
    "definition": 0.63,
    "wording": 0.7,
    "reference": 0.68,
    "reason": 0.85,
    "passage": 0.7,
}
"""How sure an answer of each kind must be to be given; chosen on the evaluation's questions (docs/decisions.md)."""

SECONDED: Final[frozenset[Asked]] = frozenset(
    {"lead", "coordinate", "duty", "deadline", "definition", "wording", "reference", "passage", "comparison"}
)
"""The kinds where the search's agreement makes up for some words. Figures, persons and reasons are not among them: near
by meaning is the figure of another thing, too."""

OF_ONE: Final[frozenset[Asked]] = SECONDED - {"comparison"}
"""Those of them that one passage may answer alone."""

QUOTED: Final[frozenset[Asked]] = frozenset({"definition", "wording", "passage", "reason"})
"""The kinds that are answered by a sentence, which may speak of the matter and yet not tell what is asked."""
