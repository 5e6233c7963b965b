"""One row of an annex, asked for by its number."""

from __future__ import annotations

import pytest

from search_api.row_asked import annex_of, is_of_annex, is_of_part, is_row, part_of, row_of


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Ai chủ trì nhiệm vụ số 5 trong Phụ lục 02?", ("2", "5")),
        ("phu luc 1 muc tieu so 14 ai chu tri", ("1", "14")),
        ("Who leads task no. 6.1 of Annex 2?", ("2", "6.1")),
        ("STT 3 giao cho ai?", ("", "3")),
        ("Nhiệm vụ II.5 ở phụ lục 02 là gì?", ("2", "II.5")),
        ("nhiem vu 6.2 trong phu luc 2 la gi", ("2", "6.2")),
        ("Phụ lục phân công dòng 3 ghi gì?", ("", "3")),
        ("Suối Mơ PL2 II.7 là việc gì", ("2", "II.7")),
        ("Chỉ tiêu 95% trong phụ lục 1 khi nào xong?", None),
        ("Phụ lục 1: nhiệm vụ 5 năm tới?", None),
        ("Nội dung 24 giờ trong phụ lục 2 là gì?", None),
        ("Chỉ tiêu 95 phần trăm trong phụ lục 1 là gì?", None),
        ("Nhiệm vụ 9 b trong phụ lục là gì?", None),
        ("Ai chủ trì 5 nhiệm vụ này?", None),
        ("Nhiệm vụ số hóa hồ sơ giao ai?", None),
        ("Chương trình hành động số 09 sơ kết khi nào?", None),
    ],
)
def test_the_number_of_the_row_and_of_its_annex_are_read(question, row):
    assert row_of(question) == row


def test_a_row_is_told_by_the_end_of_its_place():
    assert is_row("Phụ lục 02, II.5", ("2", "5"))
    assert is_row("Phụ lục 02, 1.5", ("", "5"))
    assert not is_row("Phụ lục 02, II.15", ("2", "5"))
    assert not is_row("Phụ lục 1, II.5", ("2", "5"))


def test_a_row_with_its_section_is_that_section_s_alone():
    assert is_row("Phụ lục 02, II.5", ("2", "II.5"), "5 | Khám mắt")
    assert not is_row("Phụ lục 02, III.5", ("2", "II.5"), "5 | Khám mắt")


def test_the_section_of_an_annex_may_be_named():
    assert part_of("Who leads inspections (annex 02, part VI)?") == "VI"
    assert part_of("Mục II.2 nói gì?") == ""
    assert is_of_part("Phụ lục 02, VI.3", "VI")
    assert is_of_part("Phụ lục 02, VI.3", "")
    assert not is_of_part("Phụ lục 02, V.3", "VI")


def test_a_row_s_own_number_tells_it_from_one_below_another():
    assert is_row("Phụ lục 02, III.3.10", ("2", "10"), "10 | Rừng gỗ lớn | ha")
    assert not is_row("Phụ lục 02, I.1.4", ("2", "4"), "1.4 | Công bố danh mục | Sở Tư pháp")


def test_annexes_are_told_apart_in_either_numbering():
    assert annex_of("Theo Phụ lục II, ai chủ trì?") == annex_of("Phụ lục 02, II.4") == "2"
    assert is_of_annex("Phụ lục, II.4", "2")
    assert not is_of_annex("Phụ lục I, II.4", "2")
