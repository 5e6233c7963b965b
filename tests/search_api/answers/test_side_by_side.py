"""A comparison of the state's target with a province's, which each call it their own way."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

STATE = """CHÍNH PHỦ

Số: 05/NQ-CP

Hà Nội, ngày 09 tháng 01 năm 2025

# NGHỊ QUYẾT

Ban hành chương trình rừng và kinh tế số

## PHỤ LỤC I

### Đến năm 2030

| TT | Chỉ tiêu | Đơn vị tính | Mục tiêu | Cơ quan chủ trì đánh giá |
|---|---|---|---|---|
| 1 | Quy mô kinh tế số | % GDP | ≥ 31 | Bộ Tài chính |
| 2 | Tỷ lệ dân số trưởng thành có chữ ký điện tử cá nhân | % | ≥ 71 | Bộ Công an |
| 3 | Chi ngân sách hằng năm cho việc trồng rừng | % | ≥ 4 | Bộ Tài chính |
"""
PROVINCE = """ỦY BAN NHÂN DÂN
TỈNH BẮC NINH

Số: 99/KH-UBND

Bắc Ninh, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Phát triển kinh tế số tỉnh Bắc Ninh giai đoạn 2026 - 2030

## I. MỤC TIÊU ĐẾN NĂM 2030

- Kinh tế số chiếm 46% GRDP tỉnh.
- Tỷ lệ người dân có tài khoản định danh điện tử (VNeID) đạt 82%.
- Tỷ lệ người dân trưởng thành có chữ ký số hoặc chữ ký điện tử cá nhân đạt 83%.

## II. BÁO CÁO

Các đơn vị gửi báo cáo trước ngày 15/11 hằng năm về Sở Tài chính.
"""
CITY = """ỦY BAN NHÂN DÂN
THÀNH PHỐ HÀ NỘI

Số: 77/KH-UBND

Hà Nội, ngày 06 tháng 02 năm 2026

# KẾ HOẠCH

Phát triển hạ tầng 5G, IoT trong các khu công nghiệp trên địa bàn thành phố Hà Nội đến năm 2030

## I. NỘI DUNG

- Tổ chức hội nghị hằng năm về hạ tầng 5G, IoT.

## II. BÁO CÁO

Các đơn vị báo cáo kết quả thực hiện trước ngày 30/11 hằng năm về UBND thành phố.

## PHỤ LỤC

PHÁT TRIỂN HẠ TẦNG 5G, IoT ĐẾN NĂM 2030 (Kèm theo Kế hoạch số: /KH-UBND ngày / /2026 của UBND thành phố Hà Nội)
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"nghi-quyet.md": STATE, "bac-ninh.md": PROVINCE, "ha-noi.md": CITY}))
    return lambda question: answers.answer(SearchRequest(question))


@pytest.mark.parametrize(
    "asked",
    [
        "So sánh mục tiêu quy mô kinh tế số năm 2030 của cả nước với của tỉnh Bắc Ninh.",
        "quy mo kinh te so 2030 cua bac ninh va cua ca nuoc chenh nhau the nao",
        "Kinh tế số chiếm bao nhiêu: chỉ tiêu Bắc Ninh và chỉ tiêu quốc gia khác nhau thế nào",
    ],
)
def test_both_are_told_though_they_call_it_otherwise(ask, asked):
    told = ask(asked).answer.text
    assert "46%" in told
    assert "31" in told


@pytest.mark.parametrize("joint", ["và mục tiêu Bắc Ninh chênh nhau thế nào?", "so với mục tiêu Bắc Ninh ra sao?"])
def test_the_states_side_is_told_and_no_neighbour(ask, joint):
    told = ask(f"Tỷ lệ người trưởng thành có chữ ký số/chữ ký điện tử cá nhân tới 2030: mục tiêu quốc gia {joint}")
    assert "83%" in told.answer.text
    assert "71" in told.answer.text
    assert "VNeID" not in told.answer.text


def test_a_figure_of_another_thing_stands_beside_none(ask):
    told = ask("Tỷ lệ chi ngân sách cho việc trồng rừng 2030: mục tiêu Bắc Ninh so với mục tiêu quốc gia thế nào?")
    assert told.answer is None or {each.document.level for each in told.answer.statements} == {"trung ương"}


def test_a_plan_is_called_by_letters_with_a_slash(ask):
    asked = "Hạn gửi báo cáo hằng năm của kế hoạch 5G/IoT Hà Nội và của kế hoạch kinh tế số Bắc Ninh khác nhau ra sao?"
    told = ask(asked).answer.text
    assert "15/11" in told
    assert "30/11" in told
    assert "Kèm theo" not in told
