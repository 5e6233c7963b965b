"""Questions that ask the same of two things: "ủy ban nào rà soát Luật A và ủy ban nào rà soát Luật B", "dự án 1 và 3".

Each part is a question of its own, to be answered where the whole is not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold
from search_api.compound import first_asked

if TYPE_CHECKING:
    from collections.abc import Callable

_ASKING: Final = re.compile(
    r"\b(?:nao|gi|ai|dau|bao nhieu|may|bao gio|(?<!cac )khi nao|ra sao|which|what|who|when"
    r"|how (?:many|much|long|high|often|far|big|large|tall|old))\b"
)
# Written with marks, "đầu" and "máy" ask nothing.
_ASKING_MARKED: Final = re.compile(
    r"(?i)\b(?:nào|gì|ai|đâu|bao nhiêu|mấy|bao giờ|ra sao|which|what|who|when"
    r"|how (?:many|much|long|high|often|far|big|large|tall|old))\b"
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
# "Tầm nhìn 2045: chiều cao bao nhiêu, cân nặng bao nhiêu": what stands before the colon is of both.
_HEAD: Final = re.compile(r"^(?P<head>[^:?\n]{3,200}):\s+(?P<rest>[^:\n]+)$")
# "Tầm nhìn 2045:", "Viết tin nhanh:": such a head alone says nothing of what is asked.
_NO_MATTER: Final = frozenset(
    fold(
        "tầm nhìn mục tiêu chỉ tiêu đến tới vào năm giai đoạn kế hoạch theo trong của hỏi cho mình em cần con số"
    ).split()
) | frozenset("lieu viet tin nhanh gap xin giup by in target for vision".split())  # noqa: SIM905 - lists to be read
_WORD: Final = re.compile(r"[^\W\d]+")
_PAUSE: Final = re.compile(
    r"\s*[,;]\s+(?:(?:và|còn|va|con|and|while)\s+)?|\s+(?:và|còn|va|con(?= \w+ (?:nao|gi|thi))|and|while)\s+",
    re.IGNORECASE,
)
# "Bao nhiêu bác sĩ, bao nhiêu giường": two numbers, with no word between that joins them.
_COUNTING: Final = re.compile(r"\b(?:bao nhieu|may|how (?:many|much))\b")
_BARELY: Final = re.compile(
    r"(?i)\s?[,;]\s+(?:(?:và|va|and)\s+)?(?=(?:bao nhiêu|bao nhieu|mấy|may|how many|how much)\b)"
)
# "A và B: chiều cao với cân nặng năm 2030 bên nào hơn": of each of two measures.
_MEASURES: Final = re.compile(
    r"^(?P<head>[^:?\n]{2,60}(?:,| và| với| hay| va| voi| and| or) [^:?\n]{2,60}:\s+)"
    r"(?P<one>[^:,?\n]{4,60}?)(?:,| và| với| cùng| lẫn| va| voi| cung| lan| and)"
    r" (?P<other>[^:,?\n]{4,60}?)"
    r"(?P<which>,? (?:(?:năm |đến |tới |nam |den |toi )*20\d\d,? )?"
    r"(?:(?:bên|nơi|chỗ|xã|phường|địa phương|tỉnh|ben|noi|cho|xa|phuong|dia phuong|tinh) (?:nào|nao)|which)\b"
    r"[^:\n]*(?:hơn|nhất|hon|nhat|higher|lower|more|most)\b[^:\n]*)$",
    re.IGNORECASE,
)
# "… chỉ tiêu tỉnh và chỉ tiêu quốc gia khác nhau thế nào": of both at once.
_BETWEEN: Final = re.compile(r"\b(?:khac|giong|chenh|lech|hon kem)(?: biet| lech)? (?:nhau|the nao|ra sao)\b")
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


def is_under_one_head(text: str) -> bool:
    """Whether what both are about stands before a colon, so that each of the two is a whole question."""
    return _of_two_measures(text) is not None or _under_one_head(text) is not None


def two_asked(text: str) -> tuple[str, str] | None:
    """The two questions in one, each whole; None where it asks one thing, or more than two."""
    if numbered := _NUMBERED.search(text):
        before, behind = f"{text[: numbered.start()]}{numbered['head']}", text[numbered.end() :]
        return f"{before}{numbered['one']}{behind}", f"{before}{numbered['other']}{behind}"
    if each := _each_does(text):
        return f"{each['one']}{each['where']}", f"{each['other']}{each['where']}"
    if headed := _of_two_measures(text) or _under_one_head(text):
        return headed
    parts = _split(text, _JOINT, _asks) or _split(text, _BARELY, _counts)
    return None if parts and _BETWEEN.search(fold(parts[1])) else parts


def _of_two_measures(text: str) -> tuple[str, str] | None:
    found = _MEASURES.match(text) if len(text) <= _LONGEST else None
    if not found:
        return None
    return f"{found['head']}{found['one']}{found['which']}", f"{found['head']}{found['other']}{found['which']}"


def _under_one_head(text: str) -> tuple[str, str] | None:
    """Both with what stands before the colon; a second asking of the same record is no question of its own."""
    found = _HEAD.match(text) if len(text) <= _LONGEST else None
    if not found or not _is_a_matter(found["head"]) or first_asked(found["rest"]) != found["rest"]:
        return None
    parts = _split(found["rest"], _PAUSE, _asks_briefly)
    return (f"{found['head']}: {parts[0]}", f"{found['head']}: {parts[1]}") if parts else None


def _is_a_matter(head: str) -> bool:
    """Whether it asks nothing, and names more than a time or for what the answer is wanted."""
    return not _has_asking(head) and not _NO_MATTER.issuperset(_WORD.findall(fold(head)))


def _split(text: str, joint: re.Pattern[str], is_asked: Callable[[str], bool]) -> tuple[str, str] | None:
    """The one place where it falls into two that are both asked."""
    parts = [(text[: each.start()], text[each.end() :]) for each in joint.finditer(text)]
    split = [(one, other) for one, other in parts if is_asked(one) and is_asked(other)]
    return split[0] if len(split) == 1 else None


def _asks(part: str) -> bool:
    return len(part.split()) > LEAST_WORDS and _has_asking(part)


def _asks_briefly(part: str) -> bool:
    """The same of what has its matter from elsewhere: "ai kiểm tra"."""
    return len(part.split()) >= LEAST_WORDS and _has_asking(part)


def _has_asking(part: str) -> bool:
    asking = _ASKING.search(fold(part)) is not None
    return asking and (part.isascii() or _ASKING_MARKED.search(part) is not None)


def _counts(part: str) -> bool:
    return len(part.split()) >= LEAST_WORDS and _COUNTING.search(fold(part)) is not None
