"""A known table drawn by cairo."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import cairocffi as cairo

from evaluation.tables_drawn import LONG, SHORT, SIZE, draw

if TYPE_CHECKING:
    from evaluation.tables_drawn import Sheet
    from evaluation.tables_known import Known

_FAMILY = "Liberation Serif"


def by_cairo(known: Known) -> bytes:
    """The table's document as PDF."""
    buffer = io.BytesIO()
    surface = cairo.PDFSurface(buffer, SHORT, LONG)
    context = cairo.Context(surface)

    def measure(text: str, *, bold: bool) -> float:
        _choose(context, bold=bold)
        return float(context.text_extents(text)[4])

    for sheet in draw(known, measure):
        surface.set_size(sheet.width, sheet.height)
        _draw_sheet(context, sheet, dashed=known.borders == "dashed")
        surface.show_page()
    surface.finish()
    return buffer.getvalue()


def _choose(context: cairo.Context, *, bold: bool) -> None:
    weight = cairo.FONT_WEIGHT_BOLD if bold else cairo.FONT_WEIGHT_NORMAL
    context.select_font_face(_FAMILY, cairo.FONT_SLANT_NORMAL, weight)
    context.set_font_size(SIZE)


def _draw_sheet(context: cairo.Context, sheet: Sheet, *, dashed: bool) -> None:
    for text in sheet.texts:
        _choose(context, bold=text.bold)
        context.move_to(text.x, text.y)
        context.show_text(text.text)
    context.set_line_width(0.6)
    context.set_dash([3.0, 2.0] if dashed else [])
    for rule in sheet.rules:
        context.move_to(rule.x0, rule.y0)
        context.line_to(rule.x1, rule.y1)
        context.stroke()
