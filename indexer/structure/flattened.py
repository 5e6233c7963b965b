"""Tables that a text extractor flattened into lines, as rows again.

A row is its number on a line, then each cell's lines from left to right, nothing between the cells. Which line opens
which cell is found by dynamic programming over the lines: a cell starts with a capital, its lines were wrapped to one
width (so a line that had room for the next word ended its cell), agencies and time limits look like themselves, and
columns repeat their values from row to row (a second pass knows the values that the first one found).
A row cut by a page gives all its cells first and the rest of the long one on the next page, or, where a text was
written cell by cell, its other cells there. The table ends where a number stands that none of its groups can have: the
document's next section; or at a note under it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from indexer.structure.columns import Role, column_role, opens_header, split_header
from indexer.structure.markers import Marker, parse_marker, roman_value
from indexer.structure.paragraphs import glue
from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.structure.flow import FlowLine

_NUMBER_LINE = re.compile(r"^(\d{1,3}(?:\.\d{1,2})*)\.?$")
_NUMBER_THEN_TEXT = re.compile(rf"^(\d{{1,3}}(?:\.\d{{1,2}})*)\.?\s+(?=[{CAPITAL}“\"])")
_LETTER_LINE = re.compile(r"^\s*[a-zđ]\)\s*$")
_LETTERS = "abcdđeghiklmnopqrstuvxy"  # as sub-rows are counted in Vietnamese
_HEADER_LINES = 25
_LEAST_KNOWN_COLUMNS = 3

_AGENCY = re.compile(
    r"(?:các|phòng|trạm|ban|sở|bộ|ủy ban|uỷ ban|ubnd|hđnd|đảng ủy|đảng uỷ|công an|trường|trung tâm|bhxh|"
    r"bảo hiểm xã hội|văn phòng|mặt trận|mttq|hội|đoàn|chi cục|cục|tổng cục|vụ|viện|bệnh viện|trưởng|tổ|thôn|bản|"
    r"xã|phường|chính phủ|quân|quốc hội|tòa|tòa án|viện kiểm sát|ngân hàng|thanh tra|đài|báo|cơ quan|đơn vị|ngành|"
    r"địa phương|lực lượng|công ty|doanh nghiệp|tỉnh ủy|thành ủy|kho bạc|thuế|chi bộ|cấp ủy|lãnh đạo|"
    r"công chức|liên minh|hiệp hội|liên đoàn|hạt|đồn|quỹ|tập đoàn|hợp tác xã|htx|bưu điện|điện lực|học viện|"
    r"nhà trường)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:(?:đến|trước|từ|trong|năm|quý|tháng|cuối|đầu|hằng|hàng|thường xuyên|sau khi|sau|khi|giai đoạn|theo|định kỳ|"
    r"mỗi (?:ngày|tuần|tháng|quý|năm|học kỳ|kỳ)|hai lần|"
    r"ngay|chậm nhất|hoàn thành|xong|quí|nửa|6 tháng|liên tục)\b|\d{1,2}[/-]\d{4}|20\d\d|\d{1,2}/\d{1,2})",
    re.IGNORECASE,
)
_DITTO = re.compile(r"[-–\s]*(?:nt|n/t|như trên)[-–.\s]*", re.IGNORECASE)  # the cell above, again
_ENDS = frozenset(".!?")  # of sentences
# What may stand before an agency within one cell: a list's separator, or the body or office of it that is meant.
_INSIDE_A_NAME = re.compile(r"(?:[;,]|\b(?:và|trực|phòng|vụ|tịch|đạo|ban|trận))$", re.IGNORECASE)
_UNFINISHED = re.compile(r"(?:[-–(/]|\b(?:và|của|các|số)|(?i:\b(?:trước|xong|đến|từ|ngày|quý)))$")
_LEFT_OPEN = re.compile(r"(?:,|\b(?:và|của|các|về|cho|trong))$")
_LAST = len("… trong")  # characters in which both are looked for: from a cell's beginning it takes longer than all else
_DATE = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{4})?|\d{1,2}/\d{4}")
# Under the table; a column of that name on the next page has no text behind it.
_NOTE = re.compile(r"^[(*\s]*(?:Ghi chú|Nguồn(?: số liệu)?)\s*:\s*\S", re.IGNORECASE)
_NEXT_ROW = 12  # lines in which the next row's number stands behind a cell
_MANY_LINES: dict[Role, int] = {"lead": 16, "coordinate": 24, "deadline": 10, "unit": 4, "figure": 2, "number": 1}
_LEADS_ON = re.compile(  # "… theo hướng dẫn của" / "Sở Y tế"
    r"\b(?:của|và|các|về|cho|trong|với|do|giao|từ|tại|theo|đến|giữa|ở|là|bởi|qua|báo cáo|tham mưu|trình|gửi|đề nghị)$",
    re.IGNORECASE,
)
_LONGEST_UNIT = 20  # characters
_FIGURE = re.compile(r"[<>≤≥~]?\s*\d|[-–]$")
_LONGEST_AGENCIES = 160  # characters; longer lists of agencies are rare, tasks are not
_NEVER = -1e9
# Blank lines stand between cells where some lines of rows have one before them and some not.
_FEWEST_PARTED, _MOST_PARTED = 0.1, 0.9
_PARTED_INSIDE, _UNPARTED = -2.0, -0.5
_PASSES = 3  # the first knows no values, the second the first's, the third confirms


@dataclass(frozen=True, slots=True)
class FlatRow:
    """One row: ``cells`` by column (the number first), or a group heading over the rows that follow."""

    cells: tuple[str, ...]
    page_start: int
    page_end: int
    heading: bool = False


@dataclass(frozen=True, slots=True)
class FlatTable:
    """``columns`` as printed; ``used`` counts the lines taken, header included."""

    columns: tuple[str, ...]
    rows: tuple[FlatRow, ...]
    used: int


@dataclass(frozen=True, slots=True)
class _RawRow:
    number: str
    lines: tuple[FlowLine, ...]
    heading: bool = False


def parse_flattened(lines: Sequence[FlowLine], before: Sequence[FlowLine] = ()) -> FlatTable | None:
    """The table that ``lines`` open with, or None if they open none. Lines behind the table are not used.

    ``before`` are the part's lines above the table: the section that follows theirs ends it.
    """
    if not lines or not opens_header(lines[0].text):
        return None
    lines, merged = _with_whole_groups(lines)
    header = _header(lines)
    if header is None:
        return None
    columns, start = header
    roles = [column_role(name) for name in columns[1:]]
    reader = _RowReader(roles, _next_sections(before), _printed_again(lines, start))
    used = reader.read(lines, start) + merged
    body = [row for row in reader.rows if not row.heading]
    if not body:
        return None
    cells = _split_all(body, roles)
    rows = tuple(_finish(row, cells, len(columns)) for row in reader.rows)
    return FlatTable(tuple(columns), rows, used)


def _finish(row: _RawRow, cells: dict[int, list[str]], width: int) -> FlatRow:
    pages = [line.page for line in row.lines]
    if row.heading:
        text = _join([line.text for line in row.lines])
        return FlatRow((text, *[""] * (width - 1)), min(pages), max(pages), heading=True)
    return FlatRow((row.number, *cells[id(row)]), min(pages), max(pages))


# ---- header and rows -----------------------------------------------------------------------------------------


def _header(lines: Sequence[FlowLine]) -> tuple[list[str], int] | None:
    end = next(
        (i for i in range(1, min(_HEADER_LINES, len(lines))) if _opens_body(lines[i].text)),
        None,
    )
    if end is None:
        return None
    names = split_header(" ".join(line.text for line in lines[:end]))
    known = sum(column_role(name) != "other" for name in names)
    return (names, end) if known >= _LEAST_KNOWN_COLUMNS else None


def _printed_again(lines: Sequence[FlowLine], length: int) -> set[int]:
    """Where the header's lines stand once more, as at the top of the table's next page."""
    header = [_key(line.text) for line in lines[:length]]
    listed = [_key(line.text) for line in lines]
    again = (start for start in range(length, len(lines)) if listed[start : start + length] == header)
    return {index for start in again for index in range(start, start + length)}


def _with_whole_groups(lines: Sequence[FlowLine]) -> tuple[list[FlowLine], int]:
    """A group's Roman number that fills a cell, with the line below it ("I", "Hạ tầng số"); how many were joined."""
    out: list[FlowLine] = []
    expected = 1
    for line in lines:
        numeral = out and roman_value(out[-1].text.strip(". ")) == expected
        if numeral and line.text[:1].isalpha():
            out[-1] = replace(line, text=f"{out[-1].text.strip('. ')}. {line.text}")
            expected += 1
        else:
            out.append(line)
    return out, len(lines) - len(out)


