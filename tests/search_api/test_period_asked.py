"""Which months a question is about, and which deadlines fall in them."""

from __future__ import annotations

from datetime import date

import pytest

from search_api.period_asked import period_asked


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Sở Y tế phải làm gì trong quý IV/2026?", date(2026, 10, 1), date(2026, 12, 31)),
        ("viec cua Tram Y te trong thang 2/2028", date(2028, 2, 1), date(2028, 2, 29)),
        ("Trạm Y tế phải làm gì trong quý 1 năm 2027?", date(2027, 1, 1), date(2027, 3, 31)),
    ],
)
def test_a_month_or_a_quarter_is_a_period(text, first, last):
    assert period_asked(text)[:2] == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Trạm Y tế làm gì?",
        "Trạm Y tế làm gì trong năm 2026?",
        "ngày 15/3/2026",
        "từ quý I/2026 đến quý III/2026",
        "Trạm Y tế làm gì theo công văn tháng 6/2026",
    ],
)
def test_a_year_a_day_and_several_are_none(text):
    assert period_asked(text) is None


@pytest.mark.parametrize(
    ("deadline", "falls_in"),
    [("20/10/2026", True), ("Quý IV/2026", True), ("tháng 9/2026", False), ("2026", False), (None, False)],
)
def test_only_a_day_month_or_quarter_falls_in_it(deadline, falls_in):
    assert period_asked("làm gì trong quý IV/2026").has(deadline) is falls_in


def test_what_is_due_before_a_day_is_what_falls_up_to_it():
    period = period_asked("Sở Y tế phải làm gì trước ngày 31/3/2026?")
    assert period.has("trước ngày 20/3/2026")
    assert not period.has("30/4/2026")
