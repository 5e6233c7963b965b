"""What a table says at the row and the column that a question names; and what a time, a year, a level must be of."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

PLAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 15/KH-UBND

Suối Mơ, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Giải quyết việc làm trên địa bàn xã Suối Mơ năm 2026

## I. MỤC TIÊU

- Tỷ lệ lao động qua đào tạo đạt 66%.

## II. NHIỆM VỤ

- Quy trình xét chọn học viên gồm các bước: lập danh sách; gửi giấy mời; ký cam kết.
- Công an xã chủ trì lắp camera tại các thôn; các doanh nghiệp viễn thông phối hợp.
- Xây dựng nhà văn hóa thôn Bản Áng với 40 chỗ ngồi.

## PHỤ LỤC I

| STT | Nhiệm vụ | Sản phẩm | Chủ trì | Thời gian |
|---|---|---|---|---|
| 1 | Lập hồ sơ dự án xây mới trụ sở Trạm Y tế | Báo cáo nghiên cứu khả thi | Phòng Kinh tế | Quý II/2026 |
| 3 | Soạn sổ tay hướng dẫn người dân trồng rau sạch | nt | Trạm Y tế | Quý III/2026 |
| 2 | Hoàn thành xây mới, đưa trụ sở Trạm Y tế vào sử dụng | Biên bản bàn giao | Phòng Kinh tế | Quý IV/2027 |

## PHỤ LỤC II

| STT | Nghề đào tạo | Số học viên | Kinh phí (triệu đồng) |
|---|---|---|---|
| 1 | May công nghiệp cho lao động nông thôn | 30 | 84 |
| 2 | May công nghiệp cho lao động nữ mất việc | 25 | 76 |
| 3 | Sửa chữa máy nông nghiệp | 28 | 105 |

## PHỤ LỤC III

| TT | Chỉ tiêu | Năm 2026 | Thành viên theo dõi |
|---|---|---|---|
| 1 | Số lớp xóa mù chữ | 70 | Vi Văn Tuấn |
| 2 | Tỷ lệ hồ sơ được số hóa (%) | 80 | Lê Thị Hạnh |
"""
LETTER = """BỘ NỘI VỤ

Số: 9716/BNV-CCHC

Hà Nội, ngày 01 tháng 12 năm 2025

# CÔNG VĂN

Về việc cải cách hành chính năm 2026

1. Cấp tỉnh ban hành kế hoạch cải cách hành chính trước ngày 31/12/2025. Cấp xã ban hành kế hoạch cải cách hành chính \
trước ngày 20/01/2026.

2. Chỉ tiêu năm 2026: tỷ lệ hồ sơ nộp trực tuyến ở cấp xã đạt 70%.
"""
CITY = """ỦY BAN NHÂN DÂN
THÀNH PHỐ HẢI ĐÔNG

Số: 20/KH-UBND

Hải Đông, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Triển khai thi hành Luật Bảo hiểm y tế năm 2024

## I. MỤC TIÊU

- Tỷ lệ người dân có sổ sức khỏe điện tử đạt 92%.

## II. TỔ CHỨC THỰC HIỆN

1. Sở Y tế chủ trì xây dựng phần mềm quản lý hồ sơ sức khỏe.
2. Bệnh viện thành phố lập hồ sơ xây dựng khu điều trị, hoàn thành trước ngày 30/6/2026.
3. Sở Tài chính hỗ trợ mỗi người cao tuổi 500.000 đồng/tháng.
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"viec-lam.md": PLAN, "cong-van.md": LETTER, "hai-dong.md": CITY}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Lớp may công nghiệp cho lao động nữ mất việc ở Suối Mơ có bao nhiêu học viên?", "Số học viên: 25"),
        ("Kinh phí lớp sửa chữa máy nông nghiệp ở Suối Mơ là bao nhiêu?", "Kinh phí (triệu đồng): 105"),
        ("Lập hồ sơ dự án xây trụ sở Trạm Y tế Suối Mơ thì sản phẩm là gì?", "Báo cáo nghiên cứu khả thi"),
    ],
)
def test_a_cell_is_told_by_its_row_and_its_columns_name(ask, question, said):
    assert said in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Lớp may công nghiệp ở Suối Mơ có bao nhiêu học viên?",  # which of two
        "Lớp cắt tóc ở Suối Mơ có bao nhiêu học viên?",
        "Kinh phí xây dựng nhà văn hóa thôn Bản Áng ở Suối Mơ là bao nhiêu?",  # places, no money
        "Tỷ lệ lao động qua đào tạo của Suối Mơ năm 2028 là bao nhiêu?",  # the plan is of 2026
    ],
)
def test_of_another_row_sort_or_year_nothing_is_told(ask, question):
    assert ask(question) is None


def test_a_target_without_a_year_is_of_the_plans_own(ask):
    assert "66%" in ask("Tỷ lệ lao động qua đào tạo của Suối Mơ năm 2026 là bao nhiêu?").text


def test_when_it_is_done_is_not_when_its_papers_are(ask):
    told = ask("Bao giờ trụ sở mới của Trạm Y tế Suối Mơ xây xong, đưa vào dùng?").text
    assert "Quý IV/2027" in told
    assert "Quý II/2026" not in told
    assert "Quý II/2026" in ask("Bao giờ lập xong hồ sơ dự án xây trụ sở Trạm Y tế Suối Mơ?").text


def test_a_list_that_is_asked_for_is_told_whole(ask):
    told = ask("Quy trình xét chọn học viên ở Suối Mơ gồm những bước nào?")
    assert "lập danh sách; gửi giấy mời; ký cam kết" in told.text
    assert all(each.quote in each.passage.text for each in told.statements)


def test_helpers_named_at_the_end_are_helpers(ask):
    assert "doanh nghiệp viễn thông phối hợp" in ask("Ai phối hợp với Công an xã Suối Mơ lắp camera?").text


def test_number_and_date_of_a_document_are_both_told(ask):
    told = ask("Kế hoạch việc làm của xã Suối Mơ số bao nhiêu, ngày nào?").text
    assert "15/KH-UBND" in told
    assert "05/02/2026" in told


def test_what_is_asked_of_the_communes_is_told_from_a_letter_to_them_where_their_plans_are_silent(ask):
    assert "70%" in ask("Tỷ lệ hồ sơ nộp trực tuyến ở cấp xã năm 2026 phải đạt bao nhiêu?").text


def test_in_english_too_one_level_is_not_told_of_the_other(ask):
    told = ask("By when must communes issue their administrative reform plans?")
    assert all("20/01/2026" in each.quote for each in told.statements)


def test_a_city_is_no_street_and_a_law_s_year_is_not_the_plan_s(ask):
    assert "Sở Y tế" in ask("Ở thành phố Hải Đông ai xây dựng phần mềm quản lý hồ sơ sức khỏe?").text
    assert "92%" in ask("Tỷ lệ người dân có sổ sức khỏe điện tử của Hải Đông năm 2026 là bao nhiêu?").text


def test_when_papers_are_to_be_done_is_not_when_it_is_built(ask):
    assert ask("Bao giờ xây xong khu điều trị của Bệnh viện thành phố Hải Đông?") is None


def test_how_much_money_is_told_where_money_is_stated(ask):
    assert "500.000" in ask("Hải Đông hỗ trợ mỗi người cao tuổi bao nhiêu tiền?").text


def test_a_cell_that_refers_above_is_told_as_what_it_refers_to(ask):
    told = ask("Soạn sổ tay hướng dẫn trồng rau sạch ở Suối Mơ thì sản phẩm là gì?").text
    assert "Sản phẩm: Báo cáo nghiên cứu khả thi (nt)" in told


def test_who_follows_up_is_told_by_the_column_of_that_name(ask):
    assert (
        "Thành viên theo dõi: Lê Thị Hạnh" in ask("Ai theo dõi chỉ tiêu tỷ lệ hồ sơ được số hóa của xã Suối Mơ?").text
    )


TABLES = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: 44/KH-UBND

Bắc Sơn, ngày 20 tháng 01 năm 2026

# KẾ HOẠCH

Sửa kè, làm cầu và dạy chữ năm 2026

## PHỤ LỤC I

| TT | Công trình | Xã | Quy mô | Nguồn vốn |
|---|---|---|---|---|
| 1 | Kè chống sạt lở suối Nậm Pàn | Suối Mơ | 450 m kè bê tông | Ngân sách tỉnh |
| 2 | Cầu treo bản Pá Kim | Mường Cang | 01 nhịp, dài 60 m | Xã hội hóa |

## PHỤ LỤC II

| TT | Nội dung | Số cuộc kiểm tra | Địa điểm kiểm tra | Tổ kiểm tra |
|---|---|---|---|---|
| 1 | Bếp ăn tập thể trường học | 4 | Các trường bán trú | 02 |
| 2 | Chợ đầu mối nông sản | 6 | Phường Nam Thành | Đội Quản lý thị trường số 3 |

## PHỤ LỤC III

| TT | Khoản chi | Mức tối đa – vùng khó khăn | Mức tối đa – vùng thuận lợi |
|---|---|---|---|
| 1 | Thuê người dạy chữ Thái | 90 | 60 |

## PHỤ LỤC IV

| Thời kỳ | Tiền dạy chữ – tỉnh cấp (triệu đồng) | Tiền dạy chữ – bà con góp (triệu đồng) |
|---|---|---|
| Năm 2026 | 310 | 5 |
| Năm 2027 | 420 | 8 |
"""


