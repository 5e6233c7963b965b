"""One file's bytes in, one parsed document out."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.errors import CancuError, SecretDocumentError, UnreadableFileError
from indexer.formats.confined import parse_confined
from indexer.formats.failures import unreadable
from indexer.formats.places import WITHIN
from indexer.formats.registry import read_here
from indexer.manifest import overrides
from indexer.model import Document, ParsedDocument
from indexer.records.assignments import find_assignments
from indexer.records.targets import find_targets
from indexer.secrecy import refusal, stamp_of
from indexer.structure.blocks import part_blocks
from indexer.structure.e_signatures import signed_in_text
from indexer.structure.flow import FlowLine, build_flow
from indexer.structure.formal import formal_lines
from indexer.structure.metadata import Metadata, read_metadata
from indexer.structure.misread_numbers import mended_numbers
from indexer.structure.passages import build_passages
from indexer.structure.people import is_person
from indexer.structure.references import find_references
from indexer.structure.regions import TABLE_TITLE, Part, Regions, attached_type, split_regions
from indexer.structure.sections import Titled, build_tree, sections
from indexer.structure.uncertain import flag_assignments, flag_targets, mark_uncertain, surely_signed
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.model import Block, Reading, Reference

# Grows when the same bytes would give other passages or records: files are then read again by the next `cancu index`.
PARSE_VERSION = 22

# A document of ten thousand pages has half as many; a store numbers no more than 65,536.
_MOST_PASSAGES = 50_000
# A paragraph of fifty pages is none: a file of bytes that happen to be letters, or one made to harm.
_LONGEST_PASSAGE = 100_000
_ANNEX_NUMBER = re.compile(r"(?:[\w./-]*\d[\w./-]*|[IVXLC]+|[A-Z])(?=$|[\s.:–-])")
_SPLIT = "kiểm tra nguồn của tệp, hoặc chia nhỏ rồi thử lại"
_EXPORT = "mở tệp, lưu lại thành DOCX hoặc PDF rồi thử lại"


def parse(
    name: str,
    content: bytes,
    document_id: str,
    facts: Mapping[str, object] | None = None,
    *,
    allow_secret: bool = False,
) -> ParsedDocument:
    """The document in ``content``. ``facts`` are the manifest's. Raises ``UnreadableFileError``.

    One with a secrecy stamp is a ``SecretDocumentError`` unless ``allow_secret``. Parses in a child process with
    limits on memory and time, as ``registry.read``.
    """
    parsed = parse_confined(name, content, document_id, facts)
    if parsed.document.secrecy and not allow_secret:
        raise SecretDocumentError(refusal(name, parsed.document.secrecy))
    return parsed


def parse_here(name: str, content: bytes, document_id: str, facts: Mapping[str, object] | None) -> ParsedDocument:
    """As ``parse``, in this process and without limits."""
    file = SourceFile(name, hashlib.sha256(content).hexdigest(), document_id)
    reading = read_here(name, content)
    try:
        return understand(file, reading, facts)
    except CancuError:
        raise
    except Exception as error:  # a text with a surprise in it; the name of the error is for whoever mends it
        raise unreadable(name, f"không phân tích được nội dung ({type(error).__name__})", _EXPORT) from error


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file's name, its bytes' hash and the id its document will bear."""

    name: str
    content_hash: str
    document_id: str


def understand(file: SourceFile, reading: Reading, facts: Mapping[str, object] | None = None) -> ParsedDocument:
    """The document that a reader's pages hold. Raises ``UnreadableFileError`` when no passage is in them."""
    ocr_pages = tuple(page.number for page in reading.pages if page.words)
    regions = split_regions(mended_numbers(build_flow(reading.pages).items, ocr_pages))
    blocks, nodes, loose = build_tree(_titled(part) for part in regions.parts)
    text, spans = _lay_out(blocks)
    page_words = tuple((page.number, page.words) for page in reading.pages if page.words)
    passages = mark_uncertain(build_passages(file.document_id, text, blocks, spans, nodes, loose), page_words)
    if not passages:
        raise UnreadableFileError(f"{file.name}: không có đoạn văn nào để tra cứu. Hãy kiểm tra nội dung của tệp.")
    if len(passages) > _MOST_PASSAGES or max(len(passage.text) for passage in passages) > _LONGEST_PASSAGE:
        raise unreadable(file.name, "nội dung dài bất thường", _SPLIT)
    metadata = surely_signed(_metadata(regions, blocks), page_words)
    first_section = nodes[0].first_block if nodes else len(blocks)
    formal = formal_lines(regions, (*filter(is_person, reading.signers), *signed_in_text(reading.pages)))
    document = replace(_document(file, reading, metadata, text), formal=formal, **overrides(facts))  # type: ignore[arg-type]  # overrides checks its values
    return ParsedDocument(
        document=document,
        sections=tuple(sections(nodes, blocks, spans)),
        passages=tuple(passages),
        references=tuple(_references(regions, blocks, first_section, metadata)),
        assignments=tuple(flag_assignments(find_assignments(document, passages), passages)),
        targets=tuple(flag_targets(find_targets(passages, document.issued_on), passages)),
        page_words=page_words,
    )


