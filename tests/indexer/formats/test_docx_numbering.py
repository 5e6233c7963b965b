"""Numbers that Word counts by itself: by styles, by list styles, in changed documents as in the final text."""

from __future__ import annotations

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from indexer.formats.registry import read
from indexer.parse import SourceFile, understand

from .conftest import define_list, lines, number, read_word, word_file, word_xml

W = nsdecls("w")


def numbering(document, xml: str, *, first: bool = False) -> None:
    root = document.part.numbering_part.element
    element = parse_xml(xml.replace("{W}", W))
    root.insert(0, element) if first else root.append(element)


def level(index: int, kind: str, text: str, more: str = "") -> str:
    shown = f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{index}">{shown}</w:lvl>'


def test_a_heading_is_numbered_by_the_level_that_is_tied_to_its_style():
    def build(document) -> None:
        levels = (
            level(0, "upperRoman", "%1.", '<w:pStyle w:val="Heading1"/>')
            + level(1, "decimal", "%2.", '<w:pStyle w:val="Heading2"/>')
            + level(2, "decimal", "%2.%3.", '<w:pStyle w:val="Heading3"/>')
        )
        numbering(document, f'<w:abstractNum {{W}} w:abstractNumId="70">{levels}</w:abstractNum>', first=True)
        numbering(document, '<w:num {W} w:numId="70"><w:abstractNumId w:val="70"/></w:num>')
        for name in ("Heading 1", "Heading 2", "Heading 3"):
            properties = document.styles[name].element.get_or_add_pPr()
            properties.append(parse_xml(f'<w:numPr {W}><w:numId w:val="70"/></w:numPr>'))
        for text, depth in (("MỤC TIÊU", 1), ("Chung", 2), ("Riêng", 2), ("Y tế", 3), ("NHIỆM VỤ", 1), ("Một", 2)):
            document.add_heading(text, level=depth)

    assert lines(read_word(build)) == ["I. MỤC TIÊU", "1. Chung", "2. Riêng", "2.1. Y tế", "II. NHIỆM VỤ", "1. Một"]


def test_a_list_may_point_to_a_list_style():
    def build(document) -> None:
        made = '<w:styleLink w:val="MotDanhSach"/>' + level(0, "lowerLetter", "%1)")
        numbering(document, f'<w:abstractNum {{W}} w:abstractNumId="71">{made}</w:abstractNum>', first=True)
        pointing = '<w:numStyleLink w:val="MotDanhSach"/>'
        numbering(document, f'<w:abstractNum {{W}} w:abstractNumId="72">{pointing}</w:abstractNum>', first=True)
        numbering(document, '<w:num {W} w:numId="72"><w:abstractNumId w:val="72"/></w:num>')
        for text in ("Thứ nhất", "Thứ hai"):
            number(document.add_paragraph(text), 0, 72)

    assert lines(read_word(build)) == ["a) Thứ nhất", "b) Thứ hai"]


def test_a_level_may_stand_before_its_parent_counts():
    def build(document) -> None:
        define_list(document, (("decimal", "Điều %1."), ("decimal", "%1.%2."), ("lowerLetter", "%3)")))
        for index, text in ((0, "Phạm vi"), (1, "Trong xã"), (2, "thôn"), (2, "bản"), (1, "Ngoài xã"), (2, "huyện")):
            number(document.add_paragraph(text), index)

    assert lines(read_word(build)) == [
        "Điều 1. Phạm vi", "1.1. Trong xã", "a) thôn", "b) bản", "1.2. Ngoài xã", "a) huyện",
    ]  # fmt: skip


def test_numbers_reach_the_sections_and_their_citations():
    def build(document) -> None:
        define_list(document)
        for text in ("KẾ HOẠCH", "Chăm sóc sức khỏe Nhân dân năm 2026"):
            document.add_paragraph(text)
        for index, text in (
            (0, "MỤC TIÊU"),
            (1, "Mục tiêu chung"),
            (None, "Nâng cao sức khỏe của Nhân dân trong toàn xã, giảm bệnh tật, kéo dài tuổi thọ."),
            (0, "NHIỆM VỤ"),
            (1, "Y tế cơ sở"),
            (2, "Nhân lực"),
            (None, "Trạm Y tế bố trí đủ bác sĩ cho các điểm trạm trong năm 2026 theo quy định."),
        ):
            paragraph = document.add_paragraph(text)
            if index is not None:
                number(paragraph, index)

    reading = read("a.docx", word_file(build))
    parsed = understand(SourceFile("a.docx", "0" * 64, "a"), reading)
    assert [section.label for section in parsed.sections] == ["I", "I.1", "II", "II.1", "II.1.1"]
    assert parsed.passages[-1].section_path == ("II. NHIỆM VỤ", "1. Y tế cơ sở", "1.1. Nhân lực")