@pytest.fixture(scope="module")
def ask_tables(searching):
    answers = AnswerService(searching({"bang.md": TABLES}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Quy mô công trình kè chống sạt lở suối Nậm Pàn là gì?", "Quy mô: 450 m kè bê tông"),
        ("Quy mô kè chống sạt lở suối Nậm Pàn ở xã Suối Mơ là gì?", "Quy mô: 450 m kè bê tông"),
        ("Nguồn vốn cầu treo bản Pá Kim là gì?", "Nguồn vốn: Xã hội hóa"),
    ],
)
def test_a_row_that_lies_in_a_place_is_read_for_what_it_is_of(ask_tables, question, said):
    assert said in ask_tables(question).text


def test_a_work_in_one_commune_is_not_told_of_another(ask_tables):
    assert ask_tables("Quy mô kè chống sạt lở suối Nậm Pàn ở xã Mường Cang là gì?") is None


def test_who_checks_is_told_by_agencies_and_not_by_counts_or_places(ask_tables):
    assert "Đội Quản lý thị trường số 3" in ask_tables("Ai kiểm tra chợ đầu mối nông sản?").text
    assert ask_tables("Ai kiểm tra bếp ăn tập thể trường học?") is None


@pytest.mark.parametrize(("area", "said"), [("vùng khó khăn", "90"), ("vùng thuận lợi", "60")])
def test_of_columns_that_begin_alike_the_one_whose_own_words_are_asked_for_is_told(ask_tables, area, said):
    told = ask_tables(f"Thuê người dạy chữ Thái ở {area} được chi tối đa bao nhiêu?").text
    assert f"Mức tối đa – {area}: {said}" in told


