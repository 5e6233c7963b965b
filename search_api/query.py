"""Understanding a query: cleaned, its language told, written out, put right, and its names found."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from indexer.vietnamese import abbreviations, glossary, language
from indexer.vietnamese.normal import normalise, tokens
from search_api.highlight import Wanted, wanted
from search_api.intent import intent_of
from search_api.lexical import Part
from search_api.parameters import MAX_QUERY
from search_api.types import Understanding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search_api.learning import Learnt
    from search_api.names import Named
    from search_api.snapshot import Snapshot
    from search_api.weights import Weights

_VIETNAMESE: Final = frozenset({"vi", "vi-bare"})


@dataclass(frozen=True)
class Query:
    """A query as it is searched: the text to embed, the texts whose tokens are looked for, the places it names."""

    text: str
    understood: Understanding
    named: Named
    dense_text: str
    parts: tuple[Part, ...]

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
    put_right = learnt.vocabulary.correct(text) if spoken != "en" and not as_typed else None
    restored = learnt.restorer.restore(put_right or text) if spoken in _VIETNAMESE and not as_typed else None
    best = restored or put_right or text
    named = snapshot.gazetteer.named_in(best)
    if restored and not named.places:
        # Marks put back by guess may have spoilt a name: "suoi mo" is Suối Mơ and no "suối mỏ".
        named = snapshot.gazetteer.named_in(put_right or text)
    added = () if as_typed else abbreviations.expand(best)
    expansions = tuple(dict.fromkeys(each.expansion for each in added))
    translations = glossary.translate(text) if spoken == "en" and not as_typed else ()
    understood = Understanding(
        language=spoken,
        expansions=expansions,
        diacritics_restored=restored,
        corrected=put_right,
        intent=intent_of(best, "vi" if restored else spoken),
        localities=tuple(place.name for place in named.places),
        translations=translations,
        documents=tuple(sorted(named.numbered)),
        truncated=truncated,
    )
    parts = tuple(_parts(best, understood, weights))
    return Query(text, understood, named, _dense_text(best, spelled=spoken == "en" or as_typed), parts)


def _cleaned(raw: str) -> tuple[str, bool]:
    """On one line, nothing invisible, at most ``MAX_QUERY`` characters; whether it was cut."""
    # Cleaning takes time for each character: nothing beyond a few times the limit can be of use.
    text = " ".join(normalise(raw[: 4 * MAX_QUERY]).split())
    return text[:MAX_QUERY].strip(), len(text) > MAX_QUERY or len(raw) > 4 * MAX_QUERY


def _dense_text(best: str, *, spelled: bool) -> str:
    """What to embed: abbreviations, which the model does not know, written out unless it is ``spelled`` as wanted.

    "" without a letter or digit.
    """
    if not tokens(best):
        return ""
    return best if spelled else abbreviations.spell_out(best)


def _parts(best: str, understood: Understanding, weights: Weights) -> Iterator[Part]:
    if understood.language == "en":
        yield from (Part(each, weights.translation) for each in understood.translations)
        if same := _same_in_vietnamese(best):
            yield Part(same)
    else:
        yield Part(best)
    yield from (Part(each, weights.expansion) for each in understood.expansions)


def _same_in_vietnamese(english: str) -> str:
    """Numbers, document codes and abbreviations: "BHYT 95 72-NQ/TW".

    Other English words look like folded Vietnamese ones ("the" is "thể") and would only mislead.
    """
    kept = (
        token for token in tokens(english) if token.is_code or any(map(str.isdigit, token.text)) or _symbol(token.text)
    )
    return " ".join(dict.fromkeys(token.text for token in kept))


def _symbol(text: str) -> bool:
    return len(text) > 1 and text.isupper()
