from __future__ import annotations

import pytest

from indexer.records.deadlines import find_deadline, names_time


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        ("Tổng hợp, báo cáo định kỳ (trước ngày 10/11 hằng năm).", "trước ngày 10/11 hằng năm"),
        ("Gửi báo cáo trước ngày 10/6 và 10/12 hằng năm.", "trước ngày 10/6 và 10/12 hằng năm"),
        ("Báo cáo Đảng ủy trước ngày 20 hằng tháng.", "trước ngày 20 hằng tháng"),
        ("Báo cáo kết quả trước ngày 15 tháng 12.", "trước ngày 15 tháng 12"),
        ("Gửi kế hoạch trong thời hạn 10 ngày kể từ ngày nhận văn bản này.",
         "trong thời hạn 10 ngày kể từ ngày nhận văn bản này"),
        ("Khám cho học sinh trong tháng 3 và tháng 4/2027.", "trong tháng 3 và tháng 4/2027"),
        ("Hoàn thành trong quý I/2026 việc rà soát.", "Hoàn thành trong quý I/2026"),
        ("Chậm nhất ngày 30/6/2026 phải xong hồ sơ.", "Chậm nhất ngày 30/6/2026"),
        ("Báo cáo trước ngày 15 tháng 6 và trước ngày 01 tháng 12.", "trước ngày 15 tháng 6 và trước ngày 01 tháng 12"),
        ("Theo lộ trình (đến ngày 30/6/2026 đạt một nửa và đến ngày 30/10/2026 đạt đủ).",
         "đến ngày 30/6/2026 đạt một nửa và đến ngày 30/10/2026 đạt đủ"),
        ("Rà soát các hộ, đến ngày 15/3/2026 xong 40% số hộ, đến ngày 15/9/2026 xong 90% số hộ; báo cáo kết quả.",
         "đến ngày 15/3/2026 xong 40% số hộ, đến ngày 15/9/2026 xong 90% số hộ"),
        ("Báo cáo nhanh về trạm trước 15 giờ 00 ngày thứ Năm.", "trước 15 giờ 00 ngày thứ Năm"),
        ("Tổng hợp số liệu, báo cáo Sở vào thứ Sáu hằng tuần.", "vào thứ Sáu hằng tuần"),
        ("Rút quân trước 12 giờ 00 ngày 05/9/2026.", "trước 12 giờ 00 ngày 05/9/2026"),
        ("Báo cáo Chủ tịch vào ngày 28 hằng tháng.", "vào ngày 28 hằng tháng"),
        ("Cân đo học sinh 2 lần/năm học (tháng 10 và tháng 4).", "2 lần/năm học (tháng 10 và tháng 4)"),
        ("Mở lớp xóa mù vào tháng 4 và tháng 8 hằng năm.", "vào tháng 4 và tháng 8 hằng năm"),
        ("Dọn rác bờ biển tháng 2, tháng 6 và tháng 10 hằng năm.", "tháng 2, tháng 6 và tháng 10 hằng năm"),
        ("Khám mắt cho học sinh lớp 6 trong tháng 8 và tháng 9/2026.", "trong tháng 8 và tháng 9/2026"),
        ("Thu phí bằng thẻ bắt đầu từ 01/7/2027.", "bắt đầu từ 01/7/2027"),
        ("Thu phí bằng thẻ, bắt đầu từ ngày 01 tháng 7 năm 2027, ở chợ.", "bắt đầu từ ngày 01 tháng 7 năm 2027"),
        ("Báo cáo Ủy ban trước ngày 12 của tháng cuối quý.", "trước ngày 12 của tháng cuối quý"),
        ("Báo cáo trước ngày 12 của tháng cuối quý và trước ngày 03/12.",
         "trước ngày 12 của tháng cuối quý và trước ngày 03/12"),
        ("Cập nhật kết quả chậm nhất 07 ngày làm việc kể từ ngày khám; lưu sổ.",
         "chậm nhất 07 ngày làm việc kể từ ngày khám"),
    ],
)  # fmt: skip
def test_a_time_limit_is_given_as_it_stands(sentence, deadline):
    assert find_deadline(sentence) == deadline


@pytest.mark.parametrize(
    "sentence",
    [
        "Quán triệt Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị.",
        "Kế hoạch phát triển giai đoạn 2026-2030, tầm nhìn đến năm 2045.",
        "Nộp dự thảo trước ngày 5/3/2026; rồi họp góp ý; trình ký trước ngày 20/4/2026.",
        "Họp bàn trước ngày 5/3/2026 với các thôn rồi trình ký trước ngày 20/4/2026.",
        "Họp lần thứ hai với các thôn.",
        "Phấn đấu xếp vào thứ ba toàn tỉnh.",
        "Chăm sóc trẻ em từ 1 đến 18 tuổi.",
        "Khám cho trẻ tròn 9 tháng, 18 tháng tuổi.",
        "Thực hiện Nghị quyết số 9-NQ/TW tháng 9 năm 2025.",
    ],
)
def test_other_dates_and_several_limits_give_none(sentence):
    assert find_deadline(sentence) is None


def test_several_times_that_are_not_one_limit_are_named_all_the_same():
    assert names_time("Nộp dự thảo trước ngày 5/3/2026; trình ký trước ngày 20/4/2026.")
    assert not names_time("Quán triệt Quyết định số 5/QĐ-UBND ngày 09/9/2025 của Ủy ban.")


@pytest.mark.parametrize(
    ("sentence", "limit"),
    [
        ("Thu gom rác vào ngày Chủ nhật cuối tháng.", "vào ngày Chủ nhật cuối tháng"),
        ("Dọn chợ vào ngày thứ Hai tuần đầu tháng.", "vào ngày thứ Hai tuần đầu tháng"),
        ("Họp vào ngày thứ Sáu hằng tuần.", "vào ngày thứ Sáu hằng tuần"),
    ],
)
def test_which_day_of_the_week_is_told_with_the_week(sentence, limit):
    assert find_deadline(sentence) == limit
