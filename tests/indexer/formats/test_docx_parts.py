"""What hangs on a Word document's text: notes, boxes, frames, fields, symbols, heads and feet."""

from __future__ import annotations

import io
import zipfile

import pytest

from indexer.formats.docx_symbols import symbol, without_private
from indexer.formats.registry import read

from .conftest import lines, read_word, tables, word_file, word_xml

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_parts(content: bytes, parts: dict[str, str]) -> bytes:
    """The file with parts of these kinds ("footnotes": XML) added and named among the document's relations."""
    source, buffer = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/_rels/document.xml.rels":
                relation = '<Relationship Id="n{0}" Type="{1}/{0}" Target="{0}.xml"/>'
                new = "".join(relation.format(kind, TYPES) for kind in parts)
                data = data.replace(b"</Relationships>", f"{new}</Relationships>".encode())
            target.writestr(name, data)
        for kind, xml in parts.items():
            target.writestr(f"word/{kind}.xml", xml)
    return buffer.getvalue()


def notes(kind: str, texts: dict[int, str]) -> str:
    inner = "".join(
        f'<w:{kind} w:id="{number}"><w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>'
        for number, text in texts.items()
    )
    return f'<w:{kind}s xmlns:w="{W}"><w:{kind} w:type="separator" w:id="-1"><w:p/></w:{kind}>{inner}</w:{kind}s>'


def referring(text: str, kind: str, number: int) -> str:
    return f'<w:p {{ns}}><w:r><w:t>{text}</w:t></w:r><w:r><w:{kind}Reference w:id="{number}"/></w:r></w:p>'


def test_notes_stand_behind_what_refers_to_them_with_their_marks():
    def build(document) -> None:
        word_xml(document, referring("Đoạn một", "footnote", 2))
        word_xml(document, referring("Đoạn hai", "endnote", 1))
        word_xml(document, referring("Đoạn ba", "footnote", 1))
        word_xml(document, referring("Đoạn bốn", "footnote", 1))

    footnotes = notes("footnote", {1: "Chú thích B", 2: "Chú thích A"})
    content = with_parts(word_file(build), {"footnotes": footnotes, "endnotes": notes("endnote", {1: "Cuối"})})
    assert lines(read("a.docx", content)) == [
        "Đoạn một", "[1] Chú thích A", "Đoạn hai", "[i] Cuối", "Đoạn ba", "[2] Chú thích B", "Đoạn bốn",
    ]  # fmt: skip


def test_notes_of_a_tables_cells_stand_below_the_table():
    def build(document) -> None:
        cell = "<w:tc>{}</w:tc>"
        plain = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
        rows = [
            cell.format(plain.format("STT")) + cell.format(plain.format("Việc")),
            cell.format(plain.format("1")) + cell.format(referring("Tiêm chủng", "footnote", 1).replace(" {ns}", "")),
        ]
        word_xml(document, f"<w:tbl {{ns}}>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>")
        document.add_paragraph("Sau bảng")

    reading = read("a.docx", with_parts(word_file(build), {"footnotes": notes("footnote", {1: "Cho trẻ em"})}))
    table, *rest = reading.pages[0].items
    assert table.rows == (("STT", "Việc"), ("1", "Tiêm chủng"))
    assert [line.text for line in rest] == ["[1] Cho trẻ em", "Sau bảng"]


def test_comments_are_left_out():
    def build(document) -> None:
        paragraph = document.add_paragraph("Nội dung")
        document.add_comment(paragraph.runs, text="Xem lại chỗ này", author="B")

    assert lines(read_word(build)) == ["Nội dung"]


def test_heads_feet_and_watermarks_are_kept_apart():
    def build(document) -> None:
        section = document.sections[0]
        section.header.paragraphs[0].text = "Dự thảo lần 2"
        section.footer.paragraphs[0].text = "Lưu hành nội bộ"
        document.add_paragraph("Nội dung")

    art = '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="MẬT"/></v:shape>'
    content = with_parts(word_file(build), {"header": f'<w:hdr xmlns:w="{W}">{art}</w:pict></w:r></w:p></w:hdr>'})
    reading = read("a.docx", content)
    assert lines(reading) == ["Nội dung"]
    assert set(reading.furniture) == {"Dự thảo lần 2", "Lưu hành nội bộ", "MẬT"}


# ---- boxes and frames ----------------------------------------------------------------------------------------


def test_a_box_that_only_old_programs_read_is_read():
    box = "<v:textbox><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></v:textbox>"

    def build(document) -> None:
        word_xml(document, f"<w:p {{ns}}><w:r><w:pict><v:shape>{box}</v:shape></w:pict></w:r></w:p>")
        alone = f"<mc:AlternateContent><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
        word_xml(document, f"<w:p {{ns}}><w:r>{alone}</w:r></w:p>")

    assert lines(read_word(build)) == ["Trong khung", "Trong khung"]


