"""Word's runs in old fonts (".VnTime", "VNI-Times") put in Unicode where they stand, before anything reads them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.formats.docx_package import value, w
from indexer.formats.old_fonts import encoding_of
from indexer.formats.old_letters import Run, convert_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.formats.docx_package import Element
    from indexer.formats.old_fonts import Encoding

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_LONGEST_CHAIN = 32  # a style based on itself must not hang the reader
_SOFT_HYPHEN = "\xad"  # TCVN3 has its "ư" in this place
_APART = Run("\n")
# Letters beyond ASCII are drawn in "hAnsi"; files by hand or by other programs state one of the others alone.
_SLOTS = (("hAnsi", "hAnsiTheme"), ("ascii", "asciiTheme"))
_LAST_SLOT = ("cs", "cstheme")


@dataclass(frozen=True, slots=True)
class _Text:
    """A piece of text, the font it is drawn in and the element that holds it; no element for what parts words."""

    run: Run
    element: Element | None = None


def put_in_unicode(
    roots: Sequence[Element | None], styles: Element | None, numbering: Element | None, theme: Element | None
) -> frozenset[Encoding]:
    """Changes the texts under ``roots`` and the numbers' own in place; the old encodings that were found."""
    fonts = _Fonts(styles, theme)
    pieces = [piece for root in roots if root is not None for piece in _texts(root, fonts)]
    if numbering is not None:
        pieces += _numbers(numbering, fonts)
    converted = convert_runs([piece.run for piece in pieces])
    for piece, text in zip(pieces, converted.texts, strict=True):
        if piece.element is not None and text != piece.run.text:
            _replace(piece.element, text)
    return converted.encodings


def _texts(root: Element, fonts: _Fonts) -> Iterator[_Text]:
    for element in root.iter(w("p"), w("t"), w("tab"), w("br"), w("cr"), w("softHyphen"), w("sym")):
        if element.tag == w("t"):
            yield _Text(Run(element.text or "", fonts.of(element.getparent())), element)
        elif element.tag == w("softHyphen"):
            yield _Text(Run(_SOFT_HYPHEN, fonts.of(element.getparent())), element)
        elif element.tag == w("sym"):
            yield from _symbol(element)
        else:
            yield _Text(_APART)


def _symbol(element: Element) -> Iterator[_Text]:
    """A letter that Word has noted as a symbol of its font."""
    code, font = element.get(w("char"), ""), element.get(w("font"))
    if encoding_of(font) and len(code) == len("F0B5"):
        try:
            yield _Text(Run(chr(int(code, 16)), font), element)
        except ValueError:
            return


def _numbers(numbering: Element, fonts: _Fonts) -> Iterator[_Text]:
    for level in numbering.iter(w("lvl")):
        text = level.find(w("lvlText"))
        if text is not None:
            yield _Text(Run(text.get(w("val"), ""), fonts.stated(level.find(w("rPr")))), text)
            yield _Text(_APART)


def _replace(element: Element, text: str) -> None:
    if element.tag == w("lvlText"):
        element.set(w("val"), text)
        return
    element.tag = w("t")
    element.text = text


class _Fonts:
    """Which font a run is drawn in: its own, its style's, its paragraph's style's, its table's, the document's."""

    def __init__(self, styles: Element | None, theme: Element | None) -> None:
        elements = styles.findall(w("style")) if styles is not None else []
        self._styles = {element.get(w("styleId")): element for element in elements}
        self._usual = next(
            (e.get(w("styleId")) for e in elements if e.get(w("default")) == "1" and e.get(w("type")) == "paragraph"),
            None,
        )
        defaults = styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}") if styles is not None else None
        self._defaults = [defaults] if defaults is not None else []
        self._theme = _theme_fonts(theme)
        self._chains: dict[str | None, list[Element]] = {}

    def of(self, run: Element | None) -> str | None:
        """The font of a run's letters; None where the document does not say."""
        properties = run.find(w("rPr")) if run is not None else None
        paragraph = next(run.iterancestors(w("p")), None) if run is not None else None
        own = paragraph.find(w("pPr")) if paragraph is not None else None
        levels = [properties] if properties is not None else []
        levels += self._chain(value(properties, "rStyle"))
        levels += self._chain(value(own, "pStyle") or self._usual)
        table = next(run.iterancestors(w("tbl")), None) if run is not None else None
        if table is not None:
            levels += self._chain(value(table.find(w("tblPr")), "tblStyle"))
        return self._first(levels + self._defaults)

    def stated(self, properties: Element | None) -> str | None:
        """The font that these run properties themselves state."""
        return self._first([] if properties is None else [properties])

    def _chain(self, style_id: str | None) -> list[Element]:
        """The run properties of a style and of those it is based on."""
        if style_id not in self._chains:
            chain: list[Element] = []
            at = style_id
            while at in self._styles and len(chain) < _LONGEST_CHAIN:
                chain.append(self._styles[at])
                at = value(chain[-1], "basedOn")
            found = (style.find(w("rPr")) for style in chain)
            self._chains[style_id] = [properties for properties in found if properties is not None]
        return self._chains[style_id]

    def _first(self, levels: Sequence[Element]) -> str | None:
        """The font that the nearest level states, an old one before others."""
        stated = [level.find(w("rFonts")) for level in levels]
        fonts = [font for slot in _SLOTS if (font := self._slot(stated, *slot))]
        return next(
            (font for font in fonts if encoding_of(font)), fonts[0] if fonts else self._slot(stated, *_LAST_SLOT)
        )

    def _slot(self, stated: Sequence[Element | None], name: str, theme: str) -> str | None:
        for fonts in stated:
            found = None if fonts is None else self._theme.get(fonts.get(w(theme), "")) or fonts.get(w(name))
            if found:
                return str(found)
        return None


def _theme_fonts(theme: Element | None) -> dict[str, str]:
    """The Latin fonts that a theme gives for headings and for text, by the names that runs use."""
    found: dict[str, str] = {}
    for kind in ("major", "minor"):
        path = f".//{_DRAWING}{kind}Font/{_DRAWING}latin"
        font = theme.find(path) if theme is not None else None
        if font is not None and font.get("typeface"):
            found |= dict.fromkeys((f"{kind}HAnsi", f"{kind}Ascii"), str(font.get("typeface")))
    return found
