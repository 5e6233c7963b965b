"""English words of disasters, farming and schools, and people's own for them, against what a plan calls them."""

from __future__ import annotations

import pytest

PLAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 15/KH-UBND

Suối Mơ, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Phòng, chống thiên tai và chăm lo đời sống người dân trên địa bàn xã Suối Mơ năm 2026

1. Dự trữ 3 tấn gạo, 250 thùng mì trước mùa mưa lũ.

2. Khoán bảo vệ rừng: 470.000 đồng/ha/năm.

3. Hỗ trợ chi phí vận chuyển người bệnh nghèo 90.000 đồng/lượt.

4. Phấn đấu rút ngắn 25% thời gian giải quyết thủ tục hành chính.

5. Hỗ trợ tiền ăn trưa cho trẻ mẫu giáo 7.000 đồng/bữa.

6. Hội Nông dân xã chủ trì vận động người dân không trồng cây cần sa.
"""


@pytest.fixture(scope="module")
def told(telling):
    return telling({"ke-hoach.md": PLAN})


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("How much rice and how many boxes of noodles must Suối Mơ stockpile before the flood season?", "3 tấn gạo"),
        ("How much is paid per hectare for contracted forest protection?", "470.000"),
        ("How much is paid per hectare each year for contracted forest protection?", "470.000"),
        ("Người bệnh nghèo được hỗ trợ bao nhiêu tiền xe?", "90.000"),
        ("Suối Mơ rút ngắn bao nhiêu phần trăm thời gian làm giấy tờ?", "25%"),
        ("Mấy đứa nhỏ mẫu giáo được hỗ trợ bao nhiêu tiền cơm trưa?", "7.000"),
        ("Ai đi vận động dân đừng trồng cần sa?", "Hội Nông dân xã"),
    ],
)
def test_what_a_plan_calls_otherwise_is_told(told, asked, said):
    assert said in told(asked)


@pytest.mark.parametrize(
    "asked",
    [
        "How much are forest rangers paid?",
        "How much is paid per kilometre for contracted forest protection?",
        "How many tonnes of rice does Núi Xanh commune stockpile?",
        "Who issues a national digital currency?",
        "Người bệnh nghèo được hỗ trợ bao nhiêu tiền thuốc?",
        "Trẻ mẫu giáo được hỗ trợ bao nhiêu tiền xe?",
        "How much is the school fee for kindergarten children?",
    ],
)
def test_what_only_sounds_near_is_not(told, asked):
    assert not told(asked)
