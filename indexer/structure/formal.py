"""The lines round a document's text, kept verbatim: what its number, date, signer and recipients were read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.model import FormalLine
from indexer.structure.closing import AUTHORITY, POST, RECIPIENTS, is_listed
from indexer.structure.metadata import attachment_note

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.model import FormalPart
    from indexer.structure.flow import FlowLine
    from indexer.structure.regions import Part, Regions


def formal_lines(regions: Regions, digital_signers: Iterable[str] = ()) -> tuple[FormalLine, ...]:
    """In document order, those of the closing parted; ``digital_signers`` are named in the file's own signatures.

    Below a name may stand the time.
    """
    closing = regions.parts[0].closing
    return (
        *_of("head", regions.head),
        *_of("title", regions.title),
        *_closing(closing),
        *(FormalLine("digital", name, closing[-1].page if closing else 1) for name in digital_signers),
        *_notes(regions.parts[1:]),
    )


def _of(part: FormalPart, lines: Iterable[FlowLine]) -> Iterator[FormalLine]:
    return (FormalLine(part, line.text, line.page) for line in lines)


def closing_parts(texts: Sequence[str]) -> Iterator[FormalPart]:
    """For each line of a closing whether it is of the recipients, on the left, or of who signs, on the right."""
    part: FormalPart = "signature"
    listing = False
    for text in texts:
        if RECIPIENTS.match(text):
            part, listing = "recipients", True
        elif AUTHORITY.match(text) or POST.match(text):
            part = "signature"
        yield "recipients" if listing and is_listed(text) else part


def _closing(lines: Sequence[FlowLine]) -> list[FormalLine]:
    """The recipients together, then the signature, however their lines were mixed in reading."""
    parted = zip(closing_parts([line.text for line in lines]), lines, strict=True)
    found = [FormalLine(part, line.text, line.page) for part, line in parted]
    return sorted(found, key=lambda line: line.part)


def _notes(parts: Iterable[Part]) -> Iterator[FormalLine]:
    """What the first annex that speaks of its document says: "(Kèm theo Kế hoạch số …/KH-UBND ngày …)"."""
    for part in parts:
        if note := attachment_note(part.heading):
            yield from _of("note", note)
            return
