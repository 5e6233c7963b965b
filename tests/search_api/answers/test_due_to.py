"""By when the body that is asked about must do it: the time limit of another is no answer."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

PLAN = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: 71/KH-UBND

Bắc Sơn, ngày 20 tháng 01 năm 2026

# KẾ HOẠCH

Phòng bệnh dại trên địa bàn tỉnh năm 2026

## III. TỔ CHỨC THỰC HIỆN

1. Chế độ thông tin: Trước ngày 12 tháng 12 hằng năm, Ủy ban nhân dân các xã, phường gửi báo cáo số chó đã tiêm về \
Sở Nông nghiệp và Môi trường.

2. Định kỳ trước ngày 20 tháng cuối quý, các cơ quan, đơn vị gửi báo cáo tập huấn bắt chó thả rông về Sở Nội vụ.

3. Chậm nhất trước ngày 10/6/2026, các lò mổ và doanh nghiệp nuôi chó nộp hồ sơ đăng ký chuồng trại.

4. Trạm Y tế báo cáo số ca bị chó cắn trước ngày 08/7/2026.

5. Các chủ nuôi hoàn thành sổ theo dõi chó trước ngày 15/3/2026.

6. Công an tỉnh tổng kiểm tra xe chở chó trước ngày 20/4/2026.

7. Chuyển danh sách hộ nuôi chó đến UBND các xã, phường trước ngày 15/4/2026 để vận động.
"""


OWN = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 15/KH-UBND

Suối Mơ, ngày 20 tháng 02 năm 2026

# KẾ HOẠCH

Phòng bệnh dại xã Suối Mơ năm 2026

## III. TỔ CHỨC THỰC HIỆN

### 1. Phòng Kinh tế

Theo dõi đàn chó; tổng hợp kết quả tiêm đợt hai (trước ngày 10/11 hằng năm).
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"benh-dai.md": PLAN, "suoi-mo.md": OWN}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("UBND xã phải báo cáo số chó đã tiêm trước ngày nào?", "12 tháng 12"),
        ("UBND cấp xã phải báo cáo số chó đã tiêm trước ngày nào?", "12 tháng 12"),
        ("Các cơ quan, đơn vị phải gửi báo cáo tập huấn bắt chó thả rông trước ngày nào?", "20 tháng cuối quý"),
        ("Doanh nghiệp phải nộp hồ sơ đăng ký chuồng trại trước ngày nào?", "10/6/2026"),
        ("Trạm Y tế phải báo cáo số ca bị chó cắn trước ngày nào?", "08/7/2026"),
    ],
)
def test_who_has_to_do_it_may_stand_anywhere_in_the_sentence(ask, question, said):
    assert said in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Sở Nông nghiệp và Môi trường phải báo cáo số chó đã tiêm trước ngày nào?",  # it is told of it
        "UBND tỉnh phải báo cáo số chó đã tiêm trước ngày nào?",
        "UBND xã phải hoàn thành sổ theo dõi chó trước ngày nào?",
        "Công an xã phải tổng kiểm tra xe chở chó trước ngày nào?",
        "UBND các xã, phường phải lập danh sách hộ nuôi chó trước ngày nào?",  # it is sent to them
        "Sở Y tế phải báo cáo số ca bị chó cắn trước ngày nào?",
        "UBND tỉnh phải báo cáo số ca bị chó cắn trước ngày nào?",
    ],
)
def test_another_bodys_time_limit_is_not_told(ask, question):
    assert ask(question) is None


def test_what_an_office_does_is_done_for_the_body_whose_plan_it_is(ask):
    assert "10/11" in ask("UBND xã Suối Mơ phải tổng hợp kết quả tiêm đợt hai trước ngày nào?").text
    assert ask("UBND tỉnh Bắc Sơn phải tổng hợp kết quả tiêm đợt hai trước ngày nào?") is None
