"""How to ask, cite and check."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from web.rendering import READ, render

# Topics by the number of their paragraphs, ``help.{topic}.{n}`` in the texts.
TOPICS = (("ask", 4), ("answer", 5), ("cite", 4), ("narrow", 3), ("machines", 1))


@dataclass(frozen=True, slots=True)
class HelpPage:
    """The topics, each with the numbers of its paragraphs."""

    topics: tuple[tuple[str, int], ...]


def router(_: object) -> APIRouter:
    """``GET /help``."""
    routes = APIRouter(include_in_schema=False)

    @routes.api_route("/help", methods=READ)
    def help_page(request: Request) -> Response:
        return render(request, "help.html", HelpPage(TOPICS))

    return routes
