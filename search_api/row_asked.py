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


def row_of(question: str) -> tuple[str, str] | None:
    """Which annex ("" where it is not said) and which row of it is asked about."""
    said = fold(question)
    row, annex = _ROW.search(said), _ANNEX.search(said)
    return (annex["annex"].lstrip("0") if annex else "", row["row"].lstrip("0")) if row else None


def is_row(label: str, row: tuple[str, str]) -> bool:
    """Whether a place's label ("Phụ lục 02, II.4") is that row's; of each section, where rows are counted anew."""
    annex, number = row
    own = _ANNEX.search(fold(label))
    if annex and (own is None or own["annex"].lstrip("0") != annex):
        return False
    return label.rstrip().endswith((f".{number}", f" {number}", f",{number}"))
