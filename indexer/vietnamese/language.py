"""Which language a query is typed in: Vietnamese with or without its marks, English, or something else."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from indexer.vietnamese import abbreviations, glossary
from indexer.vietnamese.normal import fold, normalise, syllables
from indexer.vietnamese.segment import dictionary
from indexer.vietnamese.syllables import is_syllable
from indexer.vietnamese.tables import rows
from indexer.vietnamese.telex import decode

Language = Literal["vi", "vi-bare", "en", "other"]
_Kind = Literal["marked", "bare", "abbreviation", "english", "either", "joined", "unknown", "foreign"]

_LEAST_OFFICIAL = 4  # letters; shorter ones are as often an abbreviation
_LONGEST = 2000  # characters; a longer text is judged by its beginning
_LEAST_VIETNAMESE = 0.6  # of the evidence, for a bare text that also has English or unknown words
_LEAST_ENGLISH = 0.6  # of the words, where some have marks: an English question about xã Mường La
# What one word of a kind says for Vietnamese and for the rest; "can" and "the" say nothing.
_EVIDENCE: dict[_Kind, tuple[float, float]] = {
    "bare": (1.0, 0.0),
    "abbreviation": (0.5, 0.0),
    "joined": (0.5, 0.2),
    "english": (0.0, 1.0),
    "either": (0.0, 0.0),
    "unknown": (0.0, 0.5),
    "foreign": (0.0, 1.0),
    "marked": (1.0, 0.0),
}
# The commonest words of French, Spanish, German, Italian and Portuguese that are neither English words nor
# shaped as Vietnamese syllables: enough to tell a query in them.
_FOREIGN_WORDS = frozenset(
    """
    les des une et est dans pour avec sur aux el los las una por para del como der das und ist nicht mit von
    zu ein eine il della che sono os um uma
    """.split()  # noqa: SIM905 - a list to be read
)
_vietnamese_letter = re.compile(r"[0-9a-zăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]+")
_DIGITS = "0123456789"
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_two_to_five_syllables = 5


@cache
def _everyday() -> frozenset[str]:
    return frozenset(word for (word,) in rows("english_words.tsv"))


@lru_cache(maxsize=20_000)
def _is_listed(lower: str) -> bool:
    """Whether it is an everyday or official English word: of a list, or one of the glossary's that is nothing else."""
    if lower in _everyday():
        return True
    official = len(lower) >= _LEAST_OFFICIAL and lower in glossary.english_words()
    return official and not is_syllable(lower) and not decode(lower)


def is_english(lower: str) -> bool:
    """Whether a lower-case word is English, plain or with a common ending."""
    if _is_listed(lower):
        return True
    stems = (lower.removesuffix(ending) for ending in ("s", "es", "ed", "d", "ing", "ly", "er", "'s"))
    return any(len(stem) > 2 and _is_listed(stem) for stem in stems if stem != lower)  # noqa: PLR2004


# "Who leads the Oncology Centre (Trung tâm Ung bướu) project in …": only its gloss is Vietnamese.
_ASKS = re.compile(
    r"(?i)^\W*(?:who|whom|whose|which|what|when|where|why|how|by when|under|according to|does|do|did|is|are|must)"
    r"\s+\w+.*\b(?:the|of|in|is|are|must|for|to|by|under|does|do)\s"
)


def _asks_in_english(text: str) -> bool:
    return _ASKS.match(text) is not None


def detect(text: str) -> Language:
    """The language of a query: "vi" (with marks), "vi-bare" (without), "en" or "other" (also: no words)."""
    text = normalise(text)[:_LONGEST]
    typed = [token.text for token in syllables(text) if not token.text.isdigit()]
    words = [word.lower() for word in typed]
    kinds = [_kind(word) for word in words]
    if not kinds or kinds.count("foreign") * 2 > len(kinds) or _foreign(words, kinds):
        return "other"
    if not all(map(str.isascii, words)) and not {"marked", "bare", "foreign", "english"} & set(kinds):
        return "vi"  # "HĐND", "qđ 1719"
    if "marked" in kinds:
        english = _mostly_english(kinds) or _english_round_names(text) or _asks_in_english(text)
        return "en" if english else "vi"
    return _without_marks(words, kinds)


