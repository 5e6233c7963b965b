"""The section tree cut into passages of about 128 tokens: whole paragraphs, whole list items, whole table rows."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.embedding.estimate import estimate_tokens
from indexer.model import Block, Document, Passage, PassageKind
from indexer.structure.sections import Node, headings, place_label, section_ids
from indexer.vietnamese.letters import CAPITAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

TARGET_TOKENS = 128  # measured best for this model and these documents (docs/decisions.md)
_LONGEST_WHOLE = 1.5  # a paragraph of up to this many targets stays whole
_SENTENCE = re.compile(rf"(?<=[.;!?])\s+(?=[{CAPITAL}“\"(\-])")
_LETTER = re.compile(r"([a-zđ])\)\s")
_ARROW = " › "


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the document's text that will be a passage, with the blocks it was cut from."""

    start: int
    end: int
    blocks: tuple[Block, ...]


def build_passages(
    document_id: str,
    text: str,
    blocks: Sequence[Block],
    spans: Sequence[tuple[int, int]],
    nodes: Sequence[Node],
    loose: Sequence[int],
) -> list[Passage]:
    """Every content block in exactly one passage (or, where it is long, in several), in document order."""
    ids = section_ids(nodes)
    groups: list[tuple[int | None, Sequence[int]]] = [(None, loose)]
    groups += [(index, node.content) for index, node in enumerate(nodes)]
    found: list[tuple[_Piece, int | None]] = []
    for node, content in groups:
        found += [(piece, node) for piece in _merge(content, text, blocks, spans)]
    found.sort(key=lambda item: item[0].start)
    namer = _Namer(document_id)
    out: list[Passage] = []
    for ordinal, (piece, node) in enumerate(found):
        path = headings(nodes, node)
        out.append(
            Passage(
                id=namer.name(path, text[piece.start : piece.end]),
                document_id=document_id,
                ordinal=ordinal,
                text=text[piece.start : piece.end],
                kind=_kind(piece.blocks),
                section_id=None if node is None else ids[node],
                section_path=path,
                label=_label(piece, nodes[node] if node is not None else None),
                page_start=min(block.page_start for block in piece.blocks),
                page_end=max(block.page_end for block in piece.blocks),
                start=piece.start,
                end=piece.end,
                cells=piece.blocks[0].cells,
            )
        )
    return out


class _Namer:
    """Ids from what a passage says and where it stands, so that an edit elsewhere changes no permalink."""

    def __init__(self, document_id: str) -> None:
        self._document_id = document_id
        self._seen: dict[str, int] = {}

    def name(self, path: Sequence[str], text: str) -> str:
        count = self._seen.get(text, 0)
        self._seen[text] = count + 1
        key = "\x1f".join([*path, text, str(count)])
        return f"{self._document_id}.{hashlib.sha256(key.encode()).hexdigest()[:10]}"


def _merge(
    content: Sequence[int], text: str, blocks: Sequence[Block], spans: Sequence[tuple[int, int]]
) -> Iterator[_Piece]:
    """A section's own content: short neighbours together, rows and long paragraphs alone."""
    held: list[int] = []
    size = 0
    for index in content:
        tokens = estimate_tokens(blocks[index].text)
        alone = blocks[index].kind == "table_row" or tokens > TARGET_TOKENS
        apart = bool(held) and index != held[-1] + 1
        if held and (alone or apart or size + tokens > TARGET_TOKENS):
            yield _piece(held, blocks, spans)
            held, size = [], 0
        if alone:
            yield from _cut(index, tokens, text, blocks, spans)
        else:
            held.append(index)
            size += tokens
    if held:
        yield _piece(held, blocks, spans)


def _piece(held: Sequence[int], blocks: Sequence[Block], spans: Sequence[tuple[int, int]]) -> _Piece:
    return _Piece(spans[held[0]][0], spans[held[-1]][1], tuple(blocks[index] for index in held))


def _cut(
    index: int, tokens: int, text: str, blocks: Sequence[Block], spans: Sequence[tuple[int, int]]
) -> Iterator[_Piece]:
    """A long paragraph between its sentences, into nearly equal parts; a table row stays whole."""
    start, end = spans[index]
    block = blocks[index]
    if block.kind == "table_row" or tokens <= TARGET_TOKENS * _LONGEST_WHOLE:
        yield _Piece(start, end, (block,))
        return
    parts = max(2, round(tokens / TARGET_TOKENS))
    share = tokens / parts
    begin, size = start, 0
    for sentence_start, sentence_end in _sentences(text, start, end):
        if size and size + estimate_tokens(text[sentence_start:sentence_end]) / 2 > share:
            yield _Piece(begin, _rstrip(text, begin, sentence_start), (block,))
            begin, size = sentence_start, 0
        size += estimate_tokens(text[sentence_start:sentence_end])
    yield _Piece(begin, end, (block,))


def _sentences(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    begin = start
    for match in _SENTENCE.finditer(text, start, end):
        yield begin, match.start()
        begin = match.end()
    yield begin, end


def _rstrip(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _kind(blocks: Sequence[Block]) -> PassageKind:
    kinds = {block.kind for block in blocks}
    if kinds == {"table_row"}:
        return "table_row"
    return "list_item" if kinds == {"list_item"} else "paragraph"


def _label(piece: _Piece, node: Node | None) -> str:
    """The place to cite; a row by its number in its group ("Phụ lục 02, II.4")."""
    block = piece.blocks[0]
    label = node.label if node else ""
    if block.kind != "table_row" or not block.cells:
        return label
    number = block.cells[0].value.rstrip(".") or _merged_number(block)
    if not number or not number[0].isdigit() or len(number) > len("100.10"):
        return label
    if node is not None and node.path:
        return place_label(node.prefix, f"{node.path}.{number}")
    return f"{label}, dòng {number}" if label else f"dòng {number}"


def _merged_number(block: Block) -> str:
    """The number that reaches down into a row from the one above, with the letter that the row begins with: "4.b"."""
    number = block.cells[0].above.rstrip(".")
    letter = next((_LETTER.match(cell.value) for cell in block.cells[1:] if cell.value), None)
    return f"{number}.{letter[1]}" if number and letter else number


# ---- what the indexes see of a passage -----------------------------------------------------------------------


def document_name(document: Document) -> str:
    """The document by type, title and place, as a person would name it."""
    parts = [document.type or "", document.title]
    name = " ".join(part for part in parts if part)
    if document.type and document.title.lower().startswith(document.type.lower()):
        name = document.title
    place = document.issuer or document.locality
    return f"{name} – {place}" if place and place.lower() not in name.lower() else name


def context(document: Document, passage: Passage) -> str:
    """Where the passage stands: document and headings ("Kế hoạch … – UBND xã … › IV. … › 2. …")."""
    return _ARROW.join(_calm(part) for part in (document_name(document), *passage.section_path))


def embedding_text(document: Document, passage: Passage) -> str:
    """What is embedded: the context, then the text, a row's cells under their columns' names."""
    return f"{context(document, passage)}\n{labelled_text(passage)}"


def labelled_text(passage: Passage) -> str:
    """The passage's text; a table row's cells, those that reach down from above too, under their columns' names."""
    if not passage.cells:
        return passage.text
    said = ((cell.column, cell.value or cell.above) for cell in passage.cells)
    return "; ".join(f"{column}: {value}" if column else value for column, value in said if value)


def _calm(heading: str) -> str:
    """Capitals in sentence case: the model knows "Mục tiêu" better than "MỤC TIÊU"."""
    return heading.capitalize() if heading.isupper() else heading
