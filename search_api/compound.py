"""Questions that ask two things at once: "ai chủ trì, thời hạn khi nào". The first is asked; its answer tells the rest.

Who leads is told with who coordinates and by when, a target with its year: a second asking of that kind at the end of
a question only hides what the question is about.
"""

from __future__ import annotations

import re
from typing import Final

_AND: Final = r"(?:\s*[,;]\s*(?:và|va|and)?|\s+(?:và|va|and))\s*"
_WHEN: Final = (
    r"(?:(?:đến|den|vào|vao|trong|từ|tu|thời hạn|thoi han|thời gian|thoi gian|hạn|han|hoàn thành|hoan thanh|xong"
    r"|là|la|by|in)\s+)*(?:năm nào|nam nao|khi nào|khi nao|bao giờ|bao gio|lúc nào|luc nao|thời gian nào|thoi gian nao"
    r"|thời hạn nào|thoi han nao|thời hạn|thoi han|thời gian hoàn thành|thoi gian hoan thanh|when|what year|which year"
    r"|by when|deadline)(?:\s+(?:xong|hoàn thành|hoan thanh))?"
)
_WITH_WHOM: Final = (
    r"(?:(?:cơ quan|co quan|đơn vị|don vi)\s+(?:nào|nao)\s+(?:phối hợp|phoi hop)|ai (?:phối hợp|phoi hop)"
    r"|(?:phối hợp|phoi hop)\s+(?:với|voi)\s+ai|who coordinates|with whom)"
)
_OF_EACH: Final = (
    r"(?:mỗi|moi|từng|tung) (?:nơi|noi|bên|ben|xã|xa|phường|phuong|tỉnh|tinh|chỗ|cho|địa phương|dia phuong)"
    r" (?:(?:là|la|có|co|đạt|dat|cần|can) )?(?:bao nhiêu|bao nhieu|mấy|may)(?: \w+)?|how many each|how much each"
)
# "Lấy từ đâu, có xin tài trợ không": whether, beside what it asks for first.
_WHETHER: Final = (
    r"(?:có|co) (?!(?:phải|phai|khác|khac|giống|giong|bằng|bang|hơn|hon|chênh|chenh)\b)"
    r"(?:(?!(?:nào|nao|gì|gi|ai|mấy|may|bao)\b)[^\W\d_]+ ){1,6}(?:không|ko|khong|hông|hong)(?: vậy| ạ| thế| nhỉ)?"
)
_SECOND: Final = re.compile(
    rf"(?:{_AND}(?:{_WHEN}|{_WITH_WHOM}|{_OF_EACH})|\s*[,;]\s*{_WHETHER})\s*[?.!]*\s*$", re.IGNORECASE
)
_ASKS: Final = re.compile(
    r"(?i)\b(?:ai|nào|nao|gì|gi|đâu|dau|mấy|may|bao nhiêu|bao nhieu|who|which|what|how (?:many|much))\b"
)


def first_asked(text: str) -> str:
    """The question without a second asking at its end; the whole of it where the rest asks nothing."""
    rest, found = text, _SECOND.search(text)
    while found and _ASKS.search(rest[: found.start()]):
        rest = rest[: found.start()]
        found = _SECOND.search(rest)
    return rest
