"""What a model says, kept to what documents say: a sentence stays only with a citation that holds it.

The model writes ``sentence [n: "words of passage n"]``. A sentence is kept when

- the quoted words stand verbatim in the passage of that number (blanks and line ends aside), and are more than a word;
- every number in it is in the passages it cites, in the labels these were shown under, or in the question;
- most of its words are there too (a Vietnamese sentence; an English one cannot be compared so).

Whatever stands before the last sentence of a citation has no citation of its own, and goes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import normalise
from search_api.alignment import numbers, words
from search_api.words import is_stop

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FEWEST_QUOTED: Final = 2
"""Words of a quotation; one word is in any passage. A number counts as enough."""

COVERED: Final = 0.7
"""Share of a sentence's content words that must be in what it cites or in the question.

Sentences that word an answer of their own share 0.8 and more; those made up about the same matter less than half.
"""

_CITATION: Final = re.compile(
    r"""\[\s*(?P<n>\d{1,2})\s*
        (?: [:,]\s*["“](?P<inside>[^"”\[\]]{1,600})["”]\s*\]
          | \]\s*[:(]?\s*["“](?P<after>[^"”\[\]]{1,600})["”]\)?)""",
    re.VERBOSE,
)
# Between two citations of one sentence, and the sign that ends it after them.
_BETWEEN: Final = re.compile(r"[\s,;]*")
# Nothing but signs yet, or the beginning of what may be another citation of the same sentence.
_MAY_GO_ON: Final = re.compile(r"[\s,;.]*(?:\[|$)")
_END: Final = re.compile(r"\s*[.!?…]?")
# A full stop that ends a sentence: not that of "tr. 3", "TP. Hà Nội", "A. Tên", "1. Nội dung" or "4.5".
_SENTENCE_END: Final = re.compile(
    r"(?<!\b\w)(?<!\btr)(?<!\b[Tt][Pp])(?<!\bTS)(?<!\bBS)(?<!\bGS)(?<!\bv\.v)(?<=[\w)”\"%])"
    r"[.!?…]+[”\"]?\s+(?=[A-ZĐÀ-Ỹ“\"])|\n+"
)
_DRESS: Final = re.compile(r"^\s*(?:[-*•+–]\s+|\d{1,2}[.)]\s+)|\*\*|__|`")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A citation as the model wrote it."""

    number: int
    quote: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence with its citations, unchecked. ``loose`` counts the sentences before it that had none."""

    text: str
    quoted: tuple[Quoted, ...]
    loose: int


@dataclass(frozen=True, slots=True)
class Grounded:
    """A sentence that stays, and the citations that hold it: number of the passage, words of it verbatim."""

    text: str
    citations: tuple[Quoted, ...]


def claims(pieces: Iterable[str]) -> Iterator[Claim]:
    """The sentences out of a text that comes in pieces, each as soon as it and its citations are complete.

    What is left without a citation at the end is told as one last claim with no words.
    """
    waiting = ""
    for piece in pieces:
        waiting += piece
        while taken := _first(waiting, ended=False):
            claim, waiting = taken
            yield claim
    while taken := _first(waiting, ended=True):
        claim, waiting = taken
        yield claim
    if loose := len(_sentences(waiting)):
        yield Claim("", (), loose)


def _first(text: str, *, ended: bool) -> tuple[Claim, str] | None:
    """The first claim of a text and the rest, or None while more of it may still come."""
    match = _CITATION.search(text)
    if match is None:
        return None
    sentences, quoted, end = _sentences(text[: match.start()]), [], match.start()
    while match is not None and _BETWEEN.fullmatch(text[end : match.start()]):
        quoted.append(_quoted(match))
        end = match.end()
        match = _CITATION.search(text, end)
    rest = text[end:]
    if not ended and _MAY_GO_ON.match(rest):
        return None
    closed = _END.match(rest)
    said = sentences[-1] if sentences else ""
    return Claim(said, tuple(quoted), max(0, len(sentences) - 1)), rest[closed.end() :] if closed else rest


def _quoted(match: re.Match[str]) -> Quoted:
    return Quoted(int(match["n"]), match["inside"] or match["after"])


def _sentences(text: str) -> list[str]:
    parts = (" ".join(_DRESS.sub("", part).split()) for part in _SENTENCE_END.split(text))
    return [part for part in parts if any(map(str.isalnum, part))]


# ---- checking -------------------------------------------------------------------------------------------------


class Grounds:
    """The passages a model was shown, numbered from 1, each with the label it was shown under, and the question."""

    def __init__(self, passages: Sequence[tuple[str, str]], question: str, *, english: bool) -> None:
        self._labels = [label for label, _ in passages]
        self._texts = [_plain(text) for _, text in passages]
        self._question = question
        self._english = english

    def check(self, claim: Claim) -> Grounded | None:
        """The sentence with the citations that hold, or None when it does not stay."""
        held = tuple(each for each in claim.quoted if self._holds(each))
        if not held or not claim.text:
            return None
        places = {each.number - 1 for each in held}
        cited = " \n ".join([*(self._texts[at] for at in places), *(self._labels[at] for at in places), self._question])
        if not numbers(claim.text, spelt=False) <= numbers(cited):
            return None
        if not self._english and _covered(claim.text, cited) < COVERED:
            return None
        return Grounded(_capital(claim.text), held)

    def _holds(self, quoted: Quoted) -> bool:
        quote = _plain(quoted.quote)
        enough = len(words(quote)) >= FEWEST_QUOTED or any(map(str.isdigit, quote))
        return enough and 1 <= quoted.number <= len(self._texts) and quote in self._texts[quoted.number - 1]


def _plain(text: str) -> str:
    """As it reads: one kind of blank."""
    return " ".join(normalise(text).split())


def _covered(text: str, cited: str) -> float:
    """Share of the content words, each time they stand there."""
    known = {word.key for word in words(cited)}
    content = [word.key for word in words(text) if not is_stop(word.key)]
    return sum(key in known for key in content) / len(content) if content else 0.0


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
