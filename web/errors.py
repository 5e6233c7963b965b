"""Errors as pages for people. Which error has which status is the API's to say; only the form differs."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from indexer.errors import CancuError
from search_api import problems
from search_api.parameters import ParameterError
from web.rendering import render
from web.security import is_api, secure

if TYPE_CHECKING:
    from fastapi import FastAPI, Request, Response


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What went wrong; ``detail`` is the error's own message where it was written for a reader, in Vietnamese.

    ``parameter``: which part of the address cannot be used.
    """

    status: int
    kind: str
    detail: str | None
    parameter: str = ""


def errors_as_pages(app: FastAPI) -> None:
    """Problem documents under ``/api`` as before, HTML elsewhere."""
    for kind, handler in list(app.exception_handlers.items()):
        if handler is problems.answer:
            app.add_exception_handler(kind, answer)


def answer(request: Request, error: Exception) -> Response:
    """An exception handler for the whole server."""
    response = _answer(request, error)
    # Starlette answers what nobody foresaw outside all middleware: the headers must be here too.
    secure(response.headers, request.url.path)
    return response


def _answer(request: Request, error: Exception) -> Response:
    problem = problems.answer(request, error)
    if is_api(request.url.path):
        return problem
    told = str(error) if isinstance(error, CancuError | ParameterError) else None
    name = error.name if isinstance(error, ParameterError) else ""
    page = ErrorPage(problem.status_code, _kind(problem.status_code), told, name)
    return render(request, "error.html", page, problem.status_code)


def _kind(status: int) -> str:
    if status == HTTPStatus.NOT_FOUND:
        return "not_found"
    return "server" if status >= HTTPStatus.INTERNAL_SERVER_ERROR else "bad_request"
