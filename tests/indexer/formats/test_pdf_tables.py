"""What tables in a PDF give: whole rows under their columns, on the pages where they stand."""

from __future__ import annotations

from itertools import pairwise

from indexer.formats.registry import read

from .conftest import HEADER, draw_pdf, flow_pdf, join, lines, ruled, spacer, tables, task_rows


def test_a_table_repeating_its_header_on_each_page_is_one_table():
    rows = [HEADER, *task_rows(30)]
    reading = read("a.pdf", flow_pdf([ruled(rows, repeat=1)]))
    (table,) = tables(reading)
    assert table.header_rows == 1
    assert list(table.rows) == rows
    assert table.row_pages[0] == (1, 1)
    assert table.row_pages[-1][1] == len(reading.pages) > 1
    assert table in reading.pages[0].items


def test_a_table_going_on_without_a_header_is_one_table():
    rows = [HEADER, *task_rows(30)]
    (table,) = tables(read("a.pdf", flow_pdf([ruled(rows)])))
    assert list(table.rows) == rows


def test_a_row_cut_by_a_page_is_one_row_on_both_pages():
    rows = [HEADER, *task_rows(3, words=150)]
    reading = read("a.pdf", flow_pdf([ruled(rows, split_in_row=1)]))
    (table,) = tables(reading)
    assert list(table.rows) == rows
    assert (1, 2) in table.row_pages


def test_a_page_number_does_not_part_a_table_but_text_does():
    one = ruled([HEADER, *task_rows(3)])
    (first, second) = tables(read("a.pdf", flow_pdf([one, spacer(20), ruled([HEADER, *task_rows(2)])])))
    assert (len(first.rows), len(second.rows)) == (4, 3)


def test_a_heading_over_the_width_stands_in_the_first_column():
    rows = [HEADER, ("II. Tập trung phát triển y tế cơ sở", "", "", "", ""), *task_rows(1)]
    (table,) = tables(read("a.pdf", flow_pdf([ruled(rows, spans=[("SPAN", (0, 1), (-1, 1))])])))
    assert list(table.rows) == rows


def test_a_page_that_holds_only_a_heading_row_goes_on_with_the_table():
    rows = [HEADER, *task_rows(2)]
    wide = ruled(
        [("III. Nhóm nhiệm vụ về dữ liệu", "", "", "", "")], spans=[("SPAN", (0, 0), (-1, 0))], bold_header=False
    )
    content = join(
        flow_pdf([ruled(rows)]),
        flow_pdf([wide]),
        flow_pdf([ruled([("3", "Ba", "Sở", "Xã", "2027")], bold_header=False)]),
    )
    (table,) = tables(read("a.pdf", content))
    assert [row[0] for row in table.rows] == ["STT", "1", "2", "III. Nhóm nhiệm vụ về dữ liệu", "3"]
    assert table.row_pages == ((1, 1), (1, 1), (1, 1), (2, 2), (3, 3))


def test_wrapped_cells_join_numbers_without_and_words_with_a_blank():
    rows = [
        HEADER,
        (
            "1",
            "Nghị quyết số 72-<br/>NQ/TW về sức khỏe -<br/>đời sống",
            "Phòng Văn hoá -<br/>Xã hội",
            "Xã",
            "2026-<br/>2030",
        ),
    ]
    (table,) = tables(read("a.pdf", flow_pdf([ruled(rows)])))
    assert table.rows[1] == (
        "1",
        "Nghị quyết số 72-NQ/TW về sức khỏe - đời sống",
        "Phòng Văn hoá - Xã hội",
        "Xã",
        "2026-2030",
    )


def test_a_column_name_broken_in_a_narrow_column_is_whole():
    rows = [("ST<br/>T", *HEADER[1:]), ("1<br/>0", "Nhiệm vụ", "Sở", "Xã", "2026")]
    (table,) = tables(read("a.pdf", flow_pdf([ruled(rows)])))
    assert (table.rows[0][0], table.rows[1][0]) == ("STT", "10")


