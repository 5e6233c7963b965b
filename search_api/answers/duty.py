"""What an agency has to do: every assignment that names it, or what stands under its heading."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.model import Assignment
from indexer.records.agencies import base_and_place, is_known, known_names, variants
from indexer.records.agency_words import is_agency
from indexer.vietnamese import glossary
from indexer.vietnamese.normal import fold
from search_api.answers.bags import accented, plain
from search_api.answers.lead import leads
from search_api.answers.types import Draft, Statement
from search_api.answers.wording import by_document, timed, told_record, told_task
from search_api.frames import VERBS
from search_api.givers import DOCUMENT_OF, GIVER
from search_api.headings import speaks_of
from search_api.period_asked import period_asked
from search_api.phrases import forms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from indexer.model import Passage
    from search_api.answers.matter import Matter
    from search_api.period_asked import Period

LEAST_SHARE: Final = 0.5
"""Of an agency's name that a question must have, in its order."""

LEAST_BEGUN: Final = 3
"""... or so many of its first syllables: "Ban Tuyên giáo" for "Ban Tuyên giáo và Dân vận"."""

LEAST_SAID: Final = 2
"""Syllables of it that it must have at least, one of them telling."""

LEAST_LETTERS: Final = 3
"""... or one that is the whole name: "VTV"."""

SHORT: Final = 3
"""Syllables of a name of which two are too few to tell it by."""

MOST_TOLD: Final = 12

LIKE_THE_BEST: Final = 0.9
"""How well another document must know an agency of the name, of how well the best does."""

ON_THE_MATTER: Final = 0.8
"""Of what the question is about, what a duty must speak of to be told alone."""

APART: Final = 0.25
"""How much less of it the others must speak of."""

NEARLY: Final = 0.1

# What agencies' names have in common: it tells none of them apart.
_COMMON: Final = frozenset(
    """
    phong ban so bo uy cac co quan don vi to chuc xa phuong tinh thanh pho de nghi giao trung tam viet nam va cua
    """.split()  # noqa: SIM905 - a list to be read
)

# Sorts of offices: what an agency's name begins with.
_OFFICES: Final = frozenset(
    "phong so bo ban tram tam vien hoi cuc vu doi doan truong".split()  # noqa: SIM905 - a list
)

# What stands before an agency's name; "" where nothing does.
_BEFORE_A_NAME: Final = frozenset(
    ("", *"ben nganh phia cua cho do voi giao duoc anh chi cap".split())  # noqa: SIM905 - a list
)

_PLACES: Final = frozenset({"xa", "phuong", "tinh"})

_LEVEL: Final = re.compile(r"\b(?:tinh|thanh pho|trung uong|xa|phuong|co so|dac khu)\b")
_HIGHER: Final = frozenset({"tinh", "thanh pho", "trung uong"})

_SMALL: Final = frozenset({"cac", "va", "cua", "nhung", "tai"})

_NUMBERING: Final = re.compile(r"^\s*[\dIVX.]+[.)]?\s*")

# "… phải tham mưu việc gì cho Đảng ủy": for whom, not whose duties.
_FOR_ANOTHER: Final = re.compile(
    r"(?i)(\b(?:tham mưu|tham muu|đề xuất|de xuat|kiến nghị|kien nghi|báo cáo|bao cao)\b.*?\b(?:gì|gi|nào|nao))"
    r" (?:cho|với|voi|lên|len)\b.*$"
)

# What people call the "Mặt trận Tổ quốc".
_FRONT: Final = re.compile(r"\bmat tran\b(?! to quoc)")

# "Xin hỏi tổ trưởng …" names no "Hội".
_ASKING: Final = re.compile(
    r"(?i)^\W*(?:(?:cho|xin|kính|em|tôi|mình|dạ|thưa|kinh|toi|minh|da|thua) )+(?:hỏi|hoi)\b|^\W*hỏi\b"
)

