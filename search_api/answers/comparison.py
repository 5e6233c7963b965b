"""What differs between documents: the same answer of each, side by side, and where asked the highest or lowest."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.model import Target
from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import fold
from search_api.answers.dates import dates_in
from search_api.answers.deadline import deadline
from search_api.answers.differing import differing
from search_api.answers.duty import duty
from search_api.answers.lead import coordinate, lead
from search_api.answers.matter import best_of_each, surest
from search_api.answers.quote import QUOTED, of_years, passage
from search_api.answers.target import measure, target
from search_api.answers.types import Draft
from search_api.answers.wording import by_document, clipped, listed, name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from search_api.answers.matter import Matter
    from search_api.answers.types import Statement
    from search_api.kinds import Asked

    Answerer = Callable[[Matter], Draft | None]

_INNER: Final[dict[Asked, Answerer]] = {
    "lead": lead,
    "coordinate": coordinate,
    "deadline": deadline,
    "target": target,
    "duty": duty,
}


# What any two documents have: their kind, and the word for what may differ.
_OF_ANY: Final = frozenset(
    [
        *("ke", "hoach", "chuong", "trinh", "hanh", "dong", "van", "ban", "noi", "dung", "diem", "chi", "tieu", "muc"),
        *("so", "voi", "thi", "co", "khac"),
    ]
)


# What people call so, and documents with it: "nhiều nhất" is "cao nhất", and not "nhanh nhất".
_SUPERLATIVES: Final = (
    ("cao|nhieu|lon|dong|highest|most|largest", r"(?:cao|nhiều|lớn|đông) nhất|(?:đứng|dẫn) đầu"),
    ("thap|nho|lowest|smallest", r"(?:thấp|nhỏ) nhất|(?:đứng|xếp) cuối"),
    ("nhanh|som|fastest|earliest", r"(?:nhanh|sớm) nhất"),
    ("cham|muon|slowest|latest", r"(?:chậm|muộn) nhất(?! (?:là|trước|vào|ngày|đến|trong|tháng|quý|năm)\b)"),
    ("tot|best", r"tốt nhất"),
    ("kem|yeu|worst", r"(?:kém|yếu) nhất"),
)


_WHO: Final = re.compile(
    r"\b(?P<who>xa|phuong|thon|ban|huyen|tinh|so|phong|truong|tram|benh vien|don vi|dia phuong)"
    r"(?: phuong)? (?:nao|co)\b"
)
_PLACES: Final = r"(?:xã|phường|đặc khu|thị trấn|huyện|tỉnh|thành phố|thôn|bản)"
_BODIES: Final = {
    "xa": r"(?:xã|phường|đặc khu)", "phuong": r"(?:xã|phường)",
    "thon": r"(?:thôn|bản|tổ dân phố)", "ban": r"(?:thôn|bản)",
    "huyen": "huyện", "tinh": r"(?:tỉnh|thành phố)", "so": "sở", "phong": "phòng", "truong": "trường", "tram": "trạm",
    "benh vien": "bệnh viện", "don vi": rf"(?:{_PLACES}|sở|phòng|trung tâm|trạm|bệnh viện|công ty|chi cục|ban)",
    "dia phuong": _PLACES,
}  # fmt: skip
# "Xã nào … cao nhất", "which commune or ward …".
_OF_COMMUNES: Final = re.compile(r"\b(?:xa|phuong) nao\b|\bwhich (?:commune|ward)s?\b")
_COMMUNE_SAID: Final = re.compile(rf"\b(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu) [{CAPITAL}]")
# "Bản nào … cao nhất": what a whole commune sets compares none of its hamlets or schools.
_OF_PARTS: Final = re.compile(
    r"\b(?:thon|(?<!van )(?<!phien )ban|lang|xom|ap|buon|khu pho|to dan pho|tieu khu|truong(?: \w+){0,2}) nao\b"
    r"|\bwhich (?:hamlet|village|school)s?\b"
)
_PART_SAID: Final = re.compile(
    rf"\b(?:[Tt]hôn|[Bb]ản|[Ll]àng|[Xx]óm|[Ấấ]p|[Bb]uôn|[Kk]hu phố|[Tt]ổ dân phố|[Tt]iểu khu|[Tt]rường(?: \w+){{0,2}})"
    rf" [{CAPITAL}\d]"
)
_NOT_YET: Final = re.compile(r"(?i)\b(?:phấn đấu|không quá|tối đa|để|nhằm|sẽ)\b")


def comparison(matter: Matter) -> Draft | None:
    """Numbers where the documents state them, else their words; of no target of its own, the targets that differ."""
    if matter.question.inner in {"target", "passage"} and _names_nothing(matter) and (apart := differing(matter)):
        return apart
    if said_so := _said_so(matter):
        return said_so
    inner = _INNER.get(matter.question.inner)
    draft = inner(matter) if inner else None
    words = passage(matter) if matter.question.inner == "passage" else None
    if draft is None or draft.confidence < matter.threshold:
        draft = _surer(target(matter), words)
    if (draft is None or draft.confidence < matter.threshold) and not _wants_figures(matter):
        draft = words or passage(matter)
    if draft is None or (matter.question.extreme and not any(_is_number(matter, each) for each in draft.statements)):
        return None
    if matter.question.extreme and not _compares_such(draft, fold(matter.question.spelled)):
        return None
    return replace(draft, kind="comparison", text="\n".join(filter(None, (_verdict(matter, draft), draft.text))))


def _compares_such(draft: Draft, asked: str) -> bool:
    """Whether it tells of places of the kind of which one is asked for."""
    if _OF_PARTS.search(asked):
        return any(_PART_SAID.search(each.quote) for each in draft.statements)
    return _OF_COMMUNES.search(asked) is None or _of_communes(draft)


def _of_communes(draft: Draft) -> bool:
    """Whether any of it is said by a commune itself, or of one by name: a province's own figures compare none."""
    return any(each.document.level == "xã" or _COMMUNE_SAID.search(each.quote) for each in draft.statements)


