from __future__ import annotations

from indexer.model import Line, Page
from indexer.structure.flow import build_flow
from indexer.structure.paragraphs import Paragraph, glue, join_paragraphs


def paragraphs(*pages: str) -> list[str]:
    built = [Page(number, tuple(Line(line) for line in text.split("\n"))) for number, text in enumerate(pages, start=1)]
    return [piece.text for piece in join_paragraphs(build_flow(built).items) if isinstance(piece, Paragraph)]


LONG = "Ủy ban nhân dân xã giao các cơ quan chuyên môn phối hợp chặt chẽ với nhau"


def test_wrapped_lines_are_one_paragraph() -> None:
    assert paragraphs(f"{LONG}\nđể thực hiện đúng tiến độ.") == [f"{LONG} để thực hiện đúng tiến độ."]


def test_a_sentence_cut_by_a_page_is_one_again() -> None:
    assert paragraphs(f"{LONG} trên\n1", "\nđịa bàn xã.") == [f"{LONG} trên địa bàn xã."]


def test_blank_lines_after_every_line_mean_nothing() -> None:
    lines = [LONG, "và với các tổ chức chính trị - xã hội của xã để cùng nhau hoàn thành", "mục tiêu đề ra."]
    assert paragraphs("\n\n".join(lines * 3)) == [" ".join(lines)] * 3


def test_a_short_line_without_a_full_stop_ends_its_paragraph() -> None:
    assert paragraphs(
        f"1. Mục đích\nQuán triệt nghiêm túc các nội dung của văn bản cấp trên đã ban hành,\n{LONG}."
    ) == [
        "1. Mục đích",
        f"Quán triệt nghiêm túc các nội dung của văn bản cấp trên đã ban hành, {LONG}.",
    ]


def test_a_short_heading_may_end_in_what_looks_like_an_open_word() -> None:
    assert paragraphs(f"2. Tồn tại\nViệc rà soát ở ba thôn còn chậm so với yêu cầu đề ra,\n{LONG}.") == [
        "2. Tồn tại",
        f"Việc rà soát ở ba thôn còn chậm so với yêu cầu đề ra, {LONG}.",
    ]


def test_a_year_at_a_line_start_is_no_heading() -> None:
    text = "- Trạm y tế được đầu tư đầy đủ trang thiết bị theo đúng quy định; đến năm\n2027 có đủ bác sĩ."
    assert paragraphs(text) == [text.replace("\n", " ")]


def test_the_hyphen_of_a_compound_at_a_line_start_is_no_bullet() -> None:
    text = "- Lồng ghép chỉ tiêu vào kế hoạch phát triển chung về kinh tế của xã, văn hóa\n- xã hội của xã."
    assert paragraphs(text) == [text.replace("\n", " ")]


def test_the_hyphen_inside_an_offices_name_at_a_line_start_is_no_bullet() -> None:
    text = f"{LONG}, vướng mắc gửi về Phòng Văn hóa\n- Xã hội để tổng hợp, trình Chủ tịch xã."
    assert paragraphs(text) == [text.replace("\n", " ")]


def test_a_bullet_below_a_heading_is_one_whatever_its_first_words() -> None:
    text = "2. Về kinh tế\n- Xã hội hóa việc làm đường thôn, lấy sức dân lo cho dân ở cả mười hai thôn;\n- Trồng cây."
    assert paragraphs(text) == text.split("\n")


def test_a_bullet_is_a_bullet() -> None:
    assert paragraphs("- Tuyên truyền sâu rộng;\n- vận động người dân tham gia.") == [
        "- Tuyên truyền sâu rộng;",
        "- vận động người dân tham gia.",
    ]


def test_a_document_number_broken_by_a_line_is_whole() -> None:
    assert glue("Nghị quyết số 72-", "NQ/TW ngày 09/9/2025") == "Nghị quyết số 72-NQ/TW ngày 09/9/2025"
    assert glue("kinh tế -", "xã hội") == "kinh tế - xã hội"


def test_page_numbers_and_running_heads_are_no_content() -> None:
    pages = [f"CÔNG BÁO SỐ 12\n{word} được giao thực hiện nhiệm vụ này.\n- {n} -" for n, word in
             enumerate(("Sở", "Ban", "Phòng", "Trạm"), start=1)]  # fmt: skip
    assert [text.split()[0] for text in paragraphs(*pages)] == ["Sở", "Ban", "Phòng", "Trạm"]


def test_a_number_atop_a_page_that_is_not_its_own_is_kept() -> None:
    assert paragraphs("Nội dung trang một được viết ở đây.", "6\nKhám sức khỏe miễn phí.")[1].startswith("6")


def test_signing_residue_is_no_content() -> None:
    residue = 'ai.do@xa.gov.vn\n2025-11-19T11:03:45+0700\n{"signedBy":3490865}\nEMAILADDRESS=a@b.vn, CN=Ai Đó, C=VN'
    assert paragraphs(f"Trạm Y tế thực hiện.\n{residue}\nKý bởi: Ai Đó") == ["Trạm Y tế thực hiện."]


def test_bold_marks_left_from_a_web_page_hold_a_heading_together() -> None:
    assert paragraphs("**II. MỤC\nĐÍCH, YÊU CẦU**\n\n**1. Mục đích**\n\n- Nâng cao nhận thức.") == [
        "II. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "- Nâng cao nhận thức.",
    ]


def test_a_name_cut_by_a_line_is_whole() -> None:
    start = "1. Các chi bộ tổ chức phổ biến, quán triệt"
    assert paragraphs(
        f"{start} chương trình của Ban\nThường vụ Tỉnh ủy và Kế hoạch này đến toàn thể cán bộ, đảng viên."
    ) == [f"{start} chương trình của Ban Thường vụ Tỉnh ủy và Kế hoạch này đến toàn thể cán bộ, đảng viên."]
    assert paragraphs(
        f"Kế hoạch số 46-KH/ĐU của Đảng uỷ xã\nMường La về thực hiện nghị quyết của cấp trên, {LONG}."
    ) == [f"Kế hoạch số 46-KH/ĐU của Đảng uỷ xã Mường La về thực hiện nghị quyết của cấp trên, {LONG}."]


def test_a_sort_of_office_at_a_line_s_end_waits_for_its_name() -> None:
    lines = "b) Chủ động phối hợp với Sở\nKhoa học và Công nghệ kết nối dữ liệu kho bãi và cảng cạn của vùng."
    assert paragraphs(f"a) Chủ trì việc thứ nhất.\n\n{lines}")[-1] == lines.replace("\n", " ")


def test_a_heading_that_ends_in_a_unit_stays_a_heading() -> None:
    text = f"2. Trạm Y tế xã\nChăm sóc sức khỏe ban đầu cho người dân trên địa bàn, {LONG}."
    assert paragraphs(text) == text.split("\n")