# "Phòng Kế hoạch - Tài chính của Sở Y tế": whose office it is, and not who is asked about.
_OF_A_HIGHER: Final = re.compile(
    r"(\b(?:phong|ban|chi cuc|van phong|thanh tra|trung tam|vu|cuc|doi|to|bo phan)"
    r"(?: (?!(?:cua|can|neu|nhiem|trach|vai|viec|lam|duoc|phai|ve|cho)\b)\w+){1,7})"
    r" (?:cua|thuoc) (?:so|bo|cuc|tong cuc|ubnd|uy ban nhan dan|tinh uy|thanh uy|dang uy)\b.*?"
    r"(?= (?:lam|co|phai|duoc|thuc hien|chiu|lo|trong|nam|se|chu tri|phoi hop|gom|la|nhung|can|dam|giao)\b|$)"
)

_WORD: Final = re.compile(r"[^\W\d_]+")

_WITH: Final = re.compile(r"\W*phoi hop (?:voi|cung)\b")

Name = tuple[str, ...]
_OF_AN_AGENCY: Final = frozenset({("dang", "uy"), ("dang", "bo"), ("chi", "bo"), ("dang", "doan"), ("cong", "doan")})


def duty(matter: Matter) -> Draft | None:
    """The duties of the agency that the question names; None when it names none that the documents know."""
    period = period_asked(matter.question.text)
    statements, helping = (_in_time(list(each), period, matter) for each in (_assigned(matter), _helping(matter)))
    if not statements and matter.question.annex is None:
        statements = list(_under_heading(matter))
    told = {each.passage.id for each in statements}
    helping = [each for each in helping if each.passage.id not in told]
    statements = _due_in(statements, period) if period else statements
    return _draft([*statements, *helping], matter, helping=helping) if statements or helping else None


def _in_time(found: list[Statement], period: Period | None, matter: Matter) -> list[Statement]:
    """Of an agency's duties those of the time that is asked about, or else of the matter beside its name."""
    return _due_in(found, period) if period else _on_the_matter(found, matter)


def _due_in(statements: list[Statement], period: Period) -> list[Statement]:
    """Those that fall due in the period, or that stand below a heading which names it."""
    return [
        each
        for each in statements
        if period.has(each.fact.deadline if isinstance(each.fact, Assignment) else None)
        or fold(period.words) in fold("\n".join((each.quote, *each.passage.section_path)))
    ]


def duty_on_the_matter(matter: Matter) -> Draft | None:
    """Of the agency that the question names what speaks of the very matter: "Trung tâm … phải tăng cái gì khi …"."""
    found = [replace(each, confidence=_spoken(each, matter)) for each in _assigned(matter)]
    least = max((each.confidence for each in found), default=0.0) - NEARLY
    said = [each for each in found if each.confidence >= max(least, matter.threshold)]
    return _draft(said, matter) if said else None


def _helping(matter: Matter) -> Iterator[Statement]:
    """What an agency coordinates, where it is asked what it has to do and not what it leads.

    Only of one that the table of agencies knows: "các thôn" help with many a row, and are meant by no "đường thôn".
    """
    if not (_asks_leading(matter) or _asks_helping(matter)):
        for each in _assigned(matter, helping=True):
            record = each.fact
            if isinstance(record, Assignment) and any(_is_meant(agency, matter) for agency in record.coordinate):
                yield each


def _is_meant(agency: str, matter: Matter) -> bool:
    asked = _question_name(matter)
    return is_known(agency) and any(_match(name, asked) or _is_in_english(name, matter) for name in _spellings(agency))


def _is_in_english(name: Name, matter: Matter) -> bool:
    said = {word for each in _english_names(matter) for word in each} if matter.question.english else set[str]()
    return bool(said) and _match_bag(name, said) > 0


def _draft(statements: list[Statement], matter: Matter, *, helping: Sequence[Statement] = ()) -> Draft:
    """``helping`` are those of them that the agency only coordinates."""
    helped = {each.passage.id for each in helping}
    english = matter.question.english
    silent = matter.silent(statements) if matter.named and len(matter.documents) > 1 else ()
    text = by_document(
        statements,
        silent,
        lambda each: _told(each, english=english, helping=each.passage.id in helped),
        missing="assigns it nothing" if english else "không nêu",
        english=english,
    )
    return Draft("duty", text, tuple(statements), silent)


