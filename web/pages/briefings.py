"""Briefings: what this browser has collected, one of them to edit and take away, and collecting from any page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, Request, Response
from starlette.responses import RedirectResponse

from indexer.errors import ConflictError, NotFoundError
from search_api.briefings.paper import Outline
from search_api.briefings.service import Briefings
from search_api.briefings.types import Content, Draft, DraftItem
from search_api.exports.registry import EXPORTERS
from search_api.responses import json_response
from web.briefing_form import draft_of, moved
from web.forms import Form, field
from web.language import chosen
from web.own import BRIEFINGS, there
from web.rendering import READ, render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.store.desk import Desk
    from search_api.briefings.pinning import Standing
    from search_api.briefings.service import Briefing
    from search_api.briefings.types import Item
    from search_api.service import SearchService

ADDED: Final = ("heading", "words", "targets", "chart", "cascade")
"""What the form can add to a briefing; quotations come from the pages where they stand."""


@dataclass(frozen=True, slots=True)
class BriefingsPage:
    """The briefings of this browser, the one at hand first."""

    briefings: tuple[Briefing, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """An item with its number in the outline, if it has one, and how it stands beside the index of today."""

    item: Item
    marker: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class BriefingPage:
    """``conflict``: somebody saved meanwhile; what the reader wrote stands in the form all the same.

    ``new``: what stands in the field for a new item; ``lost``: with words of the reader's for an item no longer there.
    """

    briefing: Briefing
    items: tuple[Shown, ...]
    changed: int
    exports: tuple[tuple[str, str], ...]
    address: str
    conflict: bool = False
    problem: str = ""
    new: str = ""
    lost: bool = False


def router(service: SearchService, desk: Desk) -> APIRouter:
    """``/briefings`` and everything below it."""
    routes = APIRouter(include_in_schema=False)
    briefings = Briefings(service, desk)

    @routes.api_route("/briefings", methods=READ)
    def listed(request: Request) -> Response:
        return render(request, "briefings.html", BriefingsPage(tuple(there(BRIEFINGS.keys(request), briefings.read))))

    @routes.post("/briefings")
    def make(request: Request, form: Form) -> Response:
        made = briefings.make(Content(title=field(form, "title").strip(), language=chosen(request)))
        return _to(request, made.id)

    @routes.post("/briefings/collect")
    def collect(request: Request, form: Form) -> Response:
        wanted = DraftItem(kind="quote", passage_id=field(form, "passage_id"))
        service.hit(wanted.passage_id)  # before a briefing is made for it
        at_hand = next(there(BRIEFINGS.keys(request), briefings.read), None) or briefings.make(
            Content(title="", language=chosen(request))
        )
        saved = briefings.add(at_hand.id, wanted)
        if "application/json" in request.headers.get("accept", ""):
            told = json_response({"url": f"/briefings/{saved.id}", "items": len(saved.content.items)})
            BRIEFINGS.remember(told, request, saved.id)
            return told
        return _to(request, saved.id, f"#i-{saved.content.items[-1].id}")

    @routes.api_route("/briefings/{key}", methods=READ)
    def read(request: Request, key: str) -> Response:
        page = render(request, "briefing.html", _page(request, briefings, briefings.read(key)))
        BRIEFINGS.remember(page, request, key)
        return page

    @routes.post("/briefings/{key}")
    def edit(request: Request, key: str, form: Form) -> Response:
        return _edit(request, briefings, key, form)

    return routes


def _edit(request: Request, briefings: Briefings, key: str, form: Form) -> Response:
    """What the button pressed says: every button saves what stands in the form, too."""
    verb, _, item = field(form, "do", "save").partition(":")
    draft = draft_of(form)
    new = "" if verb == "add" else field(form, "new").strip()
    try:
        saved = briefings.save(key, moved(draft, verb, item))
        match verb:
            case "refresh":
                saved = briefings.refresh(key, item or None)
            case "add" if item in ADDED:
                at = field(form, "new_before")
                saved = briefings.add(key, _wanted(item, form), at)
            case "delete":
                briefings.remove(key)
                gone = RedirectResponse("/briefings", HTTPStatus.SEE_OTHER)
                BRIEFINGS.forget(gone, request, key)
                return gone
    except ConflictError:
        return _again(request, briefings, key, draft, field(form, "new"), conflict=True)
    except NotFoundError as error:
        return _again(request, briefings, key, draft, field(form, "new"), problem=str(error))
    if new:  # written for a new item, whose button was not pressed: another page would lose it
        return render(request, "briefing.html", _page(request, briefings, saved, new=new))
    return _to(request, key, _place(verb, item, draft, saved))


def _place(verb: str, item: str, draft: Draft, saved: Briefing) -> str:
    """Where the reader was: at the item that the button moved, or that it made."""
    if verb == "add":
        before = {each.id for each in draft.items}
        item = next((each.id for each in saved.content.items if each.id not in before), "")
    return f"#i-{item}" if item and verb in ("up", "down", "refresh", "add") else ""


def _wanted(kind: str, form: dict[str, list[str]]) -> DraftItem:
    said = field(form, "new").strip()
    named = {"text": said} if kind in ("heading", "words") else {"subject": said}
    return DraftItem.model_validate({"kind": kind, "level": int(field(form, "new_level", "1")), **named})


def _again(
    request: Request,
    briefings: Briefings,
    key: str,
    draft: Draft,
    new: str,
    *,
    conflict: bool = False,
    problem: str = "",
) -> Response:
    """The form as it was sent, over the briefing as it is now: nothing that was written is lost."""
    now = briefings.read(key)
    written = {item.id: item for item in draft.items if item.id}
    items = tuple(_rewritten(item, written.get(item.id)) for item in now.content.items)
    content = now.content.model_copy(update={"title": draft.title, "items": items})
    shown = type(now)(now.id, content, now.revision, now.made_at, now.edited_at)
    lost = [words for item in draft.items if item.id not in {each.id for each in items} if (words := _own_words(item))]
    page = replace(
        _page(request, briefings, shown, new="\n".join(filter(None, (new, *lost)))),
        conflict=conflict,
        problem=problem,
        lost=bool(lost),
    )
    status = HTTPStatus.CONFLICT if conflict else HTTPStatus.NOT_FOUND
    return render(request, "briefing.html", page, status)


def _own_words(item: DraftItem) -> str:
    return (item.text if item.kind in ("heading", "words") else item.note or "").strip()


def _rewritten(item: Item, draft: DraftItem | None) -> Item:
    if draft is None:
        return item
    if item.kind in ("heading", "words"):
        return item.model_copy(update={"text": draft.text})
    return item.model_copy(update={"note": draft.note or ""})


def _page(request: Request, briefings: Briefings, briefing: Briefing, new: str = "") -> BriefingPage:
    standings = briefings.standings(briefing.content)
    return BriefingPage(
        briefing=briefing,
        items=tuple(_shown(briefing.content, standings)),
        changed=sum(standing.state == "changed" for standing in standings.values()),
        exports=tuple((name, f"/api/briefings/{briefing.id}?format={name}") for name in EXPORTERS),
        address=f"{request.base_url}briefings/{briefing.id}",
        new=new,
    )


def _shown(content: Content, standings: dict[str, Standing]) -> Iterator[Shown]:
    outline = Outline()
    for item in content.items:
        yield Shown(item, outline.next(item.level) if item.kind == "heading" else "", standings[item.id])


def _to(request: Request, key: str, place: str = "") -> Response:
    response = RedirectResponse(f"/briefings/{key}{place}", HTTPStatus.SEE_OTHER)
    BRIEFINGS.remember(response, request, key)
    return response
