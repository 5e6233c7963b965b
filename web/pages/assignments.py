"""Who does what: every assignment of all documents, filtered, each one click from its place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final, Literal

from fastapi import APIRouter, Request, Response

from search_api import due
from search_api.assignment_register import ROLES, Entry, Wanted, read_register
from search_api.parameters import filters, one_of, texts, whole_number
from web.asked import asked
from web.duties import by_deadline, due_of
from web.formatting import told_apart
from web.paging import Paging
from web.register import Field, Option, RegisterForm, choice, last
from web.rendering import READ, render

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.model import Document
    from search_api.assignment_register import Role
    from search_api.parameters import Parameters
    from search_api.service import SearchService

Order = Literal["document", "deadline"]
ORDERS: Final[dict[str, Order]] = {"document": "document", "deadline": "deadline"}

ROWS: Final = 50
MOST_ROWS: Final = 1_000
"""What one page shows at most, for printing a whole register."""

MAX_OFFSET: Final = 1_000_000
SUGGESTED: Final = 200
"""Agencies offered while typing, the busiest first."""


@dataclass(frozen=True, slots=True)
class Group:
    """Entries side by side that share their document or, ``due``, their deadline's year or kind."""

    document: Document | None
    due: str | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class AssignmentsPage:
    """One page of the register; ``everything_url`` shows it all on one, None where it is or cannot be."""

    groups: tuple[Group, ...]
    form: RegisterForm
    paging: Paging
    order: Order
    orders: tuple[tuple[Order, str], ...]
    everything_url: str | None


def router(service: SearchService) -> APIRouter:
    """``GET /assignments``, the parameters those of the API; ``role`` says what ``agency`` is to be."""
    routes = APIRouter(include_in_schema=False)

    @routes.api_route("/assignments", methods=READ)
    def assignments(request: Request) -> Response:
        values = _with_role(asked(request, sort=ORDERS, role=ROLES))
        entries = read_register(service, _wanted(values))
        form = _form(values, read_register(service, Wanted()))
        return render(request, "assignments.html", _page(entries, values, form))

    return routes


def _with_role(values: Parameters) -> Parameters:
    """The parameters with ``agency`` and ``role`` as the form sends them in place of the API's ``lead``."""
    for role in ROLES:
        if role in values and "agency" not in values:
            return {**values, "agency": values[role], "role": [role]}
    return values


def _wanted(values: Parameters) -> Wanted:
    role = _role(values)
    agency = texts(values, "agency")
    return Wanted(
        filters=filters(values),
        lead=agency if role == "lead" else (),
        coordinate=agency if role == "coordinate" else (),
        agency=agency if role is None else (),
        due=due.wanted(values),
        q=" ".join(texts(values, "q")),
    )


def _role(values: Parameters) -> Role | None:
    choices: dict[str, Role | None] = {role: role for role in ROLES}
    return one_of(values, "role", choices, None)


def _page(entries: list[Entry], values: Parameters, form: RegisterForm) -> AssignmentsPage:
    order = one_of(values, "sort", ORDERS, "document")
    limit = whole_number(values, "limit", ROWS, 1, MOST_ROWS)
    offset = whole_number(values, "offset", 0, 0, MAX_OFFSET)
    ordered = by_deadline(entries) if order == "deadline" else entries
    sort = [("sort", order)] if order != "document" else []
    size = [("limit", str(limit))] if limit != ROWS else []
    fits = limit < len(entries) <= MOST_ROWS
    return AssignmentsPage(
        groups=tuple(_grouped(ordered[offset : offset + limit], order)),
        form=form,
        paging=Paging(
            len(entries),
            limit,
            offset,
            lambda at: form.url(*sort, *size, *([("offset", str(at))] if at else [])),
        ),
        order=order,
        orders=tuple((each, form.url(*([("sort", each)] if each != "document" else []))) for each in ORDERS.values()),
        everything_url=form.url(*sort, ("limit", str(len(entries)))) if fits else None,
    )


def _grouped(entries: Sequence[Entry], order: Order) -> Iterator[Group]:
    if order == "deadline":
        for key, group in groupby(entries, key=lambda entry: due_of(entry).key):
            yield Group(None, key, tuple(group))
    else:
        for _, group in groupby(entries, key=lambda entry: entry.document.id):
            listed = tuple(group)
            yield Group(listed[0].document, None, listed)


def _form(values: Parameters, everything: Sequence[Entry]) -> RegisterForm:
    agencies = Counter(name for entry in everything for role in ROLES for name in entry.names(role))
    localities = Counter(entry.document.locality for entry in everything if entry.document.locality)
    documents = Counter(entry.document.id for entry in everything)
    titles = {entry.document.id: told_apart(entry.document) for entry in everything}
    role = _role(values)
    return RegisterForm(
        path="/assignments",
        api="/api/assignments",
        fields=(
            Field("q", last(values, "q"), typed=True),
            Field(
                "agency",
                last(values, "agency"),
                tuple(Option(n, n) for n, _ in agencies.most_common(SUGGESTED)),
                typed=True,
            ),
            Field("role", (role or "") if "agency" in values else "", tuple(Option(each, each) for each in ROLES)),
            choice(values, "locality", [(name, name, n) for name, n in sorted(localities.items())]),
            choice(values, "due", list(_dues(everything))),
            choice(values, "document", [(key, titles[key], n) for key, n in documents.items()]),
        ),
        api_names=(("agency", role),) if role else (),
    )


def _dues(everything: Sequence[Entry]) -> Iterator[tuple[str, str, int]]:
    """Years first, then what comes again, never ends, awaits something, or is not stated."""
    ordered = sorted(everything, key=lambda entry: due_of(entry).order)
    counted = Counter(key for entry in ordered for key in sorted(due_of(entry).keys))
    years = sorted(key for key in counted if key.isdigit())
    yield from ((key, key, counted[key]) for key in dict.fromkeys((*years, *counted)))
