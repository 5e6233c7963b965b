"""What is known of a page before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indexer.model import PageWord


@dataclass(frozen=True, slots=True)
class PageShape:
    """A page as it is shown: its size (points or pixels), how far it is turned, the words that the file has on it."""

    width: float
    height: float
    rotation: int = 0
    words: tuple[PageWord, ...] = ()
