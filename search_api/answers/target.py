"""How much: from the targets that documents state, else from a sentence with the number in it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.model import Target
from indexer.structure.columns import column_role
from indexer.vietnamese.normal import fold
from search_api.answers import english as english_words
from search_api.answers.bags import plain
from search_api.answers.dates import without_document_dates
from search_api.answers.matter import best_of_each, surest
from search_api.answers.particulars import is_of_the_grade
from search_api.answers.sentences import sentences
from search_api.answers.topic import LITTLE
from search_api.answers.types import Draft
from search_api.answers.whole_lists import with_exception, with_whole_list
from search_api.answers.wording import by_document, clipped
from search_api.by_when import by_when
from search_api.dates_asked import is_by
from search_api.how_often import how_often, is_yearly

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from search_api.answers.matter import Matter
    from search_api.answers.types import Statement
    from search_api.questions import Question

READ_SHARE: Final = 0.95
"""A sentence that has the words and a number is less sure than a record made of them."""

ROW: Final = 0.96
"""The same of a table's row, which reads less well."""

WITHOUT_NUMBER: Final = 0.8
"""What is left of it where a number that the question has is nowhere near."""

OWN: Final = 0.4
"""How surely a target must be meant by its own words and the headings above it, ..."""

BY_OTHERS: Final = 0.8
"""... and what is left of it where it is not."""

NAME: Final = 0.4
"""Of the confidence, what hangs on the indicator's name alone."""

OPENING: Final = 16
"""Characters at the beginning of a line that may say how often all of it is."""

SURE: Final = 0.85
"""How surely a recorded target must be meant for sentences with numbers not to be looked at, ..."""

SURER: Final = 0.08
"""... and how much surer one of those must be to be told instead."""

NEARLY: Final = 0.08
"""How much less sure than the surest a target of another indicator may be."""

MAY_STATE: Final = 0.75
"""Of the threshold, how sure a figure in another document must be for that not to be called silent."""

DAY: Final = 0.6
"""What a day weighs beside the words of a question."""

YEARLESS_SHARE: Final = 0.95
"""A target without a year may be meant by a question with one, less surely than one of that year."""

_EACH_YEAR: Final = re.compile(r"\b(?:moi|hang|tung) nam\b(?!.*\bnam nao\b)|\b(?:each|every|per) year\b")
_PERCENT: Final = re.compile(r"phan tram|%|\bt[iy] le\b|percent|what share|what proportion|\brate\b")
# "Bao nhiêu dân có thẻ BHYT": plans tell it as a share of the people.
_OF_THE_PEOPLE: Final = re.compile(r"\b(?:bao nhieu|may) (?:nguoi )?dan\b(?! (?:toc|quan|vien))")
_YEAR: Final = re.compile(r"\b20\d\d\b")
_OF_ONE_YEAR: Final = re.compile(r"(?i)(?<!đến )(?<!tới )\bnăm (?:học )?(?P<year>20\d\d)\W*$")
_QUANTITY: Final = re.compile(r"(?<![\d/.,-])\d+(?:[.,]\d+)*(?:\s*[-–]\s*\d+)?(?![\d/]|[-.]\w)")
_FRACTION: Final = re.compile(
    r"(?<![\d/])[1-9]/[2-9](?![\d/])(?=\s+(?:so với|tổng|số|trở))"
)  # "trên 2/3 so với tổng số"
_RATIO: Final = re.compile(
    r"(?<![\d/])\d{1,4}/\d{1,4}(?![\d/])\s+(?=[^\W\d_])(?!(?:hằng|hàng|mỗi)\b)"
)  # "16/19 tổ dân phố"
_WORD: Final = re.compile(r"[a-z]{2,}")
_DIGIT: Final = re.compile(r"\d")
_OF_ANY_COLUMN: Final = frozenset("so va cac don vi dong trieu ty nam thuc hien ket qua noi dung muc".split())  # noqa: SIM905
_OTHER_ROLES: Final = frozenset({"number", "task", "lead", "coordinate", "deadline"})
# A row's or an item's own number counts nothing.
_NUMBERING: Final = re.compile(r"^\s*(?:\d+(?:\.\d+)*\s*[|.)]|\d+(?:\.\d+)+\s)\s*")
# Of a range the lower end is the least: "ít nhất từ 4-6 bác sĩ".
_RANGE: Final = "ít nhất {}"
_SIGNS: Final = {">=": "từ {} trở lên", ">": "trên {}", "=": "{}", "<=": "không quá {}", "<": "dưới {}"}
# What people count as "việc", "tiền", "héc-ta".
_COUNTED_AS: Final = {
    "viec": "(?:viec|cong viec|nhiem vu)",
    "tien": "(?:(?:nghin|ngan|trieu|ti) )?dong",
    "trieu": "(?:(?:nghin|ngan|trieu|ti) )?dong",
    "ti": "(?:(?:nghin|ngan|trieu|ti) )?dong",
    "hec": "(?:ha|hec ta)",
    "cay": "(?:km|cay so|cay)",
    "ki": "(?:km|ki lo met|ki|kg)",
    "met": "(?:met|m2|m)",
    "hoc": "(?:hoc|em|chau|tre)",
    "tre": "(?:tre|chau|em|hoc sinh)",
    "nguoi": "(?:nguoi|ba con)",
    "can": "(?:can|dong chi)",
    "lan": "(?:lan|dot|luot)",
}


