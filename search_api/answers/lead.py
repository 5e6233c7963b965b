"""Who leads a task, and who takes part: from the assignments that documents state."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.model import Assignment
from indexer.records.agencies import base_and_place
from indexer.structure.columns import column_role
from indexer.vietnamese.abbreviations import spell_out
from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import fold
from search_api.answers.instances import holds_quoted, quoted_in
from search_api.answers.matter import best_of_each, surest
from search_api.answers.sentences import is_of_items, sentences
from search_api.answers.types import Draft, Statement
from search_api.answers.whole_plan import leads_whole
from search_api.answers.wording import by_document, clipped, listed, timed, told_record
from search_api.row_asked import is_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from search_api.answers.matter import Matter


FIRST_SENTENCE: Final = 0.15
"""Of the confidence, what hangs on a task's first sentence, which says what it is mainly about."""

IMPLIED: Final = 0.88
"""What is left of it where an agency is given the task but not said to lead it."""

SHARED: Final = 0.55
"""... and where a letter gives the task to all that it is sent to."""


SURER: Final = 0.1
"""How much surer a task must be meant, to be the one asked about although it says nothing of it."""

SAID_SURE: Final = 0.75
"""How surely a sentence must be about the matter to tell with whom it is done: more than a record made for it."""

CERTAIN: Final = 0.9
"""How surely a record must be meant by its own words for the rows above it not to be looked at."""

LEAST_OWN: Final = 0.08
"""Of what the question is about, what a sub-row must have by its own words to be the one that is meant."""

WITHOUT_NUMBER: Final = 0.6
"""What is left of it where a number that the question has is nowhere: "Dự án 8" is not just any project."""

QUOTED: Final = 400
"""Characters of a quotation that still read at a glance."""

# "Do các nhà đầu tư tự bảo đảm", "do Hạt Quản lý đê quyết định"; not "lý do", "do thiên tai".
_BY_WHOM: Final = re.compile(
    rf"(?<![Ll]ý )\b[Dd]o (?:các |những )?"
    rf"(?:[{CAPITAL}]\w*|nhà đầu tư|doanh nghiệp|hộ|chủ|người|tổ chức|cơ quan|đơn vị)"
    r"\b[^.;:]{0,90}? (?:quyết định|thực hiện|quản lý|vận hành|phụ trách|bảo đảm|đảm bảo|chịu trách nhiệm|chi trả|chịu"
    r"|đảm nhận|đảm nhiệm|điều hành|chỉ huy|chủ trì|cung cấp|tổ chức|xây dựng|lắp đặt|đầu tư|thẩm định|cấp|tự)\b"
)
# "Do ai công nhận"; what any record tells ("do ai thực hiện") is no act of its own.
_ACT: Final = re.compile(
    r"\b(?:(?:do|boi|duoc) (?:ai|(?:co quan|don vi|cap|nguoi|to chuc) nao) "
    r"|ai (?=(?:quyet dinh|phe duyet|cong nhan|bau|bo nhiem|chi dinh)\b))"
    r"(?P<act>[a-z]+(?: (?!va\b|vay\b|the\b)[a-z]+)?)"
)
_ANY_ACT: Final = frozenset(
    {"thuc hien", "chu tri", "phu trach", "trien khai", "dam nhiem", "to chuc", "tham muu", "phoi hop", "chiu trach"}
)
# All that are not named one by one: "các cơ quan, đơn vị khác".
_OTHERS: Final = re.compile(
    r"\b(?:co quan|don vi|to chuc|ban nganh)(?:,? (?:va )?(?:don vi|to chuc|doan the))* "
    r"(?:khac|con lai|khong (?:duoc )?(?:neu|nhac|ke|goi) ten)\b"
    r"|\bother (?:agencies|units|bodies|organisations|organizations)\b"
)
# "Cơ quan thường trực của Ban Chỉ đạo": what it is called, and nobody who leads something.
_STANDING: Final = r"(?:cơ quan|bộ phận|đơn vị|tổ|ủy viên) thường trực"
# Who it is, not who sets it up: "Cơ quan nào chủ trì kiện toàn tổ thường trực".
_ASKS_STANDING: Final = re.compile(
    rf"^(?!.*\bchu tri\b)(?:\W*{fold(_STANDING)}\b|(?=.*\b(?:la|lam|giu|dam nhiem|dam nhan)\b).*\b{fold(_STANDING)}\b)"
)
# "Sở Y tế là cơ quan thường trực", "Cơ quan thường trực của Ban Chỉ đạo là Sở Y tế"; nothing that is sent to it.
_IS_STANDING: Final = re.compile(
    r"\b(?:là|làm|giữ vai trò|đóng vai trò|đảm nhiệm|đảm nhận)(?: (?!(?:của|cho|về|với|tới|đến|do)\b)[\w,]+){0,5}?"
    rf" {_STANDING}\b"
    rf"|\b(?i:{_STANDING})\b[^.;]{{0,120}} là (?:các )?[{CAPITAL}]"
)
_BOARD: Final = re.compile(
    r"\b(?:ban|hội đồng|hoi dong|tổ công tác|to cong tac|ủy ban|uy ban) (?!nào|nao).+?"
    r"(?= (?:là|la|do|gồm|gom|thuộc)\b|[?.;]|$)"
)
_BY_ITSELF: Final = re.compile(
    r"\b(?:Ban|Hội đồng|Tổ) (?:[Cc]hỉ đạo|[Cc]hỉ huy|[Cc]ông tác)(?= (?:là|do)\b|\W*[,.;:”)]|\W*$)"
)
_WORD: Final = re.compile(r"\w+")
_BOARDS_LIGHT: Final = frozenset({"cua", "ve", "cac", "va"})
_CLAUSES: Final = re.compile(r";\s+")
# "Phối hợp chặt chẽ với", "sự phối hợp, liên kết chặt chẽ với".
_WITH: Final = re.compile(r"(?i)\bphối hợp(?:,? (?!để\b|trong\b|thực\b)\w+){0,4} (?:với|cùng)\b")

