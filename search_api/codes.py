"""The numbers of documents in a question: "46-KH/ĐU"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import tokens

if TYPE_CHECKING:
    from indexer.vietnamese.normal import Token


KINDS: Final = "nghi quyet|nghi dinh|quyet dinh|chi thi|ket luan|thong tu|huong dan|cong van|ke hoach"
"""Sorts of documents that are named by their numbers, folded, for a pattern."""


def codes(text: str) -> frozenset[str]:
    """The document codes in a question, folded: "72nqtw"."""
    return frozenset(token.folded for token in code_tokens(text))


def code_tokens(text: str) -> list[Token]:
    """Documents' numbers: "46-KH/ĐU", but not "75,5" nor "VH-XH"."""
    return [
        token
        for token in tokens(text)
        if token.is_code and any(map(str.isalpha, token.folded)) and any(map(str.isdigit, token.folded))
    ]


def without_codes(text: str) -> str:
    """The text with each of them blanked out."""
    for token in reversed(code_tokens(text)):
        text = f"{text[: token.start]} {text[token.end :]}"
    return text
