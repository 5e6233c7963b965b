"""From what an editor asks for to items pinned to what the index says now, and how they stand later."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from rapidfuzz import fuzz

from indexer.errors import NotFoundError
from search_api.briefings.figures import draw
from search_api.briefings.types import Figure, Own, Place, Quote, Title

if TYPE_CHECKING:
    from search_api.briefings.types import DraftItem, Item
    from search_api.service import SearchService

MOST_NEARLY = 60
"""Per cent of likeness from which a passage of the same document is taken for the new wording of one that changed."""

State = Literal["same", "changed", "gone"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How an item stands beside the index of today. ``now`` is what would be pinned today, if there is such a thing."""

    state: State
    now: Quote | Figure | None = None


def pin(service: SearchService, wanted: DraftItem) -> Item:
    """A new item. Raises ``NotFoundError`` for a passage or document that is not there."""
    match wanted.kind:
        case "heading":
            return Title(id=new_id(), text=wanted.text, level=wanted.level)
        case "words":
            return Own(id=new_id(), text=wanted.text)
        case "quote":
            return quote(service, wanted.passage_id, wanted.note or "")
        case _:
            return draw(service, wanted.kind, wanted.subject, new_id(), wanted.note or "")


def quote(service: SearchService, passage_id: str, note: str = "", key: str = "") -> Quote:
    """The passage as it stands today. Raises ``NotFoundError``."""
    hit = service.hit(passage_id)
    return Quote(
        id=key or new_id(),
        passage_id=passage_id,
        document_id=hit.document.id,
        content_hash=hit.document.content_hash,
        text=hit.passage.text,
        cells=tuple((cell.column, cell.value) for cell in hit.passage.cells),
        place=Place.of(hit.citation),
        read_on=date.today().isoformat(),  # noqa: DTZ011 - the day at the office
        note=note,
    )


def standing(service: SearchService, item: Item) -> Standing:
    """Beside the index of today; one's own words always stand as they are."""
    match item:
        case Quote():
            return _of_quote(service, item)
        case Figure():
            return _of_figure(service, item)
        case _:
            return Standing("same")


def _of_quote(service: SearchService, item: Quote) -> Standing:
    try:
        now = quote(service, item.passage_id, item.note, item.id)
    except NotFoundError:
        return _elsewhere(service, item)
    same = (now.text, now.cells) == (item.text, item.cells)
    return Standing("same" if same else "changed", now)


def _elsewhere(service: SearchService, item: Quote) -> Standing:
    """A passage's id is made of its words: a reworded one has another id, in the same document."""
    try:
        passages = service.document(item.document_id).passages
    except NotFoundError:
        return Standing("gone")
    best = max(passages, key=lambda each: fuzz.ratio(each.text, item.text), default=None)
    if best is None or fuzz.ratio(best.text, item.text) < MOST_NEARLY:
        return Standing("changed")
    return Standing("changed", quote(service, best.id, item.note, item.id))


def _of_figure(service: SearchService, item: Figure) -> Standing:
    try:
        now = draw(service, item.kind, item.subject, item.id, item.note)
    except NotFoundError:
        return Standing("gone")
    same = (now.columns, now.rows, now.unit) == (item.columns, item.rows, item.unit)
    return Standing("same" if same else "changed", now)


def new_id() -> str:
    """For an item of a briefing."""
    return secrets.token_hex(6)
