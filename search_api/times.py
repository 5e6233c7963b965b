"""Years that a question names, and passages that say when: two small signs for ranking, neither a filter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from indexer.model import Passage

# A year by itself, not one within a date, a period or a document's number.
_YEAR: Final = re.compile(r"(?<![\w/.-])(?:19|20)\d\d(?![\w/-])")
# Folded words that come before a time by which, from which or how often something is done.
_WHEN: Final = re.compile(
    r"\b(?:truoc ngay|den ngay|cham nhat|den thang|den het|den nam|tu nam|trong nam|nam 20\d\d|hang (?:nam|quy|thang)"
    r"|quy [iv]+|dinh ky)\b"
)


def years_in(query: str) -> frozenset[str]:
    """The years that stand by themselves in a query: "tuổi thọ năm 2045" gives {"2045"}."""
    return frozenset(_YEAR.findall(query))


def is_about(years: frozenset[str], passage: Passage) -> bool:
    """Whether each of the years stands in the passage or in its own heading ("2. Tầm nhìn đến năm 2045")."""
    heading = passage.section_path[-1] if passage.section_path else ""
    return all(year in passage.text or year in heading for year in years)


def says_when(passage: Passage) -> bool:
    """Whether the passage, not a table row, says by when, from when or how often."""
    return not passage.cells and _WHEN.search(fold(passage.text)) is not None
