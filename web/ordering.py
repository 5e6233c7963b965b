"""Orders that a list of documents can be read in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from indexer.model import Document

Order = Literal["newest", "oldest", "title"]


def newest_first(documents: Iterable[Document]) -> list[Document]:
    """By date of issue, those that state none last."""
    return sorted(documents, key=lambda document: document.issued_on or "", reverse=True)


def oldest_first(documents: Iterable[Document]) -> list[Document]:
    """By date of issue, those that state none last."""
    return sorted(documents, key=lambda document: (document.issued_on is None, document.issued_on or ""))


def by_title(documents: Iterable[Document]) -> list[Document]:
    """By title, letter case aside."""
    return sorted(documents, key=lambda document: document.title.casefold())


ORDERS: Final[dict[Order, Callable[[Iterable[Document]], list[Document]]]] = {
    "newest": newest_first,
    "oldest": oldest_first,
    "title": by_title,
}
