"""A draft of an answer, and whether it is sure enough: by itself, with the search's agreement, or not at all."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.model import Assignment, Target
from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import fold
from search_api import attributes
from search_api.answers.agreement import SURE_ENOUGH, agrees, far_ahead, least_of
from search_api.answers.instances import (
    grown_in,
    holds_quoted,
    is_of_the_level,
    names_each,
    names_the_laws,
    people_in,
    spots_in,
    tells_which,
)
from search_api.answers.matter import SIMILAR
from search_api.answers.particulars import (
    is_done_by,
    is_given_to,
    is_of_it_alone,
    is_of_the_case,
    is_of_the_day,
    is_of_the_grade,
    is_of_the_lost,
    names_a_paper,
    names_the_article,
    names_the_replaced,
    row_tells_where,
    tells_how_done,
    tells_of_both,
    tells_of_money,
    tells_where,
    tells_who_approves,
)
from search_api.answers.presumed import holds_what_is_presumed
from search_api.answers.registry import ANSWERERS, OF_ONE, QUOTED, SECONDED
from search_api.answers.target import counts_otherwise
from search_api.subject import given_to, names, place_of

if TYPE_CHECKING:
    from indexer.model import Document, Passage
    from search_api.answers.matter import Matter
    from search_api.answers.types import Draft, Statement
    from search_api.questions import Question
    from search_api.service import Looked

_NAME: Final = re.compile(rf"\b[{CAPITAL}]\w*(?: [{CAPITAL}]\w*)+")
_WORD: Final = re.compile(r"\w+")
_NUMBER_SAID: Final = re.compile(r" so (?=\d+ )")
# "Kinh phí … là bao nhiêu" is not told by how many places a house has.
_ASKS_MONEY: Final = re.compile(
    r"\b(?:kinh phi|chi phi|tong von|so tien|tong muc dau tu)\b.*\b(?:bao nhieu|la may|het may)"
    r"(?=\W*$| (?:tien|trieu|t[yi]|nghin|dong)\b)"
    r"|\b(?:bao nhieu|may) (?:tien|kinh phi|trieu|t[yi](?! (?:le|so|trong))|dong(?! (?:chi|bao|hanh|doi|ho)))\b"
    r"|\b(?:nhieu|it|ton) (?:tien|kinh phi|von|ngan sach)(?: \w+){0,2} hon\b"
    r"|\bhow much (?:money|does it cost|will it cost)\b"
    r"|\bhow much (?:will|does|would|did|is)\b.*\b(?:spen[dt]|cost|pay)\b"
    r"|\bwhat\b.*\b(?:total|overall|estimated|planned)\b.*\b(?:budget|cost|funding|expenditure|investment)\b"
)
_MONEY: Final = re.compile(
    r"\d\s?(?:(?:nghin|ngan|trieu|t[yi]) )?dong\b|\bdong(?=\s?[/)])"  # not "hợp đồng", "lao động"
    r"|\b(?:trieu|t[yi](?! (?:le|so|trong|suat)\b)|nghin|vnd|kinh phi|von|ngan sach)\b|\d\s?d\b"
)
# What is counted may be called otherwise: people are households' members, money is dong.
_SAME_COUNT: Final = {
    "tien": frozenset(("dong", "trieu", "ty", "ti", "nghin", "phi", "von", "muc")),
    "trieu": frozenset(("dong", "ty", "ti", "nghin")),
    "ti": frozenset(("dong", "trieu", "ty", "nghin")),
    "nguoi": frozenset(
        ("ba con", "dan", "ho", "bac", "can", "dong", "thanh", "vien", "hoc", "tre", "lao", "phu", "nhan")
    ),
    "viec": frozenset(("nhiem", "cong", "dau", "muc", "noi")),
    "hoc": frozenset(("em", "chau", "tre")),
    "tre": frozenset(("chau", "em", "hoc")),
    "can": frozenset(("dong chi", "cong chuc")),
    "lan": frozenset(("dot", "luot")),
    "gio": frozenset(("tieng", "h")),
    "tinh": frozenset(("thanh",)),
}
# One unit in all its spellings: "cây số" are km.
_SAME_UNIT: Final = (
    r"met vuong|m2",
    r"hec ?-?ta|ha",
    r"cay so|ki-?lo-?met|ki lo met|ki(?! lo gam)|km",
    r"ki-?lo-?gam|ki lo gam|ki(?! lo met)|kg",
    r"met(?! khoi| vuong)|m",
)
_ANY_COUNT: Final = frozenset(("phan", "muc", "cai", "so"))
_SEXED: Final = "can bo|cong chuc|vien chuc|lao dong|nguoi|hoc sinh|thanh nien|dang vien|bac si|giao vien|nhan vien"
_SEXES: Final = (
    re.compile(rf"\b(?:phu nu|nu gioi|be gai|nu sinh|(?:{_SEXED}) nu|women|girls|female)\b"),
    re.compile(rf"\b(?:nam gioi|nam thanh nien|dan ong|be trai|nam sinh|(?:{_SEXED}) nam(?! \d)|men|boys|male)\b"),
)
# "How many kinds of vaccine" is not told by a share of children.
_KINDS_OF: Final = re.compile(r"\bhow many (?:kind|type|sort|categor)\w* of\b")
_KINDS_COUNTED: Final = re.compile(r"\d (?:loai|thu|dang|kieu|hinh thuc|nhom)\b")
# "What percentage of the population": of whom, in the document's words.
_SHARE_OF: Final = re.compile(
    r"\bpercent(?:age)? of (?:\S+ ){0,3}?(?P<whom>population|people|residents|households|families|students|children"
    r"|women|workers|communes|hamlets|villages|schools|officials|businesses|enterprises)\b"
)
_WHOM: Final = {
    "population": "dan", "people": "dan|nguoi", "residents": "dan|nguoi", "households": "ho", "families": "ho|gia dinh",
    "students": "hoc sinh|sinh vien", "children": "tre", "women": "phu nu|nu", "workers": "lao dong|cong nhan",
    "communes": "xa", "hamlets": "thon|ban", "villages": "thon|ban|lang", "schools": "truong",
    "officials": "can bo|cong chuc", "businesses": "doanh nghiep|co so", "enterprises": "doanh nghiep",
}  # fmt: skip
# "Mức hỗ trợ là bao nhiêu": money, a share of something, or whatever figure a sentence on that rate gives.
_ASKS_RATE: Final = re.compile(
    r"\b(?P<rate>muc (?:ho tro|tro cap|tro giup|phu cap|boi duong|thuong|phat|luong|vay|chi tra|cho vay|dong gop))\b.*"
    r"\b(?:bao nhieu|la may)\b"
)
_MEASURES: Final = "kg|gam|ta|tan|lit|hop|suat|goi|bo|chiec|cai|qua|con|cay|ha|m2|m3|km|gio|buoi|bua|lan|cuon|vien|lieu"
_MANY_NAMES: Final = frozenset("nguoi ho tre can hoc xa phuong thon ban".split())  # noqa: SIM905 - a list to be read
_JOINING: Final = frozenset("tu o co thuoc tren duoi khu vung khong dang bi duoc la va theo".split())  # noqa: SIM905
_BODY: Final = re.compile(
    r"\b(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) (?:cap |cac )?(?P<level>tinh|thanh pho|xa|phuong|dac khu)\b"
)
_SAME_LEVEL: Final = {"phuong": "xa", "dac khu": "xa", "thanh pho": "tinh"}
_FOR: Final = re.compile(
    r"\b(?:cho|doi voi|danh cho)(?: (?:cac|nhung|moi))? (?P<thing>\w+) (?P<which>(?!\d)\w+(?: (?!la\b|bao\b)\w+)?)"
)
_RATE: Final = re.compile(r"%|\bphan tram\b|\blan (?:muc|luong)\b|\bmien phi\b|\bhe so\b")
_AT_PRESENT: Final = "hiện nay|hiện tại|hiện có|hiện đang|đến nay"
_NOW: Final = re.compile(rf"(?i)\b(?:{_AT_PRESENT})\b")
_STRETCH: Final = re.compile(r"\b(20\d\d) ?[-–] ?(20\d\d)\b")
_RESULTS: Final = re.compile(
    r"(?m)^bao cao\b|\b(?:thuc trang|hien trang|danh gia chung)\b"
    r"|\b(?:ket qua(?! mong| du kien| can| phai)|tinh hinh(?! moi))\b"
)
_PRESENT: Final = re.compile(rf"(?i)\b(?:already|{_AT_PRESENT}|tính đến|đã (?:hoàn thành|đạt|có))\b")


def drafted(matter: Matter) -> Draft | None:
    """What is held of the draft; made anew from it alone where some is not, for the text tells of all."""
    draft = ANSWERERS[matter.question.asked](matter)
    held = checked(draft, matter.question)
    if held is None and draft is not None and matter.among is None and matter.question.asked == "passage":
        return _of_the_others(draft, matter)
    if held is None and matter.among is None and matter.question.present:
        return _of_the_present(matter)
    if held is None or draft is None or len(held.statements) == len(draft.statements):
        return held
    narrowed = replace(matter, among=frozenset(each.passage.id for each in held.statements))
    return checked(ANSWERERS[matter.question.asked](narrowed), matter.question)


def _of_the_others(refused: Draft, matter: Matter) -> Draft | None:
    """What the passages say that were not looked at for those which do not tell the very thing."""
    known = {each.passage.id for each in refused.statements}
    others = frozenset(each.id for each in matter.passages if each.id not in known)
    return drafted(replace(matter, among=others)) if others else None


def _tells_how_it_is(statement: Statement) -> bool:
    return _is_of_the_present(statement.passage, statement.document)


def _is_of_the_present(passage: Passage, document: Document) -> bool:
    """Whether it says so, or stands in a report, or in what a document tells of results before it gives its tasks."""
    if _PRESENT.search(passage.text):
        return True
    return _RESULTS.search(fold("\n".join((document.type or "", *passage.section_path)))) is not None


def _of_the_present(matter: Matter) -> Draft | None:
    """What the passages say that speak of how things are, not of how they shall be."""
    documents = matter.documents
    present = frozenset(each.id for each in matter.passages if _is_of_the_present(each, documents[each.document_id]))
    return drafted(replace(matter, among=present)) if present else None


def sure_of(draft: Draft | None, matter: Matter, looked: Looked) -> Draft | None:
    """What of the draft is sure enough to be told, or what one passage says that the search is sure of; else None."""
    told = _sure(draft, matter, looked) if draft is not None else None
    return told or _of_the_first(matter, looked)


def _sure(draft: Draft, matter: Matter, looked: Looked) -> Draft | None:
    """What is sure by itself; where nothing is, what the search agrees with."""
    least = matter.threshold
    if draft.confidence >= least:
        return replace(draft, statements=tuple(each for each in draft.statements if each.confidence >= least))
    return _seconded(draft, matter, looked) if _may_be_seconded(draft, matter) else None


def _may_be_seconded(draft: Draft, matter: Matter) -> bool:
    """A figure that stands in a sentence on the matter may be, not for a name that is not there.

    A recorded target is of its own indicator or of none.
    """
    if matter.question.asked == "target":
        return all(each.fact is None and _has_the_names(each, matter.question.about) for each in draft.statements)
    return matter.question.asked in SECONDED


def _has_the_names(statement: Statement, asked: str) -> bool:
    """Whether each name of several syllables is there; of the first, the capital may be that of the sentence."""
    said = _passage_and_above(statement)
    return all(
        fold(name[0]) in fold(said) or (not name.start() and name[0].partition(" ")[2] in said)
        for name in _NAME.finditer(asked)
    )


def _seconded(draft: Draft, matter: Matter, looked: Looked) -> Draft | None:
    """The draft, or what it tells of the passages that the search agrees with, if its surest is among them."""
    agreed = _agreed(draft, matter, looked)
    if len(agreed) == len(draft.statements):
        return draft
    if max(draft.statements, key=lambda each: each.confidence) not in agreed:
        return None
    narrowed = replace(matter, among=frozenset(each.passage.id for each in agreed))
    again = drafted(narrowed)
    return again if again and len(_agreed(again, narrowed, looked)) == len(again.statements) else None


def _agreed(draft: Draft, matter: Matter, looked: Looked) -> list[Statement]:
    """The statements that the search agrees with; where documents are named also one as sure of another of them.

    None for a question in English that has a Vietnamese name which the statement has not: it is of another place.
    """
    agreed = [each for each in draft.statements if agrees(each, matter, looked) and not _is_elsewhere(each, matter)]
    told = {each.document.id for each in agreed}
    least = max((each.confidence for each in agreed), default=1.0) - SIMILAR
    others = [each for each in draft.statements if each.document.id not in told and each.confidence >= least]
    return [*agreed, *others] if matter.named else agreed


def _is_elsewhere(statement: Statement, matter: Matter) -> bool:
    passage = statement.passage
    above = matter.context(passage.document_id, (*passage.section_path, *passage.merged))
    return matter.question.english and matter.question.topic.lacks_name(passage.text, above)


def _of_the_first(matter: Matter, looked: Looked) -> Draft | None:
    """What the passage says that the search has put far ahead of all others, which makes up for words."""
    if matter.question.asked not in OF_ONE or matter.question.how_many:
        return None
    if (first := far_ahead(matter, looked)) is None:
        return None
    least = least_of(first, matter, looked)
    narrowed = replace(matter, among=frozenset((first.id,)), threshold=least)
    draft = drafted(narrowed)
    if draft is None or draft.confidence < least:
        return None
    above = matter.context(first.document_id, (*first.section_path, *first.merged))
    topic = matter.question.topic
    if topic.lacks_name(first.text, above):
        return None
    if not matter.named and draft.confidence < SURE_ENOUGH and topic.lacks_much(first.text, above):
        return None  # of all documents the nearest may be of another matter, too
    return draft if matter.has_numbers(first.text, above) else None


def _states(statement: Statement, question: Question) -> bool:
    """Whether it names what of the thing is asked: a number of doctors is not their pay."""
    named = statement.fact.indicator if isinstance(statement.fact, Target) else ""
    columns = (cell.column for cell in statement.passage.cells)
    # A whole letter that is on the thing needs not say it again where it says by when or by whom.
    title = (statement.document.title,) if question.asked in {"deadline", "lead", "coordinate"} else ()
    said = (statement.quote, named, statement.passage.parent, *columns, *statement.passage.section_path, *title)
    return attributes.states(said, question.attributes)


def _passage_and_above(statement: Statement) -> str:
    row = statement.passage
    columns = (cell.column for cell in row.cells)
    return "\n".join((row.text, *columns, *row.section_path, row.parent, statement.document.title))


def _speaks_of(statement: Statement, places: tuple[str, ...]) -> bool:
    """Whether it names each place of which no document is: "Sở Y tế Sơn La" has no duties in another's plan."""
    said = fold(f"{_passage_and_above(statement)}\n{statement.document.issuer or ''}")
    return all(re.search(rf"\b{re.escape(fold(place))}\b", said) for place in places)


