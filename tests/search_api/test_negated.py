"""Questions for the documents that do not state something."""

from __future__ import annotations

import pytest

from search_api.negated import NotStated, not_stated


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Xã nào không nêu thời hạn khám mắt?", NotStated("thời hạn khám mắt", "xã")),
        ("Xã, phường nào không đặt chỉ tiêu BHYT?", NotStated("chỉ tiêu BHYT", "xã")),
        ("Những kế hoạch nào chưa nhắc đến y học cổ truyền vậy?", NotStated("y học cổ truyền")),
        ("phuong nao khong quy dinh co quan chu tri", NotStated("co quan chu tri", "xã", wards=True)),
        ("Tỉnh nào không nêu 5G?", NotStated("5G", "tỉnh")),
        ("Which plans don't mention school meals?", NotStated("school meals")),
    ],
)
def test_what_is_asked_to_be_missing_is_a_question_of_its_own(question, asked):
    assert not_stated(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Xã nào đặt mục tiêu cao nhất?",
        "Xã nào không để xảy ra dịch lớn?",
        "Kế hoạch có nêu thời hạn không?",
        "Thuốc nào không được bán?",
        "Nơi nào không đặt trạm y tế?",
        "Xã nào không nêu thời hạn khám mắt, Suối Mơ hay Núi Xanh?",
        "Xã nào không nêu số bác sĩ mà chỉ nêu tỷ lệ?",
        "",
    ],
)
def test_other_questions_are_none(question):
    assert not_stated(question) is None
