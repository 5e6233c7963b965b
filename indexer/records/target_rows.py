"""The targets that one table row states: in the words of its task cell, or as a value under a column of values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indexer.records import indicators
from indexer.records.drafts import Draft, Setting
from indexer.records.folding import lowered
from indexer.records.measures import named_change, value_cell
from indexer.records.sentence_targets import read_sentence
from indexer.records.sentences import lines, sentences
from indexer.records.years import When, deadline_year, find_years, heading_year
from indexer.structure.columns import NAME_STACK, column_role, names_work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.model import Cell, Comparator, Passage

_GOAL_COLUMN = re.compile(r"chỉ tiêu|mục tiêu")
_TASK_HEADING = re.compile(r"nhiệm vụ|công việc|văn bản|đề án")
_LONGEST_GOAL = 30  # words; a longer cell describes work
_VALUE_COLUMN = re.compile(r"^(?:kết quả|giá trị|mức|kế hoạch|chỉ tiêu|mục tiêu)|20\d\d")
_STATUS_COLUMN = re.compile(
    r"(?<!lộ trình )(?<!kế hoạch )(?<!chỉ tiêu )(?<!mục tiêu )thực hiện|hiện trạng|\bước\b|đã đạt|so sánh|so với|"
    r"bằng \(?%|tăng|giảm|cơ sở|"
    r"^kết quả.*(?:tháng|quý|kỳ|đến ngày|đạt được|năm trước)"
)
# "Tỷ lệ trẻ được sàng lọc (%)": the unit, where no column has it.
_OWN_UNIT = re.compile(r"(?P<name>.+?)\s*\((?P<unit>%|[a-zà-ỹđ/ ]{1,20})\)")
_SIGNED = re.compile(r"\((?:(?P<most>không (?:vượt )?quá|tối đa|nhiều nhất)|tối thiểu|ít nhất|không dưới)\)")
_CORNER = frozenset({"", "năm", "nội dung", "tiêu chí", "chỉ số", "chỉ tiêu/năm", "năm/chỉ tiêu"})
_YEAR_COLUMN = re.compile(r"(?:năm )?20\d\d")
_FEWEST_YEARS = 2
_PLAN_COLUMN = re.compile(r"^(?:kế hoạch|chỉ tiêu|mục tiêu)")


def read_row(passage: Passage, over: int | None = None) -> Iterator[Draft]:
    """The row's targets, the cells from left to right. ``over``: as in ``Setting``."""
    term = _deadline(passage)
    for cell in passage.cells:
        of_years = _is_corner(cell, passage)
        named = of_years or column_role(cell.column) == "task"
        if not named or cell.value not in passage.text or not names_work(cell.value):
            continue
        goals = of_years or _GOAL_COLUMN.search(lowered(cell.column)) is not None
        setting = Setting(term or heading_year(passage.section_path), goals=goals, own=term is not None, over=over)
        in_words = [
            draft
            for start, end in lines(cell.value)
            for sentence in sentences(cell.value, start, end)
            for draft in read_sentence(cell.value, sentence, setting)
        ]
        # "Tỷ lệ người được khám ít nhất 01 lần/năm | % | 85": the number in the words is of the indicator's name.
        in_columns = list(_values(passage, cell, setting.default)) if goals else []
        yield from in_columns or in_words or (_goal(passage, cell, term) if goals else ())
        return


def _is_corner(cell: Cell, passage: Passage) -> bool:
    """Whether the cell names what the row gives a value of for each year: in the column called "Năm", or nothing."""
    if lowered(cell.column).strip(" :./") not in _CORNER or cell is not passage.cells[0]:
        return False
    others = [lowered(each.column) for each in passage.cells[1:]]
    return len(others) >= _FEWEST_YEARS and all(_YEAR_COLUMN.fullmatch(column.strip()) for column in others)


def _deadline(passage: Passage) -> When | None:
    cells = [cell for cell in passage.cells if column_role(cell.column) == "deadline"]
    return deadline_year(cells[0].value) if len(cells) == 1 else None


def _values(passage: Passage, named: Cell, default: When | None) -> Iterator[Draft]:
    """A value a column: "Kết quả | ≥ 80", "Năm 2030 | 95". The unit stands in its own column or in the cell."""
    unit = next((cell.value for cell in passage.cells if column_role(cell.column) == "unit"), "").strip()
    name = " ".join(named.value.split()).rstrip(" .;:")
    if not unit and (own := _OWN_UNIT.fullmatch(name)):
        name, unit = own["name"], own["unit"]
    for cell in passage.cells:
        column = lowered(cell.column)
        if cell is named or not _VALUE_COLUMN.search(column) or _is_status(column, passage, named):
            continue
        measure = value_cell(lowered(cell.value), unit)
        if measure is None or measure.unit is None or not name:
            continue
        comparator = _named_sign(name) or measure.comparator if measure.comparator == "=" else measure.comparator
        known = indicators.in_subject("%" if "%" in measure.unit else measure.unit, lowered(name), len(name))
        yield Draft(
            indicator=known.name if known else name,
            comparator=comparator,
            value=measure.value,
            unit=measure.unit,
            change=measure.change or named_change(lowered(name)),
            when=_column_year(column) or default,
            text=passage.text,
        )


def _named_sign(name: str) -> Comparator | None:
    """What a name says in brackets of all its row's numbers: "Tỷ lệ học sinh béo phì (không vượt quá)"."""
    match = _SIGNED.search(lowered(name))
    if match is None:
        return None
    return "<=" if match["most"] else ">="


def _is_status(column: str, passage: Passage, named: Cell) -> bool:
    """Whether the column tells what was reached: by its name, or as "Kết quả" beside a column of what was planned."""
    if _STATUS_COLUMN.search(column):
        return True
    others = (lowered(cell.column) for cell in passage.cells if cell is not named)
    return column.startswith("kết quả") and any(map(_PLAN_COLUMN.search, others))


def _goal(passage: Passage, cell: Cell, term: When | None) -> Iterator[Draft]:
    """A goal without a measure, from a table of goals (not of tasks), where its deadline states a year."""
    headings = lowered(" ".join(passage.section_path))
    name = " ".join(cell.value.split()).rstrip(" .;:")
    of_goals = _GOAL_COLUMN.search(headings) and not _TASK_HEADING.search(headings)
    if term and of_goals and 1 < len(name.split()) <= _LONGEST_GOAL and not re.search(r"\d", name):
        yield Draft(name, "=", None, None, None, term, cell.value)


def _column_year(column: str) -> When | None:
    """Of names that stand one above the other the lowest that states a year: "Giai đoạn 2026 - 2030 – 2027"."""
    return next(filter(None, map(_year_named, reversed(column.split(NAME_STACK)))), None)


def _year_named(column: str) -> When | None:
    if re.fullmatch(r"\D*20\d\d", column) and (found := find_years(column)):
        return found[0]
    if (when := deadline_year(column)) is not None:
        return when
    plan = re.fullmatch(r"(?:kh|kế hoạch|chỉ tiêu|mục tiêu|ct|mt|lộ trình(?: thực hiện)?)\W{1,3}(20\d\d)", column)
    return When(int(plan[1]), "trong", 0, len(column)) if plan else None
