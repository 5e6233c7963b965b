"""A part's lines and tables as blocks: headings, paragraphs, list items and table rows, each whole."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.model import Block, BlockKind
from indexer.structure.columns import opens_header
from indexer.structure.flattened import parse_flattened
from indexer.structure.flow import FlowLine, FlowTable
from indexer.structure.markers import Marker, parse_marker
from indexer.structure.paragraphs import Paragraph, join_paragraphs
from indexer.structure.tables import flat_blocks, table_blocks, with_parents
from indexer.vietnamese.letters import CAPITAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NAMED_KINDS = ("annex", "part", "chapter", "division", "subdivision")
_TITLED_BELOW = ("part", "chapter", "division", "subdivision")
_LONGEST_HEADING = 250  # characters; the longest headings of the plans we know have about 200
_FINISHED = re.compile(r"[.;][”\"’')\]]*$")
# "16. Giao Đảng ủy ... chỉ đạo ....": a task, whatever stands below it.
_ORDER = re.compile(r"\s*Giao\s.*\.$")
_SENTENCE_WORDS = 12  # no heading of the plans we know is so long and ends with a full stop
_DUTY = re.compile(r"(?<!\w)(?:chủ trì|phối hợp với|có trách nhiệm)(?!\w)")
_INNER_SENTENCE = re.compile(rf"[.;]\s+[{CAPITAL}]|:\s+\S")
# Numbered items run into one paragraph: "... như sau: 1. Tiếp tục ...; 2. Rà soát ...".
_INLINE = re.compile(rf"(?<=[:;.])\s+(?=(?:\d{{1,2}}[.)]|[a-zđ]\))\s+[{CAPITAL}“\"])")


def part_blocks(items: Sequence[FlowLine | FlowTable]) -> list[Block]:
    """The blocks of one part's content in order."""
    pieces = list(_titled(list(_pieces(items))))
    out: list[Block] = []
    for index, piece in enumerate(pieces):
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        out.append(_block(piece, after) if isinstance(piece, Paragraph) else piece)
    return list(with_parents(out))


def _titled(pieces: Sequence[Paragraph | Block]) -> Iterator[Paragraph | Block]:
    """Chapters and the like with the title that is set in the line below: "Chương III" / "TRÁCH NHIỆM …"."""
    held: Paragraph | None = None
    for piece in pieces:
        if held is not None and isinstance(piece, Paragraph) and _may_title(piece):
            text = f"{held.text} {piece.text}"
            piece = replace(held, text=text, page_end=piece.page_end, marker=parse_marker(text))  # noqa: PLW2901 - both in one
            held = None
        if held is not None:
            yield held
        held = piece if isinstance(piece, Paragraph) and _is_untitled(piece.marker) else None
        if held is None:
            yield piece
    if held is not None:
        yield held


def _is_untitled(marker: Marker | None) -> bool:
    return marker is not None and marker.kind in _TITLED_BELOW and not marker.rest


def _may_title(piece: Paragraph) -> bool:
    return piece.marker is None and piece.text.isupper() and len(piece.text) <= _LONGEST_HEADING


def _pieces(items: Sequence[FlowLine | FlowTable]) -> Iterator[Paragraph | Block]:
    """Paragraphs and table blocks; a run of lines that opens a flattened table ends the run of paragraphs."""
    index = 0
    run: list[FlowLine | FlowTable] = []
    while index < len(items):
        item = items[index]
        lines = _lines_from(items, index) if isinstance(item, FlowLine) and opens_header(item.text) else []
        table = parse_flattened(lines, _lines_before(items, index)) if lines else None
        if table is None:
            run.append(item)
            index += 1
            continue
        yield from _paragraphs(run)
        run = []
        yield from flat_blocks(table)
        index += table.used
    yield from _paragraphs(run)


def _lines_before(items: Sequence[FlowLine | FlowTable], end: int) -> list[FlowLine]:
    return [item for item in items[:end] if isinstance(item, FlowLine)]


def _lines_from(items: Sequence[FlowLine | FlowTable], start: int) -> list[FlowLine]:
    out: list[FlowLine] = []
    for item in items[start:]:
        if not isinstance(item, FlowLine):
            break
        out.append(item)
    return out


def _paragraphs(run: Sequence[FlowLine | FlowTable]) -> Iterator[Paragraph | Block]:
    for piece in join_paragraphs(run):
        if isinstance(piece, FlowTable):
            yield from table_blocks(piece.table, piece.page)
        else:
            yield from _split_inline(piece)


def _split_inline(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The items of a numbered list that was run into one paragraph, when at least 1 and 2 (or a and b) stand there."""
    parts = _INLINE.split(paragraph.text)
    runs: list[tuple[str, Marker | None]] = [(parts[0], paragraph.marker)]
    expected = 1
    for part in parts[1:]:
        marker = parse_marker(part)
        if marker is not None and marker.value == (expected,):
            runs.append((part, marker))
            expected += 1
        else:
            runs[-1] = (f"{runs[-1][0]} {part}", runs[-1][1])
    if len(runs) < 3:  # noqa: PLR2004 - the lead-in and two items
        yield paragraph
        return
    for text, marker in runs:
        yield Paragraph(
            text, paragraph.page_start, paragraph.page_end, marker, paragraph.gap, paragraph.centred, paragraph.bold
        )


def _block(paragraph: Paragraph, after: Paragraph | Block | None) -> Block:
    marker = paragraph.marker
    kind: BlockKind = "list_item" if marker is not None else "paragraph"
    return Block(
        "heading" if _is_heading(paragraph, after) else kind,
        paragraph.text,
        paragraph.page_start,
        paragraph.page_end,
        marker=marker.printed if marker else None,
        level=paragraph.level,
    )


def _is_heading(paragraph: Paragraph, after: Paragraph | Block | None) -> bool:
    """A numbered line that titles what follows, rather than being the text itself."""
    marker, text = paragraph.marker, paragraph.text
    if paragraph.level is not None and len(text) <= _LONGEST_HEADING:
        return True
    if marker is None or marker.kind in ("bullet", "plus"):
        return False
    if marker.kind in _NAMED_KINDS or (text.isupper() and len(text) <= 2 * _LONGEST_HEADING):
        return True
    if len(text) > _LONGEST_HEADING or _INNER_SENTENCE.search(marker.rest):
        return False
    if not _leads(marker, after) or _ORDER.match(marker.rest):
        return False
    return not text.endswith(";") and not _is_sentence(marker, after)


def _is_sentence(marker: Marker, after: Paragraph | Block | None) -> bool:
    """Whether it is a whole sentence with a full stop, which says something itself and only runs on below."""
    if not marker.rest.endswith(".") or len(marker.rest.split()) < _SENTENCE_WORDS:
        return False
    below = isinstance(after, Paragraph) and after.marker is not None
    return not below or _DUTY.search(marker.rest) is not None


def _leads(marker: Marker, after: Paragraph | Block | None) -> bool:
    """Whether what follows stands below the marker: deeper items, plain text or a table; not a sibling."""
    if after is None:
        return False
    if isinstance(after, Block):
        return True
    if after.marker is None:
        return not after.text.startswith("Trên đây là")
    return after.marker.rank > marker.rank