def duty_of_agency_alone(matter: Matter) -> Draft | None:
    """The same for a question that is an agency's name and nothing else."""
    said = set(_telling(_name(matter.question.about)))
    names = {name for record in matter.assignments() for name in _agencies(record, matter)}
    return duty(matter) if said and any(said - {"xa", "phuong"} <= set(name) for name in names) else None


def _assigned(matter: Matter, *, helping: bool = False) -> Iterator[Statement]:
    """``helping``: as one that coordinates, whatever is asked."""
    records = matter.assignments()
    meant = _meant(matter, records, helping=helping)
    for record in filter(matter.is_of_the_annex, records):
        if meant.get(record.document_id, frozenset()).intersection(_agencies(record, matter, helping=helping)):
            statement = matter.statement(record, record.quote, 1.0)
            if statement and (leads(statement) or not _asks_leading(matter)):
                yield statement


def _meant(matter: Matter, records: Iterable[Assignment], *, helping: bool = False) -> dict[str, set[Name]]:
    """By document the names that the question names best; none of a document that knows only something less like it."""
    asked = _question_name(matter)
    english = {word for name in _english_names(matter) for word in name} if matter.question.english else None
    named: dict[str, set[Name]] = {}
    for record in records:
        agencies = _agencies(record, matter, helping=helping)
        stated = _marked("\n".join((*record.lead, *record.coordinate)))
        spelled = (each for each in agencies if _has_its_marks(each, stated, matter))
        named.setdefault(record.document_id, set()).update(spelled)
    capitals = _capitals(matter)
    names = {name for listed in named.values() for name in listed if not _goes_on_otherwise(name, asked, capitals)}
    named = {key: listed & names for key, listed in named.items()}
    scored = {name: _match(name, asked) if english is None else _match_bag(name, english) for name in names}
    least = LIKE_THE_BEST * max(scored.values(), default=0.0)
    found: dict[str, set[Name]] = {}
    for key, listed in named.items():
        best = max(scored[name] for name in listed) if listed else 0.0
        if best and best >= least:
            found[key] = {name for name in listed if scored[name] >= best}
    return found


def _has_its_marks(name: Name, stated: Mapping[str, frozenset[str]], matter: Matter) -> bool:
    """Whether the words that the question shares with a name may be its own: "cổng … an toàn" is no "Công an".

    ``stated``: how the document spells it.
    """
    if not matter.question.topic.with_marks:
        return True
    said, none = _marked(matter.question.spelled), frozenset[str]()
    shared = [word for word in name if word in said]
    known = _marks_of_names()
    other = [word for word in shared if said[word].isdisjoint({word} | stated.get(word, none) | known.get(word, none))]
    return not other or 2 * len(other) < len(shared)


@lru_cache(maxsize=500)
def _marked(text: str) -> dict[str, frozenset[str]]:
    """By folded syllable the ways it is spelled there."""
    found: dict[str, set[str]] = {}
    for token in plain(text):
        found.setdefault(token.folded, set()).add(accented(token))
    return {folded: frozenset(ways) for folded, ways in found.items()}


@cache
def _marks_of_names() -> dict[str, frozenset[str]]:
    """The same of every agency's name that the table knows."""
    return _marked("\n".join(each for name in known_names() for each in (name, *variants(name))))


def _on_the_matter(found: list[Statement], matter: Matter) -> list[Statement]:
    """Of an agency's duties those on the matter that is named beside it: "… của Trạm Y tế trong tiêm chủng"."""
    if matter.question.topic.codes:
        return found  # the whole plan carries out the document that is named
    spoken = [_spoken(each, matter) for each in found]
    best = max(spoken, default=0.0)
    if best < ON_THE_MATTER or best - min(spoken) < APART:
        return found
    return [each for each, share in zip(found, spoken, strict=True) if share >= best - NEARLY]


def _spoken(statement: Statement, matter: Matter) -> float:
    """How much of what the question is about a duty speaks of, with who has it."""
    return matter.question.topic.covered(_with_agencies(statement))


def _with_agencies(statement: Statement) -> str:
    record = statement.fact
    return "\n".join((*record.lead, *record.coordinate, record.task)) if isinstance(record, Assignment) else ""


def _asks_leading(matter: Matter) -> bool:
    """Whether it asks for what the agency leads, not for all that it has to do."""
    return "chu tri" in fold(matter.question.text)


