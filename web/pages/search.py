"""Results: the direct answer, then passages with their grounds, facets, and how the question was understood."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, Request, Response

from search_api.answers.service import AnswerService
from search_api.negated import not_stated
from search_api.parameters import BOOLEANS, MODES, filters, one_of, search_request
from search_api.types import Filters
from web.answering import AnswerBox, answer_box
from web.asked import asked
from web.filtering import FilterPanel, panel
from web.links import address, search_parameters
from web.paging import Paging
from web.rendering import READ, render
from web.tries import tries
from web.understanding import NO_ANSWER, Part, parts

if TYPE_CHECKING:
    from search_api.answers.types import Answered
    from search_api.facets import Facet
    from search_api.service import SearchService
    from search_api.types import Mode, SearchRequest, SearchResult

FACETS: Final[tuple[Facet, ...]] = ("level", "type", "issuer", "locality")


@dataclass(frozen=True, slots=True)
class EmptyPage:
    """Nothing was asked yet."""

    examples: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the address asks for; ``answer``: whether besides the passages an answer is wanted."""

    search: SearchRequest
    answer: bool

    def parameters(self, **changed: object) -> list[tuple[str, str]]:
        """This search with something changed; what else it asks for stays."""
        search = replace(self.search, **changed)  # type: ignore[arg-type]  # fields of SearchRequest, checked by replace
        return [*search_parameters(search), *([] if self.answer else [NO_ANSWER])]

    def url(self, **changed: object) -> str:
        """The address of the same."""
        return address("/search", self.parameters(**changed))


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of results and the ways on from it; the URLs keep everything else as it is.

    ``answer`` is None where none was asked for: beyond the first page, or when the reader wants passages alone.
    """

    asked: SearchRequest
    result: SearchResult
    answer: AnswerBox | None
    heard: tuple[Part, ...]
    answer_url: str | None
    typed_url: str
    panel: FilterPanel
    paging: Paging
    modes: tuple[tuple[Mode, str], ...]
    kept: list[tuple[str, str]]
    examples: dict[str, tuple[str, ...]]


def router(service: SearchService) -> APIRouter:
    """``GET /search``."""
    routes = APIRouter(include_in_schema=False)
    answers = AnswerService(service)

    @routes.api_route("/search", methods=READ)
    def search(request: Request) -> Response:
        values = asked(request)
        if "q" not in values:
            filters(values)
            return render(request, "search_empty.html", EmptyPage(tries(service)))
        wanted = Wanted(replace(search_request(values), group=True), one_of(values, "answer", BOOLEANS, default=True))
        result = service.search(wanted.search)
        answered = answers.answer(wanted.search) if wanted.answer and not wanted.search.offset else None
        return render(request, "search.html", _page(wanted, result, answered, service))

    return routes


def _page(wanted: Wanted, result: SearchResult, answered: Answered | None, service: SearchService) -> SearchPage:
    asked = wanted.search
    counts = {name: result.facets.get(name, []) if result.related else [] for name in FACETS}
    unfiltered = wanted.parameters(offset=0, filters=Filters())
    return SearchPage(
        asked=asked,
        result=result,
        answer=answer_box(answered) if answered and _asks(answered) else None,
        heard=parts(asked, answered) if answered else (),
        answer_url=None if wanted.answer else replace(wanted, answer=True).url(offset=0),
        typed_url=wanted.url(offset=0, as_typed=not asked.as_typed),
        panel=panel("/search", unfiltered, asked.filters, counts, _titles(asked, service)),
        paging=Paging(result.total, asked.limit, asked.offset, lambda at: wanted.url(offset=at)),
        modes=tuple((mode, wanted.url(offset=0, mode=mode)) for mode in MODES.values()),
        kept=[(name, value) for name, value in wanted.parameters(offset=0) if name != "q"],
        examples={} if result.hits and result.related else tries(service),  # shown where nothing was found
    )


def _asks(answered: Answered) -> bool:
    """Whether it was a question; keywords are none, and get no word that there is no answer to them."""
    return bool(answered.question or answered.answer or not_stated(answered.query))


def _titles(asked: SearchRequest, service: SearchService) -> dict[str, str]:
    """Names of the documents that the search is kept to, asked for only when there are any."""
    if not asked.filters.document:
        return {}
    _, documents = service.documents(Filters(document=asked.filters.document), len(asked.filters.document), 0)
    return {document.id: document.title for document in documents}
