"""A deadline may name several days; each is told with its own words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search_api.milestones import milestones


@pytest.mark.parametrize(
    ("deadline", "named"),
    [
        ("đến ngày 15/3/2026 có 40% số hộ và đến ngày 15/9/2026 có 90% số hộ trong xã được xét nghiệm nước",
         {"2026-03-15": "đến ngày 15/3/2026 có 40% số hộ",
          "2026-09-15": "đến ngày 15/9/2026 có 90% số hộ trong xã được xét nghiệm nước"}),
        ("hoàn thành 40% vào 15/3/2026, 90% vào 15/9/2026",
         {"2026-03-15": "hoàn thành 40% vào 15/3/2026", "2026-09-15": "90% vào 15/9/2026"}),
        ("trước ngày 30/6 và ngày 31/12/2026", {"2026-06-30": "trước ngày 30/6", "2026-12-31": "ngày 31/12/2026"}),
        ("trước ngày 15 tháng 6 và trước ngày 01 tháng 12 năm 2026",
         {"2026-06-15": "trước ngày 15 tháng 6", "2026-12-01": "trước ngày 01 tháng 12 năm 2026"}),
        ("Quý I và quý III năm 2026", {"2026-03-31": "Quý I", "2026-09-30": "quý III năm 2026"}),
        ("Tháng 6/2026; tháng 12/2026", {"2026-06-30": "Tháng 6/2026", "2026-12-31": "tháng 12/2026"}),
        ("Năm 2026, 2027", {"2026-12-31": "Năm 2026", "2027-12-31": "2027"}),
    ],
)  # fmt: skip
def test_each_day_is_told_with_the_words_that_are_its_own(deadline, named):
    assert {each.day.isoformat(): each.text for each in milestones(deadline)} == named


@pytest.mark.parametrize(
    ("deadline", "day"),
    [
        ("2026–2030", "2030-12-31"),
        ("Giai đoạn 2026-2030", "2030-12-31"),
        ("Giai đoạn 2026-2030, tầm nhìn đến năm 2045", "2030-12-31"),
        ("Từ ngày 01/3 đến ngày 30/6/2026", "2026-06-30"),
        ("Từ quý II/2026 đến quý IV/2027", "2027-12-31"),
        ("Quý I-II/2026", "2026-06-30"),
        ("Quý IV, năm 2026", "2026-12-31"),
        ("Năm 2026 (trước ngày 30/6)", "2026-06-30"),
        ("15-3-2026", "2026-03-15"),
        ("ngày 31/02/2027", "2027-02-28"),
        ("Trước 31/12/2025 theo Quyết định số 12/QĐ-UBND ngày 05/3/2025", "2025-12-31"),
        ("Từ 2026 thí điểm, đến 2028 mở rộng", "2028-12-31"),
        ("đạt 1/2 số thôn trong năm 2026", "2026-12-31"),
    ],
)
def test_a_span_a_year_beside_its_day_and_the_date_of_another_document_are_one_day_at_most(deadline, day):
    (only,) = milestones(deadline)
    assert only.day.isoformat() == day
    assert only.text == deadline


@pytest.mark.parametrize(
    "deadline", [None, "", "Từ năm 2026", "Bắt đầu từ quý I/2026", "Quý I", "theo Nghị định 12/2026/NĐ-CP", "Sau họp"]
)
def test_without_a_year_or_with_a_start_alone_there_is_no_day(deadline):
    assert milestones(deadline) == ()


WORDS = st.sampled_from(["từ", "đến", "ngày", "30/6", "2026", "31/12/2026", "quý I", "tháng 13/2026", "99/99/2026",
                         "và", "-", ",", "ﬁ", "½", "năm", "0/0/2026"])  # fmt: skip


@settings(deadline=None)
@given(st.lists(WORDS, max_size=10).map(" ".join) | st.text(max_size=80))
def test_any_words_are_read(text):
    for each in milestones(text):
        assert each.day.year // 100 == 20
