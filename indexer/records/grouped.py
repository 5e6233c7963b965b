"""What tells rows of a table apart besides their own names: the heading over them, the row that they are part of.

"Khu vực đô thị" over one of two rows of one name; "6.2 | BHXH tự nguyện" below "6 | Tỷ lệ lao động tham gia BHXH".
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from indexer.structure.columns import column_role
from indexer.structure.markers import unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.model import Passage

_YEAR = re.compile(r"\b20\d\d\b")  # a heading's year is the target's own
_FIGURE = re.compile(r"[^\w]*(?:(?:trên|dưới|từ|đạt|ít nhất)\s+)?\d")
_PART = re.compile(r"(?P<whole>\d{1,3})\.\d{1,2}\.?")
# A name that says itself what is counted.
_WHOLE_NAME = re.compile(r"(?i)(?:trong đó,? ?:?\s*)?(?:tỷ lệ|tỉ lệ|số|mức|tổng|diện tích|thu nhập|giá trị|quy mô)\b")
# Heads rows of many kinds, whatever number stands beside it: "Các chỉ tiêu về y tế".
_CATEGORY = re.compile(r"(?i)(?:các|những|nhóm|lĩnh vực|chỉ tiêu|mục tiêu|nội dung|nhiệm vụ|về)\b")
_NO_VALUE = frozenset({"number", "unit", "lead", "coordinate", "deadline", "note"})
_OF_WHICH = re.compile(r"(?i)^(?:[-+•]\s*)?trong đó\s*[,:]?\s*")


def told_apart(passages: Iterable[Passage]) -> dict[str, str]:
    """By the id of a row what stands in brackets behind its indicator: its heading, unnumbered, or its whole's name."""
    rows = [passage for passage in passages if passage.cells]
    return {**_by_heading(rows), **_by_whole(rows)}


def own_name(indicator: str) -> str:
    """The name of a part without "Trong đó:"."""
    return _OF_WHICH.sub("", indicator)


def _by_heading(rows: Iterable[Passage]) -> dict[str, str]:
    alike: defaultdict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in rows:
        if len(passage.section_path) > 1 and (name := _cell(passage, "task").lower()):
            alike[passage.section_path[0], name].append(passage)
    several = (rows for rows in alike.values() if len({row.section_path for row in rows}) > 1)
    told = ((row.id, _unnumbered(row.section_path[-1])) for rows in several for row in rows)
    return {id_: heading for id_, heading in told if not _YEAR.search(heading)}


def _by_whole(rows: Iterable[Passage]) -> dict[str, str]:
    named: dict[tuple[tuple[str, ...], str], str] = {}
    found: dict[str, str] = {}
    for row in rows:
        number, name = _cell(row, "number").rstrip("."), _cell(row, "task").rstrip(" .;:")
        part = _PART.fullmatch(number)
        whole = named.get((row.section_path, part["whole"])) if part else None
        if whole and not _WHOLE_NAME.match(name):
            found[row.id] = _small(whole)
        if _may_be_whole(row, name):
            named[row.section_path, number] = name
    return found


def _may_be_whole(row: Passage, name: str) -> bool:
    """Whether the row counts something itself, so that the rows numbered below it may be parts of that."""
    valued = (cell.value for cell in row.cells if column_role(cell.column) not in _NO_VALUE)
    return not _CATEGORY.match(name) and any(value.rstrip(" .;:") != name and _FIGURE.match(value) for value in valued)


def _cell(row: Passage, role: str) -> str:
    return next((cell.value.strip() for cell in row.cells if column_role(cell.column) == role), "")


def _unnumbered(heading: str) -> str:
    return _small(unmarked(heading))


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
