"""Which of many places stands highest or lowest in a column of a table: "xã nào có thu nhập bình quân cao nhất".

Told only where the table has places in a column, and one column alone is surely what is compared.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from indexer.records.numbers import parse_number
from indexer.structure.columns import column_role
from indexer.vietnamese.abbreviations import spell_out
from indexer.vietnamese.normal import fold
from search_api.answers.place_rows import columns_of_places, names_place, over
from search_api.answers.told_cells import ToldCell, draft_of
from search_api.answers.types import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.model import Cell, Passage
    from search_api.answers.matter import Matter
    from search_api.answers.types import Draft

LEAST_ROWS: Final = 3
APART: Final = 0.05
"""How much surer the column must be than any other."""
OWN: Final = 0.4
"""How surely the question must be about the column by its own name, whatever stands above it."""

# "Xã nào", "thôn nào", "trường nào", "những bản nào", "which hamlet".
_WHICH: Final = re.compile(
    r"\b(?P<kind>xa|phuong|thon|ban|lang|xom|ap|khu pho|to dan pho|tieu khu|(?:diem )?truong|noi|dia phuong)"
    r"(?:(?<=truong)(?: \w+){1,3})? nao\b"
    r"|\bwhich (?P<english>commune|ward|hamlet|village|school)s?\b"
)
_NAMED_SO: Final = {"truong": "truong", "diem truong": "truong", "school": "truong"}
_WORD: Final = re.compile(r"\w")  # "4-5", "trên 90": there, but no one number to compare
# "Tổng cộng", "Cả xã", "Bình quân chung", "Các bản còn lại"; neither "Cộng Hòa" nor "Chung Sơn".
_ALL: Final = re.compile(
    r"(?i)\W*(?:tổng(?: cộng| số| chung)?\W*$|tổng (?:toàn|các|số)\b|(?:cộng|chung)\W*$"
    r"|(?:toàn|cả|chung (?:toàn|cả)) (?:xã|phường|tỉnh|huyện|đặc khu|thành phố|thôn|trường|ngành|cụm)\b"
    r"|(?:bình quân|trung bình)\b|(?:các|những) .*|.*\b(?:còn lại|khác)\W*$)"
)
_GOVERNED: Final = re.compile(r"\b(?:xa|phuong|dac khu|thi tran|huyen|communes?|wards?)\b")
_WITHIN: Final = re.compile(
    r"\b(?:thon|(?<!dia )ban|lang|xom|ap|buon|khu pho|to dan pho|tieu khu|hamlets?|villages?)\b"
)
Table = tuple[str, tuple[str, ...]]


def of_extreme_rows(matter: Matter) -> Draft | None:
    """The row or rows at the end that is asked for; None where no table and column are surely meant."""
    asked = _WHICH.search(fold(matter.question.spelled))
    if matter.question.extreme is None or asked is None:
        return None
    kind = asked["kind"] or asked["english"]
    if told := _across(kind, matter):
        return draft_of(told, "comparison", matter.store, english=matter.question.english)
    tables = {key: rows for key, rows in _tables(matter).items() if len(rows) >= LEAST_ROWS}
    found = [(sure, rows, place) for rows in tables.values() for sure, place in _columns(rows, matter)]
    found.sort(key=lambda each: -each[0])
    if not found or found[0][0] < matter.threshold or (len(found) > 1 and found[1][0] > found[0][0] - APART):
        return None
    sure, rows, place = found[0]
    told = list(_at_the_end(rows, place, kind, sure, matter))
    return draft_of(told, "comparison", matter.store, english=matter.question.english)


def _across(kind: str, matter: Matter) -> list[ToldCell]:
    """The same where the places stand across the table: of the one row that is surely meant."""
    found = []
    for row in (each for each in matter.passages if each.kind == "table_row" and columns_of_places(each)):
        task = next((cell.value for cell in row.cells if column_role(cell.column) == "task"), "")
        document = matter.documents[row.document_id]
        above = over(row, document)
        if task and _is_of_the_kind(above, kind) and matter.question.is_of_years(task, above):
            found.append((matter.confidence(task, matter.context(row.document_id, row.section_path)), row, task))
    found.sort(key=lambda each: -each[0])
    if not found or found[0][0] < matter.threshold or (len(found) > 1 and found[1][0] > found[0][0] - APART):
        return []
    sure, row, task = found[0]
    statement = Statement(matter.documents[row.document_id], row, row.text, sure)
    return [
        ToldCell(statement, f"{_listed(cells)} – {task}: {cells[0].value}", cells[0]) for cells in _ends(row, matter)
    ]


def _ends(row: Passage, matter: Matter) -> Iterator[list[Cell]]:
    """The cells of the places at the end that is asked for; none where one of them cannot be read."""
    cells = [cell for cell in row.cells if cell.column in columns_of_places(row)]
    values = [(_value(cell), cell) for cell in cells if _WORD.search(cell.value)]
    known = [value for value, _ in values if value is not None]
    if len(known) < max(LEAST_ROWS, len(values)):
        return
    end = max(known) if matter.question.extreme == "highest" else min(known)
    yield [cell for value, cell in values if value == end]


def _listed(cells: list[Cell]) -> str:
    return ", ".join(cell.column for cell in cells)


def _is_of_the_kind(said: str, kind: str) -> bool:
    """Whether the table is said to be of places of the kind that is asked about."""
    wanted = next((each for each in (_GOVERNED, _WITHIN) if each.search(kind)), None)
    return wanted is None or wanted.search(fold(said)) is not None


def _tables(matter: Matter) -> dict[tuple[str, Table], list[Passage]]:
    found: dict[tuple[str, Table], list[Passage]] = defaultdict(list)
    for key in matter.documents:
        for row in matter.store.passages(key):
            if row.kind == "table_row":
                columns = tuple(cell.column for cell in row.cells)
                found[key, ("".join(row.section_path[:1]), columns)].append(row)  # groups are of one table
    return found


def _columns(rows: list[Passage], matter: Matter) -> Iterator[tuple[float, int]]:
    """How surely each column of figures is what is compared, and where it stands."""
    first = rows[0]
    heads = (cell.column for cell in first.cells if column_role(cell.column) != "number")
    context = matter.context(first.document_id, (*first.section_path, next(heads, "")))  # the rows' own: "Trường"
    for place, cell in enumerate(first.cells):
        name = spell_out(cell.column)
        above = " \n ".join((matter.documents[first.document_id].title, *first.section_path))
        fits = column_role(cell.column) != "number" and matter.question.is_of_years(cell.column, above)
        if (
            fits
            and matter.confidence(name, "") >= OWN
            and sum(_value(row.cells[place]) is not None for row in rows) > 1
        ):
            yield matter.confidence(name, context), place


def _at_the_end(rows: list[Passage], place: int, kind: str, sure: float, matter: Matter) -> Iterator[ToldCell]:
    named = [(row, _name(row, kind), _value(row.cells[place])) for row in rows if _has_the_kind(row, kind)]
    valued = [(row, name, value) for row, name, value in named if name and value is not None]
    pick = max if matter.question.extreme == "highest" else min
    end = pick((value for _, _, value in valued), default=None)
    unread = any(name and value is None and _WORD.search(row.cells[place].value) for row, name, value in named)
    for row, name, value in () if unread or len(valued) < LEAST_ROWS else valued:
        if value == end:
            cell = row.cells[place]
            statement = Statement(matter.documents[row.document_id], row, row.text, sure)
            yield ToldCell(statement, f"{name} – {cell.column}: {cell.value}", cell)


def _has_the_kind(row: Passage, kind: str) -> bool:
    """Whether its place may be one of the kind that is asked about: a hamlet is no commune."""
    said = fold(" ".join(f"{each.column} {each.value}" for each in row.cells if names_place(each)))
    kinds = [each for each in (_GOVERNED, _WITHIN) if each.search(said)]
    wanted = next((each for each in (_GOVERNED, _WITHIN) if each.search(kind)), None)
    return wanted is None or not kinds or wanted in kinds


def _name(row: Passage, kind: str) -> str:
    """The place that the row is of; "" for a sum of several."""
    begins = _NAMED_SO.get(kind, "")
    cells = (each for each in row.cells if names_place(each) or (begins and fold(each.column).startswith(begins)))
    name = next((each.value for each in cells if each.value), "")
    return "" if _ALL.match(name) else name


def _value(cell: Cell) -> float | None:
    number = parse_number(cell.value.strip().rstrip("%").strip())
    try:
        return None if number is None else float(number)
    except ValueError:  # a range has no one value
        return None