def _shares_particulars(statement: Statement, question: Question) -> bool:
    """Whether it is of the law, the grade, the day and the time that the question names, and tells where, if asked."""
    said = _passage_and_above(statement)
    return (
        names_the_laws(said, question)
        and is_of_the_grade(statement.quote, question.spelled)
        and is_of_the_day(said, question.spelled)
        and tells_where(statement.quote, question.spelled)
        and (statement.fact is not None or row_tells_where(statement.passage.cells, question.spelled))
        and is_of_it_alone(statement.quote, question.spelled, statement.document.locality or "")
        and names_the_article(said, question.spelled)
        and is_of_the_lost(statement.passage.text, question.text)
        and is_of_the_case("\n".join((statement.passage.text, *statement.passage.section_path)), question.spelled)
        and names_a_paper(statement.quote, question.spelled)
        and names_the_replaced(statement.quote, question.spelled)
        and tells_of_money("\n".join((statement.quote, *statement.passage.section_path)), question.spelled)
        and is_given_to(said, question.spelled)
        and is_done_by(f"{said}\n{statement.document.issuer}", question.spelled)
        and tells_how_done(statement.quote, question.spelled)
        and tells_who_approves(_with_columns(statement), question.spelled)
        and not (question.years and _is_only_of_now(statement, question))
    )