_MILLIONS_OF: Final = re.compile(
    r"\b(?:trieu|t[yi]) (?!dong\b|tien\b|de\b|cho\b|moi\b|mot\b|va\b|o\b|trong\b|nam\b|vao\b|thi\b|la\b)\w"
)


def target(matter: Matter) -> Draft | None:
    """The numbers stated, document by document, side by side when several state them."""
    candidates = _of_the_years(targeted(matter, years=True), matter)
    found = surest(candidates, matter.threshold)
    sure = found[0].confidence if found else 0.0
    if sure < SURE:
        other = _of_other_years(matter) - {
            each.document.id for each in candidates if each.confidence >= matter.threshold
        }
        read = best_of_each(each for each in _read(matter) if each.document.id not in other)
        surer = bool(read) and read[0].confidence >= sure + SURER
        if sure < matter.threshold or surer:
            found = surest([*found, *read], matter.threshold)
    found = _of_one_indicator(found)
    asked = " ".join(re.findall(r"\w+", fold(matter.question.spelled)))
    found = [with_exception(with_whole_list(each), asked) for each in _once(found) if _has_numbers(matter, each)]
    if not found:
        return None
    english = matter.question.english
    silent = () if matter.question.which else matter.silent(found, [*candidates, *_of_the_same(matter, found)])
    silent = tuple(replace(each, near=each.near or _may_state(matter, each.document.id)) for each in silent)
    perhaps = tuple(each for each in silent if each.near and _says_how_many(matter, each.near))
    silent = tuple(each for each in silent if each not in perhaps)
    missing = "does not state it" if english else "không nêu"
    text = by_document(found, silent, _line(found, english=english), missing=missing, english=english, perhaps=perhaps)
    return Draft("target", text, tuple(found), silent, missing=missing)


def _of_one_indicator(found: list[Statement]) -> list[Statement]:
    """Without what is less surely meant and of another indicator than the surest; a group's counts as the whole's."""
    sure = found[0].confidence - NEARLY if found else 0.0
    named = {_whole(each.fact.indicator) for each in found if isinstance(each.fact, Target) and each.confidence >= sure}
    if not named:
        return found
    return [
        each
        for each in found
        if each.confidence >= sure or not isinstance(each.fact, Target) or _whole(each.fact.indicator) in named
    ]


def _whole(indicator: str) -> str:
    """An indicator without the group in brackets behind it."""
    return indicator.partition(" (")[0]


