"""Questions about a document itself: who signed it, its number, its date, to whom it is sent.

Which document is meant is told by its kind, its number, its place and the words of its title; a question with any other
word in it is about something else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

from indexer.vietnamese import glossary
from indexer.vietnamese.normal import fold
from search_api import cues, synonyms
from search_api.answers.bags import accented, bag, beside, plain
from search_api.codes import code_tokens
from search_api.formal_parts import kinds, not_meant, parts
from search_api.frames import ENGLISH_FILLERS, ENGLISH_LIGHT
from search_api.recipients_asked import asked_among
from search_api.sending import asks_to_whom, is_kept, of_sending, receivers
from search_api.signing import asks_by_post, asks_of_person, of_signing, post_held, post_named, signed_for

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from indexer.model import Document
    from search_api.phrases import Words
    from search_api.reading import Reading

Datum = Literal["signer", "number", "date", "issuer", "type", "title", "recipients", "kept", "digital"]

LEAST_OF_A_NAME: Final = 2
"""Words that a person's name has at least."""

ANY: Final = frozenset({"van ban", "tai lieu", "giay to", "document"})
"""Kinds that any document is of."""

# What a plan may be about, and not only for whom: a plan on population is not one for the people.
_OWN_MATTERS: Final = frozenset({("dân", "số"), ("dan", "so")})

# "Bản công văn": what a document is counted by.
_COUNTED_BY: Final = frozenset({"bản", "tờ", "cái", "quyển"})

# What English calls them; where several fit, each is meant.
_ENGLISH: Final = {
    "plan": ("ke hoach",),
    "programme": ("chuong trinh",),
    "program": ("chuong trinh",),
    "action programme": ("chuong trinh hanh dong",),
    "action program": ("chuong trinh hanh dong",),
    "letter": ("cong van",),
    "official letter": ("cong van",),
    "dispatch": ("cong van", "cong dien"),
    "official dispatch": ("cong van", "cong dien"),
    "resolution": ("nghi quyet",),
    "decree": ("nghi dinh",),
    "decision": ("quyet dinh",),
    "directive": ("chi thi",),
    "circular": ("thong tu",),
    "conclusion": ("ket luan",),
    "report": ("bao cao",),
    "guidance": ("huong dan",),
    "guideline": ("huong dan",),
}


