"""Whose figure a target is: everybody's, or that of one group, place or sort, which its name then says."""

from __future__ import annotations

import pytest

from indexer.records import groups
from tests.indexer.records.made import read

GOALS_2030 = ("II. MỤC TIÊU", "1. Mục tiêu đến năm 2030")
TASKS = ("III. NHIỆM VỤ",)
COVER = "tỷ lệ bao phủ bảo hiểm y tế"
CHECKED = "tỷ lệ người dân được khám sức khỏe định kỳ"
DOCTORS = "số bác sĩ tại trạm y tế"


def names(text, *path):
    return [line.split(" = ")[0].split(" >= ")[0] for line in read(text, *(path or GOALS_2030))]


@pytest.mark.parametrize(
    "text",
    [
        "Đến năm 2029, 84% người từ 60 tuổi trở lên được khám sức khỏe định kỳ.",
        "Tỷ lệ người từ 60 tuổi trở lên được khám sức khỏe định kỳ đạt 84%.",
        "Tỷ lệ khám sức khỏe định kỳ của công nhân khu chế xuất đạt 84%.",
        "Khám sức khỏe định kỳ cho 84% lái xe đường dài trước ngày 30/9/2028.",
        "Đến năm 2029, 84% chủ rừng được khám sức khỏe định kỳ.",
    ],
)
def test_a_share_of_one_group_is_no_share_of_everybody(text):
    (name,) = names(text)
    assert name != CHECKED
    assert "khám sức khỏe định kỳ" in name.lower()


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ người dân xã Lũng Vài tham gia bảo hiểm y tế đạt 97%.",
        "Phấn đấu 97% dân số trên địa bàn phường tham gia bảo hiểm y tế.",
        "Tỷ lệ bao phủ bảo hiểm y tế của toàn tỉnh đạt 97%.",
        "Bao phủ bảo hiểm y tế đạt 97% dân số toàn xã.",
    ],
)
def test_the_people_of_the_whole_place_are_everybody(text):
    assert names(text) == [COVER]


def test_a_list_of_groups_behind_a_colon_has_a_record_for_each():
    text = "Tỷ lệ bao phủ BHYT đến năm 2028: học sinh 99%, người cao tuổi 96%, thôn Bãi Dâu 91,5%."
    assert read(text, *TASKS) == [
        f"{COVER} (học sinh) = 99 % đến 2028",
        f"{COVER} (người cao tuổi) = 96 % đến 2028",
        f"{COVER} (thôn Bãi Dâu) = 91.5 % đến 2028",
    ]


def test_the_year_said_before_a_list_of_groups_is_that_of_each():
    text = "Phấn đấu tỷ lệ lập hồ sơ học bạ số năm 2027 đối với học sinh lớp 1 92%, học sinh lớp 6 88%."
    assert read(text, *TASKS) == [
        "tỷ lệ lập hồ sơ học bạ số đối với học sinh lớp 1 = 92 % trong 2027",
        "tỷ lệ lập hồ sơ học bạ số đối với học sinh lớp 6 = 88 % trong 2027",
    ]


def test_who_is_singled_out_goes_on_with_the_indicator_under_a_name_of_its_own():
    text = "Tỷ lệ bao phủ BHYT đạt 95,5% năm 2027; riêng ngư dân, thuyền viên đạt 80% năm 2027 và 90% năm 2029."
    assert read(text, *GOALS_2030) == [
        f"{COVER} = 95.5 % trong 2027",
        f"{COVER} (ngư dân, thuyền viên) = 80 % trong 2027",
        f"{COVER} (ngư dân, thuyền viên) = 90 % trong 2029",
    ]


def test_a_year_that_only_one_of_the_groups_has_is_none_of_the_others():
    text = "Tỷ lệ bao phủ BHYT đạt 97% năm 2029; riêng học sinh đạt 100%, hộ làm muối đạt 91% ngay trong năm 2027."
    assert read(text, *GOALS_2030) == [
        f"{COVER} = 97 % trong 2029",
        f"{COVER} (học sinh) = 100 % – –",
        f"{COVER} (hộ làm muối) = 91 % trong 2027",
    ]


def test_what_stands_behind_a_group_in_another_clause_is_not_told():
    text = "Tỷ lệ bao phủ BHYT đạt 95% năm 2027, riêng học sinh đạt 99% năm 2027; năm 2029 đạt 98%."
    assert read(text, *GOALS_2030) == [f"{COVER} = 95 % trong 2027", f"{COVER} (học sinh) = 99 % trong 2027"]


