"""A target while it is read: what surrounds its sentence, its measure's stretch of it, the draft that comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indexer.model import Change, Comparator
    from indexer.records.indicators import Indicator
    from indexer.records.measures import Measure
    from indexer.records.years import When


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence's surroundings say: the term that it inherits, and whether it stands among goals.

    ``own``: the term is the row's deadline, as good as one in the sentence. ``past``: the section tells what is so far.
    ``over``: the last year of which the document may tell what was reached.
    """

    default: When | None = None
    goals: bool = False
    own: bool = False
    past: bool = False
    over: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A target before it knows its passage's place."""

    indicator: str
    comparator: Comparator
    value: str | None
    unit: str | None
    change: Change | None
    when: When | None
    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """An indicator's name, what is known of it, and where the words that state the target end.

    ``base`` is its name without ``group``, whose figure it is where it is not everybody's. ``start``: where the words
    begin, if not with the measure's stretch. ``term``: what the head of a list of groups says of all of them.
    ``things``: so many of them are to be made or had, as the words round the number say ("tổ chức 6 lớp").
    """

    name: str
    known: Indicator | None
    end: int
    base: str = ""
    group: str | None = None
    start: int | None = None
    term: When | None = None
    things: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """The stretch of a sentence that belongs to one measure, and the clause that it stands in."""

    measure: Measure
    start: int
    end: int
    clause: tuple[int, int]
