"""Assignments out of an annex's table rows, wherever the columns stand and whatever they are called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from indexer.records.agencies import split_agencies
from indexer.records.agency_words import agency_end, is_agency
from indexer.records.claims import Claim
from indexer.records.deadlines import find_deadline
from indexer.records.folding import lowered
from indexer.records.numbering import Numbering
from indexer.structure.columns import Role, column_role, names_work
from indexer.structure.people import is_person
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.model import Passage

# NAME_STACK, and what text files print for it; not to be used on names with years, "2026 - 2030".
_STACKED = re.compile(r"\s+[–—-]\s+|\n")
DITTO = re.compile(
    r"^[-–(]?\s*(?:nt|n\.t|như trên|như tr[eê]n|nêu trên|ditto|[\"“”'〃″]{1,2})\s*[)\-–.]?$", re.IGNORECASE
)
"""A cell that says what the one above it says."""
# Marks and dashes that fill a cell without naming anybody.
_NOBODY = re.compile(
    r"^(?:(?:[xX✓√•+*\-–—./…\s]|0)*"
    r"|(?:không|chưa)(?:\s+(?:nêu|có|quy định|xác định|ghi|rõ|phân công|bố trí|giao).*)?)$",
    re.IGNORECASE,
)
# "Mỗi quý một lần" in the column of who leads has slipped there from its neighbour.
_A_TIME = re.compile(
    r"(?:(?:mỗi|hằng|hàng|trước|trong|đến) (?:ngày|tuần|tháng|quý|năm)\b|(?:tháng|quý|năm) [\dIV]"
    r"|thường xuyên|\d{1,2}/\d)",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"[a-zđ][).]?$")
_IN_CHARGE = re.compile(r"phu trach")
_LEADS, _ASSISTS = re.compile(r"chu tri|dau moi"), re.compile(r"phoi hop")
_CELL_VERB = re.compile(
    r"\s*(?:chủ trì|phối hợp|thực hiện|hướng dẫn|theo dõi|tổng hợp|thúc đẩy|tham mưu|triển khai|báo cáo|tổ chức)\b"
)
_FOLLOWS = re.compile(r"theo doi|danh gia")
_REQUESTED = re.compile(r"^Đề nghị\s+")
# Columns of people, codes, places and figures: nothing that is to be done.
_NO_WORK = re.compile(
    r"(?:họ và tên|họ,? tên|mã|địa bàn|địa điểm|sđt|điện thoại"
    r"|số (?:quyết định|nghị quyết|văn bản|công văn|thứ tự|hiệu|ký hiệu|điện thoại|tài khoản|căn cước|cccd))\b"
)
# Beside a task these may head who does it, or what it is counted in.
_DOERS = re.compile(r"(?:(?:co quan|don vi|phong|ban|nganh|to chuc|ca nhan)(?:,|/| va| -)? ?)+")


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns of one table stand; None for one that it does not have."""

    number: int | None
    task: int | None
    lead: int | None
    coordinate: int | None
    deadline: int | None
    says_lead: bool = True


def claims_of_rows(passages: Iterable[Passage]) -> Iterator[Claim]:
    """What each row states, in order. A table without a recognisable lead and task column states nothing."""
    above = _Above()
    numbering = Numbering()
    for passage in passages:
        columns = _columns(tuple(cell.column for cell in passage.cells))
        above.enter(passage, _value(passage, columns.number) if columns else "")
        if columns is None or not (columns.says_lead or _names_agency(passage, columns)):
            continue
        numbered = columns.number is not None
        in_order = not numbered or numbering.follows(
            _table_of(passage), passage.section_id, _value(passage, columns.number)
        )
        claim = _claim(passage, columns, above)
        above.keep(passage, _number_if_bare(passage, columns))
        if claim:
            yield claim if in_order else claim.flagged("numbering")


def _names_agency(passage: Passage, columns: _Columns) -> bool:
    """Whether the column "Đơn vị" has an agency in this row, or above it where merged, and no unit of measure."""
    cell = passage.cells[columns.lead or 0]
    value = (cell.value or cell.above).strip()
    return value[:1].isupper() and " " in value and is_agency(_REQUESTED.sub("", value))


