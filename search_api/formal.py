"""The lines round a document's text as places to cite: letterhead, title, annexes' notes, recipients, signature.

They are no passages of the index and have no id there; the document's page shows them under the ids given here.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final

from indexer.model import Passage

if TYPE_CHECKING:
    from indexer.model import Document, FormalLine, FormalPart

LABELS: Final[dict[FormalPart, str]] = {
    "head": "Phần đầu",
    "title": "Phần tên gọi",
    "recipients": "Phần nơi nhận",
    "signature": "Phần ký",
    "digital": "Phần chữ ký số",
    "note": "Phần chú dẫn của phụ lục",
}
_NO_PLACE: Final = -1


@lru_cache(maxsize=1_000)
def formal_places(document: Document) -> dict[FormalPart, Passage]:
    """Each part that the document has, in the document's order, its lines one under another."""
    return {
        part: _place(document, part, list(lines)) for part, lines in groupby(document.formal, lambda each: each.part)
    }


def _place(document: Document, part: FormalPart, lines: list[FormalLine]) -> Passage:
    return Passage(
        id=f"{document.id}.{part}",
        document_id=document.id,
        ordinal=_NO_PLACE,
        text="\n".join(line.text for line in lines),
        kind="paragraph",
        section_id=None,
        section_path=(),
        label=LABELS[part],
        page_start=lines[0].page,
        page_end=lines[-1].page,
        start=0,
        end=0,
    )


def is_formal(passage: Passage) -> bool:
    """Whether it is one of these and no passage of the index."""
    return passage.ordinal == _NO_PLACE
