"""Answering: the search's own ranking looked at again for what was asked, and nothing said that is not sure."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.errors import NotFoundError
from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import fold
from search_api.address import address_of
from search_api.answers.at_address import is_of_the_place, of_address
from search_api.answers.extreme_rows import of_extreme_rows
from search_api.answers.formal import formal
from search_api.answers.given_rows import given_rows
from search_api.answers.instances import spots_in
from search_api.answers.matter import FEW, Matter
from search_api.answers.place_rows import asks_what_was_given, of_place_rows
from search_api.answers.registry import THRESHOLDS
from search_api.answers.row_cells import WHO, asks_for_empty, asks_for_product, of_row_cells
from search_api.answers.rows_above import with_rows_above
from search_api.answers.silent_ones import nearest, silent_ones
from search_api.answers.sureness import checked, drafted, sure_of
from search_api.answers.time_too import with_its_time
from search_api.answers.two_things import TwoThings
from search_api.answers.types import Answered
from search_api.answers.wording import beside, unknown_places
from search_api.cache import LeastRecentlyUsed
from search_api.negated import not_stated
from search_api.papers import absent_paper
from search_api.questions import read_question
from search_api.sides import is_of_the_state

if TYPE_CHECKING:
    from indexer.model import Document
    from search_api.answers.types import Draft
    from search_api.formal_question import Datum, FormalQuestion
    from search_api.questions import Question
    from search_api.service import Looked, SearchService
    from search_api.types import SearchRequest


ANSWERS_KEPT: Final = 500

_OF_RECORDS: Final = frozenset({"lead", "coordinate", "deadline", "target", "comparison"})
"""Asked of a place, these are no questions for its words."""

_ASKED_OF: Final = re.compile(
    r"\b(?:bao nhieu|the nao|ra sao|khi nao|bao gio|how (?:many|much)|(?:giao|la|do|cho) ai"
    r"|(?:ngay|thang|nam|co quan|don vi|phong|bo|so|ban) nao)\b"
)
_A_PROVINCE: Final = re.compile(rf"\b(?:[Tt]ỉnh|TỈNH|[Tt]hành phố) ((?:[{CAPITAL}]\w*)(?: [{CAPITAL}]\w*){{0,3}})")
# "Kế hoạch của tỉnh", "KH tỉnh"; not "tỉnh Sơn La", nor a body of the province's.
_THE_PROVINCE: Final = re.compile(
    r"\b(?:cua|theo|ke hoach|chuong trinh|chi tieu|muc|thoi han|giua|voi|va|tai|o)"
    r"(?: (?:ubnd|uy ban nhan dan|cap|toan))? tinh(?= (?:va|voi|so voi|khac|hay|thi|co|la|giao|khong)\b|[,.?:;]|$)"
    r"|\bhon (?:so voi |han |muc |chi tieu |muc tieu |cua )*(?:toan )?tinh\b(?! [a-z]+ (?:ban|lan)\b)"
)
_BY_THE_PROVINCE: Final = re.compile(
    r"\b(?:trong|theo|tai|o) (?:phu luc (?:cua )?)?"
    r"(?P<kind>ke hoach|chuong trinh(?: hanh dong)?|nghi quyet|quyet dinh|cong van)"
    r"(?: cua)?(?: ubnd| uy ban nhan dan)? tinh(?=\W*$|[,.;?]| (?:thi|do|co|giao|duoc|so|ai|la|phai)\b)"
)
_PROVINCES_OWN: Final = re.compile(
    r"\b(?P<kind>ke hoach|chuong trinh(?: hanh dong)?|cong van|bao cao) (?:cua )?(?:ubnd |uy ban nhan dan )?tinh"
    r"(?=\W*$|[,.;?:]| (?:la|thi|co|do|giao|den|nam|dat|lay|duoc|can|het|ton|de|phai|quy dinh|yeu cau)\b)"
)
_MONTH: Final = re.compile(r"\bthang (\d{1,2})\b")
# What may stand before a place's name, folded.
_UNIT: Final = r"(?:(?:cua |cac )?(?:ubnd |tinh uy |uy ban nhan dan )?(?:tinh |thanh pho |xa |phuong )?)"


class AnswerService:
    """Safe to use from several threads, as the search is."""

    def __init__(self, search: SearchService) -> None:
        self._search = search
        self._answers: LeastRecentlyUsed[tuple[SearchRequest, str], Answered] = LeastRecentlyUsed(ANSWERS_KEPT)

    def answer(self, request: SearchRequest) -> Answered:
        """The answer, or None with what was looked at. Any string is a question; an instruction is one too."""
        started = time.perf_counter()
        version = self._search.version()
        try:
            told = self._answers.get_or((request, version), lambda: self._answer(request))
        except NotFoundError:
            if self._search.version() == version:
                raise
            # A document was taken away while it was being read: begin again with the index as it is now.
            return self.answer(request)
        return replace(told, took_ms=(time.perf_counter() - started) * 1000)

    def _answer(self, request: SearchRequest) -> Answered:
        looked = self._search.looked(request)
        told = _nothing_told(looked)
        if (asked := not_stated(looked.query.text)) and not looked.query.named.places:
            english = looked.query.understood.language == "en"
            draft = silent_ones(asked, request, looked.documents, self._alone, looked.store, english=english)
            hits = self._search.search(request).hits
            return replace(told, answer=draft, confidence=_sureness(draft), hits=hits)
        # Before the hits: the model computes while the question is read and the records are weighed.
        answered = self._told_of(looked)
        of_two = TwoThings(self.answer, self._alone, self._search.understanding)
        answered = of_two.answered(answered, request, looked.documents)
        if answered.answer:
            answered = replace(answered, answer=self._of_every_place(answered.answer, request, looked))
        if answered.answer:
            told_whole = with_rows_above(answered.answer, looked.store)
            if answered.question:
                told_whole = with_its_time(told_whole, answered.question, looked.store)
            answered = replace(answered, answer=told_whole)
        return replace(answered if looked.ranked else told, hits=self._search.search(request).hits)

    def _alone(self, request: SearchRequest) -> Answered:
        """The answer without what was looked at and without a second question in it: for one of several."""
        return self._told_of(self._search.looked(request))

    def _told_of(self, looked: Looked) -> Answered:
        told = _nothing_told(looked)
        if looked.query.is_empty or not looked.documents:
            return told
        return _of_no_other(self._answered(told, looked), looked)

    def _of_every_place(self, draft: Draft, request: SearchRequest, looked: Looked) -> Draft:
        """With what is told of each place named that nothing was told of, when it is asked by itself."""
        places = looked.query.named.places
        if len(places) == 1 or request.filters.document or asks_what_was_given(request.q):
            return draft  # what each is given stands in one paper for all
        heard = {each.document.id for each in draft.statements}
        if any(each.stated for each in draft.statements):
            heard |= {each.document.id for each in draft.silent}  # its lines were looked at, and there is no more
        for theirs in dict.fromkeys(place.documents for place in places):  # one may be named again and again
            if theirs and heard.isdisjoint(theirs):
                alone = replace(request, filters=replace(request.filters, document=tuple(sorted(theirs))))
                told = self._alone(alone)
                own = [looked.documents[each] for each in theirs if each in looked.documents]
                draft = beside(draft, told, nearest(told.question, own, looked.store))
        return draft

    def _answered(self, told: Answered, looked: Looked) -> Answered:
        question = read_question(looked.query, looked.vocabulary, looked.documents)
        told = replace(told, question=question)
        meant = _meant_or_called(question, question.formal, looked) if question.formal else []
        if question.formal and len({each.id for each, _ in meant}) > int(question.formal.order):
            return _of_documents(told, meant, looked)
        if question.formal and (question.formal.is_of_lines_alone or _is_signed_elsewhere(question.formal)):
            return told
        asked_of_all = question.asked in {"duty", "reference", "comparison"} or question.row is not None
        asked_of_all = asked_of_all or (question.asked == "deadline" and bool(question.described))
        asked_of_all = asked_of_all or question.whole_plan
        if (question.topic.is_empty or not question.topic.has_words) and not asked_of_all:
            return told
        # What a place was given stands in a table of the province's, for which it needs no document of its own.
        others = looked.query.named.numbered - looked.query.named.documents
        given = asks_what_was_given(question.spelled)
        first = bool(question.outside or question.of_document or spots_in(question.spelled) or others or given)
        rows = given_rows(question, looked, lambda asked, at: self._own_figure(told, asked, at))
        if rows := rows or (checked(of_place_rows(question, looked), question) if first else None):
            return replace(told, answer=rows, confidence=rows.confidence)
        matters = _matters(question, looked)
        address = address_of(question.text) if matters and question.asked not in _OF_RECORDS else None
        if address:
            there = of_address(address, matters[0])
            # Another place than the one asked for does not answer, however near its words are.
            if there or (question.row is None and is_of_the_place(address, matters[0])):
                return replace(told, answer=there, confidence=_sureness(there))
        return self._of_matters(told, question, matters, looked, rows_seen=first)

    def _own_figure(self, told: Answered, question: Question, looked: Looked) -> Draft | None:
        """What the documents of the places named set themselves."""
        own = [each for each in _matters(question, looked) if looked.query.named.documents.issuperset(each.documents)]
        draft = self._of_matters(told, question, own, looked, rows_seen=True).answer
        return replace(draft, silent=()) if draft else None

    def _of_matters(
        self, told: Answered, question: Question, matters: list[Matter], looked: Looked, *, rows_seen: bool
    ) -> Answered:
        """The first scope that has an answer; else a cell of a table that is asked for by row and column."""
        ends = (checked(of_extreme_rows(each), question) for each in matters if question.extreme)
        if end := next(filter(None, ends), None):
            return replace(told, answer=end, confidence=end.confidence)
        products = (of_row_cells(each) for each in matters if asks_for_product(each))
        if product := next(filter(None, products), None):
            return replace(told, answer=product, confidence=product.confidence)
        withheld: Draft | None = None
        for matter in matters:
            draft = drafted(matter)
            if sure := _cell_of(matter, sure_of(draft, matter, looked)):
                text = "\n".join((sure.text, *unknown_places(question)))
                return replace(told, answer=replace(sure, text=text), confidence=sure.confidence)
            withheld = max((withheld, draft), key=_sureness)
        rows = None if rows_seen else of_place_rows(question, looked)
        cells = (checked(of_row_cells(each), each.question) for each in matters)
        if given := checked(rows, question) if rows else next(filter(None, cells), None):
            return replace(told, answer=given, confidence=given.confidence)
        return replace(told, confidence=_sureness(withheld), withheld=withheld)


def _of_no_other(told: Answered, looked: Looked) -> Answered:
    """Without what other documents say themselves, where what one says is asked that is not there."""
    question = told.question
    if told.answer is None or question is None or question.asked == "formal":
        return told
    paper = absent_paper(question.spelled, looked.query.named, looked.documents, english=question.english)
    # Which documents are cited is told of several; what one says, of that one alone.
    enough = any if question.asked == "reference" else all
    if paper is None or enough(paper.is_named_in(each.quote) for each in told.answer.statements):
        return told
    return replace(told, answer=None, confidence=0.0)


def _cell_of(matter: Matter, sure: Draft | None) -> Draft | None:
    """The answer, or of a whole row that is told the one cell that is asked for; None where that is empty."""
    if sure is None or any(each.passage.kind != "table_row" for each in sure.statements):
        return sure
    if any(each.fact for each in sure.statements) and matter.question.asked not in {"passage", *WHO}:
        return sure  # by when, how much: the record is what is asked for
    if cell := checked(of_row_cells(matter), matter.question):
        return cell
    return None if any(asks_for_empty(each.passage, matter) for each in sure.statements) else sure


def _is_signed_elsewhere(asked: FormalQuestion) -> bool:
    """Whether it asks who signed a document by its number, and none here has it: who has to do something did not."""
    return asked.data == ("signer",) and bool(asked.number) and not asked.number.isdigit()


def _meant(asked: FormalQuestion, looked: Looked) -> list[Document]:
    """The documents that a question about a document itself is about; none where it may be about any of many."""
    named = looked.query.named
    if not (named.places or asked.is_of_one or looked.filtered):
        return []
    # A part of a question without a place of its own is of those of the whole.
    if asked.places:
        named = replace(named, places=tuple(each for each in named.places if each.folded in asked.places))
    inside = [each for key, each in looked.documents.items() if key in named.documents or not named.places]
    fitting = [each for each in inside if asked.fits(each)]
    return fitting if len(fitting) <= FEW else []


def _all_meant(asked: FormalQuestion, looked: Looked) -> list[tuple[Document, tuple[Datum, ...]]]:
    """The documents it is about, each with what is asked of it: of several named one by one, or else of one."""
    parts = [(part, _meant(part, looked) if part.names_its_own else []) for part in asked.parts]
    if not parts or not all(documents for _, documents in parts):
        one = [each for each in _meant(asked, looked) if all(part.may_speak_of(each) for part in asked.parts)]
        parts = [(asked, one)]
    return [(document, part.data) for part, documents in parts for document in documents]


def _meant_or_called(
    question: Question, asked: FormalQuestion, looked: Looked
) -> list[tuple[Document, tuple[Datum, ...]]]:
    """With those beside it that are called by what they are about: "kế hoạch dân số và kế hoạch … của Cần Thơ".

    These alone, and those that are called by their numbers, where no other is named.
    """
    meant = _all_meant(asked, looked)
    if question.called and not (asked.kind or asked.number):
        return [each for each in meant if each[0].id in question.described | looked.query.named.numbered]
    if not meant:
        return []
    known = {document.id for document, _ in meant}
    others = (looked.documents[key] for key in sorted(question.described - known) if key in looked.documents)
    return [*((each, meant[0][1]) for each in others), *meant]


def _of_documents(told: Answered, meant: list[tuple[Document, tuple[Datum, ...]]], looked: Looked) -> Answered:
    """What these documents state of themselves, or leave blank."""
    english = told.question is not None and told.question.english
    known = (*told.question.dates, *_months(told.question.spelled)) if told.question else ()
    asked = told.question.formal if told.question else None
    found = formal(meant, known, looked.store, english=english, question=asked)
    question = replace(told.question, asked="formal", about="") if told.question else None
    sure = found.answer.confidence if found.answer else 0.0
    return replace(told, question=question, answer=found.answer, blank=found.blank, confidence=sure)


def _months(text: str) -> list[str]:
    """The months that are named without a year: "04" of "ngày mấy tháng 4"."""
    return [f"{int(month):02}" for month in _MONTH.findall(fold(text))]


def _sureness(draft: Draft | None) -> float:
    return draft.confidence if draft else 0.0


def _matters(question: Question, looked: Looked) -> list[Matter]:
    """The scopes to answer in, the first that has an answer counts."""
    scopes = [(question, documents, named) for documents, named in _scopes(question, looked)]
    # Only what names the place there: "riêng xã Suối Mơ hoàn thành trước ngày 5".
    names = tuple(place.name for place in looked.query.named.places)
    of_place = replace(question, outside=(*question.outside, *names))
    if above := _in_the_provinces(question, looked):
        scopes = [(of_place, above, True)]
    elif above := _from_above(question, looked):
        scopes.append((of_place, above, False))
    return [
        Matter(asked, documents, looked.rank, named, looked.store, THRESHOLDS[asked.asked], likely=looked.likely)
        for asked, documents, named in scopes
        if documents
    ]


def _in_the_provinces(question: Question, looked: Looked) -> dict[str, Document]:
    """The province's documents alone, where it is asked what they say of a commune: "trong phụ lục kế hoạch tỉnh"."""
    asked = _BY_THE_PROVINCE.search(fold(question.spelled)) if question.asked != "comparison" else None
    if asked is None:
        return {}
    theirs = {key: each for key, each in _above(looked).items() if each.level == "tỉnh"}
    return {key: each for key, each in theirs.items() if fold(each.type or "") == asked["kind"]} or theirs


