"""How a question was read, part by part; a part that stands in the question can be taken out of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from indexer.vietnamese.normal import fold, tokens
from search_api.negated import not_stated
from search_api.words import UNITS
from web.links import address, search_parameters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.vietnamese.normal import Token
    from search_api.answers.types import Answered
    from search_api.types import SearchRequest

NO_ANSWER: Final = ("answer", "false")
"""Asks for the passages alone."""

# What stands before a name or a year and means nothing without it.
_BEFORE_NAME: Final = frozenset(word for unit in UNITS for word in fold(unit).split()) | {"o", "tai", "in"}
_BEFORE_DOCUMENT: Final = frozenset("theo trong tai cua o giua so voi va in under of the with and".split())  # noqa: SIM905 - a list
_BEFORE_YEAR: Final = frozenset({"nam", "den", "tu", "trong", "by", "in"})


@dataclass(frozen=True, slots=True)
class Part:
    """One part of how the question was read; ``url`` asks it again without, None where that cannot be said."""

    name: Literal["asked", "about", "document", "place", "outside", "year"]
    text: str
    url: str | None = None


def parts(asked: SearchRequest, answered: Answered) -> tuple[Part, ...]:
    """What the question asks, of what, where and of which year; nothing for keywords, which mean what they say."""
    return tuple(_parts(asked, answered))


def _parts(asked: SearchRequest, answered: Answered) -> Iterator[Part]:
    question = answered.question
    if question is None:
        yield from _of_silence(asked, answered)
        return
    if question.asked != "passage":
        yield Part("asked", question.asked, address("/search", [*search_parameters(asked), NO_ANSWER]))
        if question.about:
            yield Part("about", question.about)
    for called in dict.fromkeys(question.called):
        yield Part("document", called, _without(asked, called, _BEFORE_DOCUMENT))
    for place in dict.fromkeys(answered.understood.localities):
        yield Part("place", place, _without(asked, place, _BEFORE_NAME))
    for place in dict.fromkeys(question.outside):
        yield Part("outside", place, _without(asked, place, _BEFORE_NAME))
    for year in question.years:
        yield Part("year", str(year), _without(asked, str(year), _BEFORE_YEAR))


def _of_silence(asked: SearchRequest, answered: Answered) -> Iterator[Part]:
    """Of a question for the documents that do not state something, which is put to each of them by itself."""
    if silence := not_stated(answered.query):
        yield Part("asked", "silent", address("/search", [*search_parameters(asked), NO_ANSWER]))
        yield Part("about", silence.rest)


def _without(asked: SearchRequest, words: str, before: frozenset[str]) -> str | None:
    shorter = without(asked.q, words, before)
    return address("/search", search_parameters(replace(asked, q=shorter))) if shorter else None


def without(q: str, words: str, before: frozenset[str]) -> str | None:
    """The question without ``words`` and what leads up to them; None where they do not stand in it, or alone."""
    listed, wanted = tokens(q), [token.folded for token in tokens(words)]
    for start in range(len(listed) - len(wanted) + 1):
        if wanted and [token.folded for token in listed[start : start + len(wanted)]] == wanted:
            return _cut(q, listed, start, start + len(wanted), before)
    return None


def _cut(q: str, listed: list[Token], start: int, end: int, before: frozenset[str]) -> str | None:
    while start and listed[start - 1].folded in before:
        start -= 1
    kept = f"{q[: listed[start].start]} {q[listed[end - 1].end :]}"
    return " ".join(kept.split()) if tokens(kept) else None
