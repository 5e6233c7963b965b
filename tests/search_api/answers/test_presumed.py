"""What a question takes for granted of its answer: without it, what is near by its words answers nothing."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from indexer.model import Passage
from search_api.answers.presumed import _is_of_the_age
from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

PLAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 15/KH-UBND

Suối Mơ, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Thực hiện Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị trên địa bàn xã Suối Mơ

Đến nay, trong 20 nhiệm vụ được giao, xã đã hoàn thành 7 nhiệm vụ, 13 nhiệm vụ đang triển khai.

## I. MỤC TIÊU

- Đến năm 2026, tỷ lệ bao phủ bảo hiểm y tế đạt trên 94% dân số; đến năm 2030 đạt 98%.
- Tăng tỷ lệ khám bệnh, chữa bệnh bảo hiểm y tế tại trạm y tế xã lên trên 22%.
- Tiêm chủng đầy đủ đạt 91% trẻ dưới 1 tuổi.
- Đến năm 2028, trạm y tế xã có ít nhất 5 bác sĩ.
- Đến năm 2026 có 12 giường bệnh trên một vạn dân; đến năm 2030 có 20 nhà chờ sinh.
- Lập sổ sức khỏe cho 88% dân số.
- Đến năm 2030, tỷ lệ trẻ em thấp còi còn 17%.
- Đến năm 2030, người dân được miễn viện phí ở mức cơ bản.

## II. NHIỆM VỤ

- Giữ các điểm trạm ở những xã cũ để người dân khám gần nhà.
- Góp phần hoàn thành nghị quyết của Đảng bộ thành phố.
- Phòng, chống cháy nổ, tai nạn giao thông.
- Trồng cây thuốc theo nghị định thay thế Nghị định số 65/2017/NĐ-CP về dược liệu.
- Lập bếp ăn trường học theo Quyết định phê duyệt của Thủ tướng Chính phủ.
- Chăm lo trẻ em theo Quyết định số 118/QĐ-TTg ngày 14/10/2024 của Thủ tướng Chính phủ.

## III. TỔ CHỨC THỰC HIỆN

### 1. Phòng Kinh tế

- Bố trí kinh phí hằng năm cho trạm y tế.

## PHỤ LỤC 02

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| I | Phòng bệnh | | | |
| 1 | Diệt lăng quăng quanh nhà | Trạm Y tế | Các thôn | Hằng tháng |
| 2 | Khám mắt học sinh | Trường Tiểu học Suối Mơ | Trạm Y tế | Tháng 9 |
| II | Kinh phí | | | |
| 1 | Mua xe cứu thương | Phòng Kinh tế | Trạm Y tế | Quý II/2026 |
"""
OTHER = """ỦY BAN NHÂN DÂN
XÃ NÚI XANH

Số: 16/KH-UBND

Núi Xanh, ngày 06 tháng 02 năm 2026

# KẾ HOẠCH

Thực hiện Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị trên địa bàn xã Núi Xanh

## I. NHIỆM VỤ

- Tuyên truyền, vận động người dân tham gia bảo hiểm y tế.
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"suoi-mo.md": PLAN, "nui-xanh.md": OTHER}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "agency"),
    [
        ("Nhiệm vụ II.1 phụ lục 02 của Suối Mơ ai chủ trì?", "Phòng Kinh tế chủ trì"),
        ("Nhiệm vụ I.2 ở phụ lục 02 của xã Suối Mơ là gì và ai chủ trì?", "Trường Tiểu học Suối Mơ chủ trì"),
        ("Nhiệm vụ 2 trong phụ lục 02 của Suối Mơ là gì, ai chủ trì?", "Trường Tiểu học Suối Mơ chủ trì"),
        ("Suối Mơ PL2 II.1 là việc gì, khi nào thì làm", "Phòng Kinh tế chủ trì"),
        ("Ai chủ trì mua xe cứu thương ở Suối Mơ (phụ lục 02, mục II)?", "Phòng Kinh tế chủ trì"),
    ],
)
def test_a_row_that_is_named_is_told_and_no_other(ask, question, agency):
    answer = ask(question)
    assert agency in answer.text
    assert len(answer.statements) == 1


def test_the_task_of_a_row_that_is_named_is_told_with_who_leads(ask):
    assert "Khám mắt học sinh: Trường" in ask("Nhiệm vụ I.2 phụ lục 02 của Suối Mơ là gì, ai chủ trì?").text
    assert "Khám mắt học sinh" in ask("Nhiệm vụ I.2 phụ lục 02 của Suối Mơ là gì?").text


@pytest.mark.parametrize(
    "question",
    [
        "Nhiệm vụ II.9 phụ lục 02 của Suối Mơ ai chủ trì?",
        "Ai chủ trì mua xe cứu thương ở Suối Mơ (phụ lục 02, mục I)?",
        "Dòng số 2 trong phụ lục phân công của Núi Xanh ghi gì?",
        "Phụ lục của kế hoạch Núi Xanh dòng 1 ghi gì?",
        "Kế hoạch Núi Xanh triển khai Nghị quyết 57-NQ/TW thế nào?",
        "7 nhiệm vụ đã hoàn thành của Suối Mơ là những nhiệm vụ cụ thể nào?",
        "Trong 13 nhiệm vụ còn lại của Suối Mơ, việc nào đang chậm?",
        "Suối Mơ trong kế hoạch này thuộc thành phố nào?",
        "Mấy xã cũ nhập vào Suối Mơ là những xã nào?",
        "Suối Mơ có bao nhiêu dân được miễn viện phí vào 2030?",
        "Suối Mơ đạt mục tiêu BHYT năm 2028 bao nhiêu?",
        "Suối Mơ tiêm chủng đầy đủ cho trẻ 24 tháng tuổi bao nhiêu phần trăm?",
        "Hiện trạm y tế xã Suối Mơ có mấy bác sĩ?",
        "Phòng Kinh tế, Hạ tầng và Đô thị của xã Suối Mơ làm gì?",
        "Suối Mơ giao Công an xã lo phòng cháy nổ, tai nạn giao thông kiểu gì?",
        "Nghị định mới thay Nghị định 65/2017 về dược liệu mà Suối Mơ chờ có số bao nhiêu?",
        "Nghị định thay thế Nghị định 65/2017/NĐ-CP mà Suối Mơ chờ có số hiệu nào?",
        "Suối Mơ lập bếp ăn trường học theo quyết định số mấy của Thủ tướng?",
        "Ủy ban Kiểm tra Đảng ủy xã Suối Mơ kiểm tra nội dung nào?",
        "Xã Suối Mơ sáp nhập từ những xã nào?",
        "How much will Suoi Mo spend on its doctors?",
        "Which plants are named in the plan of Suoi Mo?",
        "Tên Trưởng ban Chỉ đạo xã Suối Mơ là gì?",
        "Xã nào chưa có bác sĩ?",
        "Dân số xã Suối Mơ là bao nhiêu?",
        "Ở vùng lõi nghèo của Suối Mơ, trẻ em thấp còi phải còn bao nhiêu vào 2030?",
        "' OR 1=1 --",
        "Why did Suoi Mo commune abolish the health stations of former communes?",
    ],
)
def test_what_has_not_what_the_question_presumes_is_no_answer(ask, question):
    assert ask(question) is None


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Suối Mơ đạt mục tiêu BHYT năm 2030 bao nhiêu?", "98%"),
        ("Suối Mơ tiêm chủng đầy đủ cho trẻ dưới 1 tuổi bao nhiêu phần trăm?", "91%"),
        ("Phòng Kinh tế xã Suối Mơ làm gì?", "kinh phí"),
        ("Suối Mơ chăm lo trẻ em theo quyết định số mấy của Thủ tướng?", "118/QĐ-TTg"),
        ("Trạm y tế Suối Mơ cần mấy bác sĩ?", "5 bác sĩ"),
    ],
)
def test_what_has_it_is_told(ask, question, said):
    assert said in ask(question).text


class Figure:
    def __init__(self, quote, above=()):
        self.quote, self.fact = quote, None
        self.passage = Passage(
            id="p", document_id="d", ordinal=0, text=quote, kind="paragraph", section_id=None, section_path=above,
            label="", page_start=1, page_end=1, start=0, end=1,
        )  # fmt: skip


@dataclass
class Asked:
    spelled: str
    asked: str = "target"
    claim: None = None


@pytest.mark.parametrize(
    ("question", "quote", "above", "of_it"),
    [
        ("trẻ 18 tháng tuổi bao nhiêu", "90% đối với trẻ 18 tháng tuổi", (), True),
        ("trẻ 18 tháng tuổi bao nhiêu", "90% đối với người 18 tuổi", (), False),
        ("trẻ dưới 1 tuổi bao nhiêu", "90% trẻ 18 tháng tuổi", ("Trẻ dưới 1 tuổi",), False),
        ("trẻ dưới 1 tuổi bao nhiêu", "đạt 92%", ("Trẻ dưới 1 tuổi",), True),
        ("trẻ từ 6 tuổi khám răng bao nhiêu", "88% trẻ từ 6 đến 14 tuổi", (), True),
        ("trẻ 15 tuổi khám răng bao nhiêu", "88% trẻ 6-14 tuổi", (), False),
        ("người 5 tuổi", "tuổi thọ 75,5 tuổi", (), True),
    ],
)
def test_a_figure_is_of_the_age_that_is_named(question, quote, above, of_it):
    assert _is_of_the_age(Figure(quote, above), Asked(question)) is of_it
