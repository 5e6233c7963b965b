"""By when: from assignments, targets, and sentences that state a time."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.model import Assignment, Target
from indexer.records.folding import lowered
from indexer.records.measures import find_measures
from indexer.vietnamese.normal import fold
from search_api.answers import english as english_words
from search_api.answers.bags import numbers
from search_api.answers.dates import dates_in
from search_api.answers.lead import assigned
from search_api.answers.matter import LOOKED_AT, surest
from search_api.answers.reference import reference
from search_api.answers.sentences import is_of_items, lead_in, sentences, to_its_end
from search_api.answers.target import targeted
from search_api.answers.times_asked import is_of_the_sort
from search_api.answers.types import Draft, Statement
from search_api.answers.wording import by_document, clipped, timed, told_record
from search_api.by_when import by_when, is_day
from search_api.doers import bodies_of, doers, recipients
from search_api.subject import is_due_to, is_of, place_of, subject_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from search_api.answers.matter import Matter

QUOTED: Final = 400
"""Characters of a quotation that still read at a glance."""

_DAY: Final = re.compile(r"\d{1,2}/\d{1,2}(?!\d)|ngày\s+\d{1,2}")
_YEAR: Final = re.compile(r"20\d\d")
_MONTH: Final = re.compile(r"(?i)\d{1,2}/\d{1,4}|tháng\s+(?:\d|giêng|chạp)|quý\s+[IV1-4]|ngày\s+\d{1,2}")
_WHICH_MONTH: Final = re.compile(r"\bthang (?:may|nao|bao nhieu)\b|\b(?:which|what) month\b")
_ANY: Final = re.compile(r"\S")
_POINTS: Final = {"day": _DAY, "year": _YEAR}
_OF_ITSELF: Final = re.compile(
    r"^(?:ke hoach|chuong trinh|cong van|nghi quyet|quyet dinh|van ban)\b.*"
    r"\b(?:ban hanh|ky) (?:vao |dung |dich xac )?(?:ngay|khi|nam|thang|luc|bao) (?:nao|gio|may|bao nhieu)"
)

# "Có hiệu lực từ khi nào".
_IN_FORCE: Final = re.compile(
    r"\bco hieu luc\b.*\b(?:nao|gio|dau)\b|\b(?:nao|gio)\b.*\bco hieu luc\b|\b(?:take effect|in force)\b"
)
_ENTERS: Final = re.compile(r"\b(?:nay|dinh|quyet) co hieu luc(?: thi hanh)?(?: ke)? (?:tu|sau|vao)\b")
_REACHED: Final = re.compile(
    r"(?i)\b(?:đến|tính đến|hết)\b[^,.;]{0,30}?\b(?P<year>20\d\d)\b,? "
    r"(?:toàn (?:xã|tỉnh|phường|thành phố|ngành) )?(?:có|đã|mới|còn|đạt)\b"
)

VALUES: Final = ("toàn dân",)
"""What a target may come to besides a number."""

OWN_SHARE: Final = 0.5
"""Of a sentence's confidence, what it must have by its own words."""

