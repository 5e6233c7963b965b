"""Keys typed with the input method switched off: Telex ("truyeenf") and VNI ("truye6n2") back to letters."""

from __future__ import annotations

import re
import unicodedata

from indexer.vietnamese.spelling import one_accented_spelling
from indexer.vietnamese.syllables import is_syllable

# The keys that put a mark on a syllable, as the makers of the two methods define them.
_TELEX_TONES = {"f": "\u0300", "s": "\u0301", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_TELEX_LETTERS = {"dd": "đ", "aa": "â", "ee": "ê", "oo": "ô", "aw": "ă", "ow": "ơ", "uw": "ư"}
_VNI_TONES = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
_VNI_LETTERS = {"a6": "â", "e6": "ê", "o6": "ô", "o7": "ơ", "u7": "ư", "a8": "ă", "d9": "đ"}

_telex_tone = re.compile(r"(?<=[a-z])[fsrxj]")
_vni_key = re.compile(r"[1-9]")
_vowels = "aeiouyăâêôơư"


def decode(word: str) -> str | None:
    """The lower-case syllable that these keys type; None when they type none or the word is one already."""
    lower = word.lower()
    if not lower.isascii() or not lower.isalnum() or is_syllable(lower):
        return None
    return _vni(lower) if _vni_key.search(lower) else _telex(lower)


def _telex(word: str) -> str | None:
    tone = ""
    # A tone key stands anywhere after the vowel; mostly last.
    for match in reversed(list(_telex_tone.finditer(word))):
        if any(c in _vowels for c in word[: match.start()]):
            tone, word = _TELEX_TONES[match[0]], word[: match.start()] + word[match.end() :]
            break
    letters = _replace(_early_marks(word), _TELEX_LETTERS)
    return _syllable(letters, tone) if tone or letters != word else None


def _early_marks(word: str) -> str:
    """Marks typed after the whole syllable put where they belong: "dungd" is "ddung", "tienea" stays."""
    if word.startswith("d") and word.count("d") > 1 and not word.startswith("dd"):
        last = word.rindex("d")
        return "dd" + word[1:last] + word[last + 1 :]
    match = re.fullmatch(r"([^aeiouy]*)(u?)([aeo])([^aeiouyw]*|[iyu])(\3|w)", word)
    if match is None:
        return word.replace("uow", "uwow")
    onset, glide, vowel, final, key = match.groups()
    glide = "uw" if glide and key == "w" and vowel == "o" else glide
    return f"{onset}{glide}{vowel}{key}{final}"


def _vni(word: str) -> str | None:
    keys = _vni_key.findall(word)
    letters = _vni_key.sub("", word)
    tones = [_VNI_TONES[key] for key in keys if key in _VNI_TONES]
    if len(tones) > 1 or not letters:
        return None
    for key in keys:
        if key not in _VNI_TONES:
            letters = _vni_mark(letters, key)
    return _syllable(letters, tones[0] if tones else "")


def _vni_mark(letters: str, key: str) -> str:
    if key == "7" and "uo" in letters:
        return letters.replace("uo", "ươ")
    for pair, letter in _VNI_LETTERS.items():
        if pair[1] == key and pair[0] in letters:
            place = letters.rindex(pair[0])
            return letters[:place] + letter + letters[place + 1 :]
    return letters


def _replace(word: str, letters: dict[str, str]) -> str:
    for keys, letter in letters.items():
        word = word.replace(keys, letter)
    return word


def _syllable(letters: str, tone: str) -> str | None:
    """The syllable with its tone in place, None if it is none."""
    bare = "".join(c for c in unicodedata.normalize("NFD", letters.replace("đ", "d")) if c.isalpha())
    vowel = next((place for place, c in enumerate(letters) if c in _vowels), None)
    if vowel is None or not is_syllable(bare):
        return None
    toned = unicodedata.normalize("NFC", letters[: vowel + 1] + tone + letters[vowel + 1 :])
    return one_accented_spelling(toned)
