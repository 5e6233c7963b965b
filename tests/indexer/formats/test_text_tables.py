"""Tables that a text draws or sets in columns: each row with its cells, the lines around them as they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.formats.grid_tables import grid_table
from indexer.formats.registry import read
from indexer.formats.text_columns import with_columns
from indexer.model import Line, Table

from .conftest import tables


def rows(text: str) -> tuple[tuple[str, ...], ...]:
    (table,) = tables(read("a.txt", text.encode()))
    return table.rows


GRID = """Trước bảng
+-----+----------------------+-------------+-----------+
| STT | Nhiệm vụ             | Chủ trì     | Thời gian |
+-----+----------------------+-------------+-----------+
| I. Nhóm việc thứ nhất                                |
+-----+----------------------+-------------+-----------+
| 1   | Rà soát các cơ sở    | Phòng Văn   | 31/3/2026 |
|     | theo nhóm            | hóa - Xã    |           |
|     |                      | hội         |           |
+-----+----------------------+-------------+-----------+
| 2   | Mở lớp               | Trạm Y tế   | Quý II    |
+-----+----------------------+-------------+-----------+
Sau bảng
"""
READ = (
    ("STT", "Nhiệm vụ", "Chủ trì", "Thời gian"),
    ("I. Nhóm việc thứ nhất", "", "", ""),
    ("1", "Rà soát các cơ sở theo nhóm", "Phòng Văn hóa - Xã hội", "31/3/2026"),
    ("2", "Mở lớp", "Trạm Y tế", "Quý II"),
)


def test_a_drawn_table_has_its_wrapped_cells_whole_and_its_groups():
    reading = read("a.txt", GRID.encode())
    assert tables(reading)[0].rows == READ
    assert [item.text for item in reading.pages[0].items if isinstance(item, Line)] == ["Trước bảng", "Sau bảng"]


def test_one_drawn_with_box_letters_is_the_same():
    boxes = str.maketrans({"|": "│", "-": "─", "+": "┼"})
    drawn = "\n".join(line.translate(boxes) if line[:1] in "+|" else line for line in GRID.split("\n"))
    # The blank between words of "Văn hóa - Xã hội" is a dash of its own, which the drawing is not.
    assert rows(drawn.replace("hóa ─ Xã", "hóa - Xã")) == READ


def test_rows_under_a_single_rule_begin_at_each_number():
    assert rows(
        """STT | Việc            | Hạn
----+-----------------+--------
1   | Mua máy cho     | 6/2026
    | trạm            |
2   | Sửa mái         | 9/2026
"""
    ) == (("STT", "Việc", "Hạn"), ("1", "Mua máy cho trạm", "6/2026"), ("2", "Sửa mái", "9/2026"))


def test_a_cell_that_a_rule_leaves_open_reaches_over_both_rows():
    (table,) = tables(
        read(
            "a.txt",
            """+-----+---------+---------+
| STT | Việc    | Chủ trì |
+-----+---------+---------+
| 1   | Mua máy | Trạm    |
+-----+---------+ Y tế    |
| 2   | Sửa mái |         |
+-----+---------+---------+
""".encode(),
        )
    )
    assert table.rows[1] == ("1", "Mua máy", "Trạm Y tế")
    assert table.rows[2][:2] == ("2", "Sửa mái")
    assert table.above[2][2] == "Trạm Y tế"


COLUMNS = """   DANH MỤC NHIỆM VỤ

 STT  Nhiệm vụ                  Cơ quan chủ trì       Thời gian
                                                      hoàn thành

 A    HẠ TẦNG

 1    Nâng cấp trung tâm dữ     Sở Khoa học và Công   Quý IV/2027
      liệu                      nghệ

      Lắp đặt 180 điểm phát     UBND cấp xã
 2    sóng miễn phí                                   30/9/2027
      cho dân

 3    Xóa vùng lõm              Công an tỉnh          31/12/2026

