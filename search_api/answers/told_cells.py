"""Cells of tables as an answer: each told by its row, its column and what stands there, cited by its row."""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import TYPE_CHECKING, Final, NamedTuple

from indexer.structure.columns import column_role
from indexer.vietnamese.normal import fold
from search_api.answers.types import Draft, Statement
from search_api.answers.wording import by_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.model import Cell, Passage
    from indexer.store.base import Store
    from search_api.types import Intent

# What figures are counted in. Whole words alone: "Sở Y tế" under "Đơn vị" is no unit, nor is "Phòng Kinh tế".
_UNIT: Final = (
    r"(?:(?:nghìn|ngàn|triệu|tỷ|tỉ) )?(?:đồng|lượt|người)|(?:nghìn|triệu|tỷ|tỉ)(?: đ)?|vnđ|usd|%|‰|phần trăm"
    r"|(?:lượt )?(?:người|khách|hộ)|hộ (?:nghèo|cận nghèo|gia đình)|nhân khẩu|khẩu|lao động|người lao động|dân"
    r"|học sinh|học viên|sinh viên|em|cháu|trẻ|cán bộ|công chức|bác sĩ|bác sỹ|y sĩ|điều dưỡng|hội viên|thành viên"
    r"|ha|hecta|héc ta|km|km2|m|m2|m3|mét|mét vuông|mét khối|tấn|tạ|yến|kg|gam|lít|con|cây|bụi|giường(?: bệnh)?"
    r"|lần|ca|cơ sở|bệnh viện|trạm|trường|lớp|phòng|nhà|căn|công trình|dự án|mô hình|thôn|bản|xã|phường|điểm|cuộc"
    r"|buổi|đợt|văn bản|hồ sơ|sản phẩm|doanh nghiệp|hợp tác xã|bộ|cái|chiếc|suất|tuổi|năm|tháng|ngày|giờ|phút|cm"
)
_MEASURE: Final = re.compile(rf"(?i)(?:{_UNIT})(?: ?/ ?(?:[\d.]+ )?\w+(?: \w+)?)?")
# "(Đơn vị tính: triệu đồng)", "Đơn vị tính kinh phí: triệu đồng": a line of its own right over a table.
_CAPTION: Final = re.compile(
    rf"(?i)[\s(*_]*(?:đơn vị(?: tính)?|đvt)(?P<of>[^:\n]{{0,40}}):\s*(?P<unit>{_MEASURE.pattern[4:]})[\s).;,*_]*"
)
# What is no amount: by when, in which year, which one. A column "Năm 2026" holds amounts.
_NO_AMOUNT: Final = re.compile(r"\bnam\b(?! 20\d\d)|\bthoi (?:han|gian|diem)\b|\b(?:lo trinh|tien do|ngay|ma)\b")
# How many there are, of what its own name says; no share is told in the money of the table.
_OF_ITS_OWN: Final = re.compile(
    r"^\W*(?:tong )?(?:(?:ho|nguoi|dan|khau|nhan khau|lao dong|hoc sinh|hoc vien|can bo|lop|truong|thon|ban|xa|dan toc"
    r"|dien tich|giuong|bac si|tram|con|cay)\b|so(?! (?:tien|von|kinh phi)\b)|ty le|ti le|t[yi] trong)\b"
)
_FIGURE: Final = re.compile(r"[\d.,\s–-]+")


class ToldCell(NamedTuple):
    """A cell, its row as a statement, and how the cell is told: "Xã Suối Mơ – Hộ nghèo (hộ): 12"."""

    statement: Statement
    said: str
    cell: Cell


def is_measure(text: str) -> bool:
    """Whether figures are counted in it: "ha", "%"; a place or an agency is no unit."""
    return _MEASURE.fullmatch(text.strip()) is not None


def draft_of(cells: Sequence[ToldCell], kind: Intent, store: Store, *, english: bool) -> Draft | None:
    """The answer that tells them, document by document; None where there are none. One cell a row."""
    if not cells:
        return None
    statements = tuple(each.statement for each in cells)
    said = {each.statement.passage.id: f"{each.said}{_unit(each, store)}" for each in cells}
    text = by_document(statements, (), lambda each: said[each.passage.id], missing="", english=english)
    return Draft(kind, text, statements)


def _unit(told: ToldCell, store: Store) -> str:
    """The unit that its row has in a cell, or a line right over the table gives to all of it or to such columns."""
    if not _lacks_unit(told.cell):
        return ""
    row = told.statement.passage
    units = (each.value.strip() for each in row.cells if column_role(each.column) == "unit")
    if own := next(filter(_MEASURE.fullmatch, units), ""):  # under "Đơn vị" may stand an agency or a place
        return f" {own}"
    column = fold(told.cell.column)
    caption = None if _OF_ITS_OWN.search(column) else _CAPTION.fullmatch(_line_over(row, store))
    return f" {caption['unit']}" if caption and fold(caption["of"]).strip() in column else ""


def _lacks_unit(cell: Cell) -> bool:
    """Whether it is an amount, by its figure and its column, that no unit stands beside."""
    if not _FIGURE.fullmatch(cell.value.strip()) or "(" in cell.column or "%" in cell.column:
        return False
    return column_role(cell.column) not in {"number", "deadline"} and not _NO_AMOUNT.search(fold(cell.column))


def _line_over(row: Passage, store: Store) -> str:
    """The last line before the table that the row stands in; "" where another table or nothing stands there."""
    before = [each for each in store.passages(row.document_id) if each.ordinal < row.ordinal]
    above = dropwhile(lambda each: _columns(each) == _columns(row), reversed(before))
    over = next(above, None)
    if over is None or over.cells or over.section_path[:1] != row.section_path[:1]:
        return ""
    return over.text.rstrip().rpartition("\n")[2]


def _columns(row: Passage) -> tuple[str, ...]:
    return tuple(each.column for each in row.cells)
