"""Two things that stand in one place: a row's product and its deadline, a time limit and how far it may be extended."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

PLAN = """CHÍNH PHỦ

Số: 05/NQ-CP

Hà Nội, ngày 09 tháng 01 năm 2025

# NGHỊ QUYẾT

Ban hành chương trình trồng rừng

## I. NHIỆM VỤ

- Ban hành Chiến lược trồng rừng ven biển. Ưu tiên kinh phí cho sản xuất giống mới và sản phẩm gỗ đã qua chế biến.

## II. THỜI HẠN

Trong 20 ngày làm việc kể từ khi nhận đủ hồ sơ, cấp có thẩm quyền phải phê duyệt quy hoạch cán bộ. \
Trường hợp cần thiết, có thể kéo dài thời gian nhưng không quá 09 ngày làm việc.

## PHỤ LỤC

| STT | Tên nhiệm vụ | Cơ quan chủ trì | Kết quả | Thời gian hoàn thành |
|---|---|---|---|---|
| 1 | Ban hành Chiến lược trồng rừng ven biển | Bộ Nông nghiệp | Quyết định của Bộ trưởng | Quý 3/2026 |
| 2 | Sửa đổi quy chế bảo vệ đê biển | Bộ Xây dựng | Thông tư | Quý 4/2027 |
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"nghi-quyet.md": PLAN}))
    return lambda question: answers.answer(SearchRequest(question))


@pytest.mark.parametrize(
    "asked",
    [
        "Chiến lược trồng rừng ven biển phải ra sản phẩm gì, hạn khi nào?",
        "chien luoc trong rung ven bien ra san pham gi, khi nao",
        "Chiến lược trồng rừng ven biển: sản phẩm là gì, thời hạn thế nào và khi nào xong?",
    ],
)
def test_a_rows_product_is_told_with_its_deadline(ask, asked):
    told = ask(asked).answer
    assert "Quyết định của Bộ trưởng" in told.text
    assert "Quý 3/2026" in told.text
    assert "gỗ" not in told.text


def test_the_product_alone_is_told_alone(ask):
    told = ask("Chiến lược trồng rừng ven biển ra sản phẩm gì?").answer
    assert "Quyết định của Bộ trưởng" in told.text
    assert "Quý 3/2026" not in told.text


def test_of_no_such_row_no_product_is_told(ask):
    told = ask("Chiến lược nuôi cá tra ra sản phẩm gì, hạn khi nào?").answer
    assert told is None or "Quyết định của Bộ trưởng" not in told.text


def test_the_sentence_behind_a_time_limit_tells_how_far_it_is_extended(ask):
    told = ask(
        "How many days does the competent authority have to approve personnel planning once the dossier is complete,"
        " and how long can it be extended?"
    ).answer
    assert "20 ngày" in told.text
    assert "09 ngày" in told.text
