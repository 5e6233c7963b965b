"""The smallest verbatim stretch that answers: a sentence, or the passages under the heading that is asked about."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final

from indexer.records.agencies import is_known
from indexer.vietnamese import glossary
from indexer.vietnamese.normal import fold
from search_api.answers.bags import numbers
from search_api.answers.dates import without_cited_dates
from search_api.answers.duty import duty_of_agency_alone, duty_on_the_matter
from search_api.answers.matter import best_of_each, surest
from search_api.answers.particulars import asks_which_laws, is_of_the_case, names_a_law
from search_api.answers.sentences import sentences
from search_api.answers.short_names import written_out
from search_api.answers.target import target
from search_api.answers.types import Draft, Statement
from search_api.answers.under_agency import under_agency
from search_api.answers.whole_lists import with_whole_list
from search_api.answers.wording import by_document, clipped
from search_api.asides import beside
from search_api.kinds import taken_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from indexer.model import Passage
    from search_api.answers.matter import Matter
    from search_api.questions import Question
    from search_api.types import Intent

    Shown = Callable[[Statement], Statement]

HEADING: Final = 0.75
"""Of the topic that a heading must speak out, and the topic of it, to be the one asked about."""

SECTION_PASSAGES: Final = 6
"""Passages of a section that are quoted."""
WITHIN: Final = 0.25
"""How much less sure a document's sentence may be than the surest one's to be told beside it."""

ROW: Final = 0.96
"""A table row says the same as the text it belongs to, less readably."""

QUOTED: Final = 600
"""Characters of a quotation that are shown in the answer's text; the citation has it whole."""

NUMBER_SURE: Final = 0.9
"""How surely a target must be meant for keywords alone ("tuổi thọ trung bình 2030") to be a question for it."""

WITH_YEAR: Final = 0.7
"""Of the share of its name that must be said, where a year is said too."""

_NUMBERING: Final = re.compile(r"^\s*[\dIVX.]+[.)]?\s*")
# "Tầm nhìn đến năm 2045" is the vision; of which year, the question may say.
_YEARS: Final = re.compile(r"(?i)\s*(?:(?:từ|đến|trong|giai đoạn)\s+)?(?:năm\s+)?20\d\d(?:\s*[-–]\s*20\d\d)?")
# "Kinh phí thực hiện" is about the funds.
_HEADING_FILLERS: Final = re.compile(r"(?i)\b(?:thực hiện|triển khai|công tác|chủ yếu)\b")
_DEFINES: Final = re.compile(r"\s(?:là|gồm|bao gồm|được hiểu là)(?:\s*:)?\s|(?<=[”\"]):\s")
_MEANS: Final = re.compile(r"\b(?:the nao la|nghia la gi|duoc hieu|hieu the nao|co nghia)\b")
_PEOPLE: Final = re.compile(r"(?i)\b(?:đối tượng|nhóm|người|hộ|trẻ|phụ nữ|học sinh|nhân dân|cán bộ)\b")
_ASKS_FIRST: Final = re.compile(
    r"(?i)\b(?:trước|truoc|đầu tiên|dau tien|sớm nhất|som nhat|ưu tiên|uu tien|first|priority)\b"
)
_FIRST: Final = re.compile(r"(?i)\b(?:trước hết|trước tiên|ưu tiên)\b")
# "Đề án nào về bác sĩ": no number of doctors.
_UNDERTAKING: Final = re.compile(
    r"(?i)\b(?:(?:đề án|dự án|chương trình|mô hình|phong trào|de an|du an|chuong trinh|mo hinh) (?:nào|gì|nao|gi)"
    r"|(?:which|what) (?:form|kind|type|sort) of (?:document|paper)s?\b|(?:hình thức|loại) văn bản (?:nào|gì)"
    r"|(?:which|what) (?:scheme|project|programme|program|model|campaign)s?)\b"
)
_IS: Final = re.compile(r"(?i)\blà\b")
_MADE_OF: Final = re.compile(r"(?i)\b(?:bao )?(?:gồm|gom)\b")
_NAMES_PARTS: Final = re.compile(r"(?i)\bgồm\b")
_LISTS: Final = re.compile(r"(?i)[:;,]|\b(?:như|nhất là)\b")
_PURPOSE: Final = re.compile(r"(?i)\b(?:để|nhằm|phục vụ|giúp)\b")
# "Dùng làm gì": a house of culture, or for what.
_USED_AS: Final = re.compile(r"\b(?:dung|su dung|tan dung)(?: (?:de|vao))? (?:lam|viec) gi\b")
_USE: Final = re.compile(r"(?i)\b(?:để|nhằm|phục vụ|giúp|làm|thành)\b")
_REASON: Final = re.compile(r"(?i)\b(vì|do|bởi|nhằm|xuất phát từ|nguyên nhân(?= [^.;:]{0,60}(?::| là\b)))\b")
_AIM: Final = re.compile(r"(?i)\bđể\b")
# "Vì sao không …": no aim tells it.
_WHY_NOT: Final = re.compile(r"\b(?:khong|chua|chang|cham|not|never)\b")
# "Loại hình đơn vị gì", "mô hình tổ chức nào": what something is set up as.
_OF_MODEL: Final = re.compile(
    r"\b(?:mo hinh|loai hinh|hinh thuc|loai|kieu|dang|thanh)(?: to chuc)? (?:don vi|to chuc|co quan) (?:gi|nao)\b"
)
_MONEY: Final = re.compile(r"\b(?:tien|kinh phi|von|ngan sach|tai chinh|money|funds?|funding|budget)\b")
_GIVERS: Final = re.compile(
    r"\b(?:nha tai tro|doanh nghiep|(?:cac|va) to chuc|to chuc,? ca nhan|ca nhan|nhan dan|cong dong|ho gia dinh)\b"
)
# "Trung tâm … phải tăng cái gì": what an agency has to do.
_MUST: Final = re.compile(r"\bphai (?!la\b|bao dam\b|dam bao\b)\w+(?: \w+)? (?:nhung gi|cai gi|gi)\b")
_MODEL: Final = re.compile(r"(?i)\b(?:mô hình|loại hình|là|thành|hình thức)\s+(?:đơn vị|tổ chức|cơ quan)\b")


