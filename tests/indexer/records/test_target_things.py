"""So many of something that are to be made, held or reached."""

from __future__ import annotations

import pytest

from tests.indexer.records.made import read

GOALS = ("II. MỤC TIÊU", "1. Mục tiêu đến năm 2029")
TASKS = ("III. NHIỆM VỤ",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mở ít nhất 08 lớp dạy bơi cho thiếu nhi.", "Mở lớp dạy bơi cho thiếu nhi >= 8 lớp"),
        ("Thành lập từ 3 đến 4 tổ hợp tác nuôi ong.", "Thành lập tổ hợp tác nuôi ong = 3-4 tổ hợp tác"),
        ("Có từ 3 đến 4 hợp tác xã nuôi ong.", "hợp tác xã nuôi ong = 3-4 hợp tác xã"),
        ("Mỗi ấp có tối thiểu 05 thành viên đội cứu hộ.", "Mỗi ấp có thành viên đội cứu hộ >= 5 thành viên"),
        ("Toàn xã có ít nhất 06 sản phẩm OCOP.", "Toàn xã có sản phẩm OCOP >= 6 sản phẩm"),
        ("Hoàn thành sửa chữa 04 nhà văn hóa ấp.", "Hoàn thành sửa chữa nhà văn hóa ấp = 4 nhà văn hóa"),
        ("Trồng mới 35 ha dừa hữu cơ.", "Trồng mới dừa hữu cơ = 35 ha"),
        ("Có 03 xã đạt chuẩn nông thôn mới.", "xã đạt chuẩn nông thôn mới = 3 xã"),
        ("Có thêm 02 sản phẩm OCOP.", "sản phẩm OCOP = 2 sản phẩm"),
        ("Đào tạo nghề cho trên 260 lao động.", "Đào tạo nghề cho lao động > 260 lao động"),
        ("Trạm thực hiện được tối thiểu 65% kỹ thuật.", "Trạm thực hiện kỹ thuật >= 65 %"),
    ],
)
def test_among_goals_the_words_round_the_number_name_them(text, told):
    assert [each.removesuffix(" +tăng") for each in read(f"- {text}", *GOALS)] == [f"{told} đến 2029"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mở ít nhất 02 lớp xóa mù chữ.", ["Mở lớp xóa mù chữ >= 2 lớp – –"]),
        ("Mỗi trường tổ chức tối thiểu 03 buổi diễn tập.", ["Mỗi trường tổ chức buổi diễn tập >= 3 buổi – –"]),
        ("Mở chuyên mục, phát sóng ít nhất hai số mỗi tháng.", ["Mở chuyên mục, phát sóng >= 2 số/tháng – –"]),
        (
            "Lắp đặt tối thiểu 04 điểm sạc, xong trước ngày 30/9/2027.",
            ["Lắp đặt điểm sạc >= 4 điểm đến 2027"],
        ),
    ],
)
def test_the_least_that_is_asked_for_is_a_target_among_tasks_too(text, told):
    assert read(text, *TASKS) == told


@pytest.mark.parametrize(
    "text",
    [
        "Tổ công tác có ít nhất 05 thành viên.",
        "Rà soát các cơ sở có ít nhất 40 lao động.",
        "Ưu tiên xây dựng trường tại các ấp có ít nhất 25 học sinh.",
        "Đối với trường có ít nhất 300 học sinh thì bố trí nhân viên y tế.",
        "Xây dựng hơn 15 mô hình điểm.",
        "Tổ chức 02 lớp tập huấn.",
        "Đã tổ chức ít nhất 12 lớp tập huấn.",
        "Tổ chức giao ban ít nhất 01 lần/tháng.",
        "Lưu hồ sơ ít nhất 05 năm.",
        "Mỗi hồ sơ gồm ít nhất 02 bản chính.",
    ],
)
def test_what_describes_supposes_or_tells_the_past_is_none(text):
    assert read(text, *TASKS) == []


@pytest.mark.parametrize(
    "text",
    [
        "Xã có 14 ấp, 3 trường học.",
        "Sắp xếp, sáp nhập 02 ấp.",
        "Kinh phí thực hiện đạt 4 tỷ đồng.",
        "Diện tích tự nhiên là 5.120 ha.",
        "Xây dựng chính quyền địa phương 2 cấp.",
    ],
)
def test_nor_are_figures_of_what_there_is_among_goals(text):
    assert read(text, *GOALS) == []


def test_programmes_of_goals_are_no_goals():
    text = "Xây dựng 03 mô hình chăn nuôi."
    assert read(text, "III. NHIỆM VỤ", "2. Thực hiện các chương trình mục tiêu quốc gia") == []
    assert read(text, *GOALS) != []


def test_some_of_them_are_no_second_target():
    text = "Trồng mới 90 ha rừng, trong đó 40 ha rừng gỗ lớn."
    assert read(text, *GOALS) == ["Trồng mới rừng = 90 ha đến 2029"]


def test_how_many_fewer_are_told_of_those_who_are_counted():
    assert read("Mỗi năm giảm ít nhất 25 hộ nghèo.", *GOALS) == ["hộ nghèo >= 25 hộ đến 2029 +giảm"]


def test_others_beside_them_are_no_part_of_their_name():
    text = "Xây mới 30 phòng học và 4 nhà công vụ."
    assert read(text, *GOALS) == ["Xây mới phòng học = 30 phòng học đến 2029"]


