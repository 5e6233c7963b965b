"""What is near by its words and of another: another ministry, document, period; an end that nothing says, a place."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

STATE = """CHÍNH PHỦ

Số: 88/NQ-CP

Hà Nội, ngày 15 tháng 01 năm 2026

# NGHỊ QUYẾT

Ban hành Chương trình phát triển cây thuốc

1. Cấp chứng nhận vườn thuốc: vườn cấp xã trước tháng 3/2027; vườn cấp huyện trước tháng 5/2027;
vườn cấp tỉnh trước tháng 8/2027; vườn cấp quốc gia trước tháng 11/2027.

2. Hiện nay, các khu trồng cây thuốc tập trung có khoảng 140 trại giống, trong đó có 9 trại nuôi cấy mô.

3. Đến năm 2030, mỗi khu trồng cây thuốc tập trung có ít nhất 30 trại giống.

4. Sắp xếp các trại giống nhằm bảo đảm chất lượng cây thuốc; đóng cửa trại giống cũ do không đạt chuẩn.

## PHỤ LỤC

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Đề án du lịch vườn thuốc giai đoạn 2026 - 2030 | Bộ Y tế | Bộ Công Thương | Quý IV/2026 |
| 2 | Chống buôn lậu cây thuốc | Bộ Công an | Bộ Tài chính | Thường xuyên |
"""
COMMUNE = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 15/KH-UBND

Suối Mơ, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Thực hiện Nghị quyết số 88/NQ-CP ngày 15/01/2026 của Chính phủ về phát triển cây thuốc

1. Đến năm 2030, diện tích vườn thuốc của xã đạt 12 ha.

2. Hằng năm, người dân được tập huấn trồng cây thuốc.

3. Trạm Y tế bảo đảm đủ y sĩ về y học cổ truyền.

4. Từ năm 2026, hằng năm phát cây giống nhằm khuyến khích người dân trồng cây thuốc.
"""


@pytest.fixture(scope="module")
def ask(telling):
    return telling({"nghi-quyet.md": STATE, "suoi-mo.md": COMMUNE})


def test_a_ministry_whose_name_only_begins_so_is_another(ask):
    assert ask("Bộ Công Thương chủ trì nhiệm vụ nào?") == ""
    assert "buôn lậu" in ask("Bộ Công an chủ trì nhiệm vụ nào?")


@pytest.mark.parametrize("question", ["Bộ Công Thương phải làm gì?", "bo cong thuong co nhiem vu gi"])
def test_who_leads_nothing_is_told_what_it_coordinates(ask, question):
    assert "phối hợp: Đề án du lịch vườn thuốc" in ask(question)


def test_what_a_document_sets_is_not_what_the_plan_that_carries_it_out_sets(ask):
    assert ask("Diện tích vườn thuốc đến năm 2030 mà Nghị quyết 88 của Chính phủ đặt ra là bao nhiêu?") == ""
    assert "12 ha" in ask("Diện tích vườn thuốc của xã Suối Mơ đến năm 2030 là bao nhiêu?")


def test_a_scheme_of_one_period_is_none_of_another(ask):
    assert ask("Bộ nào xây dựng đề án du lịch vườn thuốc giai đoạn 2031-2035?") == ""
    assert ask("Which ministry drafts the scheme on vườn thuốc tourism for 2031-2035?") == ""
    assert "Bộ Y tế" in ask("Bộ nào xây dựng đề án du lịch vườn thuốc giai đoạn 2026-2030?")


def test_why_something_ends_is_told_only_where_something_ends(ask):
    assert ask("Vì sao xã Suối Mơ bỏ việc phát cây giống cho người dân trồng cây thuốc?") == ""
    assert "không đạt chuẩn" in ask("Vì sao đóng cửa trại giống cũ?")


def test_where_something_is_done_is_told_only_with_a_place(ask):
    assert ask("Y sĩ y học cổ truyền muốn xin về trạm y tế Suối Mơ thì nộp hồ sơ ở đâu?") == ""