# "Cấm xe lúc mấy giờ": hours, which are no dates.
_WHICH_HOUR: Final = re.compile(
    r"\b(?:may|bao nhieu) gio\b|\bwhat time\b(?! (?:frame|line|limit|period|span)\b)|\bwhich hours\b"
)
_HOUR: Final = re.compile(r"\b\d{1,2}(?:\s?giờ|[hH:]\d{2}|[hH]\b)")
# "Bao lâu phải báo một lần", "mấy tháng họp một lần": how often, by whatever measure.
_HOW_OFTEN: Final = re.compile(
    r"\b(?:bao lau|may (?:gio|ngay|tuan|thang|quy|nam))\b(?:(?!\bmot lan dau\b)[^?,;]){0,60}?\b(?:mot|1) lan\b"
    r"|\bhow often\b"
)
_OFTEN: Final = re.compile(
    r"\b(?:moi|hang|tung|dinh ky)\b|\bthuong xuyen\b|\blan ?/|/ ?(?:gio|ngay|tuan|thang|quy|nam)\b"
    r"|\b\d+ (?:gio|ngay|tuan|thang|quy|nam)(?: ?/| mot| 0?1) lan\b|\b\d+ lan (?:mot|trong|moi)\b"
)
_ACT: Final = re.compile(
    r"\b(?:phai|can|thi|duoc|se|lai) (?P<act>(?:(?!phai|can|thi|duoc|se|lai)\w+ ){1,6}?)(?:mot|1) lan\b"
)
_WHICH_WEEKDAY: Final = re.compile(r"\bthu may\b|\b(?:which|what) (?:day of the week|weekday)\b")
_WEEKDAY: Final = re.compile(r"(?i)\bthứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])\b|\bchủ nhật\b")
# A heading like "2. Thời gian thực hiện", or such a beginning: "b) Thời gian: từ ngày …".
_TIME_ALONE: Final = re.compile(
    r"^\W*(?:[\divx]+[.)]\s*|[a-z]\)\s*)?"
    r"thoi gian(?: (?:thuc hien|to chuc|phat dong|trien khai|ap dung|thi dua))?(?:\W*$|\s*:)"
)
# What an annex is called, and of which paper it is part, is due at no time.
_CAPTION: Final = re.compile(r"(?i)\(\s*(?:ban hành )?kèm theo [^)]*\bngày\b")
_EACH_TIME: Final = re.compile(r"(?:Mỗi|Hằng|Hàng|Định kỳ)(?: mỗi| hằng| hàng)? (?:năm|quý|tháng|tuần|ngày)\b")
# When a campaign is summed up is not when it is held.
_ACT_OF_IT: Final = re.compile(r"\b(?:tong ket|so ket|khen thuong|bao cao|binh xet|le phat dong|trao giai)\b")
_OF_TIME: Final = "bắt đầu, kết thúc, diễn ra, tổ chức, thực hiện, triển khai, phát động, kéo dài, thời gian"

MANY: Final = 4
"""Sentences of one document that may all tell when, ..."""

SURELY: Final = 0.85
"""... and how sure one of more must be to be told."""

ACT_SHARE: Final = 0.6
"""Of the words for what is done, how many must be there."""

WHOLE: Final = 0.9
"""How surely the time of a whole document is meant that was called by what it is about, and asked nothing else."""

READ_SHARE: Final = 0.98
"""A sentence that has the words and a date is a little less sure than a record made of them."""


def deadline(matter: Matter) -> Draft | None:
    """Every time stated for the matter; a table and a text that contradict each other are both told."""
    if matter.question.topic.codes and matter.question.issued:
        return reference(matter)
    if _IN_FORCE.search(fold(matter.question.spelled)):
        return _draft(matter, _from_when(matter))
    if _OF_ITSELF.search(fold(matter.question.spelled)):
        return None  # when the document itself was issued stands in its head, not among what it says
    recorded = [*assigned(matter, lambda record: bool(record.deadline)), *_by_year(matter)]
    recorded = [each for each in recorded if _is_exact(matter, each)]
    timed = [each for each in _of_its_time(matter) if each.confidence >= matter.threshold]
    known = {each.document.id for each in timed}
    read = (each for each in _read(matter) if each.document.id not in known)
    found = [each for each in (*recorded, *timed, *read) if _is_due_to(matter, each)]
    told = list(_once(surest(_of_value(matter, found), matter.threshold)))
    return None if _are_any(told) else _draft(matter, told)


def _are_any(found: list[Statement]) -> bool:
    """Whether they are many sentences with times, none of which is surely the one meant: then it is none of them."""
    most = max(Counter(each.document.id for each in found if each.fact is None).values(), default=0)
    return most > MANY and max(each.confidence for each in found) < SURELY


def _is_due_to(matter: Matter, statement: Statement) -> bool:
    """Whether the time limit is that of the body that the question says must keep it, and of no other that is named."""
    if not (subject := subject_of(matter.question.spelled)):
        return True
    record = statement.fact
    led = (*record.lead, *record.lead_canonical) if isinstance(record, Assignment) else ()
    if not led and (sent := recipients(statement.quote)) and is_of(subject, place_of(statement.document), *sent):
        return False
    # What an office of its has to do is done for the body whose plan it is.
    own = is_of(subject, place_of(statement.document), statement.document.issuer or "")
    above = () if own else map(bodies_of, reversed(statement.passage.section_path))
    return is_due_to(subject, place_of(statement.document), (led or doers(statement.quote), *above))


