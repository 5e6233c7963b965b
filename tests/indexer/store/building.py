"""Small documents, vectors and a plain analyser for the tests of the store."""

from __future__ import annotations

import hashlib

import numpy as np

from indexer.model import Assignment, Cell, Document, ParsedDocument, Passage, Reference, Section, Target
from indexer.store.base import LexicalQuery, Source
from indexer.store.local import LocalStore

DIMENSION = 16


class PlainAnalyser:
    """Words between blanks; the context is the document's title."""

    version = "thử"

    def fields(self, parsed):
        context = parsed.document.title.lower()
        return [{"unigrams": one.text.lower(), "context_unigrams": context} for one in parsed.passages]


def document(document_id="ke-hoach", texts=("trạm y tế", "y học cổ truyền"), **facts) -> ParsedDocument:
    text = "\n".join(texts)
    passages, start = [], 0
    for place, one in enumerate(texts):
        passages.append(passage(document_id, place, one, start))
        start += len(one) + 1
    return ParsedDocument(
        document=Document(
            id=document_id,
            source_file=f"{document_id}.txt",
            content_hash=hashlib.sha256(text.encode()).hexdigest(),
            format="txt",
            text=text,
            pages=1,
            **{
                "title": f"Kế hoạch {document_id}",
                "recipients": ("Lưu VT",),
                "warnings": ("một lời nhắc",),
                **facts,
            },
        ),
        sections=(
            Section(f"{document_id}.s1", "I", "Mục tiêu", 1, None, 1, 1, 0, len(text)),
            Section(f"{document_id}.s2", "I.1", "Đến năm 2030", 2, f"{document_id}.s1", 1, 1, 0, len(text)),
        ),
        passages=tuple(passages),
        references=(Reference("72-NQ/TW", "Nghị quyết", "2025-09-09", None, "basis", "Nghị quyết số 72-NQ/TW", 1),),
        assignments=tuple(assignment(one) for one in passages),
        targets=tuple(target(one) for one in passages),
    )


def assignment(of: Passage) -> Assignment:
    """Made up, but for its quote."""
    return Assignment(
        id=f"{of.id}-a1",
        document_id=of.document_id,
        passage_id=of.id,
        ordinal=of.ordinal,
        task=of.text,
        lead=("Trạm Y tế", "Phòng VH-XH"),
        lead_canonical=("Trạm Y tế xã A", "Phòng Văn hóa - Xã hội xã A"),
        coordinate=(),
        coordinate_canonical=(),
        deadline=None if of.ordinal else "trước ngày 10/11 hằng năm",
        section_path=of.section_path,
        label=of.label,
        page=of.page_start,
        source="table" if of.cells else "prose",
        quote=of.text,
        flags=("heading",) if of.ordinal else (),
    )


def target(of: Passage) -> Target:
    """Made up, but for its text."""
    return Target(
        id=f"{of.id}-t1",
        document_id=of.document_id,
        passage_id=of.id,
        ordinal=of.ordinal,
        indicator="tỷ lệ bao phủ bảo hiểm y tế",
        comparator=">=",
        value="95" if of.ordinal else None,
        unit="%",
        by_year=2030,
        relation="đến",
        text=of.text,
        section_path=of.section_path,
        label=of.label,
        page=of.page_start,
        source="prose",
    )


def passage(document_id: str, place: int, text: str, start: int) -> Passage:
    name = hashlib.sha256(f"{place} {text}".encode()).hexdigest()[:10]
    cells = (Cell("Nhiệm vụ", text), Cell("", "2026")) if place % 2 else ()
    return Passage(
        id=f"{document_id}.{name}",
        document_id=document_id,
        ordinal=place,
        text=text,
        kind="table_row" if cells else "paragraph",
        section_id=f"{document_id}.s2",
        section_path=("I. Mục tiêu", "1. Đến năm 2030"),
        label="Mục I.1",
        page_start=1,
        page_end=1,
        start=start,
        end=start + len(text),
        cells=cells,
    )


def vectors(parsed: ParsedDocument, dimension: int = DIMENSION) -> np.ndarray:
    return np.array([vector(one.text, dimension) for one in parsed.passages], np.float32).reshape(-1, dimension)


def vector(text: str, dimension: int = DIMENSION) -> np.ndarray:
    """A unit vector of its own for each text."""
    seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
    drawn = np.random.default_rng(seed).normal(size=dimension).astype(np.float32)
    return drawn / np.linalg.norm(drawn)


def source(parsed: ParsedDocument) -> Source:
    document = parsed.document
    return Source(path=f"/goc/{document.source_file}", content=document.text.encode(), mark="1")


def query(*tokens: str, field: str = "unigrams") -> LexicalQuery:
    return LexicalQuery(tuple((field, token, 1.0) for token in tokens))


def open_local(folder, *, write=False, name="giả", dimension=DIMENSION, watch=False, analyser=None) -> LocalStore:
    return LocalStore.open(folder, name, dimension, write=write, analyser=analyser or PlainAnalyser(), watch=watch)
