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
# "Kế hoạch … thực hiện nghị quyết số mấy": the document comes first and what it carries out is asked for.
_CARRIES_OUT: Final = re.compile(
    r"(?<![\w/-])(?<!xay dung )(?<!lap )(?:ke hoach|kh|chuong trinh hanh dong|cthd|cong van|van ban)\b"
    r"(?! (?:hanh dong )?(?:so )?\d).{0,60}"
    r"\b(?:thuc hien|trien khai|cu the hoa|theo)\b.{0,40}"
    r"\b(?:so (?:may|bao nhieu|nao|hieu)|(?:nghi quyet|quyet dinh|chi thi|ket luan|chuong trinh hanh dong) nao)\b"
)
# A document's number, or a law, which has none: a sentence without either may only lead over to the sections.
_CITES: Final = re.compile(r"\b(?:can cu|luat|bo luat|phap lenh|hien phap)\b|\d[-/]\s*[a-z]")
PREAMBLE_PASSAGES: Final = 8
"""A preamble is no longer; what stands in no section further on is an addressee or a closing line."""


def asks_for_basis(query: str) -> bool:
    """Whether the question is on which documents this one rests."""
    folded = fold(query)
    return any(cue.search(folded) for cue in (_CUES, _CARRIES_OUT))


def states_basis(passage: Passage) -> bool:
    """Whether the passage stands before the first section and cites something."""
    before = passage.section_id is None and passage.ordinal < PREAMBLE_PASSAGES
    return before and _CITES.search(fold(passage.text)) is not None
