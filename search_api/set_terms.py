"""The field's set terms of several words, which mean something else when torn apart."""

from __future__ import annotations

from functools import cache
from typing import Final

from indexer.vietnamese import glossary
from search_api.answers.bags import accented, plain

LEAST_SET: Final = 3
"""Syllables of a set term: shorter ones are held together by their pair."""


@cache
def set_terms(*, with_marks: bool) -> dict[str, list[tuple[str, ...]]]:
    """The field's set terms of several words by their first: "chuyển đổi số" is no change of just anything."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for term in sorted(glossary.vietnamese_terms()):
        form = tuple(accented(token) if with_marks else token.folded for token in plain(term))
        if len(form) >= LEAST_SET:
            by_first.setdefault(form[0], []).append(form)
    return by_first
