"""What the help page's examples are made of: things that the index at hand holds, the shipped corpus's own first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from search_api.types import Filters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.model import Assignment, Document
    from search_api.service import SearchService

PAGE: Final = 9
"""The page that an example opens, or the last of a shorter document."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One of each kind; None for what the index has none of. ``silent`` is a place whose document assigns duties."""

    place: str | None = None
    number: str | None = None
    agency: str | None = None
    silent: str | None = None
    paged: Document | None = None
    searched: Document | None = None

    @property
    def page(self) -> int:
        """The number of the page to open."""
        return min(PAGE, self.paged.pages) if self.paged else 1


def sample(service: SearchService) -> Sample:
    """What the index holds now."""
    documents, assignments = service.assignments(Filters())
    assigning = {each.document_id for each in assignments}
    places = [each.locality for each in documents if each.locality]
    return Sample(
        place=_either("xã Mường La", places),
        number=_either("12-CTr/ĐU", [each.number for each in documents if each.number]),
        agency=_either("Trạm Y tế xã Mường La", _busiest(assignments)),
        silent=_either("xã Cao Minh", [each.locality for each in documents if each.locality and each.id in assigning]),
        paged=_document("ke-hoach-ubnd-xa-muong-la-tom-luoc-pdf", [each for each in documents if each.paged]),
        searched=_document("nghi-quyet-72-nq-tw-bo-chinh-tri-tom-luoc-pdf", documents),
    )


def _busiest(assignments: Iterable[Assignment]) -> list[str]:
    """Who leads, the busiest first."""
    counted = Counter(name for each in assignments for name in each.lead_canonical)
    return [name for name, _ in counted.most_common()]


def _either(shipped: str, there: Sequence[str]) -> str | None:
    return shipped if shipped in there else next(iter(there), None)


def _document(shipped: str, there: Sequence[Document]) -> Document | None:
    return next((each for each in there if each.id == shipped), next(iter(there), None))