Sau bảng là một câu dài hơn các cột của bảng ở trên và đi suốt chiều ngang trang.
"""


def test_columns_set_with_blanks_are_a_table_wherever_the_number_stands():
    reading = read("a.txt", COLUMNS.encode())
    assert tables(reading)[0].rows == (
        ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành"),
        ("A", "HẠ TẦNG", "", ""),
        ("1", "Nâng cấp trung tâm dữ liệu", "Sở Khoa học và Công nghệ", "Quý IV/2027"),
        ("2", "Lắp đặt 180 điểm phát sóng miễn phí cho dân", "UBND cấp xã", "30/9/2027"),
        ("3", "Xóa vùng lõm", "Công an tỉnh", "31/12/2026"),
    )
    said = [item.text.strip() for item in reading.pages[0].items if isinstance(item, Line) and item.text.strip()]
    assert said[0] == "DANH MỤC NHIỆM VỤ"
    assert said[1].startswith("Sau bảng")


def test_it_goes_on_over_the_page_also_above_another_table():
    first, second = COLUMNS.split(" 2    sóng")
    after = "\n STT  Chỉ tiêu       Đơn vị    2026   2027\n\n 1    Hộ có mạng     %         70     78\n"
    reading = read("a.txt", f"{first}\f      2\n\n 2    sóng{second.split('Sau bảng')[0]}\n\n{after}\n".encode())
    one, other = tables(reading)
    assert one.rows[3] == ("2", "Lắp đặt 180 điểm phát sóng miễn phí cho dân", "UBND cấp xã", "30/9/2027")
    assert one.rows[4] == ("3", "Xóa vùng lõm", "Công an tỉnh", "31/12/2026")
    assert other.rows[1] == ("1", "Hộ có mạng", "%", "70", "78")


def test_a_number_in_the_middle_of_two_lines_is_told_by_where_the_next_sentence_begins():
    assert rows(
        """ STT  Chỉ tiêu                     ĐVT   2026   2027   Cơ quan theo dõi
 1    Tỷ lệ hồ sơ giải quyết       %     70     78     Văn phòng
      toàn trình                                       UBND tỉnh
 2    Tỷ trọng kinh tế số          %     17     20     Thống kê tỉnh
      Dân số trưởng thành có                           Công an tỉnh
 3    tài khoản định danh          %     68     73
      đang hoạt động
"""
    )[1:] == (
        ("1", "Tỷ lệ hồ sơ giải quyết toàn trình", "%", "70", "78", "Văn phòng UBND tỉnh"),
        ("2", "Tỷ trọng kinh tế số", "%", "17", "20", "Thống kê tỉnh"),
        ("3", "Dân số trưởng thành có tài khoản định danh đang hoạt động", "%", "68", "73", "Công an tỉnh"),
    )


def test_figures_beside_each_number_part_no_row():
    assert rows(
        """                                                  Kinh phí
TT         Nghề đào tạo             Số học viên
                                                (triệu đồng)
     Kỹ thuật chế biến gỗ và
1                                   35            118
     vận hành máy
     May công nghiệp cho lao
2                                   30             84
     động nữ mất việc
3    Sửa chữa máy                   28            105
     Tổng cộng                      93            307
"""
    ) == (
        ("TT", "Nghề đào tạo", "Số học viên", "Kinh phí (triệu đồng)"),
        ("1", "Kỹ thuật chế biến gỗ và vận hành máy", "35", "118"),
        ("2", "May công nghiệp cho lao động nữ mất việc", "30", "84"),
        ("3", "Sửa chữa máy", "28", "105"),
        ("", "Tổng cộng", "93", "307"),
    )


def test_columns_that_stand_too_close_to_be_told_apart_stay_lines():
    text = """ STT   Nhiệm vụ                 Chủ trì    Thời gian
  1 Tăng chiều cao của trẻ em, Trạm Y tế xã Đến tháng
       thanh thiếu niên                       9/2030
  2 Tuổi thọ đạt 75 tuổi, trong Trạm Y tế xã Đến tháng
       đó sống khỏe 70 năm                     9/2030
"""
    assert tables(read("a.txt", text.encode())) == []


def test_the_rest_of_a_row_below_names_printed_again_is_no_part_of_a_name():
    head = """STT   Tên mục tiêu             Cơ quan chủ       Thời gian hoàn
                                   trì               thành