def _mostly_english(kinds: list[_Kind]) -> bool:
    english = kinds.count("english")
    return english > 1 and english + kinds.count("either") >= _LEAST_ENGLISH * len(kinds)


def _english_round_names(text: str) -> bool:
    """Whether only names and quotations have marks, and the rest is English: "Compare Mường La and Trần Liễu"."""
    typed = [token.text for token in syllables(_QUOTED.sub(" ", text)) if not token.text.isdigit()]
    if any(not word.isascii() and word[0].islower() for word in typed):
        return False
    kinds = [_kind(word.lower()) for place, word in enumerate(typed) if not place or word[0].islower()]
    return _mostly_english(kinds)


def _without_marks(words: list[str], kinds: list[_Kind]) -> Language:
    vietnamese = sum(_EVIDENCE[kind][0] for kind in kinds)
    rest = sum(_EVIDENCE[kind][1] for kind in kinds)
    if not vietnamese and not rest:
        return _between(words)
    if vietnamese >= _LEAST_VIETNAMESE * (vietnamese + rest):
        return "vi-bare"
    return "en" if _looks_english(words, kinds) else "other"


def _foreign(words: list[str], kinds: list[_Kind]) -> bool:
    """Whether another language's function words and what else is unknown make up most of the words."""
    telling = sum(word in _FOREIGN_WORDS for word in words)
    strange = sum(kind in {"unknown", "joined", "foreign"} for kind in kinds)
    return telling > 0 and "english" not in kinds and 2 * (telling + strange) > len(words)


def _looks_english(words: list[str], kinds: list[_Kind]) -> bool:
    """At least one English word, or unknown ones that have the vowels of a word."""
    return "english" in kinds or all(re.search("[aeiouy]", word) for word in words if word.isalpha())


def _between(words: list[str]) -> Language:
    """Words that both languages have: Vietnamese where two of them make one of its words ("an do")."""
    pairs = (" ".join(pair) for pair in pairwise(words))
    return "vi-bare" if len(words) == 1 or any(pair in _bare_words() for pair in pairs) else "en"


@cache
def _bare_words() -> frozenset[str]:
    """The dictionary's words of two English-looking syllables, without marks."""
    bare = (fold(word) for word in dictionary() if word.count(" ") == 1)
    return frozenset(word for word in bare if all(map(_is_listed, word.split())))


@lru_cache(maxsize=20_000)
def _kind(word: str) -> _Kind:
    folded = fold(word)
    if not word.isascii():
        return _kind_with_marks(word, folded)
    if is_english(word):
        return "either" if is_syllable(folded) else "english"
    if is_syllable(folded) or decode(word):
        return "bare"
    if len(word) == 1 or word.rstrip(_DIGITS) in abbreviations.known() or any(c in _DIGITS for c in word):
        return "abbreviation"
    return "joined" if _joined(folded) and word not in _FOREIGN_WORDS else "unknown"


def _kind_with_marks(word: str, folded: str) -> _Kind:
    if not _vietnamese_letter.fullmatch(word):
        return "foreign"
    if folded in abbreviations.known() and not is_syllable(folded):
        return "abbreviation"  # the Đ of "DS-KHHGĐ" stands in a question typed without marks, too
    return "marked" if is_syllable(folded) or _joined(folded) else "foreign"


def _joined(folded: str, syllables_left: int = _two_to_five_syllables) -> bool:
    """Whether a word is several Vietnamese syllables typed without blanks."""
    if is_syllable(folded):
        return True
    return syllables_left > 1 and any(
        is_syllable(folded[:cut]) and _joined(folded[cut:], syllables_left - 1) for cut in range(1, min(7, len(folded)))
    )
