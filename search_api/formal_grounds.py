"""Where a document states what it says of itself: the very lines of its letterhead or closing, or a sentence.

A fact that stands in no line, because an administrator added it, has no ground here; so it is not told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

from indexer.structure.closing import AUTHORITY, POST
from indexer.structure.issuers import letterhead_issuer
from indexer.structure.metadata import PLACE_DATE, closing_issuer, enacting_clause, subject_lines
from indexer.structure.regions import type_of_line
from indexer.vietnamese.normal import fold
from search_api.answers.sentences import sentences
from search_api.formal import formal_places
from search_api.recipients_asked import lists, own_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from indexer.model import Document, FormalPart, Passage
    from search_api.formal_question import Datum

_BLANK_NUMBER: Final = re.compile(r"\b[Ss]ố\s*:?[\s.…_]*[-/]\s*[A-ZĐ]")
_BLANK_DATE: Final = re.compile(r"(?i)\bngày[\s.…_]*(?:/|tháng)[\s.…_]*(?:/|năm)[\s.…_]*(?:20)?[\s.…_]*$")
_CLOSES: Final = re.compile(r"^Trên đây là\b")
_ADDRESSES: Final = re.compile(r"^Kính gửi\b")
_ITEM: Final = re.compile(r"\s*[-–+•]\s")
SIGNED_AT: Final = re.compile(r"(?P<date>\d{4}-\d\d-\d\d)T(?P<time>\d\d:\d\d)")
KEPT: Final = re.compile(r"^\W*Lưu\b\W*(?P<with>.*\w\)?)")
_LETTER: Final = re.compile(r"-\s*CV/|\b[Vv]/v\b|^[Vv]ề việc\b")


@dataclass(frozen=True, slots=True)
class Ground:
    """``quote`` stands in ``place``. ``blank``: it shows that the document leaves the thing blank."""

    place: Passage
    quote: str
    blank: bool = False


def grounds(document: Document, datum: Datum, passages: Sequence[Passage]) -> tuple[Ground, ...]:
    """Where the document states it, the letterhead or closing first; none where no line of it does."""
    return tuple(_FINDERS[datum](_Lines(document, passages)))


def sent_to(document: Document, bodies: Sequence[tuple[str, ...]], passages: Sequence[Passage]) -> tuple[Ground, ...]:
    """The line of the recipients, or of those addressed, that has each of the bodies."""
    lines, own = _Lines(document, passages), tuple(own_names(document.locality, document.province))
    listed = list(lines.line(("recipients",), lambda line: lists(line, bodies, own)))
    return tuple(listed or _addressed(lines, bodies, own))


def _addressed(lines: _Lines, bodies: Sequence[tuple[str, ...]], own: tuple[str, ...]) -> Iterator[Ground]:
    for passage in lines.passages:
        if _ADDRESSES.match(passage.text):
            found = (line for line in _addressees(passage.text).split("\n") if lists(_address(line), bodies, own))
            yield from (Ground(passage, line) for line in found)
            return


def _address(line: str) -> str:
    return _ADDRESSES.sub("", line).lstrip(" :")


class _Lines:
    """A document's parts as lines, and its passages where these do not say it."""

    def __init__(self, document: Document, passages: Sequence[Passage]) -> None:
        self.document = document
        self.passages = passages
        self._places = formal_places(document)

    def of(self, part: FormalPart) -> list[str]:
        place = self._places.get(part)
        return place.text.split("\n") if place else []

    def ground(self, part: FormalPart, lines: Sequence[str], *, blank: bool = False) -> Ground:
        return Ground(self._places[part], "\n".join(lines), blank)

    def line(
        self, parts: Sequence[FormalPart], holds: Callable[[str], bool], *, blank: bool = False
    ) -> Iterator[Ground]:
        """The first line of the first of the parts that has such a one."""
        found = ((part, line) for part in parts for line in self.of(part) if holds(line))
        for part, line in found:
            # A note is one sentence, wherever its lines break.
            yield self.ground(part, self.of("note") if part == "note" else [line], blank=blank)
            return

    def sentence(self, said: Callable[[str], str]) -> Iterator[Ground]:
        """What is ``said`` of it in the first sentence of the text that says it."""
        for passage in self.passages:
            for sentence in sentences(passage.text):
                if quote := said(sentence):
                    yield Ground(passage, quote)
                    return


def _signer(lines: _Lines) -> Iterator[Ground]:
    """From the first line of the signature to the name."""
    name = lines.document.signer
    if not name:
        return
    listed = lines.of("signature")
    signed = [at for at, line in enumerate(listed) if AUTHORITY.match(line) or POST.match(line)]
    named = [at for at, line in enumerate(listed) if _plain(line) == _plain(name)]
    if signed and named and signed[0] < named[0]:
        yield lines.ground("signature", listed[signed[0] : named[0] + 1])
        return
    digital = list(lines.line(("digital",), lambda line: _plain(line) == _plain(name)))
    # Recipients and signature beside each other may have been read across: the name ends a line of either.
    yield from digital or lines.line(("signature", "recipients"), lambda line: _ends_with(line, name))


def _digital(lines: _Lines) -> Iterator[Ground]:
    """Each name among the file's own signatures with the time below it."""
    for name, time in pairwise(lines.of("digital")):
        if SIGNED_AT.match(time) and not SIGNED_AT.match(name):
            yield lines.ground("digital", [name, time])


