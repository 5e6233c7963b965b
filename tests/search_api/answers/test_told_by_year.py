"""Tables of communes by year, what a document itself calls highest, and a commune set beside its province."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

PROVINCE = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: 61/KH-UBND

Bắc Sơn, ngày 12 tháng 01 năm 2026

# KẾ HOẠCH

Làm đường và cấp nước ở thôn bản giai đoạn 2026 - 2028

## I. KẾT QUẢ

1. Đến ngày 31/10/2025 cả tỉnh rút 61% vốn làm đường. Xã Khe Lụa rút vốn nhanh nhất, đạt 88%; xã Nà Lếch chậm nhất.

## II. NHIỆM VỤ

1. Điểm lấy nước bền là điểm có nước chảy đủ 300 ngày trong năm.

2. Sửa máy bơm ở các thôn xa.

3. Dỡ bỏ 48 bể nước hỏng, xong trước ngày 31/12/2027.

4. Sửa 03 máy bơm nước tại các thôn Pá Hốc, Nà Tông.

6. Mức giúp cao nhất cho hộ dời nhà không quá 60 triệu đồng.

7. Mức hỗ trợ lãi suất: theo Điều 7 Nghị định 31.

8. Bố trí 15 đồng chí làm nhà tình nghĩa.

9. Giúp 1,5 triệu đồng mỗi tháng cho người từ 80 tuổi không có lương hưu.

5. Góp 120 tấn xi măng mỗi km đối với đường ngõ xóm.

## PHỤ LỤC CHỈ TIÊU CỦA CÁC XÃ

### 1. Tỷ lệ hộ có nước máy (%)

| STT | Xã | Năm 2026 | Năm 2027 |
|---|---|---|---|
| 1 | Xã Khe Lụa Thượng | 54 | 61 |
| 2 | Xã Nà Lếch | 38 | 46 |

### 2. Tỷ lệ đường thôn đổ bê tông (%)

| STT | Xã | Năm 2026 | Năm 2027 |
|---|---|---|---|
| 1 | Xã Khe Lụa Thượng | 67 | 73 |
| 2 | Xã Nà Lếch | 49 | 57 |
"""
COMMUNE = """ỦY BAN NHÂN DÂN
XÃ KHE LỤA THƯỢNG

Số: 15/KH-UBND

Khe Lụa Thượng, ngày 20 tháng 02 năm 2026

# KẾ HOẠCH

Làm đường và cấp nước năm 2026 trên địa bàn xã Khe Lụa Thượng, tỉnh Bắc Sơn

## I. MỤC TIÊU

1. Năm 2027 tỷ lệ hộ có nước máy đạt 63%.

## II. NHIỆM VỤ

1. Dỡ bỏ 02 bể nước hỏng, xong trước ngày 30/6/2027.
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"tinh.md": PROVINCE, "xa.md": COMMUNE}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Tỷ lệ hộ có nước máy năm 2027 của xã Nà Lếch là bao nhiêu?", "46"),
        ("ty le duong thon do be tong xa Na Lech nam 2026", "49"),
        ("Kế hoạch 61 giao xã Khe Lụa Thượng tỷ lệ hộ có nước máy năm 2027 là bao nhiêu phần trăm?", "61"),
        ("Tỷ lệ đường thôn đổ bê tông năm 2027 của Nà Lếch là mấy %?", "57"),
    ],
)
def test_a_column_that_is_a_year_is_told_with_the_heading_over_the_table(ask, question, said):
    assert f": {said}" in ask(question).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Xã nào rút vốn làm đường nhanh nhất?", "Xã Khe Lụa rút vốn nhanh nhất"),
        ("Điểm lấy nước bền là gì?", "đủ 300 ngày"),
        ("Sửa máy bơm tại những thôn nào ở tỉnh Bắc Sơn?", "Pá Hốc"),
        ("Giúp cho người già từ 80 tuổi bao nhiêu tiền mỗi tháng?", "1,5 triệu"),
        ("góp bao nhiêu tấn xi măng mỗi km cho đường ngõ xóm?", "120 tấn"),
    ],
)
def test_what_the_document_itself_says_is_told(ask, question, said):
    assert said in ask(question).text


@pytest.mark.parametrize(
    "question", ["Xã nào rút vốn làm đường nhanh nhất năm 2024?", "Xã nào rút vốn làm đường nhiều nhất đến 31/10/2025?"]
)
def test_a_total_is_no_highest(ask, question):
    assert ask(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "Xã nào có mức giúp hộ dời nhà cao nhất?",  # a limit is nobody's
        "Mức hỗ trợ lãi suất là bao nhiêu?",  # the number of an article
        "Làm bao nhiêu căn nhà tình nghĩa?",  # "cán bộ" are no "căn"
    ],
)
def test_a_figure_of_something_else_is_not_told(ask, question):
    assert ask(question) is None


def test_what_one_road_is_given_is_not_told_of_another(ask):
    assert ask("tinh gop bao nhieu tan xi mang moi km cho duong noi dong") is None


def test_a_commune_is_compared_with_its_province_called_so(ask):
    told = ask("Thời hạn dỡ bỏ bể nước hỏng của tỉnh và của xã Khe Lụa Thượng khác nhau thế nào?").text
    assert "31/12/2027" in told
    assert "30/6/2027" in told
