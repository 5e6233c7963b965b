"""The names of a table's columns in a text that keeps the layout of a page, and where the columns part.

"STT" or "TT" stands first on one line; names broken into lines go on above and below it, each over its own column. The
columns part where the fewest lines below have a letter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.formats.joining import join_lines
from indexer.formats.tables import PAGE_NUMBER, names_ordinals, numbers_columns
from indexer.structure.columns import is_column_name

if TYPE_CHECKING:
    from collections.abc import Sequence

_PART: Final = re.compile(r"\S+(?: \S+)*")
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)* ")
_GOES_ON: Final = re.compile(r"[a-zà-ỹ(]")
_BROKEN: Final = frozenset({"T", "TT"})
_LONGEST_REST: Final = 4  # words of a name on a line below its first
_FEWEST_COLUMNS: Final = 3
_MOST_COLUMNS: Final = 40
_LINES: Final = 3  # above "STT", and below it
_MOST_UNDER: Final = 3  # names, or lines of one, that words above them stand over
_TIGHT: Final = 0.2
_PROBED: Final = 200  # lines below the names that tell where columns part
_CROSSED: Final = 0.1  # of them, how many may have a letter there: headings over the whole width


@dataclass(frozen=True, slots=True)
class Part:
    """Words with single blanks between them: where they begin, where they end (exclusive), in letters."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Names:
    """Lines ``first`` to ``end`` (exclusive) name columns that part at ``bounds``."""

    first: int
    end: int
    names: tuple[str, ...]
    bounds: tuple[int, ...]


@dataclass(slots=True)
class _Name:
    parts: list[Part] = field(default_factory=list)

    @property
    def start(self) -> int:
        return min(part.start for part in self.parts)

    @property
    def end(self) -> int:
        return max(part.end for part in self.parts)


def parts_of(line: str) -> list[Part]:
    """What stands apart on a line."""
    return [Part(match.start(), match.end(), match.group()) for match in _PART.finditer(line)]


def find_names(lines: Sequence[str], place: int) -> Names | None:
    """The names whose first, that of the numbers, stands on line ``place``; None where none does."""
    own = parts_of(lines[place])
    if not 1 <= len(own) <= _MOST_COLUMNS or not names_ordinals(own[0].text + _rest_of_number(lines, place)):
        return None
    first = _first(lines, place, own[0].end)
    end = _end(lines, place)
    names = _clustered([parts_of(line) for line in lines[first:end] if not _numbers(line)])
    middles = [(name.start + name.end) / 2 for name in names]
    body = [line for line in lines[end : end + _PROBED] if line.strip() and not is_wide(line, middles)]
    if len(names) < _FEWEST_COLUMNS or not body:
        return None
    bounds = _bounds(names, body)
    texts = (_whole(names[0]), *(join_lines(part.text for part in name.parts) for name in names[1:]))
    return Names(first, end, texts, bounds) if bounds else None


def is_wide(line: str, places: Sequence[float]) -> bool:
    """Whether it is one run of words over two of the places, and no row that begins with its number.

    A heading, or the text behind the table; where columns part may fall between its words.
    """
    parts = parts_of(line)
    over = sum(parts[0].start < place < parts[0].end for place in places)
    return len(parts) == 1 and over > 1 and _NUMBER.match(parts[0].text) is None


def _rest_of_number(lines: Sequence[str], place: int) -> str:
    """What stands below "ST" in a narrow column: "T"."""
    below = parts_of(lines[place + 1]) if place + 1 < len(lines) else []
    return below[0].text if below and below[0].text in _BROKEN else ""


def _whole(name: _Name) -> str:
    return "".join(part.text for part in name.parts) if name.parts[-1].text in _BROKEN else name.parts[0].text


def _first(lines: Sequence[str], place: int, right_of: int) -> int:
    """The highest line of names: all that stands on it is right of the column of numbers."""
    first = place
    while first and place - first < _LINES and lines[first - 1].strip():
        above = parts_of(lines[first - 1])
        if (
            above[0].start < right_of
            or PAGE_NUMBER.match(lines[first - 1])
            or not _beside(above, lines[first : place + 2])
        ):
            break
        first -= 1
    return first


