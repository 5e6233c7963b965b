"""What a web page gives: its text as shown, tables with their columns, nothing of its machinery."""

from __future__ import annotations

import pytest

from indexer.errors import UnreadableFileError
from indexer.formats.registry import read
from indexer.model import Line

from .conftest import lines, tables


def page(body: str, name: str = "a.html"):
    return read(
        name, f"<!DOCTYPE html><html><head><title>Kế hoạch 15</title></head><body>{body}</body></html>".encode()
    )


def test_blocks_are_whole_lines_and_headings_have_levels():
    reading = page("<h2>I. Mục tiêu</h2><p>Một câu\n   ngắt <b>dòng</b>.</p><div>Hai<br>ba</div>bốn")
    assert [(i.text, i.level, i.whole) for i in reading.pages[0].items] == [
        ("I. Mục tiêu", 2, True),
        ("Một câu ngắt dòng.", None, True),
        ("Hai", None, True),
        ("ba", None, True),
        ("bốn", None, True),
    ]
    assert reading.properties == {"title": "Kế hoạch 15"}


def test_scripts_styles_menus_comments_and_hidden_parts_are_left_out():
    reading = page(
        "<script>x()</script><style>p{}</style><nav>Trang chủ</nav><!-- ghi chú --><p hidden>ẩn</p>"
        "<p style='display: none'>ẩn</p><template>mẫu</template><p>Thấy</p>"
    )
    assert lines(reading) == ["Thấy"]


def test_list_items_show_the_marks_that_a_browser_shows():
    reading = page("<ul><li>gạch</li></ul><ol start=3><li>ba</li><li value=7>bảy</li></ol><ol type=a><li>một</li></ol>")
    assert lines(reading) == ["- gạch", "3. ba", "7. bảy", "a) một"]


def test_a_table_keeps_its_columns_under_merged_cells():
    reading = page(
        "<table><thead><tr><th rowspan=2>STT</th><th colspan=2>Cơ quan</th></tr>"
        "<tr><th>Chủ trì</th><th>Phối hợp</th></tr></thead>"
        "<tr><td>1</td><td>Trạm<br>y tế</td><td rowspan=2>Công an</td></tr>"
        "<tr><td>2</td><td>Sở</td></tr>"
        "<tr><td colspan=3>II. Nhóm hai</td></tr></table>"
    )
    (table,) = tables(reading)
    assert table.rows == (
        ("STT", "Cơ quan – Chủ trì", "Cơ quan – Phối hợp"),
        ("1", "Trạm y tế", "Công an"),
        ("2", "Sở", ""),
        ("II. Nhóm hai", "", ""),
    )
    assert table.header_rows == 1


def test_tables_that_lay_the_page_out_give_lines_column_by_column():
    reading = page(
        "<table><tr><td>ỦY BAN NHÂN DÂN</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr>"
        "<tr><td>Số: 15/KH-UBND</td><td>Yên Bình, ngày 12/01/2026</td></tr></table>"
    )
    assert lines(reading) == [
        "ỦY BAN NHÂN DÂN",
        "Số: 15/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Yên Bình, ngày 12/01/2026",
    ]


def test_a_table_within_a_layout_table_is_a_table():
    inner = "<table><tr><th>STT</th><th>Việc</th></tr><tr><td>1</td><td>Khám</td></tr></table>"
    reading = page(f"<table><tr><td>Trước{inner}sau</td></tr></table>")
    assert [item.text if isinstance(item, Line) else item.rows for item in reading.pages[0].items] == [
        "Trước",
        (("STT", "Việc"), ("1", "Khám")),
        "sau",
    ]


def test_the_main_part_is_taken_without_what_stands_round_it():
    assert lines(page(f"<div>Quảng cáo</div><article><p>{'Nội dung chính. ' * 10}</p></article>")) == [
        ("Nội dung chính. " * 10).strip()
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1258"])
def test_the_encoding_that_a_page_names_is_used(encoding):
    text = "đơn vị" if encoding != "windows-1258" else "đơn v\u0323i".replace("v\u0323i", "vi\u0323")
    content = f'<html><head><meta charset="{encoding}"></head><body><p>{text}</p></body></html>'.encode(encoding)
    assert lines(read("a.html", content)) == ["đơn vị"]


def test_a_page_without_text_says_so():
    with pytest.raises(UnreadableFileError, match="không có chữ"):
        page("<script>document.write('x')</script>")


def test_a_page_nested_without_end_is_no_crash():
    assert lines(page("<div>" * 200 + "Đáy" + "</div>" * 200)) == ["Đáy"]
    with pytest.raises(UnreadableFileError, match="không có chữ"):
        page("<div>" * 50_000 + "Đáy" + "</div>" * 50_000)


def test_an_absurd_span_costs_no_memory():
    (table,) = tables(
        page(
            "<table><tr><td colspan=99999999>Một</td><td>Hai</td></tr>"
            "<tr><td>1</td><td rowspan=9999999>2</td></tr></table>"
        )
    )
    assert len(table.rows) == 2


def test_tables_in_tables_in_tables_are_read_once_each():
    """Found by fuzzing: each level doubled the time."""
    depth = 60
    page = "<table><tr><td>" * depth + "Trong cùng" + "</td></tr></table>" * depth
    assert lines(read("a.html", f"<html>{page}".encode())) == ["Trong cùng"]
