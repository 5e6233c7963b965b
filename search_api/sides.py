"""A comparison of two that are named side by side: "hạn báo cáo của kế hoạch A và của kế hoạch B khác nhau ra sao".

Each side asked for by itself says what the other may be silent on, or call otherwise.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from indexer.vietnamese.normal import fold

_OF: Final = r"(?:của|ở|tại|trong|theo|cua|o|tai|theo|of|in|for|under)"
_KIND: Final = (
    r"(?:mục tiêu|chỉ tiêu|mức|con số|hạn|thời hạn|bên|phía|kế hoạch|muc tieu|chi tieu|muc|con so|han|thoi han|ben|phia"
    r"|ke hoach|the)"
)
_AND: Final = r"(?:\s*,)? (?P<and>và|với|so với|còn|va|voi|so voi|and|with|to|versus|vs\.?)"
_COMPARED: Final = (
    r"(?:so sánh|đối chiếu|so giúp|so giùm|so sanh|doi chieu|so giup|so gium|compare)(?: (?:giúp|giùm|tôi|em|the))*"
)
_APART: Final = (
    r"(?:\s*,)? (?:thì |có |thi |co |do |does )?"
    r"(?:khác|chênh|lệch|hơn kém|hơn|giống|trùng|bằng|khac|chenh|lech|hon kem|giong|trung|bang|differ|compare)"
    r"(?: (?:nhau|biệt|lệch|kém|biet|lech|kem))*"
    r"(?: (?:ra sao|thế nào|như thế nào|không|gì|bao nhiêu|mấy|ở (?:chỗ|điểm) nào|ra sao|the nao|nhu the nao|khong|gi"
    r"|bao nhieu|may)(?: [^\W\d]+)?)?"
)
# "Mục tiêu A so với mục tiêu B thế nào": the joint compares.
_AGAINST: Final = frozenset(("so voi", "versus", "vs", "vs."))
_HOW: Final = r"(?P<how>(?: thì| thi)? (?:thế nào|như thế nào|ra sao|the nao|nhu the nao))?"
# "X của A và của B", or "X ở A và B" with nothing more between them.
_OF_BOTH: Final = re.compile(
    rf"^\W*(?:(?P<compared>{_COMPARED}) )?(?P<what>[^:?]{{6,200}}?) (?P<of>{_OF}) (?P<one>[^:?]{{2,80}}?){_AND}"
    rf" (?P=of) (?P<other>[^:?]{{2,80}}?)(?:(?P<apart>{_APART})|{_HOW})\W*$",
    re.IGNORECASE,
)
_OF_ONCE: Final = re.compile(
    rf"^\W*(?:(?P<compared>{_COMPARED}) )?(?P<what>[^:?]{{6,200}}) (?P<of>{_OF}) (?P<one>(?:(?! {_OF} )[^:?]){{2,80}}?)"
    rf"{_AND} (?P<other>(?:(?! {_OF} )[^:?]){{2,80}}?)(?:(?P<apart>{_APART})|{_HOW})\W*$",
    re.IGNORECASE,
)
_BEHIND_COLON: Final = re.compile(
    rf"^\W*(?:(?P<compared>{_COMPARED}) )?(?P<what>[^:?]{{6,200}}): (?P<of>{_KIND}|{_OF}) (?P<one>[^:?]{{2,80}}?){_AND}"
    rf" (?:(?:{_KIND}|{_OF}) )?(?P<other>[^:?]{{2,80}}?)(?:(?P<apart>{_APART})|{_HOW})\W*$",
    re.IGNORECASE,
)
_LONGEST: Final = 400
THE_STATE: Final = re.compile(
    r"\b(?:ca nuoc|toan quoc|(?:muc tieu|chi tieu|ke hoach|cap) quoc gia|trung uong|the whole country"
    r"|national (?:target|goal|plan)s?)\b"
)
_ITS_TARGETS: Final = frozenset(
    f"{the}{each}"
    for the in ("", "the ", "muc ")
    for each in ("muc tieu quoc gia", "chi tieu quoc gia", "quoc gia", "national target", "national goal")
)
_WHERE: Final = frozenset(("cua", "o", "tai", "trong", "theo", "of", "in", "for", "under"))


@lru_cache(maxsize=500)  # asked again at every step of reading a question
def sides(text: str) -> tuple[str, str] | None:
    """The same asked of the one and of the other; None where nothing is compared so."""
    if len(text) > _LONGEST:
        return None
    found = _BEHIND_COLON.match(text)
    between = ": " if found else " "
    found = found or _OF_BOTH.match(text) or _OF_ONCE.match(text)
    if not found or not (found["compared"] or found["apart"] or (found["how"] and fold(found["and"]) in _AGAINST)):
        return None
    asked = f"{found['what'].rstrip(' ,')}{between}{found['of']}"
    one, other = (_as_a_side(found[each], found["of"]) for each in ("one", "other"))
    return f"{asked} {one}?", f"{asked} {other}?"


def holds_against_the_state(text: str) -> bool:
    """Whether one of the two sides is the whole country."""
    return is_of_the_state(text) and sides(text) is not None


def is_of_the_state(text: str) -> bool:
    """Whether it asks for what holds in the whole country."""
    return THE_STATE.search(fold(text)) is not None


def _as_a_side(said: str, of: str) -> str:
    """The country itself where its targets are named: "ở Bắc Ninh với mục tiêu quốc gia"."""
    if fold(said) not in _ITS_TARGETS or fold(of) not in _WHERE:
        return said
    if "national" in said.lower():
        return "the whole country"
    return "ca nuoc" if said.isascii() else "cả nước"
