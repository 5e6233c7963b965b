"""Assignments from running text, read from whole files."""

from __future__ import annotations

import pytest

from indexer.parse import parse

HEAD = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

KẾ HOẠCH
Chăm lo sức khỏe năm 2026

I. MỤC TIÊU
1. Nâng cao sức khỏe người dân trong xã.

"""


def read(text: str, head: str = HEAD):
    return parse("ke-hoach.txt", (head + text).encode(), "k").assignments


def told(found):
    return [(one.lead, one.coordinate, one.deadline) for one in found]


def test_an_agency_as_a_heading_has_each_duty_below():
    found = read(
        "II. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế xã\n- Khám sàng lọc cho người cao tuổi ở các thôn trong xã.\n"
        "- Tổng hợp kết quả, báo cáo trước ngày 10/11 hằng năm.\n2. Đề nghị Hội Nông dân xã\n"
        "- Vận động hội viên tham gia bảo hiểm y tế.\n"
    )
    assert told(found) == [
        (("Trạm Y tế xã",), (), None),
        (("Trạm Y tế xã",), (), "trước ngày 10/11 hằng năm"),
        (("Hội Nông dân xã",), (), None),
    ]
    assert {one.flags for one in found} == {("heading",)}
    assert found[0].task == "Khám sàng lọc cho người cao tuổi ở các thôn trong xã."
    assert found[0].lead_canonical == ("Trạm Y tế xã Suối Mơ",)


def test_leading_with_others_names_them_and_ends_where_the_task_begins():
    found = read(
        "II. TỔ CHỨC THỰC HIỆN\n1. Phòng Văn hóa - Xã hội\n"
        "- Chủ trì, phối hợp với Trạm Y tế và các cơ quan, đơn vị liên quan tổ chức truyền thông ở thôn.\n"
        "- Phối hợp với Công an xã kiểm tra các cơ sở kinh doanh rượu bia.\n"
        "- Chủ động phối hợp với Trạm Y tế tập huấn cho cộng tác viên dân số.\n"
    )
    assert told(found) == [
        (("Phòng Văn hóa - Xã hội",), ("Trạm Y tế", "các cơ quan, đơn vị liên quan"), None),
        ((), ("Phòng Văn hóa - Xã hội", "Công an xã"), None),
        (("Phòng Văn hóa - Xã hội",), ("Trạm Y tế",), None),
    ]
    assert found[0].task == "tổ chức truyền thông ở thôn."


def test_a_numbered_paragraph_that_opens_with_an_agency():
    found = read(
        "II. TỔ CHỨC THỰC HIỆN\n"
        "1. Ban Xây dựng Đảng tham mưu kế hoạch tuyên truyền. Chủ trì, phối hợp với Trạm Y tế theo dõi kết quả.\n"
        "2. Giao Ủy ban nhân dân xã xây dựng kế hoạch chi tiết cho từng năm.\n"
        "3. Mọi cơ quan, đơn vị được đề nghị nghiêm túc thực hiện kế hoạch này.\n"
    )
    assert told(found) == [
        (("Ban Xây dựng Đảng",), (), None),
        (("Ban Xây dựng Đảng",), ("Trạm Y tế",), None),
        (("Ủy ban nhân dân xã",), (), None),
    ]


def test_an_order_that_ends_in_a_full_stop_is_read_though_a_table_follows():
    found = read(
        "II. TỔ CHỨC THỰC HIỆN\n1. Giao Trạm Y tế xã tổ chức khám sàng lọc.\n\n"
        "| STT | Nhiệm vụ | Cơ quan chủ trì |\n|---|---|---|\n| 1 | Khám mắt | Trường Tiểu học Suối Mơ |\n"
    )
    assert told(found) == [(("Trạm Y tế xã",), (), None), (("Trường Tiểu học Suối Mơ",), (), None)]


def test_below_an_agency_asking_others_is_its_own_duty_and_giao_is_not():
    found = read(
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Chỉ đạo các cơ sở y tế trực thuộc thực hiện tiêm chủng.\n"
        "- Yêu cầu các trạm y tế báo cáo hằng tuần.\n- Giao Trung tâm Kiểm soát bệnh tật chủ trì giám sát dịch.\n"
    )
    assert [one.lead for one in found] == [("Sở Y tế",), ("Sở Y tế",), ("Trung tâm Kiểm soát bệnh tật",)]


def test_the_body_assigns_only_where_a_named_agency_surely_acts():
    found = read(
        "II. NHIỆM VỤ\n1. Y tế cơ sở\n- Trạm Y tế xã được đầu tư thiết bị, đủ bác sĩ theo quy định.\n"
        "- Trạm Y tế xã chủ động đề xuất giải pháp huy động nguồn lực của cộng đồng.\n"
        "- Các cấp ủy, cán bộ, đảng viên quán triệt sâu sắc vai trò của công tác này.\n"
        "- Tuyên truyền sâu rộng đến người dân.\n"
    )
    assert [(one.lead, one.flags) for one in found] == [(("Trạm Y tế xã",), ("body",))]


LETTER = """TỈNH ỦY LAM SƠN

