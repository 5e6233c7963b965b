"""Markdown: headings with their levels, list items with their marks, tables; each paragraph whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from indexer.formats.decoding import decode
from indexer.formats.html import html_items
from indexer.formats.joining import tidy
from indexer.formats.tables import TableCell, build_table
from indexer.model import Line, Page, Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from markdown_it.token import Token

    from indexer.model import Table

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_PROPERTY = re.compile(r"^(\w[\w -]*):[ \t]*(.*)$", re.MULTILINE)
# "Setext" headings are off: documents rule lines of dashes under the agency's name, which makes it no heading.
_PARSER = MarkdownIt("commonmark").enable("table").disable("lheading")
_SOFT = "\v"  # where a line of the file ends inside a paragraph, until its neighbours are known
_SHORTEST_NAME = 5  # letters of a line of a letterhead
_DASHES = {"*": "-", "-": "-", "+": "+"}


@dataclass(slots=True)
class _Walk:
    """What has been made of the tokens so far, and where in lists and tables the walk stands."""

    items: list[Line | Table] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    pending: str = ""
    level: int | None = None
    rows: list[list[TableCell]] = field(default_factory=list)
    in_table: bool = False


def read_markdown(name: str, content: bytes) -> Reading:
    """One page of whole paragraphs (``paged`` False); front matter as ``properties``."""
    text = decode(name, content)
    matter = _FRONT_MATTER.match(text)
    properties = (
        {key.strip().lower(): tidy(value).strip("\"'") for key, value in _PROPERTY.findall(matter.group(1))}
        if matter
        else {}
    )
    items = tuple(_items(_PARSER.parse(text[matter.end() :] if matter else text)))
    return Reading(format="markdown", pages=(Page(1, items),), properties=properties, paged=False)


def _items(tokens: Sequence[Token]) -> Iterable[Line | Table]:
    walk = _Walk()
    for token in tokens:
        handler = _HANDLERS.get(token.type)
        if handler:
            handler(walk, token)
    return walk.items


def _heading(walk: _Walk, token: Token) -> None:
    walk.level = int(token.tag[1:])


def _heading_close(walk: _Walk, _: Token) -> None:
    walk.level = None


def _item(walk: _Walk, token: Token) -> None:
    walk.pending = f"{token.info}{token.markup}" if token.info else _DASHES.get(token.markup, "-")


def _item_close(walk: _Walk, _: Token) -> None:
    if walk.pending:  # an item without text: the star under a Party agency's name
        walk.items.append(Line(walk.pending, whole=True))
        walk.pending = ""


def _inline(walk: _Walk, token: Token) -> None:
    lines = _inline_lines(token)
    if walk.in_table:
        bold = _is_bold(token)
        walk.rows[-1][-1] = _with_text(walk.rows[-1][-1], " ".join(lines), bold=bold)
        return
    for text in lines:
        marked = f"{walk.pending} {text}" if walk.pending else text
        walk.pending = ""
        walk.items.append(Line(marked, whole=True, level=walk.level, bold=_is_bold(token)))


def _with_text(cell: TableCell, text: str, *, bold: bool) -> TableCell:
    return TableCell(cell.column, text, header=cell.header, bold=bold)


def _is_bold(token: Token) -> bool:
    children = [child for child in token.children or () if child.type != "text" or child.content.strip()]
    return len(children) > 1 and children[0].type == "strong_open" and children[-1].type == "strong_close"


def _inline_lines(token: Token) -> list[str]:
    """The text of an inline token, parted at hard breaks and between lines in capitals, without its marks.

    Such lines are of a letterhead or a title: "UBND TỈNH BẮC SƠN" and, below it, "SỞ Y TẾ" are two names.
    """
    text = ""
    for child in token.children or ():
        if child.type in {"text", "code_inline"}:
            text += child.content
        elif child.type == "softbreak":
            text += _SOFT
        elif child.type == "hardbreak" or (child.type == "html_inline" and child.content.lower().startswith("<br")):
            text += "\n"
        elif child.type == "image":
            text += child.content
    return [line for line in map(tidy, _with_soft_breaks(text).split("\n")) if line]


def _with_soft_breaks(text: str) -> str:
    first, *others = text.split(_SOFT)
    for part in others:
        above, below = first.rpartition("\n")[2].strip(), part.partition("\n")[0].strip()
        capitals = above.isupper() and below.isupper() and min(len(above), len(below)) >= _SHORTEST_NAME
        first = f"{first}\n{part}" if capitals else f"{first} {part}"
    return first


def _code(walk: _Walk, token: Token) -> None:
    walk.items += [Line(tidy(line), whole=True) for line in token.content.split("\n") if line.strip()]


def _html(walk: _Walk, token: Token) -> None:
    walk.items += html_items(token.content)


def _table(walk: _Walk, _: Token) -> None:
    walk.in_table, walk.rows = True, []


def _row(walk: _Walk, _: Token) -> None:
    walk.rows.append([])


def _cell(walk: _Walk, token: Token) -> None:
    walk.rows[-1].append(TableCell(len(walk.rows[-1]), "", header=token.type == "th_open"))


def _table_close(walk: _Walk, _: Token) -> None:
    walk.items.append(build_table(walk.rows, max(map(len, walk.rows), default=0)))
    walk.in_table = False


_HANDLERS: dict[str, Callable[[_Walk, Token], None]] = {
    "heading_open": _heading,
    "heading_close": _heading_close,
    "list_item_open": _item,
    "list_item_close": _item_close,
    "inline": _inline,
    "code_block": _code,
    "fence": _code,
    "html_block": _html,
    "table_open": _table,
    "tr_open": _row,
    "th_open": _cell,
    "td_open": _cell,
    "table_close": _table_close,
}
