"""Who a sentence tells to do something, wherever in it that stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_api.doers import bodies_of, doers, recipients


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "1. Chế độ báo cáo: Trước ngày 05/12, Ủy ban nhân dân các xã gửi số liệu về Sở Y tế",
            "Ủy ban nhân dân các xã",
        ),
        ("Sở Giáo dục và Đào tạo nộp danh sách về Sở Nội vụ trước ngày 10/6", "Sở Giáo dục và Đào tạo"),
        ("Giao công an xã lập danh sách hộ nuôi chó trước ngày 01/3", "công an xã"),
        ("Định kỳ trước ngày 20 tháng cuối quý, các cơ quan, đơn vị gửi số liệu", "các cơ quan, đơn vị"),
    ],
)
def test_who_does_it_stands_before_the_verb(sentence, told):
    assert doers(sentence) == (told,)


@pytest.mark.parametrize(
    "sentence",
    [
        "Gửi số liệu cho UBND tỉnh, Sở Y tế trước ngày 10/6 để tổng hợp",
        "Phòng bệnh cho đàn chó, báo cáo trước ngày 01/3",
        "Tổ chức kiểm tra bể bơi trước ngày 01/3",
        "Trường hợp chậm, báo cáo trước ngày 10/6",
    ],
)
def test_who_is_told_of_it_and_work_in_capitals_do_nothing(sentence):
    assert doers(sentence) == ()


def test_a_heading_may_be_a_bodys_name():
    assert bodies_of("2. UBND các xã, phường") == ("UBND các xã, phường",)
    assert bodies_of("III. TỔ CHỨC THỰC HIỆN") == ()


@given(st.text(max_size=60))
def test_any_text_may_be_read(text):
    assert isinstance(doers(text), tuple)
    assert isinstance(bodies_of(text), tuple)
    assert isinstance(recipients(text), tuple)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Chuyển danh sách đến UBND các xã, phường trước ngày 15/4/2026 để vận động", ("UBND các xã, phường",)),
        ("báo cáo về Sở Y tế trước ngày 05/12", ("Sở Y tế",)),
        ("tuyên truyền về tác hại của rượu bia trước ngày 05/12", ()),
    ],
)
def test_whom_something_is_sent_to_does_not_do_it(sentence, told):
    assert recipients(sentence) == told
