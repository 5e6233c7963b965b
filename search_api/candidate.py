"""A passage with what ranking and showing want to know of it whatever the query: worked out once, when first asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold
from search_api import times
from search_api.basis import states_basis
from search_api.citation import cite

if TYPE_CHECKING:
    from indexer.model import Citation, Document, Passage

# Folded words in the name of a column under which a table says who does it, or by when.
_LEAD: Final = ("chu tri", "thuc hien", "phu trach", "chiu trach nhiem", "dau moi", "tham muu")
_DEADLINE: Final = ("thoi gian", "thoi han", "han hoan thanh", "tien do", "lo trinh", "hoan thanh")


@dataclass(frozen=True, eq=False)
class Candidate:
    """One passage of one generation, with its document; ``versions`` are the ids of the document's other files."""

    passage: Passage
    document: Document
    versions: tuple[str, ...] = ()

    @cached_property
    def id(self) -> str:
        """The passage's."""
        return self.passage.id

    @cached_property
    def document_id(self) -> str:
        """The document's."""
        return self.passage.document_id

    @cached_property
    def heading(self) -> str:
        """The heading it stands under; "" where there is none."""
        return "".join(self.passage.section_path[-1:])

    @cached_property
    def headings_above(self) -> tuple[str, ...]:
        """The headings that its own stands under, the outermost first."""
        return self.passage.section_path[:-1]

    @cached_property
    def in_section(self) -> bool:
        """Whether it stands in a section, not before the first or after the last."""
        return self.passage.section_id is not None

    @cached_property
    def states_basis(self) -> bool:
        """Whether it says, before the first section, what the document rests on."""
        return states_basis(self.passage)

    @cached_property
    def says_who(self) -> bool:
        """Whether it is a table row that says who does it."""
        return _has_cell(self.passage, _LEAD)

    @cached_property
    def dates_row(self) -> bool:
        """Whether it is a table row that says by when."""
        return _has_cell(self.passage, _DEADLINE)

    @cached_property
    def has_figure(self) -> bool:
        """Whether there is a digit in it."""
        return any(map(str.isdigit, self.passage.text))

    @cached_property
    def says_when(self) -> bool:
        """Whether it says, in prose, by when, from when or how often."""
        return times.says_when(self.passage)

    @cached_property
    def citation(self) -> Citation:
        """Where it stands."""
        return cite(self.document, self.passage)


def _has_cell(passage: Passage, columns: tuple[str, ...]) -> bool:
    """Whether a table row has something under one of these columns."""
    return any(cell.value.strip() and _names(cell.column, columns) for cell in passage.cells)


@lru_cache(maxsize=10_000)
def _names(column: str, words: tuple[str, ...]) -> bool:
    folded = fold(column)
    return any(word in folded for word in words)
