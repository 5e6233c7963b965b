"""A plan that gives whole sections to an agency says so who leads what stands in them."""

from __future__ import annotations

import pytest

from search_api.answers.by_section import sections_given
from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

PLAN = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: 31/KH-UBND

Bắc Sơn, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Phát triển kinh tế số tỉnh Bắc Sơn

## I. NHIỆM VỤ

### 1. Nông nghiệp

a) Gắn cảm biến đo mưa ở các vườn chè.

b) Bán chè trên sàn điện tử.

### 2. Du lịch

a) Chụp ảnh ba chiều các đình cổ.

b) Bán vé xe điện qua mạng.

## II. TỔ CHỨC THỰC HIỆN

### 1. Sở Nông nghiệp và Môi trường

Chủ trì triển khai các nhiệm vụ tại mục (I) (1) của Kế hoạch.

### 2. Sở Văn hóa, Thể thao và Du lịch

Chủ trì triển khai các nhiệm vụ tại mục I.2 Kế hoạch này.

### 3. Sở Xây dựng

Chủ trì triển khai các nhiệm vụ tại mục (I)(2)(b);
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"bac-son.md": PLAN}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "agency", "place"),
    [
        ("Ai chủ trì gắn cảm biến đo mưa ở các vườn chè?", "Sở Nông nghiệp và Môi trường chủ trì", "Mục II.1"),
        ("ai chu tri chup anh ba chieu cac dinh co", "Sở Văn hóa, Thể thao và Du lịch chủ trì", "Mục II.2"),
        ("Cơ quan nào chủ trì bán vé xe điện qua mạng?", "Sở Xây dựng chủ trì", "Mục II.3"),
    ],
)
def test_who_is_given_the_section_nearest_above_leads_with_both_places(ask, question, agency, place):
    told = ask(question)
    assert agency in told.text
    assert place in told.text
    assert "Mục I." in told.text
    assert len(told.statements) == len({each.passage.id for each in told.statements}) == len(["given", "said"])


def test_what_stands_in_no_section_is_given_to_nobody(ask):
    assert ask("Ai chủ trì gắn cảm biến báo cháy rừng?") is None


@pytest.mark.parametrize(
    ("task", "labels"),
    [
        ("triển khai các nhiệm vụ tại mục (IV) (1) của Kế hoạch.", ("IV.1",)),
        ("triển khai các nhiệm vụ tại mục (IV) (4.1) (4.2) và Phụ lục", ("IV.4.1", "IV.4.2")),
        ("triển khai các nhiệm vụ tại mục (IV)(3.4)(a)", ("IV.3.4.a",)),
        ("thực hiện nhiệm vụ tại các mục II.1, II.3 và IV", ("II.1", "II.3", "IV")),
        ("các nhiệm vụ, giải pháp nêu tại khoản 2, 3 Mục III Kế hoạch này", ("III.2", "III.3")),
        ("nội dung ở mục 3 phần II", ("II.3",)),
        ("nhiệm vụ tại mục III Kế hoạch số 12/KH-UBND của UBND tỉnh", ()),
        ("nhiệm vụ nêu tại mục II Nghị quyết của Tỉnh ủy", ()),
        ("nhiệm vụ được giao tại Phụ lục", ()),
    ],
)
def test_the_sections_that_a_task_gives_away(task, labels):
    assert sections_given(task) == labels