def test_groups_and_places_behind_their_figures():
    text = "Tỷ lệ tiêm chủng đạt 93% đối với trẻ dưới 1 tuổi, 91% đối với trẻ 18 tháng tuổi và 86% đối với thai phụ."
    assert read(text, *GOALS_2030) == [
        "tỷ lệ tiêm chủng = 93 % đến 2030",  # whose figure it is by itself
        "tỷ lệ tiêm chủng (trẻ 18 tháng tuổi) = 91 % đến 2030",
        "tỷ lệ tiêm chủng (thai phụ) = 86 % đến 2030",
    ]
    text = "Nâng tỷ lệ hài lòng của người dân với dịch vụ y tế đạt 92% ở tuyến xã, 88% ở tuyến tỉnh."
    assert names(text, *TASKS) == [
        "tỷ lệ hài lòng của người dân với dịch vụ y tế (tuyến xã)",
        "tỷ lệ hài lòng của người dân với dịch vụ y tế (tuyến tỉnh)",
    ]


def test_a_group_or_place_that_the_name_says_itself_is_none():
    text = "Tỷ lệ khám bệnh, chữa bệnh BHYT tại trạm y tế đạt 24% tại các trạm y tế xã."
    assert names(text) == ["tỷ lệ khám bệnh, chữa bệnh bảo hiểm y tế tại trạm y tế"]


def test_the_next_item_takes_the_place_of_the_first():
    text = (
        "Đến năm 2028, tỷ lệ người bệnh hen được quản lý tại trạm y tế đạt 61%, người bệnh gút đạt 52%; "
        "đến năm 2030 tương ứng đạt 71% và 66%."
    )
    assert read(text, *TASKS) == [
        "tỷ lệ người bệnh hen được quản lý tại trạm y tế = 61 % đến 2028",
        "tỷ lệ người bệnh gút được quản lý tại trạm y tế = 52 % đến 2028",
        "tỷ lệ người bệnh hen được quản lý tại trạm y tế = 71 % đến 2030",
        "tỷ lệ người bệnh gút được quản lý tại trạm y tế = 66 % đến 2030",
    ]
    text = "Tỷ lệ quản lý bệnh hen đạt 61%, bệnh gút 52%, viêm gan 40%."
    assert names(text) == ["Tỷ lệ quản lý bệnh hen", "Tỷ lệ quản lý bệnh gút", "Tỷ lệ quản lý viêm gan"]


def test_an_item_that_says_what_it_does_has_its_own_words():
    text = "Tỷ lệ hộ có hố ủ phân đạt 57%, hộ sử dụng bếp ít khói đạt 48%, hộ phân loại rác đạt 33%."
    assert names(text) == ["Tỷ lệ hộ có hố ủ phân", "hộ sử dụng bếp ít khói", "hộ phân loại rác"]


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ bao phủ BHYT đạt 95%, hoàn thành kế hoạch 100%.",
        "Tỷ lệ bao phủ BHYT đạt 95%, tốc độ tăng trưởng 8%.",
        "Tỷ lệ bao phủ BHYT đạt 95%, trong đó cập nhật thường xuyên 70%.",
        "Tỷ lệ bao phủ BHYT đạt 95%, ngân sách xã hỗ trợ 30% mức đóng cho hộ cận nghèo.",
    ],
)
def test_what_is_no_group_beside_a_figure_is_no_item(text):
    assert names(text) == [COVER]


def test_doctors_of_one_sort_are_not_all_of_them():
    text = "Đến năm 2028 trạm y tế có 4 bác sĩ, trong đó ít nhất 1 bác sĩ y học gia đình và 2 bác sĩ làm ở cơ sở 2."
    assert read(text, *TASKS) == [
        f"{DOCTORS} = 4 bác sĩ đến 2028",
        "số bác sĩ y học gia đình tại trạm y tế >= 1 bác sĩ đến 2028",
    ]
    text = "Đến năm 2028 mỗi trạm y tế có ít nhất 3 bác sĩ làm việc thường xuyên."
    assert names(text, *TASKS) == [DOCTORS]