def _said_so(matter: Matter) -> Draft | None:
    """What a document itself says is highest or lowest: "Xã A giải ngân cao nhất, đạt 88%"."""
    if not matter.question.extreme:
        return None
    asked = fold(matter.question.spelled)
    who = _WHO.search(asked)
    says = "|".join(said for words, said in _SUPERLATIVES if re.search(rf"\b(?:{words})\b", asked))
    if not who or not says:
        return None
    # A body with a name, of which it is said in one breath; neither "ở mức cao nhất" nor what shall be so.
    named = re.compile(rf"(?i:\b{_BODIES[who['who']]}) [{CAPITAL}][^.;:]{{0,80}}?(?<!mức )(?<!mức độ )\b(?i:{says})")
    said = [each for each in matter.sentences if named.search(each.quote) and not _NOT_YET.search(each.quote)]
    found = surest(best_of_each([each for each in said if of_years(matter, each)]), matter.threshold)
    if not found:
        return None
    english = matter.question.english
    text = by_document(found, (), lambda each: f"“{clipped(each.quote, QUOTED)}”", missing="", english=english)
    return Draft("comparison", text, tuple(found))


def _names_nothing(matter: Matter) -> bool:
    """Whether no matter is left that the two are compared in: "khác nhau ở những chỉ tiêu nào"."""
    return _OF_ANY.issuperset(fold(matter.question.about).split())


def _surer(numbers: Draft | None, words: Draft | None) -> Draft | None:
    """Numbers, unless the words are surer: what is asked for may be no number."""
    if numbers is None or words is None:
        return numbers or words
    return words if words.confidence > numbers.confidence else numbers


def _wants_figures(matter: Matter) -> bool:
    """Whether words do for no answer: the highest is asked for, or what the targets are."""
    return bool(matter.question.extreme) or matter.question.inner == "target"


def _verdict(matter: Matter, draft: Draft) -> str:
    """The line above the table: who is highest, or that all are alike. Only for numbers of one measure."""
    numbers = [(each, value) for each in draft.statements if (value := _value(each)) is not None]
    documents = {each.document.id for each, _ in numbers}
    measures = {_measured(each) for each, _ in numbers}
    values = {(each.document.id, value) for each, value in numbers}
    if len(numbers) < len(draft.statements) or len(documents) < 2 or len(measures) > 1 or len(values) > len(documents):  # noqa: PLR2004 - two to compare
        return ""
    if not matter.question.extreme:
        return _alike(numbers, english=matter.question.english)
    pick = max if matter.question.extreme == "highest" else min
    best = pick(value for _, value in numbers)
    first = list({each.document.id: each for each, value in numbers if value == best}.values())
    return _said(first, matter)


def _value(statement: Statement) -> float | None:
    """The lower end of a range."""
    record = statement.fact
    if not isinstance(record, Target) or record.value is None:
        return None
    try:
        return float(record.value.split("-")[0])
    except ValueError:
        return None


def _is_number(matter: Matter, statement: Statement) -> bool:
    """Whether it can be highest or first: a target, or a deadline where that is asked."""
    return statement.fact is not None or (matter.question.inner == "deadline" and bool(dates_in(statement.quote)))


def _measured(statement: Statement) -> tuple[str, str | None]:
    record = statement.fact
    return (record.indicator, record.unit) if isinstance(record, Target) else ("", None)


def _alike(numbers: Sequence[tuple[Statement, float]], *, english: bool) -> str:
    told = {measure(each.fact, english=english) for each, _ in numbers if isinstance(each.fact, Target)}
    if len(told) > 1:
        return ""
    return f"All alike: {told.pop()}." if english else f"Giống nhau: {told.pop()}."


def _said(first: Sequence[Statement], matter: Matter) -> str:
    english = matter.question.english
    record = first[0].fact
    amount = measure(record, english=english) if isinstance(record, Target) else ""
    who = listed([name(each.document) for each in first], english=english)
    highest = matter.question.extreme == "highest"
    if english:
        return f"{'Highest' if highest else 'Lowest'}: {who} ({amount})."
    return f"{'Cao nhất' if highest else 'Thấp nhất'}: {who} ({amount})."