@dataclass(frozen=True, slots=True)
class FormalQuestion:
    """``data`` is what is asked; the rest says of which document.

    ``kind`` is folded, "" where none is named; ``number`` folded too: a code ("12ctrdu") or bare digits.
    ``left`` are the words left, each in its ways of saying it, one of which must be the document's own. A way is the
    pairs of its syllables, or the only one. ``places`` are the folded names in it. ``parts`` are the same question of
    each of several documents, where it may be of several. ``post`` is the signer's, folded, where it asks who holds it;
    ``person``: what is left must be the signer's name. ``to``: sorts of body, each of which it must be sent to.
    ``order``: which of several is older. ``among``: bodies, folded, of which it asks whether it is sent to them.
    ``signed_for``: bodies, folded, of which it asks what is signed for them.
    """

    data: tuple[Datum, ...]
    kind: str
    number: str
    left: tuple[tuple[tuple[str, ...], ...], ...]
    years: tuple[int, ...]
    with_marks: bool
    places: frozenset[tuple[str, ...]] = frozenset()
    parts: tuple[FormalQuestion, ...] = ()
    post: str = ""
    person: bool = False
    to: tuple[str, ...] = ()
    order: bool = False
    among: tuple[tuple[str, ...], ...] = ()
    signed_for: tuple[str, ...] = ()

    @property
    def is_of_lines_alone(self) -> bool:
        """Whether no other text can answer it, and a document without such a line leaves it open."""
        return self.order or bool(self.to and not self.left) or bool(self.among or self.signed_for)

    @property
    def names_its_own(self) -> bool:
        """Whether it tells its document from another of its kind: "kế hoạch" alone does not."""
        return bool(self.number or self.left or self.places)

    @property
    def is_of_one(self) -> bool:
        """Whether it says by more than its kind which document it is about."""
        return bool(self.number or self.left or (self.kind and self.kind not in ANY))

    def fits(self, document: Document) -> bool:
        """Whether the document may be the one meant."""
        if not (self._fits_kind(document) and self._fits_number(document)):
            return False
        if self.post and fold(document.signer_post or "") != self.post:
            return False
        identity = "\n".join(_identity(document))
        if not (all(str(year) in identity for year in self.years) and self._is_sent_to_each(document)):
            return False
        return len(self._said_in(identity)) == len(self.left) and (
            not self.person or self._names(document.signer or "")
        )

    def _is_sent_to_each(self, document: Document) -> bool:
        named = bag("\n".join(document.recipients)).forms(with_marks=self.with_marks).singles if self.to else ()
        return all(each in named for each in self.to)

    def _names(self, signer: str) -> bool:
        """Whether two words of the signer's name are there."""
        return len({word for way in self._said_in(signer) for pair in way for word in pair.split()}) >= LEAST_OF_A_NAME

    def _said_in(self, text: str) -> list[tuple[str, ...]]:
        """In which way each of the words that are left stands in a text, of those that do."""
        forms = bag(text).forms(with_marks=self.with_marks)
        own = forms.singles | forms.pairs
        found = (next(filter(own.issuperset, ways), None) for ways in self.left)
        return [way for way in found if way is not None]

    def may_speak_of(self, document: Document) -> bool:
        """Whether a part may be of the document or only name another that it cites, by its number."""
        return bool(self.number) or self._fits_kind(document)

    def _fits_kind(self, document: Document) -> bool:
        if not self.kind or self.kind in ANY:
            return True
        own = fold(document.type or "")
        meant = _ENGLISH.get(self.kind.removesuffix("s"), (self.kind,))
        return any(own == kind or own.startswith(f"{kind} ") or kind.startswith(f"{own} ") for kind in meant if own)

    def _fits_number(self, document: Document) -> bool:
        if not self.number:
            return True
        codes = code_tokens(document.number or "")
        own = codes[0].folded if codes else ""
        if own == self.number:
            return True
        if not self.number.isdigit():
            return False
        bare = self.number.lstrip("0")
        # "Kế hoạch 72" may be the one that carries out Resolution 72.
        return _digits(own).lstrip("0") == bare or re.search(rf"\b0*{bare}[-/]\w", document.title) is not None


def _digits(code: str) -> str:
    end = next((at for at, letter in enumerate(code) if not letter.isdigit()), len(code))
    return code[:end]


def _identity(document: Document) -> Iterator[str]:
    """What a document may be called by: its own facts, and for whom it is signed."""
    yield from filter(None, (document.type, document.title, document.issuer, document.locality, document.province))
    yield document.issued_on or ""
    yield document.number or ""
    yield from (line.text for line in document.formal if line.part == "signature")


def formal_data(words: Words, part: range, *, called: bool = False) -> tuple[Datum, ...]:
    """What of a document a part of a question may be asking, in the order of ``Datum``; none for most.

    ``called``: a document is called by what it is about, in words that are no longer there.
    """
    found: list[Datum] = [datum for datum in _DATA if _has(words, cues.FORMAL[datum], part)]
    if "signer" not in found and asks_by_post(words, part):
        found.append("signer")
    if "recipients" not in found and asks_to_whom(words, part, called=called):
        found.append("recipients")
    if "date" not in found and _has(words, cues.ISSUED, part) and _has(words, cues.DEADLINE, part):
        found.append("date")
    if "date" not in found and {"number", "signer"}.intersection(found) and _has(words, cues.DAY, part):
        found.append("date")  # "số bao nhiêu, ngày nào", "ai ký, ngày tháng nào"
    if "digital" in found or (_has(words, cues.SIGNED_DIGITALLY, part) and _has(words, cues.DEADLINE, part)):
        return ("digital",)  # "ký số ngày nào" asks for no number
    if "kept" in found and not is_kept(words, part, called=called):
        found.remove("kept")
    if "kept" in found and not _has(words, cues.SENT_TO, part):
        found = [datum for datum in found if datum != "recipients"]  # "lưu ở đâu theo nơi nhận"
    return tuple(datum for datum in _DATA if datum in found)


_DATA: Final[tuple[Datum, ...]] = (
    *("type", "number", "date", "issuer", "title", "signer"),
    *("recipients", "kept", "digital"),
)


