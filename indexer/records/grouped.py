"""Rows of one name under several headings of a table: the heading ("Khu vực nông thôn") tells them apart."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from indexer.structure.columns import column_role
from indexer.structure.markers import parse_marker

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.model import Passage


_YEAR = re.compile(r"\b20\d\d\b")  # a heading's year is the target's own


def headings_telling_apart(passages: Iterable[Passage]) -> dict[str, str]:
    """By the id of a row that is named like one under another heading of its table: its own heading, unnumbered."""
    alike: defaultdict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in passages:
        if len(passage.section_path) > 1 and (name := _name(passage)):
            alike[passage.section_path[0], name].append(passage)
    several = (rows for rows in alike.values() if len({row.section_path for row in rows}) > 1)
    told = ((row.id, _unnumbered(row.section_path[-1])) for rows in several for row in rows)
    return {id_: heading for id_, heading in told if not _YEAR.search(heading)}


def _name(passage: Passage) -> str:
    return next((cell.value.strip().lower() for cell in passage.cells if column_role(cell.column) == "task"), "")


def _unnumbered(heading: str) -> str:
    marker = parse_marker(heading)
    text = marker.rest if marker else heading
    return text[:1].lower() + text[1:]
