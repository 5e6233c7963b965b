"""What one place states, before its agencies get their one name: the common ground of tables and prose."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indexer.model import Passage, RecordSource


@dataclass(frozen=True, slots=True)
class Claim:
    """An assignment as read; ``quote`` is verbatim in the passage's text."""

    passage: Passage
    source: RecordSource
    task: str
    lead: tuple[str, ...]
    coordinate: tuple[str, ...]
    deadline: str | None
    quote: str
    flags: tuple[str, ...] = ()

    def flagged(self, flag: str) -> Claim:
        """The same with one flag more."""
        return replace(self, flags=(*self.flags, flag))