def _from_above(question: Question, looked: Looked) -> dict[str, Document]:
    """For a commune that is named: the documents of its province and of the state, which may speak of it too."""
    if question.asked not in (_OF_RECORDS | {"reason"}) - {"comparison"} or question.of_document or question.described:
        return {}
    return _above(looked)


def _above(looked: Looked) -> dict[str, Document]:
    """The documents of the province of the communes that are named, and of the state; none where none is named."""
    own = looked.query.named.documents
    communes = [looked.documents[key] for key in own if key in looked.documents]
    if not communes or any(each.level != "xã" for each in communes):
        return {}
    above = {key: each for key, each in looked.documents.items() if key not in own and each.level != "xã"}
    provinces = {each.province for each in above.values() if each.province}
    theirs = {each.province for each in communes if each.province} or _told_province(communes, provinces)
    # A commune of the same name may lie in another province.
    return {key: each for key, each in above.items() if not each.province or each.province in theirs}


def _told_province(communes: list[Document], provinces: set[str]) -> set[str]:
    """Of communes whose province is not known: the only one there is, unless their text names others alone."""
    named = frozenset[str]().union(*(_provinces_in(each.title) | _provinces_in(each.text) for each in communes))
    return provinces if len(provinces) == 1 and (not named or provinces & named) else set()


