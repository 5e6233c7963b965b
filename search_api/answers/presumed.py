"""What a question takes for granted of its answer: an annex, a document's number, names, a figure.

What has none of it may be near by its words, but answers another question.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.model import Target
from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import fold
from search_api.answers.bags import holds_code
from search_api.row_asked import is_row

if TYPE_CHECKING:
    from search_api.answers.types import Statement
    from search_api.questions import Question

_DIGIT: Final = re.compile(r"\d|\b(?:toàn dân|toàn bộ|tất cả)\b")
_AGE: Final = re.compile(r"\b(\d{1,3})(?= ?(?:thang )?tuoi\b)")
# "Thuộc thành phố nào", "các xã cũ là những xã nào": each has a name.
_UNITS: Final = {"xa": "xã", "phuong": "phường", "tinh": "tỉnh", "thanh pho": "thành phố", "huyen": "huyện"}
_WHICH_UNITS: Final = re.compile(
    rf"\b(?:la|thuoc|gom|tu|voi)(?: (?:nhung|cac|may))? (?P<unit>{'|'.join(_UNITS)})(?: cu)? nao\W*$"
)


def holds_what_is_presumed(statement: Statement, question: Question) -> bool:
    """Whether a statement has all of it."""
    return (
        _is_of_the_annex(statement, question)
        and _has_the_numbers(statement, question)
        and _names_the_units(statement, question)
        and _counts(statement, question)
        and _is_of_the_age(statement, question)
    )


def _is_of_the_annex(statement: Statement, question: Question) -> bool:
    """Whether it stands in an annex where the question asks for a row of one."""
    row = statement.passage
    if question.annex is None or question.row is None:
        return True
    return row.kind == "table_row" and is_row(row.label, question.row, row.text)


def _has_the_numbers(statement: Statement, question: Question) -> bool:
    """Whether every document that the question names by its number is named there, or is that very document."""
    wanted = question.topic.codes
    if not wanted:
        return True
    document, passage = statement.document, statement.passage
    said = "\n".join((document.number or "", document.title, *passage.section_path, passage.parent, passage.text))
    return all(holds_code(said, code) for code in wanted)


def _names_the_units(statement: Statement, question: Question) -> bool:
    """Whether it names a commune, a province …, where it is asked which they are."""
    asked = _WHICH_UNITS.search(fold(question.spelled))
    if asked is None:
        return True
    named = re.findall(rf"(?i:\b{_UNITS[asked['unit']]}) (?P<name>[{CAPITAL}]\w*)", statement.passage.text)
    own = fold(f"{statement.document.locality} {question.spelled}").split()
    return any(fold(name) not in own for name in named)


def _is_of_the_age(statement: Statement, question: Question) -> bool:
    """Whether a figure is of those whose age is named: that of infants is not that of children of 18 months."""
    asked = set(_AGE.findall(fold(question.spelled)))
    record, passage = statement.fact, statement.passage
    of_figures = question.asked in {"target", "comparison"} or isinstance(record, Target)
    if not asked or not of_figures or question.claim:
        return True
    above = (*passage.section_path, passage.parent, *(cell.column for cell in passage.cells))
    named = record.indicator if isinstance(record, Target) else ""
    said = set(_AGE.findall(fold("\n".join((statement.quote, named, *above)))))
    return not said or bool(said & asked)


def _counts(statement: Statement, question: Question) -> bool:
    """Whether a target has a figure, where it is asked how many: "miễn viện phí: mức cơ bản" counts nobody."""
    record = statement.fact
    if not (isinstance(record, Target) and question.how_many and question.counted):
        return True
    return _DIGIT.search(record.value or record.text) is not None
