"""Spelling variants of one syllable, made one in the index only: tỉ/tỷ, khoẻ/khỏe, hoá/hóa, uỷ/ủy.

Always by whole syllable, never by substring ("thoát" contains "hoá"), and never in text that is shown.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng
_tone = re.compile(f"[{_TONES}]")
# After these consonants alone, a final i and a final y are one sound, written both ways: kỹ/kĩ, tỷ/tỉ.
_final_y = re.compile(r"([hklmst])y")
_vietnamese_letters = re.compile(r"[a-zăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]{2,8}")
_qualified = re.compile(r"[ăâêôơư](?![ăâêôơư])")
_plain_vowels = re.compile(r"(?:^qu|^gi(?=[aouy])|[^aeiouyăâêôơư]*)([aeiouy]+)([^aeiouy]*)")
_one_horn = re.compile(r"(?i)[ưứừửữự]o|ư[óòỏõọ]")
_RISING = ("oa", "oe", "uy")  # here the tone stands on the second vowel in the newer style


def one_spelling(folded: str) -> str:
    """One folded spelling for a folded syllable: "ty" gives "ti", "qui" gives "quy"; others as they are."""
    if folded == "qui":
        return "quy"
    return folded[0] + "i" if _final_y.fullmatch(folded) else folded


def toneless(syllable: str) -> str:
    """The syllable without its tone, its letters kept: "Đắk" is "Đăk"."""
    return unicodedata.normalize("NFC", _tone.sub("", unicodedata.normalize("NFD", syllable)))


def with_both_horns(text: str) -> str:
    """The text with "ươ" where only its first letter has the horn, which no syllable has: "Mừong" is "Mường"."""
    return _one_horn.sub(lambda found: _both_horns(found[0]), text) if _one_horn.search(text) else text


def _both_horns(letters: str) -> str:
    apart = unicodedata.normalize("NFD", letters)
    base, tone = unicodedata.normalize("NFC", _tone.sub("", apart)), "".join(_tone.findall(apart))
    second = "Ơ" if base[1].isupper() else "ơ"
    return unicodedata.normalize("NFC", base[0] + second + tone)


def _tone_place(base: str) -> int:
    """Where the tone mark stands in a syllable, in the newer style; -1 if it has no vowel."""
    qualified = list(_qualified.finditer(base))
    if qualified:
        return qualified[-1].start()
    vowels = _plain_vowels.match(base)
    if vowels is None:
        return -1
    start, nucleus, final = vowels.start(1), vowels[1], vowels[2]
    second = len(nucleus) > 1 and (bool(final) or nucleus in _RISING or len(nucleus) > 2)  # noqa: PLR2004 - oai, uya
    return start + (1 if second else 0)


@lru_cache(maxsize=50_000)
def one_accented_spelling(syllable: str) -> str:
    """One lower-case spelling with marks: "Hóa" gives "hoá", "TỶ" gives "tỉ"; others only lose their case."""
    lower = unicodedata.normalize("NFC", syllable).lower()
    if not _vietnamese_letters.fullmatch(lower):
        return lower
    apart = unicodedata.normalize("NFD", lower)
    tones = _tone.findall(apart)
    if len(tones) > 1:
        return lower
    base = one_spelling(unicodedata.normalize("NFC", _tone.sub("", apart)))
    place = _tone_place(base) if tones else -1
    if place < 0:
        return lower if tones else base
    return unicodedata.normalize("NFC", base[: place + 1] + tones[0] + base[place + 1 :])