def test_names_in_two_rows_become_one_name_a_column():
    rows = [
        ("STT", "Nhiệm vụ", "Cơ quan thực hiện", "", "Thời hạn"),
        ("", "", "Chủ trì", "Phối hợp", ""),
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        ("1", "Mở sổ sức khỏe", "Trạm y tế", "Công an", "2026"),
    ]
    spans = [("SPAN", (2, 0), (3, 0)), ("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (1, 1)), ("SPAN", (4, 0), (4, 1))]
    (table,) = tables(read("a.pdf", flow_pdf([ruled(rows, spans=spans)])))
    assert table.header_rows == 1
    assert list(table.rows) == [
        ("STT", "Nhiệm vụ", "Cơ quan thực hiện – Chủ trì", "Cơ quan thực hiện – Phối hợp", "Thời hạn"),
        rows[3],
    ]


def test_a_table_open_at_its_sides_has_all_its_columns():
    def draw(canvas) -> None:
        for x in (110, 300):
            canvas.line(x, 600, x, 700)
        for y in (700, 670, 640, 600):
            canvas.line(60, y, 500, y)
        for y, row in (
            (680, ("STT", "Nhiệm vụ", "Thời hạn")),
            (650, ("1", "Khám sức khỏe", "2026")),
            (615, ("2", "Lập sổ", "2027")),
        ):
            for x, text in zip((65, 115, 305), row, strict=True):
                canvas.drawString(x, y, text)

    (table,) = tables(read("a.pdf", draw_pdf(draw)))
    assert table.rows == (("STT", "Nhiệm vụ", "Thời hạn"), ("1", "Khám sức khỏe", "2026"), ("2", "Lập sổ", "2027"))


def test_text_in_a_table_is_not_repeated_as_lines_and_none_is_lost():
    reading = read("a.pdf", flow_pdf([spacer(10), ruled([HEADER, *task_rows(2)])]))
    assert lines(reading) == ["1"]


def test_a_frame_round_text_is_no_table():
    def draw(canvas) -> None:
        canvas.rect(50, 650, 300, 60)
        canvas.drawString(60, 680, "DỰ THẢO kế hoạch lấy ý kiến các đơn vị")

    assert lines(read("a.pdf", draw_pdf(draw))) == ["DỰ THẢO kế hoạch lấy ý kiến các đơn vị"]


def test_a_numbered_table_without_rules_is_found_by_its_header():
    def draw(canvas) -> None:
        canvas.drawString(60, 780, "Phụ lục phân công nhiệm vụ kèm theo kế hoạch")
        canvas.setFont("Body-Bold", 11)
        places = (60, 100, 300, 430)
        for x, name in zip(places, ("STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"), strict=True):
            canvas.drawString(x, 750, name)
        canvas.drawString(60, 735, "I. Nhóm nhiệm vụ phát triển y tế cơ sở và y học cổ truyền trong xã")
        canvas.setFont("Body", 11)
        for y, cells in (
            (720, ("1", "Khám sức khỏe cho", "Trạm y tế xã", "Năm 2026")),
            (706, ("", "toàn dân", "Yên Bình", "")),
            (692, ("2", "Trồng vườn thuốc nam", "Phòng Kinh tế", "Năm 2027")),
        ):
            for x, text in zip(places, cells, strict=True):
                canvas.drawString(x, y, text)

    reading = read("a.pdf", draw_pdf(draw))
    (table,) = tables(reading)
    assert table.rows == (
        ("STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"),
        ("I. Nhóm nhiệm vụ phát triển y tế cơ sở và y học cổ truyền trong xã", "", "", ""),
        ("1", "Khám sức khỏe cho toàn dân", "Trạm y tế xã Yên Bình", "Năm 2026"),
        ("2", "Trồng vườn thuốc nam", "Phòng Kinh tế", "Năm 2027"),
    )
    assert lines(reading) == ["Phụ lục phân công nhiệm vụ kèm theo kế hoạch"]


def test_a_shade_behind_names_is_no_rule_but_a_border_of_two_shapes_is():
    places = (60, 100, 300, 430, 500)

    def shaded(canvas) -> None:
        canvas.setFillGray(0.8)
        for left, right in pairwise(places):
            canvas.rect(left, 740, right - left, 20, stroke=0, fill=1)
        canvas.setFillGray(0)
        names_and_rows(canvas)

    def framed(canvas) -> None:
        for y, high in ((740, 20), (720, 18), (700, 18)):
            for left, right in pairwise(places):
                path = canvas.beginPath()
                path.rect(left, y, right - left, high)
                path.rect(left + 0.7, y + 0.7, right - left - 1.4, high - 1.4)
                canvas.drawPath(path, stroke=0, fill=1, fillMode=0)
        names_and_rows(canvas)

    def names_and_rows(canvas) -> None:
        for y, row in ((746, NAMES), (726, FIRST), (706, SECOND)):
            for x, text in zip(places, row, strict=False):
                canvas.drawString(x + 3, y, text)

    for draw in (shaded, framed):
        (table,) = tables(read("a.pdf", draw_pdf(draw)))
        assert table.rows == (NAMES, FIRST, SECOND)


NAMES = ("STT", "Nhiệm vụ", "Chủ trì", "Hạn")
FIRST = ("1", "Khám sức khỏe", "Trạm Y tế", "2026")
SECOND = ("2", "Lập sổ sức khỏe", "Công an xã", "2027")


def test_numbers_in_the_middle_of_rows_that_follow_without_a_gap_tell_them_apart():
    def draw(canvas) -> None:
        canvas.setFont("Body-Bold", 12)
        for x, name in ((60, "STT"), (100, "Nhiệm vụ"), (400, "Chủ trì")):
            canvas.drawString(x, 760, name)
        canvas.setFont("Body", 12)
        for row, first in enumerate((740, 698)):
            for line, text in enumerate(("Rà soát hộ chưa", "có nước sạch tại", "các bản vùng cao")):
                canvas.drawString(100, first - 14 * line, text)
            canvas.drawString(64, first - 14, str(row + 1))
            canvas.drawString(400, first - 14, "Trạm Y tế")

    (table,) = tables(read("a.pdf", draw_pdf(draw)))
    task = "Rà soát hộ chưa có nước sạch tại các bản vùng cao"
    assert table.rows[1:] == (("1", task, "Trạm Y tế"), ("2", task, "Trạm Y tế"))


def test_a_merged_cell_that_goes_on_over_a_page_speaks_for_the_rows_there():
    first = ruled([HEADER, *task_rows(2)], spans=[("SPAN", (2, 1), (2, 2))], bold_header=True)
    second = ruled([("3", "Nhiệm vụ số 3 xong", "", "Trạm y tế", "Quý 3")], bold_header=False)
    (table,) = tables(read("a.pdf", join(flow_pdf([first]), flow_pdf([second]))))
    assert [row[2] for row in table.above] == ["", "", "Phòng Văn hoá", "Phòng Văn hoá"]
