"""The API's documentation as one page without a script, made from the OpenAPI document; needs no network."""

from __future__ import annotations

from html import escape
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_TEMPLATE: Final = Path(__file__).with_name("docs.html")

Json = dict[str, Any]


def docs_html(document: Json) -> str:
    """The page."""
    schemas = document.get("components", {}).get("schemas", {})
    info = document["info"]
    return Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        title=escape(info["title"]),
        version=escape(info["version"]),
        description=escape(info.get("description", "")),
        operations="\n".join(_operations(document)),
        schemas="\n".join(_schema(name, schema) for name, schema in sorted(schemas.items())),
    )


def _operations(document: Json) -> Iterable[str]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield (
                f"<section><h3><code>{method.upper()} {escape(path)}</code> · {escape(operation['summary'])}</h3>"
                f"{_parameters(operation.get('parameters', []))}{_answers(operation['responses'])}</section>"
            )


def _parameters(parameters: list[Json]) -> str:
    rows = (
        (f"<code>{escape(p['name'])}</code>", _type(p["schema"]), escape(p.get("description", ""))) for p in parameters
    )
    return _table(("Tham số", "Kiểu", "Ý nghĩa"), rows)


def _answers(responses: Json) -> str:
    rows = []
    for status, response in responses.items():
        shapes = ", ".join(
            f"<code>{escape(media)}</code> {_type(content.get('schema', {}))}"
            for media, content in response.get("content", {}).items()
        )
        rows.append((escape(status), shapes, escape(response["description"])))
    return _table(("Trả lời", "Dạng", "Khi"), rows)


def _schema(name: str, schema: Json) -> str:
    rows = (
        (f"<code>{escape(field)}</code>", _type(shape), escape(shape.get("description", "")))
        for field, shape in schema.get("properties", {}).items()
    )
    return (
        f'<section id="{escape(name)}"><h3>{escape(name)}</h3>{_table(("Trường", "Kiểu", "Ý nghĩa"), rows)}</section>'
    )


def _type(schema: Json) -> str:
    """A JSON schema in a few words, others by link."""
    if "$ref" in schema:
        name = escape(schema["$ref"].rsplit("/", 1)[-1])
        return f'<a href="#{name}">{name}</a>'
    if "anyOf" in schema:
        return " | ".join(map(_type, schema["anyOf"]))
    if "enum" in schema:
        return " | ".join(f"<code>{escape(str(value))}</code>" for value in schema["enum"])
    if schema.get("type") == "array":
        return f"[{_type(schema.get('items', {}))}, …]"
    return escape(str(schema.get("type", "")))


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    head = "".join(f'<th scope="col">{each}</th>' for each in heads)
    return (
        f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>' if body else ""
    )
