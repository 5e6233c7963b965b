"""Templates to responses: one environment, everything escaped, a missing name an error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse

from indexer.records.deadlines import names_time
from search_api.exports.types import unlisted
from search_api.matrix import NOT_STATED
from search_api.sub_rows import parent_task
from web import assets, duties, formatting, links
from web.asked import left_out
from web.glosses import in_english
from web.language import COOKIE, COOKIE_SECONDS, LANGUAGES, PARAMETER, Language, chosen, known
from web.translation import translator

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from search_api.parameters import ChoiceError

# What a page answers to; HEAD is what monitors and link checkers ask with.
READ = ["GET", "HEAD"]
# A page depends on the reader's language; it is checked again each time, so that a changed index shows at once.
PAGE_HEADERS = {"Cache-Control": "private, no-cache", "Vary": "Cookie, Accept-Encoding"}

LISTS = ("/search", "/documents", "/assignments", "/targets", "/cascade")
"""The lists of several pages, whose addresses say where a page begins."""


@dataclass(frozen=True, slots=True)
class Shell:
    """What every page's frame needs, whatever stands in it. ``worded``: a language model words answers.

    ``no_page`` is the number of a page that was asked for of a list that goes by offsets.
    """

    language: Language
    path: str
    other_language: Language
    other_language_url: str
    worded: bool
    left_out: tuple[ChoiceError, ...]
    no_page: str


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        asset=assets.url,
        clip=formatting.clip,
        capital=formatting.capital,
        date=formatting.date,
        number=formatting.number,
        took=formatting.took,
        headline=formatting.headline,
        file_name=formatting.file_name,
        marked=formatting.marked,
        labelled=formatting.labelled,
        cells=formatting.cells,
        doubts=formatting.doubts,
        measure=formatting.measure,
        not_stated=NOT_STATED,
        unlisted=unlisted,
        in_english=in_english,
        sign=formatting.sign,
        names_time=names_time,
        parent_task=parent_task,
        due_day=formatting.due_day,
        due_words=formatting.due_words,
        where=duties.where,
        agency_url=links.agency_url,
        compare_url=links.compare_url,
        document_url=links.document_url,
        original_url=links.original_url,
        page_url=links.page_url,
        passage_page_url=links.passage_page_url,
    )
    return environment


TEMPLATES = _environment()


def render(request: Request, template: str, page: object, status: int = 200) -> HTMLResponse:
    """The page in the reader's language; a language asked for in the address is remembered."""
    language = chosen(request)
    t: Callable[..., str] = translator(language)
    context: dict[str, Any] = {"page": page, "shell": _shell(request, language), "t": t, "language": language}
    # A lone surrogate that slipped into a text must not cost the reader the page.
    html = TEMPLATES.get_template(template).render(context).encode("utf-8", "replace")
    response = HTMLResponse(html, status, PAGE_HEADERS)
    if known(request.query_params.get(PARAMETER)):
        response.set_cookie(COOKIE, language, max_age=COOKIE_SECONDS, samesite="lax", httponly=True)
    return response


def _shell(request: Request, language: Language) -> Shell:
    other = next(candidate for candidate in LANGUAGES if candidate != language)
    other_url = links.in_language(request, other)
    path = request.url.path
    no_page = request.query_params.get("page", "") if path in LISTS else ""
    return Shell(language, path, other, other_url, request.app.state.worded, left_out(request), no_page)
