"""What was put on a PDF after it was made: stamped numbers, signatures, the names of those who signed."""

from __future__ import annotations

import io

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from indexer.formats.registry import read

from .conftest import draw_pdf, header, lines, saved


def stamped(content: bytes, place: tuple[float, float], texts: list[str], name: str | None = None) -> bytes:
    """The PDF with a signature field on page 1 whose appearance shows ``texts`` in Helvetica."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    form = DecodedStreamObject()
    shown = " ".join(f"BT /F 12 Tf 2 {4 + 14 * i} Td ({text}) Tj ET" for i, text in enumerate(reversed(texts)))
    form.set_data(shown.encode("latin-1"))
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    height = 14.0 * len(texts) + 4
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject([FloatObject(v) for v in (0, 0, 200, height)]),
            NameObject("/Resources"): DictionaryObject(
                {NameObject("/Font"): DictionaryObject({NameObject("/F"): font})}
            ),
        }
    )
    signature = DictionaryObject({NameObject("/Type"): NameObject("/Sig")})
    if name:
        signature[NameObject("/Name")] = TextStringObject(name)
    x, y = place
    field = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/FT"): NameObject("/Sig"),
            NameObject("/T"): TextStringObject("Ky"),
            NameObject("/F"): NumberObject(132),
            NameObject("/Rect"): ArrayObject([FloatObject(v) for v in (x - 2, y - 4, x + 198, y - 4 + height)]),
            NameObject("/V"): writer._add_object(signature),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): writer._add_object(form)}),
        }
    )
    reference = writer._add_object(field)
    writer.pages[0][NameObject("/Annots")] = ArrayObject([reference])
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject({NameObject("/Fields"): ArrayObject([reference])})
    return saved(writer)


def test_a_number_stamped_into_its_gap_is_read_in_its_line():
    def draw(canvas) -> None:
        canvas.drawString(60, 700, "Số:")
        canvas.drawString(120, 700, "/KH-UBND của Ủy ban nhân dân xã Yên Bình")

    reading = read("a.pdf", stamped(draw_pdf(draw), (85, 700), ["145"]))
    assert lines(reading) == ["Số: 145 /KH-UBND của Ủy ban nhân dân xã Yên Bình"]


def test_a_signature_stamp_stays_apart_from_the_lines_under_it():
    content = stamped(draw_pdf(header), (60, 760), ["Signed by: Nguyen Van Mau", "Date: 2026-01-12"])
    reading = read("a.pdf", content)
    assert "Signed by: Nguyen Van Mau" in lines(reading)
    assert "ỦY BAN NHÂN DÂN" in lines(reading)
    assert "XÃ YÊN BÌNH" in lines(reading)


def test_the_signers_named_in_the_file_are_given_once_each():
    reading = read("a.pdf", stamped(draw_pdf(header), (60, 500), ["OK"], name="Nguyễn Văn Mẫu"))
    assert reading.signers == ("Nguyễn Văn Mẫu",)


def test_the_properties_are_the_files_own():
    def draw(canvas) -> None:
        canvas.setTitle("Kế hoạch số 15")
        canvas.setAuthor("Văn phòng xã")
        header(canvas)

    properties = read("a.pdf", draw_pdf(draw)).properties
    assert (properties["title"], properties["author"]) == ("Kế hoạch số 15", "Văn phòng xã")