def _with_columns(statement: Statement) -> str:
    return "\n".join((statement.quote, *(cell.column for cell in statement.passage.cells)))


def _states_rate(folded: str, rate: str) -> bool:
    """Whether it gives money, a share or, behind the very words of the rate, a figure: "mức hỗ trợ gạo là 15 kg"."""
    if _MONEY.search(folded) or _RATE.search(folded):
        return True
    return re.search(rf"\b{rate}\b[^.;]*?\b\d[\d.,]* ?(?:{_MEASURES})\b", folded) is not None


def _speaks_of_what_is_counted(statement: Statement, question: Question) -> bool:
    """Whether a quotation has the word that is counted: "bao nhiêu người chết" is not told by days of rain."""
    counted = question.counted or ""
    said = fold(_with_columns(statement))
    words = _WORD.findall(said)
    if counted in words or counted in _ANY_COUNT or _has_the_unit(said, fold(question.spelled)):
        return True
    same = frozenset[str]() if counts_otherwise(question) else _SAME_COUNT.get(counted, frozenset())
    return bool(same.intersection((*words, *map(" ".join, pairwise(words)))))


def _has_the_unit(said: str, asked: str) -> bool:
    """Whether a figure, a column or a cell has the unit that is asked for, however spelled."""
    return any(
        re.search(rf"\b(?:bao nhieu|may) (?:{unit})\b", asked) and re.search(rf"(?:^|\n|[\d(|] ?)(?:{unit})\b", said)
        for unit in _SAME_UNIT
    )