def _opens_body(text: str) -> bool:
    marker = parse_marker(text)
    if marker is not None and marker.kind in ("roman", "capital", "arabic") and marker.value[0] == 1:
        return True
    match = _NUMBER_LINE.match(text) or _NUMBER_THEN_TEXT.match(text)
    return match is not None and match[1] == "1"


def _parts(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.split("."))


class _RowNumbers:
    """Which row number may come next: the successor, a first one, or a sub-row of the last (6 -> 6.1 -> 7)."""

    def __init__(self) -> None:
        self.last: tuple[int, ...] = ()
        self.letter = 0

    def take(self, text: str, *, after_heading: bool) -> bool:
        value = _parts(text)
        fits = self.fits(text) or (after_heading and value == (1,))
        if fits:
            self.last, self.letter = value, 0
        return fits

    def take_letter(self, text: str) -> bool:
        """A part of the last numbered row, "a)" first: whether it follows the last one."""
        fits = bool(self.last) and text.strip()[0] == _LETTERS[self.letter : self.letter + 1]
        self.letter += fits
        return fits

    def fits(self, text: str) -> bool:
        """Whether the number follows the last one."""
        return _parts(text) in self._successors()

    def _successors(self) -> set[tuple[int, ...]]:
        if not self.last:
            return {(1,)}
        out = {(*self.last, 1)}
        for depth in range(1, len(self.last) + 1):
            out.add((*self.last[: depth - 1], self.last[depth - 1] + 1))
        return out


