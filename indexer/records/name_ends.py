"""Where the agencies' names end that a text begins with: at a verb of duty, or at any other verb behind a name.

"… phối hợp với Hợp tác xã mộc Phú Lộc mở xưởng": no list has every verb; the tagger of parts of speech knows most. It
errs inside names, so its verb counts only in small letters behind a name's capital or the word for a unit.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.records.agencies import is_known
from indexer.records.agency_words import agency_end
from indexer.vietnamese.parts_of_speech import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOKED_AT: Final = 240
"""Characters in which a name's end is looked for."""

_UNITS: Final = frozenset({"xã", "phường", "tỉnh", "phố", "thôn", "bản", "huyện", "vực"})
_SMALL_BEHIND_UNIT: Final = re.compile(r"\b(?:xã|phường|tỉnh|thành phố) [a-zà-ỹ]+$")  # places have capitals
_PARTS: Final = frozenset(
    {"cấp", "các", "cơ", "sở", "khu", "vùng", "địa", "liên", "trưởng", "hội", "dân", "nhân", "viên"}
)
# Behind a name these tell more of it: "Phó Chủ tịch UBND xã phụ trách y tế", "các trường thuộc xã".
_OF_THE_NAME: Final = re.compile(
    r"(?:phụ trách|trực thuộc|cao tuổi|khuyết tật|thuộc|liên quan|có|quản lý|công tác|chuyên|kiêm|hoạt động|đóng|được"
    r"|tham gia|là|ở|làm|ngoài|phát triển|đào tạo|bảo vệ|khám|sinh hoạt|học|giao|theo|trên|quy định|và|hoặc|về|với|đến"
    r"|từ|để|cho|nhằm|đại diện)\b"
)

_NEXT: Final = re.compile(r"(?P<before>[^\W_]+) (?=[^\W_])")


def names_end(text: str, start: int, *, lower: bool = False) -> int | None:
    """As ``agency_end``, or earlier at a verb that no list of duties has."""
    end = agency_end(text, start, lower=lower)
    if end is not None and (known := _known_end(text[start:end])):
        return start + known
    stop = len(text) if end is None else end
    looked_at = text[start : min(stop, start + LOOKED_AT)]
    # The tagger takes a millisecond: it is asked only where a name would end if there were a verb.
    ends = {at for at in _behind_names(looked_at) if _is_name(text[: start + at], start, lower=lower)}
    return next((start + at for at in _verbs(looked_at) if at in ends), end) if ends else end


def _known_end(name: str) -> int | None:
    """Where a name that the table knows ends, if small letters go on that are none of it: "Sở Y tế ngoại kiểm …"."""
    if "," in name or (is_known(name.strip()) and not _SMALL_BEHIND_UNIT.search(name.strip())):
        return None
    for found in reversed([*_NEXT.finditer(name)]):
        following = name[found.end() :].split(" ", 1)[0].strip(".;:")
        goes_on = following in _UNITS or following in _PARTS or _OF_THE_NAME.match(name, found.end())
        if not goes_on and following.islower() and is_known(name[: found.end()].strip()):
            return found.end()
    return None


def _is_name(text: str, start: int, *, lower: bool) -> bool:
    return agency_end(f"{text.rstrip()}:", start, lower=lower) is not None


def _behind_names(text: str) -> Iterator[int]:
    """Where words in small letters stand right behind a capital or a unit."""
    for found in _NEXT.finditer(text):
        before, here = found["before"], found.end()
        behind = before[:1].isupper() or before in _UNITS or text[:here].endswith("liên quan ")
        if behind and not _OF_THE_NAME.match(text, here):
            yield here


def _verbs(text: str) -> Iterator[int]:
    """Where verbs stand that have no verb before them."""
    place = 0
    found: list[tuple[str, bool, int]] = []
    for syllable, part in parts(text):
        if (place := text.find(syllable, place)) < 0:
            return
        found.append((syllable, part == "verb", place))
        place += len(syllable)
    for (_, acts, _), (syllable, is_verb, here) in pairwise(found):
        if is_verb and not acts and syllable.islower():
            yield here
