"""Which of the two languages a reader gets: what the link says, else the cookie, else the browser, else Vietnamese."""

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
    return (
        known(request.query_params.get(PARAMETER))
        or known(request.cookies.get(COOKIE))
        or accepted(request.headers.get("accept-language", ""))
        or DEFAULT
    )


def known(value: str | None) -> Language | None:
    """``value`` if it is a language of ours ("en-GB" counts as "en")."""
    prefix = (value or "").strip().lower().partition("-")[0]
    return next((language for language in LANGUAGES if language == prefix), None)


def accepted(header: str) -> Language | None:
    """The language of ours that an ``Accept-Language`` header likes best (RFC 9110, 12.5.4), or None."""
    weighed = [(_weight(part), known(part.partition(";")[0])) for part in header.split(",")]
    ours = [(weight, language) for weight, language in weighed if language and weight > 0]
    return max(ours, key=lambda pair: pair[0])[1] if ours else None


def _weight(part: str) -> float:
    _, separator, weight = part.replace(" ", "").partition(";q=")
    try:
        return float(weight) if separator else 1.0
    except ValueError:
        return 0.0
