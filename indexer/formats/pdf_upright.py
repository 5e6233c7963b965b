"""Pages whose text runs sideways, whatever the page's own rotation says."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indexer.formats.pdf_tables import PlumberPage

_QUARTER, _FULL = 90, 360


def upright(page: PlumberPage) -> PlumberPage:
    """The page turned so that most of its text runs from left to right; its ``rotation`` says how it then stands."""
    turns = Counter(
        (character["matrix"][1] > 0) - (character["matrix"][1] < 0)
        for character in page.chars
        if not character["upright"]
    )
    if 2 * turns.total() <= len(page.chars):
        return page
    turn = _QUARTER if turns.most_common(1)[0][0] > 0 else _FULL - _QUARTER
    source = page.page_obj
    source.rotate = (source.rotate + turn) % _FULL
    source.attrs["Rotate"] = source.rotate
    return type(page)(page.pdf, source, page.page_number, page.initial_doctop)
