"""Which documents a document rests on, and where a document is cited."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold
from search_api.answers.bags import holds_code
from search_api.answers.dates import without_cited_dates
from search_api.answers.matter import best_of_each, stretches, surest
from search_api.answers.quote import quoted
from search_api.answers.sentences import sentences
from search_api.answers.types import Draft, Silence, Statement
from search_api.answers.wording import by_document, clipped
from search_api.codes import KINDS, codes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from indexer.model import Document, Passage, Reference
    from search_api.answers.matter import Matter
    from search_api.cited_kind import CitedKind
    from search_api.questions import Question

MOST_TOLD: Final = 12

MOST_CALLING: Final = 1
"""Sentences of a document that say what another is about."""

_SUBJECT: Final = re.compile(r"\d+[/-][^\s,;]+[^,;]{0,60},? (?:về|quy định)\b")

_WHEN: Final = re.compile(
    r"\b(?:ban hanh|ky) (?:ngay|khi|bao gio|luc|nam|thang)\b|\bngay (?:ban hanh|nao|may|bao nhieu)\b"
)
_ISSUED_IN: Final = re.compile(
    r"\b(?:ban hanh|ra doi|ky|issued|adopted|signed)(?: (?:trong|vao|tu|in|nam))* (20\d\d)\b"
)
_BARE_NUMBER: Final = re.compile(r"\b\d{1,4}/20\d\d\b")  # "nghị định 65/2017"
_WHICH_NUMBER: Final = re.compile(r"\bso (?:may|bao nhieu|nao|gi|hieu)\b")
_WHICH_DAY: Final = re.compile(r"\b(?:ban hanh|ky|ra doi|co)\b.*\bngay (?:nao|may|bao nhieu|thang)\b")
_DATED: Final = re.compile(r"\b(?:ngày \d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày \d{1,2} tháng \d{1,2} năm \d{4})")
# What opens the matter for which a document is rested on, not the document that rests on it.
_MATTER: Final = re.compile(r"\b(?:de|ve|cho|phan|linh vuc|mang|khi|viec)\b")
_KIND: Final = re.compile(rf"\b(?:{KINDS}|chuong trinh|luat|to trinh|thong bao)\b")
# "Kế hoạch ngày 02/3/2026 của tỉnh": of that day.
_OF_A_DAY: Final = re.compile(rf"{_KIND.pattern} (?:ky |ban hanh |ra )?ngay \d{{1,2}}(?:[/.-]| thang )")
# The kind whose number is asked for, of several: "ban hành kế hoạch theo tờ trình số mấy".
_COUNTED_KIND: Final = re.compile(rf"(?P<kind>{_KIND.pattern}) (?:co |mang )?so (?:may|nao|bao nhieu|hieu)\b")
_ABOUT: Final = re.compile(r"\bve\b(?! (?:viec )?(?:nao|gi)\b)")

# Kinds of documents that are told by their numbers, or by whose congress adopted them.
_NUMBERED: Final = frozenset({"nghi quyet", "nghi dinh", "quyet dinh", "chi thi", "thong tu", "ket luan"})

MEANT: Final = 0.6
"""Of the question, what a title must say for its document to be the one described."""

NEARLY: Final = 0.1

ABOUT_ONE: Final = 3.0
"""The weight of a matter that a document must be cited for, where the question names one."""

PERHAPS: Final = 0.5
"""Of the threshold, what is enough where only one document is cited that it can be."""

SURELY_ABOUT: Final = 0.9
"""How surely a sentence is on the matter for what it leaves out to tell that no number is stated."""

BEYOND_BASES: Final = 0.15
"""How much surer than any legal basis a mention must be of the matter to be told instead."""


def reference(matter: Matter) -> Draft | None:
    """What a document rests on; else where the document named by its number is cited."""
    question = matter.question
    if question.sought and (found := list(_sought(matter, question.sought))):
        return _told(matter, found)
    if question.cited and (found := list(_beside_code(matter, question.cited))):
        return _told(matter, found)
    if question.rests:
        return None if _is_of_another(matter) else _rests(matter)
    return _named(matter, *question.numbered) if question.numbered else _mentioned(matter)


def _is_of_another(matter: Matter) -> bool:
    """Whether it asks what a document rests on that is none of those in scope."""
    wanted = matter.question.topic.codes
    return (
        matter.question.of_document
        and bool(wanted)
        and not any(_holds(each.number or "", wanted) for each in matter.documents.values())
    )


def _mentioned(matter: Matter) -> Draft | None:
    """The cited document of the kind asked for, the sentences with the number named, or what speaks of the matter."""
    # What is asked for by what it is about is left to what the sentences say.
    cited = matter.question.cited
    if cited and cited.by_verb and _ABOUT.search(fold(matter.question.spelled)):
        cited = None
    found = _of_kinds(matter, cited) if cited and not matter.question.topic.codes else []
    if not found and cited and matter.question.dates and _OF_A_DAY.search(fold(matter.question.text)):
        return None  # none of that day is cited
    if not found and matter.question.topic.codes:
        found = list(_dated(matter)) or [each for each in _cited(matter) if _may_date(matter, each)]
    if not found and matter.named and matter.question.topic.is_empty:
        found = list(_all_cited(matter))
    if found:
        return _told(matter, found)
    return _numbered(matter) if matter.question.how_many else _naming(matter)


def _all_cited(matter: Matter) -> Iterator[Statement]:
    """Every document that those in scope cite, once each, where nothing tells one from another."""
    for key, document in matter.documents.items():
        once = {each.number or each.text: each for each in reversed(matter.references(key))}
        for each in reversed(once.values()):
            if place := _place_of(matter, key, each):
                yield Statement(document, place, each.text, 1.0)


def _named_numbers(matter: Matter) -> frozenset[str]:
    """The documents that the question names by their numbers: "nghị định 65/2017" too."""
    bare = _BARE_NUMBER.findall(matter.question.text)
    return matter.question.topic.codes or frozenset(each.replace("/", "-") for each in bare)


def _naming(matter: Matter) -> Draft | None:
    """The sentences that speak of it; where one kind of document is asked for, one of them must name such a one."""
    asked, numbers = fold(matter.question.spelled), _named_numbers(matter)
    if matter.question.topic.codes and _WHICH_DAY.search(asked):
        return None  # no date of it stands anywhere
    draft = quoted(matter)
    if draft and numbers and _WHICH_NUMBER.search(asked) and not _told_another(draft, numbers):
        return None
    if draft is None or not (cited := matter.question.cited) or cited.kind not in _NUMBERED:
        return draft
    named = re.compile(rf"\b{cited.kind}\b,? (?:so )?(?:\d|dai hoi|trung uong|hoi nghi|cua)")
    return draft if any(named.search(fold(each.quote)) for each in draft.statements) else None


def _rests(matter: Matter) -> Draft | None:
    """The legal bases of the documents in scope; none when it is another document's that are asked for."""
    cited = matter.question.cited
    found = _of_kinds(matter, cited) if cited and not matter.question.topic.codes else list(_bases(matter))
    silent = matter.silent(found) if matter.named and found else ()
    return _told(matter, found, silent) if found else None