def test_of_several_alternatives_the_first_is_read():
    def build(document) -> None:
        choice = '<mc:Choice Requires="{0}"><w:p><w:r><w:t>{0}</w:t></w:r></w:p></mc:Choice>'
        choices = choice.format("wps") + choice.format("wpg")
        word_xml(document, f"<mc:AlternateContent {{ns}}>{choices}<mc:Fallback/></mc:AlternateContent>")

    assert lines(read_word(build)) == ["wps"]


def test_a_table_in_a_text_box_is_a_table():
    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>' for cell in row)}</w:tr>"
        for row in (("STT", "Việc"), ("1", "Tiêm chủng"))
    )

    def build(document) -> None:
        box = f"<w:txbxContent><w:tbl>{rows}</w:tbl><w:p/></w:txbxContent>"
        word_xml(document, f"<w:p {{ns}}><w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r></w:p>")

    (table,) = tables(read_word(build))
    assert table.rows == (("STT", "Việc"), ("1", "Tiêm chủng"))


def test_a_table_inside_a_frame_stays_a_table():
    def build(document) -> None:
        frame = document.add_table(1, 1, style="Table Grid")
        frame.cell(0, 0).paragraphs[0].text = "I. NHIỆM VỤ"
        inner = frame.cell(0, 0).add_table(2, 2)
        for row, texts in zip(inner.rows, (("STT", "Việc"), ("1", "Tiêm chủng")), strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        frame.cell(0, 0).add_paragraph("Hết bảng")

    reading = read_word(build)
    (table,) = tables(reading)
    assert table.rows == (("STT", "Việc"), ("1", "Tiêm chủng"))
    assert lines(reading) == ["I. NHIỆM VỤ", "Hết bảng"]


# ---- fields, symbols, hidden text ----------------------------------------------------------------------------


def test_of_a_field_its_result_is_read_even_if_its_code_holds_text():
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = f"{mark('begin')}<w:r><w:instrText>TEN</w:instrText></w:r>"
    inner = f"{code}{mark('separate')}<w:r><w:t>mã</w:t></w:r>{mark('end')}"
    field = f"{mark('begin')}{inner}{mark('separate')}<w:r><w:t>kết quả</w:t></w:r>{mark('end')}"

    def build(document) -> None:
        word_xml(document, f"<w:p {{ns}}>{field}<w:r><w:t>, rồi chữ thường</w:t></w:r></w:p>")

    assert lines(read_word(build)) == ["kết quả, rồi chữ thường"]


@pytest.mark.parametrize(
    ("font", "code", "expected"),
    [
        ("Symbol", "F0B3", "≥"),
        ("Symbol", "F0A3", "≤"),
        ("Symbol", "F061", "α"),
        ("Symbol", "F0B7", "-"),
        ("Wingdings", "F0FC", "✓"),
        ("Wingdings", "F0A8", "☐"),
        ("Wingdings", "F0D8", "-"),
        ("Symbol", "F035", "5"),
        (None, "khong", ""),
        (None, None, ""),
    ],
)
def test_symbols_are_those_shown(font, code, expected):
    assert symbol(font, code) == expected


def test_symbols_typed_as_letters_of_a_symbol_font_are_read():
    assert without_private("đạt \uf0b3 95%", "Symbol") == "đạt ≥ 95%"
    assert without_private("\uf0fe có", "Wingdings") == "☑ có"
    assert without_private("đạt ≥ 95%", "Times New Roman") == "đạt ≥ 95%"


def test_a_measure_with_a_symbol_and_soft_hyphens_is_whole():
    def build(document) -> None:
        word_xml(
            document,
            '<w:p {ns}><w:r><w:t xml:space="preserve">Tỷ lệ </w:t><w:sym w:font="Symbol" w:char="F0B3"/>'
            '<w:t xml:space="preserve"> 95%, bảo</w:t><w:softHyphen/><w:t>hiểm, 72</w:t><w:noBreakHyphen/>'
            "<w:t>NQ/TW</w:t></w:r></w:p>",
        )

    assert lines(read_word(build)) == ["Tỷ lệ ≥ 95%, bảohiểm, 72-NQ/TW"]


def test_text_hidden_by_a_style_is_hidden():
    def build(document) -> None:
        for kind, name in (("character", "An"), ("paragraph", "AnDoan")):
            style = document.styles.add_style(name, 2 if kind == "character" else 1)
            style.font.hidden = True
        paragraph = document.add_paragraph("Hiện ")
        paragraph.add_run("ẩn", style="An")
        shown = document.add_paragraph("ẩn cả đoạn ", style="AnDoan").add_run("trừ chỗ này")
        shown.font.hidden = False

    assert lines(read_word(build)) == ["Hiện", "trừ chỗ này"]


def test_the_main_part_may_have_another_name():
    content = word_file(lambda document: document.add_paragraph("Việc", style="List Number"))
    source, buffer = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            data = source.read(name).replace(b"word/document.xml", b"word/document2.xml")
            target.writestr(name.replace("document.xml", "document2.xml"), data)
    assert lines(read("a.docx", buffer.getvalue())) == ["1. Việc"]
