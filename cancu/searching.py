"""``cancu search``: the same answer as ``/api/search``, for a terminal or as JSON."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import typer

from cancu.opening import search_service
from cancu.output import complain, print_json
from search_api.parameters import ParameterError, collect, search_request
from search_api.views import search_json

if TYPE_CHECKING:
    from cancu.settings import Settings
    from indexer.model import Hit

OK, BAD_USAGE = 0, 2
_WIDTH, _LINES = 100, 4


def search(settings: Settings, query: str, limit: int, *, as_json: bool) -> int:
    """Prints the passages found; gives the exit code."""
    try:
        request = search_request(collect([("q", query), ("limit", str(limit))]))
    except ParameterError as error:
        complain(str(error))
        return BAD_USAGE
    with search_service(settings) as service:
        result = service.search(request)
    if as_json:
        print_json(search_json(result))
        return OK
    for hit in result.hits:
        typer.echo(_shown(hit))
    typer.echo(f"{len(result.hits)} trong {result.total} đoạn, {result.took_ms:.0f} ms.")
    return OK


def _shown(hit: Hit) -> str:
    text = textwrap.wrap(hit.passage.text, _WIDTH, max_lines=_LINES, placeholder=" …")
    lines = [f"{hit.rank}. {hit.citation.label}", *text, hit.citation.url]
    return "\n   ".join(lines) + "\n"