def _of_kinds(matter: Matter, cited: CitedKind) -> list[Statement]:
    """Those of the kind asked for, and of each that is asked for beside it, as they stand in the document."""
    found = [each for kind in (cited, *matter.question.cited_too) for each in _of_kind(matter, kind)]
    once = {(each.passage.id, each.quote): each for each in found}
    return sorted(once.values(), key=_where) if matter.question.cited_too else found


def _where(statement: Statement) -> tuple[str, int, int]:
    return statement.document.id, statement.passage.ordinal, statement.passage.text.find(statement.quote)


def _of_kind(matter: Matter, cited: CitedKind) -> list[Statement]:
    """The cited documents of the kind and issuer asked for; of each document its legal bases, else what it mentions.

    Where the question also names a matter, those that are cited for it: "phát triển y tế tư nhân dẫn nghị quyết nào".
    """
    fitting = list(_fitting(matter, cited))
    bases = [(each, place) for each, place in fitting if each.role == "basis"]
    mentioned = [(each, place) for each, place in fitting if each.role != "basis"]
    asks_for_itself = cited.rests and not _MATTER.search(fold(matter.question.spelled))
    has_a_matter = not asks_for_itself or matter.question.topic.weight >= ABOUT_ONE
    cited_for = _cited_for(matter, mentioned) if has_a_matter else []
    of_a_matter = matter.question.how_many or not any(map(_is_described(matter), matter.documents.values()))
    weight = matter.question.topic.weight if of_a_matter else 0.0
    told = cited_for or asks_for_itself or cited.rests
    if weight >= ABOUT_ONE and not told and not _is_the_only(matter, fitting):
        return []  # it is cited for something of which none of these speaks
    if weight >= ABOUT_ONE and not (asks_for_itself or cited.rests) and _is_unnumbered(matter, cited):
        return []
    surest_basis = max((_surest_about(matter, *each) for each in bases), default=0.0)
    if cited_for and cited_for[0].confidence > surest_basis + BEYOND_BASES:
        return cited_for
    # What a document itself rests on stands among its bases, or it rests on no such thing.
    based = set(matter.documents) if cited.rests else {place.document_id for _, place in bases}
    others = [each for each in mentioned if each[1].document_id not in based]
    return [Statement(matter.documents[place.document_id], place, each.text, 1.0) for each, place in (*bases, *others)]


