"""What the words before a number make of it: "không quá" is at most, "thấp hơn" is below, "không để … vượt" at most."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indexer.model import Comparator

_MORE, _LESS = r"(?:cao|lớn|nhiều)\s+hơn", r"(?:thấp|nhỏ|ít|kém)\s+hơn"
_AT_MOST = (
    rf"không\s+(?:vượt\s+)?quá|không\s+vượt|không\s+(?:{_MORE}|trên|hơn)|chưa\s+(?:vượt\s+)?quá|tối\s+đa(?:\s+là)?"
    rf"|nhiều\s+nhất|≤|<=|(?:{_LESS}|dưới)\s+hoặc\s+bằng|bằng\s+hoặc\s+(?:{_LESS}|dưới)"
)
_AT_LEAST = (
    rf"ít\s+nhất(?:\s+là)?|tối\s+thiểu(?:\s+là)?|không\s+(?:{_LESS}|dưới|kém)|≥|>=|(?:đạt|bằng)\s+(?:và|hoặc)\s+vượt"
    rf"|(?:{_MORE}|trên)\s+hoặc\s+bằng|bằng\s+hoặc\s+(?:{_MORE}|trên)"
)
# Longer forms before those they contain: a "không" or a "thấp" turns the "hơn" behind it round. All stand right
# before the number.
_COMPARATORS: tuple[tuple[str, Comparator], ...] = (
    (_AT_MOST, "<="),
    (_AT_LEAST, ">="),
    (rf"dưới|{_LESS}|(?:chưa|không)\s+(?:đến|tới|đầy)|<", "<"),
    (rf"trên|{_MORE}|hơn|vượt(?:\s+(?:quá|mức))?|quá|>", ">"),
)
# May stand between a comparator and its number: "ít nhất mỗi năm 01 lần", "tối thiểu đạt 25%", "ít nhất từ 4-6".
_FILLERS = r"(?:\s*(?:(?:mỗi|hằng|hàng|trong|một)\s+năm|đạt|có|từ|khoảng|là|còn|được|mức|cho|đủ)(?!\w))*\s*"
_BEFORE = tuple((re.compile(rf"(?<!\w)(?:{words}){_FILLERS}$"), comparator) for words, comparator in _COMPARATORS)
_AT_LEAST_FROM = re.compile(r"(?:đạt|là|có|bằng|lên|bình quân|trung bình)\s+(?P<from>từ)\s*$")
_WINDOW = 60  # characters before a number that hold its comparator
_CLAUSE = 200  # characters before a comparator in which its clause begins, at most
# What nobody may let happen is the other side of what is to be: "không để … vượt quá 2%". Behind "và" or "đạt"
# something else is told.
_FORBIDDEN = re.compile(
    r"(?<!\w)không\s+(?:được\s+)?(?:để|cho\s+phép)(?!\w)"
    r"(?:(?!(?<!\w)(?:và|đạt|phải|bảo\s+đảm|đảm\s+bảo|phấn\s+đấu)(?!\w))[^,;:])*$"
)
_NEGATED: dict[Comparator, Comparator] = {">": "<=", "<": ">="}
# "Không còn xã có tỷ lệ hộ nghèo trên 25%": of some, none of which there are to be.
_NONE_SUCH = re.compile(
    r"(?:^|[,;:])\s*(?:(?:cơ bản|phấn đấu|(?:đến|hết|cuối)?\s*(?:hết\s+)?năm\s+\d{4},?)\s+)*"
    r"không\s+(?:còn|có)(?!\w)[^,;:]*$"
)
# How far apart two things are is no level of either: "cao hơn 5% so với năm 2025", "thấp hơn bình quân của tỉnh 2%".
_APART = re.compile(
    r"(?<!\w)(?:cao|lớn|nhiều|thấp|nhỏ|ít|kém|nhanh|chậm|sớm|tốt|mạnh|dài|ngắn)\s+hơn\s+(?:(?:so\s+với|mức)\s+)*"
    r"(?:bình\s+quân|trung\s+bình|năm|cả|toàn|kế\s+hoạch|quy\s+định|cùng\s+kỳ)(?!\w)[^,;:\d%]{0,60}$"
)
_APART_BY = re.compile(
    r"(?<!\w)(?:cao|lớn|nhiều|thấp|nhỏ|ít|kém|(?P<always>nhanh|chậm|sớm|tốt|mạnh|dài|ngắn|rộng))\s+hơn"
    r"(?:\s+(?:khoảng|ít\s+nhất|tối\s+thiểu|từ))?\s*$"
)
_FROM_WHAT = re.compile(r"[^,;:.]{0,20}(?<!\w)so\s+với(?!\w)")
_NEAR = 90  # characters before a number in which it is told apart from another


def before(text: str, at: int, *, ranged: bool) -> tuple[Comparator, int, bool]:
    """The comparator before a number in lowered text, where it begins, and whether it is written."""
    offset = max(0, at - _WINDOW)
    window = text[offset:at]
    for pattern, comparator in _BEFORE:
        if match := pattern.search(window):
            begin = offset + match.start()
            forbidden = comparator in _NEGATED and _FORBIDDEN.search(text[max(0, begin - _CLAUSE) : begin])
            return (_NEGATED[comparator] if forbidden else comparator), begin, True
    match = _AT_LEAST_FROM.search(window)
    if match and not ranged:
        return ">=", offset + match.start("from"), True
    return "=", at, False


def tells_apart(text: str, at: int, end: int) -> bool:
    """Whether a number says how much more or less one thing is than another; ``end``: where its unit ends."""
    window = text[max(0, at - _NEAR) : at]
    if _APART.search(window):
        return True
    match = _APART_BY.search(window)
    return match is not None and (match["always"] is not None or _FROM_WHAT.match(text, end) is not None)


def of_none_such(words: str, comparator: Comparator) -> bool:
    """Whether the words before a comparator say that there are to be none of which it is true."""
    return comparator in _NEGATED and _NONE_SUCH.search(words) is not None