class _Above:
    """The row above in the same table, ditto marks already replaced: (column, value) by column."""

    def __init__(self) -> None:
        self._table: tuple[str, ...] | None = None
        self._values: dict[int, str] = {}
        self._bare: tuple[str, dict[int, str]] | None = None

    def enter(self, passage: Passage, number: str) -> None:
        """Forgets the row above when another table begins, and one that only heads this and other sub-rows."""
        table = _table_of(passage)
        if table != self._table:
            self._table, self._values, self._bare = table, {}, None
        if self._bare and not (number.startswith(f"{self._bare[0]}.") or _LETTERED.match(number)):
            self._values = self._bare[1]
        self._bare = None

    def value(self, passage: Passage, column: int | None) -> tuple[str, str]:
        """A cell's value, and how it was taken from above: "ditto", "merged" or ""."""
        if column is None:
            return "", ""
        text = _value(passage, column)
        if DITTO.match(text):
            return self._values.get(column, ""), "ditto"
        above = passage.cells[column].above
        return (above, "merged") if above and not text else (text, "")

    def keep(self, passage: Passage, bare: str = "") -> None:
        """Makes this row the one above; with the number of a ``bare`` one unless it heads its sub-rows alone."""
        values = {column: self.value(passage, column)[0] for column in range(len(passage.cells))}
        self._bare = (bare, values) if bare else None
        self._values = self._values if bare else values


def _number_if_bare(passage: Passage, columns: _Columns) -> str:
    """The number of a row that says neither who does it nor by when; "" for any other."""
    said = (columns.lead, columns.coordinate, columns.deadline)
    return "" if any(_value(passage, column) for column in said) else _value(passage, columns.number).rstrip(".")


def _claim(passage: Passage, columns: _Columns, above: _Above) -> Claim | None:
    task, _ = above.value(passage, columns.task)
    lead, *taken = above.value(passage, columns.lead)
    coordinate, coordinate_taken = above.value(passage, columns.coordinate)
    deadline, deadline_taken = above.value(passage, columns.deadline)
    leaders, helpers = _leaders(lead)
    if columns.lead is not None and _IN_CHARGE.search(fold(passage.cells[columns.lead].column)):
        leaders = tuple(name for name in leaders if not _is_name_of_person(name))  # people are kept out of records
    if not leaders or not names_work(task) or task not in passage.text or all(map(_A_TIME.match, leaders)):
        return None
    return Claim(
        passage=passage,
        source="table",
        task=task,
        lead=leaders,
        coordinate=(*_agencies(coordinate), *helpers),
        deadline=find_deadline(task) if _NOBODY.match(deadline) else deadline,
        quote=passage.text,
        flags=tuple(dict.fromkeys(filter(None, (*taken, coordinate_taken, deadline_taken)))),
    )


