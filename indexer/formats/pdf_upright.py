"""Pages whose text runs sideways, whatever the page's own rotation says."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from indexer.formats.pdf_glyphs import turn_of

if TYPE_CHECKING:
    from indexer.formats.pdf_rules import PlumberPage

_FULL = 360


def upright(page: PlumberPage) -> PlumberPage:
    """The page turned so that most of its text runs from left to right; its ``rotation`` says how it then stands."""
    turns = Counter(turn_of(character) for character in page.chars)
    turn = turns.most_common(1)[0][0] if turns else 0
    if not turn or 2 * turns[turn] <= turns.total():
        return page
    source = page.page_obj
    source.rotate = (source.rotate + turn) % _FULL
    source.attrs["Rotate"] = source.rotate
    return type(page)(page.pdf, source, page.page_number, page.initial_doctop)