def _names_the_spots(statement: Statement, spots: tuple[str, ...]) -> bool:
    """Whether each hamlet or road that is asked about stands there: one is not told of another."""
    said = f" {' '.join(_WORD.findall(fold(_passage_and_above(statement))))} "
    said = _NUMBER_SAID.sub(" ", said)  # "tổ dân phố số 5" is "tổ dân phố 5"
    return all(f" {' '.join(_WORD.findall(spot))} " in said for spot in spots)


def _is_of_what_is_asked(statement: Statement, question: Question) -> bool:
    """Whether it tells the one that is asked for and has the words that the question quotes."""
    above = "\n".join((statement.passage.text, *statement.passage.section_path))
    return tells_which(_with_merged(statement), question) and holds_quoted(above, question)


def _body_at(text: str) -> str:
    """At which level the committee or council stands that is named: "xa" for "UBND cấp xã"; "" for none."""
    found = _BODY.search(fold(text))
    return _SAME_LEVEL.get(found["level"], found["level"]) if found else ""


def _is_at_another_level(statement: Statement, asked: str) -> bool:
    """Whether the task is given to such bodies of other levels alone."""
    led = statement.fact.lead if isinstance(statement.fact, Assignment) else ()
    levels = {level for each in led if (level := _body_at(each))}
    return bool(levels) and len(levels) == len(led) and asked not in levels


