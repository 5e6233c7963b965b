"""Numbers of headings a stroke short on a scan, told by the heading before; what is written is left alone."""

from indexer.model import Table
from indexer.structure.flow import FlowLine, FlowTable
from indexer.structure.misread_numbers import mended_numbers

LINES = [FlowLine(text, 1) for text in ("I. MỤC TIÊU", "II. NHIỆM VỤ", "1. Họp dân", "II. TỔ CHỨC THỰC HIỆN")]


def texts(items):
    return [item.text for item in items]


def test_a_repeated_number_is_the_next_one():
    assert texts(mended_numbers(LINES, {1})) == ["I. MỤC TIÊU", "II. NHIỆM VỤ", "1. Họp dân", "III. TỔ CHỨC THỰC HIỆN"]


def test_a_page_that_was_not_read_by_ocr_means_what_it_says():
    assert texts(mended_numbers(LINES, set())) == texts(LINES)


def test_headings_within_a_table_are_put_right_too():
    rows = tuple((text, "") for text in ("I. Hạ tầng", "II - Xã hội", "II. Y tế", "IV. Thu chi"))
    (item,) = mended_numbers([FlowTable(Table(rows, 0), 1)], {1})
    assert [row[0] for row in item.table.rows] == ["I. Hạ tầng", "II - Xã hội", "III. Y tế", "IV. Thu chi"]


def test_a_first_heading_named_anew_stays():
    again = [FlowLine(text, 1) for text in ("I. MỘT", "I. LẠI MỘT")]
    assert texts(mended_numbers(again, {1})) == ["I. MỘT", "I. LẠI MỘT"]