@lru_cache(maxsize=200)  # whole documents, looked through once
def _provinces_in(text: str) -> frozenset[str]:
    return frozenset(_A_PROVINCE.findall(text))


def _is_of_several(question: Question) -> bool:
    """Whether it asks one thing of several documents: "Bắc Ninh đạt bao nhiêu, Phụ lục I đạt bao nhiêu"."""
    return question.asked == "comparison" or len(_ASKED_OF.findall(fold(question.spelled))) > 1


def _of_each(looked: Looked) -> frozenset[str]:
    """The documents whose numbers are named, and those of each place that has none of them."""
    named = looked.query.named
    own = (place.documents or place.within for place in named.places)
    return named.numbered.union(*(each for each in own if not each & named.numbered))


def _named_alone(question: Question, looked: Looked) -> frozenset[str]:
    """The documents of the places named; of a province too that is compared, not of one that tells where another is.

    "Tỉnh Nghệ An, xã A và xã B" and "xã A so với tỉnh Nghệ An" compare it; "xã A, tỉnh Nghệ An" only says where.
    """
    named = looked.query.named
    if len(named.places) <= 1:
        return named.documents | _province_beside(question, looked) | _state_beside(question, looked)
    text = " ".join(re.findall(r"\w+|,", fold(question.text)))
    others = "|".join(re.escape(" ".join(each.folded)) for each in named.places)
    told = named.documents
    for place in named.places:
        name = re.escape(" ".join(place.folded))
        if re.search(rf"\b(?:{others}) , (?:tinh|thanh pho) {name}\b(?! (?:va|voi|so voi)\b)", text):
            told = told - place.documents or told
        elif question.asked == "comparison":
            before = re.search(rf"\b(?:va|voi|and|with|to|from|than) {_UNIT}{name}\b", text)
            behind = re.search(rf"\b{name} (?:,|va|voi|so voi|and|with) {_UNIT}(?:{others})\b", text)
            told = told | place.documents if before or behind else told
    return told | _province_beside(question, looked) | _state_beside(question, looked)