def _given_to_whom(held: tuple[Statement, ...], question: Question, *, quoted: bool) -> tuple[Statement, ...]:
    """Those of the body that the question names: by name where sentences are quoted, and of its level."""
    if quoted and (whom := given_to(question.spelled)):
        held = tuple(each for each in held if names(whom, place_of(each.document), _passage_and_above(each)))
    level = _body_at(question.spelled)
    return tuple(each for each in held if not (level and _is_at_another_level(each, level)))


def _is_a_sort(given: re.Match[str]) -> bool:
    """Whether it names a sort of thing: of people and areas there are too many names for one sort."""
    words = given["which"].split()
    return given["thing"] not in _MANY_NAMES and all(map(str.isalpha, words)) and _JOINING.isdisjoint(words)


def _is_for_another(statement: Statement, asked: re.Match[str]) -> bool:
    """Whether it tells what another of the kind is given: "đối với đường ngõ xóm", asked for "đường nội đồng"."""
    said = f" {' '.join(_WORD.findall(fold(_passage_and_above(statement))))} "
    found = _FOR.finditer(fold(statement.quote))
    given = [each["which"] for each in found if each["thing"] == asked["thing"] and _is_a_sort(each)]
    if not _is_a_sort(asked):
        return False
    wanted = frozenset(asked["which"].split())
    named = f" {asked['which']} " in said or any(wanted & {*each.split()} for each in given)
    return bool(given) and not named


def _is_of_the_sex(statement: Statement, question: Question) -> bool:
    """Whether it speaks of men, or of women, where the question asks of them alone."""
    said = fold(f"{_with_columns(statement)} {getattr(statement.fact, 'indicator', '')}")
    return all(words.search(said) for words in _SEXES if words.search(fold(question.spelled)))


