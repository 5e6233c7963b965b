"""A text as the sets of its syllables and of their neighbouring pairs: what coverage is measured on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

from indexer.vietnamese import abbreviations
from indexer.vietnamese.normal import tokens
from indexer.vietnamese.spelling import one_accented_spelling

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.vietnamese.normal import Token

_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)?")
_ZEROS: Final = re.compile(r"^0+(?=\d)")
_SHORT: Final = re.compile(r"[A-ZĐ]{2}")


@dataclass(frozen=True, slots=True)
class Forms:
    """Syllables in one form (with marks, or folded), and the pairs that stand side by side (see ``beside``)."""

    singles: frozenset[str]
    pairs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Bag:
    """Both forms of one text."""

    accented: Forms
    folded: Forms

    def forms(self, *, with_marks: bool) -> Forms:
        """Those to compare with a question typed with marks, or without."""
        return self.accented if with_marks else self.folded


def plain(text: str) -> list[Token]:
    """Syllables, numbers and quantities ("75,5") in order; a code's parts without the code; "1" for "01"."""
    kept = (token for token in tokens(text) if not token.is_code or token.folded.replace(",", "").isdigit())
    return [_without_zeros(token) if token.text[0] == "0" else token for token in kept]


def _without_zeros(token: Token) -> Token:
    number = _bare(token.text)
    return token if number == token.text else token._replace(text=number, folded=number)


def _bare(number: str) -> str:
    return _ZEROS.sub("", number)


def accented(token: Token) -> str:
    """A token in lower case with its marks, one spelling a syllable."""
    return token.folded if token.is_code else one_accented_spelling(token.text)


@lru_cache(maxsize=60_000)
def bag(text: str) -> Bag:
    """Taken apart once a text: the same clauses are asked about again and again.

    What is written short is there in full as well, for a question has it in full: "UBND", "BHXH".
    """
    runs = [plain(text)]
    if _SHORT.search(text):
        runs += [plain(each.expansion) for each in abbreviations.expand(text)]
    return Bag(
        _forms([accented(token) for token in run] for run in runs), _forms([t.folded for t in run] for run in runs)
    )


@lru_cache(maxsize=20_000)
def places(text: str, *, with_marks: bool) -> dict[str, tuple[int, ...]]:
    """Where each syllable stands in a text, counted in syllables."""
    found: dict[str, list[int]] = {}
    for place, token in enumerate(plain(text)):
        found.setdefault(accented(token) if with_marks else token.folded, []).append(place)
    return {form: tuple(at) for form, at in found.items()}


def beside(one: str, other: str) -> str:
    """A pair as one string, whose hash is taken once."""
    return f"{one} {other}"


def holds_code(text: str, code: str) -> bool:
    """Whether a document's number ("139nqcp") stands in a text, however it is broken ("139/NQ CP"), or begins one."""
    return _broken(code).search(_joined(text)) is not None


@lru_cache(maxsize=1_000)
def _broken(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){' ?'.join(filter(str.isalnum, _bare(code)))}(?!\d)")


@lru_cache(maxsize=20_000)
def _joined(text: str) -> str:
    return " ".join(token.folded for token in plain(text))


def _forms(runs: Iterable[Sequence[str]]) -> Forms:
    listed = tuple(runs)
    return Forms(
        frozenset(chain.from_iterable(listed)), frozenset(beside(*pair) for run in listed for pair in pairwise(run))
    )


def numbers(text: str) -> list[str]:
    """The numbers in a text as they are written there, in order: "75,5"; "1" for "01"."""
    return [_bare(each) for each in _NUMBER.findall(text)]
