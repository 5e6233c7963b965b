"""Forms that readers send: read with a limit, and only from pages of ours."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Final
from urllib.parse import parse_qsl

from fastapi import Depends, Request
from starlette.exceptions import HTTPException

from search_api.bodies import LONGEST
from search_api.parameters import ParameterError

MOST_FIELDS: Final = 3_000

Fields = dict[str, list[str]]


async def sent_form(request: Request) -> Fields:
    """The values of each field in order. Raises ``HTTPException`` for a form of another site, or one too long."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise HTTPException(HTTPStatus.BAD_REQUEST, "Biểu mẫu phải gửi từ chính trang này.")
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LONGEST:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"Nội dung gửi lên dài quá {LONGEST // 10**6} MB.")
    return _parsed(body)


def _parsed(body: bytes) -> Fields:
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError as error:
        raise ParameterError("form", "không đọc được: hãy tải lại trang rồi gửi lại.") from error
    fields: Fields = {}
    for name, value in pairs:
        fields.setdefault(name, []).append(value.replace("\r\n", "\n"))
    return fields


Form = Annotated[Fields, Depends(sent_form)]
"""What a route's parameter is annotated with to get the form sent."""


def field(fields: Fields, name: str, default: str = "") -> str:
    """The last value of a field."""
    return fields[name][-1] if fields.get(name) else default