def _next_sections(before: Sequence[FlowLine]) -> set[tuple[str, int]]:
    """The markers that the part's next sections may have: ("roman", 4) behind section III."""
    last = {m.kind: m.value[-1] for line in before if (m := parse_marker(line.text)) is not None and m.value}
    return {(kind, value + 1) for kind, value in last.items()}


@dataclass(slots=True)
class _RowReader:
    """Rows and group headings read line by line; ``sections`` are the numbers of the section behind the table.

    ``passed`` are the places of lines that are none of its cells.
    """

    roles: Sequence[Role]
    sections: set[tuple[str, int]]
    passed: set[int]
    rows: list[_RawRow] = field(default_factory=list)
    numbers: _RowNumbers = field(default_factory=_RowNumbers)
    groups: dict[str, int] = field(default_factory=dict)
    number: str = ""
    heading: bool = False
    current: list[FlowLine] = field(default_factory=list)

    def read(self, lines: Sequence[FlowLine], start: int) -> int:
        """Takes the table's lines from ``start``; gives how many lines the table and its header have."""
        for index in range(start, len(lines)):
            line = lines[index]
            if index in self.passed:
                continue
            if self._opens_note(lines, index) or _opens_section(line, self.groups, self.sections):
                self._close()
                return index
            self._take(line, lines[index + 1].text if index + 1 < len(lines) else "")
        self._close()
        return len(lines)

    def _take(self, line: FlowLine, after: str) -> None:
        opened = None if self._is_cell(after) else _opens_row(line, self.numbers, after_heading=self.heading)
        if opened is not None:
            self._close()
            self.number, rest = opened
            self.current, self.heading = ([replace(line, text=rest)] if rest else []), False
        elif (marker := _group_marker(line)) is not None:
            self.groups[marker.kind] = marker.value[-1]
            self._close()
            self.number, self.current, self.heading = "", [line], True
        elif (self.number or self.heading) and not self._is_page_number(line):
            self.current.append(line)

    def _is_page_number(self, line: FlowLine) -> bool:
        """Whether a bare number behind a blank line is no cell's: no column has figures, and nothing leads on to it."""
        if not line.gap or "figure" in self.roles or not _NUMBER_LINE.match(line.text):
            return False
        return not (self.current and _UNFINISHED.search(self.current[-1].text))

    def _opens_note(self, lines: Sequence[FlowLine], index: int) -> bool:
        """Whether a note stands under the table, and in no column of notes with another row below."""
        if not _NOTE.match(lines[index].text):
            return False
        below = (_NUMBER_LINE.match(line.text) for line in lines[index + 1 : index + _NEXT_ROW])
        return not any(match and self.numbers.fits(match[1]) for match in below)

    def _is_cell(self, after: str) -> bool:
        """Whether a bare number can only be a figure of the row: its cells are not all there yet."""
        figures = self.roles.count("figure")
        if not figures or not self.number or len(self.current) >= len(self.roles):
            return False
        return len(self.current) <= figures or _FIGURE.match(after) is not None or _AGENCY.match(after) is not None

    def _close(self) -> None:
        if self.current:
            self.rows.append(_RawRow(self.number, tuple(self.current), self.heading))


