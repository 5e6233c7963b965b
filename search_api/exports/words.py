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
        "verbatim": "Mọi đoạn trong ngoặc kép và trong khung là nguyên văn; khi dùng, hãy đối chiếu với bản gốc.",
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
        "verbatim": "Everything quoted or framed is verbatim; compare with the original before use.",
    },
}


def day(language: Language, iso: str) -> str:
    """A day as people write it: "28/11/2026", in English "28 November 2026"."""
    year, month, of_month = iso.split("-")
    if language == "en":
        return f"{int(of_month)} {month_name[int(month)]} {year}"
    return f"{of_month}/{month}/{year}"


def word(language: Language, key: str, *values: str) -> str:
    """One of them."""
    return _WORDS[language][key].format(*values)
