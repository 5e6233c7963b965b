"""A hamlet, an office, a school year, a fine: told of the very one that is asked about, or of none."""

from __future__ import annotations

import pytest

from search_api.answers.instances import spots_in
from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

GUIDE = """ỦY BAN NHÂN DÂN TỈNH BẮC SƠN
SỞ GIÁO DỤC VÀ ĐÀO TẠO

Số: 231/HD-SGDĐT

Bắc Sơn, ngày 21 tháng 8 năm 2026

# HƯỚNG DẪN

Thực hiện nhiệm vụ giáo dục mầm non

## I. NỘI DUNG

- Công an tỉnh xử phạt hành vi hút thuốc ở nơi cấm trong trường học.

## II. TỔ CHỨC THỰC HIỆN

1. Sở Giáo dục và Đào tạo: hướng dẫn chuyên môn, kiểm tra các trường.
2. Phòng Kế hoạch - Tài chính (thuộc Sở): tham mưu phân bổ kinh phí mua đồ chơi.

## PHỤ LỤC

| STT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |
|---|---|---|---|
| 1 | Xây dựng điểm trường thôn Khe Lụa | Phòng Kế hoạch - Tài chính | 31/12/2027 |
| 2 | Cứng hóa đường vào bản Nà Lếch | Sở Xây dựng | Năm 2027 |

| STT | Chỉ tiêu | ĐVT | 2026-2027 | 2027-2028 |
|---|---|---|---|---|
| 1 | Tỷ lệ huy động trẻ nhà trẻ | % | 42 | 45 |
"""
PLANS = {
    "huong-dan.md": GUIDE,
    "tinh.md": "ỦY BAN NHÂN DÂN\nTỈNH BẮC SƠN\n\n# KẾ HOẠCH\n\nChăm sóc sức khỏe\n\n## I. MỤC TIÊU\n\n"
    "- Đến năm 2030, tuổi thọ trung bình đạt 76 tuổi.\n",
    "suoi-mo.md": "ỦY BAN NHÂN DÂN\nXÃ SUỐI MƠ\n\n# KẾ HOẠCH\n\nChăm sóc sức khỏe xã Suối Mơ\n\n"
    "## I. MỤC TIÊU\n\n- Đến năm 2030, tuổi thọ trung bình đạt 75 tuổi.\n",
}


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching(PLANS))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Điểm trường thôn Khe Lụa khi nào xây dựng xong?", "31/12/2027"),
        ("Đường vào bản Nà Lếch bao giờ cứng hóa xong?", "Năm 2027"),
        ("Tỷ lệ huy động trẻ nhà trẻ năm học 2027-2028 là bao nhiêu?", "45%"),
    ],
)
def test_the_one_that_is_asked_about_is_told(ask, question, said):
    assert said in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Điểm trường thôn Bản Chiềng khi nào xây dựng xong?",
        "Đường vào bản Bó Cáy bao giờ cứng hóa xong?",
        "Tỷ lệ huy động trẻ nhà trẻ năm học 2029-2030 là bao nhiêu?",
        "Mức phạt tiền khi hút thuốc ở nơi cấm là bao nhiêu?",
    ],
)
def test_another_is_told_of_none(ask, question):
    assert ask(question) is None


def test_an_office_of_a_department_has_its_own_duties_and_not_the_departments(ask):
    told = ask("Phòng Kế hoạch - Tài chính của Sở Giáo dục và Đào tạo Bắc Sơn làm những việc gì?")
    assert "tham mưu phân bổ kinh phí" in told.text
    assert "hướng dẫn chuyên môn" not in told.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("So sánh tuổi thọ trung bình của tỉnh Bắc Sơn và xã Suối Mơ", {"tinh.md", "suoi-mo.md"}),
        ("So sánh tuổi thọ trung bình của xã Suối Mơ so với tỉnh Bắc Sơn", {"tinh.md", "suoi-mo.md"}),
        ("Tuổi thọ trung bình của xã Suối Mơ, tỉnh Bắc Sơn là bao nhiêu?", {"suoi-mo.md"}),
    ],
)
def test_a_province_is_told_of_where_it_is_one_of_two_and_not_where_it_places_the_commune(ask, question, told):
    assert {each.document.source_file for each in ask(question).statements} == told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Đường vào bản Bó Cáy bao giờ xong?", ("bo cay",)),
        ("Thôn 5 có bao nhiêu hộ?", ("thon 5",)),
        ("Bệnh viện Nhi có mấy giường?", ("benh vien nhi",)),
        ("Bệnh viện Đa khoa tỉnh có mấy giường?", ()),
        ("Văn bản Cao Minh viết thế nào?", ()),
        ("Bản Kế hoạch này do ai ban hành?", ()),
        ("Cứng hóa đường 10 km hết bao lâu?", ()),
        ("Mỗi thôn 2 cộng tác viên phải không?", ()),
        ("Bố trí thôn 1 nhân viên y tế từ khi nào?", ()),
        ("Ở thành phố Hà Nội ai chủ trì?", ()),
        ("Thành phố Hồ Chí Minh đạt bao nhiêu?", ()),
        ("Xã Bản Hồ và phường Cầu Kho, huyện Chợ Đồn", ()),
    ],
)
def test_what_is_a_name_of_a_place(text, names):
    assert spots_in(text) == names