def _has(words: Words, phrases: str, part: range) -> bool:
    return any(start in part for start, _ in words.found(phrases))


def subject(words: Words, part: range) -> tuple[str, str, frozenset[int]]:
    """The kind and number of the document that a part is about, folded, and their places among the words.

    "Kế hoạch thực hiện Nghị quyết 72" is a plan, not the resolution.
    """
    codes = [(token.start, token.end, token.folded) for token in code_tokens(words.text)]
    for start, end in kinds(words):
        if start in part:
            number, taken = _number_at(words, end, codes)
            kind = " ".join(words.tokens[place].folded for place in range(start, end))
            counted = [start - 1] if start > part.start and words.spelled[start - 1] in _COUNTED_BY else []
            return kind, number, frozenset((*counted, *range(start, end), *taken))
    for start, end, code in codes:
        if taken := [at for at in part if start <= words.tokens[at].start < end]:
            return "", code, frozenset(taken)
    return "", "", frozenset()


def _number_at(words: Words, place: int, codes: list[tuple[int, int, str]]) -> tuple[str, list[int]]:
    """The number that follows a kind ("số 12-CTr/ĐU", "72"), and where it stands."""
    if place < len(words.tokens) and words.tokens[place].folded in {"so", "no"}:
        place += 1
    if place >= len(words.tokens):
        return "", []
    first = words.tokens[place]
    for start, end, code in codes:
        if start <= first.start < end:
            return code, [at for at, each in enumerate(words.tokens) if start <= each.start < end]
    return (first.text, [place]) if first.text.isdigit() and not _is_year(first.text) else ("", [])


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.startswith("20")  # noqa: PLR2004 - digits of a year


def read_formal(asking: Asking) -> FormalQuestion | None:
    """The question as one about a document; None where it asks nothing of the kind, or no document is in it."""
    words = asking.words
    whole = range(len(words.tokens))
    if held := _of_holder(asking, whole):
        return held
    if among := asked_among(words, asking.names):
        sent = _of_part(asking, whole, ("recipients",), among.places)
        return replace(sent, among=among.names) if sent else None
    asked, listed = _of_part(asking, whole, formal_data(words, whole, called=asking.called)), parts(words)
    if asked is None or len(listed) == 1:
        return asked
    each = [_of_part(asking, part, formal_data(words, part) or asked.data) for part in listed]
    return replace(asked, parts=tuple(one for one in each if one) if all(each) else ())


@dataclass(frozen=True, slots=True)
class Asking:
    """A question as far as it is read: ``years`` in it, and the folded ``names`` of the places.

    ``called``: a document is called by what it is about, in words that are no longer there.
    """

    words: Words
    reading: Reading
    years: tuple[int, ...]
    names: tuple[tuple[str, ...], ...]
    english: bool
    called: bool = False

    def years_in(self, part: range) -> tuple[int, ...]:
        """Those that stand in a part."""
        said = self.words.tokens[part.start : part.stop]
        text = self.words.text[said[0].start : said[-1].end] if said else ""
        return tuple(year for year in self.years if str(year) in text)

    def names_in(self, part: range) -> frozenset[tuple[str, ...]]:
        """Those that stand in a part."""
        said = " ".join(("", *(token.folded for token in self.words.tokens[part.start : part.stop]), ""))
        return frozenset(name for name in self.names if f" {' '.join(name)} " in said)


def _of_holder(asking: Asking, whole: range) -> FormalQuestion | None:
    """Who holds a post, or which post somebody holds that is named: told by a signature alone."""
    words, post = asking.words, post_held(asking.words, whole)
    person = not post and asks_of_person(words, whole)
    if asking.english or not (post or person):
        return None
    kind, number, taken = subject(words, whole)
    left = sorted(set(asking.reading.left(taken)).difference(of_signing(words), _any_kinds(words)))
    if kind or number or (person and len(left) < LEAST_OF_A_NAME):
        return None
    if post and not asking.names:
        return None  # "chủ tịch UBND xã là ai": of which
    ways, names = tuple(_vietnamese_ways(words, left)), asking.names_in(whole)
    return FormalQuestion(("signer",), "", "", ways, (), words.with_marks, names, post=post, person=person)


