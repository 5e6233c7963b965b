"""What a store indexes of a passage: its tokens by index field, and those of its context."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Protocol

from indexer.structure.passages import context
from indexer.vietnamese import analysis
from indexer.vietnamese.slips import read_as

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.model import ParsedDocument, Passage


class Analyser(Protocol):
    """Turns passages into index tokens. Another ``version`` gives other tokens."""

    version: str

    def fields(self, parsed: ParsedDocument) -> list[Mapping[str, str]]:
        """For each passage its tokens by field, a blank between tokens."""
        ...


class VietnameseAnalyser:
    """The one analyzer of ``indexer.vietnamese``; the context: title, section path, cells merged from above."""

    version = str(analysis.VERSION)

    def fields(self, parsed: ParsedDocument) -> list[Mapping[str, str]]:
        """For each passage the fields of ``Analysis`` and those of its context."""
        contexts: dict[str, Mapping[str, str]] = {}
        found: list[Mapping[str, str]] = []
        for passage in parsed.passages:
            where = "\n".join((context(parsed.document, passage), *passage.merged))
            if where not in contexts:
                contexts[where] = _context_fields(where)
            found.append({**_passage_fields(passage), **contexts[where]})
        return found


def _passage_fields(passage: Passage) -> dict[str, str]:
    """The passage's tokens; those of what was likely misread beside those of what was read."""
    tokens = analysis.analyse(passage.text)
    if not passage.likely:
        return {field: " ".join(getattr(tokens, field)) for field in analysis.FIELDS}
    meant = analysis.analyse(read_as(passage.text, passage.likely))
    return {field: " ".join(_both(getattr(tokens, field), getattr(meant, field))) for field in analysis.FIELDS}


def _both(read: Sequence[str], meant: Sequence[str]) -> list[str]:
    return [*read, *(Counter(meant) - Counter(read)).elements()]


def _context_fields(where: str) -> dict[str, str]:
    tokens = analysis.analyse(where, words=False)
    return {f"context_{field}": " ".join(getattr(tokens, field)) for field in ("unigrams", "bigrams")}