# "Do đồng chí … làm Tổ trưởng".
_HEAD: Final = re.compile(
    r"\b(?:pho )?(?:to truong(?! (?:to )?dan pho)|truong doan|truong ban(?! (?:nhan|thanh|quan|dan)\b)|truong nhom)\b"
    r"|\bthu ky (?:to|doan|ban|hoi dong)\b|\b(?:doi|nhom) (?:truong|pho)\b"
)


def lead(matter: Matter) -> Draft | None:
    """The agencies that lead, document by document; those that name none are said to name none."""
    missing = "names no lead agency" if matter.question.english else "không nêu cơ quan chủ trì"
    if "phoi hop voi" in fold(matter.question.spelled) and (others := _of_the_others(matter, missing)):
        return others
    if _ASKS_STANDING.search(fold(matter.question.spelled)):
        standing = [each for each in matter.sentences if _names_standing(each, matter.question.spelled)]
        found = surest(best_of_each(standing), matter.threshold)
        return _quoted(matter, found) if found else None
    if matter.question.whole_plan:
        return _of_whole_plan(matter, missing)
    if said := _by_the_very_act(matter):
        return said
    recorded = _answer(matter, lambda record: bool(record.lead), missing, _leading)
    if recorded is not None and recorded.confidence >= matter.threshold:
        return recorded
    return _said_by_whom(matter) or recorded


def _by_the_very_act(matter: Matter) -> Draft | None:
    """The sentences that say by whom that very thing is done: "do ai công nhận" by "được … quyết định công nhận"."""
    asked = _ACT.search(fold(matter.question.spelled))
    if asked is None or asked["act"] in _ANY_ACT:
        return None
    says = re.compile(rf"\b(?:do|duoc|boi) (?!ai\b)(?:[\w-]+,? ){{1,12}}?{asked['act']}\b")
    said = (each for each in matter.sentences if says.search(fold(each.quote)) and not is_of_items(each.quote))
    found = [each for each in surest(best_of_each(said), SAID_SURE) if each.confidence >= SAID_SURE]
    return _quoted(matter, found) if found else None


