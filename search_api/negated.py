"""Questions for the documents that do not state something: "xã nào không nêu thời hạn khám sức khỏe học sinh"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_UNIT: Final = (
    r"(?P<unit>xã|phường|xa|phuong|địa phương|dia phuong|nơi|noi|bên|ben|kế hoạch|ke hoach|văn bản|van ban|tỉnh|tinh"
    r"|chương trình|chuong trinh)(?:,? (?:xã|phường|xa|phuong))?"
)
_ASIDE: Final = r"(?: (?:đến|den|tới|toi|về|ve|rõ|ro|ra|tên|ten|gì về|gi ve|được|duoc))*"
_VIETNAMESE: Final = re.compile(
    rf"(?i)^\W*(?:(?:những|nhung|các|cac|mấy|may|có|co) )*{_UNIT} (?:nào|nao) "
    r"(?:(?:thì|thi|lại|lai|mà|ma) )?(?:không|khong|ko|k|chưa|chua|chẳng|chang)(?: (?:hề|he|có|co|thấy|thay))? "
    r"(?:nêu|neu|quy định|quy dinh|đặt|dat|đề cập|de cap|nói|noi|nhắc|nhac|ghi|xác định|xac dinh|đưa ra|dua ra)"
    rf"{_ASIDE} (?P<rest>.{{6,}}?)(?: (?:vậy|vay|nhỉ|nhi|thế|the|ạ|a))?\W*$"
)
_ENGLISH: Final = re.compile(
    r"(?i)^\W*which (?P<unit>commune|ward|plan|document|province|programme)s?(?: or wards?)?"
    r" (?:does|do|did)(?: not|n['’]t) "
    r"(?:state|mention|set|name|give|specify|say|address)(?: anything about)? (?P<rest>.{6,}?)\W*$"
)
_COMMUNES: Final = frozenset({"xã", "phường", "xa", "phuong", "commune", "ward"})


@dataclass(frozen=True, slots=True)
class NotStated:
    """What is asked to be missing, as a question of its own; ``communes``: of communes alone."""

    rest: str
    communes: bool


def not_stated(text: str) -> NotStated | None:
    """What the question asks which documents do not state; None for any other question."""
    found = _VIETNAMESE.match(text) or _ENGLISH.match(text)
    return NotStated(found["rest"].strip(), found["unit"].lower() in _COMMUNES) if found else None
