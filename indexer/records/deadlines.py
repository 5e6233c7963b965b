"""The time limit that a sentence sets for a task, verbatim ("trước ngày 10/11 hàng năm"); silent when unsure."""

from __future__ import annotations

import re
from itertools import pairwise

_DAY = r"\d{1,2}\s?[/.-]\s?\d{1,2}(?!\d)(?:\s?[/.-]\s?\d{4})?"
_DAY_IN_WORDS = r"\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?"
_DATE = rf"(?:(?:ngày|mùng)\s+)?(?:{_DAY_IN_WORDS}|{_DAY})"
_MONTH = r"(?:tháng\s+\d{1,2}(?:\s?[/-]\s?\d{4}|\s+năm\s+\d{4})?|\d{1,2}/\d{4})"
_QUARTER = r"qu[ýí]\s+(?:IV|I{1,3}|[1-4])(?:\s?[/-]\s?\d{4}|\s+năm\s+\d{4})?"
_HOUR = r"\d{1,2}\s?(?:giờ|h)(?:\s?\d{2})?(?:\s+phút)?"
_WEEKDAY = r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)"
_YEAR = r"(?:cuối\s+)?năm\s+\d{4}"
_WHEN = rf"(?:{_DATE}|{_MONTH}|{_QUARTER}|{_YEAR})"
_RECURRING = r"(?:\s+(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng|tuần))"
_EXACT = rf"(?:{_DATE}|{_MONTH}|{_QUARTER})"
# "trước ngày 10/6 và 10/12 hằng năm"
_ANOTHER = (
    rf"(?:(?:\s*,|\s+và)\s+(?:trước\s+)?(?:ngày\s+)?(?:{_DAY_IN_WORDS}|\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?(?![\d/])))*"
)
_MONTHS = r"tháng\s+\d{1,2}(?:(?:\s*,|\s+và)\s+tháng\s+\d{1,2})*(?:\s?[/-]\s?\d{4}|\s+năm\s+\d{4})?"
_PATTERNS = (
    # Gives "trong tháng 9 và tháng 10/2026" whole, "tháng 9 và tháng 3 hằng năm", and the months of "2 lần/năm học".
    rf"(?:trong|vào)\s+{_MONTHS}{_RECURRING}?",
    rf"{_MONTHS}{_RECURRING}",
    rf"\d{{1,2}}\s+lần/năm(?:\s+học)?\s+\({_MONTHS}\)",
    rf"bắt đầu\s+(?:từ|vào)\s+{_WHEN}",
    (
        r"(?:chậm nhất(?:\s+(?:là|vào|đến))?|trước)\s+(?:ngày|mùng)\s+\d{1,2}"
        r"\s+(?:của\s+)?tháng\s+(?:cuối|đầu)(?:\s+mỗi)?\s+quý"
    ),
    # "trước ngày 10/11 hàng năm", "chậm nhất ngày 15/12", "xong trước 30/6/2026", "hoàn thành trong quý I/2026"
    rf"(?:chậm nhất(?:\s+(?:là|vào|đến|trước))?|trước|không quá|muộn nhất(?:\s+là)?)\s+{_EXACT}{_ANOTHER}{_RECURRING}?",
    rf"(?:chậm nhất(?:\s+(?:là|vào|đến))?|trước)\s+(?:ngày|mùng)\s+\d{{1,2}}{_RECURRING}",
    (
        rf"(?:trước|chậm nhất(?:\s+(?:là|vào))?|vào)\s+(?:{_HOUR},?\s+(?:ngày\s+)?|ngày\s+){_WEEKDAY}"
        rf"(?:\s+(?:đầu|cuối|tuần (?:đầu|cuối|thứ \w+))(?:\s+(?:của\s+)?(?:tuần|tháng|quý))?)?{_RECURRING}?"
    ),
    rf"(?:trước|vào)\s+{_WEEKDAY}(?:{_RECURRING}|,?\s+{_DATE})",
    rf"(?:trước|chậm nhất(?:\s+(?:là|vào))?)\s+{_HOUR},?\s+{_DATE}",
    rf"vào\s+ngày\s+\d{{1,2}}{_RECURRING}",
    (
        r"(?:chậm nhất|muộn nhất|không quá)\s+(?:là\s+|sau\s+)?\d{1,3}\s+(?:giờ|ngày|tuần|tháng)(?:\s+làm việc)?"
        r"\s+(?:(?:kể\s+)?từ\s+(?:ngày|khi)|sau\s+khi)\s[^,.;:()]{1,60}"
    ),
    rf"(?:xong|hoàn thành)\s+(?:việc\s+)?(?:(?:vào|trong|trước|chậm nhất)\s+)?{_WHEN}{_RECURRING}?",
    rf"đến\s+(?:{_DATE}|\d{{1,2}}\s?/\s?\d{{4}}){_RECURRING}?",
    rf"(?:trong|vào)\s+(?:{_MONTH}|{_QUARTER})(?:(?:\s*,|\s+và)\s+(?:{_MONTH}|{_QUARTER}))*{_RECURRING}?",
    (
        r"trong\s+(?:thời hạn|vòng)\s+\d{1,3}\s+(?:giờ|ngày|tháng|tuần|năm)(?:\s+làm việc)?"
        r"(?:\s+(?:(?:kể\s+)?từ\s+ngày\s+(?:nhận|ký|ban hành|có)|sau\s+khi\s)[^,.;:()]{0,60})?"
    ),
)
_DEADLINE = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS), re.IGNORECASE)
_PARENTHESIS = re.compile(r"\(([^()]*)\)")
_CLAUSE = re.compile(r"(?:[^.;()\n]|(?<=\d)\.(?=\d)|\n(?!\n))*")
_AMOUNT = re.compile(r"\d")


def find_deadline(text: str) -> str | None:
    """The time limit in a task's words; of several, what holds them all ("trước … và trước …"), else none.

    Where each says what is to be reached by it, the words of the last go to the end of their clause.
    """
    found = list(_DEADLINE.finditer(text))
    if len(found) == 1:
        return found[0][0]
    if not found:
        return None
    between = [text[a.end() : b.start()].strip() for a, b in pairwise(found)]
    if all(gap in ("và", ",") for gap in between):
        return text[found[0].start() : found[-1].end()]
    return _in_stages(text, found)


def names_time(text: str) -> bool:
    """Whether a task's words set a time, be it several that are not one time limit."""
    return _DEADLINE.search(text) is not None


def _in_stages(text: str, found: list[re.Match[str]]) -> str | None:
    """What is due by each of several days, to the end of its clause: "đến 30/6 có 50% … và đến 30/10 có 100% …"."""
    start, last = found[0].start(), found[-1].end()
    for group in _PARENTHESIS.finditer(text):
        if group.start(1) <= start and last <= group.end(1):
            return text[start : group.end(1)].strip()
    clause = _CLAUSE.match(text, start)
    end = clause.end() if clause else start
    parts = [text[one.end() : next_.start()] for one, next_ in pairwise(found)] + [text[last:end]]
    return text[start:end].strip() if last <= end and all(map(_AMOUNT.search, parts)) else None