def _province_beside(question: Question, looked: Looked) -> frozenset[str]:
    """The documents of the province that a commune is compared with as "tỉnh" alone: "của tỉnh và của xã A".

    Of a province's documents those of the kind of the commune's own, where there are such.
    """
    if question.asked != "comparison" or not _THE_PROVINCE.search(fold(question.spelled)):
        return frozenset()
    listed = {key: each for key, each in _above(looked).items() if each.level == "tỉnh"}
    kinds = {looked.documents[key].type for key in looked.query.named.documents if key in looked.documents}
    return frozenset(key for key, each in listed.items() if each.type in kinds) or frozenset(listed)


def _state_beside(question: Question, looked: Looked) -> frozenset[str]:
    """The documents of the state that a place is compared with: "của cả nước và của Bắc Ninh"."""
    if question.asked != "comparison" or not is_of_the_state(question.spelled):
        return frozenset()
    return frozenset(key for key, each in looked.documents.items() if each.level == "trung ương")


def _nothing_told(looked: Looked) -> Answered:
    """The question as it is understood, before anything is found."""
    return Answered(looked.query.text, looked.query.understood, None, None, ())


def _of_the_province(question: Question, looked: Looked) -> dict[str, Document]:
    """The province's documents of the kind named, where no place is: "tổng kinh phí kế hoạch của tỉnh"."""
    asked = _PROVINCES_OWN.search(fold(question.spelled))
    if asked is None or looked.query.named.places or question.asked in {"comparison", "reference"}:
        return {}
    theirs = ((key, each) for key, each in looked.documents.items() if each.level == "tỉnh")
    return {key: each for key, each in theirs if fold(each.type or "") == asked["kind"]}


