"""A text as the sets of its syllables and of their neighbouring pairs: what coverage is measured on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from indexer.vietnamese.normal import tokens
from indexer.vietnamese.spelling import one_accented_spelling

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.vietnamese.normal import Token


@dataclass(frozen=True, slots=True)
class Forms:
    """Syllables in one form (with marks, or folded), and the pairs that stand side by side."""

    singles: frozenset[str]
    pairs: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Bag:
    """Both forms of one text, and its document codes ("72nqtw")."""

    accented: Forms
    folded: Forms
    codes: frozenset[str]

    def forms(self, *, with_marks: bool) -> Forms:
        """Those to compare with a question typed with marks, or without."""
        return self.accented if with_marks else self.folded


def plain(text: str) -> list[Token]:
    """Syllables, numbers and quantities ("75,5") in order; a code's parts without the code."""
    return [token for token in tokens(text) if not token.is_code or token.folded.replace(",", "").isdigit()]


def accented(token: Token) -> str:
    """A token in lower case with its marks, one spelling a syllable."""
    return token.folded if token.is_code else one_accented_spelling(token.text)


@lru_cache(maxsize=60_000)
def bag(text: str) -> Bag:
    """Taken apart once a text: the same clauses are asked about again and again."""
    found = plain(text)
    codes = frozenset(token.folded for token in tokens(text) if token.is_code and any(map(str.isalpha, token.folded)))
    return Bag(_forms(map(accented, found)), _forms(token.folded for token in found), codes)


def _forms(syllables: Iterable[str]) -> Forms:
    listed = tuple(syllables)
    return Forms(frozenset(listed), frozenset(pairwise(listed)))
