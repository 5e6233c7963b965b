"""Tables with pipes between their cells and rows wrapped over several lines."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.formats.registry import read

from .conftest import tables

TEXT = """PHỤ LỤC
TT | Việc | Chủ trì | Phối hợp | Thời gian hoàn
thành
I | Nước sạch | | |
1 | Sửa bể lọc ở đầu
nguồn | Phòng Kinh tế | Trưởng bản | 30/9/2026
2 | Lắp đồng hồ | Tổ quản lý nước | nt |
                                    5
31/10/2026
3 | Chăm lo người già | | |
3.1 | Lập câu lạc bộ | Hội Người cao tuổi | Đoàn Thanh niên; Trạm
Y tế | 15/12/2026

Trên đây là phụ lục.
"""


def rows(text: str) -> tuple[tuple[str, ...], ...]:
    (table,) = tables(read("a.txt", text.encode()))
    return table.rows


def test_each_row_is_whole_without_the_page_number_inside_it():
    assert rows(TEXT) == (
        ("TT", "Việc", "Chủ trì", "Phối hợp", "Thời gian hoàn thành"),
        ("I Nước sạch", "", "", "", ""),
        ("1", "Sửa bể lọc ở đầu nguồn", "Phòng Kinh tế", "Trưởng bản", "30/9/2026"),
        ("2", "Lắp đồng hồ", "Tổ quản lý nước", "nt", "31/10/2026"),
        ("3", "Chăm lo người già", "", "", ""),
        ("3.1", "Lập câu lạc bộ", "Hội Người cao tuổi", "Đoàn Thanh niên; Trạm Y tế", "15/12/2026"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "TT | Việc | Chủ trì\n1 | Dọn chợ | Công an xã\nHết.\n",  # a single row
        "TT | Việc | Chủ trì\n1 | Dọn chợ | Công an xã | thừa\n2 | Phát cỏ | Đoàn xã\n",  # a cell too many
        "TT | Việc | Chủ trì\n1 | Dọn chợ ở thôn\n2 | Phát cỏ | Đoàn xã | thừa\n",
        "Họ tên | Tuổi | Nơi ở\n1 | An | Thôn Một\n2 | Bình | Thôn Hai\n",  # nothing numbers the rows
        "TT | Việc | Chủ trì\n\n1 | Dọn chợ | Công an xã\n2 | Phát cỏ | Đoàn xã\n",  # names that stand apart
    ],
)
def test_what_does_not_fit_its_names_stays_lines(text):
    assert tables(read("a.txt", text.encode())) == []


_CELL = st.lists(
    st.sampled_from(["rà", "soát", "lớp", "học", "đường", "thôn", "nước", "sạch", "khám", "bệnh"]),
    min_size=1,
    max_size=8,
)


@given(st.lists(st.tuples(_CELL, _CELL, _CELL), min_size=2, max_size=8), st.integers(30, 90))
def test_however_wide_the_lines_are_the_cells_are_the_same(cells, width):
    table = [(str(number), *map(" ".join, row)) for number, row in enumerate(cells, start=1)]
    lines = [textwrap.fill(" | ".join(row), width, break_on_hyphens=False) for row in table]
    assert rows("\n".join(["TT | Việc | Chủ trì | Phối hợp", *lines, ""]))[1:] == tuple(table)
