"""Where a passage stands, as a person would cite it, and the URL that opens the document there."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from indexer.model import Citation
from indexer.vietnamese.normal import tokens
from search_api.official_citation import official

if TYPE_CHECKING:
    from indexer.model import Document, Passage

TITLE_LENGTH: Final = 70
"""Characters of a title that still read at a glance in a citation."""

READ_BY_OCR: Final = "(đọc từ bản quét)"
"""Said of every place whose words were read from a picture."""

_NAMED_PLACE: Final = re.compile(r"(?i)^(mục|tiểu mục|phần|chương|điều|khoản|điểm|phụ lục|biểu|bảng|mẫu|dòng)\b")
_LONG_ISSUERS: Final = (("Ủy ban nhân dân", "UBND"), ("Uỷ ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND"))


def cite(document: Document, passage: Passage) -> Citation:
    """The passage's citation: "Mục II.2, Kế hoạch … của UBND xã Mường La, tr. 3"."""
    return cite_place(document, passage.label, (passage.page_start, passage.page_end), passage.id)


def cite_place(document: Document, label: str, span: tuple[int, int], passage_id: str) -> Citation:
    """The same of a place by its label and its first and last page."""
    where, on, named = place(label), pages(document, *span), short_title(document)
    short = ", ".join(filter(None, (where, named, on)))
    return Citation(short, url(document.id, passage_id), official(document, where, on), named)


def cite_document(document: Document) -> Citation:
    """The whole document's citation."""
    named = short_title(document)
    return Citation(named, f"/documents/{quote(document.id)}", official(document, "", ""), named)


def url(document_id: str, passage_id: str) -> str:
    """Opens the document at the passage; the same whatever host serves it."""
    return f"/documents/{quote(document_id)}#p-{quote(passage_id)}"


def place(label: str) -> str:
    """The label as cited: "Mục II.2"; "Điều 5" and "Phụ lục 02, II.4" name themselves."""
    return label if not label or _NAMED_PLACE.match(label) else f"Mục {label}"


def pages(document: Document, first: int, last: int) -> str:
    """The pages: "tr. 3" or "tr. 3-4", saying so where OCR read them; of a format without pages that alone."""
    read = READ_BY_OCR if any(first <= page <= last for page in document.ocr_pages) else ""
    if not document.paged:
        return read
    return f"tr. {first}{f'-{last}' if last > first else ''} {read}".rstrip()


def short_title(document: Document) -> str:
    """Type, number or beginning of the title, and issuer; what the document does not state is left out."""
    issuer = f" của {_short_issuer(document.issuer)}" if document.issuer else ""
    if document.type and document.number:
        return f"{document.type} số {document.number}{issuer}"
    return f"{_shortened(_titled(document))}{issuer}"


def _titled(document: Document) -> str:
    """The title with the type before it, unless it begins with it."""
    title = document.title or document.source_file
    if not document.type or title.lower().startswith(document.type.lower()):
        return title
    return f"{document.type} {title[:1].lower()}{title[1:]}"


def _short_issuer(issuer: str) -> str:
    for long, short in _LONG_ISSUERS:
        issuer = issuer.replace(long, short)
    return issuer


@lru_cache(maxsize=10_000)
def _shortened(title: str) -> str:
    """The title's beginning: up to the number of the document it carries out, or cut between words."""
    title = " ".join(title.split())
    if len(title) <= TITLE_LENGTH:
        return title
    numbers = (token.end for token in tokens(title[:TITLE_LENGTH]) if token.is_code and token.text[-1].isalpha())
    number_ends = next(numbers, None)
    if number_ends is not None:
        return title[:number_ends] + " …"
    return title[:TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(",;:-–") + " …"