# ---- what is not there any more ------------------------------------------------------------------------------


CHANGE = 'w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z"'


def listed(text: str, *, mark: str = "", runs: str = "") -> str:
    return (
        f'<w:p {{ns}}><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr><w:rPr>{mark}</w:rPr></w:pPr>'
        f"{runs or f'<w:r><w:t>{text}</w:t></w:r>'}</w:p>"
    )


@pytest.mark.parametrize(
    "gone",
    [
        listed("", mark=f"<w:del {CHANGE}/>", runs=f"<w:del {CHANGE}><w:r><w:delText>Bỏ</w:delText></w:r></w:del>"),
        listed("", mark=f"<w:moveFrom {CHANGE}/>", runs=f"<w:moveFrom {CHANGE}><w:r><w:t>Đi</w:t></w:r></w:moveFrom>"),
        listed("", mark="<w:vanish/>", runs="<w:r><w:rPr><w:vanish/></w:rPr><w:t>Ẩn</w:t></w:r>"),
    ],
    ids=["deleted", "moved away", "hidden"],
)
def test_a_paragraph_that_is_gone_is_not_counted(gone):
    def build(document) -> None:
        define_list(document, (("decimal", "%1."),))
        for xml in (listed("Một"), gone, listed("Hai")):
            word_xml(document, xml)

    assert lines(read_word(build)) == ["1. Một", "2. Hai"]


def test_two_paragraphs_become_one_with_the_number_of_the_second():
    def build(document) -> None:
        define_list(document, (("decimal", "%1."),))
        for xml in (listed("Một"), listed("Nửa đầu", mark=f"<w:del {CHANGE}/>"), listed("nửa sau"), listed("Ba")):
            word_xml(document, xml)

    assert lines(read_word(build)) == ["1. Một", "2. Nửa đầu nửa sau", "3. Ba"]


def test_what_was_moved_stands_where_it_was_moved_to():
    moved = "<w:r><w:t>Đoạn được dời</w:t></w:r>"

    def build(document) -> None:
        away = f'<w:moveFromRangeStart w:id="5" w:name="m"/><w:moveFrom {CHANGE}>{moved}</w:moveFrom>'
        word_xml(document, f"<w:p {{ns}}><w:pPr><w:rPr><w:moveFrom {CHANGE}/></w:rPr></w:pPr>{away}</w:p>")
        document.add_paragraph("Ở giữa")
        word_xml(document, f"<w:p {{ns}}><w:moveTo {CHANGE}>{moved}</w:moveTo></w:p>")

    assert lines(read_word(build)) == ["Ở giữa", "Đoạn được dời"]


def test_changed_formatting_changes_no_text():
    def build(document) -> None:
        word_xml(
            document,
            f"<w:p {{ns}}><w:pPr><w:pPrChange {CHANGE}><w:pPr/></w:pPrChange></w:pPr><w:r><w:rPr><w:b/>"
            f"<w:rPrChange {CHANGE}><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>Đậm lên</w:t></w:r></w:p>",
        )

    (line,) = read_word(build).pages[0].items
    assert (line.text, line.bold) == ("Đậm lên", True)


def test_rows_and_cells_that_were_deleted_are_gone():
    cell = "<w:tc><w:tcPr>{}</w:tcPr><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    borders = '<w:tblPr><w:tblBorders><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr>'

    def row(change: str, *cells: str) -> str:
        return f"<w:tr><w:trPr>{change}</w:trPr>{''.join(cells)}</w:tr>"

    def build(document) -> None:
        rows = [
            row("", cell.format("", "STT"), cell.format(f"<w:cellDel {CHANGE}/>", "Cũ"), cell.format("", "Việc")),
            row(f"<w:del {CHANGE}/>", cell.format("", "1"), cell.format("", "Bỏ")),
            row(f"<w:ins {CHANGE}/>", cell.format("", "1"), cell.format("", "Thêm")),
        ]
        word_xml(document, f"<w:tbl {{ns}}>{borders}{''.join(rows)}</w:tbl>")

    (table,) = read_word(build).pages[0].items
    assert table.rows == (("STT", "Việc"), ("1", "Thêm"))
