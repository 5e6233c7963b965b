"""What a text file gives: its lines as they stand, on the pages that it shows, pipe tables as tables."""

from __future__ import annotations

import unicodedata

import pytest

from indexer.errors import UnreadableFileError
from indexer.formats.registry import read
from indexer.model import Line

from .conftest import lines, tables

SENTENCE = "Căn cứ chức năng, nhiệm vụ được giao, các cơ quan có liên quan tổ chức thực hiện và báo cáo theo quy định"


def page_texts(text: str) -> list[list[str]]:
    reading = read("a.txt", text.encode())
    return [[item.text for item in page.items if isinstance(item, Line)] for page in reading.pages]


def long_page(first: str, count: int = 30) -> list[str]:
    return [first, *(f"Dòng {n} của trang này" for n in range(2, count + 1))]


def test_lines_stay_as_they_are_blank_ones_too():
    assert page_texts("Một \n\n  hai\n\nba") == [["Một ", "", "  hai", "", "ba"]]


def test_a_file_without_signs_of_pages_is_one_page():
    reading = read("a.txt", "Một\nhai".encode())
    assert (reading.paged, len(reading.pages), reading.format) == (False, 1, "text")


def test_a_form_feed_ends_a_page():
    reading = read("a.txt", "Trang một\n\fTrang hai\n\f".encode())
    assert reading.paged
    assert [lines(reading, n) for n in (1, 2)] == [["Trang một"], ["Trang hai"]]


def test_one_leading_blank_begins_a_page_and_is_dropped():
    text = "\n".join([*long_page("Đầu"), *long_page(" tiếp theo câu"), *long_page(" - Gạch đầu dòng")])
    pages = page_texts(text)
    assert [page[0] for page in pages] == ["Đầu", "tiếp theo câu", "- Gạch đầu dòng"]
    assert [len(page) for page in pages] == [30, 30, 30]


def test_a_page_begins_also_where_every_other_line_is_blank():
    body = "\n\n".join(long_page("Đầu")) + "\n " + "\n\n".join(long_page("sang trang"))
    assert [page[0] for page in page_texts(body)] == ["Đầu", "sang trang"]


def test_a_leading_blank_after_a_blank_line_is_a_slip():
    body = "\n\n".join([*long_page("Đầu"), " 2. Trạm Y tế xã", *long_page("Tiếp")])
    assert len(page_texts(body)) == 1


def test_a_leading_blank_below_a_page_number_begins_a_page():
    body = "\n\n".join([*long_page("Đầu"), "6", " 8. Tổ trưởng", *long_page("Tiếp")])
    assert [page[0] for page in page_texts(body)] == ["Đầu", "8. Tổ trưởng"]


def test_a_text_that_indents_its_paragraphs_by_one_blank_has_no_pages():
    body = "\n".join(line for n in range(30) for line in (f" Đoạn {n} bắt đầu", "dòng tiếp", "dòng cuối"))
    assert len(page_texts(body)) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings_are_told_apart(encoding):
    assert lines(read("a.txt", SENTENCE.encode(encoding))) == [SENTENCE]


def test_the_old_windows_code_page_is_read():
    letters = []
    for letter in SENTENCE:
        parts = unicodedata.normalize("NFD", letter)
        # cp1258 has the letters â ă ê ô ơ ư đ, and the tones as marks of their own
        tones = "".join(c for c in parts if c in "\u0300\u0301\u0303\u0309\u0323")
        base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones))
        letters.append(base + tones)
    assert lines(read("a.txt", "".join(letters).encode("cp1258"))) == [SENTENCE]


def test_marks_that_stand_apart_are_composed():
    assert lines(read("a.txt", unicodedata.normalize("NFD", SENTENCE).encode())) == [SENTENCE]


def test_one_broken_letter_does_not_cost_the_file():
    content = (SENTENCE * 30).encode()
    assert len(lines(read("a.txt", content[:-2]))) == 1


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (bytes(range(256)) * 20, "nhị phân|bảng mã"),
        (b"   \n\n\t ", "rỗng"),
        (b"", "rỗng"),
        (b"\0" * 400, "rỗng"),
    ],
    ids=["binary", "blank", "empty", "zeros"],
)
def test_what_is_no_text_says_so(content, what):
    with pytest.raises(UnreadableFileError, match=what) as caught:
        read("kế hoạch.txt", content)
    assert str(caught.value).startswith("kế hoạch.txt: ")


TABLE = """Trước bảng

| TT | Nhiệm vụ | Thời hạn |
|---|:---|---|
| **I** | **Nhóm một** | |
| 1. | Khám *sức khỏe* | 6/2026 |
| 2. | Lập sổ \\| thẻ<br>điện tử | |

Sau bảng"""


def test_a_pipe_table_is_a_table_in_its_place():
    reading = read("a.txt", TABLE.encode())
    (table,) = tables(reading)
    assert table.rows == (
        ("TT", "Nhiệm vụ", "Thời hạn"),
        ("I", "Nhóm một", ""),
        ("1.", "Khám sức khỏe", "6/2026"),
        ("2.", "Lập sổ | thẻ điện tử", ""),
    )
    assert table.header_rows == 1
    assert table.row_pages == ((1, 1),) * 4
    assert [item.text for item in reading.pages[0].items if isinstance(item, Line)] == [
        "Trước bảng",
        "",
        "",
        "Sau bảng",
    ]


