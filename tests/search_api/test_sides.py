"""Two that are held against each other, each asked for by itself."""

from __future__ import annotations

import pytest

from search_api.sides import holds_against_the_state, sides


@pytest.mark.parametrize(
    ("asked", "parts"),
    [
        (
            "Hạn nộp sổ của kế hoạch rừng Suối Mơ và của kế hoạch 5G Núi Xanh khác nhau ra sao?",
            ("Hạn nộp sổ của kế hoạch rừng Suối Mơ?", "Hạn nộp sổ của kế hoạch 5G Núi Xanh?"),
        ),
        (
            "So sánh mục tiêu trồng rừng năm 2030 của cả nước với của tỉnh Bắc Ninh.",
            ("mục tiêu trồng rừng năm 2030 của cả nước?", "mục tiêu trồng rừng năm 2030 của tỉnh Bắc Ninh?"),
        ),
        (
            "Tỷ lệ hộ có điện đến 2030: mục tiêu quốc gia và mục tiêu Bắc Ninh chênh nhau thế nào?",
            ("Tỷ lệ hộ có điện đến 2030: mục tiêu quốc gia?", "Tỷ lệ hộ có điện đến 2030: mục tiêu Bắc Ninh?"),
        ),
        (
            "Tỷ lệ hộ có điện 2030: mục tiêu Bắc Ninh so với mục tiêu quốc gia thế nào",
            ("Tỷ lệ hộ có điện 2030: mục tiêu Bắc Ninh?", "Tỷ lệ hộ có điện 2030: mục tiêu quốc gia?"),
        ),
        (
            "So sánh tỷ lệ hộ có điện ở Bắc Ninh với mục tiêu quốc gia",
            ("tỷ lệ hộ có điện ở Bắc Ninh?", "tỷ lệ hộ có điện ở cả nước?"),
        ),
        (
            "ty le ho co dien cua bac ninh va cua ca nuoc chenh nhau the nao",
            ("ty le ho co dien cua bac ninh?", "ty le ho co dien cua ca nuoc?"),
        ),
        (
            "Compare the 2030 target for forests of Bac Ninh with the national target",
            ("2030 target for forests of Bac Ninh?", "2030 target for forests of the whole country?"),
        ),
    ],
)
def test_each_side_is_asked_the_same(asked, parts):
    assert sides(asked) == parts


@pytest.mark.parametrize(
    "asked",
    [
        "Kế hoạch của Suối Mơ và của Núi Xanh do ai ký?",
        "Trạm Y tế phối hợp với Công an xã thế nào?",
        "Chỉ tiêu của cả nước là bao nhiêu?",
        "a của " * 90,
    ],
)
def test_where_nothing_is_held_against_another_there_are_no_sides(asked):
    assert sides(asked) is None
    assert not holds_against_the_state(asked)
