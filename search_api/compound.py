"""Questions that ask two things at once: "ai chủ trì, thời hạn khi nào". The first is asked; its answer tells the rest.

Who leads is told with who coordinates and by when, a target with its year: a second asking of that kind at the end of
a question only hides what the question is about.
"""

from __future__ import annotations

import re
from typing import Final

from indexer.vietnamese.normal import fold

_AND: Final = r"(?:\s*[,;]\s*(?:và|va|and)?|\s+(?:và|va|and))\s*"
_WHEN: Final = (
    r"(?:(?:đến|den|vào|vao|trong|từ|tu|thời hạn|thoi han|thời gian|thoi gian|hạn|han|hoàn thành|hoan thanh|xong"
    r"|là|la|by|in|bắt đầu|bat dau|khởi công|khoi cong|khởi động|khoi dong)\s+)*"
    r"(?:năm nào|nam nao|khi nào|khi nao|bao giờ|bao gio|lúc nào|luc nao|thời gian nào|thoi gian nao"
    r"|(?:tần suất|tan suat)(?: thế nào| the nao| ra sao)?|(?:bao lâu|bao lau) (?:một|mot|1) (?:lần|lan)|how often"
    r"|thời hạn nào|thoi han nao|thời hạn|thoi han|thời gian hoàn thành|thoi gian hoan thanh|when|what year|which year"
    r"|by when|deadline"
    r"|(?:what is )?(?:its|the) (?:due date|deadline)|by (?:what|which) date)(?:\s+(?:xong|hoàn thành|hoan thanh))?"
)
_WITH_WHOM: Final = (
    r"(?:(?:cơ quan|co quan|đơn vị|don vi)\s+(?:nào|nao)\s+(?:phối hợp|phoi hop)|ai (?:phối hợp|phoi hop)"
    r"|(?:phối hợp|phoi hop)\s+(?:với|voi)\s+ai|who coordinates|with whom)"
)
_TO_WHOM: Final = (
    r"(?:(?:gửi|gui|nộp|nop) )?(?:qua|về|ve|cho|tới|toi|đến|den) "
    r"(?:(?:đơn vị|don vi|cơ quan|co quan|sở|so|ban|nơi|noi|cấp|cap) (?:nào|nao)|ai|đâu|dau)"
)
_OF_EACH: Final = (
    r"(?:mỗi|moi|từng|tung) (?:nơi|noi|bên|ben|xã|xa|phường|phuong|tỉnh|tinh|chỗ|cho|địa phương|dia phuong)"
    r" (?:(?:là|la|có|co|đạt|dat|cần|can) )?(?:bao nhiêu|bao nhieu|mấy|may)(?: \w+)?|how many each|how much each"
)
_FIGURES: Final = r"(?:(?:con )?(?:số|so) (?:cụ thể|cu the)|(?:cụ thể|cu the)(?: là| la)? (?:bao nhiêu|bao nhieu))"
# "Lấy từ đâu, có xin tài trợ không": whether, beside what it asks for first.
_WHETHER: Final = (
    r"(?:có|co) (?!(?:phải|phai|khác|khac|giống|giong|bằng|bang|hơn|hon|chênh|chenh)\b)"
    r"(?:(?!(?:nào|nao|gì|gi|ai|mấy|may|bao)\b)[^\W\d_]+ ){1,6}(?:không|ko|khong|hông|hong)(?: vậy| ạ| thế| nhỉ)?"
)
# "Gửi trước ngày nào và qua đơn vị nào": to whom what is sent or reported goes.
_SENT: Final = re.compile(rf"(?i)\b(?:báo cáo|bao cao|gửi|gui|nộp|nop)\b.*(?P<second>{_AND}{_TO_WHOM})\s*[?.!]*\s*$")
_SECOND: Final = re.compile(
    rf"(?:{_AND}(?:{_WHEN}|{_WITH_WHOM}|{_FIGURES}|{_OF_EACH})|\s*[,;]\s*{_WHETHER})\s*[?.!]*\s*$",
    re.IGNORECASE,
)
_WHEN_TOO: Final = re.compile(rf"(?i){_AND}{_WHEN}\s*[?.!]*\s*$")
# "Theo kế hoạch số mấy của Đảng ủy, ký hôm nào": a cited document is told with its date. Looked for in folded text.
_DATED_TOO: Final = re.compile(
    r"(?P<first>.*\b(?:theo|can cu|thuc hien|dan|co)\b.*"
    r"\b(?:ke hoach|nghi quyet|quyet dinh|chi thi|chuong trinh|cong van|ke hoach hanh dong)"
    r" (?:nao|gi|so (?:may|nao|bao nhieu))\b.*?)"
    r"(?:\s*[,;]\s*(?:va )?(?:vao )?(?:hom|ngay) (?:nao|may|bao nhieu)"
    r"|\s*[,;]?\s*(?:va )?(?:ky|ban hanh|ra|de) (?:vao )?(?:hom|ngay) (?:nao|may|bao nhieu)"
    r"|\s*[,;]\s*so (?:voi|va) ngay)\W*$"
)
_ASKS: Final = re.compile(
    r"(?i)\b(?:ai|nào|nao|gì|gi|đâu|dau|mấy|may|bao nhiêu|bao nhieu|who|which|what|how (?:many|much))\b"
)


# "Còn mấy căn nhà bỏ không, có được dùng … không": some of them, which are told before it is asked.
_OF_SOME: Final = re.compile(r"(?i)^\W*(?:có|co) (?:được|duoc|thể|the|nên|nen) ")
_SOME: Final = re.compile(r"(?i)\b(?:còn|con) (?:mấy|may)\b")


def _asks_first(before: str, second: str) -> bool:
    """Whether it asks for something before the second asking."""
    return _ASKS.search(_SOME.sub("", before) if _OF_SOME.search(second) else before) is not None


def asks_when_too(text: str) -> bool:
    """Whether its end asks by when besides."""
    return _WHEN_TOO.search(text) is not None


def first_asked(text: str) -> str:
    """The question without a second asking at its end; the whole of it where the rest asks nothing."""
    if (dated := _DATED_TOO.match(fold(text))) and len(fold(text)) == len(text):
        text = text[: dated.end("first")]
    if (sent := _SENT.search(text)) and _ASKS.search(text[: sent.start("second")]):
        text = text[: sent.start("second")]
    rest, found = text, _SECOND.search(text)
    while found and _asks_first(rest[: found.start()], found[0]):
        rest = rest[: found.start()]
        found = _SECOND.search(rest)
    return rest
