"""Questions to try on the first page: the shipped corpus's own, else ones that the index at hand answers."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold
from search_api.types import Filters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.model import Assignment, Target
    from search_api.service import SearchService

Tries = dict[str, tuple[str, ...]]

# One pair a way of asking: the same things, as people really type them.
SHIPPED: Final[Tries] = {
    "vi": (
        "Cơ quan nào chủ trì nhiệm vụ về y học cổ truyền?",
        "Khi nào người dân được miễn viện phí ở mức cơ bản?",
    ),
    "bare": ("kham suc khoe dinh ky it nhat moi nam mot lan", "ai chu tri phat trien y hoc co truyen"),
    "short": ("tỷ lệ bao phủ BHYT năm 2030", "lập HSSK điện tử cho người dân"),
    "en": ("who leads traditional medicine tasks", "doctors at every commune health station"),
}
_SHIPPED_MATTER: Final = "y học cổ truyền"
_LONGEST: Final = 70  # characters of a task that still reads as a question
_EACH: Final = 2


def tries(service: SearchService) -> Tries:
    """Worked out once for each state of the index."""
    return _at_version(service, service.version())


@lru_cache(maxsize=1)
def _at_version(service: SearchService, version: str) -> Tries:  # noqa: ARG001 - what it was worked out for
    return _of(service.assignments(Filters())[1], service.targets(Filters())[1])


def _of(assignments: Iterable[Assignment], targets: Iterable[Target]) -> Tries:
    listed = list(assignments)
    if not listed or any(_SHIPPED_MATTER in each.task.lower() for each in listed):
        return SHIPPED
    short = [each for each in listed if each.source == "table" and each.lead and len(each.task) <= _LONGEST]
    tasks = list(dict.fromkeys(_begun_small(each.task) for each in short))
    dated = list(dict.fromkeys(_begun_small(each.task) for each in short if each.deadline))
    aimed = (
        f"{each.indicator} năm {each.by_year}" for each in targets if each.by_year and len(each.indicator) <= _LONGEST
    )
    found = {
        "vi": (*(f"Ai chủ trì {task}?" for task in tasks[:1]), *(f"Khi nào xong {task}?" for task in dated[1:2])),
        "bare": tuple(f"ai chu tri {fold(task)}" for task in tasks[2 : 2 + _EACH]),
        "target": tuple(list(dict.fromkeys(aimed))[:_EACH]),
    }
    return {kind: questions for kind, questions in found.items() if questions} or SHIPPED


def _begun_small(task: str) -> str:
    """As it goes on in a question: with a small letter, unless its first word is written in capitals."""
    task = task.strip(" .;")
    return task if task[:2].isupper() else f"{task[:1].lower()}{task[1:]}"