def _of_the_years(found: list[Statement], matter: Matter) -> list[Statement]:
    """Without those of a document which states for other years what is more surely meant.

    "BHYT năm 2027" of a plan that covers 95 % by 2026 is neither its doctors of 2027 nor, without a year, the share of
    visits that BHYT pays.
    """
    if not matter.question.years:
        return found
    surest_of: dict[str, Statement] = {}
    for each in targeted(matter, years=False):
        other = surest_of.get(each.document.id)
        if other is None or each.confidence > other.confidence:
            surest_of[each.document.id] = each
    return [each for each in found if not _is_beside(each, surest_of.get(each.document.id, each))]


def _is_beside(statement: Statement, other: Statement) -> bool:
    """Whether the other is of another indicator and more surely meant, or of one without a year as surely."""
    own, another = statement.fact, other.fact
    if not (isinstance(own, Target) and isinstance(another, Target)) or own.indicator == another.indicator:
        return False
    if own.by_year is None and another.by_year is not None:
        return statement.confidence <= YEARLESS_SHARE * other.confidence
    return statement.confidence + SURER < other.confidence


def _of_the_same(matter: Matter, told: Collection[Statement]) -> list[Statement]:
    """The same targets in documents not told of: one that states it is not silent, however it is worded."""
    names = {each.fact.indicator for each in told if isinstance(each.fact, Target)}
    heard = {each.document.id for each in told}
    others = (each for each in matter.targets() if each.indicator in names and each.document_id not in heard)
    same = (each for each in others if _year_share(matter, each))
    return [each for record in same if (each := matter.statement(record, record.text, 1.0))]


def _of_other_years(matter: Matter) -> frozenset[str]:
    """The documents that state it for another year than the question's: what they say of that year is nothing."""
    if not matter.question.years:
        return frozenset()
    return frozenset(each.document.id for each in targeted(matter, years=False) if each.confidence >= matter.threshold)


def _has_numbers(matter: Matter, statement: Statement) -> bool:
    """Of "which plan sets 96 %" the number is part of what is asked."""
    return not matter.question.which or all(number in statement.quote for number in matter.question.numbers)


def targeted(matter: Matter, *, years: bool) -> list[Statement]:
    """The targets about the question's matter. ``years``: those of another year than the question's are not."""
    found = []
    each_year = _asks_each_year(matter)
    for record in filter(matter.is_of_the_annex, matter.targets()):
        share = _year_share(matter, record) if years else 1.0
        if not share or (matter.question.asked != "deadline" and not _fits_unit(matter, record)):
            continue
        if not is_of_the_grade(f"{record.indicator}\n{record.text}", matter.question.spelled):
            continue
        passage = matter.passage(record.passage_id)
        headings = matter.context(record.document_id, record.section_path)
        context = f"{headings} \n {passage.text if passage else ''}"
        if not matter.has_numbers(record.indicator, context):
            share *= WITHOUT_NUMBER
        if matter.confidence(f"{record.indicator} \n {record.text}", headings) < OWN:
            share *= BY_OTHERS  # it is the clauses beside it that are of the matter
        sure = min(1.0, share * _about(matter, record, context) * _told_by_date(matter))
        statement = matter.statement(record, record.text, sure) if sure >= matter.threshold / 2 else None
        if statement and (not each_year or _is_each_year(statement, _around(statement))):
            found.append(statement)
    return found


def _around(statement: Statement) -> str:
    """The sentence that a target stands in; its own words where it goes over several."""
    whole = sentences(statement.passage.text)
    return next((each for each in whole if statement.quote in each), statement.quote)


def _asks_each_year(matter: Matter) -> bool:
    """Whether a number for each year is asked for, which a text must give: "mỗi năm điều động bao nhiêu bác sĩ"."""
    return _EACH_YEAR.search(fold(matter.question.spelled)) is not None


def _says_each_year(text: str) -> bool:
    return "moi nam" in how_often(text)


def _is_each_year(statement: Statement, text: str) -> bool:
    """So too where its line opens so: "Hằng năm, số vụ … tăng trên 3%; số vụ … tăng trên 5%"."""
    line = next((each for each in statement.passage.text.split("\n") if statement.quote in each), "")
    return _says_each_year(text) or _says_each_year(line[:OPENING])