def _from_when(matter: Matter) -> list[Statement]:
    """The article of each document in scope that says from when it is in force (Nghị định 30/2020/NĐ-CP, điều 9)."""
    if not matter.named:
        return []
    found: dict[str, Statement] = {}
    for key, document in matter.documents.items():
        for passage in matter.store.passages(key):
            said = next((each for each in sentences(passage.text) if _ENTERS.search(fold(each))), None)
            if said and key not in found:
                found[key] = Statement(document, passage, said, 1.0)
    return list(found.values())


def _draft(matter: Matter, found: list[Statement]) -> Draft | None:
    if not found:
        return None
    english = matter.question.english
    silent = matter.silent(found) if matter.named else ()
    missing = "states no time" if english else "không nêu thời hạn"
    text = by_document(found, silent, lambda each: when_told(each, english=english), missing=missing, english=english)
    return Draft("deadline", text, tuple(found), silent, missing=missing)


def _of_value(matter: Matter, statements: list[Statement]) -> list[Statement]:
    """Those with the value that the question names ("toàn dân", "100%"), where there are any."""
    asked = fold(matter.question.spelled)
    wanted = set(matter.question.numbers)
    values = [each for each in VALUES if fold(each) in asked]
    said = [
        each for each in statements if wanted <= _values(each) and all(value in each.quote.lower() for value in values)
    ]
    if any(each.confidence >= matter.threshold for each in said):
        return said
    # "Trước ngày nào mỗi trạm phải có 06 bác sĩ": by when it has doctors at all, or four of them, is no answer.
    measures = (each.value for each in find_measures(lowered(matter.question.spelled)) if each.unit)
    measured = {part for value in measures for part in value.replace(".", ",").split("-")}
    return [each for each in statements if measured <= _values(each)]


def _values(statement: Statement) -> set[str]:
    """The numbers that it states: of a row with a figure a year, the one of that year."""
    record = statement.fact
    said = set(numbers(statement.quote))
    if not isinstance(record, Target) or record.value is None or statement.passage.kind != "table_row":
        return said
    named = set(numbers(record.indicator))
    return {each for each in said if each.replace(",", ".") == record.value or each in named}


def _by_year(matter: Matter) -> list[Statement]:
    """Targets with their year; of a table's row that says by when, that is what is told: "đến tháng 9/2030"."""
    dated = {each.passage_id: each for each in matter.assignments() if each.deadline}
    stated = (each for each in targeted(matter, years=False) if isinstance(each.fact, Target) and each.fact.by_year)
    return [_of_row(each, dated.get(each.passage.id)) for each in stated]


def _of_row(statement: Statement, record: Assignment | None) -> Statement:
    if record is None or statement.passage.kind != "table_row":
        return statement
    return replace(statement, quote=record.quote, fact=record)


def _read(matter: Matter) -> Iterable[Statement]:
    """Sentences with a time in them; the time of one item of a list is not that of the item before it."""
    for each in matter.sentences if matter.question.annex is None else ():
        named = "\n".join((lead_in(each.passage.text, each.quote), each.document.number or ""))
        if matter.confidence(each.quote, named) < each.confidence * OWN_SHARE:
            continue  # what only the headings above speak of is not what its time is of
        if _CAPTION.search(each.quote):
            continue
        told = each.passage.kind != "table_row" and not is_of_items(each.quote) and not _has_been(each)
        told = told and not each.quote.rstrip().endswith("như sau:")  # the clause that issues the document itself
        if told and not _is_of_the_next(each.quote) and _is_exact(matter, each):
            yield _whole(matter, each)


def _whole(matter: Matter, statement: Statement) -> Statement:
    """Its enumeration to the end: "cấp cơ sở là tháng 4; …; cấp tỉnh là tháng 9"; the one asked for may be last."""
    quote, sure = to_its_end(statement.passage.text, statement.quote), statement.confidence
    if quote != statement.quote:
        context = matter.context(statement.document.id, statement.passage.section_path)
        sure = max(sure, matter.confidence(quote, context))
    return replace(statement, quote=quote, confidence=sure * READ_SHARE)