def _of_part(
    asking: Asking, part: range, data: tuple[Datum, ...], known: frozenset[int] = frozenset()
) -> FormalQuestion | None:
    """``known`` are the places of words that are read already."""
    if not data:
        return None
    words = asking.words
    kind, number, taken = subject(words, part)
    bodies = signed_for(words, part) if "signer" in data else []
    free = {*asking.reading.left(taken), *_other_kinds(words, taken)}.intersection(part) - _any_kinds(words)
    free -= known.union(*bodies)
    free -= not_meant(words).union(of_signing(words) if {"signer", "digital"}.intersection(data) else ())
    sending = "recipients" in data
    left = sorted(free.difference(of_sending(words)) if sending else free)
    if left and not (kind or number or asking.called):
        return None
    ways = _english_ways(words, left) if asking.english else _vietnamese_ways(words, left)
    years, names = asking.years_in(part), asking.names_in(part)
    return FormalQuestion(
        *(data, kind, number, tuple(ways), years, words.with_marks, names),
        to=receivers(words, part) if sending else (),
        order="date" in data and words.has(f"{cues.WHICH_FIRST} | {cues.WHICH_BEFORE}"),
        post=post_named(words, part) if "digital" in data else "",
        signed_for=tuple(" ".join(words.tokens[place].folded for place in each) for each in bodies),
    )


def _other_kinds(words: Words, taken: frozenset[int]) -> Iterator[int]:
    """Where further kinds stand: "của Suối Mơ và công văn" is no plan's, whatever little words are left out."""
    for start, end in kinds(words):
        if start not in taken and " ".join(token.folded for token in words.tokens[start:end]) not in ANY:
            yield from range(start, end)


def _any_kinds(words: Words) -> set[int]:
    """Where a document is called just that: "… là văn bản số mấy"."""
    found = ((start, end) for start, end in kinds(words) if " ".join(t.folded for t in words.tokens[start:end]) in ANY)
    return {place for start, end in found for place in range(start, end)}


def _vietnamese_ways(words: Words, left: list[int]) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Each word that is left, and what else it is called: "dân số" is neither "dân" nor "số"."""
    known = synonyms.ways(with_marks=words.with_marks)
    for run in _words_of(words, left):
        said = tuple(words.forms[each].lower() for each in run)
        others = () if said in _OWN_MATTERS else known.get(said, ())
        yield (_way(said), *map(_way, others))


def _words_of(words: Words, left: list[int]) -> Iterator[list[int]]:
    known = synonyms.ways(with_marks=words.with_marks)
    run: list[int] = []
    start = 0
    while start < len(left):
        length = _longest(words, left[start:], known) if not run else 0
        if length > len(run):
            yield left[start : start + length]
            start += length
            continue
        run.append(left[start])
        start += 1
        goes_on = start < len(left) and left[start] == run[-1] + 1 and words.is_word(run[-1])
        if not goes_on:
            yield run
            run = []


def _longest(words: Words, left: list[int], known: Collection[tuple[str, ...]]) -> int:
    """How many of the words are the longest one thing that can be said otherwise: "sau lũ"; 0 for a single one."""
    beside = [place for at, place in enumerate(left[: synonyms.longest()]) if place == left[0] + at]
    said = tuple(words.forms[place].lower() for place in beside)
    return next((length for length in range(len(said), 1, -1) if said[:length] in known), 0)


def _said_otherwise(said: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A term, and what else it is called."""
    yield said
    if said not in _OWN_MATTERS:
        yield from synonyms.ways(with_marks=True).get(said, ())


def _way(forms: Sequence[str]) -> tuple[str, ...]:
    return tuple(beside(*pair) for pair in pairwise(forms)) or tuple(forms)


def _english_ways(words: Words, left: list[int]) -> Iterator[tuple[tuple[str, ...], ...]]:
    """What each English term that is left is called in Vietnamese; itself where nobody knows."""
    text = " ".join(words.tokens[place].text for place in left)
    for english, vietnamese in glossary.terms(text):
        if vietnamese:
            yield tuple(_way(way) for each in vietnamese for way in _said_otherwise(tuple(map(accented, plain(each)))))
        elif english not in ENGLISH_FILLERS and english not in ENGLISH_LIGHT:
            yield ((english,),)
