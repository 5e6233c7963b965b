"""What is to be reached, out of prose: right or silent."""

from __future__ import annotations

import pytest

from indexer.records.targets import find_targets
from tests.indexer.records.made import prose, read, told

GOALS_2030 = ("II. MỤC TIÊU", "1. Mục tiêu đến năm 2030")
TASKS = ("III. NHIỆM VỤ",)


def test_a_year_at_the_sentences_beginning_holds_for_all_its_clauses():
    text = (
        "- Đến năm 2030, chiều cao trung bình của học sinh 6 - 15 tuổi tăng thêm ít nhất 1,2 cm; tuổi thọ trung bình "
        "đạt từ 74,5 tuổi trở lên, trong đó số năm sống khỏe mạnh tối thiểu 66 năm."
    )
    assert read(text, *TASKS) == [
        "mức tăng chiều cao trung bình của trẻ em và thanh thiếu niên >= 1.2 cm đến 2030 +tăng",
        "tuổi thọ trung bình >= 74.5 tuổi đến 2030",
        "số năm sống khỏe mạnh >= 66 năm đến 2030",
    ]


def test_a_year_inside_a_clause_holds_for_that_clause_alone():
    text = "- Trạm y tế được nâng cấp; đến năm 2028 có từ 2 đến 3 bác sĩ. Tỷ lệ tiêm chủng đạt trên 97%."
    assert read(text, *GOALS_2030) == [
        "số bác sĩ tại trạm y tế = 2-3 bác sĩ đến 2028",
        "tỷ lệ tiêm chủng > 97 % đến 2030",
    ]


def test_two_years_of_one_indicator_are_two_targets():
    text = "Đến năm 2027, tỷ lệ bao phủ bảo hiểm y tế đạt trên 94% dân số, đến năm 2029 đạt 100%."
    assert read(text, *TASKS) == [
        "tỷ lệ bao phủ bảo hiểm y tế > 94 % đến 2027",
        "tỷ lệ bao phủ bảo hiểm y tế = 100 % đến 2029",
    ]


def test_a_year_may_follow_its_number():
    assert read("Phấn đấu tỉ lệ bao phủ BHYT đạt 96% vào năm 2027 và 99% vào cuối năm 2029.", *TASKS) == [
        "tỷ lệ bao phủ bảo hiểm y tế = 96 % trong 2027",
        "tỷ lệ bao phủ bảo hiểm y tế = 99 % đến 2029",
    ]


def test_a_heading_of_goals_gives_its_year_and_one_with_two_years_gives_none():
    text = "- Tuổi thọ trung bình đạt 76 tuổi."
    assert read(text, *GOALS_2030) == ["tuổi thọ trung bình = 76 tuổi đến 2030"]
    both = "II. MỤC TIÊU ĐẾN NĂM 2030, TẦM NHÌN ĐẾN NĂM 2045"
    assert read(text, both) == ["tuổi thọ trung bình = 76 tuổi – –"]


def test_a_line_that_announces_a_list_gives_its_year():
    lines = ["Phấn đấu đến năm 2028:", "- Tỷ lệ hộ nghèo còn dưới 2%.", "- 100% trường học có tủ thuốc."]
    found = find_targets([prose("\n".join(lines), *TASKS)])
    assert [told(target) for target in found] == [
        "tỷ lệ hộ nghèo < 2 % đến 2028",
        "trường học có tủ thuốc = 100 % đến 2028",
    ]


def test_a_list_may_go_on_in_the_next_passage_but_not_in_the_next_section():
    first = prose("Đến năm 2028:", *TASKS)
    second = prose("- Tỷ lệ hộ nghèo còn dưới 2%.", *TASKS, number=1)
    elsewhere = prose("- Tỷ lệ hộ nghèo còn dưới 2%.", "IV. KHÁC", number=2)
    assert [target.by_year for target in find_targets([first, second])] == [2028]
    assert [target.by_year for target in find_targets([first, elsewhere])] == [None]


def test_from_a_year_on_is_not_by_a_year():
    text = "Từ năm 2027, người dân được khám sức khỏe định kỳ miễn phí ít nhất mỗi năm 01 lần."
    assert read(text, *GOALS_2030) == ["số lần khám sức khỏe định kỳ hoặc khám sàng lọc miễn phí >= 1 lần/năm từ 2027"]


