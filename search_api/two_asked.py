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


def of_two_numbers(text: str) -> bool:
    """Whether it asks the same of two things that differ by their numbers alone."""
    return _NUMBERED.search(text) is not None


def two_asked(text: str) -> tuple[str, str] | None:
    """The two questions in one, each whole; None where it asks one thing, or more than two."""
    if numbered := _NUMBERED.search(text):
        before, behind = f"{text[: numbered.start()]}{numbered['head']}", text[numbered.end() :]
        return f"{before}{numbered['one']}{behind}", f"{before}{numbered['other']}{behind}"
    parts = [(text[: joint.start()], text[joint.end() :]) for joint in _JOINT.finditer(text)]
    split = [(one, other) for one, other in parts if _asks(one) and _asks(other)]
    return split[0] if len(split) == 1 else None


def _asks(part: str) -> bool:
    return len(part.split()) > LEAST_WORDS and _ASKING.search(fold(part)) is not None
