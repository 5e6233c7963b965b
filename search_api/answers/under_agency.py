"""Under which agency's name something stands: a sentence of a section on who does what need not name it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.records.agency_words import is_agency
from indexer.structure.markers import unmarked

if TYPE_CHECKING:
    from indexer.model import Passage


def under_agency(passage: Passage) -> str:
    """The nearest heading that names an agency and nothing else, without its number; "" for none, and for rows."""
    if passage.kind == "table_row":
        return ""
    headings = (unmarked(each).strip(" :.;") for each in reversed(passage.section_path))
    return next((each for each in headings if is_agency(each) and not each.endswith("…")), "")
