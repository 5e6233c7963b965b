"""One Word paragraph to the lines that a reader sees: its runs, its number, its breaks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from indexer.formats.docx_package import switched_on, value, w
from indexer.formats.docx_styles import half_points, outline_level, whole
from indexer.formats.docx_symbols import symbol, without_private
from indexer.formats.joining import tidy
from indexer.model import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.formats.docx_numbering import Numbering
    from indexer.formats.docx_package import Element
    from indexer.formats.docx_styles import Style, Styles

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_LEFT_OUT = frozenset({w("del"), w("moveFrom"), w("instrText"), w("pPr"), w("rPr"), w("sdtPr"), w("rt")})
_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_SIGNS = {w("tab"): " ", w("ptab"): " ", w("noBreakHyphen"): "-", w("cr"): "\n"}


@dataclass(slots=True)
class _Runs:
    """What the runs of one paragraph give. ``fields`` tells of each field we are in whether its result has begun."""

    styles: Styles
    fields: list[bool] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    bold: int = 0
    plain: int = 0
    sizes: dict[float, int] = field(default_factory=dict)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    breaks_before: int = 0
    breaks_inside: int = 0
    after_set_break: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The lines of a paragraph (soft breaks part them), and what hangs on it.

    ``label`` is the number that an empty paragraph shows; ``notes`` are the kind and id of each note referred to.
    ``after_set_break``: nothing but a page break that the author set stands at its end, so that Word's own note of
    the same page end may follow. ``mark_deleted``: its text goes on in the next paragraph.
    """

    lines: tuple[Line, ...]
    label: str = ""
    boxes: tuple[Element, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    breaks_before: int = 0
    breaks_inside: int = 0
    after_set_break: bool = False
    mark_deleted: bool = False
    contents: bool = False


def read_paragraph(
    element: Element,
    styles: Styles,
    numbering: Numbering,
    *,
    after_set_break: bool = False,
    carried: Sequence[str] = (),
) -> Paragraph:
    """Reads one ``w:p``; steps the counter of its list, so every paragraph must be read once and in order.

    ``carried`` is the text of the paragraph before, whose end was deleted: it has become the beginning of this one.
    """
    properties = element.find(w("pPr"))
    style = styles.paragraph(value(properties, "pStyle"))
    runs = _Runs(styles, after_set_break=after_set_break)
    if switched_on(properties, "pageBreakBefore"):
        runs.breaks_before, runs.after_set_break = 1, True
    _read_runs(element, runs, style)
    deleted = _mark_is_gone(properties)
    texts = _run_on(carried, [text for text in map(tidy, "".join(runs.text).split("\n")) if text])
    # A paragraph that is gone, or hidden to its end, is not counted.
    label = "" if deleted or (not texts and _hides_mark(properties)) else _label(properties, style, numbering)
    if label and texts:
        texts[0] = f"{label} {texts[0]}"
    if _ends_section_page(properties):
        runs.breaks_inside += 1
        runs.after_set_break = True
    return Paragraph(
        lines=tuple(_line(text, runs, style, properties) for text in texts),
        label="" if texts else label,
        boxes=tuple(runs.boxes),
        notes=tuple(runs.notes),
        breaks_before=runs.breaks_before,
        breaks_inside=runs.breaks_inside,
        after_set_break=runs.after_set_break,
        mark_deleted=deleted,
        contents=style.contents,
    )


def _run_on(before: Sequence[str], after: list[str]) -> list[str]:
    if not before or not after:
        return [*before, *after]
    return [*before[:-1], tidy(f"{before[-1]} {after[0]}"), *after[1:]]


def _mark_is_gone(properties: Element | None) -> bool:
    """Whether the paragraph's end was deleted, or moved elsewhere, in a tracked change."""
    mark = properties.find(w("rPr")) if properties is not None else None
    return mark is not None and any(mark.find(w(tag)) is not None for tag in ("del", "moveFrom"))


def _hides_mark(properties: Element | None) -> bool:
    mark = properties.find(w("rPr")) if properties is not None else None
    return switched_on(mark, "vanish") or False


def page_breaks(element: Element) -> tuple[int, int]:
    """How many page ends Word noted in an element: before its first letter, and after it."""
    before = inside = 0
    text_seen = False
    for part in element.iter(w("lastRenderedPageBreak"), w("t")):
        if part.tag == w("t"):
            text_seen = text_seen or bool((part.text or "").strip())
        elif text_seen:
            inside += 1
        else:
            before += 1
    return before, inside


def _line(text: str, runs: _Runs, style: Style, properties: Element | None) -> Line:
    level = outline_level(value(properties, "outlineLvl"), style.level)
    size = max(runs.sizes, key=lambda each: runs.sizes[each], default=style.size)
    return Line(text, size=size, bold=runs.bold > runs.plain, whole=True, level=level)


def _label(properties: Element | None, style: Style, numbering: Numbering) -> str:
    own = properties.find(w("numPr")) if properties is not None else None
    list_id = value(own, "numId") or style.numbering
    linked = numbering.level_of(list_id, style.names)
    level = linked if linked is not None and own is None else style.numbering_level
    return numbering.label(list_id, whole(value(own, "ilvl"), level))


def _ends_section_page(properties: Element | None) -> bool:
    section = properties.find(w("sectPr")) if properties is not None else None
    return section is not None and value(section, "type") in {None, "nextPage", "oddPage", "evenPage"}


def _read_runs(parent: Element, runs: _Runs, style: Style) -> None:
    for element in parent:
        tag = element.tag
        if tag in _LEFT_OUT or not isinstance(tag, str):
            continue
        if tag == w("r"):
            _read_run(element, runs, style)
        elif tag == MC + "AlternateContent":
            _read_runs(chosen(element), runs, style)
        else:
            _read_runs(element, runs, style)


def chosen(element: Element) -> Element:
    """What is shown of the alternatives that a newer Word writes beside what older ones read."""
    first = element.find(MC + "Choice")
    fallback = element.find(MC + "Fallback")
    return first if first is not None else fallback if fallback is not None else ()


def _read_run(run: Element, runs: _Runs, style: Style) -> None:
    properties = run.find(w("rPr"))
    if _is_hidden(properties, runs, style):
        return
    font = value(properties, "rFonts", "ascii") or value(properties, "rFonts", "hAnsi")
    before = len(runs.text)
    for element in run:
        _read_piece(element, runs, style)
    runs.text[before:] = [without_private(text, font) for text in runs.text[before:]]
    caps = switched_on(properties, "caps")
    if style.caps if caps is None else caps:
        runs.text[before:] = [text.upper() for text in runs.text[before:]]
    letters = sum(len(text.strip()) for text in runs.text[before:])
    bold = switched_on(properties, "b")
    if style.bold if bold is None else bold:
        runs.bold += letters
    else:
        runs.plain += letters
    size = half_points(value(properties, "sz")) or style.size
    if size and letters:
        runs.sizes[size] = runs.sizes.get(size, 0) + letters


def _is_hidden(properties: Element | None, runs: _Runs, style: Style) -> bool:
    own = switched_on(properties, "vanish")
    return (style.hidden or runs.styles.hides(value(properties, "rStyle"))) if own is None else own


def _read_piece(element: Element, runs: _Runs, style: Style) -> None:
    tag = element.tag
    if tag in _LEFT_OUT or not isinstance(tag, str):
        return
    if tag == w("t") or tag == _MATH + "t":
        _read_text(element.text or "", runs)
    elif tag == w("fldChar"):
        _read_field(element.get(w("fldCharType")), runs)
    elif tag in _SIGNS:
        runs.text.append(_SIGNS[tag])
    elif tag == w("br"):
        _read_break(element, runs)
    elif tag == w("lastRenderedPageBreak"):
        _count_rendered(runs)
    elif tag == w("sym"):
        _read_text(symbol(element.get(w("font")), element.get(w("char"))), runs)
    elif tag in _NOTES:
        runs.notes.append((_NOTES[tag], element.get(w("id"), "")))
    elif tag == w("txbxContent"):
        runs.boxes.append(element)
    else:  # drawings hold text boxes, fields hold runs
        _read_inner(chosen(element) if tag == MC + "AlternateContent" else element, runs, style)


def _read_text(text: str, runs: _Runs) -> None:
    if all(runs.fields):  # what stands before a field's result makes the field, and is not shown
        runs.text.append(text.replace("\n", " "))
        runs.after_set_break = runs.after_set_break and not text.strip()


def _read_field(mark: str | None, runs: _Runs) -> None:
    if mark == "begin":
        runs.fields.append(False)
    elif runs.fields and mark == "separate":
        runs.fields[-1] = True
    elif runs.fields and mark == "end":
        runs.fields.pop()


def _read_inner(element: Element, runs: _Runs, style: Style) -> None:
    for child in element:
        if child.tag == w("r"):
            _read_run(child, runs, style)
        else:
            _read_piece(child, runs, style)


def _read_break(element: Element, runs: _Runs) -> None:
    if element.get(w("type")) == "page":
        _count_break(runs)
        runs.after_set_break = True
    elif element.get(w("type")) != "column":
        runs.text.append("\n")


def _count_break(runs: _Runs) -> None:
    if any(text.strip() for text in runs.text):
        runs.breaks_inside += 1
    else:
        runs.breaks_before += 1


def _count_rendered(runs: _Runs) -> None:
    """Word notes a page end also right behind a break that the author set: that is one page end, not two."""
    if runs.after_set_break:
        runs.after_set_break = False
    else:
        _count_break(runs)