def _told_by_date(matter: Matter) -> float:
    """What the day in common adds where the question has hardly a word else: then it tells one target from another."""
    weight = matter.question.topic.weight
    if not matter.question.dates or not weight:
        return 1.0
    return min(1.0, (weight + DAY) / LITTLE) / min(1.0, weight / LITTLE)


def _about(matter: Matter, record: Target, context: str) -> float:
    """How surely the target is the one meant: by its name above all, for a clause speaks of others too."""
    whole = matter.confidence(f"{record.indicator} \n {record.text}", context)
    return (1 - NAME) * whole + NAME * matter.confidence(record.indicator, context) if whole else 0.0


def _year_share(matter: Matter, record: Target) -> float:
    asked, dates = matter.question.years, matter.question.dates
    if dates:
        return float(any(is_by(date, record.by_date, record.by_year) for date in dates))
    if not asked or record.by_year in asked:
        return 1.0
    above = set(map(int, _YEAR.findall(" ".join(record.section_path)))) or _year_of(matter, record)
    other = record.by_year or (above and above.isdisjoint(asked))
    return 0.0 if other else YEARLESS_SHARE


def _year_of(matter: Matter, record: Target) -> set[int]:
    """The one year that the whole plan is of: what "Kế hoạch việc làm năm 2026" aims at is of no other.

    A plan is of the year it was issued in or the next; another year in its title is that of a law or an aim.
    """
    document = matter.documents.get(record.document_id)
    found = _OF_ONE_YEAR.search(document.title) if document else None
    if not document or not found or not document.issued_on or len(set(_YEAR.findall(document.title))) > 1:
        return set()
    year, issued = int(found["year"]), int(document.issued_on[:4])
    return {year} if year in (issued, issued + 1) else set()


def _fits_unit(matter: Matter, record: Target) -> bool:
    """Whether the record is in the unit asked for; a record without a number answers no "how much"."""
    question = fold(matter.question.text)
    if _PERCENT.search(question):
        return (record.unit or "").startswith("%") or record.value == "toàn dân"
    counted = matter.question.counted
    if _OF_THE_PEOPLE.search(question) and (record.unit or "").startswith("%"):
        return "dan" in fold_for_index(f"{record.indicator} {record.text}").split()
    if counted and record.unit:
        # "Bao nhiêu năm sống khỏe": the years are in the name, though the plan counts them in "tuổi".
        name = fold_for_index(record.indicator)
        in_years = counted == "nam" and "nam song" in name
        # "Số người tập luyện tăng bao nhiêu": by a share of them.
        of_people = counted == "nguoi" and record.change == "tăng" and " tang" in question and "nguoi" in name.split()
        # "Số bác sĩ trên một vạn dân | người": what is counted is in the name.
        named = name.startswith((f"so {counted} ", f"{counted} ")) or name == f"so {counted}"
        return in_years or of_people or named or _is_unit(fold_for_index(record.unit), matter.question)
    return record.value is not None and _counts(matter, record.text)


def _is_unit(unit: str, question: Question) -> bool:
    """Whether a target's unit is what is counted; millions are told in thousands of millions too."""
    counted = question.counted or ""
    in_money = counted in {"trieu", "ti"} and not counts_otherwise(question)
    return unit.startswith(counted) or (in_money and unit.endswith("dong"))


def counts_otherwise(question: Question) -> bool:
    """Whether what is counted only looks like what has other names: "căn" is no "cán bộ", "triệu lượt" no money."""
    asked = fold(question.spelled)
    if question.counted == "can":
        return "can bo" not in asked
    return question.counted in {"trieu", "ti"} and _MILLIONS_OF.search(asked) is not None