def _is_described(matter: Matter) -> Callable[[Document], bool]:
    """Whether the question is about the very document: its matter stands in the title."""
    return lambda document: matter.question.topic.covered(document.title) >= MEANT


def _is_unnumbered(matter: Matter, cited: CitedKind) -> bool:
    """Whether what surely is on the matter names such a document without its number: "theo Quyết định phê duyệt"."""
    if cited.kind not in _NUMBERED:
        return False
    named = re.compile(rf"\b(?:theo|thuc hien|tai|cua) {cited.kind}\b(?P<number> (?:so )?\d)?")
    sure = [each for each in matter.sentences if each.confidence >= SURELY_ABOUT and _is_one_sentence(each)]
    found = [mention for each in sure for mention in named.finditer(fold(each.quote))] if cited.kind else []
    return bool(found) and not any(mention["number"] for mention in found)


def _is_the_only(matter: Matter, fitting: list[tuple[Reference, Passage]]) -> bool:
    """Whether no other document of the kind and issuer is cited, and one of the places may well be on the matter."""
    surest_place = max((_surest_about(matter, *each) for each in fitting), default=0.0)
    return len({each.number for each, _ in fitting}) == 1 and surest_place >= matter.threshold * PERHAPS


def _beside_code(matter: Matter, cited: CitedKind) -> Iterator[Statement]:
    """Those cited in one sentence with the document that the question names by its number; its date, if asked too."""
    wanted = matter.question.topic.codes
    if not wanted or not cited.kind:
        return
    if matter.question.point or _WHEN.search(fold(matter.question.spelled)):
        yield from _dated(matter)
    for each, place in _fitting(matter, cited):
        own = _holds(each.number or "", wanted)
        holding = (quote for quote in sentences(place.text) if _names(quote, each) and _holds(quote, wanted))
        if not own and next(holding, None):
            yield Statement(matter.documents[place.document_id], place, each.text, 1.0)


def _names(quote: str, reference: Reference) -> bool:
    """Whether it has its words, or its number: of a document that is cited twice one wording is kept."""
    return reference.text in quote or (bool(reference.number) and _holds(quote, codes(reference.number or "")))