def _ends_with(line: str, name: str) -> bool:
    words, last = fold(name).split(), fold(line).split()
    return len(words) > 1 and last[-len(words) :] == words


def _number(lines: _Lines) -> Iterator[Ground]:
    own = lines.document.number
    if own:
        yield from lines.line(("head", "note"), lambda line: _plain(own) in _plain(line))
    else:
        yield from lines.line(("head", "note"), lambda line: bool(_BLANK_NUMBER.search(line)), blank=True)


def _date(lines: _Lines) -> Iterator[Ground]:
    issued = lines.document.issued_on
    if not issued:
        yield from lines.line(("head",), lambda line: bool(_BLANK_DATE.search(line)), blank=True)
        return
    in_head = list(lines.line(("head",), lambda line: bool(PLACE_DATE.search(line)) and _has_date(line, issued)))
    yield from in_head or lines.line(("note",), lambda line: _has_date(line, issued))


def _has_date(line: str, issued: str) -> bool:
    """Whether the numbers of an ISO date stand in the line."""
    numbers = {int(each) for each in re.findall(r"\d+", line)}
    return numbers.issuperset(map(int, issued.split("-")))


def _issuer(lines: _Lines) -> Iterator[Ground]:
    own = lines.document.issuer
    if not own:
        return
    head = [line for line in lines.of("head") if type_of_line(line) is None]
    if run := _naming(head, own):
        yield lines.ground("head", run)
        return
    named = list(lines.line(("signature", "note"), lambda line: _names(line, own)))
    yield from named or lines.sentence(lambda quote: _issuing(quote, own))


def _naming(head: list[str], own: str) -> list[str]:
    """The fewest lines side by side that name the issuer in capitals."""
    for length in range(1, len(head) + 1):
        for start in range(len(head) - length + 1):
            run = head[start : start + length]
            issuer = letterhead_issuer(run) if all(map(str.isupper, run)) else None
            if issuer and issuer.name == own:
                return run
    return []


def _names(line: str, own: str) -> bool:
    return _spoken(own) in _spoken(line)


def _spoken(text: str) -> str:
    return _plain(text).replace("uybannhandan", "ubnd").replace("hoidongnhandan", "hdnd")


def _issuing(quote: str, own: str) -> str:
    """The clause of a sentence by which the issuer enacts the document, or the sentence that closes it."""
    enacting = enacting_clause(quote)
    if enacting and enacting[1].name == own:
        return enacting[0]
    closing = closing_issuer([quote])
    return quote if closing and closing.name == own else ""


def _type(lines: _Lines) -> Iterator[Ground]:
    kind = lines.document.type
    if not kind:
        return
    printed = list(lines.line(("head",), lambda line: type_of_line(line) == kind))
    if not printed and kind == "Công văn":
        printed = list(lines.line(("head",), lambda line: bool(_LETTER.search(line))))
    yield from printed or lines.sentence(lambda quote: _closes_with(quote, kind))


def _title(lines: _Lines) -> Iterator[Ground]:
    own = _plain(lines.document.title)
    for part, listed in (("title", lines.of("title")), ("head", subject_lines(lines.of("head")))):
        said = _plain(" ".join(listed))
        if said and (said in own or own in said or own.removeprefix("veviec") in said):
            yield lines.ground("title" if part == "title" else "head", listed)
            return
    yield from lines.sentence(lambda quote: _closes_with(quote, lines.document.title))


def _closes_with(quote: str, words: str) -> str:
    return quote if _CLOSES.match(quote) and _plain(words) in _plain(quote) else ""


def _recipients(lines: _Lines) -> Iterator[Ground]:
    """To whom a letter is addressed, then the list beside the signature."""
    for passage in lines.passages:
        if _ADDRESSES.match(passage.text):
            yield Ground(passage, _addressees(passage.text))
            break
    recipients, listed = lines.document.recipients, lines.of("recipients")
    last = next((at for at in reversed(range(len(listed))) if recipients and _ends(listed[at], recipients[-1])), None)
    if last is not None:
        yield lines.ground("recipients", listed[: last + 1])


def _kept(lines: _Lines) -> Iterator[Ground]:
    """The last of the recipients, with whom a copy is kept: "- Lưu: VT, TH"."""
    yield from lines.line(("recipients",), lambda line: bool(KEPT.match(line)))


def _addressees(text: str) -> str:
    """The line that addresses and the items under it, without what the letter then says."""
    first, *rest = text.split("\n")
    return "\n".join((first, *takewhile(_ITEM.match, rest)))


def _ends(line: str, recipient: str) -> bool:
    """Whether the recipient's last words are the line's."""
    said = _plain(line)
    return bool(said) and _plain(recipient).endswith(said)


def _plain(text: str) -> str:
    """Letters and digits alone."""
    return "".join(filter(str.isalnum, fold(text)))


_FINDERS: Final[dict[Datum, Callable[[_Lines], Iterator[Ground]]]] = {
    "signer": _signer,
    "number": _number,
    "date": _date,
    "issuer": _issuer,
    "type": _type,
    "title": _title,
    "recipients": _recipients,
    "kept": _kept,
    "digital": _digital,
}