def _with_figures_asked(held: tuple[Statement, ...], question: Question) -> tuple[Statement, ...]:
    """Those that tell of what is counted and of whom, and of money or a rate where that is asked."""
    if question.asked == "target" or " rieng " in fold(question.spelled):
        held = tuple(each for each in held if _is_of_the_sex(each, question))
    if question.counted and question.how_many:
        held = tuple(each for each in held if each.fact or _speaks_of_what_is_counted(each, question))
    if _KINDS_OF.search(fold(question.text)):
        held = tuple(each for each in held if _KINDS_COUNTED.search(fold(each.quote)))
    if question.english and (share := _SHARE_OF.search(fold(question.text))):
        whom = re.compile(rf"\b(?:{_WHOM[share['whom']]})\b")
        held = tuple(each for each in held if each.fact or whom.search(fold(_with_columns(each))))
    if question.asked == "target" and (asked := [*_FOR.finditer(fold(question.spelled))]):
        held = tuple(each for each in held if each.fact or not _is_for_another(each, asked[-1]))
    if asks := _ASKS_RATE.search(fold(question.spelled)):
        held = tuple(each for each in held if _states_rate(fold(_with_columns(each)), asks["rate"]))
    if _ASKS_MONEY.search(fold(question.spelled)):
        held = tuple(each for each in held if _MONEY.search(fold(_with_columns(each))))
        held = tuple(each for each in held if not _is_of_a_longer_time(each, question))
    return held


def _is_only_of_now(statement: Statement, question: Question) -> bool:
    """Whether a quotation tells how things are, where it is asked how they shall be: "hiện nay" has no 2030."""
    if statement.fact is not None or not _NOW.search(statement.quote):
        return False
    return not any(str(year) in statement.quote for year in question.years)


def _is_of_a_longer_time(statement: Statement, question: Question) -> bool:
    """Whether the money is that of a stretch of years of which the question asks one: 2026 of "2026 - 2030"."""
    if len(question.years) != 1 or statement.fact is not None:
        return False
    stretches = ((int(one), int(other)) for one, other in _STRETCH.findall(statement.quote))
    alone = str(question.years[0]) in _STRETCH.sub(" ", statement.quote)
    return not alone and any(one <= question.years[0] <= other for one, other in stretches)


def _of_what_is_named(held: tuple[Statement, ...], draft: Draft, question: Question) -> tuple[Statement, ...]:
    """Those of the people, hamlets, bodies and laws that the question names."""
    if people := people_in(question.text):
        held = tuple(each for each in held if all(name in fold(each.passage.text) for name in people))
    for spots in filter(None, (grown_in(question.spelled), spots_in(question.spelled))):
        held = tuple(each for each in held if _names_the_spots(each, spots))
    if question.asked in {"duty", "passage", "wording"}:
        held = _given_to_whom(held, question, quoted=draft.kind == "quote")
    if question.asked in QUOTED or (question.asked == "duty" and draft.kind == "quote"):
        held = tuple(each for each in held if _is_of_what_is_asked(each, question))
    held = tuple(each for each in held if names_each(each.quote, question) and is_of_the_level(each.quote, question))
    if question.outside:
        held = tuple(each for each in held if _speaks_of(each, question.outside))
    return held


def _with_merged(statement: Statement) -> str:
    """The quotation with what is merged down to its row: the hospital of three communes stands beside the first."""
    return "\n".join((statement.quote, *statement.passage.merged))


def _all_said(held: tuple[Statement, ...], draft: Draft) -> str:
    """All that stands there, with the names of the documents, the silent ones too."""
    named = (*(each.document for each in held), *(each.document for each in draft.silent))
    names = (f"{each.title}\n{each.issuer}\n{each.locality}\n{each.province}" for each in named)
    return "\n".join((*map(_passage_and_above, held), *names))


def checked(draft: Draft | None, question: Question) -> Draft | None:
    """Without a statement whose words are not in its passage: a citation must hold what it is cited for."""
    if draft is None:
        return None
    held = tuple(each for each in draft.statements if each.quote in each.passage.text)
    held = _of_what_is_named(_with_figures_asked(held, question), draft, question)
    held = tuple(each for each in held if _shares_particulars(each, question))
    held = tuple(each for each in held if holds_what_is_presumed(each, question))
    if question.attributes:
        held = tuple(each for each in held if _states(each, question))
    if question.present and not any(map(_tells_how_it_is, held)):
        # "Có bao nhiêu bác sĩ hiện nay" is not answered by how many there shall be.
        return None
    if not tells_of_both(_all_said(held, draft), question.spelled):
        return None
    return replace(draft, statements=held) if held else None
