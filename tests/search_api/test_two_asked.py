"""Two things of which the same is asked in one question."""

from __future__ import annotations

import pytest

from search_api.two_asked import two_asked


@pytest.mark.parametrize(
    ("asked", "parts"),
    [
        (
            "Ở Suối Mơ ai chủ trì y học cổ truyền và ai chủ trì mua xe cứu thương?",
            ("Ở Suối Mơ ai chủ trì y học cổ truyền", "ai chủ trì mua xe cứu thương?"),
        ),
        (
            "tiểu dự án 1 và tiểu dự án 3 do sở nào chủ trì?",
            ("tiểu dự án 1 do sở nào chủ trì?", "tiểu dự án 3 do sở nào chủ trì?"),
        ),
        (
            "Nhóm 1 và 2 được hỗ trợ bao nhiêu tiền?",
            ("Nhóm 1 được hỗ trợ bao nhiêu tiền?", "Nhóm 2 được hỗ trợ bao nhiêu tiền?"),
        ),
        (
            "Công an xã làm gì và Trạm Y tế làm gì ở Suối Mơ?",
            ("Công an xã làm gì ở Suối Mơ", "Trạm Y tế làm gì ở Suối Mơ"),
        ),
        ("Trạm Y tế làm gì và Phòng Kinh tế làm gì?", ("Trạm Y tế làm gì", "Phòng Kinh tế làm gì")),
        (
            "who leads school meals and which office buys the ambulance",
            ("who leads school meals", "which office buys the ambulance"),
        ),
        (
            "Suối Mơ đến 2030: trẻ cao thêm bao nhiêu cm, người già sống mấy năm?",
            ("Suối Mơ đến 2030: trẻ cao thêm bao nhiêu cm", "Suối Mơ đến 2030: người già sống mấy năm?"),
        ),
        (
            "Luật Cây xanh: bên Chính phủ bộ nào soạn, còn bên Quốc hội ban nào xem, sửa lời?",
            ("Luật Cây xanh: bên Chính phủ bộ nào soạn", "Luật Cây xanh: bên Quốc hội ban nào xem, sửa lời?"),
        ),
        (
            "tram suoi mo: ai tiem phong; may giuong benh",
            ("tram suoi mo: ai tiem phong", "tram suoi mo: may giuong benh"),
        ),
        (
            "Suoi Mo plan: how high is the coverage, and how many nurses are there?",
            ("Suoi Mo plan: how high is the coverage", "Suoi Mo plan: how many nurses are there?"),
        ),
        (
            "Suối Mơ và Núi Xanh: chiều cao với cân nặng 2030 bên nào đặt cao hơn?",
            (
                "Suối Mơ và Núi Xanh: chiều cao 2030 bên nào đặt cao hơn?",
                "Suối Mơ và Núi Xanh: cân nặng 2030 bên nào đặt cao hơn?",
            ),
        ),
        (
            "suoi mo va nui xanh: chieu cao, can nang noi nao nhieu hon",
            (
                "suoi mo va nui xanh: chieu cao noi nao nhieu hon",
                "suoi mo va nui xanh: can nang noi nao nhieu hon",
            ),
        ),
        (
            "suoi mo bao nhieu ho ngheo, va may giuong benh",
            ("suoi mo bao nhieu ho ngheo", "may giuong benh"),
        ),
    ],
)
def test_each_is_a_question_of_its_own(asked, parts):
    assert two_asked(asked) == parts


@pytest.mark.parametrize(
    "asked",
    [
        "Ai chủ trì và phối hợp việc trồng vườn thuốc nam?",
        "Phòng Văn hóa và Xã hội làm gì?",
        "Điều 5 và Điều 7/2026 nói gì",
        "Suối Mơ và Núi Xanh đạt bao nhiêu?",
        "Dự án 1, 2 và 3 do ai chủ trì?",  # three things are not two
        "Mục tiêu 10, 20 năm tới là gì?",
        "Mục 1 và 20% là bao nhiêu?",
        "Suối Mơ: ai lo phòng ốc, máy móc cho trạm?",  # "máy" is no "mấy"
        "Suối Mơ: việc trồng rừng ai chủ trì, hạn khi nào?",  # one record tells both
        "Tầm nhìn 2045: Suối Mơ bằng ai, Núi Xanh hơn ai?",  # a mere time is no matter
        "Chiều cao 2030: Suối Mơ với Núi Xanh bên nào cao hơn?",  # two places, one measure
        "Ở Suối Mơ đầu tư nhà cửa và đường sá do ai lo?",
    ],
)
def test_one_thing_is_not_taken_apart(asked):
    assert two_asked(asked) is None
