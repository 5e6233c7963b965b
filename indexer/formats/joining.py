"""Text that was broken over lines put together again: the one rule that table cells of every format share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indexer.vietnamese.normal import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# "72-" + "NQ/TW", "2026-" + "2030", "NQ/" + "TW": the sign belongs to a code, so no blank was lost in the break.
# "Văn hoá -" + "Xã hội" has a blank before its dash and gets one after it.
_OPEN_CODE = re.compile(r"\w[-–/]$")
# How an item of a list begins.
_ITEM = re.compile(r"(?:[-–—+•*●▪]|[a-zđ]\)|\d{1,2}[.)])\s+\S")
_STOPS = (".", ";", ":", ",")
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


def join_cell(lines: Iterable[str], ends: Sequence[bool] | None = None) -> str:
    """The lines of one cell: broken ones whole again, each item of a list ("- …", "a) …", "1. …") on its own.

    ``ends`` tells of each line whether it ends where the writer ended it, not where the column does; without it a
    list is known by its marks and stops.
    """
    pieces = [tidy(line) for line in lines]
    items: list[list[str]] = [[]]
    for index, piece in enumerate(pieces):
        before = pieces[index - 1] if index else ""
        ended = ends[index - 1] if ends and index else same_mark(piece, pieces[0])
        if before and _ITEM.match(piece) and (before.endswith(_STOPS) or ended):
            items.append([])
        items[-1].append(piece)
    return "\n".join(filter(None, map(join_lines, items)))


def tidy_cell(text: str) -> str:
    """``text`` with every line tidy, empty ones left out."""
    return "\n".join(filter(None, map(tidy, text.split("\n"))))


def join_halves(before: str, after: str) -> str:
    """A cell cut by the end of a page: its two halves whole again."""
    *above, last = before.split("\n")
    first, *below = after.split("\n")
    return "\n".join([*above, join_cell([last, first]), *below])


def same_mark(one: str, other: str) -> bool:
    """Whether two lines begin as items of one list, the first of them with a new sentence."""
    ours = _ITEM.match(one)
    if not ours or not _ITEM.match(other):
        return False
    return _kind(one) == _kind(other) and not one[ours.end() - 1].islower()


def _kind(item: str) -> str:
    return "1" if item[0].isdigit() else "a" if item[0].isalpha() else item[0]


def _broken_inside_a_word(pieces: list[str]) -> bool:
    """Whether a column too narrow for its one word broke it ("ST" + "T", "1" + "0", "6." + "1")."""
    narrow = 2
    whole = "".join(pieces)
    return (
        len(pieces) > 1
        and all(0 < len(piece) <= narrow for piece in pieces)
        and (whole.isupper() or whole.replace(".", "").isdigit())
    )