def _communes_and_province(question: Question, looked: Looked) -> dict[str, Document]:
    """Every commune with the province that they are compared with: "của các xã so với tỉnh"."""
    if question.asked != "comparison" or not question.communes:
        return {}
    named = looked.query.named.documents
    every = _THE_PROVINCE.search(fold(question.spelled)) is not None and not looked.query.named.places
    above = {key for key, each in looked.documents.items() if each.level == "tỉnh" and (every or key in named)}
    provinces = {looked.documents[key].province for key in above}
    return {
        key: each
        for key, each in looked.documents.items()
        if above and (key in above or (each.level == "xã" and each.province in {None, *provinces}))
    }


def _scopes(question: Question, looked: Looked) -> list[tuple[dict[str, Document], bool]]:
    """The documents of the places named, alone; else those whose number is named, then all."""
    everything = looked.documents
    named = looked.query.named
    # A province's own documents speak for it; those of its communes only where it has none.
    places = _named_alone(question, looked) or named.within
    if question.described:
        return [({key: each for key, each in everything.items() if key in question.described}, True)]
    if beside := _communes_and_province(question, looked) or _of_the_province(question, looked):
        return [(beside, True)]
    if named.places:
        if question.of_document:
            places = _of_each(looked) if _is_of_several(question) else places & named.numbered or places
        return [({key: each for key, each in everything.items() if key in places}, True)]
    communes = {key: each for key, each in everything.items() if question.communes and each.level == "xã"}
    numbered = {key: each for key, each in everything.items() if key in named.numbered}
    if (question.of_document or (question.row and numbered)) and (numbered or not question.cited):
        return [(numbered, True)]
    # "Ở cấp xã": what the communes' own plans say, or else what one from above says of them.
    return [(numbered, True), (communes, looked.filtered), (everything, looked.filtered)]