def _asks_helping(matter: Matter) -> bool:
    """Whether it asks for what the agency coordinates."""
    return "phoi hop" in fold(matter.question.text) and not _asks_leading(matter)


def _agencies(record: Assignment, matter: Matter, *, helping: bool = False) -> list[Name]:
    """The names of those who act in the record, in the role that is asked about."""
    helping = helping or _asks_helping(matter) or not (_asks_leading(matter) or record.lead)
    stated = record.coordinate if helping else record.lead
    canonical = record.coordinate_canonical if helping else record.lead_canonical
    question = fold(matter.question.spelled)
    return [name for each in (*stated, *canonical) if _is_of_level(each, question) for name in _spellings(each)]


def _is_of_level(agency: str, question: str) -> bool:
    """Whether the question puts no other level behind its name: "công an tỉnh" is not "Công an xã"."""
    own, asking = _level(agency)
    asked = asking.search(question) if asking else None
    return asked is None or (own in _HIGHER) == (asked["level"] in _HIGHER)


@lru_cache(maxsize=20_000)
def _level(agency: str) -> tuple[str, re.Pattern[str] | None]:
    """The level it is of, and what a question has that puts one behind its name; "" and None where it has none."""
    own = _LEVEL.match(fold(base_and_place(agency)[1]))
    said = "|".join(" ".join(name) for name in _spellings(agency))
    return (own[0], re.compile(rf"\b(?:{said}) (?P<level>{_LEVEL.pattern})")) if own else ("", None)


@lru_cache(maxsize=20_000)
def _spellings(agency: str) -> tuple[Name, ...]:
    base = base_and_place(agency)[0]
    return tuple(map(_name, (base, *variants(base))))


def _name(agency: str) -> Name:
    return tuple(token.folded for token in plain(agency))


def _telling(name: Name) -> Name:
    """A name without the small words that people leave out of it."""
    return tuple(word for word in name if word not in _SMALL)


def _question_name(matter: Matter) -> Name:
    """The question without whose document it is: "kế hoạch của Đảng đoàn Quốc hội giao …"."""
    told = GIVER.sub("", DOCUMENT_OF.sub(" ", _ASKING.sub("", matter.question.spelled)))
    text = _FRONT.sub("mat tran to quoc", " ".join(_name(_FOR_ANOTHER.sub(r"\1", told))))
    text = _OF_A_HIGHER.sub(r"\1", text)
    if " cua " not in text:
        return tuple(text.split())
    issuers = {each.issuer for each in matter.documents.values() if each.issuer}
    for issuer in sorted((" ".join(_name(each)) for each in issuers), key=len, reverse=True):
        text = text.replace(f" cua {issuer} ", " ")
    return tuple(text.split())


def _english_names(matter: Matter) -> Iterator[Name]:
    """What the question's terms are called; what is done is no part of a name: "xây dựng" of "Ban Xây dựng Đảng"."""
    verbs = forms_of(VERBS, with_marks=False)
    for _, translations in glossary.terms(matter.question.text):
        yield from (name for name in map(_name, translations) if name not in verbs)


def _capitals(matter: Matter) -> frozenset[str]:
    """The words of the question that have a capital, those of places apart."""
    places = {word for each in matter.question.of_communes for word in each.split()}
    words = (each for each in _WORD.findall(matter.question.spelled) if each[0].isupper())
    return frozenset(map(fold, words)) - places


def _goes_on_otherwise(agency: Name, question: Name, capitals: frozenset[str]) -> bool:
    """Whether the question's name begins like it and goes on with another: "Ban Quản lý Khu công nghiệp"."""
    name, said = _telling(agency), _telling(question)
    shared = _in_order(name, said)
    if len(shared) < LEAST_SAID or shared == name or shared != name[: len(shared)]:
        return False
    starts = [at for at in range(len(said)) if said[at : at + len(shared)] == shared]
    behind = [said[at + len(shared)] for at in starts if at + len(shared) < len(said)]
    return bool(behind) and all(word in capitals and word not in name for word in behind)


