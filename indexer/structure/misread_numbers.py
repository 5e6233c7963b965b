"""Roman numbers of headings that OCR read a stroke short, told by the heading before: "II." after "II." is "III."."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.formats.tables import is_group
from indexer.structure.flow import FlowLine, FlowTable

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_HEADING = re.compile(rf"^({'|'.join(_ROMANS)})(?=[.\s]\s*[-–]?\s*\w)")


def mended_numbers(items: Sequence[FlowLine | FlowTable], ocr_pages: Collection[int]) -> list[FlowLine | FlowTable]:
    """The items with such numbers put right, on pages read by OCR alone; a written document means what it says."""
    found: list[FlowLine | FlowTable] = []
    last = 0
    for item in items:
        if item.page not in ocr_pages:
            found.append(item)
        elif isinstance(item, FlowTable):
            found.append(_mended_table(item))
        else:
            text, last = _mended(item.text, last) if _is_heading(item.text) else (item.text, last)
            found.append(replace(item, text=text))
    return found


def _is_heading(text: str) -> bool:
    return _HEADING.match(text) is not None and text.isupper()


def _mended(text: str, last: int) -> tuple[str, int]:
    """The heading and its number, one more than the last where it repeats that."""
    match = _HEADING.match(text)
    if match is None:
        return text, last
    value = _ROMANS.index(match[1]) + 1
    if value == last and 1 < value < len(_ROMANS):
        return _ROMANS[value] + text[match.end() :], value + 1
    return text, value


def _mended_table(item: FlowTable) -> FlowTable:
    last = 0
    rows = []
    for row in item.table.rows:
        if is_group(row):
            text, last = _mended(row[0], last)
            rows.append((text, *row[1:]))
        else:
            rows.append(row)
    return replace(item, table=replace(item.table, rows=tuple(rows)))
