"""Question words that marks put back by guess turn into the documents' words: "may nam" into "máy năm".

Each by the folded word: as it is meant, and what it stands before or after. Data, no logic.
"""

from __future__ import annotations

from typing import Final

BEFORE: Final = {
    "may": (
        "mấy",
        frozenset(
            "nam bac nguoi lan cm tuoi nhiem phan ngay thang tram giuong vien xa phuong ho".split()  # noqa: SIM905 - a list to be read
        ),
    ),
    "ai": (
        "ai",
        frozenset(
            "khi de trong ve o cho lam phai can nua lo la thi duoc giup dung chiu phoi chu phu cung".split()  # noqa: SIM905 - a list to be read
        ),
    ),
}
AFTER: Final = {
    "lo": ("lo", frozenset({"ai", "nao"})),
    "doan": ("đoạn", frozenset({"van", "trich", "chep", "dan"})),
}