def _opens_row(line: FlowLine, numbers: _RowNumbers, *, after_heading: bool) -> tuple[str, str] | None:
    if _LETTER_LINE.match(line.text) and numbers.take_letter(line.text):
        return line.text.strip(), ""
    match = _NUMBER_LINE.match(line.text)
    if match and numbers.take(match[1], after_heading=after_heading):
        return match[1], ""
    match = _NUMBER_THEN_TEXT.match(line.text)
    if match and "." not in line.text[: match.end()].rstrip() and numbers.take(match[1], after_heading=after_heading):
        return match[1], line.text[match.end() :]
    return None


def _group_marker(line: FlowLine) -> Marker | None:
    """The marker of a numbered heading over the rows' whole width ("II. Giảm gánh nặng ..."), else None."""
    marker = parse_marker(line.text)
    is_group = marker is not None and marker.kind in ("roman", "capital", "arabic") and bool(marker.value)
    return marker if marker and is_group and marker.rest[:1].isalpha() else None


def _opens_section(line: FlowLine, groups: dict[str, int], sections: set[tuple[str, int]]) -> bool:
    """Whether the document goes on here: a number that follows its sections', not the table's own groups'."""
    marker = _group_marker(line)
    if marker is None or (marker.kind, marker.value[-1]) not in sections:
        return False
    return marker.value[-1] != groups.get(marker.kind, 0) + 1


# ---- cells ---------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Known:
    """What earlier rows taught of each column: how often a value occurs, and how wide its lines get."""

    values: list[Counter[str]]
    widths: list[int]
    parted: bool  # whether blank lines stand between cells
    agencies_next: tuple[bool, ...]  # whether the column behind each is one of agencies


def _is_parted(rows: Sequence[_RawRow]) -> bool:
    inner = [line for row in rows for line in row.lines[1:]]
    share = sum(line.gap > 0 for line in inner) / len(inner) if inner else 0.0
    return _FEWEST_PARTED <= share <= _MOST_PARTED


