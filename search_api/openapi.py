"""What the OpenAPI document says of query parameters and problems: both are read and made by our own code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi.openapi.utils import get_openapi

from search_api.parameters import BOOLEANS, DEFAULT_LIMIT, MAX_LIMIT, MAX_OFFSET, MAX_QUERY, MODES, VERSIONS
from search_api.schemas import Problem

if TYPE_CHECKING:
    from fastapi import FastAPI

Parameter = dict[str, Any]


def _parameter(name: str, schema: dict[str, Any], description: str, *, required: bool = False) -> Parameter:
    return {"name": name, "in": "query", "required": required, "schema": schema, "description": description}


def _repeatable(name: str, description: str) -> Parameter:
    return _parameter(name, {"type": "array", "items": {"type": "string"}}, f"{description} Lặp lại được.")


def repeatable(name: str, description: str) -> Parameter:
    """A parameter that may be given several times."""
    return _repeatable(name, description)


def text(name: str, description: str) -> Parameter:
    """A parameter of one text."""
    return _parameter(name, {"type": "string"}, description)


def whole(name: str, default: int, description: str) -> Parameter:
    """A parameter of one positive whole number."""
    return _parameter(name, {"type": "integer", "minimum": 1, "default": default}, description)


def limit(default: int = DEFAULT_LIMIT, highest: int = MAX_LIMIT) -> Parameter:
    """The ``limit`` parameter."""
    schema = {"type": "integer", "minimum": 1, "maximum": highest, "default": default}
    return _parameter("limit", schema, "Số kết quả tối đa.")


OFFSET = _parameter(
    "offset", {"type": "integer", "minimum": 0, "maximum": MAX_OFFSET, "default": 0}, "Bỏ qua bấy nhiêu kết quả đầu."
)
_DATE = {"type": "string", "examples": ["2025-11-24", "2025-11", "2025"]}
FILTERS = [
    _repeatable("level", "Cấp ban hành: trung ương, tỉnh, xã."),
    _repeatable("locality", "Địa phương."),
    _repeatable("issuer", "Cơ quan ban hành."),
    _repeatable("type", "Loại văn bản."),
    _repeatable("document", "Mã văn bản."),
    _parameter("issued_from", _DATE, "Ban hành từ ngày, tháng hoặc năm này."),
    _parameter("issued_to", _DATE, "Ban hành đến hết ngày, tháng hoặc năm này."),
    _parameter(
        "versions",
        {"type": "string", "enum": list(VERSIONS), "default": "first"},
        "all: một văn bản có nhiều tệp (bản thảo, bản ký, bản quét…) thì tìm và đếm ở mọi tệp, không chỉ ở bản chính.",
    ),
]
SEARCH = [
    _parameter(
        "q",
        {"type": "string", "minLength": 1},
        "Câu hỏi hoặc từ khóa: có dấu, không dấu hoặc tiếng Anh. Phần sau ký tự thứ "
        f"{MAX_QUERY} không được tìm, và understood_as.truncated cho biết.",
        required=True,
    ),
    limit(),
    OFFSET,
    *FILTERS,
    _parameter("mode", {"type": "string", "enum": list(MODES), "default": "hybrid"}, "Cách tìm."),
    _parameter(
        "group",
        {"type": "string", "enum": list(BOOLEANS), "default": "false"},
        "true: gộp các câu gần giống nhau của nhiều văn bản vào một kết quả.",
    ),
    _parameter(
        "as_typed",
        {"type": "string", "enum": list(BOOLEANS), "default": "false"},
        "true: tìm đúng như đã gõ, không thêm dấu, không sửa lỗi, không viết đủ từ viết tắt, không dịch.",
    ),
]

# An answer takes what a search takes, but for grouping, which is for lists.
ANSWER = [each for each in SEARCH if each["name"] != "group"]


def parameters(*wanted: Parameter) -> dict[str, Any]:
    """For a route's ``openapi_extra``."""
    return {"parameters": list(wanted)}


def document(app: FastAPI) -> dict[str, Any]:
    """The application's OpenAPI document, made once."""
    if app.openapi_schema is None:
        made = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
        schemas = made.setdefault("components", {}).setdefault("schemas", {})
        schemas["Problem"] = Problem.model_json_schema()
        app.openapi_schema = made
    return app.openapi_schema
