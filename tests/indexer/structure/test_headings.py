"""What titles what: numbered sentences, chapters, tables, attached tables, wrapped lines that look like headings."""

from __future__ import annotations

import pytest

from indexer.parse import parse

HEAD = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

KẾ HOẠCH
Dọn kênh mương năm 2026

"""


def read(text: str):
    return parse("ke-hoach.txt", (HEAD + text).encode(), "k").passages


def path_of(passages, words: str) -> tuple[str, ...]:
    return next(each.section_path for each in passages if words in each.text)


def test_a_numbered_whole_sentence_is_text_and_titles_nothing():
    page = "".join(
        f"<p>{line}</p>"
        for line in (
            "KẾ HOẠCH",
            "Dọn kênh mương",
            "I. TỔ CHỨC THỰC HIỆN",
            "1. Phòng Kinh tế chủ trì nạo vét toàn bộ kênh chính của xã trước mùa mưa bão năm nay.",
            "Các thôn cử người tham gia.",
        )
    )
    found = parse("k.html", f"<html><body>{page}</body></html>".encode(), "k").passages
    assert [each.label for each in found if "Phòng Kinh tế chủ trì" in each.text] == ["I.1"]


def test_a_chapter_is_titled_by_the_capitals_in_the_line_below():
    found = read("Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nKế hoạch này áp dụng cho các thôn của xã.\n")
    assert path_of(found, "áp dụng cho các thôn")[0] == "Chương I QUY ĐỊNH CHUNG"


def test_the_groups_of_a_tables_rows_end_with_the_table():
    found = read(
        "I. VIỆC CẦN LÀM\n\n| STT | Nội dung | Cơ quan chủ trì |\n|---|---|---|\n| I. Nhóm kênh chính | | |\n"
        "| 1 | Nạo vét kênh Đông | Phòng Kinh tế |\n\nCác thôn báo cáo kết quả về Phòng Kinh tế.\n"
    )
    assert path_of(found, "Nạo vét kênh Đông")[-1] == "I. Nhóm kênh chính"
    assert path_of(found, "Các thôn báo cáo") == ("I. VIỆC CẦN LÀM",)


def test_a_wrapped_reference_to_an_article_opens_none():
    found = read(
        "Điều 1. Phạm vi\nKế hoạch này áp dụng cho các thôn theo quy định tại khoản 2\nĐiều 7.\n"
        "Điều 2. Thực hiện\nCác thôn thực hiện từ tháng 5.\n"
    )
    assert path_of(found, "Các thôn thực hiện") == ("Điều 2. Thực hiện",)
    assert any("khoản 2 Điều 7." in each.text for each in found)


def test_a_titled_table_that_is_attached_is_an_annex():
    found = read(
        "I. VIỆC CẦN LÀM\n1. Nạo vét kênh.\n\nBẢNG PHÂN CÔNG NHIỆM VỤ\n(Kèm theo Kế hoạch số 12/KH-UBND)\n\n"
        "| STT | Nội dung | Cơ quan chủ trì |\n|---|---|---|\n| 1 | Nạo vét kênh Đông | Phòng Kinh tế |\n"
    )
    row = next(each for each in found if "kênh Đông" in each.text)
    assert (row.label or "").startswith("Phụ lục")


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("PHỤ LỤC PHÂN CÔNG NHIỆM VỤ", "Phụ lục"),
        ("PHỤ LỤC II PHÂN CÔNG NHIỆM VỤ", "Phụ lục II"),
        ("PHỤ LỤC 02: PHÂN CÔNG NHIỆM VỤ", "Phụ lục 02"),
        ("PHỤ LỤC 1A", "Phụ lục 1A"),
    ],
)
def test_an_annexs_title_in_the_line_of_its_name_is_no_number(name, label):
    found = read(f"I. VIỆC CẦN LÀM\n1. Nạo vét kênh.\n\n{name}\n(Kèm theo Kế hoạch số 12/KH-UBND)\n\n1. Kênh Đông.\n")
    assert found[-1].label == f"{label}, 1"
    assert found[-1].section_path[0] == name


@pytest.mark.parametrize("line", ["6.2. 100% hộ dân được dọn kênh trước nhà.", "6.2. Các hộ dân dọn kênh trước nhà."])
def test_a_decimal_number_opens_an_item_before_a_figure_too(line):
    found = read(f"6. Việc của dân\n6.1. Họp thôn bàn việc chung.\n{line}\n")
    assert [each.label for each in found if "trước nhà" in each.text] == ["6.2"]


def test_a_quarter_wrapped_before_its_year_is_no_section_and_page_footers_are_no_text():
    body = "\n".join(["Các thôn dọn kênh trước nhà và báo cáo kết quả cho Phòng Kinh tế xã mỗi tuần."] * 30)
    found = read(
        f"1. Lập đoàn kiểm tra việc dọn kênh tại các thôn trong xã, hoàn thành trong quý\nI/2026 và lặp lại mỗi năm.\n"
        f"2. Việc của thôn\n{body}\n\n          Trang 2\n\n{body}\n\n          Trang 3\n\n3. Họp bàn.\n"
    )
    assert [each.label for each in found if "quý I/2026" in each.text] == ["1"]
    assert not any("Trang" in each.text for each in found)


def test_a_figure_that_a_line_begins_with_goes_on_the_sentence():
    found = read(
        "I. TÌNH HÌNH\nXã có diện tích tự nhiên rộng nhất trong cả vùng núi phía tây là\n57,4 km2 với 17 thôn.\n"
    )
    assert any("phía tây là 57,4 km2" in each.text for each in found)


def test_articles_are_counted_on_through_the_chapters():
    text = (
        "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy định này nói về kênh mương.\nĐiều 2. Đối tượng\n1. Các thôn.\n"
        "2. Các hội.\n\nChương II\nVIỆC LÀM\nĐiều 3. Nạo vét\n1. Thôn tự nạo vét.\na) Mỗi năm hai lần;\n"
        "Điều 4. Báo cáo\n1. Báo cáo mỗi năm.\n"
    )
    labels = [each.label for each in read(text)]
    assert "điểm a khoản 1 Điều 3" in labels
    assert "khoản 1 Điều 4" in labels


def test_a_short_article_over_an_attached_regulation_is_text():
    passages = read(
        "# QUYẾT ĐỊNH\n\nBan hành Quy chế chợ phiên\n\nĐiều 1. Ban hành Quy chế chợ phiên.\n\n"
        "Điều 2. Quyết định có hiệu lực từ ngày ký.\n\n## QUY CHẾ CHỢ PHIÊN\n\nĐiều 1. Phạm vi: các chợ phiên.\n"
    )
    assert path_of(passages, "từ ngày ký") == ("Điều 2. Quyết định có hiệu lực từ ngày ký",)


@pytest.mark.parametrize(
    "last",
    [
        "Trong quá trình thực hiện, nếu có vướng mắc thì các thôn báo cáo về xã.",
        "Kế hoạch này được phổ biến đến từng hộ.",
        "Chế độ báo cáo: các thôn báo cáo trước ngày 20 hằng tháng.",
    ],
)
def test_what_is_said_of_the_whole_behind_the_last_item_is_of_no_item(last):
    text = f"I. VIỆC CẦN LÀM\n1. Phòng Kinh tế lập danh sách kênh phải nạo vét.\n2. Các thôn nạo vét kênh.\n\n{last}\n"
    found = read(text)
    assert [each.label for each in found if last in each.text] == [""]
    again = read(f"{text}3. Trạm Y tế khám cho người nạo vét.\n")  # not the last words
    assert [each.label for each in again if "Trạm Y tế" in each.text] == ["I.3"]


@pytest.mark.parametrize("cue", ["Thực hiện", "Triển khai", "Theo"])
def test_a_title_ends_where_a_sentence_on_the_grounds_begins_without_a_gap(cue):
    text = HEAD.rstrip("\n") + (
        f"\n      {cue} Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh và\n"
        "ý kiến của các thôn, Ủy ban nhân dân xã xây dựng Kế hoạch như sau:\n\n"
        "I. MỤC ĐÍCH\n\nGiữ nước sạch cho ruộng.\n"
    )
    found = parse("ke-hoach.txt", text.encode(), "k")
    assert found.document.title == "Dọn kênh mương năm 2026"
    assert any("12/KH-UBND" in each.text for each in found.passages)


def test_the_second_line_of_a_title_may_begin_like_grounds():
    text = (
        HEAD.rstrip("\n")
        + "\nThực hiện Chương trình số 5-CTr/ĐU về nước sạch\n\nI. MỤC ĐÍCH\n\nGiữ nước sạch cho ruộng.\n"
    )
    title = parse("ke-hoach.txt", text.encode(), "k").document.title
    assert title == "Dọn kênh mương năm 2026 Thực hiện Chương trình số 5-CTr/ĐU về nước sạch"