def test_two_shares_may_have_one_predicate():
    text = (
        "Khám sức khỏe theo lộ trình (đến ngày 31/3/2027 có ít nhất 40% người dân và đến ngày 30/9/2027 có "
        "90% người dân trong huyện được khám sức khỏe định kỳ)."
    )
    assert read(text, *TASKS) == [
        "tỷ lệ người dân được khám sức khỏe định kỳ >= 40 % đến 2027",
        "tỷ lệ người dân được khám sức khỏe định kỳ = 90 % đến 2027",
    ]


def test_shares_of_two_things_share_their_predicate_and_each_keeps_its_own_name():
    text = "Đến năm 2029, trên 70% số trạm gác rừng, chòi canh và 100% đội chữa cháy có máy bộ đàm."
    assert read(text, *TASKS) == [
        "số trạm gác rừng, chòi canh có máy bộ đàm > 70 % đến 2029",
        "đội chữa cháy có máy bộ đàm = 100 % đến 2029",
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("đạt ít nhất 80%", ">= 80"),
        ("đạt tối thiểu 80%", ">= 80"),
        ("đạt từ 80% trở lên", ">= 80"),
        ("không dưới 80%", ">= 80"),
        ("đạt trên 80%", "> 80"),
        ("đạt 80%", "= 80"),
        ("đạt từ 80 - 85%", "= 80-85"),
        ("không quá 80%", "<= 80"),
        ("tối đa 80%", "<= 80"),
        ("giảm còn dưới 80%", "< 80"),
        ("giảm còn 80%", "= 80"),
        ("tăng lên trên 80%", "> 80"),
    ],
)
def test_comparators(words, expected):
    assert read(f"Đến năm 2030, tỷ lệ hộ dân phân loại rác {words}.", *TASKS) == [
        f"tỷ lệ hộ dân phân loại rác {expected} % đến 2030"
    ]


@pytest.mark.parametrize(
    ("words", "change"),
    [("tăng thêm 10%", "tăng"), ("tăng trên 10%", "tăng"), ("giảm 10%", "giảm"), ("giảm ít nhất 10%", "giảm")],
)
def test_a_change_is_not_a_level(words, change):
    (found,) = find_targets([prose(f"Đến năm 2030, số vụ ngộ độc thực phẩm {words}.", *TASKS)])
    assert (found.value, found.change) == ("10", change)


def test_everybody_is_a_measure_only_with_a_year_of_its_own():
    assert read("Đến năm 2029 đạt bao phủ bảo hiểm y tế toàn dân.", *TASKS) == [
        "tỷ lệ bao phủ bảo hiểm y tế = toàn dân – đến 2029"
    ]
    assert read("Tuyên truyền, vận động thực hiện bảo hiểm y tế toàn dân.", *GOALS_2030) == []


def test_a_goal_without_a_number_keeps_its_year():
    text = "Từ năm 2028, người dân được miễn viện phí ở mức cơ bản theo lộ trình."
    assert read(text, *TASKS) == ["miễn viện phí = mức cơ bản – từ 2028"]
    assert read("Từng bước thực hiện chính sách miễn viện phí.", *GOALS_2030) == []


def test_an_indicator_that_is_not_known_keeps_its_own_words():
    text = "- Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến đạt 75%; phấn đấu 90% thôn, bản có đội văn nghệ."
    assert read(text, "I. Chỉ tiêu năm 2026") == [
        "Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến = 75 % trong 2026",
        "thôn, bản có đội văn nghệ = 90 % trong 2026",
    ]


def test_an_indicator_of_one_group_is_not_that_of_everybody():
    assert read("Đến năm 2030, tỷ lệ học sinh tham gia bảo hiểm y tế đạt 100%.", *TASKS) == [
        "tỷ lệ học sinh tham gia bảo hiểm y tế = 100 % đến 2030"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Đến nay, trong tổng số 32 nhiệm vụ, huyện đã hoàn thành 7 nhiệm vụ, 25 nhiệm vụ đang triển khai.",
        "Hiện nay tỷ lệ bao phủ bảo hiểm y tế đạt 91,2% dân số.",
        "Năm 2023, tỷ lệ tiêm chủng đạt 97%.",
        "Thực hiện Nghị quyết số 72-NQ/TW ngày 09/9/2025 và Kế hoạch số 15-KH/TU ngày 20/10/2025.",
        "Tổ chức “Ngày Sức khỏe toàn dân” (07/4) hằng năm.",
        "Chăm sóc trẻ em từ 1 - 18 tuổi và người từ 60 tuổi trở lên.",
        "Bảo đảm cung ứng 4 dịch vụ cơ bản cho người dân.",
        "Sắp xếp theo mô hình chính quyền địa phương 2 cấp.",
        "Triển khai Chương trình giai đoạn 2026 - 2030.",
        "Hỗ trợ 100% mức đóng bảo hiểm y tế cho hộ nghèo.",
        "Cấp hóa chất Chlorine 70% cho các trạm.",
        "Bộ phận trực 24/7, điện thoại 0912 345 678.",
    ],
)
def test_a_status_a_date_an_age_a_norm_is_no_target(text):
    assert read(text, *GOALS_2030) == []