def _match(agency: Name, question: Name) -> float:
    """How well the question names the agency: the syllables they share in order, 0 where those are too few."""
    name = _telling(agency)
    if len(name) > SHORT and name[-1] in _PLACES:
        name = name[:-1]
    said = _telling(question)
    if _is_of_a_longer(name, said):
        return 0.0
    shared = _in_order(name, said)
    begun = name[:LEAST_BEGUN] == shared[:LEAST_BEGUN] and len(shared) >= LEAST_BEGUN
    if shared == name and len(name) == 1 and len(name[0]) >= LEAST_LETTERS:
        return 0.0 if name[0] in _COMMON else LEAST_SAID
    enough = len(shared) >= LEAST_SAID and (begun or len(shared) >= LEAST_SHARE * len(name))
    telling = set(shared) - _COMMON or _is_said_whole(name, said)
    if not enough or not telling or _is_another(shared, question) or _is_replaced(name, said, shared):
        return 0.0
    passing = _is_in_passing(name, said, shared) or _is_of_its_party(name, question, shared)
    if passing or _begins_otherwise(name, said, shared[0]):
        return 0.0
    if _only_begins_so(name, said, shared) or _is_picked_out(name, shared):
        return 0.0
    return len(shared) + len(shared) / len(name)


def _is_of_its_party(name: Name, question: Name, shared: Name) -> bool:
    """Whether the question names the party body or union of the agency: "Đảng ủy Công an tỉnh" is no "Công an tỉnh"."""
    said, behind = " ".join(question), " ".join(shared)
    return name[:2] not in _OF_AN_AGENCY and any(f"{one} {other} {behind}" in said for one, other in _OF_AN_AGENCY)


def _is_of_a_longer(name: Name, said: Name) -> bool:
    """Whether the question names another office that begins so: "Phòng Kinh tế, Hạ tầng và Đô thị"."""
    told = f" {' '.join(said)} "
    return any(f" {' '.join(other)} " in told for other in _longer_names().get(name, ()))


def _only_begins_so(name: Name, said: Name, shared: Name) -> bool:
    """Whether the question names another known office whole, that only begins so: "Bộ Công Thương" for "Bộ Công an"."""
    if shared == name or shared != name[: len(shared)]:
        return False
    told = f" {' '.join(said)} "
    others = (each for each in _names_known() if each[: len(shared)] == shared and each != name[: len(each)])
    return any(f" {' '.join(each)} " in told for each in others)


def _is_picked_out(name: Name, shared: Name) -> bool:
    """Whether the words stand here and there inside the name: "Ban Dân tộc" is no "Ủy ban nhân dân"."""
    if shared[0] == name[0]:
        return False
    begin = name.index(shared[0])
    return name[begin : begin + len(shared)] != shared


@cache
def _names_known() -> tuple[Name, ...]:
    return tuple(_telling(_name(each)) for each in known_names())


@lru_cache(maxsize=1)
def _longer_names() -> dict[Name, list[Name]]:
    """By each known office's name the longer ones that begin with it."""
    names = _names_known()
    pairs = ((one, other) for one in names for other in names if len(other) > len(one))
    found: dict[Name, list[Name]] = {}
    for one, other in pairs:
        if other[: len(one)] == one:
            found.setdefault(one, []).append(other)
    return found


def _is_said_whole(name: Name, question: Name) -> bool:
    """Whether the question has the office's name word for word: "Ban Tổ chức Tỉnh ủy", whose words many names have."""
    return len(name) >= SHORT and name[0] in _OFFICES and f" {' '.join(name)} " in f" {' '.join(question)} "


def _is_another(shared: Name, question: Name) -> bool:
    """Whether the question puts another sort of office before the words they share: "Phòng Y tế", "Trạm Y tế"."""
    if shared[0] in _OFFICES:
        return False
    before = _before(shared[0], question)
    return bool(before) and all(word in _OFFICES for word in before)


def _begins_otherwise(name: Name, question: Name, first: str) -> bool:
    """Whether what stands before the first word they share is another: "kinh tế xã" is no "y tế xã"."""
    before = name[name.index(first) - 1] if name.index(first) else ""
    if not before or before in _COMMON:
        return False
    told = set(filter(None, _before(first, question)))
    return bool(told) and not told & (_COMMON - _OFFICES | {before})


