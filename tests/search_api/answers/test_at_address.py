"""What stands at the place that a question names; another place does not answer, however near its words are."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

DECISION = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: 12/QĐ-UBND

Bắc Sơn, ngày 05 tháng 02 năm 2026

QUYẾT ĐỊNH
Ban hành Quy chế xét chọn thôn sạch

Điều 1. Ban hành kèm theo Quyết định này Quy chế xét chọn thôn sạch.
Điều 2. Quyết định này có hiệu lực kể từ ngày 15 tháng 02 năm 2026.
Điều 3. Các sở thi hành Quyết định này./.

CHỦ TỊCH
Lê Văn Sơn

QUY CHẾ
Xét chọn thôn sạch
(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 02 năm 2026)

Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Quy chế này quy định việc chọn thôn sạch hằng năm.
Điều 2. Đối tượng
1. Các thôn trong tỉnh.
2. Hội đồng xét chọn.

Chương II
XÉT CHỌN
Điều 3. Điều kiện
1. Thôn được xét khi có:
a) Nhà văn hóa;
b) Điểm thu gom rác.
Điều 4. Thu hồi danh hiệu
1. Thôn để rác ra suối bị thu hồi danh hiệu.
2. Thôn bị thu hồi chỉ được xét lại sau 18 tháng.
"""
MARKETS = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: 57/QĐ-UBND

Bắc Sơn, ngày 06 tháng 3 năm 2026

# QUYẾT ĐỊNH

Ban hành Quy chế trông coi chợ phiên theo Luật Thương mại

Điều 1. Ban hành kèm theo Quyết định này Quy chế trông coi chợ phiên.

Điều 2. Quyết định có hiệu lực từ ngày ký.

## QUY CHẾ TRÔNG COI CHỢ PHIÊN

### Chương I. QUY ĐỊNH CHUNG

Điều 1. Phạm vi: Quy chế này nói về các chợ phiên.

Điều 2. Đối tượng: người bán và ban trông coi chợ.

## PHỤ LỤC II

| TT | Nhiệm vụ | Cơ quan chủ trì | Sản phẩm |
|---|---|---|---|
| 1 | Lập sổ quầy hàng | Sở Công Thương | Sổ quầy hàng dùng chung |
| 1.2 | Gắn biển tên quầy | Sở Công Thương | Biển tên |
| 2 | Kẻ lại vạch lối đi | Sở Xây dựng | Lối đi đủ rộng |
"""
PLAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 15/KH-UBND

KẾ HOẠCH
Thu gom rác năm 2026

I. MỤC TIÊU
1. Mọi thôn có điểm thu gom.
II. NHIỆM VỤ
1. Trạm Y tế chủ trì tuyên truyền.
2. Các thôn dọn rác mỗi tuần.

PHỤ LỤC 01
I. Danh mục thôn
1. Thôn Bản Hốc.
II. Danh mục xe chở rác
1. Xe ép rác 5 tấn.
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"quyet-dinh.txt": DECISION, "cho.md": MARKETS, "suoi-mo.txt": PLAN}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "said", "label"),
    [
        ("Khoản 2 Điều 4 Quy chế xét chọn thôn sạch quy định gì?", "sau 18 tháng", "khoản 2 Điều 4"),
        ("Mục II Phụ lục 01 kế hoạch xã Suối Mơ nói gì?", "Xe ép rác", "Phụ lục 01, II.1"),
        ("Nhiệm vụ số 2 Phụ lục II quy định gì?", "Kẻ lại vạch", "Phụ lục II, dòng 2"),
        ("khoan 2 dieu 4 quy dinh gi", "sau 18 tháng", "khoản 2 Điều 4"),
        ("Điểm b khoản 1 Điều 3 quy định gì?", "Điểm thu gom rác", "điểm b khoản 1 Điều 3"),
        ("Mục II.2 kế hoạch của xã Suối Mơ nói gì?", "dọn rác mỗi tuần", "II.2"),
    ],
)
def test_the_words_at_the_place_answer(ask, question, said, label):
    answer = ask(question)
    assert said in answer.text
    assert [each.passage.label for each in answer.statements] == [label]


def test_of_a_decision_and_its_regulation_the_named_one_is_told(ask):
    (only,) = ask("Điều 1 của Quy chế xét chọn thôn sạch quy định gì?").statements
    assert "hằng năm" in only.quote


@pytest.mark.parametrize("of", ["Quyết định 57/QĐ-UBND", "Quyết định ban hành Quy chế trông coi chợ phiên"])
def test_an_article_of_the_decision_itself_is_its_own(ask, of):
    (only,) = ask(f"Điều 2 {of} nói gì?").statements
    assert "hiệu lực" in only.quote


def test_a_row_tells_who_leads_it_as_well(ask):
    answer = ask("Dòng số 2 trong Phụ lục II Quyết định 57 là nhiệm vụ gì, ai chủ trì, thời hạn nào?")
    assert "Kẻ lại vạch lối đi | Sở Xây dựng" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Sản phẩm của nhiệm vụ lập sổ quầy hàng tại Phụ lục II là gì?",
        "Theo Phụ lục II, sản phẩm của nhiệm vụ lập sổ quầy hàng là gì?",
    ],
)
def test_what_is_asked_of_something_at_the_place_is_answered_of_that(ask, question):
    assert "Sổ quầy hàng dùng chung" in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Điều 9 Quy chế xét chọn thôn sạch quy định gì?",
        "Khoản 7 Điều 4 quy định gì?",
        "Điều 4 Luật Bảo hiểm y tế quy định gì?",
        "Điều 2 Luật Thương mại quy định gì?",
        "Thành phần vi khuẩn trong kế hoạch xã Suối Mơ là gì?",
        "Phụ lục 3 của kế hoạch xã Suối Mơ nêu nội dung gì?",
    ],
)
def test_a_place_that_is_not_there_has_no_answer(ask, question):
    assert ask(question) is None


def test_who_leads_at_a_place_is_asked_of_records(ask):
    assert ask("Ai chủ trì tuyên truyền thu gom rác ở xã Suối Mơ?").kind == "lead"
