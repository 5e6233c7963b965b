"""XLSX: the sheets that are shown, with the values that Excel last worked out, as lines and tables."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries

from indexer.errors import UnreadableFileError
from indexer.formats.cell_values import shown
from indexer.formats.docx_package import Package
from indexer.formats.failures import DOWNLOAD_AGAIN, unreadable
from indexer.formats.sheets import sheet_items
from indexer.formats.tables import TableCell
from indexer.model import Line, Page, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAIN = "xl/workbook.xml"
_MOST_CELLS = 1_000_000
_LAST_ROW = 1_048_576  # of any sheet that Excel writes; a row with a higher number has countless empty ones before it
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})\"")
_MOST_MERGED = 100_000
_DEFAULT_NAME = re.compile(r"^(?:sheet|trang[\s_]*tính|bảng|bang)?[\s_]*\d*$", re.IGNORECASE)

# Where a merged cell starts (row, column, both from 1), and how many columns and rows it reaches over.
Merged = dict[tuple[int, int], tuple[int, int]]


def read_xlsx(name: str, content: bytes) -> Reading:
    """All shown sheets on one page (``paged`` False); a sheet without a title of its own gets its name as one."""
    package = Package(name, content, _MAIN, "Excel (XLSX)")
    package.check()
    try:
        return _read(name, content, package)
    except UnreadableFileError:
        raise
    except Exception as error:  # openpyxl raises whatever a broken part makes it run into
        raise unreadable(name, "tệp Excel (XLSX) bị hỏng", DOWNLOAD_AGAIN) from error


def _read(name: str, content: bytes, package: Package) -> Reading:
    workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    places = _places(package)
    items: list[Any] = []
    left = _MOST_CELLS
    for sheet in workbook.worksheets:
        if sheet.sheet_state != "visible":
            continue
        rows = list(_rows(sheet, _merged(package, places.get(sheet.title))))
        left -= sum(map(len, rows))
        if left < 0:
            raise unreadable(name, "bảng tính quá lớn (trên 1 triệu ô)", "tách thành nhiều tệp rồi thử lại")
        items += _titled(sheet.title, sheet_items(rows))
    properties = {"title": workbook.properties.title} if workbook.properties.title else {}
    return Reading("xlsx", (Page(1, tuple(items)),), properties, paged=False)


def _titled(title: str, items: list[Any]) -> list[Any]:
    own = bool(items) and isinstance(items[0], Line)
    if not items or own or _DEFAULT_NAME.match(title.strip()):
        return items
    return [Line(title.strip(), bold=True, whole=True, level=1), *items]


def _places(package: Package) -> dict[str, str]:
    """The part that each sheet stands in, by the sheet's name."""
    parts = package.related(package.main, "/worksheet")
    root = package.part(package.main)
    found = {}
    for sheet in root.iter("{*}sheet") if root is not None else ():
        linked = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")
        found[sheet.get("name", "")] = parts.get(linked, "")
    return found


def _merged(package: Package, path: str | None) -> Merged:
    if not path or path not in package.names:
        return {}
    found: Merged = {}
    for match in _MERGED.findall(package.data(path))[:_MOST_MERGED]:
        left, top, right, bottom = range_boundaries(match.decode("ascii"))
        found[(top, left)] = (right - left + 1, bottom - top + 1)
    return found


def _rows(sheet: Any, merged: Merged) -> Iterator[list[TableCell]]:  # noqa: ANN401 - openpyxl ships no types
    """The cells with something in them, row by row; empty rows are kept, for they part what stands on a sheet."""
    sheet.reset_dimensions()  # what a file states may be its million rows
    for index, row in enumerate(sheet.iter_rows(), start=1):
        if index > _LAST_ROW:
            raise ValueError(index)
        yield [_cell(cell, merged.get((index, cell.column), (1, 1))) for cell in row if cell.value is not None]


def _cell(cell: Any, reach: tuple[int, int]) -> TableCell:  # noqa: ANN401 - openpyxl ships no types
    text = shown(cell.value, cell.number_format or "General")
    return TableCell(cell.column - 1, text, *reach, bold=bool(cell.font and cell.font.b))