def _of_whole_plan(matter: Matter, missing: str) -> Draft | None:
    """Who is given the plan as a whole; nobody who has only a part of it."""
    given = (each for each in matter.assignments() if leads_whole(each))
    found = [told for each in given if (told := matter.statement(each, each.quote, 1.0))]
    return _told(matter, found, found, missing) if found else None


def _said_by_whom(matter: Matter) -> Draft | None:
    """The sentences that say by whom it is done, where no record does: "do Hạt Quản lý đê số 5 quyết định đóng, mở"."""
    said = (each for each in matter.sentences if _BY_WHOM.search(each.quote) and not is_of_items(each.quote))
    found = [each for each in surest(best_of_each(said), SAID_SURE) if each.confidence >= SAID_SURE]
    return _quoted(matter, found) if found else None


def _names_standing(statement: Statement, asked: str) -> bool:
    """Whether one of its sentences says who is the standing body of the very board that is asked about.

    "Ban Chỉ đạo" by itself is the one that the document is on.
    """
    board = _BOARD.search(asked.lower())
    document = statement.document
    own = _words(f"{document.locality or ''} {document.province or ''}")
    wanted = _words(board[0]) - _BOARDS_LIGHT - own if board else frozenset()
    above = " ".join((document.title, *statement.passage.section_path))
    return any(
        _IS_STANDING.search(each)
        and wanted <= _words(spell_out(f"{each} {above}" if _BY_ITSELF.search(each) else each))
        for each in sentences(statement.quote)
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))


def coordinate(matter: Matter) -> Draft | None:
    """The agencies that coordinate."""
    missing = "names no coordinating agency" if matter.question.english else "không nêu cơ quan phối hợp"
    if others := _of_the_others(matter, missing):
        return others
    recorded = _answer(matter, lambda record: _has_another(matter, record), missing)
    if recorded is not None and recorded.confidence >= matter.threshold:
        return recorded
    said = _said_with_whom(matter)
    return said if said and (recorded is None or said.confidence >= SAID_SURE) else recorded


def _of_the_others(matter: Matter, missing: str) -> Draft | None:
    """What is given to all agencies that have no task of their own, where they are asked about."""
    if not _names_others(matter.question.spelled):
        return None
    given = (each for each in matter.assignments() if each.coordinate and any(map(_names_others, each.lead)))
    found = [told for each in given if (told := matter.statement(each, each.quote, 1.0))]
    return _told(matter, found, found, missing) if found else None


def _names_others(text: str) -> bool:
    return _OTHERS.search(fold(text)) is not None


def _has_another(matter: Matter, record: Assignment) -> bool:
    """Whether somebody coordinates beside the one that is asked about: "Trạm Y tế phối hợp với ai"."""
    asked = fold(matter.question.spelled)
    return any(fold(base_and_place(each)[0]) not in asked for each in record.coordinate)


def _said_with_whom(matter: Matter) -> Draft | None:
    """The sentences that say with whom: "phối hợp với lực lượng quân sự, công an để …"."""
    said = (each for each in matter.sentences if _WITH.search(each.quote) and not is_of_items(each.quote))
    found = surest(best_of_each(said), SAID_SURE)
    return _quoted(matter, found) if found else None


def _quoted(matter: Matter, found: list[Statement]) -> Draft:
    text = by_document(
        found, (), lambda each: f"“{clipped(each.quote, QUOTED)}”", missing="", english=matter.question.english
    )
    return Draft("lead", text, tuple(found))


def person(matter: Matter) -> Draft | None:
    """Whose the words are that the question quotes, or who heads a team: names of people are kept out of records."""
    if head := _HEAD.search(fold(matter.question.spelled)):
        named = r"(?: (?!co\b|nhiem\b|chiu\b|phai\b)\w+){0,6}(?: la |\s*:)"
        says = re.compile(rf"\blam {head[0]}\b|(?<!pho )\b{head[0]}{named}")
        found = [each for each in matter.sentences if says.search(fold(each.quote))]
        return _quoted(matter, surest(best_of_each(found), matter.threshold)) if found else None
    if not quoted_in(matter.question):
        return None
    found = [
        Statement(matter.documents[each.document_id], each, quote, 1.0)
        for each in matter.passages
        for quote in sentences(each.text)
        if holds_quoted(quote, matter.question)
    ]
    return _quoted(matter, best_of_each(found)) if found else None