"""
    text = (
        f"{head}1     Triển khai các giải      Công an xã        Năm 2026\n      pháp, triển khai nhân\n"
        f"\f{head}      rộng mô hình trường\n      học an toàn\n"
        "2     Mua máy                  Trạm Y tế         Năm 2027\n"
        "3     Sửa mái                  Trạm Y tế         Năm 2027\n"
    )
    assert rows(text)[1][:2] == ("1", "Triển khai các giải pháp, triển khai nhân rộng mô hình trường học an toàn")


def test_cells_between_tabs_are_a_table():
    assert rows("STT\tNhiệm vụ\tChủ trì\n1\tMua máy\tTrạm Y tế\n2\tSửa mái\tPhòng Kinh tế\n") == (
        ("STT", "Nhiệm vụ", "Chủ trì"),
        ("1", "Mua máy", "Trạm Y tế"),
        ("2", "Sửa mái", "Phòng Kinh tế"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Nơi nhận:                TM. ỦY BAN NHÂN DÂN\n- Như trên;                 CHỦ TỊCH\n- Lưu: VT.\n",
        "Cơ quan chủ trì là Sở Y tế.  Cơ quan phối hợp là Công an tỉnh.  Thời gian là năm 2026.\nHết câu.\n",
        "a + b | c\nd | e\n",
    ],
)
def test_what_only_stands_apart_is_no_table(text):
    assert tables(read("a.txt", text.encode())) == []


def test_a_year_wrapped_in_its_cell_stays_in_it():
    assert rows(
        """TT    Nhiệm vụ                     Chủ trì               Thời gian
1     Xây dựng khung giá nhà       Sở Tài chính          Tháng 12/2026
2     Rà soát quỹ đất ở            Sở Nông nghiệp        Tháng 3 năm
                                                         2027
3     Tập huấn cán bộ              Sở Nội vụ             Quý II/2026
"""
    )[2] == ("2", "Rà soát quỹ đất ở", "Sở Nông nghiệp", "Tháng 3 năm 2027")


def test_the_section_behind_a_table_is_no_row_of_it():
    reading = read(
        "a.txt",
        """TT    Nhiệm vụ                     Chủ trì               Thời gian
1     Xây dựng khung giá nhà       Sở Tài chính          Tháng 12/2026
2     Tập huấn cán bộ              Sở Nội vụ             Quý II/2026

III. TỔ CHỨC THỰC HIỆN

1. Sở Y tế chủ trì, phối hợp với các sở theo dõi, đôn đốc, báo cáo trước ngày 15/12/2026.
2. Họp hằng quý.
""".encode(),
    )
    assert [row[0] for row in tables(reading)[0].rows] == ["TT", "1", "2"]
    said = [item.text for item in reading.pages[0].items if isinstance(item, Line) and item.text.strip()]
    assert said[0] == "III. TỔ CHỨC THỰC HIỆN"
    assert said[-1] == "2. Họp hằng quý."


def test_rows_between_two_rules_are_rows_where_each_line_begins_anew():
    assert rows(
        """+------------------+----------+---------+
| Nhiệm vụ         | Chủ trì  | Hạn     |
+------------------+----------+---------+
| Lập nền tảng số  | Sở Y tế  | Quý I   |
| Tập huấn cán bộ  | Sở Nội vụ| Quý II  |
+------------------+----------+---------+
| Tổng cộng        | 2        |         |
+------------------+----------+---------+
"""
    )[1:3] == (("Lập nền tảng số", "Sở Y tế", "Quý I"), ("Tập huấn cán bộ", "Sở Nội vụ", "Quý II"))


def test_a_line_with_a_bar_beside_a_drawn_table_stays_a_line():
    table = "STT | Việc    | Hạn\n----+---------+-----\n1   | Mua máy | 6\n2   | Sửa mái | 9\n"
    text = f"Ghi chú riêng | chú | này\n\n{table}Điện thoại: 024 38 38 38 | Email: a@b.vn\n"
    reading = read("a.txt", text.encode())
    said = [item.text for item in reading.pages[0].items if isinstance(item, Line)]
    assert "Điện thoại: 024 38 38 38 | Email: a@b.vn" in said
    assert "Ghi chú riêng | chú | này" in said
    assert len(tables(reading)[0].rows) == 3


def test_two_drawn_tables_below_each_other_are_two():
    one = "+---+---------+\n| A | Việc    |\n+---+---------+\n| 1 | Mua máy |\n+---+---------+\n"
    assert len(tables(read("a.txt", (one + one).encode()))) == 2


DRAWN = st.text(alphabet="+-=|│─┼ ab1\t", max_size=40)


@given(st.lists(DRAWN, min_size=1, max_size=12))
def test_any_drawing_is_read_or_left(lines):
    for start in range(len(lines)):
        if found := grid_table(lines, start):
            assert isinstance(found[0], Table)
            assert start < found[1] <= len(lines)


@given(st.lists(st.text(alphabet="STT Nhiệmvụ1.\t", max_size=60), max_size=12))
def test_no_line_is_lost_where_no_table_is_found(lines):
    items = [Line(text) for text in lines]
    found, _ = with_columns(items, ())
    if not any(isinstance(item, Table) for item in found):
        assert list(found) == items
