"""Slides: each a page, the title a heading, numbers and tables as they are shown."""

from __future__ import annotations

import io

import pytest
from lxml import etree
from pptx import Presentation
from pptx.util import Cm

from indexer.errors import UnreadableFileError
from indexer.formats.pptx import _numbered
from indexer.formats.registry import read

from .conftest import lines, tables

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


def slides(*builds) -> bytes:
    presentation = Presentation()
    for build in builds:
        build(presentation.slides.add_slide(presentation.slide_layouts[1]))
    buffer = io.BytesIO()
    presentation.save(buffer)
    return buffer.getvalue()


def titled(title: str, *texts: str):
    def build(slide) -> None:
        slide.shapes.title.text = title
        slide.placeholders[1].text = "\n".join(texts)

    return build


def test_each_slide_is_a_page_with_its_title_as_a_heading():
    content = slides(titled("Mục tiêu", "Tiêm chủng 95%", "Khám định kỳ"), titled("Nhiệm vụ", "Rà soát"))
    reading = read("a.pptx", content)
    assert [lines(reading, page) for page in (1, 2)] == [
        ["Mục tiêu", "Tiêm chủng 95%", "Khám định kỳ"],
        ["Nhiệm vụ", "Rà soát"],
    ]
    assert [item.level for item in reading.pages[0].items] == [1, None, None]
    assert (reading.format, reading.paged) == ("pptx", True)


def test_boxes_groups_tables_and_notes_are_read():
    def build(slide) -> None:
        titled("Phân công")(slide)
        group = slide.shapes.add_group_shape()
        group.shapes.add_textbox(0, 0, Cm(5), Cm(2)).text_frame.text = "Trong nhóm"
        table = slide.shapes.add_table(3, 2, 0, Cm(5), Cm(10), Cm(3)).table
        for row, texts in enumerate((("STT", "Việc"), ("1", "Tiêm chủng"), ("II. Nhóm hai", ""))):
            for column, text in enumerate(texts):
                table.cell(row, column).text = text
        table.cell(2, 0).merge(table.cell(2, 1))
        slide.notes_slide.notes_text_frame.text = "Nói chậm"

    reading = read("a.pptx", slides(build))
    assert lines(reading) == ["Phân công", "Trong nhóm", "Ghi chú: Nói chậm"]
    (table,) = tables(reading)
    assert table.rows == (("STT", "Việc"), ("1", "Tiêm chủng"), ("II. Nhóm hai", ""))


def test_a_hidden_slide_keeps_its_number_and_gives_no_text():
    def hide(slide) -> None:
        titled("Ẩn", "không đọc")(slide)
        slide.element.set("show", "0")

    reading = read("a.pptx", slides(hide, titled("Hiện", "đọc")))
    assert [lines(reading, page) for page in (1, 2)] == [[], ["Hiện", "đọc"]]


def test_automatic_numbers_are_written_out():
    def build(slide) -> None:
        titled("Việc", "Một", "Hai", "nhỏ", "Ba", "gạch")(slide)
        paragraphs = slide.placeholders[1].text_frame.paragraphs
        for paragraph, (mark, level) in zip(
            paragraphs,
            [("arabicPeriod", 0), ("arabicPeriod", 0), ("alphaLcParenR", 1), ("arabicPeriod", 0), (None, 0)],
            strict=True,
        ):
            paragraph.level = level
            tag = "buAutoNum" if mark else "buChar"
            element = etree.SubElement(paragraph._p.get_or_add_pPr(), f"{{{DRAWING}}}{tag}")
            element.set("type" if mark else "char", mark or "•")

    assert lines(read("a.pptx", slides(build))) == ["Việc", "1. Một", "2. Hai", "a) nhỏ", "3. Ba", "- gạch"]


@pytest.mark.parametrize(
    ("kind", "number", "expected"),
    [
        ("arabicPeriod", 3, "3."),
        ("romanUcPeriod", 4, "IV."),
        ("alphaLcParenBoth", 2, "(b)"),
        ("arabicPlain", 5, "5"),
        ("lạ", 1, "1."),
    ],
)
def test_numbers_in_powerpoints_forms(kind, number, expected):
    assert _numbered(kind, number) == expected


def test_a_broken_file_says_so():
    with pytest.raises(UnreadableFileError, match="hỏng"):
        read("a.pptx", slides(titled("Mục tiêu", "Một"))[:5000])
