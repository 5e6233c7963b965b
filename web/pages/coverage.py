"""Coverage as a heat map: each statement of a document beside the documents that implement it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response

from search_api.answers.wording import names
from search_api.coverage import CoverageReader
from web.rendering import READ, render

if TYPE_CHECKING:
    from indexer.model import Document
    from search_api.coverage import Coverage
    from search_api.service import SearchService


@dataclass(frozen=True, slots=True)
class CoveragesPage:
    """The documents that others implement."""

    documents: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """``columns``: each document with what it is called and how many statements it says nothing of."""

    coverage: Coverage
    columns: tuple[tuple[Document, str, int], ...]


def router(service: SearchService) -> APIRouter:
    """``GET /coverage`` and ``GET /coverage/{document_id}``."""
    routes = APIRouter(include_in_schema=False)
    reader = CoverageReader(service)

    @routes.api_route("/coverage", methods=READ)
    def coverages(request: Request) -> Response:
        return render(request, "coverages.html", CoveragesPage(tuple(reader.uppers())))

    @routes.api_route("/coverage/{document_id}", methods=READ)
    def coverage(request: Request, document_id: str) -> Response:
        return render(request, "coverage.html", _page(reader.read(document_id)))

    return routes


def _page(coverage: Coverage) -> CoveragePage:
    called = names(coverage.lowers)
    silent = [sum(row.cells[at].status == "dropped" for row in coverage.rows) for at in range(len(coverage.lowers))]
    columns = zip(coverage.lowers, map(called, coverage.lowers), silent, strict=True)
    return CoveragePage(coverage, tuple(columns))
