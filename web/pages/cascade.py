"""Which document implements which, as a tree; and of two of them what the lower keeps, changes, drops and adds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, Request, Response

from search_api.alignment import SAME_STATEMENT, likeness
from search_api.cascade import CascadeReader
from search_api.handing_down import STATUSES
from search_api.http_cascade import handed_down, part
from search_api.matrix import comparator_apart
from search_api.parameters import collect, texts, whole_number
from search_api.target_register import cite_target, said_once
from web.links import address, compare_url
from web.paging import Paging
from web.rendering import READ, render

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.model import Citation, Document, Target
    from search_api.cascade import Branch, Cascade, Node
    from search_api.handing_down import HandingDown, Stated, Status, TargetChange, TaskChange
    from search_api.service import SearchService

ROOTS_SHOWN: Final = 25
MAX_OFFSET: Final = 1_000_000
BELOW_SHOWN, BELOW_SHOWN_ALONE = 30, 500
"""Documents under one another that are listed; more, when the reader looks at that one alone."""
APART_SHOWN: Final = 30
_PERCENT: Final = 100


@dataclass(frozen=True, slots=True)
class CascadePage:
    """A page of the tree's roots. ``around`` is the document that the tree is kept to, ``most`` as ``BELOW_SHOWN``."""

    roots: tuple[Branch, ...]
    paging: Paging
    apart: tuple[Document, ...]
    around: Node | None
    indexed: int
    most: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement with its amounts to mark."""

    text: str
    marks: tuple[tuple[int, int], ...]
    citation: Citation


@dataclass(frozen=True, slots=True)
class Task:
    """What became of a statement. ``coverage`` in percent; ``compare_url`` lays the passages side by side."""

    change: TaskChange
    upper: Shown | None
    lower: tuple[Shown, ...]
    near: Shown | None
    coverage: int | None
    compare_url: str | None


@dataclass(frozen=True, slots=True)
class Measured:
    """A target and its place; ``differs`` from what the other document states. ``again``: where it says the same."""

    target: Target
    citation: Citation
    differs: bool
    again: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Indicator:
    """One line of the table of targets; ``signs`` are the pairs (lower, upper) that differ in the comparator alone."""

    change: TargetChange
    upper: tuple[Measured, ...]
    lower: tuple[Measured, ...]
    signs: tuple[tuple[Target, Target], ...]


@dataclass(frozen=True, slots=True)
class HandingDownPage:
    """Two documents; ``tasks`` by status in the order shown."""

    found: HandingDown
    tasks: tuple[tuple[Status, tuple[Task, ...]], ...]
    indicators: tuple[Indicator, ...]
    reverse_url: str


def router(service: SearchService) -> APIRouter:
    """``GET /cascade`` and ``/cascade/{lower}/{upper}``."""
    routes = APIRouter(include_in_schema=False)
    reader = CascadeReader(service)

    @routes.api_route("/cascade", methods=READ)
    def cascade(request: Request) -> Response:
        values = collect(request.query_params.multi_items())
        wanted = tuple(map(service.primary, texts(values, "document")))
        offset = whole_number(values, "offset", 0, 0, MAX_OFFSET)
        return render(
            request,
            "cascade.html",
            _cascade_page(part(reader.read(), wanted), wanted, offset),
        )

    @routes.api_route("/cascade/{lower}/{upper}", methods=READ)
    def between(request: Request, lower: str, upper: str) -> Response:
        found = handed_down(service, reader, lower, upper)
        return render(request, "handing_down.html", _handing_down_page(found))

    return routes


def _cascade_page(cascade: Cascade, wanted: tuple[str, ...], offset: int) -> CascadePage:
    kept = [("document", key) for key in wanted]

    def url(at: int) -> str:
        return address("/cascade", [*kept, *([("offset", str(at))] if at else [])])

    return CascadePage(
        roots=cascade.tree[offset : offset + ROOTS_SHOWN],
        paging=Paging(len(cascade.tree), ROOTS_SHOWN, offset, url),
        apart=cascade.apart,
        around=cascade.nodes[wanted[0]] if wanted else None,
        indexed=sum(node.document is not None for node in cascade.nodes.values()),
        most=BELOW_SHOWN_ALONE if wanted else BELOW_SHOWN,
    )


def _handing_down_page(found: HandingDown) -> HandingDownPage:
    tasks = [_task(change) for change in found.tasks]
    by_status = ((status, tuple(task for task in tasks if task.change.status == status)) for status in STATUSES)
    return HandingDownPage(
        found=found,
        tasks=tuple((status, listed) for status, listed in by_status if listed),
        indicators=tuple(_indicator(found, change) for change in found.targets),
        reverse_url=f"/cascade/{found.upper.id}/{found.lower.id}",
    )


def _task(change: TaskChange) -> Task:
    ids = [stated.passage_id for stated in (change.upper, *change.lower) if stated]
    ids = list(dict.fromkeys(ids))
    return Task(
        change=change,
        upper=_shown(change.upper, change.only_upper) if change.upper else None,
        lower=tuple(_shown(stated, change.only_lower) for stated in change.lower),
        near=_shown(change.near, ()) if change.near and _is_near(change) else None,
        coverage=None if change.coverage is None else int(change.coverage * _PERCENT),
        compare_url=compare_url(ids) if change.upper and change.lower else None,
    )


def _is_near(change: TaskChange) -> bool:
    """Whether what comes nearest is near enough to be worth a look: half as like as what surely says the same."""
    upper, near = change.upper, change.near
    return upper is not None and near is not None and likeness(upper.text, near.text) >= SAME_STATEMENT / 2


def _shown(stated: Stated, amounts: Sequence[str]) -> Shown:
    found = [
        match.span()
        for amount in amounts
        for match in re.finditer(rf"(?<![\d.,]){re.escape(amount)}(?![\d])", stated.text)
    ]
    return Shown(stated.text, tuple(found), stated.citation)


def _indicator(found: HandingDown, change: TargetChange) -> Indicator:
    departing = {own.id for own, _ in change.differing}
    departed = {other.id for _, other in change.differing if other}
    return Indicator(
        change,
        tuple(_measured(found.upper, change.upper, departed)),
        tuple(_measured(found.lower, change.lower, departing)),
        tuple((own, other) for own, other in change.differing if other and comparator_apart(own, other)),
    )


def _measured(document: Document, targets: Sequence[Target], differing: set[str]) -> Iterator[Measured]:
    """What a document states, each thing once."""
    for same in said_once(targets, range(len(targets))):
        first, *again = (targets[at] for at in same)
        differs = any(targets[at].id in differing for at in same)
        yield Measured(first, cite_target(document, first), differs, tuple(cite_target(document, at) for at in again))