def passage(matter: Matter) -> Draft | None:
    """Keywords or an open question: the target it names, else what the documents say of it."""
    if found := written_out(matter):
        return _draft(matter, "definition", found)
    if (told := _of_its_turn(matter)) is not None:
        return _draft(matter, "quote", told)
    if _UNDERTAKING.search(matter.question.spelled):
        return quoted(matter)
    must = duty_on_the_matter(matter) if _MUST.search(fold(matter.question.spelled)) else None
    return must or _other_money(matter) or _number_named(matter) or duty_of_agency_alone(matter) or quoted(matter)


def _other_money(matter: Matter) -> Draft | None:
    """Where money comes from besides what the question names: "ngoài ngân sách thì xin tiền của ai"."""
    text = matter.question.spelled
    named = fold(text[slice(*beside(text))])
    if not _MONEY.search(named):
        return None
    if matter.question.english:
        named = fold(" ".join(glossary.translate(named)))
    known = {" ".join(pair) for pair in pairwise(re.findall(r"[a-z]+", named))}
    who = _GIVERS if re.search(r"\b(?:ai|whom?)\b", fold(text)) else _MONEY
    said = [each for each in matter.sentences if _MONEY.search(fold(each.quote)) and who.search(fold(each.quote))]
    return _draft(matter, "quote", [each for each in said if not any(pair in fold(each.quote) for pair in known)])


def _of_its_turn(matter: Matter) -> list[Statement] | None:
    """The sentences that alone may answer a question so put: for what, for whom, what something is; None for others."""
    question = matter.question
    if question.purpose:
        use = _USE if _USED_AS.search(fold(question.spelled)) else _PURPOSE
        return [each for each in matter.sentences if use.search(each.quote) and of_years(matter, each)]
    if question.for_whom:
        return _of_whom(matter)
    if taken_for(question.spelled):
        return [each for each in matter.sentences if _IS.search(each.quote)]
    if asks_which_laws(question.spelled):
        return [each for each in matter.sentences if names_a_law(each.quote) and of_years(matter, each)]
    if _OF_MODEL.search(fold(question.spelled)):
        return [each for each in matter.sentences if _MODEL.search(each.quote)]
    return None


def _of_whom(matter: Matter) -> list[Statement]:
    """The sentences that name people; of those first in turn, where the question asks for them, if any does."""
    naming = [each for each in matter.sentences if _PEOPLE.search(each.quote) and of_years(matter, each)]
    first = [each for each in naming if _FIRST.search(each.quote)] if _ASKS_FIRST.search(matter.question.text) else []
    return first or naming


def of_case(matter: Matter) -> Draft | None:
    """What the documents say of the case that the question puts: "khi … thì ai …"."""
    asked = matter.question.spelled
    return _draft(matter, "quote", [each for each in matter.sentences if is_of_the_case(each.quote, asked)])


def wording(matter: Matter) -> Draft | None:
    """How it is worded, document by document: the whole passage, which is what a drafter takes over."""
    return _quoted(matter, "quote", _as_passage)


