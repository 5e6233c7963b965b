"""A second thing asked at a question's end, which the answer to the first one tells anyway."""

from __future__ import annotations

import pytest

from search_api.compound import first_asked


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("Suối Mơ cần bao nhiêu bác sĩ và đến năm nào?", "Suối Mơ cần bao nhiêu bác sĩ"),
        ("việc cấp thẻ do ai chủ trì, thời gian nào", "việc cấp thẻ do ai chủ trì"),
        ("Sửa mái trạm thì phòng nào lo, bắt đầu năm nào?", "Sửa mái trạm thì phòng nào lo"),
        ("ai chu tri y hoc co truyen va khi nao xong", "ai chu tri y hoc co truyen"),
        ("Ai chủ trì, ai phối hợp, thời hạn khi nào?", "Ai chủ trì"),
        ("cơ quan nào chủ trì khám sàng lọc và phối hợp với ai", "cơ quan nào chủ trì khám sàng lọc"),
        ("who leads school health and by when?", "who leads school health"),
        ("nơi nào nhiều bác sĩ hơn, mỗi nơi mấy người?", "nơi nào nhiều bác sĩ hơn"),
        ("Bố trí kinh phí cho trạm: ai chủ trì, tần suất?", "Bố trí kinh phí cho trạm: ai chủ trì"),
        ("Báo cáo gửi trước ngày nào và qua đơn vị nào?", "Báo cáo gửi trước ngày nào"),
        ("Xã làm theo kế hoạch số mấy của Đảng ủy, ký hôm nào?", "Xã làm theo kế hoạch số mấy của Đảng ủy"),
        ("Tỉnh ủy có kế hoạch nào cho nghị quyết 57, số với ngày?", "Tỉnh ủy có kế hoạch nào cho nghị quyết 57"),
        (
            "BHYT 2026: Suối Mơ với Núi Xanh nơi nào cao hơn, số cụ thể?",
            "BHYT 2026: Suối Mơ với Núi Xanh nơi nào cao hơn",
        ),
        ("Tiền lấy từ đâu, có xin tài trợ không?", "Tiền lấy từ đâu"),
        ("Trạm có mấy bác sĩ, có được tăng thêm không?", "Trạm có mấy bác sĩ"),
        ("xa nao can nhieu tram hon, moi xa can may tram", "xa nao can nhieu tram hon"),
    ],
)
def test_the_first_of_two_askings_is_kept(asked, first):
    assert first_asked(asked) == first


@pytest.mark.parametrize(
    "asked",
    [
        "Miễn viện phí từ khi nào?",
        "Xã còn mấy căn nhà bỏ không, có được lấy làm lớp học không?",
        "Kinh phí bao nhiêu, cho ai?",
        "Có nghị quyết nào quy định việc trước ngày nào?",
        "Thực hiện kế hoạch nào thì báo cáo vào ngày nào?",
        "Trạm Suối Mơ lấy bác sĩ ở đâu, có đề án nào không?",  # asks for the scheme itself
        "Suối Mơ và Núi Xanh cao thêm mấy phân, có khác nhau không?",
        "Khám sàng lọc và lập sổ sức khỏe khi nào?",
        "Xã Suối Mơ, khi nào có đủ bác sĩ",
        "",
        "và khi nào",
        "phối hợp với ai",
    ],
)
def test_a_question_that_asks_one_thing_stays_whole(asked):
    assert first_asked(asked) == asked
