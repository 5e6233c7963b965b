"""The vocabulary of the whole product. Standard library only; every type is frozen.

Data walks one way::

    bytes -> Reading(Page(Line | Table)) -> Block[] -> Section tree
          -> Passage[] + Assignment[] + Target[] + Reference[] -> Store -> Hit[]

Every place in a document is given three ways: section path, page span (1-based, inclusive) and character span
``[start, end)`` in ``Document.text``, so that ``document.text[p.start:p.end] == p.text`` for every passage ``p``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["heading", "paragraph", "list_item", "table_row", "furniture"]
PassageKind = Literal["paragraph", "list_item", "table_row"]
Precision = Literal["day", "month", "year"]
Level = Literal["trung ương", "tỉnh", "xã"]
RecordSource = Literal["table", "prose"]
Comparator = Literal[">=", ">", "=", "<=", "<"]
YearRelation = Literal["đến", "từ", "trong"]
Change = Literal["tăng", "giảm"]
FormalPart = Literal["head", "title", "note", "recipients", "signature", "digital"]

# The flag of a record that rests on words which were read from a picture with little confidence.
NEEDS_CHECK = "cần kiểm tra"


# ---- what a reader gives -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """One visual line (PDF, text) or, with ``whole``, one whole paragraph (DOCX, HTML, Markdown).

    Geometry is in points from the page's top left corner, ``None`` where the format has none.
    An empty ``text`` is a blank line. ``level`` is the heading level that the format itself states (1-6).
    """

    text: str
    x0: float | None = None
    x1: float | None = None
    top: float | None = None
    bottom: float | None = None
    size: float | None = None
    bold: bool = False
    whole: bool = False
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of one table on one page, row by row, all rows equally long; wrapped cells are already rejoined.

    A cell spanning the row's width stands in the first column with the others empty. ``header_rows`` counts the
    leading rows that hold column names (0 when the table continues one from the page before).
    ``row_pages`` is the first and last page of each row: a table stitched from several pages stands on its first
    one, its rows keep theirs. Empty before stitching; ``indexer.formats.registry.read`` always fills it.
    ``above`` runs beside ``rows``: what a cell merged downwards says of each cell below it, "" elsewhere; empty
    when the reader saw no such cell.
    """

    rows: tuple[tuple[str, ...], ...]
    header_rows: int = 0
    top: float | None = None
    bottom: float | None = None
    row_pages: tuple[tuple[int, int], ...] = ()
    above: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class PageWord:
    """A word and its box on the page, in fractions of the page's width and height from its top left corner.

    ``confidence`` runs from 0 to 100; None where the word was written in the file, not read from a picture.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page in reading order. Formats without pages give one page, number 1.

    ``words`` are those that OCR read from the page's picture; empty where the page's text stood in the file.
    """

    number: int
    items: tuple[Line | Table, ...]
    width: float | None = None
    height: float | None = None
    words: tuple[PageWord, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a format reader found in a file. ``properties`` are the file's own (title, author, created).

    ``furniture`` is what stands on every page round the text (heads, feet, watermarks), where the format has it apart.
    """

    format: str
    pages: tuple[Page, ...]
    properties: dict[str, str] = field(default_factory=dict)
    signers: tuple[str, ...] = ()
    paged: bool = True
    warnings: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside another: its place there ("thư mục › tệp.docx") and its bytes."""

    place: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What stands inside a ZIP or an e-mail, or a part of it: ``more`` is where the next part begins, None at the end.

    ``is_document``: the file is also one itself (an e-mail with its text). ``refused`` are members that could not be
    taken out, each with the reason; ``ignored`` those of kinds that nothing here reads.
    """

    is_document: bool
    members: tuple[Member, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    ignored: tuple[str, ...] = ()
    more: int | None = None


# ---- what structure makes of it ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row under its column's name ("" where the column has none).

    ``above`` is what a row above says here: in a cell merged downwards, whose value is then empty, or as the task of
    the row whose sub-row this is ("6" of "6.1").
    """

    column: str
    value: str
    above: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, list item, heading or table row, whole, whatever lines and pages it ran over.

    ``marker`` is the numbering as printed ("II.", "2.1.", "a)", "-"); ``text`` includes it. Furniture (page
    numbers, signature block, recipients, e-signature residue) is kept to be told apart and never made a passage.
    ``of_table``: a heading over rows of a table, which ends with it.
    """

    kind: BlockKind
    text: str
    page_start: int
    page_end: int
    marker: str | None = None
    cells: tuple[Cell, ...] = ()
    level: int | None = None
    of_table: bool = False


@dataclass(frozen=True, slots=True)
class SheetPart:
    """The main document, an annex or an attachment as it is set: heading and closing lines are furniture blocks."""

    kind: str
    heading: tuple[Block, ...]
    blocks: tuple[Block, ...]
    closing: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document as it is set, for showing it: letterhead and title lines, then its parts.

    The texts of all parts' ``blocks``, one a line, are ``Document.text``.
    """

    head: tuple[Block, ...]
    title: tuple[Block, ...]
    parts: tuple[SheetPart, ...]


@dataclass(frozen=True, slots=True)
class FormalLine:
    """A line that stands round a document's text, verbatim, with the part it belongs to and its page.

    "head" is the letterhead down to the type's name, "title" what follows it, "note" what an annex says of the
    document it is attached to, "recipients" and "signature" the closing, "digital" who signed the file, and when.
    """

    part: FormalPart
    text: str
    page: int


@dataclass(frozen=True, slots=True)
class Section:
    """A node of the section tree. ``label`` is the short place name ("II.2", "Điều 5", "Phụ lục 1.III")."""

    id: str
    label: str
    title: str
    level: int
    parent: str | None
    page_start: int
    page_end: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reference:
    """A document cited by this one, by its number or, a law, by its name.

    ``role`` is "basis" for a legal basis, else "cited"; ``text`` is the first mention; absent is None.
    """

    number: str | None
    type: str | None
    issued_on: str | None
    issuer: str | None
    role: Literal["basis", "cited"]
    text: str
    page: int


@dataclass(frozen=True, slots=True)
class LikelyReading:
    """What stands at ``[start, end)`` of a passage's text was likely misread for ``reading``."""

    start: int
    end: int
    reading: str


@dataclass(frozen=True, slots=True)
class Passage:
    """About 128 tokens of one section: whole paragraphs or list items, or one table row.

    ``section_path`` holds the headings from the root down. A table row's ``text`` is its cells joined by " | ".
    ``uncertain`` are the spans in ``text`` of words that OCR read with little confidence, ``likely`` what some of
    its words were likely meant to be; the text stays as it was read.
    """

    id: str
    document_id: str
    ordinal: int
    text: str
    kind: PassageKind
    section_id: str | None
    section_path: tuple[str, ...]
    label: str
    page_start: int
    page_end: int
    start: int
    end: int
    cells: tuple[Cell, ...] = ()
    uncertain: tuple[tuple[int, int], ...] = ()
    likely: tuple[LikelyReading, ...] = ()

    @property
    def merged(self) -> tuple[str, ...]:
        """What cells say that reach down into the row from one above it."""
        return tuple(cell.above for cell in self.cells if cell.above and not cell.value)

    @property
    def parent(self) -> str:
        """What the row says whose sub-row this is; "" for any other."""
        return next((cell.above for cell in self.cells if cell.value and cell.above), "")


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who leads a task, with whom and by when, as one place of one document states it.

    ``lead`` and ``coordinate`` name one agency an element, verbatim; ``*_canonical`` run beside them. ``task``,
    ``deadline`` and ``quote`` are verbatim: ``quote`` is found in the passage's text. ``flags`` tell what to mind:
    "numbering" for a table that contradicts its own numbering, "addressees" for a task that a letter gives to
    those it is sent to, "heading" for an agency named in a heading above, "ditto" for a cell that refers above,
    "merged" for one that reaches down from a row above, "body" for a duty outside any section on who does what,
    "continued" for a paragraph cut between two passages, ``NEEDS_CHECK`` for one that rests on uncertain words.
    ``parent`` is what the row says whose sub-row ("6.1", "a)") states it, "" for any other.
    """

    id: str
    document_id: str
    passage_id: str
    ordinal: int
    task: str
    lead: tuple[str, ...]
    lead_canonical: tuple[str, ...]
    coordinate: tuple[str, ...]
    coordinate_canonical: tuple[str, ...]
    deadline: str | None
    section_path: tuple[str, ...]
    label: str
    page: int
    source: RecordSource
    quote: str
    flags: tuple[str, ...] = ()
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be reached, as one place of one document states it; two places that differ are two targets.

    ``indicator`` is its canonical short name when known, else the clause's own words. ``value`` is a number as
    text ("95", "75.5"), a range ("4-6"), a measure in words ("toàn dân", "mức cơ bản") or, where the document
    states a year and no measure, None. ``by_date`` is the day or month where one is stated ("2026-06-30", "2026-09").
    ``change`` tells that the value is added or taken off, not a level to reach ("tăng thêm 10%"). ``text`` is the
    clause, verbatim, found in the passage's text. ``flags`` hold ``NEEDS_CHECK`` where it rests on uncertain words.
    """

    id: str
    document_id: str
    passage_id: str
    ordinal: int
    indicator: str
    comparator: Comparator
    value: str | None
    unit: str | None
    by_year: int | None
    relation: YearRelation | None
    text: str
    section_path: tuple[str, ...]
    label: str
    page: int
    source: RecordSource
    change: Change | None = None
    flags: tuple[str, ...] = ()
    by_date: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document and what it states of itself. What it does not state is None, never guessed.

    ``issued_on`` is ISO 8601 cut to ``issued_on_precision`` ("2025-11-24", "2026-06", "2026").
    ``ocr_pages`` are the pages whose text was read from a picture. ``secrecy`` is the level on its secrecy stamp
    ("Mật", "Tối mật", "Tuyệt mật"). ``formal`` are the lines round the text, of which these facts were read; none in
    an index that an older version made, until the file is read again.
    """

    id: str
    title: str
    source_file: str
    content_hash: str
    format: str
    text: str
    pages: int
    paged: bool = True
    type: str | None = None
    number: str | None = None
    issued_on: str | None = None
    issued_on_precision: Precision | None = None
    issuer: str | None = None
    level: Level | None = None
    locality: str | None = None
    province: str | None = None
    signer: str | None = None
    signer_post: str | None = None
    recipients: tuple[str, ...] = ()
    is_digest: bool = False
    warnings: tuple[str, ...] = ()
    ocr_pages: tuple[int, ...] = ()
    secrecy: str | None = None
    formal: tuple[FormalLine, ...] = ()

    @property
    def read_by_ocr(self) -> bool:
        """Whether any of its pages was read from a picture."""
        return bool(self.ocr_pages)


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """A document with everything that indexing takes from it, in document order.

    ``page_words`` holds the words of each page read by OCR, as (page, words). It is no part of what a document
    says: a store keeps it beside, gives it by ``page_words``, and leaves it out here.
    """

    document: Document
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    references: tuple[Reference, ...]
    assignments: tuple[Assignment, ...] = ()
    targets: tuple[Target, ...] = ()
    page_words: tuple[tuple[int, tuple[PageWord, ...]], ...] = field(default=(), repr=False, compare=False)


# ---- what searching gives ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a statement stands: a label to print and a URL that opens the document at that place.

    ``official`` is the same place as an official letter cites it: number, date, issuer and subject in full;
    ``document`` is what the label calls the document.
    """

    label: str
    url: str
    official: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found, best rank 1. ``highlights`` are character spans in the passage's text.

    ``versions`` are the ids of its document's other versions, which stand behind it.
    """

    rank: int
    score: float
    passage: Passage
    document: Document
    citation: Citation
    highlights: tuple[tuple[int, int], ...] = ()
    similar: tuple[Hit, ...] = ()
    versions: tuple[str, ...] = ()