def test_what_the_things_hold_is_part_of_their_name():
    text = "Mở ít nhất 02 lớp tập huấn cho 60 lao động."
    assert read(text, *GOALS) == ["Mở lớp tập huấn cho 60 lao động >= 2 lớp đến 2029"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Diện tích dừa hữu cơ đạt 220 ha.", "Diện tích dừa hữu cơ = 220 ha"),
        ("Độ che phủ rừng duy trì ở mức 41,5 %.", "Độ che phủ rừng = 41.5 %"),
        ("Thu nhập bình quân đầu người đạt 72 triệu đồng/người/năm.", None),
        (
            "Thu nhập bình quân đầu người tăng gấp 1,7 lần so với năm 2024.",
            "Thu nhập bình quân đầu người tăng gấp = 1.7 lần",
        ),
        ("Quy mô kinh tế gấp 2 lần năm 2027.", "Quy mô kinh tế gấp = 2 lần"),
        ("Lượng túi ni lông thải ra giảm ít nhất 35% so với năm 2025.", "Lượng túi ni lông thải ra >= 35 %"),
    ],
)
def test_an_amount_that_is_named_by_what_is_measured_is_to_be_reached(text, told):
    told = told or "Thu nhập bình quân đầu người = 72 triệu đồng/người/năm"
    assert [each.removesuffix(" +giảm") for each in read(f"- {text}", *GOALS)] == [f"{told} đến 2029"]


def test_a_share_of_those_who_pay_in_some_way_is_no_rate_to_pay():
    text = "Tỷ lệ tiểu thương chấp nhận thanh toán qua mã QR đạt 70 - 75%."
    assert read(text, *GOALS) == ["Tỷ lệ tiểu thương chấp nhận thanh toán qua mã QR = 70-75 % đến 2029"]
    assert read("Quỹ thanh toán 80% chi phí khám bệnh.", *GOALS) == []


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "Tỷ lệ rác được phân loại tại khu vực đô thị đạt trên 80%, tại khu vực nông thôn đạt từ 60% trở lên.",
            "Tỷ lệ rác được phân loại tại khu vực nông thôn >= 60 % đến 2029",
        ),
        (
            "Tỷ lệ phân loại rác khu vực đô thị đạt 80%, khu vực nông thôn đạt 60%.",
            "Tỷ lệ phân loại rác khu vực nông thôn = 60 % đến 2029",
        ),
    ],
)
def test_a_second_area_takes_the_place_of_the_first(text, second):
    assert read(text, *GOALS)[1:] == [second]


def test_points_are_a_step_of_the_share_before_them():
    text = "Tỷ lệ lao động có chứng chỉ đạt 42%, bình quân mỗi năm tăng thêm 1,5 điểm phần trăm."
    assert read(text, *GOALS) == [
        "Tỷ lệ lao động có chứng chỉ = 42 % đến 2029",
        "Tỷ lệ lao động có chứng chỉ = 1.5 điểm %/năm đến 2029 +tăng",
    ]
    assert read("Mỗi năm giảm từ 1 đến 2 điểm % tỷ lệ hộ nghèo.", *GOALS) == [
        "tỷ lệ hộ nghèo = 1-2 điểm %/năm đến 2029 +giảm"
    ]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Giảm tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi ít nhất 0,6%.", "giảm"),
        ("Giảm tỷ lệ hộ nghèo của toàn xã bình quân 1,2%/năm.", "giảm"),
        ("Cắt giảm tối thiểu 25% thời gian chờ khám.", "giảm"),
        ("Kéo giảm ít nhất 15% số vụ trộm cắp.", "giảm"),
        ("Số vụ trộm cắp giảm từ 15% trở lên.", "giảm"),
        ("Giảm tỷ lệ hộ nghèo của toàn xã xuống dưới 3%.", None),
        ("Tăng tỷ lệ che phủ rừng lên ít nhất 44%.", None),
    ],
)
def test_by_how_much_is_no_level(text, change):
    told = read(text, *GOALS)
    assert len(told) == 1
    assert told[0].partition(" +")[2] == (change or "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tốc độ tăng dân số dưới 1,1%.", "Tốc độ tăng dân số < 1.1 %"),
        ("Tỷ lệ gia tăng dân số tự nhiên dưới 1,1%.", "Tỷ lệ gia tăng dân số tự nhiên < 1.1 %"),
        ("Tỷ lệ giảm hộ nghèo đạt 3%/năm.", "Tỷ lệ giảm hộ nghèo = 3 %/năm"),
    ],
)
def test_what_is_measured_may_rise_or_fall_by_itself(text, told):
    assert read(text, *GOALS) == [f"{told} đến 2029"]


@pytest.mark.parametrize(
    "text",
    [
        "Vụ mùa gieo 900 ha, sản lượng đạt 4.100 tấn.",
        "Mật độ đường giao thông đạt 11 km/km2.",
        "Cấp 100% kinh phí tổ chức hội thi.",
        "Số thuê bao cáp quang tăng 1,4 lần so với năm 2025.",
    ],
)
def test_an_amount_of_nothing_named_in_another_unit_or_of_money_is_none(text):
    assert read(text, *GOALS) == []


def test_a_share_that_only_says_what_it_does_is_not_told():
    text = "75% số ấp có đội văn nghệ, trong đó 30% đạt loại tốt."
    assert read(text, *GOALS) == ["số ấp có đội văn nghệ = 75 % đến 2029"]
