"""One passage among its neighbours, and how other documents word the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, Request, Response

from web.rendering import READ, render

if TYPE_CHECKING:
    from indexer.model import Hit, Passage
    from search_api.service import SearchService

# As much as still reads as one place: what leads up to the passage and what follows from it.
NEIGHBOURS: Final = 3
SIMILAR_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class PassagePage:
    """The passage, those before and after it in its document, and its like in others."""

    hit: Hit
    around: tuple[Passage, ...]
    similar: tuple[Hit, ...]


def router(service: SearchService) -> APIRouter:
    """``GET /passages/{passage_id}``; a script may take ``#context`` out of it into the page of results."""
    routes = APIRouter(include_in_schema=False)

    @routes.api_route("/passages/{passage_id}", methods=READ)
    def passage(request: Request, passage_id: str) -> Response:
        hit = service.hit(passage_id)
        passages = service.document(hit.document.id).passages
        similar = service.similar(passage_id, SIMILAR_SHOWN)
        return render(request, "passage.html", PassagePage(hit, around(passages, passage_id), similar))

    return routes


def around(passages: tuple[Passage, ...], passage_id: str) -> tuple[Passage, ...]:
    """The passage with its neighbours of the same section, and at least one on each side whatever its section."""
    at = next(place for place, passage in enumerate(passages) if passage.id == passage_id)
    section = passages[at].section_id
    return tuple(
        passage
        for place, passage in enumerate(passages)
        if abs(place - at) <= 1 or (abs(place - at) <= NEIGHBOURS and passage.section_id == section)
    )
