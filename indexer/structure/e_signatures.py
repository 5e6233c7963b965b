"""What e-signature software leaves in a text of who signed it and when; addresses and the rest of it are not kept."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from indexer.model import Line
from indexer.structure.people import is_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.model import Page

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?\S*")
_NAME = re.compile(r"\bCN=(?P<name>[^,=]+)")
_WITHIN = 3  # lines below the time in which its subject stands


def signed_in_text(pages: Iterable[Page]) -> tuple[str, ...]:
    """The name of each person who signed so and below it the time, as printed: "2026-03-02T08:15:00+0700"."""
    lines = [item.text.strip() for page in pages for item in page.items if isinstance(item, Line) and item.text.strip()]
    return tuple(dict.fromkeys(each for found in _signatures(lines) for each in found))


def _signatures(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    for at, line in enumerate(lines):
        if _TIME.fullmatch(line) and (name := _name_below(lines[at + 1 : at + 1 + _WITHIN])):
            yield name, line


def _name_below(lines: Sequence[str]) -> str:
    """The person's of the subject in one of them, before another time; an office signs for nobody."""
    own = takewhile(lambda line: not _TIME.fullmatch(line), lines)
    found = next((match["name"].strip() for line in own if (match := _NAME.search(line))), "")
    return found if is_person(found) else ""