def _is_of_the_next(quote: str) -> bool:
    """Whether only how often the second of two sentences is done is told: "… mở hai điểm. Mỗi quý tổ chức …"."""
    first, *others = sentences(quote)
    return any(map(_EACH_TIME.match, others)) and not dates_in(first) and not any(map(_has_a_date, others))


def _has_a_date(sentence: str) -> bool:
    return bool(dates_in(_EACH_TIME.sub("", sentence)))


def _of_its_time(matter: Matter) -> Iterable[Statement]:
    """What stands under a heading that is "Thời gian" alone, where the question is of the whole that is above it."""
    for each in matter.passages[:LOOKED_AT]:
        heading = each.section_path[-1] if each.section_path else ""
        if not _TIME_ALONE.match(fold(heading)) or not dates_in(each.text):
            continue
        document = matter.documents[each.document_id]
        above = "\n".join((document.title, *each.section_path[:-1], _OF_TIME))
        act = _ACT_OF_IT.search(fold(matter.question.spelled))
        if act and act[0] not in fold(above):
            continue
        topic = matter.question.topic
        # "Đợt thi đua … tính từ tháng mấy": all else that was asked has told which document is meant.
        sure = WHOLE if topic.is_empty and each.document_id in matter.question.described else topic.covered(above)
        found = Statement(document, each, sentences(each.text)[0], sure)
        if _is_exact(matter, found):
            yield found


def _is_exact(matter: Matter, statement: Statement) -> bool:
    """Whether its time is as exact as asked ("hằng năm" answers no "ngày nào"), and of the sort that is asked for."""
    asked = fold(matter.question.spelled)
    if not is_of_the_sort(asked, statement):
        return False
    record = statement.fact
    if isinstance(record, Target):
        return matter.question.point != "day" or bool(_DAY.search(record.text) or is_day(record))
    if _HOW_OFTEN.search(asked):
        return _OFTEN.search(fold(statement.quote)) is not None and _is_of_the_act(asked, statement.quote)
    if _WHICH_WEEKDAY.search(asked):
        return _WEEKDAY.search(statement.quote) is not None
    if _WHICH_HOUR.search(asked):
        return _HOUR.search(statement.quote) is not None
    said = record.deadline or "" if isinstance(record, Assignment) else " ".join(dates_in(statement.quote))
    wanted = _MONTH if _WHICH_MONTH.search(asked) else _POINTS.get(matter.question.point or "", _ANY)
    return wanted.search(said) is not None


def _is_of_the_act(asked: str, quote: str) -> bool:
    """Whether it speaks of what is done so often: who has to measure is not asked how often to exercise."""
    found = _ACT.search(asked)
    wanted = found["act"].split() if found else []
    said = set(re.findall(r"\w+", fold(quote)))
    return sum(each in said for each in wanted) >= ACT_SHARE * len(wanted)


def _has_been(statement: Statement) -> bool:
    """Whether it tells what had been reached before its document was issued: "Đến hết năm 2025, có 6/9 trường …"."""
    issued = (statement.document.issued_on or "")[:4]
    return any(each["year"] < issued for each in _REACHED.finditer(statement.quote))


def _once(statements: Iterable[Statement]) -> Iterable[Statement]:
    """Without a sentence that has a record's words, or another's, in it again."""
    told: list[Statement] = []
    for each in sorted(statements, key=lambda each: each.fact is None):
        if not any(each.passage.id == other.passage.id and _says(each, other) for other in told):
            told.append(each)
            yield each


def _says(one: Statement, other: Statement) -> bool:
    return one.quote in other.quote or other.quote in one.quote


def when_told(statement: Statement, *, english: bool) -> str:
    """A task or measure with its time, as one line says it."""
    record = statement.fact
    if isinstance(record, Assignment):
        words = (record.deadline or "").strip()
        task = told_record(record, english=english)
        if words and words in task and not english:
            return task  # "…, hoàn thành trước ngày 31/10/2026" says so already
        return f"{task}; {timed(words, english=True)}" if english else f"{task}: {words}"
    if isinstance(record, Target) and str(record.by_year) not in statement.quote:
        when = english_words.year(record) if english else by_when(record)
        return f"{when}: “{clipped(statement.quote, QUOTED)}”"
    return f"“{clipped(statement.quote, QUOTED)}”"
