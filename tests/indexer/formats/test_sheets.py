"""Spreadsheets: titles are lines, what stands under column names is rows, values are those the sheet shows."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.styles import Font

from indexer.errors import UnreadableFileError
from indexer.formats import docx_package, xlsx
from indexer.formats.cell_values import shown
from indexer.formats.registry import read
from indexer.formats.sheets import sheet_items
from indexer.formats.tables import TableCell
from indexer.formats.xlsx import read_xlsx
from indexer.model import Line
from indexer.parse import SourceFile, understand

from .conftest import lines, tables


def book(build, *, title: str = "Sheet1") -> bytes:
    workbook = Workbook()
    workbook.active.title = title
    build(workbook.active)
    return saved(workbook)


def saved(workbook: Workbook) -> bytes:
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def annex(sheet) -> None:
    sheet.append(["ỦY BAN NHÂN DÂN\nXÃ YÊN BÌNH", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
    sheet.append([None, None, None, "Độc lập - Tự do - Hạnh phúc"])
    sheet.append(["PHỤ LỤC 1"])
    sheet.append(["DANH MỤC NHIỆM VỤ"])
    sheet.append([])
    sheet.append(["STT", "Nhiệm vụ", "Cơ quan", None, "Thời hạn", "Tỷ lệ"])
    sheet.append([None, None, "Chủ trì", "Phối hợp"])
    sheet.append(["I", "Y tế cơ sở"])
    sheet.append([1, "Lập kế hoạch tiêm chủng", "Trạm Y tế", "Công an xã", datetime(2026, 6, 30), 0.95])  # noqa: DTZ001
    sheet.append([2, "Rà soát trang thiết bị", "Trạm Y tế", "Văn phòng", "Quý III/2026", 0.875])
    sheet.append([])
    sheet.append([3, "Kiểm tra an toàn thực phẩm", "Công an xã", None, "Hằng năm", 1])
    for cells in ("A1:C1", "D1:F1", "A3:F3", "A4:F4", "A6:A7", "B6:B7", "C6:D6", "E6:E7", "F6:F7"):
        sheet.merge_cells(cells)
    for row, form in ((9, "0%"), (10, "0.0%"), (12, "0%")):
        sheet.cell(row, 6).number_format = form
    sheet.append([])
    sheet.append([None, "NGƯỜI LẬP BIỂU", None, None, "CHỦ TỊCH"])


def test_an_annex_is_its_titles_and_one_table():
    reading = read("a.xlsx", book(annex))
    assert lines(reading) == [
        "ỦY BAN NHÂN DÂN", "XÃ YÊN BÌNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
        "PHỤ LỤC 1", "DANH MỤC NHIỆM VỤ", "NGƯỜI LẬP BIỂU", "CHỦ TỊCH",
    ]  # fmt: skip
    (table,) = tables(reading)
    assert [name.split()[-1] for name in table.rows[0]] == ["STT", "vụ", "trì", "hợp", "hạn", "lệ"]
    assert table.rows[1:] == (
        ("I", "Y tế cơ sở", "", "", "", ""),
        ("1", "Lập kế hoạch tiêm chủng", "Trạm Y tế", "Công an xã", "30/06/2026", "95%"),
        ("2", "Rà soát trang thiết bị", "Trạm Y tế", "Văn phòng", "Quý III/2026", "87,5%"),
        ("3", "Kiểm tra an toàn thực phẩm", "Công an xã", "", "Hằng năm", "100%"),
    )
    assert (reading.format, reading.paged, table.header_rows) == ("xlsx", False, 1)


def test_its_rows_feed_the_registers():
    parsed = understand(SourceFile("a.xlsx", "0" * 64, "a"), read("a.xlsx", book(annex)))
    rows = [passage for passage in parsed.passages if passage.kind == "table_row"]
    assert [row.cells[0].value for row in rows] == ["1", "2", "3"]
    assert rows[0].section_path == ("PHỤ LỤC 1 DANH MỤC NHIỆM VỤ", "I. Y tế cơ sở")
    assert [(one.lead, one.deadline) for one in parsed.assignments] == [
        (("Trạm Y tế",), "30/06/2026"),
        (("Trạm Y tế",), "Quý III/2026"),
        (("Công an xã",), "Hằng năm"),
    ]


def test_targets_by_year_feed_the_register():
    def build(sheet) -> None:
        sheet.append(["TT", "Chỉ tiêu", "Đơn vị", "Năm 2026", "Năm 2030"])
        sheet.append([1, "Tỷ lệ người dân tham gia bảo hiểm y tế", "%", 95, 100])
        sheet.append([2, "Số bác sĩ trên một vạn dân", "bác sĩ", 15.5, 19])

    parsed = understand(SourceFile("a.xlsx", "0" * 64, "a"), read("a.xlsx", book(build, title="Chỉ tiêu")))
    assert {(one.value, one.unit, one.by_year) for one in parsed.targets} == {
        ("95", "%", 2026), ("100", "%", 2030), ("15.5", "bác sĩ", 2026), ("19", "bác sĩ", 2030),
    }  # fmt: skip


def test_sheets_come_in_order_hidden_ones_do_not_and_names_title_what_has_no_title():
    workbook = Workbook()
    workbook.active.append(["BIỂU TỔNG HỢP"])
    for name, state in (("Chỉ tiêu", "visible"), ("Nháp", "hidden"), ("Rất ẩn", "veryHidden"), ("Sheet9", "visible")):
        sheet = workbook.create_sheet(name)
        sheet.append(["STT", "Việc"])
        sheet.append([1, name])
        sheet.sheet_state = state
    reading = read("a.xlsx", saved(workbook))
    assert lines(reading) == ["BIỂU TỔNG HỢP", "Chỉ tiêu"]
    assert [item.level for item in reading.pages[0].items if isinstance(item, Line)] == [None, 1]
    assert [table.rows[1][1] for table in tables(reading)] == ["Chỉ tiêu", "Sheet9"]


def test_a_sheet_behind_one_with_a_signature_is_cited_by_its_own_name():
    workbook = Workbook()
    annex(workbook.active)
    workbook.active.append([None, None, None, None, "TM. ỦY BAN NHÂN DÂN"])
    sheet = workbook.create_sheet("Chỉ tiêu")
    for row in (("STT", "Chỉ tiêu"), (1, "Tỷ lệ tiêm chủng")):
        sheet.append(row)
    parsed = understand(SourceFile("a.xlsx", "0" * 64, "a"), read("a.xlsx", saved(workbook)))
    assert parsed.passages[-1].text == "1 | Tỷ lệ tiêm chủng"
    assert parsed.passages[-1].section_path == ("Chỉ tiêu",)


def test_values_not_formulas():
    def build(sheet) -> None:
        sheet.append(["STT", "Số tiền"])
        sheet.append([1, "=1+1"])

    content = book(build)
    for empty in (b"<v/>", b"<v></v>", b"<v />"):
        content = changed(content, SHEET, b"<f>1+1</f>" + empty, b"<f>1+1</f><v>2</v>")
    (table,) = tables(read("a.xlsx", content))
    assert table.rows[1] == ("1", "2")


def test_a_cell_merged_downwards_reaches_the_rows_below():
    def build(sheet) -> None:
        for row in (["STT", "Việc", "Chủ trì"], [1, "Việc a", "Trạm Y tế"], [2, "Việc b"], [3, "Việc c", "Công an"]):
            sheet.append(row)
        sheet.merge_cells("C2:C3")

    (table,) = tables(read("a.xlsx", book(build)))
    assert [row[2] for row in table.rows] == ["Chủ trì", "Trạm Y tế", "", "Công an"]
    assert table.above[2] == ("", "", "Trạm Y tế")


def test_bold_names_without_numbers_are_a_header():
    def build(sheet) -> None:
        sheet.append(["Thôn", "Số hộ", "Số người"])
        sheet.append(["Yên Sơn", 120, 480])
        sheet.append(["Bình Minh", 98, 402])
        for cell in sheet[1]:
            cell.font = Font(bold=True)

    (table,) = tables(read("a.xlsx", book(build)))
    assert (table.header_rows, table.rows[0]) == (1, ("Thôn", "Số hộ", "Số người"))


def test_a_column_of_texts_is_lines():
    reading = read("a.xlsx", book(lambda sheet: [sheet.append([text]) for text in ("Một", "Hai", "Ba")]))
    assert (lines(reading), tables(reading)) == (["Một", "Hai", "Ba"], [])


# ---- values --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "form", "expected"),
    [
        (None, "General", ""),
        ("chữ", "General", "chữ"),
        (True, "General", "Có"),
        (95, "General", "95"),
        (95.0, "General", "95"),
        (15.5, "General", "15,5"),
        (1 / 3, "General", "0,333333"),
        (0.95, "0%", "95%"),
        (0.875, "0.0%", "87,5%"),
        (0.9, "0.00%", "90%"),
        (1234567, "#,##0", "1.234.567"),
        (1234.5, "#,##0.00", "1.234,5"),
        (12.345, "0", "12"),
        (3, '0" ha"', "3 ha"),
        (-4, "General", "-4"),
        (-0.0, "0", "0"),
        (1e20, "General", "1e+20"),
        (datetime(2026, 6, 30), "dd/mm/yyyy", "30/06/2026"),  # noqa: DTZ001 - as openpyxl gives it
        (date(2026, 6, 1), "mm/yyyy", "06/2026"),
        (date(2026, 6, 1), "yyyy", "2026"),
        (date(2026, 6, 1), "mm-dd-yy", "01/06/2026"),
        (time(8, 30), "hh:mm", "08:30"),
    ],
)
def test_a_value_is_shown_as_the_sheet_shows_it(value, form, expected):
    assert shown(value, form) == expected


@given(st.floats(), st.text(alphabet='0#,.%";[]ha dmy_', max_size=12))
def test_no_number_and_no_format_raises(value, form):
    assert isinstance(shown(value, form), str)


CELLS = st.lists(
    st.lists(
        st.builds(
            TableCell,
            st.integers(0, 6),
            # No numbers: below column names they number the columns, and are left out.
            st.sampled_from(["", "STT", "Nhiệm vụ", "Trạm Y tế", "CHỦ TỊCH", "Nơi nhận:", "một câu dài."]),
            st.integers(1, 4),
            st.integers(1, 4),
        ),
        max_size=5,
    ),
    max_size=12,
)


@given(CELLS)
def test_nothing_on_a_sheet_is_lost(rows):
    found = sheet_items(rows)
    text = " ".join(i.text if isinstance(i, Line) else " ".join(c for row in i.rows for c in row) for i in found)
    assert all(cell.text in text for row in rows for cell in row)


# ---- CSV -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_csv_is_a_table_whatever_parts_its_columns(sign, encoding):
    text = "\r\n".join(sign.join(row) for row in (("STT", "Nhiệm vụ"), ("1", "Tiêm chủng"), ("2", '"Rà soát\nlại"')))
    (table,) = tables(read("a.csv", text.encode(encoding)))
    assert table.rows == (("STT", "Nhiệm vụ"), ("1", "Tiêm chủng"), ("2", "Rà soát lại"))


# ---- files that cannot be read -------------------------------------------------------------------------------


def changed(content: bytes, part: str, old: bytes, new: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data.replace(old, new) if name == part else data)
    return buffer.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (book(annex)[:3000], "hỏng"),
        (changed(book(annex), SHEET, b"<sheetData>", b"<sheetData><row"), "hỏng"),
        (changed(book(annex), SHEET, b"<worksheet", b'<!DOCTYPE w [<!ENTITY a "b">]><worksheet'), "khai báo lạ"),
        (book(lambda _: None), "không có chữ"),
    ],
    ids=["cut", "broken", "entities", "empty"],
)
def test_a_sheet_that_gives_nothing_says_why(content, what):
    with pytest.raises(UnreadableFileError, match=what):
        read("a.xlsx", content)


def test_a_sheet_that_inflates_beyond_bounds_is_never_built(monkeypatch):
    monkeypatch.setattr(docx_package, "_MOST_INFLATED", 1_000_000)
    monkeypatch.setattr(xlsx, "load_workbook", lambda *_, **__: pytest.fail("the workbook was built"))
    with pytest.raises(UnreadableFileError, match="quá lớn"):
        read_xlsx("a.xlsx", changed(book(annex), SHEET, b"<sheetData>", b"<sheetData>" + b" " * 1_100_000))


def test_a_sheet_that_states_a_million_rows_and_columns_is_soon_read():
    content = changed(book(annex), SHEET, b'<dimension ref="A1:F14"', b'<dimension ref="A1:XFD1048576"')
    assert len(tables(read("a.xlsx", content))) == 1