def _counts(matter: Matter, text: str) -> bool:
    """Whether what is counted in the question stands after a number: "36 nhiệm vụ" for "bao nhiêu nhiệm vụ"."""
    counted = matter.question.counted
    if counted is None or counted in {"phan", "thoi"}:
        return True
    own = re.escape(counted)
    things = own if counts_otherwise(matter.question) else _COUNTED_AS.get(counted, own)
    # "Nghị quyết số 163/2024/QH15 ngày …" counts no days.
    number = r"(?<![a-z\d])(?<!so )\d+(?:[.,-]\d+)*"
    said = fold_for_index(text.replace("%", " % phần "))
    return re.search(rf"{number}\s*(?:nguoi\s+)?{things}\b", said) is not None


def fold_for_index(text: str) -> str:
    """The text as the index holds it: "tỷ" and "tỉ" alike."""
    return " ".join(token.folded for token in plain(text))


def _read(matter: Matter) -> Iterable[Statement]:
    """Sentences with a number in them that is no date and no part of a document's number."""
    for each in matter.sentences:
        of_the_grade = is_of_the_grade(each.quote, matter.question.spelled)
        if of_the_grade and _is_one(matter, each) and _says_how_many(matter, each):
            sure = _without_agencies(matter, each) if each.passage.kind == "table_row" else each.confidence
            yield _with_its_numbers(matter, replace(each, confidence=sure * READ_SHARE))


def _with_its_numbers(matter: Matter, statement: Statement) -> Statement:
    """The same, or the item that it is part of where only that has the question's numbers: "5 sao"; else less sure."""
    above = " \n ".join((statement.document.title, *statement.passage.section_path, statement.document.number or ""))
    if matter.has_numbers(statement.quote, above):
        return statement
    line = next((each for each in statement.passage.text.split("\n") if statement.quote in each), "")
    if line and matter.has_numbers(line, above):
        return replace(statement, quote=line.strip())
    return replace(statement, confidence=statement.confidence * WITHOUT_NUMBER)


def _without_agencies(matter: Matter, row: Statement) -> float:
    """How surely a row is about the matter by what it tells beside who acts: "tuổi" of a plan is not an officer's."""
    # ... and a sentence that says the same reads better.
    cells = (cell for cell in row.passage.cells if column_role(cell.column) not in {"lead", "coordinate"})
    context = matter.context(row.document.id, (*row.passage.section_path, *row.passage.merged))
    return matter.confidence(" | ".join(cell.value for cell in cells), context) * ROW


def _is_one(matter: Matter, statement: Statement) -> bool:
    """Whether it is one sentence, or a row where what is counted tells which of its numbers is meant."""
    if statement.passage.kind == "table_row":
        return matter.question.counted is not None or _asks_for_a_column(matter, statement)
    return statement.quote in sentences(statement.passage.text)


def _asks_for_a_column(matter: Matter, row: Statement) -> bool:
    """Whether the question names the column that a number stands in: "Phí, lệ phí (đồng)", "Kinh phí"."""
    asked = set(_WORD.findall(fold(matter.question.spelled)))
    for cell in row.passage.cells:
        named = set(_WORD.findall(fold(cell.column))) - _OF_ANY_COLUMN
        if named and _DIGIT.search(cell.value) and named & asked and column_role(cell.column) not in _OTHER_ROLES:
            return True
    return False


def _says_how_many(matter: Matter, statement: Statement) -> bool:
    above = " ".join((*statement.passage.section_path, _before(statement)))
    said = _NUMBERING.sub("", statement.quote)
    return (
        any(each.search(text) for each, text in ((_QUANTITY, _without_years(said)), (_FRACTION, said), (_RATIO, said)))
        and _counts(matter, said)
        and ("%" in said or _FRACTION.search(said) or not _PERCENT.search(fold(matter.question.text)))
        and _is_of_the_time(matter, statement, above)
        and (not _asks_each_year(matter) or _is_each_year(statement, said))
    )


def _may_state(matter: Matter, document: str) -> Statement | None:
    """The sentence of a document that may state it in other words: who is not surely silent is not said to be."""
    own = (each for each in matter.sentences if each.document.id == document and _says_how_many(matter, each))
    nearly = [each for each in own if each.confidence >= MAY_STATE * matter.threshold and _is_one(matter, each)]
    return max(nearly, key=lambda each: each.confidence, default=None)