Số 12-CV/TU

Kính gửi: - Các đảng ủy trực thuộc Tỉnh ủy;
- Ban Tuyên giáo và Dân vận Tỉnh ủy.

Thời gian qua các địa phương đã có nhiều cố gắng.

{call}

1. Rà soát, bổ sung kế hoạch của cơ quan, đơn vị mình.

2. Đẩy mạnh khám sức khỏe định kỳ cho người dân, hoàn thành trước ngày 30/10/2026.

3. Giao Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì, phối hợp với các cơ quan liên quan tuyên truyền.
"""


def letter(call: str):
    facts = {"type": "Công văn", "locality": "tỉnh Lam Sơn"}
    return parse("cong-van.txt", LETTER.format(call=call).encode(), "c", facts).assignments


def test_a_letters_numbered_tasks_are_for_those_it_calls_on():
    found = letter(
        "Thường trực Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng, cơ quan, đơn vị tập trung thực hiện các nội dung sau:"
    )
    called = ("các cấp ủy, tổ chức đảng, cơ quan, đơn vị",)
    assert [(one.lead, one.flags) for one in found] == [
        (called, ("addressees",)),
        (called, ("addressees",)),
        (("Ban Tuyên giáo và Dân vận Tỉnh ủy",), ()),
    ]
    assert found[1].deadline == "hoàn thành trước ngày 30/10/2026"
    assert found[2].coordinate == ("các cơ quan liên quan",)
    assert found[2].lead_canonical == ("Ban Tuyên giáo và Dân vận Tỉnh ủy Lam Sơn",)


def test_where_the_call_names_nobody_they_are_for_those_it_is_sent_to():
    found = letter("Thường trực Tỉnh ủy đề nghị thực hiện tốt một số nội dung sau:")
    assert found[0].lead == ("Các đảng ủy trực thuộc Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy")
    assert found[0].flags == ("addressees",)


def test_a_letter_that_calls_on_nobody_assigns_only_what_it_says():
    found = letter("Tình hình cụ thể được nêu ở các điểm tiếp theo.")
    assert [one.lead for one in found] == [("Ban Tuyên giáo và Dân vận Tỉnh ủy",)]


def test_the_introduction_and_the_closing_words_assign_nothing():
    found = read(
        "II. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế\n- Khám sàng lọc cho người cao tuổi trong xã.\n\n"
        "Trên đây là Kế hoạch của xã, đề nghị các cơ quan, đơn vị nghiêm túc thực hiện./.\n",
        HEAD.replace("I. MỤC", "UBND xã Suối Mơ xây dựng Kế hoạch thực hiện như sau:\n\nI. MỤC"),
    )
    assert [one.lead for one in found] == [("Trạm Y tế",)]


def test_a_verb_the_name_does_not_hold_ends_it():
    found = read("II. TỔ CHỨC THỰC HIỆN\n1. Giao Trạm Y tế xã niêm yết lịch trực tại cổng trạm trước ngày 05/5/2026.\n")
    assert told(found) == [(("Trạm Y tế xã",), (), "trước ngày 05/5/2026")]
    assert found[0].task.startswith("niêm yết lịch trực")


def test_helpers_may_be_named_before_what_they_help_with():
    found = read("II. TỔ CHỨC THỰC HIỆN\n1. Công an xã chủ trì, Hội Phụ nữ xã phối hợp thăm các hộ sống một mình.\n")
    assert told(found) == [(("Công an xã",), ("Hội Phụ nữ xã",), None)]
    assert found[0].task == "thăm các hộ sống một mình."


def test_a_duty_that_is_only_a_time_is_about_the_sentence_before():
    found = read("II. NHIỆM VỤ\n1. Cấp mã vùng trồng cho vườn cam. Phòng Kinh tế chủ trì, hoàn thành trong năm 2026.\n")
    assert told(found) == [(("Phòng Kinh tế",), (), "hoàn thành trong năm 2026")]
    assert found[0].task == "Cấp mã vùng trồng cho vườn cam."


def test_a_numbered_paragraph_of_a_directive_orders_whom_it_names():
    head = "ỦY BAN NHÂN DÂN\nXÃ SUỐI MƠ\n\nCHỈ THỊ\nVề giữ gìn nguồn nước\n\nChủ tịch UBND xã yêu cầu:\n\n"
    found = read("1. Công an xã xử lý nghiêm việc đổ rác xuống suối.\n2. Nguồn nước là của chung.\n", head)
    assert told(found) == [(("Công an xã",), (), None)]


def test_behind_what_it_is_about_stands_who_is_told_to_do_it():
    text = (
        "II. NHIỆM VỤ\n1. Về phòng, chống muỗi: giao Trạm Y tế chủ trì, phối hợp với Công an xã tổ chức diệt bọ.\n"
        "2. Về dân số: đồng ý lập câu lạc bộ; giao Hội Người cao tuổi xã chuẩn bị đề án, trình trước ngày 10/10/2026.\n"
    )
    assert told(read(text)) == [
        (("Trạm Y tế",), ("Công an xã",), None),
        (("Hội Người cao tuổi xã",), (), "trước ngày 10/10/2026"),
    ]


def test_that_a_programme_is_made_known_is_nobodys_duty():
    text = (
        "II. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế chủ trì khám sức khỏe cho người dân.\n"
        "2. Văn phòng Đảng ủy chủ trì theo dõi việc thực hiện chương trình.\n\n"
        "Chương trình hành động này được phổ biến đến chi bộ.\n"
    )
    assert [each.task for each in read(text)][1:] == ["theo dõi việc thực hiện chương trình."]


def test_the_closing_words_below_a_numbered_paragraph_stand_in_no_section():
    head = "ỦY BAN NHÂN DÂN\nXÃ SUỐI MƠ\n\nCHỈ THỊ\nVề giữ gìn nguồn nước\n\nChủ tịch UBND xã yêu cầu:\n\n"
    text = "1. Công an xã xử lý việc đổ rác.\n\nGiao Văn phòng HĐND và UBND xã theo dõi việc thực hiện này./.\n"
    assert [(one.lead, one.section_path) for one in read(text, head)][-1] == (("Văn phòng HĐND và UBND xã",), ())


def test_a_heading_of_a_kind_of_business_gives_it_no_duty():
    assert read("II. NỀN TẢNG\n1. Doanh nghiệp số\n- Triển khai chương trình hỗ trợ cửa hàng nhỏ bán qua mạng.\n") == ()


def test_by_when_is_no_part_of_a_helpers_duty():
    found = read(
        "II. TỔ CHỨC THỰC HIỆN\n1. Giao Trạm Y tế xã chủ trì, phối hợp với Hội Đông y xã phát triển vườn thuốc nam, "
        "hoàn thành trong năm 2026.\n"
    )
    assert "Hội Đông y xã phát triển vườn thuốc nam" not in found[0].coordinate
    assert found[0].lead == ("Trạm Y tế xã",)


def test_a_verb_that_no_list_has_ends_the_names_too():
    found = read("II. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế xã phối hợp với Hội Nông dân xã mở lớp nấu ăn cho bà con.\n")
    assert told(found) == [((), ("Trạm Y tế xã", "Hội Nông dân xã"), None)]


def test_each_agency_of_a_sentence_has_its_own_duty():
    found = read(
        "II. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế xã chủ trì đoàn khám thứ nhất, Công an xã chủ trì đoàn khám thứ hai.\n"
        "2. Hội Nông dân xã vận động hội viên; Hội Liên hiệp Phụ nữ xã vận động chị em khám thai.\n"
    )
    assert [one.lead for one in found] == [
        ("Trạm Y tế xã",),
        ("Công an xã",),
        ("Hội Nông dân xã",),
        ("Hội Liên hiệp Phụ nữ xã",),
    ]


def test_below_an_agency_any_verb_is_its_duty():
    found = read("II. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế xã\n- Mở 06 lớp tập huấn cho nhân viên y tế thôn.\n")
    assert [(one.lead, one.task) for one in found] == [
        (("Trạm Y tế xã",), "Mở 06 lớp tập huấn cho nhân viên y tế thôn.")
    ]


def test_how_many_people_an_agency_has_names_nobody():
    found = read("II. THỰC TRẠNG\nTrạm Y tế xã có 02 điểm trạm, 14 viên chức, 01 bệnh xá phối hợp hoạt động.\n")
    assert found == ()


def test_who_asks_others_has_no_duty_by_it():
    found = read("II. TỔ CHỨC THỰC HIỆN\nỦy ban nhân dân xã yêu cầu Trạm Y tế xã tổng hợp báo cáo hằng tháng.\n")
    assert all("Ủy ban nhân dân xã" not in one.lead for one in found)


def test_an_item_that_begins_with_a_known_agency_gives_it_a_duty_anywhere_but_where_things_are_told():
    found = read("II. NHIỆM VỤ\n1. Dữ liệu\na) Phòng Kinh tế lập danh sách hộ kinh doanh ở từng thôn.\n")
    assert [(one.lead, one.flags) for one in found] == [(("Phòng Kinh tế",), ("body",))]
    assert read("II. THỰC TRẠNG\n1. Dữ liệu\na) Phòng Kinh tế lập danh sách hộ kinh doanh ở từng thôn.\n") == ()


def test_what_stands_in_brackets_behind_an_agency_is_no_part_of_its_name():
    found = read(
        "II. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế xã (cơ quan thường trực): theo dõi, đôn đốc các thôn.\n"
        "2. Phòng Kinh tế (đơn vị đầu mối) tham mưu phân bổ kinh phí mua thiết bị.\n"
    )
    assert [one.lead for one in found] == [("Trạm Y tế xã",), ("Phòng Kinh tế",)]


def test_who_does_it_may_be_named_behind_the_task():
    found = read(
        "II. NHIỆM VỤ\n- Lập 03 điểm sơ cấp cứu trên đường tỉnh; Hội Chữ thập đỏ xã chủ trì, Công an xã phối hợp.\n"
        "- Mở lớp dạy bơi trước tháng 6/2026, do Đoàn Thanh niên xã chủ trì, Trạm Y tế phối hợp.\n"
        "- Tham gia các cuộc họp do Sở Y tế chủ trì.\n"
    )
    assert told(found) == [
        (("Hội Chữ thập đỏ xã",), ("Công an xã",), None),
        (("Đoàn Thanh niên xã",), ("Trạm Y tế",), "trước tháng 6/2026"),
    ]
    assert found[0].task == "Lập 03 điểm sơ cấp cứu trên đường tỉnh"
    assert found[0].quote.startswith("Lập 03 điểm sơ cấp cứu")
    assert found[1].task == "Mở lớp dạy bơi trước tháng 6/2026"


def test_a_time_may_stand_before_who_does_it():
    found = read(
        "II. TỔ CHỨC THỰC HIỆN\n"
        "- Trước ngày 30/6/2026: Phòng Kinh tế chủ trì, phối hợp với Công an xã kiểm kê lò đúc.\n"
    )
    assert told(found) == [(("Phòng Kinh tế",), ("Công an xã",), "Trước ngày 30/6/2026")]
    assert found[0].task == "kiểm kê lò đúc."


@pytest.mark.parametrize(
    "before",
    ["Phòng Kinh tế chủ trì kiểm tra chợ trung tâm xã hằng tháng.", "Không giao Phòng Kinh tế việc thu phí vệ sinh."],
)
def test_what_has_a_doer_of_its_own_or_shall_not_be_done_is_no_task_of_the_next_sentence(before):
    found = read(f"II. NHIỆM VỤ\n1. {before} Công an xã chủ trì, Trạm Y tế phối hợp.\n")
    assert not any("Công an xã" in one.lead for one in found)


def test_what_is_tried_out_is_no_part_of_the_helpers_name():
    found = read(
        "II. NHIỆM VỤ\n1. Bảo hiểm xã hội tỉnh chủ trì, phối hợp với Sở Y tế thí điểm gói bảo hiểm y tế bổ sung.\n"
    )
    assert told(found) == [(("Bảo hiểm xã hội tỉnh",), ("Sở Y tế",), None)]
    assert found[0].task.startswith("thí điểm gói")


@pytest.mark.parametrize("doer", ["Nghiệp đoàn đánh cá", "Đồn Biên phòng Suối Mơ", "Trưởng 7 thôn"])
def test_unions_border_posts_and_a_number_of_heads_are_doers(doer):
    found = read(f"II. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế xã: khám cho ngư dân.\n2. {doer}: vận động người dân đi khám.\n")
    assert told(found)[-1] == ((doer,), (), None)


@pytest.mark.parametrize(
    ("aside", "lead", "coordinate"),
    [
        ("(Công an xã chủ trì)", ("Công an xã",), ()),
        (
            "(Công an xã chủ trì; Trạm Y tế, Đoàn Thanh niên xã phối hợp)",
            ("Công an xã",),
            ("Trạm Y tế", "Đoàn Thanh niên xã"),
        ),
    ],
)
def test_who_leads_may_stand_in_brackets_behind_the_task(aside, lead, coordinate):
    found = read(f"I. NHIỆM VỤ\n1. Mở lớp dạy bơi cho trẻ em trước ngày 31/7/2026 {aside}.\n")
    assert told(found) == [(lead, coordinate, "trước ngày 31/7/2026")]
    assert found[0].task == "Mở lớp dạy bơi cho trẻ em trước ngày 31/7/2026"


def test_what_says_by_when_is_no_part_of_a_helper_s_name():
    task = "chủ trì, phối hợp với các trường học khám mắt, hoàn thành trước ngày 30/9 hằng năm"
    found = read(f"II. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế {task}.\n")
    assert found
    assert all("khám mắt" not in helper for each in found for helper in each.coordinate)


def test_what_is_striven_for_or_kept_in_check_is_no_part_of_a_helper_s_name():
    found = read(
        "II. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n"
        "- Chủ trì, phối hợp với Ủy ban nhân dân các xã ven sông kiểm soát nguồn nước giếng; nâng tỷ lệ hộ có bể lọc.\n"
        "- Phối hợp với Trạm Y tế phấn đấu đưa tỷ lệ trẻ được tẩy giun đạt 96%.\n"
        "- Chủ trì, phối hợp với Trung tâm kiểm soát bệnh tật tỉnh tổ chức phun khử khuẩn.\n"
    )
    assert [one.coordinate for one in found] == [
        ("Ủy ban nhân dân các xã ven sông",),
        ("Phòng Kinh tế", "Trạm Y tế"),
        ("Trung tâm kiểm soát bệnh tật tỉnh",),
    ]
    assert found[0].task == "kiểm soát nguồn nước giếng; nâng tỷ lệ hộ có bể lọc."


def test_what_a_letter_puts_under_an_agencys_name_is_its_duty_whatever_the_words():
    found = read(
        "1. Chi cục Kiểm lâm\na) Trực báo cháy suốt ngày đêm trong mùa khô.\nb) Tu sửa 20 km đường băng cản lửa.\n"
        "2. Ủy ban nhân dân các xã có rừng\na) Dọn cỏ khô ven đường trước ngày 10/11/2026.\n",
        "SỞ NÔNG NGHIỆP\nTỈNH BẮC SƠN\n\nSố: 18/SNN-KL\n\nCÔNG VĂN\nVề việc phòng cháy rừng\n\n"
        "Kính gửi: Các đơn vị.\n\nSở đề nghị các đơn vị thực hiện:\n\n",
    )
    assert told(found) == [
        (("Chi cục Kiểm lâm",), (), None),
        (("Chi cục Kiểm lâm",), (), None),
        (("Ủy ban nhân dân các xã có rừng",), (), "trước ngày 10/11/2026"),
    ]


@pytest.mark.parametrize("verb", ["đảm nhận", "đảm nhiệm", "phụ trách"])
def test_who_takes_a_task_on_has_it(verb):
    found = read(f"II. GIẢI PHÁP\n1. Bảo vệ môi trường\nĐoàn Thanh niên xã {verb} dọn rác ở suối.\n")
    assert told(found) == [(("Đoàn Thanh niên xã",), (), None)]


def test_an_agencys_name_on_a_line_of_its_own_is_a_heading_among_who_does_what():
    found = read(
        "IV. TỔ CHỨC THỰC HIỆN\n\nBan Tổ chức Tỉnh ủy\n\nHướng dẫn xếp loại, hoàn thành trước ngày 30/6/2026.\n\n"
        "Văn phòng Tỉnh ủy\n\nTheo dõi, đôn đốc các xã.\n"
    )
    assert told(found) == [
        (("Ban Tổ chức Tỉnh ủy",), (), "hoàn thành trước ngày 30/6/2026"),
        (("Văn phòng Tỉnh ủy",), (), None),
    ]


def test_a_known_agency_at_an_items_beginning_has_what_it_urges():
    found = read("IV. NHIỆM VỤ QUÝ IV\n1. Sở Y tế đôn đốc các xã gửi số liệu trước ngày 20/10/2026.\n")
    assert told(found) == [(("Sở Y tế",), (), "trước ngày 20/10/2026")]
