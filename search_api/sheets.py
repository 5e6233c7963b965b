"""Registers as CSV and XLSX. No cell is a formula: what begins like one is written with an apostrophe before it."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final

from fastapi import Response

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | float | None

_FORMULA: Final = re.compile(
    r"\s*[=+\-@\t\r]"
)  # what spreadsheets take for the beginning of one (OWASP, CSV injection)
_UNPRINTABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # not allowed in XML
_NOT_IN_SHEET_NAME: Final = re.compile(r"[\[\]:*?/\\]")
_SHEET_NAME_LENGTH: Final = 31
_CELL_LENGTH: Final = 32_767
_WIDEST: Final = 60  # characters; longer cells wrap


def csv_response(name: str, rows: Sequence[Sequence[Value]]) -> Response:
    """The rows, header first, as a file to save. With a byte order mark, without which Excel garbles Vietnamese."""
    out = io.StringIO()
    csv.writer(out).writerows([[guarded(value) for value in row] for row in rows])
    return _download(out.getvalue().encode("utf-8-sig"), "text/csv; charset=utf-8", f"{name}.csv")


def xlsx_response(name: str, sheets: Mapping[str, Sequence[Sequence[Value]]]) -> Response:
    """A sheet a title, each with its header first, frozen and filterable."""
    # A fifth of a second to import, for something that few ask a server for.
    from openpyxl import Workbook  # noqa: PLC0415

    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        _fill(book.create_sheet(_NOT_IN_SHEET_NAME.sub(" ", title)[:_SHEET_NAME_LENGTH]), rows)
    out = io.BytesIO()
    book.save(out)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return _download(out.getvalue(), kind, f"{name}.xlsx")


def guarded(value: Value) -> Value:
    """The value as it may stand in a cell: text that looks like a formula stays text."""
    if not isinstance(value, str):
        return value
    clean = _UNPRINTABLE.sub(" ", value)
    return f"'{clean}" if _FORMULA.match(clean) else clean


def _fill(sheet: Worksheet, rows: Sequence[Sequence[Value]]) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - as above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    for row in rows:
        sheet.append([value[:_CELL_LENGTH] if isinstance(value, str) else value for value in map(guarded, row)])
    for index, cells in enumerate(sheet.iter_cols(), start=1):
        longest = max((len(str(cell.value or "")) for cell in cells), default=0)
        sheet.column_dimensions[get_column_letter(index)].width = min(_WIDEST, longest + 2)
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _download(content: bytes, kind: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(content, media_type=kind, headers=headers)
