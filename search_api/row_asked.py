"""Questions for one row of an annex by its number: "nhiệm vụ số 5 trong Phụ lục 02"."""

from __future__ import annotations

import re
from typing import Final

from indexer.vietnamese.normal import fold

_ROW: Final = re.compile(
    r"\b(?:(?:nhiem vu|muc tieu|chi tieu|dong|noi dung|cong viec|dau viec)\s+(?:so|thu)|stt|so thu tu"
    r"|row(?: no\.?| number)?|(?:task|target) (?:no\.?|number))\s+(?P<row>\d{1,2}(?:\.\d{1,2})?)\b(?!\s*%)"
)
_ANNEX: Final = re.compile(r"\b(?:phu luc|annex|appendix)\s+(?:so\s+|no\.?\s*)?(?P<annex>\d{1,2}|[ivx]{1,4})\b")
_NUMBER: Final = re.compile(r"(?:^|[\s.,])(\d{1,2}(?:\.\d{1,2})?)$")


_ROMAN: Final = {
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "x": "10",
}


def annex_of(text: str) -> str:
    """The number of the annex that is named in a question or a label ("Phụ lục II"), in Arabic digits; else ""."""
    annex = _ANNEX.search(fold(text))
    return _ROMAN.get(annex["annex"], annex["annex"].lstrip("0")) if annex else ""


def is_of_annex(label: str, asked: str) -> bool:
    """Whether a place's label is of the annex asked for; of an annex without a number it may be."""
    return not asked or annex_of(label) in {asked, ""}


def row_of(question: str) -> tuple[str, str] | None:
    """Which annex ("" where it is not said) and which row of it is asked about."""
    said = fold(question)
    row = _ROW.search(said)
    return (annex_of(question), row["row"].lstrip("0")) if row else None


def is_row(label: str, row: tuple[str, str]) -> bool:
    """Whether a place's label ("Phụ lục 02, II.4") is that row's; of each section, where rows are counted anew."""
    annex, number = row
    if annex and annex_of(label) != annex:
        return False
    return label.rstrip().endswith((f".{number}", f" {number}", f",{number}"))