def _leading(statement: Statement) -> float:
    """What remains of the confidence where no lead is spelled out."""
    record = statement.fact
    if not isinstance(record, Assignment) or leads(statement):
        return 1.0
    return SHARED if "addressees" in record.flags else IMPLIED


def _of_its_own(statement: Statement) -> bool:
    """Whether the agency is given the task by name, not as one of all that a letter is sent to."""
    return isinstance(statement.fact, Assignment) and "addressees" not in statement.fact.flags


def leads(statement: Statement) -> bool:
    """Whether the place says that the agency leads, in its words or in the name of the column."""
    columns = " ".join(cell.column for cell in statement.passage.cells)
    return "chu tri" in fold(f"{columns} {statement.quote}")


def _answer(
    matter: Matter,
    states: Callable[[Assignment], bool],
    missing: str,
    share: Callable[[Statement], float] = lambda _: 1.0,
) -> Draft | None:
    stated = [each for each in assigned(matter, states) if _is_in_time(matter, each)]
    if matter.question.asked == "coordinate":
        stated = _not_of_another(stated, assigned(matter, lambda record: not record.coordinate))
    candidates = [replace(each, confidence=each.confidence * share(each)) for each in stated]
    found = surest(candidates, matter.threshold)
    return _told(matter, found, candidates, missing) if found else None


def _not_of_another(stated: list[Statement], silent: list[Statement]) -> list[Statement]:
    """Without those of a document whose task that is surer meant says nothing of it: another's agency is not its."""
    meant: dict[str, float] = {}
    for each in silent:
        meant[each.document.id] = max(each.confidence, meant.get(each.document.id, 0.0))
    return [each for each in stated if each.confidence + SURER > meant.get(each.document.id, 0.0)]


def _told(matter: Matter, found: list[Statement], candidates: list[Statement], missing: str) -> Draft:
    english = matter.question.english
    found = [_without_the_time_of_another(matter, each) for each in found]
    several = len({each.passage.id for each in found}) > len({each.document.id for each in found})
    several = several or matter.question.row is not None  # "nhiệm vụ II.5 là gì, ai chủ trì"
    text = by_document(
        found,
        silent := matter.silent(found, filter(_of_its_own, candidates)),
        lambda each: who(each, english=english, task=several),
        missing=missing,
        english=english,
    )
    return Draft("lead", text, tuple(found), silent, missing=missing)


def _without_the_time_of_another(matter: Matter, statement: Statement) -> Statement:
    """The same without a time limit that is another clause's: "kiểm tra nước; thanh toán trong 10 ngày"."""
    record = statement.fact
    if not isinstance(record, Assignment) or not record.deadline or record.source != "prose":
        return statement
    clauses = _CLAUSES.split(record.task)
    timed_ones = [each for each in clauses if record.deadline in each]
    if len(clauses) == 1 or not timed_ones:
        return statement
    context = matter.context(record.document_id, record.section_path)
    meant = max(clauses, key=lambda each: matter.confidence(each, context))
    return statement if meant in timed_ones else replace(statement, fact=replace(record, deadline=None))


def _is_in_time(matter: Matter, statement: Statement) -> bool:
    """Whether it can hold for the years asked about: a plan gives nobody a task for the years before it."""
    begun = int((statement.document.issued_on or "0")[:4])
    return all(year >= begun or str(year) in statement.quote for year in matter.question.years)


