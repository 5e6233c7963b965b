"""What Markdown gives: paragraphs whole, headings with levels, lists with their marks, tables."""

from __future__ import annotations

import pytest

from indexer.errors import UnreadableFileError
from indexer.formats.registry import read

from .conftest import lines, tables


def items(text: str) -> list:
    return list(read("a.md", text.encode()).pages[0].items)


def test_headings_have_levels_and_paragraphs_are_whole():
    assert [(i.text, i.level, i.whole) for i in items("# Chương I\n\n### Mục 1\n\nMột câu\nngắt dòng.")] == [
        ("Chương I", 1, True),
        ("Mục 1", 3, True),
        ("Một câu ngắt dòng.", None, True),
    ]


def test_list_items_keep_their_marks_and_numbers():
    text = "3. Ba\n4. Bốn\n   - gạch\n   + cộng\n\n* sao\n\n1) Một"
    assert [item.text for item in items(text)] == ["3. Ba", "4. Bốn", "- gạch", "+ cộng", "- sao", "1) Một"]


def test_a_rule_of_dashes_makes_no_heading_of_the_line_above():
    first, second = items("TỈNH YÊN BÌNH\n-------\n\nSố: 15/KH-UBND")
    assert (first.text, first.level, second.text) == ("TỈNH YÊN BÌNH", None, "Số: 15/KH-UBND")


def test_hard_breaks_part_lines_and_emphasis_is_dropped():
    assert [(i.text, i.bold) for i in items("**ỦY BAN  \nNHÂN DÂN**\n\nMột *chữ* `mã` [liên kết](x)")] == [
        ("ỦY BAN", True),
        ("NHÂN DÂN", True),
        ("Một chữ mã liên kết", False),
    ]


def test_a_table_has_its_header_and_plain_cells():
    (table,) = items("| STT | Nhiệm vụ |\n|---|---|\n| 1 | **Khám** sức khỏe |\n| 2 | |\n")
    assert table.rows == (("STT", "Nhiệm vụ"), ("1", "Khám sức khỏe"), ("2", ""))
    assert table.header_rows == 1


def test_a_table_written_in_html_is_a_table():
    (table,) = items("<table><tr><th>STT</th><th>Việc</th></tr><tr><td>1</td><td>Khám</td></tr></table>\n")
    assert table.rows == (("STT", "Việc"), ("1", "Khám"))


def test_front_matter_is_properties_and_no_text():
    reading = read("a.md", '---\ntitle: "Kế hoạch"\nis_digest: true\n---\n\nNội dung'.encode())
    assert reading.properties == {"title": "Kế hoạch", "is_digest": "true"}
    assert lines(reading) == ["Nội dung"]
    assert not reading.paged


def test_an_item_that_is_only_a_mark_stays():
    assert [item.text for item in items("ĐẢNG BỘ XÃ\n\n*\n\nSố 12-KH/ĐU")] == ["ĐẢNG BỘ XÃ", "-", "Số 12-KH/ĐU"]


def test_code_and_quotes_are_text():
    assert lines(read("a.md", "```\nmột\nhai\n```\n\n> trích\n\n    thụt vào".encode())) == [
        "một",
        "hai",
        "trích",
        "thụt vào",
    ]


def test_a_file_of_marks_alone_has_no_text():
    with pytest.raises(UnreadableFileError, match="không có chữ"):
        read("a.md", b"---\n\n***\n")


def test_tables_of_a_markdown_file_have_row_pages():
    (table,) = tables(read("a.md", b"| a | b |\n|--|--|\n| 1 | 2 |"))
    assert table.row_pages == ((1, 1), (1, 1))


def test_lines_in_capitals_of_one_paragraph_stay_lines():
    reading = read("a.md", "ỦY BAN NHÂN DÂN TỈNH BẮC SƠN\nSỞ Y TẾ\n\nMột câu dài\nxuống dòng.\n".encode())
    assert lines(reading) == ["ỦY BAN NHÂN DÂN TỈNH BẮC SƠN", "SỞ Y TẾ", "Một câu dài xuống dòng."]
