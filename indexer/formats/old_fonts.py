"""The old Vietnamese font encodings letter by letter: TCVN3 (".VnTime"), VNI ("VNI-Times") and VISCII.

Files in these encodings hold letters of Latin-1 that only their fonts draw as Vietnamese. TCVN3 has one place a
letter and no capitals with a tone: a font whose name ends in H draws every letter as a capital. VNI writes a
vowel and its marks as two letters.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Encoding = Literal["tcvn3", "vni", "viscii"]

NAMES: dict[Encoding, str] = {"tcvn3": "TCVN3", "vni": "VNI", "viscii": "VISCII"}

_TCVN3 = {
    **dict(zip("¡¢£¤¥¦§¨©ª«¬\xad®", "ĂÂÊÔƠƯĐăâêôơưđ", strict=True)),
    **dict(zip("µ¸¶·¹»¾¼½ÆÇÊÈÉË", "àáảãạằắẳẵặầấẩẫậ", strict=True)),
    **dict(zip("ÌÐÎÏÑÒÕÓÔÖ×ÝØÜÞ", "èéẻẽẹềếểễệìíỉĩị", strict=True)),
    **dict(zip("ßãáâäåèæçéêíëìî", "òóỏõọồốổỗộờớởỡợ", strict=True)),
    **dict(zip("ïóñòôõøö÷ùúýûüþ", "ùúủũụừứửữựỳýỷỹỵ", strict=True)),
}
# Capitals of the full standard (TCVN 5712:1993), seldom in fonts: converted, but no sign of the encoding.
_TCVN3_FULL = dict(zip("¯º¿ÀÁÂÃÄÅÍÙÚÛàðÿ", "ẰẲẴẮẦẨẪẤỀỂỄẾỒỔỖỐ", strict=True))
_VISCII = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
_VISCII_LOW = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"
_VNI_TONES = {"ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT}
_VNI_CIRCUMFLEX = {
    "â": _CIRCUMFLEX,
    "á": _CIRCUMFLEX + _ACUTE,
    "à": _CIRCUMFLEX + _GRAVE,
    "å": _CIRCUMFLEX + _HOOK,
    "ã": _CIRCUMFLEX + _TILDE,
    "ä": _CIRCUMFLEX + _DOT,
}
_VNI_BREVE = {
    "ê": _BREVE,
    "é": _BREVE + _ACUTE,
    "è": _BREVE + _GRAVE,
    "ú": _BREVE + _HOOK,
    "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}
_VNI_SINGLE = dict(zip("ñôöæóòîÑÔÖÆÓÒÎ", "đơưỉĩịỵĐƠƯỈĨỊỴ", strict=True))
_VNI_BASES: dict[str, dict[str, str]] = {
    "a": _VNI_TONES | _VNI_CIRCUMFLEX | _VNI_BREVE,
    "e": _VNI_TONES | _VNI_CIRCUMFLEX,
    "o": _VNI_TONES | _VNI_CIRCUMFLEX,
    "i": _VNI_TONES,
    "u": _VNI_TONES,
    "y": _VNI_TONES,
    "ô": _VNI_TONES,
    "ö": _VNI_TONES,
}
VNI_MARKS = frozenset("".join({*_VNI_TONES, *_VNI_CIRCUMFLEX, *_VNI_BREVE}))

# Symbol fonts keep their letters in the private use area; other programs name letters by their look-alikes.
_PRIVATE = {0xF000 + code: code for code in (*range(0x20, 0x7F), *range(0xA1, 0x100))}
_ALIKE = {0x03BC: 0xB5, 0x2219: 0xB7, 0x22C5: 0xB7, 0x2010: 0xAD, 0x2011: 0xAD}

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_STYLE = re.compile(r"(?:[-, ]*(?:bold|italic|regular|normal|oblique|mt))+$", re.IGNORECASE)
_TCVN3_FONT = re.compile(r"\.\s?vn|_?Vn ?[A-Z3]")
_VNI_FONT = re.compile(r"vni[-_ ]|VNI(?=[A-Z])", re.IGNORECASE)
_SMALL_H = ("h", "english")


@cache
def encoding_of(font: str | None) -> Encoding | None:
    """The encoding that a font's name tells (PDF's subset tags and escapes are seen through), None for others."""
    name = _plain(font or "")
    if _TCVN3_FONT.match(name) or name.lower().startswith(".vn"):
        return "tcvn3"
    return "vni" if _VNI_FONT.match(name) else None


@cache
def draws_capitals(font: str | None) -> bool:
    """Whether an old font draws small letters as capitals: its name ends in H (".VnTimeH", ".VnArialH Bold")."""
    name = _STYLE.sub("", _plain(font or ""))
    if encoding_of(font) != "tcvn3":
        return False
    small = name.islower() and name.endswith(_SMALL_H[0]) and not name.endswith(_SMALL_H[1])
    return name.endswith("H") or small


def _plain(font: str) -> str:
    name = _SUBSET.sub("", font.strip())
    return re.sub(r"#([0-9A-Fa-f]{2})", lambda found: chr(int(found[1], 16)), name)


def to_unicode(text: str, font: str | None) -> str:
    """A run's text in Unicode (NFC) as its font draws it; unchanged where the font's name is no old one's."""
    encoding = encoding_of(font)
    if encoding is None:
        return text
    converted = "".join(letters(text, encoding))
    return converted.upper() if draws_capitals(font) else converted


