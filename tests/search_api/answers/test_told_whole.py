"""What stands beside a figure or a time and changes what it says: exceptions, heads of teams, other years, groups."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

LETTER = """SỞ GIÁO DỤC BẮC SƠN

Số: 71/SGD-VP

Bắc Sơn, ngày 12 tháng 5 năm 2026

# CÔNG VĂN

Về việc phòng cháy, chữa cháy trong trường học

Kính gửi: Các trường học.

1. Mỗi trường thành lập đội chữa cháy cơ sở có tối thiểu 10 người; riêng trường có học sinh nội trú tối thiểu 15 người.

2. Thành lập Đoàn kiểm tra liên ngành về bếp ăn bán trú. Đoàn do Phó Giám đốc Sở làm Trưởng đoàn, kiểm tra 30 trường.

3. Giáo viên tiểu học được tập huấn chữa cháy đạt 85%.

4. Hiện nay, toàn tỉnh có 180 trạm bơm chữa cháy tại các trường học.

5. Đến hết năm 2025, có 6 trường học đạt chuẩn an toàn cháy nổ, trường dân lập chưa đạt.

6. Tổng kinh phí chữa cháy giai đoạn 2026-2030 là 48 tỷ đồng.

7. Phó Trưởng ban phòng cháy, chữa cháy: Chánh Văn phòng Sở.

8. Xây bể nước chữa cháy tại trường nội trú có sức chứa 50 khối.
"""
PLAN = """ỦY BAN NHÂN DÂN
PHƯỜNG CẨM SƠN

Số: 93/KH-UBND

Cẩm Sơn, ngày 10 tháng 4 năm 2026

# KẾ HOẠCH

Phân loại rác tại nguồn

## PHỤ LỤC

CHỈ TIÊU TỶ LỆ HỘ PHÂN LOẠI RÁC THEO TỔ DÂN PHỐ

| TT | Tổ dân phố | Số hộ | Năm 2026 | Năm 2028 |
|---|---|---|---|---|
| 1 | Tổ dân phố 7 (Xóm Lò) | 330 | 60 | 91 |
| 2 | Tổ dân phố 8 (Bãi Soi) | 418 | 50 | 82 |
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"chua-chay.md": LETTER, "rac.md": PLAN}))
    return lambda question: answers.answer(SearchRequest(question)).answer


def test_an_exception_is_told_with_what_it_is_from(ask):
    told = ask("Mỗi trường phải có đội chữa cháy cơ sở tối thiểu bao nhiêu người?").text
    assert "10 người" in told
    assert "riêng trường có học sinh nội trú tối thiểu 15 người" in told


def test_who_heads_a_team_is_told_by_the_sentence_that_says_so(ask):
    assert "Phó Giám đốc Sở làm Trưởng đoàn" in ask("Ai làm trưởng đoàn kiểm tra liên ngành về bếp ăn bán trú?").text
    assert ask("Ai làm tổ trưởng tổ chữa cháy?") is None
    assert ask("Ai làm trưởng ban phòng cháy chữa cháy?") is None  # the deputy is named


@pytest.mark.parametrize(
    "question",
    [
        "Bao nhiêu % giáo viên trung học cơ sở được tập huấn chữa cháy?",  # of primary schools
        "Đến năm 2030 toàn tỉnh có bao nhiêu trạm bơm chữa cháy tại các trường học?",  # so many now
        "Bao giờ trường học dân lập đạt chuẩn an toàn cháy nổ?",  # others had by 2025
        "Kinh phí chữa cháy năm 2026 là bao nhiêu tỷ đồng?",  # of five years
        "Kinh phí chữa cháy năm 2030 là bao nhiêu tỷ đồng?",
        "Trước ngày nào mỗi trường phải có 20 người chữa cháy?",
    ],
)
def test_of_another_group_or_time_nothing_is_told(ask, question):
    assert ask(question) is None


def test_money_of_the_years_that_are_asked_is_told(ask):
    assert "48 tỷ đồng" in ask("Tổng kinh phí chữa cháy giai đoạn 2026 - 2030 là bao nhiêu tỷ đồng?").text


def test_a_quarter_is_known_by_its_other_name(ask):
    assert "82" in ask("Năm 2028 tổ dân phố Bãi Soi phải đạt bao nhiêu % hộ phân loại rác?").text