def _is_of_the_time(matter: Matter, statement: Statement, above: str) -> bool:
    """Whether it is of the years asked about; a day may stand before it: "đến hết ngày 25/6, … đạt 43 %; … 30 %"."""
    question, issued = matter.question, statement.document.issued_on
    if question.dates:
        return question.is_of_years(f"{_before(statement)} {statement.quote}", above, issued)
    return question.is_of_years(statement.quote, above, issued)


def _before(statement: Statement) -> str:
    """What stands before it on its line: "đến năm 2030 có thêm 02 bệnh viện; giường bệnh tư nhân chiếm 12%"."""
    line = next((each for each in statement.passage.text.split("\n") if statement.quote in each), "")
    return line.partition(statement.quote)[0]


def _without_years(text: str) -> str:
    return re.sub(r"(?:năm|tháng|ngày|quý)\s+[\d/]+|20\d\d", " ", without_document_dates(text))


def _once(statements: Iterable[Statement]) -> Iterable[Statement]:
    """A number that a document states in the same words twice is told once; two that differ are both told."""
    seen: set[tuple[object, ...]] = set()
    for each in statements:
        record = each.fact
        key: tuple[object, ...] = (each.document.id, each.quote)
        if isinstance(record, Target):
            key = (each.document.id, record.indicator, record.comparator, record.value, record.by_year, record.relation)
            key = (*key, record.by_date)
        if key not in seen:
            seen.add(key)
            yield each


def _line(statements: Iterable[Statement], *, english: bool) -> Callable[[Statement], str]:
    """How each is told: the figures that one row states for several years in one line, for its words are the same."""
    rows: defaultdict[tuple[str, str], list[Target]] = defaultdict(list)
    for each in statements:
        if isinstance(each.fact, Target) and each.passage.kind == "table_row":
            rows[each.passage.id, each.fact.indicator].append(each.fact)

    def line(statement: Statement) -> str:
        record = statement.fact
        of_row = rows[statement.passage.id, record.indicator] if isinstance(record, Target) else []
        if len(of_row) <= 1:
            return told(statement, english=english)
        measures = (measure(each, english=english) for each in sorted(of_row, key=lambda each: each.by_year or 0))
        return f"{_name(of_row[0], english=english)}: {'; '.join(measures)} – “{clipped(of_row[0].text, 240)}”"

    return line


def _name(record: Target, *, english: bool) -> str:
    return english_words.indicator(record.indicator) if english else record.indicator


def told(statement: Statement, *, english: bool) -> str:
    """Gives "tỷ lệ bao phủ bảo hiểm y tế: trên 95% (đến năm 2026)" with the document's own words."""
    record = statement.fact
    if not isinstance(record, Target):
        return f"“{clipped(statement.quote, 400)}”"
    goes_on = statement.quote.startswith(record.text.rstrip(" ;.")) and len(statement.quote) > len(record.text)
    said = clipped(statement.quote, 400) if goes_on else clipped(record.text, 240)  # with its exception
    return f"{_name(record, english=english)}: {measure(record, english=english)} – “{said}”"


def measure(record: Target, *, english: bool) -> str:
    """The number with its sign, unit and year."""
    if english:
        return english_words.measure(record)
    said = ""
    if record.value is not None:
        unit = record.unit or ""
        amount = f"{record.value.replace('.', ',')}{unit if unit == '%' else f' {unit}' if unit else ''}"
        ranged = "-" in record.value and record.comparator == ">="
        said = (_RANGE if ranged else _SIGNS[record.comparator]).format(amount)
        if record.change:
            said = f"{record.change} {said}{' mỗi năm' if is_yearly(record) else ''}"
    when = f"trong {by_when(record)}" if record.relation == "trong" else by_when(record)
    return ", ".join(filter(None, (said, when)))
