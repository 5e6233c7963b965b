"""Communes beside their province: what of it tells is told, and its other papers are not said to be silent."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

PROVINCE = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: {number}

Bắc Sơn, ngày 15 tháng 01 năm 2026

# {kind}

{title}

{text}
"""
PLAN = PROVINCE.format(
    number="9/KH-UBND",
    kind="KẾ HOẠCH",
    title="Chuyển đổi số cấp xã tỉnh Bắc Sơn",
    text="1. Mục tiêu đến năm 2030: hồ sơ nộp trực tuyến toàn trình đạt 92%.\n\n"
    "2. Số hóa sổ địa chính xong trong tháng 6/2027.\n\n3. Sở Nội vụ chủ trì mở lớp tin học tại xã Suối Mơ.",
)
ROADS = PROVINCE.format(
    number="10/QĐ-UBND", kind="QUYẾT ĐỊNH", title="Quy định bảo trì đường xã tỉnh Bắc Sơn", text="1. Phát cỏ ven đường."
)
COMMUNE = """ỦY BAN NHÂN DÂN
XÃ {name}

Số: {number}/KH-UBND

{place}, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Chuyển đổi số xã {place}, tỉnh Bắc Sơn

1. Mục tiêu đến năm 2030: hồ sơ nộp trực tuyến toàn trình đạt {share}%.

2. Số hóa sổ địa chính xong trong tháng {month}/2027.

3. Phòng Kinh tế chủ trì mở lớp tin học tại nhà văn hóa xã.
"""


@pytest.fixture(scope="module")
def ask(searching):
    texts = {
        "ke-hoach.md": PLAN,
        "duong.md": ROADS,
        "suoi-mo.md": COMMUNE.format(name="SUỐI MƠ", place="Suối Mơ", number=3, share=95, month=3),
        "nui-xanh.md": COMMUNE.format(name="NÚI XANH", place="Núi Xanh", number=4, share=90, month=5),
    }
    answers = AnswerService(searching(texts))
    return lambda question: answers.answer(SearchRequest(question)).answer.text


@pytest.mark.parametrize(
    "question",
    [
        "So sánh chỉ tiêu hồ sơ nộp trực tuyến năm 2030 của Suối Mơ, Núi Xanh với mức của tỉnh",
        "so sanh chi tieu ho so nop truc tuyen nam 2030 cua suoi mo va nui xanh voi muc cua tinh",
    ],
)
def test_two_communes_are_held_against_their_province(ask, question):
    told = ask(question)
    assert all(figure in told for figure in ("95%", "90%", "92%"))
    assert "không nêu" not in told


def test_whether_a_commune_has_more_than_its_province_is_told_by_both(ask):
    told = ask("Hồ sơ nộp trực tuyến năm 2030 của Suối Mơ có cao hơn tỉnh không?")
    assert "95%" in told
    assert "92%" in told


def test_whether_a_commune_is_sooner_than_its_province_is_told_by_both_times(ask):
    told = ask("Số hóa sổ địa chính: hạn của Núi Xanh có sớm hơn hạn của tỉnh không?")
    assert "5/2027" in told
    assert "6/2027" in told


def test_what_the_provinces_plan_says_of_a_commune_is_told_from_it_alone(ask):
    told = ask("Theo kế hoạch của tỉnh, mở lớp tin học ở xã Suối Mơ do sở nào chủ trì?")
    assert "Sở Nội vụ" in told
    assert "Phòng Kinh tế" not in told
    assert "Phòng Kinh tế" in ask("Mở lớp tin học ở xã Suối Mơ do ai chủ trì?")


def test_all_communes_are_held_against_the_province_that_is_named_or_not(ask):
    for province in ("tỉnh Bắc Sơn", "tỉnh"):
        told = ask(f"So sánh chỉ tiêu hồ sơ nộp trực tuyến năm 2030 của các xã với {province}")
        assert all(figure in told for figure in ("95%", "90%", "92%"))


def test_the_provinces_own_plan_is_not_a_communes(ask):
    told = ask("Kế hoạch của tỉnh đặt hồ sơ nộp trực tuyến năm 2030 đạt bao nhiêu?")
    assert "92%" not in ask("Hồ sơ nộp trực tuyến của xã Suối Mơ năm 2030 đạt bao nhiêu?")
    assert "92%" in told
    assert "95%" not in told
