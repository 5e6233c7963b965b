"""Questions for one row of an annex by its number: "nhiệm vụ số 5 trong Phụ lục 02"."""

from __future__ import annotations

import re
from typing import Final

from indexer.structure.markers import roman_value
from indexer.vietnamese.normal import fold

_HEADS: Final = r"(?:nhiem vu|muc tieu|chi tieu|(?<!hanh )dong|noi dung|cong viec|dau viec|task|target|row|item)"
_ROW: Final = re.compile(
    rf"\b(?:{_HEADS}\s+(?:so thu tu|so|thu|stt|no\.?|number)|stt|so thu tu|row)"
    r"\s+(?P<row>\d{1,2}(?:\.\d{1,2})?)\b(?!\s*%|[ .]?[a-h]\b)"
)
# "Nhiệm vụ II.5", "nhiệm vụ 6.2 trong phụ lục 02": without a word for "number" only where nothing else may be meant.
_SECTION_ROW: Final = re.compile(
    rf"\b(?:{_HEADS}|muc|phu luc \d{{1,2}},?) (?:so )?(?P<row>[ivx]{{1,5}}\.\d{{1,2}}(?:\.\d{{1,2}})?)\b(?!\s*%)"
)
_ANNEX_ROW: Final = re.compile(
    rf"\b{_HEADS} (?P<row>\d{{1,2}}(?:\.\d{{1,2}})?)"
    r"(?=\W*$|[,.;:?(]"
    r"| (?:trong|cua|o|tai|thuoc|phu luc|la|do|ai|ghi|noi|bo|so|co quan|giao|annex|appendix|of|in)\b)(?!\.\d)"
)
_ANY_ANNEX: Final = re.compile(r"\b(?:phu luc|annex|appendix)\b")
_PART: Final = re.compile(r"\b(?:muc|phan|nhom|section|part|group) (?P<part>[ivx]{1,5})\b(?!\.\d)")
ANNEX: Final = re.compile(
    r"\b(?P<word>phu luc|annex|appendix)\s+(?:so\s+|no\.?\s*)?(?P<annex>\d{1,2}[a-z]?|[ivx]{1,4})\b"
)

# "PL2", "PL 02".
_SHORT: Final = re.compile(r"(?i)\bpl\.? ?(?=\d{1,2}\b|[ivx]{1,4}\b)")

_NUMBER_CELL: Final = re.compile(r"\s*(?P<number>\d{1,3}(?:\.\d{1,2})*)\.?\s*\|")


def with_annex(text: str) -> str:
    """The text with "PL2" written out."""
    return _SHORT.sub("phụ lục ", text)


def annex_of(text: str) -> str:
    """The number of the annex that is named in a question or a label ("Phụ lục II"), in Arabic digits; else ""."""
    found = ANNEX.search(fold(with_annex(text)))
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
    """Which annex ("" where it is not said) and which row of it is asked about: "5", "6.2", with its section "II.5"."""
    text = fold(with_annex(question))
    found = (
        _ROW.search(text) or _SECTION_ROW.search(text) or (_ANNEX_ROW.search(text) if _ANY_ANNEX.search(text) else None)
    )
    return (annex_of(question), found["row"].lstrip("0").upper()) if found else None


def part_of(question: str) -> str:
    """The section of an annex that is asked about beside the annex: "VI" of "phụ lục 02, mục VI"; else ""."""
    found = _PART.search(fold(question)) if ANNEX.search(fold(question)) else None
    return found["part"].upper() if found else ""


def is_of_part(label: str, part: str) -> bool:
    """Whether a place's label ("Phụ lục 02, VI.3") is in that section of its annex; any is in no section at all."""
    return not part or re.match(rf"{part}(?:\.|$)", label.rpartition(", ")[2]) is not None


def is_row(label: str, row: tuple[str, str], text: str = "") -> bool:
    """Whether a place's label ("Phụ lục 02, II.4") is that row's; of each section, where rows are counted anew.

    ``text`` is the row's, cells parted by bars: its first cell, where that is a number, tells "1.4" from the fourth
    row of a section 1.
    """
    annex, number = row
    if annex and annex_of(label) != annex:
        return False
    if number[0].isalpha():  # with its section
        return label.rpartition(", ")[2].upper() == number
    own = _NUMBER_CELL.match(text)
    if own:
        return own["number"].lstrip("0") == number
    return label.rstrip().endswith((f".{number}", f" {number}", f",{number}"))
