"""Questions for the places that do not state something: "xã nào không nêu thời hạn khám sức khỏe học sinh"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from indexer.model import Document

_UNIT: Final = (
    r"(?P<unit>xã|phường|xa|phuong|địa phương|dia phuong|nơi|noi|bên|ben|kế hoạch|ke hoach|văn bản|van ban|tỉnh|tinh"
    r"|chương trình|chuong trinh)(?P<both>,? (?:xã|phường|xa|phuong))?"
)
_ASIDE: Final = r"(?: (?:đến|den|tới|toi|về|ve|rõ|ro|ra|tên|ten|gì về|gi ve|được|duoc))*"
_VIETNAMESE: Final = re.compile(
    rf"(?i)^\W*(?:(?:những|nhung|các|cac|mấy|may|có|co) )*{_UNIT} (?:nào|nao) "
    r"(?:(?:thì|thi|lại|lai|mà|ma) )?(?:không|khong|ko|k|chưa|chua|chẳng|chang)(?: (?:hề|he|có|co|thấy|thay))? "
    r"(?:nêu|neu|quy định|quy dinh|(?:đặt|dat)(?= (?:ra |chỉ tiêu|chi tieu|mục tiêu|muc tieu))|đề cập|de cap|nói|noi"
    r"|nhắc|nhac|ghi|xác định|xac dinh|đưa ra|dua ra)"
    rf"{_ASIDE} (?P<rest>.{{2,}}?)(?: (?:vậy|vay|nhỉ|nhi|thế|the|ạ|a))?\W*$"
)
_ENGLISH: Final = re.compile(
    r"(?i)^\W*which (?P<unit>commune|ward|plan|document|province|programme)s?(?P<both> or wards?)?"
    r" (?:does|do|did)(?: not|n['’]t) "
    r"(?:state|mention|set|name|give|specify|say|address)(?: anything about)? (?P<rest>.{2,}?)\W*$"
)
# "… mà chỉ nêu", "…, Mường La hay Định Hóa": more is asked than what is missing.
_MORE: Final = re.compile(r"(?i)\b(?:nhưng|nhung|mà|hay|but|or)\b")
_LEVELS: Final = {
    "xa": "xã", "phuong": "xã", "commune": "xã", "ward": "xã", "tinh": "tỉnh", "province": "tỉnh",
}  # fmt: skip
_WARDS: Final = frozenset({"phuong", "ward"})


@dataclass(frozen=True, slots=True)
class NotStated:
    """What is asked to be missing, as a question of its own, and of which sort of place: "" for any document.

    ``wards``: of those alone; a "xã" is any commune.
    """

    rest: str
    level: str = ""
    wards: bool = False

    def is_of(self, document: Document) -> bool:
        """Whether the document is of such a place."""
        if self.wards and not fold(document.locality or "").startswith("phuong"):
            return False
        return not self.level or document.level == self.level


def not_stated(text: str) -> NotStated | None:
    """What the question asks which places do not state; None for any other question."""
    found = _VIETNAMESE.match(text) or _ENGLISH.match(text)
    if found is None or _MORE.search(found["rest"]):
        return None
    unit = fold(found["unit"])
    return NotStated(found["rest"].strip(), _LEVELS.get(unit, ""), unit in _WARDS and not found["both"])
