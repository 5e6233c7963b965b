"""Who leads, who helps and by when, named behind what is to be done: "… . X chủ trì; Y phối hợp; hoàn thành …"."""

from __future__ import annotations

import pytest

from indexer.parse import parse

HEAD = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

KẾ HOẠCH
Công tác năm 2026

II. NHIỆM VỤ

1. Trật tự và đời sống

"""


def read(text: str):
    found = parse("ke-hoach.txt", (HEAD + text).encode(), "k").assignments
    return [(one.task.strip(" .;:"), one.lead, one.coordinate, one.deadline) for one in found]


@pytest.mark.parametrize(
    ("text", "task", "lead", "coordinate", "deadline"),
    [
        (
            (
                "a) Dựng 12 gương cầu lồi ở các khúc cua. Công an xã chủ trì; Phòng Kinh tế, Đoàn Thanh niên xã phối "
                "hợp; hoàn thành trước ngày 30/4/2026.\n"
            ),
            "Dựng 12 gương cầu lồi ở các khúc cua",
            ("Công an xã",),
            ("Phòng Kinh tế", "Đoàn Thanh niên xã"),
            "hoàn thành trước ngày 30/4/2026",
        ),
        (
            (
                "b) Quét dọn kho lưu trữ giấy tờ cũ. Văn phòng HĐND và UBND xã chủ trì, Phòng Kinh tế phối hợp; "
                "hoàn thành trong quý III/2026.\n"
            ),
            "Quét dọn kho lưu trữ giấy tờ cũ",
            ("Văn phòng HĐND và UBND xã",),
            ("Phòng Kinh tế",),
            "hoàn thành trong quý III/2026",
        ),
        (
            "c) Khám mắt cho 100% học sinh lớp 1, chia 02 đợt. Trạm Y tế xã chủ trì; Hội Chữ thập đỏ xã phối hợp.\n",
            "Khám mắt cho 100% học sinh lớp 1, chia 02 đợt",
            ("Trạm Y tế xã",),
            ("Hội Chữ thập đỏ xã",),
            None,
        ),
        (
            (
                "d) Lập sổ theo dõi người già neo đơn: Trạm Y tế xã chủ trì; Công an xã phối hợp đối chiếu nhân khẩu; "
                "hoàn thành trước ngày 15/12/2026.\n"
            ),
            "Lập sổ theo dõi người già neo đơn",
            ("Trạm Y tế xã",),
            ("Công an xã",),
            "hoàn thành trước ngày 15/12/2026",
        ),
        (
            (
                "d) Dọn lòng suối ở bản Nà Khoa và bản Pom: Phòng Kinh tế xã chủ trì, Ban Chỉ huy quân sự xã đưa dân "
                "quân giúp ngày công, hoàn thành trước ngày 20/11/2026.\n"
            ),
            "Dọn lòng suối ở bản Nà Khoa và bản Pom",
            ("Phòng Kinh tế xã",),
            (),
            "hoàn thành trước ngày 20/11/2026",
        ),
        (
            (
                "đ) Dẹp hàng quán lấn vỉa hè trước chợ trước ngày 30/6/2026; Phòng Kinh tế chủ trì, Công an xã phối "
                "hợp, dẹp xong giao thôn Đầu Cầu giữ.\n"
            ),
            "Dẹp hàng quán lấn vỉa hè trước chợ trước ngày 30/6/2026",
            ("Phòng Kinh tế",),
            ("Công an xã",),
            "trước ngày 30/6/2026",
        ),
        (
            (
                "e) Vận động người dân đóng góp sửa cầu treo:\n\n- Phòng Kinh tế chủ trì; Hội Nông dân xã, Hội Cựu "
                "chiến binh xã phối hợp.\n\n- Lập danh sách hộ đóng góp trước ngày 31/3/2026.\n"
            ),
            "Vận động người dân đóng góp sửa cầu treo",
            ("Phòng Kinh tế",),
            ("Hội Nông dân xã", "Hội Cựu chiến binh xã"),
            None,
        ),
    ],
)
def test_the_task_stands_before_those_who_do_it(text, task, lead, coordinate, deadline):
    assert (task, lead, coordinate, deadline) in read(text)


def test_heads_of_hamlets_and_parents_boards_are_agencies_of_their_own():
    found = read(
        "a) Trồng hoa dọc đường liên thôn. Hội Nông dân xã chủ trì; trưởng các thôn và Ban đại diện cha mẹ học sinh "
        "phối hợp.\n\nb) Dọn kênh. Phòng Kinh tế chủ trì; Công an xã và trưởng các thôn phối hợp.\n"
    )
    assert found[0][1:3] == (("Hội Nông dân xã",), ("trưởng các thôn", "Ban đại diện cha mẹ học sinh"))
    assert found[1][1:3] == (("Phòng Kinh tế",), ("Công an xã", "trưởng các thôn"))


def test_whoever_merely_helps_leads_nothing():
    found = read(
        "a) Mở lớp xóa mù chữ cho người lớn:\n\n- Phân công:\n\n+ Phòng Văn hóa - Xã hội chủ trì;\n\n"
        "+ Hội Liên hiệp Phụ nữ xã, Ban Quản lý chợ phối hợp.\n\n- Thời gian: tháng 5 đến tháng 7/2026.\n"
    )
    assert found == [
        (
            "Mở lớp xóa mù chữ cho người lớn",
            ("Phòng Văn hóa - Xã hội",),
            ("Hội Liên hiệp Phụ nữ xã", "Ban Quản lý chợ"),
            "tháng 5 đến tháng 7/2026",
        )
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "a) Dọn 37 bãi rác ven sông (Hội Cựu chiến binh xã chủ trì; Phòng Kinh tế phối hợp; xong trước ngày "
                "30/6/2026).\n"
            ),
            ("Dọn 37 bãi rác ven sông", ("Hội Cựu chiến binh xã",), ("Phòng Kinh tế",), "xong trước ngày 30/6/2026"),
        ),
        (
            (
                "b) Lập bản đồ các hố sâu (chủ trì: Công an xã; phối hợp: Phòng Kinh tế, Trạm Y tế xã; xong trước ngày "
                "31/5/2026).\n"
            ),
            (
                "Lập bản đồ các hố sâu",
                ("Công an xã",),
                ("Phòng Kinh tế", "Trạm Y tế xã"),
                "xong trước ngày 31/5/2026",
            ),
        ),
        (
            (
                "c) Phân loại rác tại nhà. Giao Hội Nông dân xã chủ trì, phối hợp với Đoàn Thanh niên xã và trưởng các "
                "thôn; mỗi hộ được cấp hai thùng.\n"
            ),
            (
                "Phân loại rác tại nhà",
                ("Hội Nông dân xã",),
                ("Đoàn Thanh niên xã", "trưởng các thôn"),
                None,
            ),
        ),
        (
            (
                "d) Sửa loa truyền thanh:\n\n- Cơ quan chủ trì: Phòng Văn hóa - Xã hội.\n\n- Cơ quan phối hợp: Công an "
                "xã; trưởng các thôn.\n\n- Thời gian: trước ngày 15/5/2026.\n"
            ),
            (
                "Sửa loa truyền thanh",
                ("Phòng Văn hóa - Xã hội",),
                ("Công an xã", "trưởng các thôn"),
                "trước ngày 15/5/2026",
            ),
        ),
        (
            "đ) Công an xã lãnh đạo:\n\n- Tuần tra ban đêm ở chợ, hoàn thành trước ngày 15/8 hằng năm.\n",
            (
                "Tuần tra ban đêm ở chợ, hoàn thành trước ngày 15/8 hằng năm",
                ("Công an xã",),
                (),
                "hoàn thành trước ngày 15/8 hằng năm",
            ),
        ),
    ],
)
def test_roles_in_brackets_in_lines_of_their_own_and_before_a_list(text, told):
    assert told in read(text)


def test_by_whom_it_is_done_may_stand_in_the_middle():
    found = read(
        "a) Dạy bơi cho học sinh lớp 3 do Đoàn Thanh niên xã thực hiện, các trường bố trí giờ học; xong trong hè.\n\n"
        "b) Theo dõi kênh mương do Phòng Kinh tế thực hiện.\n\nc) Chụp ảnh các cây cầu do Công an xã thực hiện.\n"
    )
    assert [(task, lead) for task, lead, _, _ in found] == [
        ("Dạy bơi cho học sinh lớp 3", ("Đoàn Thanh niên xã",)),
    ]


def test_a_known_name_ends_where_small_letters_go_on():
    found = read("a) Sở Y tế ngoại kiểm chất lượng nước ở tất cả các giếng, báo cáo trước ngày 05 hằng tháng.\n")
    assert all(lead == ("Sở Y tế",) for _, lead, _, _ in found)


def test_the_next_clause_of_another_agency_is_its_own():
    found = read("a) Công an xã tuần tra ban đêm; Trạm Y tế xã chủ trì trực cấp cứu ở lễ hội.\n")
    assert (("trực cấp cứu ở lễ hội"), ("Trạm Y tế xã",), (), None) in found
