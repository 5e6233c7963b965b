"""JSON that is sent to us, read with a limit and checked: shared by the routes that take any."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any, Final, TypeVar

import orjson
from fastapi import Depends, Request
from pydantic import BaseModel, ValidationError
from starlette.exceptions import HTTPException

from search_api.parameters import ParameterError

LONGEST: Final = 4_000_000
"""Bytes of a request: many times the longest briefing that anybody writes by hand."""

Shape = TypeVar("Shape", bound=BaseModel)


async def sent(request: Request) -> Any:  # noqa: ANN401 - any JSON
    """The request's JSON. Raises ``HTTPException`` for one too long, ``ParameterError`` for what is no JSON."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LONGEST:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"Nội dung gửi lên dài quá {LONGEST // 10**6} MB.")
    try:
        return orjson.loads(body)
    except ValueError as error:
        raise ParameterError("body", "không phải JSON hợp lệ (UTF-8).") from error


Sent = Annotated[Any, Depends(sent)]
"""What a route's parameter is annotated with to get the JSON sent."""


def checked(shape: type[Shape], body: Any) -> Shape:  # noqa: ANN401
    """The body as what it must be. Raises ``ParameterError`` naming the first field that is not."""
    try:
        return shape.model_validate(body)
    except ValidationError as error:
        first = error.errors()[0]
        raise ParameterError(".".join(map(str, first["loc"])) or "body", f"chưa đúng: {first['msg']}.") from error
