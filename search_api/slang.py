"""Chat writing spelled out before anything else reads it: "ctri" is "chủ trì", a last "v" is "vậy".

Put right first, it neither spoils the marks put back around it nor is looked for as a word.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from indexer.structure.markers import to_roman
from indexer.vietnamese import abbreviations
from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import fold, syllables
from indexer.vietnamese.short_compounds import compounds
from indexer.vietnamese.syllables import is_syllable
from search_api import cues

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# "… ở xã nào v?", "là gì z", "năm nào v ad".
_PARTICLE: Final = re.compile(
    r"(?i)(?<=\s)[vz](?=(?:\s+(?:ad|admin|ạ|a|ak|em|e|anh|chị|chi|mn|mng|sếp|sep|bạn|ban|bn|ta|trời|troi))?\s*[?.!]*\s*$)"
)
_CLEARLY: Final = "anh chị|anh chi|anh|chị|em|cháu|chau|chú|bác|bạn|ad|admin|shop|sếp|sep"
_PEOPLE: Final = (
    rf"(?:(?:mấy|các|may|cac|cả|ca) )?(?:{_CLEARLY}|cô chú|đồng chí|dong chi|mọi người|moi nguoi|bà con"
    r"|chi|chu|bac|cô|dì|cậu|ông|bà|ban|bn|thầy|mẹ|má|nhà)"
)
# Whom it is said to: "Chị ơi, …", "… vậy mấy anh?", "… hả chú?".
_CALLED_FIRST: Final = re.compile(rf"(?i)^\W*(?:(?:dạ|thưa|da|thua) )?{_PEOPLE} (?:ơi|oi)\b[\s,:!.]*")
_CALLED_LAST: Final = re.compile(
    rf"(?i)(?:(?<=\s)|(?<=,))(?:(?P<particle>hả|vậy|ạ|nhỉ|thế|vay|hỉ|hở|nha|hen|hông) {_PEOPLE}(?: (?:ơi|oi))?"
    rf"|(?P<not>không|ko|khong|hong|ha|nhi) (?:(?:mấy|các|may|cac) )?(?:{_CLEARLY})(?: (?:ơi|oi))?)(?= *[?.!]*$)"
    rf"|,? {_PEOPLE} (?:ơi|oi)(?= *[?.!]*$)"
)
_POLITE_LAST: Final = re.compile(
    r"(?i)(?<=\s)(?P<particle>vậy|thế|vay|không|khong|ko|rồi|roi) (?:ạ|a|ta|trời|troi|nhỉ|nhi)(?= *(?:[?.!,]|$))"
)
_MAY_I_ASK: Final = re.compile(
    r"(?i)^\W*(?:(?:dạ|thưa|da|thua|xin|làm ơn|lam on) )?cho (?:(?:tụi|bọn|chúng|tui|bon|chung) )?"
    r"(?:em|mình|tôi|tui|cháu|bác|chú|cô|anh|chị|con|minh|toi|chau|bac|chu) (?:hỏi|hoi)\b"
    r"(?: (?:chút|xíu|tí|với|là|chut|xiu|ti))?[\s,:]*"
)
# "… nào zậy?", "… dzậy ta": "vậy" as it is spoken.
_SPOKEN_LAST: Final = re.compile(r"(?i)(?<=\s)(?:zậy|dzậy|zay|dzay|zạ|zị|dzị)(?=(?: (?:ta|trời|troi))?\s*[?.!]*$)")
# "Trong mấy tiếng": hours; "mấy tiếng Anh", "bao nhiêu tiếng Mông", "bao nhiêu tiếng nói" are none.
_HOURS: Final = re.compile(
    r"(?i)\b(?P<many>mấy|bao nhiêu|may|bao nhieu) (?:tiếng đồng hồ|tieng dong ho"
    r"|tiếng(?! (?:anh|việt|dân|nói|hàn|nhật))|tieng(?! (?:anh|viet|dan|noi|han|nhat)))\b"
    rf"(?! (?-i:[{CAPITAL}]))"
)
# "Mấy đứa nhỏ được cho bao nhiêu tiền": where something else is asked, "mấy" before people counts none of them.
_PLURAL: Final = re.compile(
    r"(?i)^(?P<before>\W*)(?:mấy|may) (?=(?:đứa|cháu|cụ|ông|bà|bác|cô|chú|anh|chị|em|dua|chau|cu|ong|chi)\b"
    r".*\b(?:bao nhiêu|gì|nào|ai|đâu|ra sao|bao nhieu|gi|nao|dau)\b)"
)
_NOT_LAST: Final = re.compile(r"(?i)\b(?:hông|hổng|hem)(?= *[?.!]*$)")
_STROKED: Final = re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, cues.STROKED))})\b")
_OF_PEOPLE: Final = re.compile(r"(?i)(?<=%) ?ds\b")
_WARD: Final = re.compile(r"\b[pP]\. ?(?=[^\W\d_])")
# "Đại hội 14" is written XIV.
_CONGRESS: Final = re.compile(
    r"(?i)\b(?P<named>(?:đại hội|dai hoi)(?: (?:đảng|dang|lần thứ|lan thu)){0,2}) (?P<number>1\d|20)\b"
    r"(?= *(?:[?!;:]|[.,](?!\d)|$)"
    r"| (?:của|cua|đảng|dang|toàn quốc|toan quoc|xác định|xac dinh|đề ra|de ra|nêu|neu|ở|o|tại|tai)\b)"
)
# Typed without marks, but with its capital: marks put back by guess would make another word of it.
_UNCLE_HO: Final = re.compile(r"\b[Bb]ac Ho\b(?! Chi Minh)")
# "It nhat may du an" counts projects, and has no machine in it.
_LIMIT_ASKED: Final = re.compile(
    r"(?i)\b(?P<limit>toi thieu|it nhat|toi da|khong qua|it ra) may\b(?! (?:moc|bay|tinh|in))"
)
_WORD: Final = re.compile(r"[^\W_]+")
FEWEST_LETTERS: Final = 3
"""Of a short form that is known by its letters without marks."""


def chat_written_out(text: str, *, bare: bool) -> str:
    """The text with what only chat writes spelled out; ``bare``: without marks, as the rest of it is.

    Official abbreviations ("KH", "BHYT") are left: what they mean hangs on what stands beside them.
    """
    text = _without_address(text)
    for pattern, told in ((_NOT_LAST, "không"), (_PARTICLE, "vậy"), (_SPOKEN_LAST, "vậy"), (_OF_PEOPLE, " dân số")):
        text = pattern.sub(fold(told) if bare else told, text)
    text = _PLURAL.sub(rf"\g<before>{'cac' if bare else 'các'} ", text)
    text = _HOURS.sub(lambda found: f"{found['many']} {'gio' if bare else 'giờ'}", text)
    if bare:
        text = _UNCLE_HO.sub("Chu tich Ho Chi Minh", text)
        text = _LIMIT_ASKED.sub(lambda found: f"{found['limit']} bao nhieu", text)
    text = _CONGRESS.sub(lambda found: f"{found['named']} {to_roman(int(found['number']))}", text)
    return _each_word(text, lambda word: _chat(word, bare=bare))


def _without_address(text: str) -> str:
    """Without whom it is said to; the whole of it where nothing else is asked."""
    rest = _MAY_I_ASK.sub("", _CALLED_FIRST.sub("", text))
    rest = _POLITE_LAST.sub(lambda found: found["particle"], rest)
    rest = _CALLED_LAST.sub(lambda found: found["particle"] or found["not"] or "", rest)
    return rest if any(char.isalnum() for char in rest) else text


def written_out(text: str) -> str:
    """The text with all of it spelled out, strokes and short words that may be official ones too."""
    text = _OF_PEOPLE.sub(" dân số", _PARTICLE.sub("vậy", text))
    text = _STROKED.sub(lambda match: cues.STROKED[match[0].lower()], _WARD.sub("phường ", text))
    return _each_word(text, _spelled)


def _each_word(text: str, told: Callable[[str], str]) -> str:
    """Each word as it is told; those in a short compound stay: "kh" of "KH&CN" is no "kế hoạch"."""
    atoms = tuple(syllables(text))
    parts = {each.start for start, end in compounds(text, atoms) for each in atoms[start:end]}
    return _WORD.sub(lambda found: found[0] if found.start() in parts else told(found[0]), text)


def _spelled(word: str) -> str:
    """An "f" is "ph" where what follows has marks: "fải", "fòng"; English words have none."""
    written = f"ph{word[1:]}" if word[:1] == "f" and not word.isascii() and is_syllable(f"ph{fold(word[1:])}") else word
    return _slang().get(written.lower(), written)


@cache
def _slang() -> Mapping[str, str]:
    """Also as it is typed without marks, where that is neither a syllable nor an abbreviation: "kphi", "nvu"."""
    bare = {fold(typed): told for typed, told in cues.SLANG.items()}
    return {**{typed: told for typed, told in bare.items() if _may_be_slang(typed)}, **cues.SLANG}


def _may_be_slang(typed: str) -> bool:
    """Two letters may be anything: "HD" is "Hướng dẫn", "hđ" alone "hoạt động"."""
    return len(typed) >= FEWEST_LETTERS and not is_syllable(typed) and not _is_official(typed)


def _chat(word: str, *, bare: bool) -> str:
    if not word.islower() or _is_official(word):
        return word
    told = _spelled(word)
    return fold(told) if bare else told


@cache
def _is_official(word: str) -> bool:
    return bool(abbreviations.expand(word))