def test_lines_with_a_pipe_and_no_dashes_below_stay_lines():
    assert lines(read("a.txt", b"| a | b |\n| c | d |")) == ["| a | b |", "| c | d |"]


LONE = """PHỤ LỤC
|
**TT**
|
**Chỉ tiêu**
|
**Chủ trì**
|
|
**I. Kinh
tế số**
|
|
|
1
|
Kinh tế số chiếm 45%
GRDP tỉnh.
|
Sở Tài chính
|
|
2
|
Dữ liệu mở
|
|
|
3
|
Định danh
|
Công an tỉnh
|

Sau bảng"""


def test_a_table_with_each_pipe_on_its_own_line_is_a_table():
    reading = read("a.txt", LONE.encode())
    (table,) = tables(reading)
    assert table.rows == (
        ("TT", "Chỉ tiêu", "Chủ trì"),
        ("I. Kinh tế số", "", ""),
        ("1", "Kinh tế số chiếm 45% GRDP tỉnh.", "Sở Tài chính"),
        ("2", "Dữ liệu mở", ""),
        ("3", "Định danh", "Công an tỉnh"),
    )
    assert lines(reading) == ["PHỤ LỤC", "Sau bảng"]


def test_pipes_that_lay_out_a_header_stay_lines():
    assert lines(read("a.txt", "|\nỦY BAN NHÂN DÂN\n|\nSố: 15/KH\n|\n\nKẾ HOẠCH".encode()))[-1] == "KẾ HOẠCH"
    assert tables(read("a.txt", "|\nỦY BAN NHÂN DÂN\n|\nSố: 15/KH\n|\n\nKẾ HOẠCH".encode())) == []


def test_page_numbers_alone_in_a_line_cut_the_text_into_pages():
    body = "\n".join(["Tổ chức khám sức khỏe cho người dân ở các thôn."] * 30)
    pages = page_texts(f"KẾ HOẠCH\n{body}\n\n        2\n\n{body}\n\n        3\n\n{body}\n")
    assert len(pages) == 3
    assert not any(line.strip() in {"2", "3"} for page in pages for line in page)


def test_a_page_number_may_break_a_sentence_between_two_lines():
    broken = [f"{SENTENCE} và gửi về", "3", "văn phòng trước ngày 20."]
    text = "\n".join([*long_page("Kế hoạch"), "", "2", "", *long_page("Nhiệm vụ"), *broken, *long_page("Cuối")])
    pages = page_texts(text)
    assert len(pages) == 3
    assert not any(line.strip() in {"2", "3"} for page in pages for line in page)


def test_the_numbers_of_a_tables_rows_cut_nothing():
    rows = "\n".join(f"\n{number}\n\nKhám sàng lọc ở thôn\nTrạm Y tế\n" for number in range(1, 9))
    assert len(page_texts(f"KẾ HOẠCH\n{rows}")) == 1


def test_the_rows_of_a_table_with_a_blank_line_behind_every_line_cut_nothing_either():
    body = "\n\n".join(["Tổ chức khám sức khỏe cho người dân ở các thôn."] * 30)
    lines_of_row = [
        "Khám sàng lọc",
        "ở các thôn xa",
        "trung tâm xã",
        "Trạm Y tế",
        "Công an xã;",
        "Trưởng thôn",
        "Quý II/2027",
    ]
    rows = "\n\n".join("\n\n".join([str(number), *lines_of_row, *lines_of_row]) for number in range(1, 7))
    pages = page_texts(f"KẾ HOẠCH\n\n{body}\n\n2\n\n{body}\n\n3\n\n{body}\n\n{rows}\n")
    assert len(pages) == 3
    assert [line for line in pages[-1] if line.isdigit()] == ["1", "2", "3", "4", "5", "6"]


def test_figures_alone_in_a_line_that_are_announced_are_kept():
    body = "\n".join(["Tổ chức khám sức khỏe cho người dân ở các thôn."] * 30)
    pages = page_texts(f"BÁO CÁO\nSố trạm y tế:\n\n2\n\n{body}\nSố trường học:\n\n3\n\n{body}\n")
    assert {"2", "3"} <= {line.strip() for page in pages for line in page}


def test_numbers_in_the_middle_of_their_line_that_count_up_stand_in_no_sentence():
    text = "Cấm xe từ 6 giờ đến\n{0}2\n7 giờ các ngày học.\nMở lớp cho trẻ\n{0}3\ntừ ba tuổi.\n".format(" " * 35)
    assert page_texts(text) == [["Cấm xe từ 6 giờ đến", "7 giờ các ngày học.", "Mở lớp cho trẻ", "từ ba tuổi."]]


@pytest.mark.parametrize("numbers", [("2", "4"), ("7", "8"), ("2", "2")])
def test_numbers_there_that_do_not_count_up_from_the_beginning_stay(numbers):
    text = "Một dòng\n{0}{1}\nhai dòng\n{0}{2}\nba dòng\n".format(" " * 35, *numbers)
    assert len(page_texts(text)[0]) == len(text.splitlines())
