"""Questions that ask the same of two things: "ủy ban nào rà soát Luật A và ủy ban nào rà soát Luật B", "dự án 1 và 3".

Each part is a question of its own, to be answered where the whole is not.
"""

from __future__ import annotations

import re
from typing import Final

from indexer.vietnamese.normal import fold

_ASKING: Final = re.compile(
    r"\b(?:nao|gi|ai|dau|bao nhieu|may|bao gio|(?<!cac )khi nao|which|what|who|when|how (?:many|much))\b"
)
_JOINT: Final = re.compile(r"(?:\s?[,;])?\s+(?:và|còn|and|while|con(?= \w+ (?:nao|gi|thi))|va)\s+", re.IGNORECASE)
# "Tiểu dự án 1 và tiểu dự án 3 do sở nào …", "nhóm 1 và 2 …"
_NUMBERED: Final = re.compile(
    r"(?i)\b(?P<head>(?:tiểu dự án|dự án|nhiệm vụ|mục tiêu|nhóm|điều|khoản|mục|chương|giai đoạn|mô hình|tieu du an"
    r"|du an|nhiem vu|muc tieu|nhom|dieu|khoan|muc|chuong|giai doan|mo hinh) (?:số |so )?)(?P<one>\d{1,2}|[IVX]{1,4})"
    r"\s*(?:,|và|va|and)\s+(?P=head)?(?P<other>\d{1,2}|[IVX]{1,4})\b(?![/.\d]|\s*%)"
    # ... and neither a third nor a number of something: "mục tiêu 10, 20 năm tới".
    r"(?!\s*(?:,|và\b|va\b|and\b)\s*(?:[^\W\d]+ ){0,3}[\dIVX])"
    r"(?! (?:năm|nam|tháng|thang|ngày|tuổi|tuoi|người|nguoi|triệu|tỷ|lần)\b)"
)
LEAST_WORDS: Final = 3
# "Trạm Y tế làm gì và Phòng Kinh tế làm gì": told together, nobody knows whose a duty is.
_DOES: Final = (
    r"(?:phải |được giao |phai |duoc giao )?"
    r"(?:làm|lam|lo|có nhiệm vụ|co nhiem vu|có trách nhiệm|co trach nhiem|chủ trì|chu tri|phụ trách|phu trach"
    r"|đảm nhận|dam nhan)"
    r" (?:(?:những|nhung) )?(?:(?:việc|viec|nhiệm vụ|nhiem vu|cái|cai) )?(?:gì|gi|nào|nao)"
)
_EACH_DOES: Final = re.compile(
    rf"(?i)^(?P<one>.+? {_DOES})\s*[,;]?\s*(?:và|còn|va|con|,|;)\s*(?P<other>.+? {_DOES})"
    r"(?P<where>(?: (?:ở|tại|của|o|tai|cua) [^?,;]+?)?)\W*$"
)
_LONGEST: Final = 400  # characters; a longer text is no such question, and it is tried at every place


def is_always_two(text: str) -> bool:
    """Whether it asks the same of two things that differ by their numbers alone, or of two agencies each."""
    return _NUMBERED.search(text) is not None or of_two_agencies(text)


def of_two_agencies(text: str) -> bool:
    """Whether it asks for the duties of two."""
    return _each_does(text) is not None


def _each_does(text: str) -> re.Match[str] | None:
    return _EACH_DOES.match(text) if len(text) <= _LONGEST else None


def two_asked(text: str) -> tuple[str, str] | None:
    """The two questions in one, each whole; None where it asks one thing, or more than two."""
    if numbered := _NUMBERED.search(text):
        before, behind = f"{text[: numbered.start()]}{numbered['head']}", text[numbered.end() :]
        return f"{before}{numbered['one']}{behind}", f"{before}{numbered['other']}{behind}"
    if each := _each_does(text):
        return f"{each['one']}{each['where']}", f"{each['other']}{each['where']}"
    parts = [(text[: joint.start()], text[joint.end() :]) for joint in _JOINT.finditer(text)]
    split = [(one, other) for one, other in parts if _asks(one) and _asks(other)]
    return split[0] if len(split) == 1 else None


def _asks(part: str) -> bool:
    return len(part.split()) > LEAST_WORDS and _ASKING.search(fold(part)) is not None