def _fitting(matter: Matter, cited: CitedKind) -> Iterator[tuple[Reference, Passage]]:
    times = _issued_at(matter.question) or ("",)
    for key, _ in _meant(matter):
        for each in filter(cited.fits, matter.references(key)):
            if (each.issued_on or "").startswith(times) and (place := _place_of(matter, key, each)):
                yield each, place


def _issued_at(question: Question) -> tuple[str, ...]:
    """When the cited document asked for was issued, as ISO dates begin; none where the question does not say."""
    if not (question.issued or _OF_A_DAY.search(fold(question.text))):
        return ()
    return question.dates or tuple(_ISSUED_IN.findall(fold(question.spelled)))


def _cited_for(matter: Matter, mentioned: list[tuple[Reference, Passage]]) -> list[Statement]:
    """Those mentioned where the document speaks of the matter, the surest first."""
    told = (
        Statement(matter.documents[place.document_id], place, each.text, _surest_about(matter, each, place))
        for each, place in mentioned
    )
    return surest((each for each in told if each.confidence >= matter.threshold), matter.threshold, NEARLY / 2)


def _surest_about(matter: Matter, reference: Reference, place: Passage) -> float:
    """How surely the sentence that cites it is about what the question is about."""
    above = matter.context(place.document_id, (*place.section_path, *place.merged))
    holding = [quote for quote in stretches(place) if reference.text in quote]
    return max((matter.confidence(quote, above) for quote in holding), default=0.0)


def _sought(matter: Matter, kind: str) -> Iterator[Statement]:
    """The surest sentence of each document that names one of this kind by its number and speaks of the matter."""
    numbered, named = re.compile(rf"\b{kind} (?:so )?\d"), _named_numbers(matter)
    naming = (
        each
        for each in matter.sentences
        if numbered.search(fold(each.quote)) and (not named or _has_another(each.quote, named))
    )
    yield from surest((each for each in best_of_each(naming) if each.confidence >= matter.threshold), matter.threshold)


def _numbered(matter: Matter) -> Draft | None:
    """The sentences that have a document's number, where one is asked for; never one beside a sentence that has one."""
    # "Số hiệu kế hoạch thực hiện Nghị quyết 72" is a plan's.
    asked = fold(matter.question.spelled)
    counted = _COUNTED_KIND.search(asked)
    named_kinds = [counted["kind"]] if counted else _KIND.findall(asked)
    kinds = (matter.question.cited and matter.question.cited.kind) or next(iter(named_kinds), _KIND.pattern)
    numbered = re.compile(rf"\b(?:{kinds})(?: hanh dong)? (?:so )?\d")
    named = _named_numbers(matter)
    having = (
        each
        for each in matter.sentences
        if numbered.search(fold(each.quote))
        and _is_one_sentence(each)
        and (not named or _has_another(each.quote, named))
    )
    found = surest((each for each in best_of_each(having) if each.confidence >= matter.threshold), matter.threshold)
    return _told(matter, found) if found else None


def _is_one_sentence(statement: Statement) -> bool:
    return statement.passage.kind == "table_row" or statement.quote in sentences(statement.passage.text)


def _named(matter: Matter, kind: str, number: str) -> Draft | None:
    """How each document in scope calls the one of this kind and bare number: first where it says what it is about."""
    found: list[Statement] = []
    for key, document in matter.documents.items():
        meant = {each.number for each in matter.references(key) if _is_numbered(each, kind, number)}
        if len(meant) == 1:
            found += _calling(matter, document, str(meant.pop()))
    return _told(matter, found) if found else None


def _is_numbered(reference: Reference, kind: str, number: str) -> bool:
    return bool(reference.number) and fold(reference.text).startswith(f"{kind} so {number}-")


