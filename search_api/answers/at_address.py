"""What stands at the place of a document that the question names: "khoản 3 Điều 8 của Quy chế … quy định gì"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold
from search_api.address import address_of
from search_api.answers.types import Draft, Statement
from search_api.answers.wording import by_document, clipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.model import Document, Passage
    from search_api.address import Address
    from search_api.answers.matter import Matter

NAMED: Final = 0.75
"""Of the question's other words that a document's own names must have, to be the one whose place is asked for."""

SEVERAL: Final = 3
"""Documents whose place is told where the question names none; of more it might be any."""

PASSAGES: Final = 12
QUOTED: Final = 600


def of_address(matters: list[Matter]) -> Draft | None:
    """The passages at the place, in order; None where no place is asked for or no document surely is meant."""
    address = address_of(matters[0].question.text) if matters else None
    if address is None:
        return None
    matter = matters[0]
    found = [each for document in matter.documents.values() for each in _told(document, address, matter)]
    documents = {each.document.id for each in found}
    if not found or (len(documents) > 1 and not matter.named and len(documents) > SEVERAL):
        return None
    best = max(each.confidence for each in found)
    statements = tuple(each for each in found if each.confidence == best)
    english = matter.question.english
    text = by_document(statements, (), lambda each: f"“{clipped(each.quote, QUOTED)}”", missing="", english=english)
    return Draft("quote", text, statements)


def _told(document: Document, address: Address, matter: Matter) -> Iterator[Statement]:
    if _share(address.rest, _names(document)) == 0.0 and address.rest:
        return
    passages = [each for each in matter.store.passages(document.id) if address.is_of(each.label)]
    sure = _share(address.rest, f"{_names(document)} {_headings(passages)}")
    if sure >= NAMED:
        chosen = _of_part(passages, matter.question.text)
        yield from (Statement(document, each, each.text, sure) for each in chosen[:PASSAGES])


def _of_part(passages: list[Passage], asked: str) -> list[Passage]:
    """Of a decision and the regulation attached to it, where both have such an article, the one that is named."""
    attached = [each for each in passages if f" {_kind_of_part(each)} " in f" {fold(asked)} "]
    return attached or passages


def _kind_of_part(passage: Passage) -> str:
    """The first two words over it, "quy che"; of a document's own articles those of none."""
    return " ".join(fold(passage.section_path[0]).split()[:2]) if len(passage.section_path) > 1 else "-"


def _share(words: tuple[str, ...], said: str) -> float:
    """The share of the words that stand there; 1 of none."""
    there = set(said.replace("(", " ").replace(",", " ").split())
    return sum(word in there for word in words) / len(words) if words else 1.0


def _names(document: Document) -> str:
    parts = (
        document.type,
        document.number,
        *re.findall(r"\d+|[^\W\d_]+", document.number or ""),
        document.title,
        document.issuer,
        document.locality,
        document.province,
    )
    return fold(" ".join(filter(None, parts))) + " ubnd uy ban nhan dan hdnd tinh xa phuong thanh pho"


def _headings(passages: list[Passage]) -> str:
    return fold(" ".join(heading for each in passages for heading in each.section_path))
