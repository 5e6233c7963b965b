"""How to ask, cite and check, each with examples that run here: a reader learns by pressing one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request, Response

from web.links import address, agency_url
from web.rendering import READ, render


@dataclass(frozen=True, slots=True)
class Example:
    """A link that shows what a paragraph says: a question to ask, or a page called ``help.show.{name}``."""

    url: str
    question: str = ""
    name: str = ""


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


def _shows(name: str, path: str, *pairs: tuple[str, str]) -> Example:
    return Example(address(path, list(pairs)), name=name)


# What the examples find stands in the documents that are shipped; tests/web/test_help_page.py runs every one of them.
TOPICS: Final = tuple(
    Topic(name, tuple(Paragraph(f"{name}.{n}", tuple(examples)) for n, examples in enumerate(paragraphs, start=1)))
    for name, paragraphs in {
        "ask": (
            [_asks("Cơ quan nào chủ trì phát triển y học cổ truyền?"), _asks("who leads traditional medicine tasks")],
            [_asks("ai chu tri yhct muong la")],
            [_asks("tỷ lệ bao phủ BHYT năm 2030")],
            [_asks("12-CTr/ĐU")],
        ),
        "answer": (
            [_asks("Khi nào khám sức khỏe định kỳ miễn phí cho người dân?")],
            [_asks("ai chủ trì đóng tàu ngầm")],
            [_asks("tuổi thọ trung bình Mường La năm 2030")],
            [_shows("agency", agency_url("Trạm Y tế xã Mường La")), _shows("timeline", "/timeline")],
            [_shows("target", "/targets", ("indicator", "bảo hiểm y tế")), _shows("coverage", "/coverage")],
        ),
        "cite": (
            [_asks("miễn viện phí ở mức cơ bản")],
            [_shows("page", "/documents/ke-hoach-ubnd-xa-muong-la-tom-luoc-pdf/pages/9")],
            [_shows("documents", "/documents")],
            [_shows("silent", "/assignments", ("locality", "xã Cao Minh"))],
        ),
        "narrow": (
            [_asks("bảo hiểm y tế", ("level", "xã"))],
            [_asks("khám bệnh không mất tiền", ("mode", "semantic"))],
            [_asks("phát triển y học cổ truyền")],
        ),
        "desk": (
            [_shows("briefings", "/briefings")],
            [_shows("cascade", "/cascade")],
            [_asks("trạm y tế xã", ("document", "nghi-quyet-72-nq-tw-bo-chinh-tri-tom-luoc-pdf"))],
        ),
        "machines": ([_shows("json", "/search.json", ("q", "bảo hiểm y tế"), ("limit", "1"))],),
    }.items()
)


def router(_: object) -> APIRouter:
    """``GET /help``."""
    routes = APIRouter(include_in_schema=False)

    @routes.api_route("/help", methods=READ)
    def help_page(request: Request) -> Response:
        return render(request, "help.html", HelpPage(TOPICS))

    return routes
