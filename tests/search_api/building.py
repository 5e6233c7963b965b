"""Made-up documents for the tests of the search, written passage by passage."""

from __future__ import annotations

import hashlib

from indexer.embedding.fake import FakeEmbedder
from indexer.model import Cell, Document, ParsedDocument, Passage, Reference, Section
from indexer.store.base import Source
from indexer.store.registry import open_store
from indexer.structure.passages import embedding_text

COLUMNS = ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")
SHARED = "- Đẩy mạnh truyền thông, giáo dục sức khỏe để mọi người dân chủ động phòng bệnh."


def document(document_id, content, **facts) -> ParsedDocument:
    """``content``: (section label, heading, texts or rows); a row is a tuple of cells."""
    text, sections, passages = "", [], []
    for label, heading, items in content:
        section_id = f"{document_id}.s{len(sections)}"
        start = len(text)
        text += heading + "\n"
        for item in items:
            passages.append(_passage(document_id, len(passages), item, section_id, heading, label, len(text)))
            text += passages[-1].text + "\n"
        sections.append(Section(section_id, label, heading, 1, None, 1, 2, start, len(text)))
    made = Document(
        id=document_id,
        text=text,
        **{
            "title": f"Kế hoạch {document_id}",
            "source_file": f"{document_id}.txt",
            "content_hash": hashlib.sha256(text.encode()).hexdigest(),
            "format": "txt",
            "pages": 2,
            **facts,
        },
    )
    reference = Reference("72-NQ/TW", "Nghị quyết", "2025-09-09", "Bộ Chính trị", "basis", "Nghị quyết số 72-NQ/TW", 1)
    return ParsedDocument(made, tuple(sections), tuple(passages), (reference,))


def _passage(document_id, ordinal, item, section_id, heading, label, start) -> Passage:
    row = isinstance(item, tuple)
    text = " | ".join(item) if row else item
    name = hashlib.sha256(f"{heading} {text}".encode()).hexdigest()[:10]
    return Passage(
        id=f"{document_id}.{name}",
        document_id=document_id,
        ordinal=ordinal,
        text=text,
        kind="table_row" if row else "paragraph",
        section_id=section_id,
        section_path=(heading,),
        label=label,
        page_start=1 + ordinal // 3,
        page_end=1 + ordinal // 3,
        start=start,
        end=start + len(text),
        cells=tuple(Cell(column, value) for column, value in zip(COLUMNS, item, strict=True)) if row else (),
    )


SUOI_MO = document(
    "ke-hoach-xa-suoi-mo",
    [
        ("I", "I. MỤC TIÊU", [
            "- Đến năm 2030, tuổi thọ trung bình đạt 75,5 tuổi; tỷ lệ tiêm chủng mở rộng đạt trên 95%.",
            "- Phấn đấu bảo hiểm y tế toàn dân; mỗi trạm y tế có ít nhất 4 bác sĩ.",
        ]),
        ("II", "II. NHIỆM VỤ", [
            "- Phát triển y học cổ truyền, kết hợp với y học hiện đại trong khám bệnh, chữa bệnh.",
            SHARED,
        ]),
        ("Phụ lục 1", "PHỤ LỤC 1", [
            ("1", "Phát triển y học cổ truyền", "Phòng Văn hóa - Xã hội", "Trạm Y tế", "Hằng năm"),
            ("2", "Khám sức khỏe định kỳ miễn phí cho người dân", "Trạm Y tế", "Các đoàn thể", "Từ năm 2026"),
        ]),
    ],
    title="Kế hoạch thực hiện Nghị quyết số 72-NQ/TW về chăm sóc sức khỏe Nhân dân", type="Kế hoạch",
    issued_on="2025-11-24", issued_on_precision="day", issuer="Ủy ban nhân dân xã Suối Mơ", level="xã",
    locality="xã Suối Mơ", province="Bắc Giang", signer="Nguyễn Văn A", signer_post="Chủ tịch",
)  # fmt: skip
HOA_BINH = document(
    "chuong-trinh-xa-hoa-binh",
    [
        ("I", "I. MỤC TIÊU", [
            "- Đến năm 2030, tuổi thọ trung bình đạt 76 tuổi; tỷ lệ tiêm chủng mở rộng đạt trên 98%.",
            "- Xây dựng địa bàn hòa bình, an toàn, không có tội phạm ma túy.",
        ]),
        ("II", "II. NHIỆM VỤ", [
            "- Phát triển y học cổ truyền, kết hợp với y học hiện đại trong khám và chữa bệnh.",
            SHARED,
        ]),
    ],
    title="Chương trình hành động về chăm sóc sức khỏe", type="Chương trình hành động", number="05-CTr/ĐU",
    issued_on="2026-06", issued_on_precision="month", issuer="Đảng ủy xã Hòa Bình", level="xã",
    locality="xã Hòa Bình", paged=False, format="docx", source_file="Chương trình (số 5).docx",
)  # fmt: skip
NGHI_QUYET = document(
    "nghi-quyet-ve-y-te",
    [
        ("Điều 1", "Điều 1. Quan điểm", ["Y học cổ truyền là di sản quý; phát huy giá trị y học cổ truyền."]),
        ("Điều 2", "Điều 2. Mục tiêu", [
            "Đến năm 2045, tuổi thọ trung bình đạt trên 80 tuổi.",
            "Tăng tỉ lệ chi ngân sách nhà nước cho y tế dự phòng.",
        ]),
    ],
    title="Nghị quyết về một số giải pháp tăng cường chăm sóc sức khỏe", type="Nghị quyết", number="72-NQ/TW",
    issued_on="2025", issued_on_precision="year", issuer="Bộ Chính trị", level="trung ương",
)  # fmt: skip
CORPUS = (SUOI_MO, HOA_BINH, NGHI_QUYET)


def put(store, parsed, content=b"noi dung goc") -> None:
    """Adds a document with its vectors and original file."""
    vectors = FakeEmbedder().embed_passages([embedding_text(parsed.document, each) for each in parsed.passages])
    store.put(parsed, vectors, Source(path=f"/kho/{parsed.document.source_file}", content=content))


def filled_store(folder, corpus=CORPUS):
    """A writable store with the documents in it; close it after use."""
    store = open_store(folder, FakeEmbedder.name, FakeEmbedder.dimension, write=True)
    for parsed in corpus:
        put(store, parsed)
    return store
