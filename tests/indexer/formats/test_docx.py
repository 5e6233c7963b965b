"""What a Word file gives: what the reader of the printed page would see, in the order of the page."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx.oxml.ns import qn

from indexer.errors import UnreadableFileError
from indexer.formats.docx_numbering import written
from indexer.formats.registry import read

from .conftest import define_list, lines, number, read_word, word_file, word_xml


def test_automatic_numbers_are_written_out_as_word_shows_them():
    def build(document) -> None:
        define_list(document)
        for level, text in (
            (0, "MỤC TIÊU"),
            (1, "Mục tiêu chung"),
            (2, "Đến năm 2030"),
            (3, "Về y tế"),
            (4, "Tiêm chủng"),
            (5, "Trẻ em"),
            (2, "Đến năm 2045"),
            (1, "Mục tiêu riêng"),
            (2, "Của xã"),
            (0, "NHIỆM VỤ"),
            (1, "Nhiệm vụ chung"),
        ):
            number(document.add_paragraph(text), level)

    assert lines(read_word(build)) == [
        "I. MỤC TIÊU",
        "1. Mục tiêu chung",
        "1.1. Đến năm 2030",
        "a) Về y tế",
        "- Tiêm chủng",
        "+ Trẻ em",
        "1.2. Đến năm 2045",
        "2. Mục tiêu riêng",
        "2.1. Của xã",
        "II. NHIỆM VỤ",
        "1. Nhiệm vụ chung",
    ]


def test_a_list_started_anew_counts_anew():
    def build(document) -> None:
        define_list(document)
        define_list(
            document, list_id=91, restart='<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
        )
        number(document.add_paragraph("Một"), 0)
        number(document.add_paragraph("Năm"), 0, 91)
        number(document.add_paragraph("Sáu"), 0, 91)

    assert lines(read_word(build)) == ["I. Một", "V. Năm", "VI. Sáu"]


def test_numbering_may_come_from_the_style():
    def build(document) -> None:
        document.add_paragraph("Việc thứ nhất", style="List Number")
        document.add_paragraph("Việc thứ hai", style="List Number")
        document.add_paragraph("Dấu chấm đầu dòng", style="List Bullet")

    assert lines(read_word(build)) == ["1. Việc thứ nhất", "2. Việc thứ hai", "- Dấu chấm đầu dòng"]


@pytest.mark.parametrize(
    ("counter", "kind", "expected"),
    [
        (4, "upperRoman", "IV"),
        (9, "lowerRoman", "ix"),
        (28, "lowerLetter", "bb"),
        (3, "decimalZero", "03"),
        (7, "ordinalText", "7"),
        (2, "none", ""),
    ],
)
def test_counters_in_words_number_formats(counter, kind, expected):
    assert written(counter, kind) == expected


def test_headings_give_their_levels_and_paragraphs_are_whole():
    def build(document) -> None:
        document.add_heading("Chương I", level=1)
        document.add_heading("Mục 1", level=2)
        document.add_paragraph("Nội dung của mục này.")

    items = read_word(build).pages[0].items
    assert [(item.text, item.level, item.whole) for item in items] == [
        ("Chương I", 1, True),
        ("Mục 1", 2, True),
        ("Nội dung của mục này.", None, True),
    ]


def test_bold_size_and_capitals_are_those_shown():
    def build(document) -> None:
        run = document.add_paragraph().add_run("Kế hoạch")
        run.bold, run.font.all_caps = True, True
        run.font.size = 14 * 12700

    (line,) = read_word(build).pages[0].items
    assert (line.text, line.bold, line.size) == ("KẾ HOẠCH", True, 14)


def test_soft_breaks_part_a_paragraph_into_lines():
    def build(document) -> None:
        run = document.add_paragraph().add_run("ỦY BAN NHÂN DÂN")
        run.add_break()
        run.add_text("XÃ YÊN BÌNH")

    assert lines(read_word(build)) == ["ỦY BAN NHÂN DÂN", "XÃ YÊN BÌNH"]


def test_heads_and_feet_of_pages_are_not_text():
    def build(document) -> None:
        document.sections[0].header.paragraphs[0].text = "Trang 1"
        document.sections[0].footer.paragraphs[0].text = "Lưu hành nội bộ"
        document.add_paragraph("Nội dung")

    assert lines(read_word(build)) == ["Nội dung"]


def test_tracked_deletions_are_gone_and_insertions_stay():
    def build(document) -> None:
        word_xml(
            document,
            '<w:p {ns}><w:r><w:t xml:space="preserve">Đến năm </w:t></w:r>'
            '<w:del w:id="1" w:author="a"><w:r>'
            '<w:delText>2029</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>2030</w:t></w:r></w:ins>'
            "</w:p>",
        )

    assert lines(read_word(build)) == ["Đến năm 2030"]


def test_a_deleted_paragraph_end_joins_two_paragraphs():
    def build(document) -> None:
        word_xml(
            document,
            '<w:p {ns}><w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr><w:r><w:t>Nửa đầu</w:t></w:r></w:p>',
        )
        document.add_paragraph("nửa sau")

    assert lines(read_word(build)) == ["Nửa đầu nửa sau"]


def test_content_controls_links_and_fields_are_read_hidden_text_is_not():
    def build(document) -> None:
        word_xml(
            document,
            "<w:sdt {ns}><w:sdtContent><w:p><w:r><w:t>Trong ô điều khiển</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        )
        word_xml(
            document,
            '<w:p {ns}><w:hyperlink w:anchor="x"><w:r><w:t xml:space="preserve">Liên kết </w:t></w:r></w:hyperlink>'
            '<w:fldSimple w:instr="DATE"><w:r><w:t>hôm nay</w:t></w:r></w:fldSimple><w:r>'
            "<w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>",
        )

    assert lines(read_word(build)) == ["Trong ô điều khiển", "Liên kết hôm nay"]


def test_a_text_box_is_read_once():
    box = "<w:txbxContent><w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent>"

    def build(document) -> None:
        word_xml(
            document,
            '<w:p {ns}><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic>'
            "<a:graphicData>"
            f"<wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
            "<w:r><w:t>Đoạn neo</w:t></w:r></w:p>",
        )

    assert lines(read_word(build)) == ["DỰ THẢO", "Đoạn neo"]


def test_the_table_of_contents_is_left_out():
    def build(document) -> None:
        document.styles.add_style("toc 1", 1)
        document.add_paragraph("I. MỤC TIÊU\t3", style="toc 1")
        document.add_paragraph("I. MỤC TIÊU")

    assert lines(read_word(build)) == ["I. MỤC TIÊU"]


# ---- files that cannot be read -------------------------------------------------------------------------------


def package(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in parts.items():
            archive.writestr(path, data)
    return buffer.getvalue()


SOUND = word_file(lambda document: document.add_paragraph("Nội dung"))
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ENTITIES = (
    f'<!DOCTYPE d [<!ENTITY a "ha ha "><!ENTITY b "{"&a;" * 1000}"><!ENTITY c "{"&b;" * 1000}">]>'
    f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>'
)
FILE_ENTITY = (
    f'<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/hostname">]><w:document xmlns:w="{W}"><w:body><w:p><w:r>'
    "<w:t>Chữ &f;</w:t></w:r></w:p></w:body></w:document>"
)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (SOUND[: len(SOUND) // 2], "cắt cụt"),
        (package({"xl/workbook.xml": b"<a/>"}), "Excel"),
        (package({"anh.png": b"..."}), "không phải văn bản DOCX"),
        (package({"word/document.xml": b"<w:document"}), "hỏng"),
        (lambda: package({"word/document.xml": b" " * (210 * 1024 * 1024)}), "quá lớn"),
        (package({"word/document.xml": ENTITIES.encode()}), "không có chữ|hỏng"),
        (word_file(lambda _: None), "không có chữ"),
        (package({"word/document.xml": (f'<w:document xmlns:w="{W}">' + "<w:p>" * 100_000).encode()}), "hỏng"),
    ],
    ids=["truncated", "spreadsheet", "archive", "broken xml", "bomb", "entities", "empty", "deep"],
)
def test_a_docx_that_gives_no_text_says_why(content, what):
    with pytest.raises(UnreadableFileError, match=what):
        read("ke hoach.docx", content() if callable(content) else content)


def test_no_file_of_the_machine_gets_into_the_text():
    assert lines(read("a.docx", package({"word/document.xml": FILE_ENTITY.encode()}))) == ["Chữ"]


def test_deep_but_sound_nesting_is_no_crash():
    inner = "<w:sdt><w:sdtContent>" * 60 + "<w:p><w:r><w:t>Sâu</w:t></w:r></w:p>" + "</w:sdtContent></w:sdt>" * 60
    content = package(
        {"word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{inner}</w:body></w:document>'.encode()}
    )
    assert lines(read("a.docx", content)) == ["Sâu"]


def test_a_style_based_on_itself_does_not_hang():
    def build(document) -> None:
        style = document.styles["Body Text"]
        style.element.find(qn("w:basedOn")).set(qn("w:val"), style.style_id)
        document.add_paragraph("Nội dung", style=style)

    assert lines(read_word(build)) == ["Nội dung"]