def _split_all(rows: Sequence[_RawRow], roles: Sequence[Role]) -> dict[int, list[str]]:
    agencies_next = tuple(role in ("lead", "coordinate") for role in (*roles[1:], "other"))
    known = _Known([Counter() for _ in roles], [0] * len(roles), _is_parted(rows), agencies_next)
    split: dict[int, list[list[str]]] = {}
    for _ in range(_PASSES):
        split = {id(row): _split_row(row, roles, known) for row in rows}
        known = _learn(list(split.values()), known)
    return {key: [_join(cell) for cell in cells] for key, cells in split.items()}


def _learn(split: list[list[list[str]]], before: _Known) -> _Known:
    values: list[Counter[str]] = [Counter() for _ in before.widths]
    widths: list[list[int]] = [[] for _ in before.widths]
    for cells in split:
        for column, cell in enumerate(cells):
            if cell:
                values[column][_key(" ".join(cell))] += 1
                widths[column].extend(len(line) for line in cell)
    usual = [sorted(w)[int(len(w) * 0.95)] if w else 0 for w in widths]
    return replace(before, values=values, widths=usual)


def _split_row(row: _RawRow, roles: Sequence[Role], known: _Known) -> list[list[str]]:
    first, rest = _pages(row)
    cells = _best_split(first, roles, known)
    if rest and not all(cells):
        whole = _best_split(row.lines, roles, known)
        if sum(map(bool, whole)) > sum(map(bool, cells)):
            return whole
    for part in rest:
        # Behind a page break stands the rest of the longest cell, the task's.
        cells[roles.index("task") if "task" in roles else 0].extend(line.text for line in part)
    return cells


def _pages(row: _RawRow) -> tuple[list[FlowLine], list[list[FlowLine]]]:
    """The row's lines on its first page, and those on each further page."""
    parts: list[list[FlowLine]] = []
    for line in row.lines:
        if not parts or parts[-1][-1].page != line.page:
            parts.append([])
        parts[-1].append(line)
    return (parts[0], parts[1:]) if parts else ([], [])


def _best_split(lines: Sequence[FlowLine], roles: Sequence[Role], known: _Known) -> list[list[str]]:
    """The lines dealt out to the columns in order, so that the cells look most like cells of their columns."""
    texts = [line.text for line in lines]
    parted = [line.gap > 0 for line in lines] if known.parted else []
    count = len(texts)
    best = [[_NEVER] * (count + 1) for _ in range(len(roles) + 1)]
    back = [[0] * (count + 1) for _ in range(len(roles) + 1)]
    best[0][0] = 0.0
    for column, role in enumerate(roles):
        longest = _MANY_LINES.get(role, count)
        reached = [i for i in range(count + 1) if best[column][i] > _NEVER]
        starts = [i for i in reached if i == count or _may_open(texts, i) or _opens_unit(texts[i], role)]
        for start in starts:
            for end in range(start, min(count, start + longest) + 1):
                score = best[column][start] + _cell_score(texts[start:end], column, role, known)
                score += _gap_score(parted[start:end], first=start == 0)
                if score > best[column + 1][end]:
                    best[column + 1][end], back[column + 1][end] = score, start
    return _trace(texts, back, len(roles))


def _may_open(texts: list[str], index: int) -> bool:
    """Whether a cell may open with this line: a capital or a digit, or the line before is finished."""
    first = texts[index][:1]
    return (
        index == 0 or not first.islower() or _DITTO.fullmatch(texts[index]) is not None or texts[index - 1][-1:] in ".;"
    )


def _opens_unit(text: str, role: Role) -> bool:
    """Whether a unit alone in its line opens a cell: units are written small ("người")."""
    return role == "unit" and len(text.split()) == 1


def _trace(texts: list[str], back: list[list[int]], columns: int) -> list[list[str]]:
    cells: list[list[str]] = []
    end = len(texts)
    for column in range(columns, 0, -1):
        start = back[column][end]
        cells.append(texts[start:end])
        end = start
    return cells[::-1]


_EMPTY_CELL = -6.0


