"""Years that stand by themselves are asked about; cue words say that a passage tells a time."""

from __future__ import annotations

import pytest

from indexer.model import Cell, Passage
from search_api.times import is_about, says_when, years_in


def passage(text, heading="", cells=()):
    path = (heading,) if heading else ()
    return Passage("p", "d", 0, text, "paragraph", None, path, "", 1, 1, 0, len(text), cells)


@pytest.mark.parametrize(
    ("query", "years"),
    [
        ("tuổi thọ trung bình năm 2045", {"2045"}),
        ("từ 2026 đến 2030", {"2026", "2030"}),
        ("by 2027?", {"2027"}),
        ("ngày 09/9/2025", set()),
        ("giai đoạn 2026-2030", set()),
        ("Nghị quyết 198/2025/QH15", set()),
        ("20300 người, số 12026", set()),
    ],
)
def test_years_by_themselves_are_found(query, years):
    assert years_in(query) == years


def test_a_passage_is_about_a_year_in_its_text_or_its_heading():
    assert is_about(frozenset({"2045"}), passage("Tuổi thọ trên 80.", heading="2. Tầm nhìn đến năm 2045"))
    assert is_about(frozenset({"2026", "2030"}), passage("Năm 2026 đạt 95%, năm 2030 toàn dân."))
    assert not is_about(frozenset({"2026", "2045"}), passage("Năm 2026 đạt 95%."))


@pytest.mark.parametrize(
    "text", ["báo cáo trước ngày 10/11 hằng năm", "Đến năm 2030", "chậm nhất quý IV", "TỪ NĂM 2026"]
)
def test_a_passage_says_when(text):
    assert says_when(passage(text))


@pytest.mark.parametrize("text", ["Nghị quyết số 72-NQ/TW ngày 09/9/2025", "thường xuyên tuyên truyền"])
def test_the_date_of_a_document_is_no_deadline(text):
    assert not says_when(passage(text))


def test_a_table_row_has_a_column_for_it():
    assert not says_when(passage("Đến năm 2030", cells=(Cell("Thời gian", "Đến năm 2030"),)))