def test_a_status_does_not_hide_the_goal_behind_it():
    text = "Tỷ lệ bao phủ bảo hiểm y tế đã đạt 92%, phấn đấu đến năm 2027 đạt 95%."
    assert read(text, *TASKS) == ["tỷ lệ bao phủ bảo hiểm y tế = 95 % đến 2027"]


def test_a_past_level_beside_the_goal_is_no_target():
    text = "Tuổi thọ trung bình của người dân năm 2025 đạt 73 tuổi, đến năm 2030 đạt 75 tuổi."
    assert read(text, *TASKS) == ["tuổi thọ trung bình = 75 tuổi đến 2030"]
    text = "Đến năm 2027, bao phủ BHYT đạt trên 95,5% dân số (năm 2025 đạt 94%)."
    assert read(text, *TASKS) == ["tỷ lệ bao phủ bảo hiểm y tế > 95.5 % đến 2027"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tỷ lệ bao phủ bảo hiểm y tế tăng từ 91% năm 2025 lên 96% năm 2030.",
            ["tỷ lệ bao phủ bảo hiểm y tế = 96 % trong 2030"],
        ),
        (
            "Nâng tỷ lệ bao phủ bảo hiểm y tế từ 91,5% (năm 2025) lên trên 95% năm 2026 và 100% năm 2030.",
            ["tỷ lệ bao phủ bảo hiểm y tế > 95 % trong 2026", "tỷ lệ bao phủ bảo hiểm y tế = 100 % trong 2030"],
        ),
        (
            "Đến năm 2030, giảm tỷ lệ hộ nghèo từ 4,2% xuống còn dưới 2%.",
            ["tỷ lệ hộ nghèo < 2 % đến 2030"],
        ),
        (
            "Tăng tỷ lệ bao phủ bảo hiểm y tế từ 71% năm 2025, đến năm 2028 lên 88%.",
            ["tỷ lệ bao phủ bảo hiểm y tế = 88 % đến 2028"],
        ),
        (
            "Tỷ lệ bao phủ bảo hiểm y tế từ tháng 7 năm 2027 tăng lên 95% dân số.",
            ["tỷ lệ bao phủ bảo hiểm y tế = 95 % từ 2027"],
        ),
        (
            "Đến năm 2030, giảm tỷ lệ người từ 15 tuổi hút thuốc lá xuống còn 30%.",
            ["tỷ lệ người từ 15 tuổi hút thuốc lá = 30 % đến 2030"],
        ),
    ],
)
def test_from_where_it_rises_or_falls_is_no_target_and_its_year_none_of_the_goal(text, expected):
    assert read(text, *TASKS) == expected


def test_an_age_and_over_is_nowhere_that_it_rises_from():
    text = "Đến năm 2030, tỷ lệ người từ 60 tuổi trở lên được khám sức khỏe đạt 95%."
    assert [each.split(" = ")[1] for each in read(text, *TASKS)] == ["95 % đến 2030"]


def test_a_height_is_no_growth():
    assert read("Chiều cao trung bình của nam thanh niên đạt 169 cm.", *GOALS_2030) == []


def test_a_baseline_year_is_no_part_of_the_name():
    text = "Phấn đấu đến năm 2030 giảm 20% so với năm 2025 số ca mắc sốt xuất huyết."
    assert read(text, *TASKS) == ["số ca mắc sốt xuất huyết = 20 % đến 2030 +giảm"]


def test_what_a_share_must_have_is_not_a_target_of_its_own():
    text = "- 100% cụm công nghiệp có tối thiểu 2 trạm quan trắc."
    assert read(text, *GOALS_2030) == ["cụm công nghiệp có tối thiểu 2 trạm quan trắc = 100 % đến 2030"]


def test_places_that_differ_in_one_document_are_two_records():
    text = prose("Đến năm 2030, người dân được miễn viện phí.", *TASKS)
    again = prose("Từ năm 2030, người dân được miễn viện phí.", *TASKS, number=1)
    found = find_targets([text, again])
    assert [(target.relation, target.passage_id, target.ordinal) for target in found] == [
        ("đến", "d.0", 0),
        ("từ", "d.1", 1),
    ]
    assert len({target.id for target in found}) == 2


