"""Tables that only lay a page out: agency beside country, recipients beside signer. They hold lines, not rows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indexer.formats.tables import names_ordinals
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

# Names of the two parts, number and date under them: a header is no longer than this, a signature block neither.
_MOST_ROWS = 5
_MOST_COLUMNS = 4
_HEADER = re.compile(r"cong hoa xa hoi chu nghia|dang cong san viet nam|doc lap\s*-\s*tu do")
_SIGNATURE = re.compile(r"^noi nhan\b|^(?:tm|t/m|kt|tl|tuq)[.\s]|^(?:chu tich|bi thu|thu truong|giam doc)\b")


def is_layout(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table of these cell texts is a document's header or its signature block."""
    if len(rows) > _MOST_ROWS or max(map(len, rows), default=0) > _MOST_COLUMNS:
        return False
    texts = [fold(cell).strip() for row in rows for cell in row if cell.strip()]
    if any(names_ordinals(text) for text in texts):
        return False
    return any(_HEADER.search(text) or _SIGNATURE.match(text) for text in texts)
