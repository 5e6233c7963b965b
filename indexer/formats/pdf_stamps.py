"""Text that stands in no page's content but in annotations: numbers, dates and signatures stamped on later.

Their appearances are put alone on copies of their pages, so that the stamps are read like text and yet apart from it.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, FloatObject, NameObject

if TYPE_CHECKING:
    from pypdf import PdfReader

_STAMPS = ("/Widget", "/FreeText", "/Stamp")
PdfObject: TypeAlias = Any  # whatever a PDF holds at this place; nothing is sure before it is looked at
_HIDDEN = 2  # annotation flag "Hidden", bit 2 of /F (ISO 32000-1, table 165)


@dataclass(frozen=True, slots=True)
class StampSheet:
    """A PDF whose page ``n`` (0-based) holds one stamp alone; ``pages[n]`` is the page it was stamped on."""

    content: bytes
    pages: tuple[int, ...]


def stamp_sheet(reader: PdfReader) -> StampSheet | None:
    """One page a stamp, each at its place on a page of the same size; None where nothing is stamped."""
    writer = PdfWriter()
    pages = []
    for number, page in enumerate(reader.pages):
        for annotation in page.get("/Annots") or ():
            appearance = _appearance(annotation.get_object())
            if appearance is None:
                continue
            _add_page(writer, page, annotation.get_object(), appearance)
            pages.append(number)
    if not pages:
        return None
    buffer = io.BytesIO()
    writer.write(buffer)
    return StampSheet(buffer.getvalue(), tuple(pages))


def _appearance(annotation: PdfObject) -> PdfObject | None:
    if annotation.get("/Subtype") not in _STAMPS or int(annotation.get("/F", 0)) & _HIDDEN:
        return None
    normal = (annotation.get("/AP") or {}).get("/N")
    normal = normal.get_object() if normal is not None else None
    state = annotation.get("/AS")
    if normal is not None and "/BBox" not in normal and state in normal:
        normal = normal[state].get_object()
    return normal if normal is not None and "/BBox" in normal else None


def _add_page(writer: PdfWriter, page: PdfObject, annotation: PdfObject, appearance: PdfObject) -> None:
    sheet = writer.add_blank_page(float(page.mediabox.width), float(page.mediabox.height))
    sheet[NameObject("/MediaBox")] = page.mediabox.clone(writer)
    if "/Rotate" in page:
        sheet[NameObject("/Rotate")] = page["/Rotate"]
    form = appearance.clone(writer)
    sheet[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/XObject"): DictionaryObject({NameObject("/Stamp"): form.indirect_reference})}
    )
    stream = DecodedStreamObject()
    values = " ".join(FloatObject(round(value, 4)).myrepr() for value in _placement(annotation, appearance))
    stream.set_data(f"q {values} cm /Stamp Do Q".encode())
    sheet[NameObject("/Contents")] = writer._add_object(stream)  # noqa: SLF001 - pypdf's documented way to add one


def _placement(annotation: PdfObject, appearance: PdfObject) -> tuple[float, ...]:
    """The matrix that lays the appearance's box on the annotation's (ISO 32000-1, 12.5.5, algorithm 8.1)."""
    rect = [float(value) for value in annotation["/Rect"]]
    box = [float(value) for value in appearance["/BBox"]]
    a, b, c, d, e, f = (float(value) for value in appearance.get("/Matrix", (1, 0, 0, 1, 0, 0)))
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (box[0], box[2]) for y in (box[1], box[3])]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    low, high = min(y for _, y in corners), max(y for _, y in corners)
    wide = (max(rect[0], rect[2]) - min(rect[0], rect[2])) / ((right - left) or 1.0)
    tall = (max(rect[1], rect[3]) - min(rect[1], rect[3])) / ((high - low) or 1.0)
    return wide, 0.0, 0.0, tall, min(rect[0], rect[2]) - wide * left, min(rect[1], rect[3]) - tall * low
