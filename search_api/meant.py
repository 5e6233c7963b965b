"""Question words that marks put back by guess turn into the documents' words: "may nam" into "máy năm".

Each by the folded word: as it is meant, and what it stands before or after, all in the one spelling that words are
compared in ("kí" for "ký"). Data, no logic.
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
            "khi de trong ve o cho lam phai can nua lo la thi duoc giup dung chiu phoi chu phu cung ki".split()  # noqa: SIM905 - a list to be read
        ),
    ),
    "thi": (
        "thì",
        frozenset(
            "nhung ai phai co duoc lam bao khi ngoai trong may nam den o con can nen se lay don gui nop ky".split()  # noqa: SIM905 - a list to be read
        ),
    ),
    "phong": ("phòng", frozenset({"nao", "gi"})),
    "so": ("so", frozenset({"voi", "sanh"})),
    "do": ("do", frozenset({"ai", "dong", "don", "co"})),
    "ve": ("về", frozenset({"viec"})),
    "va": ("và", frozenset("gui ke ai ngay so do ki cong chuong nguoi vao hom bao".split())),  # noqa: SIM905
    "ki": ("kí", frozenset({"boi", "ten", "ban", "ngay", "hom", "vao", "luc", "thang"})),
    "toi": ("tôi", frozenset({"cau", "hoi", "biet", "xin"})),
}
# ... and at the end of a question, where it ends no word ("cụ thể") ...
LAST: Final = {"the": "thế", "roi": "rồi", "ha": "hả", "vay": "vậy", "nhi": "nhỉ", "nhe": "nhé"}
# ... nor a thing of this field: "bệnh viện nhi", "cho vay".
NOT_LAST: Final = frozenset({"vien nhi", "si nhi", "khoa nhi", "san nhi", "cho vay", "von vay", "co the", "khong roi"})
AFTER: Final = {
    "ki": ("kí", frozenset({"ai", "nguoi", "nao", "da", "duoc"})),
    "lo": ("lo", frozenset({"ai", "nao"})),
    "doan": ("đoạn", frozenset({"van", "trich", "chep", "dan"})),
    "vay": ("vậy", frozenset({"may", "gi", "nhieu"})),
    "cau": ("câu", frozenset({"trich", "chep", "dan", "lai", "toi"})),
}
# What is other words before one of these: "đỡ đau đớn" is no "do đâu", "kinh tế số cả nước" no "số ca".
NOT_BEFORE: Final = {
    ("do", "dau"): frozenset({"don", "om", "nhuc", "yeu", "bung", "rang", "lung", "khop", "tim", "tu"}),
    ("co", "quan"): frozenset({"tam", "he"}),
    ("so", "ca"): frozenset({"nuoc", "tinh"}),
}
