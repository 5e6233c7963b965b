"""Lines of a cell: what a column broke is whole again, what its writer listed stays a list."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from indexer.formats.joining import join_cell, join_halves, tidy_cell


def test_items_stay_on_lines_of_their_own():
    assert (
        join_cell(["Giao các đơn vị:", "- Lập danh", "sách;", "- Báo cáo."])
        == "Giao các đơn vị:\n- Lập danh sách;\n- Báo cáo."
    )
    assert join_cell(["a) Mở lớp;", "b) Tổng kết."]) == "a) Mở lớp;\nb) Tổng kết."
    assert join_cell(["- Trạm Y tế", "- Công an xã"]) == "- Trạm Y tế\n- Công an xã"


def test_a_dash_that_a_name_was_broken_at_is_no_item():
    assert join_cell(["Phòng Văn hóa", "- Xã hội"]) == "Phòng Văn hóa - Xã hội"
    assert join_cell(["- Đời sống văn hóa", "- xã hội"]) == "- Đời sống văn hóa - xã hội"
    assert join_cell(["- Phòng Văn hóa", "- Xã hội"], [False]) == "- Phòng Văn hóa - Xã hội"


def test_halves_of_a_cut_cell_meet_and_keep_their_items():
    assert join_halves("- Lập danh sách;\n- Báo", "cáo;\n- Tổng kết.") == "- Lập danh sách;\n- Báo cáo;\n- Tổng kết."
    assert join_halves("- Lập danh sách;", "- Tổng kết.") == "- Lập danh sách;\n- Tổng kết."
    assert join_halves("", "Xã") == "Xã"


@given(st.lists(st.text(alphabet="ab-;.) 1\n", max_size=12), max_size=6))
def test_no_word_is_lost_or_moved(lines):
    joined = join_cell(lines)
    assert joined.replace("\n", "").replace(" ", "") == "".join(lines).replace("\n", "").replace(" ", "")
    assert tidy_cell(joined) == joined