def figures(matter: Matter) -> Draft | None:
    """The sentence that has the numbers of the question and others: "trong 45 nhiệm vụ, đã xong bao nhiêu"."""
    wanted = set(matter.question.numbers)
    if not wanted:
        return None
    listed = [each for each in matter.sentences if of_years(matter, each)]
    return _draft(matter, "quote", [each for each in listed if set(numbers(each.quote)) > wanted])


def definition(matter: Matter) -> Draft | None:
    """What something is or consists of."""
    if found := written_out(matter):
        return _draft(matter, "definition", found)
    defining = [each for each in matter.sentences if _defines(matter, each)] if matter.question.what_is else []
    if any(each.confidence >= matter.threshold for each in defining):
        return _draft(matter, "definition", defining)  # "Công dân số là gì" asks for no share of them
    if not _MEANS.search(fold(matter.question.spelled)) and (named := _number_named(matter)):
        return named
    if not matter.question.what_is:
        if other := _other_money(matter):
            return other
        return _listed(matter) if _MADE_OF.search(matter.question.spelled) else _quoted(matter, "definition")
    return _draft(matter, "definition", defining, _sections(matter))


def _listed(matter: Matter) -> Draft | None:
    """What something is made of: a section on it, else sentences that list things, those that say "gồm" first."""
    sections = _sections(matter)
    said = [] if matter.question.topic.vague else [each for each in matter.sentences if of_years(matter, each)]
    naming = [each for each in said if _NAMES_PARTS.search(each.quote)]
    if sections or any(each.confidence >= matter.threshold for each in naming):
        return _draft(matter, "definition", naming, sections)
    return _draft(matter, "definition", [each for each in said if _LISTS.search(each.quote)])


def _defines(matter: Matter, statement: Statement) -> bool:
    """Whether the sentence says what the very thing is: "X là …", "X gồm …"."""
    said = _DEFINES.split(statement.quote, maxsplit=1)
    topic = matter.question.topic
    return len(said) > 1 and topic.covered(said[0]) >= HEADING and topic.precision(said[0]) >= HEADING / 2


def _number_named(matter: Matter) -> Draft | None:
    numbers = target(matter)
    if not numbers or numbers.confidence < NUMBER_SURE:
        return None
    # "Tuổi thọ đến 2030": with a year, part of the name is enough.
    least = HEADING * HEADING * (WITH_YEAR if matter.question.years else 1.0)
    if any(_is_its_name(matter, each, least) for each in numbers.statements):
        return numbers
    return None


def reason(matter: Matter) -> Draft | None:
    """Why: only from a sentence that gives a cause or a purpose."""
    return _draft(
        matter, "quote", [each for each in matter.sentences if _gives_reason(matter, each) and of_years(matter, each)]
    )


def _gives_reason(matter: Matter, statement: Statement) -> bool:
    if statement.quote not in sentences(statement.passage.text):
        return False
    return _REASON.search(statement.quote) is not None or _gives_aim(matter, statement.quote)


def _gives_aim(matter: Matter, quote: str) -> bool:
    """Whether what is asked about stands before an aim: "duy trì các điểm trạm để …"."""
    done, *aims = _AIM.split(quote)
    asked = fold(matter.question.text)
    return bool(aims) and not _WHY_NOT.search(asked) and matter.question.topic.covered(done) >= HEADING


def _is_its_name(matter: Matter, statement: Statement, least: float) -> bool:
    record = statement.fact
    indicator = getattr(record, "indicator", None)
    return bool(indicator) and matter.question.topic.precision(str(indicator)) >= least


def quoted(matter: Matter) -> Draft | None:
    """What the documents say of the matter, or the passages under a heading that is the matter itself."""
    return _quoted(matter, "quote")


def _quoted(matter: Matter, kind: Intent, shown: Shown | None = None) -> Draft | None:
    # What has only words of every plan is at most a section's heading.
    said = [] if matter.question.topic.vague else [each for each in matter.sentences if of_years(matter, each)]
    return _draft(matter, kind, said, _sections(matter), shown)


def _as_passage(statement: Statement) -> Statement:
    """The same with the whole passage for its sentence, where that still reads at a glance."""
    whole = statement.passage.text
    return replace(statement, quote=whole) if len(whole) <= QUOTED else statement


def of_years(matter: Matter, statement: Statement) -> bool:
    """Whether the years of the question are there, in the sentence or above it."""
    above = _dated_above(statement, alone=len(matter.question.years) == 1)
    of_them = matter.question.is_of_years(statement.quote, above, statement.document.issued_on)
    return of_them and not _is_of_another_year(matter, statement)