def _beside(above: Sequence[Part], below: Sequence[str]) -> bool:
    """Whether each part may be of a name: over few words, and no title over a line that is one run itself."""
    under = [part for line in below for part in parts_of(line)]
    if len(above) == 1 and len(parts_of(below[0])) == 1:
        return False
    return all(
        sum(part.start < other.end and other.start < part.end for other in under) <= _MOST_UNDER for part in above
    )


def _end(lines: Sequence[str], place: int) -> int:
    """The first line below the names."""
    end = place + 1
    while end < len(lines) and end - place <= _LINES:
        line = lines[end]
        if _numbers(line):
            return end + 1
        if not line.strip() or not all(map(_goes_on, parts_of(line))) or _is_over(lines[place:end], line):
            break
        end += 1
    while end < len(lines) and not lines[end].strip():
        end += 1
    return end + 1 if end < len(lines) and _numbers(lines[end]) else end


def _is_over(above: Sequence[str], line: str) -> bool:
    """Whether a name above is whole already, and would be none with what stands below it here."""
    names = _clustered([parts_of(each) for each in above])
    for part in parts_of(line):
        name = next((name for name in names if name.start < part.end and part.start < name.end), None)
        text = join_lines(each.text for each in name.parts) if name else ""
        if name and is_column_name(text) and not is_column_name(f"{text} {part.text}"):
            return part.text not in _BROKEN
    return False


def _goes_on(part: Part) -> bool:
    short = len(part.text.split()) <= _LONGEST_REST
    return part.text in _BROKEN or (short and _GOES_ON.match(part.text) is not None)


def _numbers(line: str) -> bool:
    """Whether the line only numbers the columns: "(1) (2) (3)"."""
    texts = [part.text for part in parts_of(line)]
    return len(texts) >= _FEWEST_COLUMNS and numbers_columns(texts)


def _clustered(lines: Sequence[Sequence[Part]]) -> list[_Name]:
    """The names from left to right: what stands above or below each other is one."""
    names: list[_Name] = []
    for part in (part for line in lines for part in line):
        touching = [name for name in names if name.start < part.end and part.start < name.end]
        if touching:
            touching[0].parts.append(part)
        else:
            names.append(_Name([part]))
    return sorted(names, key=lambda name: name.start)


def _bounds(names: Sequence[_Name], body: Sequence[str]) -> tuple[int, ...]:
    """Where each column ends; () where more lines than a few run through."""
    found: list[int] = []
    for left, right in pairwise(names):
        places = range((left.start + left.end) // 2, (right.start + right.end) // 2 + 1)
        counts = [sum(place < len(line) and not line[place].isspace() for line in body) for place in places]
        fewest = min(counts)
        if fewest > max(1, _CROSSED * len(body)) or not places:
            return ()
        found.append(places[_widest(counts, fewest)])
    return tuple(found) if are_clear(body, found) else ()


def are_clear(body: Sequence[str], bounds: Sequence[int]) -> bool:
    """Whether nearly everywhere more than the blank between two words parts what stands on both sides of a bound.

    Where it does not, the bound may as well part the words of one cell.
    """
    return all(_tight(body, bound) <= _TIGHT for bound in bounds)


def _tight(body: Sequence[str], bound: int) -> float:
    """Of the lines with words on both sides of a bound, the share in which no more than a blank is between them."""
    sides = [(line[: bound + 1].rstrip(), line[bound:]) for line in body if line[: bound + 1].strip()]
    gaps = [bound - len(left) + len(right) - len(right.lstrip()) for left, right in sides if right.strip()]
    return sum(gap <= 1 for gap in gaps) / len(gaps) if gaps else 0.0


def _widest(counts: Sequence[int], fewest: int) -> int:
    """The middle of the longest run of the fewest."""
    best, start = (0, 0), None
    for place, count in enumerate([*counts, fewest + 1]):
        if count == fewest:
            start = place if start is None else start
        elif start is not None:
            best, start = max(best, (place - start, start)), None
    return best[1] + best[0] // 2
