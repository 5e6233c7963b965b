"""Which of the two languages a reader gets: what the link says, else the cookie, else Vietnamese.

The browser's own languages are not asked: many office PCs in Việt Nam run an English browser for Vietnamese readers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from starlette.requests import Request

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
DEFAULT: Language = "vi"
COOKIE = "cancu_lang"
COOKIE_SECONDS = 365 * 24 * 3600
PARAMETER = "lang"


def chosen(request: Request) -> Language:
    """The language to answer this request in."""
    return known(request.query_params.get(PARAMETER)) or known(request.cookies.get(COOKIE)) or DEFAULT


def known(value: str | None) -> Language | None:
    """``value`` if it is a language of ours ("en-GB" counts as "en")."""
    prefix = (value or "").strip().lower().partition("-")[0]
    return next((language for language in LANGUAGES if language == prefix), None)