def _calling(matter: Matter, document: Document, code: str) -> list[Statement]:
    """The first sentences with the code, those that go on "về …" before the others."""
    listed = sorted(matter.store.passages(document.id), key=lambda each: each.ordinal)
    wanted = codes(code)
    held = [
        Statement(document, each, quote, 1.0)
        for each in listed
        for quote in sentences(each.text)
        if _holds(quote, wanted)
    ]
    return sorted(held, key=lambda each: _SUBJECT.search(each.quote) is None)[:MOST_CALLING]


def _told(matter: Matter, found: list[Statement], silent: tuple[Silence, ...] = ()) -> Draft:
    english = matter.question.english
    text = by_document(
        found,
        silent,
        lambda each: f"“{clipped(each.quote, 300)}”",
        missing="states none" if english else "không nêu",
        english=english,
    )
    return Draft("quote", text, tuple(found[:MOST_TOLD]), silent)


def _dated(matter: Matter) -> Iterator[Statement]:
    """How each document in scope names it, with its date, when its date is asked for."""
    if matter.question.asked != "deadline" and matter.question.point != "day":
        return
    for key, document in matter.documents.items():
        for each in matter.references(key):
            place = _place_of(matter, key, each) if each.issued_on and _is_named(matter, each) else None
            if place:
                yield Statement(document, place, each.text, 1.0)
                break


def _is_named(matter: Matter, reference: Reference) -> bool:
    return bool(reference.number) and _holds(str(reference.number), matter.question.topic.codes)


def _cited(matter: Matter) -> Iterator[Statement]:
    """The sentences with the number in them."""
    wanted = matter.question.topic.codes
    for each in sorted(matter.passages, key=lambda each: (each.document_id, each.ordinal)):
        if not _holds(each.text, wanted):
            continue
        for quote in sentences(each.text):
            if _holds(quote, wanted) and (not matter.question.how_many or _has_another(quote, wanted)):
                sure = 1.0 if matter.question.asked == "reference" else matter.confidence(quote, "")
                yield Statement(matter.documents[each.document_id], each, quote, sure)


def _may_date(matter: Matter, statement: Statement) -> bool:
    """Where the day of issue is asked for, whether a date stands there that is not another document's."""
    if not _WHICH_DAY.search(fold(matter.question.spelled)):
        return True
    return _DATED.search(without_cited_dates(statement.quote)) is not None


def _told_another(draft: Draft, named: frozenset[str]) -> bool:
    return any(_has_another(each.quote, named) for each in draft.statements)


def _has_another(quote: str, named: frozenset[str]) -> bool:
    """Whether it has another document's number than the one that is named, as is wanted where a number is asked for."""
    return any(not code.startswith(each) and not each.startswith(code) for code in codes(quote) for each in named)


def _holds(text: str, codes: frozenset[str]) -> bool:
    return all(holds_code(text, code) for code in codes)


def _bases(matter: Matter) -> Iterator[Statement]:
    for key, document in _meant(matter):
        for basis in matter.references(key):
            place = _place_of(matter, key, basis) if basis.role == "basis" else None
            if place:
                yield Statement(document, place, basis.text, 1.0)


def _meant(matter: Matter) -> list[tuple[str, Document]]:
    """The documents that the question describes, where it does: "kế hoạch dân số"; else all in scope."""
    listed = list(matter.documents.items())
    topic = matter.question.topic
    cited = matter.question.cited
    if topic.vague or topic.is_empty or (cited and cited.issuer):  # whose the cited one is describes none of these
        return listed
    sure = {key: topic.covered(document.title) for key, document in listed}
    best = max(sure.values(), default=0.0)
    return [(key, each) for key, each in listed if best < MEANT or sure[key] >= best - NEARLY]


def _place_of(matter: Matter, document_id: str, basis: Reference) -> Passage | None:
    """The first passage with the reference's very words."""
    listed = sorted(matter.store.passages(document_id), key=lambda each: each.ordinal)
    return next((each for each in listed if basis.text in each.text), None)
