"""Capitals that TCVN3 text has lost with its fonts: "CộNG HòA Xã HộI" is "CỘNG HÒA XÃ HỘI".

TCVN3 has no capitals with a tone; they are small letters in a font that draws capitals, or in headings typed so.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

Case = Literal["capitals", "mixed", "either"]

_WORD = re.compile(r"[^\W\d_]+")
# Capitals that TCVN3 does have, besides those of ASCII.
_HAD = "ĂÂÊÔƠƯĐ"


def mended_capitals(pieces: Sequence[str], converted: Sequence[bool]) -> list[str]:
    """The letters of a text ("" for a mark that has gone), words of headings in capitals again.

    ``converted`` tells of each whether it was TCVN3: no word is changed that was not.
    """
    text = "".join(pieces)
    was_old = [old for piece, old in zip(pieces, converted, strict=True) for _ in piece]
    mended = list(text)
    for line in re.finditer(r"[^\n]+", text):
        words = list(_WORD.finditer(line[0]))
        cases = [_case(word[0]) for word in words]
        for index, word in enumerate(words):
            start, capitals = line.start() + word.start(), word[0].upper()
            wanted = cases[index] == "capitals" or (cases[index] == "either" and _among_capitals(cases, index))
            if wanted and len(capitals) == len(word[0]) and any(was_old[start : start + len(capitals)]):
                mended[start : start + len(capitals)] = capitals
    ends = list(accumulate(map(len, pieces)))
    return ["".join(mended[end - len(piece) : end]) for piece, end in zip(pieces, ends, strict=True)]


def _case(word: str) -> Case:
    """Capitals: one stands behind the first letter. Either: every small letter is one that has no capital."""
    small = [letter for letter in word if letter.islower()]
    if any(letter.isascii() or letter.upper() in _HAD for letter in small):
        return "mixed"
    if any(letter.isupper() for letter in word[1:]):
        return "capitals"
    return "either"


def _among_capitals(cases: Sequence[Case], index: int) -> bool:
    """Whether the nearest words on both sides that tell are in capitals; one side may have none."""
    before = next((case for case in reversed(cases[:index]) if case != "either"), None)
    after = next((case for case in cases[index + 1 :] if case != "either"), None)
    return "capitals" in {before, after} and "mixed" not in {before, after}
