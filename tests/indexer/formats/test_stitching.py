"""When a table on the next page is the same table, and when not."""

from __future__ import annotations

from indexer.formats.stitching import stitch_pages
from indexer.model import Line, Page, Table

HEADER = ("STT", "Nhiệm vụ", "Chủ trì")


def stitched(*pages: list[Line | Table]) -> list[Table]:
    numbered = [Page(number, tuple(items)) for number, items in enumerate(pages, start=1)]
    return [item for page in stitch_pages(numbered) for item in page.items if isinstance(item, Table)]


def table(*rows: tuple[str, ...], header: bool = False) -> Table:
    return Table((HEADER, *rows) if header else rows, 1 if header else 0)


def test_page_numbers_blank_lines_and_running_heads_do_not_part_a_table():
    def page(number: int, item: Table) -> list[Line | Table]:
        return [Line(f"Kế hoạch xã - {number}"), Line(""), Line(str(number)), item, Line(f"- {number} -")]

    (whole,) = stitched(
        page(1, table(("1", "A", "X"), header=True)), page(2, table(("2", "B", "Y"))), page(3, table(("3", "C", "Z")))
    )
    assert [row[0] for row in whole.rows] == ["STT", "1", "2", "3"]
    assert whole.row_pages == ((1, 1), (1, 1), (2, 2), (3, 3))


def test_text_between_parts_tables():
    parts = stitched([table(("1", "A", "X"), header=True)], [Line("PHỤ LỤC II"), table(("1", "B", "Y"))])
    assert len(parts) == 2


def test_another_number_of_columns_is_another_table():
    assert len(stitched([table(("1", "A", "X"))], [table(("2", "B"))])) == 2


def test_a_header_printed_again_with_a_slip_is_dropped():
    again = Table((("S TT", "Nhiêm vụ", "Chủ trì"), ("2", "B", "Y")), 1)
    (whole,) = stitched([table(("1", "A", "X"), header=True)], [again])
    assert whole.rows == (HEADER, ("1", "A", "X"), ("2", "B", "Y"))


def test_a_header_of_its_own_begins_another_table():
    other = Table((("STT", "Chỉ tiêu", "Đơn vị tính"), ("1", "B", "%")), 1)
    assert len(stitched([table(("1", "A", "X"), header=True)], [other])) == 2


def test_a_first_row_taken_for_names_is_a_row():
    mistaken = Table((("2", "Lập sổ", "Công an"), ("3", "C", "Z")), 1)
    (whole,) = stitched([table(("1", "A", "X"), header=True)], [mistaken])
    assert [row[0] for row in whole.rows] == ["STT", "1", "2", "3"]
    assert whole.header_rows == 1


def test_a_row_without_number_at_a_page_top_goes_on_with_the_row_above():
    (whole,) = stitched(
        [table(("1", "Khám sức khỏe theo Nghị quyết số 72-", "Trạm"), header=True)],
        [table(("", "NQ/TW", "y tế"), ("2", "B", "Y"))],
    )
    assert whole.rows[1] == ("1", "Khám sức khỏe theo Nghị quyết số 72-NQ/TW", "Trạm y tế")
    assert whole.row_pages == ((1, 1), (1, 2), (2, 2))


def test_a_row_over_three_pages_is_one_row():
    (whole,) = stitched(
        [table(("1", "một", "X"), header=True)], [table(("", "hai", ""))], [table(("", "ba", ""), ("2", "B", "Y"))]
    )
    assert whole.rows[1] == ("1", "một hai ba", "X")
    assert whole.row_pages[1] == (1, 3)


def test_where_rows_without_number_are_usual_only_a_broken_sentence_goes_on():
    first = [table(("1", "Chỉ tiêu:", ""), ("", "Ý thứ nhất.", "X"), ("2", "B", "Y"), header=True)]
    (apart,) = stitched(first, [table(("", "Ý của hai.", "Z"))])
    (joined,) = stitched(first, [table(("", "tiếp câu.", ""))])
    assert len(apart.rows) == 5
    assert len(joined.rows) == 4


def test_a_number_that_fell_to_the_second_half_comes_back_to_its_row():
    (whole,) = stitched(
        [table(("1", "A.", "X"), ("", "Triển khai khám", "Trạm y tế"), header=True)],
        [table(("2", "sức khỏe", ""), ("3", "C", "Z"))],
    )
    assert whole.rows[2] == ("2", "Triển khai khám sức khỏe", "Trạm y tế")


def test_a_heading_cut_by_the_page_is_one_heading():
    (whole,) = stitched(
        [table(("II. Phát triển y tế", "", ""), header=True)], [table(("tư nhân", "", ""), ("1", "A", "X"))]
    )
    assert whole.rows[1] == ("II. Phát triển y tế tư nhân", "", "")


def test_rows_of_a_table_without_numbers_go_on_mid_sentence_only():
    first = [Table((("Nhiệm vụ", "Chủ trì"), ("Khám sức khỏe", "Trạm")), 1)]
    (joined,) = stitched(first, [Table((("cho toàn dân", "y tế"),))])
    (apart,) = stitched(first, [Table((("Lập sổ", "Công an"),))])
    assert joined.rows[1] == ("Khám sức khỏe cho toàn dân", "Trạm y tế")
    assert len(apart.rows) == 3


def test_two_tables_of_one_page_are_never_joined():
    assert len(stitched([table(("1", "A", "X")), table(("2", "B", "Y"))])) == 2


def test_no_pages_give_no_pages():
    assert stitch_pages([]) == ()


def test_what_a_stamp_left_between_two_parts_that_number_on_does_not_part_them():
    (whole,) = stitched(
        [table(("1", "A", "X"), ("2", "B", "Y"), header=True)], [Line("ĐKIxvV."), table(("3", "C", "Z"), header=True)]
    )
    assert [row[0] for row in whole.rows] == ["STT", "1", "2", "3"]
    parts = stitched([table(("1", "A", "X"), header=True)], [Line("ĐKIxvV."), table(("1", "C", "Z"), header=True)])
    assert len(parts) == 2


def test_a_column_is_called_what_most_pages_call_it():
    spoilt = Table((("STT", "Nhiêm vu,", "Chủ trì"), ("1", "A", "X")), 1)
    (whole,) = stitched([spoilt], [table(("2", "B", "Y"), header=True)], [table(("3", "C", "Z"), header=True)])
    assert whole.rows[0] == HEADER