def _leaders(cell: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who leads by a lead cell, and who helps where the cell says that too ("Sở Y tế chủ trì; phối hợp: ...")."""
    helpers: tuple[str, ...] = ()
    parts = re.split(r"[,;.]?\s*(?:và )?phối hợp(?:\s+với|\s+cùng)?\s*:?\s*", cell, maxsplit=1, flags=re.IGNORECASE)
    if len(parts) > 1 and parts[0]:
        cell, helpers = parts[0], _agencies(parts[1])
    cell = _REQUESTED.sub("", cell.strip())
    cell = re.sub(r"^\s*(?:cơ quan |đơn vị )?chủ trì\s*:\s*", "", cell, flags=re.IGNORECASE)
    parties = [_party(part) for part in re.split(r"[;\n]", cell)]
    outright = [names for names, leads in parties if leads]
    return tuple(name for names in outright or [names for names, _ in parties] for name in names), helpers


def _is_name_of_person(name: str) -> bool:
    """Whether each word has a capital and no office is in it: "Nguyễn Văn An", not "Trạm Y tế"."""
    capitals = all(word[:1].isupper() for word in name.split())
    return capitals and is_person(name) and not is_agency(name)


def _party(part: str) -> tuple[tuple[str, ...], bool]:
    """Agencies without their verb, and whether it says that they lead: "Sở Y tế chủ trì hướng dẫn"."""
    text = part.strip()
    end = agency_end(text, 0)
    if end is None or not _CELL_VERB.match(text, end):
        return _agencies(text), False
    return _agencies(text[:end]), text[end:].lstrip(" ,:").startswith("chủ trì")


def _agencies(cell: str) -> tuple[str, ...]:
    return () if _NOBODY.match(cell) else tuple(name for name in split_agencies(cell) if not _NOBODY.match(name))


def _value(passage: Passage, column: int | None) -> str:
    return "" if column is None else passage.cells[column].value.strip()


def _table_of(passage: Passage) -> tuple[str, ...]:
    """Names the table that a row stands in: the annex and the columns."""
    return (passage.section_path[0] if passage.section_path else "", *(cell.column for cell in passage.cells))


# ---- which column holds what ----------------------------------------------------------------------------------


@lru_cache(maxsize=256)
def _columns(names: tuple[str, ...]) -> _Columns | None:
    """None where no column is sure to name who leads, or what is to be done."""
    roles = [_role(name) for name in names]
    lead = _best_lead(names, roles)
    says_lead = lead is not None or "lead" in roles or "task" not in roles
    task = _task_column(names, roles, lead)
    lead = lead if says_lead else _only_doer(names)
    if lead is None or task is None:
        return None
    coordinate, deadline = _first(roles, "coordinate"), _first(roles, "deadline")
    return _Columns(_first(roles, "number"), task, lead, coordinate, deadline, says_lead)


def _role(name: str) -> Role:
    """The role of a column whose name may stand in several rows ("Phân công – Chủ trì"): the lowest known one's."""
    if not name:
        return "other"
    for part in reversed(_STACKED.split(name)):
        role = _plain_role(part)
        if role != "other":
            return role
    return _plain_role(name)


def _plain_role(name: str) -> Role:
    key = fold(name)
    leads, assists = _LEADS.search(key) is not None, _ASSISTS.search(key) is not None
    if leads and assists:
        return "other"  # one column for both roles does not say who leads
    if assists:
        return "coordinate"
    return "lead" if leads else column_role(name)


def _best_lead(names: Sequence[str], roles: Sequence[Role]) -> int | None:
    """The column of who leads; of two, the one that says so outright, not the one of who follows up."""
    found = [index for index, role in enumerate(roles) if role == "lead"]
    outright = [
        index for index in found if _LEADS.search(fold(names[index])) and not _FOLLOWS.search(fold(names[index]))
    ]
    # Beside those who do it, one in charge only watches over it.
    doing = [index for index in found if not _IN_CHARGE.search(fold(names[index]))]
    best = outright or doing or found
    return best[0] if len(best) == 1 else None


def _only_doer(names: Sequence[str]) -> int | None:
    found = [index for index, name in enumerate(names) if _DOERS.fullmatch(fold(name).strip())]
    return found[0] if len(found) == 1 else None


def _task_column(names: Sequence[str], roles: Sequence[Role], lead: int | None) -> int | None:
    """The column of what is to be done: by its name, or as the only one left that may name it."""
    if "task" in roles:
        return roles.index("task")
    left = (_only_other(roles), _behind_number(roles, lead))
    return next((index for index in left if index is not None and not _NO_WORK.match(lowered(names[index]))), None)


def _only_other(roles: Sequence[Role]) -> int | None:
    others = [index for index, role in enumerate(roles) if role == "other"]
    return others[0] if len(others) == 1 else None


def _behind_number(roles: Sequence[Role], lead: int | None) -> int | None:
    """What stands between the number and who leads is what is to be done, whatever it is called."""
    between = range(roles.index("number") + 1, lead) if lead is not None and "number" in roles else range(0)
    unknown = [index for index in between if roles[index] == "other"]
    return unknown[0] if len(unknown) == 1 else None


def _first(roles: Sequence[Role], role: Role) -> int | None:
    return roles.index(role) if role in roles else None
