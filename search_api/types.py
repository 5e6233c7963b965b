"""What is asked of the search and what it gives back; the JSON of ``/api`` is made from these and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from indexer.model import Document, Hit, Passage, Reference, Section
    from indexer.versions.grouping import Relation

Mode = Literal["hybrid", "lexical", "semantic"]
Intent = Literal["lead", "deadline", "target", "comparison", "duty", "definition", "quote"]
Language = Literal["vi", "vi-bare", "en", "other"]


@dataclass(frozen=True, slots=True)
class Filters:
    """Each field repeatable (any of); dates ISO 8601, inclusive. Empty means no restriction.

    ``every_version``: a document in several files counts with each of them, not once.
    """

    level: tuple[str, ...] = ()
    locality: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    issued_from: str | None = None
    issued_to: str | None = None
    every_version: bool = False


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A checked request; ``limit`` 1-100, ``offset`` >= 0, ``q`` at most 2,000 characters after cleaning.

    ``as_typed``: nothing is added to the query, put right in it or given its marks.
    """

    q: str
    limit: int = 10
    offset: int = 0
    filters: Filters = field(default_factory=Filters)
    mode: Mode = "hybrid"
    group: bool = False
    as_typed: bool = False


@dataclass(frozen=True, slots=True)
class Understanding:
    """How the query was read. ``diacritics_restored`` is the query with its marks, or None if it had them.

    ``expansions`` are abbreviations written out, ``translations`` the glossary's Vietnamese for English terms,
    ``localities`` the places it names, ``documents`` the ids of documents whose number it names. ``truncated``:
    only the query's beginning was looked for.
    """

    language: Language
    expansions: tuple[str, ...] = ()
    diacritics_restored: str | None = None
    corrected: str | None = None
    intent: Intent | None = None
    localities: tuple[str, ...] = ()
    translations: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Hits of one page of results; ``total`` counts all. Facets ignore their own filter, and count ``passages``.

    Those are as many as ``total``, or more where near-identical ones are folded under one hit. ``related`` is False
    where no passage has a word of the query or is near to it in meaning: the hits are then only what is least far.
    """

    query: str
    understood: Understanding
    took_ms: float
    total: int
    hits: tuple[Hit, ...]
    facets: dict[str, list[tuple[str, int]]]
    passages: int | None = None
    related: bool = True

    @property
    def folded(self) -> bool:
        """Whether ``total`` is less than the passages that facets count."""
        return self.passages is not None and self.passages != self.total


@dataclass(frozen=True, slots=True)
class Versions:
    """A document's other versions, with what each is to it; ``primary`` is the id of the one shown first.

    None as ``primary``: it is the only one.
    """

    others: tuple[tuple[Document, Relation], ...] = ()
    primary: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A whole document for reading."""

    document: Document
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    references: tuple[Reference, ...]
    versions: Versions = Versions()
