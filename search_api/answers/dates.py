"""Points and stretches of time as plans word them: what a question "when" wants to see."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_NUMERIC: Final = r"\d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.|-\d{1,2}-)\d{4}|\d{1,2}/\d{4}|\d{1,2}/\d{1,2}"
_RELATION: Final = r"(?:(?:từ|đến|trước|sau|trong|vào|hết|chậm nhất|giai đoạn|kể từ|cho đến)\s+)*"
_EACH: Final = r"(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng|tuần|ngày)"
_REGULARLY: Final = rf"định kỳ\s+(?:{_EACH}|(?:(?:\d+|một|hai|ba|sáu)\s+)?(?:năm|quý|tháng|tuần|ngày)\b)"
_WITHIN: Final = (
    r"(?:trong|không\s+quá|tối\s+đa|chậm\s+nhất(?:\s+là)?|muộn\s+nhất(?:\s+là)?)\s+(?:vòng\s+|thời\s+hạn\s+)?"
    r"\d+(?:\s*[-–]\s*\d+)?\s+(?:giờ|phút|ngày|tuần|tháng)(?!\s+\d)"
)
_WHEN: Final = re.compile(
    rf"{_RELATION}(?:ngày\s+(?:{_NUMERIC}|\d{{1,2}}\s+tháng\s+\d{{1,2}}(?:\s+năm\s+\d{{4}})?"
    # "ngày 15 hằng tháng", "ngày 20 tháng cuối quý"
    rf"|\d{{1,2}}\s+(?:{_EACH}|(?:của\s+)?tháng\s+(?:cuối|đầu|sau|kế|liền)(?:\s+(?:{_EACH}|quý|năm|kỳ))?))"
    rf"|tháng\s+\d{{1,2}}(?:/\d{{4}}|\s+năm\s+\d{{4}})?|năm\s+20\d\d|quý\s+[IVX\d]+(?:/\d{{4}})?"
    rf"|20\d\d\s*[-–]\s*20\d\d|(?<![\d/.]){_NUMERIC}(?![\d/%])"
    rf"|{_EACH}|{_REGULARLY}|{_WITHIN}|(?<!chi )(?<!chi hoạt động )(?<!kinh phí )thường xuyên)",
    re.IGNORECASE,
)
# The number and date of a document that is named in passing are no date of the matter itself.
_OF_A_DOCUMENT: Final = re.compile(
    r"(?:số\s+)?\d+[\s-]*(?:/\d{4})?[-/\s]*[A-ZĐ][A-ZĐa-z]{0,5}\d{0,2}(?:[-/][A-ZĐa-z]{1,6}){0,3},?\s+"
    r"ngày\s+(?:\d{1,2}/\d{1,2}/\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})"
    # "Ngày 22/12/2024, Bộ Chính trị đã ban hành …"
    # ... not "Trước ngày 22/12/2026, các trường ban hành …", nor to sign up for something by then.
    r"|(?<!rước )(?<!hất )(?<!muộn )(?i:ngày)\s+\d{1,2}/\d{1,2}/\d{4},?\s+[^.;\d]{0,60}"
    r"\b(?:đã\s+)?(?:ban\s+hành|(?<!đăng )ký)\b"
)

# Nor are the years of a congress: "Đại hội Đảng bộ xã lần thứ I, nhiệm kỳ 2025 - 2030".
_OF_A_CONGRESS: Final = re.compile(r"(?i)lần\s+thứ\s+\w+,?\s+nhiệm\s+kỳ\s+20\d\d\s*[-–]\s*20\d\d")


def without_document_dates(text: str) -> str:
    """The text with the numbers and dates of cited documents, and the years of congresses, blanked out."""
    return _OF_A_CONGRESS.sub(" ", without_cited_dates(text))


@lru_cache(maxsize=20_000)  # the same clauses are asked about again and again
def without_cited_dates(text: str) -> str:
    """The text with the numbers and dates of cited documents blanked out."""
    return _OF_A_DOCUMENT.sub(" ", text)


def dates_in(text: str) -> tuple[str, ...]:
    """The expressions of time in a text, verbatim, in order; dates of cited documents apart."""
    return tuple(match[0] for match in _WHEN.finditer(without_document_dates(text)))
