"""What another body, another document or another sentence has is no answer; what stands in a place's row is."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

COMMUNE = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 31/KH-UBND

Suối Mơ, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Chăm sóc rừng và nguồn nước trên địa bàn xã Suối Mơ năm 2026

Thực hiện Quyết định số 83/QĐ-TTg ngày 14/10/2024 của Thủ tướng Chính phủ, trong đó cụ thể hóa Chỉ thị số \
28-CT/TW; theo đề nghị tại Tờ trình số 41/TTr-PKT ngày 20/01/2026 của Phòng Kinh tế.

## I. NHIỆM VỤ

### 1. Giữ nguồn nước

Sửa hồ Bản Áng, mở hai điểm lấy mẫu nước tại thôn Pá Hu và thôn Nậm Sa. Mỗi quý tổ chức 01 đợt thu gom rác ven suối.

### 2. Giống cây

Phổ biến nghị định thay thế Nghị định số 65/2017/NĐ-CP về giống cây thuốc.

## II. TỔ CHỨC THỰC HIỆN

### 1. Công an xã

- Tuần tra, xử lý người chặt phá rừng đầu nguồn.

### 2. Ủy ban Mặt trận Tổ quốc Việt Nam xã

- Giám sát việc thực hiện Kế hoạch tại các thôn.

## PHỤ LỤC I

| TT | Đầu việc | Đầu mối | Cùng làm | Hạn |
|---|---|---|---|---|
| 1 | Trồng 12 ha rừng phòng hộ | BHXH cơ sở Suối Mơ | Công an xã | 30/4/2026 |

## PHỤ LỤC II

| TT | Thôn | Số hộ | Trưởng thôn |
|---|---|---|---|
| 1 | Pá Hu | 61 | Ông Lò Văn Kiểng |
| 2 | Nậm Sa | 48 | Bà Tòng Thị Mẩy |
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"giu-rung.md": COMMUNE}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Công an xã Suối Mơ phải làm gì?", "chặt phá rừng"),
        ("BHXH cơ sở Suối Mơ phải làm gì?", "12 ha"),
        ("MTTQ xã Suối Mơ giám sát kế hoạch ra sao?", "tại các thôn"),
        ("Quyết định 83/QĐ-TTg ban hành ngày nào?", "14/10/2024"),
        ("Kế hoạch xã Suối Mơ ban hành theo tờ trình số mấy?", "41/TTr-PKT"),
        ("Trưởng thôn Pá Hu ở Suối Mơ là ai?", "Lò Văn Kiểng"),
        ("Trồng rừng phòng hộ ở Suối Mơ bao giờ phải xong?", "30/4/2026"),
    ],
)
def test_the_very_one_is_told(ask, question, said):
    assert said in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Công an tỉnh phải làm gì theo kế hoạch xã Suối Mơ?",
        "bhxh tinh phai lam gi theo ke hoach xa Suoi Mo",
        "HĐND xã Suối Mơ giám sát kế hoạch ra sao?",
        "Chỉ thị 28-CT/TW được ban hành vào ngày nào?",  # the date beside it is the decision's
        "Nghị định thay thế Nghị định 65/2017 mà Suối Mơ nhắc tới là nghị định số mấy?",
        "Thôn Nậm Sa bao giờ mở điểm lấy mẫu nước?",  # "mỗi quý" is of the rubbish
        "Dân số xã Suối Mơ và xã Cẩm Giang bên nào đông hơn?",
    ],
)
def test_that_of_another_is_not(ask, question):
    assert ask(question) is None


@pytest.mark.parametrize("province", ["tỉnh Hà Giang", "Thái Bình", "tinh nam dinh"])
def test_nor_that_of_a_province_which_is_no_more(ask, province):
    """The 29 names given up in 2025 are asked by still."""
    assert ask(f"Công an {province} phải làm gì?") is None


def test_two_words_without_marks_are_no_former_province(ask):
    assert "chặt phá rừng" in ask("cong an xa Suoi Mo moi nam dinh ky lam gi").text
