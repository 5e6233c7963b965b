"""What a store indexes of a passage: its tokens by index field, and those of its context."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from indexer.structure.passages import context
from indexer.vietnamese import analysis

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.model import ParsedDocument


class Analyser(Protocol):
    """Turns passages into index tokens. Another ``version`` gives other tokens."""

    version: str

    def fields(self, parsed: ParsedDocument) -> list[Mapping[str, str]]:
        """For each passage its tokens by field, a blank between tokens."""
        ...


class VietnameseAnalyser:
    """The one analyzer of ``indexer.vietnamese``; the context: document title and section path."""

    version = str(analysis.VERSION)

    def fields(self, parsed: ParsedDocument) -> list[Mapping[str, str]]:
        """For each passage the fields of ``Analysis`` and those of its context."""
        contexts: dict[str, Mapping[str, str]] = {}
        found: list[Mapping[str, str]] = []
        for passage in parsed.passages:
            where = context(parsed.document, passage)
            if where not in contexts:
                contexts[where] = _context_fields(where)
            found.append({**_text_fields(passage.text), **contexts[where]})
        return found


def _text_fields(text: str) -> dict[str, str]:
    tokens = analysis.analyse(text)
    return {field: " ".join(getattr(tokens, field)) for field in analysis.FIELDS}


def _context_fields(where: str) -> dict[str, str]:
    tokens = analysis.analyse(where, words=False)
    return {f"context_{field}": " ".join(getattr(tokens, field)) for field in ("unigrams", "bigrams")}