def test_how_things_are_is_told_beside_how_they_shall_be(ask):
    told = ask("Hiện các khu trồng cây thuốc tập trung có khoảng mấy trại giống?")
    assert "140 trại giống" in told
    assert "30 trại" not in told


def test_an_enumeration_of_times_is_quoted_to_its_end(ask):
    assert "tháng 11/2027" in ask("Cấp chứng nhận vườn thuốc cấp quốc gia trước tháng mấy?")


def test_a_form_to_fill_in_is_not_told_by_what_is_only_near(ask):
    assert ask("Cấp chứng nhận vườn thuốc theo mẫu nào?") == ""


def test_a_place_named_again_and_again_is_asked_by_itself_once(searching, monkeypatch):
    service = searching(
        {
            "nghi-quyet.md": STATE,
            "suoi-mo.md": COMMUNE,
            "nui-xanh.md": COMMUNE.replace("SUỐI MƠ", "NÚI XANH")
            .replace("Suối Mơ", "Núi Xanh")
            .replace("12 ha", "một ít"),
        }
    )
    looked = []
    look = service.looked
    monkeypatch.setattr(service, "looked", lambda request: looked.append(request) or look(request))
    question = "Diện tích vườn thuốc của xã Suối Mơ và xã Núi Xanh đến năm 2030 là bao nhiêu?"
    AnswerService(service).answer(SearchRequest(question))
    once = len(looked)
    AnswerService(service).answer(SearchRequest(f"{question} Xã Núi Xanh, xã Núi Xanh, xã Núi Xanh bao nhiêu?"))
    assert len(looked) - once <= once + 1


HELPERS = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: 21/KH-UBND

Bắc Sơn, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Phát triển chợ quê tỉnh Bắc Sơn

1. Kinh phí: ngân sách cấp xã 118 tỷ đồng.

2. Hỗ trợ 30 triệu đồng cho sản phẩm đạt 4 sao.

## PHỤ LỤC

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Mở phiên chợ mỗi quý | Sở Công Thương | Ủy ban nhân dân xã | Hằng quý |
| 2 | Kiểm tra hàng ở chợ | Công an tỉnh | Sở Công Thương | Năm 2027 |
| 3 | Dựng mái chợ | Ban Quản lý dự án đầu tư xây dựng | Sở Xây dựng | Năm 2028 |
"""


@pytest.fixture(scope="module")
def asked(telling):
    return telling({"cho-que.md": HELPERS})


def test_what_an_agency_coordinates_is_told_behind_what_it_leads(asked):
    told = asked("Sở Công Thương có nhiệm vụ gì?")
    assert told.index("Mở phiên chợ") < told.index("phối hợp: Kiểm tra hàng")
    assert "Kiểm tra hàng" not in asked("Sở Công Thương chủ trì việc gì?")


@pytest.mark.parametrize(
    "question", ["Ban Dân tộc tỉnh phối hợp việc gì?", "Ban Quản lý Khu công nghiệp tỉnh có nhiệm vụ gì?"]
)
def test_words_picked_out_of_a_name_name_nobody(asked, question):
    assert asked(question) == ""
    assert "Dựng mái chợ" in asked("Ban Quản lý dự án phải làm gì?")


def test_the_budget_of_one_level_is_not_that_of_another(asked):
    assert "118" not in asked("Ngân sách tỉnh bố trí bao nhiêu kinh phí?")
    assert "118 tỷ" in asked("Kinh phí phát triển chợ quê từ ngân sách cấp xã là bao nhiêu tỷ đồng?")


def test_four_stars_are_not_three(asked):
    assert asked("Hỗ trợ sản phẩm đạt 3 sao bao nhiêu tiền?") == ""
    assert "30 triệu" in asked("Hỗ trợ sản phẩm đạt 4 sao bao nhiêu tiền?")
