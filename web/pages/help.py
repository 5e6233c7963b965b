"""How to ask, cite and check, each with examples that run here: a reader learns by pressing one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response

from indexer.vietnamese.normal import fold
from search_api.names import without_unit
from web.formatting import headline
from web.links import address, agency_url, page_url
from web.rendering import READ, render
from web.sample import sample

if TYPE_CHECKING:
    from collections.abc import Mapping

    from search_api.service import SearchService
    from web.sample import Sample


@dataclass(frozen=True, slots=True)
class Example:
    """A link that shows what a paragraph says: a question to ask, or a page called ``help.show.{name}``.

    ``named`` is what that name tells of.
    """

    url: str
    question: str = ""
    name: str = ""
    named: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``help.{key}`` in the texts, and its examples."""

    key: str
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """``help.{name}.title`` in the texts, and what stands under it."""

    name: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class HelpPage:
    """The topics in order."""

    topics: tuple[Topic, ...]


def _asks(question: str, *more: tuple[str, str]) -> Example:
    return Example(address("/search", [("q", question), *more]), question)


def _shows(name: str, path: str, *pairs: tuple[str, str], **named: str) -> Example:
    return Example(address(path, list(pairs)), name=name, named=named)


def topics(of: Sample) -> tuple[Topic, ...]:
    """The topics in order, with what their examples are made of."""
    return tuple(
        Topic(name, tuple(Paragraph(f"{name}.{n}", tuple(examples)) for n, examples in enumerate(paragraphs, start=1)))
        for name, paragraphs in {
            "ask": _of_asking(of),
            "answer": _of_answers(of),
            "cite": _of_citing(of),
            "narrow": (
                [_asks("bảo hiểm y tế", ("level", "xã"))],
                [_asks("khám bệnh không mất tiền", ("mode", "semantic"))],
                [_asks("phát triển y học cổ truyền")],
            ),
            "desk": _of_the_desk(of),
            "machines": ([_shows("json", "/search.json", ("q", "bảo hiểm y tế"), ("limit", "1"))],),
        }.items()
    )


def _of_asking(of: Sample) -> tuple[list[Example], ...]:
    return (
        [_asks("Cơ quan nào chủ trì phát triển y học cổ truyền?"), _asks("who leads traditional medicine tasks")],
        [_asks(f"ai chu tri yhct {fold(without_unit(of.place))}")] if of.place else [],
        [_asks("tỷ lệ bao phủ BHYT năm 2030")],
        [_asks(of.number)] if of.number else [],
    )


def _of_answers(of: Sample) -> tuple[list[Example], ...]:
    return (
        [_asks("Khi nào khám sức khỏe định kỳ miễn phí cho người dân?")],
        [_asks("ai chủ trì đóng tàu ngầm")],
        [_asks(f"tuổi thọ trung bình {without_unit(of.place)} năm 2030")] if of.place else [],
        [
            *([_shows("agency", agency_url(of.agency), agency=of.agency)] if of.agency else []),
            _shows("timeline", "/timeline"),
        ],
        [_shows("target", "/targets", ("indicator", "bảo hiểm y tế")), _shows("coverage", "/coverage")],
    )


def _of_citing(of: Sample) -> tuple[list[Example], ...]:
    page = of.paged and _shows("page", page_url(of.paged.id, of.page), n=str(of.page), document=headline(of.paged))
    return (
        [_asks("miễn viện phí ở mức cơ bản")],
        [page] if page else [],
        [_shows("documents", "/documents")],
        [_shows("silent", "/assignments", ("locality", of.silent), place=of.silent)] if of.silent else [],
    )


def _of_the_desk(of: Sample) -> tuple[list[Example], ...]:
    return (
        [_shows("briefings", "/briefings")],
        [_shows("cascade", "/cascade")],
        [_asks("trạm y tế xã", ("document", of.searched.id))] if of.searched else [],
    )


def router(service: SearchService) -> APIRouter:
    """``GET /help``."""
    routes = APIRouter(include_in_schema=False)

    @routes.api_route("/help", methods=READ)
    def help_page(request: Request) -> Response:
        return render(request, "help.html", HelpPage(topics(sample(service))))

    return routes
