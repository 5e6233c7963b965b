"""A known table as a web page set by WeasyPrint."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from weasyprint import HTML

from evaluation.tables_known import placed
from evaluation.tables_words import AFTER, TITLES

if TYPE_CHECKING:
    from evaluation.tables_known import Box, Known

_BORDERS = {
    "grid": "td, th {border: 0.75pt solid}",
    "separate": "table {border-collapse: separate; border-spacing: 3pt} td, th {border: 0.75pt solid}",
    "dashed": "td, th {border: 0.75pt dashed}",
    "double": "td, th {border: 3pt double}",
    "horizontal": "td, th {border: solid; border-width: 0.75pt 0}",
    "none": "",
}


def by_weasyprint(known: Known) -> bytes:
    """The table's document as PDF."""
    rows = ["".join(_cell(known, index, column, box) for column, box in row) for index, row in _placed(known)]
    head = "".join(f"<tr>{row}</tr>" for row in rows[: known.header_rows])
    body = "".join(f"<tr>{row}</tr>" for row in rows[known.header_rows :])
    widths = "".join(f'<col style="width: {share:.1%}">' for share in known.widths)
    titles = "<br>".join(map(escape, TITLES))
    page = (
        f"<style>{_style(known)}</style><p class=title>{titles}</p>"
        f"<table><colgroup>{widths}</colgroup><thead>{head}</thead><tbody>{body}</tbody></table>"
        f"<p>{escape(AFTER)}</p>"
    )
    return bytes(HTML(string=page).write_pdf())


def _placed(known: Known) -> list[tuple[int, list[tuple[int, Box]]]]:
    return list(enumerate(placed(known.rows, len(known.widths))))


def _cell(known: Known, index: int, column: int, box: Box) -> str:
    tag = "th" if index < known.header_rows or box.wide == len(known.widths) else "td"
    text = escape(box.text).replace("\n", "<br>")
    side = " class=centre" if column == 0 and tag == "td" else " class=right" if known.right and column > 1 else ""
    group = " class=group" if index >= known.header_rows and tag == "th" else side
    return f'<{tag} colspan="{box.wide}" rowspan="{box.high}"{group}>{text}</{tag}>'


def _style(known: Known) -> str:
    size = "A4 landscape" if known.landscape else "A4"
    return (
        f"@page {{size: {size}; margin: 20mm; @top-center {{content: counter(page)}}}}"
        "@page :first {@top-center {content: none}}"
        "body {font: 10pt 'Liberation Serif'} table {width: 100%; border-collapse: collapse; table-layout: fixed}"
        f"td, th {{padding: 3pt; vertical-align: {'middle' if known.middle else 'top'}}}"
        ".centre, .title {text-align: center} .title {font-weight: bold} .right {text-align: right}"
        f".group {{text-align: left}} tr {{break-inside: {'auto' if known.cut else 'avoid'}}}"
        f"thead {{display: {'table-header-group' if known.repeat else 'table-row-group'}}}"
        f"{'thead {background: #ddd}' if known.shaded else ''}{_BORDERS[known.borders]}"
    )
