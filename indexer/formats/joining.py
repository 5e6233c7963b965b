"""Text that was broken over lines put together again: the one rule that table cells of every format share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indexer.vietnamese.normal import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable

# "72-" + "NQ/TW", "2026-" + "2030", "NQ/" + "TW": the sign belongs to a code, so no blank was lost in the break.
# "Văn hoá -" + "Xã hội" has a blank before its dash and gets one after it.
_OPEN_CODE = re.compile(r"\w[-–/]$")
_BLANKS = re.compile(r"\s+")


def tidy(text: str) -> str:
    """``text`` in NFC on one line: every run of blanks is one, none at the ends, nothing invisible."""
    return _BLANKS.sub(" ", normalise(text)).strip()


def join_two(before: str, after: str) -> str:
    """``after`` read on from ``before``: with a blank, or without one inside a document number."""
    if not before or not after:
        return before or after
    if _OPEN_CODE.search(before) and after[0].isalnum():
        return before + after
    return f"{before} {after}"


def join_lines(lines: Iterable[str]) -> str:
    """The lines of one cell or paragraph as one line of text."""
    pieces = [tidy(line) for line in lines]
    if _broken_inside_a_word(pieces):
        return "".join(pieces)
    joined = ""
    for piece in pieces:
        joined = join_two(joined, piece)
    return joined


def _broken_inside_a_word(pieces: list[str]) -> bool:
    """Whether a column too narrow for its one word broke it ("ST" + "T", "1" + "0", "6." + "1")."""
    narrow = 2
    whole = "".join(pieces)
    return (
        len(pieces) > 1
        and all(0 < len(piece) <= narrow for piece in pieces)
        and (whole.isupper() or whole.replace(".", "").isdigit())
    )
