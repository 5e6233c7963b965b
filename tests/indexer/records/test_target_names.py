"""A known indicator's name is given only to what is that indicator: a share of those it names is another one."""

from __future__ import annotations

import pytest

from tests.indexer.records.made import read

GOALS = ("II. MỤC TIÊU", "1. Mục tiêu đến năm 2029")


@pytest.mark.parametrize(
    "name",
    [
        "hộ nghèo, hộ cận nghèo được tặng bò giống",
        "hộ nghèo có nhà tiêu hợp vệ sinh",
        "hộ nghèo thiếu hụt nhà ở được xóa nhà tạm",
        "người có thẻ bảo hiểm y tế được nhắc lịch khám",
        "người tham gia bảo hiểm xã hội được cấp mã số",
        "hộ sử dụng nước sạch lắp đồng hồ riêng",
        "sổ sức khỏe điện tử được cập nhật kết quả khám",
        "phụ nữ mang thai được tầm soát đái tháo đường",
    ],
)
def test_a_share_counted_keeps_what_it_is_of(name):
    assert read(f"- 85% {name}.", *GOALS) == [f"{name} = 85 % đến 2029"]


@pytest.mark.parametrize(
    "name",
    [
        "Tỷ lệ hộ nghèo tiếp cận dịch vụ viễn thông",
        "Tỷ lệ hộ nghèo thoát nghèo bền vững",
        "Tỷ lệ hộ nghèo dân tộc thiểu số",
        "Tỷ lệ hộ nghèo khu vực nông thôn",
        "Tỷ lệ giảm hộ nghèo",
        "Tỷ lệ hộ nghèo được sử dụng nước sạch",
        "Tỷ lệ tiêm vắc xin cúm",
        "Tỷ lệ lao động tham gia bảo hiểm xã hội bắt buộc",
        "Tỷ lệ phụ nữ mang thai được sàng lọc HIV",
        "Tỷ lệ trạm y tế có bác sĩ y học cổ truyền",
        "Tỷ lệ người cao tuổi neo đơn được khám sức khỏe định kỳ",
    ],
)
def test_a_qualified_indicator_keeps_its_own_words(name):
    assert read(f"- {name} đạt 85%.", *GOALS) == [f"{name} = 85 % đến 2029"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Giảm còn dưới 4% hộ nghèo trên địa bàn xã.", "tỷ lệ hộ nghèo < 4 %"),
        ("Tỷ lệ hộ nghèo còn dưới 4%.", "tỷ lệ hộ nghèo < 4 %"),
        ("Tỷ lệ hộ nghèo đa chiều còn dưới 4%.", "tỷ lệ hộ nghèo đa chiều < 4 %"),
        ("Tỷ lệ hộ dân nông thôn dùng nước sạch đạt 76%.", "tỷ lệ hộ gia đình nông thôn được sử dụng nước sạch = 76 %"),
        ("96% dân số tham gia bảo hiểm y tế.", "tỷ lệ bao phủ bảo hiểm y tế = 96 %"),
        (
            "90% người dân được khám sức khỏe định kỳ hoặc khám sàng lọc.",
            "tỷ lệ người dân được khám sức khỏe định kỳ = 90 %",
        ),
        ("Tỷ lệ tiêm chủng đầy đủ các loại vắc xin đạt 97%.", "tỷ lệ tiêm chủng = 97 %"),
    ],
)
def test_the_indicator_itself_goes_by_its_name(text, told):
    assert read(f"- {text}", *GOALS) == [f"{told} đến 2029"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tỷ lệ trường có ít nhất 3 phòng tin học đạt 70%.", "Tỷ lệ trường có ít nhất 3 phòng tin học = 70 %"),
        (
            "Tỷ lệ thai phụ khám ít nhất 4 lần trong thai kỳ đạt trên 88%.",
            "Tỷ lệ thai phụ khám ít nhất 4 lần trong thai kỳ > 88 %",
        ),
        ("Tỷ lệ ấp có từ 2 tổ hòa giải trở lên đạt 90%.", "Tỷ lệ ấp có từ 2 tổ hòa giải trở lên = 90 %"),
    ],
)
def test_a_count_in_the_name_of_a_share_is_no_target_of_its_own(text, told):
    assert read(f"- {text}", *GOALS) == [f"{told} đến 2029"]


def test_the_rate_at_which_it_falls_is_not_the_indicator():
    assert read("Mức giảm tỷ lệ hộ nghèo bình quân đạt 1,5%/năm.", *GOALS) == [
        "Mức giảm tỷ lệ hộ nghèo = 1.5 %/năm đến 2029"
    ]


@pytest.mark.parametrize("name", ["Tỷ lệ nông dân có bằng", "Tỷ lệ số hóa văn bản đến", "Tỷ lệ nhân viên có chứng chỉ"])
def test_a_word_that_is_a_verb_elsewhere_may_end_a_name(name):
    assert read(f"- {name} đạt 65%.", *GOALS) == [f"{name} = 65 % đến 2029"]