def _titled(part: Part) -> Titled:
    blocks = part_blocks(part.body)
    if part.kind == "note":
        opening = [replace(block, kind="paragraph", marker=None) for block in blocks[:1]]  # its number is the label's
        return Titled([*opening, *blocks[1:]], part.label, "", part.label)
    if part.kind == "main" or not part.heading:
        return Titled(blocks)
    first = part.heading[0].text
    title = _part_title(part)
    if part.kind == "annex" and (table := TABLE_TITLE.fullmatch(first)):
        heading = f"{table['title']} {title}".strip()
        return Titled(blocks, table["label"].capitalize(), heading.capitalize(), f"{first} {title}".strip())
    if part.kind == "annex":
        called = re.sub(r"^\s*phụ lục\s*(?:số\s*)?", "", first, flags=re.IGNORECASE).strip(" .:-–")
        if called and called == first.strip(" .:-–"):  # "BẢNG PHÂN CÔNG NHIỆM VỤ (kèm theo …)": a title alone
            return Titled(blocks, "Phụ lục", first.capitalize(), first)
        number, rest = _annex_number(called)
        label = f"Phụ lục {number}".strip()
        return Titled(blocks, label, f"{rest} {title}".strip(), f"{first} {title}".strip())
    named = attached_type(first) or first.capitalize()
    return Titled(blocks, f"{named} kèm theo", title or named, f"{first} {title}".strip())


def _annex_number(called: str) -> tuple[str, str]:
    """An annex's number and its title, where both are set in the line of its name: "II PHÂN CÔNG NHIỆM VỤ"."""
    match = _ANNEX_NUMBER.match(called)
    return (match[0], called[match.end() :].lstrip(" .:-–")) if match else ("", called)


def _part_title(part: Part) -> str:
    """The heading's lines up to its note "(Kèm theo ...)"."""
    lines: list[str] = []
    for line in part.heading[1:]:
        if line.text.startswith(("(", "Kèm theo", "Ban hành kèm")):
            break
        lines.append(line.text)
    return " ".join(lines)


def _lay_out(blocks: Sequence[Block]) -> tuple[str, list[tuple[int, int]]]:
    """The document's text, one block a line, and each block's span in it."""
    spans: list[tuple[int, int]] = []
    at = 0
    for block in blocks:
        spans.append((at, at + len(block.text)))
        at += len(block.text) + 1
    return "\n".join(block.text for block in blocks), spans


def _metadata(regions: Regions, blocks: Sequence[Block]) -> Metadata:
    paragraphs = [block.text for block in blocks if block.kind != "table_row"]
    everything = "\n".join([*(line.text for line in _all_lines(regions)), *paragraphs])
    return read_metadata(regions, paragraphs, everything)


def _all_lines(regions: Regions) -> list[FlowLine]:
    closing = [line for part in regions.parts for line in (*part.heading, *part.closing)]
    return [*regions.head, *regions.title, *closing]


def _document(file: SourceFile, reading: Reading, metadata: Metadata, text: str) -> Document:
    title = metadata.title or reading.properties.get("title") or re.sub(r"\.\w+$", "", file.name.rpartition(WITHIN)[2])
    return Document(
        id=file.document_id,
        title=title,
        source_file=file.name,
        content_hash=file.content_hash,
        format=reading.format,
        text=text,
        pages=len(reading.pages),
        paged=reading.paged,
        type=metadata.type,
        number=metadata.number,
        issued_on=metadata.issued_on,
        issued_on_precision=metadata.issued_on_precision,
        issuer=metadata.issuer,
        level=metadata.level,
        locality=metadata.locality,
        province=metadata.province,
        signer=metadata.signer or next(filter(is_person, reading.signers), None),
        signer_post=metadata.signer_post,
        recipients=metadata.recipients,
        is_digest=metadata.is_digest,
        warnings=reading.warnings,
        secrecy=stamp_of(reading),
        ocr_pages=tuple(page.number for page in reading.pages if page.words),
    )


def _references(regions: Regions, blocks: Sequence[Block], first_section: int, metadata: Metadata) -> list[Reference]:
    """Everything cited, the title's own references first; the document's own number is none."""
    title = " ".join(line.text for line in regions.title)
    places = [(title, 1, True)] if title else []
    places += [(block.text, block.page_start, index < first_section) for index, block in enumerate(blocks)]
    own = fold(metadata.number or "")
    return [found for found in find_references(places) if not (own and fold(found.number or "") == own)]
