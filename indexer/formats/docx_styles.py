"""What a paragraph's style says of it: heading level, numbering, letters. Styles inherit from one another."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.formats.docx_package import switched_on, value, w

if TYPE_CHECKING:
    from indexer.formats.docx_package import Element

_HEADING = re.compile(r"^(?:heading|tiêu đề|đầu đề)\s*([1-9])$", re.IGNORECASE)
_CONTENTS = re.compile(r"^(?:toc|mục lục)\s*\d|^table of figures$", re.IGNORECASE)
_DEEPEST_HEADING = 6
_LONGEST_CHAIN = 32  # a style based on itself must not hang the reader


@dataclass(frozen=True, slots=True)
class Style:
    """The properties of a style after inheritance; None where nothing is stated.

    ``names`` are the ids of all styles that it inherits from, its own last.
    """

    level: int | None = None
    numbering: str | None = None
    numbering_level: int = 0
    bold: bool = False
    caps: bool = False
    size: float | None = None
    contents: bool = False
    table_borders: bool = False
    hidden: bool = False
    names: tuple[str, ...] = ()


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Element | None) -> None:
        elements = root.findall(w("style")) if root is not None else []
        self._elements = {element.get(w("styleId")): element for element in elements}
        self._default = next(
            (e.get(w("styleId")) for e in elements if e.get(w("default")) == "1" and e.get(w("type")) == "paragraph"),
            None,
        )
        self._known: dict[str | None, Style] = {}

    def paragraph(self, style_id: str | None) -> Style:
        """The style of this id, the default one for None."""
        wanted = style_id if style_id in self._elements else self._default
        if wanted not in self._known:
            self._known[wanted] = self._inherited(wanted)
        return self._known[wanted]

    def draws_borders(self, style_id: str | None) -> bool:
        """Whether a table style rules its tables."""
        return self.paragraph(style_id).table_borders if style_id in self._elements else False

    def hides(self, style_id: str | None) -> bool:
        """Whether a character style hides its text."""
        return self.paragraph(style_id).hidden if style_id in self._elements else False

    def _inherited(self, style_id: str | None) -> Style:
        chain: list[Element] = []
        while style_id in self._elements and len(chain) < _LONGEST_CHAIN:
            chain.append(self._elements[style_id])
            style_id = value(chain[-1], "basedOn")
        style = Style()
        for element in reversed(chain):
            style = _refined(style, element)
        return style


def _refined(style: Style, element: Element) -> Style:
    """The style with what ``element`` states over what it inherits."""
    paragraph, run = element.find(w("pPr")), element.find(w("rPr"))
    name = value(element, "name") or ""
    heading = _HEADING.match(name)
    outline = value(paragraph, "outlineLvl")
    level = outline_level(outline, int(heading.group(1)) if heading else style.level)
    numbering = paragraph.find(w("numPr")) if paragraph is not None else None
    bold, caps, size = switched_on(run, "b"), switched_on(run, "caps"), value(run, "sz")
    return replace(
        style,
        level=level,
        numbering=value(numbering, "numId") or style.numbering,
        numbering_level=whole(value(numbering, "ilvl"), style.numbering_level),
        bold=style.bold if bold is None else bold,
        caps=style.caps if caps is None else caps,
        size=half_points(size) or style.size,
        contents=style.contents or _CONTENTS.match(name) is not None,
        table_borders=style.table_borders or has_borders(element.find(w("tblPr"))),
        hidden=style.hidden if (hidden := switched_on(run, "vanish")) is None else hidden,
        names=(*style.names, element.get(w("styleId"), "")),
    )


def has_borders(properties: Element | None) -> bool:
    """Whether these table properties draw lines between the cells."""
    borders = properties.find(w("tblBorders")) if properties is not None else None
    if borders is None:
        return False
    return any(value(borders, side) not in {None, "nil", "none"} for side in ("insideH", "insideV"))


def outline_level(stated: str | None, default: int | None) -> int | None:
    """The heading level (1-6) of Word's outline level (0-8; 9 is body text), ``default`` where none is stated."""
    level = int(stated) + 1 if stated and stated.isdecimal() else default
    return level if level is not None and level <= _DEEPEST_HEADING else None


def half_points(text: str | None) -> float | None:
    """A letter size as Word states it (half points) in points."""
    return int(text) / 2 if text and text.isdecimal() else None


def whole(text: str | None, default: int) -> int:
    """A number of an attribute, ``default`` where it is missing or none."""
    return int(text) if text and text.isdecimal() else default
