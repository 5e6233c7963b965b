"""What stands at the place of a document that the question names: "khoản 3 Điều 8 của Quy chế … quy định gì"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold
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

_ATTACHED: Final = frozenset({"quy che", "quy dinh", "dieu le", "noi quy", "de an", "chuong trinh", "ke hoach"})
# What stands over a document's own articles.
_OF_ITSELF: Final = re.compile(r"(?:dieu|chuong|phan|muc|tieu muc|[ivx]+\.?|[a-z0-9]{1,2}[.)])(?:\W|$)")

PASSAGES: Final = 12
QUOTED: Final = 600


def of_address(address: Address, matter: Matter) -> Draft | None:
    """The passages at the place, in order; None where no document surely is meant."""
    found = [each for document in matter.documents.values() for each in _told(document, address, matter)]
    documents = {each.document.id for each in found}
    if not found or (not matter.named and len(documents) > SEVERAL):
        return None
    best = max(each.confidence for each in found)
    statements = tuple(each for each in found if each.confidence == best)
    english = matter.question.english
    text = by_document(statements, (), lambda each: f"“{clipped(each.quote, QUOTED)}”", missing="", english=english)
    return Draft("quote", text, statements)


def is_of_the_place(address: Address, matter: Matter) -> bool:
    """Whether the question is for a place alone, so that another place does not answer it.

    It is not where something else is asked of it, or where its words are no document's.
    """
    if not address.alone or address.bare:
        return False
    if not address.rest or address.kind:
        return True
    return any(_share(address.rest, _names(each)) >= NAMED for each in matter.documents.values())


def _told(document: Document, address: Address, matter: Matter) -> Iterator[Statement]:
    names = _names(document)
    if _share(address.rest, names) == 0.0 or not _is_of_kind(document, address.kind):
        return
    passages = [each for each in matter.store.passages(document.id) if address.is_of(each.label, each.text)]
    sure = _share(address.rest, f"{names} {_headings(passages)}")
    if sure >= NAMED:
        chosen = _of_part(passages, matter.question.text, is_own=address.kind == fold(document.type or ""))
        yield from (Statement(document, each, each.text, sure) for each in chosen[:PASSAGES])


def _is_of_kind(document: Document, kind: str) -> bool:
    """Whether the document is of the kind that is named, or one of that kind may be attached to it.

    A law is told by its own text alone, not by a decision on how it is carried out.
    """
    own = fold(document.type or "")
    return not kind or kind in _ATTACHED or not own or own.startswith(kind) or kind.startswith(own)


def _of_part(passages: list[Passage], asked: str, *, is_own: bool) -> list[Passage]:
    """Of a decision and the regulation attached to it, where both have such an article, the one that is named."""
    if is_own:
        # Its own articles come first; what is attached may stand below no heading of its own.
        own = [each for each in passages if not _part(each)] or passages
        return [each for each in own if each.section_path[:1] == own[0].section_path[:1]]
    attached = [each for each in passages if (part := _part(each)) and f" {part} " in f" {fold(asked)} "]
    return attached or passages


def _part(passage: Passage) -> str:
    """The first two words over an article of what is attached, "quy che"; "" of a document's own articles."""
    over = " ".join(fold(passage.section_path[0]).split()[:2]) if len(passage.section_path) > 1 else ""
    return "" if _OF_ITSELF.match(over) else over


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
