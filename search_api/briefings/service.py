"""Making, reading, editing and refreshing briefings kept at the desk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.errors import NotFoundError
from search_api.briefings.pinning import pin, quote, standing
from search_api.briefings.types import Content, Figure, Quote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.store.desk import Desk, Kept
    from search_api.briefings.pinning import Standing
    from search_api.briefings.types import Draft, DraftItem, Item, Request
    from search_api.service import SearchService

KIND: Final = "briefing"


@dataclass(frozen=True, slots=True)
class Briefing:
    """A briefing kept: who has its ``id`` may read and edit it."""

    id: str
    content: Content
    revision: int
    made_at: str
    edited_at: str


class Briefings:
    """Safe to use from several threads."""

    def __init__(self, service: SearchService, desk: Desk) -> None:
        self._service = service
        self._desk = desk

    def make(self, content: Content) -> Briefing:
        """Keeps it under a new link."""
        return _briefing(self._desk.add(KIND, _body(content)))

    def read(self, key: str) -> Briefing:
        """Raises ``NotFoundError``."""
        return _briefing(self._desk.get(KIND, key))

    def save(self, key: str, draft: Draft) -> Briefing:
        """The briefing as its editor wants it now. Raises ``NotFoundError``, ``ConflictError``."""
        before = self.read(key)
        # Of another revision nothing is made: it may name items that are there no more. Keeping it is refused.
        content = edited(self._service, before.content, draft) if draft.revision == before.revision else before.content
        return self._put(key, content, draft.revision)

    def add(self, key: str, wanted: DraftItem, before_item: str = "") -> Briefing:
        """One more item, before another or at the end, whatever others edit meanwhile. Raises ``NotFoundError``."""
        before = self.read(key)
        items = list(before.content.items)
        at = next((place for place, item in enumerate(items) if item.id == before_item), len(items))
        items.insert(at, pin(self._service, wanted))
        return self._put(key, before.content.model_copy(update={"items": tuple(items)}), before.revision)

    def refresh(self, key: str, item: str | None = None) -> Briefing:
        """Pins what changed (or one item of it) to what the index says today; what is gone stays as it was read."""
        before = self.read(key)
        items = tuple(self._refreshed(each) if item in (None, each.id) else each for each in before.content.items)
        return self._put(key, before.content.model_copy(update={"items": items}), before.revision)

    def remove(self, key: str) -> None:
        """Raises ``NotFoundError``."""
        self._desk.remove(KIND, key)

    def standings(self, content: Content) -> dict[str, Standing]:
        """How each item stands beside the index of today, by its id."""
        return {item.id: standing(self._service, item) for item in content.items}

    def _refreshed(self, item: Item) -> Item:
        return standing(self._service, item).now or item if isinstance(item, Quote | Figure) else item

    def _put(self, key: str, content: Content, revision: int) -> Briefing:
        return _briefing(self._desk.replace(KIND, key, _body(content), revision))


def requested(service: SearchService, wanted: Request) -> Content:
    """A briefing of the passages asked for, in their order. Raises ``NotFoundError``."""
    items = tuple(quote(service, key, wanted.notes.get(key, "")) for key in dict.fromkeys(wanted.passage_ids))
    return Content(title=wanted.title, language=wanted.language, items=items)


def edited(service: SearchService, before: Content, draft: Draft) -> Content:
    """What is there already keeps its words, and takes its new place and note; what is new is pinned."""
    there = {item.id: item for item in before.items}
    items = tuple(_edited(service, there, wanted) for wanted in draft.items)
    return Content(title=draft.title, language=draft.language, items=items)


def _edited(service: SearchService, there: Mapping[str, Item], wanted: DraftItem) -> Item:
    if not wanted.id:
        return pin(service, wanted)
    item = there.get(wanted.id)
    if item is None:
        raise NotFoundError("Bản tổng hợp không còn mục ấy. Hãy mở lại để xem bản mới.")
    if isinstance(item, Quote | Figure):
        return item if wanted.note is None else item.model_copy(update={"note": wanted.note})
    changes: dict[str, object] = {"text": wanted.text}
    if item.kind == "heading":
        changes["level"] = wanted.level
    return item.model_copy(update=changes)


def _body(content: Content) -> dict[str, object]:
    return content.model_dump(mode="json")


def _briefing(kept: Kept) -> Briefing:
    return Briefing(kept.id, Content.model_validate(kept.body), kept.revision, kept.made_at, kept.edited_at)
