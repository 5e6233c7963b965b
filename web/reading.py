"""A document laid out for reading: headings, paragraphs and whole tables put together again from their rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.model import Passage, Section
    from search_api.types import DocumentView

# The document's title is the page's <h1>; HTML has no heading below <h6>.
TOP_HEADING, LOWEST_HEADING = 2, 6


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's heading as printed, numbering included; ``depth`` is that of the HTML element."""

    section_id: str
    text: str
    depth: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A passage of prose; ``page`` is the page that starts with it, else None.

    ``begins`` is the section whose heading are the passage's own first words, so that it needs none above it.
    """

    passage: Passage
    page: int | None
    begins: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; ``page`` as for a paragraph. ``spanning`` says that one cell stands for the whole row."""

    passage: Passage
    page: int | None

    @property
    def spanning(self) -> bool:
        """Whether only the first of several cells holds anything."""
        first, *others = self.passage.cells
        return bool(others) and bool(first.value.strip()) and not any(cell.value.strip() for cell in others)


@dataclass(frozen=True, slots=True)
class Group:
    """A section that names the rows below it: a line across all columns."""

    section_id: str
    text: str


@dataclass(slots=True)
class Table:
    """Consecutive table rows with the same columns, and the groups among them."""

    columns: tuple[str, ...]
    parent: str | None
    rows: list[Row | Group] = field(default_factory=list)


Item = Heading | Paragraph | Table


def laid_out(view: DocumentView) -> list[Item]:
    """Everything that the document says, in its order."""
    return _Layout(view).items()


class _Layout:
    """Walks a document once, keeping the table and the page that it is in."""

    def __init__(self, view: DocumentView) -> None:
        self._view = view
        self._depths = depths(view.sections)
        self._headings = headings(view)
        self._groups = _row_groups(view)
        self._parents = {section.id: section.parent for section in view.sections}
        self._page = 0
        self._items: list[Item] = []
        self._opened: Section | None = None

    def items(self) -> list[Item]:
        for section, passage in _interleaved(self._view):
            if section is not None:
                self._open(section)
            if passage is not None:
                self._add(passage)
        return self._items

    def _open(self, section: Section) -> None:
        if section.id in self._groups:
            self._opened = section
        else:
            self._items.append(Heading(section.id, self._headings[section.id], self._depths[section.id]))

    def _add(self, passage: Passage) -> None:
        page = self._turned(passage)
        if not passage.cells:
            self._items.append(Paragraph(passage, page, self._said_again(passage)))
            return
        table = self._table(passage)
        if self._opened is not None:
            table.rows.append(Group(self._opened.id, self._headings[self._opened.id]))
            self._opened = None
        table.rows.append(Row(passage, page))

    def _said_again(self, passage: Passage) -> str | None:
        """Takes the heading away that this passage begins with; one with others below it stays, to steer by."""
        last = self._items[-1] if self._items else None
        if not isinstance(last, Heading) or last.section_id in self._parents.values():
            return None
        if not _plain(passage.text).startswith(_plain(last.text)):
            return None
        self._items.pop()
        return last.section_id

    def _turned(self, passage: Passage) -> int | None:
        if not self._view.document.paged or passage.page_start <= self._page:
            return None
        self._page = passage.page_start
        return self._page

    def _table(self, passage: Passage) -> Table:
        """The table that this row goes on with, else a new one."""
        columns = tuple(cell.column for cell in passage.cells)
        grouped = passage.section_id in self._groups
        parent = self._parents.get(passage.section_id or "") if grouped else passage.section_id
        last = self._items[-1] if self._items else None
        if not isinstance(last, Table) or (last.columns, last.parent) != (columns, parent):
            last = Table(columns, parent)
            self._items.append(last)
        return last


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(" .:;,…").casefold()


def depths(sections: tuple[Section, ...]) -> dict[str, int]:
    """The heading level of each section: one below its parent's, whatever the numbering skipped."""
    found: dict[str, int] = {}
    for section in sections:
        above = found.get(section.parent or "", TOP_HEADING - 1)
        found[section.id] = min(above + 1, LOWEST_HEADING)
    return found


def headings(view: DocumentView) -> dict[str, str]:
    """Each section's heading as printed ("2. Mục tiêu cụ thể"), which the paths of its passages keep.

    A section with no passage in it is named by its label and title.
    """
    parents = {section.id: section.parent for section in view.sections}
    found = {section.id: f"{section.label}. {section.title}".strip(". ") for section in view.sections}
    for passage in view.passages:
        place = passage.section_id
        for heading in reversed(passage.section_path):
            if place is None:
                break
            found[place] = heading
            place = parents[place]
    return found


def _interleaved(view: DocumentView) -> Iterator[tuple[Section | None, Passage | None]]:
    """Sections and passages in one order; a section comes before what starts with it."""
    waiting = list(reversed(view.sections))
    for passage in view.passages:
        while waiting and waiting[-1].start <= passage.start:
            yield waiting.pop(), None
        yield None, passage
    while waiting:
        yield waiting.pop(), None


def _row_groups(view: DocumentView) -> frozenset[str]:
    """Sections that only name groups of rows: nothing but rows in them, and a sibling of the same kind."""
    contents: dict[str, set[bool]] = {}
    for passage in view.passages:
        contents.setdefault(passage.section_id or "", set()).add(bool(passage.cells))
    rows_only = [section for section in view.sections if contents.get(section.id) == {True} and section.parent]
    siblings = Counter(section.parent for section in rows_only)
    return frozenset(section.id for section in rows_only if siblings[section.parent] > 1)
