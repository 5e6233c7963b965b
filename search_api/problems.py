"""Every error of the API as a problem document (RFC 9457), for a reader of Vietnamese."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

import orjson
from fastapi import Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from indexer.errors import CancuError, ConflictError, IndexMismatchError, NotFoundError, PostError, StorageError
from search_api.parameters import ParameterError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fastapi import FastAPI, Request

MEDIA_TYPE: Final = "application/problem+json"

_TITLES: Final[dict[int, str]] = {
    HTTPStatus.BAD_REQUEST: "Yêu cầu chưa đúng",
    HTTPStatus.NOT_FOUND: "Không tìm thấy",
    HTTPStatus.METHOD_NOT_ALLOWED: "Phương thức không dùng được ở đây",
    HTTPStatus.CONFLICT: "Đã có người sửa",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Nội dung quá dài",
    HTTPStatus.UNPROCESSABLE_ENTITY: "Yêu cầu chưa đúng",
    HTTPStatus.INTERNAL_SERVER_ERROR: "Lỗi phía máy chủ",
    HTTPStatus.SERVICE_UNAVAILABLE: "Chưa sẵn sàng",
}
_DETAILS: Final[dict[int, str]] = {
    HTTPStatus.NOT_FOUND: "Không có địa chỉ này. Danh mục các địa chỉ: /api/docs",
    HTTPStatus.METHOD_NOT_ALLOWED: "Địa chỉ này không nhận phương thức ấy. Xem cách dùng tại /api/docs",
    HTTPStatus.INTERNAL_SERVER_ERROR: "Đã xảy ra lỗi ngoài dự kiến và đã ghi vào nhật ký máy chủ. Hãy thử lại sau.",
}

_log = logging.getLogger(__name__)


def problem(
    status: int, detail: str | None = None, *, headers: Mapping[str, str] | None = None, **more: object
) -> Response:
    """A problem document; ``more`` are its extension members, such as ``parameter``."""
    body = {
        "type": "about:blank",
        "title": _TITLES.get(status, HTTPStatus(status).phrase),
        "status": status,
        "detail": detail or _DETAILS.get(status, HTTPStatus(status).description),
        **more,
    }
    return Response(orjson.dumps(body), status, media_type=MEDIA_TYPE, headers=dict(headers or {}))


def problem_of(error: Exception) -> Response:
    """What the API answers to an error; one that nobody foresaw tells the reader nothing of our inside."""
    match error:
        case ParameterError():
            return problem(HTTPStatus.BAD_REQUEST, str(error), parameter=error.name)
        case CancuError():
            return problem(_status_of(error), str(error))
        case RequestValidationError():
            first = error.errors()[0]
            name = str(first["loc"][-1])
            return problem(HTTPStatus.UNPROCESSABLE_ENTITY, f"Tham số “{name}”: {first['msg']}", parameter=name)
        case HTTPException():
            # Starlette's own text is the bare English phrase: ours says more.
            told = None if error.detail == HTTPStatus(error.status_code).phrase else str(error.detail)
            return problem(error.status_code, told, headers=error.headers)
        case _:
            return problem(HTTPStatus.INTERNAL_SERVER_ERROR)


def _status_of(error: CancuError) -> int:
    if isinstance(error, NotFoundError):
        return HTTPStatus.NOT_FOUND
    if isinstance(error, ConflictError):
        return HTTPStatus.CONFLICT
    if isinstance(error, StorageError | IndexMismatchError | PostError):
        return HTTPStatus.SERVICE_UNAVAILABLE
    return HTTPStatus.BAD_REQUEST


def install(app: FastAPI) -> None:
    """Makes the application answer every error so."""
    for kind in (ParameterError, CancuError, RequestValidationError, HTTPException, Exception):
        app.add_exception_handler(kind, answer)


def answer(request: Request, error: Exception) -> Response:
    """An exception handler. Pages that answer in HTML may wrap it and leave ``/api`` to it."""
    if isinstance(error, StorageError | IndexMismatchError | PostError):  # the server itself logs what nobody foresaw
        _log.error("%s %s: %s", request.method, request.url.path, error)
    return problem_of(error)
