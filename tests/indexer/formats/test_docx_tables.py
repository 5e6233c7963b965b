"""What tables and pages of a Word file give: whole rows, merged cells once, page numbers where Word noted them."""

from __future__ import annotations

from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement

from .conftest import HEADER, define_list, lines, number, read_word, tables


def fill(table, rows) -> None:
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


ROWS = [
    HEADER,
    ("1", "Khám sức khỏe", "Trạm y tế", "Công an", "2026"),
    ("2", "Lập sổ", "Trạm y tế", "Văn phòng", "2027"),
]


def test_a_table_stands_between_its_paragraphs():
    def build(document) -> None:
        document.add_paragraph("Trước bảng")
        fill(document.add_table(3, 5, style="Table Grid"), ROWS)
        document.add_paragraph("Sau bảng")

    before, table, after = read_word(build).pages[0].items
    assert (before.text, after.text) == ("Trước bảng", "Sau bảng")
    assert list(table.rows) == ROWS
    assert table.header_rows == 1
    assert table.row_pages == ((1, 1),) * 3


def test_merged_cells_are_not_repeated():
    def build(document) -> None:
        table = document.add_table(4, 5, style="Table Grid")
        fill(table, [*ROWS, ("",) * 5])
        table.cell(3, 0).merge(table.cell(3, 4)).text = "II. Nhóm nhiệm vụ về dữ liệu"
        table.cell(1, 2).merge(table.cell(2, 2)).text = "Trạm y tế xã"

    (table,) = tables(read_word(build))
    assert table.rows[1][2] == "Trạm y tế xã"
    assert table.rows[2][2] == ""
    assert table.rows[3] == ("II. Nhóm nhiệm vụ về dữ liệu", "", "", "", "")


def test_names_in_two_rows_become_one_name_a_column():
    def build(document) -> None:
        table = document.add_table(3, 3, style="Table Grid")
        fill(table, [("STT", "", ""), ("", "Chủ trì", "Phối hợp"), ("1", "Trạm y tế", "Công an")])
        table.cell(0, 1).merge(table.cell(0, 2)).text = "Cơ quan"
        table.cell(0, 0).merge(table.cell(1, 0))

    (table,) = tables(read_word(build))
    assert table.rows == (("STT", "Cơ quan – Chủ trì", "Cơ quan – Phối hợp"), ("1", "Trạm y tế", "Công an"))
    assert table.header_rows == 1


def test_rows_whose_numbers_are_automatic_have_them():
    def build(document) -> None:
        define_list(document, (("decimal", "%1"),))
        table = document.add_table(3, 2, style="Table Grid")
        fill(table, [("STT", "Nhiệm vụ"), ("", "Khám sức khỏe"), ("", "Lập sổ")])
        for row in table.rows[1:]:
            number(row.cells[0].paragraphs[0], 0)

    (table,) = tables(read_word(build))
    assert [row[0] for row in table.rows] == ["STT", "1", "2"]


def test_the_header_and_signature_tables_give_lines_left_then_right():
    def build(document) -> None:
        fill(
            document.add_table(2, 2),
            [
                ("ỦY BAN NHÂN DÂN\nXÃ YÊN BÌNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
                ("Số: 15/KH-UBND", "Yên Bình, ngày 12 tháng 01 năm 2026"),
            ],
        )
        document.add_paragraph("KẾ HOẠCH")
        fill(
            document.add_table(1, 2),
            [("Nơi nhận:\n- Như trên;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Mẫu")],
        )

    reading = read_word(build)
    assert tables(reading) == []
    assert lines(reading) == [
        "ỦY BAN NHÂN DÂN", "XÃ YÊN BÌNH", "Số: 15/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Yên Bình, ngày 12 tháng 01 năm 2026",
        "KẾ HOẠCH",
        "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn Mẫu",
    ]  # fmt: skip


def test_a_table_in_a_cell_gives_its_text_to_the_cell():
    def build(document) -> None:
        table = document.add_table(2, 2, style="Table Grid")
        fill(table, [("STT", "Nhiệm vụ"), ("1", "Gồm:")])
        inner = table.cell(1, 1).add_table(1, 2)
        fill(inner, [("việc a", "việc b")])

    (table,) = tables(read_word(build))
    assert table.rows[1] == ("1", "Gồm: việc a việc b")


# ---- pages ---------------------------------------------------------------------------------------------------


def rendered_break(paragraph) -> None:
    paragraph.add_run()._r.append(OxmlElement("w:lastRenderedPageBreak"))


def test_pages_end_where_word_noted_it():
    def build(document) -> None:
        document.add_paragraph("Trang một")
        paragraph = document.add_paragraph()
        rendered_break(paragraph)
        paragraph.add_run("Trang hai")
        long = document.add_paragraph("Đoạn qua trang ")
        rendered_break(long)
        long.add_run("tiếp ở trang ba")
        document.add_paragraph("Vẫn trang ba")

    reading = read_word(build)
    assert reading.paged
    assert [lines(reading, n) for n in (1, 2, 3)] == [
        ["Trang một"],
        ["Trang hai", "Đoạn qua trang tiếp ở trang ba"],
        ["Vẫn trang ba"],
    ]


def test_a_set_break_and_its_note_are_one_page_end():
    def build(document) -> None:
        document.add_paragraph("Trang một").add_run().add_break(WD_BREAK.PAGE)
        paragraph = document.add_paragraph()
        rendered_break(paragraph)
        paragraph.add_run("Trang hai")

    assert [lines(read_word(build), n) for n in (1, 2)] == [["Trang một"], ["Trang hai"]]


def test_set_breaks_alone_are_pages_only_if_they_can_be_all():
    def build(document, letters: int) -> None:
        document.add_paragraph("x " * (letters // 2)).add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph("PHỤ LỤC")

    short = read_word(lambda document: build(document, 500))
    long = read_word(lambda document: build(document, 9000))
    assert (short.paged, len(short.pages)) == (True, 2)
    assert (long.paged, len(long.pages)) == (False, 1)


def test_table_rows_know_their_pages():
    def build(document) -> None:
        table = document.add_table(4, 5, style="Table Grid")
        fill(table, [*ROWS, ("3", "Kiểm tra", "Sở", "Xã", "2028")])
        for cell in table.rows[1].cells[1:3]:
            rendered_break(cell.paragraphs[0])
        first = table.rows[3].cells[0].paragraphs[0]
        first.clear()
        rendered_break(first)
        first.add_run("3")

    (table,) = tables(read_word(build))
    assert table.row_pages == ((1, 1), (1, 2), (2, 2), (3, 3))


def test_a_file_without_pages_is_one_page():
    reading = read_word(lambda document: document.add_paragraph("Nội dung"))
    assert (reading.paged, len(reading.pages), reading.pages[0].number) == (False, 1, 1)
