"""A document without pages of its own, set as a sheet of paper: letterhead, title, sections, tables, signatures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from indexer.structure.formal import closing_parts
from indexer.structure.regions import type_of_line
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.model import Block, Document, Passage, Sheet, SheetPart

Span = tuple[int, int]

# A long text without pages comes in portions, so that each stays light and quick.
_PORTION: Final = 30_000
_MOTTOES: Final = ("cong hoa xa hoi chu nghia", "dang cong san viet nam")


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text, the passage's own if ``marked``; ``first`` is where the passage begins on the sheet."""

    text: str
    marked: bool = False
    first: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, list item or heading."""

    kind: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, or one line across all columns."""

    cells: tuple[tuple[Words, ...], ...]


@dataclass(slots=True)
class Grid:
    """Consecutive rows with the same columns."""

    columns: tuple[str, ...]
    rows: list[Row | Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PartSheet:
    """What of one part stands on the sheet."""

    kind: str
    heading: tuple[str, ...]
    items: tuple[Line | Grid, ...]
    recipients: tuple[str, ...]
    signature: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetPage:
    """One sheet: the letterhead's two columns (or one above, where they are not told apart), the title, the parts."""

    above: tuple[str, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]
    title: tuple[str, ...]
    parts: tuple[PartSheet, ...]


class Setting:
    """A sheet's blocks with their places in the text, and the portions that they fall into."""

    def __init__(self, sheet: Sheet, document: Document) -> None:
        self._sheet = sheet
        self._paged = document.paged
        self._spans: dict[int, Span] = {}
        self._portions: dict[int, int] = {}
        self._text = "\n".join(block.text for part in sheet.parts for block in part.blocks)
        self._count(self._everything())
        self.portions = document.pages if document.paged else max(self._portions.values(), default=1)

    def _everything(self) -> Iterator[tuple[Block, bool]]:
        """Each block in order, and whether it belongs to the text."""
        for block in (*self._sheet.head, *self._sheet.title):
            yield block, False
        for part in self._sheet.parts:
            yield from ((block, False) for block in part.heading)
            yield from ((block, True) for block in part.blocks)
            yield from ((block, False) for block in part.closing)

    def _count(self, blocks: Iterable[tuple[Block, bool]]) -> None:
        at = portion = size = 0
        for block, is_text in blocks:
            if is_text and size > _PORTION:
                portion, size = portion + 1, 0
            size += len(block.text)
            self._portions[id(block)] = portion + 1
            if is_text:
                self._spans[id(block)] = (at, at + len(block.text))
                at += len(block.text) + 1

    def span_of(self, passage: Passage, document: Document) -> Span | None:
        """Where the passage stands in this text; None where the file is read otherwise now than when it was indexed."""
        if self._text == document.text:
            return passage.start, passage.end
        start = self._text.find(passage.text)
        return (start, start + len(passage.text)) if start >= 0 else None

    def portion_at(self, place: int) -> int:
        """The portion that this place of the text is in."""
        for part in self._sheet.parts:
            for block in part.blocks:
                if place < self._spans[id(block)][1]:
                    return block.page_start if self._paged else self._portions[id(block)]
        return 1

    def page(self, number: int, span: Span | None) -> SheetPage:
        """Portion ``number``, the passage at ``span`` marked in it."""
        head = self._on(self._sheet.head, number)
        is_typed = bool(head) and type_of_line(head[-1].text) is not None
        title = (*head[-1:], *self._on(self._sheet.title, number)) if is_typed else self._on(self._sheet.title, number)
        above, left, right = _letterhead([block.text for block in (head[:-1] if is_typed else head)])
        marks = _Marks(span)
        parts = tuple(self._part(part, number, marks) for part in self._sheet.parts)
        return SheetPage(above, left, right, _texts(title), tuple(part for part in parts if part is not None))

    def _part(self, part: SheetPart, number: int, marks: _Marks) -> PartSheet | None:
        heading, blocks = self._on(part.heading, number), self._on(part.blocks, number)
        recipients, signature = _closing(self._on(part.closing, number))
        if not (heading or blocks or recipients or signature):
            return None
        items = tuple(_items([(block, marks.words(block.text, self._spans[id(block)])) for block in blocks]))
        return PartSheet(part.kind, _texts(heading), items, recipients, signature)

    def _on(self, blocks: Sequence[Block], number: int) -> list[Block]:
        if self._paged:
            return [block for block in blocks if block.page_start <= number <= block.page_end]
        return [block for block in blocks if self._portions[id(block)] == number]


class _Marks:
    """Cuts texts where the passage begins and ends, and knows where on the sheet it was first met."""

    def __init__(self, span: Span | None) -> None:
        self._start, self._end = span or (0, 0)
        self._met = False

    def words(self, text: str, place: Span) -> tuple[Words, ...]:
        start = min(max(self._start - place[0], 0), len(text))
        end = min(max(self._end - place[0], 0), len(text))
        if start >= end:
            return (Words(text),)
        pieces = (Words(text[:start]), self.marked(text[start:end]), Words(text[end:]))
        return tuple(piece for piece in pieces if piece.text)

    def marked(self, text: str) -> Words:
        words = Words(text, marked=True, first=not self._met)
        self._met = True
        return words


def _items(blocks: Sequence[tuple[Block, tuple[Words, ...]]]) -> Iterator[Line | Grid]:
    """Lines, and grids of the rows that belong together with the headings that name groups of them."""
    grid: Grid | None = None
    for (block, words), ahead in zip(blocks, _columns_ahead([block for block, _ in blocks]), strict=True):
        columns = tuple(cell.column for cell in block.cells)
        goes_on = grid is not None and (columns or (ahead if block.kind == "heading" else ())) == grid.columns
        if grid is not None and goes_on:
            grid.rows.append(_row(block, words) if columns else Line("group", words))
            continue
        if grid is not None:
            yield grid
        grid = Grid(columns, [_row(block, words)]) if columns else None
        if grid is None:
            yield Line(block.kind, words)
    if grid is not None:
        yield grid


def _columns_ahead(blocks: Sequence[Block]) -> list[tuple[str, ...]]:
    """For each block the columns of what comes after it, headings passed over."""
    ahead: tuple[str, ...] = ()
    found: list[tuple[str, ...]] = []
    for block in reversed(blocks):
        found.append(ahead)
        if block.kind != "heading":
            ahead = tuple(cell.column for cell in block.cells)
    return found[::-1]


def _row(block: Block, words: tuple[Words, ...]) -> Row | Line:
    _, *others = block.cells
    if others and not any(cell.value.strip() for cell in others):
        return Line("group", words)
    marked = next((each for each in words if each.marked), None)
    filled = [place for place, cell in enumerate(block.cells) if cell.value][:1] if marked and marked.first else []
    return Row(tuple((Words(cell.value, marked is not None, at in filled),) for at, cell in enumerate(block.cells)))


def _letterhead(lines: list[str]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """What stands above, the left and the right column: the right one begins with the motto or the Party's name."""
    motto = next((at for at, line in enumerate(lines) if fold(line).startswith(_MOTTOES)), 0)
    if not motto:
        return tuple(lines), (), ()
    # A sentence is no letterhead: what stands up to it is a note above.
    note = max((at for at, line in enumerate(lines[: motto - 1], start=1) if line.rstrip().endswith(".")), default=0)
    return tuple(lines[:note]), tuple(lines[note:motto]), tuple(lines[motto:])


def _closing(lines: Sequence[Block]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Recipients on the left, who signs on the right."""
    parted = list(zip(closing_parts([line.text for line in lines]), lines, strict=True))
    recipients = (line.text for part, line in parted if part == "recipients")
    signature = (line.text for part, line in parted if part == "signature")
    return tuple(recipients), tuple(signature)


def _texts(lines: Iterable[Block]) -> tuple[str, ...]:
    return tuple(line.text for line in lines)
