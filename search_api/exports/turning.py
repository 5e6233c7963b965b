"""Which parts of a briefing want the page on its side: a table of many columns, with the headings right above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from search_api.exports.types import Grid, Heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search_api.exports.types import Part

MOST_UPRIGHT: Final = 5
"""Columns that are still read with ease on an upright A4 page."""


def turned(parts: Sequence[Part]) -> list[bool]:
    """For each part whether its page lies."""
    lying: list[bool] = []
    for part in reversed(parts):
        above = isinstance(part, Heading) and bool(lying) and lying[-1]
        lying.append(above or (isinstance(part, Grid) and len(part.columns) > MOST_UPRIGHT))
    return lying[::-1]
