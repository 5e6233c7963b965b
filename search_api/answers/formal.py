"""Who signed a document, its number, its date, its recipients: from its letterhead and its closing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold
from search_api.answers.types import Draft, Silence, Stated, Statement
from search_api.answers.wording import by_document, clipped, names
from search_api.formal_grounds import KEPT, SIGNED_AT, grounds, sent_to
from search_api.official_citation import written_month

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.model import Document
    from indexer.store.base import Store
    from search_api.formal_grounds import Ground
    from search_api.formal_question import Datum, FormalQuestion

QUOTED: Final = 400
"""Characters of a quotation that still read at a glance."""

_CALLED: Final[dict[Datum, tuple[str, str]]] = {
    "signer": ("người ký", "signed by"),
    "number": ("số", "number"),
    "date": ("ngày ban hành", "issued on"),
    "issuer": ("cơ quan ban hành", "issued by"),
    "type": ("loại văn bản", "type"),
    "title": ("tên gọi", "title"),
    "recipients": ("nơi nhận", "sent to"),
    "kept": ("lưu", "kept by"),
    "digital": ("ký số", "digitally signed"),
}
_MISSING: Final = ("không nêu", "states none")
_BLANK: Final = ("để trống", "left blank")

_A_DAY: Final = len("2026-06-30")


def formal(
    asked: Sequence[tuple[Document, Sequence[Datum]]],
    known: Sequence[str],
    store: Store,
    *,
    english: bool,
    question: FormalQuestion | None = None,
) -> Told:
    """What each of the documents states of itself, side by side where there are several, or in their order.

    ``known`` are the months that the question has itself ("2026-06", "06"): a day left blank in one tells nothing more.
    """
    documents = [document for document, _ in asked]
    order = question is not None and question.order
    found = [each for document, data in asked for each in _statements(document, data, store, question)]
    if question and not _names_each(found, question.signed_for):
        return Told(None, None)
    if any(each.stated and _is_news(each.stated, known) for each in found):
        draft = _draft(documents, found, english=english)
        said = _in_order(found, english=english) if order else ""
        return Told(replace(draft, text=f"{draft.text}\n{said}") if said else draft, None)
    return Told(None, _draft(documents, found, english=english) if found else None)


@dataclass(frozen=True, slots=True)
class Told:
    """``answer`` is what is stated; where nothing is, ``blank`` is what is left blank, None where not even that."""

    answer: Draft | None
    blank: Draft | None


def _is_news(stated: Stated, known: Sequence[str]) -> bool:
    """Whether there is something, and more than the question says: "ngày mấy tháng 6/2026" of a blank day."""
    told = {stated.value, *stated.value.split("-")[1:2]} if len(stated.value) < _A_DAY else set()
    return bool(stated.value) and not (stated.datum == "date" and told.intersection(known))


def _names_each(found: Sequence[Statement], bodies: Sequence[str]) -> bool:
    """Whether each of the bodies is one for which one of these is signed."""
    signed = [f" {' '.join(fold(each.quote).split())} " for each in found]
    return all(any(f" {body} " in quote for quote in signed) for body in bodies)


def _statements(
    document: Document, data: Sequence[Datum], store: Store, question: FormalQuestion | None
) -> Iterator[Statement]:
    passages = sorted(store.passages(document.id), key=lambda each: each.ordinal)
    if question and question.among:
        for ground in sent_to(document, question.among, passages):
            yield Statement(
                document, ground.place, ground.quote, 1.0, stated=Stated("recipients", ground.quote.strip(" -;."))
            )
        return
    for datum in data:
        for ground in grounds(document, datum, passages):
            stated = Stated(datum, "" if ground.blank else _value(document, datum, ground))
            yield Statement(document, ground.place, ground.quote, 1.0, stated=stated)


def _value(document: Document, datum: Datum, ground: Ground) -> str:
    if datum == "digital":
        found = SIGNED_AT.search(ground.quote)
        return found["date"] if found else ""
    if datum == "recipients":
        return "; ".join(document.recipients)
    if datum == "signer":
        return ", ".join(filter(None, (document.signer, document.signer_post)))
    if datum == "date":
        return document.issued_on or ""
    if datum == "kept":
        return next((found["with"] for each in document.recipients if (found := KEPT.match(each))), "")
    return str(getattr(document, datum) or "")


def _draft(documents: Sequence[Document], found: Sequence[Statement], *, english: bool) -> Draft:
    heard = {each.document.id for each in found}
    silent = tuple(Silence(document) for document in documents if document.id not in heard)
    text = by_document(
        found, silent, lambda each: _line(each, english=english), missing=_MISSING[english], english=english
    )
    return Draft("quote", text, tuple(found), silent)


def _in_order(found: Sequence[Statement], *, english: bool) -> str:
    """Which was issued first, of several; "" where a date that is left blank does not tell."""
    dates = {each.document.id: each.stated.value for each in found if each.stated and each.stated.datum == "date"}
    documents = {each.document.id: each.document for each in found}
    listed = sorted(documents.values(), key=lambda each: dates.get(each.id, ""))
    days = [dates.get(each.id, "") for each in listed]
    if len(days) > 1 and len(set(days)) == 1 and len(days[0]) == _A_DAY:
        return "All were issued on the same day." if english else "Các văn bản được ban hành cùng một ngày."
    if len(days) <= 1 or not all(one and not other.startswith(one) for one, other in pairwise(days)):
        return ""
    run = "; ".join(map(names(listed), listed))
    return f"From the first issued to the last: {run}." if english else f"Thứ tự ban hành từ trước đến sau: {run}."


def _line(statement: Statement, *, english: bool) -> str:
    """Gives "người ký: Nguyễn Văn A, Phó Chủ tịch – “KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Nguyễn Văn A”"."""
    quote = f"“{clipped(' / '.join(statement.quote.splitlines()), QUOTED)}”"
    if statement.stated is None:
        return quote
    if statement.stated.datum == "recipients" and "\n" not in statement.quote:
        return f"{'sent to' if english else 'nơi nhận có'} {quote}"  # one line, of whoever is asked about
    said = _said(statement.stated, statement.quote, english=english)
    return f"{_CALLED[statement.stated.datum][english]}: {said} – {quote}" if said else quote


def _said(stated: Stated, quote: str, *, english: bool) -> str:
    """The value in words; "" where the quotation has it at length already."""
    if not stated.value:
        return _BLANK[english]
    if stated.datum in {"recipients", "title"}:
        return ""
    return _dated(stated.value, quote, english=english) if stated.datum in {"date", "digital"} else stated.value


def _dated(issued: str, quote: str, *, english: bool) -> str:
    """As precise as it is printed: "24/11/2025"; "tháng 6/2026 (để trống ngày)"."""
    year, month, day = (*issued.split("-"), "", "")[:3]
    if day:
        return f"{day}/{month}/{year}"
    missing = _part_missing(month, quote, english=english)
    named = "" if english or not month else "tháng "
    return f"{named}{'/'.join(filter(None, (written_month(month), year)))} ({missing})"


def _part_missing(month: str, quote: str, *, english: bool) -> str:
    if english:
        return f"{'day' if month else 'day and month'} {'left blank' if 'ngày' in quote else 'not stated'}"
    return f"{'để trống' if 'ngày' in quote else 'không nêu'} {'ngày' if month else 'ngày, tháng'}"
