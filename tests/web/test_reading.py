from __future__ import annotations

from tests.web.made_up import Builder
from web.formatting import clip, date, headline, number, took
from web.paging import Paging
from web.reading import Group, Heading, Paragraph, Row, Table, headings, laid_out


def shape(view):
    """The layout in brief."""
    kinds = {Heading: "heading", Paragraph: "paragraph"}
    return [
        [type(row).__name__ for row in item.rows] if isinstance(item, Table) else kinds[type(item)]
        for item in laid_out(view)
    ]


def test_rows_of_other_columns_begin_another_table():
    b = Builder("x")
    b.section("I", "I. Bảng")
    b.row("1", "a", columns=("STT", "Tên"))
    b.row("1", "b", columns=("STT", "Việc"))
    assert shape(b.view()) == ["heading", ["Row"], ["Row"]]


def test_a_heading_that_the_text_begins_with_is_not_said_twice():
    b = Builder("x")
    above = b.section("I", "I. Mục tiêu")
    b.section("I.1", "1. Trạm có hai bác sĩ", above)
    b.prose("1. Trạm có hai bác sĩ, năm y tá.")
    b.section("I.2", "2. Bể bơi", above)
    b.prose("Xây một bể bơi.")
    view = b.view()
    assert shape(view) == ["heading", "paragraph", "heading", "paragraph"]
    assert [item.begins for item in laid_out(view) if isinstance(item, Paragraph)] == [view.sections[1].id, None]


def test_a_heading_with_others_below_it_stays_though_the_text_repeats_it():
    b = Builder("x")
    above = b.section("I", "I. Mục tiêu")
    b.prose("I. Mục tiêu.")
    b.section("I.1", "1. Bể bơi", above)
    b.prose("Xây một bể bơi.")
    assert shape(b.view()) == ["heading", "paragraph", "heading", "paragraph"]


def test_prose_between_rows_parts_the_table():
    b = Builder("x")
    b.row("1", columns=("STT",))
    b.prose("Giữa hai bảng.")
    b.row("2", columns=("STT",))
    assert shape(b.view()) == [["Row"], "paragraph", ["Row"]]


def test_two_annexes_with_equal_columns_are_two_tables():
    b = Builder("x")
    for annex in ("Phụ lục 1", "Phụ lục 2"):
        parent = b.section(annex, annex.upper())
        for group in ("I", "II"):
            b.section(f"{annex}, {group}", f"{group}. Nhóm", parent)
            b.row("1", columns=("STT",))
    assert shape(b.view()) == ["heading", ["Group", "Row", "Group", "Row"]] * 2


def test_a_section_with_rows_and_prose_keeps_its_heading():
    b = Builder("x")
    parent = b.section("I", "I. Chung")
    for label in ("1", "2"):
        b.section(f"I.{label}", f"{label}. Mục", parent)
        b.prose("Lời dẫn.")
        b.row("1", columns=("STT",))
    assert shape(b.view()) == ["heading", *["heading", "paragraph", ["Row"]] * 2]


def test_a_lone_section_of_rows_keeps_its_heading():
    b = Builder("x")
    b.section("I.1", "1. Mục tiêu", b.section("I", "I. Chung"))
    b.row("1", columns=("STT",))
    assert shape(b.view()) == ["heading", "heading", ["Row"]]


def test_a_row_with_one_filled_cell_spans_the_table():
    b = Builder("x")
    b.row("Nhóm việc", "", "", columns=("A", "B", "C"))
    b.row("1", "", "x", columns=("A", "B", "C"))
    (table,) = laid_out(b.view())
    assert [row.spanning for row in table.rows if isinstance(row, Row)] == [True, False]
    assert not any(isinstance(row, Group) for row in table.rows)


def test_a_section_without_passages_is_named_by_label_and_title():
    b = Builder("x")
    b.section("I", "I. Trống")
    assert headings(b.view()) == {"s-i": "I. Trống"}


def test_sections_after_the_last_passage_are_not_lost():
    b = Builder("x")
    b.prose("Đầu.")
    b.section("I", "I. Cuối")
    assert shape(b.view()) == ["paragraph", "heading"]


def test_a_document_without_anything_has_no_layout():
    assert laid_out(Builder("x").view()) == []


def test_dates_say_no_more_than_is_known():
    assert date("2025-11-04", "day", "vi") == "04/11/2025"
    assert date("2025-11-04", "day", "en") == "4 November 2025"
    assert date("2025-11", "month", "vi") == "11/2025"
    assert date("2025-11", "month", "en") == "November 2025"
    assert date("2025", "year", "vi") == date("2025", "year", "en") == "2025"
    assert date(None, None, "vi") is None


def test_numbers_follow_the_language():
    assert (number(1234567, "vi"), number(1234567, "en")) == ("1.234.567", "1,234,567")
    assert [took(9.27, "vi"), took(9.27, "en"), took(1260.4, "vi"), took(0.04, "vi")] == ["9,3", "9.3", "1260", "<1"]


def test_a_headline_states_only_what_the_document_states():
    assert headline(Builder("x", title="T", type="Kế hoạch", number="1/KH", issuer="UBND xã A").view().document) == (
        "Kế hoạch số 1/KH của UBND xã A"
    )
    assert headline(Builder("x", title="T", type="Kế hoạch", issuer="UBND xã A").view().document) == (
        "Kế hoạch của UBND xã A"
    )
    assert headline(Builder("x", title="T", type="Kế hoạch").view().document) == "T"
    assert headline(Builder("x", title="T", number="1/KH").view().document) == "T"


def test_clipping_cuts_between_words():
    assert clip("một hai ba", 8) == "một hai…"
    assert clip("một", 8) == "một"
    assert clip("mộthaibabốn", 5) == "mộtha…"


def test_page_numbers_leave_gaps():
    def numbers(offset, total=200):
        return Paging(total, 10, offset, str).numbers()

    assert numbers(0) == [1, 2, 3, None, 20]
    assert numbers(90) == [1, None, 8, 9, 10, 11, 12, None, 20]
    assert numbers(190) == [1, None, 18, 19, 20]
    assert numbers(0, total=7) == [1]
