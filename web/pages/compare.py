"""How documents word one thing: one passage's wordings in clusters, or two to eight passages word by word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from fastapi import APIRouter, Request, Response

from search_api.alignment import SAME_STATEMENT
from search_api.answers.wording import names
from search_api.http_compare import compared_ids
from search_api.parameters import collect, texts
from search_api.wording import FEWEST, MOST, compare, wordings
from web.bases import shared_bases
from web.links import compare_url
from web.rendering import READ, render

if TYPE_CHECKING:
    from indexer.model import Hit
    from search_api.alignment import Kind
    from search_api.service import SearchService
    from search_api.wording import Comparison, Wordings
    from web.bases import SharedBasis

# A number that reads at a glance; 1.0 alone is "the same".
_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a passage as it is shown: its words, the blank after them, and the first passage's words there."""

    kind: Kind | Literal["differs"]
    text: str
    blank: str
    base: str


@dataclass(frozen=True, slots=True)
class Beside:
    """One passage of a comparison. ``first_url`` compares the others with it; ``without_url`` leaves it out."""

    hit: Hit
    opening: str
    stretches: tuple[Stretch, ...]
    likeness: int
    cut: bool
    first_url: str | None
    without_url: str | None


@dataclass(frozen=True, slots=True)
class ComparePage:
    """Passages beside the first of them; ``wordings_url`` leads to all wordings of the first.

    ``documents`` are what the documents they stand in are called, by id; ``bases`` what those are based on.
    """

    passages: tuple[Beside, ...]
    wordings_url: str
    documents: dict[str, str]
    bases: tuple[SharedBasis, ...]


@dataclass(frozen=True, slots=True)
class WordingsPage:
    """A passage and the clusters of its wordings; ``chosen`` are the passages to compare when nothing is changed.

    Only those that surely say the same: the others are offered, for the reader to take.
    """

    found: Wordings
    chosen: frozenset[str]
    most: int = MOST


def router(service: SearchService) -> APIRouter:
    """``GET /compare``."""
    routes = APIRouter(include_in_schema=False)

    @routes.api_route("/compare", methods=READ)
    def comparison(request: Request) -> Response:
        values = collect(request.query_params.multi_items())
        wanted = texts(values, "passage")
        if len(wanted) == 1:
            return render(request, "wordings.html", _wordings_page(wordings(service, wanted[0])))
        return render(request, "compare.html", _compare_page(service, compare(service, compared_ids(values))))

    return routes


def _wordings_page(found: Wordings) -> WordingsPage:
    own, *others = found.clusters
    firsts = [cluster.wordings[0] for cluster in others]
    rest = [each for cluster in others for each in cluster.wordings[1:]]
    sure = [each for each in (*own.wordings, *firsts, *rest) if each.likeness >= SAME_STATEMENT]
    ids = [each.hit.passage.id for each in sure if each.hit.passage.id != found.hit.passage.id]
    return WordingsPage(found, frozenset(ids[: MOST - 1]))


def _compare_page(service: SearchService, comparison: Comparison) -> ComparePage:
    ids = [hit.passage.id for hit in comparison.hits]
    documents = list({hit.document.id: hit.document for hit in comparison.hits}.values())
    called = names(documents)
    return ComparePage(
        passages=tuple(_beside(comparison, place, ids) for place in range(len(ids))),
        wordings_url=compare_url(ids[:1]),
        documents={document.id: called(document) for document in documents},
        bases=shared_bases(service, documents),
    )


def _beside(comparison: Comparison, place: int, ids: list[str]) -> Beside:
    others = [*ids[:place], *ids[place + 1 :]]
    return Beside(
        hit=comparison.hits[place],
        opening=comparison.alignment.openings[place],
        stretches=tuple(_stretches(comparison, place)),
        likeness=int(comparison.likeness[place] * _PERCENT),
        cut=comparison.cut[place],
        first_url=compare_url([ids[place], *others]) if place else None,
        without_url=compare_url(others) if place and len(ids) > FEWEST else None,
    )


def _stretches(comparison: Comparison, place: int) -> list[Stretch]:
    """A row's pieces, neighbours of one kind as one; in the first row "differs" is what some other has otherwise."""
    columns, row = comparison.alignment.columns, comparison.alignment.rows[place]
    differing = {
        column
        for other in comparison.alignment.rows
        for piece in other
        if piece.kind not in {"same", "empty"}
        for column in range(piece.column, piece.column + piece.span)
    }
    stretches: list[Stretch] = []
    for piece in row:
        kind: Kind | Literal["differs"] = piece.kind
        if place == 0 and piece.column in differing and piece.kind == "same":
            kind = "differs"
        base = "".join(columns[piece.column : piece.column + piece.span])
        if piece.kind == "empty":
            continue
        if stretches and stretches[-1].kind == kind in {"same", "differs"}:
            text = stretches[-1].text + stretches[-1].blank + piece.text
            stretches[-1] = _stretch(kind, text, base)
        else:
            stretches.append(_stretch(kind, piece.text, base))
    return stretches


def _stretch(kind: Kind | Literal["differs"], text: str, base: str) -> Stretch:
    bare = text.rstrip()
    return Stretch(kind, bare, text[len(bare) :], base.strip())