def assigned(matter: Matter, states: Callable[[Assignment], bool]) -> list[Statement]:
    """The assignments about the question's matter, as statements; sub-rows also by the row whose part they are."""
    listed = [each for each in matter.assignments() if matter.is_of_the_annex(each) and states(each)]
    row = matter.question.row
    found = _weighed(matter, listed, lambda each: _about(matter, each) if row is None else float(_is_row(each, row)))
    best = max((each.confidence for each in found), default=0.0)
    if row is not None or best >= CERTAIN:
        return found
    parted = _weighed(matter, (each for each in listed if each.source == "table"), lambda each: _as_part(matter, each))
    surer = max((each.confidence for each in parted), default=0.0)
    return parted if surer >= max(matter.threshold, best + SURER) else found


def _weighed(matter: Matter, records: Iterable[Assignment], sureness: Callable[[Assignment], float]) -> list[Statement]:
    """Those that may be on the matter, as statements."""
    found = []
    for record in records:
        sure = sureness(record)
        statement = matter.statement(record, record.quote, sure) if sure >= matter.threshold / 2 else None
        if statement:
            found.append(statement)
    return found


def _as_part(matter: Matter, record: Assignment) -> float:
    """How surely a row is meant with the row whose part it is, and with what it says besides: for whom, where.

    "Đưa thổ cẩm lên sàn" is "8.3 Thổ cẩm" of "8 Đưa sản phẩm lên sàn". It must have a word of the question itself,
    unless the whole row is asked about, which all its parts are then.
    """
    row = matter.passage(record.passage_id)
    beside = [cell.value for cell in row.cells if cell.value and column_role(cell.column) == "other"] if row else []
    if row is None or not (row.parent or beside):
        return 0.0
    if matter.question.topic.covered(record.task) >= LEAST_OWN:
        return _about(matter, replace(record, task="\n".join(filter(None, (row.parent, record.task, *beside)))))
    whole = _about(matter, replace(record, task=row.parent)) if row.parent else 0.0
    return whole if whole >= matter.threshold else 0.0


def _is_row(record: Assignment, row: tuple[str, str]) -> bool:
    return record.source == "table" and is_row(record.label or "", row, record.quote)


def _about(matter: Matter, record: Assignment) -> float:
    """How surely the task is the one meant: more surely when its first sentence already says so."""
    # "Ai phối hợp với Trạm Y tế": the other agencies are part of what is asked.
    # ... and of a deadline who is to keep it.
    others = _agencies(record) if matter.question.asked in {"coordinate", "deadline"} else ()
    context = matter.context(record.document_id, (*record.section_path, *others))
    whole = matter.confidence(record.task, context)
    first = matter.confidence(sentences(record.task)[0], context) if whole else 0.0
    if whole and not matter.has_numbers(record.task, record.quote, context):
        whole *= WITHOUT_NUMBER
    return (1 - FIRST_SENTENCE) * whole + FIRST_SENTENCE * min(first, whole)


def _agencies(record: Assignment) -> tuple[str, ...]:
    """All that it names, as written there and by their one name: "BHXH cơ sở" is the "Bảo hiểm xã hội"."""
    return (*record.lead, *record.lead_canonical, *record.coordinate, *record.coordinate_canonical)


def who(statement: Statement, *, english: bool, task: bool) -> str:
    """Gives "Trạm Y tế chủ trì; các cơ quan, đơn vị phối hợp; thời gian: thường xuyên"."""
    record = statement.fact
    assert isinstance(record, Assignment)  # noqa: S101 - only assignments are told here
    parts = []
    if record.lead:
        parts.append(f"{listed(record.lead, english=english)} {_does(statement, english=english)}")
    if record.coordinate:
        does = "coordinate" if english else "phối hợp"
        parts.append(f"{listed(record.coordinate, english=english)} {does}")
    if record.deadline:
        parts.append(timed(record.deadline, english=english))
    said = "; ".join(parts)
    return f"{told_record(record, english=english)}: {said}" if task else said


def _does(statement: Statement, *, english: bool) -> str:
    """Gives "chủ trì" only where the place says so."""
    if not leads(statement):
        return "is to do it" if english else "thực hiện"
    if not english:
        return "chủ trì"
    record = statement.fact
    return "leads" if isinstance(record, Assignment) and len(record.lead) == 1 else "lead"