def test_a_place_singled_out_has_doctors_of_its_own():
    text = "Đến năm 2028 mỗi trạm có ít nhất 3 bác sĩ, riêng trạm ở cù lao có ít nhất 5 bác sĩ."
    assert names(text, *TASKS) == [DOCTORS, f"{DOCTORS} (trạm ở cù lao)"]


def test_several_groups_share_what_they_are_to_do():
    text = "100% trẻ mồ côi, 94% người già neo đơn và 89% người khuyết tật được cấp thẻ xe buýt vào năm 2028."
    assert read(text, *TASKS) == [
        "trẻ mồ côi được cấp thẻ xe buýt = 100 % trong 2028",
        "người già neo đơn được cấp thẻ xe buýt = 94 % trong 2028",
        "người khuyết tật được cấp thẻ xe buýt = 89 % trong 2028",
    ]


def test_people_and_places_may_do_anything():
    assert names("Đến năm 2029, 90% học sinh lớp 4 biết bơi.", *TASKS) == ["học sinh lớp 4 biết bơi"]


@pytest.mark.parametrize("words", ["người dân", "dân số toàn xã", "người dân xã lũng vài", "", "các", "tỉnh"])
def test_everybody(words):
    assert groups.is_everybody(words)


@pytest.mark.parametrize("words", ["thuyền viên", "người nghèo", "thôn bãi dâu", "người dân vùng biên", "xã đảo"])
def test_not_everybody(words):
    assert not groups.is_everybody(words)


def test_doctors_of_a_place_that_is_singled_out_are_told_by_it_year_by_year():
    text = "Trạm y tế có 4 bác sĩ; riêng xã đảo có từ 02 bác sĩ trở lên vào năm 2027 và 03 bác sĩ vào năm 2029."
    assert read(text, "II. MỤC TIÊU") == [
        "số bác sĩ tại trạm y tế = 4 bác sĩ – –",
        "số bác sĩ tại trạm y tế (xã đảo) >= 2 bác sĩ trong 2027",
        "số bác sĩ tại trạm y tế (xã đảo) = 3 bác sĩ trong 2029",
    ]


def test_doctors_of_a_hospital_that_is_singled_out_are_none_of_the_stations():
    text = "Trạm y tế có 4 bác sĩ; riêng bệnh viện khu vực có 20 bác sĩ vào năm 2027 và 30 bác sĩ vào năm 2029."
    assert not [told for told in read(text, "II. MỤC TIÊU") if "(" in told]


def test_each_kind_of_place_has_its_figures_under_its_own_name():
    text = (
        "Tỷ lệ bao phủ bảo hiểm y tế đối với các phường đạt 94,5% năm 2026 và 99% năm 2029; đối với các xã đạt 92% năm "
        "2026 và 97% năm 2029; tại xã vùng lũ duy trì 98,6%."
    )
    assert read(text, "II. MỤC TIÊU") == [
        "tỷ lệ bao phủ bảo hiểm y tế (các phường) = 94.5 % trong 2026",
        "tỷ lệ bao phủ bảo hiểm y tế (các phường) = 99 % trong 2029",
        "tỷ lệ bao phủ bảo hiểm y tế (các xã) = 92 % trong 2026",
        "tỷ lệ bao phủ bảo hiểm y tế (các xã) = 97 % trong 2029",
        "tỷ lệ bao phủ bảo hiểm y tế (xã vùng lũ) = 98.6 % – –",
    ]


def test_how_often_something_is_done_and_water_that_is_only_hygienic_are_indicators_of_their_own():
    assert read("Số lượt khám chữa bệnh bảo hiểm y tế tại Trạm tăng bình quân 5%/năm.", "II. MỤC TIÊU") == [
        "Số lượt khám chữa bệnh bảo hiểm y tế tại Trạm = 5 %/năm – – +tăng"
    ]
    assert read("Tỷ lệ hộ dân sử dụng nước hợp vệ sinh đạt 91%.", "II. MỤC TIÊU") == [
        "Tỷ lệ hộ dân sử dụng nước hợp vệ sinh = 91 % – –"
    ]


def test_where_the_first_figure_of_a_clause_has_no_sure_name_the_next_have_none_either():
    text = (
        "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi giảm còn 21% năm 2026 và 17% năm 2030; "
        "tại xã vùng lũ giảm còn 30% năm 2026 và 24% năm 2030."
    )
    assert [told for told in read(text, "II. MỤC TIÊU") if "24 %" in told and "vùng lũ" not in told] == []
