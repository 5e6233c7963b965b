"""Questions about what a document rests on, and the preamble, where documents say so without saying "căn cứ"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from indexer.model import Passage

# Folded; "thực hiện văn bản nào" asks for it too: plans begin "Thực hiện Nghị quyết số …".
_CUES: Final = re.compile(
    r"\b(?:can cu|co so phap ly|thuc hien (?:nhung |cac )?van ban nao|theo (?:nhung |cac )?van ban nao"
    r"|legal (?:basis|bases|grounds?)|(?:is|are|plan|programme) based|based on)\b"
)
PREAMBLE_PASSAGES: Final = 8
"""A preamble is no longer; what stands in no section further on is an addressee or a closing line."""


def asks_for_basis(query: str) -> bool:
    """Whether the question is on which documents this one rests."""
    return _CUES.search(fold(query)) is not None


def is_preamble(passage: Passage) -> bool:
    """Whether the passage stands before the first section."""
    return passage.section_id is None and passage.ordinal < PREAMBLE_PASSAGES