def _dated_above(statement: Statement, *, alone: bool) -> str:
    """What stands above it; for one year ``alone`` the nearest heading that has one: "2. Đến năm 2028"."""
    path = statement.passage.section_path
    dated = (
        next((heading for heading in reversed(path) if _YEARS.search(without_cited_dates(heading))), "")
        if alone
        else ""
    )
    return dated or " ".join((statement.document.title, *path))


def _is_of_another_year(matter: Matter, statement: Statement) -> bool:
    """Whether all figures in it are recorded as of other years than the question's, which its headings may name."""
    years, place = matter.question.years, statement.passage.id
    if not years or statement.passage.kind == "table_row":
        return False
    recorded = [
        each.by_year
        for each in matter.targets()
        if each.passage_id == place and each.by_year and each.text.rstrip(" .;") in statement.quote
    ]
    return bool(recorded) and not set(recorded).intersection(years)


def _draft(
    matter: Matter,
    kind: Intent,
    found: list[Statement],
    sections: Iterable[Statement] = (),
    shown: Shown | None = None,
) -> Draft | None:
    chosen = list(sections) or surest(best_of_each(map(_as_quoted, found)), matter.threshold, WITHIN)
    if not chosen:
        return None
    chosen = [item for each in chosen for item in _with_listed(matter, (shown or with_whole_list)(each))]
    english = matter.question.english
    silent = matter.silent(chosen) if matter.named else ()
    missing = "does not speak of it" if english else "không nêu"
    text = by_document(chosen, silent, _as_told, missing=missing, english=english)
    return Draft(kind, text, tuple(chosen), silent, missing=missing)


def _as_told(statement: Statement) -> str:
    """The quotation, behind the agency under whose name it stands: "Sở Y tế: “Là cơ quan thường trực …”"."""
    agency = under_agency(statement.passage)
    of_it = f"{agency}: " if agency and fold(agency) not in fold(statement.quote) else ""
    return f"{of_it}“{clipped(statement.quote, QUOTED)}”"


def _with_listed(matter: Matter, statement: Statement) -> list[Statement]:
    """With what stands below in passages of their own, where it only leads in to that: "… từ các nguồn:"."""
    place = statement.passage
    if not statement.quote.rstrip().endswith(":") or not place.text.rstrip().endswith(statement.quote.strip()):
        return [statement]
    if not place.section_path:
        return [statement]  # "… như sau:" before all that is in the document
    depth = len(place.section_path)
    below = (
        each
        for each in sorted(matter.store.passages(place.document_id), key=lambda each: each.ordinal)
        if each.ordinal > place.ordinal and each.section_path[:depth] == place.section_path
    )
    listed = [replace(statement, passage=each, quote=each.text) for each in islice(below, SECTION_PASSAGES)]
    return [statement, *listed]


def _as_quoted(statement: Statement) -> Statement:
    row = statement.passage.kind == "table_row"
    return replace(statement, confidence=statement.confidence * ROW) if row else statement


def _sections(matter: Matter) -> list[Statement]:
    """The passages under a heading that is the very topic of the question, in document order."""
    found = [
        Statement(matter.documents[each.document_id], each, each.text, sure)
        for each in matter.passages
        if each.kind != "table_row"
        and (sure := _headed(matter.question, each, matter.documents[each.document_id].title)) >= HEADING
    ]
    found.sort(key=lambda each: (each.document.id, each.passage.ordinal))
    kept: dict[str, list[Statement]] = {}
    for each in found:
        kept.setdefault(each.document.id, []).append(each)
    return [each for listed in kept.values() for each in listed[:SECTION_PASSAGES]]


def _headed(question: Question, passage: Passage, title: str) -> float:
    """How surely one of the headings above the passage is the topic, its own words and little else.

    What the question says of the document itself stands in the title.
    """
    topic = question.topic
    headings: Iterable[str] = _bare_headings(passage.section_path)
    if question.years:
        years = [str(year) for year in question.years]
        headings = [_YEARS.sub("", each) for each in headings if all(year in each for year in years)]
    spoken = map(_spoken, headings)
    return max((topic.covered(f"{each}\n{title}") for each in spoken if topic.precision(each) >= HEADING), default=0.0)


@lru_cache(maxsize=5_000)
def _bare_headings(section_path: tuple[str, ...]) -> tuple[str, ...]:
    """Without their numbers; without those that are an agency's name: under it stand its duties, not what it is."""
    return tuple(bare for heading in section_path if not is_known(bare := _NUMBERING.sub("", heading)))


@lru_cache(maxsize=5_000)
def _spoken(heading: str) -> str:
    return _HEADING_FILLERS.sub("", heading)
