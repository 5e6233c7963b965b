"""All duties of one agency on one page, by deadline: what a head of office prints."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from indexer.errors import NotFoundError
from indexer.records.agencies import same_agency
from search_api.assignment_register import ROLES, Entry, Wanted, read_register
from search_api.parameters import filters
from search_api.types import Filters
from web.asked import asked
from web.duties import by_deadline, due_of
from web.links import address, agency_url
from web.rendering import READ, render

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.model import Document
    from search_api.assignment_register import Role
    from search_api.service import SearchService

SHOWN_IN_ERROR: Final = 100
SEE_OTHER: Final = 303
EVERYBODY: Final = ("Các cơ quan", "Các đơn vị", "Các phòng", "Các ban", "Các ngành")
COLLECTIVE_SHOWN: Final = 4


@dataclass(frozen=True, slots=True)
class DueGroup:
    """Duties of one year or kind of deadline; ``key`` is the year, "yearly", "ongoing", "event" or "none"."""

    key: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class RoleList:
    """Everything the agency does in one role."""

    role: Role
    total: int
    groups: tuple[DueGroup, ...]


@dataclass(frozen=True, slots=True)
class AgencyPage:
    """``name`` is the agency's one name; ``called`` are the other names that documents give it.

    ``collective``: what the same documents give to all ("Các cơ quan, đơn vị"), which may mean this one too, and how
    often.
    """

    name: str
    called: tuple[str, ...]
    roles: tuple[RoleList, ...]
    documents: tuple[Document, ...]
    collective: tuple[tuple[str, int], ...]

    @property
    def in_one_document(self) -> bool:
        """Whether all duties stand in the same document."""
        return len(self.documents) == 1

    @property
    def register_url(self) -> str:
        """The same in the register."""
        return address("/assignments", [("agency", self.name)])

    def file_url(self, kind: str) -> str:
        """The same as a file: "csv" or "xlsx"."""
        return address(f"/api/assignments.{kind}", [("agency", self.name)])


def router(service: SearchService) -> APIRouter:
    """``GET /agencies/{name}``; a name that documents write otherwise leads to the agency, or to the register."""
    routes = APIRouter(include_in_schema=False)

    @routes.api_route("/agencies/{name:path}", methods=READ)
    def agency(request: Request, name: str) -> Response:
        kept = filters(asked(request))
        entries = read_register(service, Wanted(filters=kept, agency=(name,)))
        mine = [entry for entry in entries if any(name in entry.names(role) for role in ROLES)]
        if not mine:
            return _meant(name, entries)
        theirs = tuple({entry.document.id: None for entry in mine})
        beside = read_register(service, Wanted(filters=Filters(document=theirs)))
        return render(request, "agency.html", _page(name, mine, beside))

    return routes


def _meant(name: str, entries: Sequence[Entry]) -> Response:
    """The way on for a name that is nobody's one name: "TYT Mường La", "trạm y tế"."""
    if not entries:
        shown = name if len(name) <= SHOWN_IN_ERROR else f"{name[:SHOWN_IN_ERROR]}…"
        raise NotFoundError(f"Không có nhiệm vụ nào giao cho “{shown}”. Xem các cơ quan tại /assignments")
    same = {each for entry in entries for role in ROLES for each in entry.names(role) if same_agency(name, each)}
    way_on = agency_url(same.pop()) if len(same) == 1 else address("/assignments", [("agency", name)])
    return RedirectResponse(way_on, SEE_OTHER)


def _page(name: str, entries: list[Entry], beside: list[Entry]) -> AgencyPage:
    called = dict.fromkeys(named for entry in entries for named in _named(entry, name))
    documents = {entry.document.id: entry.document for entry in entries}
    return AgencyPage(
        name=name,
        called=tuple(each for each in called if each != name),
        roles=tuple(_roles(name, entries)),
        documents=tuple(documents.values()),
        collective=tuple(_collective(name, beside)),
    )


def _collective(name: str, entries: Sequence[Entry]) -> list[tuple[str, int]]:
    named = (each for entry in entries for each in {each for role in ROLES for each in entry.names(role)})
    counted = Counter(each for each in named if each.startswith(EVERYBODY) and each != name)
    return counted.most_common(COLLECTIVE_SHOWN)


def _named(entry: Entry, name: str) -> Iterator[str]:
    """What the entry's document calls the agency."""
    record = entry.assignment
    pairs = (*zip(record.lead_canonical, record.lead, strict=True),
             *zip(record.coordinate_canonical, record.coordinate, strict=True))  # fmt: skip
    yield from (named for canonical, named in pairs if canonical == name)


def _roles(name: str, entries: Sequence[Entry]) -> Iterator[RoleList]:
    listed = by_deadline(entries)
    for role in ROLES:
        mine = [entry for entry in listed if name in entry.names(role)]
        groups = (DueGroup(key, tuple(group)) for key, group in groupby(mine, key=lambda entry: due_of(entry).key))
        if mine:
            yield RoleList(role, len(mine), tuple(groups))