@pytest.mark.parametrize(("year", "said"), [(2026, "310"), (2027, "420")])
def test_a_row_that_is_called_by_a_year_tells_of_that_year(ask_tables, year, said):
    assert f"tỉnh cấp (triệu đồng): {said}" in ask_tables(f"Năm {year} tiền dạy chữ tỉnh cấp là bao nhiêu?").text


def test_of_a_year_without_a_row_nothing_is_told(ask_tables, searching):
    late = AnswerService(searching({"bang.md": TABLES.replace("| Năm 2026 | 310 | 5 |\n", "")}))
    assert late.answer(SearchRequest("Năm 2026 tiền dạy chữ tỉnh cấp là bao nhiêu?")).answer is None
    assert ask_tables("Năm 2029 tiền dạy chữ tỉnh cấp là bao nhiêu?") is None


def test_what_there_is_now_is_no_figure_of_a_year_that_has_its_own_column(searching):
    plan = (
        "ỦY BAN NHÂN DÂN\nXÃ SUỐI MƠ\n\n# KẾ HOẠCH\n\nNhân lực giai đoạn 2026 - 2030\n\n## PHỤ LỤC\n\n"
        "| Chức danh | Hiện có | Cần có – 2027 | Cần có – 2030 |\n|---|---|---|---|\n| Thợ lặn | 2 | 4 | 6 |\n"
    )
    answers = AnswerService(searching({"nhan-luc.md": plan}))
    told = answers.answer(SearchRequest("Suối Mơ có bao nhiêu thợ lặn năm 2030?")).answer
    assert told is None or "6" in told.text.split("(")[0]
