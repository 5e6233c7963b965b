"""HTML: headings, paragraphs and list items whole, tables as tables; scripts, styles and menus left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from indexer.formats.decoding import decode_html
from indexer.formats.failures import unreadable
from indexer.formats.joining import join_cell, tidy
from indexer.formats.layout import is_layout
from indexer.formats.tables import TableCell, build_table
from indexer.model import Line, Page, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.model import Table

_LEFT_OUT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "svg",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "nav",
        "aside",
        "button",
        "select",
        "textarea",
        "form-actions",
        "dialog",
        "map",
        "math",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_HEADING = re.compile(r"^h([1-6])$")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BOLD = frozenset({"b", "strong"})
_MOST_SPAN = 100  # a cell that says it spans more is a slip, and would cost memory
_MOST_PLACES = 500_000  # of a table, spans counted; beyond them no cell spans any more
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"

Element: TypeAlias = Any  # an lxml element; lxml ships no types


@dataclass(slots=True)
class _Writer:
    """Collects text into lines; a block's end closes the line."""

    items: list[Line | Table] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    bold: int = 0
    plain: int = 0
    level: int | None = None
    mark: str = ""

    def write(self, text: str, *, bold: bool) -> None:
        letters = len(text.strip())
        self.bold += letters if bold else 0
        self.plain += 0 if bold else letters
        self.text.append(text)

    def end_line(self) -> None:
        text = tidy("".join(self.text))
        if text:
            marked = f"{self.mark} {text}".strip()
            self.items.append(Line(marked, whole=True, level=self.level, bold=self.bold > self.plain))
            self.mark = ""
        self.text, self.bold, self.plain = [], 0, 0


def read_html(name: str, content: bytes) -> Reading:
    """One page of whole paragraphs (``paged`` False). Raises UnreadableFileError where there is no text."""
    text = decode_html(name, content)
    items = tuple(html_items(text))
    if not items:
        raise unreadable(name, "trang HTML không có chữ nào", "kiểm tra lại tệp đã lưu có đủ nội dung không")
    title = re.search(r"<title[^>]*>(.*?)</title>", text, re.IGNORECASE | re.DOTALL)
    properties = {"title": tidy(title.group(1))} if title and title.group(1).strip() else {}
    return Reading(format="html", pages=(Page(1, items),), properties=properties, paged=False)


def html_items(text: str) -> list[Line | Table]:
    """The lines and tables of a page or a piece of one."""
    body = _XML_DECLARATION.sub("", text)
    if not body.strip():
        return []
    try:
        root = document_fromstring(body, parser=HTMLParser(no_network=True, remove_comments=True, remove_pis=True))
    except (etree.ParserError, etree.XMLSyntaxError):
        return []
    writer = _Writer()
    _walk(_main_part(root), writer, bold=False)
    writer.end_line()
    return writer.items


def _main_part(root: Element) -> Element:
    """The element that a page marks as its main part, if most of the text is in it."""
    whole = len(root.text_content())
    for path in (".//main", ".//article"):
        for element in root.iterfind(path):
            if 2 * len(element.text_content()) > whole:
                return element
    return root


def _walk(element: Element, writer: _Writer, *, bold: bool) -> None:
    tag = element.tag
    if not isinstance(tag, str) or tag in _LEFT_OUT or _is_hidden(element):
        return
    if tag == "br":
        writer.end_line()
    elif tag == "table":
        writer.end_line()
        _table(element, writer)
    else:
        _element(element, tag, writer, bold=bold or tag in _BOLD)


def _element(element: Element, tag: str, writer: _Writer, *, bold: bool) -> None:
    block = tag in _BLOCKS
    if block:
        writer.end_line()
    heading = _HEADING.match(tag)
    if heading:
        writer.level = int(heading.group(1))
    if tag == "li":
        writer.mark = _mark(element)
    writer.write(element.text or "", bold=bold)
    for child in element:
        _walk(child, writer, bold=bold)
        writer.write(child.tail or "", bold=bold)
    if block:
        writer.end_line()
    if heading:
        writer.level = None


def _is_hidden(element: Element) -> bool:
    return element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "") is not None


def _mark(item: Element) -> str:
    """The mark that a browser shows before a list item: "-", "3.", "c."."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return "-"
    before = sum(1 for sibling in item.itersiblings("li", preceding=True))
    start = _number(parent.get("start"), 1)
    number = _number(item.get("value"), start + before)
    kind = parent.get("type", "1")
    if kind in {"a", "A"} and 0 < number <= len(_ALPHABET):
        letter = _ALPHABET[number - 1]
        return f"{letter.upper() if kind == 'A' else letter})"
    return f"{number}."


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.strip().isdecimal() else default


# ---- tables --------------------------------------------------------------------------------------------------


def _table(element: Element, writer: _Writer) -> None:
    rows = list(_rows(element))
    # A table with tables in it lays a page out. Asked first: to read cells and then lay them out doubles at each level.
    if element.find(".//table") is not None or element.get("role") == "presentation":
        _lay_out(rows, writer)
        return
    cells = _grid(rows)
    columns = max((cell.column + cell.width for row in cells for cell in row), default=0)
    if columns <= 1 or is_layout([[cell.text for cell in row] for row in cells]):
        _lay_out(rows, writer)
        return
    writer.items.append(build_table(cells, columns))


def _lay_out(rows: list[list[Element]], writer: _Writer) -> None:
    """The cells' lines, columns one after the other, as people read them."""
    for column in range(max(map(len, rows), default=0)):
        for row in rows:
            if column < len(row):
                _cell_lines(row[column], writer)


def _cell_lines(cell: Element, writer: _Writer) -> None:
    writer.end_line()
    writer.write(cell.text or "", bold=False)
    for child in cell:
        _walk(child, writer, bold=False)
        writer.write(child.tail or "", bold=False)
    writer.end_line()


def _rows(table: Element) -> Iterator[list[Element]]:
    """The cells of the table's own rows, not those of tables within it."""
    for part in table:
        if part.tag == "tr":
            yield [cell for cell in part if cell.tag in {"td", "th"}]
        elif part.tag in {"thead", "tbody", "tfoot"}:
            yield from _rows(part)


def _grid(rows: list[list[Element]]) -> list[list[TableCell]]:
    taken: dict[tuple[int, int], bool] = {}
    room = _MOST_PLACES
    grid = []
    for index, row in enumerate(rows):
        cells: list[TableCell] = []
        column = 0
        for cell in row:
            while taken.get((index, column)):
                column += 1
            width = min(max(_number(cell.get("colspan"), 1), 1), _MOST_SPAN)
            height = min(max(_number(cell.get("rowspan"), 1), 1), len(rows) - index)
            if width * height > room:
                width = height = 1
            room -= width * height
            for place in ((index + i, column + j) for i in range(height) for j in range(width)):
                taken[place] = True
            cells.append(_table_cell(cell, column, width, height))
            column += width
        grid.append(cells)
    return grid


def _table_cell(cell: Element, column: int, width: int, height: int) -> TableCell:
    inner = _Writer()
    _cell_lines(cell, inner)
    lines = [item for item in inner.items if isinstance(item, Line)]
    in_head = cell.tag == "th" or any(parent.tag == "thead" for parent in cell.iterancestors())
    return TableCell(
        column=column,
        text=join_cell([line.text for line in lines], [True] * len(lines)),
        width=width,
        height=height,
        bold=bool(lines) and all(line.bold for line in lines),
        header=in_head,
    )
