"""The shapes of the JSON, for the OpenAPI document only: answers are made by ``views`` and never validated here.

A test holds each shape against what the API really answers.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, Field

Kind = Literal["paragraph", "table_row", "list_item"]


class Problem(BaseModel):
    """An error (RFC 9457)."""

    type: str = Field(examples=["about:blank"])
    title: str
    status: int
    detail: str = Field(description="Điều gì sai và làm thế nào cho đúng.")
    parameter: str | None = Field(None, description="Tham số sai, khi lỗi do một tham số.")


class CellShape(BaseModel):
    """A table cell under its column's name."""

    column: str
    value: str


class LikelyShape(BaseModel):
    """What stands there was likely misread for ``reading``."""

    start: int
    end: int
    reading: str


class PassageShape(BaseModel):
    """A passage, verbatim."""

    id: str
    text: str
    highlights: list[tuple[int, int]] = Field(description="Khoảng ký tự [đầu, cuối) trong text cần tô.")
    kind: Kind
    section_path: list[str]
    section_id: str | None
    label: str
    page_start: int
    page_end: int
    start: int = Field(description="Vị trí ký tự trong toàn văn đã trích.")
    end: int
    uncertain: list[tuple[int, int]] = Field(
        description="Khoảng ký tự [đầu, cuối) của các chữ đọc từ bản quét chưa chắc đúng."
    )
    likely: list[LikelyShape] = Field(description="Chữ có lẽ đã đọc nhầm từ bản quét, và cách đọc có lẽ đúng.")
    cells: list[CellShape]


class CitationShape(BaseModel):
    """A label to print and the URL that opens the document at that place."""

    label: str
    url: str


class DocumentShape(BaseModel):
    """A document's own facts; null where it does not state one."""

    id: str
    title: str
    type: str | None
    number: str | None
    issued_on: str | None = Field(examples=["2025-11-24", "2026-06"])
    issued_on_precision: Literal["day", "month", "year"] | None
    issuer: str | None
    level: Literal["trung ương", "tỉnh", "xã"] | None
    locality: str | None
    province: str | None
    signer: str | None
    signer_post: str | None
    source_file: str
    is_digest: bool
    format: str
    pages: int | None
    ocr: bool = Field(description="Có trang nào đọc từ bản quét (OCR) không.")
    ocr_pages: list[int] = Field(description="Các trang đọc từ bản quét.")
    secrecy: Literal["Mật", "Tối mật", "Tuyệt mật"] | None = Field(description="Độ mật trên dấu của văn bản.")
    content_hash: str
    file_url: str
    warnings: list[str]


class HitShape(BaseModel):
    """A passage found, best rank 1."""

    rank: int
    score: float = Field(ge=-1, le=1)
    passage: PassageShape
    document: DocumentShape
    citation: CitationShape
    similar: list[HitShape] = Field(description="Câu gần giống ở văn bản khác, khi group=true.")
    versions: list[str] = Field(description="Mã các bản khác của chính văn bản này, gộp vào kết quả.")


class UnderstandingShape(BaseModel):
    """How the query was read."""

    language: Literal["vi", "vi-bare", "en", "other"]
    expansions: list[str]
    translations: list[str]
    diacritics_restored: str | None
    corrected: str | None
    intent: Literal["lead", "deadline", "target", "comparison", "duty", "definition", "quote"] | None
    localities: list[str]
    documents: list[str]
    truncated: bool


class SearchShape(BaseModel):
    """One page of results."""

    query: str
    understood_as: UnderstandingShape
    took_ms: float
    total: int
    related: bool = Field(
        description="false: không đoạn nào có từ của câu hỏi hay gần nghĩa; hits chỉ là các đoạn ít xa nhất."
    )
    hits: list[HitShape]
    facets: dict[str, list[tuple[str, int]]]


class VersionShape(BaseModel):
    """Another file of the same document, and what it is to this one."""

    id: str
    title: str
    number: str | None
    issued_on: str | None
    source_file: str
    format: str
    relation: Literal["same_text", "draft", "signed", "scan", "part", "whole"]


class ListedDocumentShape(DocumentShape):
    """A document with its other versions; ``primary`` is the id of the one shown first, null where there is one."""

    primary: str | None
    versions: list[VersionShape]


class DocumentsShape(BaseModel):
    """A page of the list of documents."""

    total: int
    documents: list[ListedDocumentShape]


class SectionShape(BaseModel):
    """A section of a document; ``parent`` is another's id."""

    id: str
    label: str
    title: str
    level: int
    parent: str | None
    page_start: int
    page_end: int


class BoxShape(BaseModel):
    """A stretch of one line, in fractions of the page's width and height from its top left corner."""

    x0: float
    y0: float
    x1: float
    y1: float


class LocatedShape(BaseModel):
    """Where the passage asked for stands."""

    id: str
    found: bool = Field(description="false: chữ của đoạn không tìm thấy trên hình các trang của nó.")
    pages: list[int] = Field(description="Các trang có chữ của đoạn.")
    boxes: list[BoxShape] = Field(description="Chỗ của đoạn trên trang này, từng dòng.")


class PageViewShape(BaseModel):
    """A page as it looks. Without a picture width, height and image are null."""

    document: str
    page: int
    pages: int
    width: float | None
    height: float | None
    image: str | None = Field(description="Địa chỉ hình WebP; thêm &width= để chọn bề rộng.")
    widths: list[int]
    passage: LocatedShape | None


class ReferenceShape(BaseModel):
    """A document cited; a law has a name and no number."""

    number: str | None
    type: str | None
    issued_on: str | None
    issuer: str | None
    role: Literal["basis", "cited"]
    text: str
    page: int


class CitedPassageShape(PassageShape):
    """A passage with its citation."""

    citation: CitationShape


class FormalLineShape(BaseModel):
    """A line round the document's text, verbatim."""

    part: Literal["head", "title", "note", "recipients", "signature", "digital"]
    text: str
    page: int


class DocumentViewShape(ListedDocumentShape):
    """A whole document."""

    recipients: list[str]
    formal: list[FormalLineShape] = Field(description="Các dòng quanh nội dung, nguyên văn: phần đầu, nơi nhận, ký.")
    sections: list[SectionShape]
    passages: list[CitedPassageShape]
    references: list[ReferenceShape]


class SimilarShape(BaseModel):
    """The nearest wording in other documents."""

    total: int
    hits: list[HitShape]


class StatusShape(BaseModel):
    """Health."""

    status: str


Responses = dict[int | str, dict[str, Any]]


def _problem(description: str) -> dict[str, Any]:
    shape = {"schema": {"$ref": "#/components/schemas/Problem"}}
    return {"description": description, "content": {"application/problem+json": shape}}


BAD_REQUEST: Responses = {400: _problem("Tham số sai; detail nêu tên tham số.")}
NOT_FOUND: Responses = {404: _problem("Không có văn bản hay đoạn này.")}
UNAVAILABLE: Responses = {503: _problem("Chỉ mục chưa dùng được; detail nêu việc cần làm.")}
