"""What of a question is read: the words that ask, spelled out, without what only says where to look."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from indexer.vietnamese import abbreviations
from indexer.vietnamese.english_numbers import with_digits
from indexer.vietnamese.normal import fold
from search_api import cues
from search_api.asides import without_asides
from search_api.claims import claim_of, without
from search_api.codes import code_tokens
from search_api.compound import first_asked
from search_api.dates_asked import dates_asked, to_years
from search_api.described import described
from search_api.framing import blanked, framing
from search_api.row_asked import with_annex, without_annex_number
from search_api.slang import written_out
from search_api.supposed_lead import by_whom

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.model import Document
    from indexer.vietnamese.typos import Vocabulary
    from search_api.claims import Claim
    from search_api.described import Described
    from search_api.query import Query
    from search_api.types import Language

_COLLOQUIAL: Final = re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, cues.COLLOQUIAL))})\b")
# "People who exercise", "those who are poor": not who does something.
_RELATIVE: Final = re.compile(
    r"(?i)\b(people|persons|those|anyone|everyone|adults|children|workers|women|doctors|patients|citizens|elderly"
    r"|residents|locals|villagers|inhabitants|households|students|pupils|members|staff|employees|mothers|smokers) who\b"
)
# "What must it increase when covering health": while it does, and not by when.
_WHILE: Final = re.compile(
    r"(?i)^(\W*(?:what|which|who|whose|whom|how)\b.*(?<!\band)(?<!,)) when"
    r"(?= (?!is\b|are\b|was\b|must\b|does\b|do\b|did\b|will\b|should\b|shall\b|can\b)\w)"
)
# "How long will people live": their life expectancy.
_LIVES: Final = re.compile(r"(?i)\bhow long\b([^?,;]{0,40}?)\b(?:lives?|living)\b(?! (?:with|in|at|near|on|by)\b)")
_IN_ANNEX: Final = re.compile(
    r"(?i)^\W*(?:trong|theo|ở|tại|o|tai|in|under) (?:phụ lục|phu luc|the annex|annex)"
    r"(?: (?:nhiệm vụ|mục tiêu|nhiem vu|muc tieu|[ivx]{1,4}|\d{1,2}))*\s*,\s*"
)


_NONE: Final[Mapping[str, Document]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Said:
    """``text`` to read, and ``restored`` the same with marks where it was typed without, else "".

    ``dates`` are the days and months that were in it, ``claim`` the number that it puts; ``framed``: a document was
    named to say where to look; ``described`` are the documents that were called by what they are about,
    and ``called`` the words for all of these.
    """

    text: str
    restored: str
    dates: tuple[str, ...]
    claim: Claim | None
    framed: bool
    described: frozenset[str] = frozenset()
    called: tuple[str, ...] = ()


def said(query: Query, vocabulary: Vocabulary, documents: Mapping[str, Document] = _NONE) -> Said:
    """From a query as the search has read it.

    A question typed without marks is compared without: marks put back by guess would be compared as if typed.
    """
    language, known = query.understood.language, query.named.codes
    whole = by_whom(without_asides(_with_wards(with_annex(query.understood.corrected or query.text), query)))
    typed = first_asked(whole)
    marked = with_annex(query.understood.diacritics_restored or "")
    restored = _as_long(typed, whole, by_whom(without_asides(_with_wards(marked, query))))
    framed = framing(typed, known)
    named = tuple(typed[start:end] for start, end in framed)
    typed = blanked(typed, framed)
    restored = blanked(restored, framing(restored, known))
    called = described(typed, documents, english=language == "en")
    phrases = (*named, *(typed[each.start : each.end] for each in called))
    typed, restored = _without(called, typed, restored)
    typed, restored = _without_annex(typed), _without_annex(restored)
    dates = dates_asked(typed)
    if dates:
        typed, restored = to_years(typed), to_years(restored)
    # Units are told by their marks: "78 tuổi", "4 bác sĩ".
    claim = claim_of(typed if language == "en" else abbreviations.spell_out(restored or typed))
    if claim:
        typed, restored = without(typed, claim), without(restored, claim)
    text = _spelled_out(_as_restored(vocabulary.remarked(typed), restored), language)
    restored = _spelled_out(restored, language) if language == "vi-bare" else ""
    ids = frozenset[str]().union(*(each.documents for each in called))
    return Said(text, restored, dates, claim, bool(framed), ids, phrases)


def _without(called: list[Described], typed: str, restored: str) -> tuple[str, str]:
    """Both without the descriptions, which stand at the same words in both."""
    if words := _word_by_word(typed, restored):
        spans = [(len(typed[: each.start].split()), len(typed[: each.end].split())) for each in called]
        restored = blanked(restored, [(words[start].start(), words[end - 1].end()) for start, end in spans])
    return blanked(typed, [(each.start, each.end) for each in called]), restored


def _with_wards(text: str, query: Query) -> str:
    """A letter before a place that is named is its unit: "p tran lieu" is "phường tran lieu"."""
    names = "|".join(re.escape(" ".join(place.folded)) for place in query.named.places)
    found = re.finditer(rf"\bp (?=(?:{names})\b)", fold(text)) if names else ()
    for match in reversed(list(found)):
        text = f"{text[: match.start()]}phường {text[match.end() :]}"
    return text


def _as_long(typed: str, whole: str, restored: str) -> str:
    """What was restored of the whole, as far as it is kept: both must have the same words."""
    words = _word_by_word(whole, restored)
    if not words:
        return first_asked(restored)
    kept = len(typed.split())
    return restored[: words[kept - 1].end()] if kept else ""


def _word_by_word(typed: str, restored: str) -> list[re.Match[str]]:
    """The words that were restored, each where one was typed; none where the two are not word by word."""
    words = list(re.finditer(r"\S+", restored))
    return words if len(words) == len(typed.split()) else []


def _without_annex(text: str) -> str:
    """Without an annex that is named at the beginning to say where to look, or its number elsewhere."""
    return without_annex_number(_IN_ANNEX.sub("", text))


def _as_restored(typed: str, restored: str) -> str:
    """What was typed without marks, with the plans' words for what people say where the restored text has it.

    Both must have the same words: marks are looked up by their places.
    """
    for found in {match[0].lower() for match in _COLLOQUIAL.finditer(restored)}:
        typed = re.sub(rf"(?i)\b{re.escape(fold(found))}\b", fold(cues.COLLOQUIAL[found]), typed)
    return typed


def _spelled_out(text: str, language: Language) -> str:
    """Chat slang and abbreviations written out, so that they meet the documents' words; English numbers in digits."""
    if language == "en":
        text = _LIVES.sub(r"what life expectancy\1", with_digits(text))
        return _WHILE.sub(r"\1 while", _RELATIVE.sub(r"\1 that", text))
    found: list[str] = []
    start = 0
    for token in code_tokens(text):
        found += (_written_out(text[start : token.start]), text[token.start : token.end])
        start = token.end
    return "".join((*found, _written_out(text[start:])))


def _written_out(text: str) -> str:
    text = _COLLOQUIAL.sub(lambda match: cues.COLLOQUIAL[match[0].lower()], written_out(text))
    return abbreviations.spell_out(text)
