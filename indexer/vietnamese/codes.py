"""Numbers and document codes: 75,5 / 1.000 / 4-5 / 10/12/2025 / 72-NQ/TW / 282/NQ-CP / VH-XH.

Form of a document's number and symbol: Nghị định 30/2020/NĐ-CP, Phụ lục I ("282/NQ-CP", "30/2020/NĐ-CP"), and
the Party's Hướng dẫn 05-HD/VPTW ("72-NQ/TW").
"""

from __future__ import annotations

import re

# A letter or digit with whatever invisible or combining characters text in the wild puts after it.
LETTERS_AND_DIGITS = r"(?:[^\W_][\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]*)+"

# Folded abbreviations of the kinds of document, as they stand in a number; each with the words it stands for.
DOCUMENT_TYPES = {
    "nq": "nghi quyet",
    "qd": "quyet dinh",
    "qyd": "quy dinh",
    "kh": "ke hoach",
    "ct": "chi thi",
    "ctr": "chuong trinh",
    "cthd": "chuong trinh hanh dong",
    "cv": "cong van",
    "tb": "thong bao",
    "hd": "huong dan",
    "kl": "ket luan",
    "nd": "nghi dinh",
    "tt": "thong tu",
    "ttlt": "thong tu lien tich",
    "ttr": "to trinh",
    "bc": "bao cao",
    "cd": "cong dien",
    "qc": "quy che",
    "bb": "bien ban",
    "vbhn": "van ban hop nhat",
}

_HYPHEN = "[-\u2010\u2011\u2013]"
# Capitals, as symbols are printed: NQ, QĐ, CTr, TTg, UBND, QH15, ĐĐQH15.
_SYMBOL = r"[A-ZĐ](?:[A-ZĐ]|(?<=[A-ZĐ])[ryg](?![a-zà-ỹ]))*\d*"
_TYPE_ANY_CASE = (
    "(?i:" + "|".join(sorted((t.replace("d", "[dđ]") for t in DOCUMENT_TYPES), key=len, reverse=True)) + ")"
)
_ISSUER_ANY_CASE = r"(?i:[a-zđ]{2,8}\d{0,2})"
_END = r"(?![^\W_])"
_START = r"(?<![^\W_])"

_DOCUMENT_NUMBER = (
    # 72-NQ/TW, 72 NQ/TW, 72-⏎NQ/TW, 72/NQ-TW, 01/2026/NQ-HĐND, 72-nq/tw
    rf"{_START}\d{{1,5}}[a-z]?(?:/\d{{4}})?(?:\s?(?:{_HYPHEN}|/)\s{{0,2}}|\s){_TYPE_ANY_CASE}"
    rf"(?:\s?(?:{_HYPHEN}|/){_ISSUER_ANY_CASE})+{_END}"
    # 123/UBND-VX, 1234/BYT-KCB, 45-HD, 72/NQ
    rf"|{_START}\d{{1,5}}(?:/\d{{4}})?(?:{_HYPHEN}|/){_SYMBOL}(?:(?:{_HYPHEN}|/){_SYMBOL})*{_END}"
)
_NUMBER = rf"{_START}\d+(?:(?:[.,/]|{_HYPHEN})\d+)+{_END}"
# VH-XH, QĐ-TTg, GD&ĐT, P.TH, KT-XH
_SYMBOLS = rf"{_START}{_SYMBOL}(?:(?:{_HYPHEN}|[/&.]){_SYMBOL})+{_END}"

_part = re.compile(rf"\d+(?:[.,]\d+)*(?![^\W_])|{LETTERS_AND_DIGITS}")
_thousands = re.compile(r"\d{1,3}(?:\.\d{3})+")
_decimal = re.compile(r"\d+[.,]\d+")
_between_digits = re.compile(rf"(?<=\d)(?:{_HYPHEN}|[/.,])(?=\d)")
_separator = re.compile(rf"\s|{_HYPHEN}(?!(?<=\d-)\d)|[/&.]")


def code_pattern() -> str:
    """The regular expression of every code, to be tried before that of a plain syllable."""
    return f"{_DOCUMENT_NUMBER}|{_NUMBER}|{_SYMBOLS}"


def canonical_code(folded: str) -> str:
    """One form for every way of typing a code: "72nqtw", "1000", "75,5", "4-5", "10-12-2025", "vhxh"."""
    if _thousands.fullmatch(folded):
        return folded.replace(".", "")
    if _decimal.fullmatch(folded):
        return folded.replace(".", ",")
    return _separator.sub("", _between_digits.sub("-", folded))


def code_parts(code: str) -> list[tuple[int, int]]:
    """The places of a code's syllables and numbers within it; none for a number that is one quantity."""
    if _thousands.fullmatch(code) or _decimal.fullmatch(code):
        return []
    return [m.span() for m in _part.finditer(code)]
