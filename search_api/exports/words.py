"""The few words that a file of ours adds to what it quotes, in both languages."""

from __future__ import annotations

from calendar import month_name
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from search_api.exports.types import Language

_WORDS: Final[dict[Language, dict[str, str]]] = {
    "vi": {
        "sources": "Nguồn trích dẫn",
        "number": "Số",
        "document": "Văn bản",
        "place": "Vị trí trong văn bản",
        "source": "Nguồn",
        "made_on": "Lập ngày {}",
        "empty": "Chưa có nội dung.",
        "unit": "Đơn vị: {}",
        "not_stated": "không nêu",
        "note": "Ghi chú",
        "verbatim": "Mọi đoạn mang số của một nguồn là nguyên văn; khi dùng, hãy đối chiếu với bản gốc.",
    },
    "en": {
        "sources": "Sources",
        "number": "No.",
        "document": "Document",
        "place": "Place in the document",
        "source": "Source",
        "made_on": "Made on {}",
        "empty": "Nothing here yet.",
        "unit": "Unit: {}",
        "not_stated": "not stated",
        "note": "Note",
        "verbatim": "Every passage with the number of its source is verbatim; compare with the original before use.",
    },
}


_OF_FIGURES: Final = {
    "Chỉ tiêu": "Indicator",
    "Chỉ tiêu của các văn bản": "Targets of the documents",
    "Văn bản nào triển khai văn bản nào": "Which document implements which",
    "không nêu": "not stated",
}
"""What the registers say in words of their own; the documents' words stay as they are."""


def of_figure(language: Language, text: str) -> str:
    """A word of a table or chart in the reader's language, if it is one of ours."""
    return _OF_FIGURES.get(text, text) if language == "en" else text


def day(language: Language, iso: str) -> str:
    """A day as people write it: "28/11/2026", in English "28 November 2026"."""
    year, month, of_month = iso.split("-")
    if language == "en":
        return f"{int(of_month)} {month_name[int(month)]} {year}"
    return f"{of_month}/{month}/{year}"


def word(language: Language, key: str, *values: str) -> str:
    """One of them."""
    return _WORDS[language][key].format(*values)
