"""Whether a question asks who leads the carrying out of a whole plan: "cơ quan nào chủ trì triển khai kế hoạch …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Collection

_WORD: Final = re.compile(r"\w+")
# What such a question is made of beside the names of places; any other word asks for something of the plan's.
_FRAME: Final = frozenset(
    """
    co quan don vi phong ban nao ai chu tri dau moi tham muu chinh trien khai thuc hien to chuc thi hanh ke hoach
    chuong trinh hanh dong nghi quyet so cua xa phuong tinh thanh pho ubnd uy nhan dan dang tren dia ban o tai trong
    theo la duoc giao phan cong chiu trach nhiem phu dung cho viec ca toan bo chung thuong truc nay a vay the thi nhi
    nq tw chinh tri thanh lo van de chinh phu tham quyen ben ban
    which what office agency body unit department takes take taking the lead leads leading led in carrying out carry
    implement implementing implementation of who is are responsible for charge resolution plan ward commune s programme
    program action no number province provincial city overall as a whole standing carried be to coordinates
    """.split()  # noqa: SIM905 - a list to be read
)
_PLAN: Final = re.compile(r"\b(?:ke hoach|chuong trinh|plan|programme|program)\b")
_ASKS: Final = re.compile(
    r"\b(?:trien khai|thuc hien|thi hanh)\b(?: \w+){0,2}? (?:ke hoach|chuong trinh)\b"
    r"|\b(?:carry|carrying|carried|implement\w*)\b.*\b(?:plan|programme|program)\b"
    r"|\b(?:plan|programme|program)\b.*\b(?:carried out|implemented|implementation)\b"
)


def asks_of_whole_plan(text: str, names: Collection[str], called: Collection[str] = ()) -> bool:
    """Whether it asks so of the very plan of a place, and of nothing in it.

    ``names`` are the folded syllables of the places; ``called`` are words for the plan that are no longer in the text.
    """
    said = " ".join((fold(text), *(kind[0] for each in called if (kind := _PLAN.search(fold(each))))))
    if not _ASKS.search(said) or not (names or called):
        return False
    return all(word in _FRAME or word in names or word.isdigit() for word in _WORD.findall(said))
