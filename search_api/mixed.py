"""English words inside a Vietnamese question told in Vietnamese: "child height target của Mường La".

Only what the glossary has and the documents themselves have not: "online" stays where a plan says "online".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.vietnamese import abbreviations, glossary
from indexer.vietnamese.language import is_english
from indexer.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from indexer.vietnamese.typos import Vocabulary

_RUN: Final = re.compile(r"[A-Za-z]{3,}(?: [A-Za-z]{3,})*")


def told_in_vietnamese(text: str, vocabulary: Vocabulary) -> str:
    """The text with its English words translated, of a run the last first: "height target" is "chỉ tiêu chiều cao"."""
    return _RUN.sub(lambda run: " ".join(_told(run[0].split(" "), vocabulary, first=not run.start())), text)


def _told(words: list[str], vocabulary: Vocabulary, *, first: bool) -> list[str]:
    """Each stretch of foreign words among them in its place."""
    found: list[str] = []
    foreign: list[str] = []
    for place, word in enumerate((*words, "")):
        named = word[:1].isupper() and not (first and place == 0)  # "World Vision", "app Zalo"
        if word and not named and _is_foreign(word, vocabulary):
            foreign.append(word)
            continue
        found += _translated(foreign)
        foreign = []
        found += [word] if word else []
    return found


def _is_foreign(word: str, vocabulary: Vocabulary) -> bool:
    lower = word.lower()
    if is_syllable(lower) or not is_english(lower) or vocabulary.times(lower):
        return False
    return not (word.isupper() or lower in abbreviations.known())


def _translated(words: list[str]) -> list[str]:
    """In the order of Vietnamese, what is told first that English tells last; as it stands where a word is unknown."""
    terms = glossary.terms(" ".join(words)) if words else ()
    if not all(vietnamese for _, vietnamese in terms):
        return words
    return [vietnamese[0] for _, vietnamese in reversed(terms)]
