"""A commune, a year, a list, a thing that is defined: what has the words of another is not told for it."""

from __future__ import annotations

import pytest

PROVINCE = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: 9/KH-UBND

Bắc Sơn, ngày 15 tháng 01 năm 2026

# KẾ HOẠCH

Phòng cháy rừng giai đoạn 2026 - 2030

1. Diễn tập chữa cháy rừng tại xã Núi Xanh trong tháng 12 năm 2026.

2. Khi có cháy, báo về Chi cục Kiểm lâm trong vòng 15 phút.

3. Đường băng là đường phát trống giữa hai khoảnh rừng, có bề rộng từ 8 m.

4. Đường tuần tra là đường mòn để đi kiểm tra rừng.

## PHỤ LỤC

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Sản phẩm |
|---|---|---|---|---|---|
| I | Phòng cháy | | | | |
| 1 | Lắp máy báo cháy tại 9 khu vực trọng điểm | Chi cục Kiểm lâm | Các thôn | Tháng 10/2027 | 9 máy |
| II | Chữa cháy | | | | |
| 2 | Mua máy bơm chữa cháy | Sở Tài chính | Công an tỉnh | Quý II/2026 | 30 máy bơm |
"""
COMMUNE = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 15/KH-UBND

Suối Mơ, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Phòng cháy rừng trên địa bàn xã Suối Mơ giai đoạn 2026 - 2030

Căn cứ Kế hoạch số 9/KH-UBND ngày 15/01/2026 của UBND tỉnh Bắc Sơn và Công văn số 71/SNNMT-KL ngày 02/02/2026 của
Sở Nông nghiệp và Môi trường.

## I. MỤC TIÊU

### 1. Đến năm 2028

- Thôn Khe Tre được công nhận thôn không cháy rừng.

### 2. Đến năm 2030

- Ba thôn Khe Tre, Nà Ngần và Bản Lau được công nhận thôn không cháy rừng.
"""
NEXT = COMMUNE.replace("Suối Mơ", "Núi Xanh").replace("SUỐI MƠ", "NÚI XANH").replace("15/KH", "16/KH")


@pytest.fixture(scope="module")
def ask(telling):
    return telling({"bac-son.md": PROVINCE, "suoi-mo.md": COMMUNE, "nui-xanh.md": NEXT})


def test_what_a_province_holds_in_one_commune_is_not_held_in_another(ask):
    assert ask("Bao giờ tỉnh Bắc Sơn diễn tập chữa cháy rừng ở xã Suối Mơ?") == ""
    assert "tháng 12 năm 2026" in ask("Bao giờ tỉnh Bắc Sơn diễn tập chữa cháy rừng ở xã Núi Xanh?")


def test_within_how_many_minutes_is_a_time_limit(ask):
    assert "15 phút" in ask("Khi có cháy rừng phải báo Chi cục Kiểm lâm trong bao nhiêu phút?")


def test_what_defines_one_thing_has_no_figure_of_another(ask):
    assert ask("Bề rộng của đường tuần tra rừng phải từ bao nhiêu mét?") == ""
    assert "8 m" in ask("Bề rộng của đường băng phải từ bao nhiêu mét?")


def test_which_places_is_not_told_by_how_many(ask):
    assert ask("9 khu vực trọng điểm lắp máy báo cháy gồm những nơi nào?") == ""


def test_a_year_in_the_nearest_heading_is_that_of_what_stands_below(ask):
    told = ask("Xã Suối Mơ công nhận những thôn nào không cháy rừng năm 2030?")
    assert "Nà Ngần" in told
    assert "“Thôn Khe Tre" not in told


def test_a_row_asked_for_by_its_number_is_told_whatever_else_is_asked_of_it(ask):
    assert "Mua máy bơm" in ask("Dòng số 2 trong phụ lục Kế hoạch 9/KH-UBND là việc gì và sản phẩm ra sao?")


def test_a_guiding_letter_is_a_letter(ask):
    assert "71/SNNMT-KL" in ask("Kế hoạch của Suối Mơ căn cứ công văn hướng dẫn nào của Sở Nông nghiệp và Môi trường?")


def test_helpers_without_a_name_of_their_own_are_not_meant_in_passing(ask):
    assert "Lắp máy" not in ask("Đường thôn phải làm gì?")