def _is_in_passing(name: Name, question: Name, shared: Name) -> bool:
    """Whether half of a name that has no sort of office ("y tế xã") stands there only as a word: "cơ sở y tế"."""
    if shared == name or name[0] in _OFFICES or len(name) > SHORT:
        return False
    return _BEFORE_A_NAME.isdisjoint(_before(shared[0], question))


def _before(word: str, question: Name) -> list[str]:
    """What stands before a word, wherever it stands; "" before the first of the question."""
    return [question[place - 1] if place else "" for place, each in enumerate(question) if each == word]


def _is_replaced(name: Name, question: Name, shared: Name) -> bool:
    """Whether between two words they share each has another: "phòng y tế" is not "phòng kinh tế"."""
    starts = [place for place, word in enumerate(question) if word == shared[0]]
    return all(_replaces(name, question[start:], shared) for start in starts)


def _replaces(name: Name, question: Name, shared: Name) -> bool:
    at, to = name.index(shared[0]), 0
    for word in shared[1:]:
        if word not in name[at + 1 :] or word not in question[to + 1 :]:
            return True
        after, beyond = name.index(word, at + 1), question.index(word, to + 1)
        own, others = name[at + 1 : after], question[to + 1 : beyond]
        # "Ban XD Đảng" is the "Ban Xây dựng Đảng"; "Đoàn đại biểu Quốc hội" is no "Đảng đoàn Quốc hội".
        if own and others and "".join(others) != "".join(word[0] for word in own):
            return True
        if not own and len(set(others) - _COMMON) >= LEAST_SAID:
            return True
        at, to = after, beyond
    return False


def _match_bag(agency: Name, said: set[str]) -> float:
    """The same for a question in English, whose words come in another order."""
    telling = set(agency) - _COMMON - _SMALL
    shared = telling & said
    if len(shared) < LEAST_SAID or len(shared) < len(telling):
        return 0.0
    return len(shared) + len(set(agency) & said) / len(agency)


def _in_order(a: Name, b: Name) -> Name:
    """The longest sequence that stands in both, in the order of both."""
    best: dict[int, Name] = {}
    for word in b:
        for place in range(len(a) - 1, -1, -1):
            if a[place] == word:
                before = max((run for end, run in best.items() if end < place), key=len, default=())
                if len(before) + 1 > len(best.get(place, ())):
                    best[place] = (*before, word)
    return max(best.values(), key=len, default=())


def _under_heading(matter: Matter) -> Iterable[Statement]:
    """The passages under an agency's name that the question speaks out."""
    for_another = _FOR_ANOTHER.search(matter.question.spelled)
    name = _question_name(matter) if for_another else _name(matter.question.about)
    pairs = frozenset(f"{a}_{b}" for a, b in pairwise(name))
    asked = fold(matter.question.spelled)
    found = [each for each in matter.passages if each.kind != "table_row" and _is_of(pairs, asked, each)]
    for each in sorted(found, key=lambda each: (each.document_id, each.ordinal))[:MOST_TOLD]:
        yield Statement(matter.documents[each.document_id], each, each.text, 1.0)


def _is_of(pairs: frozenset[str], asked: str, passage: Passage) -> bool:
    if not passage.section_path:
        return False
    heading = _NUMBERING.sub("", passage.section_path[-1])
    if _is_of_a_longer(_telling(_name(heading)), _telling(_name(asked))):
        return False
    return speaks_of(pairs, passage.section_path[-1]) and is_agency(heading) and _is_of_level(heading, asked)


def _whose(record: Assignment) -> str:
    """Who helps another, where a duty says no more than with whom: it stands among both agencies' duties."""
    shared = not record.lead and len(record.coordinate) > 1 and _WITH.match(fold(record.task))
    return f"{record.coordinate[0]}: " if shared else ""


def _told(statement: Statement, *, english: bool, helping: bool) -> str:
    record = statement.fact
    if not isinstance(record, Assignment):
        return told_task(statement.quote, 300, english=english)
    role = ("coordinates: " if english else "phối hợp: ") if helping else _whose(record)
    parts = [role + told_record(record, english=english)]
    if record.deadline:
        parts.append(timed(record.deadline, english=english))
    return "; ".join(parts)
