"""Expressions of time that a sentence has."""

from __future__ import annotations

import pytest

from search_api.answers.dates import dates_in


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Trước ngày 10/6/2026, các bể bơi nộp hồ sơ đăng ký", ("Trước ngày 10/6/2026",)),
        ("Chậm nhất ngày 10/6/2026, các trường ban hành nội quy", ("Chậm nhất ngày 10/6/2026",)),
        ("Ngày 10/6/2026, Bộ Y tế đã ban hành hướng dẫn", ()),
        ("Gửi số liệu trước ngày 20 tháng cuối quý", ("trước ngày 20 tháng cuối quý",)),
        ("Gửi số liệu trước ngày 15 hằng tháng", ("trước ngày 15 hằng tháng",)),
    ],
)
def test_a_time_limit_is_no_date_of_a_document(text, dates):
    assert dates_in(text) == dates
