"""A document called by its kind and issuer that is not there, and those that may be it."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.names import Named, Place
from search_api.papers import absent_paper
from search_api.types import Filters, SearchRequest

COMMUNE = """ỦY BAN NHÂN DÂN
XÃ BẢO YÊN


Số: 15/KH-UBND

Bảo Yên, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Trồng cây quế trên địa bàn xã Bảo Yên, tỉnh Lào Cai

Thực hiện Kế hoạch số 31/KH-UBND ngày 12/01/2026 của UBND tỉnh Lào Cai, UBND xã Bảo Yên ban hành Kế hoạch như sau:

## I. MỤC TIÊU

- Đến năm 2030, diện tích cây quế đạt 120 ha.

## II. NHIỆM VỤ

- Phòng Kinh tế chủ trì, phối hợp với các thôn ươm giống cây quế.
"""
LETTER = """TỈNH ỦY BẮC NINH

Số 40-CV/TU
V/v trồng cây bóng mát

Bắc Ninh, ngày 03 tháng 3 năm 2026

Kính gửi:
- Các đảng ủy trực thuộc.

1. Đến năm 2030, mỗi xã trồng 900 cây bóng mát.
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"bao-yen.md": COMMUNE, "bac-ninh.txt": LETTER}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 31 của UBND tỉnh Lào Cai đặt diện tích cây quế bao nhiêu?",
        "Kế hoạch của tỉnh Lào Cai đặt diện tích cây quế bao nhiêu ha?",
        "ke hoach cua ubnd tinh lao cai dat dien tich cay que bao nhieu",
        "Theo kế hoạch của UBND tỉnh Lào Cai, diện tích cây quế đến 2030 là bao nhiêu?",
        "UBND tỉnh Lào Cai ban hành kế hoạch đặt diện tích cây quế bao nhiêu?",
        "Kế hoạch của Đảng ủy xã Bảo Yên đặt diện tích cây quế bao nhiêu?",
        "Nghị quyết của HĐND xã Bảo Yên đặt diện tích cây quế bao nhiêu?",
        "Kế hoạch 31 của UBND tỉnh Lào Cai giao xã Bảo Yên trồng bao nhiêu ha quế?",
        "Kế hoạch của Tỉnh ủy giao ai ươm giống cây quế?",
        "Nghị quyết của Tỉnh ủy Bắc Ninh đặt mỗi xã trồng bao nhiêu cây bóng mát?",
    ],
)
def test_what_a_document_says_that_is_not_there_is_not_told(ask, question):
    assert ask(question) is None


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Kế hoạch của UBND xã Bảo Yên, tỉnh Lào Cai đặt diện tích cây quế bao nhiêu?", "120 ha"),
        ("Kế hoạch xã Bảo Yên đặt diện tích cây quế bao nhiêu?", "120 ha"),
        ("Chương trình của UBND xã Bảo Yên đặt diện tích cây quế bao nhiêu?", "120 ha"),
        ("Xã Bảo Yên thực hiện kế hoạch nào của UBND tỉnh Lào Cai?", "31/KH-UBND"),
        ("Kế hoạch xã Bảo Yên triển khai Kế hoạch của UBND tỉnh Lào Cai đặt diện tích cây quế bao nhiêu?", "120 ha"),
        ("Công văn của Tỉnh ủy Bắc Ninh đặt mỗi xã trồng bao nhiêu cây bóng mát?", "900"),
    ],
)
def test_what_is_there_is_told_however_it_is_called(ask, question, said):
    assert said in ask(question).text


@pytest.mark.parametrize(("number", "absent"), [("31", True), ("15", False), ("2026", False)])
def test_a_number_tells_it_from_another_and_a_year_does_not(searching, number, absent):
    (document,) = searching({"bao-yen.md": COMMUNE}).documents(Filters(), 1, 0)[1]
    named = Named((Place("Bảo Yên", ("bảo", "yên"), ("bao", "yen"), frozenset({document.id}), frozenset()),))
    asked = f"Kế hoạch {number} của Ủy ban nhân dân xã Bảo Yên đặt mục tiêu gì?"
    assert (absent_paper(asked, named, {document.id: document}, english=False) is not None) == absent