def letters(text: str, encoding: Encoding) -> list[str]:
    """For each character of ``text`` what it stands for in Unicode; "" for one that belongs to the one before."""
    plain = text.translate(_PRIVATE)
    if encoding == "vni":
        return _in_pairs(plain, _vni_pairs(), _VNI_SINGLE)
    if encoding == "viscii":
        return [_viscii().get(character, character) for character in plain]
    return _in_pairs(plain.translate(_ALIKE), _tcvn3_capitals(), _TCVN3 | _TCVN3_FULL)


def warnings_of(encodings: Iterable[Encoding]) -> tuple[str, ...]:
    """What a document's reader should know of letters that were converted; nothing where none were."""
    names = " và ".join(sorted(NAMES[one] for one in encodings))
    return (f"Chữ trong tệp viết bằng phông cũ ({names}), đã chuyển sang Unicode.",) if names else ()


def knows(character: str, encoding: Encoding) -> bool:
    """Whether a character beyond ASCII is one of the encoding's letters or marks."""
    plain = character.translate(_PRIVATE)
    if encoding == "tcvn3":
        return plain.translate(_ALIKE) in _TCVN3
    if encoding == "vni":
        return plain.lower() in VNI_MARKS or plain in _VNI_SINGLE or plain.lower() in {"í", "ì"}
    return plain in _viscii()


def _in_pairs(text: str, pairs: dict[str, str], single: dict[str, str]) -> list[str]:
    found: list[str] = []
    while len(found) < len(text):
        at = len(found)
        pair = pairs.get(text[at : at + 2])
        found += [pair, ""] if pair else [single.get(text[at], text[at])]
    return found


@cache
def _vni_pairs() -> dict[str, str]:
    pairs: dict[str, str] = {}
    for base, marks in _VNI_BASES.items():
        for mark, combining in marks.items():
            letter = unicodedata.normalize("NFC", _VNI_SINGLE.get(base, base) + combining)
            pairs |= dict.fromkeys((base + mark, base + mark.upper()), letter)
            pairs |= dict.fromkeys((base.upper() + mark, base.upper() + mark.upper()), letter.upper())
    return pairs


@cache
def _tcvn3_capitals() -> dict[str, str]:
    """Capitals with a tone as some programs write them: the capital, then the small letter with the tone."""
    bases = {letter: sign for sign, letter in _TCVN3.items() if letter in "ĂÂÊÔƠƯ"} | {one: one for one in "AEIOUY"}
    pairs: dict[str, str] = {}
    for sign, letter in _TCVN3.items():
        base = _without_tone(letter).upper()
        if _without_tone(letter) != letter and base in bases:
            pairs[bases[base] + sign] = letter.upper()
    return pairs


def _without_tone(letter: str) -> str:
    tones = {_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT}
    return unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", letter) if c not in tones))


@cache
def _viscii() -> dict[str, str]:
    high = {chr(code): letter for code, letter in enumerate(_VISCII, start=0x80)}
    return high | {chr(code): letter for code, letter in _VISCII_LOW.items()}
