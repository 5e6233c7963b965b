"""Questions for one row of an annex by its number: "nhiệm vụ số 5 trong Phụ lục 02"."""

from __future__ import annotations

import re
from typing import Final

from indexer.structure.markers import roman_value
from indexer.vietnamese.normal import fold

_ROW: Final = re.compile(
    r"\b(?:(?:nhiem vu|muc tieu|chi tieu|(?<!hanh )dong|noi dung|cong viec|dau viec)\s+(?:so thu tu|so|thu|stt)|stt"
    r"|so thu tu"
    r"|row(?: no\.?| number)?|(?:task|target) (?:no\.?|number))\s+(?P<row>\d{1,2}(?:\.\d{1,2})?)\b(?!\s*%)"
)
ANNEX: Final = re.compile(
    r"\b(?P<word>phu luc|annex|appendix)\s+(?:so\s+|no\.?\s*)?(?P<annex>\d{1,2}[a-z]?|[ivx]{1,4})\b"
)

_NUMBER_CELL: Final = re.compile(r"\s*(?P<number>\d{1,3}(?:\.\d{1,2})*)\.?\s*\|")


def annex_of(text: str) -> str:
    """The number of the annex that is named in a question or a label ("Phụ lục II"), in Arabic digits; else ""."""
    found = ANNEX.search(fold(text))
    number = found["annex"] if found else ""
    return str(roman_value(number.upper()) or number.lstrip("0"))


def without_annex_number(text: str) -> str:
    """The text with an annex named by its word alone: which one it is tells nothing of the matter."""
    for found in reversed([*ANNEX.finditer(fold(text))]):
        text = f"{text[: found.end('word')]}{text[found.end() :]}"
    return text


def is_of_annex(label: str, asked: str) -> bool:
    """Whether a place's label is of the annex asked for; of an annex without a number it may be."""
    return not asked or annex_of(label) in {asked, ""}


def row_of(question: str) -> tuple[str, str] | None:
    """Which annex ("" where it is not said) and which row of it is asked about."""
    row = _ROW.search(fold(question))
    return (annex_of(question), row["row"].lstrip("0")) if row else None


def is_row(label: str, row: tuple[str, str], text: str = "") -> bool:
    """Whether a place's label ("Phụ lục 02, II.4") is that row's; of each section, where rows are counted anew.

    ``text`` is the row's, cells parted by bars: its first cell, where that is a number, tells "1.4" from the fourth
    row of a section 1.
    """
    annex, number = row
    if annex and annex_of(label) != annex:
        return False
    own = _NUMBER_CELL.match(text)
    if own:
        return own["number"].lstrip("0") == number
    return label.rstrip().endswith((f".{number}", f" {number}", f",{number}"))
