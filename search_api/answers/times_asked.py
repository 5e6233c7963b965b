"""What sort of time a question asks for, and whether a statement tells one: a beginning, an end, a term, a round.

Near by words is the neighbour's time, too: by when a station has doctors is not by when its building is finished.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.model import Assignment
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from search_api.answers.types import Statement

_OFTEN: Final = re.compile(r"\b(?:moi|hang|dinh ky) (?P<unit>tuan|thang|quy)\b")
# "Trước ngày nào hằng năm": not told by the day of one year.
_DAY_EACH_YEAR: Final = re.compile(r"\bngay (?:nao|may|bao nhieu)\b.*\b(?:moi|hang|thuong) (?:nam|nien)\b")
_ONE_YEARS: Final = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]20\d\d\b|\bngay \d{1,2} thang \d{1,2} nam 20\d\d\b")
_EACH_YEAR: Final = re.compile(r"\b(?:moi|hang|thuong) (?:nam|nien)\b|\bdinh ky\b")
# "Bắt đầu từ khi nào", "từ tháng mấy": what only says by when tells no beginning.
_FROM_WHEN: Final = re.compile(
    r"\bbat dau\b|\btu (?:khi nao|bao gio|luc nao|(?:ngay|thang|nam|quy) (?:may|nao|bao nhieu))\b"
    r"|\bwhen\b.*\b(?:start|begin)s?\b"
)
_BEGINNING: Final = re.compile(r"\b(?:tu|bat dau|ke|khoi|phat dong|mo)\b|20\d\d ?[-–] ?20\d\d")
# "Sau bao nhiêu năm thì …": so long, and no year.
_AFTER_HOW_LONG: Final = re.compile(
    r"\bsau (?:bao nhieu|may) (?:nam|thang|ngay|tuan)\b|\bhow many days\b"
    r"|\btrong (?:vong |thoi han )?(?:bao nhieu|may) (?:ngay|gio|tuan)\b"
)
_STRETCH: Final = re.compile(r"\b\d{1,3} (?:nam|thang|ngay|tuan|gio)\b(?! \d)")
# "Trước ngày nào" asks for a term, not for any date.
_BY: Final = re.compile(r"\b(?:truoc (?:ngay|thang|thoi diem|khi)|cham nhat|muon nhat)\b.*\b(?:nao|may|bao nhieu|gi)\b")
_TERM: Final = re.compile(
    r"\b(?:truoc|cham nhat|muon nhat|khong qua|den|toi|het|xong|hoan thanh|trong|vao|han|dinh ky|hang|moi)\b"
)
# "When will the building be finished": not told by when it has doctors.
_BUILDING: Final = re.compile(
    r"\b(?:building|construction)\b.*\b(?:finish|complet|ready|open|done)|\bbuilt\b(?! (?:in|into|on|up)\b)"
    r"|\bxay(?: dung)? (?:\w+ ){0,6}?xong\b|\bxay xong\b"
)
_BUILT: Final = re.compile(r"\b(?:xay|cong trinh|sua chua|cai tao|khoi cong|khanh thanh|kien co|hoan thanh)\b")
# "Bao giờ xây xong" is not told by when the papers are made or the work begins.
_DONE: Final = re.compile(
    r"\b(?:xong|hoan thanh|khanh thanh|ban giao|dua (?:\w+ ){0,6}?vao (?:su dung|hoat dong|van hanh|dung))\b"
)
_BEGUN: Final = re.compile(
    r"\b(?:khoi cong|dong tho)\b"
    r"|\b(?:lap|trinh|tham dinh|phe duyet) (?:ho so|du an|bao cao|chu truong|thiet ke)\b"
    r"|^\W*(?:khao sat|thiet ke|chuan bi dau tu|xay dung (?:ho so|du an|bao cao))\b"
)
# "…, hoàn thành trước ngày 30/6": of whatever stands before it, also of papers.
_BY_WHEN: Final = re.compile(r"\b(?:hoan thanh|xong)(?= (?:truoc|trong|vao|ngay|quy|thang|nam|cham nhat)\b)")
# "Khởi công quý III/2026, hoàn thành trước ngày 30/9/2027": both times of the work itself.
_BOTH_TIMES: Final = re.compile(
    r"\b(?:khoi cong|dong tho)\b[^.;]{0,30}\d[^.;]{0,30}\b(?:hoan thanh|xong|ban giao)\b[^.;]*\d"
)
_OF_BEGINNING: Final = re.compile(r"\b(?:ho so|du an|bao cao|chu truong|thiet ke|khao sat|khoi cong|dong tho)\b")


def is_of_the_sort(asked: str, statement: Statement) -> bool:
    """Whether the statement's time is of the sort that the folded question asks for."""
    return all(tells(asked, statement) for tells in _SORTS)


def _comes_round(asked: str, statement: Statement) -> bool:
    """Of each month, where that is asked, it speaks itself: what is due once a year is another thing."""
    often = _OFTEN.search(asked)
    if often is None:
        return True
    unit = often["unit"]
    return re.search(rf"\b(?:moi|hang) {unit}\b|\bdinh ky (?:\w+ )?{unit}\b", fold(statement.quote)) is not None


def _is_of_every_year(asked: str, statement: Statement) -> bool:
    said = fold(statement.quote)
    of_one = _ONE_YEARS.search(said) is not None and not _EACH_YEAR.search(said)
    return not (of_one and _DAY_EACH_YEAR.search(asked))


def _tells_beginning(asked: str, statement: Statement) -> bool:
    recorded = statement.fact is not None
    return recorded or not _FROM_WHEN.search(asked) or _BEGINNING.search(fold(statement.quote)) is not None


def _tells_of_building(asked: str, statement: Statement) -> bool:
    return not _BUILDING.search(asked) or _BUILT.search(fold(statement.quote)) is not None


def _tells_stretch(asked: str, statement: Statement) -> bool:
    return not _AFTER_HOW_LONG.search(asked) or _STRETCH.search(fold(statement.quote)) is not None


def _tells_term(asked: str, statement: Statement) -> bool:
    recorded = statement.fact is not None
    return recorded or not _BY.search(asked) or _TERM.search(fold(statement.quote)) is not None


def _tells_end(asked: str, statement: Statement) -> bool:
    """Whether its time is not that of a beginning, or of the papers for it, where the end is asked for."""
    if not _DONE.search(asked) or _OF_BEGINNING.search(asked):
        return True
    if _BOTH_TIMES.search(fold(statement.quote)):
        return True
    record = statement.fact
    said = _BY_WHEN.sub(" ", fold(record.task if isinstance(record, Assignment) else statement.quote))
    return _BEGUN.search(said) is None or _DONE.search(said) is not None


_SORTS: Final[tuple[Callable[[str, Statement], bool], ...]] = (
    _comes_round,
    _is_of_every_year,
    _tells_beginning,
    _tells_of_building,
    _tells_stretch,
    _tells_term,
    _tells_end,
)
