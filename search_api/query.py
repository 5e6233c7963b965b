"""Understanding a query: cleaned, its language told, written out, put right, and its names found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from indexer.vietnamese import abbreviations, glossary, language
from indexer.vietnamese.english_numbers import with_digits
from indexer.vietnamese.normal import normalise, tokens
from indexer.vietnamese.spelling import with_both_horns
from search_api.highlight import Wanted, wanted
from search_api.intent import intent_of
from search_api.lexical import Part
from search_api.mixed import told_in_vietnamese
from search_api.parameters import MAX_QUERY
from search_api.said_by_plans import said_by_plans
from search_api.slang import chat_written_out
from search_api.types import Understanding
from search_api.words import ENGLISH_FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.vietnamese.normal import Token
    from search_api.learning import Learnt
    from search_api.names import Named
    from search_api.snapshot import Snapshot
    from search_api.types import Language
    from search_api.weights import Weights

MOSTLY: Final = 0.6
"""Of a query's words: from here on the glossary is taken to know what it is about."""

_VIETNAMESE: Final = frozenset({"vi", "vi-bare"})
# "Tư tưởng HCM": whom the city is called after, unless it is called a city.
_PERSON: Final = re.compile(r"(?i)(?<!\btp )(?<!\btp\.)(?<!\btp\. )(?<!thành phố )(?<!thanh pho )\bhcm\b")


@dataclass(frozen=True)
class Query:
    """A query as it is searched: the text to embed, the texts whose tokens are looked for, the places it names."""

    text: str
    understood: Understanding
    named: Named
    dense_text: str
    parts: tuple[Part, ...]
    known: float = 1.0
    """The share of an English query's words that the glossary knows; 1 for other languages."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for: no letter, no digit."""
        return not self.dense_text

    @cached_property
    def wanted(self) -> Wanted:
        """What to mark in the passages found."""
        bare = self.understood.language == "vi-bare" and self.understood.diacritics_restored is None
        return wanted([part.text for part in self.parts], with_marks=not bare)


def read_query(raw: str, snapshot: Snapshot, learnt: Learnt, weights: Weights, *, as_typed: bool = False) -> Query:
    """Takes any string. ``as_typed``: as it stands, however it may have been meant."""
    text, truncated = _cleaned(raw)
    spoken = language.detect(text)
    mend, mark = weights.correct and not as_typed, weights.restore and not as_typed
    put_right = _put_right(text, spoken, learnt) if mend and spoken != "en" else None
    restored = learnt.restorer.restore(put_right or text) if mark and spoken in _VIETNAMESE else None
    best = restored or put_right or text
    named = snapshot.gazetteer.named_in(best)
    if restored:
        # Marks put back by guess may have spoilt a name: "suoi mo" is Suối Mơ and no "suối mỏ".
        typed = snapshot.gazetteer.named_in(put_right or text)
        named = typed if len(typed.places) > len(named.places) else named
    added = abbreviations.expand(best) if weights.write_out and not as_typed else ()
    if added and not named.places:  # "HN" is Hà Nội
        named = snapshot.gazetteer.named_in(abbreviations.spell_out(_PERSON.sub(" ", best)))
    expansions = tuple(dict.fromkeys(each.expansion for each in added))
    translations = glossary.translate(text) if weights.glossary and spoken == "en" and not as_typed else ()
    understood = Understanding(
        language=spoken,
        expansions=expansions,
        diacritics_restored=restored,
        corrected=put_right,
        # As typed: the documents hold few questions to learn the marks of "mấy" and "bao nhiêu" from.
        intent=intent_of(put_right or text, spoken),
        localities=tuple(place.name for place in named.places),
        translations=translations,
        documents=tuple(sorted(set(map(snapshot.versions.primary, named.numbered)))),
        truncated=truncated,
    )
    known = _share_known(text, named, weights) if spoken == "en" else 1.0
    marked = spoken != "vi-bare"
    said = said_by_plans(put_right or text, learnt.vocabulary, with_marks=marked) if mend and spoken != "en" else ()
    parts = (*_parts(best, understood, weights), *(Part(each, weights.expansion) for each in said))
    return Query(text, understood, named, _dense_text(best, understood, known), parts, known)


def _put_right(text: str, spoken: Language, learnt: Learnt) -> str | None:
    """Chat writing spelled out, English words told in Vietnamese, slips mended; None where there is none."""
    told = chat_written_out(text, bare=spoken == "vi-bare") if spoken in _VIETNAMESE else text
    told = told_in_vietnamese(with_both_horns(told), learnt.vocabulary) if spoken == "vi" else told
    right = learnt.vocabulary.correct(told) or told
    return right if right != text else None


def _share_known(english: str, named: Named, weights: Weights) -> float:
    """A document's number needs no glossary: with one, the words of the query are as good as known."""
    if not weights.glossary:
        return 0.0
    if any(_is_document_number(token) for token in tokens(english)):
        return 1.0
    return glossary.share_known(english, ENGLISH_FUNCTION_WORDS | named.syllables)


def _is_document_number(token: Token) -> bool:
    """Whether it is one like "139/NQ-CP"; "75,5" and "VH-XH" are none."""
    return token.is_code and any(map(str.isdigit, token.text)) and any(map(str.isalpha, token.text))


def _cleaned(raw: str) -> tuple[str, bool]:
    """On one line, nothing invisible, at most ``MAX_QUERY`` characters; whether it was cut."""
    # Cleaning takes time for each character: nothing beyond a few times the limit can be of use.
    text = " ".join(normalise(raw[: 4 * MAX_QUERY]).replace("…", "...").split())
    return text[:MAX_QUERY].strip(), len(text) > MAX_QUERY or len(raw) > 4 * MAX_QUERY


def _dense_text(best: str, understood: Understanding, known: float) -> str:
    """What to embed: abbreviations written out, which the model does not know. "" without a letter or digit.

    To an English query that the glossary mostly knows its Vietnamese is added: on these documents that gave +3
    points of MRR, while of a query about something else the few words it knows would only distract.
    """
    if not tokens(best):
        return ""
    if understood.language != "en":
        return abbreviations.spell_out(best) if understood.expansions else best
    return " ".join((best, *understood.translations)) if known >= MOSTLY else best


def _parts(best: str, understood: Understanding, weights: Weights) -> Iterator[Part]:
    if understood.language == "en":
        yield from (Part(each, weights.translation) for each in understood.translations)
        if same := _same_in_vietnamese(best, understood):
            yield Part(same, weights.same)
    else:
        yield Part(best)
    yield from (Part(each, weights.expansion) for each in understood.expansions)


def _same_in_vietnamese(english: str, understood: Understanding) -> str:
    """Numbers, document codes, abbreviations and names: "BHYT 95 72-NQ/TW Muong La".

    English words look like folded Vietnamese ones ("the" is "thể") and would only mislead.
    """
    kept = (token.text for token in tokens(with_digits(english)) if token.is_code or _is_same(token.text))
    return " ".join(dict.fromkeys((*kept, *understood.localities)))


def _is_same(word: str) -> bool:
    return any(map(str.isdigit, word)) or (word[0].isupper() and not language.is_english(word.lower()))
