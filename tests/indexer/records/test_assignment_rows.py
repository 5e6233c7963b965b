"""Assignments from tables, read from whole files so that readers, structure and records are tried together."""

from __future__ import annotations

import pytest

from indexer.parse import parse

HEAD = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

KẾ HOẠCH
Chăm lo sức khỏe năm 2026

I. MỤC TIÊU
1. Nâng cao sức khỏe người dân trong xã.

PHỤ LỤC 1
PHÂN CÔNG NHIỆM VỤ

"""


def from_text(table: str):
    return parse("ke-hoach.txt", (HEAD + table).encode(), "k").assignments


def from_html(table: str):
    page = f"<html><body><p>KẾ HOẠCH</p><p>Chăm lo sức khỏe</p><h2>PHỤ LỤC 1</h2>{table}</body></html>"
    return parse("ke-hoach.html", page.encode(), "k").assignments


def test_columns_are_known_by_their_names_wherever_they_stand():
    found = from_text(
        "| Thời hạn | Đơn vị phối hợp | TT | Nội dung công việc | Đơn vị chủ trì |\n"
        "|---|---|---|---|---|\n"
        "| Quý I/2026 | Công an xã; Trưởng các thôn | 1 | Lập sổ sức khỏe | Trạm Y tế |\n"
    )
    assert len(found) == 1
    only = found[0]
    assert (only.task, only.lead, only.deadline) == ("Lập sổ sức khỏe", ("Trạm Y tế",), "Quý I/2026")
    assert only.coordinate == ("Công an xã", "Trưởng các thôn")
    assert only.lead_canonical == ("Trạm Y tế xã Suối Mơ",)
    assert only.coordinate_canonical == ("Công an xã Suối Mơ", "Trưởng các thôn")
    assert (only.source, only.flags) == ("table", ())


def test_who_is_in_charge_leads_who_does_it_with_them_helps_and_done_before_is_by_when():
    found = from_text(
        "| Xong trước | Nội dung công việc | Cùng thực hiện | Người/đơn vị phụ trách |\n"
        "|---|---|---|---|\n"
        "| 30/9/2026 | Khám sức khỏe đầu năm | Nhân viên y tế | Trạm Y tế |\n"
        "| 15/10/2026 | Sửa mái nhà | Công an xã | Chưa phân công |\n"
        "| 20/10/2026 | Quét sân trường | không | Nguyễn Văn An |\n"
    )
    assert [(each.task, each.lead, each.coordinate, each.deadline) for each in found] == [
        ("Khám sức khỏe đầu năm", ("Trạm Y tế",), ("Nhân viên y tế",), "30/9/2026")
    ]


def test_beside_those_who_do_it_one_in_charge_does_not_lead():
    found = from_text(
        "| Nhiệm vụ | Đơn vị thực hiện | Người phụ trách |\n|---|---|---|\n"
        "| Lập sổ sức khỏe | Trạm Y tế | Phó Chủ tịch |\n"
    )
    assert [each.lead for each in found] == [("Trạm Y tế",)]


def test_a_table_without_a_lead_column_assigns_nothing():
    table = "| STT | Chỉ tiêu | Đơn vị tính | Kế hoạch |\n|---|---|---|---|\n| 1 | Tiêm chủng | % | 95 |\n"
    assert from_text(table) == ()


def test_one_column_for_both_roles_does_not_say_who_leads():
    table = "| STT | Nhiệm vụ | Chủ trì, phối hợp |\n|---|---|---|\n| 1 | Tiêm chủng | Trạm Y tế, Công an xã |\n"
    assert from_text(table) == ()


def test_a_row_that_names_nobody_assigns_nothing():
    found = from_text(
        "| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n|---|---|---|---|\n"
        "| 1 | Tiêm chủng |  | Hằng năm |\n| 2 | Truyền thông | Không nêu | Không nêu |\n| 3 | Báo cáo | - | 2026 |\n"
        "| 4 | Sơ kết | Phòng VH-XH | Không nêu |\n"
    )
    assert [(one.task, one.lead, one.deadline) for one in found] == [("Sơ kết", ("Phòng VH-XH",), None)]


def test_ditto_marks_take_the_cell_above_and_say_so():
    found = from_text(
        "| STT | Nhiệm vụ | Cơ quan chủ trì | Phối hợp | Thời gian |\n|---|---|---|---|---|\n"
        "| 1 | Tiêm chủng | Trạm Y tế | Công an xã | Hằng năm |\n"
        '| 2 | Truyền thông | nt | Như trên | " |\n'
        "| 3 | Báo cáo | -nt- | - | 2026 |\n"
    )
    assert [one.lead for one in found] == [("Trạm Y tế",)] * 3
    assert [one.coordinate for one in found] == [("Công an xã",), ("Công an xã",), ()]
    assert [one.deadline for one in found] == ["Hằng năm", "Hằng năm", "2026"]
    assert [one.flags for one in found] == [(), ("ditto",), ("ditto",)]


def test_ditto_in_a_first_row_names_nobody():
    table = "| STT | Nhiệm vụ | Cơ quan chủ trì |\n|---|---|---|\n| 1 | Tiêm chủng | nt |\n"
    assert from_text(table) == ()


def test_a_cell_merged_downwards_speaks_for_its_rows():
    found = from_html(
        "<table><tr><th>STT</th><th>Nhiệm vụ</th><th>Cơ quan chủ trì</th><th>Thời gian</th></tr>"
        "<tr><td>1</td><td>Tiêm chủng cho trẻ</td><td rowspan='2'>Trạm Y tế</td><td>Hằng năm</td></tr>"
        "<tr><td>2</td><td>Khám sàng lọc</td><td>Năm 2026</td></tr>"
        "<tr><td>3</td><td>Vận động người dân</td><td></td><td>Năm 2027</td></tr></table>"
    )
    assert [(one.task, one.lead, one.flags) for one in found] == [
        ("Tiêm chủng cho trẻ", ("Trạm Y tế",), ()),
        ("Khám sàng lọc", ("Trạm Y tế",), ("merged",)),
    ]


def test_a_header_in_two_rows_is_read_by_its_lower_names():
    found = from_html(
        "<table><tr><th rowspan='2'>STT</th><th rowspan='2'>Nhiệm vụ</th><th colspan='2'>Phân công thực hiện</th></tr>"
        "<tr><th>Chủ trì</th><th>Phối hợp</th></tr>"
        "<tr><td>1</td><td>Tiêm chủng cho trẻ</td><td>Trạm Y tế</td><td>Công an xã</td></tr></table>"
    )
    assert [(one.lead, one.coordinate) for one in found] == [(("Trạm Y tế",), ("Công an xã",))]


def test_numbering_that_contradicts_itself_is_kept_and_flagged():
    found = from_text(
        "| STT | Nhiệm vụ | Cơ quan chủ trì |\n|---|---|---|\n| 1 | Việc một | Trạm Y tế |\n"
        "| 2 | Việc hai | Trạm Y tế |\n| 2 | Việc hai nữa | Công an xã |\n| 3 | Việc ba | Trạm Y tế |\n"
        "| 3.1 | Việc ba một | Trạm Y tế |\n| 4 | Việc bốn | Trạm Y tế |\n| 7 | Việc bảy | Trạm Y tế |\n"
    )
    assert [one.task for one in found if one.flags == ("numbering",)] == ["Việc hai nữa", "Việc bảy"]
    assert len(found) == 7


def test_numbers_may_begin_anew_or_go_on_in_each_group():
    found = from_text(
        "| STT | Nhiệm vụ | Cơ quan chủ trì |\n|---|---|---|\n| I | Nhóm một | |\n| 1 | Việc một | Trạm Y tế |\n"
        "| 2 | Việc hai | Trạm Y tế |\n| II | Nhóm hai | |\n| 3 | Việc ba | Trạm Y tế |\n"
        "| III | Nhóm ba | |\n| 1 | Việc một | Công an xã |\n"
    )
    assert [one.flags for one in found] == [()] * 4


def test_a_lead_cell_that_says_who_leads_and_who_helps():
    found = from_text(
        "| STT | Nhiệm vụ | Cơ quan chủ trì |\n|---|---|---|\n"
        "| 1 | Mở dữ liệu | Sở Y tế chủ trì hướng dẫn; Các sở, ngành thực hiện |\n"
        "| 2 | Tập huấn | Trạm Y tế, phối hợp với Công an xã |\n"
        "| 3 | Sơ kết | Chủ trì: Phòng VH-XH; phối hợp: Trạm Y tế, Công an xã |\n"
    )
    assert [(one.lead, one.coordinate) for one in found] == [
        (("Sở Y tế",), ()),
        (("Trạm Y tế",), ("Công an xã",)),
        (("Phòng VH-XH",), ("Trạm Y tế", "Công an xã")),
    ]


def test_of_two_lead_columns_the_one_that_says_so_counts():
    found = from_text(
        "| STT | Nhiệm vụ | Đơn vị thực hiện | Cơ quan chủ trì theo dõi, đánh giá | Cơ quan chủ trì |\n"
        "|---|---|---|---|---|\n| 1 | Tiêm chủng | Các thôn | Sở Y tế | Trạm Y tế |\n"
    )
    assert [one.lead for one in found] == [("Trạm Y tế",)]


def test_a_column_of_units_names_who_acts_where_agencies_stand_in_it():
    found = from_text(
        "| STT | Đơn vị | Nhiệm vụ | Thời hạn |\n|---|---|---|---|\n"
        "| 1 | Công an xã, Trạm Y tế | Đối chiếu dữ liệu dân cư của các thôn | Quý I/2026 |\n"
        "| 2 | Đề nghị Hội Nông dân xã | Vận động hội viên tham gia bảo hiểm y tế | Hằng năm |\n"
        "| 3 | % | Tiêm chủng đầy đủ | Năm 2026 |\n"
    )
    assert [(one.lead, one.deadline) for one in found] == [
        (("Công an xã", "Trạm Y tế"), "Quý I/2026"),
        (("Hội Nông dân xã",), "Hằng năm"),
    ]


def test_a_table_of_figures_by_unit_assigns_nothing():
    assert not from_text(
        "| TT | Đơn vị | Số hộ nghèo | Chỉ tiêu người mới tham gia |\n"
        "|---|---|---|---|\n"
        "| 1 | Tổ dân phố số 1 | 6 | 40 |\n"
        "| 2 | Tổ dân phố số 2 | 9 | 45 |\n"
    )


def test_a_table_whose_first_column_names_the_matter_needs_no_numbers():
    found = from_text(
        "| Lĩnh vực | Cơ quan chủ trì | Cơ quan phối hợp |\n|---|---|---|\n"
        "| Dạy bơi cho trẻ em | Phòng VH-XH | Công an xã |\n| Dọn cỏ kênh mương | Phòng Kinh tế | Các thôn |\n"
    )
    assert [(one.task, one.lead) for one in found] == [
        ("Dạy bơi cho trẻ em", ("Phòng VH-XH",)),
        ("Dọn cỏ kênh mương", ("Phòng Kinh tế",)),
    ]


def test_what_stands_behind_the_number_names_the_matter_whatever_it_is_called():
    found = from_text(
        "| TT | Phong trào | Cơ quan chủ trì | Quy mô |\n|---|---|---|---|\n"
        "| 1 | Sạch nhà đẹp ngõ | Hội Phụ nữ xã | Toàn xã |\n"
    )
    assert [(one.task, one.lead) for one in found] == [("Sạch nhà đẹp ngõ", ("Hội Phụ nữ xã",))]


def test_a_column_that_begins_with_a_number_of_things_may_name_the_work():
    found = from_text(
        "| TT | Số lượng hồ sơ cần số hóa | Cơ quan chủ trì | Cơ quan phối hợp |\n|---|---|---|---|\n"
        "| 1 | Hồ sơ hộ tịch | Phòng VH-XH | Công an xã |\n"
    )
    assert [(one.task, one.lead) for one in found] == [("Hồ sơ hộ tịch", ("Phòng VH-XH",))]


@pytest.mark.parametrize("name", ["Họ và tên", "Mã hồ sơ", "Địa bàn", "Số quyết định"])
def test_people_codes_and_places_are_nothing_to_be_done(name):
    assert not from_text(
        f"| TT | {name} | Cơ quan chủ trì | Quy mô |\n|---|---|---|---|\n| 1 | Suối Cạn | Trạm Y tế | Toàn xã |\n"
        f"\n| {name} | Cơ quan chủ trì |\n|---|---|\n| Suối Cạn | Trạm Y tế |\n"
    )


def test_columns_go_by_what_offices_call_them():
    found = from_text(
        "| TT | Tên văn bản, đề án, công việc | Hoàn thành | Cơ quan tham mưu, chủ trì | Đơn vị tham gia | Cấp |\n"
        "|---|---|---|---|---|---|\n"
        "| 1 | Mở điểm dạy bơi hè | Tháng 6 hằng năm | Đoàn Thanh niên xã | Trạm Y tế, doanh nghiệp dược | HĐND xã |\n"
    )
    assert [(one.task, one.lead, one.coordinate, one.deadline) for one in found] == [
        ("Mở điểm dạy bơi hè", ("Đoàn Thanh niên xã",), ("Trạm Y tế", "doanh nghiệp dược"), "Tháng 6 hằng năm")
    ]


SUB_ROWS = (
    "| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |\n|---|---|---|---|---|\n"
    "| 1 | Lập sổ sức khỏe | Trạm Y tế | Công an xã | Năm 2026 |\n"
    "| 2 | Lập tổ cấp cứu |  |  |  |\n| {} | Bố trí khu đất | nt | nt | Quý II/2026 |\n"
)


@pytest.mark.parametrize("number", ["2.1", "a)", "b"])
def test_a_row_that_only_heads_its_sub_rows_is_none_to_refer_to(number):
    assert [(one.lead, one.coordinate) for one in from_text(SUB_ROWS.format(number))] == [
        (("Trạm Y tế",), ("Công an xã",)),
        (("Trạm Y tế",), ("Công an xã",)),
    ]


def test_under_a_row_that_is_no_heading_and_names_nobody_nt_names_nobody():
    assert [one.task for one in from_text(SUB_ROWS.format("3"))] == ["Lập sổ sức khỏe"]


def test_a_sub_row_knows_the_row_whose_part_it_is():
    parsed = parse("ke-hoach.txt", (HEAD + SUB_ROWS.format("2.1")).encode(), "k")
    rows = [each for each in parsed.passages if each.kind == "table_row"]
    assert [each.parent for each in rows] == ["", "", "Lập tổ cấp cứu"]
    assert [each.merged for each in rows] == [(), (), ()]


MERGED = (
    "<table><tr><th>STT</th><th>Nhiệm vụ</th><th>Chủ trì</th><th>Thời gian</th></tr>"
    "<tr><td rowspan='3'>2</td><td colspan='3'>{}</td></tr>"
    "<tr><td>a) Mua túi thuốc</td><td>Phòng Kinh tế</td><td>Tháng 9/2026</td></tr>"
    "<tr><td>b) Dạy sơ cứu</td><td>Trạm Y tế xã</td><td>Tháng 10/2026</td></tr></table>"
)


def rows_of(table: str):
    page = f"<html><body><p>KẾ HOẠCH</p><p>Chăm lo sức khỏe</p><h2>PHỤ LỤC 1</h2>{table}</body></html>"
    return [each for each in parse("k.html", page.encode(), "k").passages if each.kind == "table_row"]


def test_rows_below_one_number_are_cited_by_their_letters_and_know_what_they_are_part_of():
    rows = rows_of(MERGED.format("Lo y tế cho thuyền"))
    assert [each.label for each in rows] == ["Phụ lục 1, dòng 2", "Phụ lục 1, dòng 2.a", "Phụ lục 1, dòng 2.b"]
    assert [each.parent for each in rows] == ["", "Lo y tế cho thuyền", "Lo y tế cho thuyền"]


def test_a_row_that_says_who_does_it_is_not_what_the_next_is_part_of():
    table = MERGED.replace("<td colspan='3'>{}</td>", "<td>Sửa nhà</td><td>Phòng Kinh tế</td><td>Tháng 8/2026</td>")
    assert [each.parent for each in rows_of(table)] == ["", "", ""]


LETTERED = (
    "| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |\n|---|---|---|---|---|\n"
    "| 1 | Lập tổ cấp cứu: |  |  |  |\n|  | a) Bố trí khu đất | Công an xã | Trạm Y tế | Quý II/2026 |\n"
    "|  | b) Mua xe | Trạm Y tế | Công an xã | Quý III/2026 |\n| 2 | Lập sổ | Trạm Y tế | Công an xã | Năm 2026 |\n"
)


def test_a_lettered_task_without_a_number_is_part_of_the_numbered_row_above():
    assert [(one.task, one.parent) for one in from_text(LETTERED)] == [
        ("a) Bố trí khu đất", "Lập tổ cấp cứu:"),
        ("b) Mua xe", "Lập tổ cấp cứu:"),
        ("Lập sổ", ""),
    ]


def test_a_time_that_only_the_task_itself_states_is_its_deadline():
    table = (
        "| TT | Nhiệm vụ | Chủ trì | Thời gian |\n|---|---|---|---|\n"
        "| 1 | Thu phí bằng thẻ bắt đầu từ 01/7/2027 | Phòng Kinh tế |  |\n"
        "| 2 | Sửa chợ trước ngày 05/3/2026 | Phòng Kinh tế | Quý II/2026 |\n"
        "| 3 | Sửa đường theo Quyết định số 5/QĐ-UBND ngày 05/3/2026 | Phòng Kinh tế | - |\n"
    )
    assert [one.deadline for one in from_text(table)] == ["bắt đầu từ 01/7/2027", "Quý II/2026", None]