def _cell_score(cell: list[str], column: int, role: Role, known: _Known) -> float:
    if not cell:
        return _EMPTY_CELL
    text = " ".join(cell)
    if any(map(_DITTO.fullmatch, cell)):
        return _NEVER / 2 if len(cell) > 1 else 3.0 if role in ("lead", "coordinate") else 0.0
    score = _wrapping_score(tuple(cell), known.widths[column]) + _role_score(text, role)
    if role == "task" and known.agencies_next[column]:
        score -= 1.5 * sum(map(_opens_agencies, cell, cell[1:]))
    score += 0.5 if cell[0][:1].isupper() or cell[0][:1].isdigit() else -4.0
    if _UNFINISHED.search(text, max(0, len(text) - _LAST)):
        score -= 4.0
    seen = known.values[column][_key(text)]
    return score + (1.5 * math.log1p(seen) if seen > 1 and role not in ("task", "other") else 0.0)


def _gap_score(parted: Sequence[bool], *, first: bool) -> float:
    """What blank lines say of a cell: they stand before it, and not inside it."""
    if not parted:
        return 0.0
    return _PARTED_INSIDE * sum(parted[1:]) + (0.0 if first or parted[0] else _UNPARTED)


def _opens_agencies(before: str, line: str) -> bool:
    """Whether a line below a task names an agency that the task's own words do not lead to: the next cell."""
    named = line[:1].isupper() and _AGENCY.match(line) is not None
    return named and before[-1:].isalpha() and _LEADS_ON.search(before) is None


# A table's rows are dealt out several times, each time with more known of its columns: most cells come again.
@lru_cache(maxsize=20_000)
def _wrapping_score(cell: tuple[str, ...], width: int) -> float:
    """A line inside a cell that had room for the next word speaks against the cell."""
    own = max(width, *map(len, cell))
    score = -1.0 * sum(len(line) > width + 2 for line in cell) if width else 0.0
    for here, after in pairwise(cell):
        word = after.split(" ", 1)[0]
        room = own - len(here) - len(word) - 1
        score -= 0.0 if room < 0 else min(0.5 + 0.25 * room, 2.0)
    return score


@lru_cache(maxsize=20_000)
def _role_score(text: str, role: Role) -> float:
    if role in ("lead", "coordinate"):
        return _agency_score(text)
    if role == "task":
        open_end = _LEFT_OPEN.search(text, max(0, len(text) - _LAST)) is not None
        return min(len(text), 60) / 30 + (1.0 if text[-1:] in _ENDS else 0.0) - (2.0 if open_end else 0.0)
    if role == "deadline":
        return 3.0 if _TIME.match(text) else -3.0
    return _value_score(text, role)


def _value_score(text: str, role: Role) -> float:
    """What a short cell looks like: a figure, a unit, what comes of a task and is no date."""
    if role == "figure":
        return 2.0 if _FIGURE.match(text) else -2.0
    if role == "unit":
        return 2.0 if len(text) <= _LONGEST_UNIT and not text[:1].isupper() else -2.0
    return -3.0 if role == "product" and _DATE.fullmatch(text) else 0.0


def _agency_score(text: str) -> float:
    score = 2.0 if _AGENCY.match(text) else -2.0
    words = text.split(" ")
    for before, word in pairwise(words):
        # A second agency stands behind a separator; without one, another cell has begun.
        if word[:1].isupper() and _AGENCY.match(word) and not _INSIDE_A_NAME.search(before):
            score -= 1.5
    listing = 1.5 if text[-1:] in ";," else 0.0  # another agency follows
    return score - listing - (2.0 if len(text) > _LONGEST_AGENCIES else 0.0) - (1.0 if text[-1:] in _ENDS else 0.0)


@lru_cache(maxsize=20_000)
def _key(text: str) -> str:
    return re.sub(r"\W+", " ", fold(text)).strip()


def _join(lines: list[str]) -> str:
    text = ""
    for line in lines:
        text = glue(text, line) if text else line
    return text