def test_at_the_latest_closes_the_sentence_whatever_commas_stand_between():
    text = "100% trạm y tế được đầu tư đủ máy móc, thiết bị theo chức năng, nhiệm vụ chậm nhất trong năm 2027."
    assert [each.rsplit(" ", 2)[1:] for each in read(text, "II. MỤC TIÊU ĐẾN NĂM 2030")] == [["đến", "2027"]]


def test_a_share_of_the_same_people_is_another_target_where_it_says_of_what():
    text = "Trên 95% người dân tham gia bảo hiểm y tế; 100% người dân được lập và quản lý hồ sơ sức khỏe điện tử."
    assert read(text, *GOALS_2030) == [
        "tỷ lệ bao phủ bảo hiểm y tế > 95 % đến 2030",
        "người dân được lập và quản lý hồ sơ sức khỏe điện tử = 100 % đến 2030",
    ]


def test_what_is_said_of_others_is_told_of_them_alone():
    text = "Tỉ lệ bao phủ BHYT đạt 95% năm 2026; riêng người làm rừng đạt 72% năm 2026 và 88% năm 2028."
    assert read(text, *GOALS_2030) == [
        "tỷ lệ bao phủ bảo hiểm y tế = 95 % trong 2026",
        "tỷ lệ bao phủ bảo hiểm y tế (người làm rừng) = 72 % trong 2026",
        "tỷ lệ bao phủ bảo hiểm y tế (người làm rừng) = 88 % trong 2028",
    ]


def test_what_two_unnamed_groups_reach_is_not_told_of_the_indicator_before():
    text = "Tỉ lệ bao phủ BHYT đạt 95% năm 2026; đến năm 2029 hai nhóm tương ứng đạt 72% và 88%."
    assert read(text, *GOALS_2030) == ["tỷ lệ bao phủ bảo hiểm y tế = 95 % trong 2026"]


def test_for_whom_is_part_of_the_name():
    text = "Tỉ lệ tiêm chủng đạt 94% với trẻ dưới 1 tuổi, 91% đối với trẻ 2 tuổi và 83% đối với người mẹ có thai."
    assert [each.split(" = ")[0] for each in read(text, *GOALS_2030)][1:] == [
        "tỷ lệ tiêm chủng (trẻ 2 tuổi)",
        "tỷ lệ tiêm chủng (người mẹ có thai)",
    ]


def test_what_must_not_come_to_pass_is_no_target():
    text = "Trưởng thôn chịu trách nhiệm nếu để tỷ lệ bao phủ bảo hiểm y tế trong thôn dưới 93%."
    assert read(text, *TASKS) == []


def test_a_share_compared_with_another_year_is_a_change():
    text = "Giảm số ca ngã của người già ít nhất 40% so với năm 2024."
    assert read(text, *GOALS_2030) == ["số ca ngã của người già >= 40 % đến 2030 +giảm"]


@pytest.mark.parametrize("heading", ["I. ĐÁNH GIÁ TÌNH HÌNH", "1. Thực trạng", "2. Kết quả đạt được"])
def test_how_things_are_is_no_target(heading):
    text = "Tỉ lệ hộ nghèo cuối năm 2025 là 12,5%."
    assert read(text, heading) == []
    assert read(text, heading, "1. Mục tiêu đến năm 2025") != []


@pytest.mark.parametrize(("open_", "close"), ["“”", '""'])
def test_what_a_word_of_the_document_means_is_no_target(open_: str, close: str):
    text = f"{open_}Thôn khó khăn{close} là thôn có tỷ lệ hộ nghèo từ 25% trở lên theo rà soát năm 2027."
    assert read(text, "I. GIẢI THÍCH TỪ NGỮ") == []


def test_a_share_of_a_thing_that_no_word_of_measuring_begins_is_a_target():
    assert read("2.1. Năm 2026: hồ sơ nộp trực tuyến toàn trình đạt 60%; 9/9 bản có tổ.", *GOALS_2030) == [
        "hồ sơ nộp trực tuyến toàn trình = 60 % trong 2026"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "- Đến năm 2030, người cao tuổi ở các thôn đạt 60%.",
        "- Đến năm 2030, việc thực hiện các tiêu chí đạt 60%.",
        "- Đến năm 2030, hồ sơ đạt 60%.",
        "Năm 2024, hồ sơ nộp trực tuyến toàn trình đã đạt 60%.",
    ],
)
def test_people_doings_and_what_was_reached_are_no_things_of_which_a_share_is_a_target(text):
    assert read(text, *TASKS) == []
