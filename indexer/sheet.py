"""A file as the document that it looks like: letterhead, title, parts and signatures, for formats without pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.formats.confined import sheet_confined
from indexer.model import Block, Sheet, SheetPart
from indexer.structure.blocks import part_blocks
from indexer.structure.flow import build_flow
from indexer.structure.regions import split_regions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.model import Reading
    from indexer.structure.flow import FlowLine
    from indexer.structure.regions import Part


def sheet(name: str, content: bytes) -> Sheet:
    """The document in ``content``, read in a child process with limits. Raises ``UnreadableFileError``."""
    return sheet_confined(name, content)


def sheet_here(name: str, content: bytes) -> Sheet:
    """As ``sheet``, in this process and without limits."""
    # The readers take half a second to import, and only the child that reads needs them.
    from indexer.formats.registry import read_here  # noqa: PLC0415

    return sheet_of(read_here(name, content))


def sheet_of(reading: Reading) -> Sheet:
    """The document that a reader's pages hold; the same blocks that its passages are made of."""
    regions = split_regions(build_flow(reading.pages).items)
    return Sheet(_lines(regions.head), _lines(regions.title), tuple(_part(part) for part in regions.parts))


def _part(part: Part) -> SheetPart:
    return SheetPart(part.kind, _lines(part.heading), tuple(part_blocks(part.body)), _lines(part.closing))


def _lines(lines: Iterable[FlowLine]) -> tuple[Block, ...]:
    return tuple(Block("furniture", line.text, line.page, line.page) for line in lines)
